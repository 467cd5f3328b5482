"""Lengths of time: "in an hour and a half", "three working days", "the next two weeks". Knows no dates by name."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.lex import Kind
from coachdesk.followup.when.reader import Reader, whole
from coachdesk.followup.when.values import Day, Days, Now, Piece, Shift, add_months, month_end, month_start
from coachdesk.language import tr

_UNITS = ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "workday")
_MOST = 100_000


def add_workdays(now: Now, start: date, count: int) -> date:
    """``count`` working days on from ``start`` (back where negative); weekends and public holidays don't count."""
    if abs(count) > 2000:
        raise NotUnderstood(tr("That is too far ahead."), hint=tr("Type a date within ten years."))
    step = timedelta(days=1 if count > 0 else -1)
    day, left = start, abs(count)
    while left:
        day += step
        if day.weekday() < 5 and not now.closed(day):
            left -= 1
    return day


def _number(r: Reader) -> Fraction | None:
    """a, 3, 2.5, one and a half, a couple of, a few, half a, 3/4, three quarters of an."""
    r.word("about")
    if r.word("half"):
        r.word("of")
        r.word("a", "an")
        return Fraction(1, 2)
    if token := r.attempt(lambda at: at.next(Kind.SLASH)):
        r.word("of")
        r.word("an", "a")
        top, bottom = token.parts[:2]
        return Fraction(top, bottom) if 0 < top < bottom and len(token.parts) == 2 else None
    return r.longest((_quarters, _couple, _decimal, _counted))


def _quarters(r: Reader) -> Fraction | None:
    count = 1 if r.word("a") else whole(r)
    if not r.word("quarter"):
        return None
    if not r.word("of") or not r.word("an", "a"):
        return None
    return Fraction(count or 1, 4)


def _couple(r: Reader) -> Fraction | None:
    r.word("the")
    r.word("a")
    said = r.word(*_SOME)
    r.word("of")
    r.word("more")
    return Fraction(_SOME[said]) if said else None


_SOME = {"couple": 2, "pair": 2, "few": 3, "dozen": 12, "hundred": 100}


def _decimal(r: Reader) -> Fraction | None:
    token = r.peek()
    if token.kind is not Kind.NUMBER or token.number == int(token.number):
        return None
    r.at += 1
    return Fraction(str(token.number))


def _counted(r: Reader) -> Fraction | None:
    count = 1 if r.word("a", "an", "another") else whole(r)
    if count is None:
        return None
    here = r.at
    if r.words("and", "a", "half") or r.words("and", "an", "half"):
        return Fraction(2 * count + 1, 2)
    r.at = here
    r.word("more")
    r.word("full", "whole", "good")
    return Fraction(count)


def _unit(r: Reader) -> str:
    if r.word("business", "working", "work"):
        return "workday" if r.word("day") else ""
    return r.word(*_UNITS, "weekday")


def amount(r: Reader) -> Shift | None:
    """One number with its unit."""
    return r.once("amount", _amount)


def _amount(r: Reader) -> Shift | None:
    token = r.peek()
    if token.kind is Kind.CLOCK and token.text == "h":
        r.at += 1
        minutes = 60 * token.parts[0] + (token.parts[1] if len(token.parts) > 1 else 0)
        return Shift(exact=timedelta(minutes=minutes)) if minutes else None
    if r.word("fortnight"):
        return Shift(days=14)
    number = _number(r)
    most = r.attempt(_or_more) if number is not None else None
    unit = _unit(r) if number is not None else ""
    if not unit or number is None:
        return None
    if most is not None:
        return _spread(number, most, unit)
    here = r.at
    if number.denominator == 1 and (r.words("and", "a", "half") or r.words("and", "half")):
        number += Fraction(1, 2)
    elif r.words("and", "a", "quarter"):
        number += Fraction(1, 4)
    else:
        r.at = here
    return _shift(number, unit)


def _or_more(r: Reader) -> Fraction | None:
    """The "3" of "2 to 3 weeks"."""
    return _number(r) if r.mark("-") or r.word("to", "or") else None


def _spread(least: Fraction, most: Fraction, unit: str) -> Shift | None:
    """The shorter length, with the difference as a stretch."""
    low, high = _shift(least, unit), _shift(most, unit)
    if low is None or high is None or most <= least or low.workdays:
        return None
    days = 30 * (high.months - low.months) + high.days - low.days
    return replace(low, spread=timedelta(days=days) + high.exact - low.exact)


def _shift(number: Fraction, unit: str) -> Shift | None:
    if not 0 < number <= _MOST or not unit:
        return None
    months = number * {"month": 1, "quarter": 3, "year": 12}.get(unit, 0)
    if months:
        return Shift(months=int(months)) if months.denominator == 1 else None
    if unit in ("workday", "weekday"):
        return Shift(workdays=int(number)) if number.denominator == 1 else None
    days = number * {"day": 1, "week": 7, "fortnight": 14}.get(unit, 0)
    if days and days.denominator == 1:
        return Shift(days=int(days))
    if days:
        return Shift(exact=timedelta(days=float(days)))
    return Shift(exact=timedelta(seconds=float(number * {"second": 1, "minute": 60, "hour": 3600}[unit])))


