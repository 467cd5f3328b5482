"""Reads a pasted script line by line: who speaks, what is a heading, a branch or a stage direction.

Pure; knows how scripts are written, and nothing of outlines.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coachdesk.coach.script_blanks import spoken
from coachdesk.coach.script_branches import branch_of, objection_of, with_answers
from coachdesk.coach.script_headings import after_dash, heading_of, is_heading_words
from coachdesk.coach.script_kinds import Kind, ScriptLine
from coachdesk.coach.script_sections import asks_for_time
from coachdesk.coach.script_speakers import LABEL, THEIRS, names_somebody, speakers
from coachdesk.coach.script_tables import rows_of
from coachdesk.coach.script_wraps import unwrapped
from coachdesk.playbook.reading import straighten

MAX_SCRIPT = 40_000
"""Characters of a script that are read: three quarters of an hour of talk."""

_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣–—→➔➤✓✔☐□>]+\s+|[-=]+>\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+|#+\s+)+")
_MARKDOWN = re.compile(r"\*\*|(?<!_)__(?!_)|~~|`+")
_STAR_IF = re.compile(r"^\*{1,3}((?:if|when) [^*\n]{1,80}?):?\*{1,3}[\s:→>–—-]*", re.I)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|p|br|li|ul|ol|h[1-6]|span|div)(?:\s[^<>\n]{0,200})?/?>", re.I)
_STEP = re.compile(r"(?:step|part|phase)\s*\d+\s*[:.)–—-]\s*(?=\S)", re.I)
_TITLED = re.compile(
    r"(?P<title>[^\W\d_][^:\"“”\n]{0,50}?)\s*(?::|→|->|—|–|\s-)\s*(?P<rest>[“\"].+)",
    re.I,
)
_RUN_IN = re.compile(
    r"(?<=[.?!…\])”\"]) *(?=(?:Rep|Agent|SDR|BDR|Caller|Seller|Me|You|Prospect|Customer|Client|Buyer|Them"
    r"|Gatekeeper|Receptionist): )"
)
"""Where a speaker’s line begins behind the end of another’s."""
_EITHER = re.compile(r"(?<=[”\"])\s*/\s*(?=[“\"])")
_LEADS = 6
"""A line of so few words over a list that stands further in is its heading."""
_OBJECTIONS = re.compile(r"objection|rebuttal|push ?back", re.I)


def clean(text: str) -> str:
    """The script with plain line ends and without control or invisible characters; at most 40,000 of them."""
    text = html.unescape(text[:MAX_SCRIPT])[:MAX_SCRIPT]
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _RUN_IN.sub("\n", text)
    text = text.replace("\v", "\n").replace("\f", "\n\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})


def read_lines(text: str) -> tuple[ScriptLine, ...]:
    """The lines of a script in their order. What somebody else says is an IF with no answer yet."""
    rows = list(rows_of(unwrapped(clean(text).split("\n"))))
    leads = _leads([row.line for row in rows])
    bare = [_bare(row.line, leads=number in leads) for number, row in enumerate(rows)]
    ours = speakers(bare)
    found: list[ScriptLine] = []
    objections = False
    for line, row in zip(bare, rows, strict=True):
        made = _line(line, ours=ours, objections=objections) if line else [ScriptLine(Kind.BREAK)]
        for one in made:
            if one.kind is Kind.HEADING:
                objections = bool(_OBJECTIONS.search(one.text))
        found += made
        found += [ScriptLine(Kind.CUE, note) for cell in row.notes for note in (_noted(cell),) if note]
    return (*_who_speaks(bare, ours=ours), *with_answers(found))


def _noted(cell: str) -> str:
    said, cues = spoken(cell)
    return ". ".join(filter(None, (said[:1].upper() + said[1:], *cues)))


def _who_speaks(lines: Sequence[str], *, ours: dict[str, bool]) -> Iterator[ScriptLine]:
    """The callers’ own names, where they stand before their lines only."""
    labels = {label.group(1): line[label.end() :] for line in lines if (label := LABEL.match(line))}
    mine = [name for name in labels if ours.get(name.lower()) and names_somebody(name)]
    if mine:
        said = straighten(" ".join(line[label.end() :] if (label := LABEL.match(line)) else line for line in lines))
        yield from (ScriptLine(Kind.CUE, f"{name} speaks") for name in mine if straighten(name) not in said)


def _leads(lines: Sequence[str]) -> frozenset[int]:
    """Lines that lead a list which stands further in."""
    found = set()
    for number, (line, below) in enumerate(pairwise(lines)):
        deeper = len(below) - len(below.lstrip()) > len(line) - len(line.lstrip()) and _BULLET.match(below)
        few = 0 < len(line.split()) <= _LEADS + 1
        if deeper and few and line.rstrip()[-1] not in '.?!…”"':
            found.add(number)
    return frozenset(found)


def _bare(line: str, *, leads: bool) -> str:
    """Without bullets, tags and marks of emphasis; a heading of ``#`` keeps its sign as a closing colon."""
    line = _STAR_IF.sub(r"\1 → ", " ".join(_TAG.sub("", line).split()), count=1)
    step = _STEP.match(line)
    line = line[step.end() :] if step else line
    headed = line.startswith("#") or (line.startswith("**") and line.endswith("**") and len(line) < 60)
    bare = _MARKDOWN.sub("", _BULLET.sub("", f"{line} ", count=1) if _BULLET.match(line) else line).strip()
    named = step and len(bare.split()) <= _LEADS and bare[-1:] not in '.?!…”"'
    return f"{bare.rstrip(':')}:" if (headed or leads or named) and bare else bare


