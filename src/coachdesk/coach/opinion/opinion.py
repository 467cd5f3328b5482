"""The small model that reads an opener as a whole: loaded when first asked for, on one thread. Knows no rule.

The parts it needs are imported here and nowhere else, and only when a model is opened: together they cost 0.3 s and
80 MB, which nobody should pay who never asks.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from coachdesk.coach.opinion.card import CARD, NET, VOCABULARY, Bounds, read_card
from coachdesk.coach.opinion.marking import marked
from coachdesk.coach.opinion.pieces import Pieces, Vocabulary
from coachdesk.coach.opinion.verdict import FINDINGS, LABELS, Verdict

REMEMBERED = 2048
BATCH = 16
BATCH_PIECES = 1024
"""Texts judged in one go, and their pieces: more would not be quicker, and take more memory."""


class Opinion:
    """An open model. Safe to ask from several threads; answers one at a time."""

    def __init__(self, *, session: Any, bounds: Mapping[str, Bounds], vocabulary: Vocabulary) -> None:
        self._session = session
        self._bounds = bounds
        self._vocabulary = vocabulary
        self._known: OrderedDict[str, Verdict] = OrderedDict()
        self._turn = threading.Lock()

    @classmethod
    def open(cls, folder: Path) -> "Opinion | None":
        """The model in ``folder``; None where a file or the runtime is missing, or they don’t fit each other."""
        if not (folder / NET).is_file():
            return None
        try:
            # The runtime costs 0.15 s and 40 MB: only a desk that asks for a second opinion pays.
            import onnxruntime  # noqa: PLC0415

            onnxruntime.disable_telemetry_events()  # on Windows it would report its use to its maker
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.enable_cpu_mem_arena = False
            options.log_severity_level = 4
            session = onnxruntime.InferenceSession(folder / NET, options, providers=["CPUExecutionProvider"])
            bounds = read_card(folder / CARD)
            pieces = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
            opinion = cls(
                session=session,
                bounds=bounds,
                vocabulary=Vocabulary({piece: number for number, piece in enumerate(pieces)}),
            )
            opinion.of("Hello")
        except Exception:
            # Whatever is wrong with the files or the runtime, whose errors share no kind: the rules go on alone.
            return None
        return opinion

    def of(self, text: str) -> Verdict:
        """What the model says of one opener; of a long text it reads the beginning only."""
        return self.of_many([text])[0]

    def of_many(self, texts: Sequence[str]) -> list[Verdict]:
        """Of each text in order. Texts of like length are judged together, and each text once."""
        with self._turn:
            made = {text: self._known[text] for text in texts if text in self._known}
            cut = [(text, self._vocabulary.cut(text)) for text in dict.fromkeys(texts) if text not in made]
            cut.sort(key=lambda one: len(one[1].ids))
            for batch in _batches(cut):
                made.update(self._judged(batch))
            self._remember((text, made[text]) for text, _ in cut[-REMEMBERED:])
        return [made[text] for text in texts]

    def _remember(self, made: Iterable[tuple[str, Verdict]]) -> None:
        self._known.update(made)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def _judged(self, cut: Sequence[tuple[str, Pieces]]) -> dict[str, Verdict]:
        # Known to be there by now, and not needed before.
        import numpy as np  # noqa: PLC0415

        long = max(len(pieces.ids) for _, pieces in cut)
        ids = np.zeros((len(cut), long), dtype=np.int64)
        mask = np.zeros((len(cut), long), dtype=np.int64)
        for row, (_, pieces) in enumerate(cut):
            ids[row, : len(pieces.ids)] = pieces.ids
            mask[row, : len(pieces.ids)] = 1
        whole, each = self._session.run(["text", "marks"], {"ids": ids, "mask": mask})
        return {
            text: self._verdict(text, pieces, whole=whole[row].tolist(), each=each[row, : len(pieces.ids)].tolist())
            for row, (text, pieces) in enumerate(cut)
        }

    def _verdict(
        self, text: str, pieces: Pieces, *, whole: Sequence[float], each: Sequence[Sequence[float]]
    ) -> Verdict:
        inside = slice(1, len(pieces.ids) - 1)
        spans = pieces.spans[inside]
        if not spans:
            return Verdict()
        text = text[: spans[-1][1]]
        scores = dict(zip(LABELS, whole, strict=True))
        columns = {label: [row[at] for row in each[inside]] for at, label in enumerate(FINDINGS)}
        for label, column in columns.items():
            scores[label] += max(column)
        says = frozenset(label for label in LABELS if scores[label] >= self._bounds[label].says)
        words = {
            label: marked(text, spans=spans, scores=columns[label], least=self._bounds[label].marks)
            for label in FINDINGS
            if label in says
        }
        denies = frozenset(label for label in LABELS if scores[label] < self._bounds[label].denies)
        return Verdict(says, denies, words)


def _batches(cut: Sequence[tuple[str, Pieces]]) -> Iterator[Sequence[tuple[str, Pieces]]]:
    """The texts, shortest first, in batches that are small enough; the last of a batch is its longest."""
    start = 0
    for at, (_, pieces) in enumerate(cut):
        if at - start >= BATCH or (at - start + 1) * len(pieces.ids) > BATCH_PIECES:
            yield cut[start:at]
            start = at
    if cut:
        yield cut[start:]
