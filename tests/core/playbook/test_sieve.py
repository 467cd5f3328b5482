import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.needles import needles
from coachdesk.playbook.patterns import compiled
from coachdesk.playbook.reading import read
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.sieve import MET, Sieve


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\bbusy\b", [("busy",)]),
        (r"\b(?:you|they) (?:are|were) busy", [(" busy",), (" are ", " were "), ("you ", "they ")]),
        (r"(?:call|ring)ing?x*", [("call", "ring"), ("in",)]),
        (r"(?:call|\w+)y", [("y",)]),
        (r"(?>hello) \d", [("hello ",)]),
        (r"(?:swamped ){1,2}z", [("swamped ",), (" z",)]),
        (r"(?:swamped )?z", [("z",)]),
        (r"so (?:\w+ ){0,2}?z", [("so ",), (" z",)]),
        (r"so (?:\w+ ?){0,2}?z", [("so ",), ("z",)]),
        (r"so (?:a(?:b) ){0,2}z", [("so ",), (" z",)]),
        (r"so (\w+ ){0,2}z", [("so ",), (" z",)]),
        (r"so \bz x", [("so ",), (" z ",), (" x",)]),
        (r"so (?:at|by) c", [(" at ", " by "), ("so ",), (" c",)]),
        (r"(?i)busy", []),
        (r"(?i:busy)", []),
        (r"\w+ \d", []),
        (r"(?!not)\w+", []),
        ("|".join(f"w{number:03}" for number in range(200)), [("w",)]),
        ("|".join(chr(0x4E00 + number) + "x" for number in range(200)), []),
    ],
)
def test_every_match_of_a_pattern_holds_one_of_each_choice(pattern: str, found: list[tuple[str, ...]]) -> None:
    assert list(needles(pattern)) == found


def test_no_pattern_of_the_playbook_that_matches_is_passed_over(default: Playbook) -> None:
    sieve = Sieve()
    sieve.learn((pattern, needles(pattern)) for pattern in default.patterns)
    texts = [text for rule in default.rules for text in (*rule.good, *rule.bad)]
    texts += [text for sign in default.signs for text in (*sign.good, *sign.bad)]
    for text in texts:
        reading = read(text)
        for form in (reading.plain, reading.straight, reading.squeezed):
            live = set(sieve.live(default.patterns, text=form))
            assert [p for p in default.patterns if p not in live and compiled(p).search(form)] == []


PATTERNS = (
    r"\bare (?:\w+ ){0,2}?(?:busy|tied up)\b", r"a (?:b|c d)? ?e", r"(?:a |b )?c (?=d)", r"x(?:a|b) (?:c )+d",
    r"\ba b\b",
    r"(?:^|[.] )(?:a|b c) d", r"(?<!a )b", r"a{2}|b c", r"(?:a b|c){1,2} d", r"(?:\w+ )a\b",
)  # fmt: skip


@given(st.text("abcdex. ", max_size=24) | st.text(max_size=20))
def test_what_is_passed_over_never_matches(text: str) -> None:
    sieve = Sieve()
    sieve.learn((pattern, needles(pattern)) for pattern in PATTERNS)
    live = sieve.live(PATTERNS, text=text)
    assert [p for p in PATTERNS if p not in live and compiled(p).search(text)] == []


def test_a_pattern_is_passed_over_where_one_of_its_choices_is_not_there() -> None:
    sieve = Sieve()
    sieve.learn([("one", (("quiet", "loud"), (" at",))), ("all", ())])
    assert sieve.live(("one", "all"), text="busy") == {"all"}
    assert sieve.live(("one", "all"), text="disquieted that") == {"all"}
    assert sieve.live(("one", "all"), text="loudly attic") == {"one", "all"}
    assert sieve.live(("one",), text="x" * 41) == {"one"}


def test_a_pattern_that_is_new_is_learned() -> None:
    sieve = Sieve()
    assert sieve.live((r"\bquiet", r"\d"), text="busy 3") == {r"\d"}
    assert sieve.live((r"\bquiet", r"\d"), text="quiet") == {r"\bquiet", r"\d"}


def test_what_it_met_is_forgotten_before_it_grows_without_end() -> None:
    sieve = Sieve()
    met = [(f"w{number}",) for number in range(MET + 2)]
    for patterns in met:
        assert sieve.live(patterns, text="w7 x") == ({"w7"} & set(patterns))
    assert sieve.live(met[7], text="w7") == {"w7"}
