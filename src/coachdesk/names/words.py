"""Cuts a name as lists write it into the words one says, in the order one says them. Knows no sounds."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.names.dictionary import found_in
from coachdesk.names.lexicon import LEGAL_FORMS, LETTERS, entries, unfolded
from coachdesk.names.numbers import number
from coachdesk.names.run_together import parted

LONGEST_WORD = 40
MOST_WORDS = 20
MOST_LETTERS = 200


class Kind(StrEnum):
    WORD = "word"
    LETTERS = "letters"
    NUMBER = "number"
    LEGAL = "legal"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` is as written; ``folded`` in small letters, with the accents it was written with."""

    text: str
    folded: str
    kind: Kind


_LEGAL = re.compile(
    r"(?i)\b(?:s\.?\s?a\.?\s?(?:b\.?\s?)?de\s?c\.?\s?v|s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l|s\.\s?a\.\s?s|s\.\s?a\.\s?r\.\s?l|s\.\s?a|b\.\s?v|n\.\s?v|s\.\s?r\.\s?o"
    r"|d\.\s?o\.\s?o|(?:sp\.?\s?)?z\s?o\.\s?o|l\.\s?l\.\s?c|p\.\s?l\.\s?c|g\.\s?m\.\s?b\.\s?h|a/s|a\.\s?s|s\.\s?l|l\.\s?p)\b\.?"
)
_AFTER_COMMA = re.compile(r"(?i)^(jr|sr|ii|iii|iv|phd|md|esq|cpa|mba|inc|ltd|llc|llp|gmbh|plc|co|corp|s\.?p\.?a)\b\.?")
_SHORT = """abe al amy ann art asa ben bo bob cal dan deb don ed eli eva ida ian ike ira ivy jan jay jim jo joe jon kay
    ken kit len leo liz lou mae mat max meg mia ned noa pam pat peg ray rob rod ron roy sal sam sid sue tad tim
    tom val vic wes zoe"""
_SHORT_NAMES = frozenset(_SHORT.split())
_PLAIN_FORMS = frozenset(
    (
        "gmbh",
        "mbh",
        "kgaa",
        "ltd",
        "inc",
        "corp",
        "co",
        "llc",
        "llp",
        "plc",
        "pty",
        "sarl",
        "kft",
        "zrt",
        "nyrt",
        "lda",
        "ltda",
    )
)
"""Legal forms that are nothing else in small letters; "Spa" and "Zoo" are, and need their capitals."""
_VOWELS = frozenset("aeiouyw")
_HEARD = frozenset("aeiouy")
_SOUNDING = _VOWELS | set("rl")
"""PwC, GmbH: a w is a vowel in Welsh names only, and those have no capitals inside."""


def words(name: str) -> tuple[Word, ...]:
    """The words of ``name``; "Surname, First" is turned round, hyphens part a word, brackets and quotes fall away."""
    if len(name) > MOST_LETTERS:
        return (Word(name, "", Kind.UNREADABLE),)
    text = _BY.sub(" by ", _LETTER_NUMBER.sub(r"\1 \2", _LEGAL.sub(_joined, _turned(_plain(name)))))
    text = _JEAN.sub("Jean' ", text)
    runs = _PIECE.findall(_ABBREVIATED.sub(". ", _NUMBER_AFTER.sub(" ", _NUMBERED.sub(r"\1 \2", text))))[:MOST_WORDS]
    pieces = [piece for run in runs for piece in parted(run, known=_a_word)][:MOST_WORDS]
    plain = [piece for piece in pieces if piece.casefold() not in LEGAL_FORMS]
    shouted = text.upper() == text and len(plain) > 1
    return tuple(word for at, piece in enumerate(pieces) if (word := _word(piece, shouted=shouted, first=at == 0)))


def _plain(name: str) -> str:
    """Without what nobody says: marks that no letter takes up (the tone over ọ̀), pictures, ® and ™; a picture alone
    stays, for nobody can read it."""
    signs = [(sign, unicodedata.category(sign)) for sign in unicodedata.normalize("NFC", name)]
    text = "".join("" if kind in ("Cf", "Mn") else " " if kind in ("So", "Sk") else sign for sign, kind in signs)
    if address := _ADDRESS.fullmatch(text.strip()):
        text = re.sub("[._]", " ", address[1])
    text = _PLUS.sub(" plus", _AND.sub(" & ", text))
    return " ".join(text.split()) or " ".join(name.split())


_ADDRESS = re.compile(r"([A-Za-z._-]+)@[\w.-]+\.[A-Za-z]{2,}")
"""The name in an e-mail address, where a list has that in the column of names."""
_AND = re.compile(r"(?<=\w)\+(?=\w)|(?<=\w) \+ (?=\w)|(?<=[a-z]{2})&(?=[A-Za-z]{3})")
_PLUS = re.compile(r"(?<=\w)\+(?!\S)")
"""Black+Decker, Kühne + Nagel, Marks&Spencer; Disney+."""


