"""The nth of something: "first monday in june", "last working day of the month". Knows no times."""

from datetime import timedelta

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.periods import NEXT, THIS, period, year_day
from coachdesk.followup.when.reader import Reader, month, ordinal, weekday, year
from coachdesk.followup.when.values import Day, Days, Now, add_months, month_end, month_start
from coachdesk.followup.when.words import MONTHS
from coachdesk.language import tr


def _nth(r: Reader) -> int | None:
    """first is 1, last -1, second last -2."""
    r.word("the")
    if r.word("last", "final"):
        return -1
    if r.word("penultimate"):
        return -2
    number = ordinal(r)
    if number is None:
        return None
    if r.word("last") or (r.word("to") and r.word("last")):
        return -number
    return number


_COUNTED = ("day", "week", "weekend", "workday", "weekday", "month")


def nth_of(r: Reader) -> Day | None:
    """first monday in june, last day of the month, third tuesday of september 2027, last working day of the quarter."""
    nth = _nth(r)
    if nth is None:
        return None
    what: int | str | None = weekday(r)
    if what is None:
        what = "workday" if r.word("business", "working", "work") else ""
        what = r.word(*_COUNTED) and (what or r.tokens[r.at - 1].text)
    if what == "" or not (r.word("of", "in") or r.peek().text in (*THIS, *NEXT)):
        return None
    r.word("the")
    if r.peek(1).text in MONTHS:
        r.word(*THIS)  # "the third thursday of this september"
    bare = r.word("month", "quarter", "year")
    whole_of: Day | None
    if bare:
        whole_of = None
    elif said := r.attempt(year):
        whole_of = year_day(said)
    elif (whole_of := r.attempt(_month_for_nth) or r.attempt(period)) is None:
        return None
    return lambda now: _pick(now, whole_of, bare, nth, what)


def _month_for_nth(r: Reader) -> Day | None:
    number = month(r)
    if number is None:
        return None
    r.mark(",")
    said = year(r)

    def day(now: Now) -> Days:
        start = month_start(said or now.today.year + (number < now.today.month), number)
        return Days(start, month_end(start), otherwise=None if said else _full_month(start.year + 1, number))

    return day


def _full_month(in_year: int, number: int) -> Days:
    start = month_start(in_year, number)
    return Days(start, month_end(start))


def _pick(now: Now, whole_of: Day | None, bare: str, nth: int, what: int | str) -> Days:
    if whole_of is not None:
        stretch = whole_of(now)
        got = _count(now, stretch, nth, what)
        if got.last < now.today and stretch.otherwise:
            return _count(now, stretch.otherwise, nth, what)
        return got
    # "The month" without "this" means the one in which such a day still lies ahead.
    months = {"month": 1, "quarter": 3, "year": 12}[bare]
    start = month_start(now.today.year, (now.today.month - 1) // months * months + 1)
    got = _count(now, Days(start, month_end(add_months(start, months - 1))), nth, what)
    if got.last > now.today:
        return got
    start = add_months(start, months)
    return _count(now, Days(start, month_end(add_months(start, months - 1))), nth, what)


def _count(now: Now, stretch: Days, nth: int, what: int | str) -> Days:
    """The ``nth`` day, weekday, working day, whole week or weekend of ``stretch``."""
    days = [stretch.first + timedelta(days=offset) for offset in range((stretch.last - stretch.first).days + 1)]
    match what:
        case int():
            days = [day for day in days if day.weekday() == what]
        case "workday" | "weekday":
            days = [day for day in days if day.weekday() < 5 and (what == "weekday" or not now.closed(day))]
        case "week":
            days = [day for day in days if day.weekday() == 0 and day + timedelta(days=6) <= stretch.last]
        case "month":
            days = [day for day in days if day.day == 1]
        case "weekend":
            days = [day for day in days if day.weekday() == 5]
    if not 1 <= abs(nth) <= len(days):
        raise NotUnderstood(tr("There is no such day in that month."), hint=tr("Type the date, such as “27 March”."))
    got = days[nth - 1 if nth > 0 else nth]
    if what == "month":
        return Days(got, month_end(got))
    return Days(got, got + timedelta(days={"week": 4, "weekend": 1}.get(str(what), 0)))
