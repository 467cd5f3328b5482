"""Reads a name letter by letter as Americans who never met its bearer would, by what 50,000 names have taught.

A model of units: one or two letters and the sounds they stand for, each as likely as the units before it make it.
It was fitted to the names of the CMU dictionary and of our lexicon (see ``training/names``). Knows no languages.
"""

import json
import math
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from coachdesk.names.sounds import VOWELS, Sounds, syllables
from coachdesk.paths import resources

SCALE = 16
"""Costs are whole numbers: nats times this, 255 at most."""
STRESS = "'"
_KEPT = 12
"""Half-read names that are followed further at each letter."""
_NONE = 0xFFFFFFFF
_LONGEST = 40


class Guess(NamedTuple):
    """``share`` of all readings that were followed to the end, 0 to 1."""

    said: Sounds
    share: float


class Unit(NamedTuple):
    letters: str
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """``first[s]`` to ``first[s + 1]`` are the arcs of state ``s``, by unit; ``shorter`` is its next shorter history.

    State 0 has no history, state 1 is the start of a name. ``lead`` is the cost of going on from the shorter history.
    """

    units: tuple[Unit, ...]
    groups: dict[str, tuple[int, int]]
    end: int
    first: "array[int]"
    shorter: "array[int]"
    lead: "array[int]"
    unit: "array[int]"
    cost: "array[int]"
    follow: "array[int]"

    def after(self, state: int, low: int, high: int) -> Iterator[tuple[int, int, int]]:
        """The units from ``low`` to below ``high`` with their costs and the states they lead to, each once."""
        seen: set[int] = set()
        paid = 0
        while True:
            start, stop = self.first[state], self.first[state + 1]
            at = bisect_left(self.unit, low, start, stop)
            while at < stop and (unit := self.unit[at]) < high:
                if unit not in seen:
                    seen.add(unit)
                    yield unit, paid + self.cost[at], self.follow[at]
                at += 1
            if state == 0:
                return
            paid += self.lead[state]
            state = self.shorter[state]


@cache
def model(file: Path | None = None) -> Model | None:
    """The fitted model; None where its file is missing."""
    path = file or resources() / "names" / "letters.bin"
    if not path.is_file():
        return None
    head, _, body = path.read_bytes().partition(b"\n")
    card = json.loads(head)
    units = tuple(Unit(letters, tuple(said)) for letters, *said in card["units"])
    arrays: list[array[int]] = []
    at = 0
    for kind, count in card["arrays"]:
        part: array[int] = array(kind)
        part.frombytes(body[at : at + count * part.itemsize])
        if sys.byteorder == "big":
            part.byteswap()
        at += count * part.itemsize
        arrays.append(part)
    groups: dict[str, tuple[int, int]] = {}
    for turn, unit in enumerate(units):
        low, _ = groups.get(unit.letters, (turn, turn))
        groups[unit.letters] = (low, turn + 1)
    return Model(units, groups, card["end"], *arrays)


class _Way(NamedTuple):
    cost: int
    state: int
    stressed: bool
    units: tuple[int, ...]


@lru_cache(maxsize=1_000)
def guesses(word: str, *, file: Path | None = None) -> tuple[Guess, ...]:
    """The likeliest readings of ``word`` (a to z), the first one first; none for other letters, or without a model."""
    known = model(file)
    if known is None or not word or len(word) > _LONGEST or not (word.isascii() and word.isalpha()):
        return ()
    ways: list[dict[tuple[int, bool], _Way]] = [{} for _ in range(len(word) + 1)]
    ways[0][1, False] = _Way(0, 1, False, ())
    for at in range(len(word)):
        for way in sorted(ways[at].values())[:_KEPT]:
            for many in (1, 2):
                if group := known.groups.get(word[at : at + many]):
                    _extend(known, way, group, ways[min(at + many, len(word))])
    return _finished(known, ways[-1].values())


def _extend(known: Model, way: _Way, group: tuple[int, int], into: dict[tuple[int, bool], _Way]) -> None:
    for unit, cost, state in known.after(way.state, *group):
        stress = any(sound[0] == STRESS for sound in known.units[unit].sounds)
        if stress and way.stressed:
            continue
        key = (state, stress or way.stressed)
        if key not in into or way.cost + cost < into[key].cost:
            into[key] = _Way(way.cost + cost, *key, (*way.units, unit))


def _finished(known: Model, ways: Iterable[_Way]) -> tuple[Guess, ...]:
    """Whole readings, each once, with the share of what all of them together are likely."""
    chances: dict[Sounds, float] = {}
    ended = [
        (way.cost + cost, said)
        for way in ways
        for _, cost, _ in known.after(way.state, known.end, known.end + 1)
        if (said := _said([known.units[unit] for unit in way.units]))
    ]
    least = min((cost for cost, _ in ended), default=0)
    for cost, said in sorted(ended, key=lambda one: one[0]):
        chances[said] = chances.get(said, 0.0) + math.exp((least - cost) / SCALE)
    whole = sum(chances.values())
    return tuple(Guess(said, chance / whole) for said, chance in sorted(chances.items(), key=lambda one: -one[1]))


def _said(units: Sequence[Unit]) -> Sounds:
    told = [sound for unit in units for sound in unit.sounds]
    sounds = [sound for turn, sound in enumerate(told) if turn == 0 or sound != told[turn - 1] or sound in VOWELS]
    plain = [sound.removeprefix(STRESS) for sound in sounds]
    marked = next((turn for turn, sound in enumerate(sounds) if sound[0] == STRESS), None)
    if marked is None:
        return ()
    return syllables(plain, sum(sound in VOWELS for sound in plain[:marked]))
