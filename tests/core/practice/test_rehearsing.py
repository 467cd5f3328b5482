"""A rehearsal is told by what was measured, and says what can’t be told."""

import pytest

from coachdesk.model.rehearsal import Filling, Heard, Span, Word
from coachdesk.practice.counting import counted, likely_count
from coachdesk.practice.fillers import fillers
from coachdesk.practice.rehearsing import (
    LOUD,
    NO_WORDS,
    NOBODY,
    NOT_SPEECH,
    NOT_THE_TEXT,
    UNCLEAR,
    Measured,
    fillers_can_be_told,
    rehearsal,
    rises,
    talk_of,
)
from coachdesk.practice.said_of_text import follow

STEP = 0.01


def measured(seconds: float = 12.0, *, top: float = 0.0, at_top: float = 0.0) -> Measured:
    """A voice that swells four times a second from 1 to 5 and from 6.5 to 11 seconds."""
    levels = [
        -30.0 + 8 * (at % 25 < 15) if 100 <= at < 500 or 650 <= at < 1100 else -90.0
        for at in range(round(seconds / STEP))
    ]
    return Measured(seconds, (tuple(levels),), STEP, top, at_top)


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
    heard = [Word(w, at * 0.4, at * 0.4 + 0.3) for at, w in enumerate(("we um help " * 10).split())]
    told = rehearsal(sound, said=talk_of(sound), words=heard)
    assert told.lead == pytest.approx(1.0, abs=0.1)
    assert told.pace == pytest.approx(30 / 10 * 60, rel=0.1)
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


TEXT = ["we", "help", "three", "teams", "in", "leeds", "to", "close"]


def filling(text: str, start: float, **more: float) -> Filling:
    """A sound that fits well and stands apart, but for what is named."""
    end = start + more.pop("seconds", 0.2)
    weighed = {"gain": 0.1, "before": 0.2, "after": 0.2, "known": True, "inside": True, **more}
    return Filling(Word(text, start, end, filler=True), **weighed)  # type: ignore[arg-type]


def told_of(*fillings: Filling, heard: list[Word]) -> list[str]:
    told = rehearsal(measured(), said=(Span(0, 9),), words=heard, text=TEXT, fillings=fillings)
    assert told.count == 8 + sum(len(f.text.split()) for f in told.fillers)
    return [word.text for word in told.fillers]


def test_with_a_text_a_sound_that_fits_and_stands_apart_is_a_filler() -> None:
    heard = words("we help three teams in leeds to close")
    assert told_of(filling("um", 0.31), heard=heard) == ["um"]
    assert told_of(filling("er", 0.31, before=0.0, after=0.0), heard=heard) == []
    assert told_of(filling("er", 0.61, before=0.0, gain=0.2), heard=heard) == ["er"]


@pytest.mark.parametrize(
    "against", [{"seconds": 0.03}, {"seconds": 0.9}, {"gain": -0.1, "after": 0.0}, {"before": 0.0, "known": False}]
)
def test_what_is_brief_or_long_or_fits_badly_is_none(against: dict[str, float]) -> None:
    heard = words("we help three teams in leeds to close")
    assert told_of(filling("um", 0.31, **{"gain": 0.06, **against}), heard=heard) == []


def test_a_piece_of_a_word_that_was_heard_is_no_filler_and_like_must_be_heard_both_times() -> None:
    heard = [Word("we", 0, 0.3), Word("like", 0.4, 0.7, filler=True), *words("help three teams in leeds to close")]
    part = filling("uh", 0.02, before=0.0, gain=0.05)
    assert told_of(part, filling("like", 0.4, seconds=0.3), filling("you know", 2.0), heard=heard) == ["like"]
    twice = [Word("we", 0, 0.3), Word("know", 0.4, 0.7, filler=True), *words("help three teams in leeds to close")]
    assert told_of(filling("you know", 0.4, seconds=0.3), heard=twice) == ["you know"]


