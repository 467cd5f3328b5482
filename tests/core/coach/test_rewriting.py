import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.coach import check_draft, check_opener
from coachdesk.coach.clauses import meant, place_of
from coachdesk.coach.judging import Judge, judge_opener, rules_judge
from coachdesk.coach.leaving_out import Asking, Gone, left_out
from coachdesk.coach.rewording import Wording
from coachdesk.coach.rewriting import (
    ALL_TRIES,
    LONG,
    _agreed,
    _first_new,
    _questions,
    _with_neighbours,
    clears,
    with_rewrites,
)
from coachdesk.coach.shortening_text import _first, split
from coachdesk.coach.wordings import wordings
from coachdesk.model.judgement import Finding, Has, Level, OpenerCheck
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook

FIELDS = {
    "first_name": "Saoirse", "company": "Harrow & Pike", "name": "Saoirse Maguire", "my_name": "Sam",
    "my_company": "Ledgerly", "for_them": "Close the month in 3 days, not 9",
}  # fmt: skip
CACHED = load_playbook(resources() / "playbook")


def applied(text: str, rule: str, *, playbook: Playbook, fields: dict[str, str] | None = None) -> str:
    finding = next(f for f in check_opener(text, playbook=playbook, fields=fields).findings if f.rule == rule)
    return text[: finding.start] + finding.instead[0] + text[finding.end :]


