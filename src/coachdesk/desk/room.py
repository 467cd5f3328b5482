"""Where the desk practises: role-plays, drills and what they come to. Decides nothing; the practice rules do.

Made with the first verb of practice: its many values would add 40 ms to a start.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from coachdesk.coach import check_opener
from coachdesk.coach.judging import rules_judge
from coachdesk.desk.ahead import NamesAhead
from coachdesk.desk.openers import OpenerRoom
from coachdesk.desk.pronouncing import SayVerbs
from coachdesk.desk.results import changed
from coachdesk.desk.shelf import DeckLook, Shelf
from coachdesk.errors import PlaybookError, UserError
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.judgement import OpenerCheck
from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.model.rehearsal import Heard
from coachdesk.playbook.cast import Cast, Persona
from coachdesk.playbook.deck_text import deck_text
from coachdesk.playbook.drilling import Deck, Drill
from coachdesk.playbook.own_practice import (
    cast_stamps,
    default_cast,
    default_drills,
    own_cast,
    own_drills,
    playbook_of_cast,
)
from coachdesk.playbook.schema import Outcome, Playbook
from coachdesk.practice.debrief import Debrief, debrief
from coachdesk.practice.decks import PLAYS, drill_of_outcome, from_names, from_playbook, from_plays, mixed
from coachdesk.practice.following import Verdict, judge_outcome
from coachdesk.practice.progress import Progress, progress
from coachdesk.practice.remarks import remark
from coachdesk.practice.roleplay import RolePlay, again_from, begin, persona_fields, say, warm_up
from coachdesk.practice.schedule import Session, session
from coachdesk.practice.speaking_well import truths
from coachdesk.settings import own_fields, write_whole

SAID = 2_000
"""Characters of an answer that are kept."""
SEEDS = 1_000_000
_STAND_IN = tr("Until it is mended, what came with CoachDesk stands in; yours is kept as it is")


@dataclass(frozen=True, slots=True)
class PracticeBoard:
    """What the Practice page shows first. ``faults``: decks and people that can't be read any more, each a sentence."""

    session: Session
    people: tuple[Persona, ...]
    progress: Progress
    decks: tuple[str, ...]
    outcomes: tuple[Outcome, ...] = ()
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


@dataclass(frozen=True, slots=True)
class Followed:
    """The outcome chosen after a role-play, and what is to be said of it."""

    changes: Changes
    verdict: Verdict


