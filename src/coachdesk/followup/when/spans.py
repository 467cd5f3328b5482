"""The hours a phrase says, as minutes of one day: which half of the day a bare "3" means. Knows no dates."""

from dataclasses import dataclass

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.parts import DAY_STARTS
from coachdesk.followup.when.values import Clock, Hours, Now, Part, Piece
from coachdesk.language import tr


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one day in minutes after midnight; ``end`` None for a point."""

    start: int
    end: int | None
    notes: tuple[str, ...] = ()


def span_of(piece: Piece, now: Now) -> Span | None:
    """The hours said, as minutes of the day. Raises NotUnderstood where hours and part of the day contradict."""
    if piece.keep:
        if piece.hours or piece.part:
            raise NotUnderstood(tr("That names two times."), hint=tr("Type one of them, such as “same time” or “3pm”."))
        return Span(
            now.local.hour * 60 + now.local.minute, None, (tr("took the same time of day, {at:%H:%M}", at=now.local),)
        )
    if piece.hours is None:
        return _of_part(piece.part, now) if piece.part else None
    return _of_hours(piece.hours, piece.part, now)


def _of_part(part: Part, now: Now) -> Span:
    begins = now.day_starts if part.start == DAY_STARTS else part.start
    start = begins.hour * 60 + begins.minute
    if part.end is None:
        return Span(start, None, (tr("took {start} for “{name}”", start=_said(start), name=part.name),))
    end = part.end.hour * 60 + part.end.minute
    return Span(
        start, end, (tr("took {start} to {end} for “{name}”", start=_said(start), end=_said(end), name=part.name),)
    )


def _of_hours(hours: Hours, part: Part | None, now: Now) -> Span:
    if hours.doubt:
        raise NotUnderstood(hours.doubt, hint=tr("Type when to call, such as “15:50” or “from 10 to 16”."))
    if hours.start is None:
        assert hours.end is not None
        end, _ = _minutes(hours.end, part)
        start = min(now.day_starts.hour * 60, max(0, end - 60))
        return Span(start, end, (tr("took {start} to {end}", start=_said(start), end=_said(end)),))
    if hours.end is None:
        start, notes = _minutes(hours.start, part)
        if hours.moved:
            start += hours.moved
            notes = (tr("took {start}:{start_2:02}", start=start // 60 % 24, start_2=start % 60),)
        return Span(start, start + hours.minutes if hours.minutes else None, notes)
    return _stretch(hours.start, hours.end, part)


def _minutes(clock: Clock, part: Part | None) -> tuple[int, tuple[str, ...]]:
    """Minutes after midnight. Without am or pm: by the part of the day, else 7 to 11 is morning, 12 to 6 afternoon."""
    hour, minute = clock.hour, clock.minute
    if clock.half == "24":
        _within(hour, clock, part)
        return hour * 60 + minute, (tr("took the midnight that ends the day"),) if hour == 24 else ()
    if clock.half:
        hour = hour % 12 + (12 if clock.half == "pm" else 0)
        _within(hour, clock, part)
        return hour * 60 + minute, ()
    if part is None:
        hour = hour if 7 <= hour <= 12 else hour + 12
        return hour * 60 + minute, (tr("took {hour}:{minute:02}", hour=hour, minute=minute),)
    return _half_by_part(clock, part) * 60 + minute, ()


def _half_by_part(clock: Clock, part: Part) -> int:
    hour = clock.hour
    if part.half == "am":
        hour = 0 if hour == 12 else hour
    elif "night" in part.name or "evening" in part.name:
        hour = 24 if hour == 12 else hour + 12
    else:
        hour = 12 if hour == 12 else hour + 12
    _within(hour, clock, part)
    return hour


def _within(hour: int, clock: Clock, part: Part | None) -> None:
    """Refuses "9 pm in the morning"."""
    if part is None:
        return
    low, high = _BOUNDS["night" if "night" in part.name else part.half if "evening" not in part.name else "evening"]
    if not low <= hour <= high:
        raise NotUnderstood(
            tr("{hour}:{minute:02} does not lie in the {name}.", hour=clock.hour, minute=clock.minute, name=part.name),
            hint=tr("Type the time alone, such as “15:30”."),
        )


_BOUNDS = {"am": (0, 12), "pm": (11, 20), "evening": (16, 24), "night": (17, 24)}


def _stretch(first: Clock, last: Clock, part: Part | None) -> Span:
    """From one time to another; am or pm said of one goes for both where that keeps them in order."""
    if first.half == "" and last.half in ("am", "pm"):
        same = Clock(first.hour, first.minute, last.half)
        earlier = _minutes(same, part)[0] < _minutes(last, part)[0]
        first = same if earlier else Clock(first.hour, first.minute, "am" if last.half == "pm" else "pm")
    start, notes = _minutes(first, part)
    if first.bare and last.bare and last.hour > 12 and part is None:
        if first.hour < 7:
            raise NotUnderstood(
                tr("“{hour}-{hour_2}” may be hours or a date.", hour=first.hour, hour_2=last.hour),
                hint=tr("Type “4 pm to 10 pm”, or the date with its month."),
            )
        start, notes = first.hour * 60, ()
    if last.half == "" and last.hour <= 12:
        end = last.hour % 12 * 60 + last.minute
        while end <= start:
            end += 12 * 60
    else:
        end = _minutes(last, part)[0]
        if end <= start:
            end += 24 * 60
    return Span(start, end, notes)


def _said(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
