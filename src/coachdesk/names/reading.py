"""The order in which the sources of a reading are asked, and how sure each one is. Knows no letters and no sounds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.names.agreement import agree, best
from coachdesk.names.guess import country_of, home_language, language
from coachdesk.names.letters import guesses
from coachdesk.names.lexicon import LETTERS, entries, legal_form, unfolded
from coachdesk.names.native import native, sayable
from coachdesk.names.numbers import number
from coachdesk.names.rules import REGULAR, regular
from coachdesk.names.sounds import Sounds, Syllable, ipa, read, respelling
from coachdesk.names.sources import (
    DICTIONARY,
    LEARNED,
    LETTER_BY_LETTER,
    LEXICON,
    LIKELY_SHARE,
    RULES,
    VOICE,
    Hints,
    Read,
    english,
    looked_up,
    made,
)
from coachdesk.names.spelling import known, spoken
from coachdesk.names.words import Kind, Word, words

_ORDER = (LEARNED, LEXICON, DICTIONARY, VOICE, LETTER_BY_LETTER, RULES)

OWN_RULES = frozenset(("vi", "zh", "ja", "hr"))
"""Among Americans such names are said by the rules of their own spelling; others have gone over to American habits."""
_WEIGHED = 5
"""Readings of the letters that are compared; the others are too unlikely to matter."""
_VOICE_SHARE = 0.6
"""What the English voice weighs beside all readings of the letters together."""


def say(
    name: str,
    *,
    lang: str | None = None,
    country: str = "",
    domain: str = "",
    learned: Mapping[str, str] | None = None,
) -> Saying:
    """``name`` word by word. ``lang`` is a language tag where it is known; ``country`` (ISO 3166) and the e-mail’s
    ``domain`` help the guess.

    ``learned`` maps names in small letters to the respelling their people gave; the caller puts this prospect’s before
    those of others. Never fails: empty text has no parts, and a word that can’t be read has no respelling and no IPA.
    """
    found = read_all(name, lang=lang or "", country=country or country_of(domain), learned=learned or {})
    return Saying(name, tuple(read.parts[0] for read in found), weakest(found))


def readings(
    name: str,
    *,
    lang: str | None = None,
    country: str = "",
    domain: str = "",
    learned: Mapping[str, str] | None = None,
) -> tuple[tuple[SayPart, ...], ...]:
    """For every word of ``name`` all the usual ways to say it, the one that ``say`` gives first. As ``say`` else."""
    found = read_all(name, lang=lang or "", country=country or country_of(domain), learned=learned or {})
    return tuple(read.parts for read in found)


def lettered(name: str) -> Saying:
    """``name`` as Americans read its letters, whatever is known of it."""
    hints = Hints("en", "", {}, (), ())
    found = tuple((word.kind is Kind.WORD and _american(word, "en")) or _read(word, hints) for word in words(name))
    return Saying(name, tuple(one.at_most(Confidence.GUESS).parts[0] for one in found), weakest(found))


def weakest(found: Sequence[Read]) -> str:
    """The source of the word that is least to be trusted."""
    sources = [read.source for read in found if read.parts[0].respelling]
    return max(sources, key=_ORDER.index, default=RULES)


def read_all(name: str, *, lang: str, country: str, learned: Mapping[str, str]) -> tuple[Read, ...]:
    """Every word of ``name`` with its readings; one for all where the name as a whole was learned."""
    cut = words(name)
    if cut and (whole := learned.get(" ".join(name.split()).casefold())):
        return (Read((_learned(name, whole),), LEARNED),)
    langs = [next((entry.lang for entry in entries(word.folded)), "") for word in cut]
    given = lang.replace("_", "-").split("-")[0].casefold()
    irish = [bool(turn) and cut[turn - 1].folded in _OF_IRISH and langs[turn] != "ga" for turn in range(len(cut))]
    tags = [given or ("ga" if one else "") for one in irish]
    found = tuple(
        _read(word, Hints(tag, country, learned, (*langs[:turn], *langs[turn + 1 :]), tuple(langs[:turn])))
        for turn, (word, tag) in enumerate(zip(cut, tags, strict=True))
    )
    # One sound that is said in two ways leaves a name right to within one; with two of them it may not be.
    doubted = sum(read.doubts for read in found if read.sure) > 1
    return tuple(read.at_most(Confidence.LIKELY) if doubted and read.sure and read.doubts else read for read in found)


_OF_IRISH = frozenset(("ní", "nic", "uí", "ó", "mhic"))
"""What stands before an Irish surname that is spelt in Irish."""


def _learned(text: str, said: str) -> SayPart:
    """What the rep typed is theirs; it has IPA only where it happens to be in our scheme."""
    try:
        sounds = ipa(read(said))
    except ValueError:
        sounds = ""
    return SayPart(text, said, sounds, "", Confidence.SURE)


def _read(word: Word, hints: Hints) -> Read:
    if known_as := hints.learned.get(word.folded):
        return Read((_learned(word.text, known_as),), LEARNED)
    match word.kind:
        case Kind.UNREADABLE:
            return Read((SayPart(word.text, "", "", "", Confidence.GUESS),), RULES)
        case Kind.LETTERS:
            return Read((made(word.text, _spelled(word.folded), "en", Confidence.LIKELY),), RULES)
        case Kind.NUMBER:
            said = number(word.folded)
            assert said is not None
            return Read((made(word.text, said, "en", Confidence.LIKELY),), RULES)
        case Kind.LEGAL:
            form = legal_form(word.folded)
            assert form is not None
            return Read((made(word.text, *form, Confidence.LIKELY),), LEXICON)
        case _:
            return _named(word, hints)


def _named(word: Word, hints: Hints) -> Read:
    if hints.tag not in ("", "en"):
        found = _native(word, hints.tag, Confidence.SURE if _at_home(word.folded, hints.tag) else Confidence.LIKELY)
        return found or _unvoiced(word, hints)
    home = home_language(hints.country)
    if not hints.tag and home and home in (*(entry.lang for entry in entries(word.folded)), language(word.folded)[0]):
        return _native(word, home, Confidence.LIKELY) or looked_up(word, hints) or _guessed(word, hints)
    return looked_up(word, hints) or _prefixed(word, hints) or _feminine(word, hints) or _guessed(word, hints)


def _at_home(folded: str, lang: str) -> bool:
    """Whether the spelling of ``lang`` tells how a word is said. What looks like a name of others seldom follows it,
    and in French too many last letters are silent in some names only.
    """
    spelt = language(folded)[0]
    own = spelt == lang or any(entry.lang == lang for entry in entries(folded))
    return regular(folded, lang) and (own or (spelt == "en" and lang != "fr"))


def _unvoiced(word: Word, hints: Hints) -> Read:
    """In a language whose voice can’t say the word, or that has none: as lists have it, which is a guess where they
    have it from elsewhere; else by its spelling rules.
    """
    found = looked_up(word, hints)
    if found is None and known(hints.tag) and (said := spoken(word.folded, lang=hints.tag)):
        level = Confidence.LIKELY if hints.tag in REGULAR else Confidence.GUESS
        return Read((made(word.text, said, hints.tag, level),), RULES)
    own = any(entry.lang == hints.tag for entry in entries(word.folded))
    found = found or _guessed(word, hints)
    return found if own else found.at_most(Confidence.GUESS)


def _native(word: Word, lang: str, confidence: Confidence) -> Read | None:
    """As the people of ``lang`` say it; the respelling is what an English speaker can make of that."""
    sounds = native(word.folded, lang)
    said = sayable(sounds, lang=lang)
    return Read((SayPart(word.text, respelling(said), sounds, lang, confidence),), VOICE) if said else None


def _prefixed(word: Word, hints: Hints) -> Read | None:
    """LeBlanc and DeMarco, where no list has them, as the slack beginning and what is known or guessed of the rest."""
    start = _PREFIX.match(word.text)
    if start is None:
        return None
    rest = replace(word, text=word.text[start.end() :], folded=word.folded[start.end() :])
    found = looked_up(rest, hints) or _guessed(rest, hints)
    before = Syllable(read(_PREFIXES[start[0]])[0].sounds)
    level = Confidence.LIKELY if found.sure else Confidence.GUESS
    parts = (made(word.text, (before, *read(part.respelling)), part.lang, level) for part in found.parts)
    return Read(tuple(parts), found.source)


def _feminine(word: Word, hints: Hints) -> Read | None:
    """Kowalska and Ivanova, where no list has them, as Kowalski and Ivanov with an end of their own."""
    start, end = word.folded[:-3], word.folded[-3:]
    found = looked_up(replace(word, folded=start + _MEN[end]), hints) if end in _MEN else None
    if found is None:
        return None
    *before, last = read(found.parts[0].respelling)
    if last.sounds[-1] == "ee":
        ends = [Syllable((*last.sounds[:-1], "uh"), last.stressed)]
    elif last.sounds[-1] in ("f", "v"):
        vowel = "oh" if last.sounds[-2] in ("o", "aw") else last.sounds[-2]
        ends = [Syllable((*last.sounds[:-2], vowel), last.stressed), Syllable(("v", "uh"))]
    else:
        return None
    return Read((made(word.text, (*before, *ends), found.parts[0].lang, Confidence.LIKELY),), found.source)


_MEN = {"ska": "ski", "cka": "cki", "ova": "ov", "eva": "ev"}
_PREFIXES = {"De": "duh", "Di": "di", "Du": "doo", "La": "luh", "Le": "luh", "Van": "van", "Von": "von", "Del": "del"}
_PREFIX = re.compile(f"(?:{'|'.join(_PREFIXES)})(?=[A-Z][a-z]{{2}})")


def _guessed(word: Word, hints: Hints) -> Read:
    """By the rules of the language that the letters, the other words of the name or the country hint at, or as
    Americans read such letters."""
    spelt, proven = _language(word, hints)
    at_home = spelt != "en" and spelt in (hints.tag, home_language(hints.country))
    if at_home or proven or spelt in OWN_RULES:
        regular = spelt in REGULAR and (proven or spelt == hints.tag)
        level = Confidence.LIKELY if regular else Confidence.GUESS
        if said := sayable(native(word.folded, spelt), lang=spelt):
            return Read((made(word.text, said, spelt, level),), VOICE)
        if spelt != "en" and (said := spoken(word.folded, lang=spelt)):
            return Read((made(word.text, said, spelt, level),), RULES)
    return _american(word, spelt) or Read((made(word.text, english(word.folded), "en", Confidence.GUESS),), RULES)


def _language(word: Word, hints: Hints) -> tuple[str, bool]:
    """The language whose spelling the word follows, and whether its letters prove that."""
    if known(hints.tag):
        return hints.tag, False
    spelt, proven = language(word.folded, country=hints.country)
    if spelt == "en" and not hints.tag:
        spelt = next((lang for lang in hints.before if lang in _SPELT_AS_SAID), "en")
    return spelt, proven


def _american(word: Word, lang: str) -> Read | None:
    """As Americans would read the letters."""
    said, likely = _by_letters(word.folded)
    level = Confidence.LIKELY if likely else Confidence.GUESS
    return Read((made(word.text, said, lang, level),), LETTER_BY_LETTER) if said else None


@lru_cache(maxsize=1000)
def _by_letters(folded: str) -> tuple[Sounds, bool]:
    """The reading that all likely ones of the letters and the English voice are nearest to, and whether that is likely
    to be right; empty for letters that the model doesn’t know.
    """
    found = guesses(unfolded(folded).replace("'", ""))
    if not found:
        return (), False
    voice = sayable(native(folded, "en"), english=True)
    said = best([*found[:_WEIGHED], *([(voice, _VOICE_SHARE)] if voice else [])])
    return said, found[0].share >= LIKELY_SHARE and said == found[0].said and agree(said, voice)


_SPELT_AS_SAID = frozenset(("es", "it", "ja", "vi", "zh", "hi", "yo", "ig", "ar", "el", "haw", "sw", "fi", "hr", "ru"))
"""Languages whose names keep their own reading in the United States; one word of such a name tells of the other."""


def _spelled(letters: str) -> Sounds:
    """An acronym letter by letter, the last one stressed."""
    syllables = [syllable for letter in letters for syllable in read(LETTERS[letter])]
    return tuple(
        Syllable(syllable.sounds, stressed=turn == len(syllables) - 1 or syllable.stressed)
        for turn, syllable in enumerate(syllables)
    )
