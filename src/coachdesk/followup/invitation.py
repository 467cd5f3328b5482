"""What a calendar file says that goes to the prospect: who rings and what about, nothing of the desk's own notes."""

from collections.abc import Mapping
from datetime import timedelta

from coachdesk.playbook.language import ENGLISH_DATES, Dates

MEETING_LASTS = timedelta(minutes=30)
CALL_LASTS = timedelta(minutes=15)


def invitation_text(
    fields: Mapping[str, str], *, meeting: bool = False, dates: Dates = ENGLISH_DATES
) -> tuple[str, str]:
    """Title and description of the entry in the prospect's own calendar, from what ``merge_fields`` gave.

    Only who rings, their number and what is in it for them: no reason of the callback, no note, no outcome. A field
    that isn't known is left out. ``meeting`` says that it is one and not a call. ``dates``: the
    language of the calls.
    """
    says = dates.invites
    what = says.meeting if meeting else says.call
    who = ", ".join(part for name in ("my_name", "my_company") if (part := _line(fields, name)))
    about = _line(fields, "for_them").removesuffix(".")
    number = _line(fields, "my_phone")
    said = (
        says.rings.format(who=who) if who and not meeting else "",
        says.about.format(about=about) if about else "",
        says.number.format(number=number) if number else "",
    )
    return f"{what}: {who}" if who else what, "\n".join(line for line in said if line)


def invitation_lasts(*, meeting: bool) -> timedelta:
    """How long the entry is: half an hour for a meeting, a quarter for a call."""
    return MEETING_LASTS if meeting else CALL_LASTS


def _line(fields: Mapping[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())
