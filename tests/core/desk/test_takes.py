"""Rehearsals are kept for 30 days, or for good; a full disk loses nothing."""

import sys
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import UserError, WorldError
from coachdesk.model.changes import Topic
from coachdesk.model.rehearsal import Heard, Rehearsal, Span, Word
from coachdesk.practice.speaking_well import typed

SOUND = bytes(range(256))
TOLD = Rehearsal(
    seconds=12.5,
    lead=0.4,
    pace=150.0,
    count=30,
    talk=(Span(0.4, 12.0),),
    pauses=(),
    longest=Span(0.4, 12.0),
    fillers=(Word("um", 1.0, 1.2, filler=True),),
    words=(Word("um", 1.0, 1.2, filler=True),),
    heard=Heard.RECOGNISED,
    notes=("It mishears.",),
)


def test_a_rehearsal_comes_back_as_it_was_kept(desk: Desk) -> None:
    kept = desk.takes.keep(TOLD, text="Hello", sound=SOUND)
    assert Topic.PRACTICE in kept.changes.topics
    (take,) = kept.board.takes
    assert (take.told, take.text) == (TOLD, "Hello")
    assert desk.takes.sound(take.id) == SOUND
    assert "How they do it today" in kept.board.points
    assert desk.store.last_step() is None


def test_what_was_typed_has_no_sound(desk: Desk) -> None:
    (take,) = desk.takes.keep(TOLD, text="Hello").board.takes
    assert desk.takes.sound(take.id) == b""


def test_after_thirty_days_it_is_gone_with_its_sound_unless_it_is_kept_for_good(desk: Desk, clock: Clock) -> None:
    (first,) = desk.takes.keep(TOLD, text="one", sound=SOUND).board.takes
    board = desk.takes.keep(TOLD, text="two", sound=SOUND).board
    desk.takes.keep_for_good(board.takes[0].id)
    clock.move(minutes=30 * 24 * 60)
    board = desk.takes.board()
    assert (board.gone, [take.text for take in board.takes]) == (1, ["two"])
    assert desk.takes.sound(first.id) == b""
    assert desk.takes.board().gone == 0


def test_one_is_deleted_by_hand_and_what_nobody_knows_is_swept_away(desk: Desk) -> None:
    (take,) = desk.takes.keep(TOLD, text="one", sound=SOUND).board.takes
    stray = desk.data.root / "takes" / "stray.ulaw"
    stray.write_bytes(SOUND)
    assert desk.takes.delete(take.id).board.takes == ()
    assert list(stray.parent.iterdir()) == []
    with pytest.raises(UserError, match="no longer there"):
        desk.takes.delete(take.id)


def test_the_opener_at_hand_is_offered_to_be_said(desk: Desk) -> None:
    assert desk.takes.board().opener == ""
    desk.add_prospect(person(1))
    desk.open_next()
    assert desk.takes.board().opener


def test_a_disk_that_takes_nothing_says_so_and_keeps_no_half(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WorldError, match="No space left"):
        desk.takes.keep(TOLD, text="one", sound=SOUND)
    assert desk.store.takes() == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of this kind")
def test_a_disk_that_is_full_for_real_keeps_what_there_was(desk: Desk) -> None:
    import resource

    (before,) = desk.takes.keep(TOLD, text="one", sound=SOUND).board.takes
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(SOUND) - 1, hard))
    try:
        with pytest.raises(WorldError, match="could not be kept"):
            desk.takes.keep(TOLD, text="two", sound=SOUND)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [take.id for take in desk.takes.board().takes] == [before.id]
    assert desk.takes.sound(before.id) == SOUND
    assert len(desk.takes.keep(TOLD, text="two", sound=SOUND).board.takes) == 2


def test_a_file_that_can_not_be_touched_is_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (take,) = desk.takes.keep(TOLD, text="one", sound=SOUND).board.takes

    def denied(*_args: object, **_more: object) -> bytes:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    monkeypatch.setattr(Path, "unlink", denied)
    with pytest.raises(WorldError, match="can’t be read"):
        desk.takes.sound(take.id)
    with pytest.raises(WorldError, match="can’t be deleted"):
        desk.takes.delete(take.id)
    assert [kept.id for kept in desk.store.takes()] == [take.id]


def test_the_latest_recording_tells_progress_how_the_rep_speaks(desk: Desk) -> None:
    assert desk.practice().progress.spoken == ()
    desk.takes.keep(TOLD, text="one", sound=SOUND)
    desk.takes.keep(typed("Hello there"), text="two")
    assert any("150 words a minute" in line for line in desk.practice().progress.spoken)
