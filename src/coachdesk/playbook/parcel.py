"""Packs a playbook into one file and puts such a file in place, checked first. Knows no data folder of its own."""

import tempfile
import zipfile
from contextlib import suppress
from itertools import chain, count
from pathlib import Path, PurePosixPath

from coachdesk.errors import PlaybookError, WorldError
from coachdesk.language import tr
from coachdesk.playbook.casting import check_cast
from coachdesk.playbook.drilling import check_drills
from coachdesk.playbook.fields import MAX_BYTES, MAX_ITEMS
from coachdesk.playbook.loader import FILES, PARTS, check_playbook, load_playbook, seal_playbook
from coachdesk.playbook.problems import FaultyPlaybook
from coachdesk.playbook.schema import Playbook
from coachdesk.playbook.team import TEAM

MAX_TOTAL = 8 * MAX_BYTES
_EPOCH = (1980, 1, 1, 0, 0, 0)


def export_playbook(folder: Path, file: Path, *, base: Path | None = None) -> None:
    """The playbook in ``folder`` as one file; a part it lacks is taken from ``base``. The same playbook gives the
    same bytes. Raises PlaybookError where it has mistakes, WorldError where the file can't be written."""
    if problems := check_playbook(folder, base=base):
        raise FaultyPlaybook(problems)
    parts: dict[str, Path] = {}
    for place in (base, folder):
        if place is not None:
            found = [place / name for name in (*PARTS, TEAM)] + sorted((place / "drafts").glob("*.txt"))
            parts.update((path.relative_to(place).as_posix(), path) for path in found if path.is_file())
    unfinished = file.with_name(f"{file.name}.part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as parcel:
            for name in sorted(parts):
                parcel.writestr(zipfile.ZipInfo(name, _EPOCH), parts[name].read_bytes(), zipfile.ZIP_DEFLATED)
        unfinished.replace(file)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise WorldError(
            tr("The playbook could not be written to {file}: {value}.", file=file, value=error.strerror or error),
            hint=tr("Nothing was changed."),
        ) from None


def read_parcel(file: Path, *, base: Path | None = None) -> Playbook:
    """The playbook that a file holds, checked as strictly as when it is put in place; nothing is changed by it.

    Raises PlaybookError where the file is no playbook or has mistakes, WorldError where the disk refuses.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="coachdesk-playbook-") as place:
            return load_playbook(_checked(file, Path(place) / "playbook", base=base), base=base)
    except OSError as error:
        raise WorldError(
            tr("{name} could not be looked at: {value}.", name=file.name, value=error.strerror or error),
            hint=tr("Nothing was changed."),
        ) from None


def install_playbook(file: Path, into: Path, *, base: Path | None = None) -> Path | None:
    """Puts the playbook of ``file`` in the folder ``into``; what stood there is kept beside it, and its path returned.

    Everything is unpacked elsewhere and loaded strictly first. Raises PlaybookError where the file is no playbook or
    has mistakes, WorldError where the disk refuses; then ``into`` is as it was.
    """
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".playbook-", dir=into.parent) as place:
            return _swap(_checked(file, Path(place) / "playbook", base=base), into)
    except OSError as error:
        raise WorldError(
            tr("The playbook could not be installed: {value}.", value=error.strerror or error),
            hint=tr("The one in use was kept."),
        ) from None


def name_aside(place: Path) -> Path:
    """Where a file or folder can be kept that gives way: beside it, with the ending .bak, and a number if need be."""
    names = (f"{place.name}{number}.bak" for number in chain([""], (f".{n}" for n in count(2))))
    return next(free for name in names if not (free := place.with_name(name)).exists())


def _checked(file: Path, fresh: Path, *, base: Path | None) -> Path:
    """Unpacks the file into the folder ``fresh``, which is returned once nothing is wrong with it."""
    _unpack(file, fresh)
    if all((fresh / name).is_file() for name in FILES):
        seal_playbook(fresh, base=base)
        problems = (*check_cast(fresh, base=base), *check_drills(fresh))
    else:
        problems = check_playbook(fresh, base=base)
    if problems:
        raise FaultyPlaybook(problems)
    return fresh


def _unpack(file: Path, fresh: Path) -> None:
    if not file.is_file():
        raise PlaybookError(tr("There is no file {file}.", file=file), hint=tr("Nothing was changed."))
    try:
        with zipfile.ZipFile(file) as parcel:
            entries = [entry for entry in parcel.infolist() if not entry.is_dir()]
            _refuse_strange(entries, file=file)
            for entry in entries:
                target = fresh / entry.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_content(parcel, entry))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, UnicodeDecodeError):
        raise PlaybookError(
            tr("{name} is no playbook, or was damaged.", name=file.name), hint=tr("Nothing was changed.")
        ) from None
    if not fresh.is_dir():
        raise PlaybookError(tr("{name} is empty.", name=file.name), hint=tr("Nothing was changed."))


def _refuse_strange(entries: list[zipfile.ZipInfo], *, file: Path) -> None:
    """Refuses any entry that is not one of a playbook's own files, before anything is unpacked."""
    for entry in entries:
        path = PurePosixPath(entry.filename)
        draft = len(path.parts) == 2 and path.parts[0] == "drafts" and path.suffix == ".txt" and path.name[0] != "."
        if entry.filename not in (*PARTS, TEAM) and not (draft and str(path) == entry.filename):
            raise PlaybookError(
                tr(
                    "{name} holds “{filename}”, which is no part of a playbook.",
                    name=file.name,
                    filename=entry.filename[:80],
                ),
                hint=tr("Nothing was changed."),
            )
    names = [entry.filename for entry in entries]
    if len(names) != len(set(names)) or len(names) > MAX_ITEMS + len(PARTS):
        raise PlaybookError(
            tr("{name} holds a file twice, or too many.", name=file.name), hint=tr("Nothing was changed.")
        )
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise PlaybookError(
            tr("{name} unpacks to more than a playbook needs.", name=file.name), hint=tr("Nothing was changed.")
        )


def _content(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The entry's bytes; never more than a playbook file may have, whatever the entry says of its size."""
    with parcel.open(entry) as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise PlaybookError(
            tr("“{filename}” is larger than a playbook needs.", filename=entry.filename),
            hint=tr("Nothing was changed."),
        )
    return content


def _swap(fresh: Path, into: Path) -> Path | None:
    """Moves the new folder in place of the old one, which is kept as ``.bak``, with a number where that name is taken;
    on failure the old one comes back."""
    if not into.exists():
        fresh.replace(into)
        return None
    backup = name_aside(into)
    into.replace(backup)
    try:
        fresh.replace(into)
    except OSError:
        backup.replace(into)
        raise
    return backup
