"""Grows the pieces a model is surest of into words worth marking: whole words, whole clauses, in reading order."""

import re
from collections.abc import Iterable, Sequence

from coachdesk.coach.opinion.pieces import Span

_CLAUSE = re.compile(r"[.?!…;:,—–]+(?=\s|$)|\s[–—-]+(?=\s)|\n\s*\n|[“”\"()]")
_SENTENCE = re.compile(r"[.?!…]+[”’\"')\]]*(?=\s|$)|\n\s*\n")
_EDGE = ' \t\r\n,;:–—-"“”()'
BRIDGE = 12
"""Characters between two marked stretches of one sentence that are marked with them: a word or two."""
ENOUGH = 0.5
"""The share of a clause that must be marked for the rest of it to be marked with it."""


def marked(text: str, *, spans: Sequence[Span], scores: Sequence[float], least: float) -> tuple[Span, ...]:
    """The stretches of ``text`` whose pieces score at least ``least``; the clause of the best piece where none does.

    ``spans`` are the characters of each piece, in order. Empty only where there is no piece.
    """
    if not spans:
        return ()
    sure = [span for span, score in zip(spans, scores, strict=True) if score >= least]
    clauses = _parts(_CLAUSE, text)
    if not sure:
        best = max(range(len(spans)), key=scores.__getitem__)
        return (_trimmed(text, _around(spans[best], clauses)),)
    runs = _bridged(sure, ends=[end for _, end in _parts(_SENTENCE, text)])
    grown = _bridged((_grown(run, clauses) for run in runs), ends=None)
    return tuple(_trimmed(text, run) for run in grown)


def _parts(end: re.Pattern[str], text: str) -> list[Span]:
    """The text cut after each end."""
    parts: list[Span] = []
    start = 0
    for found in end.finditer(text):
        parts.append((start, found.end()))
        start = found.end()
    parts.append((start, len(text)))
    return parts


def _bridged(spans: Iterable[Span], *, ends: Sequence[int] | None) -> list[Span]:
    """Neighbours made one: those less than a bridge apart with no sentence's end between them, or touching."""
    made: list[Span] = []
    for start, end in spans:
        if made and (start < made[-1][1] or (ends is not None and _near(made[-1][1], start, ends=ends))):
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _near(before: int, after: int, *, ends: Sequence[int]) -> bool:
    return after - before <= BRIDGE and not any(before < end <= after for end in ends)


def _grown(run: Span, clauses: Sequence[Span]) -> Span:
    """The run with what is left of the clauses it fills for the most part."""
    start, end = run
    for clause in clauses:
        inside = min(end, clause[1]) - max(start, clause[0])
        if inside >= ENOUGH * (clause[1] - clause[0]):
            start, end = min(start, clause[0]), max(end, clause[1])
    return start, end


def _around(piece: Span, clauses: Sequence[Span]) -> Span:
    return next(clause for clause in clauses if piece[0] < clause[1])


def _trimmed(text: str, span: Span) -> Span:
    """Without blanks, commas and lone quotes at its edges, and with whole words."""
    start, end = span
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while end - start > 1 and text[end - 1] in _EDGE:
        end -= 1
    while end - start > 1 and text[start] in _EDGE:
        start += 1
    return start, end
