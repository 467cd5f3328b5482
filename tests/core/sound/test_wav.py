"""WAV files of every kind are read as one channel of 16 bit, however they were cut off."""

import struct
from array import array
from pathlib import Path

import pytest
from tests.core.sound.sounds import tone

from coachdesk.errors import UserError
from coachdesk.sound import read_wav, read_wav_file
from coachdesk.sound.pcm import values
from coachdesk.sound.ulaw import encoded


def riff(kind: int, bits: int, data: bytes, *, channels: int = 1, rate: int = 8000, length: int | None = None) -> bytes:
    frame = channels * bits // 8
    form = struct.pack("<HHIIHH", kind, channels, rate, rate * frame, frame, bits)
    chunks = b"fmt " + struct.pack("<I", len(form)) + form + b"LIST" + struct.pack("<I", 3) + b"abc\0"
    size = len(data) if length is None else length
    return b"RIFF\xff\xff\xff\xffWAVE" + chunks + b"data" + struct.pack("<I", size) + data


def test_float_is_cut_at_full_scale_and_what_is_no_number_is_silence() -> None:
    frames = array("f", [0.0, 0.5, -2.0, 2.0, float("nan")]).tobytes()
    assert list(values(read_wav(riff(3, 32, frames)).samples)) == [0, 16384, -32768, 32767, 0]
    assert list(values(read_wav(riff(3, 64, array("d", [0.25]).tobytes())).samples)) == [8192]


def test_both_laws_of_telephones_are_read() -> None:
    sound = tone(0.05)
    assert read_wav(riff(7, 8, encoded(sound.samples), rate=16_000)).samples[:2] == b"\0\0"
    assert list(values(read_wav(riff(6, 8, b"\xd5\x55\xaa\x2a")).samples)) == [8, -8, 32256, -32256]


@pytest.mark.parametrize("length", [0, 0xFFFFFFFF, 10_000_000])
def test_a_head_that_was_never_finished_gives_what_is_there(length: int) -> None:
    sound = tone(0.1)
    assert read_wav(riff(1, 16, sound.samples, rate=16_000, length=length)).samples == sound.samples


def test_an_extensible_file_says_its_kind_further_down() -> None:
    form = struct.pack("<HHIIHHHHIH", 0xFFFE, 1, 8000, 16000, 2, 16, 22, 16, 0, 1) + bytes(14)
    content = b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", len(form)) + form + b"data\x02\0\0\0\x01\x02"
    assert read_wav(content).samples == b"\x01\x02"


@pytest.mark.parametrize(
    "content",
    [
        riff(85, 16, b"mp3 in disguise"),
        riff(1, 16, b"")[:30],
        b"RIFF\0\0\0\0WAVEdata\x02\0\0\0ab",
        riff(1, 16, b"", rate=9),
    ],
)
def test_what_can_not_be_read_says_why(content: bytes) -> None:
    with pytest.raises(UserError, match="WAV file"):
        read_wav(content)


def test_a_file_of_two_hours_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "long.wav"
    file.write_bytes(riff(1, 16, b"", rate=16_000, length=0xFFFFFFFF))
    with file.open("r+b") as whole:
        whole.truncate(2 * 3600 * 32_000)
    with pytest.raises(UserError, match="120 minutes"):
        read_wav_file(file)


@pytest.mark.parametrize("other", [-1, 0], ids=["turned over", "never plugged in"])
def test_of_channels_that_cancel_or_stay_silent_the_loudest_is_heard(other: int) -> None:
    voice = values(tone(0.1).samples)
    rest = array("h", (max(-32767, other * one) for one in voice))
    for count in (1, 7):
        frames = array("h", (one for pair in zip(voice, *[rest] * count, strict=True) for one in pair))
        heard = values(read_wav(riff(1, 16, frames.tobytes(), channels=1 + count, rate=16_000)).samples)
        assert max(heard) >= max(voice) / 2 - 1
