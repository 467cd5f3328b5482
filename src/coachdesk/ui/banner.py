"""A calm line below the page bar: something went wrong, or a callback is due. Knows no verb."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Hairline, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role

BESIDE_FROM = 760
"""Width from which the ways on stand beside the sentence, in pixels at 100 % text."""
NO_LIMIT = 16_777_215


class Way(NamedTuple):
    """A way on: its words, what it does, whether the banner then goes, and the key that does the same."""

    text: str
    handler: Callable[[], None]
    ends: bool = True
    key: str = ""


class Icon(QWidget):
    """One icon in a line of text."""

    def __init__(self, theme: Theme, name: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._role = theme, name, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()

    # --- Qt

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(15)
        at = QPointF(0, (self.height() - side) / 2)
        draw_icon(QPainter(self), self._name, at=at, size=side, colour=self._theme.colour(self._role))


class Banner(Panel):
    """An icon, a sentence that can be copied, and the ways on. ``gone`` says that it was closed."""

    heard_as = HeardAs.Notification

    gone = Signal()

    def __init__(self, theme: Theme, *, name: str, icon: str, role: Role, fill: Role) -> None:
        super().__init__(theme, fill)
        self.setAccessibleName(name)
        self._icon = Icon(theme, icon, role)
        self._text = PlainLabel(theme, "", weight=MEDIUM, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._close = KeyButton(theme, "", icon="close", kind=Kind.QUIET, pad=7)
        self._close.setAccessibleName(tr("Close: {name}", name=name))
        self._close.set_tip(tr("Close"))
        self._close.clicked.connect(self.put_away)
        self._ways = QWidget()
        self._flow = FlowRow(self._ways, across=8, down=4)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(8)
        self._waiting = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self._waiting.hide()
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._text)
        told.addWidget(self._waiting)
        self._words.addLayout(told, 1)
        self._words.addWidget(self._ways)
        line = self._line = QHBoxLayout()
        line.setContentsMargins(16, 8, 10, 8)
        line.setSpacing(10)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words, 1)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(Hairline(theme))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, *ways: Way) -> None:
        self._text.setText(text)
        self._text.setAccessibleName(text)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for way in ways:
            self._flow.add(self._button(way))
        self._ways.setVisible(bool(ways))
        self.show()

    def show_waiting(self, words: str) -> None:
        """A quieter line below the sentence; '' for none."""
        self._waiting.setText(words)
        self._waiting.setVisible(bool(words))

    def waiting(self) -> str:
        return "" if self._waiting.isHidden() else self._waiting.text()

    def put_away(self) -> None:
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def _button(self, way: Way) -> KeyButton:
        button = KeyButton(self._theme, way.text, key=way.key)

        def clicked() -> None:
            if way.ends:
                self.put_away()
            way.handler()

        button.clicked.connect(clicked)
        return button

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE_FROM)
        self._words.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        # In a row the buttons keep to one line.
        place = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignTop
        self._line.setAlignment(self._icon, place)
        self._line.setAlignment(self._close, place)
        wanted = self._flow.sizeHint().width() if beside else 0
        self._ways.setMinimumWidth(wanted)
        self._ways.setMaximumWidth(wanted or NO_LIMIT)


class ProblemBanner(Banner):
    """What happened, what was kept and what to do. The same sentence is not said twice at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name=tr("Problem"), icon="look", role=Role.WARN, fill=Role.WARN_TINT)

    def show_problem(self, sentence: str, *ways: Way, waiting: int = 0, key: str = "") -> None:
        """``waiting``: how many others are not seen for this one; ``key`` closes it and brings the next."""
        copy = Way(tr("Copy the message"), lambda: QGuiApplication.clipboard().setText(sentence), ends=False)
        self.show_text(sentence, *ways, copy)
        self._close.set_tip(tr("Close, {key}", key=key) if key else tr("Close"))
        words = tr("%n more problems wait", "One more problem waits", waiting) if waiting else ""
        self.show_waiting(tr("{words}: {key} closes this one", words=words, key=key) if words and key else words)


class CallBanner(Banner):
    """A call with somebody who is not on the desk, and the one way on: show them, or add them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name=tr("A call"), icon="phone", role=Role.ACCENT, fill=Role.TINT)
        self.go = KeyButton(theme, tr("Show"), pad=9, gap=8)
        self._flow.add(self.go)

    def show_call(self, sentence: str, *, way: str) -> None:
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self.go.set_words(way)
        self.go.setVisible(bool(way))
        self.show()


class ReminderBanner(Banner):
    """A callback that is due, with its own buttons: they keep their keys while the sentence changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name=tr("Callback due"), icon="calendar", role=Role.ACCENT, fill=Role.TINT)
        self.call = KeyButton(theme, tr("Call now"), pad=9, gap=8)
        self.done = KeyButton(theme, tr("Done"), pad=9, gap=8)
        self.later = KeyButton(theme, tr("Later"), pad=9, gap=8)
        self.every = KeyButton(theme, tr("Show all"), pad=9)
        for button in (self.call, self.done, self.later, self.every):
            self._flow.add(button)

    def show_due(self, sentence: str, *, several: bool) -> None:
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self.call.setAccessibleDescription(sentence)
        self.every.setVisible(several)
        self.show()
