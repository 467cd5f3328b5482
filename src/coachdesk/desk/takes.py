"""Where rehearsals are kept: what each came to in the store, its sound in a file beside. Judges nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from coachdesk.desk.pronouncing import SayVerbs
from coachdesk.desk.results import changed
from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.rehearsal import KEPT_DAYS, Rehearsal, Take

ENDING = ".ulaw"


@dataclass(frozen=True, slots=True)
class TakesBoard:
    """Rehearsals, newest first, and what an outline’s sections want to be touched: title and points each.

    ``gone``: how many were deleted just now because their time was over. ``opener``: the words of the present one.
    """

    takes: tuple[Take, ...]
    points: tuple[str, ...]
    opener: str
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """A board after something was kept or deleted."""

    changes: Changes
    board: TakesBoard


class TakeRoom:
    """Keeps rehearsals for 30 days, or for good where the rep says so."""

    def __init__(self, desk: SayVerbs) -> None:
        self._desk = desk

    def board(self) -> TakesBoard:
        """What there is; those whose time is over are deleted first, with their sound."""
        now = self._desk._now()
        over = [take for take in self._desk.store.takes() if take.until is not None and take.until <= now]
        for take in over:
            self._drop(take.id)
        takes = tuple(self._desk.store.takes())
        self._sweep({take.id for take in takes})
        outline = self._desk.playbook.outlines[0]
        points = tuple(point for section in outline.sections for point in section.points if "{{" not in point)
        brief = self._desk.brief()
        return TakesBoard(takes, points, brief.opener if brief else "", len(over))

    def keep(self, told: Rehearsal, *, text: str, sound: bytes = b"") -> Kept:
        """Keep a rehearsal; ``sound`` as µ-law, none where it was typed. Raises WorldError where the disk is full."""
        now = self._desk._now()
        take = Take(self._desk._new_id(), now, now + timedelta(days=KEPT_DAYS), text, told)
        if sound:
            self._write(take.id, sound)
        with self._desk.store.step(tr("Rehearsal"), undoable=False) as step:
            step.add_take(take)
        return Kept(changed(Topic.PRACTICE), self.board())

    def keep_for_good(self, take: str) -> Kept:
        """It stays until it is deleted by hand."""
        with self._desk.store.step(tr("Rehearsal kept"), undoable=False) as step:
            step.keep_take(take)
        return Kept(changed(Topic.PRACTICE), self.board())

    def delete(self, take: str) -> Kept:
        """Its sound and its words are gone for good."""
        self._drop(take)
        return Kept(changed(Topic.PRACTICE), self.board())

    def sound(self, take: str) -> bytes:
        """The µ-law of a rehearsal; empty where it was typed. Raises WorldError where the file can’t be read."""
        try:
            return self._place(take).read_bytes() if self._place(take).is_file() else b""
        except OSError as error:
            why = error.strerror or tr("unknown reason")
            raise WorldError(
                tr("The recording can’t be read: {why}.", why=why), hint=tr("Its figures are still here.")
            ) from None

    def _drop(self, take: str) -> None:
        # The sound first: were the row gone and the file not, nobody would know of it.
        self._forget(self._place(take))
        with self._desk.store.step(tr("Rehearsal deleted"), undoable=False) as step:
            step.drop_take(take)

    def _write(self, take: str, sound: bytes) -> None:
        place = self._place(take)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.with_suffix(".part").write_bytes(sound)
            place.with_suffix(".part").replace(place)
        except OSError as error:
            self._forget(place.with_suffix(".part"))
            why = error.strerror or tr("unknown reason")
            raise WorldError(
                tr("The recording could not be kept: {why}.", why=why),
                hint=tr("It stays here to hear and to keep again."),
            ) from None

    def _sweep(self, known: set[str]) -> None:
        """Files of which the store knows nothing: left by a restored backup, or by a program that was stopped."""
        for file in self._files():
            if file.stem not in known:
                self._forget(file)

    def _files(self) -> Sequence[Path]:
        return sorted(self._folder.glob("*.*"))

    def _forget(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            why = error.strerror or tr("unknown reason")
            raise WorldError(
                tr("A recording can’t be deleted: {why}.", why=why), hint=tr("It lies in {parent}.", parent=file.parent)
            ) from None

    @property
    def _folder(self) -> Path:
        return self._desk.data.root / "takes"

    def _place(self, take: str) -> Path:
        return self._folder / f"{take}{ENDING}"
