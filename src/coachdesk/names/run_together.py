"""Takes apart what company names run together: domains (booking.com), capitals within a word (JPMorgan, YouTube).

Knows no sounds; which words it must leave alone it is told.
"""

import re
from collections.abc import Callable

_DOMAIN = re.compile(r"(?i)(?:www\.)?((?:[a-z0-9-]{2,}|[a-z](?=\.(?:ai|app|com|io)$))(?:\.[a-z0-9-]{2,})*\.[a-z]{2,})")
_DOMAINS = """com net org info biz edu gov io ai app dev tech online store shop cloud agency eu us uk de fr es it nl be
    at ch pl cz se no dk fi ie pt br mx ca au nz in jp cn kr za ru tr gr hu ro co me tv"""
_ENDINGS = frozenset(_DOMAINS.split())
_SPELLED = frozenset(("uk", "us", "eu", "io", "ai", "tv"))
"""Endings that are said letter by letter."""
_CAMEL = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+")
_BEFORE = "mc mac de del della di da du des la le lo li st van von fitz o al el ap san santa ter ver"
_PREFIXES = frozenset(_BEFORE.split())
"""What stands before a capital in surnames, which are one word: DeSantis, LaRue."""


def parted(piece: str, *, known: Callable[[str], bool]) -> list[str]:
    """The words of ``piece`` as one says them; ``known`` tells whether a text in small letters is a word of its own."""
    if (domain := _DOMAIN.fullmatch(piece)) and (labels := domain[1].casefold().split("."))[-1] in _ENDINGS:
        first, *rest = domain[1].split(".")
        tail = [said for label, plain in zip(rest, labels[1:], strict=True) for said in ("dot", _label(label, plain))]
        return [*(word for part in first.split("-") if part for word in _camel(part, known)), *tail]
    return _camel(piece, known)


def _label(label: str, plain: str) -> str:
    return plain.upper() if plain in _SPELLED else label


def _camel(piece: str, known: Callable[[str], bool]) -> list[str]:
    folded = piece.casefold()
    if not re.fullmatch("[a-zA-Z]*[a-z][a-zA-Z]*", piece) or piece[1:].islower() or not re.search("[aeiouy]", folded):
        return [piece]
    if known(folded):
        return [piece]
    parts = _CAMEL.findall(piece)
    joint = any(part.isupper() and len(part) > 1 for part in parts) or parts[0].islower() or parts[-1].isupper()
    words = all(known(part.casefold()) and len(part) > 1 for part in parts)
    return parts if parts[0].casefold() not in _PREFIXES and (joint or words) else [piece]
