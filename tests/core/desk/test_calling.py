"""One whole call: open, record, follow up, undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import NotUnderstood, UserError
from coachdesk.language import Language, speak
from coachdesk.model.call import CallbackState, Channel, DraftState, Permission, StopKind
from coachdesk.model.changes import Topic
from coachdesk.model.ids import CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.prospect import Phone, Prospect

SILENT = OutcomeId("hung_up_silent")
NO_ANSWER = OutcomeId("no_answer")
STOP = OutcomeId("do_not_call")


def name_on_desk(desk: Desk) -> str:
    brief = desk.brief()
    return brief.prospect.first_name if brief else ""


def dialled_number(desk: Desk) -> str | None:
    brief = desk.brief()
    return brief.hours.number if brief else ""


def test_an_empty_desk_has_no_brief_and_no_sheet(desk: Desk) -> None:
    assert desk.brief() is None
    assert desk.follow_up() is None
    assert desk.open_next().brief is None
    with pytest.raises(UserError, match="No prospect is open"):
        desk.record(NO_ANSWER)


def test_the_list_is_worked_in_its_order(busy_desk: Desk) -> None:
    seen = []
    for _ in range(5):
        seen.append(name_on_desk(busy_desk))
        busy_desk.record(NO_ANSWER)
        busy_desk.open_next()
    assert seen == ["Ana1", "Ana2", "Ana3", "Ana4", "Ana5"]
    assert busy_desk.brief() is None


def test_the_next_prospect_comes_with_a_reason(busy_desk: Desk) -> None:
    brief = busy_desk.brief()
    assert brief is not None
    assert brief.why_now == "Best hour there"
    assert brief.attempt == 1


def test_the_reason_is_said_in_the_language_that_is_spoken_now(busy_desk: Desk) -> None:
    busy_desk.open_next()
    speak(Language("fr", lambda text, single, count: f"« {single if count == 1 else text} »"))
    try:
        assert (brief := busy_desk.brief()) is not None
        assert brief.why_now == "« Best hour there »"
    finally:
        speak(Language())
    assert (brief := busy_desk.brief()) is not None
    assert brief.why_now == "Best hour there"


def test_an_outcome_saves_call_draft_and_callback_together(busy_desk: Desk) -> None:
    done = busy_desk.record(OutcomeId("voicemail"), note="Left a message", seconds=24.0)
    sheet = done.follow_up
    assert done.changes.undoable
    assert done.changes.said == "Recorded: voicemail"
    assert {Topic.DESK, Topic.DRAFTS, Topic.CALLBACKS} <= done.changes.topics
    assert sheet.call.note == "Left a message"
    assert sheet.call.seconds == 24.0
    assert [d.channel for d in sheet.drafts] == [Channel.VOICEMAIL, Channel.EMAIL]
    assert sheet.callback is not None
    assert sheet.next_up == "Ana2 Beltrán, Fieldstone Foods"
    assert busy_desk.follow_up() == sheet


def test_undo_takes_outcome_draft_and_callback_back_after_a_restart(
    busy_desk: Desk, open_again: Callable[[], Desk]
) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    again = open_again()
    assert again.undo().what == "Recorded: voicemail"
    brief = again.brief()
    assert brief is not None
    assert brief.attempt == 1
    assert again.to_send() == ()
    assert again.callbacks().later == ()
    assert again.follow_up() is None


def test_undo_after_the_next_prospect_opened_brings_the_former_one_back(busy_desk: Desk) -> None:
    busy_desk.record(NO_ANSWER)
    busy_desk.open_next()
    assert name_on_desk(busy_desk) == "Ana2"
    busy_desk.undo()
    assert name_on_desk(busy_desk) == "Ana1"


def test_another_outcome_before_enter_replaces_the_first(busy_desk: Desk) -> None:
    first = busy_desk.record(OutcomeId("voicemail")).follow_up
    second = busy_desk.record(SILENT).follow_up
    calls = busy_desk.store.calls(first.call.prospect)
    assert [c.outcome for c in calls] == [SILENT]
    assert second.call.at == first.call.at
    assert [d.template for d in busy_desk.to_send()] == ["empathetic_email"]
    assert busy_desk.callbacks().later == ()


def test_undo_of_a_replaced_outcome_leaves_no_call(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.record(SILENT)
    busy_desk.undo()
    who = busy_desk.current()
    assert who is not None
    assert busy_desk.store.calls(who.id) == []


def test_a_silent_hang_up_offers_both_schools_and_the_policy_picks_the_first(busy_desk: Desk) -> None:
    sheet = busy_desk.record(SILENT).follow_up
    assert [p.id for p in sheet.plays] == ["write_instead", "call_back_now"]
    assert sheet.chosen == "write_instead"
    assert sheet.callback is None
    assert sheet.keep_going
    assert all(p.source for p in sheet.plays)


def test_the_rep_can_put_the_other_school_first(busy_desk: Desk) -> None:
    busy_desk.save_settings(replace(busy_desk.settings, silent_hang_up="call_back_now"))
    assert busy_desk.record(SILENT).follow_up.chosen == "call_back_now"


def test_call_back_now_readies_the_same_prospect_and_writes_when_unanswered(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(SILENT)
    sheet = busy_desk.choose_play(PlayId("call_back_now")).follow_up
    assert sheet.ring_back
    assert sheet.drafts == ()
    assert "89 FR 26783" in " ".join(p.notice for p in sheet.plays)
    brief = busy_desk.open_next().brief
    assert brief is not None
    assert brief.prospect.first_name == "Ana1"
    assert brief.outline_id == "ring_back"
    assert "ended before" in brief.opener
    clock.move(minutes=1)
    again = busy_desk.record(NO_ANSWER).follow_up
    assert again.chosen == "write_after_second_call"
    assert {d.channel for d in again.drafts} == {Channel.EMAIL, Channel.VOICEMAIL}
    assert len(busy_desk.store.calls(brief.prospect.id)) == 2
    busy_desk.open_next()
    assert name_on_desk(busy_desk) == "Ana2"


def test_an_announced_hang_up_is_called_again_with_the_second_opening(busy_desk: Desk, clock: Clock) -> None:
    sheet = busy_desk.record(OutcomeId("hung_up_said")).follow_up
    assert sheet.callback is not None
    assert sheet.callback.at.date() > clock.at.date()
    busy_desk.open_next()
    clock.at = sheet.callback.at + timedelta(minutes=1)
    brief = busy_desk.open_next().brief
    assert brief is not None
    assert brief.prospect.id == sheet.call.prospect
    assert brief.outline_id == "second_call"
    assert brief.callback is not None
    assert brief.attempt == 2


def test_a_phrase_fixes_the_callback_in_their_zone(busy_desk: Desk) -> None:
    sheet = busy_desk.record(OutcomeId("call_later")).follow_up
    assert sheet.asks_time
    sheet = busy_desk.set_callback("tomorrow 3pm").follow_up
    assert sheet.callback is not None
    assert sheet.callback.zone == "America/New_York"
    assert sheet.callback.local.isoformat() == "2026-11-25T15:00:00"
    assert sheet.callback.at.isoformat() == "2026-11-25T20:00:00+00:00"
    assert not sheet.asks_time
    email = next(d for d in sheet.drafts if d.channel is Channel.EMAIL)
    assert "callback time" not in email.missing
    assert len(busy_desk.callbacks().later) == 1


def test_a_phrase_of_a_call_recorded_later_is_read_as_said_then(busy_desk: Desk, clock: Clock) -> None:
    who = busy_desk.prospects()[0]
    then = clock.at - timedelta(days=1)
    done = busy_desk.record(OutcomeId("call_later"), prospect=who.id, callback="tomorrow 3pm", at=then)
    assert done.follow_up.callback is not None
    assert f"{done.follow_up.callback.local}" == "2026-11-24 15:00:00"


def test_only_a_yes_lets_the_confirmation_say_as_agreed(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    assert not any("s agreed" in d.body for d in busy_desk.to_send())
    busy_desk.set_permission(Permission.YES)
    assert any("s agreed" in d.body for d in busy_desk.to_send())
    busy_desk.set_permission(Permission.NO)
    assert all(d.channel is not Channel.EMAIL for d in busy_desk.to_send())


def test_a_phrase_that_is_not_understood_leaves_everything_as_it_was(busy_desk: Desk) -> None:
    before = busy_desk.record(OutcomeId("call_later")).follow_up
    for phrase in ("when pigs fly", "  ", "yesterday"):
        with pytest.raises(NotUnderstood):
            busy_desk.set_callback(phrase)
    assert busy_desk.follow_up() == before


def test_no_callback_after_all(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    assert busy_desk.clear_callback().follow_up.callback is None
    busy_desk.open_next()
    assert busy_desk.callbacks().later == ()


def test_edited_words_stay_when_the_callback_changes(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    draft = next(d for d in busy_desk.to_send() if d.channel is Channel.EMAIL)
    busy_desk.edit_draft(draft.id, to=draft.to, subject="Our call", body="My own words.")
    busy_desk.set_callback("thursday 10am")
    assert [d.body for d in busy_desk.to_send() if d.channel is Channel.EMAIL] == ["My own words."]


def test_do_not_call_stops_person_numbers_and_addresses_and_cancels_callbacks(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.open_next()
    stopped = busy_desk.prospects(search="Ana1")[0]
    busy_desk.open_prospect(stopped.id)
    sheet = busy_desk.record(OutcomeId("do_not_call")).follow_up
    assert {s.kind for s in sheet.stopped} == set(StopKind) - {StopKind.DOMAIN}
    assert sheet.drafts == ()
    assert sheet.callback is None
    assert busy_desk.to_send() == ()
    assert busy_desk.callbacks().later == ()
    assert busy_desk.prospect(stopped.id).do_not_call
    twin = person(9, phones=(Phone("(212) 555-0101"),), emails=())
    busy_desk.add_prospect(twin)
    assert busy_desk.prospects(search="Ana9")[0].do_not_call


def test_a_do_not_call_is_taken_back_only_until_the_next_prospect_opens(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("do_not_call"))
    busy_desk.undo()
    who = busy_desk.current()
    assert who is not None
    assert not who.do_not_call
    busy_desk.record(OutcomeId("do_not_call"))
    busy_desk.open_next()
    with pytest.raises(UserError, match="nothing to undo"):
        busy_desk.undo()
    assert busy_desk.prospect(who.id).do_not_call


def test_a_do_not_call_of_somebody_else_is_sealed_when_the_open_prospect_is_asked_for(busy_desk: Desk) -> None:
    here = busy_desk.brief()
    other = busy_desk.prospects()[-1]
    assert here is not None
    assert here.prospect.id != other.id
    busy_desk.record(OutcomeId("do_not_call"), prospect=other.id)
    busy_desk.next_or_open()
    with pytest.raises(UserError, match="nothing to undo"):
        busy_desk.undo()
    assert busy_desk.prospect(other.id).do_not_call


def test_a_stop_is_lifted_later_only_with_a_reason(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("do_not_call"))
    busy_desk.open_next()
    with pytest.raises(UserError, match="only with a reason"):
        busy_desk.release(who.id, reason=" ")
    busy_desk.release(who.id, reason="They rang and asked for a call")
    assert not busy_desk.prospect(who.id).do_not_call
    assert any("They rang" in item.detail for item in busy_desk.history(who.id))


def test_a_wrong_number_is_marked_and_never_proposed_again(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.record(OutcomeId("wrong_number"))
    after = busy_desk.prospect(who.id)
    assert [p.bad for p in after.phones] == [True, False]
    assert after.phone is not None
    assert after.phone.number == "+1 212 555 0188"


def test_somebody_who_left_gets_no_more_calls(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("left_company"))
    assert busy_desk.prospect(who.id).left_company


def test_skip_goes_on_without_an_outcome_and_comes_back_last(busy_desk: Desk) -> None:
    busy_desk.skip()
    assert name_on_desk(busy_desk) == "Ana2"
    for _ in range(4):
        busy_desk.record(NO_ANSWER)
        busy_desk.open_next()
    assert name_on_desk(busy_desk) == "Ana1"
    brief = busy_desk.skip().brief
    assert brief is not None
    assert brief.why_now == "The only one left"


def test_a_due_callback_that_is_skipped_stays_out_of_the_way_for_a_while(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    busy_desk.open_next()
    clock.move(minutes=21)
    busy_desk.open_next()
    assert name_on_desk(busy_desk) == "Ana1"
    busy_desk.skip()
    busy_desk.skip()
    assert name_on_desk(busy_desk) not in ("Ana1", "")
    clock.move(minutes=20)
    busy_desk.skip()
    assert name_on_desk(busy_desk) == "Ana1"


def test_a_due_callback_is_done_by_the_call(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    first = busy_desk.callbacks().today[0].callback
    busy_desk.open_next()
    clock.move(minutes=21)
    assert [row.callback.id for row in busy_desk.due(at=clock.at)] == [first.id]
    brief = busy_desk.open_next().brief
    assert brief is not None
    assert brief.why_now == "Callback promised for 16:04"
    busy_desk.record(OutcomeId("meeting"))
    kept = busy_desk.store.callback(first.id)
    assert kept is not None
    assert kept.state is CallbackState.DONE


def test_the_same_id_records_once(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    same = CallId("018f0000-0000-7000-8000-000000000001")
    busy_desk.record(NO_ANSWER, prospect=who.id, id=same)
    again = busy_desk.record(OutcomeId("meeting"), prospect=who.id, id=same)
    assert again.changes.topics == frozenset()
    assert [c.outcome for c in busy_desk.store.calls(who.id)] == [NO_ANSWER]


def test_what_the_playbook_does_not_know_is_refused_and_nothing_saved(busy_desk: Desk) -> None:
    with pytest.raises(UserError, match="no outcome 'danced'"):
        busy_desk.record(OutcomeId("danced"))
    with pytest.raises(UserError, match="no play 'shout'"):
        busy_desk.record(SILENT, play=PlayId("shout"))
    with pytest.raises(UserError, match="No outcome is recorded"):
        busy_desk.choose_play(PlayId("write_instead"))
    with pytest.raises(UserError, match="There is no prospect"):
        busy_desk.record(NO_ANSWER, prospect=ProspectId("nobody"))
    who = busy_desk.current()
    assert who is not None
    assert busy_desk.store.calls(who.id) == []


def test_an_outcome_for_somebody_who_is_no_longer_on_the_desk_is_not_recorded(busy_desk: Desk) -> None:
    seen = busy_desk.current()
    assert seen is not None
    busy_desk.open_next()
    after = busy_desk.current()
    assert after is not None
    with pytest.raises(UserError, match="nothing was recorded") as refused:
        busy_desk.record(STOP, shown=seen.id)
    assert refused.value.code == "moved_on"
    assert not busy_desk.prospect(seen.id).do_not_call
    assert busy_desk.store.calls(seen.id) == busy_desk.store.calls(after.id) == []
    assert busy_desk.record(NO_ANSWER, shown=after.id).follow_up.prospect.id == after.id


def test_an_outcome_on_a_desk_that_was_cleared_meanwhile_is_not_recorded(desk: Desk) -> None:
    desk.add_prospect(person(1))
    desk.open_next()
    seen = desk.current()
    assert seen is not None
    desk.record(NO_ANSWER)
    desk.open_next()
    with pytest.raises(UserError, match="moved on") as refused:
        desk.record(NO_ANSWER, shown=seen.id)
    assert refused.value.code == "moved_on"
    assert len(desk.store.calls(seen.id)) == 1


def test_an_outcome_already_recorded_stays_so_wherever_the_desk_is(busy_desk: Desk) -> None:
    seen = busy_desk.current()
    assert seen is not None
    same = CallId("018f0000-0000-7000-8000-000000000003")
    busy_desk.record(NO_ANSWER, shown=seen.id, id=same)
    busy_desk.open_next()
    assert busy_desk.record(NO_ANSWER, shown=seen.id, id=same).changes.topics == frozenset()
    assert len(busy_desk.store.calls(seen.id)) == 1


def test_a_second_number_is_one_key_away(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    with pytest.raises(UserError, match="no second number"):
        busy_desk.use_second_number()
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188", None, "mobile"))))
    busy_desk.use_second_number()
    assert busy_desk.record(NO_ANSWER).follow_up.call.number == "+12125550188"


def test_a_call_keeps_the_opener_and_the_open_steps(busy_desk: Desk) -> None:
    busy_desk.save_opener("Hi Ana, Sam from Ledgerly. I know you’re busy.")
    call = busy_desk.record(NO_ANSWER, open_steps=("opener",), section="their_situation").follow_up.call
    assert call.opener.endswith("I know you’re busy.")
    assert call.open_steps == ("opener",)
    assert call.section == "their_situation"


def test_a_handed_over_draft_stays_handed_over_when_the_play_changes_back(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("not_interested"))
    draft = busy_desk.to_send()[0]
    busy_desk.edit_draft(draft.id, to=draft.to, subject=draft.subject, body="Thanks for your time.")
    busy_desk.hand_over(draft.id, how="copy")
    sheet = busy_desk.set_callback("in two weeks").follow_up
    assert [d.state for d in sheet.drafts] == [DraftState.HANDED_OVER]


def test_warming_up_keeps_nothing(desk: Desk) -> None:
    desk.warm_up()
    desk.add_prospect(person(1))
    desk.open_next()
    desk.warm_up()
    assert desk.store.last_step() is not None
    assert desk.store.calls(desk.prospects()[0].id) == []
    assert desk.to_send() == ()


def test_patterns_are_made_ready_a_few_at_a_time_until_none_is_left(busy_desk: Desk) -> None:
    busy_desk.check("Who plans it?")
    before = busy_desk.store.last_step()
    assert busy_desk.warm_words()
    while busy_desk.warm_words():
        pass
    assert not busy_desk.warm_words()
    assert busy_desk.store.last_step() == before


def test_next_or_open_stays_until_an_outcome_is_recorded(busy_desk: Desk) -> None:
    assert busy_desk.next_or_open().changes.topics == frozenset()
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(NO_ANSWER, prospect=who.id)
    brief = busy_desk.next_or_open().brief
    assert brief is not None
    assert brief.prospect.id != who.id


def test_an_idle_desk_opens_the_first_of_a_new_list(desk: Desk) -> None:
    assert desk.start_if_idle().topics == frozenset()
    desk.add_prospect(person(1))
    assert desk.start_if_idle().topics
    assert name_on_desk(desk) == "Ana1"
    assert desk.start_if_idle().topics == frozenset()


def test_times_to_click_lie_ahead_at_their_place(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"))
    slots = busy_desk.slots()
    assert 2 <= len(slots) <= 4
    assert all(slot.at > clock.at and slot.zone == "America/New_York" for slot in slots)


def test_a_promise_outlives_a_call_that_reached_nobody_and_ends_with_one_that_declined(busy_desk: Desk) -> None:
    promised = busy_desk.record(OutcomeId("call_later"), callback="thursday 3pm").follow_up.callback
    who = busy_desk.current()
    assert who is not None
    busy_desk.open_prospect(who.id)
    busy_desk.record(NO_ANSWER)
    assert [c.at for c in busy_desk.store.callbacks(prospect=who.id)] == [promised.at if promised else None]
    busy_desk.open_prospect(who.id)
    busy_desk.record(OutcomeId("not_interested"))
    assert busy_desk.store.callbacks(prospect=who.id) == []


def test_the_same_id_records_once_even_after_the_sheet_was_touched(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    same = CallId("018f0000-0000-7000-8000-000000000002")
    busy_desk.record(OutcomeId("call_later"), id=same)
    busy_desk.set_permission(Permission.YES)
    busy_desk.record(OutcomeId("call_later"), prospect=who.id, id=same)
    assert len(busy_desk.store.calls(who.id)) == 1


def test_the_list_is_searched_through_a_night_for_somebody_who_may_be_called(desk: Desk, clock: Clock) -> None:
    clock.move(hours=-2)
    for n in range(45):
        west = {"zone": "America/Los_Angeles", "region": "CA", "phones": (Phone(f"+1 415 555 01{n:02}"),)}
        desk.add_prospect(person(n, **west))
    desk.add_prospect(person(99))
    brief = desk.open_next().brief
    assert brief is not None
    assert brief.prospect.first_name == "Ana99"


def night_in(city: str, n: int) -> Prospect:
    """Somebody on the other side of the world, where no law that is known sets hours."""
    places = {
        "Sydney": ("Australia/Sydney", "AU", f"+61 2 5550 {n:04}"),
        "Tokyo": ("Asia/Tokyo", "JP", f"+81 3 5550 {n:04}"),
    }
    zone, country, number = places[city]
    return person(n, zone=zone, country=country, region="", phones=(Phone(number),), emails=())


@pytest.mark.parametrize("city", ["Sydney", "Tokyo"])
def test_who_is_being_left_does_not_end_the_search_through_a_night(desk: Desk, city: str) -> None:
    desk.add_prospect(person(0))
    for n in range(1, 60):
        desk.add_prospect(night_in(city, n))
    desk.add_prospect(person(60))
    desk.open_next()
    assert name_on_desk(desk) == "Ana0"
    brief = desk.skip().brief
    assert brief is not None
    assert (brief.prospect.first_name, brief.why_now) == ("Ana60", "Best hour there")


def test_a_playbook_without_lines_shows_none(busy_desk: Desk) -> None:
    busy_desk.playbook = replace(busy_desk.playbook, keep_going=())
    assert busy_desk.record(SILENT).follow_up.keep_going == ""


def test_the_fields_of_somebody_fit_them(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    fields = busy_desk.fields_of(who)
    assert fields["first_name"] == "Ana1"
    assert fields["my_name"] == "Sam"


def test_undo_leaves_the_number_to_dial_as_it_was_when_the_outcome_was_given(
    busy_desk: Desk, open_again: Callable[[], Desk]
) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.record(NO_ANSWER)
    busy_desk.use_second_number()
    busy_desk.record(OutcomeId("wrong_number"))
    busy_desk.open_next()
    desk = open_again()
    desk.undo()
    assert dialled_number(desk) == "+12125550188"
    assert desk.record(OutcomeId("wrong_number")).follow_up.call.number == "+12125550188"
    assert [p.bad for p in desk.prospect(who.id).phones] == [False, True]
    desk.undo()
    desk.undo()
    assert dialled_number(desk) == "+12125550101"


def test_an_undo_across_a_ring_back_keeps_its_outline(busy_desk: Desk) -> None:
    busy_desk.record(SILENT, play=PlayId("call_back_now"))
    busy_desk.open_next()
    busy_desk.record(NO_ANSWER)
    busy_desk.undo()
    brief = busy_desk.brief()
    assert brief is not None
    assert brief.outline_id == "ring_back"


def test_a_ring_back_goes_to_the_number_on_which_they_hung_up(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.use_second_number()
    busy_desk.record(SILENT, play=PlayId("call_back_now"))
    busy_desk.open_next()
    assert dialled_number(busy_desk) == "+12125550188"
    busy_desk.skip()
    busy_desk.open_prospect(who.id)
    assert dialled_number(busy_desk) == "+12125550101"


def test_an_outcome_of_somebody_who_is_gone_is_still_taken_back(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(NO_ANSWER)
    with busy_desk.store.step("gone", undoable=False) as step:
        step.remove_prospect(who.id)
    busy_desk.undo()
    assert busy_desk.store.calls(who.id) == []


def test_a_stop_cancels_older_drafts_and_a_replaced_stop_keeps_its_own(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.open_prospect(who.id)
    busy_desk.record(OutcomeId("gatekeeper"))
    busy_desk.record(OutcomeId("do_not_call"))
    assert busy_desk.store.drafts(states=(DraftState.OPEN,)) == []


def test_a_play_that_belongs_to_another_outcome_still_stands_on_the_sheet(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(SILENT, play=PlayId("call_back_now"))
    busy_desk.open_next()
    clock.move(minutes=1)
    sheet = busy_desk.record(OutcomeId("voicemail")).follow_up
    assert sheet.chosen == "write_after_second_call"
    assert sheet.plays[0].id == sheet.chosen


def test_the_sheet_of_a_promised_time_reads_the_same_after_a_restart(
    busy_desk: Desk, open_again: Callable[[], Desk]
) -> None:
    sheet = busy_desk.record(OutcomeId("call_later"), callback="saturday 3pm").follow_up
    assert sheet.quality
    again = open_again().follow_up()
    assert again is not None
    assert again.callback == sheet.callback
    assert not again.asks_time


def test_a_fixed_time_stays_as_it_was_said(busy_desk: Desk, clock: Clock) -> None:
    sheet = busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes").follow_up
    clock.move(minutes=30)
    again = busy_desk.set_permission(Permission.YES).follow_up
    assert sheet.callback is not None
    assert again.callback is not None
    assert again.callback.at == sheet.callback.at


def test_a_callback_that_was_cleared_does_not_come_back(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="tomorrow 3pm")
    busy_desk.clear_callback()
    assert busy_desk.set_permission(Permission.YES).follow_up.callback is None


def test_a_second_dial_is_a_second_call(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.record(NO_ANSWER)
    busy_desk.use_second_number()
    assert busy_desk.follow_up() is None
    busy_desk.record(OutcomeId("voicemail"))
    calls = busy_desk.store.calls(who.id)
    assert sorted(c.number for c in calls) == ["+12125550101", "+12125550188"]


def test_an_outcome_key_hours_later_is_another_call(busy_desk: Desk, clock: Clock) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(NO_ANSWER)
    clock.move(hours=5)
    busy_desk.record(OutcomeId("voicemail"))
    assert len(busy_desk.store.calls(who.id)) == 2


def test_a_call_recorded_a_week_later_proposes_nothing_in_the_past(busy_desk: Desk, clock: Clock) -> None:
    sheet = busy_desk.record(NO_ANSWER, at=clock.at - timedelta(days=7)).follow_up
    assert sheet.callback is not None
    assert sheet.callback.at > clock.at


def test_a_replaced_outcome_keeps_the_opener_that_was_said(busy_desk: Desk) -> None:
    first = busy_desk.record(OutcomeId("hung_up_said")).follow_up.call
    assert busy_desk.record(OutcomeId("voicemail")).follow_up.call.opener == first.opener


def test_a_corrected_outcome_keeps_what_the_call_held_also_after_a_restart(
    busy_desk: Desk, open_again: Callable[[], Desk]
) -> None:
    busy_desk.record(
        SILENT,
        seconds=30.0,
        section="their_situation",
        open_steps=("opener",),
        override="They asked me to",
        note="Talked to the boss",
        permission=Permission.YES,
    )
    call = open_again().record(OutcomeId("not_interested")).follow_up.call
    assert (call.outcome, call.seconds, call.section) == ("not_interested", 30.0, "their_situation")
    assert (call.open_steps, call.override, call.note) == (("opener",), "They asked me to", "Talked to the boss")
    assert call.permission is Permission.YES


def test_a_corrected_outcome_takes_what_is_given_anew(busy_desk: Desk) -> None:
    busy_desk.record(SILENT, seconds=30.0, section="opening", open_steps=("name",), note="Before", override="Asked")
    call = busy_desk.record(
        OutcomeId("not_interested"),
        seconds=0.0,
        section="their_situation",
        open_steps=("opener",),
        note="After",
        override="They rang",
        permission=Permission.NO,
    ).follow_up.call
    assert (call.seconds, call.section, call.open_steps) == (0.0, "their_situation", ("opener",))
    assert (call.note, call.override, call.permission) == ("After", "They rang", Permission.NO)


def test_a_second_dial_takes_nothing_over_from_the_first(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.record(NO_ANSWER, seconds=30.0, note="Rang out")
    busy_desk.use_second_number()
    call = busy_desk.record(NO_ANSWER).follow_up.call
    assert (call.seconds, call.note) == (None, "")


@pytest.mark.parametrize("outcome", ["wrong_number", "no_answer"])
def test_a_corrected_wrong_number_is_still_a_call_on_that_number(busy_desk: Desk, outcome: str) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.edit_prospect(replace(who, phones=(*who.phones, Phone("+1 212 555 0188"))))
    busy_desk.record(OutcomeId("wrong_number"))
    call = busy_desk.record(OutcomeId(outcome)).follow_up.call
    assert call.number == "+12125550101"
    assert [p.bad for p in busy_desk.prospect(who.id).phones] == [outcome == "wrong_number", False]


def test_enter_on_the_last_one_without_an_outcome_keeps_them(desk: Desk) -> None:
    desk.add_prospect(person(1))
    desk.open_next()
    brief = desk.open_next().brief
    assert brief is not None
    assert brief.why_now == "The only one left"


def test_somebody_whose_own_callback_is_due_meanwhile_stays(desk: Desk, clock: Clock) -> None:
    desk.add_prospect(person(1))
    desk.open_next()
    desk.record(OutcomeId("call_later"), callback="in 10 minutes")
    clock.move(minutes=11)
    brief = desk.open_next().brief
    assert brief is not None
    assert brief.why_now.startswith("Callback promised")


def test_a_ring_back_that_is_skipped_starts_the_other_school(busy_desk: Desk) -> None:
    busy_desk.record(SILENT, play=PlayId("call_back_now"))
    busy_desk.open_next()
    who = busy_desk.current()
    assert who is not None
    busy_desk.skip()
    assert name_on_desk(busy_desk) == "Ana2"
    assert [c.play for c in busy_desk.store.calls(who.id)] == ["write_instead"]
    assert [d.prospect for d in busy_desk.to_send()] == [who.id]


def test_a_zone_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="no time zone"):
        desk.add_prospect(person(1, zone="Mars/Phobos"))


def test_a_call_whose_step_is_out_of_reach_still_gives_way(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(STOP)
    busy_desk.store.seal_stops()
    busy_desk.record(NO_ANSWER)
    assert [c.outcome for c in busy_desk.store.calls(who.id)] == [NO_ANSWER]
    assert busy_desk.prospect(who.id).do_not_call


def test_a_whole_night_of_people_is_looked_through_once(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachdesk.desk.queueing.LOOKED_AT", (2, 2))
    clock.move(hours=-6)
    for n in range(5):
        desk.add_prospect(person(n))
    brief = desk.open_next().brief
    assert brief is not None
    assert brief.why_now.startswith("May be called from")


def test_a_ring_back_without_another_school_is_simply_skipped(busy_desk: Desk) -> None:
    spec = busy_desk.playbook.outcome(SILENT)
    assert spec is not None
    only = replace(spec, plays=tuple(p for p in spec.plays if p.id == "call_back_now"))
    busy_desk.playbook = replace(busy_desk.playbook, outcomes=(only,))
    busy_desk.record(SILENT)
    busy_desk.open_next()
    busy_desk.skip()
    assert name_on_desk(busy_desk) == "Ana2"
    assert busy_desk.to_send() == ()
