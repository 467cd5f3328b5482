"""The mailbox on the settings page: its password, a test that says what was found, and the folder for drafts.

The password goes from the field to the courier, which gives it to the system's keyring; it is in no setting.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.settings import Mailbox, Settings, mailbox_of
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.tokens import MEDIUM, Role

if TYPE_CHECKING:
    from coachdesk.ui.courier import Looked

MARKED = tr("The one your server marks as drafts")
HELP = tr(
    "One key puts a draft into the drafts of your own mailbox, where you look at it once more and send it yourself. "
    "CoachDesk can’t send. Without a connection drafts wait and go when it is back."
)
_IN_KEYRING = tr("The password is in the system’s keyring.")
_SESSION = tr("This system has no keyring that keeps passwords: yours is kept until CoachDesk is closed.")


class MailboxPart(QWidget):
    """``folder_chosen`` carries the folder's name, '' for the one the server marks."""

    folder_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.password = LineField(theme, name=tr("Password of the mailbox"), hint=tr("Password"))
        self.password.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.input.entered.connect(self.test)
        self.password.input.left.connect(lambda: self.password.set_text(""))
        self.folder = Pick(theme, name=tr("Folder for drafts"))
        self.folder.activated.connect(lambda _index: self.folder_chosen.emit(self.folder.currentData()))
        self.test_button = KeyButton(theme, tr("Test the mailbox"), icon="mail")
        self.test_button.clicked.connect(self.test)
        self.forget_button = KeyButton(theme, tr("Forget the password"), icon="bin")
        self.forget_button.clicked.connect(self._forget)
        self._said = IconLine(theme, size=13, wrap=True)
        self._said.hide()
        buttons = QWidget()
        flow = FlowRow(buttons, across=8, down=8)
        flow.add(self.test_button)
        flow.add(self.forget_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(PlainLabel(theme, tr("Password"), weight=MEDIUM))
        column.addWidget(self.password)
        column.addWidget(buttons)
        column.addWidget(self._said)
        column.addWidget(PlainLabel(theme, tr("Folder for drafts"), weight=MEDIUM))
        column.addWidget(self.folder)
        self._show_folders((), chosen=context.settings.mail_folder)
        self._tried: Mailbox | None = None
        context.settings_changed.connect(self._settings_changed)
        self._settings_changed(context.settings)

    def test(self) -> None:
        """Log in, see where drafts would go, and keep a password that works."""
        mailbox, courier = mailbox_of(self._context.settings), self._context.courier
        if mailbox is None or courier is None:
            self._say("look", tr("Name the server and the user first."), well=False)
            return
        self._tried = mailbox
        self.test_button.setEnabled(False)
        self._say("clock", tr("Asking {server}.", server=mailbox.server), well=True)
        courier.look(mailbox, self.password.text(), self._found, self._failed)

    def said(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    # --- answers

    def _found(self, looked: "Looked") -> None:
        self._done()
        found, chosen = looked.found, self._context.settings.mail_folder
        self._show_folders(found.folders, chosen=chosen)
        kept = _IN_KEYRING if looked.in_keyring else _SESSION
        if found.drafts:
            marked = tr(", which your server marks as drafts") if found.marked else ""
            self._say(
                "done",
                tr("It works: drafts go to “{drafts}”{marked}. {kept}", drafts=found.drafts, marked=marked, kept=kept),
                well=True,
            )
            self._context.do(lambda desk: desk.mailbox_changed())
        elif chosen:
            self._say(
                "look",
                tr("The mailbox has no folder “{chosen}”. Choose another below. {kept}", chosen=chosen, kept=kept),
                well=False,
            )
        else:
            self._say(
                "look", tr("Your server marks no folder as drafts. Choose one below. {kept}", kept=kept), well=False
            )

    def _failed(self, error: CoachDeskError) -> None:
        typed = self.password.text()
        self._done()
        self._say("look", str(error), well=False)
        if typed and error.code == "away":
            # Kept untried: what waited for it goes when the server is back.
            self._context.do(lambda desk: desk.mailbox_changed())

    def _done(self) -> None:
        self.test_button.setEnabled(True)
        self.password.set_text("")

    def _forget(self) -> None:
        mailbox, courier = mailbox_of(self._context.settings), self._context.courier
        self.password.set_text("")
        if mailbox is not None and courier is not None:
            courier.forget(
                mailbox, lambda _none: self._say("done", tr("The password is forgotten."), well=True), self._failed
            )

    # --- what is shown

    def _settings_changed(self, settings: Settings) -> None:
        mailbox = mailbox_of(settings)
        for widget in (self.test_button, self.forget_button):
            widget.setEnabled(mailbox is not None)
        index = self.folder.findData(settings.mail_folder)
        if index < 0:
            self._show_folders((), chosen=settings.mail_folder)
        else:
            self.folder.setCurrentIndex(index)
        if self._tried is not None and mailbox != self._tried:
            # What was found is not true of another server any more.
            self._tried = None
            self._said.hide()

    def _show_folders(self, folders: tuple[str, ...], *, chosen: str) -> None:
        self.folder.clear()
        self.folder.addItem(MARKED, "")
        for name in dict.fromkeys((*folders, *((chosen,) if chosen else ()))):
            self.folder.addItem(name, name)
        self.folder.setCurrentIndex(max(self.folder.findData(chosen), 0))

    def _say(self, icon: str, words: str, *, well: bool) -> None:
        self._said.show_line(icon, words, icon_role=Role.ACCENT if well else Role.WARN)
        self._said.setAccessibleName(words)
        self._said.show()
