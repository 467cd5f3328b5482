"""The sounds a name is made of, written two ways: our respelling and IPA. Knows no language and no spelling.

The respelling (one scheme everywhere, a cousin of the ones English dictionaries print): syllables joined by hyphens,
the stressed one in capitals.

    a cat  ah father  e bed  ay day  i sit  ee see  o hot  oh go  aw law  u cup  uh about  uu book  oo moon
    y (or eye at the start of a syllable) my  ow now  oy boy  er her  ar car  or for  air hair  oe Köln's vowel
    ew Müller's vowel  ahⁿ awⁿ aⁿ the French nasal vowels
    ch  sh  zh measure  th thin  dh this  j  kh loch  ng  y (before a vowel) yes; other consonants as in English
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

VOWELS = {
    "ahⁿ": ("ɑ̃", "ɑ̃"),
    "awⁿ": ("ɔ̃", "ɔ̃"),
    "aⁿ": ("ɛ̃", "ɛ̃"),
    "air": ("ɛr", "ɛr"),
    "ah": ("ɑ", "a"),
    "aw": ("ɔ", "ɔ"),
    "ar": ("ɑr", "ar"),
    "ay": ("eɪ", "e"),
    "ee": ("i", "i"),
    "er": ("ər", "ər"),
    "ew": ("y", "y"),
    "igh": ("aɪ", "aɪ"),
    "oe": ("ø", "ø"),
    "oh": ("oʊ", "o"),
    "oo": ("u", "u"),
    "or": ("ɔr", "ɔr"),
    "ow": ("aʊ", "aʊ"),
    "oy": ("ɔɪ", "ɔɪ"),
    "uh": ("ə", "ə"),
    "uu": ("ʊ", "ʊ"),
    "a": ("æ", "a"),
    "e": ("ɛ", "ɛ"),
    "i": ("ɪ", "ɪ"),
    "o": ("ɑ", "ɔ"),
    "u": ("ʌ", "ʌ"),
}
CONSONANTS = {
    "ch": "tʃ",
    "dh": "ð",
    "kh": "x",
    "ng": "ŋ",
    "sh": "ʃ",
    "th": "θ",
    "zh": "ʒ",
    "j": "dʒ",
    "y": "j",
    "g": "ɡ",
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


def ipa(said: Sounds, *, english: bool) -> str:
    """``english`` picks the English quality of the vowels (oʊ) over the plain one other languages have (o)."""
    return "".join(
        ("ˈ" if syllable.stressed and len(said) > 1 else "")
        + "".join(
            VOWELS[sound][0 if english else 1] if sound in VOWELS else CONSONANTS[sound] for sound in syllable.sounds
        )
        for syllable in said
    )


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


def _letters(syllable: Syllable) -> str:
    pieces = [("y" if turn else "eye") if sound == "igh" else sound for turn, sound in enumerate(syllable.sounds)]
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
    return tuple(
        Syllable(_coloured(sounds[start:end]), stressed=turn == stressed)
        for turn, (start, end) in enumerate(pairwise(bounds))
    )


_COLOURED = {
    **{("e", "r"): "air", ("ay", "r"): "air", ("ah", "r"): "ar", ("a", "r"): "ar", ("uh", "r"): "er", ("u", "r"): "er"},
    **{("oh", "r"): "or", ("o", "r"): "or", ("aw", "r"): "or", ("oe", "r"): "er", ("o", "y"): "oy", ("oh", "y"): "oy"},
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
