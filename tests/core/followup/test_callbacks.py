"""Callbacks by when they are due, remade when zones change, and missed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.core.followup.cases import NOW

from coachdesk.followup.callbacks import board, is_missed, recompute, with_missed
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import CallbackId, ProspectId


def due(minutes: float, *, state: CallbackState = CallbackState.OPEN) -> Callback:
    at = NOW + timedelta(minutes=minutes)
    return Callback(CallbackId(str(minutes)), ProspectId("p"), None, at, "UTC", at.replace(tzinfo=None), "", state)


def test_the_board_sorts_by_the_reps_own_day() -> None:
    # 15:42 UTC is 00:42 of the next day in Tokyo.
    callbacks = [due(60 * 23), due(60), due(-5), due(-10), due(0), due(60 * 24)]
    made = board(callbacks, now=NOW, own_zone="Asia/Tokyo")
    assert [c.id for c in made.overdue] == ["-10", "-5", "0"]
    assert [c.id for c in made.today] == ["60", "1380"]
    assert [c.id for c in made.later] == ["1440"]


def test_who_waits_no_longer_is_not_on_the_board() -> None:
    states = [due(5, state=state) for state in CallbackState]
    made = board(states, now=NOW, own_zone="UTC")
    assert {c.state for c in made.today} == {CallbackState.OPEN, CallbackState.SNOOZED, CallbackState.MISSED}


def test_a_promise_keeps_its_wall_time_when_the_rules_of_a_zone_change() -> None:
    made_under_old_rules = replace(
        due(0),
        zone="America/Chicago",
        local=datetime(2026, 11, 24, 9, 45),  # noqa: DTZ001
        at=datetime(2026, 11, 24, 14, 45, tzinfo=UTC),
    )
    assert recompute(made_under_old_rules).at == datetime(2026, 11, 24, 15, 45, tzinfo=UTC)
    right = recompute(made_under_old_rules)
    assert recompute(right) is right


def test_a_time_in_the_repeated_hour_keeps_the_instant_that_was_saved() -> None:
    wall = datetime(2026, 11, 1, 1, 30)  # noqa: DTZ001
    for hour in (5, 6):
        saved = replace(due(0), zone="America/New_York", local=wall, at=datetime(2026, 11, 1, hour, 30, tzinfo=UTC))
        assert recompute(saved) == saved


def test_a_time_that_the_clock_skips_comes_after_the_gap() -> None:
    wall = datetime(2026, 3, 8, 2, 30)  # noqa: DTZ001
    saved = replace(due(0), zone="America/New_York", local=wall)
    assert recompute(saved).at == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


def test_an_unknown_zone_leaves_a_callback_as_it_is() -> None:
    lost = replace(due(0), zone="Mars/Olympus")
    assert recompute(lost) is lost


def test_half_an_hour_late_is_missed() -> None:
    assert not is_missed(due(-30), now=NOW)
    assert is_missed(due(-31), now=NOW)
    assert is_missed(due(-31, state=CallbackState.SNOOZED), now=NOW)
    assert not is_missed(due(-31, state=CallbackState.DONE), now=NOW)
    marked = with_missed([due(-31), due(-31, state=CallbackState.MISSED), due(5)], now=NOW)
    assert [c.state for c in marked] == [CallbackState.MISSED]
