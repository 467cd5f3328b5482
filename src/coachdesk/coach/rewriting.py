"""Finds other words for what a finding marks, and keeps only those that were put in place and judged again.

The words come from the playbook, the joints from the sentence. Knows no prospect but their fields.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import islice

from coachdesk.coach.clauses import meant, worth
from coachdesk.coach.judging import Judge
from coachdesk.coach.rewording import Wording
from coachdesk.coach.wordings import wordings
from coachdesk.model.judgement import Finding, Has, OpenerCheck
from coachdesk.playbook.language import Language
from coachdesk.playbook.reading import Reading, read
from coachdesk.playbook.schema import Category, Playbook, Rule, RuleKind
from coachdesk.playbook.template import field_names, gap_name, gaps, render

SIGNS = ("who", "reason", "for_them", "question")
_NAMELESS = frozenset(gap_name(name) for name in ("my_name", "my_company"))
_ENDS = ".?!…"  # and nothing at all, which is in every text
_DASH = "– "
_PARTING = re.compile(r"([.?!\n])")
_THEN = re.compile(r"[?.!]\s+(?:(?:and|so) )?then\b", re.IGNORECASE)
"""What begins a sentence that goes on with the one before."""
_TWINS = 2
"""Two questions are twins that share more than one word of so many."""
TRIES = 24
"""So many wordings are judged for one finding at most,"""
ALL_TRIES = 60
"""and so many for one text: the time stays short whatever is written."""
SECOND_CHARS = 900
"""So many characters the second judge reads after the text itself, nearly three openers of 60 words: some 20 ms, as
its answer is awaited at a keyboard."""
LONG = 2_400
"""A text of more characters is no opener: its findings keep the playbook's words, unverified."""


def with_rewrites(
    check: OpenerCheck,
    *,
    text: str,
    playbook: Playbook,
    fields: Mapping[str, str],
    judge: Judge,
    before: OpenerCheck | None = None,
    second: Judge | None = None,
) -> OpenerCheck:
    """The check with other words for each finding, those first that clear it, add none and lose nothing.

    The first of ``instead`` belongs in the place of ``start`` to ``end``, which may have grown to a clause. A finding
    for which no wording passes has none. ``before`` is what ``judge`` says of the text, where the check says more; what
    passes the judge must then pass the ``second``, as long as that has not been asked too often.
    """
    if not check.findings:
        return check
    values = tuple(sorted(fields.items()))
    if len(text) > LONG:
        plain = (replace(f, instead=_words(_rule(f, playbook), values=values, said=text)) for f in check.findings)
        return replace(check, findings=tuple(plain))
    reading = read(text, playbook.language)
    first = _agreed(before, check) if before else check
    trial = _Trial(first, reading=reading, playbook=playbook, judge=judge, most=ALL_TRIES, by_rules=True)
    few = 1 + SECOND_CHARS // len(text)
    again = _Trial(check, reading=reading, playbook=playbook, judge=second, most=few) if second else None
    made = []
    for finding in check.findings:
        if finding.category == Category.NO_WHO and not _NAMELESS.isdisjoint(gaps(text)):
            # Their place is kept: a name beside it would say it twice.
            made.append(finding)
            continue
        rule = _rule(finding, playbook)
        words = _words(rule, values=values, said=text)
        anew = words[:1] and words[0].endswith((".", "?"))  # else there is a word in place of the word
        one = finding if finding.start == finding.end else _meant(finding, reading=reading)
        whole = _with_neighbours(one, check.findings, text=text) if anew else one
        offered = wordings(whole, rule=rule, words=words, reading=reading, playbook=playbook, fields=fields)
        passing = (
            one
            for one in islice(offered, TRIES)
            if trial.passes(one, finding=finding) and (not again or again.spent or again.passes(one, finding=finding))
        )
        best = _first_new(passing, text=text)
        made.append(_fitted(finding, best, words=words, text=text) if best else finding)
    return replace(check, findings=_each_once(made))


def _agreed(before: OpenerCheck, check: OpenerCheck) -> OpenerCheck:
    """What the judge says of the text, less the signs that the check takes back, as it knows more: none can be lost."""
    missing = [one for one in check.findings if one.start == one.end and one not in before.findings]
    has = Has(**{sign: getattr(before.has, sign) and getattr(check.has, sign) for sign in SIGNS})
    return replace(before, findings=(*before.findings, *missing), has=has)


