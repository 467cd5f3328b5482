"""A line that asks a new rep for name and company: without them every opener and draft has a gap. Knows no rule."""

from PySide6.QtCore import QEvent, QObject

from coachdesk.language import tr
from coachdesk.settings import Settings
from coachdesk.ui.banner import Banner, Way
from coachdesk.ui.context import About
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.pages import SETTINGS
from coachdesk.ui.window import MainWindow

ASKS = tr("Your name and company stand in every opener and draft, and are not known yet.")


class Introduction(Banner):
    """Shown above the page while they are missing, but not beside a tour or a problem: with large letters two lines
    would leave nothing of a narrow window. Once closed it stays away for this run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.context.theme, name=tr("Who you are"), icon="info", role=Role.ACCENT, fill=Role.TINT)
        self._window = window
        self._closed = self._waits = False
        self.gone.connect(self._put_by)
        window.show_guide(self)
        window.context.settings_changed.connect(self._follow)
        window.guided.connect(self._wait)
        self._problem = window.notices.problem
        self._problem.installEventFilter(self)
        self._follow(window.context.settings)

    def _follow(self, settings: Settings) -> None:
        if (settings.my_name and settings.my_company) or self._waits or not self._problem.isHidden():
            self.hide()
        elif self.isHidden() and not self._closed:
            self.show_text(ASKS, Way(tr("Add them"), self._add, ends=False))

    def _wait(self, guide: Banner) -> None:
        """A tour has begun: two lines would take a third of a narrow window, and its call needs no name."""
        self._waits = True
        self.hide()
        guide.gone.connect(self._return)

    def _return(self) -> None:
        self._waits = False
        self._follow(self._window.context.settings)

    def _put_by(self) -> None:
        self._closed = True

    def _add(self) -> None:
        self._window.open_page(SETTINGS, About(task="you"))

    # --- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow(self._window.context.settings)
        return super().eventFilter(watched, event)
