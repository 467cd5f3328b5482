"""Finds objection cards by a few letters, typos allowed. Pure; knows no prospect."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from coachdesk.playbook.reading import straighten
from coachdesk.playbook.schema import Objection

LONGEST = 80
"""Letters that are looked at; what is typed during a call is shorter."""

_WORD = re.compile(r"[^\W_]+")
_BEGINS, _HOLDS, _ALIKE, _NOT = 0, 1, 2, 9
_NEAR = 0.78
"""Parts alike, of 1: one letter wrong, missing or swapped in a word of four or more."""


def find_cards(cards: Iterable[Objection], letters: str) -> tuple[Objection, ...]:
    """The cards in whose words each word typed begins, stands or nearly stands; the nearest first.

    Where no card has all the words, those that have most of them. Nothing typed gives all cards in their order.
    """
    wanted = _words(letters[:LONGEST])
    all_cards = tuple(cards)
    if not wanted:
        return all_cards
    ranked = []
    for number, card in enumerate(all_cards):
        near = [_nearness(word, _words(" ".join((card.says, *card.finds)))) for word in wanted]
        # Of two cards alike, the one whose title has the words comes first.
        titled = sum(_nearness(word, _words(card.says)) for word in wanted)
        ranked.append((sum(n == _NOT for n in near), sum(near), titled, number))
    fewest = min(rank[0] for rank in ranked) if ranked else len(wanted)
    found = sorted(rank for rank in ranked if rank[0] == fewest < len(wanted))
    return tuple(all_cards[number] for *_, number in found)


def _words(text: str) -> list[str]:
    return _WORD.findall(straighten(text).casefold().replace("'", ""))


def _nearness(word: str, among: Iterable[str]) -> int:
    return min((_of_one(word, other) for other in among), default=_NOT)


def _of_one(word: str, other: str) -> int:
    if other.startswith(word):
        return _BEGINS
    if len(word) > 2 and word in other:
        return _HOLDS
    if len(word) < 4 or word[0] not in other[:2]:
        return _NOT
    # What is typed may be only the beginning, and one letter longer or shorter than it should be.
    ends = (len(word) - 1, len(word), len(word) + 1)
    close = max(SequenceMatcher(None, word, other[:end], autojunk=False).ratio() for end in ends)
    return _ALIKE if close >= _NEAR else _NOT
