import pytest
from tests.core.desk.conftest import Clock

from coachdesk.desk import Desk
from coachdesk.model.brief import ForThemHelp
from coachdesk.model.call import Channel, Permission
from coachdesk.model.ids import DraftId, OutcomeId, ProspectId
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


def test_for_them_lines_are_proposed_by_role_where_the_line_is_empty_or_flagged(busy_desk: Desk) -> None:
    empty = busy_desk.for_them_help("  ")
    assert (empty.why, len(empty.lines)) == ("", 3)
    assert all(line and source for line, source in empty.lines)
    flagged = busy_desk.for_them_help("We are the leading vendor")
    assert flagged.why.startswith("The line is about us")
    assert flagged.source
    assert flagged.lines == empty.lines
    assert busy_desk.for_them_help("Month-end close in 3 days, not 9") == ForThemHelp()


def test_nothing_is_proposed_to_nobody(desk: Desk) -> None:
    assert desk.for_them_help() == ForThemHelp()


BLAMES = "You rudely hung up on me. Two minutes on Tuesday?"


def test_a_draft_is_judged_by_the_drafts_rules_with_rewrites_for_whom_it_is(busy_desk: Desk) -> None:
    (draft,) = busy_desk.record(OutcomeId("hung_up_silent")).follow_up.drafts
    (finding,) = busy_desk.check_draft(BLAMES, draft=draft.id)
    assert finding.instead
    better = BLAMES[: finding.start] + finding.instead[0] + BLAMES[finding.end :]
    assert busy_desk.check_draft(better, draft=draft.id) == ()
    assert busy_desk.check_draft(BLAMES) == (finding,)
    assert busy_desk.check_draft("Hi Ana, you hung up, no hard feelings. Two minutes on Tuesday?", draft=draft.id) == ()


def test_leave_to_write_is_that_of_the_draft_s_own_call(busy_desk: Desk, clock: Clock) -> None:
    text = "As agreed, here are two lines about the close."
    drafts = busy_desk.record(OutcomeId("call_later"), permission=Permission.YES).follow_up.drafts
    assert drafts
    assert busy_desk.check_draft(text, draft=drafts[0].id) == ()
    clock.move(days=1)
    (later, *_more) = busy_desk.record(OutcomeId("hung_up_silent"), prospect=who(busy_desk)).follow_up.drafts
    assert [f.rule for f in busy_desk.check_draft(text, draft=later.id)] == ["draft_as_agreed"]
    assert busy_desk.check_draft(text, draft=drafts[0].id) == ()


def test_what_is_not_sent_is_not_judged(busy_desk: Desk) -> None:
    assert busy_desk.check_draft(BLAMES, draft=DraftId("gone")) == ()
    notes = [
        draft
        for outcome in busy_desk.playbook.outcomes
        for draft in busy_desk.record(outcome.id).follow_up.drafts
        if draft.channel is Channel.NOTE
    ]
    assert notes
    assert busy_desk.check_draft(BLAMES, draft=notes[0].id) == ()


def test_a_draft_is_judged_on_an_empty_desk_as_well(desk: Desk) -> None:
    assert [f.rule for f in desk.check_draft(BLAMES)] == ["draft_blame"]
