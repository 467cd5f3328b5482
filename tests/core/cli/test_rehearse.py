"""``rehearse`` reads one file, answers in one document, and says in a sentence what it can’t read."""

import json
import math
import random
from array import array
from pathlib import Path

import pytest
from tests.core.sound.sounds import joined, silence, tone

from coachdesk.cli.run import main
from coachdesk.sound import Pcm, read_wav_file
from coachdesk.sound.pcm import packed, values


def test_what_is_measured_comes_as_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "take.wav"
    file.write_bytes(joined(silence(0.7), tone(1, pitch=300), silence(0.8), tone(0.5, pitch=300), silence(0.3)).wav())
    assert main(["rehearse", str(file), "--json", "--text", "Hello there"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["lead_silence_s"] == pytest.approx(0.7, abs=0.1)
    assert [pause["seconds"] for pause in told["pauses"]] == [pytest.approx(0.8, abs=0.1)]
    assert told["words_per_minute"] is None
    assert told["notes"]
    assert main(["rehearse", str(file)]) == 0
    assert "Before the first word" in capsys.readouterr().out


def test_a_pace_says_what_it_counts(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path(__file__).parents[1] / "speech" / "said.wav"
    assert main(["rehearse", str(file), "--json", "--text", "We help three teams in Leeds to close their books."]) == 0
    told = json.loads(capsys.readouterr().out)
    pace = told["pace"]
    assert told["words_per_minute"] == pytest.approx(pace["words"] / pace["seconds"] * 60, rel=0.01)
    assert pace["without_pauses"] > told["words_per_minute"]


def test_silence_is_told_as_that(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "silence.wav"
    file.write_bytes(silence(2).wav())
    assert main(["rehearse", str(file)]) == 0
    assert "Nobody can be heard" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"These are my notes, not a sound.", b"RIFF\0\0\0\0WAVEfmt \x10\0"])
def test_what_is_no_wav_ends_in_a_sentence(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "take.wav"
    file.write_bytes(content)
    assert main(["rehearse", str(file)]) == 2
    assert "not a WAV file" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", str(tmp_path / "none.wav")]) == 2
    assert "none.wav" in capsys.readouterr().err


def noise(seconds: float) -> Pcm:
    drawn = random.Random(3)
    return Pcm(packed(array("h", (round(drawn.gauss(0, 1_500)) for _ in range(round(seconds * 16_000))))), 16_000)


def music(seconds: float) -> Pcm:
    """Chords that die away, half a second each."""
    samples = array("h")
    for chord in range(round(seconds * 2)):
        tones = [110 * 2 ** ((chord * step % 30) / 12) for step in (5, 7, 11)]
        for at in range(8_000):
            time = at / 16_000
            sum_ = sum(math.sin(2 * math.pi * tone * part * time) / part for tone in tones for part in (1, 2, 3))
            samples.append(round(4_000 * sum_ * math.exp(-2 * time)))
    return Pcm(packed(samples), 16_000)


@pytest.mark.parametrize(
    ("sound", "told"), [(noise(8), "Nobody can be heard"), (music(5), "hardly sounds like speech")]
)
def test_what_nobody_says_is_told_as_that(
    sound: Pcm, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "take.wav"
    file.write_bytes(sound.wav())
    assert main(["rehearse", str(file)]) == 0
    out = capsys.readouterr().out
    assert told in out
    assert "Fillers" not in out


def test_what_is_cut_off_at_its_loudest_is_measured_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = read_wav_file(Path(__file__).parents[1] / "speech" / "said.wav")
    loud = packed(array("h", (max(-32768, min(32767, value * 30)) for value in values(said.samples))))
    file = tmp_path / "take.wav"
    file.write_bytes(Pcm(loud, said.rate).wav())
    assert main(["rehearse", str(file), "--text", "We help three teams in Leeds to close their books."]) == 0
    out = capsys.readouterr().out
    assert "cut off at its loudest" in out
    assert "words a minute" in out
