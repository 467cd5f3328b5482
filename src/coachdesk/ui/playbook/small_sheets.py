"""Sheets for an objection card, a step of the checklist and Plan B. They judge nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from coachdesk.coach.points import check_point
from coachdesk.language import quoted, tr
from coachdesk.playbook.editing import Part, Values
from coachdesk.playbook.schema import Evidence, Objection, PlanB, Step
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.playbook.book import Book, filled_with, free_id
from coachdesk.ui.playbook.edit_sheet import EditSheet, lines_of
from coachdesk.ui.playbook.pane import PaneLine, Say

KINDS = (
    (Evidence.MANUAL, tr("Ticked by hand")),
    (Evidence.PRONUNCIATION, tr("The name was said aloud")),
    (Evidence.FOR_THEM, tr("There is a for-them line")),
    (Evidence.OPENER, tr("The opener has nothing to fix")),
    (Evidence.OUTLINE, tr("The outline has points to talk from")),
)
OURS = tr("Our team")

WHEN = re.compile(r"\b(?:when|which|what (?:day|time|hour)|how about|or)\b", re.IGNORECASE)


class ObjectionSheet(EditSheet):
    """One card: what they say, how it is found, what to answer."""

    def __init__(self, context: Context, book: Book, card: Objection | None = None) -> None:
        cards = book.playbook.objections
        self._card = card or Objection(free_id("own", frozenset(c.id for c in cards)), "", (), (), "", "", OURS)
        at = cards.index(card) if card else len(cards)
        title = quoted(card.says) if card else tr("Add an objection")
        super().__init__(context, title, book, part=Part.OBJECTIONS, place=f"objection[{at + 1}]", new=card is None)
        one = self._card
        for field in (
            self.line("says", tr("They say"), one.says, hint=tr("We have no budget")),
            self.line("finds", tr("Found by, one a line"), "\n".join(one.finds), hint=tr("no budget"), lines=3),
            self.line("points", tr("Answer with, a point a line"), "\n".join(one.points), lines=4),
            self.line("ask", tr("Then ask"), one.ask, hint=tr("When is the next budget made?"), lines=2),
            self.line("why", tr("Why"), one.why, lines=2),
            self.line("source", tr("Source"), one.source),
        ):
            self.form.addWidget(field)
        self.put_together(removable=True)

    def typed(self) -> Objection:
        return replace(
            self._card,
            says=self.field("says").text(),
            finds=lines_of(self.field("finds").text()),
            points=lines_of(self.field("points").text()),
            ask=" ".join(lines_of(self.field("ask").text())),
            why=" ".join(lines_of(self.field("why").text())),
            source=self.field("source").text(),
        )

    def values(self) -> Values:
        known = {card.id: card for card in self.book.playbook.objections} | {self._card.id: self.typed()}
        return tuple(known.values())

    def values_without(self) -> Values:
        return tuple(card for card in self.book.playbook.objections if card.id != self._card.id)

    def preview(self) -> Iterable[PaneLine]:
        card = self.typed()
        yield PaneLine(Say.HEAD, quoted(card.says))
        yield from points_of(card.points, self.book)
        if card.ask:
            yield PaneLine(Say.TEXT, quoted(self.book.filled(card.ask)))
        yield PaneLine(Say.QUIET, tr("Source: {source}", source=card.source))


class StepSheet(EditSheet):
    """One step of the checklist, with how it is known to be done."""

    def __init__(self, context: Context, book: Book, step: Step | None = None) -> None:
        steps = book.playbook.checklist
        self._step = step or Step(free_id("own", frozenset(s.id for s in steps)), "", "", Evidence.MANUAL, "", OURS)
        at = steps.index(step) if step else len(steps)
        title = step.label if step else tr("Add a step")
        super().__init__(context, title, book, part=Part.CHECKLIST, place=f"step[{at + 1}]", new=step is None)
        one = self._step
        self.kind = Pick(self.theme, name=tr("Done when"))
        for kind, words in KINDS:
            self.kind.addItem(words, kind)
        self.kind.setCurrentIndex([kind for kind, _ in KINDS].index(one.kind))
        self.kind.currentIndexChanged.connect(self.edited)
        for field in (
            self.line("label", tr("When done"), one.label, hint=tr("Water poured")),
            self.line("open_label", tr("While open"), one.open_label, hint=tr("Pour water")),
        ):
            self.form.addWidget(field)
        self.form.addWidget(PlainLabel(self.theme, tr("Done when"), size=12, weight=MEDIUM, role=Role.INK2))
        self.form.addWidget(self.kind)
        for field in (
            self.line("why", tr("Why"), one.why, lines=2),
            self.line("source", tr("Source"), one.source),
        ):
            self.form.addWidget(field)
        self.put_together(removable=True)

    def typed(self) -> Step:
        return replace(
            self._step,
            label=self.field("label").text(),
            open_label=self.field("open_label").text(),
            kind=KINDS[self.kind.currentIndex()][0],
            why=" ".join(lines_of(self.field("why").text())),
            source=self.field("source").text(),
        )

    def values(self) -> Values:
        known = {step.id: step for step in self.book.playbook.checklist} | {self._step.id: self.typed()}
        return tuple(known.values())

    def values_without(self) -> Values:
        return tuple(step for step in self.book.playbook.checklist if step.id != self._step.id)

    def preview(self) -> Iterable[PaneLine]:
        step = self.typed()
        yield PaneLine(Say.HEAD, tr("Before each call"))
        yield PaneLine(Say.TEXT, f"○  {step.open_label}")
        yield PaneLine(Say.TEXT, f"✓  {step.label}")
        yield PaneLine(Say.QUIET, tr("{why} Source: {source}", why=step.why, source=step.source))


class PlanBSheet(EditSheet):
    """When it is not a good time: what is asked, and what is promised."""

    def __init__(self, context: Context, book: Book) -> None:
        self._plan = plan = book.playbook.plan_b
        super().__init__(context, plan.title, book, part=Part.PLAN_B, place="", new=False)
        for field in (
            self.line("title", tr("Called"), plan.title),
            self.line("ask_when", tr("Ask when, not if"), plan.ask_when, lines=3),
            self.line("ask_permission", tr("Ask leave to write"), plan.ask_permission, lines=2),
            self.line("confirm", tr("Promise"), plan.confirm, lines=4),
            self.line("why", tr("Why"), plan.why, lines=2),
            self.line("source", tr("Source"), plan.source),
        ):
            self.form.addWidget(field)
        self.put_together(removable=False)

    def typed(self) -> PlanB:
        names = ("title", "ask_when", "ask_permission", "confirm", "why", "source")
        return PlanB(**{name: " ".join(self.field(name).text().split()) for name in names})

    def values(self) -> Values:
        return self.typed()

    def values_without(self) -> Values:
        return self._plan

    def preview(self) -> Iterable[PaneLine]:
        plan = self.typed()
        yield PaneLine(Say.HEAD, plan.title)
        for said in (plan.ask_when, plan.ask_permission):
            yield PaneLine(Say.TEXT, quoted(self.book.filled(said)))
        yield from (PaneLine(Say.TEXT, said) for said in promised(plan.confirm, self.book))
        if self.book.playbook.language.script is None and not asks_when(plan.ask_when):
            yield PaneLine(Say.WARN, tr("It asks if, and a no ends the call: ask which day or hour suits them."))
        yield PaneLine(Say.QUIET, tr("{why} Source: {source}", why=plan.why, source=plan.source))


def promised(confirm: str, book: Book) -> Iterator[str]:
    """What is said before a time is fixed, and once it is."""
    known = {**book.fields, "callback_time": tr("Tuesday 3:00 pm"), "callback_zone": tr("Chicago")}
    before = {name: value for name, value in known.items() if not name.startswith("callback_")}
    for head, fields in ((tr("Before a time is fixed"), before), (tr("Once it is"), known)):
        yield f"{head}: {quoted(filled_with(confirm, fields))}"


def asks_when(words: str) -> bool:
    """Whether it leaves no plain no: it asks for a day, an hour, or which of two."""
    return WHEN.search(words) is not None


def points_of(points: Iterable[str], book: Book) -> Iterator[PaneLine]:
    """Points as they read for the sample prospect, each with what is wrong with it."""
    for point in points:
        yield PaneLine(Say.POINT, book.filled(point))
        if finding := check_point(point, book.playbook.language):
            yield PaneLine(Say.WARN, finding.why)
