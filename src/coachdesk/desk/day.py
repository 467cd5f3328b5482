"""The call list beside the call: who was promised a call, who is next, what the day has brought."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from coachdesk.desk.bench import CURRENT, OPEN_CALLBACKS, Bench
from coachdesk.language import tr
from coachdesk.model.brief import DayView, OutcomeKey, QueueGroup, QueueRow, RowMark
from coachdesk.model.call import Call, DraftState
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Verdict
from coachdesk.model.prospect import Prospect

UP_NEXT = 12
DONE = 12


class DayVerbs(Bench):
    """Reading the day; writes nothing."""

    def day(self) -> DayView:
        """Progress since this morning, the hour's pace, and the rows of the list column."""
        with self.store.together(writes=False):
            return self._day(self._now())

    def _day(self, at: datetime) -> DayView:
        start = self._day_start(at)
        today = self.store.calls_between(start, at + timedelta(seconds=1))
        talked = sum(self._is(call, "talked") for call in today)
        meetings = sum(self._is(call, "meeting") for call in today)
        counts = self.store.counts(since=start)
        callbacks = self.store.callbacks(states=OPEN_CALLBACKS, before=start + timedelta(days=1))
        worked = len({call.prospect for call in today})
        waiting = {c.prospect for c in callbacks}
        here = self.store.get(CURRENT)
        promised = tuple(self._promised(c.prospect, c.at, here=here) for c in callbacks[:UP_NEXT])
        uncalled = [p for p in self.store.uncalled(limit=UP_NEXT) if p.id not in waiting]
        groups = (
            QueueGroup(tr("Promised today"), len(callbacks), promised),
            QueueGroup(tr("Up next"), counts.uncalled, tuple(self._next(p, at, here=here) for p in uncalled)),
            QueueGroup(tr("Done today"), len(today), tuple(self._done(c) for c in reversed(today[-DONE:]))),
        )
        to_go = counts.uncalled + len(callbacks)
        return DayView(
            list_name=self._list_name(),
            done=worked,
            total=worked + to_go,
            talked=talked,
            meetings=meetings,
            to_go=to_go,
            pace=sum(call.at > at - timedelta(hours=1) for call in today),
            to_send=len(self.store.drafts(states=(DraftState.OPEN,))),
            callbacks_due=sum(c.at <= at for c in callbacks),
            groups=tuple(g for g in groups if g.rows),
            outcomes=tuple(
                OutcomeKey(o.id, o.label, o.key, o.why, o.plays[0].short if o.plays else "")
                for o in self.playbook.outcomes
            ),
        )

    def _is(self, call: Call, what: str) -> bool:
        outcome = self.playbook.outcome(call.outcome)
        return bool(outcome and getattr(outcome, what))

    def _list_name(self) -> str:
        who = self.current()
        if who is None:
            return ""
        return (self.store.get(f"batch:{who.batch}") if who.batch else "") or tr("Own list")

    def _promised(self, prospect: ProspectId, at: datetime, *, here: str) -> QueueRow:
        who = self.prospect(prospect)
        mark = RowMark.CURRENT if who.id == here else RowMark.PROMISED
        return QueueRow(
            who.id, who.shown_name, who.company, tr("at {clock}", clock=self._clock(at, self.zone_here)), mark
        )

    def _next(self, who: Prospect, at: datetime, *, here: str) -> QueueRow:
        verdict = self._hours_on(who.phone, who, at=at, calls=[])
        match verdict.verdict:
            case Verdict.MUST_NOT:
                opens = verdict.next
                right = (
                    tr("From {clock}", clock=self._clock(opens, self.zone_there(who, verdict)))
                    if opens
                    else tr("Not now")
                )
                mark = RowMark.NOT_YET
            case Verdict.UNKNOWN if not verdict.zones:
                right, mark = tr("Zone unknown"), RowMark.UNKNOWN
            case verdict_now:
                right = tr("{clock} there", clock=self._clock(at, self.zone_there(who, verdict)))
                mark = RowMark.READY if verdict_now is Verdict.MAY else RowMark.UNKNOWN
        if who.id == here:
            mark = RowMark.CURRENT
        return QueueRow(who.id, who.shown_name, who.company, right, mark)

    def _done(self, call: Call) -> QueueRow:
        who = self.store.prospect(call.prospect)
        outcome = self.playbook.outcome(call.outcome)
        label = outcome.label if outcome else call.outcome
        if outcome and outcome.stops:
            return QueueRow(
                call.prospect, who.shown_name if who else tr("Removed"), label, tr("Never call"), RowMark.STOPPED
            )
        clock = self._clock(call.at, self.zone_here)
        return QueueRow(call.prospect, who.shown_name if who else tr("Removed"), label, clock, RowMark.DONE)

    def _clock(self, at: datetime, zone: str) -> str:
        return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"
