import pytest
from tests.core.desk.conftest import Clock

from coachdesk.desk import Desk
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.model.judgement import Level

CUT_OFF = "Hi Ana, it’s Sam from Ledgerly. I think we got cut off."


def who(desk: Desk) -> ProspectId:
    brief = desk.brief()
    assert brief is not None
    return brief.prospect.id


def test_the_history_says_with_which_steps_open_the_number_was_dialled(busy_desk: Desk) -> None:
    person = who(busy_desk)
    busy_desk.record(OutcomeId("no_answer"), note="Rang long", open_steps=("said_it", "gone"))
    assert busy_desk.history(person)[0].detail == "Rang long · Dialled with open steps: Say it aloud, gone"


def test_a_call_with_nothing_open_says_no_more_than_its_note(busy_desk: Desk) -> None:
    person = who(busy_desk)
    busy_desk.record(OutcomeId("no_answer"), note="Rang long")
    assert busy_desk.history(person)[0].detail == "Rang long"


def test_objections_are_found_with_a_typo_and_filled_for_who_is_on_the_desk(busy_desk: Desk) -> None:
    (card, *_others) = busy_desk.objections("bugdet")
    assert card.id == "no_budget"
    assert any("[[similar client]]" in point for point in card.points)


def test_the_brief_carries_questions_and_cues(busy_desk: Desk) -> None:
    brief = busy_desk.brief()
    assert brief is not None
    assert brief.outline[0].questions == ()


@pytest.mark.parametrize(
    ("outcomes", "last", "level"),
    [
        (("hung_up_said",), "hung_up_said", Level.ERROR),
        (("hung_up_said", "no_answer"), "hung_up_said", Level.ERROR),
        (("hung_up_silent",), "hung_up_silent", Level.NOTICE),
        (("hung_up_said", "call_later"), "call_later", Level.NOTICE),
        ((), "", Level.NOTICE),
    ],
)
def test_a_dropped_line_is_a_lie_after_they_said_goodbye(
    busy_desk: Desk, clock: Clock, outcomes: tuple[str, ...], last: str, level: Level
) -> None:
    person = who(busy_desk)
    for outcome in outcomes:
        clock.move(days=1)
        busy_desk.record(OutcomeId(outcome), prospect=person)
    levels = {f.rule: f.level for f in busy_desk.check(CUT_OFF, prospect=person).findings}
    assert levels["pretended_dropped_line"] is level
    assert busy_desk.asking(CUT_OFF, prospect=person).last == last


def test_an_opener_is_judged_for_nobody_as_well(desk: Desk) -> None:
    assert desk.check(CUT_OFF).findings
    assert desk.asking(CUT_OFF).last == ""
