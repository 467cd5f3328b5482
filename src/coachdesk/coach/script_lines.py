"""Reads a pasted script line by line: who speaks, what is a heading, a branch or a stage direction, what is a blank.

Pure; knows how scripts are written, and nothing of outlines. Placeholders become merge fields, or gaps where nobody
knows the field.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.coach.weighing import word_set
from coachdesk.playbook.schema import MERGE_FIELDS

MAX_SCRIPT = 40_000
"""Characters of a script that are read: three quarters of an hour of talk."""


class Kind(StrEnum):
    """SAID is ours to say; CUE is to be done or listened for; IF is what they may say or do, with our answer."""

    HEADING = "heading"
    SAID = "said"
    CUE = "cue"
    IF = "if"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """``text`` is what is said, done or headed; ``when`` the condition or their words of an IF."""

    kind: Kind
    text: str = ""
    when: str = ""


_FIELDS = {
    "first_name": "name|first name|firstname|fname|prospect|prospects name|prospect name|prospect first name|contact"
    "|contact name|lead|lead name|their name|person|recipient|recipient name|decision maker|dm name|first",
    "last_name": "last name|surname|lastname",
    "company": "company|company name|companyname|prospect company|their company|business|business name|organisation"
    "|organization|account|account name|prospects company|company x|firm",
    "my_name": "your name|my name|rep|rep name|reps name|agent|agent name|caller|caller name|sdr|sdr name|sender"
    "|sender name|your first name|salesperson|me|bdr name",
    "my_company": "your company|my company|our company|your company name|my company name|your business|your firm",
    "my_phone": "your number|your phone|phone number|my number|callback number|your phone number|phone",
    "my_email": "your email|my email|your email address",
    "similar_client": "client|client name|customer|customer name|similar company|similar client|reference"
    "|reference client",
    "industry": "industry|sector|vertical|trade|niche|their industry",
    "title": "title|job title|role|position|their role",
    "referrer": "referral|referrer|referral name|mutual connection|mutual contact|referrer name",
    "for_them": "benefit|value proposition|value prop|main benefit",
}
_FIELD_OF = {spelling: field for field, spellings in _FIELDS.items() for spelling in spellings.split("|")}
_DIRECTION = re.compile(
    r"(?:long |short |brief |slight |2 second |stay )?(?:pause|wait|smile|laugh|chuckle|listen|breathe|breath"
    r"|let them|let him"
    r"|let her|beat|silence|silent|slow|tone|stop|nod|note|take notes?|ask|answer|answers|response|respond|responds"
    r"|reply"
    r"|repeat|confirm|mute|transfer|dial|book|send|hang up|end call|if |when |mirror|shut up|be quiet|quiet"
    r"|acknowledge"
    r"|continue|skip|go to|use|prospect (?:says|answers|responds)|they (?:say|answer|respond)|do not|don't|optional"
    r"|speak"
    r"|say (?:it|this|slowly)|whisper|softly|upbeat|friendly|casual|enthusias|confident|reference|mention|insert"
    r"|log|record)",
    re.I,
)
_BLANKS = re.compile(
    r"\{\{(?P<field>[^{}\n]{0,60})\}\}|\[\[(?P<gap>[^\[\]\n]{1,60})\]\]|\[(?P<square>[^\[\]\n]{1,160})\]"
    r"|<{1,2}(?P<angle>[^<>\n]{1,60})>{1,2}|\{(?P<curly>[^{}\n]{1,60})\}|\((?P<round>[^()\n]{1,160})\)"
    r"|(?<![\w*])\*(?P<star>[^*\n]{1,80})\*(?![\w*])|(?P<line>_{3,})"
)
_BULLET = re.compile(r"\s*(?:[-*•·▪◦‣–—→➔➤✓✔☐□>]+\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+|#+\s+)+")
_MARKDOWN = re.compile(r"\*\*|(?<!_)__(?!_)|~~|`+")
_STAR_IF = re.compile(r"^\*{1,3}((?:if|when) [^*\n]{1,80}?):?\*{1,3}[\s:→>–—-]*", re.I)
_TAG = re.compile(r"</?(?:b|i|u|em|strong|p|br|li|ul|ol|h[1-6]|span|div)(?:\s[^<>\n]{0,200})?/?>", re.I)
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_ABOUT = re.compile(r"\bscripts?\b", re.I)
_STEP = re.compile(r"(?:step|part|phase)\s*\d+\s*[:.)–—-]\s*(?=\S)", re.I)
_QUOTED = re.compile(r"[“\"](?P<inner>[^“”\"\n]+)[”\"][.,]?")
_ANSWERED = re.compile(r"[“\"‘'](?P<when>[^“”\"\n]{2,120})[”\"’']\s*(?::|→|->|=>|>>|—|–|\s-\s)\s*(?P<then>\S.*)")
_TITLED = re.compile(
    r"(?P<title>[^\W\d_][^:\"“”\n]{0,50}?)\s*(?::|→|->|—|–"
    r"|\s-)\s*(?P<rest>[“\"].+)",
    re.I,
)
_HEADING_WORDS = re.compile(
    r"(?:(?:the|your|step|part|\d+|and|&|/|of|in|for|call|a) ?)*(?:open(?:er|ing)?|intro(?:duction)?|greeting|hook"
    r"|reason|why|pain"
    r"|problem|challenge|discovery|questions?|qualif\w*|value(?: prop\w*)?|proof|social proof|gain|benefits?|pitch"
    r"|solution|story"
    r"|clos(?:e|ing)|ask|cta|call to action|next steps?|plan b|voicemail|objections?|rebuttals?|permission|purpose"
    r"|situation"
    r"|case study|offer|wrap[ -]?up|meeting)(?: (?:line|the meeting|script|statement|question|message))?",
    re.I,
)
_LABEL = re.compile(r"([^\W\d_][\w .'’/&-]{0,40}?)\s*(?:\([^()\n]{0,40}\)\s*)?(?::|>(?!>))\s+(?=\S)")
_OURS = word_set("rep agent sdr bdr caller me you seller salesperson sales ae advisor say script opener")
_THEIRS = word_set(
    "prospect customer client lead them buyer they contact homeowner owner gatekeeper receptionist him her answer"
    " response"
)
_IF = re.compile(
    r"(?:(?P<in>[\[(])\s*)?(?P<when>(?:if|when|should|in case|on|for)\b[^:→\[\]()\n]{1,120}?)"
    r"(?:\s*(?::|→|->|=>|>>|—|–|\s-\s)\s*|(?(in)[\])]\s*:?\s*|(?!)))(?P<then>.*)",
    re.I,
)
_IF_COMMA = re.compile(
    r"(?P<when>if (?:yes|no|not|so|they|he|she|it'?s? (?:a )?(?:voicemail|no|yes)|the (?:prospect|customer|client"
    r"|lead|person"
    r"|gatekeeper|receptionist)|prospect|interested|busy|voicemail|gatekeeper|asked"
    r"|there)\b[^,:\n]{0,100}),\s*(?P<then>.*)",
    re.I,
)
_SHORT_IF = re.compile(
    r"(?P<when>yes|no|maybe|interested|not interested|busy|no answer|voicemail|good time|bad time|objection(?: \d+)?)"
    r"\s*(?::|→|->|=>|>>|—|–|\s-\s)\s*(?P<then>\S.*)",
    re.I,
)


def clean(text: str) -> str:
    """The script with plain line ends and without control or invisible characters; at most 40,000 of them."""
    text = text[:MAX_SCRIPT].replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = text.replace("\v", "\n").replace("\f", "\n\n").replace("\t", " ")
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})


def read_lines(text: str) -> tuple[ScriptLine, ...]:
    """The lines of a script in their order. What somebody else says is an IF with no answer yet."""
    raw = [_bare(line) for line in clean(text).split("\n")]
    ours = _speakers(raw)
    found: list[ScriptLine] = []
    for line in raw:
        found += _line(line, ours=ours) if line else [ScriptLine(Kind.BREAK)]
    return tuple(found)


def _bare(line: str) -> str:
    """Without bullets, tags and marks of emphasis; a heading of ``#`` keeps its sign as a closing colon."""
    line = _TAG.sub("", line)
    if row := _ROW.fullmatch(line):
        # A row of a table: what stands first says what the rest is.
        line = ": ".join(filter(None, (cell.strip(" -:") for cell in row.group(1).split("|"))))
    line = _STEP.sub("", _STAR_IF.sub(r"\1 → ", line.strip(), count=1), count=1)
    headed = line.startswith("#") or (line.startswith("**") and line.endswith("**") and len(line) < 60)
    bare = _MARKDOWN.sub("", _BULLET.sub("", f"{line} ", count=1) if _BULLET.match(line) else line).strip()
    return f"{bare.rstrip(':')}:" if headed and bare else bare


