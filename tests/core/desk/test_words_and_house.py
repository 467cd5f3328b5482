"""The rep's own words, the day, settings, backups and the glance."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.desk.doctor import examine
from coachdesk.desk.opinion import SecondOpinion
from coachdesk.errors import CoachDeskError, NotUnderstood, PlaybookError, UserError
from coachdesk.model.brief import CallBrief, DayView, RowMark, StepState
from coachdesk.model.call import Permission
from coachdesk.model.changes import Topic
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.model.plain import from_plain
from coachdesk.model.prospect import Phone
from coachdesk.paths import DataFolder
from coachdesk.settings import Settings, load_settings, save_settings
from coachdesk.store import restore
from coachdesk.store.glance import read_glance


def the_brief(desk: Desk) -> CallBrief:
    brief = desk.brief()
    assert brief is not None
    return brief


def test_the_outline_and_opener_are_filled_for_this_prospect(busy_desk: Desk) -> None:
    brief = the_brief(busy_desk)
    words = " ".join([brief.opener, *(p for s in brief.outline for p in (s.title, *s.points))])
    assert "Ana1" in brief.opener
    assert "Sam" in brief.opener
    assert "{{" not in words
    assert all(len(point.split()) <= 8 for s in brief.outline for point in s.points)


def test_the_opener_is_judged_and_the_judgement_fits_the_prospect(busy_desk: Desk) -> None:
    busy_desk.save_opener("Hi Ana, I know you’re busy, it’s Sam from Ledgerly.")
    brief = the_brief(busy_desk)
    assert "negative" in {f.category for f in brief.opener_check.findings}
    step = next(s for s in brief.checklist if s.kind == "opener")
    assert step.state is not StepState.DONE
    assert busy_desk.check("I know you’re busy").findings
    assert busy_desk.check("I know you’re busy", prospect=brief.prospect.id).findings
    busy_desk.save_opener("")
    assert the_brief(busy_desk).opener != ""


def test_a_check_on_an_empty_desk_needs_no_prospect(desk: Desk) -> None:
    assert desk.check("I know you’re busy").findings
    assert desk.plan_b().title
    assert desk.understand("tomorrow 3pm").zone == "Europe/Dublin"


def test_the_for_them_line_is_one_line_and_can_be_taken_back(busy_desk: Desk) -> None:
    busy_desk.save_for_them("close in 3 days,\n not 9")
    assert the_brief(busy_desk).prospect.for_them == "close in 3 days, not 9"
    busy_desk.undo()
    assert the_brief(busy_desk).prospect.for_them == "month-end close in 3 days, not 9"


def test_the_same_words_again_are_no_step(busy_desk: Desk) -> None:
    opened = busy_desk.save_for_them("month-end close in 3 days, not 9")
    assert not opened.changes.undoable


def test_too_long_a_text_is_refused_and_nothing_is_lost(busy_desk: Desk) -> None:
    with pytest.raises(UserError, match="501 characters; 500 fit"):
        busy_desk.save_for_them("x" * 501)
    assert the_brief(busy_desk).prospect.for_them == "month-end close in 3 days, not 9"


def test_notes_are_kept_as_they_are_typed(busy_desk: Desk) -> None:
    busy_desk.save_note("Two systems")
    busy_desk.save_note("Two systems, joins them by hand")
    assert the_brief(busy_desk).prospect.notes == "Two systems, joins them by hand"
    assert busy_desk.save_note("Two systems, joins them by hand").topics == frozenset()


def test_a_ticked_step_counts_for_this_call_only(busy_desk: Desk) -> None:
    step = next(s.id for s in the_brief(busy_desk).checklist if s.kind == "pronunciation")
    busy_desk.mark_step(step, done=True)
    assert next(s for s in the_brief(busy_desk).checklist if s.id == step).state is StepState.DONE
    busy_desk.mark_step(step, done=False)
    assert next(s for s in the_brief(busy_desk).checklist if s.id == step).state is not StepState.DONE
    busy_desk.mark_step(step, done=True)
    busy_desk.skip()
    assert next(s for s in the_brief(busy_desk).checklist if s.id == step).state is not StepState.DONE
    with pytest.raises(UserError, match="no step"):
        busy_desk.mark_step("sing", done=True)


def test_objections_are_found_by_letters_and_filled(busy_desk: Desk) -> None:
    everything = busy_desk.objections()
    some = busy_desk.objections("email")
    assert 0 < len(some) < len(everything)
    assert all("{{" not in " ".join((*card.points, card.ask)) for card in everything)
    assert busy_desk.objections("zzzz") == ()


def test_plan_b_promises_a_time_only_once_it_is_fixed(busy_desk: Desk) -> None:
    assert busy_desk.plan_b().confirm == "Which day and hour, then? I’ll confirm it in writing and ring you then."
    fixed = busy_desk.plan_b("tue 3pm").confirm
    assert fixed.startswith("Good: Tuesday 1 December, 15:00, New York time. I’ll confirm it in writing")
    with pytest.raises(NotUnderstood):
        busy_desk.plan_b("blue moon")


def test_the_day_shows_who_is_promised_next_and_done(busy_desk: Desk, clock: Clock) -> None:
    busy_desk.record(OutcomeId("call_later"), callback="in 20 minutes")
    busy_desk.open_next()
    busy_desk.record(OutcomeId("meeting"))
    busy_desk.open_next()
    busy_desk.record(OutcomeId("do_not_call"))
    busy_desk.open_next()
    day = busy_desk.day()
    groups = {g.title: g for g in day.groups}
    assert [r.mark for r in groups["Promised today"].rows] == [RowMark.PROMISED]
    assert [r.mark for r in groups["Up next"].rows] == [RowMark.CURRENT, RowMark.READY]
    assert [r.mark for r in groups["Done today"].rows] == [RowMark.STOPPED, RowMark.DONE, RowMark.DONE]
    assert (day.done, day.talked, day.meetings, day.pace) == (3, 3, 1, 3)
    assert day.list_name == "Own list"
    clock.move(hours=2)
    assert busy_desk.day().pace == 0
    assert busy_desk.day().callbacks_due == 1


def test_the_list_says_when_somebody_may_not_be_called_or_is_nowhere(desk: Desk, clock: Clock) -> None:
    desk.add_prospect(person(1, zone="America/Los_Angeles", region="CA", phones=(Phone("+1 415 555 0101"),)))
    desk.add_prospect(person(2, zone="", country="", region="", phones=(Phone("555 0101"),)))
    clock.move(hours=-3)
    rows = {r.name: r for g in desk.day().groups for r in g.rows}
    assert rows["Ana1 Beltrán"].mark is RowMark.NOT_YET
    assert rows["Ana1 Beltrán"].right == "From 08:00"
    assert rows["Ana2 Beltrán"].right == "Zone unknown"
    assert desk.day().list_name == ""


def test_a_prospect_who_was_removed_stays_among_the_done(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("no_answer"))
    busy_desk.remove_prospect(who.id)
    names = {r.name for g in busy_desk.day().groups if g.title == "Done today" for r in g.rows}
    assert names == {"Removed"}
    assert busy_desk.brief() is None


def test_outcomes_the_playbook_no_longer_knows_are_shown_by_their_id(busy_desk: Desk) -> None:
    who = busy_desk.current()
    assert who is not None
    busy_desk.record(OutcomeId("no_answer"))
    busy_desk.open_next()
    busy_desk.playbook = replace(busy_desk.playbook, outcomes=())
    assert {r.under for g in busy_desk.day().groups if g.title == "Done today" for r in g.rows} == {"no_answer"}
    assert any("no_answer" in item.title for item in busy_desk.history(who.id))
    busy_desk.open_prospect(who.id)
    assert the_brief(busy_desk).outline_id == "first_call"


def test_settings_are_kept_and_checked(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.save_settings(replace(busy_desk.settings, zone="Europe/Berlin", text_size=150))
    assert load_settings(data.settings).text_size == 150
    assert busy_desk.zone_here == "Europe/Berlin"
    with pytest.raises(UserError):
        busy_desk.save_settings(replace(busy_desk.settings, theme="pink"))
    assert busy_desk.settings.theme == "system"


def test_another_language_of_calls_brings_its_playbook_and_back(busy_desk: Desk, data: DataFolder) -> None:
    english = busy_desk.playbook
    changes = busy_desk.save_settings(replace(busy_desk.settings, call_language="de"))
    assert Topic.PLAYBOOK in changes.topics
    assert busy_desk.playbook.language.tag == "de"
    assert the_brief(busy_desk).opener.startswith("Guten Tag")
    assert SecondOpinion(data.root).answer(busy_desk.asking("Passt es gerade?")) is None
    with pytest.raises(PlaybookError, match="xx"):
        busy_desk.save_settings(replace(busy_desk.settings, call_language="xx"))
    assert busy_desk.settings.call_language == "de"
    assert Topic.PLAYBOOK not in busy_desk.save_settings(replace(busy_desk.settings, my_name="Jo")).topics
    busy_desk.save_settings(replace(busy_desk.settings, call_language="en"))
    assert busy_desk.playbook == english


def test_drafts_and_times_are_written_in_the_language_of_the_calls(busy_desk: Desk) -> None:
    busy_desk.save_settings(replace(busy_desk.settings, call_language="de"))
    done = busy_desk.record(OutcomeId("call_later"), callback="tuesday 3pm", permission=Permission.YES)
    assert done.changes.said == "Recorded: später anrufen"
    (draft,) = done.follow_up.drafts
    assert "Dienstag, " in draft.subject
    assert " Uhr" in draft.subject
    assert "wie vereinbart" in draft.body


def test_the_doctor_tells_of_a_language_without_a_playbook(data: DataFolder) -> None:
    save_settings(data.settings, Settings(call_language="xx"))
    assert not {check.name: check for check in examine(data)}["playbook"].ok


def test_backups_that_newer_ones_stand_for_are_removed(busy_desk: Desk, clock: Clock, data: DataFolder) -> None:
    data.backups.mkdir(parents=True, exist_ok=True)
    clock.at = datetime.now(UTC)
    for day in range(400):
        old = data.backups / f"coachdesk-{day:03}.db"
        old.touch()
        then = (clock.at - timedelta(days=day)).timestamp()
        os.utime(old, (then, then))
    other = data.backups / "mine.db"
    other.touch()
    made = busy_desk.backup()
    left = set(data.backups.iterdir())
    assert {made, other} <= left
    assert 20 < len(left) < 40


def test_a_day_has_one_backup_of_its_own_and_an_empty_list_none(desk: Desk, clock: Clock, data: DataFolder) -> None:
    assert desk.keep_day() is None
    desk.load_sample()
    first = desk.keep_day()
    assert first is not None
    assert first.parent == data.backups
    assert desk.keep_day() is None
    clock.at += timedelta(days=1)
    assert desk.keep_day() not in {None, first}


def test_an_old_backup_that_can_not_be_removed_spoils_nothing(
    busy_desk: Desk, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "glob", refuse)
    assert busy_desk.backup().parent == data.backups


def test_a_backup_can_be_put_back(busy_desk: Desk, data: DataFolder, open_again: Callable[[], Desk]) -> None:
    file = busy_desk.backup()
    assert file.parent == data.backups
    who = busy_desk.current()
    assert who is not None
    busy_desk.remove_prospect(who.id)
    busy_desk.close()
    restore(file, data.database)
    assert open_again().prospect(who.id) == who


def test_a_backup_is_put_back_while_the_desk_is_open(busy_desk: Desk, tmp_path: Path) -> None:
    file = busy_desk.backup(tmp_path / "before.db")
    who = busy_desk.current()
    assert who is not None
    busy_desk.remove_prospect(who.id)
    assert busy_desk.restore(file).said == "Restored before.db"
    assert busy_desk.prospect(who.id) == who


def test_a_backup_that_cannot_be_used_changes_nothing(busy_desk: Desk, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.db"
    spoiled.write_bytes(b"no database")
    for file in (spoiled, tmp_path / "none.db"):
        with pytest.raises(CoachDeskError):
            busy_desk.restore(file)
    assert busy_desk.count_prospects() == 5


def test_the_glance_is_what_the_next_start_paints(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.keep_glance()
    brief, sheet, day = busy_desk.brief(), busy_desk.follow_up(), busy_desk.day()
    busy_desk.close()
    text = read_glance(data.database)
    assert text is not None
    plain = json.loads(text)
    assert from_plain(CallBrief, plain["brief"]) == brief
    assert from_plain(DayView, plain["day"]) == day
    assert plain["follow_up"]["call"]["id"] == (sheet.call.id if sheet else "")


def test_the_doctor_finds_nothing_on_a_sound_desk(busy_desk: Desk, data: DataFolder) -> None:
    busy_desk.close()
    assert {c.name for c in examine(data) if not c.ok} <= {"last backup"}


def test_the_doctor_says_what_is_wrong_and_how_to_mend_it(data: DataFolder) -> None:
    data.settings.write_text("theme = 1", encoding="utf-8")
    data.playbook.mkdir()
    (data.playbook / "playbook.toml").write_text("name = 1", encoding="utf-8")
    data.database.write_bytes(b"this is no database" * 100)
    found = {c.name: c for c in examine(data)}
    assert not found["settings"].ok
    assert not found["playbook"].ok
    assert "aside to use the default" in found["playbook"].detail
    assert not all(c.ok for name, c in found.items() if name not in ("settings", "playbook"))


def test_the_doctor_looks_at_an_own_playbook_and_at_a_folder_without_data(tmp_path: Path) -> None:
    fresh = DataFolder(tmp_path / "fresh")
    assert all(c.ok for c in examine(fresh))
    assert not fresh.root.exists()


def test_the_whole_record_of_one_person_is_written_to_a_file(busy_desk: Desk, tmp_path: Path) -> None:
    brief = busy_desk.brief()
    assert brief is not None
    busy_desk.record(OutcomeId("voicemail"), note="Long ring", seconds=22)
    path = tmp_path / "ana.json"
    done = busy_desk.export_record(brief.prospect.id, path)
    assert done.rows == len(busy_desk.history(brief.prospect.id)) > 2
    (call,) = json.loads(path.read_text(encoding="utf-8"))["calls"]
    assert call["hours"].startswith("Allowed, 10:43 in New York. United States: 8:00 to 21:00 there")
    with pytest.raises(UserError, match="no prospect"):
        busy_desk.export_record(ProspectId("nobody"), path)
    assert busy_desk.history(ProspectId("nobody")) == ()


def test_what_was_taken_back_stays_in_the_history_as_taken_back(busy_desk: Desk) -> None:
    brief = busy_desk.brief()
    assert brief is not None
    busy_desk.record(OutcomeId("voicemail"))
    busy_desk.undo()
    told = busy_desk.history(brief.prospect.id)
    assert [item.title for item in told if item.kind in ("call", "undo")] == ["Taken back: recorded: voicemail"]


def test_a_number_that_nobody_has_leaves_the_hours_of_a_call_open(desk: Desk) -> None:
    desk.add_prospect(person(1, phones=()))
    desk.record(OutcomeId("no_answer"), prospect=desk.prospects()[0].id)
    (call,) = desk.store.all_calls()
    assert call.hours == ""
