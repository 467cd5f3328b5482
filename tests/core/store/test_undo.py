from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.store.people import NOON, Files, call, callback, draft, person, posting, stop, told

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, DraftState, StopKind
from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallbackId, CallId, DraftId, ProspectId
from coachdesk.model.posting import PostingState
from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.model.rehearsal import Heard, Rehearsal, Take
from coachdesk.store import Step, Store

P1 = ProspectId("p1")


def everything(store: Store) -> dict[str, object]:
    """All that can be seen of a store, versions left out: they never go back."""
    people = [replace(p, version=0) for p in store.prospects(limit=5000)]
    return {
        "people": people,
        "search": [p.id for p in store.prospects(search="s")],
        "queue": [p.id for p in store.uncalled(limit=5000)],
        "counts": store.counts(since=NOON - timedelta(days=9)),
        "calls": list(store.all_calls()),
        "callbacks": [replace(k, version=0) for k in store.callbacks(states=list(CallbackState))],
        "drafts": [replace(d, version=0) for d in store.drafts(states=list(DraftState))],
        "former": [replace(v, version=0) for d in store.drafts() for v in store.draft_versions(d.id)[:-1]],
        "stops": sorted(store.stops(), key=str),
        "stopped": [p.id for p in people if store.stopped(p)],
        "history": [[item for item in told(store, p.id) if item.kind != "undo"] for p in people[:20]],
        "matching": [p.id for p in store.matching(numbers=["+442079460123"], emails=["new@example.com"])],
        "learned": store.learned(["siobhan"]),
        "clips": store.clips(),
        "practice": [store.reviews(), store.played(), store.takes()],
        "postings": store.postings(states=list(PostingState)),
        "point notes": [store.point_notes(p.id) for p in people[:20]],
        "values": [store.get(key) for key in ("current", "other")],
    }


@pytest.fixture
def busy(ann: Store) -> Store:
    """A store where every kind of row is there already."""
    with ann.step("A day’s work") as step:
        step.add_prospect(person("p2", "Bob Jones", number="+442079460124", email="bob@example.com"))
        step.add_prospect(person("p3", "Cy Stone", number="+442079460125"))
        step.add_prospect(person("p4", "Di Stone", number="+442079460126"))
        step.add_call(call("c1"))
        step.add_draft(draft("d1"))
        step.add_callback(callback("k1"))
        step.add_stop(stop("bob@example.com", StopKind.EMAIL))
        step.note(P1, "A note")
        step.put("current", "p1")
        step.add_take(take("t1"))
    return ann


def take(id_: str) -> Take:
    told = Rehearsal(3.0, None, None, 2, talk=(), pauses=(), longest=None, fillers=(), words=(), heard=Heard.TYPED)
    return Take(id_, NOON, NOON + timedelta(days=30), "Hello there", told)


def changed(store: Store) -> Prospect:
    someone = store.prospect(P1)
    assert someone is not None
    return replace(
        someone,
        first_name="Anna",
        phones=(Phone("1"), Phone("+44 20 7946 0777", "+442079460777")),
        emails=("new@example.com",),
        tags=("hot",),
        extra=(("Colour", "red"),),
        do_not_call=True,
    )