@pytest.mark.parametrize(
    ("text", "rule", "after"),
    [
        ("Sorry to bother you.", "sorry_for_calling", "I’ll come straight to the point."),
        ("You must get a hundred of these a day.", "nobody_likes_calls", "Here is why I’m calling."),
        ("Is this a bad time? Fine.", "bad_time", "Fine. What takes up most of your team’s day at the moment?"),
        ("Is this a bad time? Fine", "bad_time", "Fine. What takes up most of your team’s day at the moment?"),
        (
            "Hi Al, it’s Ann from Fieldwise.",
            "no_for_them",
            "Hi Al, it’s Ann from Fieldwise. I’d like to hear what costs your team the most time.",
        ),
        (
            "Hi Al, Ann from Fieldwise. I know you’re busy but who plans the routes?",
            "know_busy",
            "Hi Al, Ann from Fieldwise. Who plans the routes?",
        ),
        (
            "I’m sorry to bother you, it’s Ann from Fieldwise.",
            "sorry_for_calling",
            "It’s Ann from Fieldwise.",
        ),
        (
            "Hi Al, sorry to bother you, it’s Ann from Fieldwise.",
            "sorry_for_calling",
            "Hi Al, it’s Ann from Fieldwise.",
        ),
        ("Hi Al, sorry to bother you.", "sorry_for_calling", "Hi Al, I’ll come straight to the point."),
        ("Hi Al sorry to bother you.", "sorry_for_calling", "Hi Al, I’ll come straight to the point."),
        (
            "It’s Ann from Fieldwise, sorry to bother you.",
            "sorry_for_calling",
            "It’s Ann from Fieldwise.",
        ),
        ("Sorry to bother you about the gate.", "sorry_for_calling", "I’m calling about the gate."),
        ("This is a cold call from Ann at Fieldwise.", "cold_call", "I’m calling from Ann at Fieldwise."),
        ("Mind if I ask you about the gate?", "permission_question", "What would you change about the gate?"),
        (
            "I know you’re busy, your gate queue is an hour long.",
            "know_busy",
            "Your gate queue is an hour long.",
        ),
        (
            "I know you’re busy, but the reason for my call is the gate.",
            "know_busy",
            "The reason for my call is the gate.",
        ),
        ("If it’s not for you, just tell me, no harm done.", "offers_the_exit", "Here is why I’m calling."),
        (
            "Ann here. How’ve you been, man?",
            "old_acquaintance",
            "Ann here. What takes up most of your team’s day at the moment?",
        ),
        ("Hey it’s just Kate!", "old_acquaintance", "Hey it’s Kate!"),
        ("Put me through, sweetheart.", "pet_names", "Put me through."),
        ("Pull up a chair, old friend. It’s Ann.", "pet_names", "Pull up a chair. It’s Ann."),
        ("Between us, love, he’d want it.", "pet_names", "Between us, he’d want it."),
        ("Darling, it’s Ann from Fieldwise.", "pet_names", "Hello, it’s Ann from Fieldwise."),
        ("Hey buddy.", "pet_names", "Hey there."),
        ("Ann. I’ll be honest. This is a cold call. Who plans it?", "cold_call", "Ann. Who plans it?"),
        (
            "Ann. On a scale of one to ten, how much do you hate cold calls? Who plans it?",
            "nobody_likes_calls",
            "Ann. Who plans it?",
        ),
        (
            "Ann from Fieldwise, and I’ll be upfront with you: this is a cold call. Who plans it?",
            "cold_call",
            "Ann from Fieldwise. Who plans it?",
        ),
        (
            "Ann here. This is a cold call, but was hoping to hear who plans the routes.",
            "cold_call",
            "Ann here. I was hoping to hear who plans the routes.",
        ),
        ("Hi {first_name}, this is a cold call. Give me a ring.", "cold_call", "Hi {first_name}. Give me a ring."),
        ("Hi Al, this is a cold call. But I read about it.", "cold_call", "Hi Al, I read about it."),
        ("Ann here – you don’t know me, and your gate jams.", "cold_call", "Ann here – your gate jams."),
        (
            "Hello Al, it’s Ann from Fieldwise, calling about your gate and do you have a minute?",
            "permission_question",
            "Hello Al, it’s Ann from Fieldwise, calling about your gate. "
            "What takes up most of your team’s day at the moment?",
        ),
        (
            "It’s Ann from Fieldwise Corp. returning your call about the gate.",
            "pretended_call_back",
            "It’s Ann from Fieldwise Corp. I’m calling about the gate.",
        ),
        (
            "This is Ann from Fieldwise regarding your inquiry about gates.",
            "says_they_asked",
            "This is Ann from Fieldwise. I’m calling to ask what takes up most of your team’s day.",
        ),
        (
            "Mind if I take a minute to tell you why I called? Then you can decide if it’s worth it. We plan routes.",
            "permission_question",
            "What takes up most of your team’s day at the moment? We plan routes.",
        ),
        (
            "Can I have a minute to tell you why I called, and you tell me if it’s worth more?",
            "permission_question",
            "What takes up most of your team’s day at the moment?",
        ),
        (
            "If I could show you a gate, do you have a minute?",
            "permission_question",
            "What takes up most of your team’s day at the moment?",
        ),
        (
            "Quick one: can I have a minute?",
            "permission_question",
            "Quick one. What takes up most of your team’s day at the moment?",
        ),
        ("I bet you’re swamped, so", "know_busy", "I’ll come straight to the point."),
        ("I know you’re busy, but we help two mills close early.", "know_busy", "We help two mills close early."),
        ("Sorry to bother you Al, it’s Ann from Fieldwise.", "sorry_for_calling", "Hi Al, it’s Ann from Fieldwise."),
        ("Sorry to bother you, Al. Who plans the routes?", "sorry_for_calling", "Hi Al, who plans the routes?"),
        ("Hi, sorry to bother you, Al, but who plans it?", "sorry_for_calling", "Hi, Al, who plans it?"),
        ("Hi Al, I’m sorry to bother you. Who plans it?", "sorry_for_calling", "Hi Al, who plans it?"),
        ("Hi Al sorry to bother you, who plans it?", "sorry_for_calling", "Hi Al, who plans it?"),
        ("I’m sorry to bother you, Mr Hall.", "sorry_for_calling", "Hi Mr Hall, I’ll come straight to the point."),
        ("Um, I know you’re busy, but who plans it?", "know_busy", "Who plans it?"),
        ("I know you’re busy, that’s why I’m calling.", "know_busy", "Here is why I’m calling."),
        ("I see your inbox is full, which is why I’m calling.", "know_busy", "Here is why I’m calling."),
        ("I hope you don’t hang up on me, Sue, because I plan routes.", "expects_a_no", "Hi Sue, I plan routes."),
        ("I’m a stranger, I know, but I read about your gate.", "cold_call", "I read about your gate."),
        ("Ann here, sorry to bother you, your gate jams.", "sorry_for_calling", "Ann here, and your gate jams."),
        ("Ann here, sorry to bother you, who plans it?", "sorry_for_calling", "Ann here, who plans it?"),
        ("Are you happy with your carrier?", "yes_no_need", "What would you change about your carrier?"),
        (
            "Can I ask you a couple of questions about your hiring?",
            "permission_question",
            "I’m calling about your hiring. What would you change about that?",
        ),
        (
            "Is now a good time? I’m calling about your routes",
            "permission_question",
            "I’m calling about your routes. What would you change about that?",
        ),
        (
            "Could you spare a minute to hear how we cut two queues?",
            "permission_question",
            "I’m calling to tell you how we cut two queues. What takes up most of your team’s day at the moment?",
        ),
        (
            "Ann here, this is a cold call, I’m calling about the gate.",
            "cold_call",
            "Ann here, and I’m calling about the gate.",
        ),
        ("Hi, sorry if this is a terrible time, I’m Jo.", "bad_time", "Hi, I’m Jo."),
        ("Hey buddy, Ann from Fieldwise here.", "pet_names", "Hey there, Ann from Fieldwise here."),
        (
            "Hi Al, it’s only me, Rob from Arrow Print.",
            "old_acquaintance",
            "Hi Al, it’s Rob from Arrow Print.",
        ),
        (
            "It’s a personal matter, can you put me through?",
            "pretended_call_back",
            "Can you put me through?",
        ),
        (
            "Hi Al, I’m calling to show you our new range of pumps.",
            "about_us",
            "Hi Al, I’m calling to ask what takes up most of your team’s day.",
        ),
    ],
)
def test_a_rewrite_fits_the_sentence_it_comes_into(default: Playbook, text: str, rule: str, after: str) -> None:
    assert applied(text, rule, playbook=default) == after