def _speakers(lines: Iterable[str]) -> dict[str, bool]:
    """Labels of speakers, each with whether it is us: those known, and names that speak more than once.

    Of two names, the one who says more is the caller.
    """
    words: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for line in lines:
        if (label := _LABEL.match(line)) and len(label.group(1).split()) <= 3:
            name = label.group(1).lower()
            words[name] += len(line.split())
            times[name] += 1
    known = {name: True for name in words if set(name.split()) <= _OURS}
    known |= {name: False for name in words if set(name.split()) & _THEIRS}
    others = [name for name, _ in words.most_common() if times[name] > 1 and name not in known]
    others = [name for name in others if not _is_heading_label(name)]
    for name in others:
        known[name] = True not in known.values()
    return known


def _is_heading_label(name: str) -> bool:
    return name.startswith(("if ", "when ", "step ")) or name in {"yes", "no", "note", "notes", "maybe"}


def _line(line: str, *, ours: dict[str, bool]) -> list[ScriptLine]:
    label = _LABEL.match(line)
    if label and label.group(1).lower() in ours:
        speaker, rest = label.group(1), line[label.end() :]
        mine = ours[speaker.lower()]
        own_name = (
            [] if set(speaker.lower().split()) <= _OURS | _THEIRS else [ScriptLine(Kind.CUE, f"{speaker} speaks")]
        )
        if not mine:
            return [*own_name[:0], ScriptLine(Kind.IF, when=_said_by(speaker, _spoken(rest)[0]))]
        return [*own_name, *_line(rest, ours={})]
    for pattern in (_IF, _IF_COMMA, _SHORT_IF):
        if (found := pattern.match(line)) and _is_condition(pattern, found.group("when"), line):
            return _branch(found.group("when"), found.group("then"))
    if answered := _ANSWERED.fullmatch(line):
        return _branch(f"“{answered.group('when')}”", answered.group("then"))
    if _is_heading(line) or _HEADING_WORDS.fullmatch(line):
        return [ScriptLine(Kind.HEADING, line.rstrip(": "))]
    if (titled := _TITLED.fullmatch(line)) and len(titled.group("title").split()) <= 8:
        return [ScriptLine(Kind.HEADING, titled.group("title").strip()), *_line(titled.group("rest"), ours={})]
    if label and (_HEADING_WORDS.fullmatch(label.group(1)) or label.group(1).isupper()):
        return [ScriptLine(Kind.HEADING, label.group(1)), *_line(line[label.end() :], ours={})]
    text, cues = _spoken(line)
    said = [ScriptLine(Kind.SAID, text)] if re.search(r"\w|\[\[|\{\{", text) else []
    return [*said, *(ScriptLine(Kind.CUE, cue) for cue in cues)]


