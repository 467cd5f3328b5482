"""Forget this person: what goes, what stays so that they are left alone, and the copies in which they still stand.

Nothing of it can be taken back. Decides what has to be gone; the store makes it so.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coachdesk.desk.bench import CURRENT, NUMBER, OF_A_SHEET, OUTLINE, RECORD, SKIPPED, STEPS, WHY
from coachdesk.desk.keeping import HouseVerbs
from coachdesk.desk.results import changed
from coachdesk.errors import CoachDeskError
from coachdesk.followup.stopping import stops_for
from coachdesk.language import tr
from coachdesk.model.call import Stop, StopKind
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect
from coachdesk.store import Step

WISHED = "They asked to be forgotten."
SCOUR = "scour"
"""Set while deleted rows may still be readable in the file, until it was written anew."""
OF_THE_DESK = (CURRENT, WHY, OUTLINE, STEPS, NUMBER, RECORD, *OF_A_SHEET)


@dataclass(frozen=True, slots=True)
class Forgettable:
    """What there is to forget. ``kept``: numbers and addresses that may stay on the do-not-call list, and ``must``:
    whether they have to, since it was asked for. ``copies``: backups and files kept aside in which they stand.
    """

    prospect: Prospect
    calls: int
    notes: int
    drafts: int
    callbacks: int
    clip: bool
    kept: tuple[str, ...]
    must: bool
    copies: int


class ForgetVerbs(HouseVerbs):
    """The one verb that no undo reaches, and what it asks before."""

    def forgettable(self, prospect: ProspectId) -> Forgettable:
        """All that would go with them. Reads every backup through: a second for a few hundred megabytes."""
        who = self.prospect(prospect)
        record = self.store.record(who.id)
        assert record is not None, "they are on the list"
        notes = sum(line.kind == "note" for line in record.lines) + sum(bool(made.call.note) for made in record.calls)
        return Forgettable(
            who,
            calls=len(record.calls),
            notes=notes + len(record.answers),
            drafts=len(record.drafts),
            callbacks=len(record.callbacks),
            clip=self.store.has_clip(who.id),
            kept=tuple(stop.value for stop in self._contacts(who)),
            must=self.store.stopped(who),
            copies=len(self.store.copies_with((who.id,))),
        )

    def forget(self, prospect: ProspectId, *, leave_alone: bool = True, copies: bool = True) -> Changes:
        """Erase somebody for good, with every step that could be taken back.

        ``leave_alone``: their numbers and addresses stay on the do-not-call list, as they always do where they are
        on it. ``copies``: the older copies that hold them are deleted once a new backup has been made.
        Raises UserError for somebody unknown; WorldError where the disk refuses, and then nothing was changed.
        """
        who = self.prospect(prospect)
        held = self.store.copies_with((who.id,)) if copies else []
        with self.store.together(writes=True), self.store.step(tr("Erased"), undoable=False) as step:
            if leave_alone or self.store.stopped(who):
                step.add_stops(self._contacts(who))
            self._let_go(step, who.id)
            step.put(SCOUR, "1")
            step.forget((who.id,))
        with suppress(OSError):
            self.data.first_picture.unlink(missing_ok=True)
        rest = " ".join([*self._scoured(), *self._without_copies(held)])
        return changed(*Topic, said=". ".join(filter(None, (tr("Erased for good"), rest))))

    def forget_removed(self) -> Changes:
        """Erase everybody who was taken off the list before. Backups stay as they are."""
        people = self.store.removed()
        if not people:
            return Changes(said=tr("Nobody was taken off the list"))
        with self.store.step(tr("Erased"), undoable=False) as step:
            step.put(SCOUR, "1")
            step.forget(people)
        said = tr("%n people are erased for good", "One person is erased for good", len(people))
        return changed(*Topic, said=". ".join([said, *self._scoured()]))

    def scour(self) -> None:
        """Write the data anew where an erasure could not: tried again when the desk closes."""
        if self.store.get(SCOUR):
            self.store.scour()
            with self.store.step(tr("Erased"), undoable=False) as step:
                step.erase(SCOUR)

    def close(self) -> None:
        with suppress(CoachDeskError):
            self.scour()
        super().close()

    def _scoured(self) -> Iterator[str]:
        """Nothing, or a sentence on why the file was not written anew."""
        try:
            self.scour()
        except CoachDeskError as error:
            yield tr("What was deleted is written over when the desk closes: {why}", why=error.message)

    def _without_copies(self, held: Sequence[Path]) -> Iterator[str]:
        """Nothing where there are no copies; else a sentence on what became of them."""
        if not held:
            return
        try:
            self.backup()
        except CoachDeskError as error:
            yield tr("The older copies still hold them: {why}", why=error.message)
            return
        left = self.store.drop_copies(held)
        if left:
            yield tr("%n older copies could not be deleted.", "One older copy could not be deleted.", left)
        else:
            yield tr(
                "%n older copies are deleted and a new one is made.",
                "The older copy is deleted and a new one is made.",
                len(held),
            )

    def _contacts(self, who: Prospect) -> list[Stop]:
        stops = stops_for(who, reason=WISHED, at=self._now())
        return [stop for stop in stops if stop.kind is not StopKind.PROSPECT]

    def _let_go(self, step: Step, prospect: ProspectId) -> None:
        """Whatever the desk remembers of them between two starts."""
        aside = [entry for entry in self.store.get(SKIPPED).split() if not entry.startswith(f"{prospect}=")]
        step.put(SKIPPED, " ".join(aside))
        if self.store.get(CURRENT) == prospect or prospect in self.store.get(RECORD):
            for key in OF_THE_DESK:
                step.put(key, "")
