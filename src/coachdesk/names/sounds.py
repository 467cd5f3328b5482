"""The sounds a name is made of, written two ways: our respelling and IPA. Knows no language and no spelling.

The respelling (one scheme everywhere, a cousin of the ones English dictionaries print): syllables joined by hyphens,
the stressed one in capitals.

    a cat  ah father  e bed (eh where it ends a syllable)  ay day  i sit  ee see  o hot  oh go  aw law  u cup  uh about
    uu book  oo moon
    y (or eye at the start of a syllable) my  ow now  oy boy  er her  ar car  or for  air hair  eer here  oor poor
    oe Köln’s vowel  ew Müller’s vowel  ahⁿ awⁿ aⁿ the French nasal vowels
    ch  sh  zh measure  th thin  dh this  j  kh loch  ng  y (before a vowel) yes; other consonants as in English
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

VOWELS = {
    **{"ahⁿ": "ɑ̃", "awⁿ": "ɔ̃", "aⁿ": "ɛ̃"},
    **{"ah": "ɑː", "o": "ɑ", "a": "æ", "aw": "ɔ", "e": "ɛ", "i": "ɪ", "ee": "i", "uh": "ə", "u": "ʌ", "uu": "ʊ"},
    **{"oo": "u", "ay": "eɪ", "oh": "oʊ", "igh": "aɪ", "ow": "aʊ", "oy": "ɔɪ", "oe": "ø", "ew": "y"},
    **{"er": "ɚ", "ar": "ɑr", "or": "ɔr", "air": "ɛr", "eer": "ɪr", "oor": "ʊr"},
}
CONSONANTS = {
    **{"ch": "t͡ʃ", "dh": "ð", "kh": "x", "ng": "ŋ", "sh": "ʃ", "th": "θ", "zh": "ʒ", "j": "d͡ʒ", "y": "j", "g": "ɡ"},
    **{letter: letter for letter in "bdfhklmnprstvwz"},
}
_LONGEST_FIRST = sorted({*VOWELS, *CONSONANTS, "eye"} - {"igh"}, key=lambda symbol: (-len(symbol), symbol))
_BREAK = "·"
"""Stands between two letters that would else be read as one sound, as in s·h."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """``sounds`` are keys of VOWELS and CONSONANTS."""

    sounds: tuple[str, ...]
    stressed: bool = False


Sounds = tuple[Syllable, ...]


def respelling(said: Sounds) -> str:
    return "-".join(_letters(syllable) for syllable in said)


def ipa(said: Sounds) -> str:
    """Dots and stress marks part the syllables."""
    return "".join(
        (_PRIMARY if syllable.stressed and len(said) > 1 else "." if turn else "")
        + "".join(_SIGNS[sound] for sound in syllable.sounds)
        for turn, syllable in enumerate(said)
    )


def heard(text: str) -> Sounds:
    """The sounds that IPA of ours stands for; the inverse of ``ipa``. Raises ValueError for what is not one."""
    parts = [part for part in re.split(f"[.]|(?={_PRIMARY})", text) if part]
    return tuple(
        Syllable(_heard(part.removeprefix(_PRIMARY)), stressed=part.startswith(_PRIMARY) or len(parts) == 1)
        for part in parts
    )


def _heard(letters: str) -> tuple[str, ...]:
    sounds: list[str] = []
    while letters:
        symbol = next((symbol for symbol in _LONGEST_IPA if letters.startswith(symbol)), "")
        if not symbol:
            raise ValueError(f"no sound of ours is “{letters}”")
        sounds.append(_OF_IPA[symbol])
        letters = letters.removeprefix(symbol)
    return tuple(sounds)


_PRIMARY = "ˈ"
_SIGNS = {**VOWELS, **CONSONANTS}
_OF_IPA = {symbol: sound for sound, symbol in _SIGNS.items()}
_LONGEST_IPA = sorted(_OF_IPA, key=lambda symbol: (-len(symbol), symbol))


def read(text: str) -> Sounds:
    """The sounds a respelling stands for; the inverse of ``respelling``. Raises ValueError for what is not one."""
    return tuple(_syllable(part) for part in text.split("-"))


def _syllable(part: str) -> Syllable:
    stressed = part.replace("ⁿ", "").isupper()
    return Syllable(_cut(part.lower()), stressed)


@cache
def _cut(letters: str) -> tuple[str, ...]:
    sounds: list[str] = []
    at = 0
    while at < len(letters):
        if letters[at] == _BREAK:
            at += 1
            continue
        if letters[at:] == _OPEN_E:
            sounds.append("e")
            break
        symbol = next((symbol for symbol in _LONGEST_FIRST if letters.startswith(symbol, at)), "")
        if not symbol:
            raise ValueError(f"no sound is written “{letters[at:]}”")
        at += len(symbol)
        parted = letters[: at - 1].endswith(_BREAK)
        if symbol == "eye" or (symbol == "y" and letters[at : at + 1] not in _VOWEL_LETTERS and not parted):
            symbol = "igh"
        sounds.append(symbol)
    return tuple(sounds)


_VOWEL_LETTERS = ("a", "e", "i", "o", "u")
_OPEN_E = "eh"
"""How the vowel of bed is written where it ends a syllable: deh-MEER, which nobody reads as dee-MEER."""


def _letters(syllable: Syllable) -> str:
    pieces = [("y" if turn else "eye") if sound == "igh" else sound for turn, sound in enumerate(syllable.sounds)]
    if pieces[-1] == "e":
        pieces[-1] = _OPEN_E
    text = "".join(pieces)
    if _cut(text) != syllable.sounds:
        text = _parted(pieces, syllable.sounds)
    return text.upper() if syllable.stressed else text


def _parted(written: Sequence[str], sounds: Sequence[str]) -> str:
    """The pieces with a dot at each joint where two of them alone would be read as something else."""
    pieces = [
        _BREAK + piece if sound == "y" and not after.startswith(_VOWEL_LETTERS) else piece
        for piece, sound, after in zip(written, sounds, (*written[1:], ""), strict=True)
    ]
    text = pieces[0]
    for (left, first), (right, second) in pairwise(zip(pieces, sounds, strict=True)):
        text += right if _cut(left + right) == (first, second) else _BREAK + right
    return text


def syllables(sounds: Sequence[str], stressed: int | None) -> Sounds:
    """Cuts a row of sounds into syllables; ``stressed`` is the index of the stressed vowel among the vowels."""
    peaks = [at for at, sound in enumerate(sounds) if sound in VOWELS]
    if not peaks:
        return (Syllable(tuple(sounds), stressed=True),) if sounds else ()
    starts = [0]
    for left, right in pairwise(peaks):
        start = right
        while start - 1 > left and _onset(tuple(sounds[start - 1 : right])):
            start -= 1
        starts.append(start)
    bounds = [*starts, len(sounds)]
    return stressing([tuple(_coloured(sounds[start:end])) for start, end in pairwise(bounds)], stressed)


def stressing(parts: Sequence[tuple[str, ...]], stressed: int | None) -> Sounds:
    """Syllables of ``parts``; the one at ``stressed`` keeps the consonant after its short vowel: DON-uhld."""
    rows = [list(part) for part in parts]
    if stressed is not None and stressed + 1 < len(rows):
        here, after = rows[stressed], rows[stressed + 1]
        if after[0] == "r" and here[-1] in _BEFORE_R:
            here[-1] = _COLOURED[here[-1], after.pop(0)]
        elif here[-1] in _SHORT and len(after) > 1 and after[0] in CONSONANTS and after[0] not in ("h", "r", "w", "y"):
            here.append(after.pop(0))
    return tuple(Syllable(tuple(row), stressed=turn == stressed) for turn, row in enumerate(rows))


_SHORT = frozenset(("a", "e", "i", "o", "u", "uu"))
_BEFORE_R = frozenset(("e", "i", "ee", "o", "aw", "ah", "u"))
"""Vowels that sound to Americans before an r in the next syllable as before one of their own: KAIR-uh, not KE-ruh."""


_COLOURED = {
    **{("e", "r"): "air", ("ay", "r"): "air", ("ah", "r"): "ar", ("a", "r"): "ar", ("uh", "r"): "er", ("u", "r"): "er"},
    **{("oh", "r"): "or", ("o", "r"): "or", ("aw", "r"): "or", ("oe", "r"): "er", ("o", "y"): "oy", ("oh", "y"): "oy"},
    **{("i", "r"): "eer", ("ee", "r"): "eer", ("uu", "r"): "oor", ("oo", "r"): "oor", ("aw", "y"): "oy"},
    **{("ah", "y"): "igh", ("a", "y"): "igh", ("e", "y"): "ay", ("ay", "y"): "ay", ("ee", "y"): "ee"},
}


def _coloured(sounds: Sequence[str]) -> tuple[str, ...]:
    """A vowel and the r or y that ends its syllable are one sound to English ears and one sign in the scheme."""
    joined: list[str] = []
    for sound in sounds:
        pair = _COLOURED.get((joined[-1], sound)) if joined else None
        if pair:
            joined[-1] = pair
        elif not (sound == "r" and joined and joined[-1].endswith("r") and joined[-1] in VOWELS):
            joined.append(sound)
    return tuple(joined)


def _onset(cluster: tuple[str, ...]) -> bool:
    """Whether a syllable may begin with these consonants: one, or a stop and a liquid, or s and a stop."""
    if len(cluster) == 1:
        return cluster[0] != "ng"
    first, second = cluster[0], cluster[1]
    if len(cluster) == 2:
        stop = first in ("p", "b", "t", "d", "k", "g", "f", "v", "th", "s", "sh", "kh") and second in ("r", "w", "y")
        return stop or (first in ("p", "b", "k", "g", "f", "s") and second == "l")
    return False
