"""What every page is handed: a way to the desk, a way to say something, and the few doors out of the window.

Knows no page and no rule. Nothing is dialled or opened here unless a person pressed a key for it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.language import tr
from coachdesk.model.brief import CallBrief, DayView, FollowUp
from coachdesk.model.call import Pressed
from coachdesk.model.changes import Changes
from coachdesk.model.ids import ProspectId
from coachdesk.settings import NAME_HERE, Settings
from coachdesk.ui.beside import Beside
from coachdesk.ui.commands import CommandTable
from coachdesk.ui.desk.clock import own_zone, utc_now
from coachdesk.ui.files import Files, SystemFiles
from coachdesk.ui.runner import Runner
from coachdesk.ui.voice import Voice

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.desk.opinion import Asked
    from coachdesk.model.judgement import OpenerCheck
    from coachdesk.ui.courier import Courier
    from coachdesk.ui.desk.dead_air import Begin
    from coachdesk.ui.kit.theme import Theme
    from coachdesk.ui.second import Second
    from coachdesk.ui.settings.data_part import Check
    from coachdesk.ui.sheet import Sheet
    from coachdesk.ui.telephone import Telephone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Early:
    """The first picture, read before the desk is loaded so that the first paint need not wait for it."""

    brief: CallBrief | None = None
    follow_up: FollowUp | None = None
    day: DayView | None = None


NO_PHONE_PROGRAM = "no_phone_program"
"""The code of a problem about one number only; with the next prospect it goes."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page is asked to show when it is opened: a prospect, a search, or a task such as "import" or "add"."""

    prospect: ProspectId | None = None
    search: str = ""
    task: str = ""
    file: Path | None = None


