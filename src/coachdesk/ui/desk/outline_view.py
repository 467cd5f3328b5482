"""The outline on the screen: done sections with their time, the open one with its points, and what comes next."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.language import quoted, tr
from coachdesk.model.brief import BriefSection
from coachdesk.ui.desk.clock import elapsed
from coachdesk.ui.desk.walk import Walk
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.icons import draw_icon
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.mirror import mirrored
from coachdesk.ui.kit.paint import box, draw_text, text_width
from coachdesk.ui.kit.surface import Card, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, MEDIUM, REGULAR, SEMIBOLD, Role

if TYPE_CHECKING:
    from coachdesk.playbook.schema import Playbook

STEP_OUT = 8
FROM_LEVEL = tr("Your turn by your microphone’s level. Nothing is recorded.")
COUNTED = tr("Counted from your last step in the outline. No microphone is used.")


class SectionButton(QAbstractButton):
    """A section that is not open: a row with its time or size, or just its title. A click opens it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = self._row = False
        self._right = ""
        self.number = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_section(self, title: str, *, number: int, done: bool, right: str, row: bool) -> None:
        self.number, self._done, self._right, self._row = number, done, right, row
        self.setText(title)
        self.setAccessibleName(
            tr("Section {title}, done", title=title) if done else tr("Section {title}, to come", title=title)
        )
        self.setAccessibleDescription(right)
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _lead(self) -> int:
        return self._theme.px(24) if self._done else self._theme.px(4)

    # --- Qt

    def sizeHint(self) -> QSize:
        width = round(text_width(self._theme, self.text()))
        extra = self._theme.px(60) if self._row else self._theme.px(10)
        return QSize(self._lead() + width + extra, self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(60)), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, px = QPainter(self), self._theme.colour, self._theme.px
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            box(painter, rect, fill=colour(Role.SUNKEN))
        if self._done:
            at = QPointF(px(2), (rect.height() - px(14)) / 2)
            draw_icon(painter, "tick", at=at, size=px(14), colour=colour(Role.INK3))
        right = rect.width()
        if self._row:
            wide = text_width(self._theme, self._right, size=12, figures=True) + 1
            line = QRectF(right - wide, 0, wide, rect.height())
            draw_text(painter, self._theme, line, self._right, colour=colour(Role.INK3), size=12, figures=True)
            right -= wide + px(8)
        line = QRectF(self._lead(), 0, right - self._lead(), rect.height())
        draw_text(painter, self._theme, line, self.text(), colour=colour(Role.INK2))


