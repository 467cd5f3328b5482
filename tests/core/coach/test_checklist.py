from coachdesk.coach import check_for_them, check_opener, run_checklist
from coachdesk.coach.checklist import summary, with_for_them, with_opener
from coachdesk.model.brief import BriefSection, StepState
from coachdesk.model.judgement import Has, Level, OpenerCheck
from coachdesk.playbook.schema import Evidence, Playbook, Step

GOOD = OpenerCheck((), Has(True, True, True, True))
OUTLINE = (BriefSection("who", "Who", ("Why you",)),)


def test_all_done_shows_the_plain_names(default: Playbook) -> None:
    steps = run_checklist(
        default.checklist, check=GOOD, for_them="Close in 3 days", outline=OUTLINE, done={"said_it"}, playbook=default
    )
    assert [step.label for step in steps] == ["Said it", "For them", "Opener", "Outline"]
    assert all(step.state is StepState.DONE and step.why and step.source for step in steps)
    assert summary(steps) == ""


def test_each_open_step_says_what_is_missing(default: Playbook) -> None:
    check = check_opener("I know you’re busy. It’s Sam from Ledgerly, about the books.", playbook=default)
    steps = run_checklist(check=check, for_them="", outline=(), playbook=default)
    assert [step.label for step in steps] == [
        "Say it aloud", "Add what’s in it for them", "Opener: 1 to fix, 2 to know", "Outline: add points",
    ]  # fmt: skip
    assert [step.state for step in steps] == [StepState.HALF, StepState.OPEN, StepState.HALF, StepState.OPEN]
    assert summary(steps) == "0 of 4"


def test_a_notice_leaves_the_opener_done(default: Playbook) -> None:
    check = check_opener("It’s Sam from Ledgerly, about your late invoices. Do you have a minute?", playbook=default)
    assert check.findings
    steps = run_checklist(check=check, for_them="Get paid sooner", outline=OUTLINE, playbook=default)
    assert (steps[2].label, steps[2].state) == ("Opener: 1 to know", StepState.DONE)
    assert summary(steps) == "3 of 4"


def test_what_is_to_fix_and_what_is_to_know_are_counted_apart(default: Playbook) -> None:
    check = check_opener("I know you’re busy. It’s Sam from Ledgerly. Do you have a minute?", playbook=default)
    step = run_checklist(check=check, for_them="x", outline=OUTLINE, playbook=default)[2]
    warnings = sum(finding.level is not Level.NOTICE for finding in check.findings)
    assert step.label == f"Opener: {warnings} to fix, {len(check.findings) - warnings} to know"
    assert step.state is StepState.HALF


def test_a_for_them_line_about_us_is_half_done(default: Playbook) -> None:
    step = run_checklist(check=GOOD, for_them="We are the best", outline=OUTLINE, playbook=default)[1]
    assert (step.label, step.state) == ("For them: 1 to fix", StepState.HALF)


def test_no_opener_is_an_open_step(default: Playbook) -> None:
    check = check_opener("  ", playbook=default)
    step = run_checklist(check=check, for_them="x", outline=OUTLINE, playbook=default)[2]
    assert (step.label, step.state) == ("Opener: write one", StepState.OPEN)


def test_a_step_by_hand_is_done_when_ticked() -> None:
    step = Step("water", "Water poured", "Pour water", Evidence.MANUAL, "Dry throats croak.", "Test")
    open_step = run_checklist((step,), check=GOOD, for_them="", outline=())
    ticked = run_checklist((step,), check=GOOD, for_them="", outline=(), done=("water",))
    assert (open_step[0].label, ticked[0].label) == ("Pour water", "Water poured")


def test_without_a_playbook_and_steps_there_is_nothing_to_do() -> None:
    assert run_checklist(check=GOOD, for_them="", outline=()) == ()


def test_another_judgement_of_the_opener_changes_its_step_alone(default: Playbook) -> None:
    before = run_checklist(default.checklist, check=GOOD, for_them="Close in 3 days", outline=OUTLINE, playbook=default)
    check = check_opener("I know you’re busy. It’s Sam from Ledgerly, about the books.", playbook=default)
    after = with_opener(before, check=check, playbook=default)
    assert [(b.label, a.label) for b, a in zip(before, after, strict=True) if b != a] == [
        ("Opener", "Opener: 1 to fix, 2 to know")
    ]


def test_an_outline_of_whole_questions_is_one_to_talk_from(default: Playbook) -> None:
    asked = (BriefSection("who", "Who", (), 0, ("Who looks after that, and who else would have to agree to it?",)),)
    step = run_checklist(check=GOOD, for_them="x", outline=asked, playbook=default)[3]
    assert step.state is StepState.DONE


def test_a_for_them_line_that_fits_anybody_is_a_notice_and_leaves_the_step_done(default: Playbook) -> None:
    vague = "A better way of working"
    assert check_for_them(vague, playbook=default) is not None
    step = run_checklist(check=GOOD, for_them=vague, outline=OUTLINE, playbook=default)[1]
    assert (step.label, step.state) == ("For them", StepState.DONE)


def test_the_for_them_line_is_judged_anew_and_the_rest_stays(default: Playbook) -> None:
    steps = run_checklist(default.checklist, check=GOOD, for_them="", outline=OUTLINE, playbook=default)
    after = with_for_them(steps, for_them="Close in 3 days", playbook=default)
    assert [step.state for step in after if step.id == "for_them"] == [StepState.DONE]
    assert [step for step in after if step.id != "for_them"] == [step for step in steps if step.id != "for_them"]
