"""What keeps a person from being called: the stops of one who asked for it. Saves nothing, looks nobody up."""

import re
import unicodedata
from datetime import datetime

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.prospect import Phone, Prospect

_E164 = re.compile(r"\+[1-9]\d{3,14}")
_EXTENSION = re.compile(
    r"\s*\(?(?:;\s*(?:ext|phone-context)\s*=.*|"  # tel:+12025550142;ext=7
    r"(?:[;,#]|(?<![a-z])(?:ext(?:ension|n)?|x|dw|durchwahl|nebenstelle|poste|interno|anexo|ramal|toestel)(?![a-z]))"
    r"[\s.:#=,-]*\d{1,7}\W*|"
    r"(?<=\d)\s*[pw]\s*\d{1,7}\W*)$",  # a pause, as telephones keep it
    re.IGNORECASE,
)
_SPELT = re.compile(r"[a-z]{4}", re.IGNORECASE)
_WHOLE = 7
"""Digits from which on letters are a remark, not a part of the number."""
_SHORTEST = 5
"""Digits that must be left before an extension is taken for one: what remains is a number."""


def stops_for(prospect: Prospect, *, number: str = "", reason: str, at: datetime) -> tuple[Stop, ...]:
    """The stops that keep a person from being called: themselves, every number and every address they have.

    ``number`` is the one that was dialled, which their entry may no longer hold.
    """
    numbers = [phone_value(phone) for phone in (*prospect.phones, Phone(number))]
    found = [(StopKind.PROSPECT, str(prospect.id))]
    found += [(StopKind.NUMBER, value) for value in numbers if value]
    found += [(StopKind.EMAIL, address.strip().lower()) for address in prospect.emails if address.strip()]
    return tuple(Stop(kind, value, reason, at) for kind, value in dict.fromkeys(found))


def phone_value(phone: Phone) -> str:
    """A number as a stop keeps it: E.164, else its digits as written; without an extension, which is no other line.

    So a stop for "+1 202 555 0142 ext 7" covers the number itself, whoever answers it first. A number that is spelt
    with letters ("0800 REVERSE") stays as written.
    """
    written = without_extension(phone.e164 or phone.number)
    if _E164.fullmatch(written):
        return written
    digits = _digits(written)
    return written if digits and _SPELT.search(written) and len(digits) < _WHOLE else digits


def without_extension(number: str) -> str:
    """The number without "x5", "ext 7", ";ext=7", "#12", "Durchwahl 3" or a pause; as it was where that isn't sure."""
    main = _EXTENSION.sub("", number.strip()).strip()
    return main if len(_digits(main)) >= _SHORTEST else number.strip()


def _digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) for char in text if char.isdigit())