class OpenSection(Card):
    """The section in hand, tinted, with its points; those that are said are ticked.

    Below a point stands what was answered to it. ``noted`` carries the id of the section, the point and the answer;
    ``left`` says that the rep is done writing.
    """

    heard_as = HeardAs.Grouping

    noted = Signal(str, str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, fill=Role.TINT, edge=None, mark=Role.ACCENT, parent=parent)
        self._ticked = 0
        self.title = PlainLabel(theme, size=14, weight=SEMIBOLD, wrap=True)
        self.chip = Chip(theme, fill=Role.SURFACE, role=Role.ACCENT, size=11, height=20)
        self.time = PlainLabel(theme, size=12, weight=SEMIBOLD, role=Role.ACCENT, figures=True)
        self.points: list[PlainLabel] = []
        self.answers: list[PlainLabel] = []
        self.figure = PlainLabel(theme, size=12, role=Role.INK2, wrap=True)
        self.figure.hide()
        self._section: BriefSection | None = None
        self._said: Mapping[tuple[str, str], str] = {}
        self._writing = -1
        self.editor = LineField(theme, name=tr("What they answered"), hint=tr("What they answered"), icon="note")
        self.editor.hide()
        self.editor.input.entered.connect(self.left)
        self.editor.input.left.connect(self.left)
        self.editor.input.editingFinished.connect(self.finish)
        self.asides: list[PlainLabel] = []
        top = QWidget()
        row = FlowRow(top, across=10, down=0)
        row.add(self.title, grow=True, whole=True)  # the chip goes below before the title breaks
        row.add(self.chip, push=True)
        row.add(self.time)
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(3)
        self._column.addWidget(top)
        self._column.addWidget(self.figure)
        self._column.addLayout(self._list)
        self._aside_list = QVBoxLayout()
        self._aside_list.setSpacing(2)
        self._column.addLayout(self._aside_list)
        self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(12, 6, 8, 8)
        self._aside_list.setContentsMargins(self._theme.px(20), 0, 0, 0)
        self._list.setContentsMargins(self._theme.px(20), 0, 0, 0)

    def restyle(self) -> None:
        self._measure()
        self.update()

    def show_answers(self, said: Mapping[tuple[str, str], str]) -> None:
        """What was answered, by the id of the section and the point."""
        self._said = said
        if self._section is not None:
            self._show_answers(self._section)

    def write(self) -> None:
        """Write what is answered to the point in hand, or to the one before it that was just said."""
        if self._section is not None and self._section.points:
            self._writing = min(self._ticked, len(self._section.points) - 1)
            self._list.insertWidget(2 * self._writing + 2, self.editor)
            self.editor.set_text(self._answer(self._section, self._writing))
            self._show_answers(self._section)
            self.editor.show()
            self.editor.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """What was written is kept, and the field goes."""
        if self._writing < 0 or self._section is None:
            return
        section, number, self._writing = self._section, self._writing, -1
        text = " ".join(self.editor.text().split())
        self.editor.hide()
        self._list.removeWidget(self.editor)
        if text != self._answer(section, number):
            self._said = {**self._said, (section.id, section.points[number]): text}
            self.noted.emit(section.id, section.points[number], text)
        self._show_answers(section)

    def drop(self) -> None:
        """Another prospect is ready: what was being written is not theirs."""
        self._writing, self._said, self._section = -1, {}, None
        self._list.removeWidget(self.editor)
        self.editor.hide()

    def _answer(self, section: BriefSection, number: int) -> str:
        return self._said.get((section.id, section.points[number]), "")

    def _show_answers(self, section: BriefSection) -> None:
        for number, label in enumerate(self.answers):
            text = self._answer(section, number) if number < len(section.points) else ""
            label.setText(text)
            label.setVisible(bool(text) and number != self._writing)

    def show_points(self, section: BriefSection, *, ticked: int) -> None:
        if self._section is not None and (section.id, section.points) != (self._section.id, self._section.points):
            self.finish()
        self._section = section
        self._ticked = ticked
        self.title.setText(gap_words(section.title))
        while len(self.points) < len(section.points):
            label = PlainLabel(self._theme, wrap=True)
            self.points.append(label)
            said = PlainLabel(self._theme, size=12, role=Role.ACCENT, wrap=True)
            said.hide()
            self.answers.append(said)
            self._list.addWidget(label)
            self._list.addWidget(said)
        for number, label in enumerate(self.points):
            label.setVisible(number < len(section.points))
            if number < len(section.points):
                label.setText(gap_words(section.points[number]))
                label.set_role(Role.INK2 if number < ticked else Role.INK)
        self._show_answers(section)
        self._show_asides(section)
        self.setAccessibleName(tr("Open section: {title}", title=section.title))
        self.setAccessibleDescription("; ".join((*section.points, *section.questions, *section.cues)))
        self.update()

    def _show_asides(self, section: BriefSection) -> None:
        """Whole questions, asked as they stand, and below them the cues, which nobody says."""
        texts = [quoted(gap_words(text)) for text in section.questions] + [gap_words(text) for text in section.cues]
        while len(self.asides) < len(texts):
            label = PlainLabel(self._theme, wrap=True)
            self.asides.append(label)
            self._aside_list.addWidget(label)
        for number, label in enumerate(self.asides):
            label.setVisible(number < len(texts))
            if number < len(texts):
                asks = number < len(section.questions)
                label.set_type(13 if asks else 12, weight=MEDIUM if asks else REGULAR)
                label.set_role(Role.INK if asks else Role.INK2)
                label.setText(texts[number])

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.line(13)
        for number, label in enumerate(self.points):
            if label.isHidden():
                continue
            middle = label.y() + line / 2
            if number < self._ticked:
                at = QPointF(12, middle - px(6))
                draw_icon(painter, "tick", at=at, size=px(12), colour=self._theme.colour(Role.ACCENT))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour(Role.INK2))
                dot = QRectF(12 + px(4), middle - px(2), px(4), px(4))
                painter.drawEllipse(mirrored(painter, dot))


