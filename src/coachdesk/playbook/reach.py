"""Whether a match of a pattern can go over an end mark. Knows no rule; it follows from the pattern's text alone."""

from typing import Any

from coachdesk.playbook.needles import REPEATS, tree_of


def goes_on(pattern: str, *, marks: str) -> bool:
    """Whether it can match one of the marks, or look at one, elsewhere than at its own beginning or end.

    Raises re.error where the pattern is broken.
    """
    return _inside(tree_of(pattern), first=True, last=True, marks=marks)


def _inside(tree: Any, *, first: bool, last: bool, marks: str) -> bool:
    """Whether a mark stands within. ``first`` and ``last``: nothing of the pattern comes before or after."""
    for at, (code, argument) in enumerate(tree):
        name = str(code)
        ends = last and at == len(tree) - 1
        if _part(name, argument, first=first, last=ends, marks=marks):
            return True
        first = first and (name in {"AT", "ASSERT", "ASSERT_NOT"})
    return False


def _part(name: str, argument: Any, *, first: bool, last: bool, marks: str) -> bool:
    match name:
        case "SUBPATTERN":
            return _inside(argument[3], first=first, last=last, marks=marks)
        case "ATOMIC_GROUP":
            return _inside(argument, first=first, last=last, marks=marks)
        case "BRANCH":
            return any(_inside(branch, first=first, last=last, marks=marks) for branch in argument[1])
        case "ASSERT" | "ASSERT_NOT":
            return argument[0] < 0 or _inside(argument[1], first=False, last=True, marks=marks)
        case _ if name in REPEATS:
            once = argument[1] == 1
            return _inside(argument[2], first=first and once, last=last and once, marks=marks)
        case "AT":
            return str(argument) == "AT_END" and not last
        case _:
            return not (first or last) and _may_be_mark(name, argument, marks=marks)


def _may_be_mark(name: str, argument: Any, *, marks: str) -> bool:
    match name:
        case "LITERAL":
            return chr(argument) in marks
        case "IN":
            return any(_may_be_mark(str(code), value, marks=marks) for code, value in argument)
        case "RANGE":
            return any(argument[0] <= ord(mark) <= argument[1] for mark in marks)
        case "CATEGORY":
            return str(argument) not in {"CATEGORY_WORD", "CATEGORY_DIGIT", "CATEGORY_SPACE"}
        case _:
            return True
