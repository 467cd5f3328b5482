"""Every row of the method's outcome table, on the default playbook, and what holds for any of them."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.followup.cases import MINE, NOW, Planner, judge_at, made_call

from coachdesk.followup.dates import holiday, is_weekend, local, next_day
from coachdesk.followup.drafts import merge_fields
from coachdesk.followup.plan import Plan, default_play, plan, plays_in_order, stops_for, was_promised
from coachdesk.followup.rules import load_hours
from coachdesk.followup.slots import instant
from coachdesk.model.call import Call, Callback, Channel, Permission, StopKind
from coachdesk.model.ids import CallbackId, PlayId, ProspectId
from coachdesk.model.judgement import HoursVerdict, Verdict, When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Outcome, Playbook, Timing

PLAYBOOK = load_playbook(resources() / "playbook")
RULES = load_hours(resources() / "hours.toml")
WASHINGTON = "America/New_York"
ASKED = When(
    datetime(2026, 11, 24, 14, 45, tzinfo=UTC),
    WASHINGTON,
    datetime(2026, 11, 24, 9, 45),  # noqa: DTZ001
    None,
    "tue 9:45",
    ("A note.",),
)


def templates(made: Plan) -> list[str]:
    return [draft.template for draft in made.drafts]


def test_an_announced_hang_up_starts_a_second_call_on_a_later_day_at_another_time_of_day(planned: Planner) -> None:
    made = planned("hung_up_said")
    assert made.play == "second_call_later"
    assert made.callback is not None
    assert made.callback.local.date() > NOW.date()
    assert made.callback.local.hour >= 12
    assert made.callback.why == "Another time of day than the first try."
    assert made.callback.reason == "Second call after a cut-off"
    assert not made.drafts


def test_the_policy_picks_the_school_after_a_silent_hang_up(planned: Planner, playbook: Playbook) -> None:
    assert planned("hung_up_silent").play == "write_instead"
    other = replace(playbook, policy=replace(playbook.policy, silent_hang_up=PlayId("call_back_now")))
    assert planned("hung_up_silent", playbook=other).play == "call_back_now"
    assert planned("hung_up_silent", prefer="call_back_now").play == "call_back_now"
    assert planned("hung_up_silent", play=PlayId("call_back_now")).play == "call_back_now"


def test_both_schools_stand_in_the_teams_order(playbook: Playbook) -> None:
    outcome = playbook.outcome("hung_up_silent")
    assert outcome
    assert [p.id for p in plays_in_order(outcome, playbook=playbook)] == ["write_instead", "call_back_now"]
    assert plays_in_order(outcome, playbook=playbook, prefer="call_back_now")[0].id == "call_back_now"


def test_writing_instead_prefills_no_callback_and_keeps_the_light_variant_near(planned: Planner) -> None:
    made = planned("hung_up_silent")
    assert made.callback is None
    assert templates(made) == ["empathetic_email"]
    assert made.other_drafts == ("cheerful_email",)
    assert "10:42" in made.drafts[0].body
    assert made.drafts[0].to == "S.Maguire@harrowpike.example"
    assert made.drafts[0].missing == ()


def test_calling_back_now_readies_the_same_prospect_with_the_honesty_notice_and_no_draft(planned: Planner) -> None:
    made = planned("hung_up_silent", play=PlayId("call_back_now"))
    assert made.ring_back
    assert not made.drafts
    assert made.callback is None
    assert any("misrepresentation" in note for note in made.notes)


def test_a_ring_back_counts_towards_the_cap(planned: Planner, prospect: Prospect) -> None:
    floridian = replace(prospect, region="FL", phones=(Phone("+1 904 555 0142", "+19045550142"),))
    earlier = [made_call(at=NOW - timedelta(hours=hours)) for hours in (1, 2)]
    made = planned("hung_up_silent", who=floridian, calls=earlier, play=PlayId("call_back_now"))
    assert not made.ring_back
    assert any("3 calls in 24 hours" in note for note in made.notes)


def test_nobody_is_rung_back_twice_by_default(planned: Planner, playbook: Playbook) -> None:
    now_first = replace(playbook, policy=replace(playbook.policy, silent_hang_up=PlayId("call_back_now")))
    earlier = [made_call("hung_up_silent", play="call_back_now", at=NOW - timedelta(minutes=2))]
    assert planned("hung_up_silent", calls=earlier, playbook=now_first).play == "write_instead"
    again = planned("hung_up_silent", calls=earlier, play=PlayId("call_back_now"))
    assert "They were rung back once already." in again.notes


def test_where_ringing_back_is_the_only_play_it_stays(playbook: Playbook) -> None:
    outcome = playbook.outcome("hung_up_silent")
    assert outcome
    only = replace(outcome, plays=tuple(play for play in outcome.plays if play.timing is Timing.NOW))
    earlier = [made_call("hung_up_silent", play="call_back_now")]
    assert default_play(only, playbook=playbook, calls=earlier).id == "call_back_now"


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail"])
@pytest.mark.parametrize(
    ("before", "play"), [("hung_up_silent", "call_back_now"), ("hung_up_said", "second_call_later")]
)
def test_no_answer_to_a_second_call_writes_and_leaves_the_same_message(
    planned: Planner, outcome: str, before: str, play: str
) -> None:
    made = planned(outcome, calls=[made_call(before, play=play, at=NOW - timedelta(days=2))])
    assert made.play == "write_after_second_call"
    assert [draft.channel for draft in made.drafts] == [Channel.EMAIL, Channel.VOICEMAIL]
    assert made.callback is None


def test_an_answer_to_a_second_call_is_its_own_outcome(planned: Planner) -> None:
    earlier = [made_call("hung_up_said", play="second_call_later", at=NOW - timedelta(days=2))]
    assert planned("not_interested", calls=earlier).play == "thank_you"
    assert planned("wrong_number", calls=earlier).play == "mark_number_bad"


def test_a_play_that_leads_nowhere_falls_back_to_the_outcomes_first(planned: Planner, playbook: Playbook) -> None:
    outcomes = tuple(
        replace(o, plays=tuple(replace(p, then="gone") if p.then else p for p in o.plays)) for o in playbook.outcomes
    )
    earlier = [made_call("hung_up_said", play="second_call_later")]
    assert planned("no_answer", calls=earlier, playbook=replace(playbook, outcomes=outcomes)).play == "next_attempt"
    assert planned("no_answer", calls=[made_call(play="gone")]).play == "next_attempt"
    assert planned("no_answer", play=PlayId("gone")).play == "next_attempt"


def test_call_later_asks_time_and_permission_and_promises_nothing_yet(planned: Planner) -> None:
    made = planned("call_later")
    assert made.asks_time
    assert made.asks_permission
    assert made.calendar
    assert templates(made) == ["plan_b_confirmation"]
    assert made.drafts[0].missing == ("callback time", "callback zone")
    assert made.callback is not None
    assert not made.callback.promised
    assert made.callback.reason == "No time fixed yet"


def test_a_time_that_was_fixed_is_confirmed_in_their_zone(planned: Planner) -> None:
    made = planned("call_later", asked=ASKED)
    assert not made.asks_time
    assert made.callback is not None
    assert (made.callback.at, made.callback.zone, made.callback.local) == (ASKED.at, ASKED.zone, ASKED.local)
    assert made.callback.promised
    assert "Tuesday 24 November, 09:45, New York time" in made.drafts[0].body
    assert made.drafts[0].missing == ()
    assert made.quality == ("A note.",)


@pytest.mark.parametrize(("permission", "agreed"), [(Permission.YES, True), (Permission.NOT_ASKED, False)])
def test_only_yes_lets_a_draft_say_as_agreed(planned: Planner, permission: Permission, agreed: bool) -> None:
    made = planned("call_later", asked=ASKED, permission=permission)
    assert ("As agreed" in made.drafts[0].body) is agreed


def test_no_to_an_email_means_no_email_and_no_text_either(planned: Planner, prospect: Prospect) -> None:
    made = planned("call_later", asked=ASKED, permission=Permission.NO)
    assert made.drafts == ()
    assert "They said no to an email: none is prepared." in made.notes
    assert made.callback is not None
    without = planned("call_later", asked=ASKED, permission=Permission.NO, who=replace(prospect, emails=()))
    assert without.drafts == ()


def test_permission_of_the_fields_is_not_taken_for_leave(planned: Planner) -> None:
    made = planned("call_later", asked=ASKED, fields={"permission_yes": "yes", "as_agreed": "As agreed"})
    assert "As agreed" not in made.drafts[0].body


def test_a_time_outside_their_hours_is_kept_and_said(planned: Planner) -> None:
    sunday = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    asked = When(sunday, WASHINGTON, local(sunday, zone=WASHINGTON), None, "sat 10pm")
    made = planned("call_later", asked=asked, busy=[sunday])
    assert made.callback is not None
    assert made.callback.at == sunday
    assert [note.split(".")[0] for note in made.quality] == [
        "Outside what is permitted there",
        "A Saturday there",
        "Another callback is due about then",
    ]


def test_a_time_typed_on_any_sheet_is_kept(planned: Planner) -> None:
    made = planned("hung_up_silent", asked=ASKED)
    assert made.callback is not None
    assert made.callback.reason == "The time that was fixed"
    assert not made.asks_time


def test_do_not_call_stops_the_person_and_every_number_and_address(planned: Planner, prospect: Prospect) -> None:
    known = replace(
        prospect, phones=(*prospect.phones, Phone("(01) 555-0101"), Phone("-")), emails=("A@B.example", " ")
    )
    made = planned("do_not_call", who=known, asked=ASKED, call=made_call("do_not_call", number="+353155501"))
    assert {(stop.kind, stop.value) for stop in made.stops} == {
        (StopKind.PROSPECT, "p1"),
        (StopKind.NUMBER, "+12025550142"),
        (StopKind.NUMBER, "015550101"),
        (StopKind.NUMBER, "+353155501"),
        (StopKind.EMAIL, "a@b.example"),
    }
    assert made.stops[0].reason == "Do not call"
    assert made.cancels
    assert made.drafts == ()
    assert made.callback is None


def test_the_reason_of_a_stop_is_what_they_said(prospect: Prospect) -> None:
    assert {s.reason for s in stops_for(prospect, reason="said so twice", at=NOW)} == {"said so twice"}


def test_whoever_is_stopped_already_gets_nothing(planned: Planner, prospect: Prospect) -> None:
    made = planned("call_later", who=replace(prospect, do_not_call=True), asked=ASKED)
    assert (made.drafts, made.callback, made.stops) == ((), None, ())
    assert made.cancels
    assert made.notes


def test_voicemail_leaves_an_outline_and_an_email_and_tries_again(planned: Planner) -> None:
    made = planned("voicemail")
    assert [draft.channel for draft in made.drafts] == [Channel.VOICEMAIL, Channel.EMAIL]
    assert made.drafts[0].to == "+12025550142"
    assert made.callback is not None


def test_no_answer_tries_another_time_of_day_and_writes_nothing(planned: Planner, prospect: Prospect) -> None:
    made = planned("no_answer")
    assert made.drafts == ()
    assert made.callback is not None
    assert made.callback.local.hour >= 12
    assert made.notes == ("Attempt 1 of 5.",)
    two = replace(prospect, phones=(*prospect.phones, Phone("+1 202 555 0143", "+12025550143")))
    assert "They have another number: +1 202 555 0143." in planned("no_answer", who=two).notes


def test_the_gatekeeper_is_asked_for_name_and_hour(planned: Planner) -> None:
    made = planned("gatekeeper")
    assert templates(made) == ["gatekeeper_note"]
    assert made.drafts[0].to == ""
    assert made.asks_time
    assert made.callback is not None


def test_a_meeting_is_confirmed_with_a_calendar_and_never_at_a_made_up_time(planned: Planner) -> None:
    made = planned("meeting")
    assert made.calendar
    assert made.callback is None
    assert made.asks_time
    assert made.drafts[0].missing == ("callback time", "callback zone")
    fixed = planned("meeting", asked=ASKED)
    assert fixed.callback is not None
    assert fixed.callback.reason == "Meeting"


def test_a_referral_adds_a_person_and_thanks(planned: Planner) -> None:
    made = planned("referred")
    assert made.adds_person
    assert templates(made) == ["thanks_for_referral"]
    assert made.callback is None


def test_a_wrong_number_is_marked_and_a_replacement_asked_for(planned: Planner, prospect: Prospect) -> None:
    made = planned("wrong_number")
    assert made.marks_number
    assert made.callback is None
    assert [draft.channel for draft in made.drafts] == [Channel.NOTE]
    assert "No other number is left: ask for a replacement." in made.notes
    two = replace(prospect, phones=(*prospect.phones, Phone("+1 202 555 0143", "+12025550143")))
    other = planned("wrong_number", who=two)
    assert other.callback is not None
    assert other.callback.reason == "Try their other number"


def test_whoever_left_the_company_is_not_written_to_and_the_number_stays_right(planned: Planner) -> None:
    made = planned("left_company")
    assert made.leaves
    assert not made.marks_number
    assert made.cancels
    assert made.callback is None
    assert [draft.channel for draft in made.drafts] == [Channel.NOTE]
    assert made.notes == ()


def test_not_interested_is_thanked_with_a_late_callback_one_key_away(planned: Planner) -> None:
    made = planned("not_interested")
    assert templates(made) == ["thank_you"]
    assert made.callback is None
    late = planned("not_interested", play=PlayId("long_term_callback"))
    assert late.callback is not None
    assert late.callback.local.date() - NOW.date() >= timedelta(days=182)
    assert late.callback.why == "The best hour of the day."
    assert late.notes == ()


def test_the_limit_of_attempts_ends_proposals_but_not_what_was_asked(planned: Planner) -> None:
    earlier = [made_call(at=NOW - timedelta(days=days)) for days in (1, 2, 3, 4)]
    made = planned("no_answer", calls=earlier)
    assert made.callback is None
    assert made.notes == ("Attempt 5 of 5: no further try is proposed.",)
    assert planned("call_later", calls=earlier, asked=ASKED).callback is not None
    assert planned("not_interested", calls=earlier, play=PlayId("long_term_callback")).callback is not None
    assert "Attempt 4 of 5." in planned("no_answer", calls=earlier[:3]).notes


def test_a_time_of_day_not_tried_yet_comes_first(planned: Planner) -> None:
    afternoon = made_call(at=datetime(2026, 11, 18, 20, 30, tzinfo=UTC))
    made = planned("no_answer", calls=[afternoon])
    assert made.callback is not None
    assert made.callback.why == "Another time of day than both tries."
    assert made.callback.local.hour == 14
    third = planned("no_answer", calls=[afternoon, made_call(at=datetime(2026, 11, 17, 18, 30, tzinfo=UTC))])
    assert third.callback is not None
    assert third.callback.why == "Another time of day than all three tries."
    assert third.callback.local.hour == 9


def test_when_every_time_of_day_was_tried_the_least_tried_comes_again(planned: Planner, playbook: Playbook) -> None:
    patient = replace(playbook, policy=replace(playbook.policy, attempt_limit=20))
    hours = (14, 15, 16, 17, 18, 20)  # UTC: nine, ten, eleven, twelve, one and three there
    earlier = [made_call(at=datetime(2026, 11, 18, hour, 30, tzinfo=UTC)) for hour in hours]
    made = planned("no_answer", calls=earlier, playbook=patient)
    assert made.callback is not None
    assert made.callback.why == "Every time of day was tried: the least tried again."


def test_five_tries_and_more_are_counted_in_figures(planned: Planner, playbook: Playbook) -> None:
    patient = replace(playbook, policy=replace(playbook.policy, attempt_limit=20))
    earlier = [made_call(at=NOW - timedelta(days=days)) for days in range(1, 6)]
    made = planned("no_answer", calls=earlier, playbook=patient)
    assert made.callback is not None
    assert made.callback.why == "Another time of day than all 6 tries."


def with_days(playbook: Playbook, days: int) -> Playbook:
    outcomes = tuple(replace(o, plays=tuple(replace(p, after_days=days) for p in o.plays)) for o in playbook.outcomes)
    return replace(playbook, outcomes=outcomes)


def test_another_time_may_be_the_same_day_but_never_at_once(planned: Planner, playbook: Playbook) -> None:
    same_day = with_days(playbook, 0)
    made = planned("no_answer", playbook=same_day)
    assert made.callback is not None
    assert made.callback.local.isoformat() == "2026-11-19T16:00:00"
    late = datetime(2026, 11, 19, 22, 10, tzinfo=UTC)  # 17:10 there: half an hour on is 17:40
    soon = planned("no_answer", playbook=same_day, now=late, call=made_call(at=late))
    assert soon.callback is not None
    assert soon.callback.at - late >= timedelta(minutes=30)


def test_a_later_day_is_never_today(planned: Planner, playbook: Playbook) -> None:
    made = planned("hung_up_said", playbook=with_days(playbook, 0))
    assert made.callback is not None
    assert made.callback.local.date().isoformat() == "2026-11-20"


def test_proposals_avoid_weekends_holidays_and_other_callbacks(planned: Planner) -> None:
    friday = NOW + timedelta(days=1)
    over_weekend = planned("no_answer", now=friday, call=made_call(at=friday))
    assert over_weekend.callback is not None
    assert over_weekend.callback.local.date().isoformat() == "2026-11-23"
    eve = datetime(2026, 11, 25, 15, 42, tzinfo=UTC)
    over_holiday = planned("no_answer", now=eve, call=made_call(at=eve))
    assert over_holiday.callback is not None
    assert over_holiday.callback.local.date().isoformat() == "2026-11-27"
    first = planned("no_answer").callback
    assert first is not None
    second = planned("no_answer", busy=[first.at]).callback
    assert second is not None
    assert second.at == first.at + timedelta(minutes=15)


def test_without_an_address_the_second_best_is_prepared_and_says_so(planned: Planner, prospect: Prospect) -> None:
    nobody = replace(prospect, emails=())
    made = planned("hung_up_silent", who=nobody)
    assert [draft.channel for draft in made.drafts] == [Channel.VOICEMAIL, Channel.TEXT]
    assert "No email address: this is second best." in made.notes
    left = planned("voicemail", who=nobody)
    assert [draft.channel for draft in left.drafts] == [Channel.VOICEMAIL, Channel.TEXT]


def test_without_an_address_and_a_second_best_what_needs_none_is_left(
    planned: Planner, prospect: Prospect, playbook: Playbook
) -> None:
    outcomes = tuple(replace(o, plays=tuple(replace(p, second_best=()) for p in o.plays)) for o in playbook.outcomes)
    bare = replace(playbook, outcomes=outcomes)
    nobody = replace(prospect, emails=())
    assert templates(planned("voicemail", who=nobody, playbook=bare)) == ["voicemail_outline"]
    none = planned("hung_up_silent", who=nobody, playbook=bare)
    assert none.drafts == ()
    assert "No email address: no draft is prepared." in none.notes


def test_a_template_that_is_gone_is_passed_over(planned: Planner, playbook: Playbook) -> None:
    bare = replace(playbook, drafts=())
    assert planned("voicemail", playbook=bare).drafts == ()


def test_a_prospect_whose_place_is_unknown_gets_a_time_in_the_own_zone(planned: Planner, prospect: Prospect) -> None:
    lost = replace(prospect, phones=(), country="", region="")
    made = planned("no_answer", who=lost, own_zone="Europe/Dublin", call=made_call(number=""))
    assert made.callback is not None
    assert made.callback.zone == "Europe/Dublin"


def test_a_number_that_may_lie_anywhere_is_called_when_all_permit(planned: Planner, prospect: Prospect) -> None:
    anywhere = replace(prospect, country="", region="", phones=(Phone("+1 800 555 0123", "+18005550123"),))
    made = planned("no_answer", who=anywhere)
    assert made.callback is not None
    assert judge_at(anywhere, rules=RULES)(made.callback.at).verdict is Verdict.MAY


def test_where_only_odd_hours_are_permitted_the_call_comes_when_they_open(planned: Planner) -> None:
    def at_one(at: datetime) -> HoursVerdict:
        there = local(at, zone=WASHINGTON)
        opens = instant(there.date() if there.hour < 13 else next_day(there.date()), time(13, 5), zone=WASHINGTON)
        if (there.hour, there.minute >= 5) == (13, True):
            return HoursVerdict("", (WASHINGTON,), Verdict.MAY, "", "")
        return HoursVerdict("", (WASHINGTON,), Verdict.MUST_NOT, "One to two.", "", next=opens)

    made = planned("no_answer", hours=at_one)
    assert made.callback is not None
    assert made.callback.local.isoformat() == "2026-11-20T13:05:00"


def test_where_no_time_is_permitted_none_is_proposed(planned: Planner) -> None:
    def never(at: datetime) -> HoursVerdict:
        return HoursVerdict("", (WASHINGTON,), Verdict.MUST_NOT, "Never.", "")

    made = planned("no_answer", hours=never)
    assert made.callback is None
    assert "No time within their hours was found in the next two weeks." in made.notes


def test_only_a_time_they_were_told_is_a_promise(playbook: Playbook) -> None:
    plays = {play.id: play for outcome in playbook.outcomes for play in outcome.plays}

    def callback(reason: str) -> Callback:
        return Callback(CallbackId("b"), ProspectId("p1"), None, NOW, "UTC", NOW.replace(tzinfo=None), reason)

    assert was_promised(callback("They asked"), play=plays[PlayId("plan_b")])
    assert not was_promised(callback("No time fixed yet"), play=plays[PlayId("plan_b")])
    assert was_promised(callback("The time that was fixed"), play=plays[PlayId("write_instead")])
    assert not was_promised(callback("Next try"), play=plays[PlayId("next_attempt")])
    assert not was_promised(callback("Next try"))
    assert was_promised(replace(callback("Next try"), promised=True))


# -- zones that are not sure

SPANISH: dict[str, Any] = {"country": "", "region": "", "phones": (Phone("+34 612 345 678", "+34612345678"),)}
AT_THREE = When(
    datetime(2026, 11, 24, 14, 0, tzinfo=UTC),
    "Europe/Madrid",
    datetime(2026, 11, 24, 15, 0),  # noqa: DTZ001
    None,
    "tue 3pm",
)


def test_a_time_in_a_zone_that_is_not_sure_says_what_else_it_may_be(planned: Planner, prospect: Prospect) -> None:
    made = planned("call_later", who=replace(prospect, **SPANISH), asked=AT_THREE)
    assert made.quality == ("Their zone isn’t sure: 15:00 Madrid or 14:00 Canary.",)
    assert "15:00, Madrid time. If your clock is another, tell me" in made.drafts[0].body
    assert made.drafts[0].missing == ()


def test_a_zone_set_by_hand_or_chosen_otherwise_is_sure(planned: Planner, prospect: Prospect) -> None:
    by_hand = planned("call_later", who=replace(prospect, **SPANISH, zone="Atlantic/Canary"), asked=ASKED)
    assert not any("isn’t sure" in note for note in by_hand.quality)
    chosen = planned("call_later", who=replace(prospect, **SPANISH), asked=replace(AT_THREE, zone="Europe/Paris"))
    assert not any("isn’t sure" in note for note in chosen.quality)
    assert "If your clock" not in chosen.drafts[0].body


def test_a_zone_that_is_none_is_passed_over(planned: Planner, prospect: Prospect) -> None:
    made = planned("no_answer", who=replace(prospect, zone="Mars/Olympus"))
    assert made.callback is not None
    assert made.callback.zone == WASHINGTON


def test_the_time_of_a_call_names_its_city_where_the_clock_is_not_sure(planned: Planner, prospect: Prospect) -> None:
    assert "at 16:42 Madrid time" in planned("hung_up_silent", who=replace(prospect, **SPANISH)).drafts[0].body
    assert "at 10:42 and" in planned("hung_up_silent").drafts[0].body


# -- a call recorded later


def test_nothing_is_proposed_before_the_present(planned: Planner) -> None:
    days_ago = made_call("hung_up_said", at=NOW - timedelta(days=10))
    made = planned("hung_up_said", call=days_ago)
    assert made.callback is not None
    assert made.callback.local.date() == NOW.date()
    assert made.callback.at > NOW
    yesterday = planned("hung_up_said", call=made_call("hung_up_said", at=NOW - timedelta(days=1)))
    assert yesterday.callback is not None
    assert yesterday.callback.local.date().isoformat() == "2026-11-20"
    long_ago = planned("hung_up_silent", call=made_call("hung_up_silent", at=NOW - timedelta(days=10)))
    assert "10:42" in long_ago.drafts[0].body


def test_a_call_ahead_of_the_clock_counts_as_the_present(planned: Planner) -> None:
    ahead = NOW + timedelta(days=1)
    made = planned("no_answer", call=made_call(at=ahead))
    assert made.callback is not None
    assert made.callback.at > ahead


# -- another draft, and what drafts may claim


def test_another_draft_of_the_play_may_stand_first_in_its_channel(planned: Planner) -> None:
    made = planned("hung_up_silent", prefer_draft="cheerful_email")
    assert templates(made) == ["cheerful_email"]
    assert made.other_drafts == ("empathetic_email",)
    assert templates(planned("hung_up_silent", prefer_draft="thank_you")) == ["empathetic_email"]
    assert templates(planned("voicemail", prefer_draft="after_voicemail_email")) == templates(planned("voicemail"))


def test_a_voicemail_announces_an_email_only_where_one_may_follow(planned: Planner, prospect: Prospect) -> None:
    said = "An email follows"
    assert said in planned("voicemail").drafts[0].body
    assert said not in planned("voicemail", permission=Permission.NO).drafts[0].body
    assert said not in planned("voicemail", who=replace(prospect, emails=())).drafts[0].body
    assert (
        said not in planned("voicemail", who=replace(prospect, emails=()), fields={"has_email": "yes"}).drafts[0].body
    )


def test_the_message_after_a_second_call_claims_a_first_only_where_there_was_one(
    planned: Planner, prospect: Prospect
) -> None:
    play = PlayId("write_after_second_call")
    cut = [made_call("hung_up_said", play="second_call_later", at=NOW - timedelta(days=2))]
    email, voicemail = (draft.body for draft in planned("no_answer", calls=cut, play=play).drafts)
    assert "We were cut short the first time, and on Thursday I didn’t reach you" in email
    assert "cut short" in voicemail
    assert "in my email too" in voicemail
    email, voicemail = (draft.body for draft in planned("no_answer", play=play).drafts)
    assert "I rang on Thursday and didn’t reach you" in email
    assert "cut short" not in voicemail
    nobody = planned("no_answer", play=play, who=replace(prospect, emails=()))
    assert not any("email" in draft.body for draft in nobody.drafts)


@pytest.mark.parametrize("outcome", ["call_later", "meeting"])
def test_no_text_claims_a_file_that_may_not_come_with_it(planned: Planner, prospect: Prospect, outcome: str) -> None:
    for who in (prospect, replace(prospect, emails=())):
        made = planned(outcome, asked=ASKED, who=who)
        assert made.drafts
        assert not any("file" in draft.body for draft in made.drafts)
        assert not any(gap.startswith("callback") for draft in made.drafts for gap in draft.missing)


# -- whatever comes

instants = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001
outcomes = st.sampled_from(PLAYBOOK.outcomes)
any_play = st.sampled_from([None, *(play.id for outcome in PLAYBOOK.outcomes for play in outcome.plays), "gone"])
numbers = st.sampled_from(
    ["+12025550142", "+19045550142", "+18005550123", "+33142685300", "+442079460123", "+81312345678", ""]
)
prospects = st.builds(
    Prospect,
    id=st.just(ProspectId("p1")),
    first_name=st.text(max_size=5),
    company=st.text(max_size=5),
    phones=numbers.map(lambda number: (Phone(number, number),) if number else ()),
    emails=st.sampled_from([(), ("a@b.example",)]),
    zone=st.sampled_from(["", "Europe/Paris", "Pacific/Apia", "Mars/Olympus"]),
    country=st.sampled_from(["", "US", "FR", "GB", "JP", "XX"]),
    region=st.sampled_from(["", "FL", "UT"]),
    do_not_call=st.booleans(),
)


@settings(max_examples=250, deadline=None)
@given(
    outcome=outcomes,
    play=any_play,
    who=prospects,
    now=instants,
    history=st.lists(st.tuples(outcomes, st.integers(1, 60 * 24 * 40)), max_size=6),
    permission=st.sampled_from(Permission),
    busy=st.lists(st.integers(0, 60 * 24 * 4), max_size=5),
    asked_in=st.none() | st.integers(1, 60 * 24 * 30),
)
def test_whatever_comes_the_plan_keeps_its_promises(
    outcome: Outcome,
    play: str | None,
    who: Prospect,
    now: datetime,
    history: list[tuple[Outcome, int]],
    permission: Permission,
    busy: list[int],
    asked_in: int | None,
) -> None:
    earlier = sorted(
        (made_call(o.id, play=o.plays[-1].id, at=now - timedelta(minutes=ago)) for o, ago in history),
        key=lambda call: call.at,
        reverse=True,
    )
    call = made_call(outcome.id, at=now, number=who.phone.number if who.phone else "")
    asked = None
    if asked_in is not None:
        at = now + timedelta(minutes=asked_in)
        asked = When(at, "Europe/Paris", local(at, zone="Europe/Paris"), None, "then")
    judged = judge_at(who, rules=RULES, calls=[call, *earlier])
    made = plan(
        outcome,
        play=PlayId(play) if play else None,
        prospect=who,
        calls=earlier,
        now=now,
        call=call,
        playbook=PLAYBOOK,
        asked=asked,
        permission=permission,
        hours=judged,
        busy=[now + timedelta(minutes=minutes) for minutes in busy],
        fields=merge_fields(who, call=call, settings_fields=MINE, callback=None, playbook=PLAYBOOK, now=now),
        own_zone="Europe/Dublin",
    )
    if who.do_not_call or outcome.stops:
        assert not made.drafts
        assert made.callback is None
        assert not made.ring_back
        assert made.cancels
    if outcome.stops:
        assert any(stop.kind is StopKind.PROSPECT for stop in made.stops)
    if made.callback:
        assert made.callback.at > now
        assert made.callback.local == local(made.callback.at, zone=made.callback.zone)
        assert made.callback.reason
        if asked is None:
            assert judged(made.callback.at).verdict is not Verdict.MUST_NOT
            assert not is_weekend(made.callback.local.date())
            assert not holiday(made.callback.local.date(), country=who.country, region=who.region)
            assert all(note.startswith("Their zone isn’t sure") for note in made.quality)
    if permission is not Permission.YES:
        assert not any("As agreed" in draft.body for draft in made.drafts)
    assert len({draft.channel for draft in made.drafts}) == len(made.drafts)
    if not who.emails:
        assert not any(draft.channel is Channel.EMAIL for draft in made.drafts)


def rang_out(days: int) -> Call:
    return made_call("no_answer", play="next_attempt", at=NOW - timedelta(days=days))


def test_after_two_calls_in_a_row_that_rang_out_another_channel_is_named(planned: Planner) -> None:
    first = planned("no_answer")
    assert not any("in a row" in note for note in first.notes)
    second = planned("no_answer", calls=[rang_out(1)])
    assert "2 calls in a row rang out. Another channel is one key away: Write now." in second.notes
    assert second.callback is not None
    between = planned("no_answer", calls=[made_call("gatekeeper", at=NOW - timedelta(days=1)), rang_out(2)])
    assert not any("in a row" in note for note in between.notes)


def test_the_last_try_that_rings_out_is_followed_by_writing(planned: Planner) -> None:
    earlier = [rang_out(days) for days in (1, 2, 3, 4)]
    made = planned("no_answer", calls=earlier)
    assert made.play == "write_after_second_call"
    assert [draft.channel for draft in made.drafts] == [Channel.EMAIL, Channel.VOICEMAIL]
    assert made.callback is None
    assert made.notes[-1] == "Attempt 5 of 5: no further try is proposed."
    assert planned("no_answer", calls=earlier[:3]).play == "next_attempt"
    assert planned("voicemail", calls=earlier).drafts, "which writes anyway"


def test_an_outcome_that_only_calls_has_no_other_channel(planned: Planner, playbook: Playbook) -> None:
    def calling(outcome: Outcome) -> Outcome:
        return replace(outcome, plays=outcome.plays[:1]) if outcome.id == "no_answer" else outcome

    only = replace(playbook, outcomes=tuple(map(calling, playbook.outcomes)))
    made = planned("no_answer", calls=[rang_out(days) for days in (1, 2, 3, 4)], playbook=only)
    assert made.play == "next_attempt"
    assert not any("channel" in note for note in made.notes)
