"""Makes drills of what is there: the playbook, the names on the list, what came up in own role-plays. Pure."""

from collections.abc import Iterable, Iterator

from coachdesk.language import tr
from coachdesk.model.practice import Lesson, Played
from coachdesk.playbook.drilling import TASKS, Drill, DrillKind, drill_id
from coachdesk.playbook.schema import Outcome, Playbook, Reason

EACH_RULE = 2
"""Examples of a rule that become drills; the rest would say the same."""
OWN = 12
"""Own findings that become drills: the latest."""
LIST, PLAYS = tr("Your list"), tr("Your role-plays")


def from_playbook(playbook: Playbook) -> tuple[Drill, ...]:
    """Openers to mend, plays to choose, objections to answer and outlines to complete, mixed."""
    each = [[*_openers(playbook)], [*_outcomes(playbook)], [*_objections(playbook)], [*_outlines(playbook)]]
    return tuple(mixed(each))


def mixed(groups: Iterable[Iterable[Drill]]) -> Iterator[Drill]:
    """One of each in turn, so that a session is never one kind alone; what came before is left out."""
    left = [iter(group) for group in groups]
    seen: set[str] = set()
    while left:
        for group in tuple(left):
            drill = next(group, None)
            if drill is None:
                left.remove(group)
            elif drill.id not in seen:
                seen.add(drill.id)
                yield drill


def from_names(names: Iterable[tuple[str, str]]) -> tuple[Drill, ...]:
    """``names``: how each is written and how it is said; one without a way to say it is left out."""
    why = tr("A name said wrong ends the call before the reason for it is heard.")
    return tuple(
        _made(DrillKind.NAME, name, said, why, "PhoneBurner, reason 3", of=LIST) for name, said in names if said
    )


def from_plays(plays: Iterable[Played], *, reasons: Iterable[Reason]) -> tuple[Drill, ...]:
    """The words that cost patience in the latest role-plays, each once."""
    known = {reason.id: reason for reason in reasons}
    drills: dict[str, Drill] = {}
    for lesson in (lesson for play in plays for lesson in play.lessons if lesson.words.strip(" .…")):
        drill = _own(lesson, known.get(lesson.reason))
        drills.setdefault(drill.id, drill)
    return tuple(drills.values())[:OWN]


def _own(lesson: Lesson, reason: Reason | None) -> Drill:
    why, source = (f"{reason.title}. {reason.why}", reason.source) if reason else ("", "")
    return _made(DrillKind.SPOT, lesson.words, lesson.instead, why, source, of=PLAYS)


def _openers(playbook: Playbook) -> Iterator[Drill]:
    rules = [rule for rule in playbook.rules if rule.on and not rule.drafts and rule.patterns]
    for number in range(EACH_RULE):
        for rule in rules:
            if number < len(rule.bad):
                answer = next(
                    (words for words in rule.instead if words.strip() and "{{" not in words), tr("Leave it out.")
                )
                yield _made(DrillKind.SPOT, rule.bad[number], answer, rule.why, rule.source)


def _outcomes(playbook: Playbook) -> Iterator[Drill]:
    return (drill_of_outcome(outcome) for outcome in playbook.outcomes if outcome.plays)


def drill_of_outcome(outcome: Outcome) -> Drill:
    """Which play to choose after this outcome."""
    return _made(DrillKind.PLAY, f"{outcome.label}. {outcome.why}", _plays(outcome), "", outcome.source)


def _plays(outcome: Outcome) -> str:
    return "\n".join(f"{play.label}: {play.why}" for play in outcome.plays)


def _objections(playbook: Playbook) -> Iterator[Drill]:
    for card in playbook.objections:
        points = [point for point in card.points if "{{" not in point]
        said = "\n".join([*points, card.ask] if "{{" not in card.ask else points)
        yield _made(DrillKind.ANSWER, f"“{card.says}”", said, card.why, card.source)


def _outlines(playbook: Playbook) -> Iterator[Drill]:
    for outline in playbook.outlines:
        for section in outline.sections:
            points = [point for point in section.points if "{{" not in point]
            if len(points) > 1:
                shown = "\n".join([*(f"· {point}" for point in points[:-1]), "· …"])
                ask = f"{outline.title}: {section.title}\n{shown}"
                yield _made(DrillKind.OUTLINE, ask, points[-1], outline.why, outline.source)


def _made(kind: DrillKind, ask: str, answer: str, why: str, source: str, *, of: str = "") -> Drill:
    return Drill(drill_id(kind, ask), kind, TASKS[kind], ask, answer, why, source, of or tr("The playbook"))
