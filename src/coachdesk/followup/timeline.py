"""Tells one prospect's record as a timeline: what happened, when, in short and whole. Opens no database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from coachdesk.followup.kept_words import in_words
from coachdesk.followup.papers import Told, tell_callback, tell_draft
from coachdesk.language import decimal, plain_date, tr
from coachdesk.model.call import Call, HistoryItem, Permission, StopKind
from coachdesk.model.ending import EndedBy, Reason
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.phone import LineCall
from coachdesk.model.record import CallOnRecord, LineOnRecord, Record, StopOnRecord
from coachdesk.playbook.schema import Playbook

BY_HAND = ("Added ", "Named ")
_MINUTE = 60
_BY = {EndedBy.US: tr("by us"), EndedBy.THEM: tr("by them"), EndedBy.NOT_TOLD: ""}
_REASON = {
    Reason.HUNG_UP: tr("Hung up"),
    Reason.REJECTED: tr("Refused"),
    Reason.BUSY: tr("Busy"),
    Reason.NO_ANSWER: tr("Not answered"),
    Reason.CANCELLED: tr("Given up while it rang"),
    Reason.UNKNOWN_NUMBER: tr("No such number"),
    Reason.FAILED: tr("Did not go through"),
    Reason.LOST: tr("Softphone went away"),
}
_PERMISSION = {Permission.YES: tr("Yes"), Permission.NO: tr("No"), Permission.NOT_ASKED: tr("Not asked")}
_STOPPED = {
    StopKind.NUMBER: tr("Number"),
    StopKind.EMAIL: tr("Address"),
    StopKind.DOMAIN: tr("Everybody at"),
    StopKind.PROSPECT: tr("Person"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What the playbook calls its outcomes, plays and steps, by id; what it no longer has is told by its id.

    ``asking``: the plays that ask for permission to write.
    """

    outcomes: Mapping[str, str] = field(default_factory=dict)
    plays: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, str] = field(default_factory=dict)
    asking: frozenset[str] = frozenset()


def words_of(playbook: Playbook) -> Words:
    plays = [play for outcome in playbook.outcomes for play in outcome.plays]
    return Words(
        outcomes={outcome.id: outcome.label for outcome in playbook.outcomes},
        plays={play.id: play.label for play in plays},
        steps={step.id: step.open_label for step in playbook.checklist},
        asking=frozenset(play.id for play in plays if play.ask_permission),
    )


def tell(record: Record, *, words: Words, now: datetime, zone: str) -> tuple[HistoryItem, ...]:
    """Newest first. ``zone`` is the rep's own, for the times that stand in a sentence."""
    items = [
        *(_call(one, words) for one in reversed(record.calls)),
        *(
            HistoryItem(one.at, "note", tr("On “{point}”", point=one.point), one.text)
            for one in reversed(record.answers)
        ),
        *(item for one in record.drafts for item in reversed([*tell_draft(one)])),
        *(item for one in record.callbacks for item in reversed([*tell_callback(one, now=now)])),
        *(_line(one, zone) for one in reversed(record.lines)),
        *_stops(record.stops),
        _start(record),
    ]
    # Sorting is stable: what happened at one instant stays in the order a person would tell it.
    return tuple(sorted(items, key=lambda item: item.at, reverse=True))


def talk(seconds: float) -> str:
    """ "1 min 52 s", with no-break spaces: a line never ends between the figure and its unit."""
    minutes, rest = divmod(round(seconds), _MINUTE)
    return tr("{minutes}\xa0min {rest}\xa0s", minutes=minutes, rest=rest) if minutes else f"{rest}\u00a0s"


