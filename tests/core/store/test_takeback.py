"""What a step left behind may have been changed since: taking it back must not take that along."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.store.people import NOON, call, callback, draft, person, told

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, Draft, DraftState
from coachdesk.model.ids import CallbackId, CallId, DraftId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Step, Store
from coachdesk.store.takeback import without_step

P1 = ProspectId("p1")
OLD = Phone("+442079460123", "+442079460123")
NEW = Phone("+442079460777", "+442079460777", "mobile")


def ann_now(store: Store) -> Prospect:
    found = store.prospect(P1)
    assert found is not None
    return found


def record(store: Store, id_: str, **more: Any) -> Step:
    with store.step(f"Recorded {id_}", **more) as step:
        step.add_call(call(id_))
    return step


@pytest.fixture
def forgetful(ann: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Undo reaches back 20 steps only."""
    monkeypatch.setattr("coachdesk.store.steps.KEPT_STEPS", 20)
    return ann


def many_steps(store: Store) -> None:
    for n in range(23):
        with store.step(f"Step {n}") as step:
            step.put("other", str(n))


def wrong_number(store: Store) -> int:
    with store.step("Recorded: wrong number") as step:
        step.add_call(call("c1"))
        step.change_prospect(replace(ann_now(store), phones=(replace(OLD, bad=True),)), title="")
    return number_of(store, "c1")


def number_of(store: Store, id_: str) -> int:
    found = store.step_of(CallId(id_))
    assert found is not None
    return found


def hand_over(store: Store, id_: str) -> Draft:
    found = store.draft(DraftId(id_))
    assert found is not None
    with store.step("Handed over", undoable=False) as step:
        return step.change_draft(
            replace(found, state=DraftState.HANDED_OVER, handed_at=NOON + timedelta(hours=1), handed_how="mail")
        )


def test_a_number_added_since_stays_and_the_mark_goes(ann: Store) -> None:
    first = wrong_number(ann)
    with ann.step("Edited") as step:
        step.change_prospect(replace(ann_now(ann), phones=(*ann_now(ann).phones, NEW), title="CEO"))
    with ann.step("Recorded: no answer", replaces=first) as step:
        step.add_call(call("c2"))
    assert (ann_now(ann).phones, ann_now(ann).title) == ((OLD, NEW), "CEO")
    assert [p.id for p in ann.matching(numbers=[NEW.number], emails=[])] == ["p1"]
    ann.undo()
    ann.undo()
    assert (ann_now(ann).phones, ann_now(ann).title) == ((OLD,), "")


def test_a_number_edited_since_is_left_alone(ann: Store) -> None:
    wrong_number(ann)
    edited = replace(OLD, bad=True, label="switchboard")
    with ann.step("Edited", undoable=False) as step:
        step.change_prospect(replace(ann_now(ann), phones=(edited,)))
    ann.undo()
    assert ann_now(ann).phones == (edited,)


def test_a_number_the_step_removed_comes_back_beside_those_added_since(ann: Store) -> None:
    with ann.step("Number removed") as step:
        step.change_prospect(replace(ann_now(ann), phones=()))
    with ann.step("Edited", undoable=False) as step:
        step.change_prospect(replace(ann_now(ann), phones=(NEW,)))
    ann.undo()
    assert ann_now(ann).phones == (NEW, OLD)


def test_where_a_number_is_there_twice_the_numbers_stay_as_they_are() -> None:
    now = (NEW, replace(OLD, bad=True), replace(OLD, label="again"))
    assert without_step(now, was=(OLD,), wrote=(replace(OLD, bad=True),)) == now


PHONES = st.lists(st.sampled_from("123456"), unique=True, max_size=4).map(lambda found: tuple(Phone(n) for n in found))


@given(was=PHONES, wrote=PHONES, added=PHONES)
def test_numbers_added_since_always_stay_and_those_the_step_added_go(
    was: tuple[Phone, ...], wrote: tuple[Phone, ...], added: tuple[Phone, ...]
) -> None:
    since = tuple(phone for phone in added if phone not in wrote)
    after = without_step((*wrote, *since), was=was, wrote=wrote)
    assert set(after) == set(was) | set(since)
    assert len(after) == len(set(after))


def test_text_typed_over_since_stays(ann: Store) -> None:
    with ann.step("Company") as step:
        step.change_prospect(replace(ann_now(ann), company="Beta", title="CEO"))
    with ann.step("Company again", undoable=False) as step:
        step.change_prospect(replace(ann_now(ann), company="Gamma"))
    ann.undo()
    assert (ann_now(ann).company, ann_now(ann).title) == ("Gamma", "")


