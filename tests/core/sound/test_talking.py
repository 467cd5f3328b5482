"""On a real microphone that no one hears: the time to the first word, and nothing kept."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.core.sound.test_mouth import RATE, voice
from tests.fake_sound import SilentRoom, until

from coachdesk.sound.talking import Talking

NEAR = 0.15
STEP = 0.02


class Speaker:
    """Somebody at the microphone: quiet until ``say``, at a moment that is known."""

    def __init__(self, room: SilentRoom) -> None:
        form = ["--raw", "--format=s16le", "--channels=1", f"--rate={RATE}", "--device=room", "--latency-msec=20"]
        env = {**os.environ, **room.env}
        self._pacat = subprocess.Popen(["pacat", "--playback", *form], stdin=subprocess.PIPE, env=env)
        # What is written before it plays would be played first, and make all that follows late.
        until(lambda: room.speakers_into_microphone() == 1)
        self._ahead = bytearray()
        self._lock, self._over = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def say(self, samples: bytes) -> float:
        """Say this now; the moment at which it begins."""
        with self._lock:
            self._ahead += samples
        return time.monotonic()

    def close(self) -> None:
        self._over.set()
        self._thread.join(5)
        self._pacat.kill()
        self._pacat.wait(5)

    def _work(self) -> None:
        assert self._pacat.stdin is not None
        step, due = round(STEP * RATE) * 2, time.monotonic()
        with self._pacat.stdin as pipe:
            while not self._over.is_set():
                with self._lock:
                    now, self._ahead = self._ahead[:step], self._ahead[step:]
                pipe.write(bytes(now).ljust(step, b"\0"))
                pipe.flush()
                # Nothing is made up for: silence that comes late would make what follows late.
                due = max(due + STEP, time.monotonic())
                time.sleep(max(0.0, due - time.monotonic()))


@contextmanager
def speaking(room: SilentRoom) -> Iterator[Speaker]:
    speaker = Speaker(room)
    try:
        yield speaker
    finally:
        speaker.close()


def measured(room: SilentRoom, *, silence: float) -> float:
    """By how much the first word was off that came so long after the answer."""
    words: list[float] = []
    with speaking(room) as speaker:
        talking = Talking(on_word=words.append)
        until(lambda: room.users_of_microphone() == 1)
        time.sleep(0.3)
        answered = time.monotonic()
        talking.answered(answered)
        time.sleep(silence)
        said = speaker.say(voice(0.5))
        until(lambda: words)
        talking.close()
        assert talking.wait(5)
    assert [talking.first_word] == words
    assert (talking.error, room.users_of_microphone()) == (None, 0)
    return words[0] - (said - answered)


@pytest.mark.parametrize("silence", [0.5, 1.1])
def test_the_first_word_after_the_answer_is_timed(room: SilentRoom, silence: float) -> None:
    # A busy machine speaks late again and again; a measure that is wrong is wrong each time.
    assert any(abs(measured(room, silence=silence)) < NEAR for _ in range(12))


def test_without_a_microphone_that_is_told_when_it_ends(room: SilentRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{room.folder}/nobody-here")
    monkeypatch.setattr("coachdesk.sound.hardware.CARDS", room.folder)
    ended: list[Talking] = []
    talking = Talking(on_end=ended.append)
    assert talking.wait(20)
    until(lambda: ended == [talking])
    assert talking.error is not None
    assert talking.error.code == "no_microphone"
    assert (talking.first_word, talking.turn) == (None, 0.0)
