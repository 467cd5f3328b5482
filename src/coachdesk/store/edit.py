"""What a new value of a prospect changes against the row it stands for. Writes nothing."""

from dataclasses import dataclass, replace

from sqlalchemy import RowMapping

from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import rows

_FOUND_BY = frozenset({"first_name", "last_name", "company", "phones", "emails"})
"""The fields that search and matching look at."""

_LINE = 120
"""Characters of old and new that are still told whole."""

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
    "notes": "notes",
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
        """The changed fields in words, short ones with what stood there before and stands there now."""
        names = [name for name in self.changed if name in _SHOWN]
        return "; ".join(_SHOWN[name] + _told(self.row[name], getattr(self.after, name)) for name in names)


def _told(before: object, after: object) -> str:
    """ " from “Acme” to “Beta”", and of lists what came and went; '' where it is too long to be read in a line."""
    if isinstance(before, tuple) and isinstance(after, tuple):
        old, new = ([one.number if isinstance(one, Phone) else str(one) for one in side] for side in (before, after))
        came, went = ([one for one in side if one not in other] for side, other in ((new, old), (old, new)))
        parts = (("with", came), ("without", went))
        words = " and ".join(f"{how} {', '.join(some)}" for how, some in parts if some)
        return f" now {words}" if words and len(words) <= _LINE else ""
    old_text, new_text = (side if isinstance(side, str) else "" for side in (before, after))
    if "\n" in old_text + new_text or not 0 < len(old_text) + len(new_text) <= _LINE:
        return ""
    if not old_text:
        return f", now “{new_text}”"
    return f" from “{old_text}” to “{new_text}”" if new_text else f", no longer “{old_text}”"


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
            tr("A do-not-call is lifted only with a reason."),
            hint=tr("Nothing was changed. Release the person instead."),
        )
    # A value read before its number was stopped may be edited; the stop stays, and the value returned says so.
    after = replace(person, do_not_call=person.do_not_call or shown)
    if not changed:
        return Edit(after, values, row, ())
    values["version"] = person.version + 1
    return Edit(replace(after, version=person.version + 1), values, row, changed)
