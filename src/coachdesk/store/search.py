"""Search as you type: every word, any part, no accents. Knows only prospect and finder."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from coachdesk.model.prospect import Prospect
from coachdesk.store import keys, rows
from coachdesk.store.schema import finder, prospect


def _narrowed(query: Select[Any], search: str) -> Select[Any]:
    words = keys.words(search)
    query = query.where(prospect.c.deleted_at.is_(None))
    if words:
        query = query.join(finder, finder.c.prospect == prospect.c.id)
    return query.where(*(finder.c.text.contains(word, autoescape=True) for word in words))


def page(c: Connection, search: str, *, limit: int, offset: int) -> list[Prospect]:
    """The people who fit, by name."""
    query = _narrowed(select(*rows.PROSPECT_COLUMNS), search).order_by(prospect.c.sort_key, prospect.c.id)
    return [rows.prospect(row) for row in c.execute(query.limit(limit).offset(offset))]


def count(c: Connection, search: str) -> int:
    return c.scalar(_narrowed(select(func.count()).select_from(prospect), search)) or 0
