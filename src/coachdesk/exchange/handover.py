"""Hands a draft to the rep's own mail program, as a mailto: address or as an unsent message. Sends nothing itself.

Every part is text from people and files: nothing in it may become a second recipient, header, parameter or attachment.
"""

import re
from datetime import datetime
from urllib.parse import quote

from coachdesk.exchange.addresses import is_email
from coachdesk.exchange.text import clean_line, clean_text
from coachdesk.model.call import Draft

MAILTO_LIMIT = 2_000  # Windows cuts near 2,048 characters
SUBJECT_LIMIT = 400
QUOTED_SUBJECT_LIMIT = 1_200
MORE = " […]"

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""As html.escape does it; that module's table of all entities takes 3 ms to load."""

_ITEM = re.compile(r"[-*•–]\s+")
_SENDER = re.compile(r"(.*?)\s*<([^<>]+)>")


def mailto(draft: Draft) -> str:
    """A mailto: URI (RFC 6068) with recipient, subject and text, within 2,000 characters.

    A text too long for that ends in […]: ``mailto_holds`` says whether it does. An address that is none is left out.
    """
    head = _head(draft)
    body = clean_text(draft.body)
    whole = head + _body(body)
    if len(whole) <= MAILTO_LIMIT:
        return whole
    low, high = 0, len(body)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        fits = len(head + _body(body[:middle].rstrip() + MORE)) <= MAILTO_LIMIT
        low, high = (middle, high) if fits else (low, middle - 1)
    shorter = body[:low].rsplit(maxsplit=1)[0] if " " in body[:low].strip() else body[:low]
    return head + _body(shorter.rstrip() + MORE)


def mailto_holds(draft: Draft) -> bool:
    """True where the whole subject and text fit into a mailto: address."""
    whole = _quoted(clean_line(draft.subject)[:SUBJECT_LIMIT]) == _subject(draft)
    return whole and len(_head(draft) + _body(clean_text(draft.body))) <= MAILTO_LIMIT


def _head(draft: Draft) -> str:
    to = clean_line(draft.to)
    recipient = quote(mail_address(to) or to, safe="@") if is_email(to) else ""
    return f"mailto:{recipient}?subject={_subject(draft)}"


def _subject(draft: Draft) -> str:
    """The subject, cut so that the text has room beside it: a letter can take nine characters of an address."""
    subject = clean_line(draft.subject)[:SUBJECT_LIMIT]
    while len(_quoted(subject)) > QUOTED_SUBJECT_LIMIT:
        subject = subject[: len(subject) * 9 // 10]
    return _quoted(subject)


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _body(text: str) -> str:
    return "&body=" + quote(text.replace("\n", "\r\n"), safe="")


def eml(draft: Draft, *, sender: str, ics: bytes | None = None) -> bytes:
    """The draft as a message file that mail programs open for editing (X-Unsent), with the callback attached if given.

    ``sender`` is "Name <address>" or an address; one that can't be an address is left out, as is such a recipient.
    """
    return b"X-Unsent: 1\r\n" + _message(draft, sender=sender, ics=ics)


def mail_draft(draft: Draft, *, sender: str, message_id: str, at: datetime, ics: bytes | None = None) -> bytes:
    """The draft as a message for the drafts folder of a mailbox: like ``eml``, with its own id and date."""
    # As _message: 25 ms, for a draft that leaves only.
    from email.utils import format_datetime  # noqa: PLC0415

    # Written by hand: the library would fold a long id, which not every program reads.
    head = f"Message-ID: {clean_line(message_id)}\r\nDate: {format_datetime(at)}\r\n"
    return head.encode("ascii", "replace") + _message(draft, sender=sender, ics=ics)


def _message(draft: Draft, *, sender: str, ics: bytes | None) -> bytes:
    # 25 ms to import, and only needed when a draft is handed over as a file.
    from email.headerregistry import Address  # noqa: PLC0415
    from email.message import EmailMessage  # noqa: PLC0415
    from email.policy import SMTP  # noqa: PLC0415

    message = EmailMessage(policy=SMTP)
    named = _SENDER.fullmatch(clean_line(sender))
    name, address = (named[1].strip('" '), named[2].strip()) if named else ("", clean_line(sender))
    for header, display, spec in (("From", name, address), ("To", "", clean_line(draft.to))):
        if sound := mail_address(spec):
            message[header] = Address(display_name=display, addr_spec=sound)
    message["Subject"] = clean_line(draft.subject)[:SUBJECT_LIMIT]
    message.set_content(clean_text(draft.body) + "\n", charset="utf-8", cte="quoted-printable")
    if ics is not None:
        text = ics.decode("utf-8", errors="replace").replace("\r\n", "\n")
        # In base64: as plain text Evolution takes the whole message for a calendar.
        message.add_attachment(
            text, subtype="calendar", filename="appointment.ics", params={"method": "PUBLISH"}, cte="base64"
        )
    return message.as_bytes()


def mail_address(text: str) -> str:
    """The address as a message's head takes it, its domain in ASCII (IDNA); "" for what is none.

    Also "" where the part before the @ holds other letters: most servers still refuse such mail (RFC 6531).
    """
    local, _, domain = text.rpartition("@")
    if not is_email(text) or not local.isascii():
        return ""
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""


def as_html(draft: Draft) -> str:
    """The draft's text with its paragraphs, lines and lists, for programs that paste formatted text. Nothing else.

    The subject stands in a paragraph of its own, as it stands above the plain text.
    """
    blocks = [clean_line(draft.subject)] if draft.subject else []
    blocks += [block for block in re.split(r"\n\s*\n", clean_text(draft.body)) if block.strip()]
    return "".join(_block(block) for block in blocks)


def _block(block: str) -> str:
    lines = [line.strip() for line in block.strip().split("\n")]
    if all(_ITEM.match(line) for line in lines):
        return (
            "<ul>" + "".join(f"<li>{_ITEM.sub('', line, count=1).translate(_ESCAPED)}</li>" for line in lines) + "</ul>"
        )
    return f"<p>{'<br>'.join(line.translate(_ESCAPED) for line in lines)}</p>"