@pytest.mark.parametrize(
    ("text", "rule", "after"),
    [
        (
            "Is this a good time?",
            "permission_question",
            "I’m calling because of one thing: Close the month in 3 days, not 9. "
            "What takes up most of the day at Harrow & Pike at the moment?",
        ),
        ("Hey buddy, Ann from Fieldwise here.", "pet_names", "Hey Saoirse, Ann from Fieldwise here."),
        ("Sally, my dear, it’s Ann from Fieldwise.", "pet_names", "Sally, it’s Ann from Fieldwise."),
        (
            "My name is Joe, did you know you have qualified to have a gate?",
            "pretended_office",
            "My name is Joe. I’m calling because of one thing: Close the month in 3 days, not 9. "
            "What takes up most of the day at Harrow & Pike at the moment?",
        ),
        ("Hi Al. Who plans the routes?", "no_who", "Hi Al. It’s Sam from Ledgerly. Who plans the routes?"),
        ("Hi Al, who plans the routes?", "no_who", "Hi Al, it’s Sam from Ledgerly – who plans the routes?"),
        ("Hi Al, I plan routes.", "no_who", "Hi Al, it’s Sam from Ledgerly. I plan routes."),
        ("Hi Al,", "no_who", "Hi Al, it’s Sam from Ledgerly."),
        ("Who plans the routes?", "no_who", "It’s Sam from Ledgerly. Who plans the routes?"),
        (
            "Hi Al, it’s Ann from Fieldwise. Who plans the routes?",
            "no_for_them",
            "Hi Al, it’s Ann from Fieldwise. In it for you: Close the month in 3 days, not 9. Who plans the routes?",
        ),
        (
            "It’s Ann from Fieldwise",
            "no_question",
            "It’s Ann from Fieldwise – what takes up most of the day at Harrow & Pike at the moment?",
        ),
        (
            "It’s Ann from Fieldwise,",
            "no_question",
            "It’s Ann from Fieldwise, what takes up most of the day at Harrow & Pike at the moment?",
        ),
    ],
)
def test_a_rewrite_fits_the_prospect(default: Playbook, text: str, rule: str, after: str) -> None:
    assert applied(text, rule, playbook=default, fields=FIELDS) == after


def test_after_a_greeting_nobody_is_greeted_again(default: Playbook) -> None:
    found = check_opener("Hey buddy! It’s Ann from Fieldwise.", playbook=default).findings
    assert next(one.instead[0] for one in found if one.rule == "pet_names") == "there"


def test_without_fields_only_a_name_stays_to_be_filled(default: Playbook) -> None:
    assert applied("Who plans the routes?", "no_who", playbook=default).startswith("It’s [your name] from")


def test_where_a_gap_waits_for_the_name_no_other_is_put_beside_it(default: Playbook) -> None:
    text = "Hi Ana, it’s [[my name]] from [[my company]]. I’m calling about your gate. Who plans it?"
    check = check_opener(text, playbook=default)
    assert [one.instead for one in check.findings if one.category == "no_who"] == [()]


