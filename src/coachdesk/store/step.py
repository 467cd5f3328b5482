"""One step: writes that hold together and are taken back together. Knows no rule of the trade."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.call import Call, Callback, CallbackState, Draft, DraftState, Stop, StopKind
from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallbackId, CallId, DraftId, ProspectId
from coachdesk.model.posting import Posting
from coachdesk.model.practice import Played, Review
from coachdesk.model.prospect import Prospect
from coachdesk.model.rehearsal import Take
from coachdesk.store import derived, edit, forgetting, practising, reach, rows, schema, stopping
from coachdesk.store.images import Images
from coachdesk.store.stops import StopList, covering, meeting
from coachdesk.store.values import OPEN_CALLBACKS, Cancelled, Progress

BULK = 1000
"""Prospects written at once: about 40 ms between two looks at ``progress``."""

_CLOSED = (CallbackState.DONE, CallbackState.CANCELLED)


class Step:
    """Collects the writes of one transaction. Made by ``Store.step``; of no use once its block has ended."""

    def __init__(
        self, c: Connection, *, images: Images, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._c = c
        self._images = images
        self._now = now
        self._new_id = new_id
        self.has_stop = False

    # -- prospects

    def add_prospect(self, prospect: Prospect) -> None:
        self.add_prospects((prospect,))

    def add_prospects(self, prospects: Iterable[Prospect], *, progress: Progress | None = None) -> int:
        """Adds people in list order, returns how many. Where ``progress(done, total)`` is False raises Cancelled."""
        people = list(prospects)
        at = self._now()
        row = derived.last_row(self._c, people[0].batch) if people else 0
        for start in range(0, len(people), BULK):
            part = people[start : start + BULK]
            known = StopList.for_people(self._c, part)
            values = [
                derived.prospect_row(person, stopped=known.covers(person), at=at, row=row + start + n)
                for n, person in enumerate(part, 1)
            ]
            back = self._put_back_on_the_list(values)
            fresh = [value for value in values if value["id"] not in back]
            self._images.add_many(schema.prospect, [value["id"] for value in fresh], fresh)
            reach.index(self._c, [person for person in part if person.id not in back], fresh=True)
            derived.count_in(self._c, listed=len(fresh), waiting=sum(value["waiting"] for value in fresh))
            _go_on(progress, start + len(part), len(people))
        return len(people)

    def _put_back_on_the_list(self, values: list[rows.Values]) -> set[str]:
        """Writes over those who were there before and were removed; returns their ids."""
        known = self._images.rows(schema.prospect, [value["id"] for value in values])
        for value in values:
            if row := known.get(value["id"]):
                if row["deleted_at"] is None:
                    raise _on_record()
                own = {name: new for name, new in value.items() if name not in schema.DERIVED}
                self._images.change(schema.prospect, row["id"], {**own, "version": row["version"] + 1}, before=row)
        derived.refresh(self._c, known)
        return set(known)

    def change_prospect(self, prospect: Prospect, *, title: str = "Edited") -> Prospect:
        """Writes the whole value and returns it with its new version.

        The timeline gets a line ``title`` that names the fields changed; an empty title writes none.
        Raises UserError where the value isn't the present one any more, and where it would lift a do-not-call.
        """
        return self.change_prospects((prospect,), title=title)[0]

    def change_prospects(
        self, prospects: Iterable[Prospect], *, title: str = "Edited", progress: Progress | None = None
    ) -> list[Prospect]:
        """Like ``change_prospect`` for thousands. Where ``progress(done, total)`` is False raises Cancelled."""
        people = list(prospects)
        after: list[Prospect] = []
        for part in reach.chunks(people):
            present = self._images.rows(schema.prospect, [person.id for person in part])
            edits = [edit.of(person, _checked(present.get(person.id), person.version)) for person in part]
            self._images.change_many(schema.prospect, [(e.after.id, e.values, e.row) for e in edits if e.changed])
            derived.refresh(self._c, [e.after.id for e in edits if e.found_by])
            others = [e.after.id for e in edits if e.changed and not e.found_by]
            derived.refresh(self._c, others, reach_too=False)
            shown = [(e.after.id, e.shown) for e in edits if e.shown and title]
            self._events([self._event(id_, kind="edit", title=title, detail=detail) for id_, detail in shown])
            after.extend(e.after for e in edits)
            _go_on(progress, len(after), len(people))
        return after

    def remove_prospect(self, prospect: ProspectId) -> None:
        """Takes a prospect off the list with their open drafts and callbacks; calls and stops stay on record."""
        self._present(schema.prospect, prospect)
        at = self._now()
        for table, states in ((schema.callback, OPEN_CALLBACKS), (schema.draft, (DraftState.OPEN,))):
            query = select(table.c.id).where(
                table.c.prospect == prospect, table.c.state.in_(states), table.c.deleted_at.is_(None)
            )
            for id_ in self._c.scalars(query).all():
                self._images.change(table, id_, {"deleted_at": at})
        self._images.change(schema.prospect, prospect, {"deleted_at": at})
        derived.refresh(self._c, [prospect])

    def forget(self, people: Collection[ProspectId]) -> None:
        """Erases these people for good, and with them every step that could be taken back; see ``forgetting``.

        ``Store.scour`` afterwards clears what is left of them between the rows that stay.
        """
        forgetting.erase(self._c, people)

    def mark_skipped(self, prospect: ProspectId, at: datetime) -> None:
        """The queue proposes them after everyone who wasn't skipped."""
        self._images.change(schema.prospect, prospect, {"turn": rows.micros(at)})
        derived.refresh(self._c, [prospect], reach_too=False)

    # -- calls, drafts, callbacks

    def add_call(self, call: Call, *, given: str = "") -> None:
        """Records a call. Raises UserError where one of this id is on record.

        ``given`` is the id of the call that this one stands for: whoever asks for that, or for the first of a row of
        corrections, finds this one.
        """
        t = schema.call.c
        first = self._c.scalar(select(t.given).where(t.id == given)) or given if given else ""
        # Nearly every call has an empty ``given``: asked for in vain, it would have them all read.
        taken = [id_ for id_ in (call.id, first) if id_]
        if self._c.scalar(select(t.id).where(t.given.in_(taken), t.deleted_at.is_(None))):
            raise _on_record()
        self._add(schema.call, call.id, {**rows.call_values(call), "given": "" if first == call.id else first})
        derived.refresh(self._c, [call.prospect], reach_too=False)

    def add_ending(self, call: CallId, times: CallTimes, *, seconds: float | None) -> None:
        """Adds what was told of a call after it was recorded, also where that was taken back since."""
        self._images.change(schema.call, call, {**rows.times_values(times), "seconds": seconds})

    def withdraw_call(self, call: CallId) -> None:
        """Marks a call as not having taken place; the row stays."""
        row = self._present(schema.call, call)
        self._images.change(schema.call, call, {"deleted_at": self._now()}, before=row)
        derived.refresh(self._c, [row["prospect"]], reach_too=False)

    def add_draft(self, draft: Draft) -> None:
        self._add(schema.draft, draft.id, rows.draft_values(draft))

    def change_draft(self, draft: Draft) -> Draft:
        """Writes the whole value, keeps the former one, and returns it with its new version.

        A change of ``call`` alone isn't another text, and keeps none.
        """
        row = self._present(schema.draft, draft.id, version=draft.version)
        former = {name: row[name] for name in rows.DRAFT_FIELDS}
        values = rows.draft_values(draft)
        if values == former:
            return draft
        if former != {**values, "call": row["call"]}:
            self._keep_past(draft, former)
        after = replace(draft, version=draft.version + 1)
        self._images.change(schema.draft, draft.id, rows.draft_values(after), before=row)
        return after

    def _keep_past(self, draft: Draft, former: rows.Values) -> None:
        id_ = self._new_id()
        value = rows.to_json(schema.draft, former)
        past = {"id": id_, "draft": draft.id, "version": draft.version, "at": self._now(), "value": value}
        self._images.add(schema.draft_past, id_, past)

    def remove_draft(self, draft: DraftId) -> None:
        row = self._present(schema.draft, draft)
        self._images.change(schema.draft, draft, {"deleted_at": self._now()}, before=row)

    def put_posting(self, posting: Posting) -> None:
        """Keeps where a draft is on its way to the mailbox, in the place of what was known before."""
        values = rows.posting_values(posting)
        if before := self._images.row(schema.posting, posting.draft):
            self._images.change(schema.posting, posting.draft, values, before=before)
        else:
            self._images.add(schema.posting, posting.draft, {"id": posting.draft, **values})

    def add_callback(self, callback: Callback) -> None:
        self._add(schema.callback, callback.id, {**rows.callback_values(callback), "created_at": self._now()})

    def change_callback(self, callback: Callback) -> Callback:
        """Writes the whole value and returns it with its new version."""
        row = self._present(schema.callback, callback.id, version=callback.version)
        values = rows.callback_values(callback)
        if all(row[name] == value for name, value in values.items()):
            return callback
        after = replace(callback, version=callback.version + 1)
        self._keep_former(row)
        closed = self._now() if callback.state in _CLOSED else None
        self._images.change(
            schema.callback, callback.id, {**rows.callback_values(after), "closed_at": closed}, before=row
        )
        return after

    def _keep_former(self, row: RowMapping) -> None:
        """How a callback stood until now: its history tells every move."""
        id_, value = self._new_id(), rows.to_json(schema.callback, {name: row[name] for name in rows.CALLBACK_FIELDS})
        past = {"id": id_, "callback": row["id"], "version": row["version"], "at": self._now(), "value": value}
        self._images.add(schema.callback_past, id_, past)

    def remove_callback(self, callback: CallbackId) -> None:
        row = self._present(schema.callback, callback)
        self._images.change(schema.callback, callback, {"deleted_at": self._now()}, before=row)

    # -- what they said to the points of the outline

    def note_point(self, prospect: ProspectId, *, section: str, point: str, text: str) -> None:
        """Keeps what they say to a point in the conversation under way; an empty ``text`` takes it back."""
        t = schema.answer.c
        query = select(t.id).where(
            t.prospect == prospect, t.section == section, t.point == point, t.call.is_(None), t.deleted_at.is_(None)
        )
        known, at = self._c.scalar(query), self._now()
        if known is not None:
            row = self._present(schema.answer, known)
            values = {"text": text} if text else {"deleted_at": at}
            self._images.change(schema.answer, known, {**values, "version": row["version"] + 1}, before=row)
        elif text:
            id_ = self._new_id()
            given = {"prospect": prospect, "call": None, "section": section, "point": point, "text": text}
            self._images.add(schema.answer, id_, {"id": id_, **given, "at": at, "version": 1})

    def settle_notes(self, prospect: ProspectId, *, call: CallId) -> None:
        """What was noted on points since the last call belongs to this one."""
        t = schema.answer.c
        query = select(t.id).where(t.prospect == prospect, t.call.is_(None), t.deleted_at.is_(None))
        for id_ in self._c.scalars(query).all():
            self._images.change(schema.answer, id_, {"call": call})

    # -- do not call

    def add_stop(self, stop: Stop) -> None:
        """From now on nobody reached through this is called. Saying it twice keeps the first."""
        self.add_stops((stop,))

    def add_stops(self, stops: Iterable[Stop], *, progress: Progress | None = None) -> int:
        """Like ``add_stop`` for a million, read as they are written; returns how many are new.

        Where ``progress(done, 0)`` is False raises Cancelled.
        """
        flow = iter(stops)
        first = next(flow, None)
        if first is None:
            return 0
        self.has_stop = True
        return stopping.add(self._c, self._images, chain((first,), flow), new_id=self._new_id, progress=progress)

    def lift_stop(self, prospect: ProspectId, *, reason: str) -> None:
        """Lifts every stop that covers this prospect, their own mark included; all stay on record with the reason.

        Raises UserError where everybody at their domain is stopped: that isn't theirs to lift.
        """
        row = self._present(schema.prospect, prospect)
        person = derived.person(self._c, prospect)
        found = covering(self._c, person)
        if domain := next((stop.value for stop in found if stop.kind == StopKind.DOMAIN), ""):
            raise UserError(
                tr("{name} is stopped with everybody at {domain}.", name=person.name, domain=domain),
                hint=tr("Release {domain} itself, with a reason. Nothing was changed.", domain=domain),
                code="domain",
            )
        if row["do_not_call"]:
            self._images.change(schema.prospect, prospect, {"do_not_call": False, "version": row["version"] + 1})
        if row["do_not_call"] and not found:
            self.event(prospect, kind="stop", title="Released from do not call", detail=reason)
        stopping.lift(self._c, self._images, found, reason=reason, at=self._now())
        derived.refresh(self._c, [prospect], reach_too=False)

    def lift_contact(self, kind: StopKind, value: str, *, reason: str) -> list[Stop]:
        """Lifts the stops on one number, address or domain, whosever it is; returns them. They stay on record."""
        key = reach.key_of_stop(Stop(kind, value, "", self._now()))
        return stopping.lift(self._c, self._images, meeting(self._c, [key]), reason=reason, at=self._now())

    # -- words and small values

    def note(self, prospect: ProspectId, text: str) -> None:
        """Adds a note to the timeline; notes are never changed."""
        self.event(prospect, kind="note", title="Note", detail=text)

    # -- practice

    def add_review(self, review: Review) -> None:
        """Keeps an answer to a drill; answers are never changed."""
        self._add(schema.review, review.id, practising.review_values(review))

    def add_played(self, play: Played) -> None:
        """Keeps a role-play that came to an end."""
        self._add(schema.played, play.id, practising.played_values(play))

    def add_take(self, take: Take) -> None:
        """Keeps a rehearsal."""
        self._add(schema.rehearsed, take.id, practising.take_values(take))

    def keep_take(self, take: str) -> None:
        """It stays until it is deleted by hand."""
        row = self._present(schema.rehearsed, take)
        self._images.change(schema.rehearsed, take, {"until": None}, before=row)

    def drop_take(self, take: str) -> None:
        """Deletes a rehearsal; of its words nothing stays."""
        row = self._present(schema.rehearsed, take)
        values = {"deleted_at": self._now(), "text": "", "told": "{}"}
        self._images.change(schema.rehearsed, take, values, before=row)

    # -- names

    def learn(self, name: str, said: str) -> None:
        """How ``name`` (in small letters) is said from now on, whoever has it; '' forgets it."""
        at = self._now()
        before = self._images.row(schema.learned, name)
        if before is None and said:
            self._images.add(schema.learned, name, {"id": name, "said": said, "at": at})
        elif before is not None and (said != before["said"] or before["deleted_at"] is not None):
            values = {"said": said, "at": at, "deleted_at": None} if said else {"deleted_at": at}
            self._images.change(schema.learned, name, values, before=before)

    def put_clip(self, prospect: ProspectId, sound: bytes) -> None:
        """Keeps a recording in place of the one there may be; an empty one takes it away."""
        at = self._now()
        before = self._images.row(schema.clip, prospect)
        if before is None and sound:
            self._images.add(schema.clip, prospect, {"id": prospect, "sound": sound, "at": at})
        elif before is not None:
            values = {"sound": sound, "at": at, "deleted_at": None} if sound else {"sound": b"", "deleted_at": at}
            self._images.change(schema.clip, prospect, values, before=before)

    def event(
        self, prospect: ProspectId, kind: str, title: str, detail: str = "", *, at: datetime | None = None
    ) -> None:
        """Adds a line to the timeline that no call, draft, callback or stop tells."""
        self._events([self._event(prospect, kind=kind, title=title, detail=detail, at=at)])

    def _event(
        self, prospect: ProspectId, *, kind: str, title: str, detail: str, at: datetime | None = None
    ) -> rows.Values:
        when = at or self._now()
        return {
            "id": self._new_id(), "prospect": prospect, "at": when, "kind": kind, "title": title, "detail": detail
        }  # fmt: skip

    def _events(self, lines: list[rows.Values]) -> None:
        self._images.add_many(schema.event_line, [line["id"] for line in lines], lines)

    def put(self, key: str, value: str) -> None:
        self._images.put(key, value)

    def erase(self, key: str) -> None:
        self._images.remove(key)

    # -- helpers

    def _add(self, table: Any, key: str, values: rows.Values) -> None:
        known = self._images.row(table, key)
        if known is None:
            self._images.add(table, key, values)
        elif known["deleted_at"] is None:
            raise _on_record()
        else:
            # Taken back before, it is written over.
            self._images.change(table, key, {**values, "deleted_at": None}, before=known)

    def _present(self, table: Any, key: str, *, version: int | None = None) -> RowMapping:
        return _checked(self._images.row(table, key), version)


def _checked(row: RowMapping | None, version: int | None) -> RowMapping:
    """The row, if it is there and is the one that the caller saw."""
    if row is None or row["deleted_at"] is not None:
        raise UserError(tr("That is no longer there."), hint=tr("Nothing was changed."), code="gone")
    if version is not None and row["version"] != version:
        raise UserError(
            tr("This was changed elsewhere in the meantime."),
            hint=tr("Nothing was changed. Open it again."),
            code="stale",
        )
    return row


def _on_record() -> UserError:
    return UserError(tr("That is already on record."), hint=tr("Nothing was changed."), code="exists")


def _go_on(progress: Progress | None, done: int, total: int) -> None:
    if progress and not progress(done, total):
        raise Cancelled(tr("The import was stopped."), hint=tr("Nothing of it was kept."))
