"""Dates of the calendar: "3 March", "3/4", "the 15th", "20th of next month". Knows weekdays only by their date."""

from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.lex import Kind
from coachdesk.followup.when.periods import NEXT, THIS, period
from coachdesk.followup.when.reader import Reader, month, ordinal, whole, year
from coachdesk.followup.when.values import Day, Days, Now, month_end, month_start
from coachdesk.language import long_date, tr
from coachdesk.language import month_name as month_of

T = TypeVar("T")
_RECENT = timedelta(days=31)
"""A day and month without a year that passed so recently is a slip, not next year's."""


def one(day: date, *notes: str) -> Days:
    return Days(day, day, notes)


def name_of(day: date) -> str:
    return long_date(day, weekday=False)


def real_date(in_year: int, number: int, day: int) -> date:
    """Raises NotUnderstood for a day that no calendar has."""
    try:
        return date(in_year, number, day)
    except ValueError:
        month_name = month_of(number) if 1 <= number <= 12 else tr("Month {number}", number=number)
        raise NotUnderstood(
            tr("{month_name} {in_year} has no day {day}.", month_name=month_name, in_year=in_year, day=day),
            hint=tr("Type a date that exists, such as “3 March”."),
        ) from None


def today(now: Now) -> Days:
    return one(now.today)


def relative(r: Reader) -> Day | None:
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


def iso(r: Reader) -> Day | None:
    r.word("the")
    token = r.next(Kind.DATE)
    if token is None:
        return None
    in_year, number, day = token.parts
    if day:
        return lambda _: one(real_date(in_year, number, day))
    start = real_date(in_year, number, 1)
    return lambda _: Days(start, month_end(start))


def slash(r: Reader) -> Day | None:
    """3/4, 3/4/2027, 3.4.27: the order of day and month is the one of the prospect's country."""
    r.word("the")
    token = r.next(Kind.SLASH)
    if token is None or r.peek().text in ("hour", "of"):
        return None
    return lambda now: _from_figures(now, token.parts, token.text)


def _from_figures(now: Now, parts: tuple[int, ...], text: str) -> Days:
    first, second = parts[:2]
    notes: tuple[str, ...] = ()
    usual = now.dots_month_first if "." in text else now.month_first
    month_first = first <= 12 if first > 12 or second > 12 else usual
    if first != second and month_first is None:
        raise NotUnderstood(
            tr(
                "{text} may be {first} {capitalize} or {second} {capitalize_2}.",
                text=text,
                first=first,
                capitalize=month_of(second),
                second=second,
                capitalize_2=month_of(first),
            ),
            hint=tr(
                "Type the month in letters, such as “{first} {capitalize}”.",
                first=first,
                capitalize=month_of(second)[:3],
            ),
        )
    day, number = (second, first) if month_first else (first, second)
    if len(parts) == 3:
        got = one(real_date(parts[2] if parts[2] > 99 else 2000 + parts[2], number, day))
    else:
        got = _of_some_year(now, number, day)
    if first != second and max(first, second) <= 12:
        notes = (tr("read {text} as {name_of}", text=text, name_of=name_of(got.first)),)
    return Days(got.first, got.last, got.notes + notes)


def _of_some_year(now: Now, number: int, day: int) -> Days:
    """The coming such day. 29 February waits for its leap year."""
    leap = number == 2 and day == 29
    first, second = [each for each in range(now.today.year, now.today.year + 16) if isleap(each) or not leap][:2]
    got = real_date(first, number, day)
    if got < now.today and now.today - got <= _RECENT:
        raise NotUnderstood(
            tr("{name_of} is in the past.", name_of=name_of(got)),
            hint=tr(
                "Type “{day} {capitalize} {second}” for the next one.",
                day=day,
                capitalize=month_of(number),
                second=second,
            ),
        )
    return _yearly(got if got >= now.today else real_date(second, number, day))


def _yearly(day: date) -> Days:
    return Days(day, day, again="year")


def month_day(r: Reader) -> Day | None:
    """march 3, the 3rd of march 2027, 14 april 2027, third of march."""
    r.word("this", "next", "coming")
    got = _month_and_day(r)
    return _with_year(r, *got) if got else None


def _month_and_day(r: Reader) -> tuple[int, int] | None:
    number = month(r)
    if number is not None:
        r.mark(",", "-")
        r.word("the")
        day = ordinal(r) or _figure(r)
        return None if day is None or is_time(r) else (number, day)
    r.word("the")
    day = ordinal(r) or _figure(r)
    if day is None:
        return None
    r.word("day")
    r.word("of")
    number = month(r)
    return None if number is None else (number, day)


def year_then_day(r: Reader) -> Day | None:
    """next year on 3 July."""
    lead = r.word("next", "this")
    got = _after_period(r, "year", _month_and_day) if lead else None
    return (lambda now: one(real_date(now.today.year + (lead == "next"), *got))) if got else None


def month_then_day(r: Reader) -> Day | None:
    """next month on the 5th."""
    r.word("the")
    lead = r.word("next", "this", "following")
    day = _after_period(r, "month", ordinal) if lead else None
    if day is None:
        return None
    return _inside(lambda now: one(month_start(now.today.year, now.today.month + (lead != "this"))), day)


def _after_period(r: Reader, unit: str, rule: Callable[[Reader], T | None]) -> T | None:
    if not r.word(unit):
        return None
    r.mark(",")
    r.word("on")
    r.word("the")
    return rule(r)


def _figure(r: Reader) -> int | None:
    """A number short enough for a day, whether or not a month has that many."""
    return None if len(r.peek().text) > 2 and r.peek().kind is Kind.NUMBER else whole(r)


def is_time(r: Reader) -> bool:
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


def day_of_month(r: Reader) -> Day | None:
    """the 15th, the 24, 20th of next month, 20 of this month."""
    on = r.word("on")
    article = bool(r.word("the"))
    if on and not article and r.peek().kind is Kind.NUMBER and 12 < r.peek().number < 32:
        article = True  # "8pm on 15": no hour is said after "on"
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
    if r.word("of", "in") or (r.peek().text in (*THIS, *NEXT) and r.peek(1).text == "month"):
        whole_of = period(r)
        if whole_of is None:
            r.word("the")
            if r.word("month"):
                return lambda now: coming_day(now, day)
        if whole_of is not None:
            return _inside(whole_of, day)
        r.at = here
    if not (article or figure):
        return None
    return lambda now: coming_day(now, day)


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


def _inside(whole_of: Day, day: int) -> Day:
    def got(now: Now) -> Days:
        first = whole_of(now).first
        return one(real_date(first.year, first.month, day))

    return got


def coming_day(now: Now, day: int) -> Days:
    """That day of the next month that has one, today included while its hour lies ahead."""
    if not 1 <= day <= 31:
        raise NotUnderstood(
            tr("No month has a day {day}.", day=day), hint=tr("Type a date that exists, such as “the 15th”.")
        )
    starts = (month_start(now.today.year, now.today.month + later) for later in range(3))
    fitting = [start.replace(day=day) for start in starts if day <= month_end(start).day]
    ahead = [got for got in fitting if got >= now.today]
    return Days(ahead[0], ahead[0], otherwise=one(ahead[1]) if len(ahead) > 1 else None)
