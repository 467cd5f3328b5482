"""The timeline of one prospect beside a list. Knows only the verb that reads it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.model.call import HistoryItem
from coachdesk.model.ids import ProspectId
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import own_zone, stamp
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.timeline import Moment, Timeline
from coachdesk.ui.kit.tokens import SEMIBOLD, Role
from coachdesk.ui.sheet import scrolled

ICONS = {
    "call": "phone",
    "draft": "mail",
    "callback": "calendar",
    "note": "note",
    "stop": "stop",
    "import": "list",
    "edit": "edit",
}


class HistoryPanel(Panel):
    """Shows who it is about and what happened, newest first. A prospect already shown is read again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.WINDOW, parent)
        self._context = context
        self._prospect: ProspectId | None = None
        theme = context.theme
        self._name = PlainLabel(theme, "History", size=15, weight=SEMIBOLD, wrap=True, most_lines=3)
        self._count = PlainLabel(theme, "", size=12, role=Role.INK3)
        self._line = Timeline(theme)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 0, 16, 16)
        inner.addWidget(self._line)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(2)
        for label in (self._name, self._count):
            row = QVBoxLayout()
            row.setContentsMargins(24, 0, 24, 0)
            row.addWidget(label)
            column.addLayout(row)
        column.addSpacing(12)
        column.addWidget(scrolled(theme, inner, fill=Role.WINDOW), 1)

    def show_prospect(self, prospect: ProspectId, name: str) -> None:
        self._prospect = prospect
        self._name.setText(name)
        self._context.do(lambda desk: desk.history(prospect), lambda items: self._show(prospect, items))

    def _show(self, prospect: ProspectId, items: tuple[HistoryItem, ...]) -> None:
        if prospect != self._prospect:
            return
        self._count.setText(counted(items))
        self._line.show_moments(moments(self._context, items))


def moments(context: Context, items: tuple[HistoryItem, ...]) -> list[Moment]:
    """History as the timeline shows it, by the rep's own clock."""
    zone, now = own_zone(context.settings.zone), context.now()
    return [
        Moment(ICONS.get(item.kind, "note"), item.title, stamp(item.at, zone=zone, now=now), item.detail)
        for item in items
    ]


def counted(items: tuple[HistoryItem, ...]) -> str:
    """ "2 calls, 1 email" """
    calls = sum(1 for item in items if item.kind == "call")
    drafts = sum(1 for item in items if item.kind == "draft")
    parts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((calls, "call"), (drafts, "draft")) if n]
    return ", ".join(parts) or "No calls yet"
