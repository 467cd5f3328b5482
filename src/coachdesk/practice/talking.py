"""When somebody talks in a recording and when nobody does, from how loud it is over time. Pure; knows no word.

The room is the quietest part of a recording and the voice the loudest; talk lies above a bar between the two. That
holds in a noisy room too, as long as the voice stands out from it.
"""

import itertools
from collections.abc import Sequence

from coachdesk.model.rehearsal import Span

PAUSE = 0.5
"""Seconds of silence between words that make a pause; breaths and stops in a word are shorter."""
QUIET = -62.0
"""dB of a band-passed voice that is too faint for any microphone in use: a recording below it is silent."""
STANDS_OUT = 7.0
"""dB by which a voice must stand out from the room before anything is said about it."""
DEEPEST = 42.0
"""dB below the voice that still are the voice: softer than its softest sounds is the room."""
LOW, HIGH = 0.24, 0.45
"""Where between room and voice lie the bars: talk rises over the high one, and begins and ends at the low one."""
ROOM_MOVES = 3.0
"""dB by which an even room goes up and down: the low bar lies above."""
JOINED, SHORTEST = 0.16, 0.08
"""Seconds: gaps within speech that are closed, and sounds too short to be speech (a click, a key)."""
OWN_BAND = 5.0
_SMOOTH = 5
"""Steps over which a level is evened out."""


def talk(bands: Sequence[Sequence[float]], *, step: float) -> tuple[Span, ...]:
    """The stretches in which somebody talks, in order; a gap of ``PAUSE`` or more lies between two of them.

    ``bands``: dB each ``step`` seconds, for one or several bands of tones; there is talk where any of them has it.
    """
    close = _closed(sorted(run for levels in bands for run in _loud(levels)), gap=round(JOINED / step))
    said = [run for run in close if run[1] - run[0] >= SHORTEST / step]
    return tuple(Span(start * step, end * step) for start, end in _closed(said, gap=round(PAUSE / step)))


def pauses(talk: Sequence[Span]) -> tuple[Span, ...]:
    """The silences between stretches of talk."""
    return tuple(Span(one.end, other.start) for one, other in itertools.pairwise(talk))


def clearness(bands: Sequence[Sequence[float]]) -> float:
    """By how many dB the voice stands out from the room, in the band where it does so least.

    The first band, the voice’s own, must do so by 5 dB more: where others talk in the background it is full of them.
    """
    edges = [_room_and_voice(even(levels)) for levels in bands]
    return min(voice - room - (OWN_BAND if at == 0 else 0.0) for at, (room, voice) in enumerate(edges))


def can_be_heard(bands: Sequence[Sequence[float]]) -> bool:
    """Whether anything in it is as loud as a microphone gives a voice."""
    return any(_room_and_voice(even(levels))[1] >= QUIET for levels in bands if levels)


def _loud(levels: Sequence[float]) -> list[tuple[int, int]]:
    """From which step to which a band rises over its room."""
    smooth = even(levels)
    bars = _bars(smooth)
    if bars is None:
        return []
    low, high = bars
    return [run for run in _runs([level > low for level in smooth]) if max(smooth[slice(*run)]) > high]


def even(levels: Sequence[float]) -> list[float]:
    """Each level as the mean of those round it."""
    half = _SMOOTH // 2
    return [
        sum(levels[max(0, at - half) : at + half + 1]) / len(levels[max(0, at - half) : at + half + 1])
        for at in range(len(levels))
    ]


def _bars(levels: Sequence[float]) -> tuple[float, float] | None:
    """The levels of which there is more in talk; None where nothing stands out."""
    if not levels:
        return None
    room, voice = _room_and_voice(levels)
    room = max(room, voice - DEEPEST)
    if voice < QUIET or voice - room < STANDS_OUT:
        return None
    return room + max(ROOM_MOVES, LOW * (voice - room)), room + HIGH * (voice - room)


def _room_and_voice(levels: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(levels)
    return ordered[len(ordered) // 33], ordered[len(ordered) * 19 // 20]


def _runs(loud: Sequence[bool]) -> list[tuple[int, int]]:
    edges = [at for at, (was, now) in enumerate(zip([False, *loud], [*loud, False], strict=True)) if was != now]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _closed(runs: Sequence[tuple[int, int]], *, gap: int) -> list[tuple[int, int]]:
    """The runs, with those that lie less than ``gap`` apart made one."""
    closed: list[tuple[int, int]] = []
    for start, end in runs:
        if closed and start - closed[-1][1] < gap:
            closed[-1] = closed[-1][0], max(end, closed[-1][1])
        else:
            closed.append((start, end))
    return closed
