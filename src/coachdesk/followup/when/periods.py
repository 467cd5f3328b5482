"""Weeks, months, quarters and years, and the parts of them: "end of next week", "mid January", "q1". Knows no times."""

from dataclasses import replace
from datetime import date, timedelta

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.reader import Reader, month, whole, year
from coachdesk.followup.when.values import Day, Days, Now, add_months, month_end, month_start
from coachdesk.followup.when.words import MONTHS
from coachdesk.language import month_name, tr

NEXT = ("next", "coming", "following", "upcoming")
THIS = ("this", "current")
_UNITS = ("week", "month", "quarter", "year")


def week_monday(now: Now, weeks: int = 0) -> date:
    """The Monday of the week that lies ``weeks`` ahead; on a Sunday, ``week_first`` decides which week this one is."""
    today = now.today + timedelta(days=1) if now.week_first and now.today.weekday() == 6 else now.today
    return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)


def span(now: Now, unit: str, ahead: int) -> Days:
    """The working week, month, quarter or year ``ahead`` of the present one (0)."""
    match unit:
        case "week":
            monday = week_monday(now, ahead)
            return Days(monday, monday + timedelta(days=4))
        case "month":
            start = month_start(now.today.year, now.today.month + ahead)
            return Days(start, month_end(start))
        case "quarter":
            return quarter_of(now.today.year, (now.today.month - 1) // 3 + 1 + ahead)
        case _:
            return year_of(now.today.year + ahead)


def quarter_of(in_year: int, number: int) -> Days:
    start = month_start(in_year, 3 * number - 2)
    return Days(start, month_end(add_months(start, 2)))


def year_of(number: int) -> Days:
    if number > 9990:
        raise NotUnderstood(
            tr("The year {number} is too far ahead.", number=number), hint=tr("Type a date within ten years.")
        )
    return Days(date(number, 1, 1), date(number, 12, 31))


def coming(now: Now, first: Days, nexts: Days, name: str, *, said: bool) -> Days:
    """This year's stretch, or next year's where this is over; refused where it is under way and no year is said."""
    if said or first.first > now.today:
        return first if said else replace(first, again="year")
    if first.last < now.today:
        return replace(nexts, again="year")
    raise NotUnderstood(
        tr("{name} has already begun.", name=name),
        hint=tr("Type a day, or the year with it, such as “{name} {year}”.", name=name, year=now.today.year + 1),
    )


def period(r: Reader) -> Day | None:
    """next week, this month, the coming quarter, week after next, a named month, q1, in 2027."""
    return r.once("period", lambda at: at.longest((_relative, _after_next, _month, _quarter, _year, week_number)))


def _relative(r: Reader) -> Day | None:
    r.word("in", "during")
    r.word("the")
    if r.word(*THIS):
        unit = r.word(*_UNITS)
        return (lambda now: span(now, unit, 0)) if unit else None
    if not r.word(*NEXT):
        return None
    r.word("full", "calendar", "whole")
    unit = r.word(*_UNITS)
    return (lambda now: span(now, unit, 1)) if unit else None


def after_next(r: Reader) -> bool:
    """after next, after the next."""
    return r.words("after", "next") or r.words("after", "the", "next")


def _after_next(r: Reader) -> Day | None:
    r.word("in")
    r.word("the")
    unit = r.word(*_UNITS)
    return (lambda now: span(now, unit, 2)) if unit and after_next(r) else None


def _month(r: Reader) -> Day | None:
    ahead = r.words("next", "year")
    r.word("in", "during")
    lead = r.word(*THIS, *NEXT)
    number = month(r)
    if number is None:
        return None
    r.word("of")
    said = year(r)
    if ahead or (said is None and r.words("next", "year")):
        return lambda now: _month_of(now.today.year + 1, number)

    def day(now: Now) -> Days:
        if lead == "next" and number == now.today.month and not said:
            return _month_of(now.today.year + 1, number)
        starts = [month_start(said or now.today.year + later, number) for later in (0, 1)]
        this, following = (Days(start, month_end(start)) for start in starts)
        return coming(now, this, following, month_name(number), said=bool(said))

    return day


def _month_of(in_year: int, number: int) -> Days:
    start = month_start(in_year, number)
    return Days(start, month_end(start))


def _quarter(r: Reader) -> Day | None:
    r.word("in", "during")
    r.word("the")
    number: int | None
    if r.word("q"):
        number = whole(r)
    else:
        named = r.word("first", "second", "third", "fourth") or _ordinal_figure(r)
        number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(named, 0) if r.word("quarter") else None
    if number is None or not 1 <= number <= 4:
        return None
    r.word("of")
    r.words("the", "year") or r.words("this", "year")
    said = year(r)
    if said is None and r.words("next", "year"):
        return lambda now: quarter_of(now.today.year + 1, number)

    def day(now: Now) -> Days:
        this, following = (quarter_of(said or now.today.year + later, number) for later in (0, 1))
        return coming(now, this, following, f"Q{number}", said=bool(said))

    return day


def _ordinal_figure(r: Reader) -> str:
    figures = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
    token = r.peek()
    if token.text in figures:
        r.at += 1
        return figures[token.text]
    return ""


def week_number(r: Reader) -> Day | None:
    """week 50: the ISO week, as offices in much of Europe count them."""
    r.word("in")
    if not r.word("week"):
        return None
    number = whole(r)
    if number is None or not 1 <= number <= 53:
        return None
    r.word("of")
    said = year(r)

    def day(now: Now) -> Days:
        monday = _iso_monday(said or now.today.year, number)
        if said is None and monday + timedelta(days=4) < now.today:
            monday = _iso_monday(now.today.year + 1, number)
        return Days(monday, monday + timedelta(days=4))

    return day


def _iso_monday(in_year: int, number: int) -> date:
    try:
        return date.fromisocalendar(in_year, number, 1)
    except ValueError:
        raise NotUnderstood(
            tr("{in_year} has no week {number}.", in_year=in_year, number=number),
            hint=tr("Type a date, such as “12 March”."),
        ) from None


def _year(r: Reader) -> Day | None:
    if not r.word("in", "during"):
        return None
    said = year(r)
    return year_day(said) if said else None


def year_day(number: int) -> Day:
    return lambda _: year_of(number)


_EDGES = ("early", "start", "middle", "late", "later", "end")


def part_of_period(r: Reader) -> Day | None:
    """The beginning, middle or end of a week, month, quarter or year."""
    r.word("at", "in", "about")
    r.word("the")
    r.word("very")
    edge = _half(r) or r.word(*_EDGES)
    if not edge:
        return None
    r.word("in", "of", "on")
    r.word("about")
    r.word("the")
    bare = r.attempt(lambda at: at.word(*_UNITS) or None)
    if bare and not r.words("after", "next"):
        return lambda now: _not_today(now, _coming_edge(now, edge, bare), edge)
    if bare:
        return lambda now: _edge(span(now, bare, 2), edge, bare)
    bare_year = r.attempt(year)
    if bare_year:
        return lambda _: _edge(year_of(bare_year), edge, "year")
    here = r.at
    whole_of = r.attempt(_open_month) or r.attempt(period)
    unit = _unit_read(r, here)
    return (lambda now: _not_today(now, _edge(whole_of(now), edge, unit), edge)) if whole_of else None


def _not_today(now: Now, got: Days, edge: str) -> Days:
    """ "Later this week", said on its Monday, is from Tuesday on."""
    tomorrow = now.today + timedelta(days=1)
    return replace(got, first=min(max(got.first, tomorrow), got.last)) if edge == "later" else got


def _half(r: Reader) -> str:
    """first half of, second half of, latter part of."""
    here = r.at
    which = r.word("first", "second", "latter") or {"1st": "first", "2nd": "second"}.get(r.peek().text, "")
    r.at = here + bool(which)
    if which and r.word("half", "part"):
        return "first half" if which == "first" else "second half"
    r.at = here
    return ""


def _coming_edge(now: Now, edge: str, unit: str) -> Days:
    """ "The beginning of the month" without "this" is the next one that is not over."""
    this = _edge(span(now, unit, 0), edge, unit)
    return this if this.last >= now.today else _edge(span(now, unit, 1), edge, unit)


def _unit_read(r: Reader, start: int) -> str:
    read = [token.text for token in r.tokens[start : r.at]]
    named = [unit for unit in _UNITS if unit in read]
    if named:
        return named[0]
    return "quarter" if "q" in read else "month" if any(name in read for name in MONTHS) else "year"


def _open_month(r: Reader) -> Day | None:
    """A named month of which a part may still lie ahead though the month has begun."""
    number = month(r)
    if number is None:
        return None
    r.word("of")
    said = year(r)

    def day(now: Now) -> Days:
        start = month_start(said or now.today.year + (number < now.today.month), number)
        return Days(start, month_end(start))

    return day


def _edge(whole_of: Days, edge: str, unit: str) -> Days:
    """Thirds: days 1-10, 11-20 and 21 to the end of a month; Mon-Wed, Wed-Thu, Friday; months of a quarter."""
    first, last = whole_of.first, whole_of.last
    match unit:
        case "week":
            middle, end = first + timedelta(days=2), first + timedelta(days=4)
            begin_last, middle_last = middle, first + timedelta(days=3)
        case "month":
            middle, end = first.replace(day=11), first.replace(day=21)
            begin_last, middle_last = first.replace(day=10), first.replace(day=20)
        case "quarter":
            middle, end = add_months(first, 1), add_months(first, 2)
            begin_last, middle_last = month_end(first), month_end(middle)
        case _:
            middle, end = add_months(first, 5), add_months(first, 11)
            begin_last, middle_last = month_end(add_months(first, 2)), month_end(add_months(first, 6))
    half = add_months(first, 6) if unit == "year" else first + ((last - first) + timedelta(days=1)) // 2
    match edge:
        case "first half":
            return Days(first, half - timedelta(days=1))
        case "second half":
            return Days(half, last)
        case "early" | "start":
            return Days(first, begin_last)
        case "middle":
            return Days(middle, middle_last)
        case "later":
            return Days(first, last)
        case _:
            return Days(end, last, due=last)


def rest(r: Reader) -> Day | None:
    """the rest of the week; later this month."""
    r.word("the")
    if r.word("rest", "remainder"):
        r.word("of")
        r.word("the", *THIS)
        unit = r.word(*_UNITS)
        return (lambda now: span(now, unit, 0)) if unit else None
    return None


def weekend(r: Reader) -> Day | None:
    """this weekend, next weekend, at the weekend, the weekend after next."""
    r.word("at", "on", "over")
    r.word("the")
    lead = r.word(*THIS)
    lead = r.word(*NEXT) or lead
    if not r.word("weekend"):
        return None
    weeks = 2 if after_next(r) else 1 if lead == "next" else 0

    def day(now: Now) -> Days:
        saturday = week_monday(now) + timedelta(days=5)
        if weeks == 0 and now.today > saturday:
            saturday += timedelta(weeks=1)
        saturday += timedelta(weeks=weeks)
        return Days(saturday, saturday + timedelta(days=1))

    return day
