"""``next``, ``record``, ``undo`` and ``due``, as a softphone's script uses them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.core.cli.conftest import GREG, PEOPLE, PRIYA, SIOBHAN, TUESDAY, CommandLine

from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook

PLAYBOOK = load_playbook(resources() / "playbook")
PLAYS = [(outcome.id, play.id) for outcome in PLAYBOOK.outcomes for play in outcome.plays]
CHANNELS = {"email", "voicemail", "text", "note"}
CALL_ID = "0193b1a2-7c4e-7d10-9f00-2b6d5c1e8a44"
CALLBACK = {"id", "prospect", "at", "zone", "local", "reason", "state"}


def test_the_default_playbook_has_the_outcomes_scripts_rely_on() -> None:
    assert [o.id for o in PLAYBOOK.outcomes] == [
        *("hung_up_silent", "hung_up_said", "call_later", "not_interested", "voicemail", "no_answer"),
        *("gatekeeper", "meeting", "referred", "do_not_call", "wrong_number", "left_company"),
    ]
    silent = PLAYBOOK.outcome("hung_up_silent")
    assert silent is not None
    assert {p.id for p in silent.plays} == {"call_back_now", "write_instead"}


def test_every_outcome_and_play_is_recorded_in_the_shape_of_the_contract(busy: CommandLine) -> None:
    for outcome, play in PLAYS:
        done = busy.ask("record", PRIYA, outcome, "--play", play, "--at", TUESDAY)
        assert {"call", "outcome", "play", "drafts", "callback", "stopped"} <= done.keys()
        assert (done["outcome"], done["play"]) == (outcome, play)
        for draft in done["drafts"]:
            assert {"channel", "to", "subject", "body", "missing"} <= draft.keys()
            assert draft["channel"] in CHANNELS
            for field in draft["missing"]:
                assert f"[[{field}]]" in draft["subject"] + draft["body"]
        if done["callback"]:
            assert done["callback"].keys() >= CALLBACK
            assert done["callback"]["state"] == "open"
        assert bool(done["stopped"]) == (outcome == "do_not_call")
        busy.ask("undo")


def test_next_prints_the_whole_brief(busy: CommandLine) -> None:
    brief = busy.ask("next")
    assert {"prospect", "checklist", "opener", "outline", "hours", "pronunciation"} <= brief.keys()
    assert {"id", "label", "state", "why"} <= brief["checklist"][0].keys()
    assert brief["outline"][0]["points"]
    assert brief["hours"].keys() >= {"number", "zones", "verdict", "rule", "citation", "next"}
    assert brief["opener"].keys() >= {"text", "findings", "has", "model"}
    assert brief["pronunciation"]["parts"][0].keys() >= {"text", "respelling", "ipa", "lang", "confidence"}
    assert brief["prospect"]["id"] == busy.ask("next")["prospect"]["id"], "who isn’t called yet stays"


def test_next_and_record_walk_the_list(busy: CommandLine) -> None:
    seen = []
    for _ in range(PEOPLE):
        who = busy.ask("next")["prospect"]
        seen.append(who["id"])
        busy.ask("record", who["id"], "not_interested")
    assert len(set(seen)) == PEOPLE
    assert busy.refused("next") == "list_empty"


def test_call_back_now_brings_the_same_prospect_again(busy: CommandLine) -> None:
    who = busy.ask("next")["prospect"]["id"]
    busy.ask("record", who, "hung_up_silent", "--play", "call_back_now")
    again = busy.ask("next")
    assert again["prospect"]["id"] == who
    assert again["attempt"] == 2
    busy.ask("record", who, "no_answer")
    assert busy.ask("next")["prospect"]["id"] != who


@pytest.mark.parametrize(
    "named",
    ["+1 202 555 0142", "202-555-0142", "(202) 555.0142", "0012025550142", "tel:+1-202-555-0142", PRIYA.upper()],
)
def test_a_prospect_is_named_by_number_in_any_spelling_or_by_address(busy: CommandLine, named: str) -> None:
    priya = busy.ask("prospects", "--search", "priya")["prospects"][0]["id"]
    assert busy.ask("record", named, "no_answer")["prospect"] == priya
    assert busy.ask("record", priya, "no_answer")["prospect"] == priya


def test_the_number_given_is_the_number_that_was_dialled(busy: CommandLine) -> None:
    busy.ask("record", "312 555 0150", "wrong_number")
    greg = busy.ask("prospects", "--search", "greg")["prospects"][0]
    assert [(p["number"], p["bad"]) for p in greg["phones"]] == [("(312) 555-0143", False), ("(312) 555-0150", True)]


def test_the_same_id_records_once_in_any_spelling(busy: CommandLine, tmp_path: Path) -> None:
    first = busy.ask("record", PRIYA, "hung_up_said", "--id", CALL_ID, "--at", TUESDAY)
    again = busy.ask("record", PRIYA, "hung_up_said", "--id", CALL_ID.upper(), "--at", TUESDAY)
    assert again == first
    assert first["call"] == CALL_ID
    assert busy.ask("export", str(tmp_path / "calls.csv"), "--what", "calls")["rows"] == 1
    assert len(busy.ask("due", "--at", "2027-06-01T00:00:00+00:00")["callbacks"]) == 1


def test_a_callback_is_understood_at_their_place_as_said_when_the_call_was(busy: CommandLine) -> None:
    done = busy.ask("record", PRIYA, "call_later", "--callback", "tomorrow 3pm", "--at", TUESDAY)
    assert done["callback"] == {
        "id": done["callback"]["id"],
        "prospect": done["prospect"],
        "at": "2025-11-26T20:00:00+00:00",
        "zone": "America/New_York",
        "local": "2025-11-26T15:00:00",
        "reason": done["callback"]["reason"],
        "state": "open",
        "call": done["call"],
    }


@pytest.mark.parametrize("phrase", ["yesterday 3pm", "31 february", "when the moon is full", "x" * 10_000])
def test_a_callback_that_cannot_be_is_refused_and_nothing_is_saved(busy: CommandLine, phrase: str) -> None:
    assert busy.refused("record", PRIYA, "call_later", "--callback", phrase, "--at", TUESDAY) == "not_understood"
    assert busy.ask("undo")["undone"].startswith("Imported")


def test_only_a_yes_lets_the_confirmation_say_as_agreed(undoing: Callable[..., Any]) -> None:
    def words(permission: str) -> list[str]:
        chosen = ("--callback", "tue 3pm", "--permission", permission, "--at", TUESDAY)
        return [draft["body"] for draft in undoing(SIOBHAN, "call_later", *chosen)["drafts"]]

    assert "As agreed" in words("yes")[0]
    assert "As agreed" not in words("not_asked")[0]
    assert words("no") == []


def test_undo_takes_the_whole_call_back(busy: CommandLine) -> None:
    before = busy.ask("next")
    who = before["prospect"]["id"]
    busy.ask("record", who, "voicemail", "--note", "Rang twice")
    assert busy.ask("undo") == {"undone": "Recorded: voicemail"}
    assert busy.ask("next")["prospect"] == before["prospect"]
    assert busy.ask("due", "--at", "2027-06-01T00:00:00+00:00") == {"callbacks": []}


def test_undo_with_nothing_left_says_so(cli: CommandLine) -> None:
    assert cli.refused("undo") == "nothing_to_undo"


@pytest.mark.parametrize("named", [PRIYA, GREG])
def test_a_do_not_call_is_not_lifted_by_undo_once_next_was_asked_for(busy: CommandLine, named: str) -> None:
    stopped = busy.ask("record", named, "do_not_call")["stopped"]
    assert named in stopped
    busy.ask("next")
    assert busy.refused("undo") == "nothing_to_undo"
    assert busy.ask("prospects", "--search", named)["prospects"][0]["do_not_call"]


def test_a_do_not_call_is_lifted_by_undo_at_once_and_starts_nothing_meanwhile(busy: CommandLine) -> None:
    busy.ask("record", PRIYA, "call_later", "--callback", "tue 3pm", "--at", TUESDAY)
    busy.ask("record", PRIYA, "do_not_call")
    assert busy.ask("due", "--at", "2027-06-01T00:00:00+00:00")["callbacks"] == []
    later = busy.ask("record", PRIYA, "voicemail")
    assert (later["drafts"], later["callback"]) == ([], None)
    busy.ask("undo")
    busy.ask("undo")
    assert not busy.ask("prospects", "--search", PRIYA)["prospects"][0]["do_not_call"]
    assert len(busy.ask("due", "--at", "2027-06-01T00:00:00+00:00")["callbacks"]) == 1


def test_due_lists_what_has_come_due_and_marks_what_was_missed(busy: CommandLine) -> None:
    busy.ask("record", SIOBHAN, "call_later", "--callback", "tomorrow 3pm", "--at", TUESDAY)
    assert busy.ask("due", "--at", "2025-11-26T14:59:59+00:00") == {"callbacks": []}
    (due,) = busy.ask("due", "--at", "2025-11-26T16:00:00+01:00")["callbacks"]
    assert due.keys() >= CALLBACK
    assert (due["state"], due["local"], due["zone"]) == ("open", "2025-11-26T15:00:00", "Europe/Dublin")
    (late,) = busy.ask("due", "--at", "2025-11-26T17:00:00+00:00")["callbacks"]
    assert late["state"] == "missed"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((PRIYA, "shrugged"), "no_outcome"),
        ((PRIYA, "voicemail", "--play", "shrug"), "no_play"),
        ((PRIYA, "voicemail", "--permission", "maybe"), "usage"),
        ((PRIYA, "voicemail", "--id", "seven"), "id"),
        ((PRIYA, "voicemail", "--at", "noon"), "instant"),
        ((PRIYA, "voicemail", "--at", "2025-11-25T15:00:00"), "instant"),
        ((PRIYA, "voicemail", "--at", "9999-12-31T23:59:59-14:00"), "instant"),
        (("+1 202 555 0199", "voicemail"), "no_prospect"),
        (("nobody@nowhere.example", "voicemail"), "no_prospect"),
        (("", "voicemail"), "no_prospect"),
        ((PRIYA,), "usage"),
    ],
)
def test_what_cannot_be_recorded_is_refused(busy: CommandLine, words: tuple[str, ...], code: str) -> None:
    assert busy.refused("record", *words) == code
    assert busy.ask("undo")["undone"].startswith("Imported")


def test_an_address_of_two_people_is_refused(busy: CommandLine, tmp_path: Path) -> None:
    twin = tmp_path / "twin.csv"
    twin.write_text(f"Name,Company,Email\nAnother Person,Elsewhere,{PRIYA}\n", encoding="utf-8")
    busy.ask("import", str(twin))
    assert busy.refused("record", PRIYA, "voicemail") == "many_prospects"
