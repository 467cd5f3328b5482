"""Openers in the making: two variants for each kind of call, judged as they are written, and one sent to the desk.

The variants are the rep's own and lie in the database, so that sending one is taken back with Ctrl+Z; the playbook's
opener stays what it is.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from itertools import starmap

from coachdesk.coach import check_opener
from coachdesk.desk.bench import OPENER
from coachdesk.desk.pronouncing import SayVerbs
from coachdesk.desk.results import changed
from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.judgement import Finding, OpenerCheck
from coachdesk.model.practice import Pieces
from coachdesk.playbook.schema import Outline
from coachdesk.practice.openers import Judged, joined, judged, mended, parted, wrong_with
from coachdesk.practice.openings import Endings, Opening, endings
from coachdesk.settings import own_fields

VARIANTS = ("a", "b")
REMEMBERED = 50
"""Wordings of a variant that are known again in earlier calls."""


@dataclass(frozen=True, slots=True)
class Builder:
    """The openers of one kind of call. ``kinds``: all kinds there are, id and title. ``sent``: the variant that the
    desk uses, "" for the playbook's own; ``changed``: it was written on since. ``heard_by``: for whom the whole is
    filled, and ``theirs`` whether they have an opener of their own, which goes before any other. ``ended``: for each
    variant how the calls ended that began with it."""

    kinds: tuple[tuple[str, str], ...]
    kind: str
    variants: Mapping[str, Pieces]
    sent: str
    changed: bool
    heard_by: str
    theirs: bool
    ended: Mapping[str, Endings] = field(default_factory=dict)


class OpenerRoom:
    """``sample`` are the merge fields of somebody made up, for a desk without a prospect."""

    def __init__(self, desk: SayVerbs, *, sample: Mapping[str, str]) -> None:
        self._desk = desk
        self._sample = sample

    def builder(self, kind: str = "") -> Builder:
        """The variants of one kind of call; without one, of a first call."""
        outline = self._outline(kind)
        variants = {name: self._variant(outline, name) for name in VARIANTS}
        sent = self._desk.store.get(_key(outline, "sent"))
        template = self._desk.store.get(_key(outline))
        who = self._desk.current()
        return Builder(
            kinds=tuple((one.id, one.title) for one in self._desk.playbook.outlines),
            kind=outline.id,
            variants=variants,
            sent=sent if template else "",
            changed=bool(template) and joined(variants.get(sent, Pieces())) != template,
            heard_by=who.shown_name if who else self._sample["name"],
            theirs=bool(who and who.opener),
            ended=self._ended(outline, sent if template else "", template),
        )

    def judge(self, pieces: Pieces, *, check: OpenerCheck | None = None) -> Judged:
        """Each step and the whole, as whoever is on the desk would hear it."""
        filled = self._fields()
        return judged(pieces, fields=filled, judge=lambda text: self._check(text, filled), check=check)

    def mend(self, pieces: Pieces, finding: Finding, *, told: Judged) -> Pieces | None:
        """The pieces with the finding's own words in place; None where they fit no single step."""
        return mended(pieces, finding, told=told, fields=self._fields())

    def keep(self, kind: str, variant: str, pieces: Pieces) -> Changes:
        """Keep a variant as it is typed."""
        outline = self._outline(kind)
        with self._desk.store.step(tr("Opener written"), undoable=False) as step:
            step.put(_key(outline, _known(variant)), json.dumps(asdict(pieces), ensure_ascii=False))
        return Changes()

    def send(self, kind: str, variant: str, pieces: Pieces) -> Changes:
        """Use this variant on the desk from now on; Ctrl+Z takes it back. Raises UserError where it can't be said."""
        outline = self._outline(kind)
        if wrong := wrong_with(pieces):
            raise UserError(
                tr("This opener can’t be used yet: {wrong}", wrong=wrong[0]), hint=tr("The desk keeps the one it has.")
            )
        said = tr("Opener {upper} is on the desk: {title}", upper=_known(variant).upper(), title=outline.title)
        template = joined(pieces)
        said_as = [*(one for one in self._said_as(outline, variant) if one != template), template][-REMEMBERED:]
        with self._desk.store.step(said) as step:
            step.put(_key(outline, variant), json.dumps(asdict(pieces), ensure_ascii=False))
            step.put(_key(outline), template)
            step.put(_key(outline, "sent"), variant)
            step.put(_key(outline, f"said-{variant}"), json.dumps(said_as, ensure_ascii=False))
        return changed(Topic.DESK, Topic.PRACTICE, said=said, undoable=True)

    def take_back(self, kind: str) -> Changes:
        """Use the playbook's opener on the desk again; the variants stay. Ctrl+Z brings the sent one back."""
        outline = self._outline(kind)
        said = tr("The playbook’s opener is on the desk: {title}", title=outline.title)
        with self._desk.store.step(said) as step:
            step.put(_key(outline), "")
            step.put(_key(outline, "sent"), "")
        return changed(Topic.DESK, Topic.PRACTICE, said=said, undoable=True)

    def _outline(self, kind: str) -> Outline:
        outlines = self._desk.playbook.outlines
        found = next((one for one in outlines if one.id == kind), None)
        if found is None and kind:
            raise UserError(
                tr("The playbook has no outline {kind!r}.", kind=kind),
                hint=tr("Nothing was changed."),
                code="no_outline",
            )
        return found or outlines[0]

    def _variant(self, outline: Outline, name: str) -> Pieces:
        """As it was kept; A begins with the playbook's own words, B with none."""
        try:
            kept = json.loads(self._desk.store.get(_key(outline, name)) or "null")
        except ValueError:
            kept = None
        if isinstance(kept, dict):
            return Pieces(**{one.name: str(kept.get(one.name, "")) for one in fields(Pieces)})
        return parted(outline.opener) if name == VARIANTS[0] else Pieces()

    def _ended(self, outline: Outline, sent: str, template: str) -> Mapping[str, Endings]:
        templates = {name: self._said_as(outline, name) for name in VARIANTS}
        if sent in templates and template not in templates[sent]:
            templates[sent].append(template)  # sent before what was sent was remembered
        if not any(templates.values()):
            return {}
        found = starmap(Opening, self._desk.store.openings())
        return endings(found, templates=templates, outcomes=self._desk.playbook.outcomes)

    def _said_as(self, outline: Outline, variant: str) -> list[str]:
        """All that a variant was sent to the desk as, the latest last."""
        try:
            kept = json.loads(self._desk.store.get(_key(outline, f"said-{variant}")) or "[]")
        except ValueError:
            return []
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []

    def _fields(self) -> dict[str, str]:
        who = self._desk.current()
        known = {name: value for name, value in own_fields(self._desk.settings).items() if value}
        return self._desk.fields_of(who) if who else {**self._sample, **known}

    def _check(self, text: str, filled: Mapping[str, str]) -> OpenerCheck:
        return check_opener(text, playbook=self._desk.playbook, fields=filled)


def _key(outline: Outline, name: str = "") -> str:
    return f"{OPENER}{outline.id}:{name}" if name else f"{OPENER}{outline.id}"


def _known(variant: str) -> str:
    if variant not in VARIANTS:
        raise UserError(
            tr("There is no variant {variant!r}.", variant=variant), hint=tr("Nothing was changed."), code="no_variant"
        )
    return variant
