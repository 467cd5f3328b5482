"""Sound as a value: it goes into a WAV file and comes back."""

import io
import wave

import pytest
from tests.core.sound.sounds import silence, tone

from coachdesk.errors import UserError
from coachdesk.sound import Pcm, read_wav
from coachdesk.sound.pcm import loudness, values


def wav(frames: bytes, *, channels: int = 1, width: int = 2, rate: int = 8000) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(frames)
    return file.getvalue()


def test_what_is_written_is_read_again() -> None:
    sound = tone(0.1)
    assert read_wav(sound.wav()) == sound
    assert sound.seconds == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("frames", "channels", "width", "said"),
    [
        (bytes((128, 255, 0)), 1, 1, [0, 32512, -32768]),
        (b"\x01\x00\x03\x00\xff\xff\x01\x00", 2, 2, [2, 0]),
        (b"\xaa\x34\x12", 1, 3, [0x1234]),
        (b"\xaa\xbb\x34\x12", 1, 4, [0x1234]),
    ],
)
def test_other_widths_and_channels_become_one_channel_of_16_bit(
    frames: bytes, channels: int, width: int, said: list[int]
) -> None:
    read = read_wav(wav(frames, channels=channels, width=width))
    assert list(values(read.samples)) == said
    assert read.rate == 8000


@pytest.mark.parametrize("content", [b"", b"RIFF", b"RIFF\x00\x00\x00\x00WAVE", b"ID3 no wave", wav(b"", rate=3)])
def test_what_is_no_wav_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UserError, match="WAV file") as refused:
        read_wav(content)
    assert refused.value.code == "not_a_wav"


def test_a_file_that_was_cut_off_gives_what_is_there() -> None:
    assert read_wav(tone(0.1).wav()[:-100]).samples == tone(0.1).samples[:-100]


def test_a_part_is_cut_at_whole_samples_and_never_beyond() -> None:
    sound = tone(1)
    assert sound.part(0.25, 0.5).seconds == pytest.approx(0.25)
    assert sound.part(-1, 9) == sound
    assert sound.part(3, 4) == Pcm(b"", 16_000)


def test_loudness_is_nothing_for_silence_and_seven_tenths_for_the_loudest_tone() -> None:
    assert loudness(silence(0.1).samples) == 0
    assert loudness(tone(1, loud=1).samples) == pytest.approx(0.707, abs=0.01)
    assert loudness(b"") == 0
