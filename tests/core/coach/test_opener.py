import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.coach import check_opener
from coachdesk.model.judgement import Has, Level, OpenerCheck
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.template import render

LINES = Path(__file__).parents[3].parent / "shared" / "data" / "openers.jsonl"
FIELDS = {
    "first_name": "Saoirse", "company": "Harrow & Pike", "name": "Saoirse Maguire", "my_name": "Sam",
    "my_company": "Ledgerly", "for_them": "Close the month in 3 days, not 9", "call_day": "Thursday",
}  # fmt: skip


def categories(check: OpenerCheck) -> set[str]:
    return {finding.category for finding in check.findings}


def test_the_words_are_marked_as_they_were_written(default: Playbook) -> None:
    text = "Hi Saoirse, it’s Sam from Ledgerly. I know   you’re really busy, but who closes the books?"
    check = check_opener(text, playbook=default)
    finding = next(found for found in check.findings if found.category == "negative")
    assert text[finding.start : finding.end] == finding.text == "I know   you’re really busy, but who"
    assert finding.instead[0] == "Who"
    assert (finding.by, finding.level, finding.rule) == ("rule", Level.WARNING, "know_busy")
    assert finding.why == "Tells them they have no time, and offers the exit."
    assert finding.source == "PhoneBurner, reason 4"


def test_offsets_count_characters_beyond_the_basic_plane(default: Playbook) -> None:
    text = "👋🏽 Hi 𝒮ue, sorry to bother you."
    finding = next(f for f in check_opener(text, playbook=default).findings if f.category == "negative")
    assert text[finding.start : finding.end] == finding.text == "sorry to bother you."


def test_rewrites_carry_the_prospect_and_never_a_gap(default: Playbook) -> None:
    text = "I know you’re busy."
    bare = check_opener(text, playbook=default).findings[0].instead
    full = check_opener(text, playbook=default, fields=FIELDS).findings[0].instead
    assert full[0] == "I’m calling because of one thing: Close the month in 3 days, not 9."
    assert bare
    assert not any("[[" in words for words in (*bare, *full))


def test_a_rewrite_that_repeats_what_is_said_stands_last(default: Playbook) -> None:
    text = "I know you’re busy. Close the month in 3 days, not 9."
    instead = check_opener(text, playbook=default, fields=FIELDS).findings[0].instead
    assert instead[:2] == ("Close", "I’ll come straight to the point.")
    assert "Close the month" in instead[-1]


def test_every_rule_with_rewrites_but_the_pet_name_has_one_without_fields(default: Playbook) -> None:
    for rule in default.rules:
        made = [render(words, {}) for words in rule.instead]
        assert not made or rule.id == "pet_names" or any(not words.missing for words in made)


def test_a_good_opener_has_all_four_and_no_finding(default: Playbook) -> None:
    text = (
        "Hi Saoirse, it’s Sam from Ledgerly. I’m calling because finance teams like yours close the month in three "
        "days instead of nine. Who closes the books at Harrow & Pike?"
    )
    assert check_opener(text, playbook=default) == OpenerCheck((), Has(True, True, True, True))


@pytest.mark.parametrize("outline", ["first_call", "second_call", "ring_back", "gatekeeper"])
def test_the_openers_that_come_with_it_have_nothing_to_fix(default: Playbook, outline: str) -> None:
    text = render(default.outline(outline).opener, FIELDS)
    assert text.missing == ()
    check = check_opener(text.text, playbook=default, fields=FIELDS)
    assert [finding for finding in check.findings if finding.level is not Level.NOTICE] == []
    assert check.has == Has(True, True, True, True)


THEIRS = [
    "Close the month in 3 days, not 9", "Invoices matched to freight the same day.", "quieter wards at night",
    "One screen for all five depots", "Fewer no-shows", "the whole team home by five", "Übergaben ohne Papier",
]  # fmt: skip


@pytest.mark.parametrize("for_them", THEIRS)
@pytest.mark.parametrize("outline", ["first_call", "second_call", "ring_back", "gatekeeper"])
def test_they_have_nothing_to_fix_whatever_is_in_it_for_them(default: Playbook, outline: str, for_them: str) -> None:
    fields = {**FIELDS, "for_them": for_them, "my_name": "Zoë van der Berg", "my_company": "3rd Floor", "name": "Li Ó"}
    text = render(default.outline(outline).opener, fields)
    check = check_opener(text.text, playbook=default, fields=fields)
    assert [finding for finding in check.findings if finding.level is not Level.NOTICE] == []
    assert check.has == Has(True, True, True, True)


def test_who_and_for_them_known_by_their_fields_say_why_as_well(default: Playbook) -> None:
    fields = {"my_company": "ledgerly", "for_them": "quieter wards"}
    text = "ledgerly, quieter wards, who decides on that?"
    assert check_opener(text, playbook=default, fields=fields).has == Has(True, True, True, True)
    assert not check_opener(text, playbook=default, fields={"my_company": "ledgerly"}).has.reason


def test_a_sign_of_ones_own_is_no_part_of_what_an_opener_has(default: Playbook) -> None:
    own = replace(default.signs[0], id="own", implied=("who",))
    book = replace(default, signs=(*default.signs, own))
    assert check_opener("ledgerly calling", playbook=book, fields=FIELDS).has.who


def test_what_is_missing_is_said_once_each_and_last(default: Playbook) -> None:
    check = check_opener("I hope I’m not bothering you.", playbook=default)
    assert [finding.category for finding in check.findings] == [
        "negative", "no_for_them", "no_question", "no_reason", "no_who",
    ]  # fmt: skip
    assert all(finding.start == finding.end and finding.text == "" for finding in check.findings[1:])


