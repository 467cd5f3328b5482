"""What becomes of the callbacks of somebody whose time zone is put right. Changes no prospect."""

from coachdesk.desk.bench import Bench
from coachdesk.followup.callbacks import in_zone
from coachdesk.followup.wording import local_and_own, short_day
from coachdesk.language import tr
from coachdesk.model.call import Callback, Channel, DraftState
from coachdesk.model.prospect import Prospect
from coachdesk.store import Step


class ZoneVerbs(Bench):
    """A time was promised on their clock: where that clock is another one than was thought, the callback moves."""

    def _follow_zone(self, step: Step, *, before: Prospect, after: Prospect) -> str:
        """Move what was promised in the old zone; returns what to say about it, or ""."""
        said = ""
        was, now = self._zone_of(before), self._zone_of(after)
        if was == now:
            return said
        for callback in self.store.callbacks(prospect=after.id):
            if callback.zone == was:
                moved = in_zone(callback, zone=now, in_writing=self._in_writing(callback))
                step.change_callback(moved)
                both = local_and_own(moved.at, zone=now, own_zone=self.zone_here)
                said = tr("Their callback is now on {short_day}, {both}.", short_day=short_day(moved.local), both=both)
        return said

    def _zone_of(self, who: Prospect) -> str:
        return self.zone_there(who, self.hours(who, at=self._now(), calls=[]))

    def _in_writing(self, callback: Callback) -> bool:
        """Whether a message with this time in it has left the desk."""
        sent = self.store.drafts(states=(DraftState.HANDED_OVER,), call=callback.call) if callback.call else []
        return any(draft.channel in (Channel.EMAIL, Channel.TEXT) for draft in sent)
