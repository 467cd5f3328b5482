"""Tells a heading from what is said in a script. Pure; knows no section."""

import re
from typing import NamedTuple


class Heading(NamedTuple):
    """``note`` is what stood in brackets behind it."""

    text: str
    note: str = ""


_HEADING_WORDS = re.compile(
    r"(?:(?:the|your|step|part|\d+|and|&|/|of|in|for|to|call|a|about) ?)*(?:open(?:er|ing)?|intro(?:duction)?|greeting"
    r"|hook|reason|why|pain|problem|challenge|discovery|questions?|qualif\w*|value(?: prop\w*)?|proof|social proof|gain"
    r"|benefits?|pitch|solution|story|clos(?:e|ing)|ask|cta|call to action|next steps?|plan b|voicemail|objections?"
    r"|rebuttals?|permission|purpose|situation|case study|offer|wrap[ -]?up|meeting|gatekeeper|body|them|us)"
    r"(?: (?:line|the meeting|script|statement|question|message|section|part|for the call|of the call|to ask))?",
    re.I,
)
_ABOUT = re.compile(r"\bscripts?\b", re.I)
_NOTE = re.compile(r"\s*[(\[](?P<note>[^()\[\]\n]{1,60})[)\]]\s*(?=:?$)")
_DASHED = re.compile(r"(?P<title>[^\W\d_][\w /&-]{0,40}?)\s*(?:—|–|\s-)\s+(?P<rest>\S.*)")
_MOST = 8
_MOST_OF_A_TITLE = 14
"""A script’s own title, which has its date and its version."""


def is_heading_words(text: str) -> bool:
    """Whether it names a part of a call, and nothing else: "Opening", "The close", "Questions to ask"."""
    return bool(_HEADING_WORDS.fullmatch(text.strip()))


def heading_of(line: str) -> Heading | None:
    """The heading that a line is: it ends with a colon, is all in capitals or names the script itself."""
    if line[:1] == "[" and line[-1:] == "]" and is_heading_words(line[1:-1]):
        return Heading(line[1:-1].strip())
    if line.startswith(("[", "(", "<", "{")):
        return None
    note = _NOTE.search(line)
    bare = line[: note.start()] + line[note.end() :] if note else line
    words = bare.split()
    if not words or bare[-1] in '.?!…”"':
        return None
    letters = [c for c in bare if c.isalpha()]
    shouted = len(letters) > 1 and all(c.isupper() for c in letters) and len(words) <= _MOST - 2
    titled = _ABOUT.search(bare) and len(words) <= _MOST_OF_A_TITLE
    named = bare.endswith(":") or shouted or is_heading_words(bare) or _is_title_case(words, bare)
    if titled or (named and len(words) <= _MOST):
        return Heading(bare.rstrip(": "), note["note"].strip() if note else "")
    return None


def after_dash(line: str) -> tuple[str, str] | None:
    """The heading before a dash and what is said after it: "Hook — your site was down"."""
    found = _DASHED.fullmatch(line)
    return (found["title"], found["rest"]) if found and is_heading_words(found["title"]) else None


def _is_title_case(words: list[str], bare: str) -> bool:
    """Reason For The Call: each longer word with a capital, and one of them names a part of a call."""
    long = [word for word in words if len(word) > 3]
    return (
        1 < len(words) <= _MOST - 2
        and len(long) > 1
        and all(word[0].isupper() for word in long)
        and "," not in bare
        and any(is_heading_words(word) for word in long)
    )
