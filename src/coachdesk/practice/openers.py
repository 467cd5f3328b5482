"""An opener built step by step: its four pieces put together, taken apart, and judged each and as a whole. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from coachdesk.language import number, tr
from coachdesk.model.judgement import Finding, OpenerCheck
from coachdesk.model.practice import Pieces
from coachdesk.playbook.schema import Category
from coachdesk.playbook.template import faults, render
from coachdesk.playbook.words import count_words

STEPS = ("who", "reason", "for_them", "question")
PACE = 150
"""Words a minute at which the seconds are told; speechfit.app, a vendor, gives 140 to 160."""
MOST = 2_000
"""Characters of a piece; an opener is said in half a minute."""

_OF_STEP = {
    Category.NO_WHO: "who",
    Category.NO_REASON: "reason",
    Category.NO_FOR_THEM: "for_them",
    Category.NO_QUESTION: "question",
}
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_FOR_THEM = re.compile(r"\{\{\s*for_them\s*\}\}")
_ENDS = (".", "?", "!", "…", ":", ";", ",", "–", "—", "-")
_WHOLE_FIELDS = ("for_them", "my_name", "my_company", "first_name", "last_name", "company", "name")

Judge = Callable[[str], OpenerCheck]


@dataclass(frozen=True, slots=True)
class StepSaid:
    """One step as it is heard. ``there``: whether it does what the step is for; ``findings`` lie in its words;
    ``fault``: what keeps its template from being filled, "" where nothing does."""

    step: str
    text: str
    there: bool
    findings: tuple[Finding, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """``text`` is the whole as somebody hears it, ``missing`` the fields that nothing fills for them. ``check`` judges
    the whole, ``steps`` are in its order."""

    text: str
    check: OpenerCheck
    steps: tuple[StepSaid, ...]
    missing: tuple[str, ...]
    words: int
    seconds: int


def joined(pieces: Pieces) -> str:
    """One text or template of the four; what introduces itself or promises ends with a full stop."""
    said = [_ended(getattr(pieces, step).strip(), step=step) for step in STEPS]
    return " ".join(piece for piece in said if piece)


def parted(opener: str) -> Pieces:
    """An opener’s template in its four steps, as well as can be told: nothing of it is lost."""
    sentences = [part.strip() for part in _SENTENCE.split(opener.strip()) if part.strip()]
    question = sentences.pop() if sentences and sentences[-1].endswith("?") else ""
    who = sentences.pop(0) if sentences else ""
    middle = " ".join(sentences)
    found = _FOR_THEM.search(middle)
    cut = found.start() if found else len(middle)
    return Pieces(who, middle[:cut].strip(), middle[cut:].strip(), question)


def judged(pieces: Pieces, *, fields: Mapping[str, str], judge: Judge, check: OpenerCheck | None = None) -> Judged:
    """Each step and the whole, for somebody with these ``fields``. ``check``: a known judgement of the whole."""
    filled, wrong, missing = _filled(pieces, fields)
    text = joined(filled)
    whole = check or judge(text)
    words = count_words(text)
    steps = tuple(_step(step, filled, whole, judge=judge, fault=wrong.get(step, "")) for step in STEPS)
    return Judged(text, whole, steps, missing, words, round(words * 60 / PACE))


def mended(pieces: Pieces, finding: Finding, *, told: Judged, fields: Mapping[str, str]) -> Pieces | None:
    """The pieces with the finding’s own words in place; None where it has none, or where they fit no single step."""
    if not finding.instead:
        return None
    if finding.end == finding.start:
        step = _OF_STEP.get(Category(finding.category))
        empty = step is not None and not getattr(pieces, step).strip()
        return replace(pieces, **{step: unfilled(finding.instead[0], fields).strip(" –")}) if step and empty else None
    old, new = _apart(finding.text, finding.instead[0])
    for said in told.steps:
        template = getattr(pieces, said.step)
        if finding in said.findings and old and template.count(old) == 1:
            return replace(pieces, **{said.step: " ".join(template.replace(old, unfilled(new, fields)).split())})
    return None


def _apart(old: str, new: str) -> tuple[str, str]:
    """What differs at the front of two texts: a rewrite may reach into the words after it, which stay."""
    same = 0
    while same < min(len(old), len(new)) and old[-1 - same] == new[-1 - same]:
        same += 1
    cut = len(old) - same
    while cut < len(old) and not old[cut - 1].isspace():
        cut, same = cut + 1, same - 1  # words stay whole
    return old[:cut].strip(), new[: len(new) - same].strip()


def unfilled(text: str, fields: Mapping[str, str]) -> str:
    """Words with the merge fields back in the place of their values, so that they fit the next prospect too."""
    for name in sorted(_WHOLE_FIELDS, key=lambda name: -len(fields.get(name, ""))):
        if value := fields.get(name, "").strip():
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", lambda _found, name=name: f"{{{{{name}}}}}", text)  # type: ignore[misc]
    return text


def wrong_with(pieces: Pieces) -> tuple[str, ...]:
    """What keeps the pieces from being an opener, in sentences."""
    told = [fault for step in STEPS for fault in faults(getattr(pieces, step))]
    long = [step for step in STEPS if len(getattr(pieces, step)) > MOST]
    told += [tr("A step holds more than {most} characters.", most=number(MOST)) for _step in long[:1]]
    return tuple(told) if told or joined(pieces) else (tr("There are no words in it."),)


def _ended(piece: str, *, step: str) -> str:
    return f"{piece}." if piece and step in ("who", "for_them") and not piece.endswith(_ENDS) else piece


def _filled(pieces: Pieces, fields: Mapping[str, str]) -> tuple[Pieces, dict[str, str], tuple[str, ...]]:
    said: dict[str, str] = {}
    wrong: dict[str, str] = {}
    missing: list[str] = []
    for step in STEPS:
        template = getattr(pieces, step)
        if found := faults(template):
            said[step], wrong[step] = template, found[0]
            continue
        made = render(template, fields)
        said[step] = made.text
        missing += made.missing
    return Pieces(**said), wrong, tuple(dict.fromkeys(missing))


def _step(step: str, filled: Pieces, whole: OpenerCheck, *, judge: Judge, fault: str) -> StepSaid:
    piece = _ended(getattr(filled, step).strip(), step=step)
    before = joined(replace(filled, **dict.fromkeys(STEPS[STEPS.index(step) :], "")))
    start = len(before) + 1 if before else 0
    end = start + len(piece)
    within = tuple(f for f in whole.findings if f.end > f.start and start <= f.start < end)
    there = bool(piece) and bool(getattr(judge(piece).has, step))
    return StepSaid(step, piece, there, within, fault)
