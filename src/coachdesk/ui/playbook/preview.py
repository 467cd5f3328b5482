"""A draft as it reads for a sample prospect. The filling is done on the desk's thread; knows no widget."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.ui.playbook.book import Book

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

GAP = re.compile(r"\[\[[^\[\]\n]{1,60}\]\]")
"""A field that is not known, as it stands in a draft."""

SAMPLE = Prospect(
    ProspectId("sample"),
    first_name="Wojciech",
    last_name="Zieliński",
    company="Northgate Freight",
    title="Finance Director",
    phones=(Phone("+1 312 555 0187", e164="+13125550187"),),
    emails=("w.zielinski@northgate.example",),
    zone="America/Chicago",
    for_them="Invoices matched to freight the same day",
)
"""A made-up person at a made-up company, with a number reserved for fiction."""


@dataclass(frozen=True, slots=True)
class Preview:
    """``missing`` names the gaps."""

    draft: str
    subject: str
    body: str
    missing: tuple[str, ...]


def previews(desk: "Desk") -> dict[str, Preview]:
    """Every draft of the playbook, filled for the sample prospect, by template id."""
    # On the desk's thread, and only when the playbook page is opened: filling may load the template engine.
    from coachdesk.followup.drafts import write_draft  # noqa: PLC0415

    fields, made = sample_fields(desk), {}
    for template in desk.playbook.drafts:
        draft = write_draft(template, prospect=SAMPLE, fields=fields)
        made[template.id] = Preview(template.id, draft.subject, draft.body, draft.missing)
    return made


def sample_fields(desk: "Desk") -> dict[str, str]:
    """What the merge fields stand for, for the sample prospect."""
    # As above: the playbook page alone needs it.
    from coachdesk.followup.drafts import merge_fields  # noqa: PLC0415

    settings, playbook = desk.settings, desk.playbook
    ours = {"my_name": settings.my_name, "my_company": settings.my_company, "my_phone": settings.my_phone}
    return merge_fields(
        SAMPLE, call=None, settings_fields=ours, callback=None, playbook=playbook, now=datetime.now(UTC)
    )


def book_of(desk: "Desk") -> Book:
    """All that the Playbook page shows and edits; on the desk's thread."""
    state = desk.playbook_state()
    fields = sample_fields(desk)
    return Book(state.playbook, state.default, state.own, state.team, state.scripts, fields, state.faults)
