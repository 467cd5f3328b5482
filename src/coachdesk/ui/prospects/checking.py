"""What is wrong with a prospect as it was typed, one sentence a field. Pure; the desk has the last word."""

from zoneinfo import ZoneInfo

from coachdesk.language import tr
from coachdesk.model.prospect import Prospect

LEAST_DIGITS, MOST_DIGITS = 3, 17


def mistakes(prospect: Prospect) -> dict[str, str]:
    """Field and sentence for each mistake; "phones.1" is the second number. Empty where all is well."""
    found: dict[str, str] = {}
    if not prospect.name and not prospect.phones:
        found["first_name"] = tr("Give a name, a company or a number.")
    for place, phone in enumerate(prospect.phones):
        digits = sum(c.isdigit() for c in phone.number)
        if digits < LEAST_DIGITS:
            found[f"phones.{place}"] = tr("“{number}” has too few digits for a phone number.", number=phone.number[:40])
        elif digits > MOST_DIGITS:
            found[f"phones.{place}"] = tr(
                "“{number}” has too many digits for one phone number.", number=phone.number[:40]
            )
    for place, address in enumerate(prospect.emails):
        if not _is_address(address):
            found[f"emails.{place}"] = tr("“{address}” is not an email address.", address=address[:60])
    if prospect.zone and not _is_zone(prospect.zone):
        found["zone"] = tr(
            "There is no time zone “{zone}”. They are named like Europe/Dublin.", zone=prospect.zone[:40]
        )
    if prospect.country and not (
        len(prospect.country) == 2 and prospect.country.isascii() and prospect.country.isalpha()
    ):
        found["country"] = tr("A country is two letters, such as US or IE.")
    return found


def _is_address(text: str) -> bool:
    name, at, place = text.rpartition("@")
    return bool(at and name and "." in place.strip(".") and not any(c.isspace() or ord(c) < 32 for c in text))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
