"""The model itself is a fake that answers by the words it is given; the real one is asked in test_model."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from coachdesk.coach.opinion import Opinion, Verdict
from coachdesk.coach.opinion.card import Bounds
from coachdesk.coach.opinion.opinion import REMEMBERED
from coachdesk.coach.opinion.pieces import Vocabulary
from coachdesk.coach.opinion.verdict import LABELS
from coachdesk.paths import resources

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "nuisance", "who", "hello", "a", ".")
NUISANCE, WHO = WORDS.index("nuisance"), WORDS.index("who")
Ids = NDArray[np.int64]


class Session:
    """Hears a negative in "nuisance" and a question in "who", and denies an easy out everywhere."""

    def __init__(self) -> None:
        self.asked: list[Ids] = []

    def run(self, wanted: Sequence[str], given: Mapping[str, Ids]) -> list[NDArray[np.float32]]:
        assert list(wanted) == ["text", "marks"]
        ids, mask = given["ids"], given["mask"]
        assert ids.shape == mask.shape
        self.asked.append(ids)
        text = np.full((*ids.shape[:1], len(LABELS)), -3, np.float32)
        marks = np.full((*ids.shape, 5), -3, np.float32)
        text[(ids == NUISANCE).any(1), LABELS.index("negative")] = 3
        marks[ids == NUISANCE, 0] = 3
        text[(ids == WHO).any(1), LABELS.index("question")] = 3
        text[:, LABELS.index("easy_out")] = -9
        return [text, marks]


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def opinion(session: Session) -> Opinion:
    bounds = dict.fromkeys(LABELS, Bounds(says=1.0, denies=-10.0, marks=0.0))
    return Opinion(session=session, bounds=bounds, vocabulary=Vocabulary({word: at for at, word in enumerate(WORDS)}))


def test_a_verdict_says_what_is_there_and_marks_the_words(opinion: Opinion) -> None:
    verdict = opinion.of("Hello. A nuisance.")
    assert verdict.says == {"negative"}
    assert verdict.denies == {"easy_out"}
    assert verdict.words == {"negative": ((7, 18),)}


def test_the_four_signs_are_said_without_words(opinion: Opinion) -> None:
    verdict = opinion.of("who")
    assert verdict.says == {"question"}
    assert not verdict.words


@pytest.mark.parametrize("text", ["", " ", "\n", "😀" * 200, "?! 12 34"])
def test_where_nothing_is_said_there_is_nothing_to_say(opinion: Opinion, text: str) -> None:
    assert opinion.of(text) == Verdict()


def test_a_text_is_judged_once(opinion: Opinion, session: Session) -> None:
    assert opinion.of("who") == opinion.of("who")
    assert len(session.asked) == 1


def test_only_so_many_verdicts_are_remembered(opinion: Opinion, session: Session) -> None:
    for text in ("who", *(f"a {n}" for n in range(REMEMBERED)), "who"):
        opinion.of(text)
    assert len(session.asked) == REMEMBERED + 2


def test_of_a_whole_book_the_beginning_is_judged(opinion: Opinion) -> None:
    text = "Hello. A nuisance. " + "a " * 500_000 + "who"
    verdict = opinion.of(text)
    assert verdict.says == {"negative"}
    assert verdict.words == {"negative": ((7, 18),)}


def test_without_its_file_there_is_no_opinion(tmp_path: Path) -> None:
    assert Opinion.open(tmp_path) is None


def test_with_a_spoiled_file_there_is_no_opinion(tmp_path: Path) -> None:
    (tmp_path / "opinion.onnx").write_bytes(b"spoiled")
    assert Opinion.open(tmp_path) is None


def test_without_the_runtime_there_is_no_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert Opinion.open(resources() / "model") is None


def test_the_program_loads_no_runtime_before_it_is_asked() -> None:
    code = (
        "import sys, coachdesk.cli, coachdesk.cli.check, coachdesk.desk, coachdesk.coach.opinion.merging\n"
        "assert not {'onnxruntime', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
