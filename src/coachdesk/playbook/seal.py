"""The seal of a playbook folder: a digest of the files that hold patterns, written once they have passed every check.

A seal saves the start from trying each pattern and example again; it never makes a check say less. Knows no rule.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from coachdesk.playbook.files import LANGUAGE
from coachdesk.playbook.matching import PLAIN, WRITTEN

SEAL = "checked.json"
SEALED = ("words.toml", "rules.toml", "signs.toml")
"""The files whose patterns and examples are costly to try; all else is checked at every load."""

_VERSION = b"coachdesk playbook seal 8"


def digest(folder: Path, names: Iterable[str] = SEALED) -> str:
    """SHA-256 over names and contents; empty where a file can't be read."""
    made = hashlib.sha256(_VERSION)
    for name in (*names, *(name for name in (LANGUAGE,) if (folder / name).exists())):
        try:
            content = (folder / name).read_bytes()
        except OSError:
            return ""
        made.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return made.hexdigest()


def is_sealed(folder: Path, *, base: Path | None = None) -> bool:
    """Whether the seal fits the files: the folder's own, or those of ``base`` where the folder has none of them."""
    sealed = _sealed(folder, base=base)
    return sealed is not None and sealed.get("digest") == digest(_place(folder, base=base))


def known_index(folder: Path, *, base: Path | None = None) -> dict[str, Any]:
    """What the sieves know of the playbook's patterns, as they gave it; only to be asked where the seal fits."""
    return dict((_sealed(folder, base=base) or {}).get("sieves", {}))


def known_tables(folder: Path, *, base: Path | None = None) -> dict[str, dict[str, Any]]:
    """The files as read, by name, whose bytes are those that were sealed: TOML takes ten times as long."""
    known: dict[str, Any] = (_sealed(folder, base=base) or {}).get("tables", {})
    place = _place(folder, base=base)
    own = set() if place == folder else {name for name in known if (folder / name).exists()}
    return {name: table for name, (made, table) in known.items() if name not in own and made == digest(place, (name,))}


def seal(folder: Path, *, plain: tuple[str, ...] = (), written: tuple[str, ...] = (), base: Path | None = None) -> None:
    """Writes the seal; only for a folder that has just passed ``check_playbook``, with the patterns it holds.

    ``plain`` look at plain readings, ``written`` at texts as they are written. Where the same patterns stand in
    ``base``, and that is sealed, its sieves are taken over: to learn them takes longer than all the checks.
    """
    same = base is not None and is_sealed(base) and digest(base) == digest(folder)
    known = known_index(base) if base and same else {}
    known = known or {"plain": PLAIN.index_of(plain), "written": WRITTEN.index_of(written)}
    tables = {
        file.name: (digest(folder, (file.name,)), tomllib.loads(file.read_text(encoding="utf-8-sig")))
        for file in sorted(folder.glob("*.toml"))
    }
    sieves = ",\n".join(f"{json.dumps(name)}: {_written(index)}" for name, index in known.items())
    read = ",\n".join(f"{json.dumps(name)}: {_written(value)}" for name, value in tables.items())
    content = f'{{"digest": "{digest(folder)}",\n"sieves": {{\n{sieves}\n}},\n"tables": {{\n{read}\n}}}}\n'
    (folder / SEAL).write_text(content, encoding="utf-8")


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _place(folder: Path, *, base: Path | None) -> Path:
    return folder if base is None or any((folder / name).exists() for name in SEALED) else base


def _sealed(folder: Path, *, base: Path | None) -> dict[str, Any] | None:
    file = _place(folder, base=base) / SEAL
    try:
        stamp = file.stat()
        return _content(file, stamp.st_mtime_ns, stamp.st_size)
    except OSError:
        return None


@lru_cache(maxsize=2)
def _content(file: Path, _changed: int, _size: int) -> dict[str, Any] | None:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and content.get("digest") else None
