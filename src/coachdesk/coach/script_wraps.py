"""Puts lines together that a page’s width or a quote over several lines has parted. Pure; knows no kind of line."""

import re
from collections.abc import Sequence

_WRAPPED = 35
"""A line of fewer characters was ended on purpose."""
_LONGEST = 1_200
"""Characters of a paragraph: a quote that is never closed takes no more."""
_STARTS = re.compile(
    r"\s*(?:[-*+•·▪◦‣–—→➔➤✓✔☐□>|#`=]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s|[“\"\[(<]|[^\W\d_][\w ]{0,30}:\s)"
)
"""How a line begins that goes on with nothing: a bullet, a number, a quote, a direction, a label."""


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines of paragraphs. Where most lines begin small, each is one of its own."""
    said = [line.strip() for line in lines if line.strip()]
    small = sum(line[0].islower() for line in said)
    cased = small * 2 < len(said)
    made: list[str] = []
    for line in lines:
        if made and _goes_on(made[-1], line, cased=cased):
            made[-1] = f"{made[-1].rstrip()} {line.strip()}"
        else:
            made.append(line)
    return made


def _goes_on(before: str, line: str, *, cased: bool) -> bool:
    if not before.strip() or not line.strip() or len(before) > _LONGEST or _STARTS.match(line) or "\t" in line.strip():
        return False
    quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    wrapped = cased and len(before) >= _WRAPPED and line.lstrip()[0].islower() and before.rstrip()[-1] not in ".?!:…|"
    return quoted or wrapped
