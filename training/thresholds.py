"""Sets how sure the model must be to speak alone, and to overrule a rule, from judgements of lines it had not seen.

    python -m training.thresholds --encoder FOLDER --cross FILE.npz

prints, label by label, how the rules, the model and both together judge the lines, and how well the words are marked.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training.cross import LINES
from training.data import AS_SAID, MARKED, gather, vocabulary
from training.reader import HAS, LABELS, Opener

from coachdesk.coach.judging import judge_opener
from coachdesk.coach.opinion.marking import marked
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook

NEVER = 99.0
SAYS = np.arange(-1.0, 7.01, 0.25)
DENIES = np.append(-NEVER, np.arange(-10.0, 0.01, 0.5))
VERY_SURE = -4.0
"""A rule that marks words falls only from here on: it has been written for those words, by people."""
MARKS = -1.0
IN_LIFE = {
    "negative": 0.15, "easy_out": 0.2, "false_familiarity": 0.03, "deceptive": 0.05, "self_focused": 0.05,
    "who": 0.6, "reason": 0.55, "for_them": 0.15, "question": 0.6,
}  # fmt: skip
"""The share of openers, as they are said and published, that have the label. Our lines have far more findings."""
TRAPS = 1.0
"""What the F1 on traps weighs when bounds are set, beside 1 for the F1 on real lines: to miss what is said in
other words is as bad as a false alarm."""
BESIDE = "unseen"
"""How the names of the files in `development` begin."""
STRANGERS = 0.5
"""What those lines weigh of the real ones: with half, bounds set beside one hand’s lines did better on another’s than
with a third."""
PLATEAU = 0.01
"""Bounds whose worth is so near to the best are about as good."""
STAY = 0.02
"""Bounds that people know already move only for more than this."""
LOW, MIDDLE = 0.25, 0.5
"""Where among those the bound lies: low for findings, since what nobody has thought of scores lower than our lines."""
OUTSPOKEN = "self_focused"
"""The finding for which a low bound brings only false alarms: whoever talks of himself does so in plain words."""


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


def judged(crosses: Sequence[Any], openers: Sequence[Opener]) -> tuple[list[Opener], np.ndarray, list[np.ndarray]]:
    """The openers that were judged as they stand now, the score of each label, and the marks of each piece.

    Where several networks that had not seen an opener judged it, the mean of what they said.
    """
    heard: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {}
    for cross in crosses:
        both = cross["texts"].copy()
        both[:, : len(MARKED)] += cross["peaks"]
        pieces = np.split(cross["pieces"], np.cumsum(cross["lengths"])[:-1])
        names = cross["names"].tolist()
        for row in np.flatnonzero(~np.isnan(both[:, 0])):
            heard.setdefault(names[row], []).append((both[row], pieces[row]))
    found = {
        name: (np.mean([text for text, _ in said], 0), np.mean([marks for _, marks in said], 0))
        for name, said in heard.items()
    }
    known = [o for o in openers if o.text in found]
    return known, np.array([found[o.text][0] for o in known]), [found[o.text][1] for o in known]


def chosen_bounds(
    crosses: Sequence[Any],
    openers: Sequence[Opener],
    *,
    beside: Sequence[Opener] = (),
    heard: np.ndarray | None = None,
    before: Mapping[str, tuple[float, float]] | None = None,
    fixed: Mapping[str, tuple[float, float]] | None = None,
) -> dict[str, Any]:
    """For the card: the bounds of each label, and the F1 of rules, model and both with them, real lines and traps.

    ``heard``: the scores of ``beside``, lines that no network has seen, by the network that is shipped.
    ``before``: earlier bounds of each label, which stay where they are about as good. ``fixed``: those set by hand.
    """
    known, scores, _ = judged(crosses, openers)
    if heard is not None:
        known, scores = [*known, *beside], np.concatenate([scores, heard])
    rules = by_rules(known)
    labels: dict[str, Any] = {}
    for at, label in enumerate(LABELS):
        truth = np.array([label in o.labels for o in known])
        weights = _weights(known, truth, label)
        most = VERY_SURE if label in MARKED else 0.0
        part = LOW if label in MARKED and label != OUTSPOKEN else MIDDLE
        earlier = (before or {}).get(label)
        says, denies = (fixed or {}).get(label) or _best(
            truth, scores[:, at], rules[:, at], weights=weights, most=most, part=part, earlier=earlier
        )
        both = np.where(rules[:, at], scores[:, at] >= denies, scores[:, at] >= says)
        systems = {"rules": rules[:, at], "model": scores[:, at] > 0, "both": both}
        figures = {
            kind: {
                **{name: round(_weighted_f1(truth, said, weight), 3) for name, said in systems.items()},
                "lines": int((truth & (weight > 0)).sum()),
            }
            for kind, weight in weights.items()
        }
        labels[label] = {"says": round(float(says), 2), "denies": round(float(denies), 2), "marks": MARKS, **figures}
    return {"judged": len(known), "labels": labels}


def _weights(known: Sequence[Opener], truth: np.ndarray, label: str) -> dict[str, np.ndarray]:
    """What each line counts, as a real one and as a trap; where the label is borderline, nothing.

    Of real lines, those with the label weigh together what it weighs in life, and so do those without. Lines in which
    findings are as rare as in life have the same part in that as the others, which say them in more unusual ways;
    those of `development` have ``STRANGERS`` of it. Of traps, where they are few, they have a third.
    """
    clear = np.array([label not in o.borderline for o in known])
    trap = np.array(["trap" in o.kind for o in known])
    said = np.array([o.kind in AS_SAID for o in known])
    unseen = np.array([o.kind.startswith(BESIDE) for o in known])
    real = np.zeros(len(known))
    for has, share in ((truth, IN_LIFE[label]), (~truth, 1 - IN_LIFE[label])):
        ours = [here for here in (clear & has & kind for kind in (said, ~said & ~trap & ~unseen)) if here.any()]
        theirs = clear & has & unseen & ~trap
        part = STRANGERS if ours and theirs.any() else float(not ours)
        for here in ours:
            real[here] = share * (1 - part) / len(ours) / here.sum()
        real[theirs] = share * part / max(1, theirs.sum())
    traps = (clear & trap) * 1.0
    if (clear & trap & unseen).any():
        traps[unseen] *= (clear & trap & ~unseen).sum() / 2 / (clear & trap & unseen).sum()
    return {"real": real, "trap": traps}


def _best(
    truth: np.ndarray,
    scores: np.ndarray,
    rules: np.ndarray,
    *,
    weights: Mapping[str, np.ndarray],
    most: float,
    part: float,
    earlier: tuple[float, float] | None,
) -> tuple[float, float]:
    """The bounds ``says`` and ``denies``, the second at ``most`` so high; on real lines no worse than the rules.

    Where many are about as good, ``says`` lies in ``part`` of them: folds are small, and lines to come are others.
    The ``earlier`` ones stay where they are among those: what is no gain here may be a loss elsewhere.
    """
    least = _weighted_f1(truth, rules, weights["real"])
    worth: dict[tuple[float, float], float] = {}
    for says in SAYS:
        for denies in DENIES[min(says, most) >= DENIES]:
            said = np.where(rules, scores >= denies, scores >= says)
            real = _weighted_f1(truth, said, weights["real"])
            if real >= least:
                worth[float(says), float(denies)] = real + TRAPS * _weighted_f1(truth, said, weights["trap"])
    if not worth:
        return NEVER, -NEVER
    if earlier and worth.get(earlier, 0.0) >= max(worth.values()) - STAY:
        return earlier
    good = sorted({says for (says, _), value in worth.items() if value >= max(worth.values()) - PLATEAU})
    says = good[int(len(good) * part)]
    return says, max((denies for one, denies in worth if one == says), key=lambda denies: (worth[says, denies], denies))


def _weighted_f1(truth: np.ndarray, said: np.ndarray, weights: np.ndarray) -> float:
    hit = float(weights[truth & said].sum())
    return 2 * hit / max(1e-9, float(weights[truth].sum() + weights[said].sum()))


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
    parser.add_argument("--cross", type=Path, action="append", required=True)
    chosen = parser.parse_args()
    openers, words = gather(LINES), vocabulary(chosen.encoder / "vocab.txt")
    crosses = [np.load(path) for path in chosen.cross]
    made = chosen_bounds(crosses, openers)
    print(f"{made['judged']} lines; F1 of rules, model, both (lines that have the label)")
    for label, row in made["labels"].items():
        real, trap = (
            "  ".join(f"{row[kind][name]:.3f}" for name in ("rules", "model", "both")) for kind in ("real", "trap")
        )
        counts = f"({row['real']['lines']}, {row['trap']['lines']})"
        print(f"{label:18} real {real}   trap {trap}  {counts:12} says {row['says']:5} denies {row['denies']}")
    known, _, pieces = judged(crosses, openers)
    for least in (-1.0, 0.0, 1.0):
        overlaps(known, pieces, words, least=least)


if __name__ == "__main__":
    main()
