"""Wordings for a language whose clauses the coach cannot mend: whole sentences go or are said anew.

All it knows of the language is how it greets and which words lose their capital within a sentence. Judges none of them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coachdesk.model.judgement import Finding
from coachdesk.playbook.language import Language
from coachdesk.playbook.reading import Reading
from coachdesk.playbook.schema import Category

_PART = re.compile(r"[,;:]\s+|\s+[–—-]+\s+")
_ENDS = ".?!…"
_FEW = 2


class Place(NamedTuple):
    """A sentence with marked words, its end mark included; ``start`` to ``end`` the part of it they stand in, between
    marks; ``head`` where it goes on after a greeting."""

    sentence: int
    head: int
    start: int
    end: int
    close: int


def plain_wordings(
    finding: Finding, *, words: Sequence[str], asks: Sequence[str], reading: Reading
) -> Iterator[tuple[int, int, str]]:
    """Start, end and words in their place, best first. ``words`` are the rule's rewrites, filled; ``asks`` questions
    that fit any opener."""
    text, language = reading.text, reading.language
    whole = [one for one in words if one.endswith((".", "?"))]
    yield from ((finding.start, finding.end, one) for one in words if one not in whole)
    place = _place(finding.start, finding.end, reading=reading)
    asked = "?" in text[place.end : place.close]
    said = [*(f"{one} {ask}" for one in whole if not one.endswith("?") for ask in asks[:1]), *asks] if asked else []
    alone = _bare(text[place.head : place.start]) + _bare(text[place.end : place.close]) == 0
    if not alone:
        yield from _part_left_out(place, text=text, language=language)
    for one in (*said, *whole):
        at = place.head if alone else place.start
        if alone or not _bare(text[place.end : place.close]):
            yield at, place.close, _after(text[:at], one, language=language)
    yield from _sentence_left_out(place, text=text, language=language)
    for one in (*said, *whole):
        yield place.head, place.close, _after(text[: place.head], one, language=language)


def plain_insertions(category: str, *, words: Sequence[str], reading: Reading) -> Iterator[tuple[int, str]]:
    """Where a missing sentence belongs: who after the greeting, a question at the end, the rest before a last one."""
    text, language = reading.text, reading.language
    spans = [reading.where(*one) for one in reading.sentences]
    for sentence in words:
        if category == Category.NO_WHO:
            hello = language.greeting.match(text)
            at = hello.end() if hello else len(text) - len(text.lstrip())
            follows = text[at : at + 1]
            if hello and hello["mark"] not in ".!?":
                small = language.within(sentence)
                yield at, f"{small} " if follows.isupper() else f"{small.rstrip('.')} – "
            else:
                yield at, f"{sentence} "
        elif category != Category.NO_QUESTION and len(spans) > 1 and text[: spans[-1][1]].endswith("?"):
            yield spans[-1][0], f"{sentence} "
        at = len(text.rstrip(" \t\n,;:–—-"))
        ended = not at or text[at - 1] in '.?!…"”“’)'
        yield at, f" {sentence}" if ended else f". {sentence}"


def _place(start: int, end: int, *, reading: Reading) -> Place:
    text = reading.straight
    end = start + len(text[start:end].rstrip(" \t\n.?!…"))
    ends = [reading.where(*one)[1] for one in reading.sentences]
    before = max((one for one in ends if one <= start), default=0)
    sentence = before + re.match(r"\W*", text[before:start]).end()  # type: ignore[union-attr]  # it always matches
    close = min((one for one in ends if one >= end), default=len(text))
    hello = reading.language.greeting.match(text, sentence, close)
    head = hello.end() if hello and hello.end() <= start else sentence
    stop = max(end, sentence + len(text[sentence:close].rstrip(" \t\n.?!…\"')")))
    begin, until = head, stop
    for mark in _PART.finditer(text, head, stop):
        if mark.end() <= start:
            begin = mark.end()
        elif mark.start() >= end:
            until = mark.start()
            break
    return Place(sentence, head, begin, max(until, end), close)


def _part_left_out(place: Place, *, text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """The rest of the sentence alone; what it goes on with moves up with a capital, what led on to it goes."""
    rest = text[place.end : place.close]
    lead = re.match(rf"[\s,;:–—-]*(?:(?:{'|'.join(map(re.escape, language.leads)) or '(?!)'})\s+)?(?=\w)", rest, re.I)
    before = text[place.head : place.start]
    if lead and _bare(rest) >= _FEW:
        word = rest[lead.end() :].split(maxsplit=1)[0]
        at = place.end + lead.end()
        first = not before.strip()
        yield place.start, at + len(word), _after(text[: place.start], word, language=language) if first else word
    elif _bare(before):
        kept = before.rstrip(" \t\n,;:–—-")
        last = kept.rsplit(maxsplit=1)[-1]
        at = place.head + len(kept) - len(last)
        yield at, place.close, f"{last}."


def _sentence_left_out(place: Place, *, text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    after = text[place.close :]
    if following := re.match(r"\s*(\w\S*)", after):
        end = place.close + following.end(1)
        yield place.head, end, _after(text[: place.head], following[1], language=language)
    elif (before := text[: place.sentence].rstrip()) and place.head == place.sentence:
        last = before.rsplit(maxsplit=1)[-1]
        yield len(before) - len(last), place.close, last


def _after(before: str, words: str, *, language: Language) -> str:
    """The words with a capital at the head of a sentence; after a comma without one, where the language has none."""
    ended = not before.strip() or before.rstrip()[-1] in _ENDS
    return words[:1].upper() + words[1:] if ended else language.within(words)


def _bare(words: str) -> int:
    return len(re.findall(r"\w+", words))
