"""Puts a rewrite where the marked words stood, so that the sentence round it still reads. Knows no widget."""

import re

from coachdesk.model.judgement import Finding

_JOINT = re.compile(r"[\s,;:–—-]*(?:\b(?:but|so|and|however|though)\b)?[\s,]*", re.IGNORECASE)
_ENDS = ".?!…"
_OPENING = {"no_who"}


def rewritten(text: str, finding: Finding, instead: str) -> str:
    """``text`` with ``instead`` in place of the finding's words; about what is absent, it is added.

    A rewrite that is a whole sentence takes the joining words after the mark ("…, but") with it, and the next
    sentence begins with a capital. Offsets count characters.
    """
    if finding.start == finding.end:
        return _added(text, instead, first=finding.category in _OPENING)
    before, after = text[: finding.start], text[finding.end :]
    if not instead.endswith(tuple(_ENDS)):
        return before + instead + after
    if after[:1] and after[0] in _ENDS:
        return before + instead + after[1:]
    joint = _JOINT.match(after)
    rest = after[joint.end() :] if joint else after
    rest = rest[:1].upper() + rest[1:]
    before = before.rstrip()
    if before and before[-1] not in _ENDS:
        before = before.rstrip(",;:–—- ") + "."
    return " ".join(part for part in (before, instead, rest) if part)


def _added(text: str, words: str, *, first: bool) -> str:
    parts = (words, text.strip()) if first else (text.strip(), words)
    return " ".join(part for part in parts if part)
