"""One name on the sheet that prepares names, with all that is done to it: hear, read otherwise, type, record. Keeps
nothing and knows no other name.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.ui.desk.clip_box import ClipBox
from coachdesk.ui.desk.hear_button import HearButton
from coachdesk.ui.desk.name_card import NameCard
from coachdesk.ui.desk.name_entry import Entry
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.sheet import scrolled
from coachdesk.ui.voice import Voice


class NameDetail(QWidget):
    """What stands too low for the window is scrolled to when a key asks for it. The sheet around it holds the keys."""

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self.card = NameCard(theme)
        self.hear = HearButton(theme, "Q", tr("Hear it"))
        self.slow = KeyButton(theme, tr("Slowly"), key="S", kind=Kind.QUIET)
        self.other = KeyButton(theme, tr("Another reading"), key="Z", kind=Kind.QUIET)
        self.look = KeyButton(theme, tr("Look it up"), key="U", icon="open", kind=Kind.QUIET)
        self.typed = LineField(
            theme,
            name=tr("As they say it"),
            hint=tr("shi-VAWN: the stressed part in capitals"),
            short="shi-VAWN",
            key="T",
        )
        self._above_clip = Hairline(theme)
        self.clip = ClipBox(theme, voice)
        keys = QWidget()
        row = FlowRow(keys, across=6, down=4)
        for button in (self.hear, self.slow, self.other, self.look):
            row.add(button)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(10)
        for widget in (self.card, keys, self.typed, self._above_clip, self.clip):
            inside.addWidget(widget)
        inside.addStretch(1)
        self._area = scrolled(theme, inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_entry(self, entry: Entry) -> None:
        hard = entry.hard
        self.card.show_name(hard.name, hard.beside)
        self.card.show_way(entry.shown, at=entry.at, of=len(entry.ways), plain=hard.of_company)
        for button in (self.other, self.slow, self.hear):
            button.setVisible(entry.shown is not None)
        self.clip.setVisible(not hard.of_company)
        self._above_clip.setVisible(not hard.of_company)

    def show_voice(self, *, speaking: bool, trouble: CoachDeskError | None) -> None:
        self.hear.show_state(speaking=speaking, trouble=trouble)
        if not trouble:
            self.hear.set_words(tr("Hear it"))
        self.clip.show_voice()
        if self.clip.recording or self.clip.has_take:
            self.bring(self.clip)

    def to_top(self) -> None:
        """Another name is shown from its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def bring(self, part: QWidget) -> None:
        """Scroll to one of its parts."""
        self._area.ensureWidgetVisible(part, 0, 12)