def _said_by(speaker: str, words: str) -> str:
    who = "They" if speaker.lower() in _THEIRS else speaker
    return f"{who}: “{words}”"


def _is_condition(pattern: re.Pattern[str], when: str, line: str) -> bool:
    low = when.lower()
    if pattern is not _IF:
        return True
    if low.startswith(("on ", "for ")):
        return low.split()[1:2] in (["voicemail"], ["no"], ["yes"], ["objection"], ["gatekeeper"])
    return low.startswith("if ") or (len(when.split()) <= 14 and "?" not in line)


def _branch(when: str, then: str) -> list[ScriptLine]:
    answer, cues = _spoken(then.strip())
    return [
        ScriptLine(Kind.IF, answer, when=fields_for(when.strip(" ()"))),
        *(ScriptLine(Kind.CUE, cue) for cue in cues),
    ]


def _is_heading(line: str) -> bool:
    """A short line without an end mark that ends with a colon, is all in capitals, or names the script itself."""
    words = line.split()
    if len(words) > 8 or line[-1] in '.?!…”"' or line.startswith(("[", "(", "<", "{")):
        return False
    letters = [c for c in line if c.isalpha()]
    shouted = len(letters) > 2 and all(c.isupper() for c in letters) and len(words) <= 6
    return line.endswith(":") or shouted or bool(_ABOUT.search(line))


