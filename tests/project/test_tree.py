"""What may stand in a tracked file, and that the pages of the project fit what is there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Folders that exist on one machine only. The words are put together here so that this file doesn't name them itself.
MACHINE_FOLDERS = re.compile(rb"(?<![\w.])/" + rb"(?:work|root|home|Users|opt)" + rb"/[A-Za-z][\w.-]*/")
# What a program or a page shows as an example of a user's folder, or Debian's own.
ALLOWED = (b"/home/sam/",)


def tracked() -> list[Path]:
    git = shutil.which("git")
    done = subprocess.run([git or "false", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no git here, or not a checkout: what is tracked can't be told")
    return [ROOT / name for name in done.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_tracked_file_names_a_folder_of_one_machine() -> None:
    found = [
        (str(path.relative_to(ROOT)), match.decode())
        for path in tracked()
        for match in MACHINE_FOLDERS.findall(path.read_bytes())
        if match not in ALLOWED
    ]
    assert found == []


def test_no_tracked_file_is_made_by_a_tool() -> None:
    made = re.compile(r"(^|/)(__pycache__|build|dist|\.venv.*|\.coverage.*)(/|$)|\.(pyc|db|log|deb|whl)$")
    assert [str(path) for path in tracked() if made.search(str(path.relative_to(ROOT)))] == []


def test_every_link_inside_the_pages_leads_somewhere() -> None:
    broken = []
    for page in sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
                broken.append((str(page.relative_to(ROOT)), target))
    assert broken == []


def test_decisions_are_numbered_without_gaps_and_open_with_what_was_decided() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        assert re.match(r"# \S.*\n\n\S", path.read_text(encoding="utf-8")), path.name


def test_the_readme_opens_with_a_picture_and_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    start = text[: text.index("\n## ")]
    picture = re.search(r"!\[[^\]]+\]\(([^)]+\.png)\)", start)
    assert picture, "no picture"
    assert (ROOT / picture[1]).is_file()
    assert "python3 dev.py run" in start
    assert "python3 dev.py test" in start


def test_the_gate_runs_the_test_command_of_the_readme() -> None:
    assert "python3 dev.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
