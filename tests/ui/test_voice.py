"""The voice of the screens on a real sound server: what a key asks for is heard, and what is said comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.core.sound.sounds import tone
from tests.fake_sound import SilentRoom, no_sound_at_all, silent_room

from coachdesk.names import say
from coachdesk.sound import Pcm
from coachdesk.sound.pcm import loudness
from coachdesk.ui.voice import Voice


@pytest.fixture(scope="module")
def room() -> Iterator[SilentRoom]:
    with silent_room() as made:
        yield made


@pytest.fixture
def voice() -> Iterator[Voice]:
    made = Voice()
    yield made
    made.close()


def test_a_name_is_heard_and_then_it_is_quiet(voice: Voice, room: SilentRoom, qtbot: QtBot) -> None:
    def speak() -> None:
        voice.say(say("Siobhan").parts)
        qtbot.waitUntil(lambda: voice.what == "", timeout=20_000)

    assert loudness(room.heard_while(speak).samples) > 0.01
    assert voice.trouble is None


def test_a_recording_is_handed_over_when_it_is_stopped(voice: Voice, room: SilentRoom, qtbot: QtBot) -> None:
    takes: list[Pcm] = []
    voice.record(takes.append)
    qtbot.waitUntil(lambda: voice.seconds > 0, timeout=20_000)
    room.say(tone(0.5)).wait(20)
    qtbot.waitUntil(lambda: voice.level >= 0, timeout=20_000)
    voice.stop()
    qtbot.waitUntil(lambda: bool(takes), timeout=20_000)
    assert loudness(takes[0].samples) > 0.02
    assert room.users_of_microphone() == 0


def test_listening_ends_with_what_was_heard(voice: Voice, room: SilentRoom, qtbot: QtBot) -> None:
    heard: list[bool] = []
    voice.listen(heard.append, lambda error: heard.append(False))
    qtbot.waitUntil(lambda: voice.seconds > 0.2, timeout=20_000)
    speaking = room.say(tone(0.6))
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    speaking.wait(20)
    assert heard == [True]
    assert room.users_of_microphone() == 0


def test_without_devices_there_is_a_sentence(
    voice: Voice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_sound_at_all(monkeypatch, tmp_path)
    voice.say(say("Siobhan").parts)
    qtbot.waitUntil(lambda: voice.trouble is not None, timeout=20_000)
    assert voice.trouble is not None
    assert voice.trouble.code == "no_speaker"
    failed: list[str] = []
    voice.listen(lambda _heard: None, lambda error: failed.append(error.code))
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert failed == ["no_microphone"]
    assert voice.deaf is not None
