"""The engine is optional: where anything about it is wrong, it has nothing to say."""

import ctypes
import threading
from pathlib import Path

import pytest

from coachdesk.names import voice
from coachdesk.names.voice import VOICES, samples, sounds_of


def fresh() -> None:
    voice._engine.cache_clear()
    sounds_of.cache_clear()


def test_a_name_sounds_as_in_its_language() -> None:
    assert sounds_of("łukasz", "pl").replace("ˈ", "") == "wukaʃ"
    assert sounds_of("smith", "en")


def test_every_voice_is_one_the_engine_has() -> None:
    assert [lang for lang in VOICES if not sounds_of("anna", lang)] == []


def test_the_engine_is_begun_once_however_many_threads_ask_first(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    load = ctypes.CDLL

    def counted(library: str) -> ctypes.CDLL:
        begun.append(library)
        return load(library)

    monkeypatch.setattr(ctypes, "CDLL", counted)
    fresh()
    together = threading.Barrier(4)

    def ask(number: int) -> None:
        together.wait()
        if number % 2:
            samples("anna", "en", 150)
        else:
            sounds_of(f"anna{'a' * number}", "pl")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 1


@pytest.mark.parametrize(("word", "lang"), [("anna", "xx"), ("an\0na", "en"), ("", "en")])
def test_what_it_cannot_say_is_empty(word: str, lang: str) -> None:
    assert sounds_of(word, lang) == ""


def test_a_voice_that_is_missing_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VOICES, "tlh", "no-such-voice")
    assert sounds_of("worf", "tlh") == ""


def test_without_the_wheel_it_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "find_spec", lambda name: None)
    fresh()
    try:
        assert sounds_of("anna", "en") == ""
    finally:
        fresh()


def test_a_folder_that_holds_no_engine_is_none(tmp_path: Path) -> None:
    assert voice._engine(tmp_path) is None
    (tmp_path / "libespeak-ng.so").write_bytes(b"no library")
    voice._engine.cache_clear()
    assert voice._engine(tmp_path) is None
    deep = tmp_path / ("x" * 150)
    assert voice._engine(deep) is None
    fresh()
