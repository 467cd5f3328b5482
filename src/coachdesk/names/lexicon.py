"""Names and how people who bear them say them, written by hand for CoachDesk; legal forms and letters. Knows no rules.

The names lie in ``resources/names``, one a line: the name, its respelling (the scheme of ``sounds``), other usual
readings after a slash, and "~" where people of that name say it in more than one way. ``[xx]`` opens the names of one
language.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coachdesk.names.sounds import Sounds, read
from coachdesk.paths import resources


@dataclass(frozen=True, slots=True)
class Entry:
    """How a name is said: the usual reading first. ``varies``: its bearers don’t agree."""

    lang: str
    said: tuple[str, ...]
    varies: bool

    @property
    def readings(self) -> tuple[Sounds, ...]:
        return tuple(read(said) for said in self.said)


_LEGAL_LINES = """
gmbh GAY-em-bay-HAH de
mbh em-bay-HAH de
ag ah-GAY de
kg kah-GAY de
kgaa kah-gay-ah-AH de
ohg oh-hah-GAY de
se es-EE en
ltd LIM-i-tid en
inc INGK en
corp KORP en
co KOH en
llc el-el-SEE en
llp el-el-PEE en
plc pee-el-SEE en
lp el-PEE en
pty proh-PRY-uh-tuh-ree en
spa es-pee-AY it
srl es-ahr-EL it
sas es-ah-ES fr
sarl es-ah-air-EL fr
sa es-AH fr
bv bay-VAY nl
nv en-VAY nl
ab ah-BAY sv
asa ah-es-AH no
as ah-ES no
aps ah-pay-ES da
oy oy fi
oyj OY-yoh fi
oü oh-EW et
kft kah-ef-TAY hu
sro es-air-OH cs
doo day-oh-OH hr
zoo ZET-oh-oh pl
sl es-EL es
sadecv es-ah-day-say-VAY es
sabdecv es-ah-bay-day-say-VAY es
zrt ZET-er-tay hu
nyrt NY-er-tay hu
sau es-ah-OO es
lda lee-mee-TAH-dah pt
ltda lee-mee-TAH-dah pt
"""

LEGAL_FORMS = frozenset(line.split()[0] for line in _LEGAL_LINES.strip().splitlines())

_SYMBOLS = "abcdefghijklmnopqrstuvwxyz0123456789&"
_SAID = """ay bee see dee ee ef jee aych eye jay kay el em en oh pee kyoo ar es tee yoo vee DUB-uhl-yoo eks wy zee
    ZEER-oh wun too three for fyv siks SEV-uhn ayt nyn and"""
LETTERS = dict(zip(_SYMBOLS, _SAID.split(), strict=True))
"""How a letter or figure is said in an acronym; AT&T has an "and" in it."""


def unfolded(folded: str) -> str:
    """Without accents: ł is l, ø is o, ß is ss."""
    if folded.isascii():
        return folded
    for letter, plain in _STROKED:
        folded = folded.replace(letter, plain)
    return "".join(letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter))


_STROKED = (("ł", "l"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("þ", "th"), ("ß", "ss"), ("æ", "ae"), ("ı", "i"))


def entries(folded: str) -> tuple[Entry, ...]:
    """What the lexicon says of a name in small letters, an entry a language; accents count where it has them."""
    table = names(_folder())
    rows = table.get(folded) or table.get(unfolded(folded)) or ""
    return tuple(_entry(line) for line in rows.splitlines())


@cache
def _folder() -> Path:
    return resources() / "names"


def legal_form(folded: str) -> tuple[Sounds, str] | None:
    """How a company’s legal form is said ("gmbh", "spa"), and in which language."""
    line = _LEGAL.get(folded)
    return (read(line[0]), line[1]) if line else None


_LEGAL = {name: (said, lang) for name, said, lang in (line.split() for line in _LEGAL_LINES.strip().splitlines())}


@cache
def names(folder: Path) -> dict[str, str]:
    """Every name of the lexicon in small letters, with and without accents, and its lines: "language rest"."""
    table: dict[str, str] = {}
    bare: dict[str, str] = {}
    for lang, name, rest in _lines(folder):
        for rows, known in ((table, name), (bare, unfolded(name))):
            if rows is table or known != name:
                rows[known] = f"{rows[known]}\n{lang} {rest}" if known in rows else f"{lang} {rest}"
    bare.update(table)
    return bare


def _lines(folder: Path) -> Iterator[tuple[str, str, str]]:
    for file in sorted(folder.glob("*.txt")):
        lang = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                lang = line.strip("[]")
            elif line and not line.startswith("#"):
                name, _, rest = line.partition(" ")
                yield lang, name, rest


def _entry(line: str) -> Entry:
    lang, _, rest = line.partition(" ")
    said = rest.removesuffix("~").split("/")
    return Entry(lang, tuple(reading.strip() for reading in said), rest.endswith("~"))
