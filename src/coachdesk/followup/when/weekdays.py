"""Weekdays as people name them: "monday", "next tues", "wednesday of next week", "tuesday week". Knows no times."""

from dataclasses import replace
from datetime import date, timedelta

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.dates import coming_day, day_of_month, iso, month_day, name_of, one, relative, slash
from coachdesk.followup.when.lengths import amount
from coachdesk.followup.when.periods import NEXT, THIS, after_next, week_monday, week_number, weekend
from coachdesk.followup.when.reader import Reader, weekday, whole
from coachdesk.followup.when.values import Day, Days, Now
from coachdesk.language import inside, tr, weekday_name

NEXT_OR_COMING = "nextorcoming"
"""What a language says of the coming one as well as of next week’s: asked back where the two differ."""


def named_weekday(r: Reader) -> Day | None:
    """monday, this monday, next monday, monday after next, monday week, wednesday of next week."""
    r.word("the")
    this = r.word(*THIS)
    lead = r.word("coming", "upcoming") or this or r.word(*NEXT, NEXT_OR_COMING)
    number = weekday(r)
    if number is None:
        return None
    if after_next(r):
        return lambda now: _after_next(now, number)
    lead = lead or r.word("coming", "upcoming")
    if weeks := weeks_on(r):
        return lambda now: one(_upcoming(now, number) + timedelta(weeks=weeks))
    if number >= 5 and (ends := r.attempt(_of_weekend)):
        return lambda now: one(ends(now).first + timedelta(days=number - 5))
    ahead = _week_named(r)
    if ahead is not None and ahead > 1:
        note = tr(
            "took the {capitalize} of the week {ahead} weeks ahead",
            capitalize=weekday_name(number),
            ahead=ahead,
        )
        return lambda now: one(_of_week(now, number, ahead), note)
    if ahead is not None:
        return lambda now: one(_of_week(now, number, ahead))
    if lead == NEXT_OR_COMING:
        return lambda now: _either_next(now, number)
    if lead in ("next", "following"):
        return lambda now: _next_weekday(now, number)
    if lead in THIS:
        return lambda now: _this_weekday(now, number)
    return lambda now: _bare_weekday(now, number)


def _of_weekend(r: Reader) -> Day | None:
    """saturday of next weekend."""
    r.word("of")
    return weekend(r)


def weeks_on(r: Reader) -> int:
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
    led = r.word("in")
    length = r.attempt(amount)
    if length and length.days and length.days % 7 == 0 and (led or r.words("from", "now") or r.words("from", "today")):
        r.word("time")
        return length.days // 7
    r.at = here
    return None


def _upcoming(now: Now, number: int) -> date:
    """The first such weekday after today."""
    return now.today + timedelta(days=(number - now.today.weekday() - 1) % 7 + 1)


def _after_next(now: Now, number: int) -> Days:
    """The second one from now; who calls that one “next” means the third, so the note names it."""
    got = _upcoming(now, number) + timedelta(weeks=1)
    later = got + timedelta(weeks=1)
    return one(
        got,
        tr(
            "took the second {weekday} from now; the third is {later}",
            weekday=weekday_name(number),
            later=name_of(later),
        ),
    )


def _of_week(now: Now, number: int, ahead: int) -> date:
    monday = week_monday(now, ahead)
    return monday + timedelta(days=number if not (now.week_first and number == 6) else -1)


def _bare_weekday(now: Now, number: int) -> Days:
    got = _upcoming(now, number)
    if number == now.today.weekday():
        return one(got, tr("today is {weekday}: took next week’s", weekday=weekday_name(number)))
    return Days(got, got, again="week")


def _this_weekday(now: Now, number: int) -> Days:
    if number == now.today.weekday():
        return Days(now.today, now.today, otherwise=one(_upcoming(now, number)))
    return one(_upcoming(now, number))


