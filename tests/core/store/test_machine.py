"""Steps and undos in any order, against a plain model: a list of dicts, one for each moment."""

import itertools
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.core.store.people import Files, call, callback, draft, person, stop

from coachdesk.model.call import CallbackState, DraftState, StopKind
from coachdesk.model.ids import CallbackId, DraftId, ProspectId
from coachdesk.store import Store

WHO = st.sampled_from(["p0", "p1", "p2", "p3"])
TEXT = st.text(max_size=8).filter(lambda text: "\x00" not in text)


def number(who: str) -> str:
    return f"+4420794601{who[1]}0"


class Model:
    """What should be there now, as plain dicts by id."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.calls: dict[str, str] = {}
        self.drafts: dict[str, tuple[str, str]] = {}
        self.callbacks: dict[str, tuple[str, str]] = {}
        self.stopped: set[str] = set()
        self.skipped: list[str] = []
        self.order: list[str] = []
        self.value = ""

    def copy(self) -> "Model":
        other = Model()
        for name, kept in vars(self).items():
            setattr(other, name, kept if isinstance(kept, str) else kept.copy())
        return other


class Steps(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.files = Files(Path(self.folder.name))
        self.serial = itertools.count()

    @initialize()
    def begin(self) -> None:
        self.store: Store = self.files.open()
        self.now = Model()
        self.past: list[Model] = []

    def teardown(self) -> None:
        self.files.close()
        self.folder.cleanup()

    def _done(self, before: Model) -> None:
        self.past.append(before)

    @rule(who=WHO, name=TEXT)
    def add_or_edit(self, who: str, name: str) -> None:
        before = self.now.copy()
        known = self.store.prospect(ProspectId(who))
        with self.store.step("Someone") as step:
            if known is None:
                step.add_prospect(replace(person(who, number=number(who)), first_name=name))
                self.now.order = [p for p in self.now.order if p != who] + [who]
                self.now.skipped = [p for p in self.now.skipped if p != who]
            else:
                step.change_prospect(replace(known, first_name=name))
        self.now.people[who] = name
        self._done(before)

    @precondition(lambda self: self.now.people)
    @rule(data=st.data(), ends=st.booleans())
    def record(self, data: st.DataObject, ends: bool) -> None:
        who = data.draw(st.sampled_from(sorted(self.now.people)))
        before, n = self.now.copy(), next(self.serial)
        try:
            with self.store.step("Recorded") as step:
                made = call(f"c{n}", who)
                step.add_call(made)
                step.add_draft(draft(f"d{n}", who, call=made.id))
                step.add_callback(callback(f"k{n}", who, call=made.id))
                step.put("current", who)
                if ends:
                    raise RuntimeError  # the power fails
        except RuntimeError:
            return
        self.now.calls[f"c{n}"] = who
        self.now.drafts[f"d{n}"] = (who, "Hello Ann")
        self.now.callbacks[f"k{n}"] = (who, CallbackState.OPEN)
        self.now.value = who
        self._done(before)

    @precondition(lambda self: self.now.drafts)
    @rule(data=st.data(), body=TEXT)
    def edit_draft(self, data: st.DataObject, body: str) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.now.drafts)))
        before, known = self.now.copy(), self.store.draft(DraftId(id_))
        assert known is not None
        with self.store.step("Draft") as step:
            step.change_draft(replace(known, body=body))
        self.now.drafts[id_] = (self.now.drafts[id_][0], body)
        self._done(before)

    @precondition(lambda self: self.now.callbacks)
    @rule(data=st.data(), state=st.sampled_from([CallbackState.SNOOZED, CallbackState.DONE]))
    def move_callback(self, data: st.DataObject, state: CallbackState) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.now.callbacks)))
        before, known = self.now.copy(), self.store.callback(CallbackId(id_))
        assert known is not None
        with self.store.step("Callback") as step:
            step.change_callback(replace(known, state=state))
        self.now.callbacks[id_] = (self.now.callbacks[id_][0], state)
        self._done(before)

    @precondition(lambda self: self.now.people)
    @rule(data=st.data(), in_person=st.booleans())
    def stop(self, data: st.DataObject, in_person: bool) -> None:
        who = data.draw(st.sampled_from(sorted(self.now.people)))
        before = self.now.copy()
        with self.store.step("Stopped") as step:
            step.add_stop(stop(who, StopKind.PROSPECT) if in_person else stop(number(who)))
        self.now.stopped.add(who)
        self._done(before)

    @precondition(lambda self: self.now.stopped & set(self.now.people))
    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        who = data.draw(st.sampled_from(sorted(self.now.stopped & set(self.now.people))))
        before = self.now.copy()
        with self.store.step("Released") as step:
            step.lift_stop(ProspectId(who), reason="Asked us to")
        self.now.stopped.discard(who)
        self._done(before)

    @precondition(lambda self: self.now.people)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        who = data.draw(st.sampled_from(sorted(self.now.people)))
        before = self.now.copy()
        with self.store.step("Removed") as step:
            step.remove_prospect(ProspectId(who))
        del self.now.people[who]
        self.now.drafts = {id_: kept for id_, kept in self.now.drafts.items() if kept[0] != who}
        self.now.callbacks = {
            id_: kept for id_, kept in self.now.callbacks.items() if kept[0] != who or kept[1] == CallbackState.DONE
        }
        self._done(before)

    @precondition(lambda self: self.now.people)
    @rule(data=st.data())
    def skip(self, data: st.DataObject) -> None:
        who = data.draw(st.sampled_from(sorted(self.now.people)))
        before = self.now.copy()
        with self.store.step("Skipped") as step:
            step.mark_skipped(ProspectId(who), self.files.clock())
        self.now.skipped = [p for p in self.now.skipped if p != who] + [who]
        self._done(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.store.undo()
        self.now = self.past.pop()

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = self.files.open()

    @invariant()
    def the_store_says_what_the_model_says(self) -> None:
        store, now = self.store, self.now
        people = {p.id: p for p in store.prospects()}
        assert {id_: p.first_name for id_, p in people.items()} == now.people
        assert {c.id: c.prospect for c in store.all_calls()} == now.calls
        drafts = store.drafts(states=list(DraftState))
        assert {d.id: (d.prospect, d.body) for d in drafts} == now.drafts
        callbacks = store.callbacks(states=list(CallbackState))
        assert {k.id: (k.prospect, k.state) for k in callbacks} == now.callbacks
        assert {id_ for id_, p in people.items() if store.stopped(p)} == now.stopped & set(now.people)
        assert {id_ for id_, p in people.items() if p.do_not_call} == now.stopped & set(now.people)
        called = set(now.calls.values())
        waiting = [p for p in (*now.people,) if p not in called | now.stopped]
        assert {p.id for p in store.uncalled(limit=9)} == set(waiting)
        skipped = [p for p in now.skipped if p in waiting]
        assert [p.id for p in store.uncalled(limit=9)][len(waiting) - len(skipped) :] == skipped
        counts = store.counts(since=self.files.clock.at.replace(year=2000))
        assert (counts.prospects, counts.uncalled, counts.calls) == (len(people), len(waiting), len(now.calls))
        assert store.get("current") == now.value
        assert (store.last_step() is not None) == bool(self.past)


TestSteps = Steps.TestCase
TestSteps.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, phases=(Phase.explicit, Phase.generate)
)
