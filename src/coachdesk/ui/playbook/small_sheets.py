"""Sheets for an objection card and for a step of the checklist. They judge nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coachdesk.coach.points import check_point
from coachdesk.playbook.editing import Part, Values
from coachdesk.playbook.schema import Evidence, Objection, Step
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.playbook.book import Book, free_id
from coachdesk.ui.playbook.edit_sheet import EditSheet, lines_of
from coachdesk.ui.playbook.pane import PaneLine, Say

KINDS = (
    (Evidence.MANUAL, "Ticked by hand"),
    (Evidence.PRONUNCIATION, "The name was said aloud"),
    (Evidence.FOR_THEM, "There is a for-them line"),
    (Evidence.OPENER, "The opener has nothing to fix"),
    (Evidence.OUTLINE, "The outline has points to talk from"),
)
OURS = "Our team"


class ObjectionSheet(EditSheet):
    """One card: what they say, how it is found, what to answer."""

    def __init__(self, context: Context, book: Book, card: Objection | None = None) -> None:
        cards = book.playbook.objections
        self._card = card or Objection(free_id("own", frozenset(c.id for c in cards)), "", (), (), "", "", OURS)
        at = cards.index(card) if card else len(cards)
        title = f"“{card.says}”" if card else "Add an objection"
        super().__init__(context, title, book, part=Part.OBJECTIONS, place=f"objection[{at + 1}]", new=card is None)
        one = self._card
        for field in (
            self.line("says", "They say", one.says, hint="We have no budget"),
            self.line("finds", "Found by, one a line", "\n".join(one.finds), hint="no budget", lines=3),
            self.line("points", "Answer with, a point a line", "\n".join(one.points), lines=4),
            self.line("ask", "Then ask", one.ask, hint="When is the next budget made?", lines=2),
            self.line("why", "Why", one.why, lines=2),
            self.line("source", "Source", one.source),
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
        yield PaneLine(Say.HEAD, f"“{card.says}”")
        yield from points_of(card.points, self.book)
        if card.ask:
            yield PaneLine(Say.TEXT, f"“{self.book.filled(card.ask)}”")
        yield PaneLine(Say.QUIET, f"Source: {card.source}")


class StepSheet(EditSheet):
    """One step of the checklist, with how it is known to be done."""

    def __init__(self, context: Context, book: Book, step: Step | None = None) -> None:
        steps = book.playbook.checklist
        self._step = step or Step(free_id("own", frozenset(s.id for s in steps)), "", "", Evidence.MANUAL, "", OURS)
        at = steps.index(step) if step else len(steps)
        title = step.label if step else "Add a step"
        super().__init__(context, title, book, part=Part.CHECKLIST, place=f"step[{at + 1}]", new=step is None)
        one = self._step
        self.kind = Pick(self.theme, name="Done when")
        for kind, words in KINDS:
            self.kind.addItem(words, kind)
        self.kind.setCurrentIndex([kind for kind, _ in KINDS].index(one.kind))
        self.kind.currentIndexChanged.connect(self.edited)
        for field in (
            self.line("label", "When done", one.label, hint="Water poured"),
            self.line("open_label", "While open", one.open_label, hint="Pour water"),
        ):
            self.form.addWidget(field)
        self.form.addWidget(PlainLabel(self.theme, "Done when", size=12, weight=MEDIUM, role=Role.INK2))
        self.form.addWidget(self.kind)
        for field in (
            self.line("why", "Why", one.why, lines=2),
            self.line("source", "Source", one.source),
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
        yield PaneLine(Say.HEAD, "Before each call")
        yield PaneLine(Say.TEXT, f"○  {step.open_label}")
        yield PaneLine(Say.TEXT, f"✓  {step.label}")
        yield PaneLine(Say.QUIET, f"{step.why} Source: {step.source}")


def points_of(points: Iterable[str], book: Book) -> Iterator[PaneLine]:
    """Points as they read for the sample prospect, each with what is wrong with it."""
    for point in points:
        yield PaneLine(Say.POINT, book.filled(point))
        if finding := check_point(point):
            yield PaneLine(Say.WARN, finding.why)
