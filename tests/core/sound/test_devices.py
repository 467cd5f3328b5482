"""Against a real sound server: what is played comes out, what is said comes in, and the microphone is let go."""

import sys
from pathlib import Path

import pytest
from tests.core.sound.sounds import joined, silence, tone
from tests.fake_sound import SilentRoom, no_sound_at_all, silent_room, until

from coachdesk.desk.rehearsing import Listener
from coachdesk.errors import WorldError
from coachdesk.sound import Playing, Recording, devices, play, record, running
from coachdesk.sound.pcm import loudness


def test_what_is_plugged_in_is_told_and_what_a_speaker_plays_is_no_microphone(room: SilentRoom) -> None:
    here = devices()
    assert here.speakers == ("Speaker", "Room")
    assert here.microphones == ("Microphone",)


def test_what_is_played_is_heard_to_its_end(room: SilentRoom) -> None:
    heard = room.heard_while(lambda: play(tone(0.5)).wait())
    loud = sum(loudness(heard.part(at / 50, (at + 1) / 50).samples) > 0.1 for at in range(int(heard.seconds * 50)))
    assert loud / 50 == pytest.approx(0.5, abs=0.15)


def test_playing_can_be_stopped_and_ends_once(room: SilentRoom) -> None:
    ended: list[Playing] = []
    playing = play(tone(30), on_end=ended.append)
    playing.stop()
    assert playing.wait(20)
    assert playing.error is None
    until(lambda: ended == [playing])


def test_what_is_said_is_recorded_and_the_microphone_is_let_go(room: SilentRoom) -> None:
    with record(longest=20) as recording:
        until(lambda: recording.seconds > 0)
        assert room.users_of_microphone() == 1
        saying = room.say(tone(0.6))
        until(lambda: recording.level > 0.1)
        saying.wait(20)
    assert recording.ended
    assert loudness(recording.pcm.samples) > 0.05
    assert room.users_of_microphone() == 0


def test_a_recording_ends_by_itself_when_it_is_long_enough(room: SilentRoom) -> None:
    recording = record(longest=0.2)
    assert recording.wait(20)
    assert recording.result().seconds == pytest.approx(0.2)
    assert room.users_of_microphone() == 0


def test_who_listens_along_can_end_it(room: SilentRoom) -> None:
    pieces: list[bytes] = []

    def enough(samples: bytes) -> bool:
        pieces.append(samples)
        return len(pieces) < 3

    recording = record(longest=20, keep=False, on_sound=enough)
    assert recording.wait(20)
    assert len(pieces) == 3
    assert recording.seconds > 0
    assert recording.pcm.samples == b""


def test_what_is_to_be_forgotten_is_not_kept(room: SilentRoom) -> None:
    recording = record(longest=20)
    until(lambda: recording.seconds > 0)
    recording.forget()
    recording.wait(20)
    assert recording.pcm.samples == b""


def test_a_listener_that_fails_ends_the_recording_and_lets_the_microphone_go(room: SilentRoom) -> None:
    ended: list[Recording] = []

    def burst(recording: Recording) -> None:
        ended.append(recording)
        raise RuntimeError("the window is gone")

    recording = record(longest=0.1, on_end=burst)
    assert recording.wait(20)
    until(lambda: ended == [recording])
    assert room.users_of_microphone() == 0


def test_many_sounds_leave_no_connection_open(room: SilentRoom) -> None:
    def files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    play(tone(0.01)).wait()
    before = files()
    for _ in range(5):
        playing = play(tone(5))
        playing.stop()
        playing.wait()
    assert files() == before


def test_a_device_that_goes_away_while_it_plays_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "LOST_SECONDS", 0.6)
    with silent_room() as gone:
        playing, recording = play(tone(30)), record(longest=30)
        until(lambda: recording.seconds > 0)
        gone.close()
        assert playing.wait(20)
        assert recording.wait(20)
    assert playing.error is not None
    assert playing.error.code == "unplugged"
    assert recording.error is not None
    # What was said until then is still there.
    assert recording.result().seconds > 0


def test_a_microphone_that_is_unplugged_leaves_what_was_said_and_nothing_else_is_recorded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(running, "LOST_SECONDS", 0.6)
    with silent_room() as room:
        recording = record(longest=30)
        until(lambda: recording.seconds > 0)
        room.unplug_microphone()
        assert recording.wait(20)
        assert recording.error is not None
        assert recording.error.code == "unplugged"
        assert recording.result().seconds > 0
        assert room.users_of_microphone() == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have their own sound server")
def test_without_any_device_each_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    no_sound_at_all(monkeypatch, tmp_path)
    assert devices().speakers == ()
    playing = play(tone(0.1))
    playing.wait()
    assert playing.error is not None
    assert playing.error.code == "no_speaker"
    recording = record(longest=1)
    with pytest.raises(WorldError, match="no microphone") as refused:
        recording.result()
    assert refused.value.code == "no_microphone"


def test_without_the_library_the_program_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    here = devices()
    assert here.speakers == here.microphones == ()
    assert "without its sound library" in here.trouble
    playing = play(tone(0.1))
    playing.wait()
    assert playing.error is not None
    assert playing.error.code == "no_sound"


def test_what_is_said_into_the_microphone_is_measured_as_a_rehearsal(room: SilentRoom) -> None:
    with record(longest=20) as recording:
        until(lambda: recording.seconds > 0.3)
        room.say(joined(tone(0.8, pitch=300), silence(0.9), tone(0.6, pitch=300))).wait(20)
        quiet = recording.seconds + 0.3
        until(lambda: recording.seconds > quiet)
    told = Listener().hear(recording.result(), text="Hello there")
    assert [pause.seconds for pause in told.pauses] == [pytest.approx(0.9, abs=0.15)]
    assert told.lead is not None
    assert told.lead > 0.3
    assert room.users_of_microphone() == 0
