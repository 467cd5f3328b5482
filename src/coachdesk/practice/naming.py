"""Hears whether somebody was called by their name: right, wrong, or not at all. Pure; judges letters, not sounds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from coachdesk.names.lexicon import entries
from coachdesk.playbook.cast import Persona
from coachdesk.playbook.language import Calling
from coachdesk.playbook.reading import straighten

Span = tuple[int, int]

_ALIKE = 0.76
"""From here on a capitalised word is meant to be the family name, and isn’t."""
_SHORTEST = 5
_SINGLE = str.maketrans("łŁøØđĐıß", "lLoOdDis")
_NAME = r"[^\W\d_][\w'-]*"
_TITLE = r"(?:(?:mr|mrs|ms|miss|dr)\.? )?"
_HELLO = r"(?:hi|hello|hey|hiya|dear|(?:good )?(?:morning|afternoon|evening))(?: there)?"
_BEFORE = r"is (?:this|that)|(?:speak|speaking|talk|talking) (?:to|with)|looking for|through to"
_AFTER = r"(?:thanks|thank you|okay|right|sure|understood),"
_NOBODY_TEXT = """
there team sir madam all everyone everybody again good it its it's this that my i im i'm how thanks thank who is quick
sorry we he she you your yes no okay ok right well so and but the a an what when where why which if then may can could
would do does did understood sure absolutely fair great fine got one two both somebody someone anyone today tomorrow
just calling hello hi hey morning afternoon evening monday tuesday wednesday thursday friday saturday sunday alright
perfect true oh ah um uh listen look please actually honestly anyway of noted agreed exactly indeed first now here in
at on for from to with not let hm hmm mhm mm ouch gosh wow lovely brilliant excellent interesting obviously basically
i'll i'd i've we're we've they people most many others everyone's whoever him her them
ha haha hah heh hehe cool cheers ta aye yep yup nope nah ooh aha whoa phew blimey gee jeez crikey nice neat super
"""
_ENGLISH = Calling(
    called=(
        rf"(?:^|[.?!,;] ?)(?:(?:well|and|so|oh|ah) )?{_HELLO},? {_TITLE}{{name}}",
        rf"\b(?:{_BEFORE}) {_TITLE}{{name}}",
        rf"\b{_AFTER} {_TITLE}{{name}}(?=[.,?!]|$)",
        r"\b(?:mr|mrs|ms|miss|dr)\.? {name}",
    ),
    alone="^{name},",
    own=rf"(?: {_NAME}){{0,2}},? (?:here|from|with|at|calling|speaking|again|of)\b",
    nobody=frozenset(_NOBODY_TEXT.split()),
)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a name is said: ``called`` has a group for each pattern, the last for a word that stands alone."""

    called: re.Pattern[str]
    own: re.Pattern[str]


