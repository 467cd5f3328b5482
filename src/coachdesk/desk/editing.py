"""The team’s own playbook, changed from the desk: tried, saved whole, put back to the default. Touches no default."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from coachdesk.coach.scripts import ReadScript, read_script
from coachdesk.desk.bench import Bench
from coachdesk.desk.results import changed
from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.playbook.editing import FILE_OF, SCRIPTS, Part, Values, current_text, edited, present, tried
from coachdesk.playbook.homes import Home, home
from coachdesk.playbook.loader import load_playbook, load_team
from coachdesk.playbook.meanwhile import laid_over
from coachdesk.playbook.parcel import export_playbook, install_playbook, name_aside, read_parcel
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.team import Team
from coachdesk.settings import write_whole

OF_THE_PLAYBOOK = (Topic.PLAYBOOK, Topic.DESK)


@dataclass(frozen=True, slots=True)
class PlaybookState:
    """``own`` says which parts are the team's; ``team`` what it changed of the rules; ``default`` is what came with the
    program; ``scripts`` the texts that outlines were made of, by outline id; ``faults`` what keeps the team's own files
    from being used."""

    playbook: Playbook
    default: Playbook
    own: frozenset[Part]
    team: Team
    scripts: Mapping[str, str]
    faults: tuple[Problem, ...] = ()


class PlaybookVerbs(Bench):
    """Nothing here touches a call; each change is there for the next one."""

    @property
    def _home(self) -> Home:
        return home(self.data, self.settings)

    def playbook_state(self) -> PlaybookState:
        """All that the Playbook page shows and edits, as the disk has it now: another program may have changed it."""
        folder = self._home.own
        faults = self._read_again()
        own = frozenset(part for part, name in FILE_OF.items() if (folder / name).is_file())
        team = load_team(folder, base=self._home.base) if Part.RULES in own else Team()
        return PlaybookState(self.playbook, load_playbook(self._home.base), own, team, _scripts(folder), faults)

    def try_playbook(self, part: Part, values: Values, before: Values | None = None) -> tuple[Problem, ...]:
        """What would be wrong with the part if these values were saved; saves nothing.

        Raises PlaybookError where it could not be saved whatever the values.
        """
        try:
            self._try(part, values, before)
        except FaultyPlaybook as faulty:
            return faulty.problems
        return ()

    def save_playbook(self, part: Part, values: Values, before: Values | None = None) -> Changes:
        """Keep a part as the team's own, whole or not at all, and use it from now on.

        ``before`` is what the part held when it was opened: what has changed since, by whomever, is kept. Raises
        FaultyPlaybook, ChangedMeanwhile, PlaybookError (the part's own file has mistakes) or WorldError and leaves all
        as it was.
        """
        playbook, text = self._try(part, values, before)
        write_whole(self._home.own / FILE_OF[part], text.encode())
        self.playbook = playbook
        return changed(*OF_THE_PLAYBOOK, said=tr("Saved: {names}", names=_NAMES[part]))

    def keep_script(self, outline: str, script: str) -> None:
        """Keep the script that an outline was made of beside it."""
        write_whole(self._home.own / SCRIPTS / f"{quote(outline, safe='')}.txt", script.encode("utf-8", "replace"))

    def reset_playbook(self, part: Part) -> Changes:
        """Use the default of a part again. The team's own is kept beside it, with the ending .bak and a number."""
        file = self._home.own / FILE_OF[part]
        playbook = self._without(part)
        if part is Part.OUTLINE:
            _put_aside(file.with_name(SCRIPTS))
        kept = _put_aside(file)
        self.playbook = playbook
        yours = tr(". Yours is kept as {kept}", kept=kept) if kept else ""
        return changed(
            *OF_THE_PLAYBOOK, said=tr("Back to the default: {names}{yours}", names=_NAMES[part], yours=yours)
        )

    def hand_over_playbook(self, file: Path) -> Changes:
        """Write the whole playbook in use to one file, for colleagues. Raises FaultyPlaybook or WorldError."""
        folder = self._home.own
        export_playbook(folder if folder.is_dir() else self._home.base, file, base=self._home.base)
        return changed(said=tr("The playbook is in {name}", name=file.name))

    def look_at_playbook(self, file: Path) -> Playbook:
        """The playbook that a file holds; takes nothing over. Raises PlaybookError or WorldError."""
        return read_parcel(file, base=self._home.base)

    def take_over_playbook(self, file: Path) -> Changes:
        """Use a colleague's playbook from now on; the team's own files are kept beside it. Raises as above."""
        kept = install_playbook(file, self._home.own, base=self._home.base)
        self.playbook = load_playbook(self._home.own, base=self._home.base)
        yours = tr(". Yours is kept as {name}", name=kept.name) if kept else ""
        return changed(
            *OF_THE_PLAYBOOK,
            said=tr(
                "In use: {name}, version {version}{yours}",
                name=self.playbook.name,
                version=self.playbook.version,
                yours=yours,
            ),
        )

    def read_script(self, script: str) -> ReadScript:
        """What a pasted script comes to as an outline, and whom its own words are about; saves nothing."""
        return read_script(script, playbook=self.playbook)

    def _try(self, part: Part, values: Values, before: Values | None) -> tuple[Playbook, str]:
        folder, base = self._home.own, self._home.base
        now = present(folder, part, base=base)
        wanted = values if before is None else laid_over(now, before, values, part=part)
        text = edited(current_text(folder, part, base=base), part, wanted)
        return tried(folder, part, text, base=base), text

    def _read_again(self) -> tuple[Problem, ...]:
        """Use what the team's folder holds now, or stay with what there is and tell what is wrong with it."""
        if self._home.own.is_dir():
            try:
                self.playbook = load_playbook(self._home.own, base=self._home.base)
            except FaultyPlaybook as faulty:
                return faulty.problems
        return ()

    def _without(self, part: Part) -> Playbook:
        """The playbook without the team's own of a part; one that is in use already where other files have mistakes."""
        try:
            return tried(self._home.own, part, None, base=self._home.base)
        except FaultyPlaybook:
            if self._read_again():
                return self.playbook
            raise


_NAMES = {
    Part.OUTLINE: "the outlines",
    Part.CHECKLIST: "the checklist",
    Part.OBJECTIONS: "the objections",
    Part.PLAN_B: "Plan B",
    Part.RULES: "the rules",
}


def _put_aside(place: Path) -> str:
    """Give a file or folder a name that is free, and return it; '' where there is none to put aside."""
    if not place.exists():
        return ""
    free = name_aside(place)
    try:
        place.rename(free)
    except OSError as error:
        raise WorldError(
            tr("{name} could not be put aside ({strerror}).", name=place.name, strerror=error.strerror),
            hint=tr("Your own is still used."),
        ) from error
    return free.name


def _scripts(folder: Path) -> dict[str, str]:
    found = sorted(file for file in (folder / SCRIPTS).glob("*.txt") if file.is_file())
    return {unquote(file.stem): file.read_text(encoding="utf-8", errors="replace") for file in found}
