"""Days as people name them: dates, weekdays, feasts, and days counted from them. Knows no times of day."""

from datetime import date, timedelta

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.feasts import feast, nth_weekday
from coachdesk.followup.when.lengths import add_workdays, amount
from coachdesk.followup.when.lex import Kind
from coachdesk.followup.when.periods import (
    NEXT,
    THIS,
    part_of_period,
    period,
    rest,
    week_monday,
    weekend,
    year_day,
)
from coachdesk.followup.when.reader import Reader, month, ordinal, weekday, whole, year
from coachdesk.followup.when.values import Day, Days, Now, Shift, add_months, month_end, month_start
from coachdesk.followup.when.words import MONTHS, WEEKDAYS

_RECENT = timedelta(days=31)
"""A day and month without a year that passed so recently is a slip, not next year's."""


def one(day: date, *notes: str) -> Days:
    return Days(day, day, notes)


def name_of(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def real_date(in_year: int, number: int, day: int) -> date:
    """Raises NotUnderstood for a day that no calendar has."""
    try:
        return date(in_year, number, day)
    except ValueError:
        month_name = MONTHS[number - 1].capitalize() if 1 <= number <= 12 else f"Month {number}"
        raise NotUnderstood(
            f"{month_name} {in_year} has no day {day}.", hint="Type a date that exists, such as “3 March”."
        ) from None


def day_of(r: Reader) -> Day | None:
    """The longest reading of a day at the cursor."""
    return r.longest(_RULES)


def _plain_day(r: Reader) -> Day | None:
    """Any day but a stretch between two or one counted from another: keeps those from nesting without end."""
    return r.longest(_PLAIN)


def today(now: Now) -> Days:
    return one(now.today)


def _relative(r: Reader) -> Day | None:
    r.word("the")
    if r.words("day", "after", "tomorrow") or r.word("overmorrow"):
        return lambda now: one(now.today + timedelta(days=2))
    match r.word("today", "tomorrow"):
        case "today":
            return today
        case "tomorrow":
            return lambda now: one(now.today + timedelta(days=1))
        case _:
            return None


def _next_day(r: Reader) -> Day | None:
    r.word("the")
    if not r.word(*NEXT):
        return None
    if r.word("workday") or (r.word("business", "working", "work") and r.word("day")) or r.word("weekday"):
        return lambda now: one(add_workdays(now, now.today, 1))
    return (lambda now: one(now.today + timedelta(days=1))) if r.word("day") else None


def _iso(r: Reader) -> Day | None:
    token = r.next(Kind.DATE)
    if token is None:
        return None
    in_year, number, day = token.parts
    if day:
        return lambda _: one(real_date(in_year, number, day))
    start = real_date(in_year, number, 1)
    return lambda _: Days(start, month_end(start))


def _slash(r: Reader) -> Day | None:
    """3/4, 3/4/2027, 3.4.27: the order of day and month is the one of the prospect's country."""
    token = r.next(Kind.SLASH)
    if token is None or r.peek().text in ("hour", "of"):
        return None
    return lambda now: _from_figures(now, token.parts, token.text)


def _from_figures(now: Now, parts: tuple[int, ...], text: str) -> Days:
    first, second = parts[:2]
    notes: tuple[str, ...] = ()
    month_first = first <= 12 if first > 12 or second > 12 else now.month_first
    if first != second and month_first is None:
        raise NotUnderstood(
            f"{text} may be {first} {MONTHS[second - 1].capitalize()} or {second} {MONTHS[first - 1].capitalize()}.",
            hint=f"Type the month in letters, such as “{first} {MONTHS[second - 1][:3].capitalize()}”.",
        )
    day, number = (second, first) if month_first else (first, second)
    if len(parts) == 3:
        got = one(real_date(parts[2] if parts[2] > 99 else 2000 + parts[2], number, day))
    else:
        got = _of_some_year(now, number, day)
    if first != second and max(first, second) <= 12:
        notes = (f"read {text} as {name_of(got.first)}",)
    return Days(got.first, got.last, got.notes + notes)


def _of_some_year(now: Now, number: int, day: int) -> Days:
    """The coming such day. 29 February waits for its leap year."""
    for in_year in range(now.today.year, now.today.year + 5):
        if number == 2 and day == 29 and in_year % 4:
            continue
        got = real_date(in_year, number, day)
        if got >= now.today:
            return one(got)
        if now.today - got <= _RECENT:
            raise NotUnderstood(
                f"{name_of(got)} is in the past.",
                hint=f"Type “{day} {MONTHS[number - 1].capitalize()} {in_year + 1}” for next year.",
            )
    raise NotUnderstood(
        f"{day} {MONTHS[number - 1].capitalize()} is too far ahead.", hint="Type a date within five years."
    )


def _month_day(r: Reader) -> Day | None:
    """march 3, the 3rd of march 2027, 14 april 2027, third of march."""
    number = month(r)
    if number is not None:
        r.word("the")
        day = ordinal(r) or whole(r)
        if day is None or _is_time(r):
            return None
    else:
        r.word("the")
        day = ordinal(r) or whole(r)
        if day is None:
            return None
        r.word("day")
        r.word("of")
        number = month(r)
        if number is None:
            return None
    return _with_year(r, number, day)


def _is_time(r: Reader) -> bool:
    return r.peek().text in ("am", "pm", "a", "p", "oclock")


def _with_year(r: Reader, number: int, day: int) -> Day | None:
    here = r.at
    r.mark(",")
    r.word("of", "in")
    said = year(r)
    if said is None:
        r.at = here
        token = r.peek()
        if token.kind is Kind.NUMBER and len(token.text) == 2 and token.number > 24:
            r.at += 1
            said = 2000 + int(token.number)
        elif r.words("next", "year"):
            return lambda now: one(real_date(now.today.year + 1, number, day))
        elif r.words("this", "year"):
            return lambda now: one(real_date(now.today.year, number, day))
    if said:
        return lambda _: one(real_date(said, number, day))
    return lambda now: _of_some_year(now, number, day)


def _day_of_month(r: Reader) -> Day | None:
    """the 15th, the 24, 20th of next month, 20 of this month."""
    article = bool(r.word("the"))
    figure = r.peek().kind is Kind.ORDINAL
    day = ordinal(r)
    if day is None:
        day = whole(r)
        if day is None or (not article and r.peek().text != "of" and r.peek().text != "day"):
            return None
        if r.peek().kind is Kind.WORD and r.peek().text in _NOT_A_DAY:
            return None
    r.word("day")
    here = r.at
    if r.word("of", "in"):
        whole_of = period(r)
        if whole_of is None:
            r.word("the")
            whole_of = (lambda now: _this_month(now)) if r.word("month") else None
        if whole_of is not None:
            return _inside(whole_of, day)
        r.at = here
    if not (article or figure):
        return None
    return lambda now: _coming_day(now, day)


_NOT_A_DAY = (
    "am",
    "pm",
    "a",
    "p",
    "oclock",
    "hour",
    "minute",
    "second",
    "week",
    "month",
    "quarter",
    "year",
    "past",
    "to",
)


def _this_month(now: Now) -> Days:
    return Days(now.today.replace(day=1), month_end(now.today.replace(day=1)))


def _inside(whole_of: Day, day: int) -> Day:
    def got(now: Now) -> Days:
        first = whole_of(now).first
        return one(real_date(first.year, first.month, day))

    return got


def _coming_day(now: Now, day: int) -> Days:
    """The next month that has such a day, today included while its hour lies ahead."""
    if not 1 <= day <= 31:
        raise NotUnderstood(f"No month has a day {day}.", hint="Type a date that exists, such as “the 15th”.")
    starts = (month_start(now.today.year, now.today.month + later) for later in range(3))
    fitting = [start.replace(day=day) for start in starts if day <= month_end(start).day]
    ahead = [got for got in fitting if got >= now.today]
    return Days(ahead[0], ahead[0], otherwise=one(ahead[1]) if len(ahead) > 1 else None)


def _weekday(r: Reader) -> Day | None:
    """monday, this monday, next monday, monday after next, monday week, wednesday of next week."""
    r.word("the")
    lead = r.word(*THIS, *NEXT)
    number = weekday(r)
    if number is None:
        return None
    if r.words("after", "next"):
        return lambda now: one(_upcoming(now, number) + timedelta(weeks=1))
    if weeks := _weeks_on(r):
        return lambda now: one(_upcoming(now, number) + timedelta(weeks=weeks))
    ahead = _week_named(r)
    if ahead is not None:
        return lambda now: one(_of_week(now, number, ahead))
    if lead in ("next", "following"):
        return lambda now: _next_weekday(now, number)
    if lead in THIS:
        return lambda now: _this_weekday(now, number)
    return lambda now: _bare_weekday(now, number)


def _weeks_on(r: Reader) -> int:
    """ "tuesday week", "tuesday fortnight"."""
    if r.word("week"):
        return 1
    return 2 if r.word("fortnight") else 0


def _week_named(r: Reader) -> int | None:
    """How many weeks ahead "of next week" or ", in two weeks" lies."""
    here = r.at
    r.mark(",")
    r.word("of", "in")
    r.word("the")
    if r.word(*THIS) and r.word("week"):
        return 0
    r.at = here
    r.mark(",")
    r.word("of", "in")
    r.word("the")
    if r.word(*NEXT) and r.word("week"):
        return 1
    r.at = here
    r.mark(",")
    r.word("of", "in")
    r.word("the")
    if r.words("week", "after", "next"):
        return 2
    r.at = here
    if r.word("in") and (weeks := whole(r)) and r.word("week"):
        r.word("time")
        return weeks
    r.at = here
    return None


def _upcoming(now: Now, number: int) -> date:
    """The first such weekday after today."""
    return now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1)


