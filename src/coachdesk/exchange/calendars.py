"""Writes callbacks as calendar entries (RFC 5545) that ring when it is time. Knows no file and no store."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coachdesk.errors import UserError
from coachdesk.exchange.text import clean_line, clean_text, cut
from coachdesk.exchange.zone_tables import zone_table
from coachdesk.language import tr
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect

if TYPE_CHECKING:
    from icalendar import Calendar, Event

LASTS = timedelta(minutes=15)
RINGS_BEFORE = timedelta(minutes=5)
TITLE_LIMIT = 200
FIRST_YEAR, LAST_YEAR = 1, 9999
"""Within a day of either end an hour in another zone can't be told any more."""
TABLED = range(1971, 2101)
"""Years in which a zone is worth a table; what lies further off is in UTC."""
TEXT_LIMIT = 4_000


def callback_ics(
    callback: Callback, *, title: str, description: str, lasts: timedelta = LASTS, now: datetime | None = None
) -> bytes:
    """One callback as a calendar file: in the prospect's zone, whose table it carries, with an alarm 5 minutes before.

    The same callback always has the same UID, so that a second import moves the entry instead of doubling it.
    ``now`` is the moment of writing (the clock's, where not given).
    """
    calendar = _calendar()
    at = now or datetime.now(UTC)
    calendar.add_component(_event(callback, title=title, description=description, now=at, lasts=lasts))
    return _written(calendar, [callback])


def calendar_of(
    callbacks: Sequence[Callback], *, names: Mapping[ProspectId, Prospect], now: datetime | None = None
) -> bytes:
    """All callbacks in one calendar, each named after its prospect."""
    calendar = _calendar()
    for one in callbacks:
        who = names.get(one.prospect)
        title = f"Call {who.name}" if who and who.name else "Call back"
        calendar.add_component(_event(one, title=title, description=_details(one, who), now=now or datetime.now(UTC)))
    return _written(calendar, callbacks)


def _written(calendar: "Calendar", callbacks: Sequence[Callback]) -> bytes:
    """With the table of each zone that is used, ahead of the entries that use it."""
    times: dict[str, list[datetime]] = {}
    for one in callbacks:
        if _wall(one).tzinfo is not UTC:
            times.setdefault(one.zone, []).append(one.at)
    tables = [zone_table(zone, first=min(at), last=max(at)) for zone, at in times.items()]
    calendar.subcomponents[:0] = tables
    return bytes(calendar.to_ical())


def _wall(callback: Callback) -> datetime:
    """Its time on the prospect's clock; in UTC where that clock can't say it: an unknown zone, an hour shown twice."""
    if callback.at.year not in TABLED:
        return callback.at.astimezone(UTC)
    try:
        there = callback.at.astimezone(ZoneInfo(callback.zone))
    except (KeyError, ValueError, OSError):
        return callback.at.astimezone(UTC)
    plain = there.replace(fold=0)
    return plain if callback.zone != "UTC" and plain.astimezone(UTC) == callback.at else callback.at.astimezone(UTC)


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

    if not FIRST_YEAR < callback.at.year < LAST_YEAR:
        raise UserError(
            tr("No calendar takes a time in the year {year}.", year=callback.at.year), hint=tr("Choose another time.")
        )
    at = _wall(callback)
    event, alarm = Event(), Alarm()
    plain = cut(clean_line(title), TITLE_LIMIT) or "Call back"
    event.add("UID", f"{clean_line(callback.id)}@coachdesk")
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("DTSTART", at)
    event.add("DTEND", (at.astimezone(UTC) + lasts).astimezone(at.tzinfo))
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
