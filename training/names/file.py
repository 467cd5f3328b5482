"""Writes a model of units as the file that ``coachdesk.names.letters`` reads: a card in JSON, then plain arrays."""

import json
import math
import sys
from array import array
from collections.abc import Sequence
from pathlib import Path

from align import Unit
from ngrams import START, Gram, Model

from coachdesk.names.letters import SCALE

MOST = 255


def write(model: Model, units: Sequence[Unit], *, to: Path) -> None:
    """``units[0]`` stands for the start and the last one for the end. States are histories, the empty one first."""
    histories = sorted({gram[:-1] for gram in model.chance}, key=lambda gram: (len(gram), gram))
    histories.remove((START,)) if (START,) in histories else None
    states = {history: turn for turn, history in enumerate([(), (START,), *histories[1:]])}
    arcs: dict[Gram, list[Gram]] = {history: [] for history in states}
    for gram in model.chance:
        arcs[gram[:-1]].append(gram)
    first, shorter, lead = array("I"), array("I"), array("B")
    unit, cost, follow = array("H"), array("B"), array("I")
    for history in states:
        first.append(len(unit))
        shorter.append(states[_known(history[1:], states)] if history else 0)
        lead.append(_cost(model.rest.get(history, 1.0)))
        for gram in sorted(arcs[history]):
            unit.append(gram[-1])
            cost.append(_cost(model.chance[gram]))
            follow.append(states[_known(gram, states)])
    first.append(len(unit))
    arrays = (first, shorter, lead, unit, cost, follow)
    card = {
        "units": [[found.letters, *found.sounds] for found in units],
        "end": len(units) - 1,
        "arrays": [[part.typecode, len(part)] for part in arrays],
    }
    assert sys.byteorder == "little"
    head = json.dumps(card, separators=(",", ":"), ensure_ascii=False).encode()
    to.write_bytes(head + b"\n" + b"".join(part.tobytes() for part in arrays))


def _known(history: Gram, states: dict[Gram, int]) -> Gram:
    """The longest end of a history that is a state."""
    while history not in states:
        history = history[1:]
    return history


def _cost(chance: float) -> int:
    return min(MOST, max(0, round(-math.log(chance) * SCALE)))
