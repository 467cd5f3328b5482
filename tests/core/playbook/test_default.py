"""The playbook that comes with the program says what the method says."""

import pytest

from coachdesk.coach import check_draft
from coachdesk.model.call import Channel
from coachdesk.model.judgement import Level
from coachdesk.playbook.rules import faulty_examples, faulty_sign_examples, signs_of
from coachdesk.playbook.schema import Category, Evidence, Fit, Playbook, Timing
from coachdesk.playbook.template import render
from coachdesk.playbook.words import count_words

FIELDS = {
    "first_name": "Saoirse", "last_name": "Maguire", "name": "Saoirse Maguire", "company": "Harrow & Pike",
    "title": "Head of Finance", "for_them": "Close the month in 3 days, not 9", "similar_client": "Tern Street Clinics",
    "industry": "Health", "my_name": "Sam", "my_company": "Ledgerly", "my_phone": "+1 202 555 0100",
    "call_time": "10:42", "call_day": "Thursday", "callback_time": "Tuesday 15:00", "callback_zone": "Dublin",
    "referrer": "Ana", "note": "Two systems", "section": "Proof",
}  # fmt: skip


def test_every_outcome_of_the_contract_is_there_with_its_key(default: Playbook) -> None:
    assert {outcome.id: outcome.key for outcome in default.outcomes} == {
        "hung_up_silent": "1", "hung_up_said": "2", "call_later": "3", "not_interested": "4", "voicemail": "5",
        "no_answer": "6", "gatekeeper": "7", "meeting": "8", "referred": "", "do_not_call": "x", "wrong_number": "",
        "left_company": "",
    }  # fmt: skip


def test_both_schools_of_the_silent_hang_up_are_there(default: Playbook) -> None:
    outcome = default.outcome("hung_up_silent")
    assert outcome is not None
    now, write = outcome.plays
    assert (now.id, now.timing, now.outline) == ("call_back_now", Timing.NOW, "ring_back")
    assert (now.short, now.source) == ("It may be a dropped line", "PhoneBurner")
    assert "89 FR 26783" in now.notice
    assert (write.id, write.timing) == ("write_instead", Timing.NONE)
    assert (write.short, write.source) == ("Most cut-offs are meant", "Jason Bay, tip 311")
    assert write.drafts[0] == "empathetic_email"
    assert default.policy.silent_hang_up in {now.id, write.id}


def test_an_announced_hang_up_calls_on_a_later_day_and_then_writes(default: Playbook) -> None:
    outcome = default.outcome("hung_up_said")
    assert outcome is not None
    play = outcome.plays[0]
    assert (play.timing, play.outline, play.then) == (Timing.LATER_DAY, "second_call", "write_after_second_call")
    assert "empathetic_email" in outcome.plays[1].drafts


@pytest.mark.parametrize(
    ("outcome", "flag"),
    [
        ("do_not_call", "stops"), ("wrong_number", "marks_number"), ("left_company", "leaves"),
        ("gatekeeper", "other_person"),
        ("referred", "adds_person"), ("meeting", "meeting"), ("hung_up_silent", "hang_up"), ("call_later", "talked"),
    ],
)  # fmt: skip
def test_outcomes_carry_what_they_do(default: Playbook, outcome: str, flag: str) -> None:
    found = default.outcome(outcome)
    assert found is not None
    assert getattr(found, flag) is True


def test_the_front_desk_is_no_talk_with_them_and_a_leaver_leaves_the_number_right(default: Playbook) -> None:
    desk, left = default.outcome("gatekeeper"), default.outcome("left_company")
    assert desk is not None
    assert left is not None
    assert not desk.talked
    assert not left.marks_number


def test_every_outline_is_opened_by_some_play(default: Playbook) -> None:
    opened = {play.outline for outcome in default.outcomes for play in outcome.plays}
    assert {outline.id for outline in default.outlines} <= opened


@pytest.mark.parametrize("claim", ["You said", "They were", "Their morning", "is ready", "this list", "no to you"])
def test_no_line_to_go_on_with_claims_what_is_not_known(default: Playbook, claim: str) -> None:
    assert not [line for line in default.keep_going if claim.lower() in line.lower()]


def test_no_draft_calls_a_day_today(default: Playbook) -> None:
    assert not [draft.id for draft in default.drafts if "today" in draft.body.replace("does it today", "")]


def test_the_drafts_have_nothing_to_fix(default: Playbook) -> None:
    more = {"permission_yes": "yes", "has_email": "yes", "zone_unsure": "yes", "cut_short": "yes"}
    for fields in (FIELDS, {**FIELDS, **more}):
        for draft in default.drafts:
            text = render(f"{draft.subject}\n\n{draft.body}", fields).text
            assert [f for f in check_draft(text, playbook=default) if f.level is not Level.NOTICE] == []


def test_the_confirmations_come_with_a_calendar_file_and_plan_b_asks_leave(default: Playbook) -> None:
    for outcome_id in ("call_later", "meeting"):
        outcome = default.outcome(outcome_id)
        assert outcome is not None
        assert outcome.plays[0].calendar
        assert outcome.plays[0].timing is Timing.ASK
        assert outcome.plays[0].ask_permission


def test_a_prospect_without_an_address_still_gets_something(default: Playbook) -> None:
    for outcome in default.outcomes:
        for play in outcome.plays:
            channels = {draft.channel for name in play.drafts if (draft := default.draft(name))}
            instead = {draft.channel for name in play.second_best if (draft := default.draft(name))}
            assert Channel.EMAIL not in channels or instead
            assert Channel.EMAIL not in instead


