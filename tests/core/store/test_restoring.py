"""Going back to a backup must not forget who asked not to be called since."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.store.people import NOON, Files, callback, draft, person, stop, told

from coachdesk.errors import WorldError
from coachdesk.model.call import DraftState, Stop, StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.store import Store, carrying, restore

P1, P2 = ProspectId("p1"), ProspectId("p2")


def say(store: Store, *stops: Stop) -> None:
    with store.step("Stopped") as step:
        for one in stops:
            step.add_stop(one)


def with_backup(files: Files, since: Callable[[Store], None], *, before: tuple[Stop, ...] = ()) -> Path:
    """A backup of two people, and a data file in which ``since`` was done after it."""
    store = files.open()
    with store.step("Added") as step:
        step.add_prospect(person("p1", "Ann Smith", number="+442079460123", email="ann@example.com"))
        step.add_prospect(person("p2", "Bob Jones", number="+442079460124"))
    say(store, *before)
    backup = store.backup(files.folder / "mine.db")
    since(store)
    store.close()
    return backup


def test_a_do_not_call_said_since_is_in_force_after_the_restore(files: Files) -> None:
    said = (stop("+442079460123"), stop("new@example.com", StopKind.EMAIL), stop("p2", StopKind.PROSPECT))
    backup = with_backup(files, lambda store: say(store, *said))
    assert restore(backup, files.path, now=NOON) == 3
    store = files.open()
    assert list(store.stops()) == list(said)
    assert store.uncalled(limit=9) == []
    assert store.counts(since=NOON).uncalled == 0
    assert [p.do_not_call for p in store.prospects()] == [True, True]
    assert store.last_step() is None, "a step of before could bring their callbacks back"
    assert all(well for name, well, _ in store.check() if name != "backup")
    assert sorted(p.name for p in files.folder.glob(".*")) == []


def test_what_the_backup_knows_is_not_said_twice(files: Files) -> None:
    known = stop("+442079460123")
    backup = with_backup(files, lambda store: say(store, known), before=(known,))
    assert restore(backup, files.path, now=NOON) == 0
    store = files.open()
    assert list(store.stops()) == [known]
    assert store.last_step() is not None


def test_a_later_release_stays_a_release(files: Files) -> None:
    def release(store: Store) -> None:
        with store.step("Released") as step:
            step.lift_stop(P1, reason="Rang us herself")

    backup = with_backup(files, release, before=(stop("+442079460123"),))
    assert restore(backup, files.path, now=NOON) == 0
    store = files.open()
    assert list(store.stops()) == []
    assert [p.id for p in store.uncalled(limit=9)] == ["p1", "p2"]
    assert told(store, P1)[0].detail == "Rang us herself"


def test_who_was_released_and_asked_again_is_stopped(files: Files) -> None:
    def again(store: Store) -> None:
        with store.step("Released") as step:
            step.lift_stop(P1, reason="A mistake")
        say(store, stop("+442079460123", reason="Asked again"))

    backup = with_backup(files, again, before=(stop("+442079460123"),))
    assert restore(backup, files.path, now=NOON) == 1
    assert [s.reason for s in files.open().stops()] == ["Asked again"]


def test_a_release_that_the_present_file_does_not_know_of_is_kept(files: Files) -> None:
    store = files.open()
    with store.step("Added") as step:
        step.add_prospect(person("p1", number="+442079460123"))
        step.add_stop(stop("+442079460123"))
    old = store.backup(files.folder / "old.db")
    with store.step("Released") as step:
        step.lift_stop(P1, reason="Rang us herself")
    new = store.backup(files.folder / "new.db")
    store.close()
    restore(old, files.path, now=NOON)
    assert restore(new, files.path, now=NOON) == 0
    assert list(files.open().stops()) == []


def test_a_mark_made_since_is_carried_over_and_one_taken_back_is_not(files: Files) -> None:
    def mark(store: Store) -> None:
        with store.step("Marked") as step:
            for id_ in (P1, P2):
                step.change_prospect(replace(store.prospect(id_) or person(id_), do_not_call=True))
        say(store, stop("+442079460199"))
        store.undo()

    backup = with_backup(files, mark)
    assert restore(backup, files.path, now=NOON) == 2
    store = files.open()
    assert list(store.stops()) == []
    assert [p.do_not_call for p in store.prospects()] == [True, True]
    assert store.uncalled(limit=9) == []


def test_a_damaged_present_file_does_not_stand_in_the_way(files: Files) -> None:
    backup = with_backup(files, lambda store: say(store, stop("+442079460123")))
    for nonsense in (b"nonsense" * 1000, files.path.read_bytes()[:100] + b"\xff" * 50_000, b""):
        files.path.write_bytes(nonsense)
        assert restore(backup, files.path, now=NOON) == 0
        store = files.open()
        assert store.count() == 2
        store.close()


def test_lines_that_damage_has_made_nonsense_of_are_passed_over(files: Files) -> None:
    backup = with_backup(files, lambda store: say(store, stop("+442079460123")))
    with closing(sqlite3.connect(files.path)) as c:
        odd = (("odd", "+1", 0), ("number", "+1", 1e30), ("email", b"\xff", 0), ("number", "+1", "now"))
        for n, said in enumerate(odd):
            c.execute("INSERT INTO stop VALUES (NULL, ?, ?, ?, '', ?, '', NULL, '')", (f"s{n}", *said))
        c.commit()
    assert restore(backup, files.path, now=NOON) == 1
    assert list(files.open().stops()) == [stop("+442079460123")]


def test_a_disk_that_fills_up_forgets_nobody(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = with_backup(files, lambda store: say(store, stop("+442079460123")))
    present = files.path.read_bytes()

    class Full:
        def execute(self, _query: str) -> None:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    monkeypatch.setattr(carrying.Said, "__init__", lambda said, _c: setattr(said, "_c", Full()))
    with pytest.raises(WorldError, match="disk is full"):
        restore(backup, files.path, now=NOON)
    assert files.path.read_bytes() == present
    assert list(files.folder.glob(".*")) == list(files.folder.glob("*replaced*")) == []


def test_a_do_not_call_still_in_the_journal_is_carried_over(files: Files) -> None:
    """The program was cut off while it wrote: what it had not finished is no do-not-call, all before it is."""
    backup = with_backup(files, lambda store: say(store, stop("+442079460123")))
    twin = files.folder / "twin" / files.path.name
    twin.parent.mkdir()
    with closing(sqlite3.connect(files.path, isolation_level=None)) as c:
        c.execute("PRAGMA cache_size = 1")
        c.execute("BEGIN IMMEDIATE")
        c.execute("UPDATE stop SET deleted_at = 1")
        c.executemany("INSERT INTO setting VALUES (?, ?)", ((f"k{n}", "x" * 3000) for n in range(200)))
        for part in files.folder.glob("coachdesk.db*"):
            (twin.parent / part.name).write_bytes(part.read_bytes())
        c.rollback()
    assert (twin.parent / "coachdesk.db-journal").exists() or (twin.parent / "coachdesk.db-wal").exists()
    assert restore(backup, twin, now=NOON) == 1


def test_what_waits_for_somebody_stopped_since_ends_with_the_restore(files: Files) -> None:
    store = files.open()
    with store.step("Added") as step:
        step.add_prospect(person("p1", number="+442079460123"))
        step.add_prospect(person("p2", email="ann@acme.example"))
        for who in ("p1", "p2"):
            step.add_callback(callback(f"k-{who}", who))
            step.add_draft(draft(f"d-{who}", who))
    backup = store.backup(files.folder / "old.db")
    say(store, stop("acme.example", StopKind.DOMAIN))
    store.close()
    assert restore(backup, files.path, now=NOON) == 1
    store = files.open()
    assert [k.prospect for k in store.callbacks()] == ["p1"]
    assert [d.prospect for d in store.drafts()] == ["p1"]
    assert [d.state for d in store.drafts(states=[DraftState.CANCELLED])] == [DraftState.CANCELLED]


def test_thousands_of_stops_are_carried_over(files: Files) -> None:
    many = [stop(f"+4420794{n:05}") for n in range(59_000, 62_000)]

    def take_in(store: Store) -> None:
        with store.step("A list") as step:
            step.add_stops([*many, stop("p2", StopKind.PROSPECT)])

    backup = with_backup(files, take_in, before=(many[5],))
    assert restore(backup, files.path, now=NOON) == len(many)
    store = files.open()
    assert store.count_stops() == {StopKind.NUMBER: len(many), StopKind.PROSPECT: 1}
    assert all(p.do_not_call for p in store.prospects())
