"""The names to learn from, each with its sounds: the names of the CMU dictionary, and our own lexicon before it.

Which words of the dictionary are names, a list of names tells that is not part of the project (the United States Census
publishes its own; any list with a name at the start of a line will do). Knows nothing of models.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from align import Named

from coachdesk.names.dictionary import ARPABET
from coachdesk.names.letters import STRESS
from coachdesk.names.lexicon import entries, names, unfolded
from coachdesk.names.sounds import Sounds
from coachdesk.paths import resources

_PARTED = {"ar": ("ah", "r"), "or": ("aw", "r"), "air": ("e", "r"), "eer": ("i", "r"), "oor": ("uu", "r")}
_FOREIGN = frozenset(("oe", "ew", "kh", "ahⁿ", "awⁿ", "aⁿ"))
"""Sounds that Americans don’t make without being taught."""


def listed() -> list[Named]:
    """Every name of a person in the lexicon that is written with the letters a to z alone, in its usual reading."""
    found: list[Named] = []
    folder = resources() / "names"
    firms = {line.split()[0] for line in (folder / "companies.txt").read_text(encoding="utf-8").splitlines() if line}
    for name in sorted(names(folder).keys() - firms):
        plain = unfolded(name).replace("'", "")
        if entry := next((one for one in entries(name) if plain.isascii() and plain.isalpha()), None):
            found += [(plain, row)] if (row := _row(entry.readings[0])) else []
    return found


def _row(said: Sounds) -> tuple[str, ...]:
    sounds: list[str] = []
    for syllable in said:
        for sound in syllable.sounds:
            parted = _PARTED.get(sound, (sound,))
            vowel = parted[0][0] in "aeiou" or parted[0] == "oy"
            sounds += [STRESS + parted[0] if syllable.stressed and vowel else parted[0], *parted[1:]]
    marked = sum(sound.startswith(STRESS) for sound in sounds)
    return () if marked != 1 or _FOREIGN & {sound.removeprefix(STRESS) for sound in sounds} else tuple(sounds)


def found_in(dictionary: Path, *, lists: Sequence[Path]) -> Iterator[Named]:
    """The readings of every word of the dictionary that is a name."""
    wanted = {line.split()[0].casefold() for path in lists for line in path.read_text().splitlines() if line.split()}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, *signs = line.partition("#")[0].split()
        word = re.sub(r"[(][0-9]+[)]", "", word)
        if word in wanted and word.isascii() and word.isalpha() and any(sign[-1] == "1" for sign in signs):
            yield word, tuple(_sounds(signs))


def _sounds(signs: Sequence[str]) -> Iterator[str]:
    """One stress a name: the first, where the dictionary has two."""
    marked = False
    for sign in signs:
        sound = "uh" if sign == "AH0" else ARPABET[sign.rstrip("012")]
        first = sign[-1] == "1" and not marked
        marked = marked or first
        yield STRESS + sound if first else sound
