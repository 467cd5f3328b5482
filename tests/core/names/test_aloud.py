"""What the voice says is what the screen shows: the phonemes it speaks, asked back as IPA, are those of the reading."""

import ctypes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.model.judgement import Confidence, SayPart
from coachdesk.names import say, voice
from coachdesk.names.aloud import Speech, aloud, sentence, speech
from coachdesk.names.sounds import CONSONANTS, VOWELS, Syllable, respelling
from coachdesk.names.voice import SAMPLE_RATE, VOICES, samples


def part(text: str, said: str, *, ipa: str = "", lang: str = "en") -> SayPart:
    return SayPart(text, said, ipa, lang, Confidence.SURE)


def told_back(text: str) -> str:
    """The engine’s own IPA for phonemes in brackets."""
    engine = voice._engine()
    assert engine is not None
    samples("[[a]]", "en", 150)  # from then on the engine takes brackets for phonemes
    engine.espeak_SetVoiceByName(VOICES["en"].encode())
    left = ctypes.c_char_p(text.encode())
    told = engine.espeak_TextToPhonemes(ctypes.byref(left), 0x101, 2)
    return str(told.decode())


@pytest.mark.parametrize(
    ("said", "heard"),
    [("shi-VAWN", "ʃɪvˈɔːn"), ("NGOO-yen", "ŋˈuːjɛn"), ("JOR-jee", "dʒˈɔːɹdʒi"), ("myoo-NYOHZ", "mjuːnjˈoʊz")],
)
def test_a_respelling_is_spoken_sound_by_sound(said: str, heard: str) -> None:
    told = told_back(speech(part("x", said)).text)
    assert told.replace("i", "iː").replace("ːː", "ː") == heard.replace("i", "iː").replace("ːː", "ː")


SYLLABLES = st.builds(
    lambda before, vowel, after, stressed: Syllable((*before, vowel, *after), stressed=stressed),
    st.lists(st.sampled_from(sorted(CONSONANTS)), max_size=2),
    st.sampled_from(sorted(VOWELS)),
    st.lists(st.sampled_from(sorted(CONSONANTS)), max_size=1),
    st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=3).map(tuple))
def test_every_sound_of_the_scheme_can_be_heard(said: tuple[Syllable, ...]) -> None:
    made, rate = aloud((part("x", respelling(said)),))
    assert len(made) / 2 / rate > 0.05


def test_each_word_of_a_name_is_said() -> None:
    first, both = aloud(say("Siobhan").parts), aloud(say("Siobhan Kelly").parts)
    assert len(both[0]) > len(first[0]) * 1.3


def test_slowly_takes_longer() -> None:
    assert len(aloud(say("Wojciech").parts, slow=True)[0]) > len(aloud(say("Wojciech").parts)[0]) * 1.3


def test_the_voice_of_the_language_speaks_where_the_reading_is_its_own() -> None:
    [native] = say("Łukasz", lang="pl").parts
    assert speech(native) == Speech("Łukasz", "pl")
    # The same language in an American mouth is said as it is shown.
    assert speech(part("Łukasz", "LOO-kash", ipa="ˈlu.kaʃ", lang="pl")).lang == "en"


def test_what_the_rep_wrote_in_their_own_way_is_read_as_english() -> None:
    assert speech(part("Xiaoping", "shao’-PING!", lang="")) == Speech("shao’ ping!", "en")


def test_a_word_nobody_can_read_is_said_as_it_stands() -> None:
    assert speech(part("Grzb", "", lang="pl")) == Speech("Grzb", "pl")
    assert speech(part("Grzb", "", lang="xx")) == Speech("Grzb", "en")


def test_nothing_to_say_is_no_sound() -> None:
    assert aloud(()) == (b"", 0)
    assert samples("anna", "xx", 150) == (b"", 0)
    assert samples("an\0na", "en", 150) == (b"", 0)


def test_without_the_engine_or_the_voice_there_is_no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VOICES, "tlh", "no-such-voice")
    assert samples("worf", "tlh", 150) == (b"", 0)
    parts = say("Anna").parts
    monkeypatch.setattr(voice, "_engine", lambda: None)
    assert aloud(parts) == (b"", 0)


def test_a_line_is_said_with_its_names_as_they_are_said() -> None:
    plain, rate = sentence("It’s Ray.", names={}, pitch=40)
    named, _ = sentence("It’s Ray.", names={"Ray": "zheh-LEEN-skee"}, pitch=40)
    assert rate == SAMPLE_RATE
    assert len(named) > len(plain)
    # The engine never makes the very same samples twice; how long they are tells the words apart.
    tray, brackets = (len(sentence(text, names={"ray": "zheh-LEEN-skee"}, pitch=40)[0]) for text in ("tray", "[[ray]]"))
    assert tray < len(named)
    assert brackets > tray


def test_in_another_language_a_name_is_said_as_a_word_of_it() -> None:
    plain, _ = sentence("Guten Tag, Ray.", names={}, pitch=40, lang="de")
    named, _ = sentence("Guten Tag, Ray.", names={"Ray": "zheh-LEEN-skee"}, pitch=40, lang="de")
    assert len(named) > len(plain)