def _of_week(now: Now, number: int, ahead: int) -> date:
    monday = week_monday(now, ahead)
    return monday + timedelta(days=number if not (now.week_first and number == 6) else -1)


def _bare_weekday(now: Now, number: int) -> Days:
    got = _upcoming(now, number)
    if number == now.today.weekday():
        return one(got, f"today is {WEEKDAYS[number].capitalize()}: took next week’s")
    return one(got)


def _this_weekday(now: Now, number: int) -> Days:
    if number == now.today.weekday():
        return Days(now.today, now.today, otherwise=one(_upcoming(now, number)))
    return one(_upcoming(now, number))


def _next_weekday(now: Now, number: int) -> Days:
    got = _of_week(now, number, 1)
    coming = _upcoming(now, number)
    if got == coming:
        return one(got)
    return one(got, f"“next” is the week after this one; for {name_of(coming)} type “this {WEEKDAYS[number]}”")


def _week_then_day(r: Reader) -> Day | None:
    """next week tuesday; next week on tuesday."""
    ahead = _week_named(r)
    if ahead is None:
        return None
    r.mark(",")
    r.word("on")
    number = weekday(r)
    return (lambda now: one(_of_week(now, number, ahead))) if number is not None else None


def _dated_weekday(r: Reader) -> Day | None:
    """Tuesday the 19th; Fri, Jul 18; Jul 18, Fri. A weekday and a date that contradict each other are refused."""
    r.word("this", "the")
    number = weekday(r)
    dated: Day | None
    if number is not None:
        r.mark(",")
        r.word("on")
        dated = r.longest((_iso, _slash, _month_day, _day_of_month, _relative))
    else:
        dated = r.longest((_iso, _slash, _month_day, _relative))
        r.mark(",")
        number = weekday(r)
    if dated is None or number is None:
        return None
    return lambda now: _agreeing(dated(now), number)


