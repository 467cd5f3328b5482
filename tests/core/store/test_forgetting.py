"""Who is erased is nowhere in the file any more, nor back with a backup; that they are not called stays."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.core.store.people import NOON, Files, call, callback, draft, person, posting, stop

from coachdesk.model.call import StopKind
from coachdesk.model.ids import CallId, DraftId, ProspectId
from coachdesk.store import Store, restore

P1, P2 = ProspectId("0192-forget-me"), ProspectId("0192-keep-me")
SECRETS = (b"Zsuzsanna", b"Quillfeather", b"quill@", b"Lighthouse", b"prefers tea", b"zsuzsanna")


def fill(store: Store) -> None:
    """Two people; of the first something stands in every table."""
    with store.step("Added Zsuzsanna Quillfeather") as step:
        one = person(P1, "Zsuzsanna Quillfeather", number="+442079460123", email="quill@example.com")
        step.add_prospect(one)
        step.add_prospect(person(P2, "Bob Jones", number="+442079460124"))
        step.learn("zsuzsanna", "ZHOO-zhah-nah")
    with store.step("Recorded Zsuzsanna Quillfeather") as step:
        step.add_call(call("c1", P1, note="Works at Lighthouse"))
        step.add_draft(draft("d1", P1, call=CallId("c1"), to="quill@example.com", body="Dear Zsuzsanna"))
        step.add_callback(callback("k1", P1, call=CallId("c1"), reason="prefers tea"))
        step.put_clip(P1, b"Zsuzsanna spoken")
        step.note(P1, "prefers tea")
        step.note_point(P1, section="why", point="pain", text="Lighthouse is slow")
        step.put_posting(posting("d1"))
        step.add_stop(stop("+442079460123", reason="Zsuzsanna wrote"))
        step.add_stop(stop(P1, StopKind.PROSPECT, reason="Zsuzsanna wrote"))
    with store.step("Edited") as step:
        found = store.draft(DraftId("d1"))
        assert found is not None
        step.change_draft(draft("d1", P1, body="Dear Ms Quillfeather"))
        kept = store.callbacks(prospect=P1)[0]
        step.change_callback(callback("k1", P1, reason="prefers tea at four", version=kept.version))
        step.add_call(call("c2", P2))
    store.put_glance('{"name": "Zsuzsanna Quillfeather"}')


def forget(store: Store, *people: ProspectId) -> None:
    with store.step("Erased", undoable=False) as step:
        step.forget(people or (P1,))
    store.scour()


def bytes_beside(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def test_no_byte_of_the_erased_is_left_in_the_file(files: Files) -> None:
    store = files.open()
    fill(store)
    assert all(secret in bytes_beside(files.path) for secret in SECRETS)
    forget(store)
    left = bytes_beside(files.path)
    assert [secret for secret in SECRETS if secret in left] == []
    assert b"Bob" in left
    assert all(well for name, well, _ in store.check() if name != "backup")


def test_everybody_else_and_the_counts_are_as_they_were(files: Files) -> None:
    store = files.open()
    fill(store)
    forget(store)
    assert [who.id for who in store.prospects()] == [P2]
    assert [made.id for made in store.all_calls()] == ["c2"]
    assert store.record(P1) is None
    assert store.counts(since=NOON).prospects == store.count() == 1
    assert store.last_step() is None, "a step of before holds how they stood"


def test_their_number_stays_stopped_without_a_word_of_them(files: Files) -> None:
    store = files.open()
    fill(store)
    forget(store)
    assert [(found.kind, found.value) for found in store.stops()] == [(StopKind.NUMBER, "+442079460123")]
    assert all("Zsuzsanna" not in found.reason for found in store.stops())
    with store.step("Imported again") as step:
        step.add_prospect(person("p9", "Z Q", number="020 7946 0123"))
    assert store.stopped(store.prospects(search="Z Q")[0])


def test_a_stop_that_somebody_else_shares_or_a_domain_is_left_alone(files: Files) -> None:
    store = files.open()
    fill(store)
    with store.step("More") as step:
        step.add_prospect(person("p3", "Ann Smith", number="+442079460123"))
        step.add_stop(stop("example.com", StopKind.DOMAIN, reason="The works council"))
    forget(store)
    assert {found.reason for found in store.stops()} == {"Zsuzsanna wrote", "The works council"}


def test_a_lifted_stop_of_theirs_goes(files: Files) -> None:
    store = files.open()
    fill(store)
    with store.step("Released") as step:
        step.lift_stop(P1, reason="Zsuzsanna rang")
    forget(store)
    assert b"Zsuzsanna" not in bytes_beside(files.path)
    assert list(store.stops()) == []


def test_who_was_taken_off_the_list_before_can_be_erased(files: Files) -> None:
    store = files.open()
    fill(store)
    with store.step("Removed") as step:
        step.remove_prospect(P1)
    assert store.removed() == [P1]
    forget(store, *store.removed())
    assert store.removed() == []
    assert b"Quillfeather" not in bytes_beside(files.path)
    assert store.count() == 1


def test_a_backup_that_is_put_back_does_not_bring_them(files: Files) -> None:
    store = files.open()
    fill(store)
    backup = store.backup(files.folder / "mine.db")
    forget(store)
    store.close()
    restore(backup, files.path, now=NOON)
    again = files.open()
    assert [who.id for who in again.prospects()] == [P2]
    assert [found.value for found in again.stops()] == ["+442079460123"]
    assert not any(secret in files.path.read_bytes() for secret in SECRETS)
    again.close()
    restore(backup, files.path, now=NOON)
    assert [who.id for who in files.open().prospects()] == [P2], "nor when it is done once more"


def test_the_copies_that_hold_somebody_are_found_whatever_their_state(files: Files) -> None:
    store = files.open()
    (files.folder / "backups").mkdir()
    before = store.backup(files.folder / "backups" / "coachdesk-1.db")
    fill(store)
    after = store.backup(files.folder / "backups" / "coachdesk-2.db")
    aside = files.folder / "coachdesk.db.damaged-20260301T120000"
    shutil.copyfile(after, aside)
    aside.write_bytes(b"no database" + aside.read_bytes()[100:])
    (files.folder / "backups" / "coachdesk-3.db").touch()
    assert sorted(store.copies_with((P1,))) == sorted((after, aside))
    assert store.copies_with((ProspectId("nobody"),)) == []
    assert store.drop_copies((after, aside)) == 0
    assert store.copies_with((P1,)) == []
    assert before.exists()
    (files.folder / "folder").mkdir()
    assert store.drop_copies((files.folder / "folder",)) == 1


def test_scouring_clears_a_wal_too(files: Files) -> None:
    files.open().close()
    with closing(sqlite3.connect(files.path)) as c:
        c.execute("PRAGMA journal_mode = WAL")
    store = files.open()
    fill(store)
    forget(store)
    assert not any(secret in bytes_beside(files.path) for secret in SECRETS)


def test_erasing_nobody_changes_nobody(files: Files) -> None:
    store = files.open()
    fill(store)
    with store.step("Erased", undoable=False) as step:
        step.forget(())
    assert store.count() == 2


def test_what_was_learned_of_a_name_stays_for_those_who_share_it(files: Files) -> None:
    store = files.open()
    fill(store)
    with store.step("Added") as step:
        step.add_prospect(person("p3", "Zsuzsanna Kovacs"))
    forget(store)
    assert store.all_learned() == {"zsuzsanna": "ZHOO-zhah-nah"}
