"""The names to learn from, each with its sounds: the names of the CMU dictionary, and our own lexicon before it.

Which words of the dictionary are names, a list of names tells that is not part of the project (the United States Census
publishes its own; any list with a name at the start of a line will do). Knows nothing of models.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from align import Named

from coachdesk.names.dictionary import found_in as readings
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
    """The readings of every word of the dictionary that is a name, as ``coachdesk.names.dictionary`` gives them."""
    wanted = {line.split()[0].casefold() for path in lists for line in path.read_text().splitlines() if line.split()}
    for word in sorted(wanted):
        if word.isascii() and word.isalpha():
            for said in readings(word, file=dictionary):
                if row := _row(said):
                    yield word, row
