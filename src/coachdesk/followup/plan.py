"""What an outcome starts: the play, its drafts, its callback, its stops. Decides on values; saves and shows nothing.

The plays, their texts and their timing are the playbook's; here is only how they fit one prospect and what came before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from coachdesk.followup.callbacks import Settles, keeps_promise, settle
from coachdesk.followup.case import Case
from coachdesk.followup.dates import local, zone_city, zone_info
from coachdesk.followup.drafting import written
from coachdesk.followup.drafts import DraftProposal
from coachdesk.followup.plays import (
    FIXED,
    NO_TIME_YET,
    default_play,
    find_play,
    is_unanswered,
    plays_in_order,
    was_promised,
    writing_play,
)
from coachdesk.followup.proposing import CallbackProposal, Search, days_ahead, propose_time
from coachdesk.followup.slots import quality
from coachdesk.followup.stopping import stops_for
from coachdesk.followup.wording import HOLIDAY, WEEKEND, clock, either_time, short_day
from coachdesk.language import tr
from coachdesk.model.call import Call, Callback, Permission, Stop
from coachdesk.model.ids import PlayId
from coachdesk.model.judgement import HoursVerdict, Verdict, When
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Outcome, Play, Playbook, Timing
from coachdesk.playbook.template import render

__all__ = [
    "CallbackProposal",
    "DraftProposal",
    "Plan",
    "Settles",
    "default_play",
    "plan",
    "plays_in_order",
    "stops_for",
    "was_promised",
]

_IN_A_ROW = 2
_LIMITED = (Timing.ASK, Timing.LATER_DAY, Timing.OTHER_TIME)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that one outcome starts. Nothing of it is done before the desk saves it.

    ``other_drafts`` are templates of the play that another draft of the same channel stands in for, one key away: plan
    again with one of them as ``prefer_draft``. ``ring_back``: Enter readies the same prospect again. ``cancels``: open
    callbacks of this prospect end. ``settles``: what becomes of the one that was passed in as open.
    ``asks_time``: the time is still to be fixed; ``asks_permission``: the play asks leave to write. ``calendar``: the
    confirmation carries a calendar file. ``quality`` is what to know about the callback, ``notes`` about the rest.
    """

    play: PlayId
    drafts: tuple[DraftProposal, ...] = ()
    other_drafts: tuple[str, ...] = ()
    callback: CallbackProposal | None = None
    stops: tuple[Stop, ...] = ()
    cancels: bool = False
    marks_number: bool = False
    leaves: bool = False
    adds_person: bool = False
    ring_back: bool = False
    notes: tuple[str, ...] = ()
    asks_time: bool = False
    asks_permission: bool = False
    calendar: bool = False
    quality: tuple[str, ...] = ()
    settles: Settles = Settles.KEEP


def plan(
    outcome: Outcome,
    *,
    play: PlayId | None = None,
    prospect: Prospect,
    calls: Sequence[Call],
    now: datetime,
    call: Call,
    playbook: Playbook,
    asked: When | None = None,
    permission: Permission = Permission.NOT_ASKED,
    hours: Callable[[datetime], HoursVerdict],
    busy: Sequence[datetime] = (),
    fields: Mapping[str, str],
    own_zone: str = "UTC",
    prefer: str = "",
    open_callback: Callback | None = None,
    prefer_draft: str = "",
) -> Plan:
    """What this outcome starts for this prospect.

    ``calls`` are the earlier ones, newest first, without ``call``; ``now`` is the present, and ``call`` may have been
    made before it: nothing is proposed before either. ``hours`` judges any instant, and counts ``call`` towards the
    caps; ``busy`` are the instants of the other open callbacks; ``fields`` what ``merge_fields`` gave; ``play`` the one
    chosen, else ``default_play`` decides, with ``prefer`` the rep's own school; ``prefer_draft`` the template that
    stands first in its channel. ``open_callback`` is the prospect's own that waited when the call was made. A prospect
    who is stopped, or is stopped by this outcome, gets no draft and no callback.
    """
    chosen = _play(outcome, play=play, playbook=playbook, calls=calls, prefer=prefer)
    if outcome.stops or prospect.do_not_call:
        return _stopped(outcome, play=chosen, prospect=prospect, call=call)
    moment = max(now, call.at)
    by_hand = prospect.zone if zone_info(prospect.zone) else ""
    case = Case(
        outcome=outcome,
        play=chosen,
        prospect=prospect,
        calls=calls,
        now=moment,
        call=call,
        playbook=playbook,
        asked=asked,
        permission=permission,
        hours=hours,
        busy=busy,
        fields=fields,
        zone=by_hand or next(iter(hours(moment).zones), "") or own_zone,
        open_callback=open_callback,
        prefer_draft=prefer_draft,
    )
    return _started(case)


