"""The playbook cut into parts and cards to read. Pure: values in, values out."""

import re
from dataclasses import dataclass, replace

from coachdesk.language import inside, quoted, tr
from coachdesk.model.judgement import Level
from coachdesk.playbook.schema import MERGE_FIELDS, Category, Outcome, Play, Playbook, Remark, Timing
from coachdesk.playbook.template import render
from coachdesk.ui.channels import CHANNELS
from coachdesk.ui.kit.field_words import field_words

FIELD = re.compile(r"\{\{\s*(\w+)\s*\}\}")
TIMINGS = {
    Timing.NONE: tr("No callback"),
    Timing.ASK: tr("Asks for a time"),
    Timing.LATER_DAY: tr("Callback on a later day"),
    Timing.OTHER_TIME: tr("Next attempt at another time of day"),
    Timing.LONG_TERM: tr("Long-term callback"),
    Timing.NOW: tr("Ring back at once"),
}
LEVELS = {Level.ERROR: tr("Error"), Level.WARNING: tr("Warning"), Level.NOTICE: tr("Notice")}
CATEGORIES = {
    Category.NEGATIVE: tr("Negative"),
    Category.EASY_OUT: tr("Easy out"),
    Category.FALSE_FAMILIARITY: tr("False familiarity"),
    Category.SELF_FOCUSED: tr("Self-focused"),
    Category.NO_WHO: tr("No who"),
    Category.NO_REASON: tr("No reason"),
    Category.NO_FOR_THEM: tr("No for-them"),
    Category.NO_QUESTION: tr("No question"),
    Category.TOO_LONG: tr("Too long"),
    Category.SCRIPT_LIKE: tr("Script-like"),
    Category.FILLER: tr("Filler"),
    Category.DECEPTIVE: tr("Deceptive"),
}
PLAN_B = "plan_b"
"""There is one of it, so it goes by the name of its part."""
SEEN = {"read": tr("the page itself was read"), "quoted": tr("known only through another page")}


@dataclass(frozen=True, slots=True)
class Item:
    """One card. ``lines`` are points; ``note`` is told apart from them; ``draft`` names a template to preview;
    ``edits`` is the id of what is edited when the card is opened, '' where nothing can be."""

    title: str
    tag: str = ""
    lines: tuple[str, ...] = ()
    note: str = ""
    why: str = ""
    source: str = ""
    draft: str = ""
    template: str = ""
    edits: str = ""

    @property
    def words(self) -> str:
        """What a search looks at."""
        return " ".join((self.title, self.tag, *self.lines, self.note, self.why, self.source, self.template))


@dataclass(frozen=True, slots=True)
class Part:
    id: str
    title: str
    items: tuple[Item, ...]
    lead: str = ""


def parts(playbook: Playbook, *, default: Playbook | None = None) -> tuple[Part, ...]:
    """All of it, in the order of a call; what differs from the ``default`` says so."""
    changed = _changed(playbook, default) if default else frozenset()
    found = (
        Part(
            "outline", tr("Outlines"), _outlines(playbook), tr("Points, not sentences: what is read out sounds read.")
        ),
        Part(
            "checklist",
            tr("Checklist"),
            _checklist(playbook),
            tr("Before dialling. An open step costs one more key, no more."),
        ),
        Part(
            "rules",
            tr("Opener rules"),
            (*_rules(playbook), *_remarks(playbook)),
            tr("What the opener check marks, why, and what to say instead. The second opinion’s remarks come last."),
        ),
        Part("outcomes", tr("Outcomes"), _outcomes(playbook), tr("What one key starts.")),
        Part(
            "drafts",
            tr("Drafts"),
            _drafts(playbook),
            tr("As they read for a sample prospect. A gap is a field that is not known."),
        ),
        Part("objections", tr("Objections"), _objections(playbook)),
        Part("plan_b", tr("Plan B"), _plan_b(playbook), tr("When it is not a good time: ask when, not if.")),
        Part("reasons", tr("Why people hang up"), _reasons(playbook)),
        Part("principles", tr("Always and never"), _principles(playbook)),
        Part(
            "figures",
            tr("Figures"),
            _figures(playbook),
            tr("Each is one vendor’s correlation in its own calls, not a proof."),
        ),
    )
    return tuple(_told_apart(part, changed) for part in found if part.items)


