"""Who is next, and the sentence that says why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.followup.cases import NOW

from coachdesk.followup.next_up import Candidate, choose, is_welcome
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.prospect import Phone, Prospect

CHICAGO, DUBLIN = "America/Chicago", "Europe/Dublin"


def verdict(kind: Verdict = Verdict.MAY, *, zone: str = CHICAGO, **more: Any) -> HoursVerdict:
    """15:42 UTC is 09:42 in Chicago and 10:42 in New York."""
    if kind is Verdict.MAY:
        more.setdefault("until", NOW + timedelta(hours=8))
    return HoursVerdict("", (zone,) if zone else (), kind, "", "", **more)


def candidate(name: str, hours: HoursVerdict | None = None, *, due: datetime | None = None, **more: Any) -> Candidate:
    who = Prospect(ProspectId(name), first_name=name, phones=(Phone("+1", "+12025550142"),))
    callback = None
    if due:
        callback = Callback(CallbackId(name), who.id, None, due, CHICAGO, due.replace(tzinfo=None), "")
    return Candidate(who, hours or verdict(), callback=callback, **more)


def first(*candidates: Candidate, now: datetime = NOW) -> tuple[str, str]:
    made = choose(candidates, now=now, own_zone=DUBLIN)
    assert made is not None
    assert made.prospect is made.candidate.prospect
    return made.prospect.first_name, made.why


def test_nobody_is_chosen_where_nobody_is_left() -> None:
    assert choose([], now=NOW, own_zone=DUBLIN) is None
    gone = [
        replace(candidate("a"), prospect=replace(candidate("a").prospect, do_not_call=True)),
        replace(candidate("b"), prospect=replace(candidate("b").prospect, left_company=True)),
        candidate("c", due=NOW + timedelta(minutes=1)),
    ]
    assert choose(gone, now=NOW, own_zone=DUBLIN) is None


def test_a_promised_callback_comes_first_the_oldest_of_them() -> None:
    chosen = first(
        candidate("a"),
        candidate("b", due=NOW - timedelta(minutes=1)),
        candidate("c", due=NOW - timedelta(minutes=12)),
    )
    assert chosen == ("c", "Callback promised for 15:30")


def test_a_callback_of_another_day_names_it() -> None:
    assert first(candidate("a", due=NOW - timedelta(days=1)))[1] == "Callback promised for Wed 15:42"


def test_a_try_nobody_was_told_of_is_no_promise() -> None:
    tried = candidate("a", due=NOW, attempt=2, promised=False)
    assert first(tried) == ("a", "Attempt 2, due at 15:42")
    assert first(replace(tried, other_time=True))[1] == "Attempt 2, another time of day"


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("Next try at another time of day", "Attempt 2, another time of day"),
        ("Second call after a cut-off", "Second call after a cut-off"),
        ("No time fixed yet", "No time fixed yet"),
    ],
)
def test_a_try_says_what_it_is_for(reason: str, why: str) -> None:
    tried = candidate("a", due=NOW, attempt=2, promised=False)
    assert tried.callback
    assert first(replace(tried, callback=replace(tried.callback, reason=reason)))[1] == why


@pytest.mark.parametrize("promised", [True, False])
def test_a_time_that_was_put_off_says_so(promised: bool) -> None:
    late = candidate("a", due=NOW - timedelta(minutes=3), promised=promised)
    assert late.callback
    assert (
        first(replace(late, callback=replace(late.callback, state=CallbackState.SNOOZED)))[1] == "Put off until 15:39"
    )


def test_a_due_callback_that_must_not_be_called_waits() -> None:
    late = candidate("a", verdict(Verdict.MUST_NOT, next=NOW + timedelta(hours=1)), due=NOW)
    assert first(late, candidate("b"))[0] == "b"
    assert first(late) == ("a", "May be called from 16:42 yours")


def test_the_best_hour_comes_before_the_lists_order() -> None:
    assert first(candidate("a"), candidate("b", verdict(zone="America/New_York"))) == ("b", "Best hour there")
    assert first(candidate("b", verdict(zone="America/New_York"), attempt=3))[1] == "Attempt 3, best hour there"


def test_among_equals_the_list_decides() -> None:
    assert first(candidate("a"), candidate("b")) == ("a", "Next on the list")
    assert first(candidate("a", attempt=2))[1] == "Attempt 2, next on the list"


def test_permitted_comes_before_unknown_and_unknown_before_forbidden() -> None:
    unknown = candidate("u", verdict(Verdict.UNKNOWN))
    forbidden = candidate("f", verdict(Verdict.MUST_NOT, next=NOW + timedelta(minutes=5)))
    assert first(forbidden, unknown, candidate("m"))[0] == "m"
    assert first(forbidden, unknown) == ("u", "Next on the list, their calling hours are not known")
    assert first(candidate("u", verdict(Verdict.UNKNOWN, zone="")))[0] == "u"


def test_who_must_not_be_called_is_chosen_by_when_it_opens() -> None:
    never = candidate("n", verdict(Verdict.MUST_NOT))
    monday = candidate("m", verdict(Verdict.MUST_NOT, next=datetime(2026, 11, 23, 14, 0, tzinfo=UTC)))
    tomorrow = candidate("t", verdict(Verdict.MUST_NOT, next=datetime(2026, 11, 20, 14, 0, tzinfo=UTC)))
    assert first(never, monday, tomorrow) == ("t", "May be called from Fri 14:00 yours")
    assert first(never) == ("n", "Not to be called yet")


def test_permitted_at_night_or_at_the_weekend_is_not_welcome() -> None:
    asleep = candidate("a", verdict(zone="Asia/Tokyo", until=None))
    assert first(asleep, candidate("u", verdict(Verdict.UNKNOWN)))[0] == "u"
    assert first(asleep) == ("a", "Next on the list, though it is 00:42 there")
    sunday = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
    resting = candidate("a", verdict(zone="Europe/London", until=None))
    assert first(resting, now=sunday) == ("a", "Next on the list, though it is Sun 15:00 there")


def test_a_missing_number_comes_last() -> None:
    nameless = replace(candidate("a"), prospect=replace(candidate("a").prospect, phones=()))
    forbidden = candidate("f", verdict(Verdict.MUST_NOT))
    assert first(nameless, forbidden)[0] == "f"
    assert first(nameless) == ("a", "Nobody else is left, and a number is missing")


verdicts = st.builds(
    verdict,
    st.sampled_from(Verdict),
    zone=st.sampled_from(["", CHICAGO, "Asia/Tokyo"]),
    next=st.sampled_from([None, NOW + timedelta(hours=3)]),
)
some = st.builds(
    candidate,
    st.text(min_size=1, max_size=3),
    verdicts,
    due=st.sampled_from([None, NOW, NOW - timedelta(hours=1), NOW + timedelta(hours=1)]),
    promised=st.booleans(),
    attempt=st.integers(1, 5),
)


@given(st.lists(some, max_size=8))
def test_who_must_not_be_called_is_never_chosen_while_another_may_be(candidates: list[Candidate]) -> None:
    made = choose(candidates, now=NOW, own_zone=DUBLIN)
    free = [c for c in candidates if c.callback is None or c.callback.at <= NOW]
    assert (made is None) is (not free)
    if made and any(c.hours.verdict is not Verdict.MUST_NOT for c in free):
        assert made.candidate.hours.verdict is not Verdict.MUST_NOT
    if made:
        assert made.why


def test_who_may_be_called_by_day_is_welcome() -> None:
    assert is_welcome(candidate("a"), now=NOW)
    assert is_welcome(candidate("a", verdict(until=None)), now=NOW)


@pytest.mark.parametrize(
    "other",
    [
        candidate("night", verdict(zone="Asia/Tokyo", until=None)),
        candidate("unknown", verdict(Verdict.UNKNOWN)),
        candidate("closed", verdict(Verdict.MUST_NOT)),
        replace(candidate("numberless"), prospect=Prospect(ProspectId("numberless"))),
    ],
    ids=lambda made: made.prospect.id,
)
def test_night_an_unknown_or_closed_hour_and_no_number_are_no_welcome(other: Candidate) -> None:
    assert not is_welcome(other, now=NOW)
