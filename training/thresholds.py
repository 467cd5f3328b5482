"""Sets how sure the model must be to speak alone, and to overrule a rule, from judgements of lines it had not seen.

    python -m training.thresholds --encoder FOLDER --cross FILE.npz

prints, label by label, how the rules, the model and both together judge the lines, and how well the words are marked.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training.cross import LINES, f1
from training.data import MARKED, gather, vocabulary
from training.reader import HAS, LABELS, Opener

from coachdesk.coach.judging import judge_opener
from coachdesk.coach.opinion.marking import marked
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook

NEVER = 99.0
SAYS = np.arange(-1.0, 3.01, 0.25)
DENIES = np.append(-NEVER, np.arange(-10.0, 0.01, 0.5))
VERY_SURE = -2.0
"""A rule that marks words falls only from here on: it has been written for those words, by people."""
MARKS = -1.0
OFTEN = 1.75
"""A false alarm counts so often: in what people say a finding is rarer than in lines that were written to hold one."""
SHY = 0.0005
"""F1 given up for each step of a bound away from even odds: folds are small, and lines to come are others."""


def by_rules(openers: Sequence[Opener]) -> np.ndarray:
    """What the rules alone say of each opener and label."""
    playbook = load_playbook(resources() / "playbook")
    said = np.zeros((len(openers), len(LABELS)), bool)
    for row, opener in enumerate(openers):
        check = judge_opener(opener.text, playbook=playbook, fields={})
        found = {str(one.category) for one in check.findings}
        for at, label in enumerate(LABELS):
            said[row, at] = getattr(check.has, label) if label in HAS.values() else label in found
    return said


def judged(cross: Any, openers: Sequence[Opener]) -> tuple[list[Opener], np.ndarray, list[np.ndarray]]:
    """The openers that were judged as they stand now, the score of each label, and the marks of each piece."""
    at = {name: row for row, name in enumerate(cross["names"].tolist())}
    both = cross["texts"].copy()
    both[:, : len(MARKED)] += cross["peaks"]
    pieces = np.split(cross["pieces"], np.cumsum(cross["lengths"])[:-1])
    known = [o for o in openers if o.text in at and not np.isnan(both[at[o.text], 0])]
    rows = [at[o.text] for o in known]
    return known, both[rows], [pieces[row] for row in rows]


def chosen_bounds(cross: Any, openers: Sequence[Opener]) -> dict[str, Any]:
    """For the card: the bounds of each label, and the F1 of rules, model and both with them, real lines and traps."""
    known, scores, _ = judged(cross, openers)
    rules = by_rules(known)
    labels: dict[str, Any] = {}
    for at, label in enumerate(LABELS):
        clear = np.array([label not in o.borderline for o in known])
        truth = np.array([label in o.labels for o in known])
        most = VERY_SURE if label in MARKED else 0.0
        says, denies = _best(truth[clear], scores[clear, at], rules[clear, at], most=most)
        both = np.where(rules[:, at], scores[:, at] >= denies, scores[:, at] >= says)
        systems = {"rules": rules[:, at], "model": scores[:, at] > 0, "both": both}
        figures = {}
        for kind in ("real", "trap"):
            here = clear & np.array([kind in o.kind for o in known])
            f1s = {name: round(f1(truth[here], said[here]), 3) for name, said in systems.items()}
            figures[kind] = {**f1s, "lines": int(truth[here].sum())}
        labels[label] = {"says": round(float(says), 2), "denies": round(float(denies), 2), "marks": MARKS, **figures}
    return {"judged": len(known), "labels": labels}


def _best(truth: np.ndarray, scores: np.ndarray, rules: np.ndarray, *, most: float) -> tuple[float, float]:
    """The bounds ``says`` and ``denies``, the second at ``most`` so high."""
    best, kept = -1.0, (0.0, -NEVER)
    for says in SAYS:
        for denies in DENIES:
            if denies > min(says, most):
                continue
            away = abs(says) / 0.25 + (min(10.0, abs(denies)) / 0.5 if denies > -NEVER else 20)
            value = _worth(truth, np.where(rules, scores >= denies, scores >= says)) - SHY * away
            if value > best:
                best, kept = value, (float(says), float(denies))
    return kept


def _worth(truth: np.ndarray, said: np.ndarray) -> float:
    """F1 where there is so much more that has not the label."""
    hit = float((truth & said).sum())
    return 2 * hit / max(1.0, 2 * hit + OFTEN * float((said & ~truth).sum()) + float((truth & ~said).sum()))


def overlaps(known: Sequence[Opener], pieces: Sequence[np.ndarray], words: Any, *, least: float) -> None:
    """How the words marked for a label that is there fit those of the reader who labelled it."""
    for at, label in enumerate(MARKED):
        touch = count = 0
        ours = theirs = shared = 0
        for opener, marks in zip(known, pieces, strict=True):
            right = [(m.start, m.end) for m in opener.marks if m.label == label]
            if not right:
                continue
            spans = words.cut(opener.text).spans[1:-1]
            made = marked(opener.text, spans=spans, scores=marks[:, at].tolist(), least=least)
            count += len(right)
            touch += sum(any(a < end and b > start for a, b in made) for start, end in right)
            inside, said = _characters(made), _characters(right)
            ours, theirs, shared = ours + len(inside), theirs + len(said), shared + len(inside & said)
        print(
            f"marked words from {least:4}: {label:18} {touch} of {count} touched,"
            f" characters P {shared / max(1, ours):.2f} R {shared / max(1, theirs):.2f}"
        )


def _characters(spans: Sequence[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--cross", type=Path, required=True)
    chosen = parser.parse_args()
    openers, words = gather(LINES), vocabulary(chosen.encoder / "vocab.txt")
    cross = np.load(chosen.cross)
    made = chosen_bounds(cross, openers)
    print(f"{made['judged']} lines; F1 of rules, model, both (lines that have the label)")
    for label, row in made["labels"].items():
        real, trap = (
            "  ".join(f"{row[kind][name]:.3f}" for name in ("rules", "model", "both")) for kind in ("real", "trap")
        )
        counts = f"({row['real']['lines']}, {row['trap']['lines']})"
        print(f"{label:18} real {real}   trap {trap}  {counts:12} says {row['says']:5} denies {row['denies']}")
    known, _, pieces = judged(cross, openers)
    for least in (-1.0, 0.0, 1.0):
        overlaps(known, pieces, words, least=least)


if __name__ == "__main__":
    main()