def _spoken(text: str) -> tuple[str, tuple[str, ...]]:
    """What is said, with placeholders as fields, and the stage directions that stood in it."""
    cues: list[str] = []

    def put(found: re.Match[str]) -> str:
        kind, inside = str(found.lastgroup), (found.group(str(found.lastgroup)) or "").strip()
        whole = found.group().strip() == text.strip()
        made = _placeholder(kind, inside, whole=whole)
        if made is None:
            cues.append(_as_cue(inside))
            return " "
        return made

    said = _BLANKS.sub(put, text).strip(" →>")
    said = re.sub(r"^[-–—]+\s+", "", said)
    said = _QUOTED.sub(lambda quote: quote.group("inner"), said) if said[:1] in '“"' and said[-1:] in '”".' else said
    return _neutral(" ".join(said.split())), tuple(filter(None, cues))


def fields_for(text: str) -> str:
    """``text`` with its placeholders as fields, and nothing else that a template would take for a mark."""
    return _neutral(
        _BLANKS.sub(lambda m: _placeholder(str(m.lastgroup), m.group(str(m.lastgroup)) or "") or m.group(), text)
    )


def _placeholder(kind: str, inside: str, *, whole: bool = False) -> str | None:
    """The field or gap in place of a blank, the text itself where it is none, None where it is a stage direction."""
    words = re.sub(r"[^a-z ]", "", re.sub(r"[_/-]+", " ", inside.lower())).strip()
    field = _FIELD_OF.get(" ".join(words.split()), "")
    if inside.strip().lower() in MERGE_FIELDS and not (field and kind != "field"):
        field = inside.strip().lower()
    shouted = inside.upper() == inside and any(c.isalpha() for c in inside)
    if kind == "line":
        return "[[blank]]"
    if kind in {"field", "gap"}:
        return f"{{{{{field}}}}}" if field else f"[[{_gap(inside)}]]"
    if kind == "star":
        return None if _DIRECTION.match(inside) else inside
    if kind == "round":
        if field and (shouted or words.startswith(("your ", "my ", "prospect"))):
            return f"{{{{{field}}}}}"
        return None if whole or _DIRECTION.match(inside) else f"({inside})"
    if field:
        return f"{{{{{field}}}}}"
    if _DIRECTION.match(inside) or len(inside.split()) > 5:
        return None
    return f"[[{_gap(inside)}]]"


def _gap(inside: str) -> str:
    words = re.sub(r"[\[\]{}%#\n_]+", " ", inside)
    return " ".join(words.split())[:60].strip() or "blank"


def _as_cue(inside: str) -> str:
    inside = _neutral(" ".join(inside.split()))
    return inside[:1].upper() + inside[1:]


def _neutral(text: str) -> str:
    """Without what a template would read as its own marks, but for whole fields."""
    kept = re.split(r"(\{\{\w+\}\})", text)
    return "".join(
        part if n % 2 and part[2:-2] in MERGE_FIELDS else re.sub(r"\{+[%#]?|[%#]?\}+", "", part)
        for n, part in enumerate(kept)
    )
