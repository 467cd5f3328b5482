"""The coach's benchmark: its sets can be read, and it counts as it says."""

from pathlib import Path

import pytest
from benchmarks.coach import HELD_OUT, OPENERS, filled
from benchmarks.coaching.rivals import keywords
from benchmarks.coaching.scores import Score, overlaps, score, wrong
from benchmarks.coaching.sets import Answer, openers_of
from training.reader import LABELS, Mark, read_line


@pytest.mark.parametrize("path", HELD_OUT, ids=lambda path: path.name)
def test_a_held_out_set_has_every_label_and_no_opener_twice(path: Path) -> None:
    openers = openers_of(path)
    assert {label for opener in openers for label in opener.labels} == set(LABELS)
    assert len({opener.text for opener in openers}) == len(openers)


def test_every_call_script_has_its_names_in_it() -> None:
    listed = (OPENERS / "scripts/names.txt").read_text(encoding="utf-8").splitlines()
    named = dict(line.split(": ", 1) for line in listed)
    scripts = {path.stem: path.read_text(encoding="utf-8") for path in (OPENERS / "scripts").glob("*-*.txt")}
    assert named.keys() == scripts.keys()
    assert [name for file, names in named.items() for name in names.split("; ") if name not in scripts[file]] == []


def test_a_json_set_is_read_as_the_lines_are(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(
        '{"text": "Hi, bad time?", "labels": {"negative": true, "wiifm": false, "asks_question": true},'
        ' "spans": {"negative": "bad time?"}, "borderline": ["wiifm"]}\n',
        encoding="utf-8",
    )
    (opener,) = openers_of(path)
    assert opener.labels == {"negative", "question"}
    assert opener.marks == (Mark("negative", 4, 13),)
    # What the row doesn't speak of is scored for nobody.
    assert opener.borderline == set(LABELS) - {"negative", "question"}


def test_an_opener_that_readers_disagree_on_is_left_out_unless_asked_for() -> None:
    openers = [
        read_line("w\tIt’s Ann at Bly. {n~:This is a cold call.}"),
        read_line("-\t{n:Sorry.}"),
        read_line("q\tWhen?"),
    ]
    answers = [Answer(frozenset()), Answer(frozenset({"negative"})), Answer(frozenset({"negative"}))]
    assert score(openers, answers, label="negative", borderline=False) == Score(hits=1, alarms=1, missed=0)
    assert score(openers, answers, label="negative", borderline=True) == Score(hits=1, alarms=1, missed=1)
    assert [wrong(*pair) for pair in zip(openers, answers, strict=True)] == [["who"], [], ["negative", "question"]]


def test_a_linter_is_only_right_on_the_marked_words() -> None:
    openers = [read_line("-\tHello. {n:Sorry to bother you.}")]
    elsewhere = [Answer(frozenset({"negative"}), (Mark("negative", 0, 5),))]
    there = [Answer(frozenset({"negative"}), (Mark("negative", 7, 12),))]
    assert score(openers, elsewhere, label="negative", borderline=False, on_words=True) == Score(0, 0, 1)
    assert score(openers, there, label="negative", borderline=False, on_words=True) == Score(1, 0, 0)
    assert (overlaps(openers, elsewhere), overlaps(openers, there)) == ((0, 1), (1, 1))


def test_the_word_list_hears_stock_words_whatever_they_mean() -> None:
    assert "negative" in keywords("Busy signals cost you nine calls a day.").labels
    assert "negative" not in keywords("You will want to throw this phone.").labels


def test_a_page_gets_its_figures_renewed_between_the_marks() -> None:
    page = "A\n<!-- figures: speed -->\nold\n<!-- end -->\nB\n"
    assert filled(page, {"speed": "new\n", "unknown": "x"}) == page.replace("old", "new")
