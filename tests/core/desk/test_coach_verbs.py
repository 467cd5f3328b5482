from coachdesk.desk import Desk
from coachdesk.model.ids import OutcomeId, ProspectId


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
