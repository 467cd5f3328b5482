"""What an ear that knows no words makes of a recording: talk, a count of words, fillers; and what a text adds."""

import pytest

from coachdesk.model.rehearsal import Filling, Heard, Sensed, Span, Word
from coachdesk.practice.counting import EAR_HEARS, WORDS_TAKEN, count_of_all, count_of_both, count_of_text, counted
from coachdesk.practice.rehearsing import (
    BESIDE,
    FEW_CLEAR,
    NOT_SPEECH,
    NOT_THE_TEXT,
    TAKEN,
    Measured,
    rehearsal,
    talk_of,
)
from coachdesk.practice.said_of_text import as_said, with_aside
from coachdesk.practice.sensing import fillers_sensed, spare, talk_sensed, words_sensed, words_that_fill

STEP = 0.02
KINDS = ("um", "uh", "er", "erm", "hm", "like", "you know")
ALL = (Span(0.0, 100.0),)


def over(seconds: float, *spans: tuple[float, float], likely: float = 0.9) -> list[float]:
    return [
        likely if any(start <= (at + 0.5) * STEP < end for start, end in spans) else 0.02
        for at in range(round(seconds / STEP))
    ]


def sensed(
    seconds: float = 20.0,
    *,
    talk: tuple[tuple[float, float], ...] = ((1, 9), (10, 19)),
    words: int = 50,
    likely: float = 0.9,
    **fills: tuple[float, float],
) -> Sensed:
    """Somebody speaks ``words`` words, evenly spread over the whole."""
    count = round(seconds / STEP)
    heard = sum(end - start for start, end in talk) / STEP or 1.0
    places = {kind.replace("_", " "): place for kind, place in fills.items()}
    kinds = {kind: over(seconds, *([places[kind]] if kind in places else []), likely=likely) for kind in KINDS}
    return Sensed(STEP, over(seconds, *talk), [words / heard] * count, kinds)


def room(noise: float) -> tuple[tuple[float, ...], ...]:
    """A voice at -20 dB from 1 to 9 and from 10 to 19 s, above a room, and a door at 0.2 s."""
    one = tuple(
        -20.0 if 100 <= at < 900 or 1000 <= at < 1900 or 10 <= at < 30 else noise + 0.1 * (at % 7) for at in range(2000)
    )
    return (one, one)


def test_talk_is_where_somebody_speaks_and_neither_breaths_nor_clicks_count() -> None:
    heard = sensed(talk=((1, 4), (4.1, 5), (5.3, 9), (9.7, 9.76), (12, 15)))
    assert talk_sensed(heard) == (Span(1.0, 9.0), Span(12.0, 15.0))
    assert talk_sensed(sensed(talk=())) == ()
    assert words_sensed(sensed(words=50), said=(Span(1, 9), Span(10, 19))) == pytest.approx(50)


@pytest.mark.parametrize(("kind", "said"), [("um", "um"), ("hm", "hmm"), ("erm", "erm")])
def test_a_filler_is_told_as_what_it_is_most_like(kind: str, said: str) -> None:
    (found,) = fillers_sensed(sensed(**{kind: (2.0, 2.3)}), said=ALL)  # type: ignore[arg-type]
    assert (found.text, found.filler) == (said, True)
    assert [found.start, found.end] == [pytest.approx(2.0), pytest.approx(2.3)]


def test_what_is_too_brief_too_long_unlikely_or_outside_of_talk_is_none() -> None:
    assert fillers_sensed(sensed(um=(2.0, 2.04)), said=ALL) == ()
    assert fillers_sensed(sensed(um=(2.0, 4.0)), said=ALL) == ()
    assert fillers_sensed(sensed(um=(2.0, 2.3), likely=0.3), said=ALL) == ()
    assert fillers_sensed(sensed(um=(2.0, 2.3)), said=(Span(10, 19),)) == ()


def words(text: str, *, start: float = 0.0) -> list[Word]:
    return [Word(word, start + at * 0.3, start + at * 0.3 + 0.3) for at, word in enumerate(text.split())]


def test_a_word_that_may_fill_does_where_the_text_does_not_hold_it() -> None:
    likes = words_that_fill(sensed(like=(0.6, 0.9), you_know=(5.0, 5.4)), said=ALL)
    assert [one.text for one in likes] == ["like", "you know"]
    taken = words("we are like that")
    text = ("we", "are", "like", "that")
    assert [one.text for one in spare(likes, words=taken, agree=[True] * 4, text=text)] == ["you know"]
    assert spare(likes, words=taken, agree=[False] * 4, text=text) == likes


def test_without_a_text_it_does_where_the_sentence_can_do_without() -> None:
    likes = words_that_fill(sensed(like=(0.6, 0.9)), said=ALL)
    assert spare(likes, words=words("we help like three teams"), agree=[], text=()) == likes
    assert spare(likes, words=words("it looks like three teams"), agree=[], text=()) == ()


