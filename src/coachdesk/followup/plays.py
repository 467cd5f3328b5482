"""Which play an outcome starts, given the team's policy and the calls before. Knows no time and no text."""

from collections.abc import Sequence

from coachdesk.model.call import Call, Callback
from coachdesk.playbook.schema import Outcome, Play, Playbook, Timing

NO_TIME_YET = "No time fixed yet"
"""The reason of a callback proposed where a time was asked for and none was given: no promise."""
FIXED = "The time that was fixed"


def plays_in_order(outcome: Outcome, *, playbook: Playbook, prefer: str = "") -> tuple[Play, ...]:
    """The plays of an outcome, the team's school first where it has two. ``prefer`` is the rep's own choice."""
    ids = {play.id for play in outcome.plays}
    first = next((wanted for wanted in (prefer, playbook.policy.silent_hang_up) if wanted in ids), "")
    return tuple(sorted(outcome.plays, key=lambda play: play.id != first))


def default_play(outcome: Outcome, *, playbook: Playbook, calls: Sequence[Call] = (), prefer: str = "") -> Play:
    """The play that comes first, given the earlier calls (newest first).

    Where the last call's play names one for no answer, and there was none, it is that one. Nobody is rung back twice:
    after a ring-back the other school comes first.
    """
    before = find_play(calls[0].play, playbook=playbook) if calls else None
    plays = plays_in_order(outcome, playbook=playbook, prefer=prefer)
    if before and before.then and is_unanswered(outcome) and (then := find_play(before.then, playbook=playbook)):
        return then
    if before and before.timing is Timing.NOW:
        return next((play for play in plays if play.timing is not Timing.NOW), plays[0])
    return plays[0]


def is_unanswered(outcome: Outcome) -> bool:
    ended = outcome.stops or outcome.marks_number or outcome.leaves or outcome.adds_person
    return not (outcome.talked or outcome.hang_up or ended)


def find_play(play: str, *, playbook: Playbook) -> Play | None:
    return next((p for outcome in playbook.outcomes for p in outcome.plays if p.id == play), None)


def was_promised(callback: Callback, *, play: Play | None) -> bool:
    """Whether they were told this time, by the callback's reason and the play that made it."""
    asked = play is not None and play.timing is Timing.ASK and callback.reason != NO_TIME_YET
    return asked or callback.reason == FIXED
