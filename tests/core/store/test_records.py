from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.core.store.people import NOON, call, callback, draft, person, stop, told

from coachdesk.errors import UserError
from coachdesk.model.call import CallbackState, Channel, DraftState, Permission, StopKind
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, ProspectId
from coachdesk.store import Cancelled, Store

P1 = ProspectId("p1")


def test_a_call_with_all_it_starts_comes_back_as_it_was_written(ann: Store) -> None:
    dialled = call(
        "c1", number="+442079460123", note="Nice", permission=Permission.YES, seconds=31.5, opener="Hello",
        section="reason", open_steps=("name", "opener"), override="They asked",
    )  # fmt: skip
    mail = draft("d1", call=dialled.id, missing=("for_them",), why="It works", source="Someone 2024")
    ring = callback("k1", call=dialled.id)
    with ann.step("Recorded: voicemail") as step:
        step.add_call(dialled)
        step.add_draft(mail)
        step.add_callback(ring)
    assert ann.call(CallId("c1")) == dialled
    assert ann.calls(P1) == [dialled]
    assert ann.draft(DraftId("d1")) == mail
    assert ann.drafts(call=CallId("c1")) == [mail]
    assert ann.drafts(call=CallId("other")) == []
    assert ann.callback(CallbackId("k1")) == ring
    assert ann.callbacks(prospect=P1) == [ring]
    assert ann.callbacks(prospect=ProspectId("p2")) == []
    assert ann.call(CallId("no")) is None
    assert ann.draft(DraftId("no")) is None
    assert ann.callback(CallbackId("no")) is None


def test_calls_come_newest_first_for_one_and_oldest_first_for_all(ann: Store) -> None:
    with ann.step("Calls") as step:
        for n in (2, 1, 3):
            step.add_call(call(f"c{n}", at=NOON + timedelta(hours=n)))
        step.withdraw_call(CallId("c3"))
    assert [c.id for c in ann.calls(P1)] == ["c2", "c1"]
    assert [c.id for c in ann.all_calls()] == ["c1", "c2"]
    assert [c.id for c in ann.calls_between(NOON, NOON + timedelta(hours=2))] == ["c1"]
    assert ann.call(CallId("c3")) is None


