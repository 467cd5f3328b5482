"""What is told while no window is open is kept in order, whole and only so much."""

import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachdesk.errors import WorldError
from coachdesk.model.phone import EventKind
from coachdesk.phone.door import Told
from coachdesk.phone.hooks import event_of, events_of
from coachdesk.phone.spool import keep, take, waiting

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
EVENT = Told(EventKind.STARTED, NOW, "+12025550142")


def test_what_was_kept_is_taken_in_order_and_let_go_of(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert not waiting(folder)
    events = [replace(EVENT, number=str(n)) for n in range(5)]
    for event in events:
        keep(folder, event)
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    taken = take(folder, mark="1")
    assert list(taken.events) == events
    # One that was not let go of comes again, before what came after it.
    keep(folder, EVENT)
    again = take(folder, mark="2")
    assert again == taken
    again.let_go()
    assert take(folder, mark="3").events == (EVENT,)


def test_nothing_is_taken_where_nothing_waits(tmp_path: Path) -> None:
    taken = take(tmp_path, mark="1")
    taken.let_go()
    assert (taken.events, taken.id) == ((), "")


def test_lines_that_are_cut_or_not_ours_are_passed_over(tmp_path: Path) -> None:
    keep(tmp_path, EVENT)
    file = tmp_path / "call-events.jsonl"
    file.write_bytes(b'{"event"' + b"\n" + file.read_bytes() + b'{"show":true}\n' + b"\xff" * 5_000 + b"\n{")
    assert take(tmp_path, mark="1").events == (EVENT,)


def test_too_many_are_refused_and_those_before_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.phone.spool.LARGEST", 100)
    keep(tmp_path, EVENT)
    with pytest.raises(WorldError, match="Too many events"):
        keep(tmp_path, EVENT)
    assert len(take(tmp_path, mark="1").events) == 1


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    with pytest.raises(WorldError, match="could not be kept"):
        keep(tmp_path / "data", EVENT)


def test_kept_events_stand_on_the_clock_of_now_and_never_run_back() -> None:
    def at(seconds: float) -> Told:
        return replace(EVENT, at=NOW + timedelta(seconds=seconds))

    events = events_of([at(-90), at(-100), at(-30), at(500)], now=NOW, moment=1_000.0)
    assert [event.moment for event in events] == [910, 910, 970, 1_000]
    assert event_of(at(-2), now=NOW, moment=50.0).moment == 48
    assert event_of(at(3_600), now=NOW, moment=50.0).moment == 50
    wrong = (3_600, -400 * 86_400)
    assert [event_of(at(seconds), now=NOW, moment=50.0).at for seconds in wrong] == [NOW, NOW], "nor is it recorded"
    assert event_of(at(-2), now=NOW, moment=50.0).at == NOW - timedelta(seconds=2)
    assert events[3].at == NOW
    assert event_of(at(-2), now=NOW, moment=50.0).source == "hook"
