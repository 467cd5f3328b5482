"""Who is on the list: look up, add, edit, import, sample, stop."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import person

from coachdesk.desk import Desk
from coachdesk.desk.merging import fill_blanks, merge_list
from coachdesk.errors import UserError
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.model.prospect import Phone, Prospect

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "contacts"

LIST = """First Name,Last Name,Company,Phone,Email,Title
Priya,Raman,Oakfield Dental Group,+1 202 555 0142,priya@oakfield.example,Owner
Greg,Tillman,Marrow Bay Supply,+1 202 555 0143,greg@marrowbay.example,Buyer
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "finance-us.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_is_imported_in_one_step_and_taken_back_in_one(desk: Desk, file: Path) -> None:
    done = desk.import_list(desk.read_list(file))
    assert (done.added, done.updated, done.merged) == (2, 0, 0)
    assert done.changes.said == "Imported 2 from finance-us.csv"
    desk.start_if_idle()
    assert desk.day().list_name == "finance-us"
    desk.undo()
    assert desk.count_prospects() == 0
    assert desk.brief() is None


def test_the_same_list_twice_adds_nobody_twice(desk: Desk, file: Path) -> None:
    contacts = desk.read_list(file)
    assert desk.count_merge(contacts).added == 2
    desk.import_list(contacts)
    again = desk.import_list(contacts)
    assert (again.added, again.updated, again.merged) == (0, 0, 2)
    assert not again.changes.undoable


