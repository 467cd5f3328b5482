"""Weighs a turn as heard against where the call stands: what costs patience, what earns it. Pure; answers nothing."""

from collections.abc import Iterator

from coachdesk.model.judgement import Finding
from coachdesk.playbook.cast import Cast, Heard, Objecting, Persona
from coachdesk.playbook.schema import Category
from coachdesk.practice.hearing import Said, Span, touches
from coachdesk.practice.standing import Asked, Event, Standing

LONG, LONGER = 75, 150
"""Words beyond which a turn is a speech; beyond the second it costs a point more. The first is the opener rule’s."""
MOST_GAIN = 2
"""Patience a single turn can earn."""
OPENING = 2
"""Turns in which a question that hands over a way out costs something; later there is a reason to stay."""
BRIEF = 7
"""Words up to which a turn with a time in it is an answer to "not now"; in a longer one it may be about anything."""
SAME = 4
"""Words from which the same turn again is a repetition."""

_OVER_THEM = (Heard.TALKED_OVER, Heard.TALKED_DOWN)

_OF_CATEGORY = {
    Category.NEGATIVE: Heard.NEGATIVE,
    Category.EASY_OUT: Heard.EXIT_HANDED,
    Category.FALSE_FAMILIARITY: Heard.FAMILIAR,
    Category.DECEPTIVE: Heard.PRETENDED,
    Category.SELF_FOCUSED: Heard.ABOUT_US,
    Category.SCRIPT_LIKE: Heard.SCRIPT_WORDS,
    Category.TOO_LONG: Heard.SPEECH,
}


class Scales:
    """One turn on the scales: notes what was heard, each thing once."""

    def __init__(self, said: Said, *, standing: Standing, persona: Persona, cast: Cast) -> None:
        self.said = said
        self.standing = standing
        self.persona = persona
        self._cast = cast
        self.events: list[Event] = []

    def heard(self, *kinds: Heard) -> bool:
        return any(event.heard in kinds for event in self.events)

    def note(self, heard: Heard, at: Span | None = None, *, times: int = 1, finding: Finding | None = None) -> None:
        """``times``: how often; a second time costs one point more."""
        weight = self._cast.weight(heard)
        points = weight.points
        if points < 0:
            points = min(-1, points - self.persona.minds_more(weight.reason)) - (times > 1)
        start, end = at if at and at[1] > at[0] else self.said.first_words
        self.events.append(Event(heard, weight.reason, points, start, end, self.said.text[start:end], finding))


def weigh(said: Said, *, turn: int, standing: Standing, persona: Persona, cast: Cast) -> tuple[Event, ...]:
    """All that was heard in the rep’s ``turn`` (from 1), in reading order; what it earned is at most 2 points."""
    scales = Scales(said, standing=standing, persona=persona, cast=cast)
    if said.pause:
        scales.note(Heard.PAUSED, said.pause)
    if not said.silent:
        _by_the_coach(scales, turn=turn)
        _by_name(scales)
        _by_shape(scales)
        _by_answer(scales)
        _by_what_was_told(scales, turn=turn)
        _by_interest(scales, turn=turn)
    return tuple(sorted(_bounded(scales.events), key=lambda event: (event.start, event.points)))


def is_ready(standing: Standing, *, persona: Persona) -> bool:
    """Whether they would meet: enough was heard that speaks for it, and some patience is left."""
    return standing.interest >= persona.needs and standing.patience >= 3


def earned(standing: Standing) -> bool:
    """Whether who calls, and a reason to stay, have been told; what hurts them is one."""
    return "who" in standing.told and bool(standing.told & {"reason", "for_them"} or standing.touched)


def asks_to_meet(said: Said, persona: Persona) -> bool:
    """A gatekeeper gives a way to the person they guard; everybody else an appointment."""
    return said.has("asks_meeting") or (bool(persona.boss) and said.has("asks_through"))


def objecting(persona: Persona, objection: str) -> Objecting | None:
    return next((one for one in persona.objections if one.id == objection), None)


def _by_the_coach(scales: Scales, *, turn: int) -> None:
    found: dict[Heard, list[Finding]] = {}
    for finding in scales.said.check.findings:
        heard = _OF_CATEGORY.get(Category(finding.category))
        if turn > 1 and heard is Heard.NEGATIVE and _apologises(scales.said, finding):
            continue  # for a name or a word put right; at the start it is for the call
        if heard and (finding.end > finding.start or heard is Heard.SPEECH):
            found.setdefault(heard, []).append(finding)
    if turn > OPENING or scales.standing.asked is Asked.LATER or asks_to_meet(scales.said, scales.persona):
        found.pop(Heard.EXIT_HANDED, None)
    found.pop(Heard.SPEECH, None)  # the length is weighed with the shape, at any place in the call
    for heard, findings in found.items():
        first = findings[0]
        scales.note(heard, (first.start, first.end), times=len(findings), finding=first)


def _apologises(said: Said, finding: Finding) -> bool:
    start, end = said.signs.get("apologises", (0, 0))
    return start <= finding.start < end


def _by_name(scales: Scales) -> None:
    naming = scales.said.naming
    if naming.wrong:
        scales.note(Heard.MISNAMED, naming.wrong[0], times=len(naming.wrong))
    elif naming.right and not scales.standing.named:
        scales.note(Heard.NAMED_RIGHT)
    if naming.company_wrong:
        scales.note(Heard.COMPANY_MISNAMED, naming.company_wrong[0])


