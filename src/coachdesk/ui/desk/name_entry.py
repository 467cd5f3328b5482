"""A name on the sheet that prepares names, and its row in the list there. Knows no key."""

from dataclasses import dataclass

from coachdesk.language import tr
from coachdesk.model.judgement import Confidence, Saying
from coachdesk.model.pronouncing import HardName
from coachdesk.ui.kit.tokens import Role
from coachdesk.ui.rows import Row

LEVELS = {Confidence.GUESS: tr("guess"), Confidence.LIKELY: tr("likely"), Confidence.SURE: tr("sure")}
_WORST = (Confidence.GUESS, Confidence.LIKELY, Confidence.SURE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name on the sheet: ``at`` is the reading shown of all ``ways``, which are asked for when another one is wanted;
    ``kept`` is what was kept here."""

    hard: HardName
    at: int = 0
    kept: str = ""
    ways: tuple[Saying, ...] = ()

    @property
    def shown(self) -> Saying | None:
        found = self.ways[self.at] if self.ways else self.hard.saying
        return found if any(part.respelling for part in found.parts) else None

    @property
    def said(self) -> str:
        return respelling(self.shown)


def row_of(entry: Entry, data: object) -> Row:
    """The name in a list: how it is said, how sure that is, and whether it was kept."""
    saying = entry.shown
    worst = min((part.confidence for part in saying.parts), key=_WORST.index) if saying else Confidence.GUESS
    plain = entry.hard.of_company and saying is None
    kept, guess = bool(entry.kept), worst is Confidence.GUESS and not plain
    icon = "done" if kept else "info" if guess else "circle"
    role = Role.ACCENT if kept else Role.WARN if guess else Role.INK3
    said = entry.kept or entry.said or (tr("as it is written") if plain else tr("ask"))
    right = tr("kept") if kept else "" if plain else LEVELS[worst]
    return Row(entry.hard.name, said, right, icon=icon, icon_role=role, data=data)


def respelling(saying: Saying | None) -> str:
    """A whole reading as one respelling; '' where a word of it can't be read."""
    said = [part.respelling for part in saying.parts] if saying else []
    return " ".join(said) if all(said) else ""


def unread(name: str) -> Saying:
    """The reading of a name that nobody can read."""
    return Saying(name, (), "")
