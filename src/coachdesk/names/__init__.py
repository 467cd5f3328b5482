"""How to say a name: a respelling and IPA made from the same sounds, and how far they can be trusted. Knows no Qt.

What the small lexicon holds may be sure; what spelling rules say is a guess, or likely where the language is known
and its spelling regular. A word nobody can read keeps an empty respelling: no guess is better than a silly one.
"""

from coachdesk.model.judgement import Confidence, Saying, SayPart
from coachdesk.names.guess import language
from coachdesk.names.lexicon import LETTERS, entry, legal_form
from coachdesk.names.rules import REGULAR
from coachdesk.names.sounds import Sounds, Syllable, ipa, read, respelling
from coachdesk.names.spelling import known, spoken
from coachdesk.names.words import Kind, Word, words

__all__ = ["say"]

LEXICON = "CoachDesk’s own list of names"
RULES = "spelling rules"


def say(name: str, *, lang: str | None = None, country: str = "") -> Saying:
    """``name`` word by word. ``lang`` is a language tag where it is known; ``country`` (ISO 3166) helps the guess.

    Never fails: empty text has no parts, and a word that can't be read has an empty respelling and IPA.
    """
    tag = (lang or "").replace("_", "-").split("-")[0].casefold()
    parts = tuple(_part(word, tag, country) for word in words(name))
    sure = bool(parts) and all(part.confidence is not Confidence.GUESS and _listed(part) for part in parts)
    return Saying(name, parts, LEXICON if sure else RULES)


def _listed(part: SayPart) -> bool:
    return entry(part.text.casefold()) is not None


def _part(word: Word, tag: str, country: str) -> SayPart:
    match word.kind:
        case Kind.UNREADABLE:
            return SayPart(word.text, "", "", "", Confidence.GUESS)
        case Kind.LETTERS:
            return _made(word.text, _spelled(word.folded), "en", Confidence.LIKELY)
        case Kind.LEGAL:
            found = legal_form(word.folded)
            assert found is not None
            said, said_lang, _ = found
            return _made(word.text, said, said_lang, Confidence.LIKELY)
        case _:
            return _named(word, tag, country)


def _named(word: Word, tag: str, country: str) -> SayPart:
    found = entry(word.folded)
    if found is not None and tag in ("", "en", found[1]):
        said, said_lang, confidence = found
        return _made(word.text, said, said_lang, confidence)
    proven = False
    spelt = tag if known(tag) else ""
    if not spelt:
        spelt, proven = language(word.folded, country=country)
    said = spoken(word.folded, lang=spelt)
    regular = spelt in REGULAR and (proven or spelt == tag)
    return _made(word.text, said, spelt, Confidence.LIKELY if regular and said else Confidence.GUESS)


def _made(text: str, said: Sounds, lang: str, confidence: Confidence) -> SayPart:
    return SayPart(text, respelling(said), ipa(said, english=lang == "en"), lang, confidence)


def _spelled(letters: str) -> Sounds:
    """An acronym letter by letter, the last one stressed."""
    syllables = [syllable for letter in letters for syllable in read(LETTERS[letter])]
    return tuple(
        Syllable(syllable.sounds, stressed=turn == len(syllables) - 1 or syllable.stressed)
        for turn, syllable in enumerate(syllables)
    )