@lru_cache(maxsize=4)
def _places_of(calling: Calling) -> _Places:
    called = [pattern.replace("{name}", f"({_NAME})") for pattern in (*calling.called, calling.alone or "(?!){name}")]
    return _Places(re.compile("|".join(called), re.IGNORECASE), re.compile(calling.own or "(?!)", re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Naming:
    """``right``: their name was said as it is. ``wrong`` and ``company_wrong``: where it was not, in characters."""

    right: bool = False
    wrong: tuple[Span, ...] = ()
    company_wrong: tuple[Span, ...] = ()


def folded(text: str) -> str:
    """Lower case without accents, straight quotes; each character keeps its place where its letters allow it."""
    return "".join(_fold(letter) for letter in straighten(text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter.translate(_SINGLE))[0].lower()
    return plain if len(plain) == 1 else letter


def named(text: str, *, persona: Persona, own_names: Iterable[str] = (), calling: Calling | None = None) -> Naming:
    """How the persona was called in ``text``. ``own_names``: the caller’s own, which are nobody else’s mistake.

    ``calling`` is the manner of the language, None for English.
    """
    manner = calling or _ENGLISH
    said = folded(text)
    right = _right(persona)
    good = list(_places(right, said))
    wrong = [
        place
        for place in _places(_wrong(persona), said)
        if not _within(place, good) and _meant(text, said, place, manner)
    ]
    known = {word for name in (*right, *map(folded, own_names), *_around(persona)) for word in name.split()}
    wrong += [
        place for place in _strangers(text, said, known=known, manner=manner) if not _inside(place, [*good, *wrong])
    ]
    wrong += [
        place for place in _nearly(text, said, persona=persona, known=known) if not _inside(place, [*good, *wrong])
    ]
    company = _places(map(folded, persona.company_wrong), said)
    return Naming(bool(good), tuple(sorted(wrong)), tuple(company))


@lru_cache(maxsize=64)
def _right(persona: Persona) -> tuple[str, ...]:
    bare = persona.last_name.split()[-1]
    names = (persona.name, persona.first_name, persona.last_name, bare, *persona.right)
    boss = (persona.boss, persona.boss.split()[-1]) if persona.boss else ()
    return tuple(dict.fromkeys(map(folded, (*names, *boss))))


@lru_cache(maxsize=64)
def _wrong(persona: Persona) -> tuple[str, ...]:
    return tuple(map(folded, persona.wrong))


def _around(persona: Persona) -> tuple[str, ...]:
    """Names that may be said beside theirs: the company’s, and who picks up for them."""
    gate = re.findall(r"\w+", folded(persona.gate.name)) if persona.gate else []
    return (folded(persona.company), *gate)


def _places(names: Iterable[str], said: str) -> Iterator[Span]:
    for name in names:
        for found in re.finditer(rf"(?<![\w'-]){re.escape(name)}(?:'s)?(?![\w-])", said):
            yield found.span()


def _inside(place: Span, others: Iterable[Span]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _within(place: Span, others: Iterable[Span]) -> bool:
    """Whether one of the others holds the whole place: "Dana" in "Dana Okafor", but not "Mr Okafor" for a woman."""
    return any(start <= place[0] and place[1] <= end for start, end in others)


def _meant(text: str, said: str, place: Span, manner: Calling) -> bool:
    """Whether a wrong form that may be a word of its own ("mailing") stands where a name stands."""
    called = _places_of(manner).called
    if any(
        place[0] >= found.start() and _first(found)[0] <= place[0] < found.end() + 1 for found in called.finditer(said)
    ):
        return True
    begins = not text[: place[0]].strip() or text[: place[0]].rstrip()[-1:] in ".?!…"
    called_out = text[place[1] : place[1] + 1] == ","
    return text[place[0]].isupper() and (called_out or not begins)


def _strangers(text: str, said: str, *, known: set[str], manner: Calling) -> Iterator[Span]:
    """Somebody else’s name where theirs belongs: "Hi Steve", "Is this Karen?"."""
    places = _places_of(manner)
    for found in places.called.finditer(said):
        start, end = _first(found)
        word = said[start:end]
        if word in manner.nobody or word.removesuffix("'s") in known or places.own.match(said, end):
            continue
        if found.span(found.re.groups) == (start, end) and not entries(word):
            continue  # "Hm, I see": what stands alone at the start is a name only where it is known as one
        if text[start].isupper() and not text[start:end].isupper():
            yield start, end


def _nearly(text: str, said: str, *, persona: Persona, known: set[str]) -> Iterator[Span]:
    last = folded(persona.last_name).split()[-1]
    for found in re.finditer(_NAME, said):
        word = found.group()
        if len(word) < _SHORTEST or word in known or not text[found.start()].isupper() or word[0] != last[0]:
            continue
        if SequenceMatcher(None, word, last, autojunk=False).ratio() >= _ALIKE:
            yield found.span()


def _first(found: re.Match[str]) -> Span:
    return next(found.span(number) for number in range(1, found.re.groups + 1) if found.group(number) is not None)
