"""What stands in brackets in a script: blanks become merge fields or gaps, directions become cues. Pure; knows no line.

A gap is a blank whose field nobody knows.
"""

import re

from coachdesk.playbook.schema import MERGE_FIELDS

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
    r"|(?<![\w*])\*(?P<star>[^*\n]{1,80})\*(?![\w*])|(?P<line>_{3,})|%(?P<percent>[A-Z][A-Z_ ]{1,30})%"
)
_QUOTED = re.compile(r"[“\"](?P<inner>[^“”\"\n]+)[”\"][.,]?")
_INTRODUCED = r"\b(?:this is|it['’]?s|it is|my name['’]?s|my name is|i['’]?m|i am)"
_OUR_NAME = re.compile(rf"({_INTRODUCED} )\{{\{{(?:first_)?name\}}\}}(?= (?:here|from|with|at|over|calling)\b)", re.I)
_OUR_COMPANY = re.compile(
    rf"((?:{_INTRODUCED} [^.?!\n{{}}]{{1,40}}|\{{\{{my_name\}}\}}),? (?:here |over )?(?:calling )?(?:from|with|at) )"
    r"\{\{company\}\}",
    re.I,
)
"""Whoever says a name and a company of a blank’s spelling means the caller’s own."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def spoken(text: str) -> tuple[str, tuple[str, ...]]:
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
    said = _OUR_COMPANY.sub(r"\1{{my_company}}", _OUR_NAME.sub(r"\1{{my_name}}", " ".join(said.split())))
    return _neutral(said), tuple(filter(None, cues))


def fields_for(text: str) -> str:
    """``text`` with its placeholders as fields, and nothing else that a template would take for a mark."""
    return _neutral(
        _BLANKS.sub(lambda m: _placeholder(str(m.lastgroup), m.group(str(m.lastgroup)) or "") or m.group(), text)
    )


def _placeholder(kind: str, inside: str, *, whole: bool = False) -> str | None:
    """The field or gap in place of a blank, the text itself where it is none, None where it is a stage direction."""
    last = _HUMPS.sub(" ", inside.rpartition(".")[2] or inside if kind in {"field", "curly"} else inside)
    words = re.sub(r"[^a-z ]", "", re.sub(r"[_/-]+", " ", last.lower())).strip()
    field = _FIELD_OF.get(" ".join(words.split()), "")
    if inside.strip().lower() in MERGE_FIELDS and not (field and kind != "field"):
        field = inside.strip().lower()
    shouted = inside.upper() == inside and any(c.isalpha() for c in inside)
    if kind == "line":
        return "[[blank]]"
    if kind in {"field", "gap", "percent"}:
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
