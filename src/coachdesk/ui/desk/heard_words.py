"""The sentences of the desk for those who hear it: what was found in a text, and who is next. Decides nothing."""

from collections.abc import Sequence

from coachdesk.language import quoted, tr
from coachdesk.model.brief import CallBrief
from coachdesk.model.judgement import Finding, Level
from coachdesk.ui.desk.finding_box import LEAVE_OUT, closed, left_out, way_out


def who_is_next(brief: CallBrief) -> str:
    """The prospect who was brought to the desk, and why it is this one."""
    person = brief.prospect
    who = ", ".join(part for part in (person.shown_name or tr("No name"), person.title, person.company) if part)
    why, stopped = closed(brief.why_now) if brief.why_now else "", tr("Do not call.") if person.do_not_call else ""
    return " ".join(part for part in (closed(who), why, stopped) if part)


def spoken(findings: Sequence[Finding], *, current: int) -> str:
    """What the marks say, for those who hear them: the one in turn first, with the words, why, and what to say."""
    if not findings:
        return tr("Nothing to fix")
    found = " ".join(_said(finding) for finding in (*findings[current:], *findings[:current]))
    return tr("{counts}, F8 goes to the next. ", counts=_counted(findings)) + found


def briefly(findings: Sequence[Finding], *, current: int) -> str:
    """How many there are and the one in turn: what is said by itself while a text is worked on."""
    return f"{_counted(findings)}. {_said(findings[current])}" if findings else tr("Nothing to fix.")


def _counted(findings: Sequence[Finding]) -> str:
    fix = sum(finding.level is not Level.NOTICE for finding in findings)
    known = len(findings) - fix
    return ", ".join(f"{n} {words}" for n, words in ((fix, tr("to fix")), (known, tr("to know"))) if n)


def _said(finding: Finding) -> str:
    start, end = left_out(finding)
    marked = finding.text[start - finding.start : end - finding.start]
    head, words = way_out(finding, head=tr("Say instead"))
    leave = f" {head}." if head == LEAVE_OUT else f" {head}: {closed(words)}" if words else ""
    return f"{quoted(marked)}: {finding.why}{leave}" if marked else f"{finding.why}{leave}"
