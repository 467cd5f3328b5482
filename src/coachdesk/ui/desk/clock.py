"""Times as the desk says them: how long, and when by whose clock. Knows no widget."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from coachdesk.language import plain_date, short_date, short_weekday, tr
from coachdesk.settings import computer_zone


def utc_now() -> datetime:
    return datetime.now(UTC)


def elapsed(seconds: float) -> str:
    """Minutes and seconds, "1:10"; with hours from one hour on."""
    whole = max(int(seconds), 0)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def zone_or_none(name: str) -> ZoneInfo | None:
    """The zone of that name; None where this computer knows none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def own_zone(name: str) -> tzinfo | None:
    """The rep's zone as set, else where the computer is now, which may travel."""
    return zone_or_none(name) or zone_or_none(computer_zone())


def place(zone: str) -> str:
    """The town a zone is named after: "America/New_York" is New York."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def wall(at: datetime, zone: tzinfo | None) -> str:
    """An instant on a clock in ``zone`` (None: this computer's), "15:45"."""
    return at.astimezone(zone).strftime("%H:%M")


def there(now: datetime, zones: tuple[str, ...]) -> str:
    """What a clock at the prospect's shows, "10:42 there"; a range where the number spans zones; '' if not known."""
    known = [zone for zone in (zone_or_none(name) for name in zones) if zone is not None]
    times = sorted({now.astimezone(zone).strftime("%H:%M") for zone in known})
    match times:
        case []:
            return ""
        case [only]:
            return tr("{only} there", only=only)
        case _:
            first, last = _ends(now, known)
            return tr("{first} to {last} there", first=first, last=last)


def _ends(now: datetime, zones: list[ZoneInfo]) -> tuple[str, str]:
    """The first and the last clock of a range, with their days where midnight lies between them."""
    by_offset = sorted(zones, key=lambda zone: now.astimezone(zone).utcoffset() or timedelta(0))
    first, last = now.astimezone(by_offset[0]), now.astimezone(by_offset[-1])
    named = first.date() != last.date()
    words = [f"{short_weekday(at) + ' ' if named else ''}{at:%H:%M}" for at in (first, last)]
    return words[0], words[1]


def day(at: datetime, *, now: datetime, zone: tzinfo | None) -> str:
    """The day of an instant in ``zone``, in short: "today", "tomorrow", "Tue 24 Nov", with the year if another."""
    local, today = at.astimezone(zone), now.astimezone(zone)
    apart = (local.date() - today.date()).days
    if apart in (0, 1):
        return tr("tomorrow") if apart else tr("today")
    return short_date(local, year=local.year != today.year)


def date(at: datetime, *, zone: tzinfo | None) -> str:
    """The date of an instant in ``zone``: "24 Nov 2026"."""
    return plain_date(at.astimezone(zone))


def stamp(at: datetime, *, zone: tzinfo | None, now: datetime) -> str:
    """A moment that is past, for the history: "Thu 19 Nov, 16:12"."""
    local = at.astimezone(zone)
    return f"{short_date(local, year=local.year != now.astimezone(zone).year)}, {wall(at, zone)}"


def both(at: datetime, *, there_zone: str, here: tzinfo | None, now: datetime) -> str:
    """A promised time by both clocks, each named: "Tue 24 Nov, 10:00 Washington, 15:00 yours"."""
    theirs = zone_or_none(there_zone)
    if theirs is None:
        return tr("{day}, {wall} yours", day=day(at, now=now, zone=here), wall=wall(at, here))
    first = f"{day(at, now=now, zone=theirs)}, {wall(at, theirs)} {place(there_zone)}"
    if at.astimezone(theirs).utcoffset() == at.astimezone(here).utcoffset():
        return tr("{first}, yours too", first=first)
    own_day = "" if at.astimezone(theirs).date() == at.astimezone(here).date() else f"{day(at, now=now, zone=here)}, "
    return tr("{first}, {own_day}{wall} yours", first=first, own_day=own_day, wall=wall(at, here))