def _by_shape(scales: Scales) -> None:
    said, standing = scales.said, scales.standing
    if said.words > LONG:
        scales.note(Heard.SPEECH, times=1 + (said.words > LONGER))
    if said.key in standing.keys and said.words >= SAME:
        scales.note(Heard.REPEATED)
    if said.has("talks_over"):
        scales.note(Heard.TALKED_OVER, said.signs["talks_over"])
    if said.has("talks_down"):
        scales.note(Heard.TALKED_DOWN, said.signs["talks_down"])
    if not _hands_over(said) and standing.statements and not standing.at_gate:
        scales.note(Heard.NO_QUESTION)


def _hands_over(said: Said) -> bool:
    """Whether the turn ends with the other one’s turn."""
    return said.asks or any(
        map(said.has, ("asks_open", "asks_meeting", "asks_when", "asks_if", "lets_go", "names_time"))
    )


def _by_answer(scales: Scales) -> None:
    said, asked = scales.said, scales.standing.asked
    if asked is Asked.LATER:
        _to_not_now(scales)
    elif asked is Asked.OBJECTION:
        _to_objection(scales)
    elif _gives_up_with_an_if(scales):
        scales.note(Heard.ASKED_IF, said.signs["asks_if"])
    elif said.has("acknowledges") and scales.standing.stage and not scales.heard(*_OVER_THEM):
        scales.note(Heard.ACKNOWLEDGED, said.signs["acknowledges"])


def _gives_up_with_an_if(scales: Scales) -> bool:
    """Asks, though nobody said it was no time, whether another call may be tried."""
    said = scales.said
    other = any(map(said.has, ("asks_when", "asks_open", "names_time"))) or asks_to_meet(said, scales.persona)
    return said.has("asks_if") and "who" in scales.standing.told and not other


def _to_not_now(scales: Scales) -> None:
    said = scales.said
    if said.has("asks_when") or _offers_time(said):
        scales.note(Heard.ASKED_WHEN, said.signs.get("asks_when") or said.signs["names_time"])
    elif said.has("asks_if"):
        scales.note(Heard.ASKED_IF, said.signs["asks_if"])
    elif said.has("lets_go") or said.has("offers_email"):
        scales.note(Heard.LEFT_NO_TIME)
    elif scales.heard(*_OVER_THEM):
        return
    elif earned(scales.standing) and said.has("asks_open") and not any(event.points <= -2 for event in scales.events):
        scales.note(Heard.ASKED_ON, said.signs["asks_open"])
    else:
        scales.note(Heard.PRESSED_ON)


def _offers_time(said: Said) -> bool:
    """A time to call again: asked for, or named and nothing else; not a time in a question about their work."""
    return said.has("names_time") and not said.has("asks_open") and (said.asks or said.words <= BRIEF)


def _to_objection(scales: Scales) -> None:
    said = scales.said
    known = objecting(scales.persona, scales.standing.objection)
    words = known.answered if known else ()
    if scales.heard(*_OVER_THEM):
        return
    if words and (at := touches(words, said)):
        scales.note(Heard.ANSWERED, at)
    elif _gives_up_with_an_if(scales):
        scales.note(Heard.ASKED_IF, said.signs["asks_if"])
    elif said.has("acknowledges"):
        scales.note(Heard.ACKNOWLEDGED, said.signs["acknowledges"])
    elif not (said.asks and not words) and not said.has("lets_go") and not said.has("offers_exit"):
        scales.note(Heard.UNANSWERED)


def _by_what_was_told(scales: Scales, *, turn: int) -> None:
    said, standing = scales.said, scales.standing
    has, told = said.check.has, standing.told
    if "who" not in told:
        if has.who:
            scales.note(Heard.SAID_WHO)
        elif standing.asked is Asked.WHO or turn == 1:
            scales.note(Heard.NOT_INTRODUCED)
    gain = has.for_them and not scales.heard(Heard.ABOUT_US)
    if gain and "for_them" not in told:
        scales.note(Heard.FOR_THEM)
    elif (at := touches(scales.persona.words, said)) and standing.touched < MOST_GAIN:
        scales.note(Heard.PAIN_TOUCHED, at)
    if gain or scales.heard(Heard.PAIN_TOUCHED) or has.reason or "for_them" in told:
        return
    if standing.asked is Asked.FOR_ME:
        scales.note(Heard.NOTHING_FOR_THEM)
    elif standing.asked is Asked.WHY:
        scales.note(Heard.NO_REASON if turn <= OPENING else Heard.NOTHING_FOR_THEM)
    elif turn > OPENING and not told & {"reason", "for_them"} and not said.has("asks_open"):
        scales.note(Heard.NOTHING_FOR_THEM)


def _by_interest(scales: Scales, *, turn: int) -> None:
    said, standing = scales.said, scales.standing
    kept_waiting = scales.heard(Heard.NOT_INTRODUCED, Heard.NO_REASON) and standing.asked is not Asked.NOTHING
    spoiled = kept_waiting or any(event.points <= -2 and event.heard is not Heard.ASKED_ON for event in scales.events)
    if asks_to_meet(said, scales.persona) and standing.asked not in (Asked.LATER, Asked.NEXT):
        if not is_ready(standing, persona=scales.persona) and not (turn == 1 and said.has("asks_open")):
            scales.note(Heard.TOO_EARLY, said.signs.get("asks_meeting") or said.signs["asks_through"])
    elif said.has("asks_open") and not spoiled:
        scales.note(Heard.ASKED, said.signs["asks_open"])
    if said.has("offers_exit") and standing.told & {"reason", "for_them"} and not spoiled:
        scales.note(Heard.EXIT_OFFERED, said.signs["offers_exit"])


def _bounded(events: list[Event]) -> Iterator[Event]:
    """What is earned beyond the most of a turn counts nothing, and is still told."""
    left = MOST_GAIN
    for event in events:
        points = min(event.points, left) if event.points > 0 else event.points
        left -= max(points, 0)
        yield Event(event.heard, event.reason, points, event.start, event.end, event.words, event.finding)