def hours_told(verdict: HoursVerdict, *, at: datetime) -> str:
    """What the rules on calling hours said at this instant, in sentences, to be kept with the call."""
    said = {
        Verdict.MAY: tr("Allowed"),
        Verdict.MUST_NOT: tr("Not allowed at this hour"),
        Verdict.UNKNOWN: tr("Not known"),
    }[verdict.verdict]
    clocks = " or ".join(
        dict.fromkeys(f"{at.astimezone(ZoneInfo(zone)):%H:%M} in {_town(zone)}" for zone in verdict.zones[:2])
    )
    parts = (f"{said}, {clocks}" if clocks else said, verdict.rule, verdict.citation)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _town(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _call(one: CallOnRecord, words: Words) -> HistoryItem:
    call = one.call
    spoken = talk(call.seconds) if call.seconds is not None else ""
    left_open = ", ".join(words.steps.get(step, step) for step in call.open_steps)
    pressed = ", ".join(words.outcomes.get(outcome, outcome) for outcome in one.pressed)
    gist = (
        spoken,
        call.note,
        tr("Called all the same: {override}", override=call.override) if call.override else "",
        tr("Dialled with open steps: {left_open}", left_open=left_open) if left_open else "",
        tr("Put right, first “{pressed}”", pressed=pressed) if pressed else "",
    )
    facts = (
        (tr("Note"), call.note),
        (tr("Number"), call.number),
        (tr("Talk"), spoken),
        *_heard(call),
        (tr("Calling hours"), call.hours),
        (tr("Called all the same"), call.override),
        (tr("Open steps at dialling"), left_open),
        (tr("Opener"), call.opener),
        (tr("Outline open at the end"), call.section),
        (tr("Play"), words.plays.get(call.play, call.play)),
        (tr("May we email"), _permission(call, words)),
        (tr("First recorded as"), pressed),
    )
    title = words.outcomes.get(call.outcome, call.outcome)
    return Told(call.at, "call", title, " · ".join(filter(None, gist)), facts).item()


def _heard(call: Call) -> Iterator[tuple[str, str]]:
    """What a softphone told of the call."""
    times = call.times
    if times is None:
        return
    yield tr("Rang"), tr("They rang us") if times.incoming else ""
    yield tr("Ended"), " ".join(filter(None, (_REASON[times.reason] if times.reason else "", _BY[times.by])))
    yield (
        tr("First word"),
        tr("{first_word}\xa0s after the answer", first_word=decimal(times.first_word, 1))
        if times.first_word is not None
        else "",
    )


def heard_line(call: LineCall) -> tuple[str, str]:
    """Title and detail of a call that was heard while the desk was closed: no outcome stands beside it."""
    end = call.ending
    spoken = talk(end.seconds) if end and end.seconds is not None else ""
    ended = " ".join(filter(None, (_REASON[end.reason], _BY[end.by]))) if end else ""
    title = tr("They rang while CoachDesk was closed") if call.incoming else tr("Called while CoachDesk was closed")
    return title, " · ".join(filter(None, (spoken, ended, call.number)))


def _permission(call: Call, words: Words) -> str:
    """Not asked is worth telling where the play asks."""
    told = call.permission is not Permission.NOT_ASKED or call.play in words.asking
    return _PERMISSION[call.permission] if told else ""


def _line(one: LineOnRecord, zone: str) -> HistoryItem:
    if one.kind != "undo":
        return HistoryItem(one.at, one.kind, in_words(one.title), one.detail)
    done = datetime.fromisoformat(one.detail).astimezone(ZoneInfo(zone))
    return HistoryItem(
        one.at, one.kind, one.title, tr("It had been done on {day} at {at:%H:%M}", day=plain_date(done.date()), at=done)
    )


def _stops(stops: tuple[StopOnRecord, ...]) -> Iterator[HistoryItem]:
    """Stops made together (a person, their numbers, their addresses) are one line."""
    lines: dict[tuple[datetime, str, str], list[tuple[str, str]]] = {}
    for one in stops:
        of = _STOPPED[one.stop.kind], "" if one.stop.kind is StopKind.PROSPECT else one.stop.value
        lines.setdefault((one.stop.at, tr("Do not call"), in_words(one.stop.reason)), []).append(of)
        if one.lifted_at is not None:
            lines.setdefault((one.lifted_at, tr("Released from do not call"), one.lifted_reason), []).append(of)
    for (at, title, reason), values in reversed(lines.items()):
        facts = ((tr("Reason"), reason), *((kind, value or tr("Themself")) for kind, value in values))
        yield Told(at, "stop", title, reason, facts).item()


def _start(record: Record) -> HistoryItem:
    # Who was added by hand or named by somebody has that for a source, in words of its own.
    source = record.prospect.source
    said = (
        in_words(source)
        if source.startswith(BY_HAND)
        else tr("Imported from {source}", source=source)
        if source
        else tr("Added to the list")
    )
    return HistoryItem(record.added_at, "import", said)
