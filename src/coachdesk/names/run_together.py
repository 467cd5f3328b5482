"""Takes apart what company names run together: domains (booking.com), capitals within a word (JPMorgan, YouTube).

Knows no sounds; which words it must leave alone it is told.
"""

import re
from collections.abc import Callable
from itertools import pairwise

_DOMAIN = re.compile(r"(?i)(?:www\.)?((?:[a-z0-9-]{2,}|[a-z](?=\.(?:ai|app|com|io)$))(?:\.[a-z0-9-]{2,})*\.[a-z]{2,})")
_DOMAINS = """com net org info biz edu gov io ai app dev tech online store shop cloud agency eu us uk de fr es it nl be
    at ch pl cz se no dk fi ie pt br mx ca au nz in jp cn kr za ru tr gr hu ro co me tv"""
_ENDINGS = frozenset(_DOMAINS.split())
_SPELLED = frozenset(("uk", "us", "eu", "io", "ai", "tv"))
"""Endings that are said letter by letter."""
_CAMEL = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+")
_BEFORE = "mc mac de del della di da du des la le lo li st van von fitz o al el ap san santa ter ver"
_PREFIXED = frozenset(form for start in _BEFORE.split() for form in (start, start.title()))
"""What stands before a capital in surnames, which are one word: DeSantis, LaRue."""
_HALVES = """
    able air all alpha app auto bank base beam bill bit block blue bold bolt book boost bot box brain branch bridge
    bright buffer build buy byte call caller camp card care cart cash cast chain chart chat check circle city clear
    click clock cloud club code coin cold connect core craft crew crowd crypto cut dash data date deal deck deep
    desk dev dial digital direct dock dog door dot dream drive drop dry earth east easy eco edge energy ever
    exchange express eye face fair fast feed field file fin find fire first fish flash fleet flex flow fly folder
    force forge form fort forward found fox frame free fresh front fuel full fund fusion future gain gate gear gift
    global glow go gold good graph grasp green grid group grow growth guard guide hand happy hash health heart help
    hero high hire hive hook house hub hunt idea inbox info ink inside insight invoice iron jet job jump just key
    kick lab lane launch layer lead leaf leap learn ledger lens level life lift light like line link list live load
    local lock log logic long look loop lot mail make map mark market master match max media meet mega mesh meta
    micro mile mind mine mint mix mobile money moon move nest net network new next node north note now oak object
    ocean office one open opti orbit over pack page paint pal panel paper part pass patch path pay peak people phone
    pick pilot pine ping pipe pixel plan planet plant play plus point pole port post power press price prime print
    pro process product proof protect publish pulse pump pure push quest quick rain rank rapid rate reach read ready
    real relay rent repo report rest ring rise river road robot rocket room root route run safe sail sale sales
    scale scan scape school science scope score scout screen script sea search secure seed seek sense sentry serve
    service share sharp sheet shelf shell shield shift shine ship shop show side sight sign signal silver simple
    site six sky smart snap snow social soft solar solid sonic sound source space spark speak spec speed spin split
    spot spring sprint square stack staff stage star start state station steam steel step stock stone store storm
    story stream street strike stripe strong studio style sum summit sun super sure surf swift switch sync system
    table tail talent talk tank tap task tax team tech tele test text thing think thread tide tiger time tool top
    touch tower town track trade trail train trans travel tree trend tribe true trust tube turbo two ultra under
    union unit up vault vector venture verse video view virtual vision vista visual voice volt wall ware warm watch
    water wave way wealth web west wheel white wide wild wind wire wise wolf word work works world wrap yard yield
    you zone"""
_WORDS = frozenset(_HALVES.split())
"""What companies put together: a half of Pipedrive or Databricks. What surnames end with (man, son, ton) stays out."""


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
    if not re.fullmatch("[a-zA-Z]*[a-z][a-zA-Z]*", piece) or not re.search("[aeiouy]", folded) or known(folded):
        return [piece]
    if piece[1:].islower():
        return _compound(piece)
    parts = _lettered(_CAMEL.findall(piece), known)
    joint = any(part.isupper() and len(part) > 1 for part in parts) or parts[0].islower() or parts[-1].isupper()
    words = all(known(part.casefold()) and len(part) > 1 for part in parts) or all(len(part) > 2 for part in parts)
    return parts if parts[0] not in _PREFIXED and (joint or words) else [piece]


def _compound(piece: str) -> list[str]:
    """Coinbase and Trustpilot, where both halves are words that companies are called by; no surname is among these."""
    folded = piece.casefold()
    cuts = (at for at in range(3, len(folded) - 2) if folded[:at] in _WORDS and folded[at:] in _WORDS)
    at = next(cuts, 0)
    return [piece[:at], piece[at:]] if at else [piece]


def _lettered(parts: list[str], known: Callable[[str], bool]) -> list[str]:
    """OVH and cloud, not OV and Hcloud."""
    for turn, (before, after) in enumerate(pairwise(parts)):
        if before.isupper() and not known(after.casefold()) and known(after[1:].casefold()):
            return [*parts[:turn], before + after[0], after[1:], *parts[turn + 2 :]]
    return parts
