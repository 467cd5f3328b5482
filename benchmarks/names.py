"""How right the readings of names are, beside the plain voices of espeak-ng; how fast, and in how much memory.

    .venv/bin/python benchmarks/names.py [--data FILE.jsonl ...] [--languages] [--wrong] [--write PAGE]

Without `--data` it takes the names of `benchmarks/saying`: those set aside before an entry of the lexicon was written,
and those that press and league guides respell. A row of `--data` has `name`, `lang`, `ipa` and perhaps `ipa_variants`.
Each set is scored as people get it, and once more with our lexicon’s own entries for its words hidden; American ones
also with signs folded that are one sound in two notations. `--write` puts
the tables into a page, between its marks `<!-- figures: start -->` and `<!-- figures: end -->` (`--mark` names others).
Times are of the processor. Ends with status 1 above a limit.
"""

import argparse
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from coachdesk.model.judgement import Confidence, SayPart  # noqa: E402
from coachdesk.names import lexicon, say  # noqa: E402
from coachdesk.names.agreement import distance  # noqa: E402
from coachdesk.names.sounds import ipa, read  # noqa: E402
from coachdesk.names.voice import sounds_of  # noqa: E402
from coachdesk.paths import resources  # noqa: E402

SET_ASIDE = ROOT / "benchmarks/saying/set_aside.tsv"
PRESS = ROOT / "benchmarks/saying/press.tsv"
UNHEARD = re.compile("[ˈˌː.͜͡‿ ̯̩ʰ̃ˑ()/\\[\\]-]")
ALIKE = (
    *(("ɹ", "r"), ("ɡ", "g"), ("ɚ", "ər"), ("ɝ", "ər"), ("ɜ", "ə"), ("ɐ", "ə"), ("ᵻ", "ɪ"), ("ɾ", "t"), ("ʌ", "ə")),
    *(("ɫ", "l"), ("ɔ", "ɑ"), ("ɒ", "ɑ"), ("oʊ", "o"), ("eɪ", "e"), ("i", "ɪ")),
)
"""Signs that stand for one sound in the notations compared, and vowels that many Americans don’t tell apart."""
SYLLABIC = re.compile("ə?([ɹrnlm])̩")
"""A consonant that is a syllable by itself, which others write with a vowel before it."""


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    lang: str
    said: tuple[str, ...]

    @property
    def american(self) -> bool:
        return self.lang.startswith("en")


@dataclass(slots=True)
class Tally:
    errors: int = 0
    sounds: int = 0
    exact: int = 0
    names: int = 0
    levels: dict[Confidence, list[int]] = field(default_factory=lambda: {level: [0, 0] for level in Confidence})

    def row(self) -> str:
        sure, right = self.levels[Confidence.SURE]
        likely = self.levels[Confidence.LIKELY][0]
        calibrated = f"{sure / self.names:.2f} | {right / sure if sure else 0:.2f} | {(sure + likely) / self.names:.2f}"
        return f"{self.names} | {self.errors / self.sounds:.3f} | {self.exact / self.names:.2f} | {calibrated}"


Reader = Callable[[Name], tuple[str, Confidence]]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure how names are said.")
    parser.add_argument("--data", type=Path, action="append", help="names to measure on (.jsonl); may be given again")
    parser.add_argument("--wrong", action="store_true", help="also print each name that is off by more than two sounds")
    parser.add_argument("--languages", action="store_true", help="a line for each language of the native names instead")
    parser.add_argument("--write", type=Path, help="a page whose marked figures are renewed")
    parser.add_argument("--mark", default="figures", help="the word in the page’s marks")
    asked = parser.parse_args(argv)
    speed = _speed([name.name for name in _set_aside(SET_ASIDE)])
    sets = (
        {path.stem: list(_rows(path)) for path in asked.data}
        if asked.data
        else {"set aside": list(_set_aside(SET_ASIDE)), "press guides": list(_press(PRESS))}
    )
    lines = [HEAD, RULE] if not asked.languages else [HEAD_OF_LANGUAGES, RULE_OF_LANGUAGES]
    over = False
    for title, names in sets.items():
        over |= any(_above(names, american=american) for american in LIMITS)
        lines += _by_language(names) if asked.languages else _table(title, names)
        if asked.wrong:
            _print_wrong(names)
    text = "\n".join((*lines, "", speed))
    print(text)
    if asked.write:
        page = asked.write.read_text(encoding="utf-8")
        marks = re.compile(f"(<!-- {asked.mark}: start -->\n).*(<!-- {asked.mark}: end -->)", re.DOTALL)
        asked.write.write_text(marks.sub(lambda mark: f"{mark[1]}{text}\n{mark[2]}", page), encoding="utf-8")
    return 1 if over else 0


