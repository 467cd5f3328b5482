"""What is written about the prospect on the desk: opener, reason, note and the steps that are ticked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from coachdesk.model.brief import StepState
from coachdesk.ui.desk.moving import Opened

if TYPE_CHECKING:
    from coachdesk.ui.desk.page import DeskPage


class Words:
    """Knows which note the desk has, so that nothing typed meanwhile is written over."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._note_kept = self._note_at_start = ""

    def begin(self) -> None:
        """Another prospect is ready: their note is shown."""
        self._page.note_timer.stop()
        brief = self._page.brief
        self._note_kept = self._note_at_start = brief.prospect.notes if brief else ""
        self._page.call.notes.set_text(self._note_kept)

    def new_note(self) -> str:
        """What was written since this prospect was made ready; it goes with the call."""
        return self._page.call.notes.text().removeprefix(self._note_at_start).strip()

    def write_note(self) -> None:
        """N: the cursor stands on a line of its own after what is noted already."""
        page = self._page
        field = page.call.notes.input
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.moveCursor(QTextCursor.MoveOperation.End)
        if page.call.notes.text().strip() and not page.call.notes.text().endswith("\n"):
            field.insertPlainText("\n")
            # Nothing is written yet, so there is nothing to keep.
            page.note_timer.stop()

    def save_opener(self, text: str) -> None:
        self._page.do(lambda desk: desk.save_opener(text), self.updated)

    def save_for_them(self, text: str) -> None:
        self._page.do(lambda desk: desk.save_for_them(text), self.updated)

    def mark_step(self, step: str, *, done: bool) -> None:
        self._page.do(lambda desk: desk.mark_step(step, done=done), self.updated)

    def note_point(self, section: str, point: str, text: str) -> None:
        """What they answered to a point of the outline; drafts can say it."""
        self._page.do(lambda desk: desk.note_point(section=section, point=point, text=text))

    def say_it(self, *, done: bool | None = None) -> None:
        """V: the name was said aloud, or was not after all. ``done``: whichever it was before."""
        brief = self._page.brief
        step = next((s for s in brief.checklist if s.kind == "pronunciation"), None) if brief else None
        if step is not None:
            self.mark_step(step.id, done=step.state is not StepState.DONE if done is None else done)

    def show_note(self, notes: str) -> None:
        """The note as the desk has it, unless there is one here that it hasn't got."""
        if self._page.call.notes.text() == self._note_kept:
            self._note_kept = notes
            self._page.call.notes.set_text(notes)

    def keep_note(self) -> None:
        """Save the note as it stands."""
        page = self._page
        page.note_timer.stop()
        page.call.outline.open.finish()
        text = page.call.notes.text()
        if text.rstrip() == self._note_kept.rstrip():
            if text != self._note_kept and not page.call.notes.input.hasFocus():
                page.call.notes.set_text(self._note_kept)
            return
        if page.brief is not None and text != self._note_kept:
            self._note_kept = text
            page.do(lambda desk: desk.save_note(text))

    def keep(self) -> None:
        """Everything that is being typed, before the prospect changes."""
        self._page.call.opening.keep()
        self.keep_note()
        self._page.panes.keep_draft()

    def updated(self, opened: Opened) -> None:
        """The prospect as the desk has them after a change."""
        self._page.show_brief(opened.brief)
