"""Where somebody has said who they are, at the head of a sentence, so that it can be kept. Knows no rule."""

import re

from coachdesk.coach.leaving_out import greeting

_PLACE = r"(?:\$?\{{1,2}[^{}\n]{1,30}\}{1,2}|\[{1,2}[^\]\[\n]{1,30}\]{1,2}|<[^<>\n]{1,30}>|\([^()\n]{1,30}\)|_{2,})"
"""A gap of a template."""
_WORD = rf"(?:{_PLACE}|(?!I\b|I['’])(?:Mr|Mrs|Ms|Dr|St)\.|(?!I\b|I['’])[A-ZÀ-ÖØ-Þ0-9][\w’'&-]*(?:\.\w+)*)"
_NAME = rf"{_WORD}(?:\s+(?:(?i:of|and|the|&)\s+)?{_WORD}){{0,5}}"
_LAW = r"(?:(?<=\bCo)\.|(?<=\bCorp)\.|(?<=\bInc)\.|(?<=\bLtd)\.|(?<=\bLLC)\.)?"
_FROM = (
    rf"(?i:with|from|at|of|over at|on behalf of)\s+(?i:the\s+|a\s+)?{_NAME}{_LAW}"
    r"(?:\s+(?i:company|team|department|agency|group|office))?"
)
_SAYS = r"(?i:it['’]?s|it is|this is|my name is|my name['’]s|i['’]?m|i am)"
_CALLING = r"(?i:calling|ringing|reaching out)"
_GOES_ON = (
    r"(?=\s*(?:[,;:!?…–—-]|\.(?!\w)|$)|\s+(?i:calling|ringing|returning|getting|following|checking|regarding|about|and|because"
    r"|to|on|do|have|is|are|am|can|could|would|did|i|you|we)\b)"
)
_INTRODUCED = re.compile(
    rf"(?:{_SAYS}\s+(?:{_CALLING}\s+)?{_FROM}"
    rf"|(?:{_SAYS}\s+)?{_NAME}(?:\s+(?i:here|speaking))?,?"
    rf"(?:\s+(?i:and (?:i['’]?m|i am)))?\s+(?:{_CALLING}\s+)?(?:(?i:here)\s+)?{_FROM}"
    rf"|{_SAYS}\s+{_NAME}){_GOES_ON}"
)


def introduced(text: str, *, start: int, end: int) -> int:
    """Where the introduction ends with which the sentence from ``start`` to ``end`` begins; ``start`` without one."""
    found = _INTRODUCED.match(text, greeting(text, start=start, end=end), end)
    return found.end() if found else start
