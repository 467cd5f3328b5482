"""The rep's own clip of a name: record it, cut it, play it, keep it, delete it. Stores nothing itself."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import decimal, tr
from coachdesk.model.pronouncing import CLIP_RATE, LONGEST_CLIP, Clip
from coachdesk.sound import Pcm
from coachdesk.sound.pcm import WIDTH, loudness
from coachdesk.sound.trimming import speech
from coachdesk.sound.ulaw import decoded, encoded
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.paint import box, fill
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import RADIUS_CONTROL, Role
from coachdesk.ui.voice import Voice

BARS = 96
STEP = 0.05
"""Seconds by which a key moves the start or the end."""
SHORTEST = 0.1
SILENT = tr("Nobody was heard in that, so nothing was kept. R records again.")
NOTHING = tr("No clip of your own yet. R records one.")


def pcm_of(clip: Clip) -> Pcm:
    """A clip as it is played."""
    return Pcm(decoded(clip.sound), CLIP_RATE)


class Wave(QWidget):
    """How loud a recording is along its length, and which part of it counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[float, ...] = ()
        self._part = (0.0, 1.0)
        self._live = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_wave(self, bars: tuple[float, ...], *, part: tuple[float, float] = (0.0, 1.0), live: bool = False) -> None:
        """``part`` from 0 to 1; ``live``: it is being recorded."""
        self._bars, self._part, self._live = bars, part, live
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(self._theme.px(44))

    # --- Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        rect = QRectF(self.rect())
        ground = Role.STOP_TINT if self._live else Role.SUNKEN
        box(painter, rect, fill=colour(ground), radius=RADIUS_CONTROL)
        inner = rect.adjusted(8, 5, -8, -5)
        wide = inner.width() / BARS
        start, end = self._part
        for at, level in enumerate(self._bars[:BARS]):
            counts = start <= (at + 0.5) / BARS <= end
            high = max(2.0, min(1.0, level * 3) * inner.height())
            ink = Role.STOP if self._live else Role.DATA if counts else Role.CONTROL
            place = QRectF(inner.left() + at * wide, inner.center().y() - high / 2, max(1.0, wide - 1.5), high)
            fill(painter, place, colour(ink))
        if self._bars and not self._live:
            for edge in self._part:
                x = inner.left() + edge * inner.width()
                fill(painter, QRectF(x - 1, rect.top() + 3, 2, rect.height() - 6), colour(Role.INK))


