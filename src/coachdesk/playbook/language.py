"""A language in which calls are made: how its words are written, as far as judging them needs it. Knows no rule.

English is the language the program grew up with, and its words stand in ``spelling``. Each other language is a folder
with a ``language.toml`` and no code.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from coachdesk.language import DAYS, MONTHS, spoken
from coachdesk.language import ENGLISH as ENGLISH_TAG
from coachdesk.playbook import spelling

NEVER = re.compile(r"(?!)")
"""What a language has no words for matches nowhere."""


@dataclass(frozen=True, slots=True)
class Invites:
    """What an entry in the prospect’s own calendar says; each pattern gets what it is called after, ``rings`` who."""

    call: str
    meeting: str
    rings: str
    about: str
    number: str


@dataclass(frozen=True, slots=True)
class Dates:
    """How a day and a time are written in a draft. Patterns are those of ``str.format``.

    ``clock`` gets hour and minute, ``long_day`` weekday, day and month by name, ``time_in`` time and city.
    ``invites``: what an entry in their calendar says.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    clock: str
    long_day: str
    time_in: str
    as_agreed: str
    invites: Invites


ENGLISH_DATES = Dates(
    weekdays=DAYS,
    months=MONTHS,
    clock="{hour:02}:{minute:02}",
    long_day="{weekday} {day} {month}",
    time_in="{time} {city} time",
    as_agreed="As agreed",
    invites=Invites(
        call="Call", meeting="Meeting", rings="{who} will ring you.", about="About: {about}.", number="Number: {number}"
    ),
)


@dataclass(frozen=True, slots=True)
class Script:
    """How call scripts and outlines of a language other than English are read; English has code of its own.

    ``headings`` and ``signs`` are by section: what its heading says, and what is said in it. ``bad_time`` is what Plan
    B is for; ``ours``, ``theirs`` and ``opens`` are words about us, about them, and how an open question begins.
    ``frames`` lead up to what a sentence tells; ``drops`` are small words that a point does without, ``joints`` those
    that lead on to what follows.
    """

    headings: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    signs: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    bad_time: re.Pattern[str] = NEVER
    ours: re.Pattern[str] = NEVER
    theirs: re.Pattern[str] = NEVER
    opens: re.Pattern[str] = NEVER
    frames: re.Pattern[str] = NEVER
    drops: Collection[str] = frozenset()
    joints: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Calling:
    """How somebody is called by name in this language. Patterns see a text in small letters without accents.

    ``called``: where a name stands, each with one ``{name}``; ``alone``: where a word stands that is a name only if it
    is known as one, with a ``{name}``, "" for nowhere. ``own``: what follows a name that is the caller’s own.
    ``nobody``: words that stand where a name could, and are none.
    """

    called: tuple[str, ...]
    alone: str = ""
    own: str = ""
    nobody: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """``name`` as the screens call it. ``plain`` puts a word or mark into the plain reading, "" where that leaves
    it out.

    ``titles`` are words that a full stop does not end a sentence after; ``looks_ahead`` they and those whose writing
    depends on what comes next, which ``in_front_of`` knows. ``subject`` is who does it, just before marked words.
    ``greeting`` is how an opener greets, with the name called and the mark behind it. ``clauses``: whether the coach
    can mend single clauses; else it works on whole sentences. ``drops_capital`` are words that lose their capital
    within a sentence, ``leads`` those that lead on from a clause and go with it ("but"). ``own_name`` is what the
    language calls itself. ``calling`` is None where somebody is called as in English.
    """

    tag: str
    name: str
    plain: Callable[[str], str]
    titles: Collection[str] = frozenset()
    looks_ahead: frozenset[str] = frozenset()
    in_front_of: Callable[[str, Sequence[str]], str] = lambda word, _following: word
    subject: re.Pattern[str] = NEVER
    greeting: re.Pattern[str] = NEVER
    us: re.Pattern[str] = NEVER
    clauses: bool = False
    drops_capital: Collection[str] = frozenset()
    leads: Sequence[str] = ()
    own_name: str = ""
    dates: Dates = ENGLISH_DATES
    second_opinion: bool = False
    script: Script | None = None
    calling: Calling | None = None

    @property
    def called(self) -> str:
        """Its name in the user’s language: English where that is English, else as it calls itself."""
        return self.name if spoken().tag == ENGLISH_TAG else self.own_name

    def within(self, words: str) -> str:
        """The words as they go on after a colon or a comma: a German noun keeps its capital."""
        first = next(iter(words.split(maxsplit=1)), "").lower()
        return words[:1].lower() + words[1:] if self.clauses or first in self.drops_capital else words


ENGLISH = Language(
    tag="en",
    name="English",
    own_name="English",
    plain=spelling.plain,
    titles=spelling.TITLES,
    looks_ahead=spelling.AMBIGUOUS | spelling.TITLES,
    in_front_of=spelling.in_front_of,
    subject=re.compile(r"(?<![^ ])(?:i|we)(?: (?:am|are|do|can|will|would|have|must|might|could|was))?(?: not)? $"),
    us=re.compile(r"^(?:we|our|us|i|my)\b(?! (?:help|save|cut|stop|spare))"),
    clauses=True,
    second_opinion=True,
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A language's writing as data. All words are lower case, and ``letters`` are put in before anything is looked up.

    ``letters`` are characters and what is written for them ("ä" as "ae"); ``fillers`` are left out; ``whole`` are
    words written out ("gehts" as "geht es"); ``tails`` are endings after an apostrophe and the word they stand for;
    ``hard`` are words whose one slip is put right, but for ``no_slips``.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    whole: Mapping[str, str] = field(default_factory=dict)
    tails: Mapping[str, str] = field(default_factory=dict)
    hard: tuple[str, ...] = ()
    no_slips: frozenset[str] = frozenset()


def speller(known: Spelling) -> Callable[[str], str]:
    """What puts a word or mark of such a language into the plain reading."""
    letters = str.maketrans(dict(known.letters))

    @lru_cache(maxsize=20_000)
    def plain(token: str) -> str:
        if not token[0].isalnum():
            return spelling.mark(token)
        low = token.lower().translate(letters).rstrip("'")
        if low in known.fillers:
            return ""
        if whole := known.whole.get(low):
            return whole
        for tail, full in known.tails.items():
            if low.endswith(tail) and len(low) > len(tail):
                return f"{low[: -len(tail)]} {full}"
        return spelling.slip(low, hard=known.hard, but=known.no_slips).replace("-", "_").replace("'", "_")

    return plain
