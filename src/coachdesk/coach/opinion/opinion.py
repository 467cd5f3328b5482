"""The small model that reads an opener as a whole: loaded when first asked for, on one thread. Knows no rule.

The parts it needs are imported here and nowhere else, and only when a model is opened: together they cost 0.3 s and
80 MB, which nobody should pay who never asks.
"""

import os
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from coachdesk.coach.opinion.card import CARD, NET, VOCABULARY, Bounds, read_card
from coachdesk.coach.opinion.marking import marked
from coachdesk.coach.opinion.pieces import MOST_CHARS, Pieces, Vocabulary
from coachdesk.coach.opinion.verdict import FINDINGS, LABELS, Verdict

REMEMBERED = 2048
FRAME = 2
"""The pieces that frame every text."""


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
            # It would report its use to its maker, and number this computer in a file; it asks when it is loaded.
            os.environ["ORT_DISABLE_TELEMETRY"] = "1"
            # The runtime costs 0.15 s and 40 MB: only a desk that asks for a second opinion pays.
            import onnxruntime  # noqa: PLC0415

            onnxruntime.disable_telemetry_events()
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
        """What the model says of one opener; of a long text it reads the beginning only.

        Each text is judged by itself: in a batch its whole numbers would be rounded to suit the others as well, and
        the same words would not always get the same answer. A batch would save a quarter of the time.
        """
        read = text[:MOST_CHARS]
        with self._turn:
            known = self._known.get(read)
            if known is None:
                known = self._known[read] = self._judged(read)
                if len(self._known) > REMEMBERED:
                    self._known.popitem(last=False)
        return known

    def _judged(self, text: str) -> Verdict:
        # Known to be there by now, and not needed before.
        import numpy as np  # noqa: PLC0415

        pieces = self._vocabulary.cut(text)
        if len(pieces.ids) <= FRAME or not any(char.isalpha() for char in text):
            return Verdict()
        ids = np.array([pieces.ids], dtype=np.int64)
        whole, each = self._session.run(["text", "marks"], {"ids": ids, "mask": np.ones_like(ids)})
        return self._verdict(text, pieces, whole=whole[0].tolist(), each=each[0].tolist())

    def _verdict(
        self, text: str, pieces: Pieces, *, whole: Sequence[float], each: Sequence[Sequence[float]]
    ) -> Verdict:
        inside = slice(1, len(pieces.ids) - 1)
        spans = pieces.spans[inside]
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
