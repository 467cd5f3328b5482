"""Names on the desk, by keys: heard, another reading, kept, looked up, said aloud; and what a missing device says."""

from dataclasses import replace

import pytest
from tests.core.sound.sounds import joined, silence, tone
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig
from tests.ui.fake_voice import NO_MICROPHONE, NO_SPEAKER

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.pronouncing import Clip
from coachdesk.sound.pcm import loudness
from coachdesk.sound.ulaw import encoded
from coachdesk.ui.context import site_url
from coachdesk.ui.desk.pronouncing import ON_CALL

WOJCIECH = replace(samples.BRIEF, saying=samples.SAY_WOJCIECH)


@pytest.fixture
def rig(make: Make) -> Rig:
    return make(WOJCIECH)


def respelling(rig: Rig) -> str:
    return rig.page.call.head.saying.accessibleName().removeprefix("Say it: ")


def test_q_says_the_name_and_shift_q_says_it_slowly(rig: Rig) -> None:
    rig.press("Q")
    assert rig.context.voice.what == "name"
    rig.press("Shift+Q")
    quick, slow = rig.sounds.said
    assert slow.seconds > quick.seconds * 1.3
    assert rig.sounds.runs[0].ended, "one thing at a time"


def test_a_click_on_the_button_says_it_too(rig: Rig) -> None:
    rig.page.call.head.hear.click()
    assert len(rig.sounds.said) == 1


def test_the_company_is_said_where_it_needs_saying(make: Make) -> None:
    company = Saying("Siemens", (SayPart("Siemens", "ZEE-muhns", "ˈziməns", "de", Confidence.LIKELY),), "rules")
    rig = make(WOJCIECH)
    rig.press("Shift+C")
    assert rig.sounds.said == []
    rig.page.show_brief(replace(WOJCIECH, company_saying=company))
    rig.press("Shift+C")
    assert len(rig.sounds.said) == 1
    assert rig.context.voice.what == "company"


def test_without_a_speaker_the_button_says_so_and_the_respelling_stays(rig: Rig) -> None:
    before = respelling(rig)
    rig.sounds.fails = NO_SPEAKER
    rig.press("Q")
    rig.sounds.last.stop()
    rig.settle()
    hear = rig.page.call.head.hear
    assert hear.text() == "No speaker"
    assert hear.accessibleName() == "Hear the name. No speaker"
    assert respelling(rig) == before
    rig.sounds.fails = None
    rig.press("Q")
    rig.sounds.last.stop()
    rig.settle()
    assert hear.text() == ""


def test_z_shows_another_reading_and_then_the_first_again(rig: Rig) -> None:
    first = respelling(rig)
    rig.press("Z")
    assert respelling(rig) == "woj-chek"
    assert rig.page.call.head.doubt.text() == "2 of 2, Shift Z keeps it, a guess: ask"
    rig.press("Z")
    assert respelling(rig) == first


def test_a_reading_that_was_asked_for_is_the_one_that_is_heard_and_kept(rig: Rig) -> None:
    rig.press("Z", "Q", "Shift+Z")
    assert rig.desk.verbs("learn") == [("WOJ-chek", None, False)]
    assert respelling(rig) == "woj-chek"
    assert rig.page.call.head.doubt.text() == "learned"


def test_where_there_is_one_way_only_z_says_so(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "WAYS", samples.WAYS[:1])
    rig.press("Z")
    assert rig.said == ["There is no other usual way to say it."]


def test_another_prospect_begins_with_their_own_reading(rig: Rig) -> None:
    rig.press("Z")
    rig.page.show_brief(samples.BRIEF)
    assert respelling(rig) != "woj-chek"
    rig.press("Shift+Z")
    assert rig.desk.verbs("learn")[0][0] != "WOJ-chek"


def test_a_guess_looks_different_from_what_is_sure(make: Make) -> None:
    head = make(WOJCIECH).page.call.head
    for level, words in (
        (Confidence.GUESS, "a guess: ask"),
        (Confidence.LIKELY, "likely"),
        (Confidence.SURE, ""),
    ):
        saying = replace(samples.SAY_WOJCIECH, parts=(replace(samples.SAY_WOJCIECH.parts[0], confidence=level),))
        head.show_saying(saying)
        head.saying.grab()
        assert head.doubt.text() == words
        assert head.doubt.isVisible() == bool(words)


def test_the_own_clip_is_what_is_played(make: Make) -> None:
    rig = make(replace(WOJCIECH, clip=True))
    rig.desk.own_clip = Clip(samples.SAOIRSE.id, encoded(tone(0.4).samples), samples.NOW)
    rig.press("Q")
    [heard] = rig.sounds.said
    assert heard.seconds == pytest.approx(0.4)
    assert loudness(heard.samples) > 0.2
    rig.press("Shift+Q")
    assert len(rig.sounds.said) == 2
    assert rig.sounds.said[1].seconds != pytest.approx(0.4)


