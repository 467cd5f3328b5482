"""Puts a sentence of a language other than English as points of at most eight words. Pure; knows no playbook.

It parts where marks stand and leaves out small words; numbers, names and everything else stay.
"""

import re
from collections.abc import Iterable

from coachdesk.coach.weighing import EDGES
from coachdesk.playbook.language import Script
from coachdesk.playbook.schema import POINT_WORDS

_DAY = re.compile(r"\b\d{1,2}\.$")
_PARTS = re.compile(r"[,;:]\s+|\s+[–—-]+\s+")


def plain_points(text: str, script: Script) -> tuple[str, ...]:
    """The points, each with a capital; a question keeps its mark. Nothing where the sentence only leads up to more."""
    ends = "?" if text.rstrip().endswith("?") else ""
    bare = script.frames.sub("", text, count=1).rstrip(" .!?…")
    made: list[list[str]] = []
    for part in _PARTS.split(bare):
        words = part.split()
        if len(words) > POINT_WORDS:
            words = [word for word in words if word.lower().strip(EDGES) not in script.drops]
        pieces = _pieces(words, script)
        if made and pieces and len(made[-1]) + len(pieces[0]) <= POINT_WORDS:
            made[-1][-1] += ","
            made[-1] += pieces.pop(0)
        made += pieces
    points = [" ".join(words) for words in made]
    told = [f"{point[:1].upper()}{point[1:]}" for point in points]
    return (*told[:-1], f"{told[-1]}{ends}") if told else ()


def _pieces(words: list[str], script: Script) -> list[list[str]]:
    """The words in stretches of eight; a small word that leads on to the next stretch goes with it."""
    found = []
    while words:
        end = min(POINT_WORDS, len(words))
        while end < len(words) and end > 1 and words[end - 1].lower() in script.joints:
            end -= 1
        found.append(words[:end])
        words = words[end:]
    loose = {*script.joints, *script.drops}
    return [piece for piece in found if not loose.issuperset(word.lower() for word in piece)]


def whole_sentences(pieces: Iterable[str]) -> tuple[str, ...]:
    """The pieces of a text with those put together again that a date has parted ("am 3. des Monats")."""
    found: list[str] = []
    for piece in pieces:
        if found and _DAY.search(found[-1]) and piece[:1].islower():
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(found)
