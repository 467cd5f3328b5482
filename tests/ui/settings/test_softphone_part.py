"""Setting up a softphone from the settings page alone: found, tested, and its lines copied by one key."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_phone import EndedBy, EventKind, FakePhone, Reason, Ticks, event

from coachdesk.errors import WorldError
from coachdesk.phone import Touch
from coachdesk.phone.found import Softphone
from coachdesk.ui.settings import softphone_part
from coachdesk.ui.settings.page import SettingsPage
from coachdesk.ui.telephone import Telephone

WIDE_OPEN = "baresip takes commands from other computers (port 4444): let it listen on 127.0.0.1 alone."
FOUND = (
    Softphone("system", "The system’s phone program", False),
    Softphone("baresip", "baresip", True, running=True, ready=True, place="/usr/bin/baresip", warning=WIDE_OPEN),
    Softphone("microsip", "MicroSIP", True, ready=False, place="C:\\MicroSIP\\microsip.exe"),
)


class Set:
    def __init__(self, bench: Bench) -> None:
        self.bench, self.phone, self.ticks = bench, FakePhone(), Ticks()
        self.line = Telephone(lambda _settings: self.phone, bench.context, clock=self.ticks)
        bench.context.telephone = self.line
        self.page = bench.open("settings", SettingsPage)
        self.part = self.page.softphone

    def test(self, number: str) -> None:
        self.part.number.set_text(number)
        self.part.test_button.click()

    def tell(self, kind: EventKind, **more: Any) -> None:
        self.line.hear(event(kind, self.ticks.moment, number="+353875550100", **more))
        QApplication.processEvents()


@pytest.fixture
def made(make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Set]:
    monkeypatch.setattr(softphone_part, "softphones", lambda port: FOUND)
    monkeypatch.setattr(softphone_part, "own_program", lambda: "/opt/coachdesk")
    made = Set(make_bench(softphone="baresip"))
    yield made
    made.line.close()


def test_what_is_here_is_listed_and_what_listens_too_wide_is_warned_of(made: Set) -> None:
    made.bench.qtbot.waitUntil(lambda: bool(made.part.found_words()))
    assert made.part.found_words() == [
        "The system’s phone program: not found",
        "baresip: /usr/bin/baresip, running, set up for CoachDesk",
        WIDE_OPEN,
        "MicroSIP: C:\\MicroSIP\\microsip.exe, not set up for CoachDesk yet",
    ]


def test_one_key_copies_the_lines_of_the_softphone_that_is_chosen(made: Set) -> None:
    made.page.focus_home()
    made.bench.press(Qt.Key.Key_Y)
    copied = QApplication.clipboard().text()
    assert copied == "module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:4444\n"
    made.bench.context.change_setting("softphone", "microsip")
    made.bench.press(Qt.Key.Key_Y)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 7
    assert lines[0] == 'cmdOutgoingCall="/opt/coachdesk" call-event started --'
    assert made.part.title.text() == "Set up MicroSIP"
    assert "microsip.ini" in made.part.steps.text()


def test_only_what_the_softphone_that_is_chosen_needs_is_asked(made: Set) -> None:
    assert not made.page.rows["baresip_port"].isHidden()
    assert made.page.rows["dial_command"].isHidden()
    made.bench.context.change_setting("softphone", "command")
    assert made.page.rows["baresip_port"].isHidden()
    assert not made.page.rows["dial_command"].isHidden()
    made.page.search.set_text("own command")
    assert not made.page.rows["softphone"].isHidden()


def test_it_says_whether_the_softphone_is_heard_and_who_takes_its_line_away(made: Set) -> None:
    made.line.start()
    made.bench.qtbot.waitUntil(lambda: made.phone.on_touch is not None)
    assert made.phone.on_touch is not None
    assert "not in touch" in made.part.state.text()
    for touch, words in ((Touch.THERE, "its calls are heard"), (Touch.SHARED, "another program takes its line")):
        made.phone.on_touch(touch)
        made.bench.qtbot.waitUntil(partial(lambda said: said in made.part.state.text(), words))
    (told,) = made.bench.failed
    assert str(told).startswith("Another program listens to baresip too")
    made.bench.context.change_setting("softphone", "microsip")
    assert "No event was heard yet" in made.part.state.text()
    made.line.hear(replace(event(EventKind.STARTED, made.ticks.moment), source="hook", call=""))
    made.bench.qtbot.waitUntil(lambda: "the lines are in place" in made.part.state.text())


def test_a_test_call_rings_the_number_typed_and_tells_what_it_hears(made: Set) -> None:
    made.test("+353 87 555 0100")
    made.bench.qtbot.waitUntil(lambda: "took" in made.part.said.text())
    assert made.phone.dialled == ["+353875550100"]
    made.tell(EventKind.RINGING)
    assert made.part.said.text() == "baresip tells: it rings."
    made.tell(EventKind.ANSWERED)
    made.ticks.moment += 3
    made.tell(EventKind.ENDED, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    assert made.part.said.text() == "baresip tells: it ended after 3.0\u00a0s, and they ended it."


def test_a_number_that_is_no_number_of_a_person_is_not_rung(made: Set) -> None:
    made.test("*21*5#")
    assert "not dialled" in made.part.said.text()
    assert not made.phone.dialled
    made.test("")
    assert "Type a number" in made.part.said.text()


def test_a_softphone_that_is_not_there_is_told_in_one_sentence(made: Set) -> None:
    made.phone.refuses = WorldError("baresip is not running, so it was not dialled.", hint="Start it.")
    made.test("+353 87 555 0100")
    made.bench.qtbot.waitUntil(lambda: "not running" in made.part.said.text())
    assert made.part.test_button.isEnabled()
    assert not made.line.line.calls


def test_the_search_finds_the_part_by_the_name_of_any_softphone(made: Set) -> None:
    made.page.search.set_text("linphone")
    assert not made.part.isHidden()


def test_a_softphone_s_own_lines_are_heard_for_a_test_call_too(made: Set) -> None:
    made.test("+353 87 555 0100")
    made.bench.qtbot.waitUntil(lambda: "took" in made.part.said.text())
    made.line.hear(replace(event(EventKind.ANSWERED, 1000.0, number="0353875550100"), source="hook", call=""))
    QApplication.processEvents()
    assert made.part.said.text() == "Your softphone tells: it was answered."


def test_why_a_call_failed_is_told_in_the_softphones_own_words(made: Set) -> None:
    made.test("+353 87 555 0100")
    made.bench.qtbot.waitUntil(lambda: "took" in made.part.said.text())
    made.tell(EventKind.STARTED)
    made.tell(EventKind.ENDED, by=EndedBy.THEM, reason=Reason.FAILED, text="503 Service Unavailable")
    assert made.part.said.text() == ("baresip tells: it ended and nobody had answered (503 Service Unavailable).")
