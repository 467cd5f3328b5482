"""Three rows of the outcome table by real keys on a real X display, in the program as it is started."""

import json
import time

import pytest
import vobject
from tests.project.test_start import PATIENCE_SECONDS, Started, desk

__all__ = ["desk"]
pytestmark = pytest.mark.x11

SETTLED_SECONDS = 1.5
"""Between an outcome and the keys that belong to its sheet: as long as a person takes to look at it."""


def press(desk: Started, *keys: str) -> None:
    for key in keys:
        desk.screen.press(key)
    time.sleep(SETTLED_SECONDS)


def leave(desk: Started) -> None:
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0


def test_a_meeting_from_its_key_to_the_calendar_file(desk: Started) -> None:
    desk.ready()
    press(desk, "8")
    press(desk, "t", *"thu 10am", "enter")
    leave(desk)
    file = desk.data.parent / "all.ics"
    desk.ask("export", str(file), "--what", "callbacks")
    event = vobject.readOne(file.read_text(encoding="utf-8")).vevent
    assert event.summary.value.startswith("Call ")
    assert event.dtstart.value.minute == 0
    assert event.valarm


def test_never_again_by_its_key_and_nobody_rings_them(desk: Started) -> None:
    desk.ready()
    press(desk, "x")
    press(desk, "enter")
    leave(desk)
    file = desk.data.parent / "people.json"
    desk.ask("export", str(file), "--what", "prospects")
    people = json.loads(file.read_text(encoding="utf-8"))["prospects"]
    (stopped,) = (who["id"] for who in people if who["do_not_call"])
    found = desk.ask("next")["prospect"]
    assert isinstance(found, dict)
    assert found["id"] != stopped


def test_the_history_is_opened_and_left_and_the_next_key_is_an_outcome(desk: Started) -> None:
    desk.ready()
    press(desk, "h")
    press(desk, "6", "escape")
    press(desk, "5")
    leave(desk)
    assert "voicemail" in str(desk.ask("undo")["undone"]).lower(), "on the sheet of the history 6 is no outcome"
