"""What they may say or do in a script, and the answer to it. Pure; knows how branches are written, and no outline."""

import re
from collections.abc import Iterator, Sequence

from coachdesk.coach.script_blanks import fields_for, spoken
from coachdesk.coach.script_kinds import Kind, ScriptLine
from coachdesk.coach.script_sections import is_bad_time

_ARROW = r"(?::|→|->|=>|>>|—|–|\s-\s)"
_IF = re.compile(
    r"(?:(?P<in>[\[(])\s*)?(?P<when>(?:if|when|should|in case|on|for)\b[^:→\[\]()\n]{1,120}?)"
    rf"(?:\s*{_ARROW}\s*|(?(in)[\])]\s*:?\s*|(?!)))(?P<then>.*)",
    re.I,
)
_IF_COMMA = re.compile(
    r"(?P<when>(?:if|when) (?:yes|no|not|so|they|he|she|it'?s? (?:a )?(?:voicemail|no|yes|bad time)"
    r"|the (?:prospect|customer|client|lead|person|gatekeeper|receptionist)|prospect|interested|busy|voicemail"
    r"|gatekeeper|asked|there)\b[^,:\n]{0,100}),\s*(?P<then>.*)",
    re.I,
)
_SHORT_IF = re.compile(
    r"(?P<when>yes|no|maybe|interested|not interested|busy|no answer|voicemail|good time|bad time)"
    rf"\s*{_ARROW}\s*(?P<then>\S.*)",
    re.I,
)
_ANSWERED = re.compile(rf"[“\"‘'](?P<when>[^“”\"\n]{{2,120}})[”\"’']\s*{_ARROW}\s*(?P<then>\S.*)")
_OBJECTED = re.compile(
    rf"[\[(]\s*objection(?: \d+)?\s*:\s*(?P<when>[^\[\]()\n]{{2,120}})[\])]\s*{_ARROW}?\s*(?P<then>.*)", re.I
)
_OBJECTION = re.compile(r"objection(?: \d+)?\s*(?::|—|–|-)\s*(?P<when>\S.*)", re.I)
_CONDITION = re.compile(r"(?:if|when|in case|on voice ?mail|on no answer)\b[^?:]{0,100}:?", re.I)
_QUOTE = re.compile(r"[“\"‘'](?P<when>[^“”\"\n]{2,120})[”\"’']")
_YES = re.compile(r"if (?:so|yes|ok(?:ay)?|interested|it is|they (?:say yes|agree|are interested))\b|yes\b", re.I)
_SHORT = 25
"""Words after a yes that are its answer; more of them are the call itself."""
_LONG = 90
"""Words after any other condition that are its answer."""


def branch_of(line: str) -> list[ScriptLine]:
    """The branch that a whole line is, with what is to be done in it; nothing where it is none."""
    for pattern in (_OBJECTED, _IF, _IF_COMMA, _SHORT_IF):
        if (found := pattern.match(line)) and _is_condition(pattern, found["when"], line):
            when = _quoted(found["when"]) if pattern is _OBJECTED else found["when"]
            return _branch(when, found["then"], waits=pattern is _OBJECTED or not line.startswith(("[", "(")))
    if answered := _ANSWERED.fullmatch(line):
        return _branch(_quoted(answered["when"]), answered["then"], waits=True)
    if objection := _OBJECTION.fullmatch(line):
        return [ScriptLine(Kind.IF, when=fields_for(_quoted(objection["when"])), waits=True)]
    if _CONDITION.fullmatch(line) and (line.endswith(":") or line.isupper()):
        return [ScriptLine(Kind.IF, when=fields_for(line.rstrip(": ").capitalize()), waits=True)]
    return []


def objection_of(line: str) -> list[ScriptLine]:
    """Their words, where a line is nothing but a quote: under a heading of objections, or a heading itself."""
    found = _QUOTE.fullmatch(line.rstrip(": "))
    return [ScriptLine(Kind.IF, when=fields_for(f"“{found['when'].rstrip('.')}”"), waits=True)] if found else []


def with_answers(lines: Sequence[ScriptLine]) -> Iterator[ScriptLine]:
    """The lines, each IF that waits with its answer out of the lines after it, up to a break, a heading or an IF."""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if not line.waits:
            yield line
            continue
        start = at + (at < len(lines) and lines[at].kind is Kind.BREAK)
        end = start
        while end < len(lines) and lines[end].kind in (Kind.SAID, Kind.CUE):
            end += 1
        answer = lines[start:end]
        said = "\n".join(one.text for one in answer if one.kind is Kind.SAID)
        if not said or len(said.split()) > (_SHORT if _YES.match(line.when) else _LONG):
            yield line
            continue
        yield ScriptLine(Kind.IF, said, when=line.when)
        yield from (one for one in answer if one.kind is Kind.CUE)
        at = end


def _branch(when: str, then: str, *, waits: bool) -> list[ScriptLine]:
    then = then.strip()
    if then[-1:] in "])" and not set("[(") & set(then):
        then = then[:-1]
    answer, cues = spoken(then)
    asks = fields_for(when.strip(" ()"))
    return [
        ScriptLine(Kind.IF, answer, when=asks, waits=waits and not answer),
        *(ScriptLine(Kind.CUE, cue) for cue in cues),
    ]


def _quoted(text: str) -> str:
    bare = text.strip(' “”"')
    return f"“{bare}”"


def _is_condition(pattern: re.Pattern[str], when: str, line: str) -> bool:
    low = when.lower()
    if pattern is not _IF:
        return True
    if low.startswith(("on ", "for ")):
        return low.split()[1:2] in (["voicemail"], ["no"], ["yes"], ["objection"], ["gatekeeper"])
    return low.startswith("if ") or is_bad_time(when) or (len(when.split()) <= 14 and "?" not in line)
