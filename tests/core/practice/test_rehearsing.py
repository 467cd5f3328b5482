"""A rehearsal is told by what was measured, and says what can’t be told."""

import pytest

from coachdesk.model.rehearsal import Heard, Span, Word
from coachdesk.practice.fillers import fillers
from coachdesk.practice.rehearsing import (
    LOUD,
    NO_WORDS,
    NOBODY,
    NOT_SPEECH,
    NOT_THE_TEXT,
    Measured,
    rehearsal,
    rises,
    talk_of,
)
from coachdesk.practice.said_of_text import follow

STEP = 0.01


def measured(seconds: float = 12.0, **more: float) -> Measured:
    """A voice that swells four times a second from 1 to 5 and from 6.5 to 11 seconds."""
    levels = [
        -30.0 + 8 * (at % 25 < 15) if 100 <= at < 500 or 650 <= at < 1100 else -90.0
        for at in range(round(seconds / STEP))
    ]
    return Measured(seconds, (tuple(levels),), STEP, **more)


def words(text: str, *, filler: str = "") -> list[Word]:
    return [Word(w, at * 0.3, at * 0.3 + 0.3, filler=w in filler.split()) for at, w in enumerate(text.split())]


def found(text: str, *, filler: str = "") -> list[str]:
    return [word.text for word in fillers(words(text, filler=filler))]


@pytest.mark.parametrize(
    ("said", "fill"),
    [
        ("so um we help uh clinics", ["um", "uh"]),
        ("like we help you know three teams like in leeds", ["like", "you know", "like"]),
        ("i would like to hear what it looks like", []),
        ("do you know who does it if you know him", []),
        ("we like this you know how", []),
        ("you know", ["you know"]),
        ("know you", []),
    ],
)
def test_like_and_you_know_are_fillers_where_the_sentence_does_without(said: str, fill: list[str]) -> None:
    assert found(said) == fill


def test_a_sound_too_brief_for_a_filler_is_none() -> None:
    scraps = [Word("uh", 0, 0.04), Word("um", 1, 1.2), Word("we", 2, 2.01)]
    told = rehearsal(measured(), said=(Span(1, 3),), words=scraps)
    assert [word.text for word in told.words] == ["um", "we"]


def test_what_came_between_the_words_of_a_text_is_a_filler_in_any_case() -> None:
    assert found("i would like to", filler="like") == ["like"]
    assert found("do you know who", filler="you know") == ["you know"]


def test_all_of_it_is_told_where_words_are_known() -> None:
    sound = measured()
    told = rehearsal(sound, said=talk_of(sound), words=words("we um help " * 10))
    assert told.lead == pytest.approx(1.0, abs=0.1)
    assert told.pace == pytest.approx(30 / 10 * 60, rel=0.02)
    assert [round(p.seconds, 1) for p in told.pauses] == [1.5]
    assert told.longest is not None
    assert told.longest.seconds == pytest.approx(4.5, abs=0.1)
    assert len(told.fillers) == 10
    assert told.heard is Heard.RECOGNISED


def test_without_words_the_pace_is_counted_in_rises_and_said_to_be_rough() -> None:
    sound = measured()
    told = rehearsal(sound, said=talk_of(sound), words=None)
    assert told.heard is Heard.ABSENT
    assert told.notes == (NO_WORDS,)
    assert told.pace is not None
    assert told.words == told.fillers == ()


def test_where_nobody_speaks_nothing_is_claimed() -> None:
    told = rehearsal(Measured(3.0, ((-90.0,) * 300,), STEP), said=(), words=())
    assert (told.pace, told.lead, told.heard, told.notes) == (None, None, Heard.NOTHING, (NOBODY,))


def test_a_recording_that_is_cut_off_says_so() -> None:
    sound = measured(top=1.0, at_top=0.02)
    assert LOUD in rehearsal(sound, said=talk_of(sound), words=()).notes


def test_too_little_talk_has_no_pace() -> None:
    assert rehearsal(measured(), said=(Span(1, 2),), words=words("hi there")).pace is None
    assert rehearsal(measured(), said=(Span(1, 9),), words=[]).pace is None


def test_short_pauses_do_not_end_a_monologue() -> None:
    told = rehearsal(measured(), said=(Span(0, 2), Span(2.7, 4), Span(6, 7)), words=[])
    assert told.longest == Span(0, 4)


def test_with_a_text_a_filler_counts_only_between_words_of_it() -> None:
    text = ["we", "help", "three", "teams", "in", "leeds", "to", "close"]
    heard = words("we um help three teams um in leeds to close", filler="um")
    told = rehearsal(measured(), said=(Span(1, 9),), words=heard, text=text)
    assert [f.text for f in told.fillers] == ["um", "um"]
    odd = [*words("we help bears"), Word("um", 1, 1.2, filler=True), *words("bite leeds to close")]
    told = rehearsal(measured(), said=(Span(1, 9),), words=odd, text=text)
    assert told.fillers == ()
    assert told.count == 8


def test_where_the_text_was_not_said_that_is_told() -> None:
    told = rehearsal(measured(), said=(Span(1, 3),), words=words("quite another um thing"), text=["we", "help", "them"])
    assert NOT_THE_TEXT in told.notes
    assert told.count == 4


@pytest.mark.parametrize("text", [(), ("we", "help")])
def test_what_has_too_few_words_for_speech_is_taken_for_music(text: tuple[str, ...]) -> None:
    told = rehearsal(measured(), said=(Span(1, 11),), words=words("oil are are cool"), text=text)
    assert (told.heard, told.words, told.pace, told.notes) == (Heard.NOTHING, (), None, (NOT_SPEECH,))
    assert told.longest == Span(1, 11)


def test_what_was_missed_of_a_text_is_named() -> None:
    followed = follow(words("we help and more teams"), text=["we", "help", "three", "teams", "in", "leeds"])
    assert followed.missed == ("in leeds",)
    assert followed.share == pytest.approx(0.5)
    assert follow([], text=[]).share == 0


def test_a_filler_at_either_end_needs_one_neighbour() -> None:
    heard = [Word("um", 0, 0.2, filler=True), *words("we help"), Word("uh", 2, 2.2, filler=True)]
    assert follow(heard, text=["we", "help"]).sure == (True, True, True, True)


def test_rises_are_counted_within_talk_and_never_beyond_the_sound() -> None:
    assert rises([-30.0, -20.0, -30.0, -20.0, -30.0], step=STEP, said=(Span(0, 0.05), Span(7, 8))) == 2
