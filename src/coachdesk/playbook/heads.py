"""The words with which every match of a pattern begins, so that it is tried there and nowhere else.

Knows no rule; what it says of a pattern follows from the pattern's text alone.
"""

import re
from collections.abc import Iterable
from typing import Any
from unicodedata import category

from coachdesk.playbook.needles import REPEATS, tree_of

MOST = 400
"""So many beginnings of one pattern at most; with more of them it is tried everywhere, or where shorter ones stand."""
START = "\n"
"""The beginning of the text; no blank but the plain one stands in a head otherwise."""
DIGIT = "#"
"""Any digit."""
CAPITAL = "\t"
"""Any letter that is not one of a to z."""
_FEW = 8
_WIDE = 200

_Begun = frozenset[tuple[str, bool]]
"""Texts with which a match may begin; true where what follows in the pattern is still to be added."""


def heads(pattern: str) -> tuple[str, ...]:
    """With one of these each match begins, where a word or a mark does; none where that can't be said.

    A blank at its end says that the word ends there. After a mark and its blank, and after the text's beginning, the
    next word is begun. Raises re.error where the pattern is broken.
    """
    tree = tree_of(pattern)
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
    if len(letters) == len(argument) <= _FEW:
        return _with_letters(letters, begun=begun, at_word=at_word)
    if _no_plain_letters(argument):
        return frozenset(
            (text + CAPITAL if still and (_before_word(text) if text else at_word) else text, False)
            for text, still in begun
        )
    return _closed(begun)


def _no_plain_letters(argument: Any) -> bool:
    """Whether a class holds letters only, and none of a to z."""
    for code, value in argument:
        least, most = value if str(code) == "RANGE" else (value, value)
        if str(code) not in {"RANGE", "LITERAL"} or most - least > _WIDE:
            return False
        letters = map(chr, range(least, most + 1))
        if not all(_is_capital(letter) for letter in letters):
            return False
    return True


def _is_capital(letter: str) -> bool:
    """Whether it is a letter that is not one of a to z, or one that no language has yet: "Α-Ω" holds such a gap."""
    return (letter.isalpha() and not "a" <= letter <= "z") or category(letter) == "Cn"


def _with_letters(letters: list[str], *, begun: _Begun, at_word: bool) -> _Begun:
    """A blank ends a word, or leads over to one from a mark. A word is begun only where one begins."""
    return frozenset(
        _with_letter(letter, text=text, at_word=at_word) if still else (text, False)
        for text, still in begun
        for letter in letters
    )


def _with_letter(letter: str, *, text: str, at_word: bool) -> tuple[str, bool]:
    word = _of_words(letter)
    if not text:
        unknown = letter.isspace() or (word and not at_word)
        return ("", False) if unknown else (letter, True)
    if _before_word(text):
        return (text + letter, True) if word else (text, False)
    if letter == " ":
        return f"{text} ", not _of_words(text[-1])
    return (text + letter, True) if word and _of_words(text[-1]) else (text, False)


def _of_words(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _before_word(text: str) -> bool:
    """Whether a word begins after it: a mark and its blank, or where the text begins."""
    return text == START or text[-1] == " "


def _at(place: str, *, begun: _Begun) -> _Begun:
    if place == "AT_BEGINNING":
        return frozenset((text or START, still and not text) for text, still in begun)
    if place == "AT_BOUNDARY":
        return frozenset(
            (f"{text} ", False) if text and still and _of_words(text[-1]) else (text, still and not _is_mark(text))
            for text, still in begun
        )
    return begun


def _is_mark(text: str) -> bool:
    return len(text) == 1 and text != START


def _closed(begun: _Begun) -> _Begun:
    return frozenset((text, False) for text, _ in begun)


def _union(each: Iterable[_Begun]) -> _Begun:
    return frozenset().union(*each)
