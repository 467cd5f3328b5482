"""The team’s own playbook, changed from the desk: tried, saved whole, put back to the default. Touches no default."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coachdesk.coach.scripts import outline_from_script
from coachdesk.desk.bench import Bench
from coachdesk.desk.results import changed
from coachdesk.errors import WorldError
from coachdesk.model.changes import Changes, Topic
from coachdesk.paths import resources
from coachdesk.playbook.editing import FILE_OF, SCRIPTS, Part, Values, current_text, edited, tried
from coachdesk.playbook.loader import load_playbook, load_team
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import Outline, Playbook
from coachdesk.playbook.team import Team
from coachdesk.settings import write_whole

OF_THE_PLAYBOOK = (Topic.PLAYBOOK, Topic.DESK)


@dataclass(frozen=True, slots=True)
class PlaybookState:
    """``own`` says which parts are the team's; ``team`` what it changed of the rules; ``default`` is what came with the
    program; ``scripts`` the texts that outlines were made of, by outline id."""

    playbook: Playbook
    default: Playbook
    own: frozenset[Part]
    team: Team
    scripts: Mapping[str, str]


class PlaybookVerbs(Bench):
    """Nothing here touches a call; each change is there for the next one."""

    def playbook_state(self) -> PlaybookState:
        """All that the Playbook page shows and edits."""
        folder = self.data.playbook
        own = frozenset(part for part, name in FILE_OF.items() if (folder / name).is_file())
        team = load_team(folder, base=_base()) if Part.RULES in own else Team()
        return PlaybookState(self.playbook, load_playbook(_base()), own, team, _scripts(folder))

    def try_playbook(self, part: Part, values: Values) -> tuple[Problem, ...]:
        """What would be wrong with the part if these values were saved; saves nothing."""
        try:
            self._try(part, values)
        except FaultyPlaybook as faulty:
            return faulty.problems
        return ()

    def save_playbook(self, part: Part, values: Values) -> Changes:
        """Keep a part as the team's own, whole or not at all, and use it from now on.

        Raises FaultyPlaybook or WorldError and leaves all as it was.
        """
        playbook, text = self._try(part, values)
        write_whole(self.data.playbook / FILE_OF[part], text.encode())
        self.playbook = playbook
        return changed(*OF_THE_PLAYBOOK, said=f"Saved: {_NAMES[part]}")

    def keep_script(self, outline: str, script: str) -> None:
        """Keep the script that an outline was made of beside it."""
        write_whole(self.data.playbook / SCRIPTS / f"{outline}.txt", script.encode("utf-8", "replace"))

    def reset_playbook(self, part: Part) -> Changes:
        """Use the default of a part again. The team's own is kept beside it, with the ending .bak."""
        file = self.data.playbook / FILE_OF[part]
        playbook = tried(self.data.playbook, part, None, base=_base())
        try:
            if file.is_file():
                file.replace(file.with_name(f"{file.name}.bak"))
        except OSError as error:
            raise WorldError(
                f"{file.name} could not be put aside ({error.strerror}).", hint="Your own is still used."
            ) from error
        self.playbook = playbook
        return changed(*OF_THE_PLAYBOOK, said=f"Back to the default: {_NAMES[part]}. Yours is kept as {file.name}.bak")

    def script_to_outline(self, script: str) -> Outline:
        """What a pasted script comes to as an outline; saves nothing."""
        return outline_from_script(script, playbook=self.playbook)

    def _try(self, part: Part, values: Values) -> tuple[Playbook, str]:
        text = edited(current_text(self.data.playbook, part, base=_base()), part, values)
        return tried(self.data.playbook, part, text, base=_base()), text


_NAMES = {
    Part.OUTLINE: "the outlines",
    Part.CHECKLIST: "the checklist",
    Part.OBJECTIONS: "the objections",
    Part.RULES: "the rules",
}


def _base() -> Path:
    return resources() / "playbook"


def _scripts(folder: Path) -> dict[str, str]:
    found = sorted((folder / SCRIPTS).glob("*.txt"))
    return {file.stem: file.read_text(encoding="utf-8", errors="replace") for file in found}
