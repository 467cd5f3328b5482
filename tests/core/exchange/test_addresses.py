import pytest

from coachdesk.exchange.addresses import is_email, split_emails


@pytest.mark.parametrize(
    "good",
    [
        "a@b.co",
        "first.last+tag@sub.example.co.uk",
        "üñî@exämple.com",
        '"odd name"@example.com',
        "x@[192.0.2.1]",
        "x@192.0.2.1",
    ],
)
def test_addresses_that_mail_can_be_sent_to(good: str) -> None:
    assert is_email(good)


@pytest.mark.parametrize(
    "bad",
    ["[email protected]", "a@b", "a@@b.com", ".a@b.com", "a..b@c.com", "a@-b.com", "a@b..com", "a b@c.com",
     "a@1.2.3.444",      "x" * 65 + "@example.com", "a@" + "b" * 250 + ".com", "a\n@b.com", ""],
)  # fmt: skip
def test_what_is_no_address(bad: str) -> None:
    assert not is_email(bad)


@pytest.mark.parametrize(
    ("cell", "good", "bad"),
    [
        ("a@b.com; c@d.org", ["a@b.com", "c@d.org"], []),
        ("a@b.com ::: c@d.org", ["a@b.com", "c@d.org"], []),
        ("a@b.com c@d.org", ["a@b.com", "c@d.org"], []),
        ("Doe, Jane <jane@x.com>, Bob <bob@y.org>", ["jane@x.com", "bob@y.org"], []),
        ("mailto:a@b.com?subject=hi", ["a@b.com"], []),
        ("a@b.com (office)", ["a@b.com"], []),
        ("[email protected]", [], ["[email protected]"]),
        ("see notes", [], ["see notes"]),
        ("n/a", [], []),
        ("", [], []),
    ],
)
def test_a_cell_gives_its_addresses_and_what_is_none(cell: str, good: list[str], bad: list[str]) -> None:
    assert split_emails(cell) == (good, bad)
