"""Fifteen minutes of practice in short, by real keys on a real X display: drills, opener, rehearsal, call, tomorrow."""

import sqlite3
import time
from contextlib import closing

import pytest
from tests.project.test_start import PATIENCE_SECONDS, Started, desk

from coachdesk.desk import open_desk
from coachdesk.model.rehearsal import Heard
from coachdesk.paths import DataFolder
from coachdesk.practice.standing import Ending

__all__ = ["desk"]
pytestmark = pytest.mark.x11

SEEN_SECONDS = 0.4
"""Between what is shown and the next key: as long as a person takes to look at it, in a hurry."""


def press(desk: Started, *keys: str) -> None:
    for key in keys:
        desk.screen.press("space" if key == " " else key)
    time.sleep(SEEN_SECONDS)


def count(desk: Started, table: str, *, where: str = "deleted_at IS NULL") -> int:
    """How many there are, seen from outside while the program runs."""
    with closing(sqlite3.connect(f"{desk.data.joinpath('coachdesk.db').as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(f"SELECT count(*) FROM {table} WHERE {where}")
        return int(rows.fetchone()[0])


def until(desk: Started, table: str, wanted: int, *keys: str, where: str = "deleted_at IS NULL") -> None:
    """Press these keys until there are so many: the page and its drills come in their own time."""

    def came() -> bool:
        press(desk, *keys)
        return count(desk, table, where=where) >= wanted

    desk.wait(came)


def test_somebody_who_has_never_sold_practises_by_keys_alone(desk: Started) -> None:
    desk.ready()
    desk.screen.press("control", "5")
    until(desk, "review", 1, "enter", "3")
    press(desk, "b")
    desk.screen.press("control", "a")
    press(desk, *"it is sam from ledgerly.", "escape")
    until(desk, "setting", 1, "s", where="key = 'opener:first_call:sent'")
    press(desk, "h", "enter", *"um how do you close the month")
    desk.screen.press("control", "enter")
    # Said before they have picked up: it waits for that.
    desk.wait(lambda: count(desk, "rehearsed") == 1)
    press(desk, "o", "r", *"it is sam from ledgerly, sorry to bother you", "enter")
    until(desk, "played", 1, "escape", "e")
    press(desk, "g")
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    with closing(open_desk(DataFolder(desk.data))) as after:
        board = after.practice()
        (take,) = after.takes.board().takes
        brief = after.brief()
    assert (take.told.heard, len(take.told.fillers)) == (Heard.TYPED, 1)
    assert brief is not None
    assert "it is sam from ledgerly" in str(brief)
    assert board.progress.endings[0] in set(Ending)
    assert board.progress.focus == "An opening that apologises"
    assert board.progress.drills >= 1
    assert board.session.tomorrow, "what comes tomorrow is seen today"
