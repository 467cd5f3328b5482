"""Where the desk practises: role-plays, drills and what they come to. Decides nothing; the practice rules do.

Made with the first verb of practice: its many values would add 40 ms to a start.
"""

import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from coachdesk.coach import check_opener
from coachdesk.coach.judging import rules_judge
from coachdesk.desk.pronouncing import SayVerbs
from coachdesk.desk.results import changed
from coachdesk.errors import PlaybookError, UserError, WorldError
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.judgement import OpenerCheck
from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.playbook.cast import Cast, Persona
from coachdesk.playbook.drilling import Deck, Drill, load_deck
from coachdesk.playbook.own_practice import own_cast, own_drills
from coachdesk.practice.debrief import Debrief, debrief
from coachdesk.practice.decks import from_names, from_playbook, from_plays, mixed
from coachdesk.practice.progress import Progress, progress
from coachdesk.practice.remarks import remark
from coachdesk.practice.roleplay import RolePlay, again_from, begin, persona_fields, say
from coachdesk.practice.schedule import Session, session
from coachdesk.settings import own_fields

SAID = 2_000
"""Characters of an answer that are kept."""
SEEDS = 1_000_000


@dataclass(frozen=True, slots=True)
class PracticeBoard:
    """What the Practice page shows first. ``faults``: decks that can't be read any more, each a sentence."""

    session: Session
    people: tuple[Persona, ...]
    progress: Progress
    decks: tuple[str, ...]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Practised:
    """A board after something was kept."""

    changes: Changes
    board: PracticeBoard


@dataclass(frozen=True, slots=True)
class Debriefed:
    """A call that ended, and what to learn from it; kept."""

    changes: Changes
    play: RolePlay
    told: Debrief


class PracticeRoom:
    """What a rep practises. A role-play lives with whoever shows it; only what came of it is kept."""

    def __init__(self, desk: SayVerbs) -> None:
        self._desk = desk

    @cached_property
    def _cast(self) -> Cast:
        return own_cast(self._desk.data)

    _names: tuple[datetime, list[tuple[str, str]]] | None = None

    def practice(self, *, names: bool = True) -> PracticeBoard:
        """What is due, whom to ring, and how it goes. Without ``names`` those ahead, which take a second, are left out.

        They are looked at once a day: what is said of a name doesn't change while one practises.
        """
        reviews, plays = self._desk.store.reviews(), self._desk.store.played()
        decks, faults = self._decks()
        own = from_plays(plays, reasons=self._desk.playbook.reasons)
        written = [drill for deck in decks for drill in deck.drills]
        drills = mixed(
            [
                own,
                from_names(self._hard_names() if names or self._names else ()),
                written,
                from_playbook(self._desk.playbook),
            ]
        )
        now = self._desk._now()
        return PracticeBoard(
            session=session(drills, reviews=reviews, now=now, day_began=self._desk._day_start(now)),
            people=self._cast.personas,
            progress=progress(plays, reviews=reviews, reasons=self._desk.playbook.reasons),
            decks=tuple(deck.name for deck in decks),
            faults=faults,
        )

    def answer_drill(self, drill: Drill, *, rating: Rating, said: str = "") -> Practised:
        """Keep how a drill went; the next one is due when it is."""
        review = Review(self._desk._new_id(), drill.id, self._desk._now(), rating, said[:SAID])
        with self._desk.store.step("Drill answered", undoable=False) as step:
            step.add_review(review)
        return Practised(changed(), self.practice())

    def remark_on(self, drill: Drill, said: str) -> str:
        """What the coach hears in an answer that was typed, in a sentence or two; "" where it hears nothing to say."""
        return remark(drill, said, judge=rules_judge(self._desk.playbook, fields={}), cast=self._cast)

    def add_deck(self, file: Path) -> Practised:
        """Take over a coach's deck. Raises PlaybookError with its mistakes, UserError where it can't be read."""
        deck = load_deck(file)
        place = self._deck_folder / f"{file.stem}.toml"
        try:
            self._deck_folder.mkdir(parents=True, exist_ok=True)
            if file.resolve() != place.resolve():
                shutil.copyfile(file, place)
        except OSError as error:
            why = error.strerror or "unknown reason"
            raise WorldError(f"The deck could not be kept: {why}.", hint="Nothing was changed.") from None
        return Practised(changed(said=f"{deck.name}: {len(deck.drills)} drills added"), self.practice())

    # --- role-play

    def begin_roleplay(self, persona: str, *, seed: int | None = None) -> RolePlay:
        """They pick up. Without a seed one is drawn."""
        found = self._cast.persona(persona)
        if found is None:
            raise UserError(f"There is no persona {persona!r}.", code="no_persona")
        drawn = secrets.randbelow(SEEDS) if seed is None else seed
        return begin(found, cast=self._cast, seed=drawn, fields=self._practice_fields(found))

    def say_in_roleplay(self, play: RolePlay, words: str) -> RolePlay:
        """The call after the rep's next turn."""
        return say(play, words, judge=rules_judge(self._desk.playbook, fields=play.fields))

    def end_roleplay(self, play: RolePlay) -> Debriefed:
        """What to learn from a call, whether it ended or is left; kept where something was said."""

        def rewrite(text: str) -> OpenerCheck:
            return check_opener(text, playbook=self._desk.playbook, fields=play.fields)

        told = debrief(play, playbook=self._desk.playbook, rewrite=rewrite)
        if not play.moments:
            return Debriefed(Changes(), play, told)
        lessons = tuple(Lesson(one.words, one.reason, one.instead) for one in told.moments if one.points < 0)
        words = tuple(moment.words for moment in play.moments)
        kept = Played(self._desk._new_id(), self._desk._now(), play.persona.id, play.seed, play.ending, words, lessons)
        with self._desk.store.step("Role-play", undoable=False) as step:
            step.add_played(kept)
        return Debriefed(changed(Topic.PRACTICE), play, told)

    def again_in_roleplay(self, play: RolePlay, *, turn: int) -> RolePlay:
        """The call as it stood before this turn."""
        return again_from(play, turn)

    def _practice_fields(self, persona: Persona) -> dict[str, str]:
        known = {name: value for name, value in own_fields(self._desk.settings).items() if value}
        return persona_fields(persona) | known

    # --- decks

    @property
    def _deck_folder(self) -> Path:
        return self._desk.data.root / "decks"

    def _decks(self) -> tuple[Sequence[Deck], tuple[str, ...]]:
        """The playbook's own and every coach's; one that has been spoilt is told and left out."""
        decks, faults = [own_drills(self._desk.data)], []
        for file in sorted(self._deck_folder.glob("*.toml")):
            try:
                decks.append(load_deck(file))
            except PlaybookError as error:
                faults.append(error.message)
        return decks, tuple(faults)

    def _hard_names(self) -> list[tuple[str, str]]:
        """Today's names that nobody should say without having looked, each with its likeliest reading."""
        today = self._desk._day_start(self._desk._now())
        if self._names and self._names[0] == today:
            return self._names[1]
        hard = [(one.name, one.saying.parts) for one in self._desk.hard_names()]
        found = [(name, " ".join(part.respelling for part in parts if part.respelling)) for name, parts in hard]
        self._names = today, found
        return found
