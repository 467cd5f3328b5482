"""Finds the same person twice in one list and makes them one. Knows values only."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coachdesk.exchange.phones import same_number_key
from coachdesk.exchange.text import fold
from coachdesk.model.prospect import Phone, Prospect

_LINES = (
    "first_name", "last_name", "company", "title", "zone", "country", "region", "city", "for_them", "opener", "said_as",
    "similar_client", "referred_by",
)  # fmt: skip


@dataclass(slots=True)
class Merger:
    """Takes prospects in; ``people`` are those left, in order; ``add`` says whom a newcomer was merged into."""

    people: list[Prospect]
    _rows: list[int]
    _by_reach: dict[str, list[int]]
    _by_name: dict[tuple[str, str], list[int]]

    @classmethod
    def empty(cls) -> "Merger":
        return cls([], [], {}, {})

    def add(self, who: Prospect, *, row: int) -> int | None:
        """The row this person was first met in, or None where they are new."""
        name = fold(f"{who.first_name} {who.last_name}"), fold(who.company)
        keys = _keys(who)
        candidates = {i for key in keys for i in self._by_reach.get(key, ())}
        if any(name):
            candidates |= set(self._by_name.get(name, ()))
        for at in sorted(candidates):
            if _same(self.people[at], who):
                self.people[at] = combine(self.people[at], who)
                self._note(at, name, keys)
                return self._rows[at]
        self.people.append(who)
        self._rows.append(row)
        self._note(len(self.people) - 1, name, keys)
        return None

    def _note(self, at: int, name: tuple[str, str], keys: Iterable[str]) -> None:
        for key in keys:
            if at not in (listed := self._by_reach.setdefault(key, [])) and len(listed) < 50:
                listed.append(at)
        if any(name) and at not in (named := self._by_name.setdefault(name, [])) and len(named) < 50:
            named.append(at)


def _keys(who: Prospect) -> list[str]:
    return [e.casefold() for e in who.emails] + [_key(p) for p in who.phones]


def _key(phone: Phone) -> str:
    return phone.e164 or same_number_key(phone.number) or phone.number


def _same(one: Prospect, two: Prospect) -> bool:
    """An address or number in common and no other name; or one name and company, and nothing that parts them."""
    names = fold(f"{one.first_name} {one.last_name}"), fold(f"{two.first_name} {two.last_name}")
    emails = {e.casefold() for e in one.emails}, {e.casefold() for e in two.emails}
    phones = {_key(p) for p in one.phones}, {_key(p) for p in two.phones}
    firms = fold(one.company), fold(two.company)
    named_alike = names[0] == names[1]
    if not named_alike and all(names):
        return False
    if emails[0] & emails[1]:
        return named_alike or not all(names)
    if phones[0] & phones[1]:
        unlike = all(firms) and firms[0] != firms[1]
        return (named_alike and not unlike) or (not all(names) and not any(firms))
    parted = (all(emails) and True) or (all(phones) and True)
    if not named_alike or parted or not (names[0] or firms[0]) or firms[0] != firms[1]:
        return False
    if names[0] and firms[0]:
        return True
    return one.title == two.title and dict(one.extra) == dict(two.extra) and one.city == two.city


def combine(one: Prospect, two: Prospect) -> Prospect:
    """The first person with what only the second has; where they differ, the second value is kept as an extra."""
    changes: dict[str, object] = {}
    extra = dict(one.extra)
    for name in _LINES:
        mine, theirs = getattr(one, name), getattr(two, name)
        if not mine and theirs:
            changes[name] = theirs
        elif theirs and fold(mine) != fold(theirs):
            _keep(extra, name.replace("_", " ").capitalize(), theirs)
    have = {_key(p) for p in one.phones}
    phones = one.phones + tuple(p for p in two.phones if _key(p) not in have)
    known = {e.casefold() for e in one.emails}
    emails = one.emails + tuple(e for e in two.emails if e.casefold() not in known)
    tagged = {t.casefold() for t in one.tags}
    for column, value in two.extra:
        _keep(extra, column, value)
    notes = one.notes if two.notes in one.notes else "\n".join(n for n in (one.notes, two.notes) if n)
    return replace(
        one, phones=phones, emails=emails, tags=one.tags + tuple(t for t in two.tags if t.casefold() not in tagged),
        notes=notes, extra=tuple(extra.items()), do_not_call=one.do_not_call or two.do_not_call,
        left_company=one.left_company or two.left_company, **changes,  # type: ignore[arg-type]
    )  # fmt: skip


def _keep(extra: dict[str, str], column: str, value: str) -> None:
    name, n = column, 2
    while name in extra and extra[name] != value:
        name, n = f"{column} ({n})", n + 1
    extra[name] = value
