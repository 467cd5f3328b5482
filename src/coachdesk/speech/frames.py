"""What the small ear is given of a recording: how loud each of forty bands is, beside its room and its voice.

Needs numpy, so it is imported only when a recording is listened to. Knows no word.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
"""Samples a second that are listened to."""
STEP = 0.02
"""Seconds of a frame: two short ones of a hundredth second each."""
BANDS = 40
WIDTH = 4 * BANDS
"""Numbers of a frame."""
ROOM, VOICE = 10, 95
"""Hundredths of the time that a band is softer than that: the room below, the voice above."""
_WINDOW, _HOP, _SIZE = 400, 160, 512
_LOWEST, _HIGHEST = 60.0, 7_600.0
_DEEPEST = 1e-7
"""Of the loudest moment: softer is as good as silent."""

Floats = NDArray[np.float32]


def frames(samples: NDArray[np.int16]) -> Floats:
    """A row of ``WIDTH`` numbers each ``STEP`` seconds. ``samples``: one channel at ``RATE``."""
    count = max(0, (len(samples) - _WINDOW) // _HOP + 1) // 2 * 2
    if not count:
        return np.zeros((0, WIDTH), np.float32)
    sound = samples.astype(np.float32) / 32_768
    windows = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW)[::_HOP][:count]
    power = np.empty((count, BANDS), np.float32)
    for at in range(0, count, 1_000):
        some = windows[at : at + 1_000]
        # An offset of the microphone is no sound.
        some = some - some.mean(axis=1, keepdims=True)
        spectrum = np.fft.rfft(some * np.hanning(_WINDOW).astype(np.float32), _SIZE)
        power[at : at + 1_000] = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ _mel()
    loud = np.log10(np.maximum(power, max(float(power.max()) * _DEEPEST, 1e-9)))
    room, voice = np.percentile(loud, (ROOM, VOICE), axis=0).astype(np.float32)
    return np.concatenate([loud - room, loud - voice], axis=1).reshape(count // 2, WIDTH)


@cache
def _mel() -> Floats:
    """Triangles that grow wider with the pitch, as the ear’s do."""

    def mel(hertz: float) -> float:
        return float(2_595 * np.log10(1 + hertz / 700))

    edges = 700 * (10 ** (np.linspace(mel(_LOWEST), mel(_HIGHEST), BANDS + 2) / 2_595) - 1)
    tones = np.fft.rfftfreq(_SIZE, 1 / RATE)[:, None]
    low, top, high = edges[:-2], edges[1:-1], edges[2:]
    return np.maximum(0, np.minimum((tones - low) / (top - low), (high - tones) / (high - top))).astype(np.float32)
