"""Who is next on the list. Gathers the candidates; the choice itself is the planner's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from coachdesk.desk.bench import SKIPPED
from coachdesk.desk.briefing import BriefVerbs
from coachdesk.followup.next_up import Candidate, Choice, choose, is_welcome
from coachdesk.followup.plays import find_play
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Timing
from coachdesk.store import Step

DUE = 20
LOOKED_AT = (40, 120, 240)
"""So many of the list at a time: by day the first few hold somebody, and many at once cost less than one by one."""
SET_ASIDE = timedelta(minutes=15)
"""A due callback that was skipped stays out of the way this long, then it is proposed again."""


class QueueVerbs(BriefVerbs):
    """Reading the queue."""

    def _choose(self, *, leaving: Prospect | None) -> Choice | None:
        """The next prospect and why, without the one that is being left; None where nobody is left."""
        at = self._now()
        gone = leaving.id if leaving else ""
        due = [c for c in self._due(at) if c.prospect.id != gone]
        waiting = self._uncalled(at, gone=gone)
        chosen = choose([*due, *waiting], now=at, own_zone=self.zone_here)
        return chosen and replace(chosen, prospect=self.prospect(chosen.prospect.id))

    def _due(self, at: datetime) -> Iterator[Candidate]:
        aside = self._set_aside(at)
        due = self.store.callbacks(before=at + timedelta(microseconds=1), limit=DUE, callable_only=True)
        for callback in due:
            who = self.store.prospect(callback.prospect)
            if who is None or who.id in aside:
                continue
            calls = self.store.calls(who.id)
            verdict = self._hours_on(who.phone, who, at=at, calls=calls)
            play = find_play(calls[0].play, playbook=self.playbook) if calls else None
            other_time = play is not None and play.timing is Timing.OTHER_TIME
            yield Candidate(who, verdict, len(calls) + 1, callback, promised=callback.promised, other_time=other_time)

    def _uncalled(self, at: datetime, *, gone: str) -> Iterator[Candidate]:
        """From the list's head as far as somebody other than ``gone`` whose time it is, but not through a whole
        night's list."""
        offset = 0
        for limit in LOOKED_AT:
            page = self.store.queue(limit=limit, offset=offset)
            others = [who for who in page if who.id != gone]
            found = [Candidate(who, self._hours_on(who.phone, who, at=at, calls=[])) for who in others]
            yield from found
            if len(page) < limit or any(is_welcome(c, now=at) for c in found):
                return
            offset += limit

    def _set_aside(self, at: datetime) -> dict[str, float]:
        """Skipped lately, with when: a small table in one small value."""
        pairs = (entry.split("=") for entry in self.store.get(SKIPPED).split())
        since = (at - SET_ASIDE).timestamp()
        return {who: float(when) for who, when in pairs if float(when) > since}

    def _put_aside(self, step: Step, who: Prospect) -> None:
        at = self._now()
        aside = self._set_aside(at) | {who.id: at.timestamp()}
        step.put(SKIPPED, " ".join(f"{key}={when:.0f}" for key, when in aside.items()))
        step.mark_skipped(who.id, at)
