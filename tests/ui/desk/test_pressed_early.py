"""An outcome key pressed before the desk is open: on the disk at once, recorded for its prospect, then let go."""

from collections.abc import Callable

import pytest
from tests.ui.desk import samples
from tests.ui.desk.conftest import Rig

from coachdesk.errors import StoreBusy, UserError, WorldError
from coachdesk.model.call import Pressed


class Disk:
    """Notes what was held and let go; refuses where it is full."""

    def __init__(self, rig: Rig, *, full: bool = False) -> None:
        self.held: list[Pressed] = []
        self.gone: list[str] = []
        self._full = full
        rig.context.hold = self.hold

    def hold(self, pressed: Pressed) -> Callable[[], None]:
        if self._full:
            raise WorldError("The disk is full.")
        self.held.append(pressed)
        return lambda: self.gone.append(pressed.id)


def test_the_first_key_is_held_recorded_for_its_prospect_and_let_go(rig: Rig) -> None:
    disk = Disk(rig)
    rig.press("6")
    (held,) = disk.held
    outcome, given = rig.desk.verbs("record")[-1]
    assert (held.outcome, held.prospect, held.at) == (outcome, samples.BRIEF.prospect.id, rig.clock())
    assert (given["id"], given["prospect"], given["at"]) == (held.id, held.prospect, held.at)
    assert disk.gone == [held.id]


def test_without_a_disk_to_hold_it_the_outcome_is_of_the_call_on_the_desk(rig: Rig) -> None:
    rig.press("6")
    _, given = rig.desk.verbs("record")[-1]
    assert given["prospect"] is None
    assert given["at"] is None


def test_where_the_disk_refuses_it_is_said_and_the_outcome_still_recorded(rig: Rig) -> None:
    Disk(rig, full=True)
    rig.press("6")
    assert "The disk is full." in str(rig.problems[0])
    assert rig.desk.verbs("record")[-1][1]["prospect"] is None


def test_an_outcome_that_puts_one_right_is_not_held(rig: Rig) -> None:
    disk = Disk(rig)
    rig.press("6", "5")
    assert len(disk.held) == 1
    assert len(rig.desk.verbs("record")) == 2


def test_one_that_can_not_be_recorded_is_let_go_and_said(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(rig)

    def refuse(*_args: object, **_given: object) -> None:
        raise UserError("There is no such prospect.")

    monkeypatch.setattr(rig.desk, "record", refuse)
    rig.press("6")
    assert disk.gone == [disk.held[0].id]
    assert "no such prospect" in str(rig.problems[0])


def test_after_a_save_that_failed_the_same_call_takes_the_held_ones_place(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(rig)
    record = rig.desk.record

    def busy(*_args: object, **_given: object) -> None:
        raise StoreBusy("Another program holds the database.")

    monkeypatch.setattr(rig.desk, "record", busy)
    rig.press("6")
    assert disk.gone == []
    monkeypatch.setattr(rig.desk, "record", record)
    rig.press("5")
    (held,) = disk.held
    outcome, given = rig.desk.verbs("record")[-1]
    assert outcome != held.outcome
    assert (given["id"], given["prospect"], given["at"]) == (held.id, held.prospect, held.at)
    assert disk.gone == [held.id]
