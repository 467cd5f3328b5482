"""Changes one file of a team's own playbook: new values into the TOML text, comments kept, and a trial before saving.

The default playbook is never touched: what a team changes lies in its own folder, a file a part.
"""

import dataclasses
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachdesk.errors import PlaybookError, WorldError
from coachdesk.language import tr
from coachdesk.playbook.loader import load_playbook, load_team
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import Objection, Outline, PlanB, Playbook, Rule, Section, Step
from coachdesk.playbook.team import TEAM, Team

if TYPE_CHECKING:
    from tomlkit.items import Table

SCRIPTS = "scripts"
"""The folder of the scripts that outlines were made of, beside the files of the playbook."""

_HEAD = "# What the team changes of the rules: an id with “off” or a level, and rules of its own.\n"
_SHORT = {"sections": "section"}
_LISTED = frozenset({"points", "good", "bad", "finds"})
"""Lists that a playbook asks for: an empty one is written, so that the mistake is told where it is."""

_GAPS = re.compile(r"\n{3,}")


class Part(StrEnum):
    """The parts that a team edits."""

    OUTLINE = "outline"
    CHECKLIST = "checklist"
    OBJECTIONS = "objections"
    PLAN_B = "plan_b"
    RULES = "rules"


FILE_OF = {
    Part.OUTLINE: "outline.toml",
    Part.CHECKLIST: "checklist.toml",
    Part.OBJECTIONS: "objections.toml",
    Part.PLAN_B: "plan_b.toml",
    Part.RULES: TEAM,
}
_KEY_OF = {Part.OUTLINE: "outline", Part.CHECKLIST: "step", Part.OBJECTIONS: "objection", Part.RULES: "rule"}

Noun = Outline | Step | Objection | Rule | Section | PlanB
Values = Sequence[Outline] | Sequence[Step] | Sequence[Objection] | Team | PlanB


def held(playbook: Playbook, team: Team, part: Part) -> Values:
    """What a playbook holds of a part."""
    match part:
        case Part.OUTLINE:
            return playbook.outlines
        case Part.CHECKLIST:
            return playbook.checklist
        case Part.OBJECTIONS:
            return playbook.objections
        case Part.PLAN_B:
            return playbook.plan_b
        case _:
            return team


def uneditable(part: Part, problems: Sequence[Problem]) -> PlaybookError | None:
    """Why a part can't be edited: its own file has mistakes, and saving would write over what can't be read."""
    own = [problem for problem in problems if problem.file == FILE_OF[part]]
    if not own:
        return None
    first, more = own[0], tr(" And {value} more.", value=len(own) - 1) if len(own) > 1 else ""
    place = tr(" in line {line}", line=first.line) if first.line else ""
    return PlaybookError(
        tr(
            "Your {file} has a mistake{place}, so it can’t be edited here: {message}{more}",
            file=first.file,
            place=place,
            message=first.message,
            more=more,
        ),
        hint=tr("It is kept as it is. Mend it in a text editor, or go back to the default, which keeps yours as .bak."),
    )


def present(folder: Path, part: Part, *, base: Path) -> Values:
    """What the disk holds of a part now.

    Raises PlaybookError where the part’s own file has mistakes, FaultyPlaybook where another file has.
    """
    try:
        playbook = load_playbook(folder if folder.is_dir() else base, base=base)
    except FaultyPlaybook as faulty:
        raise uneditable(part, faulty.problems) or faulty from None
    return held(playbook, load_team(folder, base=base), part)


def as_table(noun: Noun) -> dict[str, Any]:
    """A noun as the plain values of its TOML table; what is as by default is left out."""
    made: dict[str, Any] = {}
    for field in dataclasses.fields(noun):
        value = getattr(noun, field.name)
        if value == field.default or (value == () and field.name not in _LISTED):
            continue
        made[_SHORT.get(field.name, field.name)] = _plain(value)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [as_table(one) if dataclasses.is_dataclass(one) else _plain(one) for one in value]  # type: ignore[arg-type]
    return str(value) if isinstance(value, str) else value


def edited(text: str, part: Part, values: Values) -> str:
    """``text`` with these values in place of those it had; comments and the tables that stay are kept as written.

    Raises FaultyPlaybook where the text is written in a way that can't be kept.
    """
    # Only needed once something is saved.
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        return _edited(text, part, values)
    except (TOMLKitError, ValueError) as error:
        said = tr("It can’t be changed here: {why}.", why=str(error).partition(" at line")[0].rstrip("."))
        raise FaultyPlaybook((Problem(FILE_OF[part], "", getattr(error, "line", 0), said),)) from None


def _edited(text: str, part: Part, values: Values) -> str:
    # As above.
    import tomlkit  # noqa: PLC0415

    document = tomlkit.parse(text)
    if isinstance(values, PlanB):
        _fill(document, as_table(values))
        return tomlkit.dumps(document)
    nouns: Sequence[Noun] = values.rules if isinstance(values, Team) else values
    _put(document, _KEY_OF[part], [as_table(noun) for noun in nouns])
    if isinstance(values, Team):
        states = tomlkit.table()
        for name, state in values.switches:
            states[name] = state
        if "rules" in document:
            del document["rules"]
        if values.switches:
            document["rules"] = states
    return _GAPS.sub("\n\n", tomlkit.dumps(document))


def _put(table: Any, key: str, wanted: Sequence[Mapping[str, Any]]) -> None:
    # Only needed once something is saved.
    import tomlkit  # noqa: PLC0415

    old = table.get(key, [])
    # A list in brackets can't keep its tables as they are written: they are written anew.
    kept: list[Table] = list(old) if isinstance(old, tomlkit.items.AoT) else []
    known = {str(one.get("id", "")): one for one in kept}
    fresh = tomlkit.aot()
    for values in wanted:
        one = known.get(str(values["id"]), tomlkit.table())
        _fill(one, values)
        fresh.append(one)
    if kept and list(known) == [values["id"] for values in wanted]:
        return
    if key in table:
        del table[key]
    if wanted:
        table[key] = fresh


def _fill(one: Any, values: Mapping[str, Any]) -> None:
    for name in [name for name in one if name not in values]:
        del one[name]
    for name, value in values.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            _put(one, name, value)
        elif one.get(name) != value:
            one[name] = value


def current_text(folder: Path, part: Part, *, base: Path) -> str:
    """The file of a part as the team has it, else as the default has it."""
    for file in (folder / FILE_OF[part], base / FILE_OF[part]):
        if file.is_file():
            return file.read_text(encoding="utf-8-sig")
    return _HEAD


def tried(folder: Path, part: Part, text: str | None, *, base: Path) -> Playbook:
    """The playbook as it would be with this text (None: without the file). Writes nothing that stays.

    Raises FaultyPlaybook with every mistake, WorldError where the disk has no room for the trial.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="coachdesk-playbook-") as place:
            trial = Path(place) / "playbook"
            if folder.is_dir():
                shutil.copytree(folder, trial, ignore=shutil.ignore_patterns(f"{SCRIPTS}*"))
            trial.mkdir(exist_ok=True)
            if text is None:
                (trial / FILE_OF[part]).unlink(missing_ok=True)
            else:
                (trial / FILE_OF[part]).write_text(text, encoding="utf-8")
            return load_playbook(trial, base=base)
    except OSError as error:
        raise WorldError(
            tr("The playbook could not be tried: {value}.", value=error.strerror or error),
            hint=tr("Nothing was changed."),
        ) from None
