"""What is wrong with a playbook, with file, key and line. Knows nothing of how it was found."""

from dataclasses import dataclass

from coachdesk.errors import PlaybookError
from coachdesk.language import tr

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. ``key`` is the path in the file ("rule[3].patterns[0]", "" for the whole file); ``line`` counts
    from 1, and is 0 where there is no line (a missing file)."""

    file: str
    key: str
    line: int
    message: str

    def __str__(self) -> str:
        place = tr("{file}, line {line}", file=self.file, line=self.line) if self.line else self.file
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


class FaultyPlaybook(PlaybookError):
    """A playbook, or a ``noun`` of one, that can't be used; ``problems`` holds every mistake found."""

    def __init__(self, problems: tuple[Problem, ...], *, noun: str = "playbook") -> None:
        count = len(problems)
        shown = " ".join(f"{p}" for p in problems[:SHOWN])
        more = tr(" And {value} more.", value=count - SHOWN) if count > SHOWN else ""
        mistakes = tr("%n mistakes", "a mistake", count)
        see = tr(" Run “coachdesk playbook check” to see them all.") if noun == "playbook" else ""
        super().__init__(
            tr("The {noun} has {mistakes}: {shown}{more}", noun=noun, mistakes=mistakes, shown=shown, more=more),
            hint=tr("Nothing was changed.{see}", see=see),
        )
        self.problems = problems
