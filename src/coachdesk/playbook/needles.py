"""Words one of which stands in every text a pattern can match, so that most patterns need never be compiled.

Knows no rule; what it says of a pattern follows from the pattern's text alone.
"""

import re
from typing import Any

MOST = 80
_LONG_ENOUGH = 4
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})

Choice = tuple[str, ...]


def needles(pattern: str) -> Choice:
    """Literal texts of which each match holds at least one; empty where none can be named.

    Raises re.error where the pattern is broken. A pattern that ignores case has none.
    """
    # The parser's tree is the only place where literals can be seen; ``re`` offers no public one.
    tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    if tree.state.flags & re.IGNORECASE:
        return ()
    found = _of_sequence(tree)
    return found if len(found) <= MOST else ()


def _of_sequence(tree: Any) -> Choice:
    """The best choice among the parts of a sequence: every match holds all of them."""
    best: Choice = ()
    run = ""
    for code, argument in [*tree, ("END", None)]:
        if str(code) == "LITERAL":
            run += chr(argument)
            continue
        best = _better(best, (run,) if run.strip() else ())
        run = ""
        best = _better(best, _of_part(str(code), argument))
    return best


def _of_part(name: str, argument: Any) -> Choice:
    if name == "BRANCH":
        every = [_of_sequence(branch) for branch in argument[1]]
        return tuple(dict.fromkeys(text for one in every for text in one)) if all(every) else ()
    if name == "SUBPATTERN":
        return _of_sequence(argument[3]) if not argument[1] & re.IGNORECASE else ()
    if name == "ATOMIC_GROUP":
        return _of_sequence(argument)
    if name in _REPEATS and argument[0] > 0:
        return _of_sequence(argument[2])
    return ()


def _better(one: Choice, other: Choice) -> Choice:
    """The choice that rules out more: longer literals first, then fewer of them."""
    return max((one, other), key=_worth)


def _worth(choice: Choice) -> tuple[int, int]:
    if not choice or len(choice) > MOST:
        return (0, 0)
    return (min(_LONG_ENOUGH, min(len(text.strip()) for text in choice)), -len(choice))
