"""What an outcome starts: the play, its drafts, its callback, its stops. Decides on values; saves and shows nothing.

The plays, their texts and their timing are the playbook's; here is only how they fit one prospect and what came before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coachdesk.followup.dates import local, zone_country
from coachdesk.followup.drafts import DraftProposal, call_fields, callback_fields, write_draft
from coachdesk.followup.plays import (
    FIXED,
    NO_TIME_YET,
    default_play,
    find_play,
    is_unanswered,
    plays_in_order,
    was_promised,
)
from coachdesk.followup.proposing import CallbackProposal, Search, days_ahead, propose_time
from coachdesk.followup.slots import quality
from coachdesk.model.call import Call, Channel, Permission, Stop, StopKind
from coachdesk.model.ids import PlayId
from coachdesk.model.judgement import HoursVerdict, Verdict, When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import DraftTemplate, Outcome, Play, Playbook, Timing
from coachdesk.playbook.template import render

__all__ = [
    "CallbackProposal",
    "DraftProposal",
    "Plan",
    "default_play",
    "plan",
    "plays_in_order",
    "stops_for",
    "was_promised",
]

_LIMITED = (Timing.ASK, Timing.LATER_DAY, Timing.OTHER_TIME)
_WRITTEN = (Channel.EMAIL, Channel.TEXT)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that one outcome starts. Nothing of it is done before the desk saves it.

    ``other_drafts`` are templates of the play that another draft of the same channel stands in for, one key away.
    ``ring_back``: Enter readies the same prospect again. ``cancels``: open callbacks of this prospect end.
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


@dataclass(frozen=True, slots=True)
class _Case:
    """One call and all that bears on it."""

    outcome: Outcome
    play: Play
    prospect: Prospect
    calls: Sequence[Call]
    now: datetime
    call: Call
    playbook: Playbook
    asked: When | None
    permission: Permission
    hours: Callable[[datetime], HoursVerdict]
    busy: Sequence[datetime]
    fields: Mapping[str, str]
    zone: str

    @property
    def attempt(self) -> int:
        return len(self.calls) + 1

    @property
    def country(self) -> str:
        return self.prospect.country or zone_country(self.zone)


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
) -> Plan:
    """What this outcome starts for this prospect.

    ``calls`` are the earlier ones, newest first, without ``call``; ``hours`` judges any instant, and counts ``call``
    towards the caps; ``busy`` are the instants of the other open callbacks; ``fields`` what ``merge_fields`` gave;
    ``play`` the one chosen, else ``default_play`` decides, with ``prefer`` the rep's own school. A prospect who is
    stopped, or is stopped by this outcome, gets no draft and no callback.
    """
    chosen = _play(outcome, play=play, playbook=playbook, calls=calls, prefer=prefer)
    if outcome.stops or prospect.do_not_call:
        return _stopped(outcome, play=chosen, prospect=prospect, call=call)
    zone = prospect.zone or next(iter(hours(now).zones), "") or own_zone
    # Times are told at their place, whatever zone the fields were made in.
    told = {**fields, **call_fields(call.at, zone=zone, now=now)}
    case = _Case(outcome, chosen, prospect, calls, now, call, playbook, asked, permission, hours, busy, told, zone)
    return _started(case)


def _play(outcome: Outcome, *, play: PlayId | None, playbook: Playbook, calls: Sequence[Call], prefer: str) -> Play:
    found = find_play(play, playbook=playbook) if play else None
    return found or default_play(outcome, playbook=playbook, calls=calls, prefer=prefer)


def _started(case: _Case) -> Plan:
    play, outcome = case.play, case.outcome
    ring_back, ring_notes = _ring_back(case)
    callback, callback_notes = _callback(case)
    drafts, others, draft_notes = _drafts(case, callback=callback)
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
        notes=tuple(note for note in (*ring_notes, *draft_notes, _number_note(case), *callback_notes) if note),
        asks_time=play.timing is Timing.ASK and case.asked is None,
        asks_permission=play.ask_permission,
        calendar=play.calendar,
        quality=_quality(case, callback=callback),
    )


# -- stops


def _stopped(outcome: Outcome, *, play: Play, prospect: Prospect, call: Call) -> Plan:
    stops = stops_for(prospect, number=call.number, reason=call.note or outcome.label, at=call.at)
    notes = () if outcome.stops else ("They asked not to be called: nothing is prepared.",)
    return Plan(play=play.id, stops=stops if outcome.stops else (), cancels=True, notes=notes)


def stops_for(prospect: Prospect, *, number: str = "", reason: str, at: datetime) -> tuple[Stop, ...]:
    """The stops that keep a person from being called: themselves, every number and every address they have."""
    numbers = [phone_value(phone) for phone in prospect.phones] + ([number] if number else [])
    found = [(StopKind.PROSPECT, str(prospect.id))]
    found += [(StopKind.NUMBER, value) for value in numbers if value]
    found += [(StopKind.EMAIL, address.strip().lower()) for address in prospect.emails if address.strip()]
    return tuple(Stop(kind, value, reason, at) for kind, value in dict.fromkeys(found))


def phone_value(phone: Phone) -> str:
    """A number as a stop keeps it: E.164, else its digits as written."""
    return phone.e164 or "".join(char for char in phone.number if char.isdigit())


# -- ring-back


def _ring_back(case: _Case) -> tuple[bool, tuple[str, ...]]:
    """Whether Enter readies them again, and what to know; a ring-back counts towards the caps like any call."""
    if case.play.timing is not Timing.NOW:
        return False, (case.play.notice,)
    if (verdict := case.hours(case.now)).verdict is Verdict.MUST_NOT:
        return False, (f"They can’t be rung back now. {verdict.rule}",)
    last = find_play(case.calls[0].play, playbook=case.playbook) if case.calls else None
    twice = "They were rung back once already." if last and last.timing is Timing.NOW else ""
    return True, (case.play.notice, twice)


# -- callback


def _other_number(case: _Case) -> str:
    """The next number to try: usable, and not the one just dialled."""
    dialled = case.call.number
    usable = (phone for phone in case.prospect.phones if not phone.bad and dialled not in (phone.e164, phone.number))
    return next((phone.number for phone in usable), "")


def _number_note(case: _Case) -> str:
    if not (is_unanswered(case.outcome) or case.outcome.marks_number) or case.outcome.leaves:
        return ""
    other = _other_number(case)
    if case.outcome.marks_number and not other:
        return "No other number is left: ask for a replacement."
    return f"They have another number: {other}." if other else ""


def _callback(case: _Case) -> tuple[CallbackProposal | None, tuple[str, ...]]:
    play = case.play
    if case.asked:
        return _fixed(case, asked=case.asked), ()
    other_number = case.outcome.marks_number and _other_number(case) and not case.outcome.leaves
    no_time = play.timing in (Timing.NONE, Timing.NOW) or (case.outcome.meeting and play.timing is Timing.ASK)
    if no_time and not other_number:
        return None, ()
    limit = case.playbook.policy.attempt_limit
    if play.timing in _LIMITED and case.attempt >= limit:
        return None, (f"Attempt {case.attempt} of {limit}: no further try is proposed.",)
    found = propose_time(_search(case))
    if found is None:
        return None, ("No time within their hours was found in the next two weeks.",)
    at, why = found
    reason = "Try their other number" if other_number else render(play.reason, case.fields).text
    if play.timing is Timing.ASK:
        reason, why = NO_TIME_YET, f"No time is fixed yet. {why}"
    counted = (f"Attempt {case.attempt} of {limit}.",) if play.timing in _LIMITED else ()
    return CallbackProposal(at, case.zone, local(at, zone=case.zone), reason, why), counted


def _fixed(case: _Case, *, asked: When) -> CallbackProposal:
    reason = render(case.play.reason, case.fields).text if case.play.timing is Timing.ASK else ""
    return CallbackProposal(
        asked.at,
        asked.zone,
        asked.local,
        reason or FIXED,
        "The time that was fixed.",
        promised=True,
    )


def _search(case: _Case) -> Search:
    play = case.play
    days = play.after_days if play.timing is Timing.OTHER_TIME else max(play.after_days, 1)
    return Search(
        now=case.now,
        zone=case.zone,
        first=days_ahead(case.now, zone=case.zone, days=days),
        country=case.country,
        region=case.prospect.region,
        hours=case.hours,
        busy=case.busy,
        tries=() if play.timing is Timing.LONG_TERM else (case.call.at, *(call.at for call in case.calls)),
    )


def _quality(case: _Case, *, callback: CallbackProposal | None) -> tuple[str, ...]:
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
    said = case.asked.notes if case.asked else ()
    return tuple(dict.fromkeys((*said, *notes)))


# -- drafts


def _drafts(
    case: _Case, *, callback: CallbackProposal | None
) -> tuple[tuple[DraftProposal, ...], tuple[str, ...], tuple[str, ...]]:
    """The drafts (the first of each channel), the templates they stand in for, and notes."""
    no_email = not case.prospect.email
    found = [t for name in _named(case) if (t := case.playbook.draft(name))]
    refused = case.permission is Permission.NO
    kept = [t for t in found if not (refused and t.channel in _WRITTEN)]
    notes = ["They said no to an email: none is prepared."] if len(kept) < len(found) else []
    if no_email and any(_is_email(case, name) for name in case.play.drafts) and not refused:
        notes.append("No email address: this is second best." if kept else "No email address: no draft is prepared.")
    first: dict[Channel, DraftTemplate] = {}
    for template in kept:
        first.setdefault(template.channel, template)
    fields = _with_callback(case.fields, callback=callback, permission=case.permission)
    written = tuple(write_draft(template, prospect=case.prospect, fields=fields) for template in first.values())
    others = tuple(template.id for template in kept if template not in first.values())
    return written, others, tuple(notes)


def _named(case: _Case) -> tuple[str, ...]:
    """The play's templates; without an address those marked second best, or what of the first needs none."""
    if case.prospect.email:
        return case.play.drafts
    without = tuple(name for name in case.play.drafts if not _is_email(case, name))
    return case.play.second_best or without


def _is_email(case: _Case, name: str) -> bool:
    template = case.playbook.draft(name)
    return template is not None and template.channel is Channel.EMAIL


def _with_callback(
    fields: Mapping[str, str], *, callback: CallbackProposal | None, permission: Permission
) -> dict[str, str]:
    """Fields with the time that was fixed; a time only proposed is nothing to write to anybody."""
    known = {key: value for key, value in fields.items() if key not in ("as_agreed", "permission_yes")}
    if permission is Permission.YES:
        known |= {"as_agreed": "As agreed", "permission_yes": "yes"}
    if callback and callback.promised:
        known |= callback_fields(callback.local, zone=callback.zone)
    return known