def test_a_long_opener_keeps_what_counts(default: Playbook) -> None:
    text = (
        "It’s Ann from Fieldwise. " + "I have a lot of words to say about the yard here today. " * 8 + "Who plans it?"
    )
    after = applied(text, "too_long", playbook=default)
    check = judge_opener(after, playbook=default, fields={})
    assert after.startswith("It’s Ann from Fieldwise. ")
    assert after.endswith("Who plans it?")
    assert "too_long" not in {f.rule for f in check.findings}


def test_a_long_sentence_becomes_two_and_loses_no_word(default: Playbook) -> None:
    rule = next(rule for rule in default.rules if rule.id == "long_sentence")
    after = applied(rule.bad[0], "long_sentence", playbook=default)
    assert after.count(".") == 2
    assert "Because" in after or "That’s because" in after or "And" in after or "When" in after or ". Or" in after


def test_a_filler_is_left_out_with_the_next_word_shown(default: Playbook) -> None:
    text = "It’s Ann from Fieldwise, um, and, you know, I was just calling about the gate."
    finding = next(f for f in check_opener(text, playbook=default).findings if f.category == "filler")
    assert finding.instead[0] == "and,"
    assert applied("Um, just, um,", "fillers", playbook=default) != "Um, just, um,"


def test_a_draft_has_rewrites_too(default: Playbook) -> None:
    (finding,) = check_draft("You rudely hung up on me.", playbook=default)
    assert finding.instead[0] == "That’s fine: I may have caught a full moment."


def test_as_agreed_needs_leave_where_the_fields_are_known(default: Playbook) -> None:
    text = "As agreed, here are the two dates."
    assert check_draft(text, playbook=default) == ()
    assert check_draft(text, playbook=default, fields={"permission_yes": "yes"}) == ()
    assert [f.rule for f in check_draft(text, playbook=default, fields={})] == ["draft_as_agreed"]


