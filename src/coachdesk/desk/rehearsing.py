"""Puts a recording and its judgement together: measures, has the words taken down, and asks the practice rules.

Needs no open desk: the command line and any thread may use it. Decides nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from coachdesk.model.rehearsal import Filling, Rehearsal, Word
from coachdesk.paths import resources
from coachdesk.practice.counting import counted
from coachdesk.practice.rehearsing import Measured, fillers_can_be_told, rehearsal, talk_of
from coachdesk.sound.pcm import Pcm
from coachdesk.speech.ear import Ear, open_ear
from coachdesk.speech.levels import STEP, levels, loudest
from coachdesk.speech.recogniser import RATE, Recogniser, installed, text_words
from coachdesk.speech.resampling import resampled

EDGE = 0.5
"""Seconds before the first and after the last sound that the recogniser is given too."""


class Listener:
    """Listens to recordings, one at a time; keeps the recogniser’s dictionary between them."""

    @cached_property
    def _recogniser(self) -> Recogniser:
        common = (resources() / "speech" / "common.txt").read_text(encoding="utf-8")
        return Recogniser(common.split())

    @cached_property
    def _ear(self) -> Ear | None:
        return open_ear(resources() / "speech")

    def hear(self, pcm: Pcm, *, text: str = "", go_on: Callable[[], bool] = lambda: True) -> Rehearsal:
        """All that can be told of a recording. Takes less than a tenth of its length; ``go_on`` is asked meanwhile."""
        sound = resampled(pcm.samples, pcm.rate, to=RATE)
        measured = self._measured(pcm, sound)
        said = talk_of(measured)
        wanted = text_words(text)
        if not said or not installed():
            return rehearsal(measured, said=said, words=() if installed() else None, text=wanted)
        start = max(0.0, said[0].start - EDGE)
        samples = Pcm(sound, RATE).part(start, said[-1].end + EDGE).samples
        words = tuple(_later(word, start) for word in self._recogniser.words(samples, text=wanted, go_on=go_on))
        fillings: tuple[Filling, ...] = ()
        if wanted and fillers_can_be_told(words, text=wanted):
            of_text = counted(words, text=wanted, talk=said).of_text
            likely = [word for word, is_said in zip(wanted, of_text, strict=True) if is_said]
            heard = self._recogniser.fillings(samples, text=likely, go_on=go_on)
            fillings = tuple(replace(one, word=_later(one.word, start)) for one in heard)
        return rehearsal(measured, said=said, words=words, text=wanted, fillings=fillings)

    def _measured(self, pcm: Pcm, sound: bytes) -> Measured:
        """``sound``: the same at ``RATE``."""
        sensed = self._ear.hear(sound) if self._ear else None
        return Measured(pcm.seconds, levels(pcm.samples, pcm.rate), STEP, *loudest(pcm.samples), sensed=sensed)


def _later(word: Word, seconds: float) -> Word:
    return replace(word, start=word.start + seconds, end=word.end + seconds)