PLAY = Played("y1", NOON, "cfo", 7, "meeting", ("Hi",), (Lesson("Hi", "dead_air", "Speak."),))
WRITES: dict[str, Callable[[Store, Step], object]] = {
    "add_prospect": lambda _, step: step.add_prospect(person("p9", number="+442079460123")),
    "add_prospects": lambda _, step: step.add_prospects(
        person(f"n{n}", f"Sam{n} S", number=f"+44207946{n:04}") for n in range(1000)
    ),
    "change_prospect": lambda store, step: step.change_prospect(changed(store)),
    "change_prospects": lambda store, step: step.change_prospects([changed(store)]),
    "remove_prospect": lambda _, step: step.remove_prospect(P1),
    "mark_skipped": lambda _, step: step.mark_skipped(ProspectId("p3"), NOON),
    "add_call": lambda _, step: step.add_call(call("c2", "p2")),
    "add_ending": lambda _, step: step.add_ending(
        CallId("c1"), CallTimes("hook", False, NOON, NOON, NOON), seconds=6.0
    ),
    "withdraw_call": lambda _, step: step.withdraw_call(CallId("c1")),
    "add_draft": lambda _, step: step.add_draft(draft("d2")),
    "change_draft": lambda store, step: step.change_draft(replace(store.drafts()[0], body="New", missing=("company",))),
    "remove_draft": lambda _, step: step.remove_draft(DraftId("d1")),
    "add_callback": lambda _, step: step.add_callback(callback("k2")),
    "change_callback": lambda store, step: step.change_callback(
        replace(store.callbacks()[0], state=CallbackState.DONE)
    ),
    "remove_callback": lambda _, step: step.remove_callback(CallbackId("k1")),
    "add_stop": lambda _, step: step.add_stop(stop("+442079460123")),
    "add_stops": lambda _, step: step.add_stops(
        [stop("+442079460123"), stop("firm.example", StopKind.DOMAIN), *(stop(f"+4420794{n:05}") for n in range(5000))]
    ),
    "lift_contact": lambda _, step: step.lift_contact(StopKind.EMAIL, "Bob@example.com", reason="Asked us to"),
    "lift_stop": lambda _, step: step.lift_stop(ProspectId("p2"), reason="Asked us to"),
    "note": lambda _, step: step.note(P1, "Another"),
    "event": lambda _, step: step.event(P1, "edit", "Something"),
    "learn": lambda _, step: step.learn("siobhan", "shi-VAWN"),
    "put_clip": lambda _, step: step.put_clip(P1, b"sound"),
    "add_review": lambda _, step: step.add_review(Review("r1", "spot:busy", NOON, Rating.GOOD)),
    "add_played": lambda _, step: step.add_played(PLAY),
    "add_take": lambda _, step: step.add_take(take("t2")),
    "keep_take": lambda _, step: step.keep_take("t1"),
    "drop_take": lambda _, step: step.drop_take("t1"),
    "put_posting": lambda _, step: step.put_posting(posting("d1")),
    "note_point": lambda _, step: [
        step.note_point(P1, section="ask", point=point, text=text)  # type: ignore[func-returns-value]
        for point, text in (("A day", "Friday"), ("A time", "Noon"))
    ],
    "settle_notes": lambda _, step: [
        step.note_point(P1, section="ask", point="A day", text="Monday"),  # type: ignore[func-returns-value]
        step.settle_notes(P1, call=CallId("c1")),  # type: ignore[func-returns-value]
    ],
    "put": lambda _, step: [step.put(key, "new") for key in ("current", "other")],  # type: ignore[func-returns-value]
    "erase": lambda _, step: step.erase("current"),
}


def test_every_way_to_write_is_tried_below() -> None:
    # To forget somebody is the one write that nothing takes back.
    public = {name for name in vars(Step) if not name.startswith("_")} - {"has_stop", "forget"}
    assert public == set(WRITES)


@pytest.mark.parametrize("name", WRITES)
def test_undo_takes_a_write_back_also_after_a_restart(busy: Store, files: Files, name: str) -> None:
    before = everything(busy)
    with busy.step(f"Did {name}") as step:
        WRITES[name](busy, step)
    assert everything(busy) != before, "the write can be seen"
    busy.close()
    again = files.open()
    last = again.last_step()
    assert last is not None
    assert again.undo() == last
    assert last.label == f"Did {name}"
    assert everything(again) == before
    assert all(well for _, well, _ in again.check())


@pytest.mark.parametrize("name", WRITES)
def test_a_write_can_be_done_again_after_undo(busy: Store, files: Files, name: str) -> None:
    files.clock.tick = timedelta(0)
    with busy.step("First") as step:
        WRITES[name](busy, step)
    once = everything(busy)
    busy.undo()
    with busy.step("Second") as step:
        WRITES[name](busy, step)
    assert everything(busy) == once


def test_all_of_it_is_taken_back_step_by_step(busy: Store) -> None:
    states = []
    for name in WRITES:
        if name in {"add_prospects", "remove_draft", "remove_callback", "withdraw_call", "remove_prospect"}:
            continue  # each is tried above, and others here need what they take away
        states.append(everything(busy))
        with busy.step(name) as step:
            WRITES[name](busy, step)
    for state in reversed(states):
        busy.undo()
        assert everything(busy) == state


def test_undo_without_a_step_says_so(store: Store) -> None:
    with pytest.raises(UserError, match="nothing to undo"):
        store.undo()
    assert store.last_step() is None


def test_a_step_that_is_no_rep_s_own_is_passed_over(ann: Store) -> None:
    with ann.step("Opened", undoable=False) as step:
        step.put("current", "p1")
    last = ann.last_step()
    assert last is not None
    assert last.label == "Added Ann"
    ann.undo()
    assert ann.count() == 0
    assert ann.get("current") == "p1"


