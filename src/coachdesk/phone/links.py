"""Reads the links that browsers and address books hand over: a number to show, never to dial. Knows no person.

A ``tel:`` link is RFC 3966, the number of a ``sip:`` link what stands before its host. It can come from any web page.
"""

import re
from urllib.parse import unquote_to_bytes

from coachdesk.errors import NotUnderstood
from coachdesk.language import tr

LONGEST = 200
_LINK = re.compile(r"(tel|callto|sips?):(?://)?(.+)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"\+?[0-9()./\- \u00a0]{1,40}", re.ASCII)
_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})")


def number_in_link(link: str) -> str:
    """The number as the link spells it, without its parameters. Raises NotUnderstood for anything that is none.

    ``*`` and ``#`` are no part of a number that is shown: such links are made to be dialled unseen.
    """
    if len(link) > LONGEST or not link.isprintable():
        raise _refused(link)
    found = _LINK.fullmatch(link.strip())
    if found is None or _ENCODED.search(link):
        raise _refused(link)
    scheme, rest = found[1].lower(), found[2]
    address = rest.partition("?")[0].partition(";")[0]
    if scheme.startswith("sip"):
        address = address.partition("@")[0].partition(":")[0]
    try:
        number = unquote_to_bytes(address).decode("utf-8")
    except UnicodeDecodeError:
        raise _refused(link) from None
    if not _NUMBER.fullmatch(number) or sum(char.isdigit() for char in number) < 3:
        raise _refused(link)
    return number.strip()


def _refused(link: str) -> NotUnderstood:
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in link[:60])
    return NotUnderstood(
        tr("“{shown}” is no link to a phone number, so nothing was opened.", shown=shown),
        hint=tr("It looks like tel:+12025550142."),
        code="link",
    )
