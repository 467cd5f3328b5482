"""Drills: where they come from, when they come back, and what is said of an answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coachdesk.coach.judging import Judge
from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.drilling import Drill, DrillKind, drill_id
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.decks import from_names, from_playbook, from_plays, mixed
from coachdesk.practice.progress import DrillDay, progress
from coachdesk.practice.remarks import remark
from coachdesk.practice.schedule import NEW_A_DAY, due_at, session

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ON_THE_DAY: dict[str, Any] = {"today": NOON.date(), "zone": UTC}
MORNING = NOON - timedelta(hours=4)


def drill(name: str, kind: DrillKind = DrillKind.SPOT) -> Drill:
    return Drill(name, kind, "Do it", name, "So")


def review(name: str, rating: Rating = Rating.GOOD, *, at: datetime = NOON) -> Review:
    return Review(f"{name}{at}", name, at, rating)


def played(ending: str = "meeting", *reasons: str, n: int = 0) -> Played:
    lessons = tuple(Lesson(f"Words {n} {reason}", reason, "Try") for reason in reasons)
    return Played(f"p{n}", NOON, "cfo", 1, ending, ("Hi",), lessons)


def test_the_playbook_gives_every_kind_but_names_and_whens(playbook: Playbook) -> None:
    drills = from_playbook(playbook)
    assert {one.kind for one in drills} == {DrillKind.SPOT, DrillKind.PLAY, DrillKind.ANSWER, DrillKind.OUTLINE}
    assert len({one.id for one in drills}) == len(drills)
    assert {one.kind for one in drills[:4]} == {one.kind for one in drills}
    for one in drills:
        assert one.ask.strip()
        assert one.answer.strip()
        assert "{{" not in one.ask + one.answer


def test_an_objection_whose_question_names_a_field_keeps_its_points(playbook: Playbook) -> None:
    cards = (replace(playbook.objections[0], points=("Fair",), ask="How at {{company}}?"),)
    answers = [one for one in from_playbook(replace(playbook, objections=cards)) if one.kind is DrillKind.ANSWER]
    assert [one.answer for one in answers] == ["Fair"]


def test_a_rule_without_words_to_mark_and_an_outcome_without_plays_give_no_drill(playbook: Playbook) -> None:
    bare = replace(playbook, outcomes=(replace(playbook.outcomes[0], plays=()),), objections=(), outlines=())
    assert {one.kind for one in from_playbook(bare)} == {DrillKind.SPOT}
    one_example = replace(bare, rules=tuple(replace(rule, bad=rule.bad[:1]) for rule in bare.rules))
    assert len(from_playbook(one_example)) < len(from_playbook(bare))


def test_a_name_without_a_way_to_say_it_is_no_drill() -> None:
    (one,) = from_names([("Siobhán", "shi-VAWN"), ("Xqz", "")])
    assert (one.kind, one.answer, one.of) == (DrillKind.NAME, "shi-VAWN", "Your list")


def test_own_findings_come_once_and_the_latest_first(playbook: Playbook) -> None:
    plays = [played("meeting", "script", n=2), played("meeting", "script", "unknown", n=1), played("x", "script", n=2)]
    drills = from_plays(plays, reasons=playbook.reasons)
    assert [one.ask for one in drills] == ["Words 2 script", "Words 1 script", "Words 1 unknown"]
    assert drills[0].why.startswith("It sounds read.")
    assert drills[2].why == ""
    silent = Played("p", NOON, "cfo", 1, "x", (), (Lesson("...", "dead_air", "Speak."),))
    assert from_plays([silent], reasons=playbook.reasons) == ()


def test_groups_are_mixed_and_nothing_comes_twice() -> None:
    a, b, c = drill("a"), drill("b"), drill("c")
    assert list(mixed([[a, b], [c, a], []])) == [a, c, b]


def test_the_same_words_are_the_same_drill() -> None:
    assert drill_id(DrillKind.WHEN, "May I  call?") == drill_id(DrillKind.WHEN, "may i call?")
    assert drill_id(DrillKind.WHEN, "a") != drill_id(DrillKind.SPOT, "a")


# --- When it comes back


def test_what_was_not_known_comes_back_today_and_what_was_known_later() -> None:
    again, good, easy = (due_at([review("a", r)]) for r in (Rating.AGAIN, Rating.GOOD, Rating.EASY))
    assert again == NOON + timedelta(minutes=10)
    assert NOON + timedelta(hours=12) < good < easy


def test_the_same_answers_give_the_same_day() -> None:
    answers = [review("a"), review("a", at=NOON + timedelta(days=2)), review("a", at=NOON + timedelta(days=9))]
    assert len({due_at(answers) for _ in range(20)}) == 1
    assert due_at(answers) - answers[-1].at > timedelta(days=7), "known thrice, it can wait longer"


def test_a_day_brings_a_few_new_ones_and_no_heap() -> None:
    drills = [drill(f"d{n}") for n in range(30)]
    first = session(drills, reviews=[], now=NOON, day_began=MORNING)
    assert (len(first.due), first.new) == (NEW_A_DAY, NEW_A_DAY)
    done = [review(one.id, Rating.EASY) for one in first.due]
    later = session(drills, reviews=done, now=NOON + timedelta(minutes=1), day_began=MORNING)
    assert later.due == ()
    assert later.next is not None
    assert later.next > NOON
    assert [one.id for one in later.tomorrow] == [f"d{n}" for n in range(NEW_A_DAY, 2 * NEW_A_DAY)]
    tomorrow = session(drills, reviews=done, now=NOON + timedelta(days=1), day_began=MORNING + timedelta(days=1))
    assert tomorrow.new == NEW_A_DAY


@pytest.mark.parametrize(("hour", "minute", "days", "comes"), [(23, 30, 1, True), (0, 10, 2, False), (0, 5, 1, True)])
def test_tomorrow_is_the_reps_own_day_also_where_clocks_change(hour: int, minute: int, days: int, comes: bool) -> None:
    london = ZoneInfo("Europe/London")
    began = datetime(2026, 3, 28, tzinfo=london)  # the day after has 23 hours
    due = (began + timedelta(days=days)).replace(hour=hour, minute=minute)
    answer = review("a", Rating.AGAIN, at=due.astimezone(UTC) - timedelta(minutes=10))
    seen = session([drill("a")], reviews=[answer], now=began + timedelta(hours=12), day_began=began)
    assert [one.id for one in seen.tomorrow] == (["a"] if comes else [])


def test_the_longest_overdue_comes_first_and_new_ones_last() -> None:
    drills = [drill("new"), drill("b"), drill("a")]
    answers = [review("a", Rating.AGAIN), review("b", Rating.AGAIN, at=NOON + timedelta(minutes=5))]
    now = session(drills, reviews=answers, now=NOON + timedelta(hours=1), day_began=MORNING)
    assert [one.id for one in now.due] == ["a", "b", "new"]


def test_without_drills_there_is_nothing_to_wait_for() -> None:
    empty = session([], reviews=[review("gone")], now=NOON, day_began=MORNING)
    assert (empty.due, empty.next, empty.tomorrow) == ((), None, ())


# --- What is said of an answer


@pytest.mark.parametrize(
    ("kind", "said", "remarked"),
    [
        (DrillKind.NAME, "shi-vawn", ""),
        (DrillKind.SPOT, "  ", ""),
        (DrillKind.OUTLINE, "What slips", ""),
        (DrillKind.OUTLINE, "one two three four five six seven eight nine", "at most 8"),
        (DrillKind.WHEN, "When suits you better, tomorrow or Thursday?", "That is a when."),
        (DrillKind.WHEN, "May I call you back?", "still an if"),
        (DrillKind.WHEN, "Okay.", "No time"),
        (DrillKind.SPOT, "Sorry to bother you.", "Still heard: “Sorry to bother”"),
        (DrillKind.SPOT, "How do you close the month?", "Nothing in it works against you."),
        (DrillKind.ANSWER, "word " * 40, "40 words"),
    ],
)
def test_an_answer_gets_a_remark(cast: Cast, judge: Judge, kind: DrillKind, said: str, remarked: str) -> None:
    found = remark(drill("x", kind), said, judge=judge, cast=cast)
    assert remarked in found
    assert bool(found) == bool(remarked)


# --- What it comes to


def test_without_a_role_play_there_is_no_focus(playbook: Playbook) -> None:
    none = progress([], reviews=[], reasons=playbook.reasons, **ON_THE_DAY)
    assert (none.focus, none.advice, none.better, none.worse, none.endings) == ("", "", (), (), ())
    assert none.shares[0].change is None


def test_the_focus_is_what_is_heard_most(playbook: Playbook) -> None:
    plays = [played("hung_up_said", "script", "dead_air"), played("meeting", "script"), played()]
    found = progress(plays, reviews=[review("a"), review("b", Rating.HARD)], reasons=playbook.reasons, **ON_THE_DAY)
    assert found.focus == "It sounds read"
    assert found.advice
    assert (found.meetings, found.hung_up, found.drills, found.known) == (2, 1, 2, 1)
    assert found.endings == ("meeting", "meeting", "hung_up_said")
    unknown = progress(plays, reviews=[], reasons=(), **ON_THE_DAY)
    assert (unknown.focus, unknown.advice) == ("script", "")


def test_better_and_worse_are_said_only_where_there_are_calls_enough(playbook: Playbook) -> None:
    plays = [*(played("x", "script") for _ in range(10)), *(played("x", "dead_air") for _ in range(10))]
    found = progress(plays, reviews=[], reasons=playbook.reasons, **ON_THE_DAY)
    assert found.better == ("Silence after they answer",)
    assert found.worse == ("It sounds read",)
    assert progress(plays[:12], reviews=[], reasons=playbook.reasons, **ON_THE_DAY).worse == ()


def test_what_is_heard_as_often_as_before_has_not_improved(playbook: Playbook) -> None:
    plays = [*(played("x", "script") for _ in range(5)), *(played("x", "dead_air") for _ in range(5))] * 2
    found = progress(plays, reviews=[], reasons=playbook.reasons, **ON_THE_DAY)
    assert [one.words for one in found.examples] == ["Words 0 dead_air"], "each once"
    assert found.steady == ("Silence after they answer", "It sounds read")
    assert (found.better, found.worse) == ((), ())
    assert (len(found.endings), len(found.before)) == (10, 10)


def test_drills_are_counted_by_the_days_of_the_rep(playbook: Playbook) -> None:
    late = NOON.replace(hour=23)
    reviews = [review("a", at=late - timedelta(days=1)), review("b", Rating.AGAIN), review("c")]
    far_east = timezone(timedelta(hours=9))
    told, spoken = {"today": NOON.date(), "zone": far_east}, ("It was quick.",)
    found = progress([], reviews=reviews, reasons=playbook.reasons, spoken=spoken, **told)  # type: ignore[arg-type]
    assert len(found.days) == 14
    assert found.days[-1] == DrillDay(NOON.date(), 3, 2)
    assert found.days[0].answered == 0
    assert found.spoken == ("It was quick.",)
