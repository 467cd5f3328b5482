"""Says which letters of a name stand for which of its sounds, by expectation and maximisation over a whole list.

A unit is one or two letters and up to two sounds. Knows nothing of models or files.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

SHAPES = ((1, 0), (1, 1), (1, 2), (2, 1))
"""Letters and sounds of a unit."""
_ROUNDS = 6
_FLOOR = 1e-7


class Unit(NamedTuple):
    letters: str
    sounds: tuple[str, ...]


Named = tuple[str, tuple[str, ...]]
"""A name in small letters and its sounds."""


def aligned(names: Sequence[Named]) -> list[list[Unit]]:
    """The likeliest units of each name; a name that no units can make is left out."""
    chances: dict[Unit, float] = {}
    for _ in range(_ROUNDS):
        heard: dict[Unit, float] = defaultdict(float)
        for name in names:
            for unit, share in _shares(name, chances):
                heard[unit] += share
        chances = _normal(heard)
    return [found for name in names if (found := _best(name, chances))]


def _normal(heard: dict[Unit, float]) -> dict[Unit, float]:
    """How likely the sounds are, given the letters. Two letters for one sound pay for the letter they swallow."""
    total: dict[str, float] = defaultdict(float)
    for unit, share in heard.items():
        total[unit.letters] += share
    return {unit: share / total[unit.letters] for unit, share in heard.items()}


def _steps(name: Named, chances: dict[Unit, float]) -> Iterator[tuple[int, int, Unit, float]]:
    letters, sounds = name
    for at in range(len(letters)):
        for turn in range(len(sounds) + 1):
            for many, spoken in SHAPES:
                if at + many <= len(letters) and turn + spoken <= len(sounds):
                    unit = Unit(letters[at : at + many], sounds[turn : turn + spoken])
                    yield at, turn, unit, max(chances.get(unit, 0.0), _FLOOR) if chances else _first(many, spoken)


def _first(many: int, spoken: int) -> float:
    return 1.0 if many == spoken == 1 else 0.05


def _shares(name: Named, chances: dict[Unit, float]) -> Iterable[tuple[Unit, float]]:
    """How often each unit is expected in the name: forward and backward sums."""
    ends = (len(name[0]), len(name[1]))
    steps = list(_steps(name, chances))
    forward: dict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    for at, turn, unit, chance in steps:
        forward[at + len(unit.letters), turn + len(unit.sounds)] += forward[at, turn] * chance
    whole = forward[ends]
    if not whole:
        return
    backward: dict[tuple[int, int], float] = defaultdict(float, {ends: 1.0})
    for at, turn, unit, chance in reversed(steps):
        after = backward[at + len(unit.letters), turn + len(unit.sounds)]
        backward[at, turn] += after * chance
        if share := forward[at, turn] * chance * after / whole:
            yield unit, share


def _best(name: Named, chances: dict[Unit, float]) -> list[Unit]:
    best: dict[tuple[int, int], tuple[float, list[Unit]]] = {(0, 0): (0.0, [])}
    for at, turn, unit, chance in _steps(name, chances):
        if (at, turn) not in best:
            continue
        cost, before = best[at, turn]
        cost -= math.log(chance) - (0.0 if len(unit.letters) == 1 else math.log(0.5))
        end = (at + len(unit.letters), turn + len(unit.sounds))
        if end not in best or cost < best[end][0]:
            best[end] = (cost, [*before, unit])
    return best.get((len(name[0]), len(name[1])), (0.0, []))[1]
