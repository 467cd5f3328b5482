"""Who on a new list is already known. Pure but for the look-up it is given."""

import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from coachdesk.exchange import same_number_key
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect

CHUNK = 400

Matching = Callable[..., list[Prospect]]


@dataclass(frozen=True, slots=True)
class Merged:
    """``new`` are unknown, ``changed`` known people with blanks filled, ``known`` how many brought nothing new.

    ``marked``: known people whom the list itself marks as do-not-call.
    """

    new: tuple[Prospect, ...]
    changed: tuple[Prospect, ...]
    known: int
    marked: tuple[ProspectId, ...] = ()

    @property
    def count(self) -> int:
        return len(self.new) + len(self.changed)

    @property
    def nothing_new(self) -> bool:
        return not self.new and not self.changed


def merge_list(
    people: Sequence[Prospect], *, matching: Matching, everyone: Callable[[], Collection[Prospect]] = tuple
) -> Merged:
    """Part a list into new and known people. ``matching(numbers=, emails=, limit=)`` finds who is on file.

    Somebody without any number or address is known by name and company; only then ``everyone`` on file is asked for.
    """
    on_file = _Index(_lookup(people, matching) if all(map(_reached, people)) else everyone())
    new: list[Prospect] = []
    changed: dict[str, Prospect] = {}
    known = 0
    marked: dict[ProspectId, None] = {}
    for person in people:
        same = on_file.find(person)
        if same is None:
            new.append(person)
            continue
        if person.do_not_call:
            marked[same.id] = None
        before = changed.get(same.id, same)
        after = fill_blanks(before, person)
        if after == before:
            known += 1
        else:
            changed[same.id] = after
    return Merged(tuple(new), tuple(changed.values()), known, tuple(marked))


def fill_blanks(known: Prospect, news: Prospect) -> Prospect:
    """The known person with what was missing; nothing that was there is overwritten."""
    blanks = {
        name: getattr(news, name)
        for name in (
            "first_name", "last_name", "company", "title", "zone", "country", "region", "city",
            "notes", "for_them", "opener", "said_as", "similar_client", "referred_by",
        )
        if not getattr(known, name) and getattr(news, name)
    }  # fmt: skip
    numbers = {_key(p) for p in known.phones}
    emails = {e.casefold() for e in known.emails}
    labels = {label for label, _ in known.extra}
    return replace(
        known,
        **blanks,
        do_not_call=known.do_not_call or news.do_not_call,
        left_company=known.left_company or news.left_company,
        phones=known.phones + tuple(p for p in news.phones if _key(p) not in numbers),
        emails=known.emails + tuple(e for e in news.emails if e.casefold() not in emails),
        tags=tuple(dict.fromkeys((*known.tags, *news.tags))),
        extra=known.extra + tuple(pair for pair in news.extra if pair[0] not in labels),
    )


class _Index:
    def __init__(self, people: Collection[Prospect]) -> None:
        self._by_key: dict[str, list[Prospect]] = {}
        for person in people:
            for key in (*_keys(person), _named(person)):
                self._by_key.setdefault(key, []).append(person)

    def find(self, person: Prospect) -> Prospect | None:
        """Same address, or same number under the same name: a switchboard number alone joins nobody.

        Who can't be reached at all is the one of the same name in the same company.
        """
        for key in tuple(_keys(person)) or (_named(person),):
            for known in self._by_key.get(key, ()):
                if _same_name(known, person):
                    return known
        return None


def _same_name(known: Prospect, person: Prospect) -> bool:
    mine, theirs = _folded(known), _folded(person)
    return mine == theirs or not mine or not theirs


def _folded(person: Prospect) -> str:
    return _fold(person.name)


def _named(person: Prospect) -> str:
    """A key no number or address can equal."""
    return f"\n{_folded(person)}\n{_fold(person.company)}"


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def _reached(person: Prospect) -> bool:
    return any(True for _ in _keys(person))


def _key(phone: Phone) -> str:
    return phone.e164 or same_number_key(phone.number)


def _keys(person: Prospect) -> Iterator[str]:
    yield from (e.casefold() for e in person.emails)
    yield from (key for p in person.phones if (key := _key(p)))


def _lookup(people: Sequence[Prospect], matching: Matching) -> list[Prospect]:
    numbers = sorted({key for p in people for phone in p.phones if (key := _key(phone))})
    emails = sorted({e.casefold() for p in people for e in p.emails})
    found: dict[str, Prospect] = {}
    for start in range(0, max(len(numbers), len(emails)), CHUNK):
        some = slice(start, start + CHUNK)
        for person in matching(numbers=numbers[some], emails=emails[some], limit=None):
            found[person.id] = person
    return list(found.values())
