"""The opener, read and edited in place, with its marks and gaps. Judges nothing."""

from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.marked_prose import MarkedProse
from coachdesk.ui.kit.theme import Theme


class OpenerEdit(MarkedProse):
    """In the size of what will be said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=tr("Opener"), parent=parent)
        self.setPlaceholderText(tr("What you say first"))
