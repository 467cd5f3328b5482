"""Tells a role-play moment by moment: the words, which of the seven reasons they fed, and what to try. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coachdesk.language import quoted, tr
from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.cast import Heard, Weight
from coachdesk.playbook.schema import Objection, Playbook, Reason
from coachdesk.playbook.words import count_words
from coachdesk.practice.answering import filled
from coachdesk.practice.roleplay import Moment, RolePlay
from coachdesk.practice.standing import Ending, Event

SHORT = 1_000
"""Characters of a turn for which the coach is asked to put the words right; a longer one needs cutting first."""

FEWEST = 4
"""Words of a rewrite that can stand alone; of a shorter one only the advice is told."""

Rewrite = Callable[[str], OpenerCheck]


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to know about a turn (from 1; 0 where nothing was said at all). ``reason`` is one of the seven, by id
    and title; ``points`` what patience lost or won; ``instead`` what to try."""

    turn: int
    words: str
    reason: str
    title: str
    points: int
    why: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """``moments``: what cost, in order. ``worked``: what earned. ``ended_by``: the reason that ended it, by title; ""
    where none did. ``summary``: one or two sentences. Where nothing cost, ``moments`` holds what worked last."""

    moments: tuple[Told, ...]
    worked: tuple[Told, ...]
    ended_by: str
    summary: str


def debrief(play: RolePlay, *, playbook: Playbook, rewrite: Rewrite) -> Debrief:
    """What to learn from the call. ``rewrite`` is the coach with rewrites that fit this persona."""
    reasons = {reason.id: reason for reason in playbook.reasons}
    cost = tuple(_told(play, playbook=playbook, reasons=reasons, rewrite=rewrite, costs=True))
    worked = tuple(_told(play, playbook=playbook, reasons=reasons, rewrite=rewrite, costs=False))
    moments = cost or worked[-1:] or (_nobody_spoke(play, reasons),)
    worst = play.standing.worst if play.ending in (Ending.HUNG_UP_SILENT, Ending.HUNG_UP_SAID) else ""
    ended = _title(worst, reasons)
    return Debrief(moments, worked, ended, _summary(play, ended=ended))


def _told(
    play: RolePlay, *, playbook: Playbook, reasons: dict[str, Reason], rewrite: Rewrite, costs: bool
) -> Iterator[Told]:
    for before, moment in zip((None, *play.moments), play.moments, strict=False):
        for event in moment.events:
            if (event.points < 0) is not costs:
                continue
            weight = play.cast.weight(event.heard)
            yield Told(
                turn=moment.turn,
                words=event.words,
                reason=event.reason,
                title=_title(event.reason, reasons),
                points=event.points,
                why=event.finding.why if event.finding else weight.why,
                instead=_instead(event, weight, moment, before, play=play, playbook=playbook, rewrite=rewrite),
                source=reasons[event.reason].source if event.reason in reasons else "",
            )


def _instead(
    event: Event,
    weight: Weight,
    moment: Moment,
    before: Moment | None,
    *,
    play: RolePlay,
    playbook: Playbook,
    rewrite: Rewrite,
) -> str:
    """The coach’s own words for what it marked, the card’s question for an objection, else the playbook’s advice."""
    if event.finding and len(moment.words) <= SHORT:
        same = (f for f in rewrite(moment.words).findings if (f.start, f.rule) == (event.start, event.finding.rule))
        if (found := next(same, None)) and found.instead and count_words(found.instead[0]) >= FEWEST:
            return quoted(found.instead[0].strip())
    if event.heard in (Heard.UNANSWERED, Heard.TALKED_OVER) and before and (card := _card(before, playbook)):
        return f"{weight.instead} {quoted(card.ask)}" if "{{" not in card.ask else weight.instead
    if event.heard in (Heard.NOTHING_FOR_THEM, Heard.NO_REASON):
        return f"{weight.instead} “{play.persona.for_them[:1].upper()}{play.persona.for_them[1:]}.”"
    if event.heard is Heard.MISNAMED:
        return tr("{instead} It is {filled}.", instead=weight.instead, filled=filled("{{said}}", persona=play.persona))
    return weight.instead


def _card(before: Moment, playbook: Playbook) -> Objection | None:
    return next((card for card in playbook.objections if card.id == before.after.objection), None)


def _title(reason: str, reasons: dict[str, Reason]) -> str:
    return reasons[reason].title if reason in reasons else ""


def _nobody_spoke(play: RolePlay, reasons: dict[str, Reason]) -> Told:
    weight = play.cast.weight(Heard.PAUSED)
    source = reasons[weight.reason].source if weight.reason in reasons else ""
    return Told(0, "", weight.reason, _title(weight.reason, reasons), 0, weight.why, weight.instead, source)


def _summary(play: RolePlay, *, ended: str) -> str:
    name = play.persona.first_name
    match play.ending:
        case Ending.MEETING:
            return tr("{name} agreed to meet. The pain: {pain}", name=name, pain=play.persona.pain)
        case Ending.CALL_LATER if play.standing.fixed:
            return tr("{name} has fixed a time for your next call. Confirm it in writing.", name=name)
        case Ending.CALL_LATER:
            return tr("{name} can be called again, but no time was fixed: that was an if, not a when.", name=name)
        case Ending.NOT_INTERESTED:
            return tr("{name} declined. What was not found: {pain}", name=name, pain=play.persona.pain)
        case Ending.HUNG_UP_SILENT:
            return tr("{name} hung up without a word. What ended it: {ended}.", name=name, ended=ended.lower())
        case Ending.HUNG_UP_SAID:
            return tr("{name} hung up and said so. What ended it: {ended}.", name=name, ended=ended.lower())
        case _:
            return tr("The call was left open. {name} was still there.", name=name)