def test_a_text_too_long_for_an_opener_keeps_the_playbooks_words(default: Playbook) -> None:
    text = "I know you’re busy. " * (LONG // 18)
    findings = check_opener(text, playbook=default).findings
    assert findings[0].instead[-1] == "I’ll come straight to the point."


def test_the_words_that_are_meant_stay_marked_when_their_rewrite_takes_in_more(default: Playbook) -> None:
    text = "Is it a bad time for you? Three of your neighbours say so. It's Ann from Milkwise."
    found = [f for f in check_opener(text, playbook=default).findings if f.start < f.end]
    assert {text[slice(*f.marked)].rstrip("?") for f in found if f.category == "negative"} == {"Is it a bad time"}
    assert all(f.text == text[f.start : f.end] for f in found)
    (missing, *_) = [f for f in check_opener("Hello.", playbook=default).findings if f.start == f.end]
    assert missing.marked == (missing.start, missing.end)


def test_two_marks_that_have_grown_to_the_same_words_are_one(default: Playbook) -> None:
    text = "If this isn't relevant, just tell me and I'll go away."
    found = check_opener(text, playbook=default).findings
    (one,) = (f for f in found if f.rule == "offers_the_exit")
    assert text[slice(*one.marked)] == text[:-1]
    assert [f.rule for f in judge_opener(text, playbook=default, fields={}).findings].count("offers_the_exit") == 2


def finding(category: str, start: int, end: int, *, rule: str = "r") -> Finding:
    return Finding(rule, category, Level.WARNING, "rule", start, end, "x" * (end - start), "", (), "")


def test_what_clears_a_finding() -> None:
    one, other = finding("negative", 0, 3), finding("easy_out", 5, 7)
    before = OpenerCheck((one, other), Has(who=True))
    assert clears(one, before=before, after=OpenerCheck((other,), Has(who=True, question=True)))
    assert not clears(one, before=before, after=OpenerCheck((other,), Has()))
    assert not clears(one, before=before, after=OpenerCheck((one, other), Has(who=True)))
    assert not clears(one, before=before, after=OpenerCheck((other, other), Has(who=True)))
    strange = Finding("r", "easy_out", Level.WARNING, "rule", 5, 7, "y", "", (), "")
    assert not clears(one, before=before, after=OpenerCheck((strange,), Has(who=True)))


def test_a_finding_no_rule_knows_has_the_words_of_its_category(default: Playbook) -> None:
    text = "Ann from Fieldwise. Woe is me for ringing."
    strange = Finding("model_negative", "negative", Level.WARNING, "model", 20, 42, text[20:42], "", (), "")
    judge = rules_judge(default, fields={})
    check = OpenerCheck((strange, *judge(text).findings), judge(text).has)
    made, *_missing = with_rewrites(
        check, text=text, playbook=default, fields={}, judge=judge, before=judge(text), second=judge
    ).findings
    assert made.instead[:2] == ("Fieldwise.", "I’ll come straight to the point.")
    unknown = Finding("x", "weather", Level.WARNING, "model", 20, 42, text[20:42], "", (), "")
    (bare,) = with_rewrites(
        OpenerCheck((unknown,), Has()),
        text=text,
        playbook=default,
        fields={},
        judge=Judge(lambda _: OpenerCheck((), Has())),
    ).findings
    assert bare.instead


def test_nothing_is_offered_where_no_wording_passes(default: Playbook) -> None:
    text = "I know you’re busy."
    stubborn = Judge(lambda _: judge_opener(text, playbook=default, fields={}))
    found = with_rewrites(stubborn(text), text=text, playbook=default, fields={}, judge=stubborn).findings
    assert all(one.instead == () for one in found if one.start < one.end)


def test_no_more_is_judged_than_there_is_time_for(default: Playbook) -> None:
    text = "I know you’re busy, Al, so who plans the gate? " * 12
    check = judge_opener(text, playbook=default, fields={})
    asked: list[str] = []

    def stubborn(words: str) -> OpenerCheck:
        asked.append(words)
        return check

    with_rewrites(check, text=text, playbook=default, fields={}, judge=Judge(stubborn))
    assert len(asked) == ALL_TRIES


def test_the_same_judge_is_kept_for_the_same_playbook_and_fields(default: Playbook) -> None:
    assert rules_judge(default, fields={"company": "A"}) is rules_judge(default, fields={"company": "A"})
    for number in range(9):
        rules_judge(default, fields={"company": str(number)})
    assert rules_judge(default, fields={"company": "8"}).alone("Who is it?").has.question


def test_after_an_announced_hang_up_a_dropped_line_is_a_lie(default: Playbook) -> None:
    text = "Ann from Fieldwise again, we got cut off."

    def level(last: str) -> Level:
        found = check_opener(text, playbook=default, last=last).findings
        return next(f.level for f in found if f.rule == "pretended_dropped_line")

    assert level("hung_up_said") is Level.ERROR
    assert level("hung_up_silent") is level("") is Level.NOTICE


PARTS = (
    "Hi Al,", "Hello.", "It’s Ann from Fieldwise.", "sorry to bother you", "I know you’re busy,", "but", "and", "so",
    "is this a bad time?", "Do you have a minute?", "who plans the routes?", "about the gate", "because of the queue",
    "How’s the family?", "buddy,", "we are the leading supplier", "I’m returning your call", "if not, tell me", ";",
    "–", "um,", "just", "you know", "Trucks wait an hour a day at your gate.", "“no thanks”", "[First Name]", "3.5",
    "!", "…",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("We plan gates. Is it one?", "gates. Is it one?", "Is it one?"),
        ("We plan gates – is it one?", "gates – is it one?", "is it one?"),
        ("We plan the gates. Is it one?", "plan the gates. Is it one?", "plan the gates. Is it one?"),
        ("It’s Ann, is it one of yours?", "?", "is it one of yours?"),
        ("If it isn’t yours, I’ll go.", "If", "If it isn’t yours"),
    ],
)
def test_a_mark_of_the_model_means_a_clause(default: Playbook, text: str, marked: str, words: str) -> None:
    start = text.index(marked)
    begin, end = meant(start, start + len(marked), reading=read(text, default.language))
    assert text[begin:end] == words


def test_a_mark_of_the_model_may_wander_but_not_on_to_the_new_words() -> None:
    one, other = finding("negative", 0, 3), replace(finding("negative", 5, 7), by="model")
    before = OpenerCheck((one, other), Has())
    after = OpenerCheck((replace(other, start=9, end=12, text="y"),), Has())
    assert clears(one, before=before, after=after, written=(0, 4))
    assert not clears(one, before=before, after=after, written=(8, 12))
    assert not clears(one, before=before, after=after)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=9).map(" ".join), st.sampled_from([{}, FIELDS]))