def test_every_call_is_read_page_by_page(ann: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.store.queries._PAGE", 10)
    many = [call(f"c{n:04}", at=NOON + timedelta(seconds=n // 7)) for n in range(105)]
    with ann.step("Calls") as step:
        for one in many:
            step.add_call(one)
    assert list(ann.all_calls()) == many
    for one in ann.all_calls():
        if one.id == "c0050":
            with ann.step("In between") as step:
                step.withdraw_call(CallId("c0100"))
    assert len(list(ann.all_calls())) == 104


def test_callbacks_come_by_time_in_the_states_asked_for(ann: Store) -> None:
    times = {"k1": 3, "k2": 1, "k3": 2}
    with ann.step("Callbacks") as step:
        for id_, hours in times.items():
            step.add_callback(callback(id_, at=NOON + timedelta(hours=hours)))
        step.change_callback(replace(callback("k3", at=NOON + timedelta(hours=2)), state=CallbackState.DONE))
    assert [k.id for k in ann.callbacks()] == ["k2", "k1"]
    assert [k.id for k in ann.callbacks(limit=1)] == ["k2"]
    assert [k.id for k in ann.callbacks(before=NOON + timedelta(hours=3))] == ["k2"]
    assert [k.id for k in ann.callbacks(states=[CallbackState.DONE])] == ["k3"]


def test_a_draft_keeps_how_it_read_before(ann: Store) -> None:
    with ann.step("Drafted") as step:
        step.add_draft(draft("d1", body="one"))
    with ann.step("Edited") as step:
        second = step.change_draft(replace(draft("d1"), body="two"))
    with ann.step("Sent") as step:
        third = step.change_draft(
            replace(second, state=DraftState.HANDED_OVER, handed_at=NOON, handed_how="mail", channel=Channel.EMAIL)
        )
        assert step.change_draft(third) == third
    assert [(d.version, d.body, d.state) for d in ann.draft_versions(DraftId("d1"))] == [
        (1, "one", DraftState.OPEN),
        (2, "two", DraftState.OPEN),
        (3, "two", DraftState.HANDED_OVER),
    ]
    assert ann.drafts() == []
    assert ann.drafts(states=[DraftState.HANDED_OVER]) == [third]
    assert ann.draft_versions(DraftId("none")) == []


def test_counts_tell_the_day(ann: Store) -> None:
    with ann.step("Day") as step:
        step.add_prospect(person("p2", number="+442079460124"))
        step.add_call(call("c0", at=NOON - timedelta(days=1)))
        step.add_call(call("c1", outcome=OutcomeId("no_answer")))
        step.add_call(call("c2"))
        step.add_call(call("c3"))
        step.add_callback(callback("k1", at=NOON - timedelta(hours=1)))
        step.add_callback(callback("k2"))
        step.add_draft(draft("d1"))
    counts = ann.counts(since=NOON)
    assert counts.outcomes == {"no_answer": 1, "voicemail": 2}
    assert (counts.prospects, counts.uncalled, counts.calls) == (2, 1, 3)
    assert (counts.callbacks, counts.overdue, counts.drafts) == (2, 1, 1)


def test_the_timeline_tells_everything_newest_first(ann: Store) -> None:
    at = NOON + timedelta(hours=1)
    with ann.step("Recorded") as step:
        step.add_call(call("c1", at=at, note="Sounded busy"))
        step.add_draft(draft("d1"))
        step.add_callback(callback("k1"))
        step.note(P1, "Prefers mornings")
    with ann.step("Sent") as step:
        handed_at = at + timedelta(hours=1)
        step.change_draft(replace(draft("d1"), state=DraftState.HANDED_OVER, handed_at=handed_at, handed_how="copy"))
        step.change_callback(replace(callback("k1"), state=CallbackState.DONE))
        step.change_prospect(replace(ann.prospect(P1) or person("p1"), company="Beta", opener="Hi"))
        step.event(P1, "pronunciation", "Said it aloud", at=at + timedelta(hours=2))
    with ann.step("Stopped") as step:
        step.add_stop(stop("+442079460123", at=at + timedelta(hours=3)))
        step.add_stop(stop("p1", StopKind.PROSPECT, at=at + timedelta(hours=3)))
    lines = [(item.kind, item.title, item.detail) for item in told(ann, P1)]
    assert lines[:4] == [
        ("stop", "Do not call", "Asked not to be called"),
        ("pronunciation", "Said it aloud", ""),
        ("draft", "Email draft copied", "Your call"),
        ("call", "voicemail", "Sounded busy"),
    ]
    assert sorted(lines[4:]) == [
        ("callback", "Callback done", "It was due 3 Mar 2026, 12:00 in London"),
        ("callback", "Callback fixed", "3 Mar 2026, 12:00 in London. Asked to call back"),
        ("edit", "Edited", "company from “Acme” to “Beta”; opener, now “Hi”"),
        ("import", "Added to the list", ""),
        ("note", "Note", "Prefers mornings"),
        ("writing", "Email draft made", "Your call"),
    ]
    assert ann.record(ProspectId("nobody")) is None


def test_a_lifted_stop_stays_in_the_timeline_with_its_reason(ann: Store) -> None:
    with ann.step("Stopped") as step:
        step.add_stop(stop("+442079460123"))
        step.add_stop(stop("+442079460123"))
        step.add_stop(stop("ann@example.com", StopKind.EMAIL))
    with ann.step("Released") as step:
        step.lift_stop(P1, reason="Rang us herself")
    now = ann.prospect(P1)
    assert now is not None
    assert not ann.stopped(now)
    assert list(ann.stops()) == []
    assert ann.uncalled(limit=1) == [now]
    released = told(ann, P1)[0]
    assert (released.title, released.detail) == ("Released from do not call", "Rang us herself")
    (stopped,) = (item for item in told(ann, P1) if item.title == "Do not call")
    assert stopped.at == NOON
    assert stopped.facts == (
        ("Reason", "Asked not to be called"),
        ("Number", "+442079460123"),
        ("Address", "ann@example.com"),
    )


def test_a_mark_of_the_list_is_lifted_too(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospect(person("p1", number="+442079460123", do_not_call=True))
        step.lift_stop(P1, reason="A mistake in the list")
    now = store.prospect(P1)
    assert now is not None
    assert not now.do_not_call
    assert store.uncalled(limit=1) == [now]
    assert told(store, P1)[0].detail == "A mistake in the list"


def test_editing_someone_who_is_stopped_by_number_makes_no_mark_of_it(ann: Store) -> None:
    with ann.step("Stopped") as step:
        step.add_stop(stop("+442079460123"))
        stopped = ann.prospect(P1)
        assert stopped is not None
        step.change_prospect(replace(stopped, company="Beta"))
    ann.undo()
    with ann.step("Stopped, edited, released") as step:
        step.add_stop(stop("+442079460123"))
        stopped = ann.prospect(P1)
        assert stopped is not None
        edited = step.change_prospect(replace(stopped, company="Beta"))
        step.change_prospect(replace(edited, phones=()))
    free = ann.prospect(P1)
    assert free is not None
    assert not free.do_not_call


def test_a_stale_value_is_refused_and_nothing_changed(ann: Store) -> None:
    before = ann.prospect(P1)
    assert before is not None
    with ann.step("Edited") as step:
        after = step.change_prospect(replace(before, company="Beta"))
    assert after.version == 2
    with pytest.raises(UserError, match="changed elsewhere"), ann.step("Edited") as step:  # noqa: PT012 - a whole step
        step.note(P1, "lost")
        step.change_prospect(replace(before, company="Gamma"))
    assert ann.prospect(P1) == after
    assert all(item.kind != "note" for item in told(ann, P1))


def test_a_change_that_changes_nothing_leaves_the_version(ann: Store) -> None:
    before = ann.prospect(P1)
    assert before is not None
    with ann.step("Edited") as step:
        assert step.change_prospect(before) == before
    assert ann.prospect(P1) == before


@pytest.mark.parametrize("again", [call("c1"), draft("d1"), callback("k1")])
def test_the_same_id_is_recorded_once(ann: Store, again: object) -> None:
    def record(step: object) -> None:
        getattr(step, f"add_{type(again).__name__.lower()}")(again)

    with ann.step("Once") as step:
        record(step)
    with pytest.raises(UserError, match="already on record"), ann.step("Twice") as step:
        record(step)


def test_someone_who_is_on_the_list_is_not_added_again(ann: Store) -> None:
    with pytest.raises(UserError, match="already on record"), ann.step("Added") as step:
        step.add_prospects([person("p2"), person("p1")])
    assert ann.count() == 1


def test_what_is_gone_cannot_be_changed(ann: Store) -> None:
    with ann.step("Removed") as step:
        step.add_callback(callback("k1"))
        step.add_draft(draft("d1"))
        step.add_draft(draft("d2"))
        step.remove_draft(DraftId("d2"))
        step.add_callback(callback("k2"))
        step.remove_callback(CallbackId("k2"))
        step.remove_prospect(P1)
    assert ann.prospect(P1) is None
    assert ann.callbacks() == []
    assert ann.drafts() == []
    with pytest.raises(UserError, match="no longer there"), ann.step("Edited") as step:
        step.change_prospect(person("p1"))
    with pytest.raises(UserError, match="no longer there"), ann.step("Edited") as step:
        step.withdraw_call(CallId("never"))


def test_small_values_last(ann: Store) -> None:
    assert ann.get("current") == ""
    assert ann.get("current", "none") == "none"
    with ann.step("Opened", undoable=False) as step:
        step.put("current", "p1")
        assert ann.get("current") == "p1"
    with ann.step("Opened", undoable=False) as step:
        step.put("current", "p2")
        step.erase("missing")
    assert ann.get("current") == "p2"
    with ann.step("Closed", undoable=False) as step:
        step.erase("current")
    assert ann.get("current", "none") == "none"


def test_a_step_that_fails_leaves_nothing(ann: Store) -> None:
    with pytest.raises(ZeroDivisionError), ann.step("Recorded") as step:  # noqa: PT012 - a whole step
        step.add_call(call("c1"))
        step.add_stop(stop("+442079460123"))
        step.put("current", "p1")
        raise ZeroDivisionError
    assert ann.calls(P1) == []
    assert list(ann.stops()) == []
    assert ann.get("current") == ""
    assert [p.id for p in ann.uncalled(limit=1)] == ["p1"]
    last = ann.last_step()
    assert last is not None
    assert last.label == "Added Ann"


def test_what_belongs_together_is_kept_or_lost_together(ann: Store) -> None:
    def record() -> None:
        with ann.step("Recorded") as step:
            step.add_call(call("c1"))

    def twice() -> None:
        with ann.together(writes=True):
            record()
            assert [c.id for c in ann.calls(P1)] == ["c1"]
            record()

    with pytest.raises(UserError, match="record"):
        twice()
    assert ann.calls(P1) == []
    last = ann.last_step()
    assert last is not None
    assert last.label == "Added Ann"


def test_several_questions_together_see_one_moment_and_write_nothing(ann: Store) -> None:
    with ann.together(writes=False):
        assert ann.get("colour") == ""
        assert ann.count() == 1
        with pytest.raises(AssertionError, match="reading"), ann.step("Recorded") as step:
            step.put("colour", "red")
    assert ann.get("colour") == ""


def test_an_import_tells_how_far_it_is_and_can_be_stopped(store: Store) -> None:
    people = [person(f"p{n}", number=f"+44207946{n:04}") for n in range(2500)]
    heard: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        heard.append((done, total))
        return done < 2000

    with pytest.raises(Cancelled), store.step("Imported") as step:
        step.add_prospects(people, progress=progress)
    assert heard == [(1000, 2500), (2000, 2500)]
    assert store.count() == store.count(search="ann") == 0
    assert store.matching(numbers=["+442079460001"], emails=[]) == []
    assert store.last_step() is None
    with store.step("Imported") as step:
        assert step.add_prospects(people) == 2500
    assert store.count() == 2500


def test_thousands_are_changed_at_once(store: Store) -> None:
    with store.step("Imported") as step:
        step.add_prospects(person(f"p{n}", number=f"+44207946{n:04}") for n in range(1000))
    with store.step("Merged") as step:
        changed = step.change_prospects(replace(p, company="Beta", for_them="x") for p in store.prospects(limit=1000))
    assert len(changed) == store.count(search="beta") == 1000
    assert {p.version for p in store.prospects(limit=1000)} == {2}
    with pytest.raises(Cancelled), store.step("Merged") as step:
        step.change_prospects([replace(p, company="Gamma") for p in changed], progress=lambda done, total: False)
    assert store.count(search="gamma") == 0
    store.undo()
    assert store.count(search="beta") == 0


def test_times_without_a_zone_are_our_own_mistake(ann: Store) -> None:
    naive = datetime(2026, 3, 2, 12, 0)  # noqa: DTZ001 - the mistake itself
    with pytest.raises(Exception, match="time zone"), ann.step("Recorded") as step:
        step.add_call(call("c1", at=naive))
    with pytest.raises(Exception, match="no time zone"), ann.step("Recorded") as step:
        step.add_callback(callback("k1", local=datetime(2026, 3, 2, tzinfo=UTC)))


def test_any_instant_comes_back_in_utc_to_the_microsecond(ann: Store) -> None:
    at = datetime(2026, 10, 25, 1, 30, 0, 123456, tzinfo=UTC)
    with ann.step("Recorded") as step:
        step.add_call(call("c1", at=at))
    found = ann.call(CallId("c1"))
    assert found is not None
    assert (found.at, found.at.tzinfo) == (at, UTC)


def test_the_record_keeps_how_a_draft_and_a_callback_stood_before_each_change(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_draft(draft("d1"))
        step.add_callback(callback("k1"))
    with ann.step("Edited") as step:
        step.change_draft(replace(draft("d1"), body="Shorter"))
        later = callback("k1").at + timedelta(hours=2)
        step.change_callback(replace(callback("k1"), at=later, state=CallbackState.SNOOZED))
    record = ann.record(P1)
    assert record is not None
    assert [(at > NOON, d.body) for at, d in record.drafts[0].versions] == [
        (False, draft("d1").body),
        (True, "Shorter"),
    ]
    assert [c.at for _, c in record.callbacks[0].versions] == [callback("k1").at, later]
    ann.undo()
    record = ann.record(P1)
    assert record is not None
    assert [d.body for _, d in record.drafts[0].versions] == [draft("d1").body]
    assert [c.at for _, c in record.callbacks[0].versions] == [callback("k1").at]
    assert [line.title for line in record.lines] == ["Taken back: edited"]


def test_a_draft_made_anew_with_its_call_carries_on_the_one_before(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_call(call("c1", outcome=OutcomeId("no_answer")))
        step.add_draft(draft("d1", call=CallId("c1")))
    with ann.step("Edited", undoable=False) as step:
        step.change_draft(replace(draft("d1", call=CallId("c1")), body="My own words"))
    with ann.step("Put right", replaces=ann.step_of(CallId("c1"))) as step:
        step.add_call(call("c2"), given="c1")
        step.add_draft(replace(draft("d2", call=CallId("c2")), body="My own words", version=2))
    record = ann.record(P1)
    assert record is not None
    assert [d.body for _, d in record.drafts[0].versions] == [draft("d1").body, "My own words", "My own words"]
    assert [one.pressed for one in record.calls] == [("no_answer",)]


def test_what_is_taken_back_leaves_a_line_with_everybody_concerned_who_is_still_there(ann: Store) -> None:
    with ann.step("Imported 1 from march.csv") as step:
        step.add_prospect(person("p2", number="+442079460124"))
        step.add_draft(draft("d1"))
    ann.undo()
    assert ann.record(ProspectId("p2")) is None
    assert [item.title for item in told(ann, P1) if item.kind == "undo"] == ["Taken back: imported 1 from march.csv"]


def test_a_file_of_the_first_schema_tells_what_it_kept(ann: Store) -> None:
    with ann.step("Recorded") as step:
        step.add_callback(callback("k1"))
        step.change_callback(replace(callback("k1"), state=CallbackState.DONE))
    with ann._writing() as c:
        c.exec_driver_sql("DELETE FROM callback_past")
    assert [item.title for item in told(ann, P1) if item.kind == "callback"] == ["Callback done", "Callback fixed"]
