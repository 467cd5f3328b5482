"""Names said right: the ways to say one, what the rep learns, their own clip, and the hard ones before a call block."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from coachdesk.desk.briefing import BriefVerbs
from coachdesk.desk.results import Opened, changed
from coachdesk.desk.saying import (
    company_said,
    company_ways,
    keys_of,
    lessons,
    need,
    person_said,
    person_ways,
    whole,
)
from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.model.changes import Topic
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Saying
from coachdesk.model.pronouncing import CLIP_RATE, LONGEST_CLIP, Clip, HardName
from coachdesk.model.prospect import Prospect
from coachdesk.store import Step

LONGEST_RESPELLING = 200
LOOKED_THROUGH = 150
"""People of the list whose names are looked at: more than a day's calls, and under a second's work."""


class SayVerbs(BriefVerbs):
    """Every verb here speaks of the current prospect where none is named."""

    def ways(self, prospect: ProspectId | None = None, *, company: bool = False) -> tuple[Saying, ...]:
        """All the usual ways to say the name, the one shown by itself first; empty where there is nothing to say."""
        who = self._here(prospect)
        return (company_ways if company else person_ways)(who, learned=self.store.learned(keys_of(who)))

    def learn(self, said: str, prospect: ProspectId | None = None, *, company: bool = False) -> Opened:
        """Keep how they say it, for them and for everybody of the same name; '' forgets it.

        Raises UserError where it is too long to be a name.
        """
        who, text = self._here(prospect), " ".join(said.split())
        if len(text) > LONGEST_RESPELLING:
            raise UserError(
                tr("That is too long to be how a name is said."), hint=tr("Nothing was changed. Shorten it.")
            )
        name = who.company if company else who.name
        label = tr("Learned how {name} is said", name=name) if text else tr("Forgot how {name} is said", name=name)
        with self.store.step(label) as step:
            if company:
                step.learn(whole(name), text)
            else:
                after = step.change_prospect(replace(who, said_as=text))
                teach(step, after, before=who.said_as)
        changes = changed(Topic.DESK, Topic.PROSPECTS, Topic.HISTORY, said=label, undoable=True)
        return Opened(changes, self.brief())

    def clip(self, prospect: ProspectId | None = None) -> Clip | None:
        """The rep's own recording of the name."""
        return self.store.clip(self._here(prospect).id)

    def keep_clip(self, sound: bytes, prospect: ProspectId | None = None) -> Opened:
        """Keep a recording (µ-law, 16 kHz) with the prospect, in place of the one there was. Raises UserError for
        none, and for one that is too long."""
        who = self._here(prospect)
        if not sound:
            raise UserError(
                tr("There is nothing in that recording."), hint=tr("Nothing was kept. Record it once more.")
            )
        if len(sound) > CLIP_RATE * LONGEST_CLIP:
            raise UserError(
                tr("A clip holds {longest_clip:.0f} seconds.", longest_clip=LONGEST_CLIP),
                hint=tr("Nothing was kept. Cut it shorter."),
            )
        return self._put_clip(who, sound, tr("Recorded how {name} is said", name=who.name))

    def drop_clip(self, prospect: ProspectId | None = None) -> Opened:
        """Delete the recording; undo brings it back."""
        who = self._here(prospect)
        return self._put_clip(who, b"", tr("Deleted the clip of {name}", name=who.name))

    def hard_names(self) -> tuple[HardName, ...]:
        """Names of those to be called next that are a guess or merely likely, those that need it most first."""
        return most_needed(hard for names in self.hard_ahead() for hard in names)

    def hard_ahead(self) -> Iterator[tuple[HardName, ...]]:
        """The same, person by person: each step looks at one more of those ahead."""
        return (tuple(self._hard(who)) for who in [*self._people_ahead()])

    def _hard(self, who: Prospect) -> Iterator[HardName]:
        learned = self.store.learned(keys_of(who))
        person = person_said(who, learned=learned)
        if need(person) and who.name != who.company:
            yield HardName(who.id, who.name, who.company, person)
        company = company_said(who, learned=learned)
        if company is not None and need(company):
            yield HardName(who.id, who.company, who.name, company, of_company=True)

    def _people_ahead(self) -> Iterator[Prospect]:
        """Who is on the desk, whose callback is due today, then the list in its order; each once, none stopped."""
        today = self._day_start(self._now()) + timedelta(days=1)
        due = self.store.callbacks(before=today, limit=LOOKED_THROUGH, callable_only=True)
        seen: set[ProspectId] = set()
        here, promised = self.current(), (self.store.prospect(callback.prospect) for callback in due)
        for who in (here, *promised, *self.store.uncalled(limit=LOOKED_THROUGH)):
            if who is not None and who.id not in seen and not who.do_not_call:
                seen.add(who.id)
                yield who

    def _put_clip(self, who: Prospect, sound: bytes, label: str) -> Opened:
        with self.store.step(label) as step:
            step.put_clip(who.id, sound)
        return Opened(changed(Topic.DESK, said=label, undoable=True), self.brief())


def most_needed(names: Iterable[HardName]) -> tuple[HardName, ...]:
    """Each name once, those that need it most first."""
    found: dict[tuple[str, bool], HardName] = {}
    for hard in names:
        found.setdefault((" ".join(hard.name.split()).casefold(), hard.of_company), hard)
    return tuple(sorted(found.values(), key=lambda hard: -need(hard.saying)))


def teach(step: Step, who: Prospect, *, before: str = "") -> None:
    """Write what their respelling teaches into the book; what ``before`` taught is forgotten, or written over."""
    old, new = lessons(who.name, before), lessons(who.name, who.said_as)
    for key, said in {**dict.fromkeys(old, ""), **new}.items():
        step.learn(key, said)
