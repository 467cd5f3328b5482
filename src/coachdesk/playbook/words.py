"""Counts the words of an outline point as the ear counts them: a merge field is one. Knows no rule."""

import re

from coachdesk.playbook.schema import POINT_WORDS

_BRACES = re.compile(r"\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]")
_WORD = re.compile(r"[^\s]*[^\W_][^\s]*")


def count_words(text: str) -> int:
    """Words of ``text``; ``{{company}}`` and ``[[similar client]]`` are one word each."""
    return len(_WORD.findall(_BRACES.sub("x", text)))


def too_many_words(text: str) -> bool:
    return count_words(text) > POINT_WORDS