def _a_word(folded: str) -> bool:
    return bool(entries(folded) or found_in(folded)) or folded in _PLAIN_FORMS


def _joined(match: re.Match[str]) -> str:
    """S.p.A. is SPA; of "Sp. z o.o." only the last three are said, and AB and SE stay as they are."""
    return f" {_NOT_SAID.sub('', match[0]).upper()} " if re.search(r"[./]|pA|(?i:de)", match[0]) else match[0]


_NOT_SAID = re.compile(r"(?i)^sp\.?\s?(?=z)|[^A-Za-z]")
_NUMBERED = re.compile("(?<![0-9A-Za-z.])([0-9]+)(?!(?:st|nd|rd|th)\\b)([A-Za-z]{4,})")
"""4imprint: a number and a word, unlike 3M and 20th."""
_NUMBER_AFTER = re.compile("(?<=[a-z]{3})(?=[0-9]+(?![0-9A-Za-z]))")
"""Smith2."""
_LETTER_NUMBER = re.compile("(?<![0-9A-Za-z.])([A-Z])([1-9][0-9])(?![0-9A-Za-z])")
"""A24, N26: a letter and a number, unlike G4S."""
_BY = re.compile("(?<=[0-9])x(?=[0-9])")
"""8x8."""
_ABBREVIATED = re.compile("[.](?=[A-Z][a-z])")
"""J.Crew, St.Gallen: a short form and a word."""
_PIECE = re.compile(r"[^\s,;:/()\[\]{}\"“”«»|_+*=<>!?#@$%^~\u2010-\u2015\u2212-]+")


def _turned(text: str) -> str:
    before, comma, after = text.partition(",")
    if not comma or "," in after or not after.strip() or _AFTER_COMMA.match(after.strip()):
        return text
    return f"{after.strip()} {before.strip()}"


_JEAN = re.compile("\\bJean-(?=[^\\W\\d_])")
"""Before a hyphen it is the French Jean, among Americans too; alone it is a woman’s name as well."""


def _word(piece: str, *, shouted: bool, first: bool) -> Word | None:
    if piece == "Jean'":
        return Word("Jean", "jean'", Kind.WORD)
    text = piece.strip(".'’‘`&")
    if not text:
        return Word("&", "and", Kind.WORD) if "&" in piece else None
    folded = text.casefold().translate(_ALIKE)
    if len(text) > LONGEST_WORD or not all(_readable(letter) for letter in folded):
        return Word(text, "", Kind.UNREADABLE)
    plain_form = folded in _PLAIN_FORMS and not (first and folded == "co")
    if plain_form or (not first and folded in LEGAL_FORMS and not (text.islower() or text.istitle())):
        return Word(text, folded, Kind.LEGAL)
    if number(text.casefold()) is not None:
        return Word(text, folded, Kind.NUMBER)
    if _is_acronym(text, folded, shouted=shouted):
        letters = "".join(letter for letter in unfolded(folded) if letter != "'")
        return Word(text, letters, Kind.LETTERS if set(letters) <= LETTERS.keys() else Kind.UNREADABLE)
    return Word(text, folded, Kind.WORD if _has_a_sound(folded) else Kind.UNREADABLE)


_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", ".": "", "\u0307": ""})
"""Apostrophes are one; the dot that Turkish İ keeps in small letters is none."""


def _readable(letter: str) -> bool:
    return letter in "'&" or (letter.isdecimal() and letter.isascii()) or "LATIN" in unicodedata.name(letter, "")


def _has_a_sound(folded: str) -> bool:
    """Whether a word has a vowel, or an r or l that stands for one (Krč, Vlk), or is known to have none (Ng)."""
    return bool(_SOUNDING & set(unfolded(folded))) or bool(entries(folded) or found_in(folded))


def _is_acronym(text: str, folded: str, *, shouted: bool) -> bool:
    """3M, IBM, KPMG, H&M: figures, or capitals too few to be a word, or no vowel to say."""
    if text.isupper() and (len(text) == 1 or folded in _LETTERED):
        return True
    if entries(folded) or folded in _SHORT_NAMES:
        return False
    if any(letter.isdecimal() for letter in text) or "&" in text:
        return True
    plain = unfolded(folded)
    if text != plain and not text[1:].islower() and not _HEARD & set(plain):
        return True
    if not _VOWELS & set(plain):
        return plain not in ("ng",) and (text.isupper() or len(plain) == 1)
    return text.isupper() and not shouted and (len(text) <= 3 or bool(_UNSAYABLE.match(plain)))


_LETTERED = frozenset(("ing", "ge", "icici"))
"""In capitals the bank, not the engineer; the maker of engines, not the Chinese name."""
_UNSAYABLE = re.compile(r"([bcdfghjkmnpqrtvwxz])\1|[bdfghjkpt][bcdfgjkmnpqtvxz]|[bdgmnrv]s")
"""What no word begins with: BBVA, DKSH."""
