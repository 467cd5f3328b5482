"""How the brief says a person and a company: what the rep has learned comes before any guess. Knows no store."""

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.prospect import Prospect
from coachdesk.names import say
from coachdesk.names.lexicon import legal_form

LEARNED = "As you have learned it"


def as_said(who: Prospect) -> Saying | None:
    """The respelling that the rep or their list gave; None where there is none."""
    said = " ".join(who.said_as.split())
    if not said:
        return None
    return Saying(who.name, (SayPart(who.name, said, "", "", Confidence.SURE),), LEARNED)


def company_said(who: Prospect) -> Saying | None:
    """How the company is said; None where that tells no more than its spelling.

    A mere guess may mislead, so one word at least must be known. Its legal form is not said in a greeting.
    """
    if not who.company or who.company == who.name:
        return None
    saying = say(who.company, country=who.country)
    parts = tuple(p for p in saying.parts if p.respelling and legal_form(p.text.casefold()) is None)
    tells = any(p.confidence is not Confidence.GUESS and p.text.isalpha() for p in parts)
    return Saying(saying.name, parts, saying.source) if tells else None
