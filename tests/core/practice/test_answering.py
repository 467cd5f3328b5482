"""One turn at a time: what it costs and earns where the call stands, and what the prospect does with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coachdesk.coach.judging import Judge
from coachdesk.playbook.cast import Cast, Heard
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.hearing import LONGEST, MOST_FIRST, first_words, heard
from coachdesk.practice.roleplay import Moment, RolePlay, begin, say
from coachdesk.practice.standing import Asked, Ending, Standing

At = Callable[..., RolePlay]
TOLD = frozenset({"who", "reason", "for_them"})


@pytest.fixture
def at(cast: Cast, judge: Judge) -> At:
    """The call after ``words`` said where it stood so; three turns have gone by."""

    def play(words: str, *, persona: str = "cfo", seed: int = 1, turn: int = 4, **standing: object) -> RolePlay:
        whom = cast.persona(persona)
        assert whom is not None
        fresh = begin(whom, cast=cast, seed=seed)
        where = replace(Standing(7, told=TOLD, later=1), **standing)  # type: ignore[arg-type]
        gone = tuple(Moment(n, "", (), "", where) for n in range(1, turn))
        return say(replace(fresh, start=where, moments=gone), words, judge=judge)

    return play


def kinds(play: RolePlay) -> list[Heard]:
    return [event.heard for event in play.moments[-1].events]


@pytest.mark.parametrize(
    ("words", "ending", "fixed"),
    [
        ("When suits you better, tomorrow at ten or Thursday after two?", Ending.CALL_LATER, True),
        ("Thursday at two, then.", Ending.CALL_LATER, True),
        ("May I call you back some time?", Ending.CALL_LATER, False),
        ("Then I’ll let you go. Goodbye.", Ending.CALL_LATER, False),
        ("May I send you three lines by email?", Ending.CALL_LATER, False),
        ("One more thing: our tool does reports.", Ending.UNFINISHED, False),
        ("Anyway, our tool does reports.", Ending.UNFINISHED, False),
    ],
)
def test_a_not_now_is_answered_with_a_when_an_if_or_not_at_all(at: At, words: str, ending: Ending, fixed: bool) -> None:
    play = at(words, asked=Asked.LATER)
    assert (play.ending, play.standing.fixed) == (ending, fixed)
    assert (Heard.PRESSED_ON in kinds(play) or Heard.TALKED_OVER in kinds(play)) is (ending is Ending.UNFINISHED)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Yes, in the end it is.", Heard.ANSWERED),
        ("Fair enough. What would make it worth it?", Heard.ACKNOWLEDGED),
        ("Our tool has reports.", Heard.UNANSWERED),
        ("How many people work there?", Heard.UNANSWERED),
        ("Then I’ll leave it there.", None),
        ("Anyway, our tool has reports.", Heard.TALKED_OVER),
    ],
)
def test_an_objection_is_answered_heard_out_or_passed_over(at: At, words: str, kind: Heard | None) -> None:
    found = set(kinds(at(words, asked=Asked.OBJECTION, objection="sales_call"))) & {
        Heard.ANSWERED,
        Heard.ACKNOWLEDGED,
        Heard.UNANSWERED,
        Heard.TALKED_OVER,
    }
    assert found == ({kind} if kind else set())


def test_an_objection_that_is_passed_over_comes_again(at: At) -> None:
    play = at("Our tool has reports.", asked=Asked.OBJECTION, objection="sales_call", raised=("sales_call",))
    assert (play.standing.asked, play.standing.objection) == (Asked.OBJECTION, "sales_call")


def test_an_objection_nobody_knows_any_more_is_no_hindrance(at: At) -> None:
    assert Heard.UNANSWERED in kinds(at("Our tool has reports.", asked=Asked.OBJECTION, objection="gone"))


def test_a_question_about_an_objection_without_an_answer_of_its_own_is_neither_good_nor_bad(at: At) -> None:
    play = at("How many people work there?", asked=Asked.OBJECTION, objection="have_supplier")
    assert Heard.UNANSWERED not in kinds(play)


def test_a_meeting_is_given_where_enough_was_heard(at: At) -> None:
    assert at("Is a closer look on Tuesday worth it?", interest=5).ending is Ending.MEETING
    assert at("Tuesday at ten.", interest=5, asked=Asked.NEXT).ending is Ending.MEETING


def test_a_meeting_asked_for_too_early_is_asked_back_and_the_second_time_declined(at: At) -> None:
    first = at("Is a closer look on Tuesday worth it?")
    assert (first.ending, first.standing.asked) == (Ending.UNFINISHED, Asked.FOR_ME)
    assert at("Is a closer look on Tuesday worth it?", early=1, patience=5).ending is Ending.NOT_INTERESTED
    assert at("Is a closer look on Tuesday worth it?", early=1, patience=9).ending is Ending.UNFINISHED


def test_a_gatekeeper_gives_a_way_to_whom_they_guard(at: At) -> None:
    play = at("When is she usually at her desk?", persona="gatekeeper", interest=4)
    assert play.ending is Ending.MEETING
    early = at("When is she usually at her desk?", persona="gatekeeper")
    assert Heard.TOO_EARLY in kinds(early)


def test_who_offers_a_time_to_call_back_gets_it(at: At) -> None:
    play = at("When suits you better for a call, tomorrow morning or this afternoon?", interest=1)
    assert (play.ending, play.standing.fixed) == (Ending.CALL_LATER, True)


def test_who_says_goodbye_ends_the_call(at: At) -> None:
    assert at("Thanks for your time, goodbye.").ending is Ending.NOT_INTERESTED


def test_the_last_turn_ends_it_whatever_was_said(at: At) -> None:
    assert at("Okay, I see. What else is there?", turn=12).ending is Ending.NOT_INTERESTED
    assert at("Okay, I see. What else is there?", turn=12, interest=6).ending is Ending.CALL_LATER


def test_a_statement_is_met_with_an_objection_or_an_and(at: At) -> None:
    plays = [at("It is a small tool.", seed=seed) for seed in range(20)]
    assert {play.standing.asked for play in plays} == {Asked.OBJECTION, Asked.NOTHING}
    ready = [at("It is a small tool.", seed=seed, interest=6) for seed in range(20)]
    assert Asked.NEXT in {play.standing.asked for play in ready}
    said_all = [at("It is a small tool.", seed=seed, raised=("no_budget", "sales_call")) for seed in range(5)]
    assert {play.standing.asked for play in said_all} == {Asked.NOTHING}


def test_what_is_missing_is_asked_for(at: At) -> None:
    assert at("It is a small tool.", told=frozenset()).standing.asked is Asked.WHO
    assert at("It is a small tool.", told=frozenset({"who"})).standing.asked is Asked.WHY
    assert at("It is a small tool.", told=frozenset({"who", "reason"})).standing.asked is Asked.FOR_ME


def test_what_was_asked_for_and_not_given_costs(at: At) -> None:
    assert Heard.NOTHING_FOR_THEM in kinds(at("It is a small tool.", asked=Asked.FOR_ME, told=frozenset({"who"})))
    assert Heard.NOTHING_FOR_THEM in kinds(at("It is a small tool.", asked=Asked.WHY, told=frozenset({"who"})))
    early = at("It is a small tool.", asked=Asked.WHY, told=frozenset({"who"}), turn=2)
    assert Heard.NO_REASON in kinds(early)


def test_low_patience_looks_for_a_way_out(at: At) -> None:
    plays = [at("It is a small tool.", patience=2, later=0, seed=seed) for seed in range(12)]
    assert {play.standing.asked for play in plays} >= {Asked.LATER}
    assert len({play.standing.asked for play in plays}) > 1


def test_the_same_words_twice_sound_read(at: At) -> None:
    assert Heard.REPEATED in kinds(at("It’s a SMALL tool!", keys=("it s a small tool",)))
    assert Heard.REPEATED not in kinds(at("Okay.", keys=("okay",)))


def test_a_speech_costs_and_a_longer_one_more(at: At) -> None:
    short, long = (at("so it is " * n, patience=10).standing.patience for n in (26, 60))
    assert long < short < 10


def test_two_turns_without_a_question_cost(at: At) -> None:
    assert Heard.NO_QUESTION in kinds(at("It is a small tool.", statements=1))
    assert Heard.NO_QUESTION not in kinds(at("It is a small tool. What do you think of it?", statements=1))


def test_a_choice_offered_after_the_reason_earns(at: At) -> None:
    assert Heard.EXIT_OFFERED in kinds(at("If that is no topic, say so. How is it with you?"))
    assert Heard.EXIT_OFFERED not in kinds(at("If that is no topic, say so.", told=frozenset()))


def test_a_wrong_company_costs(at: At) -> None:
    assert Heard.COMPANY_MISNAMED in kinds(at("How is it at Bridgewater?"))


@pytest.mark.parametrize("words", ["...", "…", "  . . . ", "!?", "- - -"])
def test_a_turn_without_a_word_is_dead_air(at: At, words: str) -> None:
    play = at(words)
    assert kinds(play) == [Heard.PAUSED]
    assert play.moments[-1].events[0].words.strip()
    assert play.standing.asked is Asked.NOTHING


def test_a_silence_before_the_words_is_dead_air_too(at: At) -> None:
    (pause, *_rest) = at("... sorry, hello?").moments[-1].events
    assert (pause.heard, pause.words) == (Heard.PAUSED, "...")


def test_a_huge_turn_is_heard_to_its_bound(at: At) -> None:
    play = at("word " * 500_000)
    assert len(play.moments[-1].words) == LONGEST
    assert Heard.SPEECH in kinds(play)


def test_what_no_telephone_carries_is_not_heard() -> None:
    assert heard("a\x00b\x1b[31m\u202ec") == "a b [31m c"


# --- Who picks up for them -------------------------------------------------------------------------------------------


def gate(cast: Cast, judge: Judge, *lines: str) -> RolePlay:
    persona = cast.persona("cfo")
    assert persona is not None
    assert persona.gate is not None
    always = replace(persona, gate=replace(persona.gate, percent=100))
    play = begin(always, cast=cast, seed=3)
    for line in lines:
        play = say(play, line, judge=judge)
    return play


def test_a_gatekeeper_puts_through_who_says_who_and_why(cast: Cast, judge: Judge) -> None:
    play = gate(cast, judge, "Hello, Sam Hart from Ledgerly. I’m calling because of the month-end.")
    assert play.speaker(play.start) == "Priya, finance desk"
    assert (play.standing.at_gate, play.speaker(play.standing)) == (False, "Dana")


def test_a_gatekeeper_asks_twice_and_then_declines(cast: Cast, judge: Judge) -> None:
    play = gate(cast, judge, "Dana, please.", "It’s Sam Hart from Ledgerly.")
    assert play.standing.asked is Asked.WHY
    asked_who = play.moments[0].after.asked
    assert asked_who is Asked.WHO
    assert gate(cast, judge, "Dana, please.", "Just Dana.", "Dana then.").ending is Ending.NOT_INTERESTED


# --- The debrief -----------------------------------------------------------------------------------------------------


def test_an_objection_passed_over_is_told_with_the_question_of_its_card(
    at: At, playbook: Playbook, judge: Judge
) -> None:
    play = at("Our tool has reports.", asked=Asked.OBJECTION, objection="no_budget")
    told = debrief(play, playbook=playbook, rewrite=judge)
    assert "When is the next budget made" in told.moments[-1].instead
    gone = debrief(at("Our tool has reports.", asked=Asked.OBJECTION, objection="x"), playbook=playbook, rewrite=judge)
    assert "Take up their words first" in gone.moments[-1].instead
    named = replace(playbook, objections=tuple(replace(card, ask="{{company}}?") for card in playbook.objections))
    assert "{{" not in debrief(play, playbook=named, rewrite=judge).moments[-1].instead


def test_where_nobody_spoke_the_silence_is_told(cast: Cast, playbook: Playbook, judge: Judge) -> None:
    persona = cast.persona("owner")
    assert persona is not None
    play = begin(persona, cast=cast, seed=1)
    (one,) = debrief(play, playbook=playbook, rewrite=judge).moments
    assert (one.turn, one.words, one.reason) == (0, "", "dead_air")
    without = debrief(play, playbook=replace(playbook, reasons=()), rewrite=judge)
    assert (without.moments[0].title, without.moments[0].source) == ("", "")


@pytest.mark.parametrize(
    ("words", "asked", "said"),
    [
        ("Thursday at two, then.", Asked.LATER, "fixed a time"),
        ("May I call you some time?", Asked.LATER, "an if, not a when"),
        ("Thanks for your time, goodbye.", Asked.NOTHING, "declined"),
        ("How is that?", Asked.NOTHING, "left open"),
    ],
)
def test_the_summary_says_how_it_ended(
    at: At, playbook: Playbook, judge: Judge, words: str, asked: Asked, said: str
) -> None:
    assert said in debrief(at(words, asked=asked), playbook=playbook, rewrite=judge).summary


@pytest.mark.parametrize("seed", range(4))
def test_the_summary_of_a_hang_up_names_the_reason(at: At, playbook: Playbook, judge: Judge, seed: int) -> None:
    told = debrief(at("Hey buddy, how’s the wife?", patience=1, seed=seed), playbook=playbook, rewrite=judge)
    assert told.ended_by == "A stranger acting like a friend"
    assert "a stranger acting like a friend" in told.summary


def test_the_coachs_own_rewrite_is_offered_where_it_can_stand_alone(at: At, playbook: Playbook) -> None:
    from coachdesk.coach import check_opener

    play = at("We are the leading provider of planning tools. We have won three awards for our service.")
    told = debrief(play, playbook=playbook, rewrite=lambda text: check_opener(text, playbook=playbook, fields={}))
    about_us = next(one for one in told.moments if one.reason == "nothing_for_them")
    assert about_us.instead.startswith("“")
    plain = debrief(play, playbook=playbook, rewrite=lambda text: check_opener("", playbook=playbook))
    assert not next(one for one in plain.moments if one.reason == "nothing_for_them").instead.startswith("“")


def test_a_wrong_name_is_told_with_how_it_is_said(at: At, playbook: Playbook, judge: Judge) -> None:
    told = debrief(at("Okay, Donna. How is it?"), playbook=playbook, rewrite=judge)
    assert "DAY-na oh-KAH-for" in told.moments[0].instead


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("We won. And then again.", "We won."),
        ("  no end of it", "no end of it"),
        (" " + "we won awards and " * 20, ("we won awards and " * 20)[:MOST_FIRST].rpartition(" ")[0]),
        ("a" * 300, "a" * MOST_FIRST),
        ("", ""),
    ],
    ids=["a sentence", "no end", "too long a sentence: whole words", "one long word", "nothing"],
)
def test_what_points_at_the_whole_turn_quotes_its_beginning_in_whole_words(text: str, quoted: str) -> None:
    start, end = first_words(text)
    assert text[start:end] == quoted
    assert end <= len(text)


def test_a_week_offered_asks_for_a_meeting_and_is_no_question_about_their_work(at: At) -> None:
    heard_in = kinds(at("How about next week?"))
    assert Heard.TOO_EARLY in heard_in
    assert Heard.ASKED not in heard_in
