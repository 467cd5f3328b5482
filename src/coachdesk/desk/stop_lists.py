"""Do-not-call lists: taken in, given out, looked through, and released from, always with a reason."""

from collections.abc import Callable, Iterator
from pathlib import Path

from coachdesk.desk.listing import OF_A_LIST, ListVerbs, with_reason
from coachdesk.desk.results import Exported, Released, StopCounts, StopsImported, changed
from coachdesk.desk.stopping import end_what_waits
from coachdesk.errors import UserError
from coachdesk.exchange import StopFile, open_stop_list, read_cell, write_stops
from coachdesk.language import tr
from coachdesk.model.call import Stop, StopKind
from coachdesk.model.changes import Changes
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect

Progress = Callable[[int, int], bool]
KINDS = (StopKind.NUMBER, StopKind.EMAIL, StopKind.DOMAIN)
FULL = 1000
"""Progress is told in thousandths of the file: how many rows it has is not known before its end."""


FIRST = 20


class _NothingNew(Exception):
    """Ends a step of which nothing is to be kept."""


class StopVerbs(ListVerbs):
    """Everything about the do-not-call list."""

    def stop_counts(self) -> StopCounts:
        """How many numbers, addresses and domains are stopped, and how many people on the list."""
        found = self.store.count_stops()
        numbers, addresses, domains = (found.get(kind, 0) for kind in KINDS)
        return StopCounts(numbers, addresses, domains, self.store.count_stopped())

    def find_stops(self, *, search: str = "", limit: int = 100, offset: int = 0) -> tuple[Stop, ...]:
        """Do-not-calls in force, newest first: a number in any spelling, or a part of an address or domain."""
        return tuple(self.store.find_stops(search=search, limit=limit, offset=offset))

    def preview_stops(self, path: Path, *, progress: Progress | None = None) -> StopsImported:
        """What ``import_stops`` would do, to the last number, and its first values; nothing of it is kept."""
        return self.import_stops(path, progress=progress, keep=False)

    def import_stops(self, path: Path, *, progress: Progress | None = None, keep: bool = True) -> StopsImported:
        """Stop everything a list says, in one step; whoever is on the list of prospects and covered is stopped with it.

        ``progress(done, total)`` returning False cancels: nothing is kept. Raises UserError where the file can't be
        read as such a list.
        """
        listed = open_stop_list(path, region=self.region)
        try:
            return self._import(listed, progress=progress, keep=keep)
        finally:
            listed.close()

    def _import(self, listed: StopFile, *, progress: Progress | None, keep: bool) -> StopsImported:
        before = after = self.stop_counts()
        at, first = self._now(), list[str]()
        label, new, read = tr("Stopped the list {file}", file=listed.file), 0, 0

        def values() -> Iterator[Stop]:
            nonlocal read
            for one in listed:
                read += 1
                if read <= FIRST:
                    first.append(one.value)
                yield Stop(one.kind, one.value, one.reason or f"On the list {listed.file}", at)

        def go_on(_done: int, _total: int) -> bool:
            return progress is None or progress(int(listed.share_read() * FULL), FULL)

        try:
            with self.store.step(label) as step:
                new = step.add_stops(values(), progress=go_on)
                after = self.stop_counts()
                if not new or not keep:
                    raise _NothingNew
                end_what_waits(step, self.store)
        except _NothingNew:
            if not read and not listed.unmarked:
                raise _nothing_in(listed) from None
        return StopsImported(
            changes=changed(*OF_A_LIST, said=label, undoable=True) if new and keep else Changes(),
            file=listed.file,
            encoding=listed.encoding,
            columns=listed.columns,
            rows=listed.rows,
            added=StopCounts(
                after.numbers - before.numbers,
                after.addresses - before.addresses,
                after.domains - before.domains,
                after.people - before.people,
            ),
            known=read - new,
            left_out=listed.left_out,
            unmarked=listed.unmarked,
            problems=tuple(listed.problems),
            more_problems=listed.more_problems,
            first=tuple(first),
        )

    def export_stops(self, path: Path) -> Exported:
        """Write all numbers, addresses and domains that are stopped, to csv, txt or json."""
        return Exported(path, write_stops(path, self.store.stops()))

    def release_stop(self, named: str, *, reason: str) -> Released:
        """Lift the do-not-call of a prospect (by id), a number, an address or a domain. The reason is kept for good.

        A number or address that one person alone has, who is stopped in person, releases that person. Raises UserError
        without a reason, and where nothing is stopped by that name.
        """
        why, text = with_reason(reason), named.strip()
        values = read_cell(text, region=self.region).values
        person = self.store.prospect(ProspectId(text))
        holders = [] if person or not values else self._holders(*values[0])
        own = [who for who in holders if self.store.stopped_in_person(who.id)]
        if person or (len(own) == 1 and len(holders) == 1):
            return self._release_person(person or own[0], reason=why)
        if not values:
            raise _not_stopped(text)
        self.store.seal_stops()
        with self.store.step(tr("Released {text}", text=text), undoable=False) as step:
            lifted = step.lift_contact(*values[0], reason=why)
            if not lifted:
                raise _not_stopped(text)
        still = [who for who in self._holders(*values[0]) if who.do_not_call]
        changes = changed(*OF_A_LIST, said=tr("{values} may be called again", values=values[0][1]))
        return Released(changes, tuple(lifted), tuple(still))

    def _release_person(self, who: Prospect, *, reason: str) -> Released:
        covering = tuple(self.store.stops_on(who))
        if not who.do_not_call:
            raise _not_stopped(who.name)
        return Released(self.release(who.id, reason=reason), covering, ())

    def _holders(self, kind: StopKind, value: str) -> list[Prospect]:
        """Who on the list has this number, or this address or one in this domain."""
        ids = self.store.covered([Stop(kind, value, "", self._now())])
        return [who for id_ in ids if (who := self.store.prospect(id_))]


def _nothing_in(listed: StopFile) -> UserError:
    first = next((f"Row {p.row}: {p.message} " for p in listed.problems if p.row), "")
    return UserError(
        tr("{file} holds no number, address or domain that can be stopped.", file=listed.file),
        hint=tr("{first}Nothing was imported.", first=first),
        code="no_values",
    )


def _not_stopped(named: str) -> UserError:
    return UserError(tr("{named} is not stopped.", named=named), hint=tr("Nothing was changed."), code="not_stopped")
