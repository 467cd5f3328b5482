"""What is said back fits what was asked: the kind of question, the day that was named, the objection that was met."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from coachdesk.coach.judging import Judge
from coachdesk.playbook.cast import Cast, Heard, Move
from coachdesk.practice.roleplay import Moment, RolePlay, begin, say
from coachdesk.practice.standing import Asked, Ending, Standing

TOLD = frozenset({"who", "reason", "for_them"})
PERSONAS = ("cfo", "it_manager", "owner", "gatekeeper", "operations", "people", "plant_manager")
QUESTIONS = {
    "asks_tried": "And what have you tried so far?",
    "asks_why_so": "Where does it get stuck?",
    "asks_how_much": "How often does that happen?",
    "asks_effect": "And what does that mean for you?",
    "asks_who_does": "Who deals with it then?",
    "asks_wish": "What would have to change for you?",
}
After = Callable[..., RolePlay]


@pytest.fixture
def after(cast: Cast, judge: Judge) -> After:
    """The call after ``words`` said where it stood so; three turns have gone by."""

    def play(words: str, *, persona: str = "cfo", seed: int = 1, turn: int = 4, **standing: object) -> RolePlay:
        whom = cast.persona(persona)
        assert whom is not None
        where = replace(Standing(7, told=TOLD, later=1), **standing)  # type: ignore[arg-type]
        gone = tuple(Moment(n, "", (), "", where) for n in range(1, turn))
        return say(replace(begin(whom, cast=cast, seed=seed), start=where, moments=gone), words, judge=judge)

    return play


def reply(play: RolePlay) -> str:
    return play.moments[-1].reply


def says(play: RolePlay, move: Move) -> bool:
    lines = play.cast.lines(move, mood=play.persona.mood)
    return any(line in play.standing.used for line in lines)


def kinds(play: RolePlay) -> set[Heard]:
    return {event.heard for event in play.moments[-1].events}


@pytest.mark.parametrize("sign", QUESTIONS)
@pytest.mark.parametrize("persona", PERSONAS)
def test_a_question_of_a_kind_has_an_answer_of_that_kind(after: After, cast: Cast, persona: str, sign: str) -> None:
    whom = cast.persona(persona)
    assert whom is not None
    lines = next(one.lines for one in whom.asked if one.sign == sign)
    assert any(line in after(QUESTIONS[sign], persona=persona).standing.used for line in lines)


def test_what_hurts_is_told_one_after_another_each_fact_once_and_then_it_is_all_told(cast: Cast, judge: Judge) -> None:
    whom = cast.persona("plant_manager")
    assert whom is not None
    quiet = replace(whom, objections=(), asked=(), patience=10, busy=0, needs=8)
    play = begin(quiet, cast=cast, seed=2)
    for line in (
        "Hi Xiomara, Sam Hart from Ledgerly about furnace stops.",
        *(f"How is it on line {number}?" for number in range(9)),
    ):
        play = say(play, line, judge=judge)
    told = [line for line in play.standing.used if any(line in lines for lines in whom.pains)]
    assert len(told) == len(set(told)) == 7  # one way to say how it is, and all that follows from it
    levels = [next(at for at, lines in enumerate(whom.pains) if line in lines) for line in told]
    assert levels[:3] == [0, 1, 2]
    assert says(play, Move.TOLD_ALL)


def test_who_asks_on_without_a_reason_is_asked_what_for(after: After) -> None:
    told = frozenset({"who"})
    assert says(after("It is a small tool.", told=told, stage=1), Move.WHY_ASK)
    assert says(after("It is a small tool.", told=told), Move.ASKS_WHY)
    named = after("It is a small tool for the month-end.", told=told)
    assert (named.standing.asked, says(named, Move.ASKS_FOR_ME)) == (Asked.FOR_ME, True)


def test_a_yes_or_no_gets_a_short_word_before_the_question_back(after: After) -> None:
    told = frozenset({"who", "reason"})
    assert says(after("Is that a lot?", told=told), Move.BRIEFLY)
    assert not says(after("Is that a lot?", told=told, turn=1), Move.BRIEFLY)
    tool = after("Do you have a tool for that?", told=told)
    assert says(tool, Move.ASKS_FOR_ME)
    assert not says(tool, Move.BRIEFLY)
    assert "Excel" in reply(tool) or "consultant" in reply(tool)


def test_what_comes_next_is_not_asked_at_once_nor_again_and_again(cast: Cast, judge: Judge) -> None:
    lines = ["Hi {n}, it’s Sam Hart from Ledgerly. Teams like yours get there sooner. How do you do that?"]
    lines += ["I see. Who does it?", "Okay. How often is that?", "Right. What happens then?", "And why is it so?"]
    for persona in cast.personas:
        for seed in range(8):
            play = begin(persona, cast=cast, seed=seed)
            asked = []
            for line in lines:
                play = say(play, line.replace("{n}", persona.first_name), judge=judge)
                asked.append(play.standing.asked is Asked.NEXT)
            assert not any(asked[:2])
            assert not any(one and other for one, other in pairwise(asked))


@pytest.mark.parametrize(
    ("words", "move", "slot"),
    [
        ("Would Monday at ten be worth it?", Move.TAKES_TIME, ""),
        ("Would Friday be worth it?", Move.BOOKS, "Friday at nine, before the board pack."),
        ("Would Monday be worth it?", Move.OTHER_TIME, None),
        ("Is Monday or Tuesday better for a meeting?", Move.BOOKS, "Tuesday at two, and no slides."),
        ("Shall we have a closer look together?", Move.BOOKS, None),
    ],
)
def test_a_day_that_was_named_is_taken_up(after: After, words: str, move: Move, slot: str | None) -> None:
    play = after(words, interest=6)
    assert play.ending is Ending.MEETING
    assert says(play, move)
    given = [one for one in play.persona.slots if one in play.standing.used]
    assert given == [slot] if slot else bool(given) is (slot is None)


def test_a_gatekeeper_always_says_how_to_reach_whom_they_guard(after: After) -> None:
    play = after("Could I speak to her on Monday at ten?", persona="gatekeeper", interest=6)
    assert play.ending is Ending.MEETING
    assert any(slot in reply(play) for slot in play.persona.slots)


def test_a_time_within_a_question_about_them_is_no_meeting(after: After) -> None:
    assert after("How much is that in two weeks?", interest=6, asked=Asked.NEXT).ending is Ending.UNFINISHED


def test_a_meeting_is_not_agreed_over_an_objection_that_was_passed_over(after: After) -> None:
    play = after(
        "Let’s fix a meeting.", interest=6, asked=Asked.OBJECTION, objection="sales_call", raised=("sales_call",)
    )
    assert (play.ending, play.standing.asked) == (Ending.UNFINISHED, Asked.OBJECTION)


def test_nobody_asks_what_was_just_said(after: After) -> None:
    honest = [after("It is a sales call, honestly. It is a small tool.", seed=seed) for seed in range(30)]
    assert "sales_call" not in {play.standing.objection for play in honest}
    plain = [after("We have a small tool.", seed=seed) for seed in range(30)]
    assert "sales_call" in {play.standing.objection for play in plain}


@pytest.mark.parametrize("asked", [Asked.NOTHING, Asked.OBJECTION])
def test_who_gives_up_with_an_if_gets_a_some_time(after: After, asked: Asked) -> None:
    play = after("Okay, can I maybe try again some time?", asked=asked, objection="sales_call")
    assert Heard.ASKED_IF in kinds(play)
    assert (play.ending, play.standing.fixed) == (Ending.CALL_LATER, False)
    assert says(play, Move.VAGUE)


def test_sorry_for_a_slip_costs_nothing_and_at_the_start_it_does(after: After) -> None:
    assert Heard.NEGATIVE not in kinds(after("Sorry. How is it said?"))
    assert Heard.NEGATIVE in kinds(after("Sorry. It is Sam Hart from Ledgerly.", turn=1, told=frozenset()))
    assert Heard.NEGATIVE in kinds(after("Sorry. I know you’re busy. How is it said?"))


def test_a_bad_time_that_is_asked_about_is_answered_and_one_that_is_claimed_is_met(after: After) -> None:
    assert says(after("Is this a bad time?"), Move.NEGATIVE_ASKED)
    assert says(after("I know you’re busy."), Move.NEGATIVE)
    assert not says(after("I know you’re busy"), Move.NEGATIVE_ASKED)


def test_who_talks_down_to_them_is_told_so(after: After) -> None:
    play = after("You clearly don’t understand what this is.", asked=Asked.LATER)
    assert {Heard.TALKED_DOWN} <= kinds(play)
    assert Heard.PRESSED_ON not in kinds(play)
    assert says(play, Move.TALKED_DOWN)
    answered = after("Your loss.", asked=Asked.OBJECTION, objection="sales_call")
    assert Heard.UNANSWERED not in kinds(answered)


def test_a_pretended_enquiry_is_denied(after: After) -> None:
    assert says(after("I’m calling back about your enquiry."), Move.PRETENDED)


def test_a_wrong_name_that_begins_a_sentence_is_heard_where_somebody_is_called(after: After) -> None:
    assert Heard.MISNAMED in kinds(after("Sorry. Wocheck, do you have that?", persona="it_manager"))
    assert Heard.MISNAMED not in kinds(after("Ha, I see. Is that okay for you?"))
    assert Heard.MISNAMED not in kinds(after("Good. Mailing the list is no use.", persona="gatekeeper"))
