"""Speech of many more voices to learn from: what eSpeak NG says, with the time of every sound and word."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char, c_char_p, c_int, c_short, c_uint, c_void_p

import espeakng_loader
import numpy as np
from said import RATE, Said

VOICES = [
    base + variant
    for base in ("en-us", "en-gb", "en-gb-scotland", "en-gb-x-rp", "en-029")
    for variant in ("", "+m1", "+m2", "+m3", "+m4", "+m5", "+m6", "+m7", "+m8", "+f1", "+f2", "+f3", "+f4", "+f5")
]
_PAIRS = (
    "ɑ:aa æ:ae a:ae ʌ:ah ɐ:ah ə:ax ɔ:ao ɒ:aa ɛ:eh e:eh ɜ:er ɚ:er ɝ:er ɪ:ih i:iy ᵻ:ih o:ow ʊ:uh u:uw b:b "
    "d:d ð:dh f:f ɡ:g g:g h:hh k:k l:l m:m n:n ŋ:ng p:p ɹ:r r:r s:s ʃ:sh t:t ɾ:d θ:th v:v w:w j:y z:z "
    "ʒ:zh ʔ:t x:k "
)
_IPA = dict(pair.split(":") for pair in _PAIRS.split())
_TWO = {"tʃ": "ch", "dʒ": "jh", "aʊ": "aw", "aɪ": "ay", "eɪ": "ey", "oʊ": "ow", "əʊ": "ow", "ɔɪ": "oy", "əl": "l"}


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", c_int),
        ("id", c_uint),
        ("at", c_int),
        ("length", c_int),
        ("ms", c_int),
        ("sample", c_int),
        ("user", c_void_p),
        ("string", c_char * 8),
    ]


_state: dict = {}


def _lib():
    if "lib" in _state:
        return _state["lib"]
    lib = ctypes.CDLL(espeakng_loader.get_library_path())
    lib.espeak_Initialize.argtypes = [c_int, c_int, c_char_p, c_int]
    _state["rate"] = lib.espeak_Initialize(2, 0, str(espeakng_loader.get_data_path()).encode(), 1 | 2)

    def take(wave, count, events):
        if count > 0:
            _state["sound"].append(np.ctypeslib.as_array(wave, (count,)).copy())
        at = 0
        while events[at].type:
            one = events[at]
            _state["events"].append((one.type, one.at, one.ms, one.string))
            at += 1
        return 0

    kind = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))
    _state["take"] = kind(take)
    lib.espeak_SetSynthCallback(_state["take"])
    lib.espeak_SetVoiceByName.argtypes = [c_char_p]
    lib.espeak_Synth.argtypes = [c_void_p, ctypes.c_size_t, c_uint, c_int, c_uint, c_uint, c_void_p, c_void_p]
    _state["lib"] = lib
    return lib


def sound_of(ipa: str) -> str:
    ipa = "".join(c for c in ipa if c not in "ˈˌː̩_")
    return _TWO.get(ipa[:2]) or _IPA.get(ipa[:1], "pau" if not ipa.strip() else "ah")


def say(text: str, *, voice: str, stretch: float) -> Said:
    lib = _lib()
    _state["sound"], _state["events"] = [], []
    lib.espeak_SetVoiceByName(voice.encode())
    lib.espeak_SetParameter(1, int(max(90, min(330, 165 / stretch))), 0)
    data = text.encode("ascii", "ignore") + b"\0"
    lib.espeak_Synth(data, len(data), 0, 1, 0, 1, None, None)
    rate = _state["rate"]
    samples = np.concatenate(_state["sound"]) if _state["sound"] else np.zeros(0, np.int16)
    count = len(samples) * RATE // rate
    if not count:
        return Said(samples, [], [])
    samples = np.interp(np.arange(count) * rate / RATE, np.arange(len(samples)), samples).astype(np.int16)
    phones = [(sound_of(s.decode("utf8", "ignore")), ms * RATE // 1000) for t, _, ms, s in _state["events"] if t == 7]
    ends = [at for _, at in phones[1:]] + [count]
    sounds = [(n, at, end) for (n, at), end in zip(phones, ends, strict=True) if end > at]
    starts = [(at, ms * RATE // 1000) for t, at, ms, _ in _state["events"] if t == 1]
    words, letters = [], text
    for place, (at, start) in enumerate(starts):
        end = starts[place + 1][1] if place + 1 < len(starts) else count
        inside = [s for s in sounds if s[1] >= start - 80 and s[1] < end]
        real = [s for s in inside if s[0] != "pau"]
        if real:
            words.append((letters[at - 1 :].split()[0].strip(".,?!;").lower(), real[0][1], real[-1][2]))
    return Said(samples, sounds, words)
