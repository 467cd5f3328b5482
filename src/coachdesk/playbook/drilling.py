"""Drills that are written down: the playbook's own, and decks that a coach hands over as a file. Read strictly."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

from coachdesk.playbook.fields import Log, Table, each, read_table
from coachdesk.playbook.files import DRILLS
from coachdesk.playbook.problems import FaultyPlaybook, Problem

MOST_DRILLS = 300


class DrillKind(StrEnum):
    SPOT = "spot"
    PLAY = "play"
    ANSWER = "answer"
    WHEN = "when"
    NAME = "name"
    OUTLINE = "outline"


@dataclass(frozen=True, slots=True)
class Drill:
    """``task`` is what to do, ``ask`` what it is about, ``answer`` what to compare with, ``why`` the reason behind it.

    ``of`` says where it comes from: the playbook, the rep's list, an own role-play, a coach's deck by its name.
    """

    id: str
    kind: DrillKind
    task: str
    ask: str
    answer: str
    why: str = ""
    source: str = ""
    of: str = "The playbook"


TASKS = {
    DrillKind.SPOT: "What works against this? Say it better.",
    DrillKind.PLAY: "Which play do you choose?",
    DrillKind.ANSWER: "Answer in one line.",
    DrillKind.WHEN: "Turn the if into a when.",
    DrillKind.NAME: "Say the name aloud.",
    DrillKind.OUTLINE: "Which point is missing?",
}


@dataclass(frozen=True, slots=True)
class Deck:
    name: str
    drills: tuple[Drill, ...]


def load_deck(file: Path) -> Deck:
    """A deck from its file. Raises FaultyPlaybook with each mistake's line; nothing else is wrong with such a file."""
    deck, problems = _read(file)
    if problems or deck is None:
        raise FaultyPlaybook(problems, noun="deck")
    return deck


def check_drills(folder: Path) -> tuple[Problem, ...]:
    """Every mistake in a playbook's own drills, none where it has no file of them."""
    file = folder / DRILLS
    return _read(file)[1] if file.exists() else ()


def _read(file: Path) -> tuple[Deck | None, tuple[Problem, ...]]:
    log = Log()
    table = read_table(file, name=file.name, log=log)
    if table is None:
        return None, log.problems()
    name = table.text("name")
    items = table.tables("drill")
    if len(items) > MOST_DRILLS:
        table.wrong(f"The deck holds more than {MOST_DRILLS} drills.", key="drill")
    drills = tuple(each(items, lambda item: _drill(item, deck=name)))
    table.done()
    seen: set[str] = set()
    for item, drill in zip(items, drills, strict=True):
        if drill.id in seen:
            item.wrong("This drill stands in the deck twice.", key="ask")
        seen.add(drill.id)
    return Deck(name, drills), log.problems()


def _drill(table: Table, *, deck: str) -> Drill:
    kind = DrillKind(table.choice("kind", DrillKind))
    ask = table.text("ask")
    return Drill(
        id=drill_id(kind, ask),
        kind=kind,
        task=table.text("task", default="") or TASKS[kind],
        ask=ask,
        answer=table.text("answer"),
        why=table.text("why", default=""),
        source=table.text("source", default=""),
        of=deck,
    )


def drill_id(kind: DrillKind, ask: str) -> str:
    """The same words are the same drill, whichever deck they come in."""
    return f"{kind}:{blake2b(' '.join(ask.casefold().split()).encode(), digest_size=8).hexdigest()}"
