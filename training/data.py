"""Turns openers into batches of tensors, and into folds in which near-duplicates stay together."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from sklearn.feature_extraction.text import TfidfVectorizer
from torch import Tensor
from training.augment import changed, joined
from training.reader import FINDINGS, LABELS, Opener, read_openers

from coachdesk.coach.opinion.pieces import Vocabulary

MARKED = tuple(FINDINGS.values())
DOUBT = 0.35
"""How much a borderline label weighs against a sure one."""
AS_SAID = frozenset(
    {
        "more-10", "more-11", "more-12", "more-13", "more-19", "more-21", "more-22", "more-24", "more-25", "more-27",
        "more-32", "more-34",
    }
)  # fmt: skip
"""Files in which findings are about as rare as in life. The others were written to hold them."""
NEWEST = frozenset({"more-34", "more-35"})
"""The files that came last: a network that goes on learning sees all of them, and each time other ones of the rest."""
TWICE = AS_SAID | {
    "more-23", "more-26", "more-28", "more-29", "more-30", "more-31", "more-33",
    "trap-17", "trap-18", "trap-19", "trap-20", "trap-21",
}  # fmt: skip
"""Seen twice in each round, so that a model doesn’t come to expect a finding wherever somebody opens his mouth; and
the lines of other hands, which are few beside the rest."""
THRICE = 2
"""How often the newest are seen in each round."""
POOL = 32
"""Batches whose texts are sorted by length together: the more, the less is spent on what only fills up."""
LIKE = 0.72
"""Openers whose letters are this much alike (cosine of their four-letter stretches) share a fold."""

Batch = tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]


def gather(folder: Path) -> list[Opener]:
    """Every labelled opener in the folder, each text once."""
    found = {o.text: o for path in sorted(folder.glob("*.txt")) for o in read_openers(path)}
    return list(found.values())


def vocabulary(path: Path) -> Vocabulary:
    pieces = path.read_text(encoding="utf-8").splitlines()
    return Vocabulary({piece: number for number, piece in enumerate(pieces)})


def folds(openers: Sequence[Opener], *, count: int, seed: int, settled: Mapping[str, int] | None = None) -> list[int]:
    """The fold of each opener; those alike have the same one, and so have neighbours that make a pair.

    ``settled``: folds that openers have already, by their text; those like them join them.
    """
    settled = settled or {}
    matrix = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4), sublinear_tf=True).fit_transform(
        [o.text.lower() for o in openers]
    )
    parent = list(range(len(openers)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for start in range(0, len(openers), 500):
        alike = (matrix[start : start + 500] @ matrix.T).tocoo()
        for a, b, value in zip(alike.row + start, alike.col, alike.data, strict=True):
            near = openers[a].kind == openers[b].kind and abs(a - b) == 1
            if a < b and value > (LIKE / 2 if near else LIKE):
                parent[root(b)] = root(a)
    groups: dict[int, list[int]] = {}
    for one in range(len(openers)):
        groups.setdefault(root(one), []).append(one)
    chance = random.Random(seed)
    order = list(groups.values())
    chance.shuffle(order)
    order.sort(key=len, reverse=True)
    sizes = [0] * count
    chosen = [0] * len(openers)
    for group in order:
        known = [settled[openers[one].text] for one in group if openers[one].text in settled]
        fold = known[0] if known else int(np.argmin(sizes))
        sizes[fold] += len(group)
        for one in group:
            chosen[one] = settled.get(openers[one].text, fold)
    return chosen


def epoch(
    openers: Sequence[Opener], words: Vocabulary, *, chance: random.Random, size: int, part: float = 1.0
) -> list[Batch]:
    """One pass over the openers, each changed afresh; some are two joined. Batches hold texts of like length.

    ``part``: of the lines that are not the newest, this share is drawn.
    """
    newest = [o for o in openers if o.kind in NEWEST]
    drawn = [o for o in openers if o.kind not in NEWEST and chance.random() < part]
    shown = [*drawn, *(o for o in drawn if o.kind in TWICE), *newest * THRICE]
    fresh = [changed(opener, chance) for opener in shown]
    plain = [o for o, line in zip(fresh, shown, strict=True) if line.kind in AS_SAID and not o.labels & set(MARKED)]
    number = len(openers) // 8
    for one in range(number):
        pair = [chance.choice(fresh), chance.choice(plain if one % 3 else fresh)]
        chance.shuffle(pair)
        fresh.append(joined(*pair))
    chance.shuffle(fresh)
    pools = [fresh[at : at + size * POOL] for at in range(0, len(fresh), size * POOL)]
    batches = []
    for pool in pools:
        pool.sort(key=lambda o: len(o.text))
        batches += [collate(pool[at : at + size], words) for at in range(0, len(pool), size)]
    chance.shuffle(batches)
    return batches


def collate(openers: Sequence[Opener], words: Vocabulary) -> Batch:
    """ids, mask, labels, their weights, marks, their weights."""
    cut = [words.cut(o.text) for o in openers]
    long = -8 * (-max(len(c.ids) for c in cut) // 8)  # few different shapes: each costs the processor a preparation
    ids = torch.zeros(len(openers), long, dtype=torch.long)
    mask = torch.zeros(len(openers), long, dtype=torch.long)
    labels = torch.zeros(len(openers), len(LABELS))
    weights = torch.ones(len(openers), len(LABELS))
    marks = torch.zeros(len(openers), long, len(MARKED))
    mark_weights = torch.zeros(len(openers), long, len(MARKED))
    for row, (opener, pieces) in enumerate(zip(openers, cut, strict=True)):
        ids[row, : len(pieces.ids)] = torch.tensor(pieces.ids)
        mask[row, : len(pieces.ids)] = 1
        mark_weights[row, 1 : len(pieces.ids) - 1] = 1
        for number, label in enumerate(LABELS):
            labels[row, number] = label in opener.labels
            if label in opener.unknown:
                weights[row, number] = 0
                if label in MARKED:
                    mark_weights[row, :, MARKED.index(label)] = 0
            if label in opener.borderline:
                weights[row, number] = DOUBT
                if label in MARKED:
                    mark_weights[row, :, MARKED.index(label)] *= DOUBT
        for mark in opener.marks:
            for at, (start, end) in enumerate(pieces.spans):
                if start < mark.end and end > mark.start:
                    marks[row, at, MARKED.index(mark.label)] = 1
    return ids, mask, labels, weights, marks, mark_weights