def _play(outcome: Outcome, *, play: PlayId | None, playbook: Playbook, calls: Sequence[Call], prefer: str) -> Play:
    found = find_play(play, playbook=playbook) if play else None
    return found or default_play(outcome, playbook=playbook, calls=calls, prefer=prefer)


def _started(case: Case) -> Plan:
    play, outcome = case.play, case.outcome
    ring_back, ring_notes = _ring_back(case)
    callback, callback_notes = _callback(case)
    given_up = play.timing is Timing.NONE or (play.timing in _LIMITED and case.attempt >= _limit(case))
    drafts, others, draft_notes = written(case, callback=callback)
    return Plan(
        play=play.id,
        drafts=drafts,
        other_drafts=others,
        callback=callback,
        cancels=outcome.leaves,
        marks_number=outcome.marks_number,
        leaves=outcome.leaves,
        adds_person=outcome.adds_person,
        ring_back=ring_back,
        notes=tuple(
            note
            for note in (*ring_notes, *draft_notes, _number_note(case), *callback_notes, _channel_note(case))
            if note
        ),
        asks_time=play.timing is Timing.ASK and case.asked is None,
        asks_permission=play.ask_permission,
        calendar=play.calendar,
        quality=_quality(case, callback=callback),
        settles=settle(case, proposed=callback is not None, given_up=given_up),
    )


# -- stops


def _stopped(outcome: Outcome, *, play: Play, prospect: Prospect, call: Call) -> Plan:
    stops = stops_for(prospect, number=call.number, reason=call.note or outcome.label, at=call.at)
    notes = () if outcome.stops else (tr("They asked not to be called: nothing is prepared."),)
    return Plan(play=play.id, stops=stops if outcome.stops else (), cancels=True, notes=notes, settles=Settles.CANCEL)


# -- ring-back


def _ring_back(case: Case) -> tuple[bool, tuple[str, ...]]:
    """Whether Enter readies them again, and what to know; a ring-back counts towards the caps like any call."""
    if case.play.timing is not Timing.NOW:
        return False, (case.play.notice,)
    if (verdict := case.hours(case.now)).verdict is Verdict.MUST_NOT:
        return False, (tr("They can’t be rung back now. {rule}", rule=verdict.rule),)
    last = find_play(case.calls[0].play, playbook=case.playbook) if case.calls else None
    twice = tr("They were rung back once already.") if last and last.timing is Timing.NOW else ""
    return True, (case.play.notice, twice)


# -- callback


def _number_note(case: Case) -> str:
    if not (is_unanswered(case.outcome) or case.outcome.marks_number) or case.outcome.leaves:
        return ""
    other = case.other_number
    if case.outcome.marks_number and not other:
        return tr("No other number is left: ask for a replacement.")
    return tr("They have another number: {other}.", other=other) if other else ""


def _channel_note(case: Case) -> str:
    """That another channel is one key away, once two calls in a row have rung out and nothing is written."""
    known = (case.playbook.outcome(call.outcome) for call in case.calls)
    row = 1 + sum(1 for _ in takewhile(lambda outcome: outcome is not None and is_unanswered(outcome), known))
    other = writing_play(case.outcome.plays)
    if not is_unanswered(case.outcome) or row < _IN_A_ROW or other is None or case.play.drafts:
        return ""
    return tr("{row} calls in a row rang out. Another channel is one key away: {label}.", row=row, label=other.label)


