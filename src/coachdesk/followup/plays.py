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

    Where the last call's play names one for no answer, and there was none, it is that one; a call that somebody else
    answered is passed over. Nobody is rung back twice: after a ring-back the other school comes first. Where the last
    try that the policy allows rings out too, it is the play that writes.
    """
    last = next((call for call in calls if not _by_another(call, playbook=playbook)), None)
    before = find_play(last.play, playbook=playbook) if last else None
    plays = plays_in_order(outcome, playbook=playbook, prefer=prefer)
    if before and before.then and is_unanswered(outcome) and (then := find_play(before.then, playbook=playbook)):
        return then
    if before and before.timing is Timing.NOW:
        return next((play for play in plays if play.timing is not Timing.NOW), plays[0])
    if is_unanswered(outcome) and len(calls) + 1 >= playbook.policy.attempt_limit:
        return writing_play(plays) or plays[0]
    return plays[0]


def writing_play(plays: Sequence[Play]) -> Play | None:
    """The other channel: the first play that writes, where the first of all opens no draft."""
    return next((play for play in plays if play.drafts), None) if plays and not plays[0].drafts else None


def is_unanswered(outcome: Outcome) -> bool:
    """Whether nobody picked up: neither they nor anybody else."""
    ended = outcome.stops or outcome.marks_number or outcome.leaves or outcome.adds_person
    return not (outcome.talked or outcome.hang_up or outcome.other_person or ended)


def call_behind(calls: Sequence[Call], *, playbook: Playbook, callback: Callback | None = None) -> Call | None:
    """The call whose play shapes how the next one opens, and whose day it names (``calls`` newest first).

    It is the last one in which they were reached, if its play says how to go on: a second call stays one while only
    the voicemail or the front desk answers. A talk whose play says nothing ends what came before it, and a ring-back is
    only the next call. Where they were never reached, or the two open alike, the last play with an outline stands; a
    front desk that gave the hour, which ``callback`` keeps, is not asked for it again.
    """
    last: Call | None = None
    for call in calls:
        play, outcome = find_play(call.play, playbook=playbook), playbook.outcome(call.outcome)
        outline = play.outline if play and (play.timing is not Timing.NOW or call is calls[0]) else ""
        if outcome is None or not (outcome.talked or outcome.hang_up):
            gave_the_hour = callback is not None and callback.promised and callback.call == call.id
            last = last or (call if outline and not gave_the_hour else None)
            continue
        return last if not outline or (last and _outline(last, playbook=playbook) == outline) else call
    return last


def play_behind(calls: Sequence[Call], *, playbook: Playbook, callback: Callback | None = None) -> Play | None:
    """The play of ``call_behind``: the last one with an outline that no real talk has ended."""
    behind = call_behind(calls, playbook=playbook, callback=callback)
    return find_play(behind.play, playbook=playbook) if behind else None


def _by_another(call: Call, *, playbook: Playbook) -> bool:
    outcome = playbook.outcome(call.outcome)
    return outcome is not None and outcome.other_person


def _outline(call: Call, *, playbook: Playbook) -> str:
    play = find_play(call.play, playbook=playbook)
    return play.outline if play else ""


def find_play(play: str, *, playbook: Playbook) -> Play | None:
    return next((p for outcome in playbook.outcomes for p in outcome.plays if p.id == play), None)


def was_promised(callback: Callback, *, play: Play | None = None) -> bool:
    """Whether they were told this time; ``play`` is the one that made it.

    One saved before callbacks kept that themselves is judged by its reason and its play.
    """
    asked = play is not None and play.timing is Timing.ASK and callback.reason != NO_TIME_YET
    return callback.promised or asked or callback.reason == FIXED
