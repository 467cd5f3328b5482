import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachdesk.coach.shortening import is_question, sentences, shorten
from coachdesk.coach.weighing import kept_words
from coachdesk.playbook.words import count_words


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("", ()),
        ("We help you save", ("Help you save",)),
        ("I was wondering who plans the routes.", ("Who plans the routes",)),
        ("My name is Sam Rivers", ("Sam Rivers",)),
        ("The reason for my call is that your drivers wait at the gate.", ("Your drivers wait at gate",)),
        ("Most fleets we talk to wait 3 hours a week at the gate.", ("Fleets wait 3 hours a week at gate",)),
        ("Who plans it?", ("Who plans it?",)),
        ("{{name}} of {{company}} had it, and more, too, for long", ("{{name}} of {{company}}, too, for long",)),
        ("So basically, what we do is help fleets save fuel on long and winding routes.",
         ("Help fleets save fuel on long",)),
    ],
)  # fmt: skip
def test_what_leads_up_to_the_matter_goes_first(text: str, points: tuple[str, ...]) -> None:
    assert shorten(text) == points


def test_numbers_names_and_units_stay_together() -> None:
    text = "Last spring we worked with Sarah Jones at Bank of Ireland, and they cut errors by 32% from 9 days to 3."
    points = shorten(text)
    assert all(count_words(p) <= 8 for p in points)
    assert any("Sarah Jones at Bank of Ireland" in p for p in points)
    assert any("32% from 9 days to 3" in p for p in points)


def test_what_somebody_was_helped_to_do_is_told_before_the_help() -> None:
    assert shorten("We recently helped Acme Corp cut spend by 18 percent in six months.") == (
        "Acme Corp cut 18 percent in six months",
    )
    assert shorten("We helped Northwind cut spend by 30%.") == ("Helped Northwind cut spend by 30%",)


def test_a_long_question_stays_a_question() -> None:
    points = shorten("What happens at your gate when a lorry comes in two hours after its slot?")
    assert points[-1].endswith("?")
    assert all(count_words(p) <= 8 for p in points)
    assert points[0].startswith("What happens")


def test_names_are_known_however_they_are_written() -> None:
    text = "they would never have worked in the north, nobody paid there, nothing held, as loopline did in the autumn"
    assert kept_words(text) == ()
    assert kept_words(text, names={"loopline"}) == ("loopline",)
    assert "loopline" in " ".join(shorten(text, names={"loopline"})).lower()


def test_a_shouted_line_has_no_names_by_its_capitals() -> None:
    assert kept_words("WE FIX THE ROOF IN JUNE") == ()
    assert kept_words("We fix the roof in June") == ("June",)
    assert kept_words("Will you ring iPhone Ltd. today, I’d ask?") == ("iPhone", "Ltd")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mr. Lee rang at 9 a.m. sharp. It was 3.5 degrees!", ("Mr. Lee rang at 9 a.m. sharp.", "It was 3.5 degrees!")),
        ("Who? “Me.” Yes", ("Who?", "“Me.”", "Yes")),
        ("J. Smith rang", ("J. Smith rang",)),
        (". . .", (".", ".", ".")),
        ("How are you today?The reason I call", ("How are you today?", "The reason I call")),
        ("We build for Booking.Com and e.g.This", ("We build for Booking.Com and e.g.This",)),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, found: tuple[str, ...]) -> None:
    assert sentences(text) == found


def test_a_question_is_one_inside_quotes_too() -> None:
    assert is_question("“Who plans it?”")
    assert not is_question("Who knows.")


def test_quotes_and_brackets_that_lost_their_half_go() -> None:
    assert shorten("the “gate") == ("The gate",)
    assert shorten('the "gate (north') == ("The gate north",)
    assert shorten("the “gate” (north)") == ("The “gate” (north)",)


def test_a_word_without_end_is_cut() -> None:
    assert [len(p) for p in shorten("A" * 5_000)] == [120]


@given(st.text("ab A3,.{}[]–?\n", max_size=300))
def test_each_point_fits_whatever_comes(text: str) -> None:
    assert all(count_words(p) <= 8 for p in shorten(text))


@example(["who", "who", "who", "who", "who", "Bonn:", "the", "30", "who"])
@example(["30", "the", "30", "the", "30", "gate", "the", "30", "to", "30"])
@given(
    st.lists(
        st.sampled_from(
            ["who", "we", "the", "gate", "30", "Ada", "and,", "Bonn:", "{{company}}", "days", "so", "because", "to"]
        ),
        max_size=90,
    )
)
def test_no_number_name_or_field_is_lost(words: list[str]) -> None:
    there = " ".join(shorten(f"a {' '.join(words)}")).lower()  # a point may begin with any of them
    assert all(word.lower() in there for word in kept_words(f"a {' '.join(words)}"))


def test_a_sentence_without_end_is_taken_in_stretches() -> None:
    points = shorten("a gate and " * 60 + "Bonn")
    assert "Bonn" in points[-1]


def test_a_word_after_the_last_number_says_what_it_is_about() -> None:
    text = "Your wait at the busy old gate in town was cut by 12 minutes a day for drivers."
    assert shorten(text)[-1].endswith("by 12 minutes a day")
    assert shorten("We cut your wait at the gate in town 12 minutes a day all night.")[-1].endswith("a day night")
