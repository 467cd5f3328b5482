"""The sheet that prepares names: every name heard, chosen, typed, recorded and kept by keys."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from tests.core.sound.sounds import joined, silence, tone
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig
from tests.ui.fake_voice import NO_MICROPHONE, NO_SPEAKER

from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.model.pronouncing import Clip, HardName
from coachdesk.sound.ulaw import encoded
from coachdesk.ui.desk.names_sheet import NamesSheet
from coachdesk.ui.kit.theme import Theme


def way(name: str, said: str, level: Confidence = Confidence.GUESS) -> Saying:
    return Saying(name, (SayPart(name, said, "x", "pl", level),), "rules")


def hard(number: int, *, of_company: bool = False) -> HardName:
    saying = way(f"Name{number}", f"nay-MUH{number}")
    return HardName(ProspectId(f"p{number}"), f"Name{number}", "Acme", saying, of_company)


@pytest.fixture
def rig(make: Make) -> Rig:
    made = make(samples.BRIEF, size=(820, 760))
    made.desk.hard = tuple(hard(n) for n in range(3))
    return made


def opened(rig: Rig) -> NamesSheet:
    rig.press("Shift+T")
    assert isinstance(rig.sheet, NamesSheet)
    rig.settle()
    return rig.sheet


def names(rig: Rig) -> list[str]:
    return [said for said, _, _ in rig.desk.verbs("learn")]


def test_enter_keeps_each_name_and_says_the_next_until_all_are_done(rig: Rig) -> None:
    sheet = opened(rig)
    assert rig.sounds.said == [], "nothing speaks before a key asks for it"
    assert sheet.count.text() == "0 of 3 kept"
    rig.press("Return", "Return")
    assert names(rig) == ["nay-MUH0", "nay-MUH1"]
    assert len(rig.sounds.said) == 2
    assert sheet.count.text() == "2 of 3 kept"
    assert [row.right for row in sheet.list.rows()] == ["kept", "kept", "guess"]
    assert sheet.keep_button.text() == "Keep and close"
    rig.press("Return")
    assert rig.sheet is None
    assert rig.said[-1] == "3 names are prepared."


def test_arrows_go_on_without_keeping(rig: Rig) -> None:
    sheet = opened(rig)
    rig.press("Down", "Down", "Down", "Up")
    assert sheet.entry.hard.name == "Name2"
    assert names(rig) == []
    rig.press("Return")
    assert sheet.entry.hard.name == "Name0", "the next one that is not kept"


def test_a_click_on_a_row_goes_there(rig: Rig) -> None:
    sheet = opened(rig)
    sheet.list.choose(2)
    assert sheet.detail.card.name.text() == "Name2"


def test_z_takes_another_reading_and_says_it(rig: Rig) -> None:
    sheet = opened(rig)
    assert "of" not in sheet.detail.card.source.text().split(), "nobody has counted the readings yet"
    rig.press("Z")
    assert sheet.entry.said == "WOJ-chek"
    assert "reading 2 of 2" in sheet.detail.card.source.text().lower()
    rig.press("Q", "S", "Z", "Z", "Return")
    assert names(rig) == ["WOJ-chek"]
    assert len(rig.sounds.said) == 6


def test_where_there_is_no_other_way_z_says_so(rig: Rig) -> None:
    rig.desk.hard = (hard(1, of_company=True),)
    sheet = opened(rig)
    rig.press("Z")
    assert rig.said == ["There is no other usual way to say it."]
    assert sheet.entry.said == "nay-MUH1"


def test_what_they_say_is_typed_and_kept_instead(rig: Rig) -> None:
    sheet = opened(rig)
    rig.press("T")
    rig.type("NAH-muh ")
    rig.press("Return")
    assert names(rig) == ["NAH-muh"]
    assert sheet.entry.hard.name == "Name1"
    assert sheet.typed.text() == ""
    rig.press("Q")
    assert rig.sounds.said, "keys count again"


def test_a_name_nobody_can_read_asks_for_what_they_say(rig: Rig) -> None:
    rig.desk.hard = (replace(hard(1), saying=Saying("Name1", (), "")),)
    sheet = opened(rig)
    assert sheet.detail.card.ask.text().startswith("Nobody here can read")
    rig.press("Q", "Z", "Return")
    assert rig.sounds.said == []
    assert names(rig) == []
    assert QApplication.focusWidget() is sheet.typed.input


def test_a_company_is_learned_as_one_and_has_no_clip(rig: Rig) -> None:
    rig.desk.hard = (hard(1, of_company=True),)
    sheet = opened(rig)
    assert not sheet.clip.isVisible()
    rig.press("R", "Return")
    assert rig.sounds.runs == []
    assert rig.desk.verbs("learn") == [("nay-MUH1", "p1", True)]
    assert rig.sheet is None


def test_one_key_is_about_the_person_and_the_company_on_the_desk(rig: Rig) -> None:
    rig.press("Shift+N")
    assert isinstance(rig.sheet, NamesSheet)
    assert [row.text for row in rig.sheet.list.rows()] == ["Saoirse Maguire", "Harrow & Pike"]
    assert rig.sheet.list.rows()[1].second == "as it is written"


def test_without_hard_names_it_says_so(rig: Rig) -> None:
    rig.desk.hard = ()
    sheet = opened(rig)
    assert sheet.empty.isVisible()
    assert not sheet.keep_button.isVisible()
    rig.press("Return", "Q", "Escape")
    assert rig.sheet is None


def test_a_clip_is_recorded_cut_and_kept(rig: Rig) -> None:
    sheet = opened(rig)
    rig.press("R")
    assert sheet.clip.line.text().startswith("Recording.")
    assert sheet.clip.record.text() == "Stop"
    rig.sounds.last.hear(joined(silence(1), tone(0.8), silence(1)))
    rig.press("R")
    rig.settle()
    assert sheet.clip.line.text().startswith("1.0 s recorded and not kept yet.")
    rig.press("Right", "Right", "Shift+Left", "P")
    assert rig.sounds.said[-1].seconds == pytest.approx(0.96 - 0.15, abs=0.05)
    rig.press("K")
    [size] = rig.desk.verbs("keep_clip")
    assert size / 16_000 == pytest.approx(0.96 - 0.15, abs=0.05)
    assert sheet.clip.line.text().startswith("Your own clip")
    sheet.clip.wave.grab()


def test_enter_keeps_a_take_together_with_the_reading(rig: Rig) -> None:
    opened(rig)
    rig.press("R")
    rig.sounds.last.hear(tone(0.8))
    rig.press("R")
    rig.settle()
    rig.press("Return")
    assert len(rig.desk.verbs("keep_clip")) == 1
    assert names(rig) == ["nay-MUH0"]


def test_a_take_is_thrown_away_before_a_kept_clip_is_deleted(rig: Rig) -> None:
    rig.desk.own_clip = Clip(ProspectId("p0"), encoded(tone(0.5).samples), samples.NOW)
    sheet = opened(rig)
    assert sheet.clip.line.text().startswith("Your own clip, 0.5 s")
    rig.press("R")
    rig.sounds.last.hear(tone(0.8))
    rig.press("R")
    rig.settle()
    rig.press("Del")
    assert rig.desk.verbs("drop_clip") == []
    rig.press("P", "Del")
    assert rig.desk.verbs("drop_clip") == ["p0"]
    assert sheet.clip.line.text().startswith("No clip")
    rig.press("P", "Del", "K", "Left")
    assert len(rig.desk.verbs("drop_clip")) == 1


def test_a_recording_in_which_nobody_speaks_is_not_kept(rig: Rig) -> None:
    sheet = opened(rig)
    rig.press("R")
    rig.sounds.last.hear(silence(2))
    rig.press("R")
    rig.settle()
    assert sheet.clip.line.text().startswith("Nobody was heard")
    assert not sheet.clip.has_take


def test_the_start_cannot_pass_the_end(rig: Rig) -> None:
    sheet = opened(rig)
    rig.press("R")
    rig.sounds.last.hear(tone(0.5))
    rig.press("R")
    rig.settle()
    rig.press(*["Right"] * 30, "P")
    assert rig.sounds.said[-1].seconds == pytest.approx(0.1, abs=0.01)
    rig.press(*["Left"] * 30, *["Shift+Right"] * 30, "P")
    assert rig.sounds.said[-1].seconds == pytest.approx(0.5, abs=0.01)
    assert sheet.clip.has_take


def test_without_devices_the_sheet_says_so_and_the_names_can_still_be_kept(rig: Rig) -> None:
    sheet = opened(rig)
    rig.sounds.fails, rig.sounds.deaf = NO_SPEAKER, NO_MICROPHONE
    rig.press("Q")
    rig.sounds.last.stop()
    rig.press("R")
    rig.sounds.last.stop()
    rig.settle()
    assert sheet.detail.hear.text() == "No speaker"
    assert sheet.clip.line.text() == "This computer has no microphone. Plug one in."
    rig.press("Return")
    assert names(rig) == ["nay-MUH0"]


def test_leaving_lets_the_microphone_go_and_drops_the_recording(rig: Rig) -> None:
    opened(rig)
    rig.press("R")
    rig.press("Escape")
    assert rig.sounds.last.ended
    assert rig.desk.verbs("keep_clip") == []


def test_in_a_narrow_window_the_names_stand_above(make: Make) -> None:
    rig = make(samples.BRIEF, size=(400, 760))
    rig.desk.hard = tuple(hard(n) for n in range(9))
    sheet = opened(rig)
    assert sheet.list.geometry().bottom() <= sheet.detail.card.mapTo(sheet.card, sheet.detail.card.rect().topLeft()).y()
    rig.window.resize(900, 700)
    rig.settle()
    assert sheet.list.width() < sheet.card.width() / 2


def test_in_large_letters_the_current_name_has_the_room_and_a_key_brings_the_field(make: Make, theme: Theme) -> None:
    theme.set_look(mode="light", text_size=150, reduce_motion=True)
    rig = make(samples.BRIEF, size=(400, 760))
    rig.desk.hard = tuple(hard(n) for n in range(9))
    sheet = opened(rig)
    assert sheet.list.height() < 2 * theme.px(46)
    rig.press("T")
    rig.settle()
    place = sheet.typed.mapTo(sheet.detail, sheet.typed.rect().bottomLeft()).y()
    assert place <= sheet.detail.height()
    rig.press("Esc")
