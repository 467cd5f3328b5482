"""The rep's own words for one prospect: opener, for-them line, notes, and the steps ticked before dialling."""

from dataclasses import replace

from coachdesk.desk.bench import STEPS
from coachdesk.desk.briefing import BriefVerbs
from coachdesk.desk.results import Opened, changed
from coachdesk.errors import UserError
from coachdesk.language import number, tr
from coachdesk.model.changes import Changes, Topic

LINE = 500
TEXT = 20_000


class WordVerbs(BriefVerbs):
    """Every edit is kept at once and taken back with Ctrl+Z."""

    def save_opener(self, text: str) -> Opened:
        """The opener for the current prospect; an empty one goes back to the playbook's."""
        return self._keep(tr("Opener changed"), opener=_bounded(text, TEXT))

    def save_for_them(self, text: str) -> Opened:
        """What is in it for the current prospect, in one line."""
        return self._keep(tr("For-them line changed"), for_them=_bounded(" ".join(text.split()), LINE))

    def save_note(self, text: str) -> Changes:
        """Keep the note on the current prospect as it is typed."""
        who = self._here()
        if text == who.notes:
            return Changes()
        with self.store.step(tr("Note on {shown_name}", shown_name=who.shown_name), undoable=False) as step:
            step.change_prospect(replace(who, notes=_bounded(text, TEXT)), title="")
        return changed(Topic.HISTORY)

    def note_point(self, *, section: str, point: str, text: str) -> Changes:
        """Keep what the prospect on the desk says to a point of the outline; drafts can use it. "" takes it back."""
        who = self._here()
        with self.store.step(tr("Note on {shown_name}", shown_name=who.shown_name), undoable=False) as step:
            step.note_point(who.id, section=section, point=_bounded(point, LINE), text=_bounded(text.strip(), TEXT))
        return changed(Topic.HISTORY)

    def mark_step(self, step: str, *, done: bool) -> Opened:
        """Tick a step of the checklist for this call, or take the tick away."""
        if step not in {s.id for s in self.playbook.checklist}:
            raise UserError(tr("The checklist has no step {step!r}.", step=step))
        ticked = set(self.store.get(STEPS).split()) - {step} | ({step} if done else set())
        with self.store.step(tr("Step ticked"), undoable=False) as work:
            work.put(STEPS, " ".join(sorted(ticked)))
        return Opened(changed(Topic.DESK), self.brief())

    def _keep(self, label: str, **words: str) -> Opened:
        who = self._here()
        after = replace(who, **words)  # type: ignore[arg-type]
        if after != who:
            with self.store.step(tr("{label} for {shown_name}", label=label, shown_name=who.shown_name)) as step:
                step.change_prospect(after)
        return Opened(changed(Topic.DESK, Topic.HISTORY, undoable=after != who), self.brief())


def _bounded(text: str, most: int) -> str:
    if len(text) > most:
        raise UserError(
            tr("That is {count} characters; {most} fit.", count=number(len(text)), most=number(most)),
            hint=tr("Nothing was changed. Shorten it."),
        )
    return text
