"""How days, times and places are said: in drafts as the playbook's language has it, in notes as the user's. Knows no
prospect."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coachdesk.followup.dates import local, zone_city
from coachdesk.language import short_date, short_weekday, tr, weekday_name
from coachdesk.playbook.language import ENGLISH_DATES, Dates

WEEKEND, HOLIDAY = tr(": weekend"), tr("public holiday: ")
"""How the reading of a phrase notes them: "Saturday: weekend", "public holiday: Thanksgiving"."""
_A_WEEK = timedelta(days=7)
_NAMED = 3


def clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def day_name(day: date) -> str:
    """ "Tuesday", in the user’s language."""
    return weekday_name(day.weekday())


def clock_in(dates: Dates, at: datetime) -> str:
    """The time as that language writes it."""
    return dates.clock.format(hour=at.hour, minute=at.minute)


def long_day(day: date, *, dates: Dates = ENGLISH_DATES) -> str:
    """Tuesday 24 November"""
    return dates.long_day.format(weekday=dates.weekdays[day.weekday()], day=day.day, month=dates.months[day.month - 1])


def short_day(day: date) -> str:
    """Tue 24 Nov"""
    return short_date(day)


def past_day(day: date, *, today: date, dates: Dates = ENGLISH_DATES) -> str:
    """A day that has been: its name within the last week, else with its date."""
    return dates.weekdays[day.weekday()] if timedelta() <= today - day < _A_WEEK else long_day(day, dates=dates)


def local_and_own(at: datetime, *, zone: str, own_zone: str, place: str = "") -> str:
    """An instant in both zones, each named by its place: "10:00 Washington, 15:00 Dublin, you".

    ``place`` is what to call theirs (a city), else the zone's own. A bare time where both clocks agree; the day is
    named where it differs.
    """
    there, here = local(at, zone=zone), local(at, zone=own_zone)
    if there == here:
        return clock(there)
    mine = clock(here) if here.date() == there.date() else f"{short_weekday(here.date())} {clock(here)}"
    return tr(
        "{there} {place}, {mine} {city}, you",
        there=clock(there),
        place=place or zone_city(zone),
        mine=mine,
        city=zone_city(own_zone),
    )


def either_time(at: datetime, *, zone: str, zones: Sequence[str]) -> str:
    """What an instant told in ``zone`` may be on their clock: "15:00 Madrid or 14:00 Canary"; "" where that is sure.

    It is sure where all ``zones`` have the same wall time then, or ``zone`` is none of them: somebody chose it.
    """
    if zone not in zones:
        return ""
    told = local(at, zone=zone)
    places: dict[datetime, str] = {told: zone}
    for other in zones:
        places.setdefault(local(at, zone=other), other)
    if len(places) == 1:
        return ""
    said = [f"{_wall(there, day=told.date())} {zone_city(place)}" for there, place in places.items()]
    if len(said) > _NAMED:
        said = [*said[:_NAMED], tr("yet another")]
    return tr("{some} or {last}", some=", ".join(said[:-1]), last=said[-1])


def _wall(at: datetime, *, day: date) -> str:
    return clock(at) if at.date() == day else f"{short_weekday(at.date())} {clock(at)}"
