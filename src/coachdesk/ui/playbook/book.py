"""What the Playbook page knows: the playbook, what of it is the team's, and the words of a sample prospect. A value."""

from collections.abc import Mapping
from dataclasses import dataclass

from coachdesk.errors import PlaybookError
from coachdesk.playbook.editing import Part, Values, held
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.team import Team
from coachdesk.playbook.template import render


@dataclass(frozen=True, slots=True)
class Book:
    """``fields`` are the merge fields of the sample prospect; ``scripts`` stand by the id of their outline; ``faults``
    keep the team's own files from being used."""

    playbook: Playbook
    default: Playbook
    own: frozenset[Part]
    team: Team
    scripts: Mapping[str, str]
    fields: Mapping[str, str]
    faults: tuple[Problem, ...] = ()

    def held(self, part: Part) -> Values:
        """What it holds of a part."""
        return held(self.playbook, self.team, part)

    def filled(self, template: str) -> str:
        """A template as it reads for the sample prospect; as it stands where it has a mistake."""
        return filled_with(template, self.fields)


def filled_with(template: str, fields: Mapping[str, str]) -> str:
    """A template as it reads with these fields; as it stands where it has a mistake."""
    try:
        return render(template, fields).text
    except PlaybookError:
        return template


def free_id(start: str, taken: frozenset[str]) -> str:
    """An id that nobody has: "own_1", "own_2" …"""
    return next(name for n in range(1, len(taken) + 2) if (name := f"{start}_{n}") not in taken)
