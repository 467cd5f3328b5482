"""Sheets for opener rules: one of the playbook is switched or softened, one of the team’s is written."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coachdesk.language import quoted, tr
from coachdesk.model.judgement import Level
from coachdesk.playbook.editing import Part, Values
from coachdesk.playbook.patterns import fault
from coachdesk.playbook.phrases import line_of, pattern_of
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import marks, signs_of
from coachdesk.playbook.schema import Category, Remark, Rule
from coachdesk.playbook.team import OFF, Team
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Pick
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.playbook.book import Book, free_id
from coachdesk.ui.playbook.edit_sheet import EditSheet, lines_of
from coachdesk.ui.playbook.pane import PaneLine, Say
from coachdesk.ui.playbook.parts import CATEGORIES as NAMES
from coachdesk.ui.playbook.parts import LEVELS as NAMED
from coachdesk.ui.playbook.parts import remark_title
from coachdesk.ui.playbook.small_sheets import OURS

LEVELS = (
    (Level.ERROR, tr("Error")),
    (Level.WARNING, tr("Warning: keeps the step open")),
    (Level.NOTICE, tr("Notice: only said")),
)
CATEGORIES = tuple((category, NAMES[category]) for category in Category)


class SwitchSheet(EditSheet):
    """One rule of the playbook, or one remark of the second opinion: as it comes, at another level, or off."""

    def __init__(self, context: Context, book: Book, rule: Rule | Remark) -> None:
        title = rule.name if isinstance(rule, Rule) else remark_title(rule)
        super().__init__(context, title, book, part=Part.RULES, place="rules", new=False)
        self._rule = rule
        known: tuple[Rule | Remark, ...] = (*book.default.rules, *book.default.remarks)
        self._default = next((r for r in known if r.id == rule.id), rule)
        words = tr("This rule") if isinstance(rule, Rule) else tr("This remark")
        usual = NAMED[self._default.level] if self._default.on else tr("Off")
        self.form.addWidget(PlainLabel(self.theme, words, size=12, weight=MEDIUM, role=Role.INK2))
        self.state = Pick(self.theme, name=words)
        self._states = ("", *(level for level, _ in LEVELS), OFF)
        for choice in (tr("As it comes: {usual}", usual=usual), *(choice for _, choice in LEVELS), tr("Off")):
            self.state.addItem(choice)
        self.state.setCurrentIndex(self._states.index(dict(book.team.switches).get(rule.id, "")))
        self.state.currentIndexChanged.connect(self.edited)
        self.form.addWidget(self.state)
        self.form.addWidget(PlainLabel(self.theme, rule.why, wrap=True))
        self.form.addWidget(
            PlainLabel(self.theme, tr("Source: {source}", source=rule.source), size=12, role=Role.INK3, wrap=True)
        )
        self.put_together(removable=False)

    def values(self) -> Values:
        others = [pair for pair in self.book.team.switches if pair[0] != self._rule.id]
        state = str(self._states[self.state.currentIndex()])
        return Team((*others, *(((self._rule.id, state),) if state else ())), self.book.team.rules)

    def values_without(self) -> Values:
        return self.book.team

    def preview(self) -> Iterable[PaneLine]:
        state = self._states[self.state.currentIndex()]
        off = state == OFF or (not state and not self._default.on)
        if isinstance(self._rule, Remark):
            yield PaneLine(
                Say.HEAD, tr("The second opinion says nothing of it") if off else tr("The second opinion says")
            )
            if not off:
                yield PaneLine(Say.TEXT, self._rule.why)
            yield PaneLine(Say.QUIET, tr("It speaks where no rule has, and reads the opener as a whole."))
            return
        yield PaneLine(Say.HEAD, tr("It marks nothing") if off else tr("It marks"))
        yield from (PaneLine(Say.TEXT, quoted(words)) for words in self._rule.bad[:4])
        if self._rule.instead:
            yield PaneLine(Say.HEAD, tr("And says instead"))
            yield from (PaneLine(Say.TEXT, quoted(self.book.filled(words))) for words in self._rule.instead[:2])


class RuleSheet(EditSheet):
    """One rule of the team's own; its examples are tried with every letter."""

    def __init__(self, context: Context, book: Book, rule: Rule | None = None) -> None:
        taken = frozenset(r.id for r in (*book.playbook.rules, *book.default.rules))
        self._told: dict[str, str] = {}
        self._rule = rule or Rule(free_id("own", taken), Category.NEGATIVE, Level.WARNING, "", OURS, (), (), (), (), ())
        at = book.team.rules.index(rule) if rule else len(book.team.rules)
        title = tr("A rule of your own") if rule else tr("Add a rule")
        super().__init__(context, title, book, part=Part.RULES, place=f"rule[{at + 1}]", new=rule is None)
        one = self._rule

        def shown(patterns: Iterable[str]) -> str:
            return "\n".join(line_of(pattern, book.playbook.language) for pattern in patterns)

        words = shown(one.patterns)
        self.form.addWidget(self.line("title", tr("Called"), one.title, hint=tr("Touching base")))
        self.form.addWidget(
            self.line("patterns", tr("Words it marks, one a line"), words, hint=tr("touch base"), lines=3)
        )
        pattern = tr("A pattern stands between slashes: /touch(?:ing)? base/")
        self.form.addWidget(PlainLabel(self.theme, pattern, size=12, role=Role.INK3, wrap=True))
        self.category = self._pick(tr("About"), CATEGORIES, one.category)
        self.level = self._pick(tr("Level"), LEVELS, one.level)
        for field in (
            self.line(
                "bad", tr("Should be marked, one a line"), "\n".join(one.bad), hint=tr("Let’s touch base."), lines=3
            ),
            self.line(
                "good", tr("Should be left alone, one a line"), "\n".join(one.good), hint=tr("Who pays?"), lines=3
            ),
            self.line("unless", tr("Harmless readings, one a line"), shown(one.unless), lines=2),
            self.line("instead", tr("Say instead, one a line"), "\n".join(one.instead), lines=2),
            self.line("why", tr("Why, in one sentence"), one.why, lines=2),
            self.line("source", tr("Source"), one.source),
        ):
            self.form.addWidget(field)
        self.put_together(removable=True)

    def typed(self) -> Rule:
        language = self.book.playbook.language

        def texts(name: str) -> tuple[str, ...]:
            return lines_of(self.field(name).text())

        return replace(
            self._rule,
            category=CATEGORIES[self.category.currentIndex()][0],
            level=LEVELS[self.level.currentIndex()][0],
            patterns=tuple(pattern_of(line, language) for line in texts("patterns")),
            unless=tuple(pattern_of(line, language) for line in texts("unless")),
            bad=texts("bad"),
            good=texts("good"),
            instead=texts("instead"),
            why=" ".join(texts("why")),
            source=self.field("source").text(),
            title=self.field("title").text(),
        )

    def values(self) -> Values:
        known = {rule.id: rule for rule in self.book.team.rules} | {self._rule.id: self.typed()}
        return Team(self.book.team.switches, tuple(known.values()))

    def values_without(self) -> Values:
        rules = tuple(rule for rule in self.book.team.rules if rule.id != self._rule.id)
        return Team(self.book.team.switches, rules)

    def preview(self) -> Iterable[PaneLine]:
        rule = self.typed()
        wrong = next((words for pattern in (*rule.patterns, *rule.unless) if (words := fault(pattern))), "")
        if wrong:
            yield PaneLine(Say.WARN, wrong)
            return
        yield from self._examples(tr("Should be marked"), rule.bad, rule, marked=True)
        yield from self._examples(tr("Should be left alone"), rule.good, rule, marked=False)
        if rule.instead:
            yield PaneLine(Say.HEAD, tr("Says instead"))
            yield from (PaneLine(Say.TEXT, quoted(self.book.filled(words))) for words in rule.instead)

    def show_preview(self) -> None:
        super().show_preview()
        self._show_examples()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems(problems)
        self._show_examples()

    def _show_examples(self) -> None:
        """The first example that goes wrong is told beside its field as well: the preview may be out of sight."""
        rule = self.typed()
        if not rule.patterns or any(fault(pattern) for pattern in (*rule.patterns, *rule.unless)):
            return
        signs = signs_of(self.book.playbook.signs)
        for name, texts, wanted in (("bad", rule.bad, True), ("good", rule.good, False)):
            told = (
                tr("Line {number}: this is not marked yet.", number=number)
                if wanted
                else tr("Line {number}: this is marked.", number=number)
                for number, text in enumerate(texts, start=1)
                if bool(marks(rule, reading=read(text, self.book.playbook.language), signs=signs)) is not wanted
            )
            if (sentence := next(told, "")) or self._told.get(name) == self.field(name).wrong():
                self.field(name).show_wrong(sentence)
            self._told[name] = sentence

    def _examples(self, head: str, texts: Iterable[str], rule: Rule, *, marked: bool) -> Iterator[PaneLine]:
        yield PaneLine(Say.HEAD, head)
        signs = signs_of(self.book.playbook.signs)
        for text in texts:
            found = marks(rule, reading=read(text, self.book.playbook.language), signs=signs)
            words = ", ".join(quoted(text[a:b]) for a, b in found)
            if bool(found) is marked:
                yield PaneLine(Say.TEXT, f"✓  {text}" + (f"  ({words})" if found else ""))
            else:
                yield PaneLine(
                    Say.WARN, f"✗  {text}" + (tr("  marks {words}", words=words) if found else tr("  is not marked"))
                )

    def _pick(self, label: str, choices: Iterable[tuple[str, str]], now: str) -> Pick:
        pick = Pick(self.theme, name=label)
        known = tuple(choices)
        for _value, words in known:
            pick.addItem(words)
        pick.setCurrentIndex([value for value, _ in known].index(now))
        pick.currentIndexChanged.connect(self.edited)
        self.form.addWidget(PlainLabel(self.theme, label, size=12, weight=MEDIUM, role=Role.INK2))
        self.form.addWidget(pick)
        return pick