class ClipBox(QWidget):
    """``kept`` carries the µ-law of a new clip, ``dropped`` says that the kept one is to go.

    A take that was just recorded stands here until it is kept or thrown away; its silence is cut off already.
    """

    kept = Signal(bytes)
    dropped = Signal()

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._clip: Pcm | None = None
        self._take: Pcm | None = None
        self._part = (0.0, 0.0)
        self._levels: list[float] = []
        self._silent = False
        self.line = IconLine(theme, size=12, wrap=True)
        self.wave = Wave(theme)
        self.record = KeyButton(theme, tr("Record"), key="R", icon="microphone")
        self.play = KeyButton(theme, tr("Play"), key="P", icon="play")
        self.keep = KeyButton(theme, tr("Keep clip"), key="K", icon="save", kind=Kind.FILLED)
        self.delete = KeyButton(theme, tr("Delete"), key="Del", icon="bin", kind=Kind.QUIET)
        self.record.clicked.connect(self.start_or_stop)
        self.play.clicked.connect(self.hear)
        self.keep.clicked.connect(self.keep_take)
        self.delete.clicked.connect(self.throw_away)
        buttons = QWidget()
        row = FlowRow(buttons, across=8, down=6)
        for button in (self.record, self.play, self.keep, self.delete):
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.line, self.wave, buttons):
            column.addWidget(widget)
        self._show()

    @property
    def recording(self) -> bool:
        return self._voice.what == "recording"

    @property
    def has_take(self) -> bool:
        """Whether something was recorded that is neither kept nor thrown away."""
        return self._take is not None

    def show_clip(self, clip: Clip | None) -> None:
        """The clip of another name, or of this one after a change; a take goes."""
        self._clip, self._take, self._silent = pcm_of(clip) if clip else None, None, False
        self._show()

    def start_or_stop(self) -> None:
        """R: record, or be done with it."""
        if self.recording:
            self._voice.stop()
            return
        self._take, self._levels, self._silent = None, [], False
        self._voice.record(self._recorded)

    def hear(self) -> None:
        """P: the part of the take that counts, else the clip."""
        if self._take is not None:
            self._voice.play(self._take.part(*self._part))
        elif self._clip is not None:
            self._voice.play(self._clip)

    def keep_take(self) -> None:
        if self._take is not None:
            self.kept.emit(encoded(self._take.part(*self._part).samples))

    def throw_away(self) -> None:
        """Del: the take where there is one, else the clip that is kept."""
        if self.recording:
            self._voice.drop()
        if self._take is not None:
            self._take = None
            self._show()
        elif self._clip is not None:
            self.dropped.emit()

    def cut(self, *, start: int = 0, end: int = 0) -> None:
        """Move the start or the end of the take by steps; at least a tenth of a second stays."""
        if self._take is None:
            return
        first, last = self._part
        whole = self._take.seconds
        first = min(max(0.0, first + start * STEP), last - SHORTEST)
        last = max(min(whole, last + end * STEP), first + SHORTEST)
        self._part = (first, last)
        self._show()

    def show_voice(self) -> None:
        """The voice has changed: a recording goes on, or has ended."""
        if self.recording:
            self._levels = [*self._levels, self._voice.level]
        self._show()

    def _recorded(self, pcm: Pcm) -> None:
        found = speech(pcm)
        self._silent = found is None
        self._take, self._part = (pcm, found) if found else (None, (0.0, 0.0))

    def _show(self) -> None:
        live = self.recording
        shown = self._take or self._clip
        self.wave.setVisible(live or shown is not None)
        if live:
            self.wave.show_wave(tuple(self._levels[-BARS:]), live=True)
        elif shown is not None:
            part = (0.0, 1.0)
            if self._take is not None and shown.seconds:
                part = (self._part[0] / shown.seconds, self._part[1] / shown.seconds)
            self.wave.show_wave(bars_of(shown), part=part)
        icon, role, words = self._words(live=live)
        self.line.show_line(icon, words, icon_role=role)
        self.line.label.set_role(role if role in (Role.STOP, Role.WARN) else Role.INK2)
        self.record.set_words(tr("Stop") if live else tr("Record again") if shown else tr("Record"))
        self.record.set_icon("stop" if live else "microphone", Role.STOP if live else None)
        for button, there in (
            (self.play, shown is not None and not live),
            (self.keep, self._take is not None and not live),
            (self.delete, shown is not None and not live),
        ):
            button.setVisible(there)
        self.delete.set_words(tr("Throw away") if self._take is not None else tr("Delete"))

    def _words(self, *, live: bool) -> tuple[str, Role, str]:
        if live:
            left = max(0.0, LONGEST_CLIP - self._voice.seconds)
            return "microphone", Role.STOP, tr("Recording. Say the name; R stops, {left:.0f} s are left.", left=left)
        if self._take is not None:
            first, last = self._part
            cut = tr("Silence is cut off; ← → move the start, Shift ← → the end.")
            return (
                "info",
                Role.INK3,
                tr("{last} s recorded and not kept yet. {cut}", last=decimal(last - first, 1), cut=cut),
            )
        if self._voice.deaf is not None:
            return "info", Role.WARN, str(self._voice.deaf)
        if self._silent:
            return "info", Role.WARN, SILENT
        if self._clip is not None:
            return (
                "microphone",
                Role.INK3,
                tr(
                    "Your own clip, {seconds} s. It is what the name’s key plays.",
                    seconds=decimal(self._clip.seconds, 1),
                ),
            )
        return "microphone", Role.INK3, NOTHING


def bars_of(pcm: Pcm) -> tuple[float, ...]:
    """The loudness of each of the bars' parts."""
    size = max(1, len(pcm.samples) // WIDTH // BARS) * WIDTH
    return tuple(loudness(pcm.samples[at * size : (at + 1) * size]) for at in range(BARS))


ARROWS = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
