"""Compiles a playbook's regular expressions, and refuses those that are broken or could run away. Knows no rule."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from coachdesk.language import tr

MAX_PATTERN = 6_000
WINDOW = 800
OVERLAP = 200
# It begins with a letter of its own, so that the engine skips to the next one.
_NAMED = re.compile(r"<(?<!\(\?<)(?<!P<)([a-z_]+)>")
_MANY = 12
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@lru_cache(maxsize=4_096)
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def spans(pattern: str, text: str) -> list[tuple[int, int]]:
    """Where ``pattern`` (its first group, where it has one) matches, in windows of 800 characters that overlap by 200.

    The windows bound the work of any pattern: twice the text is at most about twice the time. A match longer than
    the overlap may be cut.
    """
    expression = compiled(pattern)
    group = min(expression.groups, 1)
    if len(text) <= WINDOW and not group:
        return [place for found in expression.finditer(text) if (place := found.span())[1] > place[0]]
    places: list[tuple[int, int]] = []
    done = 0
    for begin in range(0, max(1, len(text) - OVERLAP), WINDOW - OVERLAP):
        for found in expression.finditer(text, begin, begin + WINDOW):
            start, end = found.span(group) if found.start(group) >= 0 else found.span()
            if end > start >= done:
                done = end
                places.append((start, end))
    return places


def marked(match: re.Match[str]) -> list[tuple[int, int]]:
    """What a match marks: its first group, where it has one that took part, else the whole; nothing where it is empty.

    A list of one or none.
    """
    start, end = match.span(1) if match.re.groups and match.start(1) >= 0 else match.span()
    return [(start, end)] if end > start else []


def spelt_out(pattern: str, *, words: Mapping[str, tuple[str, ...]]) -> str:
    """``pattern`` with each ``<busy>`` replaced by the alternatives of that name; unknown names stay."""

    def alternatives(found: re.Match[str]) -> str:
        among = words.get(found.group(1))
        return found.group() if among is None else f"(?:{'|'.join(among)})"

    return _NAMED.sub(alternatives, pattern) if "<" in pattern else pattern


@lru_cache(maxsize=4_096)
def fault(pattern: str) -> str:
    """What is wrong with a pattern, in one sentence; empty where it is sound.

    Remembered, as a playbook is read anew after each edit and most of its patterns are what they were.
    """
    if len(pattern) > MAX_PATTERN:
        return tr("The pattern is longer than {most} characters.", most=MAX_PATTERN)
    try:
        expression = compiled(pattern)
        # The parser's tree is the only place where nesting can be seen; ``re`` offers no public one.
        tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    except (re.error, RecursionError, OverflowError) as error:
        return tr("The pattern is broken: {error}.", error=error)
    if name := _NAMED.search(pattern):
        return tr("There are no words called {group} in words.toml.", group=name.group())
    if expression.search(""):
        return tr("The pattern matches nothing at all, so it would mark every place.")
    if _runs_away(tree, inside=0):
        return tr("The pattern repeats a repetition and could run for minutes; write the repetition out or bound it.")
    return ""


def _runs_away(tree: Any, *, inside: int) -> bool:
    """Whether a repetition repeats another. ``inside`` is how often the enclosing one may go round (0: none)."""
    open_ended = 0
    for code, argument in tree:
        name = str(code)
        if name in _REPEATS:
            least, most, body = argument
            if least != most and most > 1:
                loose = most > _MANY
                open_ended += loose
                if inside > _MANY or open_ended > 3 or (inside and _only_repeats(tree)):
                    return True
            if _runs_away(body, inside=max(inside, int(most)) if most > 1 else inside):
                return True
        elif any(_runs_away(part, inside=inside) for part in _parts(name, argument)):
            return True
    return False


def _only_repeats(tree: Any) -> bool:
    """Whether nothing in the sequence stands fixed, so that it can be split at will."""
    return all(str(code) in _REPEATS and argument[0] != argument[1] for code, argument in tree)


def _parts(name: str, argument: Any) -> list[Any]:
    match name:
        case "SUBPATTERN":
            return [argument[3]]
        case "BRANCH":
            return list(argument[1])
        case "ASSERT" | "ASSERT_NOT":
            return [argument[1]]
        case "ATOMIC_GROUP":
            return [argument]
        case "GROUPREF_EXISTS":
            return [part for part in argument[1:] if part is not None]
        case _:
            return []
