"""Cuts a sentence down to points of at most eight words; numbers, names and fields stay. Pure; knows no playbook."""

import re
from collections.abc import Collection, Iterable, Sequence

from coachdesk.coach.noting import ASIDES, notes_of, unframed
from coachdesk.coach.weighing import (
    DROPPED_FIRST,
    EDGES,
    LEADING_ON,
    LONG_WORD,
    PIECE,
    Weight,
    Word,
    begins_a_sentence,
    counted,
    is_address,
    weigh,
    word_set,
)
from coachdesk.playbook.reading import apart
from coachdesk.playbook.schema import POINT_WORDS
from coachdesk.playbook.words import EMOJI

LONG_SENTENCE = 60

_CLAUSES = re.compile(r"[;:–—]\s+|,\s+|\s[-–—]+\s|\s+(?=(?:because|which|so that|and then|but|in order to)\s)", re.I)
FIRST_PERSON = re.compile(
    r"(?:hi|hello|hey)?[ ,]*(?:i|we|i'm|i'd|i'll|i've|we're|we'd|we'll|we've|let me|my name)\b", re.I
)
"""How talk in the first person begins, after straightening the quotes."""
_SENTENCE_END = re.compile(
    rf"[.!?…]+[\"'”’)\]]*(?:\s*{EMOJI}+)?(?=\s|$)|(?<=\s){EMOJI}+(?=\s|$)|(?<=\w){EMOJI}+(?=\s+[A-Z]|\s*$)"
)
_NO_END = word_set("mr mrs ms mx dr prof st sr jr vs etc e.g i.e approx dept inc ltd co corp a.m p.m no u.s u.k")
_NAME_ENDS = word_set("inc ltd co corp etc a.m p.m")
"""Short forms that end a sentence where a common word with a capital comes after them: "Lumen & Co. Our call"."""
_BEFORE_NUMBER = word_set(
    "jan feb mar apr may jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun max min ca tel"
    " ext nr nos vol fig art p pp sec ref"
)
"""Short forms that end a sentence, but for one that goes on with a number: "Oct. 15"."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph; "Mr. Lee", "3.5" and "9 a.m. sharp" end none."""
    text = apart(text)
    found: list[str] = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        before = text[start : mark.start()].rsplit(None, 1)
        if (
            mark.group()[0] == "."
            and before
            and _is_short_form(before[-1], then=text[mark.end() : mark.end() + 20].lstrip())
        ):
            continue
        found.append(text[start : mark.end()].strip())
        start = mark.end()
    found.append(text[start:].strip())
    return tuple(one for one in found if one)


def _is_short_form(word: str, *, then: str) -> bool:
    low = word.lower().lstrip("(\"'“")
    if low in _NAME_ENDS:
        return not begins_a_sentence(then)
    if low in _BEFORE_NUMBER:
        return then[:1].isdigit()
    return low in _NO_END or (len(low) == 1 and low.isalpha() and low != "i")


def is_question(text: str) -> bool:
    """Whether it is written as a question."""
    return text.rstrip("\"'”’)] *_").endswith("?")


def shorten(text: str, *, names: Collection[str] = (), whole: bool = False) -> tuple[str, ...]:
    """Points of at most 8 words that say the essential: all numbers, names and merge fields, and what comes first.

    A question stays a question. ``names`` are words (lower case) known to be names however they are written; ``whole``
    keeps what comes later too, for texts whose capitals tell no names.
    """
    text = " ".join(word[:LONG_WORD] for word in PIECE.findall(text))
    if counted(text) <= POINT_WORDS and len(sentences(text)) < 2:
        bare = unframed(text) if not is_question(text) else text
        return tuple(filter(None, (_tidied(bare, asks=is_question(text)),)))
    made: list[str] = []
    for sentence in sentences(text):
        for piece in _pieces(sentence):
            made += _shorten_sentence(piece, names=names, whole=whole)
    return tuple(dict.fromkeys(made))


def _pieces(sentence: str) -> list[str]:
    """A sentence of more than 60 words in stretches of 60, so that time grows with the length only."""
    words = PIECE.findall(sentence)
    if len(words) <= LONG_SENTENCE:
        return [sentence]
    return [" ".join(words[at : at + LONG_SENTENCE]) for at in range(0, len(words), LONG_SENTENCE)]


