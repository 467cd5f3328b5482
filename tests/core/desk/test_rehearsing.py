"""A recording is measured and taken down; without the recogniser it is measured all the same."""

from pathlib import Path

import pytest
from tests.core.sound.sounds import joined, silence, tone

from coachdesk.desk.rehearsing import Listener
from coachdesk.model.rehearsal import Heard
from coachdesk.sound import read_wav_file

SOUND = joined(silence(0.5), tone(1, pitch=300), silence(0.7), tone(1, pitch=300), silence(0.3))


def test_what_is_there_is_taken_down() -> None:
    told = Listener().hear(SOUND, text="Hello there")
    assert told.heard is Heard.RECOGNISED
    assert len(told.pauses) == 1


def test_silence_asks_no_recogniser() -> None:
    assert Listener().hear(silence(1)).heard is Heard.NOTHING


def test_without_the_recogniser_pauses_are_found_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.speech.recogniser._PACKAGE", "no_such_package")
    told = Listener().hear(SOUND)
    assert told.heard is Heard.ABSENT
    assert len(told.pauses) == 1


SAID = Path(__file__).parents[1] / "speech" / "said.wav"
"""flite’s voice slt in 30 dB of noise, from 0.5 s: a sentence with an “um”, 0.8 s of silence, a question; to 5.7 s."""
TEXT = "We help three teams in Leeds to close their books. How do you handle it today?"


def test_a_known_text_is_taken_down_with_its_filler() -> None:
    told = Listener().hear(read_wav_file(SAID), text=TEXT)
    assert " ".join(word.text for word in told.words) == TEXT.lower().translate(str.maketrans("", "", ".?")).replace(
        "help", "help um"
    )
    assert [word.text for word in told.fillers] == ["um"]
    assert told.fillers[0].start == pytest.approx(0.97, abs=0.15)
    assert told.pace == pytest.approx(17 / 5.2 * 60, rel=0.05)
    assert told.lead == pytest.approx(0.5, abs=0.15)
    assert [pause.seconds for pause in told.pauses] == [pytest.approx(0.8, abs=0.25)]


def test_another_text_is_not_claimed_to_have_been_said() -> None:
    told = Listener().hear(read_wav_file(SAID), text="Electricity gets dearer for every landlord in the district.")
    assert any("Little of the text" in note for note in told.notes)


def test_without_a_text_words_are_taken_down_as_they_come() -> None:
    told = Listener().hear(read_wav_file(SAID))
    assert told.count == pytest.approx(17, abs=6)
    assert "today" in [word.text for word in told.words]


def test_what_is_said_beside_the_text_is_listened_to_again_and_counts() -> None:
    said = read_wav_file(SAID)
    told = Listener().hear(joined(said, said), text=f"{TEXT} We help three teams in Leeds to close their books.")
    beside = [word.text for word in told.words if word.start > 9.5]
    assert {"handle", "today"} <= set(beside)
