"""Turns letters into sounds by the spelling rules of one language. Knows nothing of names or people."""

import re
from functools import cache

from coachdesk.names.rules import LATIN, RULES, STRESS
from coachdesk.names.sounds import VOWELS, Sounds, syllables


@cache
def _table(lang: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rules = [rule.rpartition("=") for rule in f"{RULES.get(lang, '')} {LATIN}".split()]
    return tuple((re.compile(pattern), _sounds(said)) for pattern, _, said in rules)


def _sounds(said: str) -> tuple[str, ...]:
    return () if said == "-" else tuple(said.split("."))


def known(lang: str) -> bool:
    """Whether there are rules for ``lang`` (a two-letter code)."""
    return lang in RULES


def spoken(word: str, *, lang: str) -> Sounds:
    """The sounds of ``word`` (small letters only); empty where a letter has no rule."""
    sounds: list[str] = []
    marked: int | None = None
    at = 0
    while at < len(word):
        hit = next(((match, said) for rule, said in _table(lang) if (match := rule.match(word, at))), None)
        if hit is None:
            return ()
        match, said = hit
        for sound in said:
            if sound.startswith("'"):
                marked = sum(known in VOWELS for known in sounds)
            _add(sounds, sound.removeprefix("'"))
        at = match.end()
    peaks = sum(sound in VOWELS for sound in sounds)
    if peaks == 0:
        return ()
    stressed = marked if marked is not None else _stressed(word, lang, peaks)
    return syllables(_weakened(sounds, stressed) if lang == "en" else sounds, stressed)


def _weakened(sounds: list[str], stressed: int) -> list[str]:
    """English lets short vowels go slack where the stress is not, save in the first syllable."""
    weak, turn = [], -1
    for sound in sounds:
        turn += sound in VOWELS
        slack = sound in ("a", "o", "u", "e") and turn not in (stressed, 0)
        weak.append("uh" if slack else sound)
    return weak


def _add(sounds: list[str], sound: str) -> None:
    """Doubled letters are one sound."""
    if not sounds or sounds[-1] != sound or sound in VOWELS:
        sounds.append(sound)


def _stressed(word: str, lang: str, peaks: int) -> int:
    """Which vowel carries the stress, counted from 0."""
    match STRESS.get(lang, "penult"):
        case "first":
            return 0
        case "last":
            return peaks - 1
        case "spanish":
            # Martínez is often written without its accent, and stays MartÍnez.
            return max(0, peaks - 2) if word.endswith(("a", "e", "i", "o", "u", "n", "s", "ez")) else peaks - 1
        case "english":
            if re.match("o'|ma?c[^aeiouhk]", word):
                return min(1, peaks - 1)
            if peaks < 3 or word.endswith(_OPEN):
                return max(0, peaks - 2)
            return peaks - 3
        case _:
            return max(0, peaks - 2)


_OPEN = ("a", "o", "i", "ski", "sky", "ez", "es", "ian", "ini", "elli")
"""English speakers stress the last syllable but one of names that end like these."""
