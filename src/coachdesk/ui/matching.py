"""How well a text fits what was typed. Pure; knows no list it is used for."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def plain(text: str) -> str:
    """Lower case, without accents: nobody types "Zieliński" on a US keyboard."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o")


def fit(typed: str, text: str) -> int | None:
    """0 is best; None where a word that was typed is not in the text at all."""
    words, whole = plain(typed).split(), plain(text)
    if not words:
        return 0
    if whole.startswith(" ".join(words)):
        return 1
    starts = whole.replace("-", " ").replace("“", " ").split()
    if all(any(s.startswith(w) for s in starts) for w in words):
        return 2
    return 3 if all(w in whole for w in words) else None


def best(typed: str, items: Iterable[T], text_of: Callable[[T], str]) -> list[T]:
    """The items that fit, the best first, else in the order in which they came."""
    found = [(fitting, n, item) for n, item in enumerate(items) if (fitting := fit(typed, text_of(item))) is not None]
    return [item for _fitting, _n, item in sorted(found, key=lambda entry: entry[:2])]
