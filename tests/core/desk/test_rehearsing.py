"""A recording is measured and taken down; without the recogniser it is measured all the same."""

import pytest
from tests.core.sound.sounds import joined, silence, tone

from coachdesk.desk.rehearsing import Listener
from coachdesk.model.rehearsal import Heard

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
