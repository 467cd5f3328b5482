"""An outcome pressed before the desk was open is on the disk at once, and recorded exactly once, whatever happens."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import TUESDAY, person

from coachdesk.desk import Desk
from coachdesk.desk.pressed import take_up_pressed
from coachdesk.errors import WorldError
from coachdesk.model.call import Permission, Pressed
from coachdesk.model.ids import CallId, OutcomeId, ProspectId
from coachdesk.paths import DataFolder
from coachdesk.store.pressed import keep_pressed, left_pressed, let_go, read_pressed

FIRST, SECOND = "01935d10-0000-7000-8000-000000000001", "01935d10-0000-7000-8000-000000000002"


@pytest.fixture
def who(open_again: Callable[[], Desk]) -> ProspectId:
    desk = open_again()
    desk.add_prospect(person(1))
    return desk.prospects()[0].id


def key(who: ProspectId, *, call: str = FIRST, outcome: str = "voicemail") -> Pressed:
    return Pressed(
        id=CallId(call),
        prospect=who,
        outcome=OutcomeId(outcome),
        at=TUESDAY,
        note="rang “twice”",
        seconds=12.5,
        permission=Permission.YES,
        open_steps=("name",),
    )


def test_what_was_pressed_is_recorded_at_the_next_start(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk]
) -> None:
    keep_pressed(data.root, key(who))
    desk = open_again()
    assert take_up_pressed(desk, left_pressed(data.root)) == ()
    call = desk.store.calls(who)[0]
    assert (call.id, call.outcome, call.at, call.note, call.seconds) == (
        FIRST,
        "voicemail",
        TUESDAY,
        "rang “twice”",
        12.5,
    )
    assert left_pressed(data.root) == ()


def test_one_that_was_recorded_already_is_not_recorded_again(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk]
) -> None:
    keep_pressed(data.root, key(who))
    desk = open_again()
    desk.record(OutcomeId("voicemail"), prospect=who, id=CallId(FIRST))
    assert take_up_pressed(desk, left_pressed(data.root)) == ()
    assert len(desk.store.calls(who)) == 1


def test_keys_are_taken_up_in_the_order_in_which_they_were_pressed(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk]
) -> None:
    keep_pressed(data.root, key(who, call=SECOND, outcome="no_answer"))
    keep_pressed(data.root, key(who, call=FIRST))
    assert [read_pressed(file).id for file in left_pressed(data.root)] == [FIRST, SECOND]  # type: ignore[union-attr]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id": 1}', b"\xff"])
def test_a_file_that_holds_no_whole_outcome_is_let_go(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk], content: bytes
) -> None:
    (data.root / f"pressed-{FIRST}.json").write_bytes(content)
    desk = open_again()
    assert take_up_pressed(desk, left_pressed(data.root)) == ()
    assert not desk.store.calls(who)
    assert left_pressed(data.root) == ()


def test_one_that_cannot_be_recorded_is_kept_aside_and_said(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk]
) -> None:
    keep_pressed(data.root, replace(key(who), prospect=ProspectId("nobody")))
    (trouble,) = take_up_pressed(open_again(), left_pressed(data.root))
    assert "was not recorded" in str(trouble)
    assert f"pressed-{FIRST}.json.refused" in trouble.hint
    assert (data.root / f"pressed-{FIRST}.json.refused").exists()
    assert left_pressed(data.root) == ()


def test_where_the_disk_refuses_it_says_so_and_leaves_nothing(tmp_path: Path, who: ProspectId) -> None:
    with pytest.raises(WorldError, match="not on the disk yet"):
        keep_pressed(tmp_path / "gone", key(who))
    assert left_pressed(tmp_path) == ()


def test_letting_go_twice_harms_nobody(tmp_path: Path, who: ProspectId) -> None:
    file = keep_pressed(tmp_path, key(who))
    let_go(file)
    let_go(file)
    assert left_pressed(tmp_path) == ()


def test_a_mistake_of_ours_keeps_the_file_and_the_desk_open(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_pressed(data.root, key(who))
    desk = open_again()

    def fail(*_args: object, **_given: object) -> None:
        raise AssertionError

    monkeypatch.setattr(desk, "record", fail)
    (trouble,) = take_up_pressed(desk, left_pressed(data.root))
    assert "made a mistake" in str(trouble)
    assert len(left_pressed(data.root)) == 1


def test_a_database_that_is_busy_keeps_the_file_for_the_next_start(
    data: DataFolder, who: ProspectId, open_again: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_pressed(data.root, key(who))
    desk = open_again()

    def busy(*_args: object, **_given: object) -> None:
        raise WorldError("Another program holds the database.")

    monkeypatch.setattr(desk, "record", busy)
    (trouble,) = take_up_pressed(desk, left_pressed(data.root))
    assert "Another program holds" in str(trouble)
    assert len(left_pressed(data.root)) == 1


@pytest.mark.skipif(os.name == "nt", reason="files have no mode on Windows")
def test_only_the_user_may_read_what_was_pressed(tmp_path: Path, who: ProspectId) -> None:
    assert stat.S_IMODE(keep_pressed(tmp_path, key(who)).stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