def test_the_first_rewrite_clears_its_finding_adds_none_and_loses_nothing(text: str, fields: dict[str, str]) -> None:
    before = judge_opener(text, playbook=CACHED, fields=fields)
    for one in check_opener(text, playbook=CACHED, fields=fields).findings:
        assert text[one.start : one.end] == one.text
        assert "[[" not in "".join(one.instead)
        if one.instead:
            after = judge_opener(text[: one.start] + one.instead[0] + text[one.end :], playbook=CACHED, fields=fields)
            categories = [f.category for f in after.findings]
            assert categories.count(one.category) < [f.category for f in before.findings].count(one.category)
            assert set(categories) <= {f.category for f in before.findings}
            assert (before.has.who, before.has.reason) <= (True, True)
            for sign in ("who", "reason", "for_them", "question"):
                assert getattr(after.has, sign) or not getattr(before.has, sign)


@pytest.mark.parametrize(
    "text",
    [
        "Ann from Fieldwise",
        "Who keeps your notes? Pardon",
        "Hi Al, they say “call me later” twice",
        "just",
        "Hi Al, Ann from Fieldwise, " + "the gate and the lift and " * 5 + "the door",
    ],
)
def test_what_goes_on_after_a_dash_is_clean_as_a_whole(default: Playbook, text: str) -> None:
    judge = rules_judge(default, fields={})
    found = [f for f in check_opener(text, playbook=default).findings if f.instead and f.start == f.end]
    for finding in found:
        after = judge(f"{text[: finding.start]}{finding.instead[0]}{text[finding.end :]}")
        assert clears(finding, before=judge(text), after=after), finding


def test_what_stands_last_goes_with_the_word_before_shown(default: Playbook) -> None:
    text = "It’s Ann from Fieldwise, um, about the gate, you know, at Hull, um"
    last = check_opener(text, playbook=default).findings[2]
    assert (last.text, last.instead[0]) == ("Hull, um", "Hull")
    ended = check_opener(f"{text}.", playbook=default).findings[2]
    assert (ended.text, ended.instead[0]) == ("Hull, um.", "Hull.")


def test_a_sentence_is_never_cut_into_scraps() -> None:
    assert list(split("Yes, " + "word " * 6 + "word", most=5)) == []
    assert list(split("Short.", most=5)) == ["Short."]
    for half in ("We help teams, and " + "word " * 9 + "word.", "word " * 9 + "word, and we help teams."):
        assert list(split(half, most=5)) == [], "one half has no joint and is still too long"


@pytest.mark.parametrize("words", ["this is A from A and ", "so and but ", "and then "])
def test_a_sentence_of_nothing_but_joints_is_judged_a_few_times_only(words: str) -> None:
    _first.cache_clear()
    next(split(words * 40, most=5), "")
    assert _first.cache_info().misses < 1_000


def test_a_clause_gives_way_to_an_aside_where_nothing_else_fits(default: Playbook) -> None:
    judge = rules_judge(default, fields={})
    text = "Ann from Fieldwise calls about the gate, sorry to bother you."

    def picky(words: str) -> OpenerCheck:
        check = judge(words)
        return check if "thanks" in words or words == text else replace(check, findings=judge(text).findings)

    found = with_rewrites(judge(text), text=text, playbook=default, fields={}, judge=Judge(picky)).findings
    assert found[0].instead[0] == "and thanks for picking up"


def test_a_statement_left_out_asks_nothing_in_its_stead() -> None:
    reading = read("Sorry to bother you. Ann here.")
    place = place_of(0, 19, reading=reading)
    assert list(left_out(place, asking=Asking("", ""), reading=reading)) == [Gone(0, 24, "Ann")]


@pytest.mark.parametrize(
    ("text", "rule", "ways"),
    [
        ("I am returning your call, and we plan routes.", "pretended_call_back", [Gone(0, 32, "We")]),
        ("We plan gates at Hull after returning your call, and we plan routes.", "pretended_call_back", []),
        ("I know you’re busy, which is why this is short.", "know_busy", []),
    ],
)
def test_a_clause_is_left_out_only_where_the_rest_can_stand_alone(
    default: Playbook, text: str, rule: str, ways: list[Gone]
) -> None:
    reading = read(text, default.language)
    finding = next(f for f in rules_judge(default, fields={})(text).findings if f.rule == rule)
    place = place_of(finding.start, finding.end, reading=reading)
    assert list(left_out(place, asking=Asking("", ""), reading=reading)) == ways