def _agreeing(said: Days, number: int) -> Days:
    for got in (said, said.otherwise):
        if got is not None and got.first == got.last and got.first.weekday() == number:
            return got
    real = WEEKDAYS[said.first.weekday()].capitalize()
    near = said.first + timedelta(days=(number - said.first.weekday() + 3) % 7 - 3)
    raise NotUnderstood(
        f"{name_of(said.first)} is a {real}, not a {WEEKDAYS[number].capitalize()}.",
        hint=f"Type “{real} {name_of(said.first)}” or “{WEEKDAYS[number].capitalize()} {name_of(near)}”.",
    )


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


_COUNTED = ("day", "week", "weekend", "workday", "weekday")


def _nth_of(r: Reader) -> Day | None:
    """first monday in june, last day of the month, third tuesday of september 2027, last working day of the quarter."""
    nth = _nth(r)
    if nth is None:
        return None
    what: int | str | None = weekday(r)
    if what is None:
        what = "workday" if r.word("business", "working", "work") else ""
        what = r.word(*_COUNTED) and (what or r.tokens[r.at - 1].text)
    if what == "" or not r.word("of", "in"):
        return None
    r.word("the")
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
    if got.first > now.today:
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
        case "weekend":
            days = [day for day in days if day.weekday() == 5]
    if not 1 <= abs(nth) <= len(days):
        raise NotUnderstood("There is no such day in that month.", hint="Type the date, such as “27 March”.")
    got = days[nth - 1 if nth > 0 else nth]
    return Days(got, got + timedelta(days={"week": 4, "weekend": 1}.get(str(what), 0)))


def _week_of(r: Reader) -> Day | None:
    """the week of 6 October, week commencing 7 December."""
    r.word("in")
    r.word("the")
    if not r.word("week") or not r.word("of", "commencing", "start", "starting"):
        return None
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
    r.word("on", "at", "in", "for")
    r.word("the")
    r.word(*THIS, *NEXT)
    when = feast(r)
    if when is None:
        return None
    r.word("of", "in")
    said = year(r)
    if said is None and r.words("next", "year"):
        return lambda now: one(when(now.today.year + 1))
    if said is None:
        r.words("this", "year")

    def day(now: Now) -> Days:
        got = when(said or now.today.year)
        if said is None and got < now.today:
            got = when(now.today.year + 1)
        return one(got, f"took {name_of(got)}")

    return day


