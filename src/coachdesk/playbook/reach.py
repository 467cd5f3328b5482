"""Whether a match of a pattern can go over the end of a sentence. Knows no rule; it follows from the pattern's text."""

import re
from typing import Any

from coachdesk.playbook.needles import REPEATS

MARKS = ".?!"


def goes_on(pattern: str) -> bool:
    """Whether it can match a sentence's end mark, or look at one, elsewhere than at its own beginning or end.

    Raises re.error where the pattern is broken.
    """
    # The parser's tree is the only place where literals can be seen; ``re`` offers no public one.
    return _inside(re._parser.parse(pattern), first=True, last=True)  # type: ignore[attr-defined]


def _inside(tree: Any, *, first: bool, last: bool) -> bool:
    """Whether a mark stands within. ``first`` and ``last``: nothing of the pattern comes before or after."""
    for at, (code, argument) in enumerate(tree):
        name = str(code)
        ends = last and at == len(tree) - 1
        if _part(name, argument, first=first, last=ends):
            return True
        first = first and (name in {"AT", "ASSERT", "ASSERT_NOT"})
    return False


def _part(name: str, argument: Any, *, first: bool, last: bool) -> bool:
    match name:
        case "SUBPATTERN":
            return _inside(argument[3], first=first, last=last)
        case "ATOMIC_GROUP":
            return _inside(argument, first=first, last=last)
        case "BRANCH":
            return any(_inside(branch, first=first, last=last) for branch in argument[1])
        case "ASSERT" | "ASSERT_NOT":
            return argument[0] < 0 or _inside(argument[1], first=False, last=True)
        case _ if name in REPEATS:
            once = argument[1] == 1
            return _inside(argument[2], first=first and once, last=last and once)
        case "AT":
            return str(argument) == "AT_END" and not last
        case _:
            return not (first or last) and _may_be_mark(name, argument)


def _may_be_mark(name: str, argument: Any) -> bool:
    match name:
        case "LITERAL":
            return chr(argument) in MARKS
        case "IN":
            return any(_may_be_mark(str(code), value) for code, value in argument)
        case "RANGE":
            return any(argument[0] <= ord(mark) <= argument[1] for mark in MARKS)
        case "CATEGORY":
            return str(argument) not in {"CATEGORY_WORD", "CATEGORY_DIGIT", "CATEGORY_SPACE"}
        case _:
            return True