def _meant(finding: Finding, *, reading: Reading) -> Finding:
    """The finding with the words that are meant: a mark of the model can begin a word too early, or be one word."""
    if finding.by != "model":
        return finding
    start, end = meant(finding.start, finding.end, reading=reading)
    return replace(finding, start=start, end=end, text=reading.text[start:end])


def _with_neighbours(finding: Finding, others: Iterable[Finding], *, text: str) -> Finding:
    """The finding with those of its category in its sentence that nothing of worth parts from it: one remark."""
    start, end = finding.start, finding.end
    for one in others:
        if one.category == finding.category and one.start < one.end:
            between = text[end : one.start] if one.start >= end else text[one.end : start] if one.end <= start else "."
            parted = len(set(between) & set(_ENDS)) > bool(_THEN.search(text, end, one.end))
            if start < end and not (parted or worth(between, first=False)):
                start, end = min(start, one.start), max(end, one.end)
    return (
        finding
        if (start, end) == (finding.start, finding.end)
        else replace(finding, start=start, end=end, text=text[start:end])
    )


def _first_new(passing: Iterable[Wording], *, text: str) -> Wording | None:
    """The first that asks nothing which the text asks already in nearly the same words; else the first."""
    first = None
    for one in passing:
        if "?" not in one.words or not _asks_again(one, text=text):
            return one
        first = first or one
    return first


def _asks_again(one: Wording, *, text: str) -> bool:
    there = _questions(f"{text[: one.start]}\n{text[one.end :]}")
    return any(
        len(asked & other) * _TWINS > len(asked | other) for asked in _questions(one.words) if asked for other in there
    )


