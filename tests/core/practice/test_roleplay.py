"""Whole calls: the same seed is the same call, every call ends, and how it ends follows from what was said."""

from collections import Counter
from collections.abc import Iterable
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.practice.callers import BAD, GOOD, MIXED
from tests.core.practice.conftest import Call
from tests.core.practice.graded import GRADED, OTHERS, TOPICS

from coachdesk.coach import check_opener
from coachdesk.coach.judging import Judge
from coachdesk.playbook.cast import REASONS, Cast
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.roleplay import RolePlay, again_from, begin, persona_fields, say, warm_up
from coachdesk.practice.standing import Ending

PERSONAS = ("cfo", "it_manager", "owner", "gatekeeper", "operations", "people", "plant_manager")
ENDED_BY_THEM = (Ending.HUNG_UP_SILENT, Ending.HUNG_UP_SAID)
WORTH = {
    Ending.MEETING: 5,
    Ending.CALL_LATER: 3,
    Ending.NOT_INTERESTED: 2,
    Ending.UNFINISHED: 2,
    Ending.HUNG_UP_SAID: 0,
    Ending.HUNG_UP_SILENT: 0,
}


def worth(play: RolePlay) -> int:
    return WORTH[play.ending] + play.standing.fixed


def ranks(values: list[float]) -> list[float]:
    order = sorted(values)
    return [(order.index(v) + len(order) - 1 - order[::-1].index(v)) / 2 for v in values]


def correlation(one: list[float], other: list[float]) -> float:
    """Spearman’s, ties shared."""
    a, b = ranks(one), ranks(other)
    by = [(x - mean(a), y - mean(b)) for x, y in zip(a, b, strict=True)]
    return sum(x * y for x, y in by) / float((sum(x * x for x, _ in by) * sum(y * y for _, y in by)) ** 0.5)


def test_everybody_promised_is_there(cast: Cast) -> None:
    assert {"cfo", "it_manager", "owner", "gatekeeper"} <= {persona.id for persona in cast.personas}
    assert {persona.id for persona in cast.personas} == set(PERSONAS)


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_same_seed_is_the_same_call(persona: str, call: Call) -> None:
    one, other = (call(persona, 5, GOOD[0]) for _ in range(2))
    assert [m.reply for m in one.moments] == [m.reply for m in other.moments]
    assert one.hello == other.hello


@pytest.mark.parametrize("persona", PERSONAS)
def test_other_seeds_have_other_words(persona: str, call: Call) -> None:
    replies = {call(persona, seed, GOOD[0][:1]).moments[0].reply for seed in range(40)}
    assert len(replies) >= 6


@pytest.mark.no_cover
@pytest.mark.parametrize("persona", PERSONAS)
def test_a_good_caller_meets_in_most_calls(persona: str, call: Call) -> None:
    endings = Counter(call(persona, seed, lines).ending for seed in range(6) for lines in GOOD)
    assert endings[Ending.MEETING] > 10


@pytest.mark.no_cover
@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("reason", REASONS)
def test_a_bad_caller_is_hung_up_on_for_the_reason_they_give(persona: str, reason: str, call: Call) -> None:
    plays = [call(persona, seed, BAD[reason]) for seed in range(8)]
    ended = [play for play in plays if play.ending in ENDED_BY_THEM]
    assert len(ended) > 5
    assert sum(play.standing.worst == reason for play in ended) > len(ended) * 0.7


@pytest.mark.no_cover
@pytest.mark.parametrize("persona", PERSONAS)
def test_how_calls_end_follows_how_good_the_caller_was(persona: str, call: Call) -> None:
    graded = [float(grade) for grade, _ in MIXED]
    assert len(graded) == 30
    ended = [mean(worth(call(persona, seed, lines)) for seed in range(2)) for _, lines in MIXED]
    assert correlation(graded, ended) >= 0.7


@pytest.mark.no_cover
@pytest.mark.parametrize("callers", [GRADED, OTHERS], ids=["first", "second"])
@pytest.mark.parametrize("persona", PERSONAS)
def test_it_does_for_callers_that_nothing_was_set_on(
    persona: str, callers: tuple[tuple[int, tuple[str, ...]], ...], call: Call
) -> None:
    graded = [float(grade) for grade, _ in callers]
    told = [(grade, about_them(lines, persona)) for grade, lines in callers]
    seeds = range(2)
    plays = [[call(persona, seed, lines) for seed in seeds] for _, lines in told]
    for seed in seeds:
        assert correlation(graded, [float(worth(tried[seed])) for tried in plays]) >= 0.7
    best = [play for grade, tried in zip(graded, plays, strict=True) for play in tried if grade == 5]
    worst = [play for grade, tried in zip(graded, plays, strict=True) for play in tried if grade == 1]
    assert sum(play.ending is Ending.MEETING for play in best) > len(best) * 0.7
    assert sum(play.ending in ENDED_BY_THEM for play in worst) > len(worst) * 0.7


