"""Search as you type: every word, any part, no accents, or a name by its sound. Knows only prospect and finder.

Every search reads the whole of finder, which is small: 2 ms for 10,000 prospects, 0.2 s for a million. SQLite's
trigram index was measured and left out: it answers rare words at once but common ones later, and an import would take
1.7 times as long.
"""

from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from coachdesk.model.prospect import Prospect
from coachdesk.names.by_sound import SHORTEST, sound_keys
from coachdesk.store import derived, keys, queries, rows
from coachdesk.store.schema import finder, prospect

_NO_NUMBER = (prospect.c.listed == 1, ~prospect.c.usable)


def without_number(c: Connection, *, limit: int, offset: int) -> list[Prospect]:
    """Those on the list who have no number that could be dialled, by name."""
    query = select(*rows.PROSPECT_COLUMNS).where(*_NO_NUMBER).order_by(prospect.c.sort_key, prospect.c.id)
    return [rows.prospect(row) for row in c.execute(query.limit(limit).offset(offset))]


def count_without_number(c: Connection) -> int:
    return c.scalar(select(func.count()).select_from(prospect).where(*_NO_NUMBER)) or 0


def page(c: Connection, search: str, *, limit: int, offset: int) -> list[Prospect]:
    """The people who fit, by name; those found by sound alone come after those who have the letters."""
    if words := keys.words(search):
        order = (and_(*_contained(words)).desc(), finder.c.sort_key, finder.c.prospect)
        fitting = select(finder.c.prospect).where(*_fits(words)).order_by(*order)
        return queries.by_ids(c, c.scalars(fitting.limit(limit).offset(offset)).all())
    query = select(*rows.PROSPECT_COLUMNS).where(prospect.c.listed == 1)
    query = query.order_by(prospect.c.sort_key, prospect.c.id)
    return [rows.prospect(row) for row in c.execute(query.limit(limit).offset(offset))]


def count(c: Connection, search: str) -> int:
    """How many fit."""
    if words := keys.words(search):
        return c.scalar(select(func.count()).select_from(finder).where(*_fits(words))) or 0
    return derived.tally(c).listed


def _contained(words: list[str]) -> list[Any]:
    return [finder.c.text.contains(word, autoescape=True) for word in words]


def _fits(words: list[str]) -> list[Any]:
    return [or_(held, *_alike(word)) for word, held in zip(words, _contained(words), strict=True)]


def _alike(word: str) -> list[Any]:
    found = sorted(sound_keys(word)) if len(word) >= SHORTEST else []
    return [finder.c.sound.contains(f" {key} ") for key in found]