def _line(line: str, *, ours: dict[str, bool], objections: bool = False) -> list[ScriptLine]:
    if len(either := _EITHER.split(line)) > 1:
        return [one for part in either for one in _line(part, ours=ours)]
    label = LABEL.match(line)
    if label and label.group(1).lower() in ours:
        return _spoken_by(label.group(1), line[label.end() :], ours=ours)
    if branch := branch_of(line):
        return branch
    if (line.endswith(":") or objections) and (objection := objection_of(line)):
        return objection
    if heading := heading_of(line):
        note = [ScriptLine(Kind.CUE, heading.note)] if heading.note else []
        return [ScriptLine(Kind.HEADING, heading.text), *note]
    if (titled := _TITLED.fullmatch(line)) and len(titled["title"].split()) <= 8:
        return _headed(titled["title"].strip(), titled["rest"])
    if label and (is_heading_words(label.group(1)) or label.group(1).isupper()):
        return _headed(label.group(1), line[label.end() :], note=label["note"] or "")
    if dashed := after_dash(line):
        return _headed(*dashed)
    text, cues = spoken(line)
    said = [ScriptLine(Kind.SAID, text)] if re.search(r"\w|\[\[|\{\{", text) else []
    return [*said, *(ScriptLine(Kind.CUE, cue) for cue in cues)]


def _headed(title: str, rest: str, *, note: str = "") -> list[ScriptLine]:
    """“Ask: who closes the books?” is no ask for a meeting."""
    noted = [ScriptLine(Kind.CUE, note)] if note else []
    asks = title.lower() == "ask" and not asks_for_time(rest)
    return [ScriptLine(Kind.HEADING, "Questions" if asks else title), *noted, *_line(rest, ours={})]


def _spoken_by(speaker: str, rest: str, *, ours: dict[str, bool]) -> list[ScriptLine]:
    if speaker.lower() == "script" and len(rest.split()) <= _LEADS and rest[-1] not in ".?!":
        return [ScriptLine(Kind.CUE, spoken(rest)[0])]
    if ours[speaker.lower()]:
        return _line(rest, ours={})
    who = "They" if speaker.lower() in THEIRS | {"q"} else speaker
    words, cues = spoken(rest)
    done = [ScriptLine(Kind.CUE, cue) for cue in cues]
    return [ScriptLine(Kind.IF, when=f"{who}: “{words}”", waits=speaker.lower() == "q"), *done]
