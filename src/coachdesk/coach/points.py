"""Judges outline points and for-them lines: short enough to talk from, and about them. Pure; knows no playbook."""

import re

from coachdesk.model.judgement import Finding, Level
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import POINT_WORDS, Category
from coachdesk.playbook.words import count_words

FOR_THEM_WORDS = 20
_SOURCE_POINT = "PhoneBurner, reason 6"
_SOURCE_THEM = "PhoneBurner, reason 5"
_CUTS = re.compile(r"\s*(?:[.;:?!–—]\s+|,\s+|\s[–—-]\s|\s+(?:because|so that|which|and then|but|in order to)\s+)")
_US = re.compile(r"^(?:we|our|us|i|my)\b(?! (?:help|save|cut|stop|spare))")


def check_point(text: str) -> Finding | None:
    """A finding where an outline point has grown into a speech (over 8 words), with a shorter wording offered."""
    count = count_words(text)
    if count <= POINT_WORDS:
        return None
    return Finding(
        rule="point_too_long",
        category=Category.TOO_LONG,
        level=Level.WARNING,
        by="rule",
        start=0,
        end=len(text),
        text=text,
        why=f"{count} words get read out; a point has at most {POINT_WORDS}.",
        instead=(shorten(text),),
        source=_SOURCE_POINT,
    )


def shorten(text: str) -> str:
    """The point's first clause, cut to 8 words; a merge field is never cut apart."""
    clause = _CUTS.split(text.strip(), maxsplit=1)[0].strip() or text.strip()
    kept: list[str] = []
    for word in re.findall(r"(?:\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]|\S)+", clause):
        if count_words(" ".join([*kept, word])) > POINT_WORDS:
            break
        kept.append(word)
    return " ".join(kept).rstrip(" ,;:–—-.")


def check_for_them(text: str) -> Finding | None:
    """A finding where the line is empty, about us instead of them, or too long to say in a breath."""
    if not text.strip():
        return _for_them(text, "for_them_empty", Category.NO_FOR_THEM, "Nothing is in it for them yet.")
    if _US.match(read(text).plain):
        return _for_them(
            text, "for_them_about_us", Category.SELF_FOCUSED, "The line is about us; begin with what they gain."
        )
    if count_words(text) > FOR_THEM_WORDS:
        return _for_them(
            text, "for_them_too_long", Category.TOO_LONG, f"Over {FOR_THEM_WORDS} words don’t fit in a breath."
        )
    return None


def _for_them(text: str, rule: str, category: Category, why: str) -> Finding:
    return Finding(
        rule=rule,
        category=category,
        level=Level.WARNING,
        by="rule",
        start=0,
        end=len(text),
        text=text,
        why=why,
        instead=(),
        source=_SOURCE_THEM,
    )
