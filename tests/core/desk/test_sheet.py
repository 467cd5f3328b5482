"""What is put right on the open sheet: another text, whom they named, the other number, unknown hours."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import UserError
from coachdesk.model.brief import CallBrief
from coachdesk.model.call import Channel, Draft, DraftState, Permission
from coachdesk.model.ids import OutcomeId
from coachdesk.model.prospect import Phone, Prospect

TWO = (Phone("+1 212 555 0101"), Phone("+1 212 555 0102"))


def here(desk: Desk) -> Prospect:
    who = desk.current()
    assert who is not None
    return who


def the_brief(desk: Desk) -> CallBrief:
    brief = desk.brief()
    assert brief is not None
    return brief


def email(desk: Desk) -> Draft:
    return next(d for d in desk.to_send() if d.channel is Channel.EMAIL)


def write(desk: Desk, words: str) -> None:
    draft = email(desk)
    desk.edit_draft(draft.id, to=draft.to, subject=words, body=words)


# -- another text


def test_the_cheerful_text_takes_the_place_of_the_kind_one(busy_desk: Desk) -> None:
    sheet = busy_desk.record(OutcomeId("hung_up_silent")).follow_up
    assert [(c.template, c.chosen) for c in sheet.choices] == [("empathetic_email", True), ("cheerful_email", False)]
    sheet = busy_desk.choose_text("cheerful_email").follow_up
    assert [d.template for d in sheet.drafts] == ["cheerful_email"]
    assert [c.chosen for c in sheet.choices] == [False, True]
    assert [d.template for d in busy_desk.to_send()] == ["cheerful_email"]
    assert busy_desk.set_callback("tomorrow 3pm").follow_up.drafts[0].template == "cheerful_email"
    assert busy_desk.follow_up() is not None


def test_words_written_in_one_text_outlive_a_look_at_the_other(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("hung_up_silent"))
    write(busy_desk, "My own words")
    busy_desk.choose_text("cheerful_email")
    write(busy_desk, "Cheerful words")
    assert [d.subject for d in busy_desk.to_send()] == ["Cheerful words"]
    sheet = busy_desk.choose_text("empathetic_email").follow_up
    assert [d.subject for d in sheet.drafts] == ["My own words"]
    again = busy_desk.follow_up()
    assert again is not None
    assert [d.subject for d in again.drafts] == ["My own words"]
    assert [d.subject for d in busy_desk.to_send()] == ["My own words"]
    assert busy_desk.choose_text("cheerful_email").follow_up.drafts[0].subject == "Cheerful words"


def test_a_text_put_away_stays_so_whatever_else_is_put_right(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("hung_up_silent"))
    busy_desk.choose_text("cheerful_email")
    busy_desk.cancel_draft(email(busy_desk).id)
    sheet = busy_desk.set_callback("tomorrow 3pm").follow_up
    assert [d.state for d in sheet.drafts] == [DraftState.CANCELLED]
    assert busy_desk.to_send() == ()


def test_only_a_text_of_the_play_can_be_chosen(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("not_interested"))
    with pytest.raises(UserError, match="no text 'cheerful_email'"):
        busy_desk.choose_text("cheerful_email")


def test_another_outcome_starts_with_its_own_text(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("hung_up_silent"))
    busy_desk.choose_text("cheerful_email")
    busy_desk.record(OutcomeId("hung_up_silent"))
    assert email(busy_desk).template == "empathetic_email"


def test_edited_words_outlive_every_change_on_the_sheet(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"))
    write(busy_desk, "My own words")
    for permission in (Permission.YES, Permission.NOT_ASKED, Permission.NO, Permission.YES):
        busy_desk.set_permission(permission)
    busy_desk.set_callback("tomorrow 3pm")
    assert email(busy_desk).subject == "My own words"


# -- whom they named


def test_somebody_named_joins_the_list_and_the_thanks_name_them(busy_desk: Desk) -> None:
    who = here(busy_desk)
    assert busy_desk.record(OutcomeId("referred")).follow_up.asks_person
    done = busy_desk.name_person("Ruth Abara Jones, Controller, 212 555 0177, ruth@fieldstone.example")
    ruth = busy_desk.prospects(search="Ruth")[0]
    assert (ruth.first_name, ruth.last_name, ruth.title) == ("Ruth", "Abara Jones", "Controller")
    assert (ruth.company, ruth.zone, ruth.country) == (who.company, who.zone, "US")
    assert (ruth.referred_by, ruth.source) == (who.name, f"Named by {who.name}")
    assert (ruth.phones[0].e164, ruth.email) == ("+12125550177", "ruth@fieldstone.example")
    assert busy_desk.history(ruth.id)[-1].title == f"Named by {who.name}"
    assert busy_desk.history(who.id)[-1].title == "Added by hand"
    assert (done.follow_up.named, done.changes.said) == ("Ruth Abara Jones", "On the list: Ruth Abara Jones")
    assert "pointing me to Ruth Abara Jones." in email(busy_desk).body
    again = busy_desk.follow_up()
    assert again is not None
    assert again.named == "Ruth Abara Jones"


def test_a_name_alone_is_enough_and_none_is_refused(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("referred"))
    for line in ("+1 212 555 0177", "+44 20", "?"):
        with pytest.raises(UserError, match="needs a name"):
            busy_desk.name_person(line)
    assert busy_desk.count_prospects() == 5
    busy_desk.name_person("Tom")
    assert busy_desk.prospects(search="Tom")[0].phones == ()


def test_a_name_said_anew_takes_the_place_of_the_first(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ruth Jonas")
    busy_desk.name_person("Ruth Jones")
    assert [p.name for p in busy_desk.prospects(search="Ruth")] == ["Ruth Jones"]


def test_whom_they_named_stays_through_other_changes_and_goes_with_undo(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ruth Jones, ruth@fieldstone.example")
    ruth = busy_desk.prospects(search="Ruth")[0]
    busy_desk.edit_prospect(replace(ruth, title="CFO"))
    busy_desk.set_callback("tomorrow 3pm")
    found = busy_desk.prospects(search="Ruth")
    assert [(p.id, p.title) for p in found] == [(ruth.id, "CFO")]
    busy_desk.undo()
    assert busy_desk.prospects(search="Ruth") == ()
    assert here(busy_desk).first_name == "Ana1"


def test_another_outcome_takes_the_person_off_again(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ruth Jones")
    busy_desk.record(OutcomeId("not_interested"))
    assert busy_desk.prospects(search="Ruth") == ()
    with pytest.raises(UserError, match="nobody is named"):
        busy_desk.name_person("Ruth Jones")


@pytest.mark.parametrize(
    "line", ["Ana2 Beltrán, ana2@fieldstone.example", "ana2 BELTRÁN", "Ana2 Beltrán, 212 555 0102"]
)
def test_who_is_on_the_list_already_is_not_added_twice(busy_desk: Desk, line: str) -> None:
    by = here(busy_desk).name
    busy_desk.record(OutcomeId("referred"))
    sheet = busy_desk.name_person(line).follow_up
    assert sheet.named == "Ana2 Beltrán"
    busy_desk.set_callback("tomorrow 3pm")
    assert busy_desk.count_prospects() == 5
    assert busy_desk.prospects(search="Ana2")[0].referred_by == by
    busy_desk.undo()
    assert busy_desk.prospects(search="Ana2")[0].referred_by == ""


def test_a_former_referrer_is_kept_and_another_person_with_the_number_is_new(busy_desk: Desk) -> None:
    ana = busy_desk.prospects(search="Ana2")[0]
    busy_desk.edit_prospect(replace(ana, referred_by="Bo"))
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ana2 Beltrán")
    assert busy_desk.prospects(search="Ana2")[0].referred_by == "Bo"
    busy_desk.name_person("Ruth Jones, 212 555 0102")
    assert busy_desk.count_prospects() == 6


@pytest.mark.parametrize("company", ["Fieldstone Foods", ""])
def test_a_number_and_an_address_that_come_later_join_the_person_named(busy_desk: Desk, company: str) -> None:
    busy_desk.edit_prospect(replace(here(busy_desk), company=company))
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Jane Doe")
    done = busy_desk.name_person("Jane Doe, CFO, 212 555 0177, jane.doe@else.example")
    assert done.changes.said == "On the list: Jane Doe"
    (jane,) = busy_desk.prospects(search="Jane")
    assert ([p.e164 for p in jane.phones], jane.emails) == (["+12125550177"], ("jane.doe@else.example",))
    assert (jane.title, jane.referred_by) == ("CFO", "Ana1 Beltrán")
    busy_desk.name_person("Jane Doe, 212 555 0178")
    (jane,) = busy_desk.prospects(search="Jane")
    assert [p.e164 for p in jane.phones] == ["+12125550178"]


def test_what_is_said_of_somebody_on_the_list_is_added_to_them(busy_desk: Desk) -> None:
    ana = busy_desk.prospects(search="Ana2")[0]
    busy_desk.edit_prospect(replace(ana, title="", city="Boston", for_them=""))
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ana2 Beltrán, Controller, 212 555 0177, ana2.b@else.example")
    busy_desk.set_callback("tomorrow 3pm")
    after = busy_desk.prospect(ana.id)
    assert [p.e164 for p in after.phones] == ["+12125550102", "+12125550177"]
    assert after.emails == ("ana2@fieldstone.example", "ana2.b@else.example")
    assert (after.title, after.city, after.for_them) == ("Controller", "Boston", "")
    busy_desk.name_person("Ana2 Beltrán, 212 555 0188")
    after = busy_desk.prospect(ana.id)
    assert [p.e164 for p in after.phones] == ["+12125550102", "+12125550188"]
    assert after.emails == ("ana2@fieldstone.example",)
    busy_desk.undo()
    assert [p.e164 for p in busy_desk.prospect(ana.id).phones] == ["+12125550102"]


def test_a_new_number_of_somebody_who_asked_not_to_be_called_is_stopped_too(busy_desk: Desk) -> None:
    ana = busy_desk.prospects(search="Ana2")[0]
    busy_desk.stop(ana.id, reason="Asked by email")
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ana2 Beltrán, 212 555 0177")
    assert busy_desk.prospect(ana.id).do_not_call
    busy_desk.add_prospect(person(9, phones=(Phone("+1 212 555 0177"),), emails=()))
    assert busy_desk.prospects(search="Ana9")[0].do_not_call


def test_nothing_waits_for_somebody_who_is_named_with_a_stopped_number(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("call_later"), prospect=busy_desk.prospects(search="Ana2")[0].id, callback="tomorrow")
    assert busy_desk.to_send()
    busy_desk.add_prospect(person(9, phones=(Phone("+1 212 555 0177"),), emails=(), do_not_call=True))
    busy_desk.open_prospect(busy_desk.prospects(search="Ana1")[0].id)
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ana2 Beltrán, 212 555 0177")
    ana = busy_desk.prospects(search="Ana2")[0]
    assert ana.do_not_call
    assert busy_desk.store.callbacks(prospect=ana.id) == []
    assert ana.id not in {draft.prospect for draft in busy_desk.to_send()}


@pytest.mark.parametrize("company", ["", "Fieldstone"])
def test_a_namesake_elsewhere_is_somebody_else(busy_desk: Desk, company: str) -> None:
    busy_desk.edit_prospect(replace(here(busy_desk), company=company))
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Ana2 Beltrán, 212 555 0177, ana2@else.example")
    known, new = sorted(busy_desk.prospects(search="Ana2"), key=lambda p: p.company, reverse=True)
    assert (known.company, known.referred_by, len(known.phones)) == ("Fieldstone Foods", "", 1)
    assert (new.company, new.referred_by) == (company, "Ana1 Beltrán")
    assert (new.phones[0].e164, new.emails) == ("+12125550177", ("ana2@else.example",))


def test_somebody_named_whom_undo_can_no_longer_reach_still_gets_the_number(busy_desk: Desk) -> None:
    busy_desk.record(OutcomeId("referred"))
    busy_desk.name_person("Jane Doe")
    busy_desk.record(OutcomeId("do_not_call"), prospect=busy_desk.prospects(search="Ana5")[0].id)
    busy_desk.store.seal_stops()
    busy_desk.name_person("Jane Doe, 212 555 0177")
    (jane,) = busy_desk.prospects(search="Jane")
    assert [p.e164 for p in jane.phones] == ["+12125550177"]


# -- the other number


@pytest.fixture
def two_numbers(desk: Desk) -> Desk:
    desk.add_prospect(person(1, phones=TWO))
    desk.add_prospect(person(2))
    desk.open_next()
    return desk


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "gatekeeper"])
def test_the_other_number_is_a_call_of_its_own_and_the_first_stays(two_numbers: Desk, outcome: str) -> None:
    who = here(two_numbers)
    sheet = two_numbers.record(OutcomeId(outcome)).follow_up
    assert sheet.other_number == "+1 212 555 0102"
    opened = two_numbers.use_second_number()
    assert opened.brief is not None
    assert opened.brief.hours.number == "+12125550102"
    assert (opened.brief.attempt, opened.brief.why_now) == (2, "Their other number")
    assert two_numbers.follow_up() is None
    two_numbers.record(OutcomeId("meeting"), callback="tomorrow 3pm")
    calls = two_numbers.store.calls(who.id)
    assert [(c.outcome, c.number) for c in calls] == [("meeting", "+12125550102"), (outcome, "+12125550101")]
    assert len(two_numbers.store.callbacks(prospect=who.id)) == 1


def test_a_number_just_tried_is_not_proposed_again(two_numbers: Desk, clock: Clock) -> None:
    two_numbers.record(OutcomeId("no_answer"))
    two_numbers.use_second_number()
    assert two_numbers.record(OutcomeId("no_answer")).follow_up.other_number == ""
    clock.move(days=1)
    two_numbers.open_prospect(here(two_numbers).id)
    assert two_numbers.record(OutcomeId("no_answer")).follow_up.other_number == "+1 212 555 0102"


def test_after_a_wrong_number_the_only_one_left_is_the_other(two_numbers: Desk) -> None:
    assert two_numbers.record(OutcomeId("wrong_number")).follow_up.other_number == "+1 212 555 0102"
    assert two_numbers.use_second_number().brief is not None
    with pytest.raises(UserError, match="no second number"):
        two_numbers.use_second_number()


@pytest.mark.parametrize("outcome", ["not_interested", "left_company", "do_not_call", "hung_up_silent"])
def test_who_was_reached_or_is_gone_is_not_tried_on_another_number(two_numbers: Desk, outcome: str) -> None:
    assert two_numbers.record(OutcomeId(outcome)).follow_up.other_number == ""


def test_nobody_is_rung_on_another_number_who_asked_not_to_be(two_numbers: Desk) -> None:
    two_numbers.record(OutcomeId("do_not_call"))
    with pytest.raises(UserError, match="asked not to be called"):
        two_numbers.use_second_number()


def test_one_number_has_no_other(two_numbers: Desk) -> None:
    two_numbers.record(OutcomeId("no_answer"))
    two_numbers.open_next()
    assert two_numbers.record(OutcomeId("no_answer")).follow_up.other_number == ""
    with pytest.raises(UserError, match="no second number"):
        two_numbers.use_second_number()


def test_before_an_outcome_the_numbers_go_round(two_numbers: Desk) -> None:
    assert [the_brief(two_numbers).hours.number] == ["+12125550101"]
    for number in ("+12125550102", "+12125550101"):
        two_numbers.use_second_number()
        assert the_brief(two_numbers).hours.number == number
    assert the_brief(two_numbers).why_now != "Their other number"


# -- unknown hours


@pytest.fixture
def unknown(desk: Desk) -> Desk:
    """Two people in Ireland, whose calling hours are not known, and one nowhere."""
    for n, number in ((1, "+353 1 555 0101"), (2, "+353 1 555 0102"), (3, "555 0103")):
        desk.add_prospect(person(n, phones=(Phone(number),), zone="", country="", region=""))
    desk.open_next()
    return desk


def test_unknown_hours_are_accepted_once_for_a_place(
    unknown: Desk, clock: Clock, open_again: Callable[[], Desk]
) -> None:
    assert the_brief(unknown).hours_accepted is None
    brief = unknown.accept_hours().brief
    assert brief is not None
    assert brief.hours_accepted == clock.at
    clock.move(hours=1)
    again = open_again()
    again.accept_hours()
    again.skip()
    other = the_brief(again)
    assert other.prospect.first_name == "Ana2"
    assert other.hours_accepted is not None
    assert other.hours_accepted < clock.at
    assert other.hours.verdict == "unknown"


def test_a_number_that_lies_nowhere_is_asked_about_each_time(unknown: Desk) -> None:
    unknown.accept_hours()
    unknown.open_prospect(unknown.prospects(search="Ana3")[0].id)
    unknown.accept_hours()
    assert the_brief(unknown).hours_accepted is None


def test_known_hours_need_no_accepting(busy_desk: Desk) -> None:
    busy_desk.accept_hours()
    assert the_brief(busy_desk).hours_accepted is None
