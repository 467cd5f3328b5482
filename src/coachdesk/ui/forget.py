"""The sheet that erases somebody for good: it says what goes, what stays, and that nothing brings it back."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.ids import ProspectId
from coachdesk.ui.ask_sheet import AskSheet
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Switch
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import MEDIUM, Role

if TYPE_CHECKING:
    from coachdesk.desk.forgetting import Forgettable

SHOWN = 3
"""So many numbers and addresses are named; of more their count."""


class Choice(QWidget):
    """A switch with what it does beside it."""

    def __init__(self, theme: Theme, label: str, help_text: str, *, fixed: bool = False) -> None:
        super().__init__()
        self.switch = Switch(theme, name=label)
        self.switch.setAccessibleDescription(help_text)
        self.switch.setChecked(True)
        self.switch.setEnabled(not fixed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(theme, label, weight=MEDIUM, wrap=True))
        words.addWidget(PlainLabel(theme, help_text, size=12, role=Role.INK2, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.switch)


class ForgetSheet(AskSheet):
    """Asks once, with everything on the table."""

    def __init__(self, context: Context, found: "Forgettable") -> None:
        super().__init__(context.theme, tr("Forget this person"), width=520)
        self._context, self._found = context, found
        theme = self.theme
        self.body.addWidget(PlainLabel(theme, found.prospect.shown_name, weight=MEDIUM, wrap=True))
        self.body.addWidget(PlainLabel(theme, what_goes(found), wrap=True))
        never = tr("Nothing brings this back. What was done before it can’t be undone any more either.")
        self.body.addWidget(PlainLabel(theme, never, role=Role.WARN, wrap=True))
        self.alone = self._leave_alone()
        self.copies = self._older_copies()
        for choice in (self.alone, self.copies):
            if choice is not None:
                self.body.addWidget(choice)
        theirs = tr("Mails you sent, files you exported and notes on others that name them are not reached.")
        self.body.addWidget(PlainLabel(theme, theirs, size=12, role=Role.INK2, wrap=True))
        self.erase_button = self._ask(tr("Erase for good"), self.erase)

    def first_focus(self) -> QWidget:
        return self.cancel_button

    def erase(self) -> None:
        if self._context.live:
            self._refused(tr("A call is on. Erase them when it has ended."))
            return
        who = self._found.prospect.id
        alone = self.alone is None or self.alone.switch.isChecked()
        copies = self.copies is not None and self.copies.switch.isChecked()
        self.erase_button.setEnabled(False)
        self._context.do(
            lambda desk: desk.forget(who, leave_alone=alone, copies=copies),
            lambda _changes: self.shut(),
            self._failed,
        )

    def _leave_alone(self) -> Choice | None:
        kept = self._found.kept
        if not kept:
            return None
        values = ", ".join(kept) if len(kept) <= SHOWN else tr("%n numbers and addresses", "", len(kept))
        stays = tr("{values}: alone, without a name, so that nobody calls them again.", values=values)
        asked = tr("They asked not to be called, so that stays. {stays}", stays=stays)
        label = tr("Keep them on the do-not-call list")
        return Choice(self.theme, label, asked if self._found.must else stays, fixed=self._found.must)

    def _older_copies(self) -> Choice | None:
        count = self._found.copies
        if not count:
            return None
        label = tr("Delete the %n older copies they stand in", "Delete the older copy they stand in", count)
        first = tr("A new backup is made first. If you keep them, a restore erases this person once more.")
        return Choice(self.theme, label, first)


def ask_to_forget(context: Context, prospect: ProspectId) -> None:
    """Look up what there is, then ask."""
    context.do(lambda desk: desk.forgettable(prospect), lambda found: context.open_sheet(ForgetSheet(context, found)))


def what_goes(found: "Forgettable") -> str:
    """One sentence with every kind of thing there is of them."""
    counted = (
        (found.calls, tr("%n calls", "one call", found.calls)),
        (found.notes, tr("%n notes", "one note", found.notes)),
        (found.drafts, tr("%n drafts", "one draft", found.drafts)),
        (found.callbacks, tr("%n callbacks", "one callback", found.callbacks)),
        (found.clip, tr("the recording of their name")),
    )
    parts = [tr("their entry with all its fields and its history"), *(words for count, words in counted if count)]
    return tr("This erases {parts}.", parts=", ".join(parts))
