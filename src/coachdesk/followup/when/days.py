"""Any day a phrase can name, and the days counted from one: "two days after easter". Knows no times of day."""

from datetime import date, timedelta

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.dates import (
    day_of_month,
    is_time,
    iso,
    month_day,
    month_then_day,
    name_of,
    one,
    real_date,
    relative,
    slash,
    year_then_day,
)
from coachdesk.followup.when.feasts import feast, nth_weekday
from coachdesk.followup.when.lengths import add_workdays, amount
from coachdesk.followup.when.nth import nth_of
from coachdesk.followup.when.periods import NEXT, THIS, part_of_period, period, rest, weekend
from coachdesk.followup.when.reader import Reader, ordinal, weekday, whole, year
from coachdesk.followup.when.values import Day, Days, Now, Shift, add_months
from coachdesk.followup.when.weekdays import dated_weekday, named_weekday, week_then_day, weekdays_from_now, weeks_on
from coachdesk.followup.when.words import WEEKDAYS
from coachdesk.language import tr


def day_of(r: Reader) -> Day | None:
    """The longest reading of a day at the cursor."""
    return r.once("day", lambda at: at.longest(_RULES))


def _plain_day(r: Reader) -> Day | None:
    """Any day but a stretch between two or one counted from another: keeps those from nesting without end."""
    return r.once("plain day", lambda at: at.longest(_PLAIN))


def _next_day(r: Reader) -> Day | None:
    r.word("the")
    if not r.word(*NEXT):
        return None
    if r.word("workday") or (r.word("business", "working", "work") and r.word("day")) or r.word("weekday"):
        return lambda now: one(add_workdays(now, now.today, 1))
    return (lambda now: one(now.today + timedelta(days=1))) if r.word("day") else None


def _week_of(r: Reader) -> Day | None:
    """the week of 6 October, week commencing 7 December."""
    r.word("in")
    r.word("the")
    if not r.word("week"):
        return None
    if not r.word("of", "commencing", "start", "starting"):
        return None
    r.word("on", "from")
    inner = r.attempt(_plain_day)
    if inner is None:
        return None

    def day(now: Now) -> Days:
        said = inner(now).first
        # Who names a Sunday means the week that follows it.
        monday = said - timedelta(days=said.weekday()) if said.weekday() < 6 else said + timedelta(days=1)
        return Days(monday, monday + timedelta(days=4))

    return day


def _feast(r: Reader) -> Day | None:
    lead = r.word("on", "at", "in", "for")
    article = r.word("the")
    if lead == "in" and article and r.words("new", "year"):
        return _early_in_january
    r.word(*THIS, *NEXT)
    when = feast(r)
    if when is None:
        return None
    r.word("of", "in")
    here = r.at
    r.mark(",")
    said = year(r)
    if said is None:
        r.at = here
    if said is None and r.words("next", "year"):
        return lambda now: one(when(now.today.year + 1))
    if said is None:
        r.words("this", "year")

    def day(now: Now) -> Days:
        got = when(said or now.today.year)
        if said is None and got < now.today:
            got = when(now.today.year + 1)
        return one(got, tr("took {name_of}", name_of=name_of(got)))

    return day


def _early_in_january(now: Now) -> Days:
    """ "In the new year" is when offices are open again, not the night of fireworks."""
    first = add_workdays(now, date(now.today.year + 1, 1, 1), 1)
    return Days(first, date(first.year, 1, 31))


def _counted(r: Reader) -> Day | None:
    """2 days after tomorrow, a week from tuesday, the day after christmas, three days before easter."""
    shift = r.attempt(_step)
    if shift is None:
        return None
    joint = r.word("after", "from", "following", "past", "on", "before")
    if not joint and shift.days and shift.days % 7 == 0 and r.peek().text in (*WEEKDAYS, *THIS, *NEXT):
        joint = "on"  # "a week monday", "a week next monday"
    if not joint or r.peek().text == "now":
        return None
    base = r.attempt(_plain_day)
    if base is None:
        return None
    sign = -1 if joint == "before" else 1

    def day(now: Now) -> Days:
        said = base(now)
        start = said.last if sign > 0 else said.first
        moved = add_months(start, sign * shift.months) + timedelta(days=sign * shift.days)
        if shift.workdays:
            moved = add_workdays(now, moved, sign * shift.workdays)
        return one(moved, *said.notes)

    return day


def _step(r: Reader) -> Shift | None:
    r.word("the")
    if r.word("day"):
        return Shift(days=1)
    if r.peek().text == "week" and r.peek(1).text in ("on", "today", "tomorrow") and r.word("week"):
        return Shift(days=7)
    got = amount(r)
    return got if got and not got.exact else None


def _week_today(r: Reader) -> Day | None:
    """today week, tomorrow fortnight, a week today, two weeks tomorrow."""
    base = r.word("today", "tomorrow")
    shift: Shift | None
    if base:
        shift = Shift(days=7 * weeks_on(r)) if r.peek().text in ("week", "fortnight") else None
    else:
        shift = r.attempt(_step)
        base = r.word("today", "tomorrow") if shift else ""
    if not shift or not base or shift.workdays or shift.days % 7:
        return None
    return lambda now: one(
        add_months(now.today + timedelta(days=base == "tomorrow"), shift.months) + timedelta(shift.days)
    )