def test_in_a_quiet_room_loudness_says_when_and_the_ear_that_it_is_a_voice() -> None:
    quiet = Measured(20.0, room(-80.0), 0.01, sensed=sensed(talk=((1.3, 8.8), (10, 19))))
    first, second = talk_of(quiet)
    assert [first.start, second.end] == [pytest.approx(1.0, abs=0.05), pytest.approx(19.0, abs=0.05)]
    noisy = Measured(20.0, room(-38.0), 0.01, sensed=sensed(talk=((1.3, 8.8), (10, 19))))
    assert talk_of(noisy)[0].start == pytest.approx(1.3)


def test_where_the_ear_hears_nobody_loudness_is_asked_and_silence_is_silence() -> None:
    assert talk_of(Measured(20.0, room(-80.0), 0.01, sensed=sensed(talk=())))
    assert talk_of(Measured(20.0, (tuple([-90.0] * 2000),), 0.01, sensed=sensed())) == ()
    only_elsewhere = Measured(20.0, room(-80.0), 0.01, sensed=sensed(talk=((9.2, 9.4),)))
    (found,) = talk_of(only_elsewhere)
    assert [found.start, found.end] == [pytest.approx(9.2), pytest.approx(9.4)]


TALK = (Span(1.0, 9.0), Span(10.0, 19.0))


def told(heard: list[Word], *, text: str = "", count: int = 50, **fills: tuple[float, float]):  # type: ignore[no-untyped-def]
    measured = Measured(20.0, room(-80.0), 0.01, sensed=sensed(words=count, **fills))  # type: ignore[arg-type]
    return rehearsal(measured, said=TALK, words=heard, text=tuple(text.split()))


def test_without_a_text_words_are_counted_and_fillers_told_by_ear() -> None:
    heard = [*words("we help a", start=1.0), Word("uh", 2.0, 2.2, filler=True), *words("three teams", start=3.0)]
    found = told(heard, um=(1.6, 1.9))
    assert found.count == round(50 / EAR_HEARS), "so few words that were taken down say nothing"
    assert found.pace == pytest.approx(found.count / 18 * 60)
    assert [word.text for word in found.fillers] == ["um"]
    assert [word.text for word in found.words] == ["we", "help", "um", "three", "teams"]
    assert found.notes == (TAKEN,)


def test_what_has_no_pace_of_speech_is_none() -> None:
    assert told([], count=5).heard is Heard.NOTHING
    assert told(words("what"), text="we help three teams", count=5).notes == (NOT_SPEECH,)


def test_a_moment_of_talk_in_a_lot_of_other_sound_is_none() -> None:
    music = Measured(20.0, room(-80.0), 0.01, sensed=sensed(talk=((2, 3), (11, 12)), um=(2.2, 2.5)))
    found = rehearsal(music, said=(Span(2, 3), Span(11, 12)), words=words("years could", start=2.0))
    assert (found.heard, found.notes, found.fillers) == (Heard.NOTHING, (NOT_SPEECH,), ())


TEXT = " ".join(f"word{at}" for at in range(50))


def test_a_text_that_was_not_understood_counts_as_written_where_as_many_words_were_heard() -> None:
    some = words(" ".join(TEXT.split()[:28]), start=1.0)
    longer = f"{TEXT} so this takes as long as somebody talks"
    half = told(words(" ".join(TEXT.split()[:30]), start=1.0), text=longer, count=54)
    assert (half.count, half.notes) == (58, (BESIDE, FEW_CLEAR))
    assert told(some[:3], text=TEXT, count=54, um=(15.0, 15.3)).count == 51
    assert told(some[:3], text=TEXT, count=80).count == 80
    assert told(some[:3], text=TEXT, count=80).notes == (NOT_THE_TEXT, TAKEN)


def test_a_text_that_was_understood_counts_by_what_was_said_of_it() -> None:
    most = words(" ".join(TEXT.split()[:45]), start=1.0)
    um = Word("um", 16.0, 16.2, filler=True)
    heard = hearing([*most, um])
    assert count_of_text(most, text=TEXT.split(), talk=(Span(1, 14.5),), share=0.9, sensed=heard, fills=[um]) == 46
    assert told(most, text=TEXT, count=44).notes == (BESIDE,)


def hearing(said: list[Word]) -> Sensed:
    """Each of these words begins when it does, and nothing else."""
    begins = [0.0] * 1000
    for word in said:
        begins[round(word.start / STEP)] = 1.0
    return Sensed(STEP, begins, begins, dict.fromkeys(KINDS, begins))


