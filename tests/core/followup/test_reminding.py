"""The bell rings once for each promised time, whatever the clock does: sleep, put right, put wrong and right again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coachdesk.followup.reminding import TOO_EARLY, Announced, announced, next_look, to_announce
from coachdesk.model.call import Callback
from coachdesk.model.ids import CallbackId, ProspectId

NOON = datetime(2026, 9, 16, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def promise(name: str, at: datetime) -> Callback:
    return Callback(CallbackId(name), ProspectId("p"), None, at, "UTC", at.replace(tzinfo=None), "Asked for it")


class Laptop:
    """A wall clock that can be set, a steady one that can’t, and how often each time was rung."""

    def __init__(self) -> None:
        self.now, self.steady = NOON, 0.0
        self.waiting: dict[str, Callback] = {}
        self.told: dict[CallbackId, Announced] = {}
        self.rung: list[tuple[CallbackId, datetime]] = []

    def add(self, name: str, *, minutes: float) -> None:
        self.waiting[name] = promise(name, NOON + MINUTE * minutes)

    def passes(self, minutes: float) -> None:
        self.now += MINUTE * minutes
        self.steady += minutes * 60

    def set_clock(self, minutes: float) -> None:
        self.now += MINUTE * minutes

    def look(self) -> list[CallbackId]:
        due = to_announce(self.waiting.values(), told=self.told, now=self.now, steady=self.steady)
        self.told = announced(self.told, due, steady=self.steady)
        self.rung += [(one.id, one.at) for one in due]
        return [one.id for one in due]


def test_it_rings_at_the_time_and_not_before_nor_again() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=10)
    rung: list[list[CallbackId]] = []
    for _ in range(40):
        laptop.passes(0.5)
        rung.append(laptop.look())
    assert rung.index([CallbackId("a")]) == 19
    assert sum(map(len, rung)) == 1


def test_what_came_due_while_it_slept_rings_together_earliest_first() -> None:
    laptop = Laptop()
    laptop.add("b", minutes=30)
    laptop.add("a", minutes=10)
    laptop.passes(600)
    assert laptop.look() == ["a", "b"]


def test_a_new_time_rings_again() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=1)
    laptop.passes(2)
    assert laptop.look() == ["a"]
    laptop.add("a", minutes=17)
    assert laptop.look() == []
    laptop.passes(16)
    assert laptop.look() == ["a"]


def test_a_clock_that_is_put_back_a_little_rings_nothing_twice() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=0)
    assert laptop.look() == ["a"]
    laptop.set_clock(-TOO_EARLY / MINUTE)
    laptop.passes(5)
    assert laptop.look() == []


def test_what_rang_under_a_clock_that_was_ahead_rings_again_at_its_time() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=180)
    laptop.set_clock(24 * 60)
    assert laptop.look() == ["a"]
    laptop.set_clock(-24 * 60)
    laptop.passes(179)
    assert laptop.look() == []
    laptop.passes(1)
    assert laptop.look() == ["a"]


def test_a_clock_that_was_behind_for_a_while_rings_nothing_twice() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=0)
    assert laptop.look() == ["a"]
    laptop.set_clock(-24 * 60)
    laptop.passes(10)
    assert laptop.look() == []
    laptop.set_clock(24 * 60)
    assert laptop.look() == []


def test_a_computer_whose_steady_clock_sleeps_too_rings_nothing_twice() -> None:
    laptop = Laptop()
    laptop.add("a", minutes=0)
    assert laptop.look() == ["a"]
    laptop.set_clock(8 * 60)
    assert laptop.look() == []


def test_the_next_look_is_at_the_next_time_but_not_far_off() -> None:
    half = timedelta(seconds=30)
    later = [promise("a", NOON + MINUTE), promise("b", NOON - MINUTE)]
    assert next_look(later, now=NOON, at_most=half) == half
    assert next_look(later, now=NOON + MINUTE * 0.9, at_most=half) == timedelta(seconds=6)
    assert next_look([], now=NOON, at_most=half) == half


class Bell(RuleBasedStateMachine):
    """Against the plainest account: a time has rung when it rang at or after itself by the clock as it stands now."""

    def __init__(self) -> None:
        super().__init__()
        self.laptop = Laptop()
        self.rung_at: dict[tuple[CallbackId, datetime], list[float]] = {}

    @rule(name=st.sampled_from("abcd"), minutes=st.integers(-30, 600))
    def promise(self, name: str, minutes: int) -> None:
        at = self.laptop.now.replace(second=0, microsecond=0) + MINUTE * minutes
        self.laptop.waiting[name] = promise(name, at)

    @precondition(lambda self: self.laptop.waiting)
    @rule(data=st.data(), minutes=st.sampled_from([5, 15, 60]))
    def put_off(self, data: st.DataObject, minutes: int) -> None:
        name = data.draw(st.sampled_from(sorted(self.laptop.waiting)))
        before = self.laptop.waiting[name]
        self.laptop.waiting[name] = replace(before, at=max(self.laptop.now, before.at) + MINUTE * minutes)

    @precondition(lambda self: self.laptop.waiting)
    @rule(data=st.data())
    def done(self, data: st.DataObject) -> None:
        del self.laptop.waiting[data.draw(st.sampled_from(sorted(self.laptop.waiting)))]

    @rule(minutes=st.one_of(st.floats(0.1, 2), st.floats(2, 900)))
    def time_passes(self, minutes: float) -> None:
        self.laptop.passes(minutes)

    @rule(minutes=st.sampled_from([-1440, -180, -60, -1, 1, 60, 180, 1440]))
    def clock_is_set(self, minutes: int) -> None:
        self.laptop.set_clock(minutes)

    @rule()
    def look(self) -> None:
        due = {one.id for one in self.laptop.waiting.values() if one.at <= self.laptop.now}
        waiting = {one.id: one.at for one in self.laptop.waiting.values()}
        rung = self.laptop.look()
        assert len(rung) == len(set(rung))
        assert set(rung) <= due, "nothing rings before its time"
        for name in rung:
            key = (name, waiting[name])
            assert not any(self._rightly(key, steady) for steady in self.rung_at.get(key, [])), f"{name} rang twice"
            self.rung_at.setdefault(key, []).append(self.laptop.steady)
            # Moved away, rung there and moved back it is promised anew: the last time that rang is what counts.
            self.rung_at = {k: v for k, v in self.rung_at.items() if k[0] != name or k == key}
        for name in due:
            key = (name, waiting[name])
            assert any(self._rightly(key, steady) for steady in self.rung_at.get(key, [])), f"{name} was lost"

    @invariant()
    def looking_again_rings_nothing(self) -> None:
        copy = dict(self.laptop.told)
        self.look()
        assert self.laptop.look() == []
        assert copy.keys() <= self.laptop.told.keys()

    def _rightly(self, key: tuple[CallbackId, datetime], steady: float) -> bool:
        then = self.laptop.now - timedelta(seconds=self.laptop.steady - steady)
        return then >= key[1] - TOO_EARLY


TestBell = Bell.TestCase
TestBell.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
