"""The sheet that lifts a do-not-call, deliberately and with a reason that is kept: of a person, or of one entry."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coachdesk.language import tr
from coachdesk.model.call import Stop
from coachdesk.model.prospect import Prospect
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import date, own_zone
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.prospects.fields import Labelled
from coachdesk.ui.sheet import Sheet

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk


class ReleaseSheet(Sheet):
    """``what`` names who or what is stopped, ``words`` say what to know; ``lift`` is asked with the reason."""

    def __init__(
        self,
        context: Context,
        what: str,
        words: str,
        *,
        hint: str,
        lift: "Callable[[Desk, str], object]",
        done: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(context.theme, tr("Lift the do-not-call"), width=480)
        self._context, self._lift, self._done = context, lift, done
        self.body.addWidget(PlainLabel(self.theme, what, weight=MEDIUM, wrap=True))
        self.body.addWidget(PlainLabel(self.theme, words, role=Role.INK2, wrap=True))
        self.reason = Labelled(self.theme, tr("Reason"), hint=hint)
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        lift_it = KeyButton(self.theme, tr("Lift it"), key="Ctrl Enter", kind=Kind.FILLED)
        lift_it.clicked.connect(self.lift)
        leave = KeyButton(self.theme, tr("Cancel"), key="Esc")
        leave.clicked.connect(self.leave)
        self.add_buttons(leave, lift_it)
        self.build()

    def first_focus(self) -> QWidget:
        return self.reason.field.input

    def finish(self) -> None:
        self.lift()

    def lift(self) -> None:
        reason = self.reason.text()
        if not reason:
            self.reason.show_wrong(tr("Give the reason. Without one nothing is lifted."))
            return
        self._context.do(
            lambda desk: self._lift(desk, reason),
            lambda _done: self._lifted(),
            lambda error: self.reason.show_wrong(str(error)),
        )

    def _lifted(self) -> None:
        self.shut()
        self._done()


def release_person(context: Context, prospect: Prospect) -> ReleaseSheet:
    """Somebody on the list, with every number and address of theirs."""
    words = tr(
        "They asked not to be called. Only lift this where they have asked to be called again, or where it was "
        "recorded by mistake. The reason is kept for good."
    )
    return ReleaseSheet(
        context,
        prospect.shown_name,
        words,
        hint=tr("They wrote on 24 November and asked for a call"),
        lift=lambda desk, reason: desk.release(prospect.id, reason=reason),
    )


def release_stop(context: Context, stop: Stop, *, done: Callable[[], None]) -> ReleaseSheet:
    """One number, address or domain, whosever it is; ``done`` follows."""
    since = date(stop.at, zone=own_zone(context.settings.zone))
    return ReleaseSheet(
        context,
        stop.value,
        tr("Since {since}. The reason is kept for good.", since=since),
        hint=tr("They asked for a call"),
        lift=lambda desk, reason: desk.release_stop(stop.value, reason=reason),
        done=done,
    )
