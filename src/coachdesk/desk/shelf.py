"""The decks of coaches, a file each in the data folder: looked at first, taken over, handed on, put away."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coachdesk.errors import PlaybookError, UserError, WorldError
from coachdesk.language import tr
from coachdesk.paths import DataFolder
from coachdesk.playbook.deck_text import ENDING, deck_text, open_deck
from coachdesk.playbook.drilling import Deck
from coachdesk.settings import write_whole

ENDINGS = (ENDING, ".toml")


@dataclass(frozen=True, slots=True)
class DeckLook:
    """A deck before it is taken over. ``fresh``: how many of its drills stand in no other deck; ``replaces``: the name
    of the deck whose place it takes, "" where it takes none."""

    deck: Deck
    fresh: int
    replaces: str


class Shelf:
    """Knows files only; which drills are due is decided elsewhere."""

    def __init__(self, data: DataFolder) -> None:
        self._folder = data.root / "decks"

    def decks(self) -> tuple[Sequence[Deck], tuple[str, ...]]:
        """Every deck, and what is wrong with those that have been spoilt: they are left out, and stay as they are."""
        decks, faults = [], []
        for file in self._files():
            try:
                decks.append(open_deck(file))
            except PlaybookError as error:
                faults.append(tr("{message} It is left out until it is mended", message=error.message))
        return decks, tuple(faults)

    def look(self, file: Path, *, known: Sequence[Deck]) -> DeckLook:
        """What would be taken over. Raises PlaybookError with every mistake."""
        deck = open_deck(file)
        there = {drill.id for other in known if other.name != deck.name for drill in other.drills}
        return DeckLook(deck, sum(drill.id not in there for drill in deck.drills), self._named(deck.name)[0])

    def add(self, file: Path) -> Deck:
        """Take over a deck; one of the same name goes. Raises PlaybookError, or WorldError where it can't be kept."""
        deck = open_deck(file)
        _name, old = self._named(deck.name)
        place = old if old and old.suffix == ENDING else self._free(_stem(deck.name))
        write_whole(place, deck_text(deck).encode())
        if old and old != place:
            old.unlink(missing_ok=True)
        return deck

    def remove(self, name: str) -> str:
        """Put a deck away; its file is kept beside the others. Returns the new name of the file."""
        _name, file = self._named(name)
        if file is None:
            raise UserError(
                tr("There is no deck “{name}”.", name=name[:40]), hint=tr("Nothing was changed."), code="no_deck"
            )
        aside = file.with_name(f"{file.name}.bak")
        try:
            file.replace(aside)
        except OSError as error:
            why = error.strerror or tr("unknown reason")
            raise WorldError(
                tr("The deck could not be put away: {why}.", why=why), hint=tr("Nothing was changed.")
            ) from None
        return aside.name

    def _files(self) -> list[Path]:
        return sorted(file for ending in ENDINGS for file in self._folder.glob(f"*{ending}"))

    def _free(self, stem: str) -> Path:
        """A file that is not there yet: one that can't be read any more is somebody's work too."""
        names = (f"{stem}{more}{ENDING}" for more in ("", *(f" {n}" for n in range(2, 1000))))
        return next(place for name in names if not (place := self._folder / name).exists())

    def _named(self, name: str) -> tuple[str, Path | None]:
        for file in self._files():
            try:
                if open_deck(file).name == name:
                    return name, file
            except PlaybookError:
                continue
        return "", None


def _stem(name: str) -> str:
    """A file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_’'" else " " for letter in name)
    return " ".join(kept.split())[:60] or "deck"
