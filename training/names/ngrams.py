"""How likely a unit is after others: interpolated Kneser-Ney counts, pruned. Knows nothing of names."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Gram = tuple[int, ...]
START = 0
"""Stands before every row; it is never predicted. The end of a row is a unit like the others."""


@dataclass(frozen=True, slots=True)
class Model:
    """``chance`` of the last unit of a gram after the others; ``rest`` what a history leaves to its shorter self."""

    chance: dict[Gram, float]
    rest: dict[Gram, float]


def fitted(rows: Iterable[Sequence[int]], *, order: int, least: float) -> Model:
    """A model of ``order`` units; a gram that adds less than ``least`` nats to the rows is left out."""
    raw: list[Counter[Gram]] = [Counter() for _ in range(order + 1)]
    for row in rows:
        padded = (START, *row)
        for end in range(1, len(padded)):
            for size in range(1, min(order, end + 1) + 1):
                raw[size][padded[end + 1 - size : end + 1]] += 1
    counts = [_continued(raw, size, order) for size in range(order + 1)]
    chance, rest = _smoothed(counts, order)
    kept = _pruned(chance, rest, raw, order, least)
    return Model(kept, _rests(kept))


def _continued(raw: list[Counter[Gram]], size: int, order: int) -> Counter[Gram]:
    """Below the highest order a gram counts once for each unit before it; one at the start of a row has none."""
    if size in (0, order):
        return raw[size]
    counted: Counter[Gram] = Counter()
    for gram in raw[size + 1]:
        counted[gram[1:]] += 1
    for gram, times in raw[size].items():
        if gram[0] == START:
            counted[gram] = times
    return counted


def _smoothed(counts: list[Counter[Gram]], order: int) -> tuple[dict[Gram, float], dict[Gram, float]]:
    units = len(counts[1])
    chance: dict[Gram, float] = {}
    rest: dict[Gram, float] = {}
    for size in range(1, order + 1):
        discounts = _discounts(counts[size])
        total: Counter[Gram] = Counter()
        taken: dict[Gram, float] = defaultdict(float)
        for gram, times in counts[size].items():
            total[gram[:-1]] += times
            taken[gram[:-1]] += discounts[min(times, 3)]
        for history, left in taken.items():
            rest[history] = left / total[history]
        for gram, times in counts[size].items():
            lower = chance[gram[1:]] if size > 1 else 1 / units
            history = gram[:-1]
            chance[gram] = (times - discounts[min(times, 3)]) / total[history] + rest[history] * lower
    return chance, rest


def _discounts(counts: Counter[Gram]) -> tuple[float, float, float, float]:
    """Chen and Goodman’s three discounts, for grams seen once, twice and more often."""
    seen = Counter(min(times, 4) for times in counts.values())
    if not all(seen[times] for times in (1, 2, 3, 4)):
        return (0.0, 0.5, 0.75, 0.9)
    share = seen[1] / (seen[1] + 2 * seen[2])
    found = (1 - 2 * share * seen[2] / seen[1], 2 - 3 * share * seen[3] / seen[2], 3 - 4 * share * seen[4] / seen[3])
    return (0.0, *(min(max(value, 0.05), times - 0.05) for times, value in enumerate(found, 1)))  # type: ignore[return-value]


def _pruned(
    chance: dict[Gram, float], rest: dict[Gram, float], raw: list[Counter[Gram]], order: int, least: float
) -> dict[Gram, float]:
    kept: dict[Gram, float] = {}
    needed: set[Gram] = set()
    for size in range(order, 0, -1):
        for gram, value in ((gram, value) for gram, value in chance.items() if len(gram) == size):
            if size > 1 and gram not in needed:
                gain = raw[size][gram] * (math.log(value) - math.log(rest[gram[:-1]] * chance[gram[1:]]))
                if gain < least:
                    continue
            kept[gram] = value
            needed.add(gram[:-1])
            needed.add(gram[1:])
    return kept


def _rests(kept: dict[Gram, float]) -> dict[Gram, float]:
    """What is left of each history after what was kept, of what its shorter self leaves."""
    own: dict[Gram, float] = defaultdict(float)
    lower: dict[Gram, float] = defaultdict(float)
    for gram, value in kept.items():
        if len(gram) > 1:
            own[gram[:-1]] += value
            lower[gram[:-1]] += kept[gram[1:]]
    return {history: max(1e-4, (1 - own[history]) / max(1e-4, 1 - lower[history])) for history in own}
