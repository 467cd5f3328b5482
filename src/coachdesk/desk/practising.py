"""The verbs of practice. What they do lies in ``desk.room``, which is only read with the first of them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.pronouncing import SayVerbs

if TYPE_CHECKING:
    from coachdesk.desk.openers import Builder
    from coachdesk.desk.room import Debriefed, Followed, PracticeBoard, PracticeRoom, Practised
    from coachdesk.desk.shelf import DeckLook
    from coachdesk.desk.takes import TakeRoom
    from coachdesk.model.changes import Changes
    from coachdesk.model.judgement import Finding, OpenerCheck
    from coachdesk.model.practice import Pieces, Rating
    from coachdesk.playbook.drilling import Deck, Drill
    from coachdesk.practice.openers import Judged
    from coachdesk.practice.roleplay import RolePlay


class PracticeVerbs(SayVerbs):
    """What a rep practises. A role-play lives with whoever shows it; only what came of it is kept."""

    @cached_property
    def _room(self) -> "PracticeRoom":
        # 40 ms that no start should pay.
        from coachdesk.desk.room import PracticeRoom  # noqa: PLC0415

        return PracticeRoom(self)

    @cached_property
    def takes(self) -> "TakeRoom":
        """Where rehearsals are kept."""
        # As above.
        from coachdesk.desk.takes import TakeRoom  # noqa: PLC0415

        return TakeRoom(self)

    def practice(self, *, names: bool = True) -> "PracticeBoard":
        """What is due, whom to ring, and how it goes; without ``names`` those ahead are not looked for."""
        return self._room.practice(names=names)

    def look_ahead(self) -> bool:
        """Look at the names of a few more people ahead; True while there are more of them."""
        return self._room.look_ahead()

    def answer_drill(self, drill: "Drill", *, rating: "Rating", said: str = "") -> "Practised":
        """Keep how a drill went; the next one is due when it is."""
        return self._room.answer_drill(drill, rating=rating, said=said)

    def remark_on(self, drill: "Drill", said: str) -> str:
        """What the coach hears in an answer that was typed."""
        return self._room.remark_on(drill, said)

    def add_deck(self, file: Path) -> "Practised":
        """Take over a coach's deck. Raises PlaybookError with its mistakes."""
        return self._room.add_deck(file)

    def look_at_deck(self, file: Path) -> "DeckLook":
        """What a coach's deck would bring; takes nothing over. Raises PlaybookError with every mistake."""
        return self._room.look_at_deck(file)

    def decks(self) -> "tuple[Deck, ...]":
        """All that can be handed on as a file."""
        return self._room.decks()

    def save_deck(self, name: str, file: Path) -> "Changes":
        """Write a deck to a file that a coach can go on writing in."""
        return self._room.save_deck(name, file)

    def remove_deck(self, name: str) -> "Changes":
        """Put a coach's deck away; its file is kept under another name."""
        return self._room.remove_deck(name)

    def begin_roleplay(self, persona: str, *, seed: int | None = None) -> "RolePlay":
        """They pick up. Without a seed one is drawn."""
        return self._room.begin_roleplay(persona, seed=seed)

    def say_in_roleplay(self, play: "RolePlay", words: str) -> "RolePlay":
        """The call after the rep's next turn."""
        return self._room.say_in_roleplay(play, words)

    def end_roleplay(self, play: "RolePlay") -> "Debriefed":
        """What to learn from a call; kept where something was said."""
        return self._room.end_roleplay(play)

    def again_in_roleplay(self, play: "RolePlay", *, turn: int) -> "RolePlay":
        """The call as it stood before this turn."""
        return self._room.again_in_roleplay(play, turn=turn)

    def follow_roleplay(self, play: "RolePlay", outcome: str) -> "Followed":
        """Whether the outcome chosen after a call fits how it ended, and why."""
        return self._room.follow_roleplay(play, outcome)

    # --- openers in the making

    def opener_builder(self, kind: str = "") -> "Builder":
        """The two variants of an opener for one kind of call (an outline's id; "" for a first call)."""
        return self._room.openers.builder(kind)

    def judge_pieces(self, pieces: "Pieces", *, check: "OpenerCheck | None" = None) -> "Judged":
        """Each step and the whole, as whoever is on the desk would hear it."""
        return self._room.openers.judge(pieces, check=check)

    def mend_pieces(self, pieces: "Pieces", finding: "Finding", *, told: "Judged") -> "Pieces | None":
        """The pieces with the finding's own words in place; None where they fit no single step."""
        return self._room.openers.mend(pieces, finding, told=told)

    def keep_pieces(self, kind: str, variant: str, pieces: "Pieces") -> "Changes":
        """Keep a variant as it is typed."""
        return self._room.openers.keep(kind, variant, pieces)

    def send_opener(self, kind: str, variant: str, pieces: "Pieces") -> "Changes":
        """Use this variant on the desk from now on; Ctrl+Z takes it back."""
        return self._room.openers.send(kind, variant, pieces)

    def drop_opener(self, kind: str) -> "Changes":
        """Use the playbook's opener on the desk again; the variants stay."""
        return self._room.openers.take_back(kind)