def _callback(case: Case) -> tuple[CallbackProposal | None, tuple[str, ...]]:
    play = case.play
    if case.asked:
        return _fixed(case, asked=case.asked), ()
    if keeps_promise(case) and case.open_callback:
        return None, (_kept(case.open_callback),)
    other_number = case.outcome.marks_number and case.other_number and not case.outcome.leaves
    no_time = play.timing in (Timing.NONE, Timing.NOW) or (case.outcome.meeting and play.timing is Timing.ASK)
    limit = _limit(case)
    if no_time and not other_number:
        last = is_unanswered(case.outcome) and case.attempt >= limit
        return None, (
            tr("Attempt {attempt} of {limit}: no further try is proposed.", attempt=case.attempt, limit=limit),
        ) if last else ()
    if play.timing in _LIMITED and case.attempt >= limit:
        return None, (
            tr("Attempt {attempt} of {limit}: no further try is proposed.", attempt=case.attempt, limit=limit),
        )
    found = propose_time(_search(case))
    if found is None:
        return None, (tr("No time within their hours was found in the next two weeks."),)
    at, why = found
    reason = tr("Try their other number") if other_number else render(play.reason, case.fields).text
    if play.timing is Timing.ASK:
        reason, why = NO_TIME_YET, tr("No time is fixed yet. {why}", why=why)
    counted = (
        (tr("Attempt {attempt} of {limit}.", attempt=case.attempt, limit=limit),) if play.timing in _LIMITED else ()
    )
    return CallbackProposal(at, case.zone, local(at, zone=case.zone), reason, why), counted


def _limit(case: Case) -> int:
    return case.playbook.policy.attempt_limit


def _kept(callback: Callback) -> str:
    there = callback.local
    return tr(
        "Their callback stands: {short_day} {clock}, {zone_city}.",
        short_day=short_day(there.date()),
        clock=clock(there),
        zone_city=zone_city(callback.zone),
    )


def _fixed(case: Case, *, asked: When) -> CallbackProposal:
    reason = render(case.play.reason, case.fields).text if case.play.timing is Timing.ASK else ""
    return CallbackProposal(
        asked.at,
        asked.zone,
        asked.local,
        reason or FIXED,
        tr("The time that was fixed."),
        promised=True,
    )


def _search(case: Case) -> Search:
    """Days are counted from the call; for one recorded later the search begins today."""
    play = case.play
    days = play.after_days if play.timing is Timing.OTHER_TIME else max(play.after_days, 1)
    wanted = days_ahead(case.call.at, zone=case.zone, days=days)
    return Search(
        now=case.now,
        zone=case.zone,
        first=max(wanted, local(case.now, zone=case.zone).date()),
        country=case.country,
        region=case.prospect.region,
        hours=case.hours,
        busy=case.busy,
        tries=() if play.timing is Timing.LONG_TERM else (case.call.at, *(call.at for call in case.calls)),
    )


def _quality(case: Case, *, callback: CallbackProposal | None) -> tuple[str, ...]:
    if callback is None:
        return ()
    notes = quality(
        callback.at,
        zone=callback.zone,
        country=case.country,
        region=case.prospect.region,
        hours=case.hours,
        busy=case.busy,
        now=case.now,
    )
    asked = case.asked.notes if case.asked else ()
    # The phrase says in short what is said here in full.
    said = (note for note in asked if not note.startswith(HOLIDAY) and not note.endswith(WEEKEND))
    either = either_time(callback.at, zone=callback.zone, zones=case.hours(callback.at).zones)
    unsure = (tr("Their zone isn’t sure: {either}.", either=either),) if either else ()
    return tuple(dict.fromkeys((*said, *unsure, *notes)))
