"""Which outcomes fit the way a call ended, and why: they lead the bar, the key stays the rep's. Pure."""

from dataclasses import dataclass

from coachdesk.language import tr
from coachdesk.model.ids import OutcomeId
from coachdesk.model.phone import EndedBy, Ending, LineCall, Reason
from coachdesk.playbook.schema import Fit, Playbook

_NOT_REACHED = {
    Reason.REJECTED: tr("The call was refused"),
    Reason.BUSY: tr("It was busy"),
    Reason.NO_ANSWER: tr("Nobody answered"),
    Reason.HUNG_UP: tr("Nobody answered"),
    Reason.CANCELLED: tr("You rang off before they answered"),
    Reason.UNKNOWN_NUMBER: tr("There is no such number"),
    Reason.FAILED: tr("The call did not go through"),
    Reason.LOST: tr("The softphone went away before anybody answered"),
}
_THEY_RANG_OFF = tr("They rang off before you answered")


@dataclass(frozen=True, slots=True)
class Fitting:
    """``outcomes`` that fit, the likeliest first; none where nothing can be told. ``why`` in a few words, no stop."""

    outcomes: tuple[OutcomeId, ...] = ()
    why: str = ""


def fitting(call: LineCall, *, playbook: Playbook) -> Fitting:
    """What a call that ended most likely was. Which outcome fits which end is the playbook's to say."""
    if call.ending is None:
        return Fitting()
    fits = _fits(call.ending, cut_short=playbook.policy.cut_short_seconds)
    ids = tuple(outcome.id for fit in fits for outcome in playbook.outcomes if fit in outcome.fits)
    return Fitting(tuple(dict.fromkeys(ids)), _why(call.ending, incoming=call.incoming))


def _fits(end: Ending, *, cut_short: int) -> tuple[Fit, ...]:
    if end.seconds is None:
        return (Fit.NO_SUCH_NUMBER,) if end.reason is Reason.UNKNOWN_NUMBER else (Fit.NOT_REACHED,)
    if end.by is EndedBy.US:
        return (Fit.OUR_END,)
    if end.seconds > cut_short:
        return (Fit.THEIR_END, Fit.OUR_END)
    return (Fit.CUT_SHORT,) if end.by is EndedBy.THEM else (Fit.CUT_SHORT, Fit.OUR_END)


def _why(end: Ending, *, incoming: bool) -> str:
    if end.seconds is None:
        gave_up = incoming and end.reason is Reason.CANCELLED
        return _THEY_RANG_OFF if gave_up else _NOT_REACHED[end.reason]
    after = tr("after {length}", length=_length(end.seconds))
    if end.reason is Reason.LOST:
        return tr("The softphone went away {after}", after=after)
    if end.by is EndedBy.NOT_TOLD:
        return tr("The call ended {after}; the softphone doesn’t say by whom", after=after)
    ours = end.by is EndedBy.US
    return tr("You ended the call {after}", after=after) if ours else tr("They ended the call {after}", after=after)


def _length(seconds: float) -> str:
    """In one piece, at any width: a line never ends between the figure and its unit."""
    whole = round(seconds)
    return (
        f"{whole}\u00a0s" if whole < 60 else tr("{whole}:{whole_2:02d}\xa0min", whole=whole // 60, whole_2=whole % 60)
    )
