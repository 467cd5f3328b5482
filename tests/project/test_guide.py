"""The guide is true: its links lead somewhere, its pictures are the program's, and its commands do what they say."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from coachdesk.cli.parser import make_parser
from coachdesk.cli.run import main
from coachdesk.paths import resources
from coachdesk.ui.demo import LOOKS, scenes

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
GUIDE = sorted((ROOT / "docs" / "guide").glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")
TYPED = re.compile(r"^    (coachdesk .+)$", re.MULTILINE)
SAID = re.compile(r"`coachdesk ([a-z][a-z-]*)\b([^`]*)`")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def headings(page: Path) -> set[str]:
    """The anchors of a page, as they are made of its headings."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        place, _, anchor = link.partition("#")
        if place.startswith(("https:", "mailto:")):
            continue
        target = (page.parent / place).resolve() if place else page
        if not target.exists() or (anchor and anchor not in headings(target)):
            lost.append(link)
    assert lost == []


def test_every_picture_is_one_that_the_program_draws_and_is_shown() -> None:
    drawn = {
        f"{scene.name}-{shape}-{look}.png"
        for scene in scenes(Path())
        for shape in ("compact", "wide")
        for look in LOOKS
    }
    shown = {
        Path(link).name for page in PAGES for link in LINK.findall(page.read_text(encoding="utf-8")) if ".png" in link
    }
    there = {picture.name for picture in (ROOT / "docs" / "pictures").iterdir()}
    assert there == shown
    assert shown <= drawn


def test_every_page_of_the_guide_is_named_on_the_first_one() -> None:
    first = (ROOT / "docs" / "guide" / "README.md").read_text(encoding="utf-8")
    assert {page.name for page in GUIDE} - set(LINK.findall(first)) == {"README.md"}


@pytest.mark.parametrize("page", GUIDE, ids=name)
def test_every_command_that_is_mentioned_exists_with_its_options(page: Path) -> None:
    parser = make_parser()
    for command, rest in SAID.findall(page.read_text(encoding="utf-8")):
        actions = next(a for a in parser._actions if isinstance(a.choices, dict)).choices
        assert isinstance(actions, dict)
        assert command in actions
        inner = next((a.choices for a in actions[command]._actions if isinstance(a.choices, dict)), {})
        chosen = next((inner[word] for word in rest.split() if word in inner), actions[command])
        known = chosen.format_help()
        for option in re.findall(r"--[a-z][a-z-]*", rest):
            assert option in known


@pytest.mark.parametrize("page", [page for page in GUIDE if TYPED.search(page.read_text(encoding="utf-8"))], ids=name)
def test_every_command_of_a_page_runs_as_it_stands(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order of the page, with the files that it speaks of; 1 means that something was found."""
    shutil.copyfile(resources() / "sample" / "prospects.csv", tmp_path / "prospects.csv")
    (tmp_path / "stops.csv").write_text("number\n+12025550123\n+12025550124\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COACHDESK_DATA", str(tmp_path / "data"))
    for typed in TYPED.findall(page.read_text(encoding="utf-8")):
        _program, *words = shlex.split(typed)
        status, said = main(words), capsys.readouterr()
        assert status in {0, 1}, f"{typed}: {said.err}"
        assert said.out.strip(), f"{typed} says nothing"
