"""``call-event`` and ``open``: what other programs tell the desk. Quick, and nothing they take is ever dialled."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.cli.shapes import Json, instant, of_prospect, show
from coachdesk.cli.tell import tell
from coachdesk.errors import CoachDeskError, UserError
from coachdesk.model.phone import EndedBy, EventKind, Reason
from coachdesk.paths import data_folder
from coachdesk.phone.door import NUMBER_LONGEST, TEXT_LONGEST, ShowNumber, Told, Waiting, address_of, deliver
from coachdesk.phone.spool import keep

_REASONS = {
    Reason.BUSY: ("busy", "486", "600"),
    Reason.REJECTED: ("reject", "declin", "refus", "603"),
    Reason.UNKNOWN_NUMBER: ("unknown", "not found", "404", "604"),
    Reason.NO_ANSWER: ("no answer", "no_answer", "noanswer", "unanswered", "timeout", "408", "480"),
    Reason.CANCELLED: ("cancel", "487"),
    Reason.FAILED: ("fail", "error", "unavailable"),
    Reason.HUNG_UP: ("hung", "hang", "bye", "normal"),
}
"""Words of softphones for the end of a call, and what they mean; any other is kept as text."""


def call_event(chosen: Namespace) -> int:
    """Hand an event to the open window, or keep it until there is one."""
    data = data_folder(chosen.data)
    event = _event(chosen)
    address = _address(data.root)
    delivered = bool(address) and deliver(event, address=address)
    if not delivered:
        keep(data.root, event)
        # A window that opened this very moment has looked already.
        if address:
            deliver(Waiting(), address=address)
    if chosen.json:
        show({"matched": _matched(chosen, event.number), "delivered": delivered})
    else:
        tell("The open window was told." if delivered else "Kept for the next time CoachDesk is open.")
    return 0


def open_link(chosen: Namespace) -> int:
    """Show who has the number of a link; without a window open one."""
    # 10 ms that an event of a call must not pay.
    from coachdesk.phone.links import number_in_link  # noqa: PLC0415

    number = number_in_link(chosen.link)
    data = data_folder(chosen.data)
    address = _address(data.root)
    if address and deliver(ShowNumber(number), address=address):
        if chosen.json:
            show({"number": number, "delivered": True})
        return 0
    # Only this way needs Qt.
    from coachdesk.cli.window import need_qt, need_screen  # noqa: PLC0415

    need_qt()
    need_screen()
    from coachdesk.app.start import run  # noqa: PLC0415 - as above

    return run(data, show_number=number)


def _event(chosen: Namespace) -> Told:
    number = " ".join([chosen.number, *chosen.rest]).strip()
    kind = EventKind(chosen.kind)
    text = _plain(chosen.reason, TEXT_LONGEST)
    at = instant(chosen.at, default=datetime.now(UTC))
    by = EndedBy(chosen.by) if kind is EventKind.ENDED else EndedBy.NOT_TOLD
    reason = reason_in(text) if kind is EventKind.ENDED else None
    return Told(kind, at, _plain(number, NUMBER_LONGEST), chosen.incoming, by, reason, text)


def reason_in(text: str) -> Reason | None:
    """What a softphone's words for the end mean; None where they say nothing that is known."""
    plain = text.casefold()
    return next((reason for reason, words in _REASONS.items() if any(word in plain for word in words)), None)


def _plain(text: str, longest: int) -> str:
    """A softphone may hand on anything a caller calls themself: it is cut and made harmless, never refused."""
    return "".join(char if char.isprintable() else " " for char in text[:longest]).strip()


def _address(data: Path) -> str:
    try:
        return address_of(data)
    except CoachDeskError:
        return ""


def _matched(chosen: Namespace, number: str) -> Json | None:
    """Who has the number; only scripts ask, and they wait for the database."""
    if not number:
        return None
    from coachdesk.cli.at_desk import at_desk  # noqa: PLC0415 - 300 ms that a softphone's hook must not pay

    try:
        with at_desk(chosen) as desk:
            found = desk.callers(number)
    except UserError:
        return None
    return of_prospect(found[0]) if len(found) == 1 else None
