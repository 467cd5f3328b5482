"""The seal of a playbook folder: a digest of the files that hold patterns, written once they have passed every check.

A seal saves the start from trying each pattern and example again; it never makes a check say less. Knows no rule.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path

SEAL = "checked.sha256"
SEALED = ("words.toml", "rules.toml", "signs.toml")
"""The files whose patterns and examples are costly to try; all else is checked at every load."""

_VERSION = b"coachdesk playbook seal 1"


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
    if base is not None and not any((folder / name).exists() for name in SEALED):
        return is_sealed(base)
    try:
        written = (folder / SEAL).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return False
    return bool(written) and written == digest(folder)


def seal(folder: Path) -> None:
    """Writes the seal; only for a folder that has just passed ``check_playbook``."""
    (folder / SEAL).write_text(f"{digest(folder)}\n", encoding="ascii")
