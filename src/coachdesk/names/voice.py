"""Asks the espeak-ng engine, where its wheel is installed, how a word sounds in one of its languages. Plays nothing.

The engine lies beside Python as a shared library and its data; nothing of it is loaded before the first question.
"""

import ctypes
import threading
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

VOICES = {
    **{"en": "en-us", "fr": "fr", "zh": "cmn-latn-pinyin", "no": "nb", "vi": "vi", "pt": "pt", "es": "es-419"},
    **{tag: tag for tag in ("de", "it", "pl", "cs", "sk", "hu", "ro", "nl", "sv", "da", "nb", "fi", "is", "tr", "ga")},
    **{tag: tag for tag in ("cy", "hr", "sr", "bs", "sl", "et", "lv", "lt", "sq", "eu", "ca", "id", "ms", "sw", "af")},
    **{tag: tag for tag in ("gd", "haw", "mt", "eo", "lb", "az", "uz", "tk", "ku", "bg", "ru", "uk", "el", "mk", "la")},
    **{"in": "id", "sh": "hr", "nn": "nb", "gl": "pt", "fa": "fa-latn"},
}
"""Our language tags and the engine’s voices for names in Latin letters."""
_ONE_AT_A_TIME = threading.Lock()
"""The engine keeps its voice in one place for all threads; begun twice at once it ends the program."""
_OUT_OF_SIGHT = 2  # AUDIO_OUTPUT_SYNCHRONOUS: nothing is played, and what is said is there when the call returns
_DONT_EXIT = 0x8000
SAMPLE_RATE = 22_050
"""Of everything the engine says."""
_HEAR = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_UTF8 = 1
_PHONEMES = 0x100  # what stands in [[ ]] is phonemes
_IPA = 0x02
_RATE, _PITCH = 1, 3
PITCH = 50
"""Of the engine’s voice as it is."""
_LONGEST_PLACE = 150
"""Bytes of the data’s path; the engine cuts what is longer (its buffer is 160) and would then end the program."""


@lru_cache(maxsize=2000)
def sounds_of(word: str, lang: str) -> str:
    """``word`` in the engine’s IPA; empty without the engine, a voice for ``lang``, or anything to say."""
    if lang not in VOICES or "\0" in word:
        return ""
    with _ONE_AT_A_TIME:
        engine = _engine()
        if engine is None or engine.espeak_SetVoiceByName(VOICES[lang].encode()) != 0:
            return ""
        text = ctypes.c_char_p(word.encode())
        said = []
        while text.value:
            said.append(engine.espeak_TextToPhonemes(ctypes.byref(text), _UTF8, _IPA).decode("utf-8", "replace"))
        return " ".join(said).strip()


def samples(text: str, lang: str, pace: int, *, pitch: int = PITCH) -> tuple[bytes, int]:
    """``text`` spoken by the voice of ``lang`` at ``pace`` words a minute: 16-bit samples and how many a second.

    ``pitch`` is of 100, low to high.

    What stands in double brackets is the engine’s own phonemes. No samples without the engine or the voice.
    """
    if lang not in VOICES or "\0" in text:
        return b"", 0
    heard: list[bytes] = []

    def hear(wave: object, count: int, _events: object) -> int:
        if wave and count > 0:
            heard.append(ctypes.string_at(wave, 2 * count))  # type: ignore[arg-type]
        return 0

    with _ONE_AT_A_TIME:
        engine = _engine()
        if engine is None or engine.espeak_SetVoiceByName(VOICES[lang].encode()) != 0:
            return b"", 0
        engine.espeak_SetParameter(_RATE, pace, 0)
        engine.espeak_SetParameter(_PITCH, pitch, 0)
        listener = _HEAR(hear)  # held here until nothing calls it any more
        engine.espeak_SetSynthCallback(listener)
        said = text.encode()
        engine.espeak_Synth(said, len(said) + 1, 0, 1, 0, _UTF8 | _PHONEMES, None, None)
        engine.espeak_SetSynthCallback(_HEAR())
    return b"".join(heard), SAMPLE_RATE


@cache
def _engine(place: Path | None = None) -> ctypes.CDLL | None:
    folder = place or _installed()
    if folder is None or len(str(folder).encode()) > _LONGEST_PLACE:
        return None
    libraries = [file for file in sorted(folder.glob("*espeak-ng.*")) if file.suffix in (".so", ".dll", ".dylib")]
    if not libraries:
        return None
    try:
        engine = ctypes.CDLL(str(libraries[0]))
    except OSError:
        return None
    engine.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    engine.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
    engine.espeak_SetSynthCallback.argtypes = [_HEAR]
    engine.espeak_SetParameter.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_int]
    engine.espeak_Synth.argtypes = [
        *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint),
        *(ctypes.c_void_p, ctypes.c_void_p),
    ]
    engine.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    engine.espeak_TextToPhonemes.restype = ctypes.c_char_p
    started = engine.espeak_Initialize(_OUT_OF_SIGHT, 0, str(folder / "espeak-ng-data").encode(), _DONT_EXIT)
    return engine if started == SAMPLE_RATE else None


def _installed() -> Path | None:
    spec = find_spec("espeakng_loader")
    return next((Path(place) for place in spec.submodule_search_locations or ()), None) if spec else None
