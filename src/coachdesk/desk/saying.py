"""How the brief says a person and a company: what the rep has learned comes before any guess. Knows no store."""

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.prospect import Prospect
from coachdesk.names import say
from coachdesk.names.lexicon import entries, legal_form

LEARNED = "As you have learned it"


def as_said(who: Prospect) -> Saying | None:
    """The respelling that the rep or their list gave; None where there is none."""
    said = " ".join(who.said_as.split())
    if not said:
        return None
    return Saying(who.name, (SayPart(who.name, said, "", "", Confidence.SURE),), LEARNED)


def company_said(who: Prospect) -> Saying | None:
    """How the company is said; None where that tells no more than its spelling.

    A mere guess may mislead, and an English word needs no help: one word at least must be a name that we know, or an
    acronym. The legal form is not said in a greeting.
    """
    if not who.company or who.company == who.name:
        return None
    saying = say(who.company, country=who.country)
    parts = tuple(p for p in saying.parts if p.respelling and legal_form(p.text.casefold()) is None)
    tells = any(_tells(p) for p in parts)
    return Saying(saying.name, parts, saying.source) if tells else None


def _tells(part: SayPart) -> bool:
    known = part.text.isupper() or bool(entries(part.text.casefold()))
    return known and part.confidence is not Confidence.GUESS and part.text.isalpha()