BEFORE, AFTER = "we help nine teams in leeds and york", "to close their books before the fifth of the month"
WHOLE = f"{BEFORE} who work at night {AFTER}"


@pytest.mark.parametrize(
    ("between", "sounds", "count", "elsewhere"),
    [
        ("who work at night", "who work at night", 22, 0),
        ("oh were a tonight", "who work at night", 22, 0),
        ("", "", 18, 0),
        ("a", "", 18, 0),
        ("we met in spring and you told me about a ship", "we met in spring and you told me about a ship", 29, 1),
    ],
    ids=["as written", "misheard", "left out", "a stray sound", "said otherwise"],
)
def test_what_lies_between_words_that_agree_counts_as_it_was_said(
    between: str, sounds: str, count: int, elsewhere: int
) -> None:
    first = words(BEFORE, start=1.0)
    there = words(sounds, start=3.4)
    taken = words(between, start=3.4) if sounds else [Word(one, 3.38, 3.4) for one in between.split()]
    last = words(AFTER, start=3.4 + 0.3 * len(there))
    talk = [Span(1.0, last[-1].end)]
    told_ = counted(
        [*first, *taken, *last], text=WHOLE.split(), talk=talk, sensed=hearing([*first, *there, *last]), fills=[]
    )
    assert (told_.count, len(told_.elsewhere)) == (count, elsewhere)
    assert [round(span.start, 1) for span in told_.elsewhere] == [3.4] * elsewhere


def test_a_few_words_that_were_added_count() -> None:
    taken = [*words(BEFORE, start=1.0), *words("now and then again", start=3.4), *words(AFTER, start=4.6)]
    told_ = counted(taken, text=f"{BEFORE} {AFTER}".split(), talk=[Span(1.0, 7.6)], sensed=hearing(taken), fills=[])
    assert (told_.count, told_.elsewhere) == (22, ())


def test_what_was_said_beside_the_text_takes_the_place_of_what_the_text_made_of_it() -> None:
    text = ["we", "help", "nine", "teams", "today"]
    taken = [*words("we help"), *words("um to a", start=0.6), *words("teams today", start=1.5)]
    aside = words("ships sail", start=0.7)
    there = Span(0.6, 1.5)
    heard = with_aside(taken, aside, where=[there])
    assert [word.text for word in heard] == ["we", "help", "ships", "sail", "teams", "today"]
    said = as_said(heard, text=text, of_text=[True, True, False, True, True], aside=[there])
    assert said == ("we", "help", "ships", "sail", "teams", "today")
    assert as_said(heard, text=text, of_text=[True] * 5, aside=[]) == tuple(text)


def test_where_ear_and_recogniser_agree_both_count() -> None:
    assert count_of_both(round(104 * WORDS_TAKEN), heard=96 * EAR_HEARS) == 100
    assert count_of_both(20, heard=96 * EAR_HEARS) == 96
    assert count_of_both(0, heard=96 * EAR_HEARS) == 96


def test_beside_a_text_what_fits_between_its_words_is_a_filler_the_more_readily_the_ear_hears_one() -> None:
    def fitting(start: float, gain: float, text: str = "um") -> Filling:
        return Filling(Word(text, start, start + 0.3, filler=True), gain, 0.0, 0.0, known=True, inside=True)

    measured = Measured(20.0, room(-80.0), 0.01, sensed=sensed(um=(4.0, 4.3), likely=0.7))
    fillings = (fitting(4.0, 0.0), fitting(6.0, 0.0), fitting(8.0, 0.12), fitting(12.0, 0.12, "like"))
    found = rehearsal(measured, said=TALK, words=words(TEXT, start=1.0), text=tuple(TEXT.split()), fillings=fillings)
    assert [round(word.start) for word in found.fillers] == [4], "what the ear hardly hears is none, however it fits"
    sure = Measured(20.0, room(-80.0), 0.01, sensed=sensed(um=(4.0, 4.3)))
    found = rehearsal(sure, said=TALK, words=words(TEXT, start=1.0), text=tuple(TEXT.split()), fillings=fillings[:1])
    assert len(found.fillers) == 1, "heard both times, it is one"


def test_without_a_text_sounds_ear_and_recogniser_count_together() -> None:
    def count(taken: int, *, heard: float = 100.0, clear: float = 40.0) -> int:
        return count_of_all(100, heard=heard, taken=taken, talk=40.0, clear=clear)

    assert count(100) == pytest.approx(100, abs=6)
    assert count(90) < count(100) < count(100, heard=120)
    assert count(50, clear=5) > count(50), "in noise a recogniser that takes down little says little"
    assert count(60) == count(20), "far apart, it is not followed further"
    assert count_of_all(0, heard=100.0, taken=100, talk=40.0, clear=40.0) == count_of_both(100, heard=100.0)
