"""Opening with the session: one entry of the user's own, made when it is chosen and taken away again."""

import plistlib
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ui.bench import Bench

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.ui.autostart import command, desktop_entry, entry_file, launch_agent, set_autostart

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is that of Linux desktops")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@linux
def test_the_entry_comes_and_goes(config: Path, tmp_path: Path) -> None:
    set_autostart(True, home=tmp_path)
    text = entry_file(tmp_path).read_text(encoding="utf-8")
    assert entry_file(tmp_path).is_relative_to(config)
    assert f"TryExec={command()[0]}" in text
    set_autostart(False, home=tmp_path)
    set_autostart(False, home=tmp_path)
    assert not entry_file(tmp_path).exists()


@linux
def test_a_folder_that_refuses_is_said(config: Path, tmp_path: Path) -> None:
    config.write_text("a file", encoding="utf-8")
    with pytest.raises(WorldError, match="It stays as it was"):
        set_autostart(True, home=tmp_path)


def test_an_argument_is_quoted_as_the_specification_wants() -> None:
    line = desktop_entry(["/usr/my desk/coach$desk", "50%"]).decode().splitlines()[3]
    assert line == 'Exec="/usr/my desk/coach\\\\$desk" "50%%"'


def test_what_starts_again_is_what_was_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / "pytest")])
    assert command() == [sys.executable, "-m", "coachdesk"]
    installed = tmp_path / "coachdesk"
    installed.touch()
    monkeypatch.setattr(sys, "argv", [str(installed)])
    assert command() == [str(installed)]
    monkeypatch.setenv("APPIMAGE", "/home/sam/CoachDesk.AppImage")
    assert command() == ["/home/sam/CoachDesk.AppImage"]


def test_a_launch_agent_runs_at_login() -> None:
    agent = plistlib.loads(launch_agent(["/Applications/CoachDesk.app/Contents/MacOS/CoachDesk"]))
    assert agent["RunAtLoad"] is True


@linux
def test_the_switch_in_the_settings_makes_the_entry(config: Path, bench: Bench) -> None:
    problems: list[CoachDeskError] = []
    bench.context.failed.connect(problems.append)
    bench.context.settings_changed.emit(replace(bench.context.settings, autostart=True))
    assert (config / "autostart" / "coachdesk.desktop").is_file()
    bench.context.settings_changed.emit(replace(bench.context.settings, autostart=False))
    assert not (config / "autostart" / "coachdesk.desktop").exists()
    assert problems == []
