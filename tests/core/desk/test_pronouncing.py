"""The desk learns how names are said, keeps clips, and lists the hard names ahead."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.core.desk.conftest import Clock, person
from tests.core.sound.sounds import tone

from coachdesk.desk import Desk
from coachdesk.desk.clips import sound_of
from coachdesk.errors import UserError
from coachdesk.model.changes import Topic
from coachdesk.model.ids import OutcomeId
from coachdesk.model.judgement import Saying
from coachdesk.model.pronouncing import CLIP_RATE
from coachdesk.model.prospect import Prospect
from coachdesk.sound import read_wav

SOUND = bytes(CLIP_RATE)
"""One second of µ-law."""


def added(desk: Desk, first: str, last: str = "", n: int = 1, **more: object) -> Prospect:
    desk.add_prospect(person(n, first_name=first, last_name=last, **more))
    return next(p for p in desk.prospects() if p.first_name == first and p.last_name == last)


def here(desk: Desk, who: Prospect) -> Saying:
    brief = desk.open_prospect(who.id).brief
    assert brief is not None
    assert brief.saying is not None
    return brief.saying


def said(desk: Desk, who: Prospect) -> str:
    return " ".join(part.respelling for part in here(desk, who).parts)


def test_what_is_learned_holds_for_everybody_of_the_name(desk: Desk) -> None:
    first, other = added(desk, "Saoirse", "Kelly"), added(desk, "Saoirse", "Byrne", n=2)
    desk.open_prospect(first.id)
    opened = desk.learn("SER-shuh  KEL-ee")
    assert opened.brief is not None
    assert opened.brief.prospect.said_as == "SER-shuh KEL-ee"
    assert Topic.DESK in opened.changes.topics
    assert said(desk, other).split()[0] == "SER-shuh"
    assert said(desk, first) == "SER-shuh KEL-ee"


def test_learning_is_taken_back_whole(desk: Desk) -> None:
    first, other = added(desk, "Saoirse", "Kelly"), added(desk, "Saoirse", "Byrne", n=2)
    before = said(desk, other)
    desk.learn("SUR-sha KEL-ee", first.id)
    desk.undo()
    assert said(desk, other) == before
    assert desk.prospect(first.id).said_as == ""


def test_a_better_respelling_replaces_what_was_learned_and_none_forgets_it(desk: Desk) -> None:
    first, other = added(desk, "Saoirse", "Kelly"), added(desk, "Saoirse", "Byrne", n=2)
    before = said(desk, other)
    desk.learn("SUR-sha KEL-ee", first.id)
    desk.learn("SEER-sha KEL-ee", first.id)
    assert said(desk, other).split()[0] == "SEER-sha"
    desk.learn("", first.id)
    assert said(desk, other) == before


def test_what_is_typed_into_the_entry_is_learned_too(desk: Desk) -> None:
    first = added(desk, "Saoirse", "Kelly", said_as="SUR-sha KEL-ee")
    other = added(desk, "Saoirse", "Byrne", n=2)
    assert said(desk, other).split()[0] == "SUR-sha"
    desk.edit_prospect(replace(desk.prospect(first.id), said_as="SEER-sha KEL-ee"))
    assert said(desk, other).split()[0] == "SEER-sha"
    desk.edit_prospect(replace(desk.prospect(first.id), title="CFO"))
    assert said(desk, other).split()[0] == "SEER-sha"


def test_a_company_is_learned_for_all_who_work_there(desk: Desk) -> None:
    first, other = (added(desk, name, "Lee", n=n, company="Xqylo Ltd") for n, name in enumerate(("Ann", "Bob"), 1))
    desk.learn("ZIK-loh", first.id, company=True)
    brief = desk.open_prospect(other.id).brief
    assert brief is not None
    assert brief.company_saying is not None
    assert [part.respelling for part in brief.company_saying.parts] == ["ZIK-loh"]
    assert brief.prospect.said_as == ""
    desk.learn("", company=True)
    assert desk.ways(company=True) == ()


def test_a_whole_story_is_no_respelling(desk: Desk) -> None:
    who = added(desk, "Saoirse")
    with pytest.raises(UserError, match="too long"):
        desk.learn("x" * 201, who.id)


def test_the_ways_to_say_a_name_begin_with_the_one_shown(desk: Desk) -> None:
    who = added(desk, "Nguyen")
    ways = desk.ways(who.id)
    assert " ".join(part.respelling for part in ways[0].parts) == said(desk, who)
    assert len(ways) > 1


def test_a_list_of_those_found_holds_their_clips_only(desk: Desk, tmp_path: Path) -> None:
    found, other = added(desk, "Saoirse"), added(desk, "Nguyen")
    desk.keep_clip(SOUND, found.id)
    desk.keep_clip(SOUND, other.id)
    for what in ("prospects", "all"):
        desk.export(tmp_path / "list.json", what=what, search="Saoirse")
        kept = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))
        assert [clip["prospect"] for clip in kept["clips"]] == [found.id]


def test_a_clip_stays_with_its_prospect_until_it_is_deleted(desk: Desk) -> None:
    who = added(desk, "Saoirse")
    brief = desk.open_prospect(who.id).brief
    assert brief is not None
    assert not brief.clip
    kept = desk.keep_clip(SOUND).brief
    assert kept is not None
    assert kept.clip
    clip = desk.clip()
    assert clip is not None
    assert clip.seconds == 1
    gone = desk.drop_clip().brief
    assert gone is not None
    assert not gone.clip
    desk.undo()
    assert desk.clip(who.id) == clip


@pytest.mark.parametrize(("sound", "why"), [(b"", "nothing"), (bytes(CLIP_RATE * 5 + 1), "5 seconds")])
def test_a_clip_that_is_empty_or_too_long_is_not_kept(desk: Desk, sound: bytes, why: str) -> None:
    who = added(desk, "Saoirse")
    with pytest.raises(UserError, match=why):
        desk.keep_clip(sound, who.id)
    assert desk.clip(who.id) is None


def names(desk: Desk) -> list[str]:
    return [hard.name for hard in desk.hard_names()]


def test_the_hard_names_ahead_are_listed_with_the_guesses_first(desk: Desk) -> None:
    added(desk, "Mary", "Smith", n=1)
    added(desk, "Nguyen", "", n=2)
    added(desk, "Xqtzlwo", "Vrbkaniuk", n=3)
    found = desk.hard_names()
    assert [hard.name for hard in found] == ["Xqtzlwo Vrbkaniuk", "Nguyen"]
    assert found[0].beside == "Fieldstone Foods"
    assert found[1].saying.parts[0].respelling == "WIN"


def test_who_is_on_the_desk_and_who_is_promised_come_before_the_list(desk: Desk, clock: Clock) -> None:
    for n, last in enumerate(("Vrbkaniuk", "Grzmotka", "Zlwowicz"), 1):
        added(desk, "Xqtzlwo", last, n=n)
    third = added(desk, "Xqtzlwo", "Zlwowicz")
    desk.open_next()
    desk.record(OutcomeId("call_later"), callback="in 2 hours")
    desk.open_prospect(third.id)
    assert names(desk) == ["Xqtzlwo Zlwowicz", "Xqtzlwo Vrbkaniuk", "Xqtzlwo Grzmotka"]


def test_a_name_that_was_learned_or_belongs_to_nobody_to_call_is_not_hard(desk: Desk) -> None:
    who, stopped = added(desk, "Xqtzlwo", "Vrbkaniuk"), added(desk, "Xqtzlwo", "Grzmotka", n=2)
    desk.open_prospect(stopped.id)
    desk.stop(stopped.id, reason="Asked us to")
    desk.learn("a b", who.id)
    assert names(desk) == []


def test_a_company_that_is_hard_is_listed_once(desk: Desk) -> None:
    for n, first in enumerate(("Mary", "John"), 1):
        added(desk, first, "Smith", n=n, company="Siemens Nguyen")
    [only] = [hard for hard in desk.hard_names() if hard.of_company]
    assert (only.name, only.beside) == ("Siemens Nguyen", "Mary Smith")


def test_where_only_a_company_is_known_nobody_is_greeted_by_name(desk: Desk) -> None:
    added(desk, "", "", company="Nguyen")
    assert names(desk) == []


@pytest.mark.parametrize("what", ["prospects", "all"])
def test_a_clip_goes_with_the_record_when_it_is_exported(desk: Desk, tmp_path: Path, what: str) -> None:
    who, _other = added(desk, "Saoirse"), added(desk, "Ann", n=2)
    desk.keep_clip(SOUND, who.id)
    desk.export(tmp_path / "all.json", what=what)
    [clip] = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["clips"]
    assert clip["prospect"] == who.id
    assert read_wav(base64.b64decode(clip["wav"])).seconds == 1
    desk.export(tmp_path / "all.vcf", what=what)
    card = (tmp_path / "all.vcf").read_text(encoding="utf-8").replace("\n ", "").splitlines()
    [sound] = [line for line in card if line.startswith("SOUND")]
    assert read_wav(base64.b64decode(sound.partition(":")[2])).rate == CLIP_RATE
    # It is too long to be read back as a text, and is no trouble.
    assert desk.read_list(tmp_path / "all.vcf").problems == ()


def test_a_clip_and_how_a_name_is_said_come_back_with_the_card(desk: Desk, tmp_path: Path) -> None:
    who = added(desk, "Saoirse", "Ronan", said_as="SER-shuh ROH-nuhn")
    desk.keep_clip(SOUND, who.id)
    desk.export(tmp_path / "all.vcf", what="prospects")
    desk.remove_prospect(who.id)
    desk.import_list(desk.read_list(tmp_path / "all.vcf"))
    [back] = desk.prospects()
    assert back.said_as == "SER-shuh ROH-nuhn"
    clip = desk.clip(back.id)
    assert clip is not None
    assert clip.seconds == 1
    assert said(desk, added(desk, "Saoirse", "Smith", n=2)).startswith("SER-shuh")


def test_what_was_learned_of_a_name_elsewhere_is_exported_with_everybody_of_it(desk: Desk, tmp_path: Path) -> None:
    added(desk, "Saoirse", "Ronan", said_as="SER-shuh ROH-nuhn")
    added(desk, "Saoirse", "Smith", n=2)
    added(desk, "Saoirse", "Xqtzlwo", n=3)
    desk.export(tmp_path / "all.json", what="prospects")
    found = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["prospects"]
    assert {one["last_name"]: one["said_as"] for one in found} == {
        "Ronan": "SER-shuh ROH-nuhn",
        "Smith": "SER-shuh SMITH",
        "Xqtzlwo": "",
    }


def test_a_recording_of_any_rate_becomes_a_clip_of_five_seconds_at_most() -> None:
    assert len(sound_of(tone(1.0, rate=44_100).wav())) == CLIP_RATE
    assert len(sound_of(tone(7.0, rate=8_000).wav())) == CLIP_RATE * 5
    assert sound_of(b"RIFF and no more") == b""
    assert sound_of(b"") == b""


def test_an_import_takes_no_sound_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    sound = base64.b64encode(b"RIFF and no more").decode()
    lines = ("BEGIN:VCARD", "FN:Ann Lee", f"SOUND;ENCODING=b:{sound}", "X-PHONETIC-FIRST-NAME:アン", "END:VCARD")
    (tmp_path / "a.vcf").write_bytes("\r\n".join(lines).encode())
    desk.import_list(desk.read_list(tmp_path / "a.vcf"))
    [who] = desk.prospects()
    assert desk.clip(who.id) is None
    assert who.said_as == "アン"
    assert desk.store.all_learned() == {}
