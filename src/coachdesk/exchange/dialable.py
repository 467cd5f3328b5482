"""Which numbers are never dialled, whoever is on the other end: commands, emergency and paid services. Knows no person.

What is an emergency or premium number where is phonenumbers’ to say, Google’s tables of the national numbering plans.
"""

import re
import unicodedata

import phonenumbers
from phonenumbers import PhoneNumberType, shortnumberinfo

from coachdesk.language import tr

SHORTEST = 7
"""Digits. Every shorter number is a service of some network: emergency calls, directories, paid votes. The shortest
numbers of people with their country code have as many."""

_EXTENSION = re.compile(r"(?i)\s*(?:ext(?:ension|n)?\.?|x)\s*:?\s*\d{1,7}\s*$")
_REGIONS = tuple(phonenumbers.SUPPORTED_SHORT_REGIONS)
_PAID = {
    PhoneNumberType.PREMIUM_RATE: tr("is a premium-rate number"),
    PhoneNumberType.SHARED_COST: tr("is a shared-cost number"),
    PhoneNumberType.PAGER: tr("is a pager’s number"),
    PhoneNumberType.VOICEMAIL: tr("is a mailbox’s number"),
}


def refusal(number: str, *, e164: str | None, region: str = "") -> str:
    """Why this number is not dialled ("is …"); '' where it may be. ``region``: the rep’s country, '' if not known.

    ``number`` is as written, ``e164`` the same where it was understood.
    """
    # Wide forms of them too: some softphone may read them as the plain ones.
    if any(char in "*#" for char in unicodedata.normalize("NFKC", number)):
        return tr("has * or # in it, which tell the exchange to do something")
    dialled = e164 or number
    digits = "".join(char for char in dialled if char.isascii() and char.isdigit())
    if not digits:
        return tr("holds no digits")
    if e164 is None and any(char.isalpha() for char in _EXTENSION.sub("", number)):
        return tr("has letters in it")
    if _is_emergency(digits, number=dialled, region=region):
        return tr("is an emergency number")
    if len(digits) < SHORTEST:
        return tr("is a short number, and those are services")
    return _paid(e164) if e164 else ""


def _is_emergency(digits: str, *, number: str, region: str) -> bool:
    """In any country: a laptop travels. One that begins like it counts where it is no number of anybody's."""
    parsed = _parsed(number, region)
    short = {digits, phonenumbers.national_significant_number(parsed) if parsed else digits}
    if any(shortnumberinfo.is_emergency_number(each, where) for each in short for where in _REGIONS):
        return True
    if parsed is None or phonenumbers.is_valid_number(parsed):
        return False
    home = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    return any(shortnumberinfo.connects_to_emergency_number(each, home) for each in short)


def _parsed(number: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, region or None)
    except phonenumbers.NumberParseException:
        return None


def _paid(e164: str) -> str:
    return _PAID.get(phonenumbers.number_type(phonenumbers.parse(e164)), "")
