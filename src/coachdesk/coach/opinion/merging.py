"""Puts the model’s verdict beside what the rules found: it adds, and takes back where it is very sure. Pure."""

from collections.abc import Iterator, Sequence

from coachdesk.coach.findings import settle
from coachdesk.coach.opinion.verdict import HAS, Span, Verdict
from coachdesk.model.judgement import Finding, Has, OpenerCheck
from coachdesk.playbook.reading import quoted, read
from coachdesk.playbook.rules import harmless
from coachdesk.playbook.schema import Playbook, Remark, Rule, RuleKind
from coachdesk.playbook.template import gap_name, gaps

_OWN_NAME = frozenset({gap_name("my_name"), gap_name("my_company")})


def with_verdict(check: OpenerCheck, verdict: Verdict, *, text: str, playbook: Playbook) -> OpenerCheck:
    """The check by both layers.

    What the model says is added where no rule marked those words, with the playbook's remark on that category, but
    not on words that the remark knows to be harmless, nor what it heard in somebody else’s quoted words; a category
    without one is left to the rules. What the model denies is taken back. The four signs go the same way, and so do
    the findings about what is missing.
    """
    reading = read(text, playbook.language)
    others = quoted(reading)
    remarks = {remark.category: remark for remark in playbook.remarks if remark.on}
    # A gap where the name belongs is a name to the model; nobody can say it aloud.
    says = verdict.says - {"who"} if _OWN_NAME.intersection(gaps(text)) else verdict.says
    has = {sign: sign in says or (getattr(check.has, sign) and sign not in verdict.denies) for sign in HAS}
    denied = {category for category in verdict.denies if category in remarks}
    kept = [
        finding
        for finding in check.findings
        if finding.category not in denied and not has.get(finding.category.removeprefix("no_"), False)
    ]
    added = [
        _remarked(remarks[category], span=span, text=text)
        for category, spans in verdict.words.items()
        if category in remarks and not _heard_from(others, spans)
        for span in spans
        if not any(_overlap(span, finding.start, finding.end) for finding in kept if finding.category == category)
        and not any(_overlap(span, *place) for place in harmless(remarks[category].unless, reading=reading))
    ]
    missing = [
        _missed(rule)
        for rule in _absent(playbook)
        if getattr(check.has, rule.sign, False) and not has.get(rule.sign, True)
    ]
    return OpenerCheck(settle([*kept, *added, *missing]), Has(**has), model="used")


def _absent(playbook: Playbook) -> Iterator[Rule]:
    return (rule for rule in playbook.rules if rule.on and not rule.drafts and rule.kind is RuleKind.ABSENT)


def _heard_from(others: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether the model heard it in what somebody else is quoted with: what it marks besides is only near by."""
    return any(start - 1 <= span[0] and span[1] <= end + 1 for start, end in others for span in spans)


def _overlap(span: Span, start: int, end: int) -> bool:
    return span[0] < end and span[1] > start


def _remarked(remark: Remark, *, span: Span, text: str) -> Finding:
    return Finding(
        rule=remark.id,
        category=remark.category,
        level=remark.level,
        by="model",
        start=span[0],
        end=span[1],
        text=text[span[0] : span[1]],
        why=remark.why,
        instead=(),
        source=remark.source,
    )


def _missed(rule: Rule) -> Finding:
    return Finding(rule.id, rule.category, rule.level, "model", 0, 0, "", rule.why, (), rule.source)
