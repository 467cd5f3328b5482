"""Every hostile string through every way a draft or a callback leaves: it stays text."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar
from tests.core.exchange.test_hostile_files import naughty_batches, naughty_strings

from coachdesk.errors import UserError
from coachdesk.exchange import as_html, callback_ics, eml, mail_draft, mailto, mailto_holds
from coachdesk.exchange.handover import SUBJECT_LIMIT
from coachdesk.exchange.text import clean_line, clean_text
from coachdesk.followup.drafts import write_draft
from coachdesk.model.call import Callback, Channel, Draft
from coachdesk.model.ids import CallbackId, DraftId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import DraftTemplate

AT = datetime(2026, 11, 24, 15, tzinfo=UTC)
STRINGS = naughty_strings()
BATCHES = naughty_batches()
HEAD = {"message-id", "date", "from", "to", "subject", "mime-version", "content-type", "content-transfer-encoding"}


def draft(text: str, *, to: str = "ann@lee.example") -> Draft:
    return Draft(DraftId("d1"), ProspectId("p1"), None, Channel.EMAIL, "t", to, text, text, (), AT)


def plain(address: str) -> str:
    """Without quotes, which are another spelling of the same address."""
    return address.replace('"', "").replace("\\", "")


def read(message: bytes) -> EmailMessage:
    found = message_from_bytes(message, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_message_holds_only_its_own_headers_and_the_text_as_it_was() -> None:
    for text in BATCHES:
        raw = mail_draft(draft(text), sender="sam@own.example", message_id="<a@own.example>", at=AT)
        message = read(raw)
        assert {name.lower() for name in message} <= HEAD, text
        assert message["To"].addresses[0].addr_spec == "ann@lee.example"
        if clean_line(text).isascii():
            assert str(message["Subject"]).strip() == clean_line(text)[:SUBJECT_LIMIT].strip()
        assert message.get_content().replace("\r\n", "\n").strip() == clean_text(text), text
        assert not list(message.iter_attachments())


def test_a_message_file_differs_in_its_first_lines_only() -> None:
    for text in STRINGS[::20]:
        file = eml(draft(text), sender="sam@own.example")
        mail = mail_draft(draft(text), sender="sam@own.example", message_id="<a@own.example>", at=AT)
        assert file == b"X-Unsent: 1\r\n" + mail.split(b"\r\n", 2)[2]


def test_what_is_no_address_becomes_no_recipient_and_no_sender() -> None:
    for text in BATCHES:
        message = read(mail_draft(draft("Hi", to=text), sender=text, message_id=text, at=AT))
        assert {name.lower() for name in message} <= HEAD, text
        for header in ("To", "From"):
            if message[header] is not None:
                assert len(message[header].addresses) == 1, text
                assert plain(message[header].addresses[0].username) in plain(text), text


def test_a_mail_link_has_a_recipient_a_subject_and_a_text_and_no_more() -> None:
    for text in STRINGS:
        for link in (mailto(draft(text)), mailto(draft("Hi", to=text))):
            assert len(link) <= 2_000
            assert link.isascii()
            parts = urlsplit(link)
            assert parts.scheme == "mailto"
            assert set(parse_qs(parts.query, keep_blank_values=True)) == {"subject", "body"}, text
            assert not set(parts.path) & set("\r\n,?&"), text
        assert unquote(mailto(draft(text)).partition("?")[0]) == "mailto:ann@lee.example"


def test_a_calendar_entry_has_its_own_properties_only() -> None:
    callback = Callback(CallbackId("b1"), ProspectId("p1"), None, AT, "Europe/Paris", AT.replace(tzinfo=None), "asked")
    known: set[str] | None = None
    for text in (" ".join(BATCHES[n : n + 8]) for n in range(0, len(BATCHES), 8)):
        lines = text.replace(" ", "\r\n")
        calendar = Calendar.from_ical(callback_ics(callback, title=text, description=f"x{lines}", now=AT))
        assert [part.name for part in calendar.subcomponents if part.name != "VTIMEZONE"] == ["VEVENT"], text
        (event,) = calendar.walk("VEVENT")
        known = known or set(event.keys())
        assert set(event.keys()) == known, text
        assert len(event.walk("VALARM")) == 1, text


def test_formatted_text_holds_no_markup_but_its_own() -> None:
    for text in STRINGS:
        html = as_html(draft(text))
        for tag in ("p", "/p", "br", "ul", "/ul", "li", "/li"):
            html = html.replace(f"<{tag}>", "")
        assert "<" not in html, text
        assert ">" not in html, text
        assert '"' not in html, text


def test_a_template_takes_them_as_they_are() -> None:
    template = DraftTemplate(
        id="t", channel=Channel.EMAIL, label="", subject="{{company}}", body="Hi {{first_name}}", why="", source=""
    )
    for text in STRINGS:
        who = Prospect(ProspectId("p"), first_name=text, phones=(Phone(text),), emails=(text,))
        made = write_draft(template, prospect=who, fields={"first_name": text, "company": text})
        assert "\n" not in made.subject + made.to, text
        assert made.subject.isprintable(), text
        assert made.to.isprintable(), text
        if text.strip():
            assert made.body.startswith("Hi "), text


@pytest.mark.parametrize("at", [datetime(2026, 3, 29, 1, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)])
def test_an_hour_of_a_clock_change_is_a_time_like_others(at: datetime) -> None:
    callback = Callback(CallbackId("b"), ProspectId("p"), None, at, "Europe/Paris", at.replace(tzinfo=None), "")
    for lasts in (timedelta(minutes=15), timedelta(minutes=30)):
        calendar = Calendar.from_ical(callback_ics(callback, title="x", description="", now=AT, lasts=lasts))
        (event,) = calendar.walk("VEVENT")
        assert event["DTSTART"].dt.astimezone(UTC) == at
        assert event["DTEND"].dt.astimezone(UTC) - at == lasts


@pytest.mark.parametrize("at", [datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)])
def test_the_ends_of_time_are_refused_in_a_sentence(at: datetime) -> None:
    callback = Callback(CallbackId("b"), ProspectId("p"), None, at, "Europe/Paris", at.replace(tzinfo=None), "")
    with pytest.raises(UserError, match=f"No calendar takes a time in the year {at.year}"):
        callback_ics(callback, title="x", description="", now=AT)
    assert read(mail_draft(draft("x"), sender="", message_id="<a@b.example>", at=at))["Subject"] == "x"


def test_a_long_subject_leaves_room_for_the_text_and_does_not_count_as_whole() -> None:
    link = mailto(replace(draft("x"), subject="ด็" * 300, body="Dear Ann"))
    assert len(link) <= 2_000
    assert unquote(link).endswith("&body=Dear Ann")
    assert not mailto_holds(replace(draft("x"), subject="ด็" * 300, body="Dear Ann"))