def test_in_a_noisy_room_more_must_speak_for_a_filler_and_in_a_loud_one_none_is_told() -> None:
    heard = words("we help three teams in leeds to close")
    weak = filling("um", 0.31, before=0.0, gain=0.1)
    noisy = Measured(12.0, (tuple(max(-34.0, level) for level in measured().bands[0]),), STEP)
    for sound, fills in ((measured(), ["um"]), (noisy, [])):
        told = rehearsal(sound, said=(Span(0, 9),), words=heard, text=TEXT, fillings=[weak])
        assert [word.text for word in told.fillers] == fills
    assert fillers_can_be_told(heard, text=TEXT)
    half = words("we help three teams by a lake")
    assert not fillers_can_be_told(half, text=TEXT)
    assert UNCLEAR in rehearsal(measured(), said=(Span(0, 9),), words=half, text=TEXT).notes


def test_a_filler_takes_the_place_of_what_it_was_misheard_for() -> None:
    heard = [Word("we", 0, 0.3), Word("bears", 0.4, 0.7), *words("help three teams in leeds to close")]
    told = rehearsal(
        measured(), said=(Span(0, 9),), words=heard, text=TEXT, fillings=[filling("erm", 0.4, seconds=0.3)]
    )
    assert "bears" not in [word.text for word in told.words]
    assert [word.text for word in told.fillers] == ["erm"]


def test_without_a_text_only_a_clear_um_that_stands_apart_is_believed() -> None:
    spoken = [*words("we help you with it"), Word("um", 1.7, 1.9), Word("uh", 1.9, 2.0), Word("so", 2.0, 2.3)]
    clear = measured()
    assert [f.text for f in rehearsal(clear, said=(Span(0, 3),), words=spoken).fillers] == ["um"]
    noisy = Measured(12.0, (tuple(max(-40.0, level) for level in clear.bands[0]),), STEP)
    assert rehearsal(noisy, said=(Span(0, 3),), words=spoken).fillers == ()


def said(text: str, at: float = 0.0) -> list[Word]:
    return [Word(w, at + n * 0.3, at + n * 0.3 + 0.3) for n, w in enumerate(text.split())]


def test_words_that_were_misheard_count_as_they_are_written_where_they_took_the_time() -> None:
    text = [word.text for word in said("we help nine teams with long nights in leeds and in york to close their books")]
    heard = [*said("we help nine teams"), *said("oh bring me some the or", 1.2), *said("and in york to close", 3.0)]
    whole = counted([*heard, *said("their books", 4.5)], text=text, talk=[Span(0, 5.1)])
    assert (whole.count, whole.others) == (16, 0)
    skipped = [*said("we help nine teams"), *said("their books", 1.3)]
    left_out = counted(skipped, text=text, talk=[Span(0, 1.9)])
    assert left_out.of_text[:4] == (True,) * 4
    assert left_out.count == 6
    other = [
        *said("we help nine teams " + "talk on and on of what is not in it " * 3, 0),
        *said("with long nights", 10),
    ]
    more = counted(other, text=text[:7], talk=[Span(0, 10.9)])
    assert 25 < more.count < 40


def test_where_too_little_of_a_text_is_heard_none_of_it_counts() -> None:
    assert counted(said("quite another thing"), text=["we", "help"], talk=[Span(0, 1)]).count == 3
    assert counted(said("we other help"), text=["we", "x", "help"], talk=[Span(0, 1)]).count == 3


def test_where_no_two_words_follow_each_other_as_written_no_time_is_known() -> None:
    text = ["we", "who", "ring", "up", "near", "you", "again", "help", "close"]
    told = counted([*said("we"), *said("help me close", 1.0)], text=text, talk=[Span(0, 2)])
    assert (told.count, told.others) == (3, 0)


def test_without_a_text_fewer_words_are_counted_than_were_taken_down() -> None:
    assert likely_count(100, talk=30) == 96
    assert likely_count(0, talk=30) == 0


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