def _changed(playbook: Playbook, default: Playbook) -> frozenset[tuple[str, str]]:
    """Part and id of all that a team edits and that is not as it came."""
    found = {("outline", one.id) for one in playbook.outlines if one not in default.outlines}
    found |= {("checklist", one.id) for one in playbook.checklist if one not in default.checklist}
    found |= {("rules", one.id) for one in playbook.rules if one not in default.rules}
    found |= {("rules", one.id) for one in playbook.remarks if one not in default.remarks}
    found |= {("objections", one.id) for one in playbook.objections if one not in default.objections}
    found |= {("plan_b", PLAN_B) for one in (playbook.plan_b,) if one != default.plan_b}
    return frozenset(found)


def _told_apart(part: Part, changed: frozenset[tuple[str, str]]) -> Part:
    items = (
        replace(item, tag=tr("{tag}, yours", tag=item.tag) if item.tag else tr("Yours"))
        if (part.id, item.edits) in changed
        else item
        for item in part.items
    )
    return replace(part, items=tuple(items))


def readable(template: str) -> str:
    """A template with its merge fields as words: ‹first name›."""
    return FIELD.sub(lambda m: f"‹{field_words(m[1])}›", template)


def search(all_parts: tuple[Part, ...], text: str) -> tuple[Part, ...]:
    """The cards that hold every word, still under their parts."""
    words = text.casefold().split()
    cut = (
        Part(
            part.id, part.title, tuple(i for i in part.items if all(w in i.words.casefold() for w in words)), part.lead
        )
        for part in all_parts
    )
    return tuple(part for part in cut if part.items)


def _outlines(playbook: Playbook) -> tuple[Item, ...]:
    found = []
    for outline in playbook.outlines:
        opener = readable(outline.opener)
        found.append(Item(outline.title, tr("Opener"), note=opener, template=outline.opener, edits=outline.id))
        found += [
            Item(
                readable(section.title),
                f"{outline.title}, {section.seconds} s",
                tuple(map(readable, (*section.points, *section.questions, *section.cues))),
                edits=outline.id,
            )
            for section in outline.sections
        ]
    return tuple(found)


def _checklist(playbook: Playbook) -> tuple[Item, ...]:
    return tuple(
        Item(s.label, tr("open: {open_label}", open_label=s.open_label), why=s.why, source=s.source, edits=s.id)
        for s in playbook.checklist
    )


def _rules(playbook: Playbook) -> tuple[Item, ...]:
    found = []
    for rule in playbook.rules:
        lines = tuple(tr("Not: “{words}”", words=words) for words in rule.bad[:2])
        instead = tr("Say instead: “{readable}”", readable=readable(rule.instead[0])) if rule.instead else ""
        level = LEVELS[rule.level] if rule.on else tr("Switched off")
        figures = tuple(f.text for f in (playbook.figure(name) for name in rule.figures) if f is not None)
        about = CATEGORIES[Category(rule.category)]
        about = "" if about.casefold() == rule.name.casefold() else about
        tag = ", ".join(filter(None, (about, inside(tr("Drafts")) if rule.drafts else "", inside(level))))
        found.append(
            Item(
                rule.name,
                tag[:1].upper() + tag[1:],
                (*lines, *figures),
                instead,
                rule.why,
                rule.source,
                edits=rule.id,
            )
        )
    return tuple(found)


def _remarks(playbook: Playbook) -> tuple[Item, ...]:
    """What the second opinion says of each category, which a team can soften or switch off as it can a rule."""
    return tuple(
        Item(
            remark_title(remark),
            tr("Second opinion: {level}", level=LEVELS[remark.level] if remark.on else tr("Switched off")),
            why=remark.why,
            source=remark.source,
            edits=remark.id,
        )
        for remark in playbook.remarks
    )


def remark_title(remark: Remark) -> str:
    """Sounds negative; sounds self-focused."""
    return tr("Sounds {category}", category=inside(CATEGORIES[Category(remark.category)]))