LIMITS = {True: 0.12, False: 0.20}
"""Sounds wrong at most, of all sounds: as Americans say their names, and natively."""


def _above(names: Sequence[Name], *, american: bool) -> bool:
    chosen = [name for name in names if name.american is american]
    tally = _tally(chosen, _ours)
    return bool(chosen) and tally.errors > LIMITS[american] * tally.sounds


HEAD = "| names | read by | n | sounds wrong | exact | sure | of these right | sure or likely |"
RULE = "|---|---|---|---|---|---|---|---|"


HEAD_OF_LANGUAGES = "| language | n | sounds wrong | exact | sure | of these right | plain espeak-ng |"
RULE_OF_LANGUAGES = "|---|---|---|---|---|---|---|"


LANGUAGES = dict(
    pair.split("=")
    for pair in [
        "cs=Czech",
        "cy=Welsh",
        "da=Danish",
        "de=German",
        "es=Spanish",
        "et=Estonian",
        "fr=French",
        "ga=Irish",
        "hr=Croatian",
        "hu=Hungarian",
        "is=Icelandic",
        "it=Italian",
        "nl=Dutch",
        "no=Norwegian",
        "pl=Polish",
        "pt=Portuguese",
        "ro=Romanian",
        "sk=Slovak",
        "sl=Slovene",
        "sv=Swedish",
        "tr=Turkish",
        "vi=Vietnamese",
    ]
)


def _by_language(names: Sequence[Name]) -> Iterator[str]:
    """A line for each language, those read best first."""
    found: dict[str, list[Name]] = {}
    for name in names:
        if not name.american:
            found.setdefault(name.lang, []).append(name)
    read_ = {lang: (_tally(chosen, _ours), _tally(chosen, _plain)) for lang, chosen in found.items()}
    for lang, (ours, plain) in sorted(read_.items(), key=lambda one: one[1][0].errors / one[1][0].sounds):
        row = ours.row().rpartition(" | ")[0]
        yield f"| {LANGUAGES.get(lang, lang)} | {row} | {plain.errors / plain.sounds:.3f} |"


def _set_aside(path: Path) -> Iterator[Name]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, lang, said = line.split("\t")
            yield Name(name, lang, (said,))


def _press(path: Path) -> Iterator[Name]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, said, _ = line.split("\t")
            yield Name(name, "en", ("".join(ipa(read(word)) for word in said.split()),))


def _rows(path: Path) -> Iterator[Name]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["ipa"]:
            yield Name(row["name"], row["lang"], (row["ipa"], *(row.get("ipa_variants") or ())))


def _ours(name: Name) -> tuple[str, Confidence]:
    parts: tuple[SayPart, ...] = say(name.name, lang=None if name.american else name.lang).parts
    levels = {part.confidence for part in parts}
    worst = next(level for level in (Confidence.GUESS, Confidence.LIKELY, Confidence.SURE) if level in levels)
    return "".join(part.ipa for part in parts), worst


def _plain(name: Name) -> tuple[str, Confidence]:
    return sounds_of(name.name, "en" if name.american else name.lang), Confidence.GUESS


