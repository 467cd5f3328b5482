"""What phonenumbers knows of numbering plans, asked in the few ways we need. Knows no file, person or spelling rule."""

from functools import cache

import phonenumbers
from phonenumbers import PhoneNumber, ValidationResult

Found = tuple[str, str]
NONE: Found = ("", "")


def international(number: str, *, strict: bool = False) -> Found:
    """E.164 and region of a number with its country code. ``strict`` asks that it is in use, not only possible."""
    parsed = _parse(number, None)
    if parsed is None:
        return NONE
    fine = phonenumbers.is_valid_number(parsed) if strict else _is_possible(parsed)
    return _written(parsed) if fine else NONE


def national(core: str, bare: str, regions: tuple[str, ...]) -> Found | None:
    """A number without a country code: in use in one of the countries, or possible in the first and written from 0."""
    for region in regions:
        code = _dial_code(region)
        if len(bare) > 10 and bare.startswith(code) and (found := international("+" + bare, strict=True))[0]:
            return found  # the plus was dropped
        parsed = None if _lacks_area_code(bare, region) else _parse(core, region)
        if parsed and phonenumbers.is_valid_number(parsed):
            return _written(parsed)
    if regions and bare.startswith("0") and (parsed := _parse(core, regions[0])) and _is_possible(parsed):
        return _written(parsed)
    return None


def _lacks_area_code(bare: str, region: str) -> bool:
    """True for a short number without the 0 that its country puts before area codes: it can be dialled only locally."""
    return len(bare) < 8 and not bare.startswith("0") and _writes_zero_first(region)


@cache
def _dial_code(region: str) -> str:
    return str(phonenumbers.country_code_for_region(region))


@cache
def _writes_zero_first(region: str) -> bool:
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return bool(metadata and metadata.national_prefix == "0")


@cache
def dialling_codes() -> frozenset[int]:
    """The country codes there are."""
    return frozenset(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def without_plus(bare: str, regions: tuple[str, ...]) -> Found:
    """An international number that has lost its plus: only where that leaves no doubt."""
    found = international("+" + bare, strict=True)
    codes = tuple(map(_dial_code, regions))
    return found if found[0] and (len(bare) > 10 or (codes and bare.startswith(codes))) else NONE


def _parse(number: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None


def _is_possible(number: PhoneNumber) -> bool:
    if number.country_code == 1 and not 2_002_000_000 <= (number.national_number or 0) <= 9_999_999_999:
        return False
    return phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE


def _written(number: PhoneNumber) -> Found:
    national = phonenumbers.national_significant_number(number)
    region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    return f"+{number.country_code}{national}", region if region not in ("ZZ", "001") else ""
