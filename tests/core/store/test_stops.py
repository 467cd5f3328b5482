"""Who is reached by a do-not-call, and what may not be done with them any more."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.store.people import NOON, call, callback, draft, person, stop, told

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, Stop, StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Cancelled, Store

P1 = ProspectId("p1")
SPELLINGS = (
    "0171 555 0100", "0171 555 0100 x5", "0171 555 0100x5", "+44 171 555 0100;ext=7", "+441715550100",
    "+44 (0)171 555 0100 ext 9", "00441715550100", "011 44 171 555 0100", "0171.555.0100",
    "(0171) 555-0100 Durchwahl 4", "tel:+44-171-555-0100", "０１７１ ５５５ ０１００",
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


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("+18003569377", "1-800-FLOWERS"),
        ("1 (800) FLOWERS", "+18003569377"),
        ("0800 REVERSE", "0800 7383773 x2"),
        ("+79123456789", "8 (912) 345-67-89"),
        ("8 912 345 67 89", "+7 912 345-67-89"),
        ("+375291234567", "8 029 123-45-67"),
        ("06 1 234 5678", "+36 1 234 5678"),
    ],
)
def test_letters_and_other_trunk_digits_are_spellings_too(store: Store, said: str, listed: str) -> None:
    with store.step("Added") as step:
        step.add_prospect(person("p1", number=listed))
        step.add_prospect(person("p2", number="+4915112345678"))
        step.add_stop(stop(said))
    assert [store.stopped(find(store, id_)) for id_ in ("p1", "p2")] == [True, False]


DOMAIN = StopKind.DOMAIN


def test_a_domain_covers_every_address_in_it_and_below_it_and_no_other(store: Store) -> None:
    emails = {
        "in": "Ann@Acme.example", "below": "bob@mail.ACME.example", "other": "cy@notacme.example",
        "above": "di@example", "none": "", "wide": "eve@bücher.example",
    }  # fmt: skip
    with store.step("Added") as step:
        step.add_prospects(person(id_, email=email) for id_, email in emails.items())
    say(store, stop("acme.EXAMPLE.", DOMAIN), stop("xn--bcher-kva.example", DOMAIN))
    stopped = {"in", "below", "wide"}
    assert {p.id for p in store.prospects() if p.do_not_call} == stopped
    assert {p.id for p in store.prospects() if store.stopped(p)} == stopped
    assert set(store.covered([stop("acme.example", DOMAIN), stop("bücher.example", DOMAIN)])) == stopped
    with store.step("Later") as step:
        step.add_prospect(person("later", email="fay@acme.example"))
    assert store.stopped(find(store, "later"))
    assert store.stopped_contacts([], ["gus@acme.example", "hal@b.example"]) == {"gus@acme.example"}


def test_a_domain_is_released_as_such_and_by_nobody_in_it(ann: Store) -> None:
    say(ann, stop("example.com", DOMAIN))
    with pytest.raises(UserError, match=r"everybody at example\.com"), ann.step("Released") as step:
        step.lift_stop(P1, reason="Rang us herself")
    with ann.step("Released") as step:
        assert [s.value for s in step.lift_contact(DOMAIN, "Example.com", reason="Signed")]
    assert not ann.stopped(find(ann, "p1"))
    lines = {(line.title, line.detail) for line in told(ann, P1) if line.kind == "stop"}
    assert lines == {("Released from do not call", "Signed"), ("Do not call", "Asked not to be called")}


def test_thousands_are_stopped_at_once_and_whoever_they_cover_with_them(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospects(person(f"p{n}", number=f"+4420794600{n:02}") for n in range(9))
        step.add_prospect(person("mail", email="ann@example.com"))
        step.add_prospect(person("firm", email="bob@firm.example"))
        step.add_prospect(person("free", number="+441514960000"))
        step.add_prospect(person("gone", number="+442079460000"))
        step.remove_prospect(ProspectId("gone"))
    many = [stop(f"+4420794{n:05}") for n in range(59_000, 61_500)]
    looked: list[int] = []

    def look(done: int, _total: int) -> bool:
        looked.append(done)
        return True

    with store.step("A list") as step:
        step.add_stop(stop("+442079460000"))
        new = step.add_stops(
            iter([*many, *many, stop("ann@example.com", StopKind.EMAIL), stop("firm.example", DOMAIN)]),
            progress=look,
        )
    assert new == len(many) - 1 + 2, "one was known, each is there once"
    assert looked == [2000, 4000, 5002]
    assert {p.id for p in store.prospects() if not p.do_not_call} == {"free"}
    assert store.count_stops() == {StopKind.NUMBER: len(many), StopKind.EMAIL: 1, DOMAIN: 1}
    assert len({s.value for s in store.stops()}) == len(many) + 2
    store.undo()
    assert not any(p.do_not_call for p in store.prospects())
    assert store.count_stops() == {}


def test_a_long_list_that_is_called_off_leaves_nothing(ann: Store) -> None:
    many = (stop(f"+4420794{n:05}") for n in range(6000))
    with pytest.raises(Cancelled), ann.step("A list") as step:
        step.add_stops(many, progress=lambda done, _: done < 3000)
    assert ann.count_stops() == {}


def test_stops_are_found_by_any_spelling_or_part(ann: Store) -> None:
    say(
        ann,
        stop("+442079460123"),
        stop("+12125550100"),
        stop("ann@example.com", StopKind.EMAIL),
        stop("acme.example", DOMAIN),
    )
    say(ann, stop("p1", StopKind.PROSPECT))

    def found(search: str) -> list[str]:
        return [s.value for s in ann.find_stops(search=search)]

    assert found("(020) 7946-0123 x4") == ["+442079460123"]
    assert found("555") == ["+12125550100"]
    assert found("Example") == ["acme.example", "ann@example.com"]
    assert found("%") == []
    assert len(found("")) == 5
    assert len(ann.find_stops(limit=2, offset=4)) == 1


def test_what_still_waits_for_the_stopped_is_told(ann: Store) -> None:
    with ann.step("Both") as step:
        step.add_callback(callback("k1"))
        step.add_draft(draft("d1"))
    assert ann.waiting_for_stopped() == ([], [])
    say(ann, stop("ann@example.com", StopKind.EMAIL))
    callbacks, drafts = ann.waiting_for_stopped()
    assert [k.id for k in callbacks] == ["k1"]
    assert [d.id for d in drafts] == ["d1"]