class OutlineView(Panel):
    """``jump`` carries the number of a section that was clicked. The owner walks; this shows where."""

    jump = Signal(int)

    def __init__(self, theme: Theme, *, buttons: Sequence[KeyButton], far: Sequence[KeyButton]) -> None:
        """``buttons`` stand at the foot; ``far`` only on the wide page, at its right edge."""
        super().__init__(theme, Role.SURFACE)
        self._wide = False
        self._listen = ""
        self.prompting = False
        self._far = tuple(far)
        self._done: list[SectionButton] = []
        self._next: list[SectionButton] = []
        self._brief: list[SectionButton] = []
        self.open = OpenSection(theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._done_column, self._next_column = QVBoxLayout(), QVBoxLayout()
        self._done_column.setSpacing(0)
        self._next_column.setSpacing(0)
        self._stepped_out = QHBoxLayout()
        self._stepped_out.addWidget(self.open)
        foot, self._titles = QWidget(), QWidget()
        self._titles_row = FlowRow(self._titles, across=14, down=0)
        self._foot = FlowRow(foot, across=8, down=4)
        self._foot.add(self._titles, grow=True, whole=True)
        # They go to another line together.
        together = QWidget()
        pair = FlowRow(together, across=8, down=4)
        for button in buttons:
            pair.add(button)
        self._foot.add(together)
        for number, button in enumerate(far):
            self._foot.add(button, push=number == 0)
            button.hide()
        self._column.addLayout(self._done_column)
        self._column.addLayout(self._stepped_out)
        self._column.addLayout(self._next_column)
        self._column.addSpacing(3)
        self._column.addWidget(foot)
        self._measure()

    def _measure(self) -> None:
        # Only the tinted section steps out of the column, so that its words stay near the edge of the others.
        edge = (EDGE_WIDE if self._wide else EDGE_COMPACT) - STEP_OUT
        self._column.setContentsMargins(edge, 6, edge, 8)
        self._stepped_out.setContentsMargins(0, 2, 0, 2)
        for inner in (self._done_column, self._next_column, self._foot):
            inner.setContentsMargins(STEP_OUT, 0, STEP_OUT, 0)

    def set_wide(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        self._titles.setVisible(not wide)
        for button in self._far:
            button.setVisible(wide)
        self._measure()

    def restyle(self) -> None:
        self._measure()

    def show_listen(self, figure: str) -> None:
        """The published figure that stands beside the listen prompt, with its source."""
        self._listen = figure

    def toggle_figure(self) -> None:
        """What the listen prompt counts, and the published figure: shown below it, and put away again."""
        shown = self.open.figure.isHidden()
        if shown:
            self.open.figure.setText(self.open.chip.accessibleDescription())
        self.open.figure.setVisible(shown)

    def show_walk(
        self, walk: Walk, *, moment: float, listen_after: float, over: bool = False, turn: float | None = None
    ) -> None:
        """Where the rep is, as of ``moment``. ``over``: the call has its outcome."""
        numbered = list(enumerate(walk.sections))
        before, after = numbered[: walk.current], numbered[walk.current + 1 :]
        done = self._buttons(self._done, self._done_column, len(before))
        for button, (number, section) in zip(done, before, strict=True):
            time = elapsed(walk.seconds(number, moment)) if walk.spent.get(number) else ""
            button.show_section(gap_words(section.title), number=number, done=True, right=time, row=True)
        rows = self._buttons(self._next, self._next_column, len(after) if self._wide else 0)
        titles = self._title_buttons(0 if self._wide else len(after))
        for button, (number, section) in zip(rows or titles, after, strict=True):
            button.show_section(
                gap_words(section.title), number=number, done=False, right=_points(section), row=self._wide
            )
        section_open = walk.section
        self.open.setVisible(section_open is not None)
        if section_open is not None:
            self.open.show_points(section_open, ticked=walk.ticked)
        self.show_times(walk, moment=moment, listen_after=listen_after, over=over, turn=turn)

    def show_times(
        self, walk: Walk, *, moment: float, listen_after: float, over: bool = False, turn: float | None = None
    ) -> None:
        """Only what changes each second; nothing beside it moves. ``over``: the call has its outcome.

        ``turn``: seconds that the rep has been talking, where the microphone's level tells it.
        """
        quiet = walk.since_step(moment) if turn is None else turn
        if not walk.live:
            self.open.chip.show_state(tr("Space goes on"), fill=Role.SURFACE, role=Role.ACCENT)
            self.open.chip.set_tip(tr("Space or ↓ goes on, Backspace or ↑ goes back"))
        elif quiet >= listen_after:
            measured = turn is not None
            words = (
                tr("You, {elapsed}. Ask and listen", elapsed=elapsed(quiet))
                if measured
                else tr("{elapsed} on this. Ask and listen", elapsed=elapsed(quiet))
            )
            icon, counted = ("microphone", FROM_LEVEL) if measured else ("talk", COUNTED)
            self.open.chip.show_state(words, icon=icon, fill=Role.SURFACE, role=Role.ACCENT)
            told = f"{counted} {self._listen}".strip()
            self.open.chip.set_tip(told)
            self.open.chip.setAccessibleDescription(told)
        self.prompting = walk.live and not over and quiet >= listen_after
        if not self.prompting:
            self.open.figure.hide()
        self.open.chip.setVisible(not over and (not walk.live or quiet >= listen_after))
        self.open.time.setVisible(walk.live)
        if walk.live:
            self.open.time.setText(elapsed(walk.seconds(walk.current, moment)))

    def _buttons(self, made: list[SectionButton], column: QVBoxLayout, wanted: int) -> list[SectionButton]:
        while len(made) < wanted:
            button = self._new_button()
            made.append(button)
            column.addWidget(button)
        return _shown(made, wanted)

    def _title_buttons(self, wanted: int) -> list[SectionButton]:
        while len(self._brief) < wanted:
            button = self._new_button()
            self._brief.append(button)
            self._titles_row.add(button)
        return _shown(self._brief, wanted)

    def _new_button(self) -> SectionButton:
        button = SectionButton(self._theme)
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, SectionButton):
            self.jump.emit(button.number)


def _shown(made: list[SectionButton], wanted: int) -> list[SectionButton]:
    for number, button in enumerate(made):
        button.setVisible(number < wanted)
    return made[:wanted]


def _points(section: BriefSection) -> str:
    count = len(section.points) + len(section.questions)
    return tr("%n points", "%n point", count)


def figure_words(playbook: "Playbook", figure_id: str) -> str:
    """A published figure with its source and year; '' where the playbook has none of this id."""
    figure = playbook.figure(figure_id)
    if figure is None:
        return ""
    year = f", {figure.year}" if figure.year else ""
    return tr("{text} Source: {source}{year}.", text=figure.text, source=figure.source, year=year)
