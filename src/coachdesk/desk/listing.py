"""The list of prospects: look up, add, edit, remove, import, export, and the sample list."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from coachdesk.desk.bench import CURRENT
from coachdesk.desk.clips import sound_of, wavs_of
from coachdesk.desk.merging import Merged, merge_list
from coachdesk.desk.pronouncing import teach
from coachdesk.desk.results import Exported, Imported, changed
from coachdesk.desk.rezoning import ZoneVerbs
from coachdesk.desk.saying import with_learned
from coachdesk.desk.stopping import stop_people
from coachdesk.errors import UserError
from coachdesk.exchange import (
    read_contacts,
    read_number,
    same_number_key,
    write_all,
    write_callbacks,
    write_calls,
    write_prospects,
)
from coachdesk.followup.dates import zone_info
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import BatchId, ProspectId
from coachdesk.model.prospect import ContactList, Phone, Prospect
from coachdesk.paths import resources
from coachdesk.store import Step
from coachdesk.store.keys import digits, same_number

SAMPLE = "sample"
MARKED = "Marked as do not call"
WHATS = ("prospects", "calls", "callbacks", "all")
OF_A_LIST = (Topic.PROSPECTS, Topic.DESK, Topic.CALLBACKS, Topic.DRAFTS, Topic.HISTORY)


class ListVerbs(ZoneVerbs):
    """Everything about who is on the list."""

    def prospects(self, *, search: str = "", limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        """Prospects by name; every word of ``search`` must be found in name, company, address or number, or sound like
        a word of name or company. Who has the letters comes before who sounds so.
        """
        return tuple(self.store.prospects(search=search, limit=limit, offset=offset))

    def count_prospects(self, *, search: str = "") -> int:
        return self.store.count(search=search)

    def without_number(self, *, limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        """Who can’t be called because there is no number, or none that isn’t wrong; by name."""
        return tuple(self.store.without_number(limit=limit, offset=offset))

    def count_without_number(self) -> int:
        return self.store.count_without_number()

    def find(self, named: str) -> Prospect:
        """The one prospect with this id, number (any spelling) or e-mail address. Raises UserError for none or many."""
        text = named.strip()
        if (by_id := self.store.prospect(ProspectId(text))) is not None:
            return by_id
        if "@" in text:
            found = self.store.matching(numbers=(), emails=(text.casefold(),), limit=3)
        else:
            phone = read_number(text, region=self.region)
            key = phone.e164 or same_number_key(text)
            found = self.store.matching(numbers=(key,), emails=(), limit=3) if key else []
        if not found:
            raise UserError(
                tr("No prospect fits {text!r}.", text=text),
                hint=tr("Give an id, a number or an address."),
                code="no_prospect",
            )
        if len(found) > 1:
            raise UserError(
                tr("More than one prospect fits {text!r}.", text=text), hint=tr("Give the id."), code="many_prospects"
            )
        return found[0]

    def number_named(self, who: Prospect, named: str) -> str:
        """Their number, as their entry spells it, where ``named`` is it in any spelling; else ''."""
        if "@" in named or named.strip() == who.id:
            return ""
        given = read_number(named.strip(), region=self.region).e164
        wanted = digits(given or named)
        for phone in who.phones:
            if same_number(wanted, digits(phone.e164 or phone.number), sure=bool(given and phone.e164)):
                return phone.number
        return ""

    @property
    def region(self) -> str:
        """The country in which a number without a country code is read; '' where none was set."""
        return self.settings.region

    def add_prospect(self, prospect: Prospect) -> Changes:
        """Add one person. Raises UserError where there is no name and no company."""
        who = self._tidied(
            replace(prospect, id=ProspectId(prospect.id or self._new_id()), source=prospect.source or "Added by hand")
        )
        with self.store.step(tr("Added {shown_name}", shown_name=who.shown_name)) as step:
            step.add_prospect(who)
            teach(step, who)
            if who.do_not_call:
                stop_people(step, self.store, (who,), reason=MARKED, at=self._now())
        return changed(*OF_A_LIST, said=tr("Added {shown_name}", shown_name=who.shown_name), undoable=True)

    def edit_prospect(self, prospect: Prospect) -> Changes:
        """Keep what was edited. Raises UserError where someone else has changed them meanwhile."""
        who = self._tidied(prospect)
        before = self.prospect(who.id)
        if before.do_not_call and not who.do_not_call:
            hint = tr("Release them with a reason instead. Nothing was changed.")
            raise UserError(
                tr("{shown_name} asked not to be called.", shown_name=who.shown_name), hint=hint, code="stopped"
            )
        # A number that is given later to somebody who asked not to be called is theirs too.
        stopped = who.do_not_call and (not before.do_not_call or self.store.stopped_in_person(who.id))
        with self.store.step(tr("Edited {shown_name}", shown_name=who.shown_name)) as step:
            step.change_prospect(who)
            moved = self._follow_zone(step, before=before, after=who)
            if who.said_as != before.said_as:
                teach(step, who, before=before.said_as)
            stop_people(step, self.store, (who,) if stopped else (), reason=MARKED, at=self._now())
        said = tr("Edited {shown_name}", shown_name=who.shown_name)
        return changed(*OF_A_LIST, said=f"{said}. {moved}" if moved else said, undoable=True)

    def remove_prospect(self, prospect: ProspectId) -> Changes:
        """Take someone off the list; their calls stay on record."""
        who = self.prospect(prospect)
        with self.store.step(tr("Removed {shown_name}", shown_name=who.shown_name)) as step:
            self._remove(step, (who,))
        return changed(*OF_A_LIST, said=tr("Removed {shown_name}", shown_name=who.shown_name), undoable=True)

    def stop(self, prospect: ProspectId, *, reason: str) -> Changes:
        """Never call this person again, without a call having taken place."""
        who = self.prospect(prospect)
        with self.store.step(tr("Stopped {shown_name}", shown_name=who.shown_name)) as step:
            stop_people(step, self.store, (who,), reason=reason, at=self._now())
        return changed(*OF_A_LIST, said=tr("Never call: {shown_name}", shown_name=who.shown_name), undoable=True)

    def release(self, prospect: ProspectId, *, reason: str) -> Changes:
        """Lift a do-not-call deliberately. The reason is kept for good; without one nothing is lifted."""
        why, who = with_reason(reason), self.prospect(prospect)
        # What stands behind the release must not be taken back with an older step, nor the release with it.
        self.store.seal_stops()
        with self.store.step(tr("Released {shown_name}", shown_name=who.shown_name), undoable=False) as step:
            step.lift_stop(prospect, reason=why)
        return changed(*OF_A_LIST, said=tr("{shown_name} may be called again", shown_name=who.shown_name))

    # -- lists

    def read_list(
        self,
        path: Path,
        *,
        mapping: dict[str, str] | None = None,
        progress: Callable[[int, int], bool] | None = None,
    ) -> ContactList:
        """What a file says. Writes nothing. Raises UserError where it can't be read as a list."""
        return read_contacts(path, mapping=mapping, region=self.region or None, progress=progress)

    def import_list(self, contacts: ContactList, *, progress: Callable[[int, int], bool] | None = None) -> Imported:
        """Add a list in one step. Who is known by address, or by number and name, only has blanks filled.

        The same list twice adds nobody twice. ``progress(done, total)`` returning False cancels: nothing is kept.
        How new people are said is learned, and a recording of it kept as their clip.
        """
        merged = self._merge(contacts)
        name = contacts.file
        batch = BatchId(self._new_id())
        label = tr("Imported {count} from {name}", count=merged.count, name=name)
        own = {p.id for p in merged.changed if p.do_not_call and self.store.stopped_in_person(p.id)}
        if merged.nothing_new and all(map(self.store.stopped_in_person, merged.marked)):
            return Imported(Changes(), 0, 0, merged.known + contacts.merged, contacts.skipped, contacts.problems)
        new = [replace(p, id=ProspectId(self._new_id()), batch=batch) for p in merged.new]
        clips = {id(contacts.prospects[place]): wav for place, wav in contacts.clips.items()}
        with self.store.step(label) as step:
            step.put(f"batch:{batch}", Path(name).stem)
            step.add_prospects(new, progress=progress)
            step.change_prospects(merged.changed, title="Filled in from a list")
            for who, read in zip(new, merged.new, strict=True):
                if id(read) in clips and (sound := sound_of(clips[id(read)])):
                    step.put_clip(who.id, sound)
                if who.said_as.replace("ⁿ", "").isascii():
                    teach(step, who)
            known = [p for p in merged.changed if p.id in own]
            marked = [p for p in (*new, *map(self.prospect, merged.marked)) if p.do_not_call]
            stop_people(step, self.store, [*marked, *known], reason=MARKED, at=self._now())
        changes = changed(*OF_A_LIST, said=label, undoable=True)
        return Imported(
            changes,
            len(merged.new),
            len(merged.changed),
            merged.known + contacts.merged,
            contacts.skipped,
            contacts.problems,
        )

    def count_merge(self, contacts: ContactList) -> Imported:
        """What an import would do, without doing it."""
        merged = self._merge(contacts)
        counts = len(merged.new), len(merged.changed), merged.known + contacts.merged
        return Imported(Changes(), *counts, contacts.skipped, contacts.problems)

    def export(self, path: Path, *, what: str = "all", search: str = "") -> Exported:
        """Write prospects, calls, callbacks or all of it; the kind comes from the ending.

        With ``search`` only those whom it finds, and what is theirs.
        """
        if what not in WHATS:
            raise UserError(
                tr("Nothing is called {what!r}.", what=what), hint=tr("Export one of {list}.", list=", ".join(WHATS))
            )
        learned = self.store.all_learned()
        people = [with_learned(who, learned=learned) for who in self._everyone(search)]
        names = {p.id: p for p in people}
        calls = (call for call in self.store.all_calls() if not search or call.prospect in names)
        callbacks = [one for one in self.store.callbacks() if not search or one.prospect in names]
        match what:
            case "prospects":
                rows = write_prospects(path, people, clips=wavs_of(self.store.clips(), people=names))
            case "calls":
                rows = write_calls(path, list(calls), names=names)
            case "callbacks":
                rows = write_callbacks(path, callbacks, names=names)
            case _:
                rows = write_all(
                    path,
                    prospects=people,
                    calls=list(calls),
                    callbacks=callbacks,
                    clips=wavs_of(self.store.clips(), people=names),
                )
        return Exported(path, rows)

    # -- the sample list

    def has_sample(self) -> bool:
        return bool(self.store.get(SAMPLE))

    def load_sample(self) -> Changes:
        """Add the sample list: fictional people with numbers reserved for fiction."""
        if self.has_sample():
            return Changes(said=tr("The sample list is on the desk already"))
        people = self._merge(self.read_list(resources() / "sample" / "prospects.csv")).new
        batch = BatchId(self._new_id())
        with self.store.step(tr("Added the sample list")) as step:
            step.put(SAMPLE, batch)
            step.put(f"batch:{batch}", tr("Sample list"))
            step.add_prospects(replace(p, id=ProspectId(self._new_id()), batch=batch) for p in people)
        return changed(*OF_A_LIST, said=tr("Added the sample list"), undoable=True)

    def remove_sample(self) -> Changes:
        """Take the sample list off again, in one step."""
        batch = self.store.get(SAMPLE)
        if not batch:
            return Changes(said=tr("There is no sample list to remove"))
        people = self.store.in_batch(BatchId(batch))
        with self.store.step(tr("Removed the sample list")) as step:
            self._remove(step, people)
            step.put(SAMPLE, "")
        return changed(*OF_A_LIST, said=tr("Removed the sample list"), undoable=True)

    # -- helpers

    def _remove(self, step: Step, people: Iterable[Prospect]) -> None:
        gone = {p.id for p in people}
        for who in gone:
            step.remove_prospect(who)
        if self.store.get(CURRENT) in gone:
            step.put(CURRENT, "")
            step.put("call", "")

    def _merge(self, contacts: ContactList) -> Merged:
        return merge_list(contacts.prospects, matching=self.store.matching, everyone=self._everyone)

    def _everyone(self, search: str = "") -> list[Prospect]:
        return self.store.prospects(search=search, limit=self.store.count(search=search) or 1)

    def _tidied(self, prospect: Prospect) -> Prospect:
        if not prospect.name.strip() and not prospect.phones:
            raise UserError(tr("A prospect needs a name, a company or a number."), hint=tr("Nothing was changed."))
        if prospect.zone and zone_info(prospect.zone) is None:
            raise UserError(
                tr("There is no time zone called {zone!r}.", zone=prospect.zone), hint=tr("Nothing was changed.")
            )
        phones = tuple(self._read(p) for p in prospect.phones if p.number.strip())
        emails = tuple(dict.fromkeys(e.strip() for e in prospect.emails if e.strip()))
        return replace(prospect, phones=phones, emails=emails)

    def _read(self, phone: Phone) -> Phone:
        return replace(phone, e164=read_number(phone.number, region=self.region).e164)


def with_reason(reason: str) -> str:
    """The reason of a release. Raises UserError where there is none."""
    if not reason.strip():
        raise UserError(
            tr("A do-not-call is lifted only with a reason."), hint=tr("Nothing was changed."), code="no_reason"
        )
    return reason.strip()
