"""The verbs of practice for the desk in memory: the rules are the real ones, what is kept is a list."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.fake_takes import FakeTakes

from coachdesk.coach import check_opener
from coachdesk.coach.judging import rules_judge
from coachdesk.desk.openers import Builder
from coachdesk.desk.room import Debriefed, Followed, PracticeBoard, Practised
from coachdesk.desk.shelf import DeckLook
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.judgement import Finding, OpenerCheck
from coachdesk.model.practice import Lesson, Pieces, Played, Rating, Review
from coachdesk.paths import resources
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.deck_text import open_deck
from coachdesk.playbook.drilling import Deck, Drill
from coachdesk.playbook.own import default_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.decks import from_playbook
from coachdesk.practice.following import judge_outcome
from coachdesk.practice.openers import Judged, joined, judged, mended, parted
from coachdesk.practice.openings import Endings
from coachdesk.practice.progress import progress
from coachdesk.practice.remarks import remark
from coachdesk.practice.roleplay import RolePlay, again_from, begin, say
from coachdesk.practice.schedule import session

if TYPE_CHECKING:
    from coachdesk.practice.hearing import Judge


@cache
def _cast() -> Cast:
    return load_cast(resources() / "playbook")


@cache
def _book() -> Playbook:
    return default_playbook()


class FakePractice:
    """What a desk does for the Practice page. ``fails`` are errors by the verb that shall raise them."""

    now: datetime

    def __init__(self) -> None:
        self.reviews: list[Review] = []
        self.played: list[Played] = []
        self.shelf: list[Deck] = []
        self.saved_decks: list[tuple[str, Path]] = []
        self.followed: list[str] = []
        self.pieces: dict[tuple[str, str], Pieces] = {}
        self.sent: dict[str, tuple[str, str]] = {}
        self.ended: dict[str, Endings] = {}
        self.spoken: tuple[str, ...] = ()
        self.wrong: tuple[str, ...] = ()

    @cached_property
    def takes(self) -> FakeTakes:
        return FakeTakes(self.now)

    def _judge(self) -> "Judge":
        return rules_judge(_book(), fields={})

    def practice(self, *, names: bool = True) -> PracticeBoard:
        drills = from_playbook(_book())
        due = session(drills, reviews=self.reviews, now=self.now, day_began=self.now.replace(hour=0))
        made = progress(
            self.played[::-1],
            reviews=self.reviews,
            reasons=_book().reasons,
            today=self.now.date(),
            zone=UTC,
            spoken=self.spoken,
        )
        return PracticeBoard(due, _cast().personas, made, (), _book().outcomes, self.wrong)

    def look_ahead(self) -> bool:
        return False

    def answer_drill(self, drill: Drill, *, rating: Rating, said: str = "") -> Practised:
        self.reviews.append(Review(str(len(self.reviews)), drill.id, self.now, rating, said))
        return Practised(Changes(), self.practice())

    def remark_on(self, drill: Drill, said: str) -> str:
        return remark(drill, said, judge=self._judge(), cast=_cast())

    def look_at_deck(self, file: Path) -> DeckLook:
        deck = open_deck(file)
        return DeckLook(deck, len(deck.drills), "" if deck not in self.shelf else deck.name)

    def add_deck(self, file: Path) -> Practised:
        deck = open_deck(file)
        self.shelf.append(deck)
        self.wrong = ("One is broken.",)
        return Practised(Changes(frozenset({Topic.PRACTICE}), said=f"{deck.name} added"), self.practice())

    def decks(self) -> tuple[Deck, ...]:
        return (Deck("The playbook", from_playbook(_book())), *self.shelf)

    def save_deck(self, name: str, file: Path) -> Changes:
        self.saved_decks.append((name, file))
        return Changes(said=f"Saved as {file.name}")

    def remove_deck(self, name: str) -> Changes:
        self.shelf = [deck for deck in self.shelf if deck.name != name]
        return Changes(frozenset({Topic.PRACTICE}), said=f"{name} put away")

    def begin_roleplay(self, persona: str, *, seed: int | None = None) -> RolePlay:
        found = _cast().persona(persona)
        assert found is not None
        return begin(replace(found, gate=None, busy=0), cast=_cast(), seed=1)

    def say_in_roleplay(self, play: RolePlay, words: str) -> RolePlay:
        return say(play, words, judge=self._judge())

    def end_roleplay(self, play: RolePlay) -> Debriefed:
        told = debrief(play, playbook=_book(), rewrite=lambda text: check_opener(text, playbook=_book()))
        lessons = tuple(Lesson(one.words, one.reason, one.instead) for one in told.moments if one.points < 0)
        self.played.append(Played("p", self.now, play.persona.id, 1, play.ending, (), lessons))
        return Debriefed(Changes(frozenset({Topic.PRACTICE})), play, told)

    def again_in_roleplay(self, play: RolePlay, *, turn: int) -> RolePlay:
        return again_from(play, turn)

    def follow_roleplay(self, play: RolePlay, outcome: str) -> Followed:
        chosen = next(one for one in _book().outcomes if str(one.id) == outcome)
        self.followed.append(outcome)
        return Followed(Changes(), judge_outcome(play, chosen, playbook=_book()))

    # --- openers in the making

    def opener_builder(self, kind: str = "") -> Builder:
        outline = next((one for one in _book().outlines if one.id == kind), _book().outlines[0])
        kept = {
            name: self.pieces.get((outline.id, name), parted(outline.opener) if name == "a" else Pieces())
            for name in ("a", "b")
        }
        sent, template = self.sent.get(outline.id, ("", ""))
        kinds = tuple((one.id, one.title) for one in _book().outlines)
        written = bool(sent) and joined(kept[sent]) != template
        return Builder(kinds, outline.id, kept, sent, written, "Dana Okafor", theirs=False, ended=self.ended)

    def judge_pieces(self, pieces: Pieces, *, check: OpenerCheck | None = None) -> Judged:
        return judged(pieces, fields=_SAMPLE, judge=_checked, check=check)

    def mend_pieces(self, pieces: Pieces, finding: Finding, *, told: Judged) -> Pieces | None:
        return mended(pieces, finding, told=told, fields=_SAMPLE)

    def keep_pieces(self, kind: str, variant: str, pieces: Pieces) -> Changes:
        self.pieces[kind, variant] = pieces
        return Changes()

    def send_opener(self, kind: str, variant: str, pieces: Pieces) -> Changes:
        self.pieces[kind, variant] = pieces
        self.sent[kind] = variant, joined(pieces)
        return Changes(frozenset({Topic.DESK, Topic.PRACTICE}), said=f"Opener {variant.upper()} is on the desk")

    def drop_opener(self, kind: str) -> Changes:
        del self.sent[kind]
        return Changes(frozenset({Topic.DESK, Topic.PRACTICE}), said="The playbook’s opener is on the desk")


_SAMPLE = {
    "first_name": "Dana",
    "company": "Brightwater Foods",
    "my_name": "Sam",
    "my_company": "Ledgerly",
    "for_them": "month-end close in four days instead of nine",
}


def _checked(text: str) -> OpenerCheck:
    return check_opener(text, playbook=_book(), fields=_SAMPLE)
