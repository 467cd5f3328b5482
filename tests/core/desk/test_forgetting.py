"""Forgetting a person: told before, done whole, and not undone by anything."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import UserError, WorldError
from coachdesk.model.call import StopKind
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.store import Store


def called(desk: Desk) -> ProspectId:
    """The first of five people: called, with a note, a draft and a callback."""
    who = desk.current()
    assert who is not None
    desk.record(OutcomeId("call_later"), note="Prefers tea", callback="friday 3pm")
    desk.store.backup(desk.data.root / "backups")
    return who.id


@pytest.fixture
def desk_with_copies(busy_desk: Desk) -> Desk:
    busy_desk.data.backups.mkdir()
    return busy_desk


def stops(desk: Desk) -> list[tuple[StopKind, str]]:
    return [(stop.kind, stop.value) for stop in desk.store.stops()]


def test_all_that_would_go_is_told_before(desk_with_copies: Desk) -> None:
    desk = desk_with_copies
    who = called(desk)
    found = desk.forgettable(who)
    assert (found.calls, found.notes, found.callbacks, found.copies) == (1, 1, 1, 1)
    assert found.kept == ("+12125550101", "ana1@fieldstone.example")
    assert not found.must
    assert not found.clip


def test_they_are_gone_and_left_alone(desk_with_copies: Desk) -> None:
    desk = desk_with_copies
    who = called(desk)
    desk.data.first_picture.write_bytes(b"a picture of them")
    told = desk.forget(who)
    assert told.said == "Erased for good. The older copy is deleted and a new one is made."
    assert not told.undoable
    assert [p.first_name for p in desk.prospects()] == ["Ana2", "Ana3", "Ana4", "Ana5"]
    assert b"Ana1" not in desk.data.database.read_bytes()
    assert not desk.data.first_picture.exists()
    [copy] = desk.data.backups.glob("*.db")
    assert b"Ana1" not in copy.read_bytes()
    assert set(stops(desk)) == {(StopKind.NUMBER, "+12125550101"), (StopKind.EMAIL, "ana1@fieldstone.example")}
    assert desk.current() is None
    assert desk.follow_up() is None
    with pytest.raises(UserError, match="nothing to undo"):
        desk.undo()


def test_nothing_stays_of_those_who_may_be_called_again(desk_with_copies: Desk) -> None:
    desk = desk_with_copies
    who = called(desk)
    assert desk.forget(who, leave_alone=False, copies=False).said == "Erased for good"
    assert stops(desk) == []
    assert b"ana1@" not in desk.data.database.read_bytes()
    [copy] = desk.data.backups.glob("*.db")
    assert b"Ana1" in copy.read_bytes()
    desk.restore(copy)
    assert [p.first_name for p in desk.prospects()] == ["Ana2", "Ana3", "Ana4", "Ana5"]


def test_who_asked_not_to_be_called_is_never_called_whatever_is_chosen(busy_desk: Desk) -> None:
    who = busy_desk.find("ana1@fieldstone.example")
    busy_desk.edit_prospect(replace(who, do_not_call=True))
    assert busy_desk.forgettable(who.id).must
    busy_desk.forget(who.id, leave_alone=False)
    busy_desk.add_prospect(replace(person(1), first_name="Back"))
    assert busy_desk.find("ana1@fieldstone.example").do_not_call


def test_the_desk_keeps_whom_it_has_where_somebody_else_is_forgotten(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.skip()
    clock.move(minutes=1)
    here = busy_desk.current()
    assert here is not None
    other = busy_desk.find("ana5@fieldstone.example")
    busy_desk.forget(other.id)
    assert busy_desk.current() == here
    assert busy_desk.store.get("skipped")
    busy_desk.forget(busy_desk.find("ana1@fieldstone.example").id)
    assert not busy_desk.store.get("skipped")


def test_those_taken_off_before_are_erased_together(busy_desk: Desk) -> None:
    for n in (1, 2):
        busy_desk.remove_prospect(busy_desk.find(f"ana{n}@fieldstone.example").id)
    assert b"Ana1" in busy_desk.data.database.read_bytes()
    assert busy_desk.forget_removed().said == "2 people are erased for good"
    assert b"Ana1" not in busy_desk.data.database.read_bytes()
    assert busy_desk.store.count() == 3
    assert busy_desk.forget_removed().said == "Nobody was taken off the list"


def test_a_file_that_could_not_be_written_anew_is_when_the_desk_closes(
    busy_desk: Desk, open_again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: Store) -> None:
        raise WorldError("The disk is full.")

    who = busy_desk.find("ana1@fieldstone.example")
    with monkeypatch.context() as full:
        full.setattr(Store, "scour", refuse)
        said = busy_desk.forget(who.id).said
        assert said == "Erased for good. What was deleted is written over when the desk closes: The disk is full."
        busy_desk.close()
    # The first one is closed once more, as a window does it whose disk has room again.
    again = open_again()
    assert not again.store.get("scour")
    assert b"Ana1" not in again.data.database.read_bytes()


def test_copies_stay_where_no_new_one_can_be_made(desk_with_copies: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_store: Store, _file: Path) -> Path:
        raise WorldError("The disk is full.")

    who = called(desk_with_copies)
    monkeypatch.setattr(Store, "backup", refuse)
    assert desk_with_copies.forget(who).said == "Erased for good. The older copies still hold them: The disk is full."
    assert len(list(desk_with_copies.data.backups.glob("*.db"))) == 1


def test_a_copy_that_can_t_be_deleted_is_told_of(desk_with_copies: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    who = called(desk_with_copies)
    monkeypatch.setattr(Store, "drop_copies", lambda _store, copies: len(copies))
    assert desk_with_copies.forget(who).said == "Erased for good. One older copy could not be deleted."


def test_nobody_unknown_is_forgotten(busy_desk: Desk) -> None:
    with pytest.raises(UserError, match="There is no prospect"):
        busy_desk.forget(ProspectId("nobody"))