def _table(title: str, names: Sequence[Name]) -> list[str]:
    lines = []
    hidden = _hidden(names)
    for who, american in (("as Americans say theirs", True), ("natively, language given", False)):
        chosen = [name for name in names if name.american is american]
        if not chosen:
            continue
        noted = [_in_one_notation(name) for name in chosen] if american else []
        noted = (
            [] if all(len(name.said) == len(plain.said) for name, plain in zip(noted, chosen, strict=False)) else noted
        )
        lines.append(f"| {title}: {who} | CoachDesk | {_tally(chosen, _ours).row()} |")
        lines += [f"| | the same, {NOTED} | {_tally(noted, _ours).row()} |"] if noted else []
        with _without(hidden):
            lines.append(f"| | its own entries for these names hidden | {_tally(chosen, _ours).row()} |")
            lines += [f"| | the same, {NOTED} | {_tally(noted, _ours).row()} |"] if noted else []
        lines.append(f"| | plain espeak-ng | {_tally(chosen, _plain).row()} |")
        lines += [f"| | the same, {NOTED} | {_tally(noted, _plain).row()} |"] if noted else []
    return lines


NOTED = "two notations of a sound folded"


def _in_one_notation(name: Name) -> Name:
    """``name`` with its readings as dictionaries would write them too: a vowel before a consonant that is a syllable by
    itself, one sign for the a of father and of car, and either vowel for ɐ, which guides write for cut and for cot.
    """
    plain = [SYLLABIC.sub(r"ə\1", said) for said in name.said]
    bright = [BRIGHT.sub("ɑ", said) for said in plain]
    more = (said.replace("ɐ", other) for said in (*plain, *bright) for other in "əɑ")
    return replace(name, said=tuple(dict.fromkeys((*name.said, *more))))


BRIGHT = re.compile("a(?![ɪʊiujw])")
"""An a that is no part of a sound as in my or now."""


@contextmanager
def _without(rows: Mapping[str, str]) -> Iterator[None]:
    """The lexicon without ``rows``."""
    table = lexicon.names(resources() / "names")
    for word in rows:
        table.pop(word)
    try:
        yield
    finally:
        table.update(rows)


def _hidden(names: Sequence[Name]) -> dict[str, str]:
    table = lexicon.names(resources() / "names")
    words = {word.casefold() for name in names for word in re.split("[ -]", name.name)}
    return {word: table[word] for word in words | {lexicon.unfolded(word) for word in words} if word in table}


def _tally(names: Sequence[Name], reader: Reader) -> Tally:
    tally = Tally()
    for name in names:
        said, level = reader(name)
        wrong, length = _wrong(name, said)
        tally.errors += wrong
        tally.sounds += length
        tally.exact += wrong == 0
        tally.names += 1
        tally.levels[level][0] += 1
        tally.levels[level][1] += wrong <= 1
    return tally


def _wrong(name: Name, said: str) -> tuple[int, int]:
    """Sounds to change, and sounds in all, beside the nearest of the accepted readings."""
    return min((distance(_folded(said), _folded(wanted)), len(_folded(wanted))) for wanted in name.said)


def _folded(ipa: str) -> str:
    text = UNHEARD.sub("", ipa)
    for sign, same in ALIKE:
        text = text.replace(sign, same)
    return text


def _print_wrong(names: Sequence[Name]) -> None:
    for name in names:
        said, level = _ours(name)
        if _wrong(name, said)[0] > 2:
            print(f"  {name.name} ({name.lang}): {said}, meant {name.said[0]}, {level}")


def _speed(names: Sequence[str]) -> str:
    """Must run first: the first name of a process is dearer than the others, and memory never shrinks."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    say(names[0])
    first = time.process_time()
    for name in names:
        say(name)
    each = (time.process_time() - first) / len(names)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    times = f"{(first - start) * 1000:.0f} ms, the others {each * 1000:.1f} ms each"
    return f"The first name took {times}; {memory:.0f} MB of memory."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
