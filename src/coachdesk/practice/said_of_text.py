"""Lays what was heard beside what was to be said: what is in both, what was missed, and how many words it was. Pure.

Where recogniser and text differ in a few words between two that agree, the text is the better count: the recogniser
mishears more often than a rep improvises. For what was said there it proves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from coachdesk.model.rehearsal import Span, Word
from coachdesk.practice.fillers import BRIEFEST

FOLLOWS = 0.5
"""The share of the text that must be heard before anything is concluded from it."""

CLEAR = 0.9
"""The share of the text from which a recording is clear enough to be believed more."""
LONG = 1.5
"""So many times as long as the briefest, a filler is hardly a piece of another word."""


@dataclass(frozen=True, slots=True)
class Followed:
    """``share``: how much of the text was heard, 0 to 1. ``count``: words said, as far as it can be told.

    ``sure``: for each heard word, whether it agrees with the text; for a filler, whether it stands among such words.
    ``missed``: stretches of the text of which no word was heard.
    """

    share: float
    count: int
    sure: tuple[bool, ...]
    missed: tuple[str, ...]


def follow(words: Sequence[Word], *, text: Sequence[str]) -> Followed:
    """``text``: the words of the text, in small letters as the recogniser writes them."""
    heard = [word.text for word in words if not word.filler]
    place = [at for at, word in enumerate(words) if not word.filler]
    agree = [False] * len(words)
    count = sum(word.filler for word in words)
    missed: list[str] = []
    same = 0
    for what, t0, t1, h0, h1 in SequenceMatcher(None, text, heard, autojunk=False).get_opcodes():
        if what == "equal":
            same += t1 - t0
            for at in range(h0, h1):
                agree[place[at]] = True
        if what == "delete":
            missed.append(" ".join(text[t0:t1]))
        count += t1 - t0 if what in ("equal", "replace") else h1 - h0
    share = same / len(text) if text else 0.0
    if share < FOLLOWS:
        count = len(words)
    return Followed(share, count, _sure(words, agree, clear=share >= CLEAR), tuple(missed))


def _sure(words: Sequence[Word], agree: Sequence[bool], *, clear: bool) -> tuple[bool, ...]:
    """A filler is sure between two words that agree; of a ``clear`` recording also beside one, where it is long."""
    sure = list(agree)
    for at, word in enumerate(words):
        if word.filler:
            before = next((agree[i] for i in range(at - 1, -1, -1) if not words[i].filler), True)
            after = next((agree[i] for i in range(at + 1, len(words)) if not words[i].filler), True)
            long = word.end - word.start >= LONG * BRIEFEST.get(word.text, 0.0)
            sure[at] = (before and after) or (clear and long and (before or after))
    return tuple(sure)


def with_aside(words: Sequence[Word], aside: Sequence[Word], *, where: Sequence[Span]) -> list[Word]:
    """The words, and in the stretches ``where`` something else than the text was said those that were heard there."""
    kept = [word for word in words if not any(_middle(word, span) for span in where)]
    return sorted([*kept, *aside], key=lambda word: word.start)


def as_said(
    words: Sequence[Word], *, text: Sequence[str], of_text: Sequence[bool], aside: Sequence[Span]
) -> tuple[str, ...]:
    """The text as it was likely said: without what was left out, with what was said beside it."""
    heard = [word for word in words if not word.filler]
    blocks = SequenceMatcher(None, text, [word.text for word in heard], autojunk=False).get_matching_blocks()
    said: list[str] = []
    at = place = 0
    for block in blocks:
        said += [text[i] for i in range(at, block.a) if of_text[i]]
        said += [word.text for word in heard[place : block.b] if any(_middle(word, span) for span in aside)]
        said += text[block.a : block.a + block.size]
        at, place = block.a + block.size, block.b + block.size
    return tuple(said)


def _middle(word: Word, span: Span) -> bool:
    return span.start <= (word.start + word.end) / 2 < span.end