@pytest.mark.parametrize(
    ("text", "rule", "first", "second"),
    [
        (
            "Hi Al, returning your call about your gate?",
            "pretended_call_back",
            "Hi Al, I’m calling about your gate.",
            "Hi Al, this is a call about your gate.",
        ),
        (
            "Hi Al, I know you’re busy, the reason for my call is your gate.",
            "know_busy",
            "Hi Al, in short: the reason for my call is your gate.",
            "Hi Al, here is why I’m calling: the reason for my call is your gate.",
        ),
    ],
)
def test_the_end_of_a_question_is_kept_and_a_reason_is_not_announced_twice(
    default: Playbook, text: str, rule: str, first: str, second: str
) -> None:
    reading = read(text, default.language)
    finding = next(f for f in rules_judge(default, fields={})(text).findings if f.rule == rule)
    [known] = [one for one in default.rules if one.id == rule]
    ways = wordings(finding, rule=known, words=(), reading=reading, playbook=default, fields={})
    offered = [f"{text[: one.start]}{one.words}{text[one.end :]}" for one in ways]
    assert offered.index(first) < offered.index(second)


@pytest.mark.parametrize(
    ("rest", "first", "second"),
    [("head office asked me to try.", "announced", "bare"), ("the reason is your gate.", "bare", "announced")],
)
def test_why_i_call_is_announced_first_where_what_stays_does_not_say_so(
    default: Playbook, rest: str, first: str, second: str
) -> None:
    marked = "You have no use for this"
    text = f"{marked}, but {rest}"
    finding = Finding("any", "negative", Level.WARNING, "rule", 0, len(marked), marked, "Why.", (), "Test")
    reading = read(text, default.language)
    ways = wordings(finding, rule=None, words=(), reading=reading, playbook=default, fields={})
    offered = [f"{text[: one.start]}{one.words}{text[one.end :]}" for one in ways]
    said = {"announced": f"Here is why I’m calling: {rest}", "bare": f"In short: {rest}"}
    assert offered.index(said[first]) < offered.index(said[second])


@pytest.mark.parametrize(
    ("text", "marked", "offered", "never"),
    [
        (
            "Ann here – sorry to bother you.",
            "sorry to bother you",
            "Ann here – here is why I’m calling.",
            "Ann here – and here is why I’m calling.",
        ),
        (
            "If I could show you how Hull cut its queue, do you have a minute?",
            "do you have a minute",
            "What takes up most of your team’s day at the moment?",
            "If I could show you how Hull cut its queue. What takes up most of your team’s day at the moment?",
        ),
        (
            "I know you’re busy, your trucks wait an hour at Hull, don’t they?",
            "I know you’re busy",
            "Your trucks wait an hour at Hull, don’t they?",
            "One question: your trucks wait an hour at Hull, don’t they?",
        ),
        (
            "This is Ann from Fieldwise on a line that is bad.",
            "on a line that is bad",
            "This is Ann from Fieldwise. Here is why I’m calling.",
            "This is Ann from Fieldwise here is why I’m calling.",
        ),
        (
            "We plan the gate at Hull for your team.",
            "your team",
            "Here is why I’m calling.",
            "We plan the gate at Hull for.",
        ),
    ],
)
def test_what_is_offered_is_a_sentence(default: Playbook, text: str, marked: str, offered: str, never: str) -> None:
    start = text.index(marked)
    found = Finding("any", "negative", Level.WARNING, "rule", start, start + len(marked), marked, "Why.", (), "Test")
    ways = wordings(found, rule=None, words=(), reading=read(text, default.language), playbook=default, fields={})
    made = [f"{text[: one.start]}{one.words}{text[one.end :]}" for one in ways]
    assert offered in made
    assert never not in made


