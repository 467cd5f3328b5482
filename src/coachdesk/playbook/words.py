"""Counts the words of an outline point as the ear counts them: a merge field is one. Knows no rule."""

import re

from coachdesk.playbook.schema import POINT_WORDS

EMOJI = "[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]"
"""A pattern for one: a row of them ends a sentence as a full stop does."""

_BRACES = re.compile(r"\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]")
_LETTER = re.compile(r"[^\W_]")


def count_words(text: str) -> int:
    """Words of ``text``; ``{{company}}`` and ``[[similar client]]`` are one word each."""
    return sum(1 for word in _BRACES.sub("x", text).split() if _LETTER.search(word))


def too_many_words(text: str) -> bool:
    return count_words(text) > POINT_WORDS
