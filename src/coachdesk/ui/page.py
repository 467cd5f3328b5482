"""What all pages have in common: they load when they are seen, and again only if something they show has changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coachdesk.model.changes import Changes, Topic
from coachdesk.ui.context import About, Context
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.tokens import Role


class Page(Panel):
    """A page of the window. ``topics`` says what it shows; ``load`` asks the desk for it."""

    heard_as = HeardAs.Pane

    topics: frozenset[Topic] = frozenset()

    def __init__(self, context: Context, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, Role.WINDOW, parent)
        self.context = context
        self.theme = context.theme
        self.stale = True
        self.wide = False
        self.setAccessibleName(name)
        # A page takes the focus itself, so that no text field swallows the first key.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("no_ring", True)
        context.changed.connect(self._changed)

    def load(self) -> None:
        """Ask the desk for what is shown here."""

    def set_wide(self, *, wide: bool) -> None:
        """Lay out for the wide window or the compact one."""
        self.wide = wide

    def show_about(self, about: About) -> None:
        """Go to what was asked for when the page was opened."""

    def focus_home(self) -> None:
        """Give the focus to where work starts on this page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, changes: Changes) -> None:
        if not changes.topics & self.topics:
            return
        self.stale = True
        if self.isVisible():
            self._load_now()

    def _load_now(self) -> None:
        self.stale = False
        self.load()

    # --- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stale:
            self._load_now()
