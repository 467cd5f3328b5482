"""Puts a recording and its judgement together: measures, has the words taken down, and asks the practice rules.

Needs no open desk: the command line and any thread may use it. Decides nothing.
"""

from collections.abc import Callable
from functools import cached_property

from coachdesk.model.rehearsal import Rehearsal, Word
from coachdesk.paths import resources
from coachdesk.practice.rehearsing import Measured, rehearsal, talk_of
from coachdesk.sound.pcm import Pcm
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

    def hear(self, pcm: Pcm, *, text: str = "", go_on: Callable[[], bool] = lambda: True) -> Rehearsal:
        """All that can be told of a recording. Takes a tenth of its length; ``go_on`` is asked meanwhile."""
        measured = Measured(pcm.seconds, levels(pcm.samples, pcm.rate), STEP, *loudest(pcm.samples))
        said = talk_of(measured)
        wanted = text_words(text)
        words: tuple[Word, ...] | None = ()
        if said:
            words = self._words(pcm, max(0.0, said[0].start - EDGE), said[-1].end + EDGE, wanted, go_on)
        return rehearsal(measured, said=said, words=words, text=wanted)

    def _words(
        self, pcm: Pcm, start: float, end: float, text: tuple[str, ...], go_on: Callable[[], bool]
    ) -> tuple[Word, ...] | None:
        if not installed():
            return None
        part = pcm.part(start, end)
        heard = self._recogniser.words(resampled(part.samples, part.rate, to=RATE), text=text, go_on=go_on)
        return tuple(Word(w.text, w.start + start, w.end + start, w.filler) for w in heard)
