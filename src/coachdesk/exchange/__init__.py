"""Files in and out: contact lists, exports, calendars, mail. Values in, values out; knows no database and no screen.

Where what lives: reading a list starts in ``contacts``; what column headers mean is in ``vocabulary`` and ``headers``,
what numbers mean in ``phones``; writing starts in ``export``; drafts leave through ``handover``.
"""

from coachdesk.exchange.contacts import Cancelled, read_contacts
from coachdesk.exchange.export import write_all, write_callbacks, write_calls, write_prospects
from coachdesk.exchange.handover import callback_ics, eml, mailto, mailto_holds
from coachdesk.exchange.phones import read_number, same_number_key

__all__ = [
    "Cancelled",
    "callback_ics",
    "eml",
    "mailto",
    "mailto_holds",
    "read_contacts",
    "read_number",
    "same_number_key",
    "write_all",
    "write_callbacks",
    "write_calls",
    "write_prospects",
]
