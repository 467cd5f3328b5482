"""Turns what a phrase says into a moment ahead of now: which day, which half of it, which side of a clock change."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.dates import name_of, today
from coachdesk.followup.when.lengths import add_workdays
from coachdesk.followup.when.parts import DAY_ENDS, END_OF_DAY
from coachdesk.followup.when.spans import Span, span_of
from coachdesk.followup.when.values import Days, Now, Piece, Shift, add_months
from coachdesk.followup.wording import HOLIDAY, WEEKEND
from coachdesk.language import tr, weekday_name

FURTHEST_YEARS = 10
_QUARTER = timedelta(minutes=15)
_WEEK = timedelta(days=6)
_LATEST_DAY = tr("took the latest day")


@dataclass(frozen=True, slots=True)
class Settled:
    """``at`` and ``until`` are naive wall time in the phrase's zone; ``exact`` is still to be added."""

    at: datetime
    until: datetime | None
    notes: tuple[str, ...]
    exact: timedelta = timedelta()


def settle(piece: Piece, now: Now) -> Settled:
    """The moment ``piece`` means. Raises NotUnderstood for what is past, impossible or contradictory."""
    if piece.ends is not None:
        return _between(replace(piece, ends=None), piece.ends, now)
    notes = (piece.note,) if piece.note else ()
    if piece.shift is not None:
        return _shifted(piece, piece.shift, now, notes)
    days = _bounded(piece, now) if piece.day else None
    piece = _figure_of_day(piece, days)
    span = span_of(piece, now)
    if days is not None and days.first > now.today and _is_midnight(piece):
        raise NotUnderstood(
            tr("Midnight may begin or end that day."), hint=tr("Type the time in figures, such as “23:59”.")
        )
    if days is None:
        assert span is not None
        return _next_such(piece, span, now, notes)
    candidates = [days] if days.otherwise is None else [days, days.otherwise]
    for candidate in candidates[:-1]:
        got = _on(candidate, span, piece, now)
        if got is not None:
            return replace(got, notes=notes + got.notes)
    got = _on(candidates[-1], span, piece, now)
    if got is None and piece.day is today and (later := _this_evening(piece)):
        got = _on(days, span_of(later, now), later, now)
    if got is None:
        raise _past(candidates[-1], now)
    return replace(got, notes=notes + got.notes)


def _between(first: Piece, last: Piece, now: Now) -> Settled:
    start, end = settle(first, now), settle(last, now)
    if end.at <= start.at:
        raise NotUnderstood(tr("That stretch ends before it begins."), hint=tr("Type the earlier day first."))
    return replace(start, until=end.at)


def _this_evening(piece: Piece) -> Piece | None:
    """ "Today at 8", said at noon: 8 is over in the morning, so the evening is meant."""
    hours = piece.hours
    if hours is None or hours.start is None or hours.end or piece.part:
        return None
    start = hours.start
    pm = replace(piece, hours=replace(hours, start=replace(start, half="pm")))
    return pm if start.half == "" and 7 <= start.hour < 12 else None


def _is_midnight(piece: Piece) -> bool:
    return bool(piece.hours and piece.hours.start and piece.hours.start.hour == 24)


def _figure_of_day(piece: Piece, days: Days | None) -> Piece:
    """ "tue 15": the 15th if that is the Tuesday meant, else too doubtful, for 15 o'clock is not said so."""
    start = piece.hours.start if piece.hours and not piece.hours.end else None
    if start is None or not start.bare or start.hour <= 12 or piece.part is not None:
        return piece
    if days is not None and days.first == days.last and days.first.day == start.hour:
        return replace(piece, hours=None)
    raise NotUnderstood(
        tr("“{hour}” may be a day or a time.", hour=start.hour),
        hint=tr("Type “the {hour}th” or “{hour}:00”.", hour=start.hour),
    )


def _past(days: Days, now: Now) -> NotUnderstood:
    if days.last >= now.today:
        return NotUnderstood(tr("That time has passed today."), hint=tr("Type a later time, or “tomorrow” with it."))
    return NotUnderstood(
        tr("{name_of} is in the past.", name_of=name_of(days.last)),
        hint=tr("Type a time that lies ahead, such as “tue 3pm”."),
    )


