"""Do-not-call lists taken in, given out and released from, on a real desk and a real file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.desk.results import StopCounts
from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, StopKind
from coachdesk.model.ids import OutcomeId
from coachdesk.model.prospect import Phone
from coachdesk.store import Cancelled

LATER, STOP = OutcomeId("call_later"), OutcomeId("do_not_call")


@pytest.fixture
def give(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        file = tmp_path / "dnc.csv"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_a_list_stops_whoever_is_there_and_ends_what_waits(busy_desk: Desk, give: Callable[[str], Path]) -> None:
    busy_desk.record(LATER, callback="tomorrow 3pm")
    done = busy_desk.import_stops(give("Phone\n(212) 555-0101\n212-555-0102\n+1 212 555 0999\nnobody\n"))
    assert (done.added, done.known, done.left_out, done.rows) == (StopCounts(3, 0, 0, 2), 0, 1, 4)
    assert (done.file, done.encoding, done.columns) == ("dnc.csv", "utf-8", ("Phone",))
    assert [(p.row, p.message) for p in done.problems] == [(4, "nobody is not a phone number.")]
    assert busy_desk.callbacks().later == ()
    assert busy_desk.to_send() == ()
    assert busy_desk.stop_counts() == StopCounts(3, 0, 0, 2)
    assert {p.first_name for p in busy_desk.prospects() if p.do_not_call} == {"Ana1", "Ana2"}
    assert [s.value for s in busy_desk.find_stops(search="0999")] == ["+12125550999"]


def test_the_same_list_again_brings_nothing_and_leaves_undo_as_it_was(desk: Desk, give: Callable[[str], Path]) -> None:
    desk.import_stops(give("+12125550101\nann@acme.example\nacme.example\n"))
    label = desk.store.last_step()
    again = desk.import_stops(give("+1 212 555 0101\nAnn@acme.example\nacme.example\n"))
    assert (again.added, again.known) == (StopCounts(), 3)
    assert not again.changes.topics
    assert desk.store.last_step() == label


def test_a_list_with_nothing_to_stop_is_refused_with_its_first_problem(desk: Desk, give: Callable[[str], Path]) -> None:
    with pytest.raises(UserError) as refused:
        desk.import_stops(give("Phone\n12\nnobody\n"))
    assert str(refused.value) == (
        "dnc.csv holds no number, address or domain that can be stopped. "
        "Row 1: 12 is not a phone number. Nothing was imported."
    )
    with pytest.raises(UserError, match="holds no column"):
        desk.import_stops(give("Phone\n"))
    done = desk.import_stops(give("Phone,Do not call\n+12125550101,no\n"))
    assert (done.unmarked, done.added) == (1, StopCounts())


def test_a_list_is_taken_back_until_the_next_prospect_opens(busy_desk: Desk, give: Callable[[str], Path]) -> None:
    busy_desk.record(LATER, callback="tomorrow 3pm")
    busy_desk.import_stops(give("2125550101\nfieldstone.example\n"))
    assert all(p.do_not_call for p in busy_desk.prospects())
    busy_desk.undo()
    assert not any(p.do_not_call for p in busy_desk.prospects())
    assert len(busy_desk.callbacks().later) == 1
    busy_desk.import_stops(give("2125550101\n"))
    busy_desk.open_next()
    with pytest.raises(UserError, match="nothing to undo"):
        busy_desk.undo()


@pytest.mark.parametrize(
    "row", ["Zoë,001 212 555 0101,", "Zoë,,zoe@MAIL.acme.example", "Zoë,2125550101 ext 9,", "Zoë,,Ann@acme.example"]
)
def test_whoever_is_imported_later_comes_in_stopped(
    desk: Desk, tmp_path: Path, give: Callable[[str], Path], row: str
) -> None:
    desk.import_stops(give("+1 212 555 0101\nann@acme.example\nmail.acme.example\n"))
    file = tmp_path / "prospects.csv"
    file.write_text(f"First name,Phone,Email\n{row}\nFree,+1 212 555 0177,free@other.example\n", encoding="utf-8")
    desk.import_list(desk.read_list(file))
    assert {p.first_name: p.do_not_call for p in desk.prospects()} == {"Zoë": True, "Free": False}
    assert [p.first_name for p in desk.store.uncalled(limit=9)] == ["Free"]


def test_an_import_can_be_called_off(busy_desk: Desk, give: Callable[[str], Path]) -> None:
    told: list[tuple[int, int]] = []

    def stop_now(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    many = give("".join(f"+4420794{n:05}\n" for n in range(5000)))
    with pytest.raises(Cancelled):
        busy_desk.import_stops(many, progress=stop_now)
    assert len(told) == 1
    assert 0 < told[0][0] <= told[0][1]
    assert busy_desk.stop_counts() == StopCounts()
    assert busy_desk.import_stops(many, progress=lambda _done, _total: True).added.numbers == 5000


def test_what_leaves_as_a_list_stops_the_same_elsewhere(busy_desk: Desk, tmp_path: Path) -> None:
    busy_desk.record(STOP, note="Asked by name")
    out = busy_desk.export_stops(tmp_path / "out.csv")
    assert out.rows == 2, "the number and the address"
    who = busy_desk.current()
    assert who is not None
    busy_desk.release(who.id, reason="A test")
    assert busy_desk.stop_counts() == StopCounts()
    done = busy_desk.import_stops(tmp_path / "out.csv")
    assert done.added == StopCounts(1, 1, 0, 1)
    assert {s.reason for s in busy_desk.find_stops()} == {"Asked by name"}


def test_a_number_is_released_with_a_reason_that_is_kept(
    busy_desk: Desk, give: Callable[[str], Path], open_again: Callable[[], Desk], clock: Clock
) -> None:
    busy_desk.import_stops(give("+12125550101\n"))
    who = busy_desk.prospects(search="Ana1")[0]
    for reason in ("", "  "):
        with pytest.raises(UserError, match="only with a reason"):
            busy_desk.release_stop("212 555 0101", reason=reason)
    clock.move(hours=1)
    done = busy_desk.release_stop("(212) 555-0101 x2", reason=" Signed the form ")
    assert [s.value for s in done.released] == ["+12125550101"]
    assert done.still == ()
    assert not busy_desk.prospect(who.id).do_not_call
    again = open_again()
    told = [(line.title, line.detail) for line in again.history(who.id) if line.kind == "stop"]
    assert told == [("Released from do not call", "Signed the form"), ("Do not call", "On the list dnc.csv")]
    with pytest.raises(UserError, match="nothing to undo"):
        again.undo()
    with pytest.raises(UserError, match="is not stopped"):
        again.release_stop("212 555 0101", reason="Again")


def test_a_number_that_one_person_has_releases_the_person(busy_desk: Desk) -> None:
    busy_desk.record(STOP)
    who = busy_desk.current()
    assert who is not None
    done = busy_desk.release_stop(who.phones[0].number, reason="Rang us")
    assert {s.kind for s in done.released} == {StopKind.NUMBER, StopKind.EMAIL, StopKind.PROSPECT}
    assert not busy_desk.prospect(who.id).do_not_call


def test_a_number_that_several_have_is_released_alone_and_says_who_stays_stopped(desk: Desk) -> None:
    shared = Phone("+1 212 555 0101")
    desk.add_prospect(person(1, phones=(shared,)))
    desk.add_prospect(person(2, phones=(shared,)))
    desk.stop(desk.prospects(search="Ana1")[0].id, reason="Asked by letter")
    done = desk.release_stop("+12125550101", reason="It is the switchboard")
    assert [p.first_name for p in done.still] == ["Ana1"]
    assert {p.first_name: p.do_not_call for p in desk.prospects()} == {"Ana1": True, "Ana2": False}


def test_a_domain_is_released_as_a_whole(busy_desk: Desk, give: Callable[[str], Path]) -> None:
    busy_desk.import_stops(give("fieldstone.example\n"))
    who = busy_desk.prospects()[0]
    with pytest.raises(UserError, match="everybody at"):
        busy_desk.release_stop(who.id, reason="Just her")
    busy_desk.release_stop("fieldstone.example", reason="Became a client")
    assert not any(p.do_not_call for p in busy_desk.prospects())


def test_what_is_not_stopped_cannot_be_released(busy_desk: Desk) -> None:
    who = busy_desk.prospects()[0]
    for named in (who.id, "+1 212 555 0101", "acme.example", "nothing at all", ""):
        with pytest.raises(UserError, match="is not stopped"):
            busy_desk.release_stop(named, reason="By mistake")


def test_a_release_outlasts_the_undo_of_what_came_before(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.stop(who.id, reason="Asked by letter")
    busy_desk.release(who.id, reason="Rang us herself")
    with pytest.raises(UserError, match="nothing to undo"):
        busy_desk.undo()
    told = {line.title: line.detail for line in busy_desk.history(who.id) if line.kind == "stop"}
    assert told == {"Do not call": "Asked by letter", "Released from do not call": "Rang us herself"}


def test_a_number_that_is_given_later_to_somebody_stopped_is_stopped_too(busy_desk: Desk, tmp_path: Path) -> None:
    busy_desk.stop(busy_desk.prospects(search="Ana1")[0].id, reason="Asked by letter")
    who = busy_desk.prospects(search="Ana1")[0]
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0177"))))
    busy_desk.add_prospect(person(8, phones=(Phone("212 555 0177"),)))
    assert busy_desk.prospects(search="Ana8")[0].do_not_call
    file = tmp_path / "more.csv"
    file.write_text("First name,Last name,Phone,Email\nAna1,Beltrán,+1 212 555 0178,ana1@fieldstone.example\n")
    busy_desk.import_list(busy_desk.read_list(file))
    busy_desk.add_prospect(person(9, phones=(Phone("212 555 0178"),)))
    assert busy_desk.prospects(search="Ana9")[0].do_not_call


def test_somebody_only_covered_by_a_number_is_not_stopped_in_person_by_a_list(
    busy_desk: Desk, tmp_path: Path, give: Callable[[str], Path]
) -> None:
    busy_desk.import_stops(give("+12125550101\n"))
    file = tmp_path / "more.csv"
    file.write_text("First name,Last name,Phone,Email,Notes\nAna1,Beltrán,2125550101,ana1@fieldstone.example,Warm\n")
    busy_desk.import_list(busy_desk.read_list(file))
    busy_desk.release_stop("+12125550101", reason="Wrong number")
    assert not busy_desk.prospects(search="Ana1")[0].do_not_call
    busy_desk.import_stops(give("+12125550101\n"))
    file.write_text(
        "First name,Last name,Phone,Email,Do not call\nAna1,Beltrán,2125550101,ana1@fieldstone.example,yes\n"
    )
    busy_desk.import_list(busy_desk.read_list(file))
    who = busy_desk.prospects(search="Ana1")[0]
    assert busy_desk.store.stopped_in_person(who.id), "the list itself marks them"


def test_nothing_that_ended_with_a_list_can_be_taken_up_again(busy_desk: Desk, give: Callable[[str], Path]) -> None:
    busy_desk.record(LATER, callback="tomorrow 3pm")
    callback = busy_desk.callbacks().later[0].callback
    busy_desk.import_stops(give("+12125550101\n"))
    with pytest.raises(UserError):
        busy_desk.snooze(callback.id)
    states = {c.state for c in busy_desk.store.callbacks(states=tuple(CallbackState))}
    assert states == {CallbackState.CANCELLED}
    brief = busy_desk.next_or_open().brief
    assert brief is not None
    assert brief.prospect.first_name == "Ana2"


def test_a_preview_says_what_would_be_stopped_and_stops_nothing(busy_desk: Desk, tmp_path: Path) -> None:
    number = busy_desk.prospects()[0].phones[0].number
    path = tmp_path / "dnc.csv"
    path.write_text(f"Number\n{number}\n+1 312 555 0187\nnobody\n", encoding="utf-8")
    seen = busy_desk.preview_stops(path)
    assert (seen.added.numbers, seen.added.people, len(seen.problems)) == (2, 1, 1)
    assert len(seen.first) == 2
    assert busy_desk.stop_counts().numbers == 0
    assert not any(who.do_not_call for who in busy_desk.prospects())
    assert not seen.changes.topics
    done = busy_desk.import_stops(path)
    assert done.added == seen.added
    assert busy_desk.preview_stops(path).added.numbers == 0


def test_an_export_of_a_search_holds_only_who_was_found_and_what_is_theirs(busy_desk: Desk, tmp_path: Path) -> None:
    first, second = busy_desk.prospects()[:2]
    for who in (first, second):
        busy_desk.record(OutcomeId("voicemail"), prospect=who.id)
    path = tmp_path / "found.json"
    search = first.first_name
    assert busy_desk.export(path, what="prospects", search=search).rows == 1
    assert busy_desk.export(path, what="calls", search=search).rows == 1
    assert busy_desk.export(path, what="callbacks", search=search).rows == 1
    assert busy_desk.export(path, what="all", search=search).rows == 3
    assert busy_desk.export(path, what="calls").rows == 2
