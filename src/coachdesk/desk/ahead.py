"""Today's hard names for drills, looked at a few people at a time: all at once would hold the desk for a second."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from coachdesk.desk.pronouncing import SayVerbs, most_needed
from coachdesk.model.pronouncing import HardName

FEW = 4
"""People looked at in one go: some 30 ms, in which nobody waits for the desk."""

Said = tuple[str, str]
"""A name as it is written, and as it is said."""


class NamesAhead:
    """What is said of a name doesn't change while one practises: they are looked at once a day."""

    def __init__(self, desk: SayVerbs) -> None:
        self._desk = desk
        self._day: datetime | None = None
        self._left: Iterator[tuple[HardName, ...]] = iter(())
        self._found: list[HardName] = []
        self._known: list[Said] | None = None

    def look(self, *, people: int | None = FEW) -> bool:
        """Look at the next few (None: at all that are left); True while there are more."""
        today = self._desk._day_start(self._desk._now())
        if today != self._day:
            self._day, self._known, self._found = today, None, []
            self._left = self._desk.hard_ahead()
        if self._known is None:
            looked = list(islice(self._left, people))
            self._found += [name for names in looked for name in names]
            if people is None or len(looked) < people:
                self._known = [said for said in map(_said, most_needed(self._found)) if said[1]]
        return self._known is None

    def known(self) -> list[Said]:
        """Those that were looked at last; none until all of a day have been."""
        return self._known or []


def _said(hard: HardName) -> Said:
    return hard.name, " ".join(part.respelling for part in hard.saying.parts if part.respelling)