class Context(QObject):
    """One for the whole window.

    ``doctor`` looks at everything; ``rescue`` puts a backup in place where no desk can be opened. Both are done on the
    desk's thread.

    ``clock`` counts the seconds of a call: it only runs on, so that a time of day put right meanwhile changes no
    length. Without one the time of day counts.

    ``courier`` takes drafts to the rep's own mailbox; ``telephone`` dials and hears where there is a softphone, and
    ``not_dialled`` is the number that was last refused. ``second`` gives a second opinion on an opener where there is
    one to ask. ``talking`` listens to the microphone’s level from its making on. ``hold`` is there while no desk is
    open yet: it puts an outcome key on the disk at once, raises WorldError where it can't, and returns what lets go
    of it once it is recorded.

    ``changed`` carries the Changes of each verb; ``said`` a toast and whether Undo stands on it; ``announced`` what
    those who hear the screen are told, and whether at once; ``failed`` a CoachDeskError to show; ``closing`` that the
    window goes, and threads with it;
    ``page_wanted`` a page's id and an About; ``sheet_wanted`` a Sheet to lay over the page.
    """

    changed = Signal(object)
    said = Signal(str, bool)
    announced = Signal(str, bool)
    failed = Signal(object)
    page_wanted = Signal(str, object)
    sheet_wanted = Signal(object)
    settings_changed = Signal(object)
    live_changed = Signal(bool)
    closing = Signal()

    def __init__(
        self,
        runner: Runner,
        *,
        settings: Settings,
        theme: "Theme | None" = None,
        commands: CommandTable | None = None,
        early: Early | None = None,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        now: Callable[[], datetime] = utc_now,
        clock: Callable[[], float] | None = None,
        data_folder: Path | None = None,
        voice: Voice | None = None,
        doctor: "Callable[[Desk], Sequence[Check]] | None" = None,
        rescue: Callable[[Path], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = runner
        self.settings = settings
        self.commands = commands or CommandTable(self)
        self.early = early
        self.now = now
        self.clock = clock or (lambda: self.now().timestamp())
        self.data_folder = data_folder
        self.doctor = doctor
        self.rescue = rescue
        self._theme = theme
        self._open_url = open_url
        self._live = False
        self._own_folder: TemporaryDirectory[str] | None = None
        self._under_way = 0
        self.beside = Beside(self)
        self.voice = voice or Voice(parent=self)
        self.live_changed.connect(self.voice.set_live)
        self.voice.follow(settings)
        self.settings_changed.connect(self.voice.follow)
        self.files: Files = SystemFiles()
        self.tray: Callable[[str, str], object] | None = None
        self.second: Second[Asked, OpenerCheck] | None = None
        self.courier: Courier | None = None
        self.telephone: Telephone | None = None
        self.not_dialled = ""
        self.talking: Begin | None = None
        self.hold: Callable[[Pressed], Callable[[], None]] | None = None

    @property
    def theme(self) -> "Theme":
        assert self._theme is not None, "this context was made without a theme"
        return self._theme

    def here(self) -> datetime:
        """The time by the rep's own clock."""
        return self.now().astimezone(own_zone(self.settings.zone))

    # --- the desk

    def do(
        self,
        verb: "Callable[[Desk], T]",
        then: Callable[[T], None] | None = None,
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """Do a verb on the desk's thread; ``then`` gets what it returned, back on this one.

        A result that is or has Changes is told to every page. An error goes to ``failed``, or is shown. Neither is
        called on a widget that has gone meanwhile.
        """
        self._under_way += 1
        self.runner.submit(verb, lambda result: self._done(result, then), lambda error: self._fell(error, failed))

    @property
    def busy(self) -> bool:
        """Whether a verb has not come back yet."""
        return self._under_way > 0

    def _done(self, result: object, then: Callable[..., None] | None) -> None:
        self._under_way -= 1
        if then is not None and _alive(then):
            then(result)
        changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
        if not isinstance(changes, Changes) or not shiboken6.isValid(self):
            return
        if changes.said:
            self.say(changes.said, undo=changes.undoable)
        if changes.topics:
            self.changed.emit(changes)

    def _fell(self, error: CoachDeskError, failed: Callable[[CoachDeskError], None] | None) -> None:
        self._under_way -= 1
        if failed is not None and _alive(failed):
            failed(error)
        elif failed is not None and error.code == "cancelled":
            # Whoever cancelled it has gone, and knows.
            return
        elif shiboken6.isValid(self):
            self.problem(error)

    def undo(self) -> None:
        """Take back the last step, whichever it was."""
        self.do(lambda desk: desk.undo())

    def save_settings(self, settings: Settings, failed: Callable[[CoachDeskError], None] | None = None) -> None:
        """Keep the settings; the screens follow once they are saved."""

        def saved(_changes: Changes) -> None:
            self.settings = settings
            self.settings_changed.emit(settings)

        self.do(lambda desk: desk.save_settings(settings), saved, failed)

    def change_setting(self, name: str, value: object) -> None:
        """Change one setting by its name."""
        self.save_settings(replace(self.settings, **{name: value}))  # type: ignore[arg-type]

    # --- what is said

    def say(self, text: str, undo: bool = False) -> None:
        """A toast. ``undo`` puts Undo on it."""
        self.said.emit(text, undo)

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Tell those who hear the screen what others see by themselves; while a call is live it waits."""
        self.announced.emit(text, urgent)

    def problem(self, error: CoachDeskError) -> None:
        """Show what happened, what was kept and what to do; the sentence can be copied."""
        self.failed.emit(error)

    def tell_tray(self, title: str, text: str) -> None:
        """A notice of the desktop's own, where there is a tray; never while a call is going on."""
        if self.tray is not None and not self._live:
            self.tray(title, text)

    # --- a live call

    @property
    def live(self) -> bool:
        """Whether a call is going on: nothing announces itself meanwhile."""
        return self._live

    def set_live(self, live: bool) -> None:
        if live != self._live:
            self._live = live
            self.live_changed.emit(live)

    # --- doors

    def open_page(self, page: str, about: About | None = None) -> None:
        self.page_wanted.emit(page, about or About())

    def open_sheet(self, sheet: "Sheet") -> None:
        """Lay a sheet over the page; the window takes it over."""
        self.sheet_wanted.emit(sheet)

    def dial(
        self,
        number: str,
        prospect: ProspectId,
        *,
        reason: str = "",
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Hand a number to the softphone of the settings, after asking the desk once more that it may be dialled.

        Only ever called for a key or a click. ``reason`` is the rep's own for calling outside the hours; ``refused`` is
        called where nothing was dialled, once that has been said.
        """

        def failed(error: CoachDeskError) -> None:
            self.not_dialled = number
            self.problem(error)
            if refused:
                refused()

        self.do(
            lambda desk: desk.dialable(prospect, number, reason=reason),
            lambda plain: self.hand_over(plain, failed=failed),
            failed,
        )

    def hand_over(
        self, plain: str, *, failed: Callable[[CoachDeskError], None], done: Callable[[str], None] = lambda _name: None
    ) -> None:
        """Give a number that the desk has ruled on to the softphone; ``done`` gets its name."""
        if self.telephone is not None:
            # The system's phone program as well: it knows where links would come back to CoachDesk, or to nobody.
            self.telephone.dial(plain, done, failed)
        elif self._open_url(dial_url(plain, self.settings)):
            done(tr("the system’s phone program"))
        else:
            scheme = self.settings.dial_scheme
            failed(
                WorldError(
                    tr(
                        "No program on this computer takes {scheme}: links, so {plain} was not dialled.",
                        scheme=scheme,
                        plain=plain,
                    ),
                    hint=tr("Dial it by hand, or choose a softphone in Settings."),
                    code=NO_PHONE_PROGRAM,
                )
            )

    def open_mail(self, mailto: str) -> bool:
        """Open a draft in the mail program; False, with a sentence, where there is none."""
        url = QUrl(mailto, QUrl.ParsingMode.StrictMode)
        opened = url.scheme() == "mailto" and self._open_url(url)
        if not opened:
            self.problem(
                WorldError(
                    tr("No mail program took the draft. It is kept."),
                    hint=tr("Copy it, or save it as an .eml file instead."),
                )
            )
        return opened

    def own_folder(self) -> Path:
        """A folder for this user's eyes only, for what another program is to open; gone when the window is.

        Raises WorldError where there can be none.
        """
        if self._own_folder is None:
            try:
                self._own_folder = TemporaryDirectory(prefix="coachdesk-", ignore_cleanup_errors=True)
            except OSError as error:
                raise WorldError(
                    tr("There is no room for a file of its own ({strerror}). It is kept.", strerror=error.strerror)
                ) from error
        return Path(self._own_folder.name)

    def clear_own_folder(self) -> None:
        if self._own_folder is not None:
            self._own_folder.cleanup()
            self._own_folder = None

    def open_file(self, file: Path) -> bool:
        """Open a file with the program the system has for it; False where there is none."""
        return self._open_url(QUrl.fromLocalFile(str(file)))

    def look_up_name(self, name: str) -> None:
        """Open the pronunciation site of the settings in the browser, for this name. Only ever called for a key."""
        url = site_url(self.settings.say_site, name)
        if not self._open_url(url):
            self.problem(
                WorldError(
                    tr("No browser opened."),
                    hint=tr("The address is {todisplaystring}.", todisplaystring=url.toDisplayString()),
                )
            )

    def open_folder(self, url: QUrl) -> None:
        if not self._open_url(url):
            self.problem(
                WorldError(tr("The folder {tolocalfile} could not be opened here.", tolocalfile=url.toLocalFile()))
            )


def dial_url(number: str, settings: Settings) -> QUrl:
    """A tel: address (RFC 3966), or a sip: one where the settings say so; nothing but digits and a leading plus."""
    digits = "".join(c for c in number if c.isascii() and c.isdigit())
    plain = f"{'+' if number.strip().startswith('+') else ''}{digits}"
    if settings.dial_scheme == "sip" and settings.sip_domain:
        return QUrl(f"sip:{plain}@{settings.sip_domain}")
    return QUrl(f"{settings.dial_scheme}:{plain}")


def site_url(site: str, name: str) -> QUrl:
    """The address of a name on a site such as ``https://forvo.com/search/{name}/``; the name can't leave its place."""
    safe = bytes(QUrl.toPercentEncoding(" ".join(name.split())).data()).decode("ascii")
    return QUrl.fromEncoded(site.replace(NAME_HERE, safe).encode("utf-8"), QUrl.ParsingMode.StrictMode)


def _alive(call: Callable[..., object]) -> bool:
    """Whether the widget behind a bound method is still there."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
