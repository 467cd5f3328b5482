"""``playbook``, ``backup``, ``restore`` and ``doctor``."""

from argparse import Namespace
from pathlib import Path

from coachdesk.cli.shapes import show
from coachdesk.cli.tell import table, tell
from coachdesk.errors import UserError
from coachdesk.paths import data_folder
from coachdesk.playbook.homes import home
from coachdesk.playbook.loader import PARTS, check_playbook
from coachdesk.playbook.parcel import export_playbook, install_playbook
from coachdesk.playbook.problems import Problem


def playbook(chosen: Namespace) -> int:
    """Check a folder, write the playbook in use to a file, or install one."""
    data = data_folder(chosen.data)
    place = home(data)
    if chosen.what == "check":
        return _check(Path(chosen.path) if chosen.path else place.in_use, base=place.base, wants_json=chosen.json)
    if not chosen.path:
        raise UserError(f"playbook {chosen.what} wants a file.", hint="See coachdesk playbook --help.", code="usage")
    file = Path(chosen.path)
    if chosen.what == "export":
        export_playbook(place.in_use, file, base=place.base)
        said = f"The playbook is in {file}."
    else:
        kept = install_playbook(file, place.own, base=place.base)
        said = f"The playbook of {file.name} is in use now.{f' The one before is kept in {kept}.' if kept else ''}"
    if chosen.json:
        show({"problems": [], "file": str(file)})
    else:
        tell(said)
    return 0


def backup(chosen: Namespace) -> int:
    """Write a verified copy."""
    # ``playbook`` needs no database, and SQLAlchemy takes 150 ms to import.
    from coachdesk.cli.at_desk import at_desk  # noqa: PLC0415

    _refuse_itself(chosen)
    with at_desk(chosen) as desk:
        file = desk.backup(Path(chosen.file) if chosen.file else None)
    if chosen.json:
        show({"file": str(file), "verified": True})
    else:
        tell(f"Everything is in {file}, and was read back.")
    return 0


def restore(chosen: Namespace) -> int:
    """Put a backup in place of the present data, which is kept aside."""
    # As above.
    from coachdesk.store import restore as put_back  # noqa: PLC0415

    _refuse_itself(chosen)
    data = data_folder(chosen.data)
    put_back(Path(chosen.file), data.database)
    if chosen.json:
        show({"file": chosen.file, "database": str(data.database)})
    else:
        tell(f"{chosen.file} is in use now. What was there before was kept beside it.")
    return 0


def doctor(chosen: Namespace) -> int:
    """0 where all is well, 1 where something was found."""
    # As above.
    from coachdesk.desk.doctor import examine  # noqa: PLC0415

    checks = examine(data_folder(chosen.data))
    if chosen.json:
        show({"checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks]})
    else:
        table(("well" if c.ok else "LOOK", c.name, c.detail) for c in checks)
    return 0 if all(c.ok for c in checks) else 1


def _refuse_itself(chosen: Namespace) -> None:
    """Another program may have the data file open: it must not be replaced under its hands."""
    if chosen.file and Path(chosen.file).resolve() == data_folder(chosen.data).database.resolve():
        raise UserError("That is the data file itself, not a backup.", hint="Nothing was changed.", code="same_file")


def _check(folder: Path, *, base: Path, wants_json: bool) -> int:
    problems = check_playbook(folder, base=base) or _unlike(folder)
    if wants_json:
        show({"problems": [{"file": p.file, "key": p.key, "line": p.line, "message": p.message} for p in problems]})
    else:
        for problem in problems:
            tell(str(problem))
        if not problems:
            tell("The playbook is sound.")
    return 1 if problems else 0


def _unlike(folder: Path) -> tuple[Problem, ...]:
    """A folder without any file of a playbook would pass, as all it lacks is taken from the default."""
    if any((folder / name).exists() for name in (*PARTS, "drafts")):
        return ()
    return (Problem(folder.name, "", 0, "There is no part of a playbook in this folder."),)
