"""Callers of graded quality, who lie in ``graded.txt``, and what each persona’s call is about."""

from collections.abc import Iterator
from pathlib import Path

Callers = tuple[tuple[int, tuple[str, ...]], ...]

TOPICS = {
    "cfo": {
        "t": "the month-end close",
        "p": "the numbers reach the board too late",
        "h": "the books are done a few days sooner",
        "q": "How long does a month take you to close at the moment?",
    },
    "it_manager": {
        "t": "the Monday ticket rush",
        "p": "password calls eat the team’s mornings",
        "h": "half of those calls never reach your people",
        "q": "How many of those land on you on a Monday?",
    },
    "owner": {
        "t": "getting quotes out",
        "p": "quotes get written after hours",
        "h": "a price is in the customer’s hand before they leave",
        "q": "When do you usually get round to writing them?",
    },
    "gatekeeper": {
        "t": "cover for night shifts",
        "p": "homes end up short at night and pay agencies",
        "h": "a gap at night is filled before the evening",
        "q": "Who at the home deals with that when it happens?",
    },
    "operations": {
        "t": "trucks leaving late",
        "p": "nobody can see what is on the dock",
        "h": "loads get away on time",
        "q": "What time do yours usually get away?",
    },
    "people": {
        "t": "open shifts on the rota",
        "p": "managers spend their mornings phoning for cover",
        "h": "gaps get filled without phoning round",
        "q": "Who sorts it out when somebody calls in sick?",
    },
    "plant_manager": {
        "t": "furnace stops",
        "p": "a stop without warning scraps a shift",
        "h": "you get a warning before a furnace goes down",
        "q": "How do you find out today when one is about to go?",
    },
}


def _sets() -> Iterator[Callers]:
    text = (Path(__file__).parent / "graded.txt").read_text(encoding="utf-8")
    for part in text.split("\n== ")[1:]:
        blocks = [block.strip().splitlines() for block in part.split("\n\n")[1:]]
        yield tuple((int(block[0]), tuple(_turns(block[1:]))) for block in blocks)


def _turns(lines: list[str]) -> list[str]:
    joined = " ".join(line.strip() if line.startswith("  ") else f"\n{line}" for line in lines)
    return [turn.removeprefix("- ").strip() for turn in joined.strip().split("\n")]


GRADED, OTHERS, THIRD = _sets()