def test_only_a_yes_lets_a_draft_say_as_agreed(default: Playbook) -> None:
    for draft in default.drafts:
        without = render(draft.body, FIELDS).text
        assert "As agreed" not in without
    confirmation = default.draft("plan_b_confirmation")
    assert confirmation is not None
    assert "As agreed" in render(confirmation.body, {**FIELDS, "permission_yes": "yes"}).text


def test_every_draft_fills_without_a_gap_and_without_a_double_full_stop(default: Playbook) -> None:
    for draft in default.drafts:
        made = render(f"{draft.subject}\n{draft.body}", {**FIELDS, "for_them": "Close the month in 3 days."})
        assert made.missing == ()
        assert ".." not in made.text


def test_a_voicemail_fits_in_half_a_minute(default: Playbook) -> None:
    for draft in default.drafts:
        if draft.channel is Channel.VOICEMAIL:
            assert count_words(render(draft.body, FIELDS).text) <= 75


def test_a_text_message_is_one_breath(default: Playbook) -> None:
    for draft in default.drafts:
        if draft.channel is Channel.TEXT:
            assert len(render(draft.body, FIELDS).text) <= 320


def test_the_second_call_says_what_the_method_asks(default: Playbook) -> None:
    outline = default.outline("second_call")
    assert "cut short" in outline.opener
    assert "{{for_them}}" in outline.opener
    assert "three questions" in outline.opener
    assert any("{{industry}}" in point for section in outline.sections for point in section.points)
    ring_back = default.outline("ring_back")
    assert "The call ended before I could say why I rang" in ring_back.opener
    assert {section.id for section in default.outline("first_call").sections} == {
        "who_and_why", "their_situation", "proof", "ask",
    }  # fmt: skip


def test_the_checklist_has_its_four_steps_with_reasons(default: Playbook) -> None:
    assert [step.kind for step in default.checklist] == [
        Evidence.PRONUNCIATION, Evidence.FOR_THEM, Evidence.OPENER, Evidence.OUTLINE,
    ]  # fmt: skip
    assert all(step.why and step.source for step in default.checklist)


def test_the_rules_cover_every_category(default: Playbook) -> None:
    assert {rule.category for rule in default.rules if not rule.drafts} == set(Category)
    assert {sign.id for sign in default.signs} == {"who", "reason", "for_them", "question", "concrete"}


def test_a_permission_question_is_a_notice_with_the_figures_of_both_studies(default: Playbook) -> None:
    rule = next(rule for rule in default.rules if rule.id == "permission_question")
    assert rule.level is Level.NOTICE
    assert {"permission", "bad_time_2018"} <= set(rule.figures)
    assert "11.18 %" in rule.why
    assert "2018" in rule.why


def test_each_rule_passes_its_own_examples(default: Playbook) -> None:
    signs = signs_of(default.signs)
    assert [wrong for rule in default.rules for wrong in faulty_examples(rule, signs=signs)] == []
    assert [wrong for sign in default.signs for wrong in faulty_sign_examples(sign)] == []


def test_figures_are_told_with_source_and_how_they_were_seen(default: Playbook) -> None:
    text = " ".join(figure.text for figure in default.figures)
    for number in (
        "90,380", "1.48 %", "10.01 %", "5.2 %", "0.9 %", "2.15 %", "double", "11.18 %", "37 s", "77 %", "5.4 %",
        "13.3 %", "2.73 %", "5.87 %", "28 %", "4.82 %", "2.3 %", "2.7 %", "93 %", "98 %", "15.53 %", "40 %", "100",
        "140 to 160",
    ):  # fmt: skip
        assert number in text
    assert all(figure.source and figure.seen in {"read", "quoted"} for figure in default.figures)


def test_the_seven_reasons_and_the_promises_are_there(default: Playbook) -> None:
    assert len(default.reasons) == 7
    assert {"never_by_itself", "never_hide", "never_after_no"} <= {principle.id for principle in default.principles}


def test_there_is_enough_to_answer_and_to_go_on_with(default: Playbook) -> None:
    assert len(default.objections) >= 12
    assert len(set(default.keep_going)) >= 20
    assert all(count_words(line) <= 16 for line in default.keep_going)
    assert default.policy.attempt_limit == 5
    assert default.policy.listen_after_seconds == 45


def test_what_people_read_is_calm_and_set_properly(default: Playbook) -> None:
    shown = [
        *default.keep_going,
        *(text for draft in default.drafts for text in (draft.label, draft.subject, draft.body, draft.why)),
        *(text for rule in default.rules for text in (rule.why, *rule.instead)),
        *(text for o in default.outcomes for p in o.plays for text in (o.label, o.why, p.label, p.short, p.why)),
        *(text for card in default.objections for text in (card.says, card.ask, card.why, *card.points)),
        *(text for r in default.reasons for text in (r.title, r.do, r.desk, r.why)),
    ]
    for text in shown:
        assert "!" not in text, text
        assert "'" not in text, text
        assert '"' not in text, text
        assert "please" not in text.lower() or "“please”" in text.lower(), text


def test_every_rule_is_called_by_a_name_of_its_own(default: Playbook) -> None:
    names = [rule.name for rule in default.rules]
    assert all(rule.title for rule in default.rules)
    assert len(set(names)) == len(names)


def test_an_outcome_leads_for_every_way_a_call_can_end(default: Playbook) -> None:
    ends = {fit for outcome in default.outcomes for fit in outcome.fits}
    assert ends == set(Fit)
    assert default.policy.cut_short_seconds == 30