def _bounded(piece: Piece, now: Now) -> Days:
    assert piece.day is not None
    days = piece.day(now)
    match piece.bound:
        case "by" | "until":
            due = days.due or days.first
            return Days(due, due, (*days.notes, _LATEST_DAY))
        case "before":
            if days.due:
                return Days(days.due, days.due, (*days.notes, _LATEST_DAY))
            day = add_workdays(now, days.first, -1)
            return Days(
                day, day, (*days.notes, tr("took the working day before {name_of}", name_of=name_of(days.first)))
            )
        case "after":
            day = add_workdays(now, days.last, 1)
            return Days(day, day, (*days.notes, tr("took the working day after {name_of}", name_of=name_of(days.last))))
        case _:
            return days


def _shifted(piece: Piece, shift: Shift, now: Now, notes: tuple[str, ...]) -> Settled:
    if shift.full:
        unit = {"second": 1, "minute": 60, "hour": 3600}[shift.full]
        seconds = now.local.hour * 3600 + now.local.minute * 60 + now.local.second
        start = now.local.replace(hour=0, minute=0, second=0, microsecond=0)
        at = start + timedelta(seconds=(seconds // unit + 1) * unit)
        return Settled(at, at + shift.lasts, notes)
    day = _moved(shift, now)
    at = datetime.combine(day, now.local.time())
    span = span_of(piece, now)
    if span is not None:
        if shift.exact or shift.spread or (piece.hours and piece.hours.start and piece.hours.start.bare):
            raise NotUnderstood(
                tr("That names two times."), hint=tr("Type one of them, such as “in two hours” or “3pm”.")
            )
        got = _on(Days(day, day), span, piece, now)
        assert got is not None
        return replace(got, notes=notes + got.notes)
    landed = (at + shift.exact).date()
    if piece.day is not None:
        days = piece.day(now)
        if not shift.exact or not days.first <= landed <= days.last:
            raise NotUnderstood(
                tr("That names two days."), hint=tr("Type one of them, such as “in two days” or “tuesday”.")
            )
    if not shift.exact:
        notes = (*notes, tr("took the same time of day, {at:%H:%M}", at=at))
    until = at + shift.exact + shift.spread if shift.spread else None
    return Settled(at, until, (*notes, *_about(landed, now)), shift.exact)


def _moved(shift: Shift, now: Now) -> date:
    try:
        day = add_months(now.today, shift.months) + timedelta(days=shift.days)
    except (ValueError, OverflowError):
        raise too_far() from None
    return add_workdays(now, day, shift.workdays) if shift.workdays else day


def too_far() -> NotUnderstood:
    return NotUnderstood(
        tr("That is more than ten years ahead."), hint=tr("Type a nearer date, such as “12 March 10:30”.")
    )


def _next_such(piece: Piece, span: Span, now: Now, notes: tuple[str, ...]) -> Settled:
    """A time without a day: today's while it lies ahead, else tomorrow's."""
    if piece.hours is not None and piece.hours.start is None:
        got = _on(Days(now.today, now.today), span, piece, now)
        if got is None:
            raise NotUnderstood(tr("That time has passed today."), hint=tr("Type a later time, or “tomorrow” with it."))
        return replace(got, notes=notes + got.notes)
    at = _wall(now.today, span.start)
    day = now.today if at > now.local else now.today + timedelta(days=1)
    if day != now.today and piece.part is not None and piece.part.name == END_OF_DAY:
        raise NotUnderstood(tr("That time has passed today."), hint=tr("Type “eod tomorrow” for the next day."))
    start = piece.hours.start if piece.hours and piece.part is None else None
    if day != now.today and start and start.half == "" and start.hour in (7, 8):
        raise NotUnderstood(
            tr("“{hour}” may be this evening or tomorrow morning.", hour=start.hour),
            hint=tr("Type “{hour}pm” or “tomorrow {hour}am”.", hour=start.hour),
        )
    got = _on(Days(day, day), span, piece, now)
    assert got is not None
    when = () if day == now.today or piece.zone else (tr("took tomorrow"),)
    return replace(got, notes=notes + when + got.notes)


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _on(days: Days, span: Span | None, piece: Piece, now: Now) -> Settled | None:
    """The moment on (or from) ``days``; None where all of it is past."""
    if days.last < now.today:
        return None
    began = days.first < now.today or (days.first == now.today and days.last > now.today)
    first = max(days.first, now.today)
    notes = days.notes
    if span is None:
        return _whole_days(days, first, now, notes)
    if days.last - days.first > _WEEK:
        raise NotUnderstood(
            tr("That names a time but no day."), hint=tr("Type the day with it, such as “3 March 10:30”.")
        )
    at = _wall(first, span.start)
    if at <= now.local and began and days.last > first:
        first += timedelta(days=1)
        at = _wall(first, span.start)
    until = _wall(first, span.end) if span.end is not None else None
    if at <= now.local:
        running = until is not None and until > now.local + _QUARTER
        if not running or (piece.hours is not None and piece.hours.start is not None):
            return None
        at = _quarter_after(now.local)
        notes = (*notes, tr("that has begun: took {at:%H:%M}", at=at))
    if days.last > days.first:
        notes = (
            *notes,
            tr("took {capitalize} {day}", capitalize=weekday_name(first.weekday()), day=first.day),
        )
    return Settled(at, until, (*notes, *span.notes, *_about(first, now)))


def _whole_days(days: Days, first: date, now: Now, notes: tuple[str, ...]) -> Settled | None:
    until = datetime.combine(days.last, DAY_ENDS) if days.last > days.first else None
    if days.due and days.first <= now.today:
        last = add_workdays(now, days.due + timedelta(days=1), -1)
        first, notes = max(first, last), (*notes, tr("that has begun: took its last working day"))
    at = datetime.combine(first, now.day_starts)
    if at <= now.local:
        following = add_workdays(now, first, 1)
        # "This week" is not in a quarter of an hour while it has another working day.
        at = datetime.combine(following, now.day_starts) if following <= days.last else _quarter_after(now.local)
        if at.date() > days.last or (until is not None and at >= until):
            return None
    return Settled(
        at, until, (*notes, tr("took {hour}:{minute:02}", hour=at.hour, minute=at.minute), *_about(at.date(), now))
    )


def _quarter_after(local: datetime) -> datetime:
    """The first quarter of an hour that is at least a quarter away."""
    start = local.replace(minute=0, second=0, microsecond=0)
    return start + _QUARTER * ((local - start) // _QUARTER + 2)


def _about(day: date, now: Now) -> tuple[str, ...]:
    """What to know of a day: a weekend, a public holiday."""
    weekend = (f"{weekday_name(day.weekday())}{WEEKEND}",) if day.weekday() >= 5 else ()
    holiday = now.closed(day)
    return (*weekend, f"{HOLIDAY}{holiday}") if holiday else weekend


def resolve(at: datetime, tz: tzinfo) -> tuple[datetime, tuple[str, ...]]:
    """Wall time to UTC. A time that clocks skip moves on by the gap, one that comes twice is the first: noted."""
    first = at.replace(tzinfo=tz, fold=0)
    second = at.replace(tzinfo=tz, fold=1)
    instant = first.astimezone(UTC)
    before, after = first.utcoffset(), second.utcoffset()
    if before == after:
        return instant, ()
    if instant.astimezone(tz).replace(tzinfo=None) != at:
        moved = instant.astimezone(tz)
        return instant, (tr("the clocks skip {at:%H:%M} that night: took {moved:%H:%M}", at=at, moved=moved),)
    return instant, (tr("{at:%H:%M} comes twice that night: took the first", at=at),)


def changes(day: date, tz: tzinfo) -> bool:
    """Whether the clocks change on ``day``."""
    start = datetime.combine(day, time(), tzinfo=tz)
    end = datetime.combine(day + timedelta(days=1), time(), tzinfo=tz)
    return start.utcoffset() != end.utcoffset()
