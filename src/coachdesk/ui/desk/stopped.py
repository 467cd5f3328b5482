"""A prospect who asked not to be called: an octagon, the words, and nothing to dial. Decides nothing."""

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.language import tr
from coachdesk.model.prospect import Prospect
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Card, Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role


class StoppedCard(Panel):
    """Takes the place of opener and outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Role.SURFACE)
        self.card = Card(theme, fill=Role.STOP_TINT, edge=None, mark=Role.STOP)
        self.head = IconLine(theme, size=14, weight=SEMIBOLD, role=Role.STOP, wrap=True, indent=22)
        self.words = PlainLabel(theme, role=Role.INK2, wrap=True)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 12, 12, 12)
        inside.setSpacing(6)
        inside.addWidget(self.head)
        inside.addWidget(self.words)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.card)
        self._column.addStretch(1)
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self._column.setContentsMargins(edge, 16, edge, 16)

    def show_prospect(self, prospect: Prospect) -> None:
        self.head.show_line("stop", tr("Never call"), icon_role=Role.STOP)
        self.words.setText(
            tr(
                "{shown_name} asked not to be called. Nothing is dialled and no draft opens, for any number "
                "or address of theirs. To lift it later, open Prospects and give a reason.",
                shown_name=prospect.shown_name,
            )
        )
