"""A draft's body, edited in place, with its marks, and its gaps drawn as chips. Sends nothing."""

from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.ui.kit.marked_prose import MarkedProse
from coachdesk.ui.kit.theme import Theme


class DraftEdit(MarkedProse):
    """Paragraphs stand 8 px apart, as in the letter they become."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=tr("Draft"), size=13, blank=8, parent=parent)
