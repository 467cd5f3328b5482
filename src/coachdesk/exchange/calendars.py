"""Writes callbacks as calendar entries (RFC 5545) that ring when it is time. Knows no file and no store."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from coachdesk.exchange.text import clean_line, clean_text, cut
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect

if TYPE_CHECKING:
    from icalendar import Calendar, Event

LASTS = timedelta(minutes=15)
RINGS_BEFORE = timedelta(minutes=5)
TITLE_LIMIT = 200
TEXT_LIMIT = 4_000


def callback_ics(
    callback: Callback, *, title: str, description: str, lasts: timedelta = LASTS, now: datetime | None = None
) -> bytes:
    """One callback as a calendar file: in UTC, so that it needs no time zone table, with an alarm 5 minutes before.

    The same callback always has the same UID, so that a second import moves the entry instead of doubling it.
    ``now`` is the moment of writing (the clock's, where not given).
    """
    calendar = _calendar()
    at = now or datetime.now(UTC)
    calendar.add_component(_event(callback, title=title, description=description, now=at, lasts=lasts))
    return bytes(calendar.to_ical())


def calendar_of(
    callbacks: Sequence[Callback], *, names: Mapping[ProspectId, Prospect], now: datetime | None = None
) -> bytes:
    """All callbacks in one calendar, each named after its prospect."""
    calendar = _calendar()
    for one in callbacks:
        who = names.get(one.prospect)
        title = f"Call {who.name}" if who and who.name else "Call back"
        calendar.add_component(_event(one, title=title, description=_details(one, who), now=now or datetime.now(UTC)))
    return bytes(calendar.to_ical())


def _details(callback: Callback, who: Prospect | None) -> str:
    number = who.phone.e164 or who.phone.number if who and who.phone else ""
    there = f"{callback.local:%H:%M} in {callback.zone}" if callback.zone else ""
    return "\n".join(part for part in (callback.reason, who.company if who else "", number, there) if part)


def _calendar() -> "Calendar":
    # 124 ms to import, and only needed when a callback is handed to a calendar.
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("PRODID", "-//CoachDesk//Callbacks//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    return calendar


def _event(callback: Callback, *, title: str, description: str, now: datetime, lasts: timedelta = LASTS) -> "Event":
    from icalendar import Alarm, Event  # noqa: PLC0415  # see _calendar

    at = callback.at.astimezone(UTC)
    event, alarm = Event(), Alarm()
    plain = cut(clean_line(title), TITLE_LIMIT) or "Call back"
    event.add("UID", f"{clean_line(callback.id)}@coachdesk")
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("DTSTART", at)
    event.add("DTEND", at + lasts)
    event.add("SEQUENCE", callback.version)
    event.add("SUMMARY", plain)
    if text := cut(clean_text(description), TEXT_LIMIT):
        event.add("DESCRIPTION", text)
    event.add("STATUS", "CANCELLED" if callback.state is CallbackState.CANCELLED else "CONFIRMED")
    event.add("TRANSP", "OPAQUE")
    if callback.state in (CallbackState.OPEN, CallbackState.SNOOZED):
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", plain)
        alarm.add("TRIGGER", -RINGS_BEFORE)
        event.add_component(alarm)
    return event
