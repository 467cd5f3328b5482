"""A link from any web page is a number to show, or refused; never more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.errors import NotUnderstood
from coachdesk.phone.links import number_in_link


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("tel:+12025550142", "+12025550142"),
        ("TEL:+1-202-555-0142", "+1-202-555-0142"),
        ("tel:+1(202)555.0142;ext=12", "+1(202)555.0142"),
        ("tel:7042;phone-context=example.com", "7042"),
        ("tel:030%201234567", "030 1234567"),
        ("tel:%2B353 1 555 0101", "+353 1 555 0101"),
        ("tel://+12025550142", "+12025550142"),
        ("callto:+12025550142", "+12025550142"),
        ("sip:+12025550142@pbx.example;user=phone?subject=x", "+12025550142"),
        ("sips:12025550142:secret@pbx", "12025550142"),
    ],
)
def test_the_number_of_a_link_is_shown_as_it_is_spelt(link: str, number: str) -> None:
    assert number_in_link(link) == number


@pytest.mark.parametrize(
    "link",
    [
        "", "tel:", "tel:;ext=5", "+12025550142", "http://x/tel:123", "tel:+1202\n555", "tel:1%0a2345", "tel:123%00",
        "tel:*21*5550142%23", "tel:%2A%2306%23", "tel:123456#", "tel:--help", "--data=/tmp", "-tel:123", "tel:%zz123",
        "tel:12", "tel:abc", "sip:rep@pbx", "sip:@pbx", "tel:$(reboot)", "tel:123;" + "x" * 300, "javascript:tel:123",
        "tel:١٢٣٤٥", "tel:%D9%A1%D9%A2%D9%A3", "tel:%ff123", "tel:1/../../etc", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_in_a_sentence(link: str) -> None:
    with pytest.raises(NotUnderstood, match="is no link to a phone number, so nothing was opened") as told:
        number_in_link(link)
    assert told.value.message.isprintable()


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        number = number_in_link(f"tel:{text}")
    except NotUnderstood:
        return
    assert set(number) <= set("+0123456789()./- \u00a0")
