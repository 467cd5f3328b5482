"""Writes prospects as vCard 3.0, the version phones, Outlook and Google all read. Knows no file.

What vCard has no property for goes into X-COACHDESK-… ones, which others ignore and ``cards`` reads back.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence

from coachdesk.exchange.cards import OURS, PHONETIC
from coachdesk.exchange.text import clean_line, clean_text
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect

_NO_CLIPS: Mapping[ProspectId, bytes] = {}
LINE_BYTES = 75  # RFC 2426, 2.6: lines longer than this should be folded
_TYPES = {"mobile": "CELL", "work": "WORK", "home": "HOME", "main": "MAIN", "car": "CAR", "other": "OTHER"}


def cards_of(prospects: Sequence[Prospect], *, clips: Mapping[ProspectId, bytes] = _NO_CLIPS) -> bytes:
    """Every prospect's card, lines folded at 75 bytes and ended by CRLF, in UTF-8.

    ``clips``: WAV files of how they are said, which vCard has a property for (RFC 2426, 3.6.6).
    """
    lines = [
        folded for who in prospects for line in _lines(who, clip=clips.get(who.id, b"")) for folded in _folded(line)
    ]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8", errors="replace")


def _lines(who: Prospect, *, clip: bytes) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_text(who.last_name)};{_text(who.first_name)};;;"
    yield f"FN:{_text(who.name or who.email or (who.phones[0].number if who.phones else ''))}"
    if who.company:
        yield f"ORG:{_text(who.company)}"
        if not (who.first_name or who.last_name):
            yield "X-ABSHOWAS:COMPANY"
    if who.title:
        yield f"TITLE:{_text(who.title)}"
    for place, phone in enumerate(who.phones, start=1):
        yield from _phone(phone, place)
    for email in who.emails:
        yield f"EMAIL;TYPE=INTERNET:{_text(email)}"
    if who.city or who.region or who.country:
        yield f"ADR;TYPE=WORK:;;;{_text(who.city)};{_text(who.region)};;{_text(who.country)}"
    if who.zone:
        yield f"TZ:{_text(who.zone)}"
    if who.tags:
        yield f"CATEGORIES:{','.join(_text(tag) for tag in who.tags)}"
    if who.notes:
        yield f"NOTE:{_text(who.notes)}"
    yield from _said(who)
    yield from _ours(who)
    if clip:
        yield f"SOUND;ENCODING=b;TYPE=WAVE:{b64encode(clip).decode('ascii')}"
    if who.id:
        yield f"UID:{_text(who.id)}"
    yield "END:VCARD"


def _said(who: Prospect) -> Iterator[str]:
    """For the phones that show it: first name and last, where the respelling has a part for each word of both."""
    said, first = who.said_as.split(), len(who.first_name.split())
    if said and len(said) == first + len(who.last_name.split()):
        for name, words in zip(PHONETIC, (said[:first], said[first:]), strict=True):
            if words:
                yield f"{name}:{_text(' '.join(words))}"


def _phone(phone: Phone, place: int) -> Iterator[str]:
    wrong = f";{OURS}WRONG=1" if phone.bad else ""
    sure = f";{OURS}E164={phone.e164}" if phone.e164 and phone.e164 != phone.number else ""
    kind = f";TYPE={_TYPES[phone.label]}" if phone.label in _TYPES else ""
    group = f"item{place}." if phone.label and not kind else ""
    yield f"{group}TEL{kind}{wrong}{sure}:{_text(phone.number)}"
    if group:
        yield f"{group}X-ABLabel:{_text(phone.label)}"


def _ours(who: Prospect) -> Iterator[str]:
    texts = (
        ("FOR-THEM", who.for_them), ("OPENER", who.opener), ("SAID-AS", who.said_as), ("SOURCE", who.source),
        ("SIMILAR-CLIENT", who.similar_client), ("REFERRED-BY", who.referred_by),
        ("DO-NOT-CALL", "1" if who.do_not_call else ""), ("LEFT-COMPANY", "1" if who.left_company else ""),
    )  # fmt: skip
    for name, value in texts:
        if value:
            yield f"{OURS}{name}:{_text(value)}"
    for column, value in who.extra:
        yield f"{OURS}EXTRA:{_text(clean_line(column))};{_text(value)}"


def _text(value: str) -> str:
    """A value that can't end its line: backslash, comma, semicolon and line breaks are escaped, controls left out."""
    return re.sub(r"([\\;,])", r"\\\1", clean_text(value)).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 bytes; no character is cut in two."""
    if line.isascii():
        yield line[:LINE_BYTES]
        yield from (f" {line[i : i + LINE_BYTES - 1]}" for i in range(LINE_BYTES, len(line), LINE_BYTES - 1))
        return
    piece, size = "", 0
    for character in line:
        width = len(character.encode("utf-8", errors="replace"))
        if size + width > LINE_BYTES:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
