import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.needles import needles
from coachdesk.playbook.patterns import compiled, spans
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.sieve import WORDS, Sieve

EVERYWHERE: list[int] = []
"""In place of places: where the pattern begins can't be said."""


def learned(*patterns: str) -> Sieve:
    sieve = Sieve()
    sieve.learn(patterns)
    return sieve


def live(sieve: Sieve, text: str) -> dict[str, list[int]]:
    """The patterns that may match in a text, each with the places where it may begin."""
    _, found, anywhere = sieve.look(text)
    may: dict[str, list[int]] = {sieve.pattern(n): EVERYWHERE for n in range(len(sieve)) if anywhere >> n & 1}
    for place, number in found:
        may.setdefault(sieve.pattern(number), []).append(place)
    return may


def begun_elsewhere(pattern: str, text: str, places: list[int]) -> list[int]:
    """Where the pattern matches in the text, but for those places; nothing where it may match anywhere."""
    begins = [found.start() for found in compiled(pattern).finditer(text) if found.group()]
    return [begin for begin in begins if begin not in places] if places is not EVERYWHERE else []


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


@pytest.mark.no_cover
def test_no_pattern_of_the_playbook_that_matches_is_passed_over(default: Playbook) -> None:
    patterns = (*default.plain_patterns, *default.written_patterns)
    sieve = learned(*patterns)
    texts = [text for rule in default.rules for text in (*rule.good, *rule.bad)]
    texts += [text for sign in default.signs for text in (*sign.good, *sign.bad)]
    for at in range(0, len(texts), 4):
        reading = read(" ".join(texts[at : at + 4]))
        for form in (reading.plain, reading.straight, reading.squeezed):
            may = live(sieve, form)
            assert [p for p, begins in may.items() if begun_elsewhere(p, form, begins)] == []
            assert [p for p in patterns if p not in may and spans(p, form)] == []


PATTERNS = (
    r"\bare (?:\w+ ){0,2}?(?:busy|tied up)\b", r"a (?:b|c d)? ?e", r"(?:a |b )?c (?=d)", r"x(?:a|b) (?:c )+d",
    r"\ba b\b",
    r"\b[abc] e", r"\ba(b?) c", r"(?:a|\ba\w+) b", r"\b(?:ab?|cd+) e", r"\b(?:[ab] ?){2}c",
    r"\b(a) b", r"\ba(?! b)|e", r"\b[a-c]d",
    r"\b(?:^|a) b", r"\b\.", r"\ba[.] b", r"\b(?i:a) b", r"\b(?>a )b",
    r"(?:^|[.] )(?:a|b c) d", r"(?<!a )b", r"a{2}|b c", r"(?:a b|c){1,2} d", r"(?:\w+ )a\b",
)  # fmt: skip


SIEVE = learned(*PATTERNS)


@given(st.text("abcdex. ", max_size=24) | st.text(max_size=20))
def test_what_is_passed_over_never_matches(text: str) -> None:
    may = live(SIEVE, text)
    assert [p for p in PATTERNS if p not in may and spans(p, text)] == []
    assert [p for p, at in may.items() if begun_elsewhere(p, text, at)] == []


def test_a_pattern_is_passed_over_where_one_of_its_choices_is_not_there() -> None:
    patterns = (r"\w+(?:quiet|loud) at", r"\w+ ?")
    sieve = learned(*patterns)
    assert set(live(sieve, "busy")) == {patterns[1]}
    assert set(live(sieve, "disquieted that")) == {patterns[1]}
    assert set(live(sieve, "aloud attic")) == set(patterns)
    assert set(live(sieve, "x" * 41)) == set(patterns)


def test_a_pattern_begins_where_one_of_its_heads_stands() -> None:
    patterns = (r"\b(?:are|is) (?:\w+ )?late", r"(?:^|[.] )late", r"\b\d+ late", "late")
    sieve = learned(*patterns)
    assert live(sieve, "late is it late . late 3 late") == {
        patterns[0]: [5],
        patterns[1]: [0, 16],
        patterns[2]: [23],
        patterns[3]: EVERYWHERE,
    }
    assert live(sieve, "x late . 3 late") == {patterns[2]: [9], patterns[3]: EVERYWHERE}
    assert set(live(sieve, "it late")) == {patterns[3]}


GAPS = (r"(?:^|[.,] )[A-ZΑ-Ω]\w* x", r"\b[A-ZΑ-Ω] y", r"(?:^|[.] )[Α-Ω]")
"""Between Ρ and Σ stands a character that no language has yet: neither a letter nor a mark."""
NAMED = learned(*GAPS)


@given(st.text("\u03a2ΑQa., xy", max_size=12))
def test_a_class_of_capitals_with_a_gap_begins_wherever_one_of_its_characters_stands(text: str) -> None:
    may = live(NAMED, text)
    assert [p for p in GAPS if p not in may and spans(p, text)] == []
    assert [p for p, at in may.items() if begun_elsewhere(p, text, at)] == []


def test_a_name_is_looked_for_where_a_capital_stands() -> None:
    assert live(NAMED, "Ann x, Bob. it x, you") == {GAPS[0]: [0, 5], GAPS[1]: [0, 7], GAPS[2]: [0]}
    assert live(NAMED, "it x, you") == {}


def test_a_pattern_that_looks_at_whole_texts_may_begin_in_one_clause_and_hold_words_of_another() -> None:
    sieve = Sieve(goes_on=lambda pattern: "off" in pattern)
    sieve.learn([r"\bon .* off", r"\w off", r"\bon\b"])
    (on, found, anywhere), (off, others, _) = sieve.look("it is on"), sieve.look("and off")
    assert [(place, sieve.pattern(number)) for place, number in found] == [(6, r"\bon\b"), (6, r"\bon .* off")]
    assert others == []
    assert anywhere == 0
    assert sieve.across == {0, 1}
    assert sieve.anywhere_across == sieve.bits_of([r"\w off"])
    assert sieve.awake(on) == sieve.bits_of([r"\bon\b"])
    assert sieve.awake(off) == sieve.bits_of([r"\w off"])
    assert sieve.awake(on | off) == sieve.bits_of([r"\bon .* off", r"\w off", r"\bon\b"])


def test_what_a_sieve_knows_can_be_handed_to_another() -> None:
    patterns = (r"\bquiet", r"\d", r"\w+ (?:at|by) noon", "across")
    first, second, third = (Sieve(goes_on="across".__eq__) for _ in range(3))
    first.learn(patterns)
    second.adopt(first.index(), patterns=patterns)
    third.learn([r"\w+ at"])
    third.adopt(first.index(), patterns=patterns)
    for text in ("quiet", "3 at noon", "across", "by it"):
        assert second.look(text) == first.look(text)
        assert {**live(third, text), r"\w+ at": EVERYWHERE} == {**live(first, text), r"\w+ at": EVERYWHERE}


def test_a_pattern_learned_later_is_found_in_words_met_before() -> None:
    sieve = learned(r"\d")
    assert set(live(sieve, "quiet 3")) == {r"\d"}
    sieve.learn([r"\d", r"\bquiet"])
    assert set(live(sieve, "quiet 3")) == {r"\d", r"\bquiet"}


def test_words_are_forgotten_before_there_are_too_many() -> None:
    sieve = learned(r"\bw3\b")
    text = " ".join(f"w{number}" for number in range(WORDS + 1))
    assert live(sieve, text) == {r"\bw3\b": [9]}
    assert live(sieve, "w3 w4") == {r"\bw3\b": [0]}
