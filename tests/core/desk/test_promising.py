"""What is due, what the bell goes by, and what a rep does with a callback."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk, promising
from coachdesk.followup.putting_off import PutOff
from coachdesk.followup.when import understand
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import CallbackId, OutcomeId

LATER = OutcomeId("call_later")


def promise(desk: Desk, phrase: str) -> Callback:
    """A callback for whoever is open, and the next prospect after it."""
    made = desk.record(LATER, callback=phrase).follow_up.callback
    assert made is not None
    desk.open_next()
    return made


def test_the_bell_goes_by_those_due_of_late_and_those_that_come_next(busy_desk: Desk, clock: Clock) -> None:
    first, second, _ = (promise(busy_desk, phrase) for phrase in ("in 20 minutes", "in 2 hours", "tomorrow 3pm"))
    clock.move(minutes=30)
    waiting = busy_desk.waiting()
    assert [one.id for one in waiting.callbacks][:2] == [first.id, second.id]
    assert (waiting.overdue, waiting.today) == (1, 1)


def test_the_bell_passes_over_who_is_stopped(busy_desk: Desk, clock: Clock) -> None:
    made = promise(busy_desk, "in 20 minutes")
    assert busy_desk.callback_rows([made.id])[0].prospect_name == "Ana1 Beltrán"
    busy_desk.stop(made.prospect, reason="Asked by letter")
    clock.move(minutes=30)
    assert made.id not in [one.id for one in busy_desk.waiting().callbacks]
    assert busy_desk.callback_rows([made.id]) == ()


def test_rows_are_only_of_what_still_waits(busy_desk: Desk, clock: Clock) -> None:
    first, second, third = (promise(busy_desk, phrase) for phrase in ("in 2 hours", "in 1 hour", "in 3 hours"))
    busy_desk.callback_done(first.id)
    someone = busy_desk.prospect(third.prospect)
    busy_desk.open_prospect(someone.id)
    busy_desk.record(OutcomeId("left_company"))
    rows = busy_desk.callback_rows([first.id, second.id, third.id, CallbackId("none")])
    assert [row.callback.id for row in rows] == [second.id]
    clock.move(hours=3)
    assert busy_desk.callback_rows([second.id])[0].callback.state is CallbackState.MISSED


@pytest.mark.parametrize(("by", "wall"), [(PutOff.FIVE, (24, 11, 35)), (PutOff.NEXT_DAY, (25, 11, 5))])
def test_a_due_callback_is_put_off_with_one_key(
    busy_desk: Desk, clock: Clock, by: PutOff, wall: tuple[int, int, int]
) -> None:
    made = promise(busy_desk, "today 11:05")
    clock.at = made.at + timedelta(minutes=25)
    said = busy_desk.put_off(made.id, by)
    moved = busy_desk.store.callback(made.id)
    assert moved is not None
    assert moved.state is CallbackState.SNOOZED
    assert (moved.local.day, moved.local.hour, moved.local.minute) == wall
    assert f"{wall[1]:02}:{wall[2]:02} New York" in said.said
    assert busy_desk.undo().what.startswith("Callback for Ana1 Beltrán put off to")
    assert busy_desk.store.callback(made.id) == replace(made, version=3)


def test_a_clash_is_said_while_the_time_is_typed_and_when_it_is_kept(busy_desk: Desk) -> None:
    first, second = promise(busy_desk, "thu 3pm"), promise(busy_desk, "fri 3pm")
    clash = "Another callback is due about then."
    assert clash in busy_desk.understand("thu 3:10pm", prospect=second.prospect).notes
    assert clash not in busy_desk.understand("thu 3:15pm", prospect=second.prospect).notes
    assert clash not in busy_desk.understand("thu 3:10pm", prospect=first.prospect).notes
    assert clash in busy_desk.snooze(second.id, phrase="thu 2:50pm").said


def test_a_clash_far_ahead_is_found_too(busy_desk: Desk) -> None:
    promise(busy_desk, "in 3 months at 3pm")
    sheet = busy_desk.record(LATER, callback="in 3 months at 3:05pm").follow_up
    assert "Another callback is due about then." in sheet.quality


def test_slots_are_at_another_time_of_day_than_the_tries(busy_desk: Desk, clock: Clock) -> None:
    who = busy_desk.prospects()[0]
    for _ in range(2):
        busy_desk.open_prospect(who.id)
        busy_desk.record(OutcomeId("no_answer"))
        clock.move(minutes=5)
    slots = busy_desk.slots(prospect=who.id)
    assert {slot.why for slot in slots} == {"Another time of day than both tries."}
    assert slots == busy_desk.slots()
    when = understand(slots[0].phrase, now=clock.at, zone=slots[0].zone)
    assert when.at == slots[0].at


def test_what_is_not_looked_at_is_counted(busy_desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    for phrase in ("in 20 minutes", "in 25 minutes", "in 3 hours", "in 4 hours", "tomorrow 3pm"):
        promise(busy_desk, phrase)
    clock.move(minutes=30)
    monkeypatch.setattr(promising, "SHOWN", 1)
    board = busy_desk.callbacks()
    assert [len(group) for group in (board.overdue, board.today, board.later)] == [1, 1, 1]
    assert (board.more_overdue, board.more_today, board.more_later) == (1, 1, 0)


def test_somebody_without_a_desk_open_has_no_clash(desk: Desk) -> None:
    assert desk.understand("tomorrow 3pm").notes == ()


def test_a_rep_who_travels_has_the_time_of_the_place(busy_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    zone: Any = "Asia/Tokyo"
    monkeypatch.setattr(busy_desk, "_zone_here", lambda: zone)
    made = promise(busy_desk, "tomorrow 3pm")
    assert busy_desk.callback_rows([made.id])[0].local_here == datetime(2026, 11, 26, 5, 0)  # noqa: DTZ001
    zone = "Europe/Lisbon"
    assert busy_desk.callback_rows([made.id])[0].local_here == datetime(2026, 11, 25, 20, 0)  # noqa: DTZ001
    assert busy_desk.zone_here == "Europe/Lisbon"
    assert person(1).zone == made.zone


def test_a_holiday_that_was_chosen_is_said_once(busy_desk: Desk) -> None:
    sheet = busy_desk.record(LATER, callback="thu 3pm").follow_up
    assert sheet.quality == ("A public holiday there: Thanksgiving Day.",)
    weekend = busy_desk.record(LATER, callback="sat 3pm").follow_up
    assert weekend.quality == ("A Saturday there.",)
