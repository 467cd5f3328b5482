"""Files in and out: contact lists, exports, calendars, mail. Values in, values out; knows no database and no screen.

Where what lives: reading a list starts in ``contacts``; what column headers mean is in ``vocabulary`` and ``headers``,
what numbers mean in ``phones``; writing starts in ``export``; drafts leave through ``handover``.

Each name is loaded when it is first asked for, because all of them together cost 35 ms of the start and the first
screen needs only numbers: ``from coachdesk import exchange`` and ``exchange.read_contacts`` load readers on use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coachdesk.exchange.calendars import callback_ics
    from coachdesk.exchange.contacts import Cancelled, read_contacts
    from coachdesk.exchange.export import write_all, write_callbacks, write_calls, write_prospects
    from coachdesk.exchange.handover import as_html, eml, mail_address, mail_draft, mailto, mailto_holds
    from coachdesk.exchange.named import Named, read_named
    from coachdesk.exchange.phones import read_number, same_number_key
    from coachdesk.exchange.records import write_record
    from coachdesk.exchange.stop_lists import Listed, StopFile, open_stop_list, write_stops
    from coachdesk.exchange.stop_values import read_cell

__all__ = [
    "Cancelled",
    "Listed",
    "Named",
    "StopFile",
    "as_html",
    "callback_ics",
    "eml",
    "mail_address",
    "mail_draft",
    "mailto",
    "mailto_holds",
    "open_stop_list",
    "read_cell",
    "read_contacts",
    "read_named",
    "read_number",
    "same_number_key",
    "write_all",
    "write_callbacks",
    "write_calls",
    "write_prospects",
    "write_record",
    "write_stops",
]

_HOME = {
    "Cancelled": "contacts", "read_contacts": "contacts", "callback_ics": "calendars",
    "as_html": "handover", "eml": "handover", "mail_address": "handover", "mail_draft": "handover",
    "mailto": "handover", "mailto_holds": "handover", "read_number": "phones", "same_number_key": "phones",
    "Named": "named", "read_named": "named",
    "Listed": "stop_lists", "StopFile": "stop_lists", "open_stop_list": "stop_lists", "write_stops": "stop_lists",
    "read_cell": "stop_values", "write_record": "records",
    "write_all": "export", "write_callbacks": "export", "write_calls": "export", "write_prospects": "export",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if home := _HOME.get(name):
        return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
