"""When the rep speaks, from how loud the microphone is: the first word after an answer, and how long a turn lasts.

Knows no device and no words. What it is given is looked at for its loudness and dropped.
"""

from dataclasses import dataclass, field

from coachdesk.sound.pcm import WIDTH
from coachdesk.sound.trimming import ABOVE, FLOOR, FRAME, frames

WORD = 0.12
"""Seconds of loud sound that make a word: a key or a cup is shorter, "hi" is not."""
GAP = 0.08
"""Seconds of quiet that don't end a word: the closing of a p, t or k."""
PAUSE = 1.2
"""Seconds of quiet after which a turn is over: longer than a breath."""


@dataclass(slots=True)
class Mouth:
    """``first_word`` in seconds from the answer, None until it came; ``turn`` the seconds of the rep's present turn.

    Moments are seconds of one clock that only runs on. Speech that began before the answer is no first word.
    """

    rate: int
    first_word: float | None = None
    turn: float = 0.0
    _answered: float | None = None
    _room: float = 1.0
    _begin: float | None = None
    _loud: float = 0.0
    _quiet: float = 0.0
    _turn_since: float | None = None
    _rest: bytes = field(default=b"", repr=False)

    def answer(self, moment: float) -> None:
        """The other end answered: from now on the first word counts."""
        if self._answered is None:
            self._answered = moment

    def hear(self, samples: bytes, *, until: float) -> None:
        """A piece of sound whose last sample was heard at the moment ``until``."""
        data = self._rest + samples
        levels = frames(data, self.rate)
        size = int(FRAME * self.rate) * WIDTH
        self._rest = data[len(levels) * size :]
        start = until - len(data) / WIDTH / self.rate
        for number, level in enumerate(levels):
            self._frame(level, moment=start + number * FRAME)

    def _frame(self, level: float, *, moment: float) -> None:
        # The room is what was quietest so far, and may slowly grow louder.
        self._room = min(self._room * 1.002, max(level, FLOOR / ABOVE))
        if level < max(FLOOR, self._room * ABOVE):
            self._silent(moment)
            return
        self._quiet = 0.0
        self._begin = moment if self._begin is None else self._begin
        self._loud += FRAME
        if self._loud < WORD:
            return
        self._turn_since = self._begin if self._turn_since is None else self._turn_since
        self.turn = moment + FRAME - self._turn_since
        if self.first_word is None and self._answered is not None and self._begin >= self._answered:
            self.first_word = self._begin - self._answered

    def _silent(self, moment: float) -> None:
        self._quiet += FRAME
        if self._quiet > GAP:
            self._begin, self._loud = None, 0.0
        if self._quiet >= PAUSE:
            self._turn_since, self.turn = None, 0.0
        elif self._turn_since is not None:
            self.turn = moment + FRAME - self._turn_since
