"""The call brief in words, as ``next`` prints it."""

from coachdesk.cli.tell import joined, table, tell
from coachdesk.cli.tell import who as reached
from coachdesk.model.brief import CallBrief
from coachdesk.model.judgement import Level, Verdict


def tell_brief(brief: CallBrief) -> None:
    """Who, why now, may they be called, then the words: opener, checklist, outline."""
    who = brief.prospect
    name, company, number = reached(who)
    tell(joined(name, who.title, company))
    tell(joined(number, _may(brief)))
    if brief.why_now:
        tell(f"{brief.why_now}.")
    if who.for_them:
        tell(f"For them: {who.for_them}")
    _tell_saying(brief)
    _tell_opener(brief)
    print()
    table((step.state.value, step.label) for step in brief.checklist)
    for section in brief.outline:
        print()
        tell(section.title)
        for point in section.points:
            tell(f"· {point}", indent=2)


def _may(brief: CallBrief) -> str:
    match brief.hours.verdict:
        case Verdict.MAY:
            return "may be called now"
        case Verdict.MUST_NOT:
            return f"must not be called now. {brief.hours.rule}"
        case Verdict.UNKNOWN:
            return f"whether they may be called isn’t known. {brief.hours.rule}"


def _tell_saying(brief: CallBrief) -> None:
    parts = brief.saying.parts if brief.saying else ()
    said = " ".join(part.respelling or "(ask them)" for part in parts)
    if said:
        tell(f"Say it: {said}")


def _tell_opener(brief: CallBrief) -> None:
    print()
    tell(f"“{brief.opener}”")
    for finding in brief.opener_check.findings:
        if finding.level is not Level.NOTICE:
            tell(f"{f'“{finding.text}”: ' if finding.text else ''}{finding.why}", indent=2)
