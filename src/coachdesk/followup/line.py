"""The line: what softphones tell, turned into calls that each begin once and end once. Knows no softphone, no clock.

Events may come doubled, late, without a number or in the wrong order, and two softphones may tell of one call.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from coachdesk.model.phone import BY_HAND, CallEvent, CallState, EndedBy, Ending, EventKind, LineCall, Reason

MOST_OPEN = 24
"""Calls that can be open at once; a softphone that tells of more is confused or flooded."""
MOST_ENDED = 64
"""Ended calls that are remembered, so that an end that is told twice makes no second call."""
TWICE_SECONDS = 5.0
"""An end without a name for its call, told again within this time, is the same end."""
LATE_SECONDS = 0.3
"""A hook is a program, and one may overtake another: a beginning told so soon after an end is that call's."""
SAME_DIGITS = 7
"""Two spellings are one number where so many digits at the end are the same and one holds the other."""
LONGEST = timedelta(days=1)
"""A call told of later than this is not believed to be this old: its clock is wrong."""

MOST_NAMES = 4
"""Names of one call that are remembered."""

_SCHEME = re.compile(r"(?:sips?|tel|callto):(?://)?", re.IGNORECASE)
_STAGE = {CallState.CALLING: 0, CallState.RINGING: 1, CallState.LIVE: 2, CallState.ENDED: 3}
_STATE = {
    EventKind.STARTED: CallState.CALLING,
    EventKind.RINGING: CallState.RINGING,
    EventKind.ANSWERED: CallState.LIVE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """``calls`` that are open, oldest first; ``past`` the last that ended, newest last; ``count`` of all so far."""

    calls: tuple[LineCall, ...] = ()
    past: tuple[LineCall, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """The line after an event, and the calls it changed: an ended one has its ending."""

    line: Line
    changed: tuple[LineCall, ...] = ()


def hear(line: Line, event: CallEvent) -> Heard:
    """What an event makes of the line. One that tells nothing new changes nothing."""
    if event.kind is EventKind.PRESENT:
        return _present(line, event)
    if _told_already(line, event):
        return Heard(line)
    call = _find(line, event)
    if event.kind is EventKind.ENDED:
        return _ended(line, call, event)
    if call is None:
        return _begun(line, event)
    changed = _further(call, event)
    return Heard(line) if changed == call else Heard(_with(line, changed), (changed,))


def lost(line: Line, *, at: datetime, moment: float) -> Heard:
    """The line where nothing more will be told: every open call ends here."""
    ended = tuple(_closed(call, at=at, moment=moment) for call in line.calls)
    return Heard(replace(line, calls=(), past=(*line.past, *ended)[-MOST_ENDED:]), ended)


def moment_of(at: datetime, *, now: datetime, moment: float) -> float:
    """The moment of an instant that was told: ``moment`` itself where the instant lies ahead or a day back."""
    ago = now - at
    return moment - ago.total_seconds() if timedelta(0) <= ago <= LONGEST else moment


def same_number(one: str, other: str) -> bool:
    """Whether two spellings may be one number: with or without country code, spaces, a nought, a SIP host."""
    one, other = bare_number(one), bare_number(other)
    a, b = _digits(one), _digits(other)
    if not a or not b:
        return one.casefold() == other.casefold() != ""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return short == long or (len(short) >= SAME_DIGITS and long.endswith(short))


@lru_cache(maxsize=512)
def bare_number(text: str) -> str:
    """The number in "sip:+12025550142@pbx.example" or "tel:+12025550142;ext=1", and what else stands in its place."""
    address = _SCHEME.sub("", text.strip())
    return address.partition("@")[0].partition(";")[0].replace("(0)", "")


@lru_cache(maxsize=512)
def _digits(text: str) -> str:
    digits = "".join(char for char in text if char.isascii() and char.isdigit())
    return digits if text.startswith("+") else digits.lstrip("0")


def _find(line: Line, event: CallEvent) -> LineCall | None:
    """The open call that an event is about, the newest where several fit."""
    own = [call for call in line.calls if _tells(call, event.source)]
    if event.call:
        named = [call for call in own if (event.source, event.call) in call.names]
    elif event.number:
        named = [call for call in own if same_number(call.number, event.number) or not call.number]
    elif event.kind is EventKind.STARTED:
        return None
    else:
        named = own or list(line.calls)
    return named[-1] if named else next(_of_others(line, event), None)


def _of_others(line: Line, event: CallEvent) -> Iterator[LineCall]:
    """Calls that only another source has told of, and that this event may be about, the newest first."""
    for call in reversed(line.calls):
        unheard = call.source == BY_HAND and not (call.number and event.number) and call.incoming == event.incoming
        if not _tells(call, event.source) and (unheard or same_number(call.number, event.number)):
            yield call


def _tells(call: LineCall, source: str) -> bool:
    return any(name == source for name, _call in call.names)


def _told_already(line: Line, event: CallEvent) -> bool:
    """Whether the call of an event has ended: by its name, or where it has none by an end told just before."""
    if event.call:
        return any((event.source, event.call) in call.names for call in line.past)
    within = TWICE_SECONDS if event.kind is EventKind.ENDED else LATE_SECONDS
    return _find(line, event) is None and any(
        same_number(call.number, event.number) and call.until is not None and event.moment - call.until < within
        for call in line.past
    )


def _begun(line: Line, event: CallEvent) -> Heard:
    """One call more. Where too many are open, one that nobody has answered gives way."""
    calls, past = line.calls, line.past
    given_up: tuple[LineCall, ...] = ()
    if len(calls) >= MOST_OPEN:
        waiting = [one for one in calls if one.state is not CallState.LIVE]
        if not waiting:
            return Heard(line)
        # The oldest: of those that ring first, then of those dialled at the softphone; the rep's own key comes last.
        oldest = min(waiting, key=lambda one: (_tells(one, BY_HAND), not one.incoming))
        given_up = (_closed(oldest, at=event.at, moment=event.moment),)
        calls, past = tuple(one for one in calls if one.id != oldest.id), (*past, *given_up)[-MOST_ENDED:]
    call = LineCall(
        id=line.count + 1,
        names=((event.source, event.call),),
        number=event.number,
        incoming=event.incoming,
        state=CallState.CALLING,
        began_at=event.at - timedelta(seconds=event.seconds),
        since=event.moment - event.seconds,
    )
    if event.kind is not EventKind.STARTED:
        call = _further(call, event)
    return Heard(Line((*calls, call), past, line.count + 1), (*given_up, call))


def _further(call: LineCall, event: CallEvent) -> LineCall:
    """The call after an event that is no end; never back to an earlier state."""
    name = (event.source, event.call)
    if name not in call.names:
        call = replace(call, names=(*call.names, name)[-MOST_NAMES:])
    if event.number and not call.number:
        call = replace(call, number=event.number)
    state = _STATE[event.kind]
    if _STAGE[state] <= _STAGE[call.state]:
        return call
    if state is CallState.LIVE:
        began = timedelta(seconds=event.seconds)
        return replace(call, state=state, answered_at=event.at - began, answered=event.moment - event.seconds)
    return replace(call, state=state)


def _ended(line: Line, call: LineCall | None, event: CallEvent) -> Heard:
    before: tuple[LineCall, ...] = ()
    if call is None:
        if not (event.call or event.number):
            return Heard(line)
        # One whose beginning nobody told, such as one that was refused at once, is a call all the same.
        begun = _begun(line, replace(event, kind=EventKind.STARTED))
        if not begun.changed:
            return begun
        line, before, call = begun.line, begun.changed[:-1], begun.changed[-1]
    done = _end(call, _ending(call, event), moment=event.moment)
    return Heard(_without(line, done), (*before, done))


def _present(line: Line, event: CallEvent) -> Heard:
    """Calls of this softphone that are not among those there are have ended: when it went out of touch."""
    gone = tuple(
        _closed(call, at=event.at, moment=event.moment)
        for call in line.calls
        if any(name == event.source and word not in event.present for name, word in call.names)
    )
    for call in gone:
        line = _without(line, call)
    return Heard(line, gone)


def _closed(call: LineCall, *, at: datetime, moment: float) -> LineCall:
    return _end(call, Ending(EndedBy.NOT_TOLD, Reason.LOST, at, call.talk(moment)), moment=moment)


def _ending(call: LineCall, event: CallEvent) -> Ending:
    reason = event.reason or Reason.HUNG_UP
    if call.state is not CallState.LIVE and reason is Reason.HUNG_UP:
        reason = _unanswered(event.by, incoming=call.incoming)
    return Ending(event.by, reason, event.at, call.talk(event.moment), event.text)


def _unanswered(by: EndedBy, *, incoming: bool) -> Reason:
    """Who rang gave up, who was rung refused; where nobody says who it was, nobody answered."""
    if by is EndedBy.NOT_TOLD:
        return Reason.NO_ANSWER
    return Reason.CANCELLED if (by is EndedBy.US) != incoming else Reason.REJECTED


def _end(call: LineCall, ending: Ending, *, moment: float) -> LineCall:
    return replace(call, state=CallState.ENDED, until=moment, ending=ending)


def _with(line: Line, changed: LineCall) -> Line:
    return replace(line, calls=tuple(changed if call.id == changed.id else call for call in line.calls))


def _without(line: Line, done: LineCall) -> Line:
    calls = tuple(call for call in line.calls if call.id != done.id)
    return replace(line, calls=calls, past=(*line.past, done)[-MOST_ENDED:])
