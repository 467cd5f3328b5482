import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.needles import needles
from coachdesk.playbook.patterns import compiled, spans, spans_at
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.sieve import EVERYWHERE, MET, WORDS, Sieve


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\bbusy\b", [("busy",)]),
        (r"\b(?:you|they) (?:are|were) busy", [(" busy",), (" are ", " were "), ("you ", "they ")]),
        (r"(?:call|ring)ing?x*", [("call", "ring"), ("in",)]),
        (r"(?:call|\w+)y", []),
        (r"(?>hello) \d", [("hello ",)]),
        (r"(?:swamped ){1,2}z", [("swamped ",), (" z",)]),
        (r"(?:swamped )?z", []),
        (r"so (?:\w+ ){0,2}?z", [("so ",), (" z",)]),
        (r"so (?:\w+ ?){0,2}?z", [("so ",)]),
        (r"so (?:a(?:b) ){0,2}z", [("so ",), (" z",)]),
        (r"so (\w+ ){0,2}z", [("so ",), (" z",)]),
        (r"so \bz x", [(" z ",), ("so ",), (" x",)]),
        (r"so (?:at|by) c", [("so ",), (" at ", " by "), (" c",)]),
        (r"(?i)busy", []),
        (r"(?i:busy)", []),
        (r"\w+ \d", []),
        (r"(?!not)\w+", []),
        ("|".join(f"w{number:03}" for number in range(200)), []),
        ("|".join(chr(0x4E00 + number) + "x" for number in range(200)), []),
    ],
)
def test_every_match_of_a_pattern_holds_one_of_each_choice(pattern: str, found: list[tuple[str, ...]]) -> None:
    assert list(needles(pattern)) == found


def test_no_pattern_of_the_playbook_that_matches_is_passed_over(default: Playbook) -> None:
    patterns = (*default.plain_patterns, *default.written_patterns)
    sieve = Sieve()
    texts = [text for rule in default.rules for text in (*rule.good, *rule.bad)]
    texts += [text for sign in default.signs for text in (*sign.good, *sign.bad)]
    for text in texts:
        reading = read(text)
        for form in (reading.plain, reading.straight, reading.squeezed):
            live = sieve.live(patterns, text=form)
            assert [p for p, at in live.items() if spans_at(p, form, at) != spans(p, form)] == []
            assert [p for p in patterns if p not in live and compiled(p).search(form)] == []


SIEVE = Sieve()
PATTERNS = (
    r"\bare (?:\w+ ){0,2}?(?:busy|tied up)\b", r"a (?:b|c d)? ?e", r"(?:a |b )?c (?=d)", r"x(?:a|b) (?:c )+d",
    r"\ba b\b",
    r"\b[abc] e", r"\ba(b?) c", r"(?:a|\ba\w+) b", r"\b(?:ab?|cd+) e", r"\b(?:[ab] ?){2}c",
    r"\b(a) b", r"\ba(?! b)|e", r"\b[a-c]d",
    r"\b(?:^|a) b", r"\b\.", r"\ba[.] b", r"\b(?i:a) b", r"\b(?>a )b",
    r"(?:^|[.] )(?:a|b c) d", r"(?<!a )b", r"a{2}|b c", r"(?:a b|c){1,2} d", r"(?:\w+ )a\b",
)  # fmt: skip


@given(st.text("abcdex. ", max_size=24) | st.text(max_size=20))
def test_what_is_passed_over_never_matches(text: str) -> None:
    live = SIEVE.live(PATTERNS, text=text)
    assert [p for p in PATTERNS if p not in live and compiled(p).search(text)] == []
    assert [p for p, at in live.items() if spans_at(p, text, at) != spans(p, text)] == []


def test_a_pattern_is_passed_over_where_one_of_its_choices_is_not_there() -> None:
    patterns = (r"\w+(?:quiet|loud) at", r"\w+ ?")
    assert set(SIEVE.live(patterns, text="busy")) == {patterns[1]}
    assert set(SIEVE.live(patterns, text="disquieted that")) == {patterns[1]}
    assert set(SIEVE.live(patterns, text="aloud attic")) == set(patterns)
    assert set(SIEVE.live(patterns, text="x" * 41)) == set(patterns)


def test_a_pattern_begins_where_one_of_its_heads_stands() -> None:
    patterns = (r"\b(?:are|is) (?:\w+ )?late", r"(?:^|[.] )late", r"\b\d+ late", "late")
    text = "is it late . 3 late"
    assert SIEVE.live(patterns, text=text) == {
        patterns[0]: [0],
        patterns[1]: [0, 11],
        patterns[2]: [13],
        patterns[3]: EVERYWHERE,
    }
    assert set(SIEVE.live(patterns, text="it late")) == {patterns[1], patterns[3]}


def test_what_a_sieve_knows_can_be_handed_to_another() -> None:
    patterns = (r"\bquiet", r"\d", r"\w+ (?:at|by) noon", "left")
    first = Sieve(leaves=lambda pattern: pattern == "left")
    first.learn(patterns)
    second = Sieve(leaves=first.left.__contains__)
    second.learn([r"\w+ at"])
    for _ in range(2):
        second.adopt(first.index(patterns), patterns=patterns)
    assert second.left == {"left"}
    for text in ("quiet", "3 at noon", "left", "by at"):
        assert second.live(patterns, text=text) == first.live(patterns, text=text)


def test_a_pattern_that_is_new_is_learned() -> None:
    sieve = Sieve()
    assert set(sieve.live((r"\bquiet", r"\d"), text="busy 3")) == {r"\d"}
    assert set(sieve.live((r"\bquiet", r"\d"), text="quiet")) == {r"\bquiet", r"\d"}


def test_what_it_met_is_forgotten_before_it_grows_without_end() -> None:
    sieve = Sieve()
    met = [(f"w{number}",) for number in range(MET + 2)]
    for patterns in met:
        assert set(sieve.live(patterns, text="w7 x")) == ({"w7"} & set(patterns))
    assert set(sieve.live(met[7], text="w7")) == {"w7"}


def test_words_are_forgotten_before_there_are_too_many() -> None:
    sieve = Sieve()
    text = " ".join(f"w{number}" for number in range(WORDS + 1))
    patterns = (r"\bw3\b",)
    assert sieve.live(patterns, text=text) == {patterns[0]: [9]}
    assert sieve.live(patterns, text="w3 w4") == {patterns[0]: [0]}


def test_an_empty_group_marks_nothing() -> None:
    assert spans_at(r"\ba(b?) c", "a c ab c", [0, 4]) == [(5, 6)]