def _questions(text: str) -> list[set[str]]:
    parts = _PARTING.split(text)
    asked = zip(parts[::2], parts[1::2], strict=False)
    return [set(words.lower().split()) for words, mark in asked if mark == "?" and words]


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Two that have grown to the same words and say the same of them are one, which means the words of both."""
    kept: dict[tuple[str, int, int], Finding] = {}
    for one in findings:
        first = kept.setdefault((one.rule, one.start, one.end), one)
        if first is not one:
            marked = (*first.marked, *one.marked)
            kept[one.rule, one.start, one.end] = replace(first, words=(min(marked), max(marked)))
    return tuple(kept.values())


def _fitted(finding: Finding, one: Wording, *, words: Iterable[str], text: str) -> Finding:
    instead = tuple(dict.fromkeys((one.words, *words)))
    within = one.start <= finding.start < finding.end <= one.end
    meant = (finding.start, finding.end) if within else None
    return replace(finding, start=one.start, end=one.end, text=text[one.start : one.end], instead=instead, words=meant)


class _Trial:
    """Puts wordings in place and has each text judged once; after so many, nothing passes any more."""

    def __init__(
        self,
        check: OpenerCheck,
        *,
        reading: Reading,
        playbook: Playbook,
        judge: Judge,
        most: int,
        by_rules: bool = False,
    ) -> None:
        """``by_rules``: the judge reads clause by clause, as the rules do."""
        self._check = check
        self._by_rules = by_rules
        self._most = most
        self._text = reading.text
        self._reading = reading
        self._judge = judge
        self._known: dict[str, OpenerCheck] = {}
        self._rules = playbook.rules

    @property
    def spent(self) -> bool:
        return len(self._known) >= self._most

    def passes(self, one: Wording, *, finding: Finding) -> bool:
        if one.start == one.end and self._adds_only(one, finding=finding):
            return True
        text = f"{self._text[: one.start]}{one.words}{self._text[one.end :]}"
        after = self._known.get(text)
        if after is None:
            if self.spent:
                return False
            after = self._known[text] = self._judge(text)
        written = one.start, one.start + len(one.words)
        return clears(finding, before=self._check, after=after, written=written)

    def _adds_only(self, one: Wording, *, finding: Finding) -> bool:
        """Whether a sentence put between others brings what is missing and nothing else: it is judged by itself."""
        sentence = self._by_itself(one)
        if not sentence or len(sentence.split()) > self._least(RuleKind.LENGTH) - self._reading.words:
            return False
        alone = self._judge.alone(sentence)
        brings = bool(getattr(alone.has, finding.category.removeprefix("no_"), False))
        return brings and all(f.start == f.end for f in alone.findings)

    def _by_itself(self, one: Wording) -> str:
        """What is put in, as a sentence; empty where it could be read with the words beside it."""
        sentence = one.words.strip()
        if sentence[-1:] not in _ENDS:
            return ""
        if sentence.startswith(_DASH) and not self._text[one.start :].strip():
            sentence = sentence.removeprefix(_DASH)
            return f"{sentence[:1].upper()}{sentence[1:]}" if self._may_go_on(sentence) else ""
        apart = self._text[: one.start].rstrip()[-1:] in _ENDS and sentence[:1].isalpha()
        return sentence if apart else ""

    def _may_go_on(self, words: str) -> bool:
        """Whether the text’s last sentence has room for the words after a dash, and reads as before with one."""
        if not self._by_rules or not self._reading.sentences:
            return False
        start, end = self._reading.sentences[-1]
        said = self._reading.plain.count(" ", start, end) + _words_of(words, self._reading.language) + len(_DASH)
        return said <= self._least(RuleKind.SENTENCE) and self._dash_changes_nothing

    def _least(self, kind: RuleKind) -> int:
        """The smallest limit of the rules of a kind."""
        return min([rule.limit for rule in self._rules if rule.kind is kind and rule.on and not rule.drafts], default=0)

    @cached_property
    def _dash_changes_nothing(self) -> bool:
        return '"' not in self._reading.straight and self._judge(f"{self._text.rstrip()} {_DASH[0]}") == self._check


@lru_cache(maxsize=256)
def _words_of(sentence: str, language: Language) -> int:
    return len(read(sentence, language).plain.split())


def clears(
    finding: Finding, *, before: OpenerCheck, after: OpenerCheck, written: tuple[int, int] | None = None
) -> bool:
    """Whether the finding is gone, nothing came in its stead, and nothing of what was there is lost.

    ``written``: the new words in the text that ``after`` is said of, which must not be marked. Beside them a mark of
    the model may have wandered: it weighs the text as a whole.
    """
    if any(getattr(before.has, sign) and not getattr(after.has, sign) for sign in SIGNS):
        return False
    old = Counter(f.category for f in before.findings)
    new = Counter(f.category for f in after.findings)
    others = [f for f in before.findings if f.rule != finding.rule or f.start != finding.start]
    gone = len(others) == len(before.findings) or new[finding.category] < old[finding.category]
    if not gone or any(new[name] > old[name] for name in new):
        return False
    return all(any(_same(one, other) for other in others) or _wandered(one, written=written) for one in after.findings)


def _wandered(one: Finding, *, written: tuple[int, int] | None) -> bool:
    if written is None or one.by != "model" or one.start == one.end:
        return False
    return one.end <= written[0] or one.start >= written[1]


def _same(one: Finding, other: Finding) -> bool:
    """Whether it is the other finding, though its words may have been cut or have grown by the change beside them."""
    return one.category == other.category and (one.text in other.text or other.text in one.text)


def _rule(finding: Finding, playbook: Playbook) -> Rule | None:
    """The rule that spoke, or the first of its category that has words to offer."""
    own = next((rule for rule in playbook.rules if rule.id == finding.rule), None)
    if own is not None:
        return own
    alike = (rule for rule in playbook.rules if rule.category == finding.category and rule.instead and not rule.drafts)
    return next(alike, None)


def _words(rule: Rule | None, *, values: tuple[tuple[str, str], ...], said: str) -> tuple[str, ...]:
    """The rule's rewrites that these fields fill without a gap, first those that repeat nothing already said."""
    fresh: list[str] = []
    repeating: list[str] = []
    for template in rule.instead if rule else ():
        made, named = _filled(template, values)
        if made:
            (repeating if named and all(value in said for value in named) else fresh).append(made)
    return (*fresh, *repeating)


@lru_cache(maxsize=512)
def _filled(template: str, values: tuple[tuple[str, str], ...]) -> tuple[str, tuple[str, ...]]:
    """The template filled, empty where something is missing, and the values that stand in it."""
    fields = dict(values)
    made = render(template, fields)
    return ("", ()) if made.missing else (made.text, tuple(fields[name].strip(" .") for name in field_names(template)))
