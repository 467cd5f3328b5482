"""Who is reached by a do-not-call, and what may not be done with them any more."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.store.people import NOON, call, callback, draft, person, stop

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, Stop, StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Store

P1 = ProspectId("p1")
SPELLINGS = (
    "0171 555 0100", "0171 555 0100 x5", "0171 555 0100x5", "+44 171 555 0100;ext=7", "+441715550100",
    "+44 (0)171 555 0100 ext 9", "00441715550100",
)  # fmt: skip


def find(store: Store, id_: str) -> Prospect:
    found = store.prospect(ProspectId(id_))
    assert found is not None
    return found


def say(store: Store, *stops: Stop) -> None:
    with store.step("Stopped") as step:
        for one in stops:
            step.add_stop(one)


@pytest.mark.parametrize("said", SPELLINGS)
def test_a_number_is_stopped_in_every_spelling_with_and_without_extension(store: Store, said: str) -> None:
    with store.step("Added") as step:
        for n, number in enumerate(SPELLINGS):
            step.add_prospect(person(f"p{n}", phones=(Phone(number),)))
        step.add_prospect(person("e164", phones=(Phone("0171 555 0100 x5", "+441715550100"),)))
        step.add_prospect(person("other", phones=(Phone("0171 555 0101 x5"),)))
    say(store, stop(said))
    assert [p.id for p in store.prospects(limit=99) if not store.stopped(p)] == ["other"]
    assert store.stopped_contacts([*SPELLINGS, "0171 555 0101"], []) == set(SPELLINGS)
    assert set(store.covered([stop(said)])) == {p.id for p in store.prospects(limit=99)} - {"other"}


def test_two_numbers_of_different_countries_are_not_mixed_up_by_their_extension(store: Store) -> None:
    say(store, stop("+1 212 555 0100;ext=7"))
    assert store.stopped_contacts(["+12125550100", "+44 212 555 0100", "+1 212 555 0107", "nothing"], []) == {
        "+12125550100"
    }


def test_contacts_that_are_stopped_are_told_as_they_were_given(ann: Store) -> None:
    say(ann, stop("boss@example.com", StopKind.EMAIL), stop("ann@example.com", StopKind.EMAIL))
    asked = ["Boss@Example.com", "other@example.com", ""]
    assert ann.stopped_contacts([], asked) == {"Boss@Example.com"}
    with ann.step("Released") as step:
        step.lift_stop(P1, reason="Rang us herself")
    assert ann.stopped_contacts([], ["ann@example.com", "boss@example.com"]) == {"boss@example.com"}


def test_a_stop_reaches_everyone_on_the_list_once_and_nobody_else(ann: Store) -> None:
    with ann.step("Added") as step:
        step.add_prospect(person("p2", number="+442079460123"))
        step.add_prospect(person("p3", number="+442079460123"))
        step.add_prospect(person("p4", number="+442079460124"))
        step.remove_prospect(ProspectId("p3"))
    said = [
        stop("020 7946 0123 x2"), stop("ANN@example.com", StopKind.EMAIL), stop("p1", StopKind.PROSPECT),
        stop("p3", StopKind.PROSPECT), stop("nobody", StopKind.PROSPECT),
    ]  # fmt: skip
    assert ann.covered(said) == ["p1", "p2"]
    assert ann.covered([]) == []


def test_due_callbacks_leave_out_whom_one_may_not_or_cannot_call(store: Store) -> None:
    who = ("free", "numbered", "marked", "left", "removed")
    with store.step("Added") as step:
        for id_ in who:
            step.add_prospect(person(id_, number=f"+44207946010{who.index(id_)}"))
            step.add_callback(callback(f"k-{id_}", id_, at=NOON, promised=id_ == "free"))
        step.add_callback(callback("k-later", "free"))
        step.add_stop(stop("+442079460101"))
        step.change_prospect(replace(find(store, "marked"), do_not_call=True))
        step.change_prospect(replace(find(store, "left"), left_company=True))
    with store.step("Removed") as step:
        step.remove_prospect(ProspectId("removed"))
        step.add_callback(callback("k-again", "removed", at=NOON))
    due = store.callbacks(before=NOON + timedelta(hours=1), callable_only=True)
    assert [(k.id, k.promised) for k in due] == [("k-free", True)]
    assert [k.id for k in store.callbacks(callable_only=True)] == ["k-free", "k-later"]
    assert [k.id for k in store.callbacks(prospect=ProspectId("left"), callable_only=True)] == []
    assert len(store.callbacks()) == 6


def test_a_callback_keeps_whether_it_was_promised(ann: Store) -> None:
    with ann.step("Callback") as step:
        step.add_callback(callback("k1"))
        promised = step.change_callback(replace(callback("k1"), promised=True))
    assert ann.callbacks(states=list(CallbackState)) == [promised]
    assert promised.promised


def test_the_queue_is_read_in_pages(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospects(person(f"p{n}", number=f"+4420794601{n:02}") for n in range(25))
    pages = [store.uncalled(limit=10, offset=start) for start in range(0, 40, 10)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert [p.id for page in pages for p in page] == [p.id for p in store.uncalled(limit=99)]


@pytest.mark.parametrize("way", ["mark", "number"])
def test_editing_does_not_lift_a_do_not_call(ann: Store, way: str) -> None:
    if way == "mark":
        with ann.step("Marked") as step:
            step.change_prospect(replace(find(ann, "p1"), do_not_call=True))
    else:
        say(ann, stop("+442079460123"))
    with pytest.raises(UserError, match="only with a reason"), ann.step("Edited") as step:
        step.change_prospect(replace(find(ann, "p1"), do_not_call=False))
    assert find(ann, "p1").do_not_call
    with ann.step("Released") as step:
        step.lift_stop(P1, reason="Rang us herself")
    assert not find(ann, "p1").do_not_call


def test_an_outcome_may_stop_someone_and_mark_them_in_one_step(ann: Store) -> None:
    before = find(ann, "p1")
    with ann.step("Recorded: wrong number") as step:
        step.add_call(call("c1"))
        step.add_draft(draft("d1"))
        step.add_stop(stop("+442079460123"))
        after = step.change_prospect(replace(before, left_company=True), title="")
    assert after == find(ann, "p1")
    assert after.do_not_call
    assert after.left_company
