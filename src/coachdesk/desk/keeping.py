"""Keeping house: settings, backups, restore, the doctor, and the glance for the next start."""

import json
from contextlib import suppress
from pathlib import Path

from coachdesk.desk.calling import CallVerbs
from coachdesk.desk.day import DayVerbs
from coachdesk.desk.results import Exported, changed
from coachdesk.desk.stopping import end_what_waits
from coachdesk.exchange import write_record
from coachdesk.followup.timeline import tell, words_of
from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import ProspectId
from coachdesk.model.plain import to_plain
from coachdesk.model.record import Record
from coachdesk.playbook.own import own_playbook
from coachdesk.settings import Settings, save_settings, validated
from coachdesk.store import open_store
from coachdesk.store import restore as put_back


class HouseVerbs(CallVerbs, DayVerbs):
    """Nothing here touches a call."""

    def history(self, prospect: ProspectId) -> tuple[HistoryItem, ...]:
        """The prospect's timeline, newest first, in the playbook's words; empty for someone unknown."""
        record = self.store.record(prospect)
        return self._told(record) if record is not None else ()

    def export_record(self, prospect: ProspectId, path: Path) -> Exported:
        """Write all that is on record about one prospect, to json, csv or txt; the rows are the timeline's lines."""
        record = self.store.record(self.prospect(prospect).id)
        assert record is not None, "they are on the list"
        return Exported(path, write_record(path, record, history=self._told(record), zone=self.zone_here))

    def _told(self, record: Record) -> tuple[HistoryItem, ...]:
        return tell(record, words=words_of(self.playbook), now=self._now(), zone=self.zone_here)

    def save_settings(self, settings: Settings) -> Changes:
        """Keep the settings; another language of the calls brings its playbook.

        Raises UserError for a value that can't be, PlaybookError where there is no sound playbook in that language,
        WorldError where the disk refuses; then all is as it was.
        """
        checked = validated(settings)
        other = checked.call_language != self.settings.call_language
        playbook = own_playbook(self.data, checked) if other else self.playbook
        save_settings(self.data.settings, checked)
        self.settings, self.playbook = checked, playbook
        return changed(Topic.SETTINGS, Topic.DESK, *((Topic.PLAYBOOK,) if other else ()))

    def backup(self, path: Path | None = None) -> Path:
        """A verified copy of everything, in the backups folder unless a file is named.

        Backups in that folder that newer ones stand for are removed.
        """
        stamp = self._now().strftime("%Y%m%d-%H%M%S")
        made = self.store.backup(path or self.data.backups / f"coachdesk-{stamp}.db")
        # An old copy that can't be removed is no reason to call the new one a failure.
        with suppress(OSError):
            self.store.thin_backups(self.data.backups)
        return made

    def keep_day(self) -> Path | None:
        """The backup of the day (UTC), for when the desk closes; None where there is one, or nobody is on the list."""
        day = self._now().strftime("%Y%m%d")
        if not self.store.count() or any(self.data.backups.glob(f"coachdesk-{day}-*.db")):
            return None
        return self.backup()

    def restore(self, path: Path) -> Changes:
        """Put a backup in place; it is verified first, and what is here now is kept beside it.

        Raises UserError or WorldError and goes on with the present data where the backup can't be used.
        """
        self.store.close()
        try:
            kept = put_back(path, self.data.database, now=self._now())
        finally:
            self.store = open_store(self.data.database, now=self._now, new_id=self._new_id)
        with self.store.step(tr("Restored {name}", name=path.name), undoable=False) as step:
            end_what_waits(step, self.store)
        stops = tr(", and {kept} later do-not-calls were kept", kept=kept) if kept else ""
        return changed(*Topic, said=tr("Restored {name}{stops}", name=path.name, stops=stops))

    def keep_glance(self) -> None:
        """Keep what the first screen shows, so that the next start paints it before anything is loaded."""
        self.store.put_glance(self.glance())

    def glance(self) -> str:
        """The brief, the open follow-up sheet and the day as JSON text."""
        return json.dumps(
            {"brief": to_plain(self.brief()), "follow_up": to_plain(self.follow_up()), "day": to_plain(self.day())},
            ensure_ascii=False,
        )

    def close(self) -> None:
        self.store.close()
