"""How the brief says a person and a company: what the rep has learned comes before any guess. Knows no store."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.prospect import Prospect
from coachdesk.names import say, ways
from coachdesk.names.guess import country_called
from coachdesk.names.lexicon import entries, legal_form
from coachdesk.names.sources import LEARNED
from coachdesk.names.words import Kind, words

ELSEWHERE = "As you have learned it with somebody else"
MOST_WAYS = 6
"""More readings than that are no help before a call."""

Learned = Mapping[str, str]
"""Names and words in small letters, each with the respelling that their people gave."""


def keys_of(who: Prospect) -> frozenset[str]:
    """What to look up in the book for them: name and company, whole and word by word."""
    texts = (who.name, who.company)
    return frozenset((*(whole(text) for text in texts if text), *(w.folded for text in texts for w in words(text))))


def lessons(name: str, said: str) -> dict[str, str]:
    """What ``said`` teaches of ``name``: of each word where they match one to one, else only of the whole."""
    tokens, parts = [words(token) for token in name.split()], said.split()
    single = all(len(token) == 1 and token[0].kind is Kind.WORD for token in tokens)
    if single and len(tokens) == len(parts) > 0:
        return {token[0].folded: part for token, part in zip(tokens, parts, strict=True)}
    return {whole(name): " ".join(parts)} if parts and tokens else {}


def person_said(who: Prospect, *, learned: Learned) -> Saying:
    """Their own respelling, what was learned with others of the name, else the best reading there is."""
    saying = say(who.name, country=_country(who), domain=_domain(who), learned=_known(who, learned))
    if saying.source == LEARNED and not who.said_as.strip():
        return replace(saying, source=ELSEWHERE)
    return saying


def company_said(who: Prospect, *, learned: Learned) -> Saying | None:
    """How the company is said; None where that tells no more than its spelling.

    A mere guess may mislead, and an English word needs no help: one word at least must be a name that we know, or an
    acronym. The legal form is not said in a greeting.
    """
    if not who.company or who.company == who.name:
        return None
    saying = _greeted(say(who.company, country=_country(who), learned=learned))
    tells = saying.source == LEARNED or any(_tells(part) for part in saying.parts)
    return saying if tells else None


def person_ways(who: Prospect, *, learned: Learned) -> tuple[Saying, ...]:
    """All the usual ways to say a person: the one shown first, other usage, then other languages it may be from."""
    shown = person_said(who, learned=learned)
    return _once((shown, *ways(who.name, country=_country(who), domain=_domain(who))))


def company_ways(who: Prospect, *, learned: Learned) -> tuple[Saying, ...]:
    """The same for the company; empty where it needs no help."""
    shown = company_said(who, learned=learned)
    return _once((shown, *map(_greeted, ways(who.company, country=_country(who))))) if shown else ()


def with_learned(who: Prospect, *, learned: Learned) -> Prospect:
    """Their entry for a file, which holds no book: with what was learned of their name elsewhere, where all of it is
    sure then."""
    names = {whole(who.name), *re.split("[ -]", who.name.casefold())}
    if who.said_as.strip() or names.isdisjoint(learned):
        return who
    parts = person_said(who, learned=learned).parts
    sure = all(part.respelling and part.confidence is Confidence.SURE for part in parts)
    return replace(who, said_as=" ".join(part.respelling for part in parts)) if sure else who


def need(saying: Saying) -> int:
    """How much a name wants looking at: 2 for a guess, 1 where it is merely likely, 0 where it is sure."""
    found = {part.confidence for part in saying.parts}
    return 2 if Confidence.GUESS in found else 1 if Confidence.LIKELY in found else 0


def _greeted(company: Saying) -> Saying:
    """A company as one asks for it: without its legal form."""
    parts = tuple(part for part in company.parts if part.respelling and legal_form(part.text.casefold()) is None)
    return replace(company, parts=parts)


def _known(who: Prospect, learned: Learned) -> Learned:
    """What the rep entered for this prospect stands before what is known from others."""
    said = who.said_as.strip()
    return {**learned, **lessons(who.name, said)} if said else learned


def _country(who: Prospect) -> str:
    """Where their address is, else their number."""
    return who.country or next(filter(None, (country_called(phone.e164 or phone.number) for phone in who.phones)), "")


def _domain(who: Prospect) -> str:
    return who.email.rpartition("@")[2]


def _once(sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Each reading once, in its order; those that say nothing are left out."""
    found: dict[str, Saying] = {}
    for saying in sayings:
        found.setdefault(" ".join(part.respelling for part in saying.parts), saying)
    return tuple(saying for said, saying in found.items() if said.strip())[:MOST_WAYS]


def whole(name: str) -> str:
    """The key of a whole name."""
    return " ".join(name.split()).casefold()


def _tells(part: SayPart) -> bool:
    known = part.text.isupper() or bool(entries(part.text.casefold()))
    return known and part.confidence is not Confidence.GUESS and part.text.isalpha()
