"""Drafts on their way to the mail program: nothing in them becomes a header, a recipient or an attachment."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar

from coachdesk.exchange import as_html, callback_ics, eml, mail_address, mail_draft, mailto, mailto_holds
from coachdesk.model.call import Callback, Channel, Draft
from coachdesk.model.ids import CallbackId, DraftId, ProspectId

AT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
CALLBACK = Callback(CallbackId("b1"), ProspectId("p1"), None, AT, "Europe/Paris", AT.replace(tzinfo=None), "asked")
EVIL = "Hi\r\nBcc: all@evil.example\r\n\r\nSpam\x00\u2028X-Evil: 1"


def draft(
    *, to: str = "ann@lee.example", subject: str = "About your queue", body: str = "Dear Ann,\n\nHello & thanks?"
) -> Draft:
    return Draft(DraftId("d1"), ProspectId("p1"), None, Channel.EMAIL, "t", to, subject, body, (), AT)


def test_a_draft_becomes_one_address_with_subject_and_text() -> None:
    uri = mailto(draft())
    assert uri == (
        "mailto:ann@lee.example?subject=About%20your%20queue&body=Dear%20Ann%2C%0D%0A%0D%0AHello%20%26%20thanks%3F"
    )


@pytest.mark.parametrize("to", ["a@b.com,c@d.com", "a@b.com?bcc=x@y.com", "a@b.com\r\nBcc: x@y.com", "nobody", ""])
def test_a_recipient_that_is_not_one_address_is_left_out(to: str) -> None:
    assert mailto(draft(to=to)).startswith("mailto:?subject=")
    assert "To" not in message_from_bytes(eml(draft(to=to), sender=""), policy=SMTP)


def test_hostile_text_stays_text_in_a_mailto() -> None:
    uri = mailto(draft(subject=EVIL, body=f"{EVIL}&attach=/etc/passwd#x"))
    assert set(parse_qs(urlsplit(uri).query)) == {"subject", "body"}
    subject = unquote(uri.split("subject=")[1].split("&")[0])
    assert not [c for c in subject if ord(c) < 32]


@pytest.mark.parametrize("body", ["word " * 800, "ü" * 3000, "😀" * 900, "x" * 5000])
def test_a_long_text_is_cut_visibly_within_two_thousand_characters(body: str) -> None:
    uri = mailto(draft(body=body))
    assert 1500 < len(uri) <= 2000
    assert unquote(uri).endswith("[…]")
    assert not mailto_holds(draft(body=body))
    assert mailto_holds(draft())


def test_a_message_file_is_unsent_and_whole() -> None:
    message = message_from_bytes(eml(draft(body="Größe\n" * 500), sender="Tom Rep <tom@own.example>"), policy=SMTP)
    assert message["X-Unsent"] == "1"
    assert (message["To"], message["From"]) == ("ann@lee.example", "Tom Rep <tom@own.example>")
    assert message.get_content().count("Größe") == 500


def test_hostile_text_makes_no_header_in_a_message_file() -> None:
    data = eml(draft(subject=EVIL, to=EVIL), sender=f"{EVIL} <tom@own.example>")
    message = message_from_bytes(data, policy=SMTP)
    assert sorted(message.keys()) == sorted(
        ["X-Unsent", "From", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
    )
    assert message["From"].addresses[0].addr_spec == "tom@own.example"
    assert "Bcc: all@evil.example" in message["Subject"]


def test_a_sender_that_is_none_is_left_out() -> None:
    for sender in ("", "Tom", "tom@", "Tom <x>"):
        assert "From" not in message_from_bytes(eml(draft(), sender=sender), policy=SMTP)


def test_a_callback_travels_with_the_message() -> None:
    ics = callback_ics(CALLBACK, title="Call Ann", description="As agreed", now=AT)
    message = message_from_bytes(eml(draft(), sender="tom@own.example", ics=ics), policy=SMTP)
    (attached,) = message.iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("text/calendar", "appointment.ics")
    assert Calendar.from_ical(attached.get_content()).walk("VEVENT")


def test_a_callback_keeps_its_identity_and_rings_before() -> None:
    one = callback_ics(CALLBACK, title="Call Ann", description="", now=AT)
    assert one == callback_ics(CALLBACK, title="Call Ann", description="", now=AT)
    (event,) = Calendar.from_ical(one).walk("VEVENT")
    assert str(event["UID"]) == "b1@coachdesk"
    assert event["DTSTART"].dt == AT
    assert event.walk("VALARM")[0]["TRIGGER"].dt.total_seconds() == -300
    assert b"\r\n" in one
    assert callback_ics(CALLBACK, title="", description="")


def test_hostile_text_makes_no_calendar_property() -> None:
    evil = "Meeting\r\nATTENDEE:mailto:x@evil.example\nBEGIN:VALARM\rATTACH:http://evil.example\u2028END:VCALENDAR\x0bX-EVIL:1"
    calendar = Calendar.from_ical(callback_ics(CALLBACK, title=evil, description=evil, now=AT))
    (event,) = calendar.walk("VEVENT")
    assert not {"ATTENDEE", "ATTACH", "X-EVIL", "ORGANIZER"} & set(event.keys())
    assert len(event.walk("VALARM")) == 1
    assert "ATTENDEE:mailto" in str(event["DESCRIPTION"])


def test_formatted_text_has_paragraphs_lines_and_lists() -> None:
    body = "Dear Ann & Co,\nhello\n\n- one <b>\n- two\n\n\n* not\nall items\n"
    assert as_html(draft(subject="About", body=body)) == (
        "<p>About</p><p>Dear Ann &amp; Co,<br>hello</p>"
        "<ul><li>one &lt;b&gt;</li><li>two</li></ul><p>* not<br>all items</p>"
    )
    assert as_html(draft(subject="", body="It’s “it”")) == "<p>It’s “it”</p>"


@pytest.mark.parametrize(
    ("address", "head"),
    [
        ("ann@lee.example", "ann@lee.example"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("änn@lee.example", ""),
        ("nobody", ""),
        (f"ann@{'ü' * 63}.example", ""),
    ],
)
def test_an_address_with_letters_of_its_own_is_written_as_mail_takes_it(address: str, head: str) -> None:
    assert mail_address(address) == head
    assert ("To" in message_from_bytes(eml(draft(to=address), sender=""), policy=SMTP)) == bool(head)


def test_a_message_for_a_mailbox_has_its_id_and_date_on_a_line_each() -> None:
    raw = mail_draft(draft(), sender="sam@own.example", message_id=f"<{'x' * 90}@own.example>", at=AT)
    assert raw.startswith(f"Message-ID: <{'x' * 90}@own.example>\r\nDate: Tue, 24 Nov 2026 15:00:00 +0000\r\n".encode())
    assert "X-Unsent" not in message_from_bytes(raw, policy=SMTP)
