"""Finding people by number and address. Knows queries on reach only."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select

from coachdesk.model.call import Stop, StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import keys
from coachdesk.store.schema import finder, reach

_LONGEST = 320
"""The longest e-mail address there can be; PostgreSQL can't index texts without bound."""

_SEARCHED, _SORT = 500, 80
"""Characters of each text that search looks through, and of a name that sorting compares."""

CHUNK = 400
"""Values per IN list: well below every server's limit on parameters."""

USABLE_DIGITS = 3
"""Shorter numbers can't be dialled outside a switchboard."""


class Key(NamedTuple):
    """One way to reach someone. ``sure``: the number is in E.164. ``find``: what the index looks up."""

    kind: str
    key: str
    find: str
    sure: bool

    def meets(self, other: "Key") -> bool:
        if self.kind != other.kind:
            return False
        if self.kind == StopKind.NUMBER:
            return keys.same_number(self.key, other.key, sure=self.sure and other.sure)
        return self.key == other.key


def number_key(number: str) -> Key | None:
    """The key of a number as written; one that begins with + counts as E.164."""
    found = keys.digits(number)[:_LONGEST]
    return Key(StopKind.NUMBER, found, keys.tail(found), number.lstrip().startswith("+")) if found else None


def email_key(email: str) -> Key | None:
    found = keys.address(email)[:_LONGEST]
    return Key(StopKind.EMAIL, found, found, True) if found else None


def phone_key(phone: Phone) -> Key | None:
    if phone.e164:
        return number_key(phone.e164)
    written = number_key(phone.number)
    return written and written._replace(sure=False)


def keys_of(person: Prospect) -> set[Key]:
    """Every number and address of a prospect, and the prospect themself."""
    found = {phone_key(phone) for phone in person.phones} | {email_key(email) for email in person.emails}
    return {key for key in found if key}


def key_of_stop(value: Stop) -> Key:
    match value.kind:
        case StopKind.NUMBER:
            return number_key(value.value) or Key(value.kind, value.value, value.value, False)
        case StopKind.EMAIL:
            return email_key(value.value) or Key(value.kind, value.value, value.value, True)
        case StopKind.DOMAIN:
            name = keys.domain(value.value)
            return Key(value.kind, name, name, True)
        case StopKind.PROSPECT:
            return Key(value.kind, value.value, value.value, True)


def usable(person: Prospect) -> bool:
    """Whether there is a number to dial."""
    return any(
        not phone.bad and len(keys.digits(phone.e164 or phone.number)) >= USABLE_DIGITS for phone in person.phones
    )


def chunks(values: Iterable[Any]) -> Iterator[Sequence[Any]]:
    flow = iter(values)
    while part := list(islice(flow, CHUNK)):
        yield part


def holders(c: Connection, wanted: Collection[Key], *, limit: int | None = None) -> list[ProspectId]:
    """The live prospects who have one of these numbers or addresses, or an address in one of these domains."""
    if domains := {key.key for key in wanted if key.kind == StopKind.DOMAIN}:
        others = holders(c, [key for key in wanted if key.kind != StopKind.DOMAIN])
        return list(dict.fromkeys([*others, *in_domains(c, lambda names: domains.intersection(names))]))[:limit]
    by_find: dict[str, list[Key]] = {}
    for key in wanted:
        by_find.setdefault(key.find, []).append(key)
    found: dict[ProspectId, None] = {}
    for part in chunks(by_find):
        t = reach.c
        query = select(t.prospect, t.kind, t.key, t.find, t.sure).where(t.find.in_(part))
        for prospect, kind, text, find, sure in c.execute(query.order_by(t.find, t.prospect)):
            own = Key(kind, text, find, bool(sure))
            if any(own.meets(other) for other in by_find[find]):
                found[ProspectId(prospect)] = None
                if limit is not None and len(found) >= limit:
                    return list(found)
    return list(found)


def in_domains(c: Connection, which: Callable[[set[str]], Collection[str]]) -> list[ProspectId]:
    """The live prospects with an address in one of the domains that ``which`` chooses out of those there are.

    All addresses are read: domains are stopped so rarely that an index of their own would cost more than it gives.
    """
    t = reach.c
    known: dict[str, list[str]] = {}
    found = c.execute(select(t.prospect, t.key).where(t.kind == StopKind.EMAIL)).all()
    for _, email in found:
        known.setdefault(email, keys.domains(email))
    chosen = set(which({name for names in known.values() for name in names}))
    return list(dict.fromkeys(ProspectId(who) for who, email in found if not chosen.isdisjoint(known[email])))


def haystack(person: Prospect) -> str:
    """What the search looks through: name, company, addresses, and the digits of every number."""
    numbers = dict.fromkeys(
        found for phone in person.phones for text in (phone.e164 or "", phone.number) if (found := keys.digits(text))
    )
    texts = " ".join(text[:_SEARCHED] for text in (person.name, person.company, *person.emails))
    # LIKE reads no further than a null character.
    return " ".join((keys.fold(texts.replace("\0", " ")), *numbers))


def sort_key(person: Prospect) -> str:
    return keys.fold(person.name)[:_SORT]


def index(c: Connection, people: Sequence[Prospect], *, fresh: bool = False) -> None:
    """Writes the derived rows of these prospects anew; ``fresh`` where they can't have any yet."""
    if not fresh:
        forget(c, [person.id for person in people])
    ways = [
        {"prospect": person.id, "kind": key.kind, "key": key.key, "find": key.find, "sure": key.sure}
        for person in people
        for key in _distinct(keys_of(person))
    ]
    if ways:
        c.execute(insert(reach), ways)
    if people:
        c.execute(
            insert(finder),
            [
                {
                    "prospect": one.id,
                    "sort_key": sort_key(one),
                    "text": haystack(one),
                    "sound": keys.sounds(one.first_name, one.last_name, one.company),
                }
                for one in people
            ],
        )


def _distinct(found: set[Key]) -> Collection[Key]:
    """One key for each number; where it is there both as E.164 and as written, the first wins."""
    if len(found) == 1:
        return found
    return {(key.kind, key.key): key for key in sorted(found, key=lambda key: key.sure)}.values()


def forget(c: Connection, prospects: Iterable[str]) -> None:
    """Takes prospects out of search and matching."""
    for part in chunks(prospects):
        c.execute(delete(reach).where(reach.c.prospect.in_(part)))
        c.execute(delete(finder).where(finder.c.prospect.in_(part)))
