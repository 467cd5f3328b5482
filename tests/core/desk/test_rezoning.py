"""A time was promised on their clock: where that clock is another one than was thought, the callback moves."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.core.desk.conftest import Clock

from coachdesk.desk import Desk
from coachdesk.model.call import Callback, Channel
from coachdesk.model.ids import OutcomeId


def promised(desk: Desk) -> Callback:
    """Tomorrow at 15:00, with the first on the list, who is thought to be in New York."""
    made = desk.record(OutcomeId("call_later"), callback="tomorrow 3pm").follow_up.callback
    assert made is not None
    return made


def kept(desk: Desk, callback: Callback) -> Callback:
    found = desk.store.callback(callback.id)
    assert found is not None
    return found


def in_zone(desk: Desk, callback: Callback, zone: str) -> str:
    who = replace(desk.prospect(callback.prospect), zone=zone)
    return desk.edit_prospect(who).said


def test_the_wall_time_they_said_stays_and_the_instant_moves(busy_desk: Desk) -> None:
    made = promised(busy_desk)
    said = in_zone(busy_desk, made, "America/Los_Angeles")
    moved = kept(busy_desk, made)
    assert (moved.zone, moved.local, moved.state) == ("America/Los_Angeles", made.local, made.state)
    assert moved.at == datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
    assert said == "Edited Ana1 Beltrán. Their callback is now on Wed 25 Nov, 15:00 Los Angeles, 23:00 Dublin, you."
    busy_desk.undo()
    assert kept(busy_desk, made).at == made.at


def test_an_instant_that_was_confirmed_in_writing_stays(busy_desk: Desk, clock: Clock) -> None:
    made = promised(busy_desk)
    draft = next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)
    busy_desk.edit_draft(draft.id, to=draft.to, subject="Our call", body="Wednesday at 15:00, New York time.")
    busy_desk.hand_over(draft.id, how="copy")
    in_zone(busy_desk, made, "America/Los_Angeles")
    moved = kept(busy_desk, made)
    assert (moved.at, moved.zone) == (made.at, "America/Los_Angeles")
    assert moved.local == datetime(2026, 11, 25, 12, 0)  # noqa: DTZ001 - their wall time


def test_an_edit_that_leaves_the_zone_moves_nothing(busy_desk: Desk) -> None:
    made = promised(busy_desk)
    who = replace(busy_desk.prospect(made.prospect), title="Owner")
    assert busy_desk.edit_prospect(who).said == "Edited Ana1 Beltrán"
    assert kept(busy_desk, made) == made


def test_a_callback_in_a_zone_of_its_own_is_left_alone(busy_desk: Desk) -> None:
    made = promised(busy_desk)
    with busy_desk.store.step("Put elsewhere") as step:
        step.change_callback(replace(made, zone="Asia/Tokyo"))
    in_zone(busy_desk, made, "America/Los_Angeles")
    assert kept(busy_desk, made).zone == "Asia/Tokyo"


def test_one_that_no_call_stands_behind_moves_too(busy_desk: Desk) -> None:
    made = promised(busy_desk)
    with busy_desk.store.step("Unknown call") as step:
        step.change_callback(replace(made, call=None))
    in_zone(busy_desk, made, "America/Chicago")
    assert kept(busy_desk, made).at == datetime(2026, 11, 25, 21, 0, tzinfo=UTC)
