"""The last look at a number before a softphone gets it: digits, a plus before them at most. Knows no desk."""

import re

from coachdesk.errors import UserError
from coachdesk.language import tr

_PLAIN = re.compile(r"\+?[0-9]{3,15}", re.ASCII)


def plain_number(number: str) -> str:
    """The number itself. Raises UserError for anything a softphone could take for more than a number.

    ``*`` and ``#`` begin commands to the exchange (call forwarding, PINs); letters, spaces and signs could be options
    or addresses.
    """
    if not _PLAIN.fullmatch(number):
        raise UserError(
            tr("{number!r} is not a plain phone number, so it was not dialled.", number=number[:60]),
            hint=tr("A number is 3 to 15 digits, with or without a plus before them."),
            code="number",
        )
    return number
