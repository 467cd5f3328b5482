"""The lines that the second opinion has learned from: read strictly, and apart from those it is measured on."""

import re
from pathlib import Path

import pytest
from benchmarks.coach import HELD_OUT
from benchmarks.coaching.sets import openers_of
from training.reader import LABELS, BadLine, Mark, read_line, read_openers

LINES = sorted((Path(__file__).resolve().parents[2] / "training/lines").glob("*.txt"))


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_every_line_can_be_read_and_every_label_is_there() -> None:
    openers = [opener for path in LINES for opener in read_openers(path)]
    assert {label for opener in openers for label in opener.labels} == set(LABELS)
    assert all(mark.label in opener.labels for opener in openers for mark in opener.marks)


def test_nothing_it_is_measured_on_was_learned_from() -> None:
    learned = {plain(opener.text) for path in LINES for opener in read_openers(path)}
    assert learned
    assert [opener.text for path in HELD_OUT for opener in openers_of(path) if plain(opener.text) in learned] == []


def test_a_line_has_its_labels_its_marks_and_its_doubts() -> None:
    opener = read_line("wq~!t\tHi Al, it’s Bo. {ne:Is this a bad time?} I {s~:love us}, {{first_name}}.")
    assert opener.text == "Hi Al, it’s Bo. Is this a bad time? I love us, {{first_name}}."
    assert opener.labels == {"who", "question", "negative", "easy_out", "self_focused"}
    assert opener.borderline == {"question", "for_them", "self_focused"}
    assert opener.marks == (Mark("negative", 16, 35), Mark("easy_out", 16, 35), Mark("self_focused", 38, 45))
    assert not read_line("-\tHello.").labels


@pytest.mark.parametrize("line", ["w Hello.", "w\t", "wx\tHello.", "w\tHi {n:bad {e:time}}", "w\tHi {n:bad time"])
def test_a_line_that_is_not_in_the_format_is_refused(line: str) -> None:
    with pytest.raises(BadLine):
        read_line(line)
