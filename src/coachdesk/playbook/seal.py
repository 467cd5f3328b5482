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

from coachdesk.playbook.needles import Choice, needles

SEAL = "checked.json"
SEALED = ("words.toml", "rules.toml", "signs.toml")
"""The files whose patterns and examples are costly to try; all else is checked at every load."""

_VERSION = b"coachdesk playbook seal 4"


def digest(folder: Path, names: Iterable[str] = SEALED) -> str:
    """SHA-256 over names and contents; empty where a file can't be read."""
    made = hashlib.sha256(_VERSION)
    for name in names:
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


def known_needles(folder: Path, *, base: Path | None = None) -> tuple[tuple[Choice, ...], ...]:
    """What the seal says of each pattern, in the order of ``Playbook.patterns``; only to be asked where it fits."""
    sealed = _sealed(folder, base=base) or {}
    return tuple(tuple(tuple(texts) for texts in choices) for choices in sealed.get("needles", ()))


def known_tables(folder: Path, *, base: Path | None = None) -> dict[str, dict[str, Any]]:
    """The sealed files as read, by name: TOML takes ten times as long; only to be asked where the seal fits."""
    tables = (_sealed(folder, base=base) or {}).get("tables", {})
    return {name: tables[name] for name in SEALED if name in tables}


def seal(folder: Path, patterns: Iterable[str]) -> None:
    """Writes the seal; only for a folder that has just passed ``check_playbook``, with the patterns it holds."""
    found = ",\n".join(json.dumps(needles(pattern), ensure_ascii=False) for pattern in patterns)
    read = {name: tomllib.loads((folder / name).read_text(encoding="utf-8-sig")) for name in SEALED}
    tables = ",\n".join(f"{json.dumps(name)}: {json.dumps(read[name], ensure_ascii=False)}" for name in SEALED)
    content = f'{{"digest": "{digest(folder)}",\n"needles": [\n{found}\n],\n"tables": {{\n{tables}\n}}}}\n'
    (folder / SEAL).write_text(content, encoding="utf-8")


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
