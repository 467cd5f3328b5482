"""Commands to the exchange, emergency calls and paid services are never dialled."""

import pytest

from coachdesk.exchange.dialable import refusal
from coachdesk.exchange.phones import read_number


def why(number: str, region: str = "") -> str:
    return refusal(number, e164=read_number(number, region=region).e164, region=region)


@pytest.mark.parametrize(
    ("number", "region", "said"),
    [
        ("*21*+12025550142#", "", "has * or #"),
        ("##002#", "", "has * or #"),
        ("*#06#", "", "has * or #"),
        ("+1 202 555 0142#", "US", "has * or #"),
        ("911", "US", "is an emergency number"),
        ("911", "", "is an emergency number"),
        ("112", "DE", "is an emergency number"),
        ("999", "GB", "is an emergency number"),
        ("000", "", "is an emergency number"),
        ("110", "US", "is an emergency number"),
        ("+1911", "", "is an emergency number"),
        ("+49112", "", "is an emergency number"),
        ("9115550142", "US", "is an emergency number"),
        ("11833", "DE", "is a short number"),
        ("12345", "", "is a short number"),
        ("+1 900 555 0142", "", "is a premium-rate number"),
        ("0900 1234567", "DE", "is a premium-rate number"),
        ("09098790000", "GB", "is a premium-rate number"),
        ("0180 5 123456", "DE", "is a shared-cost number"),
        ("1550 123456", "IE", "is a premium-rate number"),
        ("0899 123456", "FR", "is a premium-rate number"),
        ("0901 123456", "CH", "is a premium-rate number"),
        ("803 123456", "ES", "is a premium-rate number"),
        ("1902 345 678", "AU", "is a premium-rate number"),
        ("+979 123456789", "", "is a premium-rate number"),
        ("111", "NZ", "is an emergency number"),
        ("+86 110", "", "is an emergency number"),
        ("9-1-1", "US", "is an emergency number"),
        ("112112", "DE", "is an emergency number"),
        ("9 911", "US", "is a short number"),
        ("\N{FULLWIDTH ASTERISK}31\N{FULLWIDTH NUMBER SIGN}+12025550142", "", "has * or #"),
        ("phone", "", "holds no digits"),
        ("", "", "holds no digits"),
        ("5550142 CALLNOW", "", "has letters"),
    ],
)
def test_what_is_never_dialled_says_why(number: str, region: str, said: str) -> None:
    assert why(number, region).startswith(said)


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("+1 202 555 0142", ""),
        ("(202) 555-0142", "US"),
        ("+353 1 555 0101", ""),
        ("030 1234567", "DE"),
        ("+49 30 1234567", ""),
        ("+44 20 7946 0018", ""),
        ("+683 4000", ""),
        ("5550142", ""),
        ("5550142 ext 12", ""),
        ("1-800-FLOWERS", "US"),
        ("+33 1 12 34 56 78", ""),
        ("+91 11 2345 6789", ""),
        ("+44 118 949 6000", "GB"),
    ],
)
def test_people_s_numbers_are_dialled(number: str, region: str) -> None:
    assert why(number, region) == ""
