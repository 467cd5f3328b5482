"""A call as a softphone tells it, on the desk: state, clock, and the keys that lead when it ends."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig
from tests.ui.fake_phone import EndedBy, EventKind, Reason, event

from coachdesk.errors import WorldError
from coachdesk.followup.rejoining import Unended
from coachdesk.model.ids import CallId
from coachdesk.model.phone import CallTimes

READY = replace(samples.BRIEF, checklist=samples.steps())


@pytest.fixture
def rig(make: Make) -> Rig:
    """C dials through baresip, which tells."""
    made = make(READY, line=True)
    made.context.settings = replace(made.context.settings, softphone="baresip")
    return made


def tell(rig: Rig, kind: EventKind, after: float = 0.0, **more: Any) -> None:
    """So many seconds later the softphone tells this."""
    rig.ticks.moment += after
    rig.clock.go(after)
    assert rig.context.telephone is not None
    rig.context.telephone.hear(event(kind, rig.ticks.moment, **more))
    rig.settle()


def button(rig: Rig) -> str:
    return rig.page.call.head.button.text()


def leading(rig: Rig) -> set[str]:
    return {
        key
        for key, shown in rig.page.call.bar.keys.items()
        if not shown.isChecked() and "Key" in (told := shown.accessibleDescription()) and ". " in told
    }


def recorded(rig: Rig) -> dict[str, Any]:
    (given,) = rig.desk.verbs("record")
    return dict(given[1])


def test_c_dials_through_the_softphone_and_the_button_tells_how_far_it_is(rig: Rig, qtbot: Any) -> None:
    rig.press("C")
    qtbot.waitUntil(lambda: rig.phone.dialled == ["+12025550142"])
    assert button(rig) == "Calling 0:00"
    tell(rig, EventKind.RINGING, 3)
    assert button(rig) == "Ringing 0:03"
    tell(rig, EventKind.ANSWERED, 2)
    assert button(rig) == "On call 0:00"
    tell(rig, EventKind.RINGING, 4)
    rig.page.tick()
    assert button(rig) == "On call 0:04"
    assert rig.context.live
    assert not rig.opened


def test_they_end_it_after_six_seconds_and_two_keys_lead(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED, 4)
    tell(rig, EventKind.ENDED, 6, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    assert rig.page.call.bar.why.text() == "They ended the call after 6\u00a0s"
    assert rig.page.call.bar.why.isVisible()
    assert leading(rig) == {"1", "2"}
    assert button(rig) == "Call"
    assert not rig.context.live
    rig.press("1")
    given = recorded(rig)
    assert given["seconds"] == pytest.approx(6)
    assert given["times"].by is EndedBy.THEM
    assert given["times"].source == "baresip"
    assert not rig.page.call.bar.why.isVisible()
    assert leading(rig) == set()


def test_where_nobody_says_who_ended_it_only_the_likeliest_lead(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    tell(rig, EventKind.ENDED, 3)
    assert "doesn’t say by whom" in rig.page.call.bar.why.text()
    assert leading(rig) == {"1", "2"}


def test_busy_leads_to_no_answer_and_has_no_seconds(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ENDED, 1, by=EndedBy.THEM, reason=Reason.BUSY)
    assert rig.page.call.bar.why.text() == "It was busy"
    assert leading(rig) == {"6"}
    rig.press("6")
    assert recorded(rig)["seconds"] is None


def test_an_outcome_pressed_before_the_end_keeps_the_talk_so_far_and_stays_quiet_until_it_ends(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    rig.ticks.moment += 90
    rig.press("4")
    assert recorded(rig)["seconds"] == pytest.approx(90)
    quiet = [rig.context.live]
    tell(rig, EventKind.ENDED, 5, by=EndedBy.US, reason=Reason.HUNG_UP)
    assert [*quiet, rig.context.live] == [True, False], "they still talked"
    assert not rig.page.call.bar.why.isVisible()


def test_the_end_of_a_call_that_has_its_outcome_is_kept_with_it_also_once_the_next_one_is_there(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    rig.ticks.moment += 90
    rig.press("4", "5", "Return")
    rig.settle()
    kept = rig.desk.verbs("call_ended")
    tell(rig, EventKind.ENDED, 5, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    tell(rig, EventKind.ENDED, 1, by=EndedBy.US, reason=Reason.HUNG_UP)
    assert kept == []
    ((call, times),) = rig.desk.verbs("call_ended")
    assert call == samples.FOLLOW_UP_LATER.call.id
    assert (times.by, times.seconds, times.source) == (EndedBy.THEM, pytest.approx(95), "baresip")


def test_an_outcome_taken_back_while_they_still_talk_shows_the_call_again_with_its_clock(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    tell(rig, EventKind.RINGING, 30)
    rig.press("4")
    shown = [rig.page.follow_up is not None]
    rig.context.undo()
    rig.settle()
    assert [*shown, rig.page.follow_up is not None] == [True, False]
    assert button(rig) == "On call 0:30"
    tell(rig, EventKind.RINGING, 5)
    rig.page.tick()
    assert button(rig) == "On call 0:35"
    tell(rig, EventKind.ENDED, 1, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    assert "after 36\u00a0s" in rig.page.call.bar.why.text()
    rig.press("1")
    again = rig.desk.verbs("record")[-1][1]
    assert (again["seconds"], again["times"].by) == (pytest.approx(36), EndedBy.THEM)


def test_an_outcome_that_stands_is_not_asked_for_again_when_the_desk_is_shown_anew(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    rig.press("4")
    rig.desk.now_follow_up = None
    rig.page.reload()
    rig.settle()
    assert button(rig) == "Call"


def test_a_call_recorded_before_the_window_opened_is_not_followed_anew_and_its_end_is_kept_with_it(rig: Rig) -> None:
    at = rig.clock()
    times = CallTimes("baresip", False, at - timedelta(seconds=62), at - timedelta(seconds=60), None)
    rig.page.doing.on_line.go_on_with((Unended(CallId("before"), "+1 202 555 0142", times),))
    found = replace(event(EventKind.ANSWERED, rig.ticks.moment, call="found-2"), at=at, seconds=60.0)
    assert rig.context.telephone is not None
    rig.context.telephone.hear(found)
    rig.settle()
    assert button(rig) == "Call"
    assert rig.context.live, "they still talk"
    rig.ticks.moment += 9
    ended = event(EventKind.ENDED, rig.ticks.moment, call="found-2", by=EndedBy.US, reason=Reason.HUNG_UP)
    rig.context.telephone.hear(replace(ended, at=at + timedelta(seconds=9)))
    rig.settle()
    ((call, kept),) = rig.desk.verbs("call_ended")
    assert (call, kept.by, kept.seconds) == ("before", EndedBy.US, 69.0)
    assert not rig.page.call.bar.why.isVisible()


def test_an_end_told_before_the_outcome_is_saved_is_kept_once_it_is(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    line = rig.page.doing.on_line
    heard = line.recorded()
    tell(rig, EventKind.ENDED, 5, by=EndedBy.US, reason=Reason.HUNG_UP)
    assert rig.desk.verbs("call_ended") == []
    line.saved(heard, samples.FOLLOW_UP.call.id)
    rig.settle()
    assert [call for call, _times in rig.desk.verbs("call_ended")] == [samples.FOLLOW_UP.call.id]


def test_what_the_own_key_alone_told_of_a_call_is_no_end_of_it(make: Make) -> None:
    rig = make(READY, line=True)
    rig.press("C", "5")
    assert rig.context.telephone is not None
    rig.context.telephone.by_hand(EventKind.ENDED)
    rig.settle()
    assert rig.desk.verbs("record")
    assert rig.desk.verbs("call_ended") == []


def test_the_keys_stay_in_their_places_when_some_lead(rig: Rig) -> None:
    before = {key: shown.mapTo(rig.page, shown.rect().topLeft()) for key, shown in rig.page.call.bar.keys.items()}
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    tell(rig, EventKind.ENDED, 6, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    after = {key: shown.mapTo(rig.page, shown.rect().topLeft()) for key, shown in rig.page.call.bar.keys.items()}
    assert {key: at.y() for key, at in before.items()} == {key: at.y() for key, at in after.items()}


def test_while_it_rings_nobody_is_asked_to_listen(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.RINGING, 60)
    assert not rig.page.call.outline.open.chip.isVisible()
    tell(rig, EventKind.ANSWERED, 1)
    tell(rig, EventKind.RINGING, 46)
    rig.page.tick()
    assert rig.page.call.outline.open.chip.text() == "0:46 on this. Ask and listen"


def test_a_softphone_that_can_not_be_reached_is_told_and_the_clock_stops(rig: Rig, qtbot: Any) -> None:
    rig.phone.refuses = WorldError("baresip is not running.", hint="Start it.", code="no_softphone")
    rig.press("C")
    qtbot.waitUntil(lambda: bool(rig.problems))
    rig.settle()
    assert str(rig.problems[0]) == "baresip is not running. Start it."
    assert rig.context.not_dialled == "+1 202 555 0142"
    assert button(rig) == "Call"
    assert not rig.context.live
    assert not rig.page.call.bar.why.isVisible()


def test_a_call_dialled_at_the_softphone_is_followed_like_one_of_the_desk(rig: Rig) -> None:
    tell(rig, EventKind.STARTED, number="sip:12025550142@pbx.example")
    assert button(rig) == "Calling 0:00"
    tell(rig, EventKind.ANSWERED, 2)
    assert rig.page.walk.live
    tell(rig, EventKind.ENDED, 30, by=EndedBy.US, reason=Reason.HUNG_UP)
    assert "You ended the call after 30\u00a0s" in rig.page.call.bar.why.text()


def test_when_they_ring_c_says_where_to_answer(rig: Rig) -> None:
    tell(rig, EventKind.RINGING, incoming=True)
    assert button(rig) == "Rings you 0:00"
    rig.press("C")
    assert rig.said == ["Answer it in your softphone"]
    assert not rig.phone.dialled


def test_c_stops_a_call_whose_end_nobody_told(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    rig.ticks.moment += 7
    rig.press("C")
    rig.settle()
    assert "after 7\u00a0s" in rig.page.call.bar.why.text()
    assert not rig.page.walk.live


def test_without_a_softphone_that_tells_c_is_the_clock_it_was(make: Make, qtbot: QtBot) -> None:
    rig = make(READY, line=True)
    rig.press("C")
    assert button(rig) == "On call 0:00"
    qtbot.waitUntil(lambda: rig.phone.dialled == ["+12025550142"])
    rig.press("C")
    assert button(rig) == "Call"
    assert not rig.page.call.bar.why.isVisible(), "whether they answered is not known"
    rig.press("5")
    assert recorded(rig)["times"] is None


@pytest.mark.parametrize("by", [-3600.0, 3600.0])
def test_a_time_of_day_put_right_in_the_middle_of_a_call_changes_no_length(make: Make, by: float) -> None:
    rig = make(READY, line=True)
    rig.context.clock = rig.ticks
    rig.press("C")
    rig.ticks.moment += 20
    rig.clock.go(by)
    rig.page.tick()
    assert button(rig) == "On call 0:20"
    assert not rig.page.call.outline.open.chip.isVisible()
    rig.press("4")
    assert recorded(rig)["seconds"] == 20


def test_somebody_elses_call_is_left_to_the_window(rig: Rig) -> None:
    assert rig.context.telephone is not None
    told = []
    rig.context.telephone.told.connect(lambda call: told.append(rig.page.doing.on_line.take(call)))
    tell(rig, EventKind.RINGING, number="+442079460123", incoming=True)
    assert told == [False]
    assert button(rig) == "Call"


def test_the_next_prospect_starts_without_the_call_before(rig: Rig) -> None:
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    tell(rig, EventKind.ENDED, 6, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    rig.press("1", "Return")
    rig.settle()
    assert button(rig) == "Call"
    tell(rig, EventKind.ENDED, 1, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    assert not rig.page.call.bar.why.isVisible()


# --- dead air


@dataclass
class FakeTalk:
    first_word: float | None = None
    turn: float = 0.0
    error: WorldError | None = None
    told: list[float] = field(default_factory=list)
    closed: bool = False

    def answered(self, moment: float) -> None:
        self.told.append(moment)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def talk(rig: Rig) -> FakeTalk:
    """The microphone, with the rep’s leave."""
    made = FakeTalk()
    rig.context.settings = replace(rig.context.settings, dead_air=True)
    rig.context.talking = lambda: made
    return made


def begun(rig: Rig, qtbot: Any) -> None:
    rig.press("C")
    qtbot.waitUntil(lambda: rig.page.doing.on_line.dead_air.listens)


def test_the_time_to_the_first_word_is_shown_after_the_call_and_kept(rig: Rig, talk: FakeTalk, qtbot: Any) -> None:
    begun(rig, qtbot)
    assert rig.page.call.bar.why.text() == "Only your microphone’s level is measured. Nothing is recorded."
    tell(rig, EventKind.ANSWERED, 2)
    assert talk.told == [1002.0]
    talk.first_word = 0.94
    tell(rig, EventKind.ENDED, 6, by=EndedBy.THEM, reason=Reason.HUNG_UP)
    assert talk.closed
    words = "They ended the call after 6\u00a0s. Your first word came after 0.9\u00a0s"
    assert rig.page.call.bar.why.text() == words
    rig.press("1")
    assert recorded(rig)["times"].first_word == pytest.approx(0.94)


def test_the_reps_own_turn_brings_the_listen_prompt(rig: Rig, talk: FakeTalk, qtbot: Any) -> None:
    begun(rig, qtbot)
    tell(rig, EventKind.ANSWERED)
    tell(rig, EventKind.RINGING, 60)
    rig.page.tick()
    shown = [rig.page.call.outline.open.chip.isVisible()]
    talk.turn = 46.4
    rig.page.tick()
    assert [*shown, rig.page.call.outline.open.chip.isVisible()] == [False, True], "a minute of listening is no turn"
    assert rig.page.call.outline.open.chip.text() == "You, 0:46. Ask and listen"


def test_without_leave_no_microphone_is_opened(rig: Rig) -> None:
    opened = list[int]()
    rig.context.talking = lambda: opened.append(1)  # type: ignore[assignment]
    rig.press("C")
    tell(rig, EventKind.ANSWERED)
    assert not opened
    assert not rig.page.call.bar.why.isVisible()


def test_a_microphone_that_is_pulled_out_is_told_and_the_call_goes_on(rig: Rig, talk: FakeTalk, qtbot: Any) -> None:
    begun(rig, qtbot)
    tell(rig, EventKind.ANSWERED)
    talk.error = WorldError("The microphone has gone.")
    rig.page.tick()
    assert rig.said == ["The silence is not measured: The microphone has gone."]
    assert talk.closed
    assert rig.page.walk.live


def test_an_outcome_lets_go_of_the_microphone_though_they_still_talk(rig: Rig, talk: FakeTalk, qtbot: Any) -> None:
    begun(rig, qtbot)
    tell(rig, EventKind.ANSWERED)
    talk.first_word = 1.2
    rig.press("4")
    assert talk.closed
    assert recorded(rig)["times"].first_word == pytest.approx(1.2)
