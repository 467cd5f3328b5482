"""Says names aloud, plays and records clips, and listens whether a name is said. Knows no prospect and no page.

Nothing here begins by itself: each sound follows a key. All of it ends when a call begins, and is silent till its end.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.language import tr
from coachdesk.model.judgement import SayPart
from coachdesk.model.pronouncing import CLIP_RATE, LONGEST_CLIP
from coachdesk.settings import Settings

if TYPE_CHECKING:
    from coachdesk.sound import Pcm

LISTEN_SECONDS = 6.0
"""An attempt that hasn’t come by then doesn’t come."""
LEVEL_MS = 60
REHEARSAL = "rehearsal"
TALK = "talk"
"""What is said aloud in role-play."""


class Run(Protocol):
    """What goes on at the speaker or the microphone."""

    error: WorldError | None

    def stop(self) -> None: ...

    def wait(self, seconds: float | None = None) -> bool: ...


class Take(Run, Protocol):
    """A recording that goes on."""

    level: float

    @property
    def seconds(self) -> float: ...

    @property
    def pcm(self) -> "Pcm": ...


class Sounds(Protocol):
    """The speaker and the microphone; ``on_end`` is called on a thread of theirs.

    Where ``on_sound`` listens along, nothing is kept; its first False is enough.
    """

    def play(self, make: "Callable[[], Pcm]", on_end: Callable[[Run], None]) -> Run: ...

    def speak(self, text: str, slow: bool, on_end: Callable[[Run], None]) -> Run: ...

    def record(
        self, longest: float, on_sound: Callable[[bytes], bool] | None, on_end: Callable[[Run], None]
    ) -> Take: ...


class SystemSounds:
    """The computer’s own; what it needs is loaded with the first sound."""

    def play(self, make: "Callable[[], Pcm]", on_end: Callable[[Run], None]) -> Run:
        # Costs 10 ms, and nothing before the first sound needs it.
        from coachdesk.sound import play  # noqa: PLC0415

        return play(make, on_end=on_end)

    def speak(self, text: str, slow: bool, on_end: Callable[[Run], None]) -> Run:
        # As above.
        from coachdesk.sound.system_voice import speak  # noqa: PLC0415

        return speak(text, slow=slow, on_end=on_end)

    def record(self, longest: float, on_sound: Callable[[bytes], bool] | None, on_end: Callable[[Run], None]) -> Take:
        # As above.
        from coachdesk.sound import record  # noqa: PLC0415

        keep = on_sound is None
        return record(longest=longest, rate=CLIP_RATE, keep=keep, on_sound=on_sound, on_end=on_end)


class Voice(QObject):
    """One thing at a time: what begins ends what goes on.

    ``changed`` says that something began, ended or grew. ``trouble`` is why the last sound could not be: a sentence
    that stays until one can. ``deaf`` is the same for the microphone. While a call lasts, nothing begins.
    """

    changed = Signal()
    _ended = Signal(object, object)

    def __init__(self, sounds: Sounds | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sounds = sounds or SystemSounds()
        self._of_the_system = False
        self._live = False
        self._run: Run | None = None
        self._then: Callable[[CoachDeskError | None], None] | None = None
        self.what = ""
        self.trouble: CoachDeskError | None = None
        self.deaf: CoachDeskError | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(LEVEL_MS)
        self._ticks.timeout.connect(self.changed)
        # A queued connection carries the end from the sound's thread to this one.
        self._ended.connect(self._over, Qt.ConnectionType.QueuedConnection)

    def use(self, sounds: Sounds) -> None:
        """Another speaker and microphone from now on."""
        self.drop()
        self._sounds = sounds

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Which voice speaks is a setting."""
        self._of_the_system = settings.voice == "system"

    def say(self, parts: tuple[SayPart, ...], *, slow: bool = False, what: str = "name") -> None:
        """Say a reading aloud. ``what`` names it for who shows that it is being said."""
        if self._live:
            return
        if self._of_the_system:
            self._begin(self._sounds.speak(" ".join(part.text for part in parts), slow, self._tell), what, None)
        else:
            self._play(lambda: _spoken(parts, slow=slow), what)

    def talk(self, text: str, *, names: Mapping[str, str], pitch: int, lang: str = "en") -> None:
        """Say a line of somebody in role-play; ``names`` are those in it and how they are said."""
        if self._of_the_system:
            self._begin(self._sounds.speak(text, False, self._tell), TALK, None)
        else:
            self._play(lambda: _talked(text, names=names, pitch=pitch, lang=lang), TALK)

    def play(self, pcm: "Pcm", *, what: str = "clip") -> None:
        self._play(lambda: pcm, what)

    def record(self, then: "Callable[[Pcm], None]", *, longest: float = LONGEST_CLIP, what: str = "recording") -> None:
        """Record until ``stop``, at most ``longest`` seconds; ``then`` gets it.

        A rehearsal is handed over as far as it went where the microphone goes away meanwhile; a clip is not.
        """
        if self._live:
            return
        take = self._sounds.record(longest, None, self._tell)

        def over(error: CoachDeskError | None) -> None:
            if error is None or (what == REHEARSAL and take.pcm.samples):
                then(take.pcm)

        self._begin(take, what, over)
        self._ticks.start()

    def listen(self, then: Callable[[bool], None], failed: Callable[[CoachDeskError], None]) -> None:
        """Listen whether somebody speaks; ``then`` gets only that. Nothing that was heard is kept."""
        if self._live:
            return
        # Loaded with the microphone.
        from coachdesk.sound.trimming import Ear  # noqa: PLC0415

        ear = Ear(CLIP_RATE)
        run = self._sounds.record(LISTEN_SECONDS, ear.hear, self._tell)
        self._begin(run, "listening", lambda error: failed(error) if error else then(ear.heard))
        self._ticks.start()

    def stop(self) -> None:
        """End what goes on; a recording is then handed over."""
        if self._run is not None:
            self._run.stop()

    def drop(self) -> None:
        """End what goes on, and hand nothing over."""
        run, self._run, self._then = self._run, None, None
        self._ticks.stop()
        self.what = ""
        if run is not None:
            run.stop()
            self.changed.emit()

    def close(self) -> None:
        """Before the program ends: the microphone is free and no thread is left."""
        run = self._run
        self.drop()
        if run is not None:
            run.wait(2.0)

    def set_live(self, live: bool) -> None:
        """While a call lasts nothing speaks into it and nothing listens to it, whoever asks."""
        self._live = live
        if live:
            self.drop()

    @property
    def level(self) -> float:
        """How loud it is at the microphone now, from 0 to 1."""
        return float(getattr(self._run, "level", 0.0))

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return float(getattr(self._run, "seconds", 0.0))

    def _play(self, make: "Callable[[], Pcm]", what: str) -> None:
        if not self._live:
            self._begin(self._sounds.play(make, self._tell), what, None)

    def _begin(self, run: Run, what: str, then: Callable[[CoachDeskError | None], None] | None) -> None:
        self.drop()
        self._run, self._then, self.what = run, then, what
        self.changed.emit()

    def _tell(self, run: Run) -> None:
        self._ended.emit(run, run.error)

    @Slot(object, object)
    def _over(self, run: object, error: CoachDeskError | None) -> None:
        if run is not self._run:
            return
        then, heard = self._then, self.what in ("recording", "listening", REHEARSAL)
        self._run, self._then, self.what = None, None, ""
        self._ticks.stop()
        if heard:
            self.deaf = error
        else:
            self.trouble = error
        if then is not None:
            then(error)
        self.changed.emit()


def _spoken(parts: tuple[SayPart, ...], *, slow: bool) -> "Pcm":
    # The engine is loaded with the first name that is said.
    from coachdesk.names.aloud import aloud  # noqa: PLC0415
    from coachdesk.sound import Pcm  # noqa: PLC0415

    samples, rate = aloud(parts, slow=slow)
    if not samples:
        raise WorldError(tr("There is no voice here that could say this."), code="no_voice")
    return Pcm(samples, rate)


def _talked(text: str, *, names: Mapping[str, str], pitch: int, lang: str) -> "Pcm":
    # As above.
    from coachdesk.names.aloud import sentence  # noqa: PLC0415
    from coachdesk.sound import Pcm  # noqa: PLC0415

    samples, rate = sentence(text, names=names, pitch=pitch, lang=lang)
    if not samples:
        raise WorldError(tr("There is no voice here that could say this."), code="no_voice")
    return Pcm(samples, rate)
