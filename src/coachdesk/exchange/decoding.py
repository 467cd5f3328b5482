"""Turns the bytes of a contact list into text, whatever program wrote them; refuses what isn't text.

Knows nothing of columns: what header words look like is asked of the ``likes`` function it is given.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.errors import UserError
from coachdesk.language import tr

SAMPLE_BYTES = 200_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPREADSHEET = tr("This is a spreadsheet file, not a plain list.")
_MAGIC = (
    (b"PK\x03\x04", _SPREADSHEET),
    (b"\xd0\xcf\x11\xe0", _SPREADSHEET),
    (b"\x89PNG", tr("This is a picture, not a contact list.")),
    (b"\xff\xd8\xff", tr("This is a picture, not a contact list.")),
    (b"GIF8", tr("This is a picture, not a contact list.")),
    (b"%PDF", tr("This is a PDF document, not a contact list.")),
    (b"{\\rtf", tr("This is a text document, not a contact list.")),
    (b"\x1f\x8b", tr("This is a packed file, not a contact list.")),
    (b"7z\xbc\xaf", tr("This is a packed file, not a contact list.")),
    (b"Rar!", tr("This is a packed file, not a contact list.")),
    (b"SQLite format 3", tr("This is a database, not a contact list.")),
)
_SAVE_AS = tr("Save it as CSV (UTF-8) and import that file. Nothing was imported.")
_NOTHING = tr("Nothing was imported.")

# In the order in which a tie is decided: how often such files are met.
_LATIN = ("cp1252", "mac_roman", "cp1250", "iso8859_2", "cp1254", "cp850", "cp1257", "cp437")
_WEST = frozenset("éèêëáàâäãåçñóòôöõíìîïúùûüßøæ")
_USUAL = {
    "cp1250": frozenset("ąćęłńóśźżáčďéěíňřšťúůýžőűôäöüßăâîşţ"),
    "iso8859_2": frozenset("ąćęłńóśźżáčďéěíňřšťúůýžőűôäöüßăâîşţ"),
    "cp1254": frozenset("çğıöşüâîû"),
    "cp1257": frozenset("ąčęėįšųūžāēģīķļņõäöü"),
}
_MARKS = frozenset("’‘“”„«»–—…€£°·•ºª™®©№§´`‚\xa0")
_HINTS = (
    (re.compile(rb"(?i)\.(?:pl|cz|sk|hu|ro|hr|si)\b|\+(?:48|42[01]|36|40|385|386)"), ("cp1250", "iso8859_2")),
    (re.compile(rb"(?i)\.tr\b|\+90"), ("cp1254",)),
    (re.compile(rb"(?i)\.(?:lt|lv|ee)\b|\+37[012]"), ("cp1257",)),
)
_FAR = [
    "cp1251", "koi8_r", "cp866", "cp1253", "cp1255", "cp1256", "cp874",
    "cp932", "shift_jis", "euc_jp", "gb18030", "big5", "cp949", "euc_kr",
]  # fmt: skip


_CYRILLIC = ("cp1251", "koi8_r", "cp866")
_CYRILLIC_HINT = re.compile(rb"(?i)\.(?:ru|ua|by|kz)\b|\+7|\+380")


@dataclass(frozen=True, slots=True)
class Decoded:
    """``note`` is a sentence about what could not be read as it should, or ''."""

    text: str
    encoding: str
    note: str = ""


def _likes_nothing(_text: str) -> int:
    return 0


def decode(data: bytes, *, likes: Callable[[str], int] = _likes_nothing) -> Decoded:
    """The text of a file. ``likes`` counts what a list would hold in a text (known header words).

    Raises UserError for pictures, spreadsheets, archives and any other bytes that are no text.
    """
    for magic, sentence in _MAGIC:
        if data.startswith(magic):
            raise UserError(sentence, hint=_SAVE_AS if sentence == _SPREADSHEET else _NOTHING, code="not_text")
    decoded = _by_mark(data) or _by_zeros(data) or _as_utf8(data) or _by_letters(data, likes)
    text = decoded.text.rstrip("\x00")
    if _is_noise(text, sure=decoded.encoding.startswith("utf-8")):
        raise UserError(tr("This file doesn’t hold text."), hint=_SAVE_AS, code="not_text")
    return Decoded(text, decoded.encoding, decoded.note)


def decode_value(data: bytes, charset: str, *, fallback: str = "") -> str:
    """One value in the character set its own label names; where that is wrong, the likeliest."""
    for name in (charset, "utf-8", fallback):
        try:
            if name and codecs.lookup(name)._is_text_encoding:  # hex and zip are codecs too
                return data.decode(name)
        except (LookupError, ValueError):
            continue
    return _by_letters(data, _likes_nothing).text


def _by_mark(data: bytes) -> Decoded | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            if name.startswith("utf-16") and (other := _by_zeros(data[len(mark) :])) and other.encoding != name:
                return other  # the mark lies: the zeros stand where another width puts them
            plain = name.removesuffix("-sig")
            text = data[len(mark) :].decode(plain, errors="replace")
            damaged = "\ufffd" in text
            return Decoded(text.lstrip("\ufeff"), name, tr("Some characters could not be read.") if damaged else "")
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: most letters of a list are ASCII, so zeros stand at fixed places."""
    head = data[: 4 * (min(len(data), 4000) // 4)]
    if len(head) < 4 or 0 not in head:
        return None
    shares = [head[i::4].count(0) / (len(head) / 4) for i in range(4)]
    high, low = 0.6, 0.3
    for name, zeros in (
        ("utf-32-le", (1, 2, 3)), ("utf-32-be", (0, 1, 2)), ("utf-16-le", (1, 3)), ("utf-16-be", (0, 2)),
    ):  # fmt: skip
        if all((s > high) if i in zeros else (s < low) for i, s in enumerate(shares)):
            text = data.decode(name, errors="replace")
            return Decoded(text, name, tr("Some characters could not be read.") if "\ufffd" in text else "")
    for name in ("utf-16-le", "utf-16-be"):  # Cyrillic and Greek: few zeros, but lines of letters when read rightly
        text = data[: 2 * (len(data) // 2)].decode(name, errors="replace")
        near = sum(c < "\u0600" and (c.isprintable() or c in "\r\n\t") for c in text[:4000])
        if "\n" in text and near > 0.95 * len(text[:4000]):
            return Decoded(text, name)
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and "unexpected end" in error.reason:
            return Decoded(
                data[: error.start].decode("utf-8"), "utf-8", tr("The file ends in the middle of a character.")
            )
    text = data.decode("utf-8", errors="surrogateescape")
    strays = sum("\udc80" <= c <= "\udcff" for c in text)
    whole = sum(c > "\x7f" for c in text) - strays
    if strays * 5 > whole:
        return None
    mended = "".join(_stray(c) if "\udc80" <= c <= "\udcff" else c for c in text)
    return Decoded(
        mended, "utf-8", tr("{strays} characters were not UTF-8 and were read as Windows-1252.", strays=strays)
    )


def _stray(character: str) -> str:
    return bytes([ord(character) - 0xDC00]).decode("cp1252", errors="replace")


def _by_letters(data: bytes, likes: Callable[[str], int]) -> Decoded:
    """Eight-bit text. Latin letters stand alone among ASCII; in other scripts high bytes run on."""
    runs = re.findall(rb"[\x80-\xff]+", data[:SAMPLE_BYTES])
    length = sum(map(len, runs)) / max(len(runs), 1)
    best, score = max(((name, _score(data, name, likes)) for name in _LATIN), key=lambda pair: pair[1])
    if (length >= 2.5 or score < 0.2 * len(runs)) and (far := _far(data, runs)):
        return far
    try:
        return Decoded(data.decode(best), best)
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1") if best == "cp1252" else data.decode(best, errors="replace"), best)


def _far(data: bytes, runs: list[bytes]) -> Decoded | None:
    # 40 ms to import, and only needed for scripts other than Latin in an eight-bit encoding.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    names = [n for n in _FAR if n in _CYRILLIC] if _CYRILLIC_HINT.search(data[:SAMPLE_BYTES]) else _FAR
    spots = b" ".join(runs)[:20_000]
    found = from_bytes(data[:SAMPLE_BYTES] if len(spots) * 8 > len(data) else spots, cp_isolation=names).best()
    if found is None:
        return None
    try:
        return Decoded(data.decode(found.encoding), found.encoding)
    except UnicodeDecodeError:
        note = tr("Some characters could not be read.")
        return Decoded(data.decode(found.encoding, errors="replace"), found.encoding, note)


def _score(data: bytes, name: str, likes: Callable[[str], int]) -> float:
    text = data[:SAMPLE_BYTES].decode(name, errors="replace")
    usual = _USUAL.get(name, _WEST)
    total = 0.0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        here, at = found[0], found.start()
        total += _plausible(here, text[at - 1 : at], text[at + 1 : at + 2], usual)
    total += 3.0 * sum(1 for pattern, names in _HINTS if name in names and pattern.search(data[:SAMPLE_BYTES]))
    return total + 2.0 * likes(text[:4000])


def _plausible(here: str, before: str, after: str, usual: frozenset[str]) -> float:
    """How well one character sits between its neighbours: 1 for an everyday letter, below 0 for a misfit."""
    if here.isalpha() and here not in "ªºµ":
        if here.isupper() and (before.islower() or (before.isalpha() and after.islower())):
            return -1.0
        if here == "ñ" and after.isalpha() and after not in "aeiouáéíóúAEIOU":
            return -1.0  # in Spanish ñ always stands before a vowel: this is a Polish ń read wrongly
        return 1.0 if here.lower() in usual else 0.1
    if here in _MARKS:
        return -0.5 if before.isalpha() and after.isalpha() and here not in "’‘´`" else 0.5
    return -3.0 if here == "\ufffd" or unicodedata.category(here).startswith("C") else -1.0


def _is_noise(text: str, *, sure: bool) -> bool:
    """True for too many controls to be text; where the encoding was guessed, too many characters that don’t exist."""
    sample = text if len(text) <= 60_000 else text[:30_000] + text[-30_000:]
    if not sample:
        return False
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1b\x7f]", sample))
    zeros = sample.count("\x00")
    if controls > max(2, len(sample) // (10 if sure else 100)) or zeros > len(sample) // 1000:
        return True
    if sure:
        return False
    far = [c for c in sample if c > "\u02ff"]
    odd = sum(c == "\ufffd" or unicodedata.category(c) in ("Cn", "Co", "Cs") for c in far)
    return odd > max(2, len(sample) // 20)
