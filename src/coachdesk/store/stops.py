"""Whom the do-not-calls cover, asked for one or for thousands. Reads the table stop only; knows no step."""

from collections.abc import Collection
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, String, bindparam, func, select

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.prospect import Prospect
from coachdesk.store import keys, reach, rows, schema
from coachdesk.store.reach import Key

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
_PAGE = 2000
_T = schema.stop.c
IN_FORCE = _T.lifted_at.is_(None) & _T.deleted_at.is_(None)

# Put together once: asked for each prospect that is opened, making the query would cost more than running it.
_FOUND = _T.find.in_(bindparam("finds", expanding=True))
_SHAPES = select(_T.kind, _T.value).where(_FOUND, IN_FORCE)
_WHOLE = (_T.id, _T.kind, _T.value, _T.reason, _T.at, _T.lifted_at, _T.lifted_reason)
_COVERING = select(*_WHOLE).where(_FOUND, IN_FORCE).order_by(_T.at, _T.id)
_EVER = select(*_WHOLE).where(_FOUND, _T.deleted_at.is_(None)).order_by(_T.at, _T.id)


def domain_keys(email: str) -> list[Key]:
    """The domains by which an address may be stopped."""
    return [Key(StopKind.DOMAIN, name, name, True) for name in keys.domains(email)]


def wanted(person: Prospect) -> list[Key]:
    """Every key by which a stop covers a prospect: numbers, addresses, the addresses' domains, themself."""
    domains = {key for email in person.emails for key in domain_keys(email)}
    return [*reach.keys_of(person), *domains, Key(StopKind.PROSPECT, person.id, person.id, True)]


def covering(c: Connection, person: Prospect, *, lifted: bool = False) -> list[Any]:
    """The rows of stop that cover a prospect: (id, kind, value, reason, at, lifted_at, lifted_reason), oldest first."""
    return meeting(c, wanted(person), lifted=lifted)


def meeting(c: Connection, own: Collection[Key], *, lifted: bool = False) -> list[Any]:
    """The rows of stop that meet one of these keys, as ``covering`` gives them."""
    found = c.execute(_EVER if lifted else _COVERING, {"finds": list({key.find for key in own})})
    return [row for row in found if _meets(row.kind, row.value, own)]


@cache
def _shapes_of(count: int) -> Select[str, str]:
    """The query for so many keys: laid out once, where an open list would be laid out anew for each prospect."""
    keys_ = [bindparam(f"find{n}", type_=String) for n in range(count)]
    return select(_T.kind, _T.value).where(_T.find.in_(keys_), IN_FORCE)


def covers(c: Connection, person: Prospect) -> bool:
    """Whether any stop in force covers this prospect."""
    own = wanted(person)
    finds = {key.find for key in own}
    found = c.execute(_shapes_of(len(finds)), {f"find{n}": find for n, find in enumerate(finds)}).all()
    return any(_meets(kind, value, own) for kind, value in found)


def _meets(kind: str, value: str, own: Collection[Key]) -> bool:
    key = reach.key_of_stop(Stop(StopKind(kind), value, "", _NO_TIME))
    return any(key.meets(one) for one in own)


def in_person(c: Connection, prospect: str) -> bool:
    """Whether a prospect carries a mark of their own, or a stop in person."""
    p = schema.prospect.c
    marked = c.scalar(select(p.do_not_call).where(p.id == prospect))
    return bool(marked) or bool(meeting(c, [Key(StopKind.PROSPECT, prospect, prospect, True)]))


def contacts(c: Connection, numbers: Collection[str], emails: Collection[str]) -> set[str]:
    """Those of these numbers and addresses, as given, that a stop in force covers."""
    asked: list[tuple[str, Key | None]] = [(number, reach.number_key(number)) for number in numbers]
    for email in emails:
        asked += [(email, reach.email_key(email)), *((email, key) for key in domain_keys(email))]
    known = StopList(c, [key for _, key in asked if key])
    return {given for given, key in asked if key and known.meets(key)}


class StopList:
    """The stops in force that may meet some keys, read at once: for thousands of people, however long the list is."""

    def __init__(self, c: Connection, own: Collection[Key]) -> None:
        self._by_find: dict[str, list[Key]] = {}
        for part in reach.chunks({key.find for key in own}):
            for kind, value in c.execute(_SHAPES, {"finds": part}):
                key = reach.key_of_stop(Stop(StopKind(kind), value, "", _NO_TIME))
                self._by_find.setdefault(key.find, []).append(key)

    @classmethod
    def for_people(cls, c: Connection, people: Collection[Prospect]) -> "StopList":
        return cls(c, [key for person in people for key in wanted(person)])

    def covers(self, person: Prospect) -> bool:
        return bool(self._by_find) and any(map(self.meets, wanted(person)))

    def meets(self, own: Key) -> bool:
        return any(key.meets(own) for key in self._by_find.get(own.find, ()))


def in_force(c: Connection, *, search: str = "", limit: int, offset: int = 0) -> list[Stop]:
    """Do-not-calls in force, newest first. ``search``: a number in any spelling, or a part of an address or domain."""
    query = select(*rows.STOP_COLUMNS).where(IN_FORCE)
    number = keys.digits(search)
    if number and (len(number) >= keys.TAIL or not any(map(str.isalpha, search))):
        tail = keys.tail(number)
        whole = len(tail) == keys.TAIL
        query = query.where(_T.kind == StopKind.NUMBER)
        query = query.where(_T.find == tail if whole else _T.value.contains(number, autoescape=True))
    elif search.strip():
        query = query.where(_T.kind.in_((StopKind.EMAIL, StopKind.DOMAIN)))
        query = query.where(_T.value.contains(keys.address(search), autoescape=True))
    found = c.execute(query.order_by(_T.at.desc(), _T.id.desc()).limit(limit).offset(offset))
    return [rows.stop(row) for row in found]


def count(c: Connection) -> dict[StopKind, int]:
    """How many are in force, by kind."""
    found = c.execute(select(_T.kind, func.count()).where(IN_FORCE).group_by(_T.kind))
    return {StopKind(kind): number for kind, number in found}


def count_people(c: Connection) -> int:
    """How many people on the list are stopped, in whatever way."""
    p = schema.prospect.c
    query = select(func.count()).select_from(schema.prospect).where(p.deleted_at.is_(None), p.stopped | p.do_not_call)
    return int(c.scalar(query) or 0)


def pages(c: Connection, *, after: str) -> tuple[list[Stop], str]:
    """The next thousands in force in a lasting order, and where to go on ('' where they end)."""
    query = select(_T.id, *rows.STOP_COLUMNS).where(IN_FORCE, _T.id > after).order_by(_T.id).limit(_PAGE)
    found = c.execute(query).all()
    return [rows.stop(row[1:]) for row in found], found[-1].id if len(found) == _PAGE else ""
