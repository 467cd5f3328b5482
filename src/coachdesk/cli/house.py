"""``playbook``, ``backup``, ``restore`` and ``doctor``."""

from argparse import Namespace
from pathlib import Path

from coachdesk.cli.shapes import show
from coachdesk.desk import open_desk
from coachdesk.desk.doctor import examine
from coachdesk.errors import UserError
from coachdesk.paths import data_folder, resources
from coachdesk.playbook.loader import check_playbook
from coachdesk.playbook.parcel import export_playbook, install_playbook
from coachdesk.store import restore as put_back


def playbook(chosen: Namespace) -> int:
    """Check a folder, write the playbook in use to a file, or install one."""
    data = data_folder(chosen.data)
    in_use = data.playbook if data.playbook.is_dir() else resources() / "playbook"
    if chosen.what == "check":
        return _check(Path(chosen.path) if chosen.path else in_use, wants_json=chosen.json)
    if not chosen.path:
        raise UserError(f"playbook {chosen.what} wants a file.", code="usage")
    file = Path(chosen.path)
    if chosen.what == "export":
        export_playbook(in_use, file)
        said = f"The playbook is in {file}."
    else:
        install_playbook(file, data.playbook)
        said = f"The playbook of {file.name} is in use now."
    if chosen.json:
        show({"problems": [], "file": str(file)})
    else:
        print(said)
    return 0


def backup(chosen: Namespace) -> int:
    """Write a verified copy."""
    desk = open_desk(data_folder(chosen.data))
    try:
        file = desk.backup(Path(chosen.file) if chosen.file else None)
    finally:
        desk.close()
    if chosen.json:
        show({"file": str(file), "verified": True})
    else:
        print(f"Everything is in {file}, and was read back.")
    return 0


def restore(chosen: Namespace) -> int:
    """Put a backup in place of the present data, which is kept aside."""
    data = data_folder(chosen.data)
    put_back(Path(chosen.file), data.database)
    if chosen.json:
        show({"file": chosen.file, "database": str(data.database)})
    else:
        print(f"{chosen.file} is in use now. What was there before was kept beside it.")
    return 0


def doctor(chosen: Namespace) -> int:
    """0 where all is well, 1 where something was found."""
    checks = examine(data_folder(chosen.data))
    if chosen.json:
        show({"checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks]})
    else:
        for check in checks:
            print(f"{'ok  ' if check.ok else 'LOOK'}  {check.name}: {check.detail}")
    return 0 if all(c.ok for c in checks) else 1


def _check(folder: Path, *, wants_json: bool) -> int:
    problems = check_playbook(folder)
    if wants_json:
        show({"problems": [{"file": p.file, "key": p.key, "line": p.line, "message": p.message} for p in problems]})
    else:
        for p in problems:
            print(f"{p.file}:{p.line}: {p.key}: {p.message}")
        if not problems:
            print("The playbook is sound.")
    return 1 if problems else 0
