"""Reads one line that names a person: "Ruth Jones, Controller, +1 212 555 0177". Knows no prospect and no store."""

import re
from dataclasses import dataclass

from coachdesk.exchange.addresses import is_email
from coachdesk.exchange.text import NAME_LIMIT, clean_line, cut

_ADDRESS = re.compile(r"<?(?:mailto:)?([^\s<>,;]+@[^\s<>,;]+)>?")
_NUMBER = re.compile(
    r"(?:\b(?:tel|phone|mobile|cell|direct|on|at)\b[.:]?\s*)?(\+?\(?\d(?:[\s().\-/]*\d){5,}(?:\s*(?:x|ext\.?)\s*\d{1,6})?)",
    re.I,
)
_EDGES = " ,;:.–-—()"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named on the phone; empty text is what wasn't said."""

    name: str
    title: str = ""
    phone: str = ""
    email: str = ""


def read_named(line: str) -> Named:
    """Name first, then whatever of job, number and address is there, in any order and parted by commas.

    What looks like an address and is none stays part of the words, so that nothing typed is lost in silence.
    """
    rest, phone, email = clean_line(line), "", ""
    for found in _ADDRESS.finditer(rest):
        if is_email(address := found[1].rstrip(".")):
            email, rest = address, rest.replace(found[0], ",", 1)
            break
    if number := _NUMBER.search(rest):
        phone, rest = number[1].strip(), rest.replace(number[0], ",", 1)
    words = [part.strip(_EDGES) for part in re.split(r"[,;]", rest)]
    name, *title = [part for part in words if part] or [""]
    return Named(cut(name, NAME_LIMIT), cut(", ".join(title), NAME_LIMIT), phone, email)
