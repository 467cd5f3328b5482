"""The locks hold versions and hashes and no address, and the project says the same thing wherever it says it."""

import re
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
INPUTS = sorted((ROOT / "requirements").glob("*.in"))


def project() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        read: dict[str, object] = tomllib.load(file)["project"]
    return read


def lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def locked(path: Path) -> dict[str, str]:
    """Package and version of every block of a lock."""
    found = re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {name_of(name): version for name, version in found}


def test_every_list_of_requirements_has_its_lock() -> None:
    assert [path.stem for path in INPUTS] == [path.stem for path in LOCKS]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.findall(r"^\s*(?:--?[a-z-]*(?:index|find-links|host)[a-z-]*|-[if])\b.*", text, re.MULTILINE)
    assert not re.findall(r" @ ", text), "a direct reference"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_everything_in_a_lock_has_one_version_and_its_hashes(lock: Path) -> None:
    for block in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip()):
        first, *rest = block.split("\n")
        assert re.fullmatch(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+( ; [^\\]+)? \\", first), first
        assert rest, f"{first} has no hash"
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in rest), first


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_everything_asked_for_is_locked(path: Path) -> None:
    asked = {name_of(line) for line in lines(path) if not line.startswith("-r ")}
    assert asked <= locked(path.with_suffix(".txt")).keys()


def test_all_locks_agree_on_versions() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, version in locked(lock).items():
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_project_asks_for_what_its_lock_was_made_from() -> None:
    assert project()["dependencies"] == lines(ROOT / "requirements" / "run.in")


def test_the_lock_of_the_tests_without_qt_has_no_qt() -> None:
    whole = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
    core = dev.without(dev.WITH_QT, whole)
    left_out = {name_of(line) for line in whole.splitlines() if "==" in line} - {
        name_of(line) for line in core.splitlines() if "==" in line
    }
    assert left_out == {"pyside6-essentials", "shiboken6", "pytest-qt"}
    assert not re.search(r"^\s+--hash", core), "a hash without its package"


def test_every_room_whose_branches_count_is_named_once() -> None:
    assert len(set(dev.JUDGED)) == len(dev.JUDGED)
    assert set(dev.JUDGED) <= {path.name for path in (ROOT / "src" / "coachdesk").iterdir()}
