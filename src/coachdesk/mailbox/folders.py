"""Names of mail folders: as people read them, and as the server wants them back. Knows no connection."""

import binascii
from collections.abc import Iterable
from dataclasses import dataclass

from imapclient import imap_utf7

DRAFTS = "\\drafts"
ELSEWHERE = ("\\sent", "\\all", "\\archive", "\\trash")
"""Where a draft may have gone that was put in the drafts before (RFC 6154)."""

_NO_MAIL = frozenset({"\\noselect", "\\nonexistent"})


@dataclass(frozen=True, slots=True)
class Folder:
    """``name`` is for people, ``raw`` what the server calls it, ``marks`` its attributes in small letters."""

    name: str
    raw: bytes
    marks: frozenset[str]

    @property
    def holds_mail(self) -> bool:
        return not (self.marks & _NO_MAIL)


def folder(flags: Iterable[bytes], raw: bytes) -> Folder:
    marks = frozenset(flag.decode("ascii", "replace").lower() for flag in flags)
    return Folder(readable(raw), raw, marks)


def readable(raw: bytes) -> str:
    """A folder's name: modified UTF-7 (RFC 3501), or UTF-8 from servers that don't keep to it; marks no one sees go."""
    try:
        name = imap_utf7.decode(raw) if raw.isascii() else raw.decode("utf-8")
    except (UnicodeDecodeError, binascii.Error, ValueError):
        name = raw.decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)


def drafts_among(folders: Iterable[Folder]) -> Folder | None:
    """The folder that the server marks as its drafts."""
    return next((one for one in folders if DRAFTS in one.marks and one.holds_mail), None)


def named_among(folders: Iterable[Folder], name: str) -> Folder | None:
    """The folder of this name; INBOX in any spelling is the same (RFC 3501)."""
    return next((one for one in folders if one.holds_mail and _same(one.name, name)), None)


def _same(one: str, other: str) -> bool:
    return one == other or one.upper() == other.upper() == "INBOX"
