"""Makes the nouns of a playbook from its tables: one function a noun. Knows no file and no other noun's ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coachdesk.language import tr
from coachdesk.model.ids import OutcomeId, PlayId
from coachdesk.model.judgement import Level
from coachdesk.playbook.fields import Table, each, unique
from coachdesk.playbook.patterns import fault, spelt_out
from coachdesk.playbook.schema import (
    MERGE_FIELDS,
    POINT_WORDS,
    Category,
    Evidence,
    Figure,
    Fit,
    Joins,
    Objection,
    Offer,
    Outcome,
    Outline,
    PlanB,
    Play,
    Policy,
    Principle,
    Reason,
    Remark,
    Rule,
    RuleKind,
    Section,
    Sign,
    Step,
    Timing,
)
from coachdesk.playbook.template import faults
from coachdesk.playbook.words import count_words


@dataclass(frozen=True, slots=True)
class Words:
    """Named alternatives for patterns. ``trusted`` says that the patterns have been found sound before."""

    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    trusted: bool = False


OUTCOME_KEYS = ("", "1", "2", "3", "4", "5", "6", "7", "8", "x")


def template(table: Table, key: str, *, default: str | None = None) -> str:
    value = table.text(key, default=default)
    for wrong in faults(value):
        table.wrong(wrong, key=key)
    return value


def templates(table: Table, key: str, *, required: bool = True) -> tuple[str, ...]:
    values = table.texts(key, required=required)
    for item, value in enumerate(values):
        for wrong in faults(value):
            table.wrong(wrong, key=key, item=item)
    return values


def points(table: Table, key: str, *, required: bool = True) -> tuple[str, ...]:
    values = templates(table, key, required=required)
    for item, value in enumerate(values):
        if (count := count_words(value)) > POINT_WORDS:
            table.wrong(
                tr(
                    "The point has {what} words; a point has at most {most}.",
                    what=count,
                    most=POINT_WORDS,
                ),
                key=key,
                item=item,
            )
    return values


def patterns(table: Table, key: str, *, words: Words, required: bool = True) -> tuple[str, ...]:
    sound = []
    for item, value in enumerate(table.texts(key, required=required)):
        full = spelt_out(value, words=words.known)
        if wrong := "" if words.trusted else fault(full):
            table.wrong(wrong, key=key, item=item)
        else:
            sound.append(full)
    return tuple(sound)


def words(table: Table, *, trusted: bool) -> Words:
    """Named alternatives that patterns use as ``<busy>``; one may use those before it."""
    made: dict[str, tuple[str, ...]] = {}
    for key in table.names():
        made[key] = patterns(table, key, words=Words(made, trusted))
    return Words(made, trusted)


def policy(table: Table) -> Policy:
    made = Policy(
        silent_hang_up=PlayId(table.text("silent_hang_up")),
        attempt_limit=table.number("attempt_limit", least=1, most=50),
        listen_after_seconds=table.number("listen_after_seconds", least=5, most=600),
        fields=table.pairs("fields"),
        cut_short_seconds=table.number("cut_short_seconds", least=1, most=600, default=30),
    )
    for name, _value in made.fields:
        if name not in MERGE_FIELDS:
            table.wrong(tr("There is no field called “{name}”.", name=name), key="fields")
    table.done()
    return made


def section(table: Table) -> Section:
    questions = templates(table, "questions", required=False)
    return Section(
        id=table.text("id"),
        title=template(table, "title"),
        points=points(table, "points", required=not questions),
        seconds=table.number("seconds", least=0, most=3_600, default=0),
        questions=questions,
        cues=templates(table, "cues", required=False),
    )


def outline(table: Table) -> Outline:
    sections = table.tables("section")
    made = Outline(
        id=table.text("id"),
        title=table.text("title"),
        opener=template(table, "opener"),
        sections=tuple(each(sections, section)),
        why=table.text("why"),
        source=table.text("source"),
    )
    unique(zip(sections, (s.id for s in made.sections), strict=True), noun="sections")
    return made


def step(table: Table) -> Step:
    return Step(
        id=table.text("id"),
        label=table.text("label"),
        open_label=table.text("open_label"),
        kind=Evidence(table.choice("kind", Evidence)),
        why=table.text("why"),
        source=table.text("source"),
    )


def rule(table: Table, *, words: Words) -> Rule:
    kind = RuleKind(table.choice("kind", RuleKind, default=RuleKind.WORDS))
    by_words = kind in {RuleKind.WORDS, RuleKind.OFTEN, RuleKind.US}
    counts = kind in {RuleKind.LENGTH, RuleKind.SENTENCE, RuleKind.US, RuleKind.OFTEN}
    return Rule(
        id=table.text("id"),
        category=Category(table.choice("category", Category)),
        level=Level(table.choice("level", Level)),
        why=table.text("why"),
        source=table.text("source"),
        patterns=patterns(table, "patterns", words=words, required=by_words),
        unless=patterns(table, "unless", words=words, required=False),
        instead=templates(table, "instead", required=False),
        good=table.texts("good"),
        bad=table.texts("bad"),
        on=table.flag("on", default=True),
        drafts=table.flag("drafts"),
        kind=kind,
        sign=table.text("sign", default=None if kind in {RuleKind.ABSENT, RuleKind.US} else ""),
        limit=table.number("limit", least=0, most=1_000, default=None if counts else 0),
        cased=patterns(table, "cased", words=words, required=False),
        figures=table.texts("figures", required=False),
        swaps=table.pairs("swaps"),
        error_after=table.texts("error_after", required=False),
        waived_by=table.choice("waived_by", ("", *MERGE_FIELDS), default=""),
        title=table.text("title", default=""),
    )


def offer(table: Table) -> Offer:
    made = Offer(
        id=table.text("id"),
        line=table.text("line"),
        roles=table.texts("roles", required=False),
        industries=table.texts("industries", required=False),
        source=table.text("source"),
    )
    if not made.roles and not made.industries:
        table.wrong(tr("A line for them needs “roles” or “industries”."))
    return made


def joins(table: Table) -> Joins:
    made = Joins(
        question=templates(table, "question"),
        statement=templates(table, "statement"),
        who=templates(table, "who"),
        aside=templates(table, "aside"),
        tail=templates(table, "tail"),
        tail_question=templates(table, "tail_question"),
        ask=templates(table, "ask"),
        helps=templates(table, "helps", required=False),
        changes=templates(table, "changes", required=False),
    )
    table.done()
    return made


def sign(table: Table, *, words: Words) -> Sign:
    made = Sign(
        id=table.text("id"),
        label=table.text("label"),
        patterns=patterns(table, "patterns", words=words, required=False),
        cased=patterns(table, "cased", words=words, required=False),
        together=patterns(table, "together", words=words, required=False),
        implied=table.texts("implied", required=False),
        unless=patterns(table, "unless", words=words, required=False),
        good=table.texts("good"),
        bad=table.texts("bad"),
    )
    if not (made.patterns or made.cased or made.together):
        table.wrong(tr("A sign needs “patterns”, “cased” or “together”."))
    return made


def remark(table: Table, *, words: Words) -> Remark:
    return Remark(
        id=table.text("id"),
        category=Category(table.choice("category", Category)),
        level=Level(table.choice("level", Level)),
        why=table.text("why"),
        source=table.text("source"),
        unless=patterns(table, "unless", words=words, required=False),
        on=table.flag("on", default=True),
    )


def play(table: Table) -> Play:
    return Play(
        id=PlayId(table.text("id")),
        label=table.text("label"),
        short=table.text("short"),
        why=table.text("why"),
        source=table.text("source"),
        timing=Timing(table.choice("timing", Timing, default=Timing.NONE)),
        after_days=table.number("after_days", least=0, most=730, default=0),
        reason=template(table, "reason", default=""),
        drafts=table.texts("drafts", required=False),
        second_best=table.texts("second_best", required=False),
        calendar=table.flag("calendar"),
        ask_permission=table.flag("ask_permission"),
        outline=table.text("outline", default=""),
        then=table.text("then", default=""),
        notice=table.text("notice", default=""),
    )


def outcome(table: Table) -> Outcome:
    plays = table.tables("play")
    made = Outcome(
        id=OutcomeId(table.text("id")),
        label=table.text("label"),
        key=table.choice("key", OUTCOME_KEYS, default=""),
        why=table.text("why"),
        source=table.text("source"),
        plays=tuple(each(plays, play)),
        talked=table.flag("talked"),
        meeting=table.flag("meeting"),
        hang_up=table.flag("hang_up"),
        stops=table.flag("stops"),
        marks_number=table.flag("marks_number"),
        leaves=table.flag("leaves"),
        adds_person=table.flag("adds_person"),
        other_person=table.flag("other_person"),
        fits=fits(table),
    )
    unique(zip(plays, (p.id for p in made.plays), strict=True), noun="plays of one outcome")
    return made


def fits(table: Table) -> tuple[Fit, ...]:
    known, found = {fit.value for fit in Fit}, []
    for item, value in enumerate(table.texts("fits", required=False)):
        if value in known:
            found.append(Fit(value))
        else:
            table.wrong(
                tr("“{value}” is no end of a call; there are: {known}.", value=value[:40], known=", ".join(Fit)),
                key="fits",
                item=item,
            )
    return tuple(found)


def objection(table: Table) -> Objection:
    return Objection(
        id=table.text("id"),
        says=table.text("says"),
        finds=table.texts("finds"),
        points=points(table, "points"),
        ask=template(table, "ask"),
        why=table.text("why"),
        source=table.text("source"),
    )


def plan_b(table: Table) -> PlanB:
    return PlanB(
        title=table.text("title"),
        ask_when=template(table, "ask_when"),
        ask_permission=template(table, "ask_permission"),
        confirm=template(table, "confirm"),
        why=table.text("why"),
        source=table.text("source"),
    )


def figure(table: Table) -> Figure:
    return Figure(
        id=table.text("id"),
        text=table.text("text"),
        source=table.text("source"),
        seen=table.choice("seen", ("read", "quoted")),
        year=table.text("year", default=""),
        topic=table.text("topic"),
    )


def reason(table: Table) -> Reason:
    return Reason(
        id=table.text("id"),
        title=table.text("title"),
        do=table.text("do"),
        desk=table.text("desk"),
        why=table.text("why"),
        source=table.text("source"),
    )


def principle(table: Table) -> Principle:
    return Principle(id=table.text("id"), text=table.text("text"), why=table.text("why"), source=table.text("source"))