def _counted(r: Reader) -> Day | None:
    """2 days after tomorrow, a week from tuesday, the day after christmas, three days before easter."""
    shift = r.attempt(_step)
    if shift is None:
        return None
    joint = r.word("after", "from", "following", "past", "on", "before")
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
    if r.word("week"):
        return Shift(days=7)
    got = amount(r)
    return got if got and not got.exact else None


def _week_today(r: Reader) -> Day | None:
    """today week, tomorrow fortnight, a week today, two weeks tomorrow."""
    base = r.word("today", "tomorrow")
    shift: Shift | None
    if base:
        shift = Shift(days=7 * _weeks_on(r)) if r.peek().text in ("week", "fortnight") else None
    else:
        shift = r.attempt(_step)
        base = r.word("today", "tomorrow") if shift else ""
    if not shift or not base or shift.months or shift.workdays or shift.days % 7:
        return None
    return lambda now: one(now.today + timedelta(days=shift.days + (base == "tomorrow")))


def _weekdays_from_now(r: Reader) -> Day | None:
    """three fridays from now; a week on tuesday is _counted."""
    r.word("in")
    count = whole(r)
    number = weekday(r) if count else None
    if number is None or count is None or not (r.words("from", "now") or r.word("hence", "away", "time")):
        return None
    return lambda now: one(_upcoming(now, number) + timedelta(weeks=count - 1))


def _weekday_after(r: Reader) -> Day | None:
    """the monday after christmas, third tuesday after christmas 2027, the friday before easter."""
    r.word("the")
    nth = r.attempt(ordinal) or 1
    number = weekday(r)
    joint = r.word("after", "before", "following") if number is not None else ""
    base = r.attempt(_plain_day) if joint else None
    if number is None or base is None:
        return None

    def day(now: Now) -> Days:
        said = base(now)
        if joint == "before":
            back = (said.first.weekday() - number - 1) % 7 + 1
            return one(said.first - timedelta(days=back + 7 * (nth - 1)))
        return one(nth_weekday(said.last + timedelta(days=1), number, nth))

    return day


def _stretch(r: Reader) -> Day | None:
    """monday to friday, 10 - 22 August, between monday and wednesday."""
    r.word("in", "from")
    r.word("between")
    here = r.at
    number = r.attempt(_bare_day_number)
    if number and (r.word("to", "until", "and") or r.mark("-")) and (same := _same_month(r, number)):
        return same
    r.at = here
    start = r.attempt(_plain_day)
    if start is None or not (r.word("to", "until", "and") or r.mark("-")):
        return None
    end = r.attempt(_plain_day)
    if end is not None:
        return lambda now: _from_to(start(now), end(now))
    last = r.attempt(lambda at: at.attempt(ordinal) or at.attempt(whole))
    if last is None or _is_time(r):
        return None
    r.mark(",")
    said = year(r)

    def day(now: Now) -> Days:
        first = start(now).first.replace(year=said) if said else start(now).first
        return _from_to(one(first), one(real_date(first.year, first.month, last)))

    return day


def _bare_day_number(r: Reader) -> int | None:
    r.word("the")
    return r.attempt(ordinal) or r.attempt(whole)


def _same_month(r: Reader, first: int) -> Day | None:
    end = r.attempt(_month_day)
    if end is None:
        return None

    def day(now: Now) -> Days:
        last = end(now).first
        return _from_to(one(real_date(last.year, last.month, first)), one(last))

    return day


def _from_to(first: Days, last: Days) -> Days:
    end = last.last
    if end < first.first:
        # "Friday to Monday" and "20 December to 5 January" run over into the next week or year.
        end = min(day for day in (end + timedelta(days=7), add_months(end, 12), date.max) if day >= first.first)
    if end == date.max:
        raise NotUnderstood("That stretch ends before it begins.", hint="Type the earlier day first.")
    return Days(first.first, end, first.notes)


_PLAIN = (
    _relative,
    _next_day,
    _iso,
    _slash,
    _month_day,
    _day_of_month,
    _weekday,
    _week_then_day,
    _dated_weekday,
    _nth_of,
    _week_of,
    _feast,
    period,
    part_of_period,
    rest,
    weekend,
)
_RULES = (*_PLAIN, _counted, _week_today, _weekdays_from_now, _weekday_after, _stretch)
