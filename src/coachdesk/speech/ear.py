"""The small ear: a net that says fifty times a second whether somebody speaks, whether a word begins, and whether it is
a filler. Knows no words, and judges nothing.

Made by ``training/speech``. numpy is imported only when it is opened: a computer may lack it.
"""

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from coachdesk.model.rehearsal import Sensed

Count = Callable[[Any, Any], int | None]
"""Sounds and beginnings of words, a row each moment, to how many words they are."""

FILE = "ear.npz"
KINDS = ("", "um", "uh", "er", "erm", "hm", "like", "you know")
"""What the net tells apart between words; the first is none of them."""
SOUNDS = 42
"""Sounds of the language that the net was taught as well; the first is silence."""
RATE = 16_000
AT_ONCE, BESIDE = 3_000, 150
"""Frames that are heard at once, a minute, and how many on either side of them are heard as well."""


def open_ear(folder: Path) -> "Ear | None":
    """The net in ``folder``; None where it or numpy is missing, or can’t be read: the rules go on without."""
    try:
        return Ear(folder / FILE)
    except (ImportError, OSError, ValueError, KeyError):
        return None


class Ear:
    """An open net. Safe to ask from several threads."""

    def __init__(self, file: Path) -> None:
        # 80 ms and 20 MB that only a rehearsal pays.
        import numpy  # noqa: PLC0415

        from coachdesk.speech import frames, lexicon  # noqa: PLC0415

        self._np: Any = numpy
        self._frames, self._lexicon = frames, lexicon
        with numpy.load(file) as kept:
            self._weights = {name: kept[name].astype(numpy.float32) for name in kept.files}

    def counter(self, common: Sequence[str], ways: Mapping[str, Sequence[str]]) -> Count:
        """Counts words by how they sound. ``common``: frequent words, the most frequent first; ``ways``: how each is
        said, in signs of the ARPABET. Takes a quarter of a second to make."""
        return self._lexicon.Lexicon(common, ways).count

    def hear(self, samples: bytes, *, count: Count | None = None) -> Sensed:
        """What it senses. ``samples``: 16-bit, one channel, at ``RATE``.

        ``count``: a ``counter``, where words are to be counted by their sounds too and somebody speaks.
        """
        np = self._np
        sounds = [np.zeros((0, SOUNDS), np.float32)]
        sound = np.frombuffer(samples, "<i2")
        size = int(RATE * self._frames.STEP)
        speaks, begins, fills = array("f"), array("f"), [array("f") for _ in KINDS[1:]]
        whole = len(sound) // size
        for start in range(0, whole, AT_ONCE):
            first = max(0, start - BESIDE)
            seen = self._frames.frames(sound[first * size : (start + AT_ONCE + BESIDE) * size])
            out = self._through(seen)[start - first : start - first + AT_ONCE]
            if not len(out):
                break
            sounds.append(_shares(np, out[:, :SOUNDS]))
            speaks.extend(1 - sounds[-1][:, 0])
            begins.extend(1 / (1 + np.exp(-out[:, SOUNDS + len(KINDS)])))
            kinds = _shares(np, out[:, SOUNDS : SOUNDS + len(KINDS)])
            for at, kept in enumerate(fills, 1):
                kept.extend(kinds[:, at])
        words = (
            count(np.concatenate(sounds), np.array(begins, np.float32))
            if count and max(speaks, default=0) > 0.5
            else None
        )
        return Sensed(self._frames.STEP, speaks, begins, dict(zip(KINDS[1:], fills, strict=True)), words)

    def _through(self, seen: Any) -> Any:
        np, w = self._np, self._weights
        now = np.maximum(_wide(np, seen, 1) @ w["first"] + w["first_bias"], 0)
        for at, apart in enumerate(w["apart"].astype(int)):
            now = now + np.maximum(_wide(np, now, int(apart)) @ w[f"block{at}"] + w[f"bias{at}"], 0)
        return now @ w["last"] + w["last_bias"]


def _wide(np: Any, rows: Any, apart: int) -> Any:
    """Each row with the one ``apart`` before and after it."""
    hush = np.zeros((apart, rows.shape[1]), np.float32)
    padded = np.concatenate([hush, rows, hush])
    count = len(rows)
    return np.concatenate([padded[:count], rows, padded[2 * apart : 2 * apart + count]], axis=1)


def _shares(np: Any, rows: Any) -> Any:
    grown = np.exp(rows - rows.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)