def _outcomes(playbook: Playbook) -> tuple[Item, ...]:
    found = []
    for outcome in playbook.outcomes:
        key = outcome.key.upper() or tr("9, More")
        found.append(
            Item(outcome.label, tr("Key {key}", key=key), _flags(outcome), why=outcome.why, source=outcome.source)
        )
        found += [_play(playbook, outcome, play) for play in outcome.plays]
    return tuple(found)


def _flags(outcome: Outcome) -> tuple[str, ...]:
    flags = (
        (outcome.stops, tr("Stops the person and every number they have")),
        (outcome.marks_number, tr("Marks the number as wrong")),
        (outcome.leaves, tr("Marks that they left the company")),
        (outcome.adds_person, tr("Adds the person who was named")),
        (outcome.meeting, tr("Counts as a meeting")),
    )
    return tuple(words for is_so, words in flags if is_so)


def _play(playbook: Playbook, outcome: Outcome, play: Play) -> Item:
    drafts = [template.label for name in play.drafts if (template := playbook.draft(name)) is not None]
    second = [template.label for name in play.second_best if (template := playbook.draft(name)) is not None]
    days = tr(", after %n days", ", after %n day", play.after_days) if play.after_days else ""
    lines = [f"{TIMINGS[play.timing]}{days}"]
    lines += [tr("Draft: {label}", label=label) for label in drafts]
    lines += [tr("Without an address: {label}", label=label) for label in second]
    if play.ask_permission:
        lines.append(tr("Asks whether an email may be sent"))
    if play.calendar:
        lines.append(tr("With a calendar file"))
    if len(outcome.plays) > 1 and play.id == playbook.policy.silent_hang_up:
        lines.insert(0, tr("Comes first; the other school is one key away"))
    return Item(play.label, tr("After: {label}", label=outcome.label), tuple(lines), play.notice, play.why, play.source)


def _drafts(playbook: Playbook) -> tuple[Item, ...]:
    return tuple(
        Item(
            template.label,
            CHANNELS[template.channel],
            why=template.why,
            source=template.source,
            draft=template.id,
            template=f"{template.subject}\n{template.body}",
        )
        for template in playbook.drafts
    )


def _objections(playbook: Playbook) -> tuple[Item, ...]:
    return tuple(
        Item(
            quoted(card.says),
            "",
            tuple(map(readable, card.points)),
            tr("Ask: {readable}", readable=readable(card.ask)),
            card.why,
            card.source,
            edits=card.id,
        )
        for card in playbook.objections
    )


def _plan_b(playbook: Playbook) -> tuple[Item, ...]:
    plan = playbook.plan_b
    lines = (readable(plan.ask_when), readable(plan.ask_permission), *promises(plan.confirm))
    return (Item(plan.title, "", lines, why=plan.why, source=plan.source, edits=PLAN_B),)


def promises(confirm: str) -> tuple[str, ...]:
    """What is said once the time is fixed and, where that differs, before it."""
    known = {name: f"‹{field_words(name)}›" for name in MERGE_FIELDS}
    unknown = {name: words for name, words in known.items() if not name.startswith("callback_")}
    fixed, before = render(confirm, known).text, render(confirm, unknown)
    if before.missing or before.text == fixed:
        return (fixed,)
    return tr("Before a time is fixed: {text}", text=before.text), tr("Once it is: {fixed}", fixed=fixed)


def _reasons(playbook: Playbook) -> tuple[Item, ...]:
    return tuple(
        Item(
            f"{n}. {r.title}",
            "",
            (tr("Do: {do}", do=r.do), tr("The desk: {desk}", desk=r.desk)),
            why=r.why,
            source=r.source,
        )
        for n, r in enumerate(playbook.reasons, start=1)
    )


def _principles(playbook: Playbook) -> tuple[Item, ...]:
    return tuple(Item(p.text, why=p.why, source=p.source) for p in playbook.principles)


def _figures(playbook: Playbook) -> tuple[Item, ...]:
    found = []
    for figure in playbook.figures:
        year = f", {figure.year}" if figure.year else ""
        seen = SEEN.get(figure.seen, figure.seen)
        found.append(Item(figure.text, figure.topic, source=f"{figure.source}{year} ({seen})"))
    return tuple(found)