def _weekday_after(r: Reader) -> Day | None:
    """the monday after christmas, third tuesday after christmas 2027, the friday before easter."""
    r.word("the")
    nth = r.attempt(ordinal) or r.attempt(whole) or 1
    number = -1 if r.word("business", "working", "work") and r.word("day") else weekday(r)
    if number is None and r.word("week"):
        number = 7
    joint = r.word("after", "before", "following") if number is not None else ""
    base = r.attempt(_plain_day) if joint else None
    if number is None or base is None or (number == 7 and joint == "before"):
        # The week before Christmas may be the one that ends with it or the one ahead of that.
        return None

    def day(now: Now) -> Days:
        said = base(now)
        if number == 7:
            monday = nth_weekday(said.last + timedelta(days=1), 0, nth)
            return Days(monday, monday + timedelta(days=4), said.notes)
        if number == -1:
            return one(add_workdays(now, said.first, -nth) if joint == "before" else add_workdays(now, said.last, nth))
        if joint == "before":
            back = (said.first.weekday() - number - 1) % 7 + 1
            return one(said.first - timedelta(days=back + 7 * (nth - 1)))
        return one(nth_weekday(said.last + timedelta(days=1), number, nth))

    return day


def _stretch(r: Reader) -> Day | None:
    """monday to friday, between 20 December and 5 January."""
    between = _lead(r)
    start = r.attempt(_plain_day)
    end = r.attempt(_plain_day) if start and _joint(r, between) else None
    return (lambda now: _from_to(start(now), end(now))) if start and end else None


def _lead(r: Reader) -> bool:
    """Whether "between" was said: without it, "monday and tuesday" are two days and no stretch."""
    r.word("in", "from", "starting")
    return bool(r.word("between"))


def _joint(r: Reader, between: bool) -> bool:
    return bool(r.word("to", "until", *(("and",) if between else ()))) or r.mark("-")


def _days_before_month(r: Reader) -> Day | None:
    """10 - 22 August, 23rd to 26th Oct, 10.-22.8."""
    between = _lead(r)
    r.word("the")
    first = r.attempt(ordinal) or r.attempt(whole)
    end = (r.attempt(month_day) or r.attempt(slash)) if first and _joint(r, between) else None
    if not first or end is None:
        return None

    def day(now: Now) -> Days:
        last = end(now).first
        return _from_to(one(real_date(last.year, last.month, first)), one(last))

    return day


def _days_after_month(r: Reader) -> Day | None:
    """August 10 - 22, 2027; 8/10-22."""
    between = _lead(r)
    start = r.attempt(month_day) or r.attempt(slash)
    joined = start and _joint(r, between)
    r.word("the")
    last = (r.attempt(ordinal) or r.attempt(whole)) if joined else None
    if start is None or not last or is_time(r):
        return None
    r.mark(",")
    said = year(r)

    def day(now: Now) -> Days:
        first = start(now).first
        in_year = said or first.year
        return _from_to(one(real_date(in_year, first.month, first.day)), one(real_date(in_year, first.month, last)))

    return day


def _lasting(r: Reader) -> Day | None:
    """18 December for 10 days; for 10 days from 18 December."""
    length = r.attempt(_length) or r.attempt(_length_starting)
    if length is not None:
        r.mark(",")
        if not r.word("from", "starting"):
            return None
    r.word("on", "from")
    start = r.attempt(_plain_day)
    length = length or (r.attempt(_length) if start else None)
    if start is None or length is None:
        return None

    def day(now: Now) -> Days:
        said = start(now)
        return Days(said.first, add_months(said.first, length.months) + timedelta(days=length.days - 1), said.notes)

    return day


def _length_starting(r: Reader) -> Shift | None:
    got = amount(r)
    return got if got and (got.days or got.months) and r.peek().text == "starting" else None


def _length(r: Reader) -> Shift | None:
    got = amount(r) if r.word("for") else None
    return got if got and (got.days or got.months) else None


def _from_to(first: Days, last: Days) -> Days:
    """ "Friday to Monday" and "20 December to 5 January" run over into the next week or year; "26 June to 28 June 2028"
    says the year of both.
    """
    end = last.last
    while first.again == "year" and last.again != "year" and add_months(first.first, 12) <= end:
        first = Days(add_months(first.first, 12), add_months(first.last, 12), first.notes, again="year")
    if end < first.first and last.again:
        end = end + timedelta(days=7) if last.again == "week" else add_months(end, 12)
    if end < first.first:
        raise NotUnderstood(tr("That stretch ends before it begins."), hint=tr("Type the earlier day first."))
    return Days(first.first, end, first.notes)


_PLAIN = (
    relative,
    _next_day,
    iso,
    slash,
    month_day,
    day_of_month,
    named_weekday,
    week_then_day,
    dated_weekday,
    year_then_day,
    month_then_day,
    nth_of,
    _week_of,
    _feast,
    period,
    part_of_period,
    rest,
    weekend,
)


# Of two that read equally far the first wins: "13th to 15th July" begins in July.
_RULES = (
    _plain_day,
    _counted,
    _week_today,
    weekdays_from_now,
    _weekday_after,
    _days_before_month,
    _days_after_month,
    _stretch,
    _lasting,
)
