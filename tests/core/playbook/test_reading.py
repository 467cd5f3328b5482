import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.reading import _ASCII_TOKEN, _TOKEN, MAX_CHARS, read, straighten
from coachdesk.playbook.words import count_words, too_many_words

WORDS = (
    "its Ann from it", "its", "From us.", "ill", "be.", "Mr.", "no.", "well,", "I’m –", "- so", "just.", "🙂", "?!",
    "…", "at", "your", "busy",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I’m NOT really  busy, am I?", "i am not busy am i ?"),
        ("We don't; can't — won’t.", "we do not ; can not ; will not ."),
        ("How'd it go… Mr. Lee!", "how did it go . mr lee !"),
        ("sorry-we-missed-you cards, Frank's", "sorry_we_missed_you cards frank_s"),
        ("It’s Sam", "it is sam"),
        ("e-mail me at 3.30, 40%", "email me at 3.30 40%"),
        ("They’d", "they would"),
        ("one\n\ntwo\nthree", "one . two three"),
        ("Hi [[first name]] there", "hi there"),
        ("“Quoted” (text) / slash", "quoted text slash"),
        ("dogs' bowls", "dogs bowls"),
        ("", ""),
        ("?!", "?"),
        ("Hi Ann 👋 It’s Sam 🙂🙂 from here", "hi ann . it is sam from here"),
        ("👋 It’s Sam. 🙂 Who? 🎉", "it is sam . who ?"),
        ("um, just", ""),
        ("İstanbul", "İstanbul"),
    ],
)
def test_the_plain_reading(text: str, plain: str) -> None:
    assert read(text).plain == plain


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("Hi  Dana!It’s Sam\nhere.The gate", "Hi Dana! It's Sam here. The gate"),
        ("today?I promise it’s short", "today? I promise it's short"),
        ("Booking.Com, e.g.This, U.S.A. and 3.Two", "Booking.Com, e.g.This, U.S.A. and 3.Two"),
    ],
)
def test_a_sentence_begins_after_a_mark_without_a_blank_too(text: str, squeezed: str) -> None:
    assert read(text).squeezed == squeezed


@given(st.text())
def test_every_span_leads_back_into_the_text(text: str) -> None:
    reading = read(text)
    for at in range(len(reading.plain)):
        start, end = reading.where(at, at + 1)
        assert 0 <= start <= end <= len(text)
    assert len(straighten(text)) == len(text)


def test_a_span_covers_the_words_as_written() -> None:
    text = "Well, I’m really, really swamped today."
    reading = read(text)
    at = reading.plain.index("i am swamped")
    start, end = reading.where(at, at + len("i am swamped"))
    assert text[start:end] == "I’m really, really swamped"


def test_a_span_of_blanks_is_nowhere() -> None:
    reading = read("a b")
    assert reading.where(1, 2) == (0, 0)
    assert reading.where(0, 2) == (0, 1)
    assert reading.where(1, 3) == (2, 3)


@given(st.text("ab.?!… -'’;\n1M", max_size=30) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_a_text_reads_by_its_sentences_as_it_does_as_one(text: str) -> None:
    by_parts, as_one = read(text), read(f"{text} [[x]]")
    assert by_parts.plain == as_one.plain
    assert by_parts.words == as_one.words
    assert by_parts.tokens == as_one.tokens


def test_sentences_are_cut_at_their_ends() -> None:
    reading = read("Hi. Who is it? It’s me")
    assert [reading.plain[a:b] for a, b in reading.sentences] == ["hi . ", "who is it ? ", "it is me"]
    assert read("One.").sentences == ((0, 5),)
    assert read("").sentences == ()


def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    assert read("word " * 10_000).words == MAX_CHARS // 5


def test_words_are_counted_with_a_field_as_one() -> None:
    assert count_words("{{first_name}}, what slips - and who?") == 5
    assert count_words("[[similar client]]: 3 days") == 3
    assert not too_many_words("one two three four five six seven eight")
    assert too_many_words("one two three four five six seven eight nine")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("sory to botehr u", "sorry to bother you"),
        ("I hope im not disterbing, interupting or botherring", "i hope i am not disturbing interrupting or bothering"),
        ("Forgive the interuption, botherr", "forgive the interruption bother"),
        ("brother, mothers, bothers, moments, interrupts", "brother mothers bothers moments interrupts"),
        ("ill be quick, he is ill", "i will be quick he is ill"),
        ("its Ann from Leeds, its wheels, its", "it is ann from leeds its wheels its"),
        ("your busy, your team", "you are busy your team"),
        ("nobody's keen", "nobody is keen"),
    ],
)
def test_missing_apostrophes_and_slips_of_the_fingers_are_put_right(text: str, plain: str) -> None:
    assert read(text).plain == plain


def test_what_others_say_is_not_what_the_caller_says() -> None:
    assert read("Patients say “is this a bad time?” and “no way” and wait.").plain == (
        "patients say quoted and quoted and wait ."
    )
    assert read("The “Friday” list").plain == "the friday list"
    assert read("“Sorry to bother you, it’s Ann.”").plain == "sorry to bother you it is ann ."


def test_a_span_over_somebody_elses_words_covers_them_from_their_first() -> None:
    text = 'They say "call me later" twice.'
    reading = read(text)
    at = reading.plain.index("quoted")
    assert text[slice(*reading.where(at, at + len("quoted twice")))] == 'call me later" twice'


@given(st.text("abZ09 .,:%'-_[]\n\t;!?", max_size=30))
def test_plain_letters_are_cut_into_words_as_all_others_are(text: str) -> None:
    assert _ASCII_TOKEN.findall(text) == _TOKEN.findall(text)
