"""Reads what was learned about names, and the rep's own clips. Knows no reading and no sound."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from coachdesk.model.ids import ProspectId
from coachdesk.model.pronouncing import Clip
from coachdesk.store import schema


def learned(c: Connection, names: Collection[str]) -> dict[str, str]:
    """What was learned of these names (in small letters): each with its respelling."""
    t = schema.learned.c
    query = select(t.id, t.said).where(t.id.in_(list(names)), t.deleted_at.is_(None))
    return {row.id: row.said for row in c.execute(query)}


def all_learned(c: Connection) -> dict[str, str]:
    """All that was learned of names, as ``learned``."""
    t = schema.learned.c
    return {row.id: row.said for row in c.execute(select(t.id, t.said).where(t.deleted_at.is_(None)))}


def clip(c: Connection, prospect: ProspectId) -> Clip | None:
    t = schema.clip.c
    row = c.execute(select(t.sound, t.at).where(t.id == prospect, t.deleted_at.is_(None))).first()
    return Clip(prospect, row.sound, row.at) if row else None


def has_clip(c: Connection, prospect: ProspectId) -> bool:
    t = schema.clip.c
    return c.execute(select(t.id).where(t.id == prospect, t.deleted_at.is_(None))).first() is not None


def clips(c: Connection) -> Iterator[Clip]:
    """Those of prospects on the list."""
    t, p = schema.clip.c, schema.prospect.c
    query = select(t.id, t.sound, t.at).join_from(schema.clip, schema.prospect, p.id == t.id)
    for id_, sound, at in c.execute(query.where(t.deleted_at.is_(None), p.deleted_at.is_(None)).order_by(t.id)):
        yield Clip(ProspectId(id_), sound, at)
