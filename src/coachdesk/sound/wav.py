"""Reads WAV files of others as one channel of 16 bit: any width, float, µ-law, A-law, cut off. Knows no device."""

import io
import math
import struct
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from coachdesk.errors import UserError, WorldError
from coachdesk.language import tr
from coachdesk.sound.pcm import FULL, WIDTH, Pcm, packed, values
from coachdesk.sound.ulaw import decoded

LONGEST = 30 * 60.0
"""Seconds that are read: ten times as long as most cold calls that go well."""
_PIECE = 1 << 20
"""Frames turned at once, so that a long file of a wide kind never stands in memory twice."""
_LOST = 16
"""How much softer the mix of all channels may be than the loudest of them: below, one is another turned over."""
_EACH = 17
"""Of so many samples one tells how loud they are."""
_INTEGER, _FLOAT, _A_LAW, _U_LAW, _EXTENSIBLE = 1, 3, 6, 7, 0xFFFE
_HINT = tr("Save it as 16-bit WAV.")


@dataclass(frozen=True, slots=True)
class _Form:
    """How the sound of a file is written: ``width`` is the bytes of one sample of one channel."""

    kind: int
    channels: int
    rate: int
    width: int

    @property
    def frame(self) -> int:
        return self.width * self.channels


def read_wav(content: bytes) -> Pcm:
    """The sound in these bytes. Raises UserError where they are no WAV file, or one that is too long."""
    return _read(io.BytesIO(content), size=len(content), longest=LONGEST)


def read_wav_file(path: Path, *, longest: float = LONGEST) -> Pcm:
    """The same for a file, which is not read where it is too long. Raises WorldError where it can’t be opened."""
    try:
        if not path.is_file():
            raise UserError(
                tr("There is no file {name}.", name=path.name), hint=tr("Look at its name and folder."), code="no_file"
            )
        with path.open("rb") as file:
            return _read(file, size=path.stat().st_size, longest=longest)
    except OSError as error:
        raise WorldError(
            tr("{name} can’t be read: {value}.", name=path.name, value=error.strerror or "unknown reason")
        ) from error


def _read(file: BinaryIO, *, size: int, longest: float) -> Pcm:
    form, at, length = _find(file, size)
    seconds = length / form.frame / form.rate
    if seconds > longest:
        raise UserError(
            tr(
                "This recording lasts {round} minutes; {round_2} are the most that are read.",
                round=round(seconds / 60),
                round_2=round(longest / 60),
            ),
            hint=tr("Cut it and try again. Nothing was changed."),
            code="too_long",
        )
    file.seek(at)
    samples, left = bytearray(), length // form.frame
    while left > 0:
        frames = file.read(min(left, _PIECE) * form.frame)
        if not frames:
            break
        frames = frames[: len(frames) // form.frame * form.frame]
        samples += _one_channel(_sixteen_bit(frames, form), form.channels)
        left -= _PIECE
    return Pcm(bytes(samples), form.rate)


def _find(file: BinaryIO, size: int) -> tuple[_Form, int, int]:
    """The form, where the sound begins, and its bytes: no more than the file has, whatever its head says."""
    head = file.read(12)
    if len(head) < 12 or head[:4] not in (b"RIFF", b"RF64") or head[8:] != b"WAVE":
        raise _no_wav(tr("it does not begin as one"))
    form, at = None, 12
    while len(chunk := file.read(8)) == 8:
        name, length = chunk[:4], int.from_bytes(chunk[4:], "little")
        at += 8
        if name == b"fmt ":
            form = _form(file.read(min(length, 40)))
        elif name == b"data":
            if form is None:
                break
            # A recorder that was stopped hard leaves a length of 0 or of everything.
            there = size - at
            return form, at, min(length, there) if length > 0 else there
        at += length + length % 2
        file.seek(at)
    raise _no_wav(tr("its head is cut off"))


def _form(head: bytes) -> _Form:
    if len(head) < 16:
        raise _no_wav(tr("its head is cut off"))
    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", head[:16])
    if kind == _EXTENSIBLE and len(head) >= 26:
        kind = int.from_bytes(head[24:26], "little")
    width = (bits + 7) // 8
    known = {_INTEGER: (1, 2, 3, 4), _FLOAT: (4, 8), _A_LAW: (1,), _U_LAW: (1,)}
    if kind not in known:
        raise _no_wav(tr("it is packed in a way of its own, number {kind}", kind=kind))
    if not (1 <= channels <= 32 and width in known[kind] and 1000 <= rate <= 400_000):
        raise UserError(tr("This WAV file is of an unusual kind."), hint=_HINT, code="not_a_wav")
    return _Form(kind, channels, rate, width)


def _no_wav(why: str) -> UserError:
    return UserError(tr("This is not a WAV file CoachDesk can read: {why}.", why=why), hint=_HINT, code="not_a_wav")


def _sixteen_bit(frames: bytes, form: _Form) -> bytes:
    if form.kind == _FLOAT:
        return _from_float(frames, form.width)
    if form.kind == _U_LAW:
        return decoded(frames)
    if form.kind == _A_LAW:
        return packed(array("h", (_A_VALUES[code] for code in frames)))
    if form.width == WIDTH:
        return frames
    if form.width == 1:  # unsigned in WAV files
        return packed(array("h", ((value - 128) * 256 for value in frames)))
    high = bytearray(len(frames) // form.width * WIDTH)
    high[0::2], high[1::2] = frames[form.width - 2 :: form.width], frames[form.width - 1 :: form.width]
    return bytes(high)


def _from_float(frames: bytes, width: int) -> bytes:
    numbers = array("f" if width == 4 else "d", frames)
    if sys.byteorder == "big":
        numbers.byteswap()
    return packed(array("h", map(_whole, numbers)))


def _whole(value: float) -> int:
    """A sample between -1 and 1; what is louder is cut, what is no number is silence."""
    return max(-FULL, min(FULL - 1, round(value * FULL))) if math.isfinite(value) else 0


def _a_law(code: int) -> int:
    """A-law (ITU-T G.711): each second bit is turned over, the exponent 0 has no hidden bit."""
    code ^= 0x55
    exponent, mantissa = code >> 4 & 7, code & 0x0F
    size = (mantissa << 4) + 8 if exponent == 0 else (mantissa << 4) + 0x108 << exponent - 1
    return size if code & 0x80 else -size


_A_VALUES = tuple(_a_law(code) for code in range(256))


def _one_channel(samples: bytes, channels: int) -> bytes:
    if channels == 1:
        return samples
    numbers = values(samples)
    tracks = [numbers[channel::channels] for channel in range(channels)]
    mixed = array("h", (sum(frame) // channels for frame in zip(*tracks, strict=False)))
    loudest = max(tracks, key=_power)
    return packed(mixed if _power(mixed) * _LOST >= _power(loudest) else loudest)


def _power(numbers: "array[int]") -> int:
    return sum(number * number for number in numbers[::_EACH])
