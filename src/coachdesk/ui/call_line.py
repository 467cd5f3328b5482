"""Calls that are not with the prospect on the desk: whose they are, and one key that brings them up or adds them.

A prospect is brought up at once only where nothing under way would be left for it. Dials nothing.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from coachdesk.followup.line import bare_number
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.phone import BY_HAND, CallState, EventKind, LineCall
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.ui.banner import CallBanner
from coachdesk.ui.commands import Command, is_text_field
from coachdesk.ui.context import Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.pages import DESK

if TYPE_CHECKING:
    from coachdesk.desk.on_the_line import Missed
    from coachdesk.ui.desk.page import DeskPage
    from coachdesk.ui.window import MainWindow

LONGEST_NAME, LONGEST_NUMBER = 48, 24
GROUP = tr("A call")
ANSWERED, ENDED = "Ctrl+Alt+A", "Ctrl+Alt+H"


class CallLine(QObject):
    """Told of every call; the desk’s own page takes those with its prospect, the others are here.

    ``answered_now`` says that one was answered, ``untold`` that one was dialled of which nobody tells.
    """

    answered_now = Signal()
    untold = Signal()

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._call: LineCall | None = None
        self._number = ""
        self._who: tuple[Prospect, ...] = ()
        self._looking = False
        self._dealt: set[int] = set()
        self._answered: set[int] = set()
        self._added: tuple[LineCall | None, str] | None = None
        self.banner = CallBanner(context.theme)
        self.banner.go.clicked.connect(self.go)
        self.banner.gone.connect(self._forget)
        shown = Command("line.go", tr("Show or add the caller"), "F6", self.go, self._shown, in_text=True, group=GROUP)
        answered = Command("line.answered", tr("They answered"), ANSWERED, self.answered, in_text=True, group=GROUP)
        ended = Command("line.ended", tr("The call has ended"), ENDED, self.ended, in_text=True, group=GROUP)
        context.commands.add(shown, answered, ended)
        Caps(context.commands, self).follow("line.go", self.banner.go.set_key)
        context.changed.connect(self._changed)

    def told(self, call: LineCall) -> None:
        """A call has changed."""
        if call.state is CallState.LIVE and call.id not in self._answered:
            self._answered.add(call.id)
            if call.source != BY_HAND:
                self.answered_now.emit()
        if call.source == BY_HAND and self._context.telephone is not None and not self._context.telephone.tells:
            self.untold.emit()
        if self._desk().doing.on_line.take(call):
            if self._call is not None and self._call.id == call.id:
                self._put_away()
            return
        if self._call is not None and self._call.id == call.id:
            self._call = call
            self._say()
            if call.ending is not None and not self._missed():
                self._put_away()
        elif call.ending is None and self._newer(call):
            self._begin(call, call.number)

    def asked_for(self, number: str) -> None:
        """A link to this number was opened outside: its prospect is shown, nothing is dialled."""
        self._window.come_forward()
        self._begin(None, number)

    def missed(self, missed: "Missed") -> None:
        """What was told while no window was open: calls under way go on here, the others stand in the history."""
        line = self._context.telephone
        self._desk().doing.on_line.go_on_with(missed.unended)
        if line is not None:
            line.take_over(missed.line)
        if missed.ended:
            several = len(missed.ended)
            self._context.say(
                tr(
                    "%n calls were heard while no window was open",
                    "One call was heard while no window was open",
                    several,
                )
            )

    def stop(self) -> None:
        """The window is going: the microphone is let go of."""
        self._desk().doing.on_line.dead_air.end()

    def answered(self) -> None:
        """Told by the rep, for softphones that tell nothing."""
        if self._context.telephone is not None:
            self._context.telephone.by_hand(EventKind.ANSWERED)

    def ended(self) -> None:
        if self._context.telephone is not None:
            self._context.telephone.by_hand(EventKind.ENDED)

    def go(self) -> None:
        """Bring up whom the line tells of, or begin to add them."""
        call, number, who = self._call, self._number, self._who
        self._put_away()
        if who:
            self._bring_up(who[0])
        elif number:
            self._added = (call, number)
            self._add(number)

    # --- whose call it is

    def _begin(self, call: LineCall | None, number: str) -> None:
        self._call, self._number, self._who = call, bare_number(number), ()
        if not self._number:
            self._say()
            return
        self._looking = True
        # Only the last of a flood is looked up, and never before a key.
        self._context.beside.ask("callers", lambda desk: (number, desk.callers(number)), self._found)

    def _found(self, found: tuple[str, tuple[Prospect, ...]]) -> None:
        number, who = found
        if bare_number(number) != self._number:
            return
        self._looking = False
        self._who = who
        if self._call is not None and self._call.state is CallState.ENDED and not self._missed():
            self._put_away()
        elif len(who) == 1 and self._may_come():
            self._put_away()
            self._bring_up(who[0])
        else:
            self._say()

    def _changed(self, changes: Changes) -> None:
        """Somebody was added: it may be who rings."""
        if Topic.PROSPECTS not in changes.topics or self._added is None:
            return
        (call, number), self._added = self._added, None
        if self._call is None:
            self._begin(call, number)

    def _newer(self, call: LineCall) -> bool:
        """Whether the line may tell of this one: who talks with the rep is not pushed out by who rings."""
        before = self._call
        return call.id not in self._dealt and (before is None or before.state is not CallState.LIVE)

    def _may_come(self) -> bool:
        """Whether nothing is under way: no call, no outcome to save, nothing being typed, nothing open on top."""
        page, window = self._desk(), self._window
        at_rest = page.brief is None or not (page.walk.live or page.follow_up or page.panes.any_open())
        return (
            at_rest
            and not page.doing.on_line.open
            and window.page_id == DESK
            and window.sheet is None
            and not is_text_field(QApplication.focusWidget())
        )

    def _bring_up(self, who: Prospect) -> None:
        page = self._desk()
        if self._window.page_id != DESK or self._window.sheet is not None:
            self._context.open_page(DESK)
        if page.brief is not None and page.brief.prospect.id == who.id and page.follow_up is None:
            return
        if page.follow_up is not None:
            page.doing.sheet.keep(lambda: page.doing.moving.open_prospect(who.id))
        else:
            page.doing.moving.open_prospect(who.id)

    def _add(self, number: str) -> None:
        # Only who is not on the list yet needs it.
        from coachdesk.ui.prospects.form import NEW, ProspectSheet  # noqa: PLC0415

        self._context.open_sheet(ProspectSheet(self._context, replace(NEW, phones=(Phone(number),))))

    # --- what is said

    def _say(self) -> None:
        self.banner.show_call(self.sentence(), way=tr("Show") if self._who else tr("Add them") if self._number else "")

    def sentence(self) -> str:
        """Who it is and what they do: "Ann Smith, Acme, is calling.\""""
        who = self._named()
        if self._call is None:
            return f"{who}." if self._who else tr("{who} is not on your list.", who=who)
        if self._missed():
            return tr("{who} rang and rang off.", who=who)
        does = tr("is calling") if self._call.incoming else tr("is being called")
        if self._call.state is CallState.LIVE:
            does = tr("is on the line")
        unknown = tr(" They are not on your list.") if self._number and not self._who and not self._looking else ""
        return f"{who} {does}.{unknown}"

    def _named(self) -> str:
        if not self._who:
            return _short(self._number, LONGEST_NUMBER) or tr("Somebody without a number")
        first = self._who[0]
        named = ", ".join(_short(part, LONGEST_NAME) for part in (first.shown_name, first.company) if part)
        return tr("{named} or another with this number", named=named) if len(self._who) > 1 else named

    def _missed(self) -> bool:
        call = self._call
        return call is not None and call.incoming and call.ending is not None and call.answered is None

    def _shown(self) -> bool:
        return not self.banner.isHidden() and bool(self._number)

    def _put_away(self) -> None:
        self._forget()
        self.banner.hide()

    def _forget(self) -> None:
        """Closed by hand or dealt with: the call goes on without the line."""
        if self._call is not None:
            self._dealt.add(self._call.id)
        self._call, self._number, self._who, self._looking = None, "", (), False

    def _desk(self) -> "DeskPage":
        slot = self._window.page(DESK)
        assert isinstance(slot, DeskSlot)
        return slot.desk


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
