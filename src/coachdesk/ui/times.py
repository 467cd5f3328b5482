"""Times as the pages say them: named by place, in few words. Pure; knows no widget."""

from datetime import date, datetime, timedelta

from coachdesk.language import short_date, short_weekday, tr
from coachdesk.ui.desk.clock import place


def day_words(day: date, *, today: date) -> str:
    """The day in short: "today", "tomorrow", "Tue 1 Dec", with the year where it is another one."""
    match (day - today).days:
        case 0:
            return tr("today")
        case 1:
            return tr("tomorrow")
        case -1:
            return tr("yesterday")
    return short_date(day, year=day.year != today.year)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def time_there(there: datetime, here: datetime, *, zone: str) -> str:
    """The time at the prospect's, by its place; '' where both clocks agree. Both are naive wall times."""
    if abs(there - here) < timedelta(minutes=1):
        return ""
    day = "" if there.date() == here.date() else f"{short_weekday(there)} "
    return f"{day}{there:%H:%M} {place(zone)}"


def both_times(there: datetime, here: datetime, *, zone: str) -> str:
    """Two times, each named by place; one where both clocks agree."""
    other = time_there(there, here, zone=zone)
    return tr("{other}, {here:%H:%M} yours", other=other, here=here) if other else f"{here:%H:%M}"