def amounts(r: Reader) -> Shift | None:
    """Several numbers with units: 1 hour 30 minutes; two weeks and three days."""
    total = r.attempt(amount)
    while total is not None:
        here = r.at
        r.mark(",")
        r.word("and")
        r.mark("+")
        more = r.attempt(amount)
        if more is None:
            r.at = here
            break
        total = Shift(
            total.months + more.months,
            total.days + more.days,
            total.workdays + more.workdays,
            total.exact + more.exact,
            spread=more.spread,
        )
    return total


def shift(r: Reader) -> Piece | None:
    """in two weeks, 3 days from now, 25 minutes later, within the hour, after an hour, +15 min, in 20."""
    lead = _lead(r)
    r.word("about")
    r.word("the") if lead == "in" else ""
    single = _alone(r)
    got = r.attempt(amounts)
    several = r.at > single
    if got is None:
        return _bare_minutes(r) if lead == "in" else None
    if lead == "next" and not several:
        return None
    if not lead and r.peek().text == "back":
        raise NotUnderstood(
            tr("That is in the past."), hint=tr("Type a time that lies ahead, such as “in 20 minutes”.")
        )
    tail = _tail(r)
    return Piece(shift=got, note=tr("took the latest moment") if lead == "within" and not tail else None)


def _alone(r: Reader) -> int:
    """Where the first number with its unit ends."""
    here = r.at
    r.attempt(amount)
    end, r.at = r.at, here
    return end


def same_time_next(r: Reader) -> Piece | None:
    """this time next week; same time next month."""
    r.word("at", "about")
    r.word("the")
    if not r.word("same", "this") or not r.word("time") or not r.word("next"):
        return None
    got = _shift(Fraction(1), r.word("week", "month", "quarter", "year"))
    return Piece(shift=got) if got else None


def _lead(r: Reader) -> str:
    if r.words("now") and r.mark("+"):
        return "+"
    if r.mark("+"):
        return "+"
    return r.word("in", "within", "after", "inside", "next")


def _tail(r: Reader) -> bool:
    if r.word("from"):
        r.word("right", "just")
        return bool(r.word("now", "today")) or _back(r)
    return bool(r.word("later", "hence", "out", "away", "time", "on"))


def _back(r: Reader) -> bool:
    r.at -= 1
    return False


def _bare_minutes(r: Reader) -> Piece | None:
    """ "in 20" is said of minutes."""
    count = r.attempt(whole)
    if not count or count > 180:
        return None
    return Piece(shift=Shift(exact=timedelta(minutes=count)), note=tr("took minutes"))


def later_today(r: Reader) -> Piece | None:
    """later today: in two hours."""
    if not r.word("later"):
        return None
    r.word("on")
    if not r.word("today"):
        return None
    return Piece(
        shift=Shift(exact=timedelta(hours=2)),
        day=lambda now: Days(now.today, now.today),
        note=tr("took two hours from now"),
    )


def next_several(r: Reader) -> Piece | None:
    """the next 3 hours, next few days, two upcoming weeks, next hour: the whole ones after the present."""
    r.word("in", "over", "within", "during")
    r.word("the")
    lead = r.word("next", "coming", "following", "upcoming")
    number = (r.attempt(_number) if lead else r.attempt(whole)) or Fraction(0)
    if not lead:
        lead = r.word("upcoming", "coming", "next", "following") if number else ""
        if lead in ("next", "following") and r.peek().number != 2:
            return None  # "5 next month" is no length
    unit = _unit(r) if lead else ""
    if not unit or not lead:
        return None
    if number == 0:
        if unit not in ("hour", "minute", "second"):
            return None
        number = Fraction(1)
    if number.denominator != 1:
        return None
    count = int(number)
    if unit in ("second", "minute", "hour"):
        one = timedelta(seconds={"second": 1, "minute": 60, "hour": 3600}[unit])
        return Piece(shift=Shift(full=unit, lasts=one * count))
    if unit == "fortnight":
        unit, count = "week", 2 * count
    days = 1 if unit in ("day", "workday", "weekday") else 7 if unit == "week" else 0
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0)
    ahead = count if lead == "upcoming" else 1
    return Piece(day=_several(days, months, ahead, count))


def _several(days: int, months: int, ahead: int, count: int) -> Day:
    """``count`` stretches of ``days`` or ``months``, the first one ``ahead`` of the present."""

    def day(now: Now) -> Days:
        if months:
            start = month_start(now.today.year, (now.today.month - 1) // months * months + 1)
            first = add_months(start, months * ahead)
            return Days(first, month_end(add_months(start, months * max(ahead, count) + months - 1)))
        today = now.today
        start = today if days == 1 else today - timedelta(days=today.weekday())
        span = timedelta(days=days)
        return Days(start + span * ahead, start + span * (max(ahead, count) + 1) - timedelta(days=1))

    return day