def test_a_callback_moved_by_the_step_and_again_since_keeps_its_time_whole(ann: Store) -> None:
    with ann.step("Callback") as step:
        step.add_callback(callback("k1"))
    found = ann.callbacks()[0]
    noon = datetime(2026, 3, 4, 12, 0)  # noqa: DTZ001 - a wall time has no zone
    with ann.step("Moved") as step:
        moved = step.change_callback(replace(found, at=NOON + timedelta(days=2), zone="Europe/Paris", local=noon))
    with ann.step("Moved again", undoable=False) as step:
        later = moved.at + timedelta(hours=1), moved.local + timedelta(hours=1)
        step.change_callback(replace(moved, at=later[0], local=later[1]))
    ann.undo()
    now = ann.callbacks()[0]
    assert (now.at, now.zone, now.local) == (*later[:1], "Europe/Paris", later[1])


def test_a_callback_ended_by_the_step_and_opened_since_stays_open(ann: Store) -> None:
    with ann.step("Callback") as step:
        step.add_callback(callback("k1"))
    with ann.step("Recorded") as step:
        step.add_call(call("c1"))
        step.change_callback(replace(ann.callbacks()[0], state=CallbackState.DONE))
    with ann.step("Snoozed") as step:
        done = ann.callbacks(states=[CallbackState.DONE])[0]
        step.change_callback(replace(done, state=CallbackState.SNOOZED))
    record(ann, "c2", replaces=number_of(ann, "c1"))
    assert [(k.id, k.state) for k in ann.callbacks()] == [("k1", CallbackState.SNOOZED)]


