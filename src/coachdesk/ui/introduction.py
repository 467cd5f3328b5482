"""A line that asks a new rep what the desk can’t know: the language of the calls where the window speaks another, then
name and company, without which every opener and draft has a gap. Knows no rule."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject

from coachdesk.language import ENGLISH, spoken, tr
from coachdesk.settings import Settings
from coachdesk.ui.banner import Banner, Way
from coachdesk.ui.commands import Command
from coachdesk.ui.context import About
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.pages import SETTINGS
from coachdesk.ui.window import MainWindow

TAKE = "window.calls_in"
ASKED = "calls_asked"
"""Among what the window keeps: the language that was offered for the calls."""
ASKS = tr("Your name and company stand in every opener and draft, and are not known yet.")


class Introduction(Banner):
    """Shown above the page while they are missing, but not beside a tour or a problem: with large letters two lines
    would leave nothing of a narrow window. Once closed it stays away for this run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.context.theme, name=tr("Who you are"), icon="info", role=Role.ACCENT, fill=Role.TINT)
        self._window = window
        self._closed = self._waits = self.asks_language = False
        self.gone.connect(self._put_by)
        window.show_guide(self)
        window.context.settings_changed.connect(self._follow)
        window.guided.connect(self._wait)
        self._problem = window.notices.problem
        self._problem.installEventFilter(self)
        words = tr("Openers, outlines and drafts in the language of the window")
        window.context.commands.add(
            Command(TAKE, words, "F3", self.take_language, lambda: self.asks_language, in_text=True, group=tr("Window"))
        )
        self._follow(window.context.settings)

    def _follow(self, settings: Settings) -> None:
        self.asks_language = False
        if self._waits or not self._problem.isHidden():
            self.hide()
        elif (language := offered(settings)) and not self._closed:
            self.asks_language = True
            self.show_text(
                tr("Openers, outlines and drafts for your calls come in {language} too.", language=language),
                Way(tr("Take {language}", language=language), self.take_language, False, self._key()),
                Way(tr("Leave them in English"), self._leave_language, ends=False),
            )
        elif (settings.my_name and settings.my_company) or self._closed:
            self.hide()
        elif self.isHidden() or self.text() != ASKS:
            self.show_text(ASKS, Way(tr("Add them"), self._add, ends=False))

    def take_language(self) -> None:
        """Calls are made in the language of the window from now on."""
        self._answer(call_language=_base())

    def _leave_language(self) -> None:
        self._answer()

    def _answer(self, **more: str) -> None:
        settings = self._window.context.settings
        window = {**settings.window, ASKED: _base()}
        self._window.context.save_settings(replace(settings, window=window, **more))  # type: ignore[arg-type]

    def _key(self) -> str:
        return self._window.context.commands.cap(TAKE)

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


def offered(settings: Settings) -> str:
    """The window’s language by its own name, where calls can be made in it and nobody was asked; else ''."""
    tag = _base()
    if tag == ENGLISH or settings.call_language != ENGLISH or settings.window.get(ASKED) == tag:
        return ""
    # Only where the window speaks another language.
    from coachdesk.playbook.homes import languages  # noqa: PLC0415
    from coachdesk.ui.languages import own_name  # noqa: PLC0415

    return own_name(tag) if tag in languages() else ""


def _base() -> str:
    return spoken().tag.partition("_")[0]