def test_looking_up_opens_the_site_of_the_settings_for_this_name_and_no_other_address(rig: Rig) -> None:
    rig.press("Shift+U")
    assert rig.opened == ["https://forvo.com/search/Saoirse Maguire/"]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Siobhán Ní", "https://x.example/q?n=Siobh%C3%A1n%20N%C3%AD&go"),
        ("a/../b?c#d&e", "https://x.example/q?n=a%2F..%2Fb%3Fc%23d%26e&go"),
        ("%41 \"<script>'", "https://x.example/q?n=%2541%20%22%3Cscript%3E%27&go"),
    ],
)
def test_a_name_cannot_leave_its_place_in_the_address(name: str, address: str) -> None:
    url = site_url("https://x.example/q?n={name}&go", name)
    assert url.isValid()
    assert bytes(url.toEncoded().data()) == address.encode()
    assert url.host() == "x.example"


def test_no_browser_is_told_with_the_address(rig: Rig) -> None:
    rig.mail_works = False
    rig.press("Shift+U")
    assert "forvo.com" in str(rig.problems[0])


def test_saying_it_aloud_ticks_the_step_and_nothing_is_kept(rig: Rig) -> None:
    rig.press("Shift+V")
    step = rig.page.call.checklist.buttons[0]
    assert step.text() == "Listening: say it now"
    rig.sounds.last.hear(joined(silence(0.3), tone(0.6), silence(0.5)))
    rig.settle()
    assert rig.desk.verbs("mark_step") == [("say", True)]
    assert rig.said == ["Heard. The step is ticked, and nothing was kept."]
    assert rig.sounds.last.pcm.samples == b""


def test_what_was_not_heard_ticks_nothing(rig: Rig) -> None:
    rig.press("Shift+V")
    rig.sounds.last.hear(silence(3))
    rig.sounds.last.stop()
    rig.settle()
    assert rig.desk.verbs("mark_step") == []
    assert rig.said == ["Not heard. Say it once more, or tick it by hand."]
    assert rig.page.call.checklist.buttons[0].text() != "Listening: say it now"


def test_without_a_microphone_listening_says_so(rig: Rig) -> None:
    rig.sounds.deaf = NO_MICROPHONE
    rig.press("Shift+V")
    rig.sounds.last.stop()
    rig.settle()
    assert [error.code for error in rig.problems] == ["no_microphone"]
    assert rig.desk.verbs("mark_step") == []


def test_listening_can_be_called_off(rig: Rig) -> None:
    rig.press("Shift+V", "Shift+V")
    assert rig.sounds.last.ended
    assert rig.said == []


def test_when_a_call_begins_nothing_speaks_and_nothing_listens(rig: Rig) -> None:
    rig.press("Q")
    rig.context.set_live(True)
    assert rig.sounds.last.ended
    rig.context.set_live(False)
    rig.press("Shift+V")
    rig.context.set_live(True)
    assert rig.sounds.last.ended
    assert rig.said == []


def test_while_a_call_lasts_no_key_speaks_into_it_and_each_says_why(make: Make) -> None:
    company = Saying("Siemens", (SayPart("Siemens", "ZEE-muhns", "ˈziməns", "de", Confidence.LIKELY),), "rules")
    rig = make(replace(WOJCIECH, company_saying=company))
    rig.context.set_live(True)
    rig.press("Q", "Shift+Q", "Shift+C", "Shift+V")
    assert rig.sounds.runs == []
    assert rig.said == [ON_CALL] * 4
    rig.context.set_live(False)
    rig.press("Q")
    assert len(rig.sounds.said) == 1


def test_nothing_else_begins_a_sound_during_a_call_either(rig: Rig) -> None:
    voice = rig.context.voice
    rig.context.set_live(True)
    voice.say(samples.SAY_WOJCIECH.parts)
    voice.play(tone(0.2))
    voice.record(lambda _pcm: None)
    voice.listen(lambda _heard: None, rig.problems.append)
    assert rig.sounds.runs == []


def test_the_voice_of_the_system_says_the_name_where_the_settings_say_so(rig: Rig) -> None:
    rig.context.settings_changed.emit(replace(rig.context.settings, voice="system"))
    rig.press("Q", "Shift+Q")
    assert rig.sounds.spoken == ["Wojciech Zieliński", "Wojciech Zieliński slowly"]
    assert rig.sounds.said == []
