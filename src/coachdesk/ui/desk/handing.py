"""Drafts on their way out: kept, then handed to the mail program, the clipboard or a file. Sends nothing."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QGuiApplication

from coachdesk.errors import WorldError
from coachdesk.model.call import Draft, DraftState
from coachdesk.ui.desk.draft_card import DraftCard

if TYPE_CHECKING:
    from pathlib import Path

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
        """Open in mail, copy, or save: whichever was asked for, with the words as they stand."""
        draft = self._card.draft
        if draft is None:
            return
        self._card.keep()
        if way == "eml":
            self._save(draft)
            return

        def ready(letter: Letter) -> None:
            (self._mail if way == "mail" else self._copy)(draft, letter)

        self._page.do(lambda desk: desk.letter(draft.id), ready)

    def put_away(self) -> None:
        """This one is not sent; it stays in the history."""
        draft = self._card.draft
        if draft is not None and draft.state is DraftState.OPEN:
            self._card.keep()
            self._page.do(lambda desk: desk.cancel_draft(draft.id), lambda _changes: self._refresh())

    def _mail(self, draft: Draft, letter: Letter) -> None:
        if not letter.mailto:
            # What is too long for a mailto: address is not cut in silence.
            self._copy(draft, letter)
            self._page.context.say("Too long for a mail link. The text was copied instead.")
        elif self._page.context.open_mail(letter.mailto):
            self._left(draft, "mail")

    def _copy(self, draft: Draft, letter: Letter) -> None:
        QGuiApplication.clipboard().setText(letter.text)
        self._left(draft, "copy")

    def _left(self, draft: Draft, how: str) -> None:
        """It has left, and only then it counts as handed over."""
        self._page.do(lambda desk: desk.hand_over(draft.id, how=how), lambda _handed: self._refresh())

    def _refresh(self) -> None:
        self._page.reload()
        self._page.panes.reload_to_send()

    def _save(self, draft: Draft) -> None:
        path = self._page.context.files.ask_save(
            self._page, "Save the draft", name=file_name(draft.subject), kinds="Email (*.eml)"
        )
        if path is None:
            return

        def verb(desk: "Desk") -> Letter:
            _write(path, desk.letter(draft.id).eml)
            return desk.hand_over(draft.id, how="eml")

        self._page.do(verb, lambda _handed: self._refresh())


def file_name(subject: str) -> str:
    """A name every system takes, from the subject."""
    kept = "".join(c if c.isalnum() or c in " -_" else " " for c in subject)
    return f"{' '.join(kept.split())[:60] or 'draft'}.eml"


def _write(path: "Path", content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise WorldError(
            f"{path.name} could not be written ({error.strerror}). The draft is kept and still to send.",
            hint="Choose another place.",
        ) from error
