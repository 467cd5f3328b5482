"""Keys by which names that sound alike find each other: Shivon meets Siobhan, Win meets Nguyen. Knows no store.

A key is the consonants of a reading in broad classes, and for short names the kind of the first vowel. A name has the
key of its letters as English readers take them, and those of the readings that the lexicon and the dictionary give it.
"""

import re
from functools import lru_cache

from coachdesk.names.dictionary import found_in
from coachdesk.names.lexicon import entries, unfolded
from coachdesk.names.sounds import VOWELS, Sounds

SHORTEST = 3
"""Letters of a word that is looked for by its sound; two letters sound like too many names."""
_SHORT_KEY = 2
_LONGEST = 40

_CLASSES = {
    **dict.fromkeys(("sh", "ch", "zh", "j"), "X"),
    **dict.fromkeys(("s", "z"), "S"),
    **dict.fromkeys(("f", "v"), "F"),
    **dict.fromkeys(("k", "kh"), "K"),
    **dict.fromkeys(("t", "th", "dh"), "T"),
    **{"b": "B", "d": "D", "g": "G", "l": "L", "m": "M", "n": "N", "p": "P", "r": "R", "ng": "NG"},
}
_OPENING = {"h": "H", "w": "W", "y": "Y"}
"""Heard at the start of a name only: further on they come and go (Luján, Luhan; Bowen, Boen)."""
_ENDING_R = frozenset(("er", "ar", "or", "air", "eer", "oor"))
_KINDS = {
    **dict.fromkeys(("i", "ee", "e", "eer", "ew"), ("I",)),
    **dict.fromkeys(("ay", "aⁿ"), ("E",)),
    **dict.fromkeys(("igh", "air"), ("I", "E")),
    **dict.fromkeys(("uh", "er", "oe", "oy", "a"), ("I", "E", "A")),
}
"""Kinds of vowels as they are written; what is not listed is written with a, o or u."""
_MUTE = re.compile("cester|ough|augh|eau|aux|oux|ault|geo|g[ei]|wich$|cz|rz|sz|ch|x|quh|lh|j")
"""Letters whose sound the dictionary knows better than a rule; it is slow, and not asked for other names."""

_LETTERS = """
^[kgp]n=N ^ma?c(?=[gkcq])=M ^wr=R ^ps=S ^x=X ^h=H ^wh=W ^w=W ^y=Y ^[ei]u=Y tsch=X tch=X sch=X sh=X ch(?=[rlsn])=K
ch=X cz=X sz=X zh=X dzh=X dg(?=e)=X j=X x=KS ph=F gh=- th=T ck=K qu=K q=K cc(?=[ei])=X c(?=[eiy])=S c=K k=K dz=S
tz=TS ts=TS z=S s=S v=F f=F mb$=M b=B dt$=T d=D g=G l=L m=M n=N p=P r=R t=T h=- w=-
"""
_SAID = ("", *(rule.rpartition("=")[2] for rule in _LETTERS.split()))
_WRITTEN = re.compile("|".join(f"({rule.rpartition('=')[0]})" for rule in _LETTERS.split()))
"""Group n of a match is the rule whose classes stand at n in ``_SAID``."""


@lru_cache(maxsize=20_000)
def sound_keys(word: str) -> frozenset[str]:
    """The keys of one word (small letters); none where it holds figures, other scripts or no consonant."""
    if len(word) > _LONGEST:
        return frozenset()
    plain = re.sub("[^a-z]", "", unfolded(word.replace("'", "").replace("’", "")))
    if len(plain) < 2 or any(sign.isdecimal() for sign in word):
        return frozenset()
    known = [said for entry in entries(word) for said in entry.readings]
    if _MUTE.search(plain):
        known += found_in(plain)
    return frozenset((_written(plain), *(key for said in known for key in _heard(said)))) - {""}


def _written(letters: str) -> str:
    classes: list[str] = []
    at, parted, front = 0, True, ""
    while at < len(letters):
        found = _WRITTEN.match(letters, at)
        if found is None:
            front = front or _kind(letters[at : at + 2])
            classes += ["A"] if at == 0 else []
            at, parted = at + 1, True
            continue
        at, said = found.end(), _SAID[found.lastindex or 0]
        if said != "-" and (parted or not classes or classes[-1] != said):
            classes.append(said)
        parted = said == "-" and parted
    return _key("".join(classes), front)


def _kind(letters: str) -> str:
    if letters in ("ai", "ay", "ae"):
        return "E"
    return "I" if letters[0] in "eiy" else "A"


def _heard(said: Sounds) -> tuple[str, ...]:
    classes: list[str] = []
    kinds: tuple[str, ...] = ()
    for turn, sound in enumerate(sound for syllable in said for sound in syllable.sounds):
        if sound in VOWELS:
            kinds = kinds or _KINDS.get(sound, ("A",))
            classes += ["A"] if turn == 0 else []
            classes += ["R"] if sound in _ENDING_R else []
        elif sound in _OPENING:
            classes += [_OPENING[sound]] if turn == 0 else []
        else:
            classes.append(_CLASSES[sound])
    return tuple(dict.fromkeys(_key("".join(classes), kind) for kind in kinds or ("",)))


def _key(classes: str, front: str) -> str:
    return classes + front.lower() if 0 < len(classes.removeprefix("A")) <= _SHORT_KEY else classes.removesuffix("A")
