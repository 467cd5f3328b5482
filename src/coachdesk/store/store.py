"""The store: what the desk asks, and the one way to write. Knows no rule of the trade and no screen."""

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.call import (
    Call,
    Callback,
    CallbackState,
    Draft,
    DraftState,
    PointNote,
    Stop,
    StopKind,
)
from coachdesk.model.ids import BatchId, CallbackId, CallId, DraftId, ProspectId
from coachdesk.model.posting import Posting, PostingState
from coachdesk.model.practice import Played, Review
from coachdesk.model.pronouncing import Clip
from coachdesk.model.prospect import Prospect
from coachdesk.model.record import Record
from coachdesk.model.rehearsal import Take
from coachdesk.store import (
    carrying,
    derived,
    forgetting,
    history,
    images,
    practising,
    queries,
    reach,
    safekeeping,
    schema,
    steps,
    stopping,
    voices,
)
from coachdesk.store import search as finding
from coachdesk.store import stops as asking
from coachdesk.store.faults import known_failures
from coachdesk.store.step import Step
from coachdesk.store.values import OPEN_CALLBACKS, Counts, StepInfo


class Store:
    """One data file. Made by ``open_store``; used by one thread at a time."""

    def __init__(
        self, engine: Engine, *, path: Path | None, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._engine = engine
        self._path = path
        self._now = now
        self._new_id = new_id
        self._open: tuple[int, Connection, bool] | None = None
        self._asked: Connection | None = None

    def close(self) -> None:
        if self._asked is not None:
            self._asked.close()
            self._asked = None
        self._engine.dispose()

    # -- prospects

    def prospect(self, id_: ProspectId) -> Prospect | None:
        with self._reading() as c:
            return queries.prospect(c, id_)

    def people(self, ids: Collection[str]) -> dict[str, Prospect]:
        """Those of these who are there, by id."""
        with self._reading() as c:
            return {who.id: who for who in queries.by_ids(c, ids)}

    def prospects(self, *, search: str = "", limit: int = 200, offset: int = 0) -> list[Prospect]:
        """By name. ``search``: all words must be found, in any part of name, company, address, number, or by sound."""
        with self._reading() as c:
            return finding.page(c, search, limit=limit, offset=offset)

    def count(self, *, search: str = "") -> int:
        with self._reading() as c:
            return finding.count(c, search)

    def without_number(self, *, limit: int = 200, offset: int = 0) -> list[Prospect]:
        """Those who have no number that could be dialled, by name."""
        with self._reading() as c:
            return finding.without_number(c, limit=limit, offset=offset)

    def count_without_number(self) -> int:
        with self._reading() as c:
            return finding.count_without_number(c)

    def matching(
        self, *, numbers: Collection[str], emails: Collection[str], limit: int | None = None
    ) -> list[Prospect]:
        """Everyone with one of these numbers (E.164 or digits) or addresses."""
        wanted = {reach.number_key(number) for number in numbers} | {reach.email_key(email) for email in emails}
        with self._reading() as c:
            return queries.by_ids(c, reach.holders(c, [key for key in wanted if key], limit=limit))

    def in_batch(self, batch: BatchId) -> list[Prospect]:
        """The people of one import, in list order."""
        with self._reading() as c:
            return queries.in_batch(c, batch)

    def uncalled(self, *, limit: int, offset: int = 0) -> list[Prospect]:
        """Whom the queue may propose, in list order, skipped ones last."""
        with self._reading() as c:
            return queries.uncalled(c, limit=limit, offset=offset)

    def queue(self, *, limit: int, offset: int = 0) -> list[Prospect]:
        """Like ``uncalled`` with no more of each than who is next depends on: id, numbers and place."""
        with self._reading() as c:
            return queries.queue(c, limit=limit, offset=offset)

    # -- calls, callbacks, drafts

    def call(self, id_: CallId) -> Call | None:
        """The call of this id, else the one that was put in its place."""
        with self._reading() as c:
            return queries.call(c, id_) or queries.call_by_given_id(c, id_)

    def taken_back(self, id_: CallId) -> Call | None:
        """The call of this id where it was taken back; its row stays."""
        with self._reading() as c:
            return queries.call(c, id_, taken_back=True)

    def call_by_given_id(self, id_: CallId) -> Call | None:
        """The call that stands for one first recorded under this id."""
        with self._reading() as c:
            return queries.call_by_given_id(c, id_)

    def calls(self, prospect: ProspectId) -> list[Call]:
        """Newest first."""
        with self._reading() as c:
            return queries.calls(c, prospect)

    def calls_between(self, start: datetime, end: datetime) -> list[Call]:
        """From ``start`` until before ``end``, oldest first."""
        with self._reading() as c:
            return queries.calls_between(c, start, end)

    def all_calls(self) -> Iterator[Call]:
        """Oldest first, read a page at a time; between two pages nothing is held, so the caller may write."""
        last: Call | None = None
        while True:
            with self._reading() as c:
                page = queries.calls_after(c, last)
            if not page:
                return
            yield from page
            last = page[-1]

    def openings(self) -> list[tuple[str, str, int]]:
        """What calls began with, the id of the outcome, and how many there are of each."""
        with self._reading() as c:
            return queries.openings(c)

    def callback(self, id_: CallbackId) -> Callback | None:
        with self._reading() as c:
            return queries.callback(c, id_)

    def callbacks(
        self,
        *,
        states: Collection[CallbackState] = OPEN_CALLBACKS,
        prospect: ProspectId | None = None,
        before: datetime | None = None,
        after: datetime | None = None,
        limit: int | None = None,
        latest: bool = False,
        callable_only: bool = False,
    ) -> list[Callback]:
        """The earliest first, from ``after`` until before ``before``.

        ``limit`` takes the first, or with ``latest`` the last. ``callable_only``: without people who are stopped,
        removed or left the company.
        """
        with self._reading() as c:
            return queries.callbacks(
                c,
                states=states,
                of=prospect,
                before=before,
                after=after,
                limit=limit,
                latest=latest,
                callable_only=callable_only,
            )

    def promised_times(self, *, start: datetime, end: datetime, but: ProspectId, limit: int) -> list[datetime]:
        """When callbacks of everybody ``but`` one are waiting, from ``start`` until before ``end``, in any order."""
        with self._asking() as c:
            return queries.promised_times(c, start=start, end=end, but=but, limit=limit)

    def count_callbacks(self, *, before: Sequence[datetime | None]) -> list[int]:
        """How many are waiting before each of these instants; in all for None."""
        with self._reading() as c:
            return queries.count_callbacks(c, before=before)

    def draft(self, id_: DraftId) -> Draft | None:
        with self._reading() as c:
            return queries.draft(c, id_)

    def drafts(
        self,
        *,
        states: Collection[DraftState] = (DraftState.OPEN,),
        prospect: ProspectId | None = None,
        call: CallId | None = None,
    ) -> list[Draft]:
        """Oldest first."""
        with self._reading() as c:
            return queries.drafts(c, states=states, of=prospect, for_call=call)

    def draft_versions(self, id_: DraftId) -> list[Draft]:
        """How a draft read over time, oldest first; the last one is how it reads now."""
        with self._reading() as c:
            return queries.draft_versions(c, id_)

    def posting(self, id_: DraftId) -> Posting | None:
        """Where this draft is on its way to the mailbox; None where it never was."""
        with self._reading() as c:
            return queries.posting(c, id_)

    def postings(self, *, states: Collection[PostingState] = (PostingState.WAITING,)) -> list[Posting]:
        """The first asked for comes first."""
        with self._reading() as c:
            return queries.postings(c, states=states)

    def point_notes(self, prospect: ProspectId) -> list[PointNote]:
        """What they said to points of the outline, in every conversation; oldest first."""
        with self._reading() as c:
            return queries.point_notes(c, prospect)

    # -- names

    def learned(self, names: Collection[str]) -> dict[str, str]:
        """What was learned of these names (in small letters), each with its respelling."""
        with self._asking() as c:
            return voices.learned(c, names)

    def all_learned(self) -> dict[str, str]:
        """All that was learned of names (in small letters), each with its respelling."""
        with self._reading() as c:
            return voices.all_learned(c)

    def clip(self, prospect: ProspectId) -> Clip | None:
        """The rep's own recording of their name."""
        with self._reading() as c:
            return voices.clip(c, prospect)

    def has_clip(self, prospect: ProspectId) -> bool:
        with self._asking() as c:
            return voices.has_clip(c, prospect)

    def clips(self) -> list[Clip]:
        """All recordings of people on the list."""
        with self._reading() as c:
            return list(voices.clips(c))

    # -- practice

    def reviews(self) -> list[Review]:
        """All answers to drills, oldest first."""
        with self._reading() as c:
            return practising.reviews(c)

    def played(self, *, limit: int = 100) -> list[Played]:
        """The last role-plays, newest first."""
        with self._reading() as c:
            return practising.played(c, limit=limit)

    def takes(self) -> list[Take]:
        """All rehearsals that are kept, newest first."""
        with self._reading() as c:
            return practising.takes(c)

    # -- history, stops, figures

    def record(self, prospect: ProspectId) -> Record | None:
        """All that is on record about somebody on the list; None for someone unknown."""
        with self._reading(whole=True) as c:
            return history.record(c, prospect)

    def stopped(self, prospect: Prospect) -> bool:
        """Whether a do-not-call covers them: by person, any number in any spelling, any address or its domain."""
        if prospect.do_not_call:
            return True
        with self._asking() as c:
            return asking.covers(c, prospect)

    def stopped_in_person(self, prospect: ProspectId) -> bool:
        """Whether they asked for it themself, and aren't only covered through a number, address or domain."""
        with self._reading() as c:
            return asking.in_person(c, prospect)

    def stopped_contacts(self, numbers: Collection[str], emails: Collection[str]) -> set[str]:
        """Those of these numbers and addresses, as given, that a do-not-call covers, whosever they are."""
        with self._reading() as c:
            return asking.contacts(c, numbers, emails)

    def covered(self, stops: Collection[Stop]) -> list[ProspectId]:
        """Everyone on the list whom these do-not-calls reach, in person or by any number, address or domain."""
        with self._reading() as c:
            return derived.covered(c, list(stops))

    def stops_on(self, prospect: Prospect) -> list[Stop]:
        """The do-not-calls in force that cover a prospect, oldest first."""
        with self._reading() as c:
            return [Stop(StopKind(s.kind), s.value, s.reason, s.at) for s in asking.covering(c, prospect)]

    def find_stops(self, *, search: str = "", limit: int = 200, offset: int = 0) -> list[Stop]:
        """Do-not-calls in force, newest first. ``search``: a number in any spelling, a part of an address or domain."""
        with self._reading() as c:
            return asking.in_force(c, search=search, limit=limit, offset=offset)

    def stops(self) -> Iterator[Stop]:
        """Every do-not-call in force, in the order in which they were written, read a page at a time."""
        last = ""
        while True:
            with self._reading() as c:
                page, last = asking.pages(c, after=last)
            yield from page
            if not last:
                return

    def count_stops(self) -> dict[StopKind, int]:
        """How many do-not-calls are in force, by kind."""
        with self._reading() as c:
            return asking.count(c)

    def count_stopped(self) -> int:
        """How many people on the list are stopped, in whatever way."""
        with self._reading() as c:
            return asking.count_people(c)

    def waiting_for_stopped(self) -> tuple[list[Callback], list[Draft]]:
        """The open callbacks and drafts of people who are stopped or gone: there should be none."""
        with self._reading() as c:
            return stopping.waiting_for_stopped(c)

    def counts(self, *, since: datetime) -> Counts:
        with self._reading() as c:
            return queries.counts(c, since=since, now=self._now())

    def get(self, key: str, default: str = "") -> str:
        with self._asking() as c:
            found = queries.value(c, key)
        return default if found is None else found

    # -- steps

    @contextmanager
    def step(
        self, label: str, *, undoable: bool = True, replaces: int | None = None, keep: bool = False
    ) -> Iterator[Step]:
        """One transaction: all of it is kept, or nothing.

        ``replaces`` is the number of a step that this one takes the place of: it is taken back first, in the same
        transaction; what was changed since stays, and so do drafts handed over since (``call`` is then None).
        ``keep``: it can be replaced however many steps follow, until another step is kept.
        Raises UserError where the step to replace is out of reach, WorldError where the disk is full, the file
        locked or read-only.
        """
        at = self._now()
        with self._writing() as c:
            if replaces is not None:
                steps.take_back(c, replaces, at=at)
            kept = images.Images(c, keep=undoable)
            step = Step(c, images=kept, now=self._now, new_id=self._new_id)
            yield step
            if undoable:
                number = steps.begin(c, label=label, at=at, keep=keep)
                steps.finish(c, number, has_stop=step.has_stop, size=kept.save(number))
                steps.thin(c, number)
            steps.next_sequence(c)

    @contextmanager
    def together(self, *, writes: bool) -> Iterator[None]:
        """Everything asked inside is one transaction, and with ``writes`` so is what is written.

        Nobody else writes between a question and the step that follows from it, and none of the questions pays for a
        transaction of its own, which costs as much as its answer.
        """
        with self._writing() if writes else self._reading(whole=True):
            yield

    def last_step(self) -> StepInfo | None:
        """What undo would take back now."""
        with self._reading() as c:
            return steps.last(c)

    def step_of(self, call: CallId) -> int | None:
        """The number of the step that recorded a call, to be given to ``replaces``; None once it is out of reach."""
        t = schema.image.c
        query = select(t.step).where(t.place == "call", t.key == call, t.before.is_(None))
        with self._reading() as c:
            return c.scalar(query.order_by(t.step.desc()).limit(1))

    def undo(self) -> StepInfo:
        """Takes back the last step, also after a restart. Raises UserError where there is none."""
        with self._writing() as c:
            last = steps.last(c)
            if last is None:
                raise UserError(tr("There is nothing to undo."), code="nothing_to_undo")
            at = self._now()
            concerned = steps.take_back(c, last.id, at=at)
            steps.tell(c, last, prospects=concerned, at=at, new_id=self._new_id)
            steps.next_sequence(c)
        return last

    def seal_stops(self) -> None:
        """From now on steps that hold a do-not-call can't be undone, nor any before them.

        An older step could bring a callback or a draft of the stopped person back.
        """
        t = schema.step.c
        with self._reading() as c:
            last = c.scalar(select(func.max(t.id)).where(t.has_stop))
        if last is not None:
            with self._writing() as c:
                c.execute(delete(schema.step).where(t.id <= last))

    def put_glance(self, text: str) -> None:
        """Keeps what the first screen shows, marked with the sequence of now. No step, no undo."""
        t = schema.setting.c
        with self._writing() as c:
            values = {"glance": text, "glance_sequence": queries.value(c, "sequence") or "0"}
            for key, value in values.items():
                if c.execute(update(schema.setting).where(t.key == key).values(value=value)).rowcount == 0:
                    c.execute(insert(schema.setting), {"key": key, "value": value})

    # -- safe keeping

    def backup(self, file: Path) -> Path:
        """Copies the data to ``file`` (or into it, where it is a folder), verified. Returns the file written."""
        return safekeeping.backup(self._file(), file, now=self._now())

    def thin_backups(self, folder: Path) -> list[Path]:
        """Removes backups made by CoachDesk that newer ones stand for; returns those removed."""
        return safekeeping.thin(folder, now=self._now())

    def scour(self) -> None:
        """Clears what deleted rows have left in the file. Raises WorldError: the disk is full, the file in use."""
        if self._asked is not None:
            self._asked.close()
            self._asked = None
        with known_failures():
            forgetting.scour(self._engine)

    def removed(self) -> list[ProspectId]:
        """Those who were taken off the list and are still on record."""
        t = schema.prospect.c
        with self._reading() as c:
            return [ProspectId(id_) for id_ in c.scalars(select(t.id).where(t.deleted_at.is_not(None)).order_by(t.id))]

    def copies_with(self, people: Collection[ProspectId]) -> list[Path]:
        """The backups and the files kept aside in which one of these people stands, newest first."""
        return forgetting.copies_with(self._file(), people)

    def drop_copies(self, copies: Sequence[Path]) -> int:
        """Deletes backups and files kept aside; returns how many could not be."""
        return forgetting.drop_copies(copies)

    def take_over(self, said: carrying.Said) -> int:
        """Takes in do-not-calls of another data file; returns how many came into force. For restoring only."""
        with self._writing() as c:
            count = carrying.take_over(c, said, at=self._now())
            steps.next_sequence(c)
        return count

    def check(self) -> list[tuple[str, bool, str]]:
        """For ``doctor``: each check with its name, whether it is well, and a sentence."""
        with self._reading() as c:
            return safekeeping.checks(c, self._file())

    # -- the inside

    def _file(self) -> Path:
        if self._path is None:
            raise UserError(tr("This store isn’t a file."))
        return self._path

    @contextmanager
    def _reading(self, *, whole: bool = False) -> Iterator[Connection]:
        if self._open and self._open[0] == threading.get_ident():
            yield self._open[1]
            return
        with known_failures(), self._engine.connect() as c:
            if not whole:
                yield c
                return
            with self._as_open(c, writes=False):
                yield c

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        """For one question of one statement: a kept connection and no transaction, which cost more than the answer."""
        if self._open and self._open[0] == threading.get_ident():
            yield self._open[1]
            return
        with known_failures():
            if self._asked is None:
                self._asked = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            yield self._asked

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._open and self._open[0] == threading.get_ident():
            assert self._open[2], "this was begun as a reading"
            yield self._open[1]
            return
        with known_failures(), self._engine.connect() as c:
            c.execution_options(writes=True)
            with c.begin(), self._as_open(c, writes=True):
                yield c

    @contextmanager
    def _as_open(self, c: Connection, *, writes: bool) -> Iterator[None]:
        self._open = threading.get_ident(), c, writes
        try:
            yield
        finally:
            self._open = None
