"""The playbook handed over as a file, and a colleague's taken over after a look."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.ui.bench import Bench
from tests.ui.fake_desk import playbook

from coachdesk.errors import WorldError
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.ui.faults import FaultsSheet
from coachdesk.ui.playbook.page import PlaybookPage
from coachdesk.ui.playbook.sharing import ShareSheet, TakeOverSheet, changes

KEY = Qt.Key
FILE = Path("team.playbook")


@pytest.fixture(autouse=True)
def page(wide_bench: Bench) -> PlaybookPage:
    return wide_bench.open("playbook", PlaybookPage)


def test_the_playbook_is_saved_as_a_file(wide_bench: Bench) -> None:
    wide_bench.press(KEY.Key_S)
    wide_bench.press(KEY.Key_S)
    assert wide_bench.desk.handed_playbooks == []
    wide_bench.files.answer = FILE
    wide_bench.press(KEY.Key_S)
    assert wide_bench.files.asked[-1] == "Save the playbook: team.playbook"
    assert wide_bench.desk.handed_playbooks == [FILE]
    assert wide_bench.said == ["The playbook is in team.playbook"]
    assert wide_bench.no_sheet()


def test_a_playbook_is_looked_at_before_it_is_taken_over(wide_bench: Bench, page: PlaybookPage) -> None:
    now = wide_bench.desk.playbook
    wide_bench.desk.theirs = replace(now, name="Kim’s", version=7, checklist=now.checklist[:1])
    wide_bench.press(KEY.Key_S)
    wide_bench.press(KEY.Key_T)
    assert isinstance(wide_bench.sheet(ShareSheet), ShareSheet)  # no file was chosen
    wide_bench.files.answer = FILE
    wide_bench.press(KEY.Key_T)
    sheet = wide_bench.sheet(TakeOverSheet)
    assert sheet.title.text() == "Kim’s, version 7"
    assert "Nothing is taken over yet." in sheet.about.text()
    assert wide_bench.desk.playbook == now
    wide_bench.press(KEY.Key_Return)
    assert wide_bench.no_sheet()
    assert wide_bench.desk.playbook.name == "Kim’s"
    assert page.head.count.text().startswith("Kim’s, version 7")


def test_what_a_playbook_would_change_is_told_part_by_part() -> None:
    now = playbook()
    first = replace(now.checklist[0], label="Their own words")
    theirs = replace(now, checklist=(first, *now.checklist[1:-1]), objections=())
    told = {row.text: (row.second, row.right) for row in changes(theirs, now)}
    count = len(now.checklist)
    assert told["Checklist"] == ("1 new or other, 2 of yours not in it", str(count - 1))
    assert told["Objections"] == (f"{len(now.objections)} of yours not in it", "0")
    assert told["Plan B"] == ("As yours", "1")


def test_the_same_playbook_says_so(wide_bench: Bench) -> None:
    wide_bench.files.answer = FILE
    wide_bench.press(KEY.Key_S)
    wide_bench.press(KEY.Key_T)
    assert wide_bench.sheet(TakeOverSheet).about.text() == "It is the playbook you use already."
    wide_bench.press(KEY.Key_Escape)
    assert wide_bench.no_sheet()


def test_mistakes_are_listed_and_another_failure_is_told(wide_bench: Bench) -> None:
    wide_bench.files.answer = FILE
    wide_bench.desk.fails["look_at_playbook"] = FaultyPlaybook(
        (Problem("rules.toml", "rule[1].why", 3, "It is empty."),)
    )
    wide_bench.press(KEY.Key_S)
    wide_bench.press(KEY.Key_T)
    assert wide_bench.sheet(FaultsSheet).title.text() == "team.playbook has a mistake"
    wide_bench.press(KEY.Key_Escape)
    wide_bench.desk.fails["look_at_playbook"] = WorldError("The disk is gone.")
    wide_bench.press(KEY.Key_S)
    wide_bench.press(KEY.Key_T)
    assert wide_bench.failed == ["The disk is gone."]