def test_the_callers_own_words_count_as_who_and_for_them(default: Playbook) -> None:
    text = "sam here at the desk, close the month in 3 days, not 9"
    assert not check_opener("ledgerly calling", playbook=default).has.who
    assert check_opener("ledgerly calling", playbook=default, fields=FIELDS).has.who
    assert check_opener(text, playbook=default, fields=FIELDS).has.for_them


def test_a_gap_says_nothing_of_the_kind(default: Playbook) -> None:
    text = render(default.outline("first_call").opener, {}).text
    has = check_opener(text, playbook=default).has
    assert (has.who, has.for_them) == (False, False)


def test_nothing_said_is_nothing_to_find(default: Playbook) -> None:
    for text in ("", "   ", "…", "👋"):
        assert check_opener(text, playbook=default) == OpenerCheck((), Has())


def test_a_rule_that_is_off_finds_nothing(default: Playbook) -> None:
    text = "Do you have a minute?"
    assert "easy_out" in categories(check_opener(text, playbook=default))
    off = tuple(replace(rule, on=False) if rule.category == "easy_out" else rule for rule in default.rules)
    assert "easy_out" not in categories(check_opener(text, playbook=replace(default, rules=off)))


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("SORRY TO BOTHER YOU", "negative"),
        ("hope i'm not bothering you", "negative"),
        ("Hope I’m, um, not really bothering you.", "negative"),
        ("I won’t waste your time", "negative"),
        ("This is a cold call.", "negative"),
        ("Is this a bad time?", "easy_out"),
        ("How have you been?", "false_familiarity"),
        ("I’m returning your call.", "deceptive"),
        ("We are the leading supplier in the north.", "self_focused"),
        ("So, um, you know, I just wanted to ask.", "filler"),
        ("word " * 90, "too_long"),
        ("I’d like to touch base about synergies.", "script_like"),
    ],
)
def test_each_kind_of_finding_is_found(default: Playbook, text: str, category: str) -> None:
    assert category in categories(check_opener(text, playbook=default))


@pytest.mark.parametrize(
    "text",
    [
        "How many callers hear a busy signal on Mondays?",
        "Family law offices lose a day a week to retainers.",
        "Does it bother your drivers when the gate is shut?",
        "A bad time sheet costs a shop an hour.",
        "Who writes the sorry-we-missed-you cards?",
        "What interrupts the press run at night?",
        "Do your buyers hang up when the menu starts?",
        "Honey producers love the short label.",
    ],
)
def test_the_words_of_a_trade_are_left_alone(default: Playbook, text: str) -> None:
    assert [finding for finding in check_opener(text, playbook=default).findings if finding.text] == []


def test_an_opener_that_was_judged_is_not_judged_again_for_the_same_prospect(default: Playbook) -> None:
    text = "Sorry to bother you."
    first = check_opener(text, playbook=default, fields={"my_name": "Sam"})
    assert check_opener(text, playbook=default, fields={"my_name": "Sam"}) is first
    other = check_opener(text, playbook=default, fields={"my_name": "Kim"})
    assert "Kim" in str(other.findings)
    assert "Kim" not in str(first.findings)


@settings(max_examples=60, deadline=None)
@given(st.text() | st.text("I’m sorry to bother you, busy?! \n[]{}", max_size=120))
def test_any_text_is_judged_and_every_span_fits(text: str) -> None:
    check = check_opener(text, playbook=CACHED)
    for finding in check.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
    for one in check.findings:
        for other in check.findings:
            apart = one.end <= other.start or other.end <= one.start
            assert one is other or one.category != other.category or apart


ADVERSARIAL = (
    "sorry to ", "know you are ", "a " * 40, "hope not ", "if you ", "I’m ", "Aa Bb, ", "not ", "you have ", "Sam ",
    "how is the ", "x", "é", "?", ", love", "we are the ", "((((", "aaaaaaaaaa",
    "😀", "ж ", "\x00", '"a b" ', "ill be ", "botehr ", "Nobody. ",
    "a'", "a-", "1.", "aa.B", "?! ", " -", "Who? ", "\u03a2, ", "it's Sam, ",
)  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ADVERSARIAL)
def test_work_grows_with_the_length_and_no_faster(default: Playbook, unit: str) -> None:
    """Counts executed lines, not seconds; the regular expressions themselves run in windows of bounded size."""

    def lines_run(text: str) -> int:
        count = 0

        def trace(frame: Any, event: str, arg: Any) -> Any:
            nonlocal count
            count += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            check_opener(text, playbook=default)
        finally:
            sys.settrace(before)
        return count

    short = (unit * 1_200)[:1_200]
    check_opener(short, playbook=default)
    assert lines_run(f"z{short * 4}") <= 4 * lines_run(f"z{short}") * 1.6 + 20_000


@pytest.mark.no_cover
@pytest.mark.skipif(not LINES.is_file(), reason="the labelled lines lie outside the project")
def test_the_labelled_lines_are_judged_precisely(default: Playbook) -> None:
    """A floor well under today's figures: it guards against a rule that spoils the whole."""
    rows = [json.loads(line) for line in LINES.read_text(encoding="utf-8").splitlines()]
    for category in ("negative", "easy_out", "false_familiarity", "deceptive", "self_focused"):
        clear = [row for row in rows if category not in row.get("borderline", [])]
        marked = [row for row in clear if category in categories(check_opener(row["text"], playbook=default))]
        right = sum(row["labels"][category] for row in marked)
        assert right >= 0.8 * len(marked)
        assert right >= 0.6 * sum(row["labels"][category] for row in clear)


from coachdesk.paths import resources  # noqa: E402
from coachdesk.playbook.loader import load_playbook  # noqa: E402

CACHED = load_playbook(resources() / "playbook")