class PracticeRoom:
    """What a rep practises. A role-play lives with whoever shows it; only what came of it is kept."""

    def __init__(self, desk: SayVerbs) -> None:
        self._desk = desk

        self._ahead = NamesAhead(desk)
        self._shelf = Shelf(desk.data)
        self._rung: set[str] = set()
        self._cast_known: tuple[object, Cast, str] | None = None
        self._book_known: tuple[Playbook, Playbook] | None = None

    @cached_property
    def openers(self) -> OpenerRoom:
        """Where openers are built."""
        persona = self._cast.personas[0]
        return OpenerRoom(self._desk, sample=persona_fields(persona))

    @property
    def _cast(self) -> Cast:
        return self._people()[0]

    @property
    def _book(self) -> Playbook:
        """By what a call with them is judged: in their own language."""
        mine = self._desk.playbook
        if self._book_known is None or self._book_known[0] is not mine:
            self._book_known = mine, playbook_of_cast(self._desk.data, mine)
        return self._book_known[1]

    def _people(self) -> tuple[Cast, str]:
        """Whom to practise with, and what is wrong with the team's own: then those of the program stand in."""
        stamps = cast_stamps(self._desk.data)
        if self._cast_known is None or self._cast_known[0] != stamps:
            try:
                cast, fault = own_cast(self._desk.data), ""
            except PlaybookError as error:
                cast, fault = default_cast(self._desk.data), f"{error.message} {_STAND_IN}"
            self._cast_known = stamps, cast, fault
        return self._cast_known[1:]

    def practice(self, *, names: bool = True) -> PracticeBoard:
        """What is due, whom to ring, and how it goes. Without ``names`` those ahead, which take a second, are there
        only once ``look_ahead`` has seen them all.
        """
        if names:
            self._ahead.look(people=None)
        reviews, plays = self._desk.store.reviews(), self._desk.store.played()
        cast, wrong = self._people()
        decks, faults = self._decks()
        own = from_plays(plays, reasons=self._desk.playbook.reasons)
        written = [drill for deck in decks for drill in deck.drills]
        drills = mixed([own, from_names(self._ahead.known()), written, from_playbook(self._desk.playbook)])
        now, zone = self._desk._now(), ZoneInfo(self._desk.zone_here)
        return PracticeBoard(
            session=session(drills, reviews=reviews, now=now, day_began=self._desk._day_start(now)),
            people=cast.personas,
            progress=progress(
                plays,
                reviews=reviews,
                reasons=self._desk.playbook.reasons,
                today=now.astimezone(zone).date(),
                zone=zone,
                spoken=self._spoken(),
            ),
            decks=tuple(deck.name for deck in decks),
            outcomes=self._desk.playbook.outcomes,
            faults=tuple(fault for fault in (wrong, *faults, self._tongue()) if fault),
        )

    def _tongue(self) -> str:
        """Said where nobody can be practised with in the language of the calls."""
        theirs, ours = self._book.language, self._desk.playbook.language
        if theirs is ours:
            return ""
        return tr(
            "Nobody speaks {ours} in role-play yet: they speak {theirs}, and are judged by its rules",
            ours=ours.called,
            theirs=theirs.called,
        )

    def _spoken(self) -> tuple[str, ...]:
        """What the latest rehearsal tells of how the rep speaks, each a sentence; none without one."""
        recorded = (take.told for take in self._desk.store.takes() if take.told.heard is not Heard.TYPED)
        told = next(recorded, None)
        return tuple(f"{truth.text} ({truth.source})" for truth in truths(told)) if told else ()

    def look_ahead(self) -> bool:
        """Look at the names of a few more people ahead; True while there are more of them."""
        return self._ahead.look()

    def answer_drill(self, drill: Drill, *, rating: Rating, said: str = "") -> Practised:
        """Keep how a drill went; the next one is due when it is."""
        review = Review(self._desk._new_id(), drill.id, self._desk._now(), rating, said[:SAID])
        with self._desk.store.step(tr("Drill answered"), undoable=False) as step:
            step.add_review(review)
        return Practised(changed(), self.practice(names=False))

    def remark_on(self, drill: Drill, said: str) -> str:
        """What the coach hears in an answer that was typed, in a sentence or two; "" where it hears nothing to say."""
        book = self._book
        if book is not self._desk.playbook:  # they hear another language than the drill is in
            return ""
        return remark(drill, said, judge=rules_judge(book, fields={}), cast=self._cast)

    def look_at_deck(self, file: Path) -> DeckLook:
        """What a coach's deck would bring; takes nothing over. Raises PlaybookError with every mistake and its line."""
        return self._shelf.look(file, known=self._decks()[0])

    def add_deck(self, file: Path) -> Practised:
        """Take over a coach's deck, in place of one of the same name. Raises PlaybookError with its mistakes."""
        deck = self._shelf.add(file)
        count = tr("%n drills", "1 drill", len(deck.drills))
        return Practised(
            changed(Topic.PRACTICE, said=tr("{name}: {count} added", name=deck.name, count=count)),
            self.practice(names=False),
        )

    def decks(self) -> tuple[Deck, ...]:
        """All that can be handed on: the playbook's own, every coach's, and what came up in own role-plays."""
        plays = from_plays(self._desk.store.played(), reasons=self._desk.playbook.reasons)
        own = (Deck(PLAYS, plays),) if plays else ()
        return (*self._decks()[0], *own)

    def save_deck(self, name: str, file: Path) -> Changes:
        """Write a deck to a file that a coach can go on writing in. Raises WorldError where it can't be written."""
        deck = next((deck for deck in self.decks() if deck.name == name), None)
        if deck is None:
            raise UserError(
                tr("There is no deck “{name}”.", name=name[:40]), hint=tr("Nothing was written."), code="no_deck"
            )
        write_whole(file, deck_text(deck).encode())
        return changed(said=tr("Saved as {name}", name=file.name))

    def remove_deck(self, name: str) -> Changes:
        """Put a coach's deck away; answers to its drills stay, and so does the file under another name."""
        kept = self._shelf.remove(name)
        return changed(Topic.PRACTICE, said=tr("{name} put away. The file is kept as {kept}", name=name, kept=kept))

    # --- role-play

    def begin_roleplay(self, persona: str, *, seed: int | None = None) -> RolePlay:
        """They pick up. Without a seed one is drawn."""
        found = self._cast.persona(persona)
        if found is None:
            raise UserError(tr("There is no persona {persona!r}.", persona=persona), code="no_persona")
        drawn = secrets.randbelow(SEEDS) if seed is None else seed
        play = begin(found, cast=self._cast, seed=drawn, fields=self._practice_fields(found))
        if play.persona.id not in self._rung:
            self._rung.add(play.persona.id)
            warm_up(play, judge=rules_judge(self._book, fields=play.fields))
        return play

    def say_in_roleplay(self, play: RolePlay, words: str) -> RolePlay:
        """The call after the rep's next turn."""
        return say(play, words, judge=rules_judge(self._book, fields=play.fields))

    def end_roleplay(self, play: RolePlay) -> Debriefed:
        """What to learn from a call, whether it ended or is left; kept where something was said."""

        def rewrite(text: str) -> OpenerCheck:
            return check_opener(text, playbook=self._book, fields=play.fields)

        told = debrief(play, playbook=self._book, rewrite=rewrite)
        if not play.moments:
            return Debriefed(Changes(), play, told)
        lessons = tuple(Lesson(one.words, one.reason, one.instead) for one in told.moments if one.points < 0)
        words = tuple(moment.words for moment in play.moments)
        kept = Played(self._desk._new_id(), self._desk._now(), play.persona.id, play.seed, play.ending, words, lessons)
        with self._desk.store.step(tr("Role-play"), undoable=False) as step:
            step.add_played(kept)
        return Debriefed(changed(Topic.PRACTICE), play, told)

    def follow_roleplay(self, play: RolePlay, outcome: str) -> Followed:
        """Whether the outcome fits how the call ended, and why; kept as an answer to the drill on that outcome.

        Raises UserError where the playbook has no such outcome.
        """
        chosen = self._desk.playbook.outcome(outcome)
        if chosen is None:
            raise UserError(
                tr("There is no outcome {outcome!r}.", outcome=outcome), hint=tr("Nothing was kept."), code="no_outcome"
            )
        verdict = judge_outcome(play, chosen, playbook=self._desk.playbook)
        rating = Rating.GOOD if verdict.right else Rating.AGAIN
        drill = drill_of_outcome(verdict.outcome)
        review = Review(self._desk._new_id(), drill.id, self._desk._now(), rating, chosen.label)
        with self._desk.store.step(tr("Follow-up practised"), undoable=False) as step:
            step.add_review(review)
        return Followed(changed(Topic.PRACTICE), verdict)

    def again_in_roleplay(self, play: RolePlay, *, turn: int) -> RolePlay:
        """The call as it stood before this turn."""
        return again_from(play, turn)

    def _practice_fields(self, persona: Persona) -> dict[str, str]:
        known = {name: value for name, value in own_fields(self._desk.settings).items() if value}
        return persona_fields(persona) | known

    # --- decks

    def _decks(self) -> tuple[Sequence[Deck], tuple[str, ...]]:
        """The playbook's own and every coach's; what is wrong with one that was spoilt."""
        decks, faults = self._shelf.decks()
        try:
            return [own_drills(self._desk.data), *decks], faults
        except PlaybookError as error:
            return [default_drills(self._desk.data), *decks], (f"{error.message} {_STAND_IN}", *faults)
