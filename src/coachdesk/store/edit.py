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
    "first_name": tr("first name", "field"),
    "last_name": tr("last name", "field"),
    "company": tr("company", "field"),
    "title": tr("title", "field"),
    "phones": tr("numbers", "field"),
    "emails": tr("addresses", "field"),
    "zone": tr("time zone", "field"),
    "country": tr("country", "field"),
    "region": tr("region", "field"),
    "city": tr("city", "field"),
    "notes": tr("notes", "field"),
    "tags": tr("tags", "field"),
    "for_them": tr("for-them line", "field"),
    "opener": tr("opener", "field"),
    "said_as": tr("pronunciation", "field"),
    "similar_client": tr("similar client", "field"),
    "referred_by": tr("referred by", "field"),
    "left_company": tr("left the company", "field"),
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
        parts = (
            tr("with {some}", some=", ".join(came)) if came else "",
            tr("without {some}", some=", ".join(went)) if went else "",
        )
        words = tr(" and ").join(part for part in parts if part)
        return tr(" now {words}", words=words) if words and len(words) <= _LINE else ""
    old_text, new_text = (side if isinstance(side, str) else "" for side in (before, after))
    if "\n" in old_text + new_text or not 0 < len(old_text) + len(new_text) <= _LINE:
        return ""
    if not old_text:
        return tr(", now “{new}”", new=new_text)
    if not new_text:
        return tr(", no longer “{old}”", old=old_text)
    return tr(" from “{old}” to “{new}”", old=old_text, new=new_text)


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