@pytest.mark.no_cover
@pytest.mark.parametrize("persona", PERSONAS)
def test_every_ending_is_reached(persona: str, call: Call) -> None:
    leaves = (0, ("Hi {n}, Sam Hart from Ledgerly.", "Thanks for your time, goodbye."))
    asks_when = (0, ("Hi, Sam Hart from Ledgerly.", "What time suits you better, tomorrow at ten or on Thursday?"))
    callers = [about_them(lines, persona) for _, lines in (leaves, asks_when, *GRADED[::8], GRADED[-1])]
    ended = {call(persona, seed, lines).ending for lines in callers for seed in range(4)}
    ended |= {call(persona, seed, BAD["negative_opener"]).ending for seed in range(40)}
    assert ended | {Ending.UNFINISHED} == set(Ending)


def about_them(lines: Iterable[str], persona: str) -> list[str]:
    told = []
    for line in lines:
        for name, words in TOPICS[persona].items():
            line = line.replace(f"{{{name}}}", words)
        told.append(line)
    return told


def test_a_call_can_be_taken_up_again_before_any_turn(call: Call, judge: Judge) -> None:
    play = call("cfo", 1, BAD["negative_opener"])
    assert play.over
    back = again_from(play, 2)
    assert (len(back.moments), back.over) == (1, False)
    assert back.standing == play.moments[0].after
    assert say(back, play.moments[1].words, judge=judge).moments == play.moments[:2]
    assert again_from(play, 1).standing == play.start
    assert again_from(play, 0).moments == ()


def test_warming_up_changes_nothing(call: Call, judge: Judge) -> None:
    play = call("cfo", 1, [])
    warm_up(play, judge=judge)
    assert say(play, "Hello?", judge=judge).moments == call("cfo", 1, ["Hello?"]).moments


def test_nothing_is_heard_after_the_end(call: Call, judge: Judge) -> None:
    play = call("owner", 2, BAD["script"])
    assert play.over
    assert say(play, "Hello?", judge=judge) is play


def test_both_ways_of_hanging_up_are_met(call: Call) -> None:
    endings = {call("cfo", seed, BAD["nothing_for_them"]).ending for seed in range(12)}
    assert endings == set(ENDED_BY_THEM)


@pytest.mark.no_cover
def test_who_only_goes_on_and_on_is_out_of_time_at_some_point(call: Call) -> None:
    lines = ["Hi, it’s Sam Hart from Ledgerly, I’m calling about planning. How do you do that?"]
    lines += [f"Okay, I see. What about number {n}?" for n in range(14)]
    endings = {call(persona, seed, lines).ending for persona in PERSONAS for seed in range(6)}
    assert Ending.UNFINISHED not in endings
    assert Ending.CALL_LATER in endings


WORDS = st.text(max_size=400) | st.sampled_from([line for lines in (*GOOD, *BAD.values()) for line in lines])


@settings(max_examples=50, deadline=None)
@given(persona=st.sampled_from(PERSONAS), seed=st.integers(), lines=st.lists(WORDS, min_size=1, max_size=13))
def test_any_words_make_a_call_with_a_debrief_that_names_them(
    playbook: Playbook, cast: Cast, judge: Judge, persona: str, seed: int, lines: list[str]
) -> None:
    whom = cast.persona(persona)
    assert whom is not None
    play = begin(whom, cast=cast, seed=seed)
    for line in lines:
        before = play
        play = say(play, line, judge=judge)
        assert 0 <= play.standing.patience <= 10
        assert play is before or play.moments[-1].reply
    told = debrief(play, playbook=playbook, rewrite=judge)
    said = {moment.turn: moment.words for moment in play.moments}
    assert told.moments
    assert told.summary
    for one in (*told.moments, *told.worked):
        assert one.words in said[one.turn]
        assert one.reason in REASONS
        assert one.title
        assert one.instead


def test_the_debrief_of_a_good_call_names_what_worked(call: Call, playbook: Playbook, cast: Cast) -> None:
    play = call("cfo", 0, GOOD[0])
    persona = cast.persona("cfo")
    assert persona is not None
    fields = persona_fields(persona)
    told = debrief(play, playbook=playbook, rewrite=lambda t: check_opener(t, playbook=playbook, fields=fields))
    assert play.ending is Ending.MEETING
    assert told.ended_by == ""
    assert "agreed to meet" in told.summary
    assert told.worked
