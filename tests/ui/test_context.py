from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.fake_desk import FakeDesk, as_desk, people, person

from coachdesk.errors import CoachDeskError
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.model.prospect import Phone
from coachdesk.settings import Settings
from coachdesk.ui.context import Context, dial_url
from coachdesk.ui.runner import InlineRunner


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDesk(people(3))
        self.opened: list[str] = []
        self.opens = True
        self.context = Context(InlineRunner(as_desk(self.desk)), settings=self.desk.settings, open_url=self._open)
        self.changed: list[Changes] = []
        self.said: list[tuple[str, bool]] = []
        self.failed: list[CoachDeskError] = []
        self.context.changed.connect(self.changed.append)
        self.context.said.connect(lambda text, undo: self.said.append((text, undo)))
        self.context.failed.connect(self.failed.append)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return self.opens


@pytest.fixture
def bench(qapp: object) -> Bench:
    return Bench()


def test_a_verb_that_returns_changes_is_told_to_every_page_and_said(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.add_prospect(person(5)))
    assert bench.changed[0].topics == {Topic.PROSPECTS, Topic.DESK}
    assert bench.said == [("Added: Siobhán Ní Bhriain", True)]


def test_a_result_that_carries_changes_counts_too(bench: Bench) -> None:
    labels: list[str] = []
    bench.context.do(
        lambda desk: desk.record(OutcomeId("voicemail")),
        lambda recorded: labels.append(recorded.follow_up.outcome_label),
    )
    assert labels == ["Voicemail"]
    assert Topic.CALLBACKS in bench.changed[0].topics


def test_reading_tells_nobody(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.callbacks())
    assert bench.changed == []
    assert bench.said == []


def test_an_error_is_shown_unless_the_caller_takes_it(bench: Bench) -> None:
    taken: list[CoachDeskError] = []
    bench.context.do(lambda desk: desk.undo(), failed=taken.append)
    assert str(taken[0]) == "There is nothing to take back."
    assert bench.failed == []
    bench.context.do(lambda desk: desk.undo())
    assert [str(e) for e in bench.failed] == ["There is nothing to take back."]


def test_nothing_is_told_to_a_widget_that_has_gone(bench: Bench, qtbot: QtBot) -> None:
    label = QLabel()
    shiboken6.delete(label)
    bench.context.do(lambda desk: "late", label.setText)
    bench.context.do(lambda desk: desk.undo(), failed=label.setText)  # type: ignore[arg-type]
    assert len(bench.failed) == 1


def test_settings_follow_once_they_are_saved(bench: Bench) -> None:
    seen: list[Settings] = []
    bench.context.settings_changed.connect(seen.append)
    bench.context.save_settings(replace(bench.context.settings, theme="dark"))
    assert bench.context.settings.theme == "dark"
    assert seen == [bench.context.settings]


def test_settings_that_can_not_be_are_left_as_they_were(bench: Bench) -> None:
    bench.context.save_settings(replace(bench.context.settings, text_size=900))
    assert bench.context.settings.text_size == 100
    assert "100 to 200" in str(bench.failed[0])


def test_dialling_hands_the_number_to_the_system(bench: Bench) -> None:
    bench.context.dial("+1 312 555 0187", ProspectId("p0"))
    assert bench.opened == ["tel:+13125550187"]


def test_a_number_of_someone_who_asked_not_to_be_called_is_never_dialled(bench: Bench) -> None:
    bench.desk.people[ProspectId("p0")] = replace(person(0), do_not_call=True)
    bench.context.dial("+1 312 555 0187", ProspectId("p0"))
    assert bench.opened == []
    assert str(bench.failed[0]) == "Wojciech Zieliński asked not to be called. It was not dialled."


def test_a_number_that_is_not_theirs_or_is_wrong_is_never_dialled(bench: Bench) -> None:
    bench.context.dial("+44 900 000", ProspectId("p0"))
    bench.desk.people[ProspectId("p0")] = replace(person(0), phones=(Phone("+1 312 555 0187", bad=True),))
    bench.context.dial("+1 312 555 0187", ProspectId("p0"))
    assert bench.opened == []
    assert len(bench.failed) == 2


def test_without_a_phone_program_the_number_is_shown(bench: Bench) -> None:
    bench.opens = False
    bench.context.dial("+1 312 555 0187", ProspectId("p0"))
    assert "+13125550187 was not dialled" in str(bench.failed[0])


def test_only_a_mail_address_goes_to_the_mail_program(bench: Bench) -> None:
    assert bench.context.open_mail("mailto:a@example.com?subject=x")
    assert not bench.context.open_mail("file:///etc/passwd")
    assert bench.opened == ["mailto:a@example.com?subject=x"]
    assert "kept" in str(bench.failed[0])


def test_a_phone_address_holds_digits_and_a_leading_plus_only() -> None:
    assert dial_url("+1 (312) 555-0187;ext=1&x=rm", Settings()).toString() == "tel:+131255501871"
    assert dial_url("555 01 99", Settings()).toString() == "tel:5550199"


def test_a_sip_address_has_the_domain_of_the_settings_where_one_is_set() -> None:
    sip = Settings(dial_scheme="sip")
    assert dial_url("+1 312 555 0187", sip).toString() == "sip:+13125550187"
    assert dial_url("555 01 99", replace(sip, sip_domain="pbx.example")).toString() == "sip:5550199@pbx.example"


def test_whether_a_call_goes_on_is_told_once(bench: Bench) -> None:
    seen: list[bool] = []
    bench.context.live_changed.connect(seen.append)
    bench.context.set_live(True)
    bench.context.set_live(True)
    bench.context.set_live(False)
    assert seen == [True, False]


def test_undo_takes_back_the_last_step(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    bench.context.undo()
    assert bench.desk.calls == []