@pytest.mark.parametrize(
    ("text", "category", "marked", "offered"),
    [
        (
            "I’d love a moment to talk about how we cut queues with our gates.",
            "self_focused",
            "I’d love a moment to talk about how we cut queues with our gates.",
            "I’m calling to tell you how we cut queues.",
        ),
        (
            "It’s a personal matter about your gate, is the owner in?",
            "deceptive",
            "It’s a personal matter",
            "I’m calling about your gate, is the owner in?",
        ),
        (
            "It’s Ann from Fieldwise, calling you back about your gate, is the owner in?",
            "deceptive",
            "calling you back",
            "It’s Ann from Fieldwise. I’m calling about your gate, is the owner in?",
        ),
        (
            "I know you’re busy, but do you have a minute to hear how two yards cut their queues?",
            "negative",
            "I know you’re busy",
            "I’m calling to tell you how two yards cut their queues. "
            "What takes up most of your team’s day at the moment?",
        ),
        (
            "It’s Ann and you can go, so plan it.",
            "negative",
            "plan it",
            "It’s Ann and you can go. Here is why I’m calling.",
        ),
        (
            "I’m calling from Fieldwise, returning your call about your gate.",
            "deceptive",
            "returning your call",
            "I’m calling from Fieldwise about your gate.",
        ),
        (
            "She and I go way back, so who plans it?",
            "deceptive",
            "I go way back",
            "Who plans it?",
        ),
        (
            "Now that I have your ear, do you have a minute?",
            "easy_out",
            "do you have a minute",
            "What takes up most of your team’s day at the moment?",
        ),
        (
            "Ann here. I can tell you in a minute what we do. Fair enough?",
            "easy_out",
            "I can tell you in a minute what we do.",
            "Ann here. What takes up most of your team’s day at the moment?",
        ),
        (
            "John, I know you’re busy and I want to hear about your gate.",
            "negative",
            "I know you’re busy",
            "John, I want to hear about your gate.",
        ),
    ],
)
def test_what_it_is_about_is_kept(default: Playbook, text: str, category: str, marked: str, offered: str) -> None:
    start = text.index(marked)
    found = Finding("any", category, Level.WARNING, "rule", start, start + len(marked), marked, "Why.", (), "Test")
    ways = wordings(found, rule=None, words=(), reading=read(text, default.language), playbook=default, fields={})
    assert offered in [f"{text[: one.start]}{one.words}{text[one.end :]}" for one in ways]


def test_a_sign_that_was_taken_back_cannot_be_lost(default: Playbook) -> None:
    one = finding("negative", 0, 3)
    missing = finding("no_for_them", 0, 0, rule="m")
    before = OpenerCheck((one,), Has(who=True, for_them=True))
    agreed = _agreed(before, OpenerCheck((one, missing), Has(who=True)))
    assert clears(one, before=agreed, after=OpenerCheck((missing,), Has(who=True)))
    assert not clears(one, before=agreed, after=OpenerCheck((missing,), Has()))


def test_a_remark_in_two_halves_goes_as_one(default: Playbook) -> None:
    text = "Oh great, another sales call. Hi Dana, it’s Sam from Ledgerly."
    found = [f for f in check_opener(text, playbook=default, fields=FIELDS).findings if f.category == "negative"]
    assert {text[: f.start] + f.instead[0] + text[f.end :] for f in found} == {"Hi Dana, it’s Sam from Ledgerly."}
    assert [text[slice(*f.marked)] for f in found] == ["Oh great", "another sales call"]
    backwards = replace(found[0], start=10, end=28, text=text[10:28])
    others = (replace(found[0], start=0, end=8, text=text[:8]), replace(found[1], start=40, end=45, text=text[40:45]))
    assert _with_neighbours(backwards, (backwards, *others), text=text).text == "Oh great, another sales call"


def test_what_was_asked_is_not_asked_again_in_nearly_the_same_words(default: Playbook) -> None:
    text = "It’s Sam from Ledgerly. What takes up most of the day at Harrow & Pike at the moment? Is now a good time?"
    after = applied(text, "permission_question", playbook=default, fields=FIELDS)
    assert after == "It’s Sam from Ledgerly. What takes up most of the day at Harrow & Pike at the moment?"


def test_a_question_that_is_asked_already_is_better_than_no_way_out() -> None:
    one, other = Wording(0, 4, "Who plans the yard?"), Wording(0, 4, "Fine.")
    text = "Busy. So who plans the yard?"
    assert _first_new([one], text=text) == one
    assert _first_new([one, other], text=text) == other
    assert _first_new([], text=text) is None
    assert _first_new([one, other], text="Busy. How long does it take?") == one


@given(st.text("aB?.! \n", max_size=30))
def test_the_questions_of_a_text_are_what_stands_before_each_mark(text: str) -> None:
    assert _questions(text) == [set(one.lower().split()) for one in re.findall(r"([^.?!\n]+)\?", text)]
