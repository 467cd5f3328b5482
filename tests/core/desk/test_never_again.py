"""Nobody who asked not to be called is ever called, written to or promised a call, by whatever way they come back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, Channel, DraftState
from coachdesk.model.ids import OutcomeId
from coachdesk.model.prospect import Phone

STOP = OutcomeId("do_not_call")


def test_a_list_that_marks_somebody_known_stops_them(desk: Desk, tmp_path: Path) -> None:
    desk.add_prospect(person(1))
    file = tmp_path / "list.csv"
    file.write_text(
        "First name,Last name,Phone,Email,Do not call\nAna1,Beltrán,+1 212 555 0101,ana1@fieldstone.example,yes\n",
        encoding="utf-8",
    )
    desk.import_list(desk.read_list(file))
    assert desk.prospects(search="Ana1")[0].do_not_call
    assert desk.store.uncalled(limit=9) == []


def test_a_mark_from_a_list_or_by_hand_covers_everybody_on_that_number(desk: Desk, tmp_path: Path) -> None:
    desk.add_prospect(person(1))
    file = tmp_path / "list.csv"
    file.write_text("First name,Phone,Do not call\nZed,+1 212 555 0101,yes\n", encoding="utf-8")
    desk.import_list(desk.read_list(file))
    assert all(p.do_not_call for p in desk.prospects())
    desk.add_prospect(person(5))
    desk.add_prospect(person(6, phones=person(5).phones, do_not_call=True))
    assert desk.prospects(search="Ana5")[0].do_not_call


def test_an_edit_can_stop_somebody_but_never_release_them(desk: Desk) -> None:
    desk.add_prospect(person(1))
    desk.add_prospect(person(2, phones=person(1).phones))
    who = desk.prospects(search="Ana1")[0]
    desk.edit_prospect(replace(who, do_not_call=True))
    assert desk.prospects(search="Ana2")[0].do_not_call
    stopped = desk.prospect(who.id)
    with pytest.raises(UserError, match="asked not to be called"):
        desk.edit_prospect(replace(stopped, do_not_call=False))
    desk.edit_prospect(replace(stopped, title="CFO"))
    assert desk.prospect(who.id).do_not_call


def test_what_waits_for_others_on_the_same_number_ends_too(busy_desk: Desk) -> None:
    first = busy_desk.current()
    assert first is not None
    twin = person(8, phones=first.phones, emails=("twin@fieldstone.example",))
    busy_desk.add_prospect(twin)
    twin_there = busy_desk.prospects(search="Ana8")[0]
    busy_desk.record(OutcomeId("call_later"), prospect=twin_there.id, callback="tomorrow 3pm")
    assert busy_desk.to_send()
    busy_desk.record(STOP)
    assert busy_desk.to_send() == ()
    assert busy_desk.callbacks().later == ()
    busy_desk.undo()
    assert len(busy_desk.callbacks().later) == 1


def test_an_edit_that_gives_a_stopped_number_ends_what_waits(busy_desk: Desk) -> None:
    first = busy_desk.current()
    assert first is not None
    busy_desk.stop(first.id, reason="Asked by letter")
    second = busy_desk.prospects(search="Ana2")[0]
    busy_desk.record(OutcomeId("call_later"), prospect=second.id, callback="tomorrow 3pm")
    busy_desk.edit_prospect(replace(busy_desk.prospect(second.id), phones=first.phones))
    assert busy_desk.callbacks().later == ()
    assert busy_desk.to_send() == ()


def test_stopping_without_a_call_ends_drafts_as_well(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    who = busy_desk.current()
    assert who is not None
    busy_desk.stop(who.id, reason="Asked by email")
    assert busy_desk.to_send() == ()
    assert busy_desk.callbacks().later == ()


def test_a_stopped_prospect_on_the_desk_gives_way(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.stop(who.id, reason="Asked by email")
    brief = busy_desk.next_or_open().brief
    assert brief is not None
    assert brief.prospect.id != who.id


def test_the_last_one_left_is_not_brought_back_once_stopped(desk: Desk) -> None:
    desk.add_prospect(person(1))
    desk.open_next()
    desk.stop(desk.prospects()[0].id, reason="Asked by email")
    assert desk.skip().brief is None


def test_a_callback_that_ended_cannot_be_put_off_or_done(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    callback = busy_desk.callbacks().later[0].callback
    busy_desk.record(STOP)
    with pytest.raises(UserError):
        busy_desk.snooze(callback.id)
    with pytest.raises(UserError):
        busy_desk.callback_done(callback.id)
    states = {c.state for c in busy_desk.store.callbacks(states=tuple(CallbackState))}
    assert states <= {CallbackState.CANCELLED}


def test_a_draft_is_not_handed_over_to_an_address_that_was_stopped(busy_desk: Desk) -> None:
    first = busy_desk.current()
    assert first is not None
    busy_desk.stop(first.id, reason="Asked by email")
    busy_desk.skip()
    busy_desk.record(OutcomeId("not_interested"))
    draft = next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)
    busy_desk.edit_draft(draft.id, to=first.email, subject="Hello", body="Hello")
    with pytest.raises(UserError, match="asked not to be contacted"):
        busy_desk.hand_over(draft.id, how="mail")


def test_a_draft_that_left_the_desk_or_was_put_away_stays_so(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("not_interested"))
    draft = next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)
    busy_desk.edit_draft(draft.id, to=draft.to, subject="Thanks", body="Thanks for your time.")
    busy_desk.hand_over(draft.id, how="copy")
    with pytest.raises(UserError, match="not waiting"):
        busy_desk.cancel_draft(draft.id)
    kept = busy_desk.store.draft(draft.id)
    assert kept is not None
    assert kept.state is DraftState.HANDED_OVER
    other = busy_desk.record(OutcomeId("voicemail")).follow_up.drafts[0]
    busy_desk.cancel_draft(other.id)
    with pytest.raises(UserError, match="not waiting"):
        busy_desk.hand_over(other.id, how="copy")


def test_a_stop_on_a_number_with_an_extension_covers_the_number(desk: Desk) -> None:
    desk.add_prospect(person(1, phones=(Phone("0171 555 0100 x5"),), zone="", country="GB", region="", emails=()))
    desk.add_prospect(person(2, phones=(Phone("0171 555 0100"),), zone="", country="GB", region="", emails=()))
    desk.stop(desk.prospects(search="Ana1")[0].id, reason="Asked by letter")
    assert desk.prospects(search="Ana2")[0].do_not_call


def test_an_older_backup_does_not_lose_later_stops(
    busy_desk: Desk, tmp_path: Path, open_again: Callable[[], Desk]
) -> None:
    who = busy_desk.current()
    assert who is not None
    file = busy_desk.backup(tmp_path / "before.db")
    busy_desk.record(STOP)
    busy_desk.restore(file)
    assert busy_desk.prospect(who.id).do_not_call
    assert open_again().prospect(who.id).do_not_call


def test_a_promise_made_before_the_stop_is_never_due(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    who = busy_desk.current()
    assert who is not None
    busy_desk.open_prospect(who.id)
    busy_desk.record(STOP)
    busy_desk.open_next()
    clock.move(days=2)
    assert busy_desk.due(at=clock.at) == ()
    seen = set()
    while (brief := busy_desk.brief()) is not None:
        seen.add(brief.prospect.id)
        busy_desk.record(OutcomeId("not_interested"))
        busy_desk.open_next()
    assert who.id not in seen
