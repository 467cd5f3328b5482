"""The words with which every match of a pattern begins, so that it is tried there and nowhere else.

Knows no rule; what it says of a pattern follows from the pattern's text alone.
"""

import re
from collections.abc import Iterable
from typing import Any

from coachdesk.playbook.needles import REPEATS

MOST = 400
"""So many beginnings of one pattern at most; with more of them it is tried everywhere, or where shorter ones stand."""
START = "^"
"""The beginning of the text."""
DIGIT = "#"
"""Any digit."""
_FEW = 8

_Begun = frozenset[tuple[str, bool]]
"""Texts with which a match may begin; true where what follows in the pattern is still to be added."""


def heads(pattern: str) -> tuple[str, ...]:
    """With one of these each match begins, where a word or a mark does; none where that can't be said.

    A blank at its end says that the word ends there. Raises re.error where the pattern is broken.
    """
    # The parser's tree is the only place where literals can be seen; ``re`` offers no public one.
    tree = re._parser.parse(pattern)  # type: ignore[attr-defined]
    if tree.state.flags & re.IGNORECASE:
        return ()
    begun = _begin(tree, begun=frozenset({("", True)}), at_word=False)
    texts = {text for text, _ in begun}
    return () if "" in texts or len(texts) > MOST else tuple(sorted(texts))


def _begin(tree: Any, *, begun: _Begun, at_word: bool) -> _Begun:
    """What was begun, with the parts of a sequence added."""
    for code, argument in tree:
        if not any(still for _, still in begun):
            break
        name = str(code)
        at_word = at_word or (name == "AT" and str(argument) == "AT_BOUNDARY")
        more = _with_part(name, argument, begun=begun, at_word=at_word)
        begun = more if len(more) <= MOST or ("", True) in begun else _closed(begun)
    return begun


def _with_part(name: str, argument: Any, *, begun: _Begun, at_word: bool) -> _Begun:
    match name:
        case "LITERAL":
            return _with_letters([chr(argument)], begun=begun, at_word=at_word)
        case "IN":
            return _with_one_of(argument, begun=begun, at_word=at_word)
        case "AT":
            return _at(str(argument), begun=begun)
        case "ASSERT" | "ASSERT_NOT":
            return begun
        case "SUBPATTERN" if not argument[1] & re.IGNORECASE:
            return _begin(argument[3], begun=begun, at_word=at_word)
        case "ATOMIC_GROUP":
            return _begin(argument, begun=begun, at_word=at_word)
        case "BRANCH":
            return _union(_begin(branch, begun=begun, at_word=at_word) for branch in argument[1])
        case _ if name in REPEATS:
            least, most, body = argument
            once = _begin(body, begun=begun, at_word=at_word)
            again = once if most == 1 else _closed(once)
            return again if least else begun | again
        case _:
            return _closed(begun)


def _with_one_of(argument: Any, *, begun: _Begun, at_word: bool) -> _Begun:
    if at_word and [str(value) for _, value in argument] == ["CATEGORY_DIGIT"]:
        return frozenset((text or DIGIT, False) for text, _ in begun)
    letters = [chr(value) for code, value in argument if str(code) == "LITERAL"]
    plain = len(letters) == len(argument) <= _FEW
    return _with_letters(letters, begun=begun, at_word=at_word) if plain else _closed(begun)


def _with_letters(letters: list[str], *, begun: _Begun, at_word: bool) -> _Begun:
    """A blank ends a word, and to a mark nothing is added. A word is begun only where one begins."""
    made = set()
    for text, still in begun:
        for letter in letters if still else ():
            word = letter.isalnum() or letter == "_"
            if not text and (letter.isspace() or (word and not at_word)):
                made.add(("", False))
            elif text and not word and letter != " ":
                made.add((text, False))
            else:
                made.add((text + letter, word))
        if not still:
            made.add((text, False))
    return frozenset(made)


def _at(place: str, *, begun: _Begun) -> _Begun:
    if place == "AT_BEGINNING":
        return frozenset((text or START, still and bool(text)) for text, still in begun)
    if place == "AT_BOUNDARY":
        return frozenset((f"{text} ", False) if text and still else (text, still) for text, still in begun)
    return begun


def _closed(begun: _Begun) -> _Begun:
    return frozenset((text, False) for text, _ in begun)


def _union(each: Iterable[_Begun]) -> _Begun:
    return frozenset().union(*each)
