"""Puts a recording and its judgement together: measures, has the words taken down, and asks the practice rules.

Needs no open desk: the command line and any thread may use it. Decides nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from coachdesk.model.rehearsal import Filling, Rehearsal, Span, Word
from coachdesk.paths import resources
from coachdesk.practice.counting import counted
from coachdesk.practice.rehearsing import Measured, fillers_can_be_told, rehearsal, talk_of
from coachdesk.practice.said_of_text import as_said, with_aside
from coachdesk.sound.pcm import Pcm
from coachdesk.speech.ear import Count, Ear, open_ear
from coachdesk.speech.levels import STEP, levels, loudest
from coachdesk.speech.recogniser import RATE, Recogniser, installed, text_words
from coachdesk.speech.resampling import resampled

ASIDE = 0.45
"""The share of talk beside the text that is listened to a second time: with more the text says little."""
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

    @cached_property
    def _counter(self) -> Count | None:
        return self._ear.counter(self._recogniser.common, self._recogniser.sounds) if self._ear else None

    def _count(self, sounds: Any, begins: Any) -> int | None:
        """How many words there are by their sounds; the dictionary is read when somebody first speaks."""
        return self._counter(sounds, begins) if self._counter else None

    def hear(self, pcm: Pcm, *, text: str = "", go_on: Callable[[], bool] = lambda: True) -> Rehearsal:
        """All that can be told of a recording. Takes less than a tenth of its length; ``go_on`` is asked meanwhile."""
        sound = resampled(pcm.samples, pcm.rate, to=RATE)
        wanted = text_words(text)
        measured = self._measured(pcm, sound, by_sound=not wanted and installed())
        said = talk_of(measured)
        if not said or not installed():
            return rehearsal(measured, said=said, words=() if installed() else None, text=wanted)
        start = max(0.0, said[0].start - EDGE)
        samples = Pcm(sound, RATE).part(start, said[-1].end + EDGE).samples
        words, fillings = self._taken(samples, text=wanted, said=said, measured=measured, start=start, go_on=go_on)
        return rehearsal(measured, said=said, words=words, text=wanted, fillings=fillings)

    def _taken(
        self,
        samples: bytes,
        *,
        text: tuple[str, ...],
        said: Sequence[Span],
        measured: Measured,
        start: float,
        go_on: Callable[[], bool],
    ) -> tuple[Sequence[Word], tuple[Filling, ...]]:
        """The words of ``samples``, which begin at ``start``, and what may fill between them where a text is known."""
        taken = self._recogniser.words(samples, text=text, go_on=go_on)
        words: Sequence[Word] = [_later(word, start) for word in taken]
        if not text:
            return words, ()
        known = counted(words, text=text, talk=said, sensed=measured.sensed)
        if known.elsewhere and sum(span.seconds for span in known.elsewhere) <= ASIDE * sum(s.seconds for s in said):
            parts = [Span(span.start - start, span.end - start) for span in known.elsewhere]
            aside = self._recogniser.words(samples, parts=parts, go_on=go_on)
            words = with_aside(words, [_later(word, start) for word in aside], where=known.elsewhere)
            known = counted(words, text=text, talk=said, sensed=measured.sensed)
        if not fillers_can_be_told(words, text=text):
            return words, ()
        likely = as_said(words, text=text, of_text=known.of_text, aside=known.elsewhere)
        heard = self._recogniser.fillings(samples, text=likely, go_on=go_on)
        return words, tuple(replace(one, word=_later(one.word, start)) for one in heard)

    def _measured(self, pcm: Pcm, sound: bytes, *, by_sound: bool) -> Measured:
        """``sound``: the same at ``RATE``; ``by_sound``: words are to be counted by their sounds too."""
        sensed = self._ear.hear(sound, count=self._count if by_sound else None) if self._ear else None
        return Measured(pcm.seconds, levels(pcm.samples, pcm.rate), STEP, *loudest(pcm.samples), sensed=sensed)


def _later(word: Word, seconds: float) -> Word:
    return replace(word, start=word.start + seconds, end=word.end + seconds)
