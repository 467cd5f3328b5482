from coachdesk.coach.outline import check_outline, spoken_seconds
from coachdesk.playbook.schema import Playbook, Section


def test_the_outlines_that_come_with_the_program_are_points_about_them(default: Playbook) -> None:
    for outline in default.outlines:
        check = check_outline(outline.sections, playbook=default)
        assert check.findings == ()
        share = check.balance.share_them
        assert share is not None
        assert share > 0.7


def test_a_finding_says_which_point_of_which_section(default: Playbook) -> None:
    sections = (
        Section("a", "A", ("What slips",), 20),
        Section("b", "B", ("Who waits", "We are the leading supplier of gates in the whole of Europe"), 0),
    )
    (found,) = check_outline(sections, playbook=default).findings
    assert (found.section, found.point) == (1, 1)
    assert found.finding.instead == ("Leading supplier of gates in whole of Europe",)


def test_the_balance_counts_words_about_them_and_us_and_what_is_asked(default: Playbook) -> None:
    sections = (
        Section("a", "Us", ("Our new gate", "{{my_company}} since 1990"), 10),
        Section("b", "Them", ("Your drivers", "What slips", "Lunch"), 0, ("Is the gate open at night?",)),
    )
    balance = check_outline(sections, playbook=default).balance
    assert (balance.us, balance.them) == (6, 4)
    assert balance.share_them == 0.4
    assert (balance.open_questions, balance.questions) == (1, 2)
    assert [(t.title, t.planned, t.spoken) for t in balance.times] == [("Us", 10, 12), ("Them", 0, 13)]
    assert balance.seconds == 23


def test_talk_about_nobody_has_no_share(default: Playbook) -> None:
    assert check_outline((Section("a", "A", ("Lunch",), 0),), playbook=default).balance.share_them is None


def test_a_point_the_playbook_knows_as_a_question_is_one(default: Playbook) -> None:
    section = Section("a", "A", ("Do you plan the routes yourselves",), 0)
    assert check_outline((section,), playbook=default).balance.questions == 1


def test_a_hundred_and_fifty_words_take_a_minute() -> None:
    assert spoken_seconds(150) == 60
    assert spoken_seconds(1) == 1
