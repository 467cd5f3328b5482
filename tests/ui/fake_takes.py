"""Where rehearsals are kept, for the desk in memory; a test says what can’t be kept."""

from dataclasses import replace
from datetime import datetime, timedelta

from coachdesk.desk.takes import Kept, TakesBoard
from coachdesk.errors import WorldError
from coachdesk.model.changes import Changes
from coachdesk.model.rehearsal import KEPT_DAYS, Rehearsal, Take

POINTS = ("How they do it today", "What slips, and who waits for it")


class FakeTakes:
    """``full``: the disk takes nothing. ``gone``: how many the next look deletes because their time is over."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.kept: list[Take] = []
        self.sounds: dict[str, bytes] = {}
        self.full: WorldError | None = None
        self.opener = "Hi Dana, it’s Sam from Ledgerly."
        self.gone = 0

    def board(self) -> TakesBoard:
        gone, self.gone = self.gone, 0
        return TakesBoard(tuple(self.kept[::-1]), POINTS, self.opener, gone)

    def keep(self, told: Rehearsal, *, text: str, sound: bytes = b"") -> Kept:
        if self.full is not None:
            raise self.full
        number = len(self.kept) + 1
        take = Take(f"take{number}", self.now, self.now + timedelta(days=KEPT_DAYS), text, told)
        self.kept.append(take)
        self.sounds[take.id] = sound
        return Kept(Changes(), self.board())

    def keep_for_good(self, take: str) -> Kept:
        self.kept = [replace(one, until=None) if one.id == take else one for one in self.kept]
        return Kept(Changes(), self.board())

    def delete(self, take: str) -> Kept:
        self.kept = [one for one in self.kept if one.id != take]
        return Kept(Changes(), self.board())

    def sound(self, take: str) -> bytes:
        return self.sounds[take]
