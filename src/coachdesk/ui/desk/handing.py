"""Drafts on their way out: kept, then handed to mail program, mailbox, clipboard or file. Sends nothing."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.call import Channel, Draft, DraftState
from coachdesk.ui.desk.draft_card import DraftCard

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk
    from coachdesk.ui.desk.page import DeskPage


class Letter(Protocol):
    """A draft made ready to leave."""

    @property
    def mailto(self) -> str: ...

    @property
    def eml(self) -> bytes: ...

    @property
    def text(self) -> str: ...

    @property
    def html(self) -> str: ...

    @property
    def attached(self) -> bool: ...


class Handing:
    """Works one draft card."""

    def __init__(self, page: "DeskPage", card: DraftCard) -> None:
        self._page, self._card = page, card
        card.kept.connect(self.keep)
        card.hand_over.connect(self.hand_over)
        card.put_away.connect(self.put_away)

    def keep(self) -> None:
        """The words as they stand become the draft's."""
        draft = self._card.draft
        if draft is None:
            return
        to, subject, body = self._card.words()
        self._page.do(lambda desk: desk.edit_draft(draft.id, to=to, subject=subject, body=body))

    def hand_over(self, way: str) -> None:
        """Open in mail, put in the mailbox, copy, or save: whichever was asked for, with the words as they stand."""
        draft = self._card.draft
        if draft is None:
            return
        self._card.keep()
        if way == "mailbox":
            self._mailbox(draft)
        elif way == "eml":
            self._save(draft)
        else:
            ready = {"mail": self._mail, "copy": self._copy, "plain": self._copy_plain}[way]
            self._page.do(lambda desk: desk.letter(draft.id), lambda letter: ready(draft, letter))

    def put_away(self) -> None:
        """This one is not sent; it stays in the history."""
        draft = self._card.draft
        if draft is not None and draft.state is DraftState.OPEN:
            self._card.keep()
            self._page.do(lambda desk: desk.cancel_draft(draft.id), lambda _changes: self._refresh())

    def _mail(self, draft: Draft, letter: Letter) -> None:
        """A mail link where it holds everything, else an unsent message; where no program takes one, the clipboard.

        Neither a text that is too long for a link nor a calendar file is left out in silence.
        """
        whole = bool(letter.mailto) and not letter.attached
        if whole and self._page.context.open_mail(letter.mailto):
            self._left(draft, "mail")
        elif not whole:
            self._open_unsent(draft, letter)

    def _open_unsent(self, draft: Draft, letter: Letter) -> None:
        context = self._page.context
        why = tr("The calendar file is not in a mail link.") if letter.attached else tr("Too long for a mail link.")
        try:
            path = context.own_folder() / file_name(draft.subject)
            _write(path, letter.eml)
            opened = context.open_file(path)
        except WorldError as error:
            context.problem(error)
            opened = False
        if opened:
            context.say(tr("{why} An unsent message was opened instead.", why=why))
            self._left(draft, "mail")
        else:
            self._copy(draft, letter)
            context.say(tr("{why} No program here opens an unsent message, so the text was copied.", why=why))

    def _mailbox(self, draft: Draft) -> None:
        """There, or back where it waits."""
        if not self._card.waits():
            self._page.do(lambda desk: desk.put_in_mailbox(draft.id), lambda _changes: self._refresh())
            return
        courier = self._page.context.courier
        if courier is not None:
            courier.call_off(draft.id)
        self._page.do(lambda desk: desk.take_from_mailbox(draft.id), lambda _changes: self._refresh())

    def _copy(self, draft: Draft, letter: Letter) -> None:
        both = QMimeData()
        both.setText(letter.text)
        both.setHtml(letter.html)
        QGuiApplication.clipboard().setMimeData(both)
        self._left(draft, "copy")

    def _copy_plain(self, draft: Draft, letter: Letter) -> None:
        QGuiApplication.clipboard().setText(letter.text)
        self._left(draft, "plain")

    def _left(self, draft: Draft, how: str) -> None:
        """It has left, and only then it counts as handed over."""
        self._page.do(lambda desk: desk.hand_over(draft.id, how=how), lambda _handed: self._refresh())

    def _refresh(self) -> None:
        self._page.reload()
        self._page.panes.reload_to_send()

    def _save(self, draft: Draft) -> None:
        email = draft.channel is Channel.EMAIL
        kinds, how = (tr("Email (*.eml)"), "eml") if email else (tr("Text (*.txt)"), "file")
        about = draft.subject or draft.channel.value
        path = self._page.context.files.ask_save(
            self._page, tr("Save the draft"), name=file_name(about, ending=how if email else "txt"), kinds=kinds
        )
        if path is None:
            return

        def verb(desk: "Desk") -> Letter:
            ready = desk.letter(draft.id)
            _write(path, ready.eml if email else f"{ready.text}\n".encode())
            return desk.hand_over(draft.id, how=how)

        self._page.do(verb, lambda _handed: self._refresh())


def file_name(subject: str, *, ending: str = "eml") -> str:
    """A name every system takes, from the subject."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in subject)
    name = " ".join(kept.split())[:60] or tr("draft")
    return f"{name}.{ending}"


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise WorldError(
            tr(
                "{name} could not be written ({strerror}). The draft is kept and still to send.",
                name=path.name,
                strerror=error.strerror,
            ),
            hint=tr("Choose another place."),
        ) from error
