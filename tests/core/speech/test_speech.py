"""Levels follow the sound, rates are changed without losing it, and a text’s model is a model."""

from array import array
from pathlib import Path

import pytest
from tests.core.sound.sounds import joined, silence, tone

from coachdesk.errors import WorldError
from coachdesk.paths import resources
from coachdesk.speech.ear import open_ear
from coachdesk.speech.levels import SILENT, STEP, levels, loudest
from coachdesk.speech.phrasebook import phrasebook
from coachdesk.speech.recogniser import Recogniser, text_words
from coachdesk.speech.resampling import resampled


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100])
def test_levels_rise_where_there_is_sound(rate: int) -> None:
    sound = joined(silence(0.5, rate=rate), tone(0.5, rate=rate), silence(0.5, rate=rate))
    voice, hiss = levels(sound.samples, rate)
    assert len(voice) == pytest.approx(1.5 / STEP, abs=2)
    assert len(hiss) == pytest.approx(1.5 / STEP, abs=2)
    assert voice[20] == SILENT
    assert voice[75] > -20


def test_a_hum_of_the_mains_is_far_below_a_voice_as_loud() -> None:
    hum, voice = (levels(tone(0.5, pitch=pitch).samples, 16_000)[0][20] for pitch in (50, 500))
    assert hum < voice - 15


def test_nothing_has_no_levels() -> None:
    assert levels(b"", 16_000) == ((), ())
    assert loudest(b"") == (0.0, 0.0)
    assert loudest(bytes(8)) == (0.0, 0.0)
    assert loudest(array("h", [100, -32768, 32767, 0]).tobytes())[0] == pytest.approx(1.0)


@pytest.mark.parametrize(("rate", "to"), [(8_000, 16_000), (44_100, 16_000), (16_000, 16_000)])
def test_another_rate_is_the_same_sound(rate: int, to: int) -> None:
    made = resampled(tone(1, rate=rate, pitch=200).samples, rate, to=to)
    assert len(made) / 2 == pytest.approx(to, rel=0.01)
    assert levels(made, to)[0][50] == pytest.approx(levels(tone(1, rate=to, pitch=200).samples, to)[0][50], abs=0.5)


def test_a_model_adds_up_to_one() -> None:
    model = phrasebook(["we", "help", "we"], common=["the", "help"], fillers={"um_": 1.0})
    singles = model.partition("\\1-grams:")[2].partition("\\2-grams:")[0].splitlines()
    shares = {line.split("\t")[1]: 10 ** float(line.split("\t")[0]) for line in singles if "\t" in line}
    assert sum(share for word, share in shares.items() if word != "</s>") == pytest.approx(1.0, abs=0.01)
    assert "we help" in model


def test_words_are_taken_as_the_recogniser_writes_them() -> None:
    assert text_words("I’m Nora, from Field-Wise! 7") == ("i'm", "nora", "from", "field", "wise")


def test_a_recogniser_that_is_not_there_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.speech.recogniser._PACKAGE", "no_such_package")
    with pytest.raises(WorldError, match="not installed"):
        Recogniser([])


def test_it_stops_when_it_is_asked_to_and_reads_words_it_never_saw() -> None:
    asked: list[bool] = []

    def go_on() -> bool:
        asked.append(True)
        return len(asked) < 2

    assert Recogniser(["the"]).words(tone(3).samples, text=text_words("Ledgerly"), go_on=go_on) is not None
    assert len(asked) == 2


def test_an_ear_that_is_not_there_or_broken_is_none(tmp_path: Path) -> None:
    assert open_ear(tmp_path) is None
    (tmp_path / "ear.npz").write_bytes(b"no net")
    assert open_ear(tmp_path) is None


def test_an_ear_hears_no_more_than_there_is() -> None:
    ear = open_ear(resources() / "speech")
    assert ear is not None
    assert list(ear.hear(b"").speaks) == []
    heard = ear.hear(joined(silence(0.5), tone(61, pitch=300)).samples)
    assert len(heard.speaks) == len(heard.begins) == len(heard.fills["um"])
    assert len(heard.speaks) * heard.step == pytest.approx(61.5, abs=0.1)


def test_no_coarse_word_is_taken_down_unless_it_stands_in_the_text() -> None:
    common = (resources() / "speech" / "common.txt").read_text(encoding="utf-8").split()
    coarse = ("fuck", "shit", "bitch", "cunt", "whore", "asshole", "nigger", "faggot")
    assert [word for word in common if any(part in word for part in coarse)] == []
