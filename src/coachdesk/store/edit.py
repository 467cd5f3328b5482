"""What a new value of a prospect changes against the row it stands for. Writes nothing."""

from dataclasses import dataclass, replace

from sqlalchemy import RowMapping

from coachdesk.errors import UserError
from coachdesk.model.prospect import Prospect
from coachdesk.store import rows

_FOUND_BY = frozenset({"first_name", "last_name", "company", "phones", "emails"})
"""The fields that search and matching look at."""

_SHOWN = {
    "first_name": "first name",
    "last_name": "last name",
    "company": "company",
    "title": "title",
    "phones": "numbers",
    "emails": "addresses",
    "zone": "time zone",
    "country": "country",
    "region": "region",
    "city": "city",
    "tags": "tags",
    "for_them": "for-them line",
    "opener": "opener",
    "said_as": "pronunciation",
    "similar_client": "similar client",
    "referred_by": "referred by",
    "left_company": "left the company",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """``after``: the value with its new version. ``values``: every column of it. ``row``: as it stood."""

    after: Prospect
    values: rows.Values
    row: RowMapping
    changed: tuple[str, ...]

    @property
    def found_by(self) -> bool:
        """Whether search and matching must look again."""
        return not _FOUND_BY.isdisjoint(self.changed)

    @property
    def shown(self) -> str:
        """The changed fields in words; notes tell themselves and are left out."""
        return ", ".join(_SHOWN[name] for name in self.changed if name in _SHOWN)


def of(person: Prospect, row: RowMapping) -> Edit:
    """The edit that makes this row that person. Raises UserError where it would lift a do-not-call."""
    values = rows.prospect_values(person)
    shown = bool(row["do_not_call"] or row["stopped"])
    if person.do_not_call == shown:
        # The flag shown also speaks for stops on numbers; only a change of it is the caller's own wish.
        values["do_not_call"] = row["do_not_call"]
    changed = tuple(name for name in values if name != "version" and values[name] != row[name])
    if shown and not person.do_not_call and (row["do_not_call"] or not changed):
        raise UserError(
            "A do-not-call is lifted only with a reason.", hint="Nothing was changed. Release the person instead."
        )
    # A value read before its number was stopped may be edited; the stop stays, and the value returned says so.
    after = replace(person, do_not_call=person.do_not_call or shown)
    if not changed:
        return Edit(after, values, row, ())
    values["version"] = person.version + 1
    return Edit(replace(after, version=person.version + 1), values, row, changed)
