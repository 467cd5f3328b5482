"""Precision, recall and F1 of answers against labels. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.coaching.sets import MARKED, Answer
from training.reader import Mark, Opener


@dataclass(frozen=True, slots=True)
class Score:
    hits: int
    alarms: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.alarms)

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.alarms + self.missed)


def score(
    openers: Sequence[Opener], answers: Sequence[Answer], *, label: str, borderline: bool, on_words: bool = False
) -> Score:
    """Whether each opener was given the label.

    ``borderline``: also count the openers on which a fair reader could disagree about this label.
    ``on_words``: it is only a hit on words that the reader marked for it.
    """
    hits = alarms = missed = 0
    for opener, answer in zip(openers, answers, strict=True):
        if label in opener.borderline and not borderline:
            continue
        there, said = label in opener.labels, label in answer.labels
        hit = there and said and (not on_words or overlaps([opener], [answer], label=label)[0] > 0)
        hits += hit
        alarms += said and not there
        missed += there and not hit
    return Score(hits, alarms, missed)


def overlaps(openers: Sequence[Opener], answers: Sequence[Answer], *, label: str = "") -> tuple[int, int]:
    """Of the labels found on words: how many stand on words that the reader marked for them, and how many there are."""
    right = found = 0
    for opener, answer in zip(openers, answers, strict=True):
        for name in MARKED if not label else (label,):
            ours = [mark for mark in answer.marks if mark.label == name]
            theirs = [mark for mark in opener.marks if mark.label == name]
            if ours and theirs:
                found += 1
                right += any(_meet(one, other) for one in ours for other in theirs)
    return right, found


def wrong(opener: Opener, answer: Answer) -> list[str]:
    """The clear labels that were missed, or said of an opener without them."""
    return sorted((opener.labels ^ answer.labels) - opener.borderline)


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