def test_a_callback_of_the_step_goes_even_where_it_was_snoozed_since(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_call(call("c1"))
        step.add_callback(callback("k1", call=CallId("c1")))
    with ann.step("Snoozed") as step:
        step.change_callback(replace(ann.callbacks()[0], state=CallbackState.SNOOZED))
    record(ann, "c2", replaces=number_of(ann, "c1"))
    assert ann.callbacks(states=list(CallbackState)) == []
    ann.undo()
    ann.undo()
    assert ann.callback(CallbackId("k1")) is None


@pytest.mark.parametrize("way", ["replaced", "undone"])
def test_a_draft_handed_over_since_stays_on_record_without_the_call(ann: Store, way: str) -> None:
    with ann.step("Recorded") as step:
        step.add_call(call("c1"))
        step.add_draft(draft("d1", call=CallId("c1")))
        step.add_draft(draft("d2", call=CallId("c1")))
    handed = hand_over(ann, "d1")
    if way == "replaced":
        record(ann, "c2", replaces=number_of(ann, "c1"))
    else:
        ann.undo()
    assert ann.drafts(states=list(DraftState)) == [replace(handed, call=None, version=handed.version + 1)]
    assert "Email draft opened in the mail program" in [item.title for item in told(ann, P1)]
    assert [d.state for d in ann.draft_versions(DraftId("d1"))] == [DraftState.OPEN, DraftState.HANDED_OVER]


def test_a_draft_handed_over_can_go_with_the_call_that_replaces_its_own(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_call(call("c1"))
        step.add_draft(draft("d1", call=CallId("c1")))
    hand_over(ann, "d1")
    for old, new in (("c1", "c2"), ("c2", "c3")):
        with ann.step("Recorded again", replaces=number_of(ann, old)) as step:
            step.add_call(call(new))
            kept = ann.draft(DraftId("d1"))
            assert kept is not None
            assert kept.call is None
            step.change_draft(replace(kept, call=CallId(new)))
    assert [d.call for d in ann.drafts(states=[DraftState.HANDED_OVER])] == ["c3"]
    assert len(ann.draft_versions(DraftId("d1"))) == 2, "another call is no other text"
    ann.undo()
    assert [d.call for d in ann.drafts(states=[DraftState.HANDED_OVER])] == [None]


def test_a_draft_handed_over_keeps_the_words_that_were_handed_over(ann: Store) -> None:
    with ann.step("Drafted") as step:
        step.add_draft(draft("d1", body="one"))
    with ann.step("Edited") as step:
        step.change_draft(replace(draft("d1"), body="two"))
    hand_over(ann, "d1")
    ann.undo()
    assert [d.body for d in ann.draft_versions(DraftId("d1"))] == ["one", "two", "two"]
    ann.undo()
    assert [d.body for d in ann.draft_versions(DraftId("d1"))] == ["one", "two", "two"]


def test_a_draft_edited_since_keeps_how_it_read_before(ann: Store) -> None:
    with ann.step("Drafted", undoable=False) as step:
        step.add_draft(draft("d1", body="one"))
    with ann.step("Edited") as step:
        second = step.change_draft(replace(draft("d1"), body="two"))
    with ann.step("Edited again", undoable=False) as step:
        step.change_draft(replace(second, body="three"))
    ann.undo()
    assert [d.body for d in ann.draft_versions(DraftId("d1"))] == ["one", "two", "three"]


def test_a_draft_recorded_again_and_handed_over_stays_too(ann: Store) -> None:
    for once in (True, False):
        with ann.step("Recorded") as step:
            step.add_call(call("c1"))
            step.add_draft(draft("d1", call=CallId("c1")))
        if once:
            ann.undo()
    hand_over(ann, "d1")
    ann.undo()
    assert [(d.id, d.call) for d in ann.drafts(states=list(DraftState))] == [("d1", None)]


def test_handing_over_can_itself_be_taken_back(ann: Store) -> None:
    with ann.step("Drafted", undoable=False) as step:
        step.add_draft(draft("d1"))
    with ann.step("Handed over") as step:
        step.change_draft(replace(draft("d1"), state=DraftState.HANDED_OVER, handed_at=NOON, handed_how="copy"))
    ann.undo()
    assert [(d.state, d.handed_at, d.handed_how) for d in ann.drafts()] == [(DraftState.OPEN, None, "")]


def test_small_values_set_since_stay(ann: Store) -> None:
    with ann.step("Opened", undoable=False) as step:
        step.put("changed", "before")
        step.put("erased", "before")
    with ann.step("Recorded") as step:
        step.put("added", "step")
        step.put("changed", "step")
        step.put("changed too", "step")
        step.erase("erased")
    with ann.step("Opened", undoable=False) as step:
        step.put("added", "since")
        step.put("changed", "since")
        step.erase("changed too")
        step.put("erased", "since")
    ann.undo()
    assert [ann.get(key) for key in ("added", "changed", "changed too", "erased")] == ["since", "since", "", "since"]


def test_a_step_that_is_kept_can_be_replaced_after_any_number_of_others(forgetful: Store) -> None:
    record(forgetful, "c1", keep=True)
    kept = number_of(forgetful, "c1")
    many_steps(forgetful)
    assert number_of(forgetful, "c1") == kept
    record(forgetful, "c2", keep=True, replaces=kept)
    assert [c.id for c in forgetful.calls(P1)] == ["c2"]


def test_undo_does_not_jump_back_to_a_step_that_is_kept(forgetful: Store) -> None:
    record(forgetful, "c1", keep=True)
    many_steps(forgetful)
    taken = 0
    while forgetful.last_step():
        forgetful.undo()
        taken += 1
    assert taken == 20
    assert [c.id for c in forgetful.calls(P1)] == ["c1"]
    assert forgetful.step_of(CallId("c1")) is not None


def test_only_the_newest_kept_step_is_kept(forgetful: Store) -> None:
    record(forgetful, "c1", keep=True)
    many_steps(forgetful)
    assert forgetful.step_of(CallId("c1")) is not None
    record(forgetful, "c2", keep=True)
    assert forgetful.step_of(CallId("c1")) is None
    record(forgetful, "c3", keep=True)
    many_steps(forgetful)
    assert forgetful.step_of(CallId("c2")) is None
    assert forgetful.step_of(CallId("c3")) is not None


def test_a_step_out_of_reach_cannot_be_replaced_and_nothing_is_changed(ann: Store) -> None:
    record(ann, "c1")
    kept = number_of(ann, "c1")
    ann.undo()
    with pytest.raises(UserError, match="taken back any more"):
        record(ann, "c2", replaces=kept)
    assert ann.calls(P1) == []


def test_a_call_is_found_by_the_id_it_was_first_given(ann: Store) -> None:
    record(ann, "first")
    for old, new in (("first", "second"), ("second", "third")):
        with ann.step("Recorded again", replaces=number_of(ann, old)) as step:
            step.add_call(call(new), given=CallId(old))
    third = ann.call(CallId("third"))
    assert third is not None
    assert ann.call(CallId("first")) == ann.call_by_given_id(CallId("first")) == third
    assert ann.call_by_given_id(CallId("third")) is None
    assert ann.call(CallId("")) is None
    for again in ("first", "other"):
        with pytest.raises(UserError, match="already on record"), ann.step("Twice") as step:
            step.add_call(call(again), given=CallId("first"))
    ann.undo()
    assert ann.call(CallId("first")) is None
    with ann.step("Recorded anew") as step:
        step.add_call(call("first"))
    assert ann.call(CallId("first")) == call("first")


def test_a_call_can_keep_its_own_id_when_it_is_recorded_again(ann: Store) -> None:
    record(ann, "first")
    with ann.step("Recorded again", replaces=number_of(ann, "first")) as step:
        step.add_call(call("first", note="again"), given=CallId("first"))
    assert ann.calls(P1) == [call("first", note="again")]
    assert ann.call_by_given_id(CallId("first")) is None


def test_people_added_by_a_step_go_with_it_whatever_was_edited_since(store: Store) -> None:
    with store.step("Imported") as step:
        step.add_prospects(person(f"p{n}", f"Sam{n} S") for n in range(3))
    someone = ann_now(store)
    with store.step("Edited", undoable=False) as step:
        step.change_prospect(replace(someone, title="CEO"))
    store.undo()
    assert store.count() == 0
