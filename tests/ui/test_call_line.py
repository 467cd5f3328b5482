"""Calls with somebody who is not on the desk: brought up, offered or added, and never in the way."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_phone import EndedBy, EventKind, FakePhone, Ticks, event

from coachdesk.model.ids import ProspectId
from coachdesk.ui.desk.page import DeskPage
from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.prospects.form import ProspectSheet
from coachdesk.ui.telephone import Telephone

PRIYA, CHIDINMA = "+16175550143", "020 7946 0123"


class Line:
    """A window that hears what ``tell`` says."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.ticks = bench, Ticks()
        self.phone = Telephone(lambda _settings: FakePhone(), bench.context, clock=self.ticks)
        bench.context.telephone = self.phone
        self.phone.told.connect(bench.window.calls.told)

    def tell(self, kind: EventKind, number: str, *, call: str = "a", after: float = 0.0, **more: object) -> None:
        self.ticks.moment += after
        self.phone.hear(event(kind, self.ticks.moment, number=number, call=call, **more))
        QApplication.processEvents()

    @property
    def desk(self) -> DeskPage:
        slot = self.bench.window.page("desk")
        assert isinstance(slot, DeskSlot)
        return slot.desk

    def shown(self) -> str:
        assert self.desk.brief is not None
        return self.desk.brief.prospect.id

    def said(self) -> str:
        banner = self.bench.window.calls.banner
        return "" if banner.isHidden() else banner.text()


@pytest.fixture
def line(make_bench: MakeBench) -> Iterator[Line]:
    made = Line(make_bench())
    yield made
    made.phone.close()


def test_who_rings_is_brought_up_while_nothing_is_under_way(line: Line) -> None:
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    assert line.shown() == "p1"
    assert line.said() == ""
    assert line.desk.call.head.button.text() == "Rings you 0:00"


def test_a_number_dialled_at_the_softphone_brings_its_prospect_whatever_its_spelling(line: Line) -> None:
    line.tell(EventKind.STARTED, CHIDINMA)
    assert line.shown() == "p2"
    line.tell(EventKind.ANSWERED, CHIDINMA, after=3)
    assert line.desk.walk.live


def test_somebody_who_types_is_asked_first_and_keeps_what_is_typed(line: Line) -> None:
    line.bench.press(Qt.Key.Key_N)
    line.bench.type("asks for Tues")
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    assert line.shown() == "p0"
    assert line.said() == "Priya Raman, Oakfield Dental Group is calling."
    line.bench.type("day")
    line.bench.press(Qt.Key.Key_F6)
    assert line.shown() == "p1"
    assert line.bench.desk.notes[ProspectId("p0")] == "asks for Tuesday"
    assert line.said() == ""


def test_during_a_call_a_second_one_waits_in_a_line(line: Line) -> None:
    line.desk.walk.start(0.0)
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    assert line.shown() == "p0"
    assert "is calling" in line.said()
    line.tell(EventKind.ENDED, PRIYA, by=EndedBy.THEM, after=5)
    assert line.said() == "Priya Raman, Oakfield Dental Group rang and rang off."


def test_on_another_page_the_line_says_it_and_its_key_goes_there(line: Line) -> None:
    line.bench.window.open_page("callbacks")
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    assert line.bench.window.page_id == "callbacks"
    line.bench.press(Qt.Key.Key_F6)
    assert line.bench.window.page_id == "desk"
    assert line.shown() == "p1"


def test_an_unknown_number_offers_to_add_it_and_is_followed_once_it_is_added(line: Line) -> None:
    line.tell(EventKind.RINGING, "sip:+493012345678@pbx.example", incoming=True)
    assert line.said() == "+493012345678 is calling. They are not on your list."
    line.bench.press(Qt.Key.Key_F6)
    sheet = line.bench.sheet(ProspectSheet)
    assert [one.value for one in sheet.phones.lines()] == ["+493012345678"]
    sheet.field("first_name").set_text("Ute")
    line.bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert line.desk.brief is not None
    assert line.desk.brief.prospect.first_name == "Ute"
    assert line.desk.call.head.button.text() == "Rings you 0:00"


def test_text_from_a_softphone_is_shown_as_text_and_cut(line: Line) -> None:
    line.tell(EventKind.RINGING, "<b>" + "x" * 5000, incoming=True)
    assert line.said().startswith("<b>xxx")
    assert len(line.said()) < 90


def test_a_call_without_a_number_is_told_and_offers_nothing(line: Line) -> None:
    line.tell(EventKind.RINGING, "", incoming=True)
    assert line.said() == "Somebody without a number is calling."
    assert line.bench.window.calls.banner.go.isHidden()


def test_what_was_put_away_does_not_come_back_with_the_next_word_of_the_same_call(line: Line) -> None:
    line.desk.walk.start(0.0)
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    line.bench.window.calls.banner.put_away()
    line.tell(EventKind.ANSWERED, PRIYA, after=2)
    assert line.said() == ""


def test_several_with_one_number_are_never_brought_up_unasked(line: Line) -> None:
    people = line.bench.desk.people
    people[ProspectId("p3")] = replace(people[ProspectId("p3")], phones=people[ProspectId("p1")].phones)
    line.tell(EventKind.RINGING, PRIYA, incoming=True)
    assert line.shown() == "p0"
    assert line.said() == "Priya Raman, Oakfield Dental Group or another with this number is calling."


def test_a_link_shows_its_prospect_and_dials_nothing(line: Line) -> None:
    line.bench.window.calls.asked_for(PRIYA)
    assert line.shown() == "p1"
    line.bench.window.calls.asked_for("+493012345678")
    assert line.said() == "+493012345678 is not on your list."
    assert not line.bench.opened


def test_a_thousand_calls_at_once_leave_the_window_its_keys(line: Line) -> None:
    for number in range(1000):
        line.phone.hear(event(EventKind.RINGING, 1000.0, number=f"+4930{number:07}", call=str(number), incoming=True))
    line.bench.press(Qt.Key.Key_B)
    assert line.desk.panes.any_open()
    while line.phone.line.count < 1000:
        QApplication.processEvents()
    assert "is calling" in line.said()
