"""Turns a reading into what the voice says: its very sounds, or the word in the voice of its language. Plays nothing.

What is heard is what is shown: the voice of another language speaks only where the reading shown is that voice’s own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coachdesk.model.judgement import SayPart
from coachdesk.names.native import native
from coachdesk.names.sounds import CONSONANTS, VOWELS, Syllable, read
from coachdesk.names.voice import VOICES, samples

ENGLISH = "en"
PACE, SLOW_PACE, TALK_PACE = 150, 85, 165
"""Words a minute: of a name, of one said slowly (which takes near twice as long), of somebody who talks."""

_MNEMONICS = {
    **{"ah": "A:", "o": "A:", "a": "a", "aw": "O:", "e": "E", "i": "I", "ee": "i:", "uh": "@", "u": "V", "uu": "U"},
    **{"oo": "u:", "ay": "eI", "oh": "oU", "igh": "aI", "ow": "aU", "oy": "OI", "er": "3:", "ar": "A@", "or": "o@"},
    **{"air": "e@", "eer": "i@3", "oor": "U@", "oe": "3:", "ew": "u:", "ahⁿ": "A~", "awⁿ": "O~", "aⁿ": "a|N"},
    **{"ch": "tS", "dh": "D", "ng": "N", "sh": "S", "th": "T", "zh": "Z", "j": "dZ", "y": "j", "kh": "x"},
    **{letter: letter for letter in "bdfghklmnprstvwz"},
}
"""Our sounds as the American voice of espeak-ng writes them; the few it lacks are the nearest an American says."""
assert _MNEMONICS.keys() == VOWELS.keys() | CONSONANTS.keys()


@dataclass(frozen=True, slots=True)
class Speech:
    """``text`` is for the voice of ``lang``; in double brackets it is the engine’s phonemes."""

    text: str
    lang: str


def speech(part: SayPart) -> Speech:
    """What to say for one word; a respelling outside our scheme is read as English, a word without one as it stands."""
    if not part.respelling:
        return Speech(part.text, part.lang if part.lang in VOICES else ENGLISH)
    if part.lang not in ("", ENGLISH) and part.ipa and part.ipa == native(part.text.casefold(), part.lang):
        return Speech(part.text, part.lang)
    return Speech(_respelt(part.respelling), ENGLISH)


def _respelt(respelling: str) -> str:
    try:
        return " ".join(_phonemes(word) for word in respelling.split())
    except ValueError:
        return respelling.replace("-", " ").casefold()


def aloud(parts: tuple[SayPart, ...], *, slow: bool = False) -> tuple[bytes, int]:
    """Samples (16 bit, one channel) of the words in turn, and how many a second; none without the engine."""
    said = [(speech(part), part) for part in parts]
    spoken = [samples(one.text, one.lang, SLOW_PACE if slow else PACE) for one, part in said if part.text or one.text]
    return b"".join(sound for sound, _ in spoken), next((rate for _, rate in spoken), 0)


def sentence(text: str, *, names: Mapping[str, str], pitch: int, lang: str = ENGLISH) -> tuple[bytes, int]:
    """A line as somebody says it: ``names`` are those in it as written, and how each is said.

    In English the respelling of a name is said by its very sounds, in another language as a word of that language.
    """
    plain = text.replace("[[", " ").replace("]]", " ")
    if names:
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        known = re.compile(rf"(?<!\w)(?:{either})(?!\w)")
        said = _respelt if lang == ENGLISH else _as_a_word
        plain = known.sub(lambda found: said(names[found.group()]), plain)
    return samples(plain, lang, TALK_PACE, pitch=pitch)


def _as_a_word(respelling: str) -> str:
    return respelling.replace("-", "").casefold()


def _phonemes(word: str) -> str:
    return f"[[{'|'.join(_mnemonics(syllable) for syllable in read(word))}]]"


def _mnemonics(syllable: Syllable) -> str:
    return "|".join(
        f"'{_MNEMONICS[sound]}" if syllable.stressed and sound in VOWELS else _MNEMONICS[sound]
        for sound in syllable.sounds
    )
