"""What keeps a call from going where it must not: other numbers, other hours, other prospects."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.errors import StoreBusy
from coachdesk.model.judgement import Verdict

READY = replace(samples.BRIEF, checklist=samples.steps())
UNKNOWN = replace(samples.BRIEF.hours, verdict=Verdict.UNKNOWN, until=None, next=None)
MUST_NOT = replace(samples.BRIEF.hours, verdict=Verdict.MUST_NOT, until=None, next=None)


def numbers(rig: Rig) -> list[str]:
    return [url for url in rig.opened if url.startswith("tel:")]


def test_accepting_unknown_hours_allows_no_number_that_must_not_be_called(make: Make) -> None:
    rig = make(replace(READY, hours=UNKNOWN))
    rig.press("C", "C", "C")
    assert len(numbers(rig)) == 1
    rig.desk.now_brief = replace(READY, hours=MUST_NOT)
    rig.page.reload()
    rig.press("C")
    assert len(numbers(rig)) == 1
    assert rig.page.panes.override.isVisible()


def test_hours_that_have_ended_since_the_brief_was_made_are_asked_again_before_dialling(make: Make) -> None:
    rig = make(READY)
    rig.desk.ruled = MUST_NOT
    rig.press("C")
    assert not numbers(rig)
    assert not rig.page.walk.live
    assert "must not be called at this hour" in str(rig.problems[-1])


def test_a_ruling_that_runs_out_on_the_screen_is_looked_up_once(make: Make) -> None:
    ends = samples.BRIEF.hours.until
    assert ends is not None
    rig = make(READY)
    rig.desk.now_brief = replace(READY, hours=MUST_NOT)
    rig.clock.at = ends + timedelta(seconds=1)
    rig.page.tick()
    assert rig.page.brief is not None
    assert rig.page.brief.hours.verdict is Verdict.MUST_NOT
    assert rig.page.call.head.verdict.text() == "Not to be called now"


class Slow:
    """Keeps verbs until the test lets them be done."""

    def __init__(self, rig: Rig) -> None:
        self._runner, self._waiting = rig.context.runner, []  # type: ignore[var-annotated]
        rig.context.runner = self  # type: ignore[assignment]

    def submit(self, job: Any, done: Callable[[Any], None], failed: Callable[[Any], None]) -> None:
        self._waiting.append((job, done, failed))

    def at_once(self) -> bool:
        return False

    def go_on(self) -> None:
        while self._waiting:
            self._runner.submit(*self._waiting.pop(0))


def busy(*_args: object, **_given: object) -> None:
    """Any verb, while somebody else writes."""
    raise StoreBusy("Another program holds the database.")


def test_an_outcome_pressed_while_the_next_one_is_coming_is_nobodys(make: Make) -> None:
    rig = make(READY)
    slow = Slow(rig)
    rig.press("S", "6")
    slow.go_on()
    assert not rig.desk.verbs("record")
    assert any("was not recorded" in said for said in rig.said)
    rig.press("6")
    slow.go_on()
    assert rig.desk.verbs("record")


def test_what_is_typed_ahead_goes_to_the_prospect_that_comes(make: Make) -> None:
    rig = make(READY)
    slow = Slow(rig)
    rig.press("S", "N")
    rig.type("asked for June")
    slow.go_on()
    assert rig.page.brief is not None
    assert rig.page.brief.prospect.id != READY.prospect.id
    assert rig.page.call.notes.text().endswith("asked for June")
    rig.page.doing.words.keep_note()
    slow.go_on()
    assert [note for note in rig.desk.verbs("save_note") if "June" in str(note)]


def test_a_key_that_goes_on_twice_takes_the_rest_along(make: Make) -> None:
    rig = make(READY)
    rig.desk.next = [samples.BRIEF_SECOND, READY]
    slow = Slow(rig)
    rig.press("S", "S", "N")
    slow.go_on()
    assert len(rig.desk.verbs("skip")) == 2
    assert rig.page.call.notes.input.hasFocus()


def test_where_nobody_comes_the_keys_are_given_back(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    rig = make(READY)
    slow = Slow(rig)

    monkeypatch.setattr(rig.desk, "skip", busy)
    rig.press("S", "N")
    slow.go_on()
    assert rig.page.call.notes.input.hasFocus()
    rig.press("Escape")


def test_what_is_typed_after_an_outcome_waits_for_its_sheet(make: Make) -> None:
    rig = make(READY)
    slow = Slow(rig)
    rig.press("6", "T")
    rig.type("tue 3pm")
    slow.go_on()
    when = rig.page.panes.when_row()
    assert when is not None
    assert when.field.text() == "tue 3pm"


def test_an_outcome_put_right_and_left_at_once_is_done_in_that_order(make: Make) -> None:
    rig = make(READY)
    rig.desk.next = [samples.BRIEF_SECOND]
    slow = Slow(rig)
    rig.press("6", "5", "Return")
    slow.go_on()
    first, second = (given["prospect"] or given["shown"] for _outcome, given in rig.desk.verbs("record"))
    assert first == second == READY.prospect.id
    assert rig.page.brief is not None
    assert rig.page.brief.prospect.id == samples.BRIEF_SECOND.prospect.id


def test_where_an_outcome_is_not_saved_the_keys_are_given_back(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    rig = make(READY)
    slow = Slow(rig)

    monkeypatch.setattr(rig.desk, "record", busy)
    rig.press("6", "N")
    slow.go_on()
    assert rig.page.call.notes.input.hasFocus()
    rig.press("Escape")


def test_an_outcome_names_whom_the_screen_shows(make: Make) -> None:
    rig = make(READY)
    rig.press("6")
    assert rig.desk.verbs("record")[-1][1]["shown"] == READY.prospect.id


def test_what_the_call_held_survives_a_reload_while_its_sheet_is_open(make: Make) -> None:
    rig = make(READY)
    rig.press("C")
    rig.clock.at += timedelta(seconds=69)
    rig.press("6")
    assert rig.desk.now_brief is not None
    rig.desk.now_brief = replace(rig.desk.now_brief, attempt=rig.desk.now_brief.attempt + 1)
    rig.page.reload()
    rig.press("4")
    assert rig.desk.verbs("record")[-1][1]["seconds"] == 69