def _next_weekday(now: Now, number: int) -> Days:
    got = _of_week(now, number, 1)
    coming = _upcoming(now, number)
    if got == coming:
        return one(got)
    return one(
        got,
        tr(
            "“next” is the week after this one; for {coming} type “this {weekday}”",
            coming=name_of(coming),
            weekday=inside(weekday_name(number)),
        ),
    )


def _either_next(now: Now, number: int) -> Days:
    got, coming = _of_week(now, number, 1), _upcoming(now, number)
    if got == coming:
        return one(got)
    raise NotUnderstood(
        tr("That may be {one} or {other}.", one=name_of(coming), other=name_of(got)),
        hint=tr("Type the date, or “this” or “next week” with the day."),
    )


def week_then_day(r: Reader) -> Day | None:
    """next week tuesday; next week on tuesday; week 50 on tuesday."""
    counted = r.attempt(week_number)
    ahead = None if counted else _week_named(r)
    if ahead is None and counted is None:
        return None
    r.mark(",")
    r.word("on")
    number = weekday(r)
    if number is None:
        return None
    if counted is not None:
        return lambda now: one(counted(now).first + timedelta(days=number))
    weeks = ahead or 0
    return lambda now: one(_of_week(now, number, weeks))


def dated_weekday(r: Reader) -> Day | None:
    """Tuesday the 19th; Fri, Jul 18; Jul 18, Fri. A weekday and a date that contradict each other are refused."""
    r.word("this", "the")
    number = weekday(r)
    dated: Day | None
    if number is not None:
        r.mark(",")
        r.word("on")
        dated = r.longest((iso, slash, month_day, day_of_month, relative, _figure_before_time))
    else:
        dated = r.longest((iso, slash, month_day, relative))
        r.mark(",")
        number = weekday(r)
    if dated is None or number is None:
        return None
    return lambda now: _in_either_order(dated, number, now)


def _in_either_order(dated: Day, number: int, now: Now) -> Days:
    """ "Sat 5/9": the weekday tells which of the two figures is the month."""
    fitting = [
        said
        for month_first in (True, False)
        if (said := _fitting(dated, number, replace(now, month_first=month_first, dots_month_first=month_first)))
    ]
    return fitting[0] if len(fitting) == 1 else _agreeing(dated(now), number)


def _fitting(dated: Day, number: int, now: Now) -> Days | None:
    try:
        return _agreeing(dated(now), number)
    except NotUnderstood:
        return None


def _figure_before_time(r: Reader) -> Day | None:
    """The 23 of "friday 23 at 4"."""
    day = whole(r)
    if day is None or not 1 <= day <= 31 or r.peek().text not in ("at", "between", "from", "after", "before"):
        return None
    return lambda now: coming_day(now, day)


def _agreeing(said: Days, number: int) -> Days:
    for got in (said, said.otherwise):
        if got is not None and got.first == got.last and got.first.weekday() == number:
            return got
    real = weekday_name(said.first.weekday())
    near = said.first + timedelta(days=(number - said.first.weekday() + 3) % 7 - 3)
    raise NotUnderstood(
        tr(
            "{name_of} is a {real}, not a {capitalize}.",
            name_of=name_of(said.first),
            real=real,
            capitalize=weekday_name(number),
        ),
        hint=tr(
            "Type “{real} {name_of}” or “{capitalize} {name_of_2}”.",
            real=real,
            name_of=name_of(said.first),
            capitalize=weekday_name(number),
            name_of_2=name_of(near),
        ),
    )


def weekdays_from_now(r: Reader) -> Day | None:
    """three fridays from now; a week on tuesday is _counted."""
    r.word("in")
    count = whole(r)
    number = weekday(r) if count else None
    if (
        number is None
        or count is None
        or not (r.words("from", "now") or r.words("from", "today") or r.word("hence", "away", "time"))
    ):
        return None
    return lambda now: one(_upcoming(now, number) + timedelta(weeks=count - 1))
