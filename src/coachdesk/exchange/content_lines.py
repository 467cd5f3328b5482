"""Reads the content lines of vCard 2.1, 3.0 and 4.0, forgiving what phones and mail programs really write.

Knows lines, parameters and escapes; what a property means is left to ``cards``.
"""

import io
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coachdesk.exchange.decoding import decode_value
from coachdesk.exchange.text import word_set

# Pictures and keys are never looked at, so never decoded; of sounds only how a name is said counts.
BULKY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN"})
_KNOWN = word_set(
    "BEGIN END VERSION FN N NICKNAME PHOTO BDAY ADR LABEL TEL EMAIL MAILER TZ GEO TITLE ROLE LOGO AGENT ORG CATEGORIES "
    "NOTE PRODID REV SORT-STRING SOUND UID URL CLASS KEY KIND GENDER ANNIVERSARY LANG IMPP RELATED MEMBER SOURCE NAME "
    "CALADRURI CALURI FBURL XML CLIENTPIDMAP PROFILE DEATHDATE BIRTHPLACE EXPERTISE HOBBY INTEREST SOCIALPROFILE"
)
_HEAD = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z][A-Za-z0-9-]*)((?:;(?:[^\";:]|\"[^\"]*\")*)*):", re.DOTALL)
_PARAM = re.compile(r";((?:[^\";]|\"[^\"]*\")*)")
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_BASE64 = re.compile(r"[A-Za-z0-9+/=]+")
LONGEST_SOUND = 2_000_000
"""Letters: thirty seconds of a WAV file as telephones record; a name takes three."""


@dataclass(slots=True)
class Property:
    """One property. ``value`` is decoded but its backslash escapes stand; ``types`` are in lower case.

    ``content`` is what a SOUND holds, as it is written.
    """

    name: str
    value: str
    group: str = ""
    types: tuple[str, ...] = ()
    params: dict[str, str] = field(default_factory=dict)
    content: str = ""

    @property
    def preferred(self) -> int:
        """1 for the one to take first; 100 where nothing was said."""
        if "pref" in self.types:
            return 1
        given = self.params.get("PREF", "")
        return int(given) if given.isdecimal() else 100


def properties(text: str, *, encoding: str) -> Iterator[Property]:
    """Every property in order, BEGIN and END included. ``text`` may hold lone surrogates for bytes that were no UTF-8.

    ``encoding`` is how those bytes are read where a property names no CHARSET of its own.
    """
    for line in _unfolded(text):
        if (head := _HEAD.match(line)) is None:
            continue
        name = head[2].upper()
        types, params = _params(head[3])
        value = "" if name in BULKY else _decoded(line[head.end() :], params, encoding)
        content = line[head.end() :] if name == "SOUND" else ""
        yield Property(name, value, (head[1] or "").lower(), types, params, content)


def split_value(value: str, separator: str = ";") -> list[str]:
    """The parts of a structured value, parted where the separator isn't escaped; each unescaped."""
    parts: list[str] = []
    start = 0
    for found in re.finditer(rf"\\.|{separator}", value, re.DOTALL):
        if found[0] == separator:
            parts.append(value[start : found.start()])
            start = found.end()
    return [unescaped(part) for part in (*parts, value[start:])]


def unescaped(value: str) -> str:
    """A text value without its backslashes; \\n becomes a line break. A lone backslash stays."""
    return re.sub(r"\\([nN,;:\\])", lambda m: "\n" if m[1] in "nN" else m[1], value) if "\\" in value else value


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: folded ones joined, quoted-printable soft breaks too, and the insides of pictures left out."""
    current = ""
    quoted = skipping = sounding = False
    for raw in io.StringIO(text, newline=""):
        line = raw.rstrip("\r\n")
        if quoted and current.endswith("=") and not _starts_property(line):
            current = current[:-1] + line.removeprefix(" ").removeprefix("\t") if line else current[:-1]
            continue
        if line[:1] in (" ", "\t"):
            if not skipping:
                current += line[1:]
            skipping |= sounding and len(current) > LONGEST_SOUND
            continue
        if (skipping or sounding) and (not line or _BASE64.fullmatch(line)):
            current += line if sounding and not skipping else ""
            continue
        if current and line and not _starts_property(line) and _takes_lines(current):
            current += "\\n" + line
            continue
        if current:
            yield current
        current, head = line, line.split(":", 1)[0].upper()
        quoted = "QUOTED-PRINTABLE" in head
        name = head.split(";", 1)[0].rpartition(".")[2]
        sounding = name == "SOUND"
        skipping = not sounding and (name in BULKY or "BASE64" in head or "ENCODING=B" in head)
        if skipping:
            current = line.split(":", 1)[0] + ":"
    if current:
        yield current


def _starts_property(line: str) -> bool:
    if (head := _HEAD.match(line)) is None:
        return False
    name = head[2].upper()
    return name in _KNOWN or name.startswith("X-") or bool(head[1] or head[3])


def _takes_lines(current: str) -> bool:
    """Only texts go on in the next line where a program forgot to fold."""
    name = re.split("[;:]", current, maxsplit=1)[0].upper().rpartition(".")[2]
    return name in ("NOTE", "ADR", "LABEL", "FN", "ORG", "TITLE")


def _params(written: str) -> tuple[tuple[str, ...], dict[str, str]]:
    types: list[str] = []
    params: dict[str, str] = {}
    for found in _PARAM.finditer(written):
        key, equals, value = found[1].partition("=")
        key, value = key.strip().upper(), value.strip()
        if not equals:  # vCard 2.1 writes types bare
            if key in _ENCODINGS:
                params["ENCODING"] = key
            elif key:
                types.append(key.lower())
        elif key == "TYPE":
            types += [t.strip().lower() for t in value.replace('"', "").split(",") if t.strip()]
        else:
            params[key] = value.strip('"')
    return tuple(types), params


def _decoded(value: str, params: dict[str, str], encoding: str) -> str:
    charset = params.get("CHARSET", "")
    if params.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        raw = quopri.decodestring(value.encode("utf-8", "surrogateescape"))
        return decode_value(raw, charset, fallback=encoding)
    if any("\ud800" <= c <= "\udfff" for c in value):
        return decode_value(value.encode("utf-8", "surrogateescape"), charset, fallback=encoding)
    return value
