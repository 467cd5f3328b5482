"""Callbacks on their way in: what is due, what comes next, and what a rep does with one. Rings no bell itself."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coachdesk.desk.bench import BUSY, OPEN_CALLBACKS
from coachdesk.desk.queueing import QueueVerbs
from coachdesk.desk.results import CallbackBoard, CallbackRow, Waiting, changed
from coachdesk.errors import UserError
from coachdesk.exchange import callback_ics
from coachdesk.followup.callbacks import is_missed
from coachdesk.followup.dates import local
from coachdesk.followup.kept_words import in_words
from coachdesk.followup.offering import Slot, offer_slots
from coachdesk.followup.putting_off import PutOff, put_off_to
from coachdesk.followup.slots import CLASH, CLASHES, clashes, hours_note, quality
from coachdesk.followup.wording import local_and_own, short_day
from coachdesk.language import tr
from coachdesk.model.call import Callback, CallbackState
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.model.judgement import When
from coachdesk.model.prospect import Prospect

SHOWN = 200
"""So many of a group are laid out; nobody reads further, and the next move up as these are done."""
RUNG, AHEAD = 500, 50
"""How many that are due, and how many that come next, the bell looks at in one go."""
JUST_AFTER = timedelta(microseconds=1)


class CallbackVerbs(QueueVerbs):
    """Reading and moving what was promised."""

    def callbacks(self) -> CallbackBoard:
        """Open callbacks: overdue, later today, and after that, each by time, as many as are looked at."""
        at = self._now()
        due, tomorrow = at + JUST_AFTER, self._day_start(at) + timedelta(days=1)
        with self.store.together(writes=False):
            overdue = self.store.callbacks(before=due, limit=SHOWN)
            today = self.store.callbacks(after=due, before=max(due, tomorrow), limit=SHOWN)
            later = self.store.callbacks(after=max(due, tomorrow), limit=SHOWN)
            before_now, before_tomorrow, every = self.store.count_callbacks(before=(due, max(due, tomorrow), None))
            return CallbackBoard(
                overdue=self._rows(overdue, at=at),
                today=self._rows(today, at=at),
                later=self._rows(later, at=at),
                more_overdue=before_now - len(overdue),
                more_today=before_tomorrow - before_now - len(today),
                more_later=every - before_tomorrow - len(later),
            )

    def due(self, *, at: datetime) -> tuple[CallbackRow, ...]:
        """Callbacks whose time has come at this instant; one over an hour old shows as missed."""
        return self._rows(self.store.callbacks(before=at + JUST_AFTER), at=at)

    def waiting(self) -> Waiting:
        """What the bell goes by: those that came due last, and those that come next."""
        at = self._now()
        due, tomorrow = at + JUST_AFTER, self._day_start(at) + timedelta(days=1)
        with self.store.together(writes=False):
            late = self.store.callbacks(before=due, limit=RUNG, latest=True, callable_only=True)
            ahead = self.store.callbacks(after=due, limit=AHEAD, callable_only=True)
            overdue, before_tomorrow = self.store.count_callbacks(before=(due, max(due, tomorrow)))
        return Waiting((*late, *ahead), overdue, before_tomorrow - overdue)

    def callback_rows(self, callbacks: Collection[CallbackId]) -> tuple[CallbackRow, ...]:
        """Those of these that still wait and may be called, by time; one over an hour old shows as missed."""
        known = [self.store.callback(id_) for id_ in callbacks]
        waiting = [one for one in known if one is not None and one.state in OPEN_CALLBACKS]
        people = self.store.people({one.prospect for one in waiting})
        free = [
            one for one in waiting if (who := people.get(one.prospect)) and not (who.do_not_call or who.left_company)
        ]
        return self._rows(sorted(free, key=lambda one: (one.at, one.id)), at=self._now())

    def callback_done(self, callback: CallbackId) -> Changes:
        """Tick a callback off without a call."""
        name = self._keep_callback(replace(self._callback(callback), state=CallbackState.DONE), what="done")
        said = tr("Callback for {name} done", name=name)
        return changed(Topic.CALLBACKS, Topic.DESK, Topic.HISTORY, said=said, undoable=True)

    def snooze(self, callback: CallbackId, *, phrase: str = "") -> Changes:
        """Put a callback off to the time of the phrase, in the prospect's zone; what speaks against it is said.

        Without a phrase: an hour after now, or after its own time where that lies ahead. Raises NotUnderstood.
        """
        if not phrase:
            return self.put_off(callback, PutOff.HOUR)
        before = self._callback(callback)
        who = self.prospect(before.prospect)
        return self._move(before, self._read_phrase(phrase, who=who, at=self._now(), zone=before.zone).at)

    def put_off(self, callback: CallbackId, by: PutOff) -> Changes:
        """Put a callback off by minutes, or to their next working day; what speaks against that time is said."""
        before = self._callback(callback)
        who = self.prospect(before.prospect)
        return self._move(before, put_off_to(before, by, now=self._now(), country=who.country, region=who.region))

    def understand(self, phrase: str, *, prospect: ProspectId | None = None) -> When:
        """What a callback phrase means at the prospect's place, with what speaks against that time.

        Raises NotUnderstood.
        """
        when = super().understand(phrase, prospect=prospect)
        who = self.prospect(prospect) if prospect else self.current()
        if who is None:
            return when
        hours = hours_note(when.at, zone=when.zone, verdict=self.hours(who, at=when.at, calls=[]))
        near = self.store.promised_times(start=when.at - CLASH, end=when.at + CLASH, but=who.id, limit=BUSY)
        clash = CLASHES if clashes(when.at, busy=near) else ""
        return replace(when, notes=(*when.notes, *(note for note in (hours, clash) if note)))

    def slots(self, *, prospect: ProspectId | None = None) -> tuple[Slot, ...]:
        """Times to click for a callback of this prospect, else of the current one, each with its reason."""
        who = self._here(prospect)
        at, calls = self._now(), self.store.calls(who.id)
        return offer_slots(
            now=at,
            zone=self.zone_there(who, self.hours(who, at=at, calls=calls)),
            own_zone=self.zone_here,
            country=who.country,
            region=who.region,
            hours=lambda moment: self.hours(who, at=moment, calls=calls),
            busy=self._busy(who),
            tries=[call.at for call in calls],
        )

    def callback_ics(self, callback: CallbackId) -> bytes:
        """The callback as a calendar file with an alarm."""
        found = self._callback(callback)
        who = self.prospect(found.prospect)
        number = who.phone.number if who.phone else tr("no number")
        return callback_ics(
            found,
            title=tr("Call {name}", name=who.shown_name),
            description=f"{who.company}\n{number}\n{in_words(found.reason)}",
        )

    # -- helpers

    def _move(self, before: Callback, at: datetime) -> Changes:
        there = local(at, zone=before.zone)
        both = f"{short_day(there)}, {local_and_own(at, zone=before.zone, own_zone=self.zone_here)}"
        after = replace(before, state=CallbackState.SNOOZED, at=at, local=there)
        name = self._keep_callback(after, what=tr("put off to {both}", both=both))
        # The time first: a toast is short, and names are long.
        said = " ".join((tr("Put off to {both}: {name}.", both=both, name=name), *self._against(after)))
        return changed(Topic.CALLBACKS, Topic.DESK, Topic.HISTORY, said=said, undoable=True)

    def _keep_callback(self, after: Callback, *, what: str) -> str:
        """Write what became of one that still waits; returns whose it is."""
        if self._callback(after.id).state not in OPEN_CALLBACKS:
            raise UserError(
                tr("That callback is not waiting any more."), hint=tr("Nothing was changed."), code="not_open"
            )
        name = self.prospect(after.prospect).shown_name
        with self.store.step(tr("Callback for {name} {what}", name=name, what=what)) as step:
            step.change_callback(after)
        return name

    def _against(self, callback: Callback) -> tuple[str, ...]:
        """What speaks against the time of a callback that is put off: hours, weekend, holiday, another callback."""
        who = self.prospect(callback.prospect)
        return quality(
            callback.at,
            zone=callback.zone,
            country=who.country,
            region=who.region,
            hours=lambda at: self.hours(who, at=at, calls=[]),
            busy=self._busy(who, about=callback.at),
            now=self._now(),
        )

    def _rows(self, callbacks: Sequence[Callback], *, at: datetime) -> tuple[CallbackRow, ...]:
        people = self.store.people({one.prospect for one in callbacks})
        here = ZoneInfo(self.zone_here)
        return tuple(
            self._row(self._as_seen(one, at=at), who=who, here=here)
            for one in callbacks
            if (who := people.get(one.prospect)) is not None
        )

    def _row(self, callback: Callback, *, who: Prospect, here: ZoneInfo) -> CallbackRow:
        mine = callback.at.astimezone(here).replace(tzinfo=None)
        return CallbackRow(callback, who.shown_name, who.company, local(callback.at, zone=callback.zone), mine)

    def _as_seen(self, callback: Callback, *, at: datetime) -> Callback:
        return replace(callback, state=CallbackState.MISSED) if is_missed(callback, now=at) else callback

    def _callback(self, callback: CallbackId) -> Callback:
        found = self.store.callback(callback)
        if found is None:
            raise UserError(tr("That callback is no longer there."), hint=tr("It was taken back."), code="no_callback")
        return found