def test_people_without_number_or_address_are_known_by_name_and_company(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "connections.csv"
    file.write_text(
        "First Name,Last Name,Company,Position,Email\n"
        "Aki,Vega,Sequoia,Partner,\nAki,Vega,Harbor,Buyer,\nJohn,Smith,OpenField,CFO,js@x.example\n"
    )
    contacts = desk.read_list(file)
    assert desk.import_list(contacts).added == 3
    again = desk.import_list(contacts)
    assert (again.added, again.updated, again.merged) == (0, 0, 3)


@pytest.mark.no_cover
@pytest.mark.skipif(not SHARED.is_dir(), reason="the lists in ../shared/data are not here")
def test_real_lists_a_second_time_add_and_change_nothing(desk: Desk) -> None:
    read = []
    for file in sorted(SHARED.iterdir()):
        with contextlib.suppress(UserError):
            read.append(desk.read_list(file))
    assert len(read) > 20
    for contacts in read:
        desk.import_list(contacts)
    again = [desk.import_list(contacts) for contacts in read]
    assert [(done.added, done.updated) for done in again] == [(0, 0)] * len(read)


def test_a_newer_list_fills_blanks_and_overwrites_nothing(desk: Desk, file: Path) -> None:
    bare = person(1, first_name="Priya", last_name="Raman", company="", title="Dentist", emails=(), for_them="")
    desk.add_prospect(replace(bare, phones=(Phone("+1 (202) 555-0142"),)))
    done = desk.import_list(desk.read_list(file))
    assert (done.added, done.updated) == (1, 1)
    priya = desk.prospects(search="Priya")[0]
    assert (priya.company, priya.title, priya.emails) == (
        "Oakfield Dental Group",
        "Dentist",
        ("priya@oakfield.example",),
    )


def test_a_switchboard_number_alone_joins_nobody(desk: Desk, file: Path) -> None:
    desk.add_prospect(person(1, phones=(Phone("+1 202 555 0142"),), emails=()))
    assert desk.import_list(desk.read_list(file)).added == 2


def test_the_same_person_twice_in_one_list_is_filled_once(desk: Desk) -> None:
    known = person(1, phones=(), notes="", title="")
    desk.add_prospect(known)
    same = [replace(known, title="CFO"), replace(known, notes="Met in May")]
    merged = merge_list(same, matching=desk.store.matching)
    assert [(p.title, p.notes) for p in merged.changed] == [("CFO", "Met in May")]


def test_filling_blanks_keeps_numbers_tags_and_columns_once() -> None:
    known = Prospect(ProspectId("1"), phones=(Phone("1"),), tags=("a",), extra=(("Region", "N"),))
    news = Prospect(
        ProspectId(""), phones=(Phone("1"), Phone("2")), tags=("a", "b"), extra=(("Region", "S"), ("Size", "9"))
    )
    after = fill_blanks(known, news)
    assert [p.number for p in after.phones] == ["1", "2"]
    assert after.tags == ("a", "b")
    assert after.extra == (("Region", "N"), ("Size", "9"))


def test_an_import_that_is_cancelled_leaves_no_half(desk: Desk, file: Path) -> None:
    with pytest.raises(UserError, match="stopped"):
        desk.import_list(desk.read_list(file), progress=lambda _done, _total: False)
    assert desk.count_prospects() == 0


def test_a_stopped_number_stays_stopped_through_an_import(desk: Desk, file: Path) -> None:
    desk.add_prospect(person(1, phones=(Phone("202-555-0142"),)))
    desk.stop(desk.prospects()[0].id, reason="Asked by letter")
    desk.import_list(desk.read_list(file))
    assert desk.prospects(search="Priya")[0].do_not_call
    assert not desk.prospects(search="Greg")[0].do_not_call


def test_somebody_is_found_by_id_number_in_any_spelling_or_address(desk: Desk) -> None:
    desk.add_prospect(person(1))
    who = desk.prospects()[0]
    for named in (who.id, "+1 212 555 0101", "(212) 555-0101", "1-212-555-0101", "ANA1@fieldstone.example"):
        assert desk.find(named).id == who.id
    desk.add_prospect(person(2, phones=who.phones))
    with pytest.raises(UserError, match="More than one"):
        desk.find("+1 212 555 0101")
    for named in ("nobody", "+1 212 555 0199", "x@y.example", ""):
        with pytest.raises(UserError, match="No prospect fits"):
            desk.find(named)


def test_the_number_somebody_was_named_by_is_the_one_that_was_dialled(desk: Desk) -> None:
    desk.add_prospect(person(1, phones=(Phone("+1 212 555 0101"), Phone("030 5550199"))))
    who = desk.prospects()[0]
    assert desk.number_named(who, "(212) 555-0101") == "+1 212 555 0101"
    assert desk.number_named(who, "+49 30 555 01 99") == "030 5550199"
    for named in (who.id, who.email, "+1 212 555 0199", ""):
        assert desk.number_named(who, named) == ""
    desk.record(OutcomeId("wrong_number"), prospect=who.id, number="030 5550199")
    assert [p.bad for p in desk.prospects()[0].phones] == [False, True]


def test_search_finds_any_part_and_counts(desk: Desk) -> None:
    for n in range(1, 4):
        desk.add_prospect(person(n))
    assert desk.count_prospects(search="beltran") == 3
    assert [p.first_name for p in desk.prospects(search="ana2 field")] == ["Ana2"]


def test_somebody_needs_a_name_a_company_or_a_number(desk: Desk) -> None:
    with pytest.raises(UserError, match="needs a name"):
        desk.add_prospect(Prospect(ProspectId("")))
    desk.add_prospect(
        Prospect(ProspectId(""), phones=(Phone("+1 212 555 0101"), Phone(" ")), emails=("a@b.example", " "))
    )
    who = desk.prospects()[0]
    assert len(who.phones) == 1
    assert who.emails == ("a@b.example",)
    assert who.source == "Added by hand"


def test_an_edit_is_taken_back_and_a_stale_one_is_refused(desk: Desk) -> None:
    desk.add_prospect(person(1))
    before = desk.prospects()[0]
    desk.edit_prospect(replace(before, title="CFO"))
    with pytest.raises(UserError, match="changed elsewhere"):
        desk.edit_prospect(replace(before, title="COO"))
    desk.undo()
    assert desk.prospects()[0].title == before.title


def test_removing_somebody_keeps_their_calls_and_can_be_undone(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.remove_prospect(who.id)
    assert busy_desk.count_prospects() == 4
    assert busy_desk.brief() is None
    assert busy_desk.follow_up() is None
    assert len(busy_desk.store.calls(who.id)) == 1
    busy_desk.undo()
    assert busy_desk.count_prospects() == 5
    for gone in ("stop", "release"):
        with pytest.raises(UserError, match="no prospect"):
            getattr(busy_desk, gone)(ProspectId("none"), reason="x")


def test_the_sample_list_comes_and_goes_as_one_step(desk: Desk, open_again: Callable[[], Desk]) -> None:
    nothing = desk.remove_sample()
    assert (nothing.topics, nothing.said) == (frozenset(), "There is no sample list to remove")
    desk.load_sample()
    assert desk.has_sample()
    again = desk.load_sample()
    assert (again.topics, again.said) == (frozenset(), "The sample list is on the desk already")
    many = desk.count_prospects()
    assert many >= 20
    desk.start_if_idle()
    assert desk.day().list_name == "Sample list"
    desk.add_prospect(person(1))
    desk.remove_sample()
    assert desk.count_prospects() == 1
    assert not desk.has_sample()
    desk.undo()
    assert desk.count_prospects() == many + 1


@pytest.mark.parametrize(
    ("what", "name", "rows"),
    [("prospects", "p.csv", 5), ("calls", "c.csv", 1), ("callbacks", "b.ics", 1), ("all", "all.json", None)],
)
def test_everything_can_be_taken_out(busy_desk: Desk, tmp_path: Path, what: str, name: str, rows: int | None) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    done = busy_desk.export(tmp_path / name, what=what)
    assert done.path.stat().st_size > 0
    if rows is not None:
        assert done.rows == rows
    with pytest.raises(UserError, match="Nothing is called"):
        busy_desk.export(tmp_path / name, what="secrets")


def test_removing_somebody_else_leaves_the_desk_as_it_is(busy_desk: Desk) -> None:
    here = busy_desk.current()
    assert here is not None
    other = next(p for p in busy_desk.prospects() if p.id != here.id)
    busy_desk.remove_prospect(other.id)
    assert busy_desk.current() == here


def test_who_has_no_number_is_counted_and_listed(busy_desk: Desk) -> None:
    first = busy_desk.prospects()[0]
    busy_desk.edit_prospect(replace(first, phones=tuple(replace(phone, bad=True) for phone in first.phones)))
    busy_desk.add_prospect(person(9, first_name="Zoe", phones=()))
    assert busy_desk.count_without_number() == 2
    assert [who.first_name for who in busy_desk.without_number()] == [first.first_name, "Zoe"]
