"""What the lists say of a word, our own and the dictionary’s, and how sure they are together. Asks no rules of spelling
beside them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coachdesk.model.judgement import Confidence, SayPart
from coachdesk.names.agreement import agree, same, settled, shifting
from coachdesk.names.dictionary import found_in
from coachdesk.names.guess import language
from coachdesk.names.letters import guesses
from coachdesk.names.lexicon import entries, unfolded
from coachdesk.names.native import native, sayable
from coachdesk.names.sounds import Sounds, ipa, read, respelling
from coachdesk.names.spelling import spoken
from coachdesk.names.words import Word

LEARNED = "As you have learned it"
LEXICON = "CoachDesk’s own list of names"
DICTIONARY = "CMU Pronouncing Dictionary"
VOICE = "the voice of its language"
LETTER_BY_LETTER = "letters, as in 50,000 American names"
RULES = "spelling rules"

LIKELY_SHARE = 0.9
"""Of all readings of the letters; above it, the voice agreeing, 8 of 10 unknown names are right to within a sound."""
_LONG = 4
"""Syllables of a word in which more can be wrong than in others."""


@dataclass(frozen=True, slots=True)
class Read:
    """One word’s readings, the likeliest first, and where they come from.

    ``doubts``: how many sounds of a sure reading its sources or American guides don’t agree on.
    """

    parts: tuple[SayPart, ...]
    source: str
    doubts: int = 0

    @property
    def sure(self) -> bool:
        return self.parts[0].confidence is Confidence.SURE

    def at_most(self, level: Confidence) -> "Read":
        return replace(self, parts=tuple(replace(part, confidence=level) for part in self.parts))


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beside the word: a language given by hand, a country, what was learned, the words around and
    before it. A surname is of the language of a given name before it; the other way round is not so."""

    tag: str
    country: str
    learned: Mapping[str, str]
    around: tuple[str, ...]
    before: tuple[str, ...]


def looked_up(word: Word, hints: Hints) -> Read | None:
    """The lexicon and the dictionary. Where our lexicon says that usage varies, the dictionary’s reading comes first.

    Sure is what two sources that don’t know of each other say alike, or three nearly alike; one alone is likely.
    """
    listed, found = _listed(word, hints), _found(word, hints)
    first = listed or found
    if first is None:
        return None
    said = read(first.parts[0].respelling)
    heard = [english(word.folded)]
    if listed and found:
        heard.append(min((read(part.respelling) for part in found.parts), key=lambda other: not same(said, other)))
    alike = any(same(said, other) for other in heard)
    near = sum(agree(said, other) for other in heard) > 1
    sure = first.sure and (alike or near) and (listed is not None or _expected(word.folded, said))
    if listed and found and not listed.sure and word.folded.isascii() and listed.parts[0].lang != "vi":
        first = Read((found.parts[0], *listed.parts), DICTIONARY)
    parts = _once(first.parts, Confidence.SURE if sure else Confidence.LIKELY)
    several = not listed and len(parts) > 1
    doubts = first.doubts + shifting(said) + (not alike) + several + (len(said) >= _LONG)
    return Read(parts, first.source, doubts)


def _expected(folded: str, said: Sounds) -> bool:
    """Whether the dictionary’s reading is what Americans make of such letters, of foreign ones nearly always. What has
    accents, or is read otherwise, was often written down there as if it were English, and the voice errs with it.
    """
    found = guesses(folded.replace("'", ""))
    clear = bool(found) and (language(folded)[0] == "en" or found[0].share >= LIKELY_SHARE)
    return clear and same(said, found[0].said)


def _once(parts: Sequence[SayPart], confidence: Confidence) -> tuple[SayPart, ...]:
    """Every reading once, in its order."""
    seen = {part.respelling: part for part in reversed(parts)}
    order = dict.fromkeys(part.respelling for part in parts)
    return tuple(replace(seen[said], confidence=confidence) for said in order)


def _listed(word: Word, hints: Hints) -> Read | None:
    """The lexicon’s entries, those of a language that another word of the name has too before the others."""
    found = entries(word.folded)
    if not found:
        return None
    ordered = sorted(found, key=lambda entry: -hints.around.count(entry.lang))
    level = Confidence.LIKELY if ordered[0].varies else Confidence.SURE
    return Read(tuple(made(word.text, said, e.lang, level) for e in ordered for said in e.readings), LEXICON)


def _found(word: Word, hints: Hints) -> Read | None:
    """The dictionary gives American readings of names from everywhere: where a name is from, others tell."""
    plain = unfolded(word.folded)
    said = found_in(plain) or found_in(plain.replace("'", ""))
    if not said:
        return None
    first = settled(said[0], english(word.folded))
    disputed = first != said[0]
    said = (first, *said[1:])
    listed = next((entry.lang for entry in entries(word.folded)), "")
    lang = "en" if hints.tag == "en" else listed or language(word.folded)[0]
    return Read(tuple(made(word.text, sounds, lang, Confidence.SURE) for sounds in said), DICTIONARY, int(disputed))


def english(folded: str) -> Sounds:
    return sayable(native(folded, "en"), english=True) or spoken(folded, lang="en")


def made(text: str, said: Sounds, lang: str, confidence: Confidence) -> SayPart:
    return SayPart(text, respelling(said), ipa(said), lang, confidence)
