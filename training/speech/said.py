"""Speech to learn from: what flite says, with the time of every sound and word. Needs flite (Debian: flite)."""

import ctypes
from ctypes import c_char_p, c_float, c_int, c_short, c_void_p
from dataclasses import dataclass
from functools import cache

import numpy as np

RATE = 16_000
_PHONES = "pau aa ae ah ao aw ay eh er ey ih iy ow oy uh uw ax b ch d dh f g hh jh k l m n ng p r s sh t th v w y z zh"
PHONES = _PHONES.split()
_LIBRARY = "libflite{}.so.1"


class _Wave(ctypes.Structure):
    _fields_ = [
        ("type", c_char_p),
        ("rate", c_int),
        ("count", c_int),
        ("channels", c_int),
        ("samples", ctypes.POINTER(c_short)),
    ]


@dataclass
class Said:
    """``sounds``: name, start and end; ``words``: the same; in samples."""

    samples: np.ndarray
    sounds: list[tuple[str, int, int]]
    words: list[tuple[str, int, int]]


@cache
def _flite():
    for part in ("", "_usenglish", "_cmulex"):
        ctypes.CDLL(_LIBRARY.format(part), mode=ctypes.RTLD_GLOBAL)
    lib = ctypes.CDLL(_LIBRARY.format(""), mode=ctypes.RTLD_GLOBAL)
    lib.flite_init()
    for name, given, back in (
        ("flite_synth_text", [c_char_p, c_void_p], c_void_p),
        ("utt_wave", [c_void_p], ctypes.POINTER(_Wave)),
        ("utt_relation", [c_void_p, c_char_p], c_void_p),
        ("relation_head", [c_void_p], c_void_p),
        ("item_next", [c_void_p], c_void_p),
        ("item_feat_string", [c_void_p, c_char_p], c_char_p),
        ("item_feat_float", [c_void_p, c_char_p], c_float),
        ("ffeature_float", [c_void_p, c_char_p], c_float),
        ("ffeature_string", [c_void_p, c_char_p], c_char_p),
        ("delete_utterance", [c_void_p], None),
        ("feat_set_float", [c_void_p, c_char_p, c_float], None),
    ):
        one = getattr(lib, name)
        one.argtypes, one.restype = given, back
    return lib


@cache
def _voice(name):
    library = ctypes.CDLL(_LIBRARY.format(f"_cmu_us_{name}"), mode=ctypes.RTLD_GLOBAL)
    register = getattr(library, f"register_cmu_us_{name}")
    register.restype, register.argtypes = c_void_p, [c_char_p]
    return register(None)


def say(text: str, *, voice: str, stretch: float) -> Said:
    lib, speaker = _flite(), _voice(voice)
    # The first field of a voice is its name, the second its features.
    features = ctypes.cast(speaker, ctypes.POINTER(c_void_p))[1]
    lib.feat_set_float(features, b"duration_stretch", stretch)
    made = lib.flite_synth_text(text.encode("ascii", "ignore"), speaker)
    wave = lib.utt_wave(made).contents
    samples = np.ctypeslib.as_array(wave.samples, (wave.count,)).copy()
    scale = wave.rate
    sounds, words, at = [], [], 0.0
    one = lib.relation_head(lib.utt_relation(made, b"Segment"))
    while one:
        end = lib.item_feat_float(one, b"end")
        sounds.append((lib.item_feat_string(one, b"name").decode(), round(at * scale), round(end * scale)))
        at, one = end, lib.item_next(one)
    one = lib.relation_head(lib.utt_relation(made, b"Word"))
    while one:
        name = lib.item_feat_string(one, b"name").decode()
        start = lib.ffeature_float(one, b"R:SylStructure.daughter1.daughter1.R:Segment.p.end")
        end = lib.ffeature_float(one, b"R:SylStructure.daughtern.daughtern.R:Segment.end")
        if end > start and name[0] != "'":
            words.append((name, round(start * scale), round(end * scale)))
        one = lib.item_next(one)
    lib.delete_utterance(made)
    if scale != RATE and len(samples):
        samples = np.interp(np.arange(len(samples) * RATE // scale) * scale / RATE, np.arange(len(samples)), samples)
        sounds = [(n, s * RATE // scale, e * RATE // scale) for n, s, e in sounds]
        words = [(n, s * RATE // scale, e * RATE // scale) for n, s, e in words]
    return Said(samples.astype(np.int16), sounds, words)