def test_a_later_change_of_another_field_survives_an_undo(ann: Store) -> None:
    someone = ann.prospect(P1)
    assert someone is not None
    with ann.step("Company") as step:
        someone = step.change_prospect(replace(someone, company="Beta"))
    with ann.step("Note", undoable=False) as step:
        step.change_prospect(replace(someone, notes="Later"))
    ann.undo()
    now = ann.prospect(P1)
    assert now is not None
    assert (now.company, now.notes) == ("Acme", "Later")


def test_whoever_holds_the_undone_value_cannot_write_over_it(ann: Store) -> None:
    before = ann.prospect(P1)
    assert before is not None
    with ann.step("Company") as step:
        after = step.change_prospect(replace(before, company="Beta"))
    ann.undo()
    for stale in (before, after):
        with pytest.raises(UserError, match="changed elsewhere"), ann.step("Edited") as step:
            step.change_prospect(replace(stale, title="CEO"))


def test_a_do_not_call_can_be_undone_until_it_is_sealed(busy: Store) -> None:
    with busy.step("Stopped") as step:
        step.add_stop(stop("+442079460123"))
        step.add_call(call("c2"))
    sealed = busy.last_step()
    busy.seal_stops()
    busy.seal_stops()
    assert sealed is not None
    assert busy.last_step() is None
    assert [s.value for s in busy.stops()] == ["bob@example.com", "+442079460123"]


def test_stops_can_be_sealed_within_a_step(ann: Store) -> None:
    with ann.step("Stopped") as step:
        step.add_stop(stop("unknown, no digits"))
    with ann.step("Opened", undoable=False) as step:
        step.put("current", "p2")
        ann.seal_stops()
    assert ann.last_step() is None, "nor can what came before the stop"
    assert len(list(ann.stops())) == 1


def test_a_step_can_take_the_place_of_another(ann: Store) -> None:
    with ann.step("Recorded: voicemail") as step:
        step.add_call(call("c1"))
        step.add_draft(draft("d1", call=CallId("c1")))
    with ann.step("Opened", undoable=False) as step:
        step.put("current", "p1")
    replaced = ann.step_of(CallId("c1"))
    assert replaced is not None
    with ann.step("Recorded: no answer", replaces=replaced) as step:
        assert ann.calls(P1) == [], "inside the step the replaced call is gone already"
        step.add_call(call("c2"))
    assert [c.id for c in ann.calls(P1)] == ["c2"]
    assert ann.drafts() == []
    assert ann.undo().label == "Recorded: no answer"
    assert ann.calls(P1) == []
    assert ann.step_of(CallId("c1")) is None


def test_a_replacement_that_fails_leaves_the_first_step_in_place(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_call(call("c1"))
    with pytest.raises(ZeroDivisionError), ann.step("Again", replaces=ann.step_of(CallId("c1"))):
        raise ZeroDivisionError
    assert [c.id for c in ann.calls(P1)] == ["c1"]
    assert ann.step_of(CallId("c1")) is not None


def test_the_same_id_can_be_recorded_again_after_undo(ann: Store) -> None:
    for note in ("first", "second"):
        with ann.step("Recorded") as step:
            step.add_call(call("c1", note=note))
        assert [c.note for c in ann.calls(P1)] == [note]
        ann.undo()
    assert ann.calls(P1) == []


def test_undo_reaches_back_two_hundred_steps_and_keeps_no_more(ann: Store) -> None:
    for n in range(230):
        with ann.step(f"Step {n}") as step:
            step.put("current", str(n))
    taken = 0
    while ann.last_step():
        ann.undo()
        taken += 1
    assert taken == 200
    assert ann.get("current") == "29"


def test_large_steps_of_long_ago_are_let_go_first(ann: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.store.steps.KEPT_SIZE", 10_000)
    for n in range(5):
        with ann.step(f"Step {n}") as step:
            step.put("current", str(n) * 6_000)
    labels = []
    while ann.last_step():
        labels.append(ann.undo().label)
    assert labels == ["Step 4"]


def test_removing_someone_takes_their_open_work_along_and_undo_brings_it_back(busy: Store) -> None:
    with busy.step("Removed") as step:
        step.remove_prospect(P1)
    assert (busy.drafts(), busy.callbacks()) == ([], [])
    assert [c.id for c in busy.all_calls()] == ["c1"]
    busy.undo()
    assert [d.id for d in busy.drafts()] == ["d1"]
    assert [k.id for k in busy.callbacks()] == ["k1"]