def _shorten_sentence(sentence: str, *, names: Collection[str], whole: bool) -> list[str]:
    asks = is_question(sentence)
    if not asks and not whole:
        return _points(notes_of(sentence, names=names), asks=False)
    text = sentence if asks else ASIDES.sub("", unframed(sentence))
    clauses = _joined(_essential(_clauses(text, names=names), whole=whole))
    if len(clauses) == 1 and _count(clauses[0]) <= POINT_WORDS:
        return _points(clauses, asks=asks)
    words = _squeezed(weigh(text, names=names), upto=Weight.GRAMMAR, asks=asks)
    if _count(words) <= POINT_WORDS:
        return _points([words], asks=asks)
    parts = [part for clause in _clauses(text, names=names) for part in _split(clause)]
    return _points(_joined(_essential(parts, whole=whole)), asks=asks)


def _clauses(text: str, *, names: Collection[str]) -> list[list[Word]]:
    found = []
    for number, clause in enumerate(_CLAUSES.split(text)):
        # A word that begins a later clause begins no sentence: its capital says that it is a name.
        weighed = weigh(clause if number == 0 else f"x {clause}", names=names)[0 if number == 0 else 1 :]
        found.append(weighed if number == 0 else _begun(weighed))
    return [clause for clause in found if clause]


def _squeezed(words: list[Word], *, upto: Weight, asks: bool) -> list[Word]:
    """Without the words that may go first, the last of each kind before the others, until the rest fits."""
    left = list(words)
    for weight in (w for w in Weight if w <= upto):
        for at in range(len(left) - 1, -1, -1):
            if _count(left) <= POINT_WORDS:
                return left
            if left[at].weight is weight and not (asks and at == 0):
                del left[at]
    return left


def _split(words: list[Word]) -> list[list[Word]]:
    """Parts that fit, parted before a joint where there is one, and never between words that are kept."""
    parts = []
    words = _squeezed(words, upto=Weight.VAGUE, asks=False)
    while _count(words) > POINT_WORDS:
        room = range(min(POINT_WORDS, len(words) - 1), 0, -1)
        at = next((n for n in room if words[n].weight is Weight.JOINT), 0)
        at = at or next((n for n in room if not _bound(words, n)), POINT_WORDS)
        parts.append(words[:at])
        words = words[at:]
    return [*parts, words]


def _bound(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].weight is Weight.KEPT and words[at].weight is Weight.KEPT


def _essential(parts: Sequence[list[Word]], *, whole: bool) -> list[list[Word]]:
    """The first part that says something, and all that hold what must be kept."""
    ended = [_ended(part) for part in parts]
    telling = [p for p in ended if any(w.weight in (Weight.CONTENT, Weight.KEPT) for w in p)]
    if len(telling) > 1 and len(telling[0]) == 1 and telling[0][0].weight is not Weight.KEPT:
        del telling[0]
    return [p for n, p in enumerate(telling) if whole or n == 0 or any(w.weight is Weight.KEPT for w in p)]


def _ended(words: list[Word]) -> list[Word]:
    """Without the small words that were to lead on to what has been parted from them."""
    end = len(words)
    while end > 1 and (words[end - 1].weight is Weight.JOINT or words[end - 1].text.lower() in LEADING_ON):
        end -= 1
    return words[:end]


def _joined(parts: Iterable[list[Word]]) -> list[list[Word]]:
    """Neighbours that fit into one point together."""
    made: list[list[Word]] = []
    for part in parts:
        if made and _count([*made[-1], *part]) <= POINT_WORDS:
            last = made[-1][-1]
            made[-1][-1] = Word(last.text.rstrip(",;:") + ",", last.weight)
            made[-1] += _begun(part)
        else:
            made.append(list(part))
    return made


def _begun(words: list[Word]) -> list[Word]:
    at = next((n for n, w in enumerate(words) if w.text.lower().strip(EDGES) not in DROPPED_FIRST), 0)
    return words[at:]


def _points(parts: Iterable[list[Word]], *, asks: bool) -> list[str]:
    made = [" ".join(w.text for w in (_begun(part) if not asks else part)) for part in parts]
    return [tidy for n, one in enumerate(made) if (tidy := _tidied(one, asks=asks and n == len(made) - 1))]


def _tidied(text: str, *, asks: bool) -> str:
    """One point: no loose marks at its ends, a capital at its beginning."""
    tidy = text.strip(" ,;:–—-").rstrip(" .,;:–—-!?…")
    tidy = _balanced(tidy)
    if tidy[:1].islower() and tidy.split()[0].islower() and not is_address(tidy.split()[0]):
        tidy = tidy[:1].upper() + tidy[1:]
    return f"{tidy}?" if asks and tidy else tidy


def _balanced(text: str) -> str:
    """Without quotes and brackets that have lost their other half."""
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        alone = text.count('"') % 2 if opening == closing else text.count(opening) != text.count(closing)
        if alone:
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()


def _count(words: Sequence[Word]) -> int:
    """As anybody counts: an ampersand or an arrow is a word too."""
    return counted(" ".join(w.text for w in words))
