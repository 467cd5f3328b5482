"""How much of a pasted script its outline keeps: numbers, names and questions, and how short the points are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from coachdesk.coach.scripts import outline_from_script
from coachdesk.playbook.schema import POINT_WORDS, Outline, Playbook
from coachdesk.playbook.words import count_words

_SPELLED = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety|hundred|thousand"
)
_NUMBER = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:{_SPELLED})\b", re.I)
_LIST_MARK = re.compile(r"^\s*\d+[.)]\s", re.M)
_QUESTION = re.compile(r"[^.?!\n:]*(?:[.:](?=\d)[^.?!\n:]*)*\?")
_SAME_QUESTION = 0.8


@dataclass(slots=True)
class Kept:
    """Counts over all scripts: kept, of how many; points too long, of how many."""

    numbers: int = 0
    all_numbers: int = 0
    names: int = 0
    all_names: int = 0
    questions: int = 0
    all_questions: int = 0
    short: int = 0
    points: int = 0
    words: int = 0
    script_words: int = 0


def measure(folder: Path, *, playbook: Playbook) -> Kept:
    """All scripts of a folder; `names.txt` in it has, a line each, a file and its names parted by semicolons."""
    kept = Kept()
    for line in (folder / "names.txt").read_text(encoding="utf-8").splitlines():
        file, _, names = line.partition(":")
        script = (folder / f"{file}.txt").read_text(encoding="utf-8")
        _count(
            kept, script, [name.strip() for name in names.split(";")], outline_from_script(script, playbook=playbook)
        )
    return kept


def _count(kept: Kept, script: str, names: list[str], outline: Outline) -> None:
    lines = [_plain(line) for line in _texts(outline)]
    whole = "\n".join(lines)
    numbers = set(_NUMBER.findall(_LIST_MARK.sub("", _plain(script))))
    kept.all_numbers += len(numbers)
    kept.numbers += len(numbers & set(_NUMBER.findall(whole)))
    kept.all_names += len(names)
    kept.names += sum(_plain(name) in whole for name in names)
    questions = [_bag(found) for found in _QUESTION.findall(_plain(script))]
    asked = [_bag(line) for line in lines if "?" in line]
    kept.all_questions += len(questions)
    kept.questions += sum(any(len(one & other) >= _SAME_QUESTION * len(one) for other in asked) for one in questions)
    points = [point for section in outline.sections for point in section.points]
    kept.points += len(points)
    kept.short += sum(count_words(point) <= POINT_WORDS for point in points)
    kept.words += sum(count_words(line) for line in _texts(outline))
    kept.script_words += count_words(script)


def _texts(outline: Outline) -> Iterable[str]:
    yield outline.opener
    for section in outline.sections:
        yield from (*section.points, *section.questions, *section.cues)


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("“", '"').replace("”", '"').lower()


def _bag(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", text))
