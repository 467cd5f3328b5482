"""Words that stand in every text a pattern can match, so that most patterns need never be compiled.

Knows no rule; what it says of a pattern follows from the pattern's text alone.
"""

import re
from functools import lru_cache
from typing import Any

MOST = 160
"""So many words for one place of a pattern at most; with more of them, one stands in nearly every text."""
PLACES = 3
_NEARLY_ALL = 0.9
_OFTEN_TEXT = "the i your you is a and it to on from in of at have for am are we"
_AT_TIMES_TEXT = """
would about with that this hi me not do who my one our how two be what so will or like can hello by up know name if
calling out good there got here was no been did tell day call when does new us all get has time want now say but may
they as an could over them off back only go
"""
_SHARE = dict.fromkeys(_OFTEN_TEXT.split(), 0.3) | dict.fromkeys(_AT_TIMES_TEXT.split(), 0.06)
"""In what part of openers the commonest words stand, roughly: what is looked for by them is looked for in vain."""
_RARE = 0.01
_WITHIN = {1: 0.9, 2: 0.5, 3: 0.15, 4: 0.04}
"""The same for so many letters within any word."""
_MARKS = frozenset("[]{}<>()%&#@$*+=/")
"""Marks that stand in few openers."""
_BLANK = 32
REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})

Choice = tuple[str, ...]


@lru_cache(maxsize=4)
def tree_of(pattern: str) -> Any:
    """The pattern as it was parsed, kept for the next to look at it. Raises re.error where the pattern is broken."""
    # The parser's tree is the only place where literals can be seen; ``re`` offers no public one.
    return re._parser.parse(pattern)  # type: ignore[attr-defined]


def needles(pattern: str) -> tuple[Choice, ...]:
    """What each match holds: of every choice at least one text. The choices that rule out most come first.

    A text is a stretch of one word; a blank before or after it says that the word begins or ends there. Raises
    re.error where the pattern is broken. A pattern that ignores case has none.
    """
    tree = tree_of(pattern)
    if tree.state.flags & re.IGNORECASE:
        return ()
    found = {choice for choice in _of_sequence(tree, before="", after="") if _often(choice) < 1}
    return tuple(sorted(found, key=lambda choice: (_often(choice), len(choice), choice))[:PLACES])


def _of_sequence(tree: Any, *, before: str, after: str) -> list[Choice]:
    """The choices of all parts of a sequence: every match holds one of each.

    ``before`` and ``after`` are a blank where one is known to stand there.
    """
    every: list[Choice] = []
    run = before
    parts = [(str(code), argument) for code, argument in tree]
    for at, (name, argument) in enumerate(parts):
        if name == "LITERAL":
            run += chr(argument)
            continue
        every += [(piece,) for piece in _pieces(run)]
        blank = " " if run.endswith(" ") else ""
        every += _of_part(name, argument, before=blank, after=_blank_first(parts[at + 1 :], after=after))
        run = " " if _ends_blank(name, argument, before=blank) else ""
    every += [(piece,) for piece in _pieces(run + after)]
    return every


def _pieces(run: str) -> list[str]:
    """The words of a run of literals, with a blank where one bounds them."""
    return re.findall(r" ?[^\s]+ ?", re.sub(r"(?<=\S) (?=\S)", "  ", run))


def _blank_first(parts: list[tuple[str, Any]], *, after: str) -> str:
    if not parts:
        return after
    return " " if parts[0] == ("LITERAL", _BLANK) else ""


def _ends_blank(name: str, argument: Any, *, before: str) -> bool:
    """Whether a blank stands before whatever follows this part: it may repeat "one word and a blank" or be left out."""
    if name not in REPEATS:
        return name == "AT" and before == " "
    body = argument[2]
    while len(body) == 1 and str(body[0][0]) == "SUBPATTERN":
        body = body[0][1][3]
    ends = (str(body[-1][0]), body[-1][1]) == ("LITERAL", _BLANK)
    return ends and (argument[0] > 0 or before == " ")


def _of_part(name: str, argument: Any, *, before: str, after: str) -> list[Choice]:
    if name == "BRANCH":
        each = [_of_sequence(branch, before=before, after=after) for branch in argument[1]]
        best = [min(choices, key=_often, default=()) for choices in each]
        return [tuple(dict.fromkeys(text for one in best for text in one))] if all(best) else []
    if name == "SUBPATTERN":
        return [] if argument[1] & re.IGNORECASE else _of_sequence(argument[3], before=before, after=after)
    if name == "ATOMIC_GROUP":
        return _of_sequence(argument, before=before, after=after)
    if name in REPEATS and argument[0] > 0:
        return _of_sequence(argument[2], before="", after="")
    return []


def _often(choice: Choice) -> float:
    """In what part of texts one of the choice stands, roughly; 1 for what would rule out nearly nothing."""
    if not choice or len(choice) > MOST:
        return 1.0
    share = sum(_share(piece) for piece in choice)
    return share if share < _NEARLY_ALL else 1.0


def _share(piece: str) -> float:
    word = piece.strip()
    if word[0] in _MARKS:
        return _RARE
    apart = piece.startswith(" ") and piece.endswith(" ")
    return _SHARE.get(word, _RARE) if apart else max(_SHARE.get(word, 0), _WITHIN.get(len(piece), _RARE))
