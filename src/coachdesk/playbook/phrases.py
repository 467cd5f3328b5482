"""Words to mark, as a person writes them, and the patterns they stand for. Knows no rule."""

import re

from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.reading import read, straighten

_PLAIN = re.compile(r"\\b((?:[^\W]|[ ;])+)\\b")
_END = re.compile(r"[ .?!]+$")


def pattern_of(line: str, language: Language = ENGLISH) -> str:
    """The pattern of a line: "touch base" marks these words wherever they stand; between slashes it is one already.

    The words are put as the plain reading has them ("I’m" as "i am"), so that spelling and fillers don't matter.
    """
    line = line.strip()
    if len(line) > 2 and line.startswith("/") and line.endswith("/"):
        return line[1:-1]
    plain = _END.sub("", read(line, language).plain) or straighten(line).lower()
    return rf"\b{' '.join(map(re.escape, plain.split()))}\b"


def line_of(pattern: str, language: Language = ENGLISH) -> str:
    """How a pattern is shown: as words where it is nothing else, else between slashes."""
    found = _PLAIN.fullmatch(pattern)
    words = found.group(1).replace("_", "-") if found else ""
    return words if words and pattern_of(words, language) == pattern else f"/{pattern}/"
