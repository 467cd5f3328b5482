"""The bootstrap at the top level: what it needs, what it says, and when it does nothing."""

import ast
import sys
from pathlib import Path

import pytest

import dev

SOURCE = Path(dev.__file__).read_text(encoding="utf-8")


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one lock and an environment beside it."""
    monkeypatch.setattr(dev, "HERE", tmp_path)
    monkeypatch.setattr(dev, "LOCKS", tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "run.txt").write_text("a==1\n", encoding="utf-8")
    (tmp_path / "venv").mkdir()
    return tmp_path


def no_program(_name: str) -> None:
    return None


def test_it_uses_the_standard_library_only() -> None:
    imported = set()
    for node in ast.walk(ast.parse(SOURCE)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(str(node.module).split(".")[0])
    assert imported <= sys.stdlib_module_names


def test_an_old_python_can_read_it_and_so_say_that_it_is_too_old() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))


def test_an_old_python_is_told_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (99, 0))
    monkeypatch.setattr("shutil.which", no_program)
    assert dev.main(["setup"]) == 1
    assert capsys.readouterr().err.startswith("CoachDesk needs Python 3.11 or newer and this is 3.")


def test_without_rights_it_gives_the_one_line_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "administrator", lambda: None)
    with pytest.raises(
        dev.Stop, match="apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    ):
        dev.install_packages(["libegl1", "xvfb"])


def test_without_apt_it_names_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", no_program)
    with pytest.raises(dev.Stop, match=r"on Debian their packages are called: libegl1\."):
        dev.install_packages(["libegl1"])


def test_apts_own_words_are_handed_on_when_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "administrator", lambda: [])
    monkeypatch.setattr(dev, "quietly", lambda command: "E: no space left" if "install" in command else "")
    with pytest.raises(dev.Stop, match="E: no space left"):
        dev.install_packages(["libegl1"])


def test_an_environment_is_current_until_a_lock_changes(locks: Path) -> None:
    venv = locks / "venv"
    (venv / dev.bin_folder()).mkdir()
    Path(dev.python_of(venv)).touch()
    dev.write_stamp(venv, "run", ["run.txt"])
    assert dev.read_stamp(venv) == dev.make_stamp(venv, "run", ["run.txt"])
    (locks / "run.txt").write_text("a==2\n", encoding="utf-8")
    assert dev.read_stamp(venv) != dev.make_stamp(venv, "run", ["run.txt"])


def test_an_environment_that_was_moved_is_not_current(locks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv = locks / "venv"
    dev.write_stamp(venv, "run", ["run.txt"])
    monkeypatch.setattr(dev, "HERE", locks / "elsewhere")
    (locks / "elsewhere").mkdir()
    (locks / "elsewhere" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert dev.read_stamp(venv) != dev.make_stamp(venv, "run", ["run.txt"])


@pytest.mark.parametrize("text", ["", "not json", "[]", '{"python": "/nowhere/python"}'])
def test_a_half_made_environment_has_no_stamp(tmp_path: Path, text: str) -> None:
    (tmp_path / "coachdesk-setup.json").write_text(text, encoding="utf-8")
    assert dev.read_stamp(tmp_path) == {}


def test_a_quiet_command_says_its_last_words_only_when_it_fails() -> None:
    assert dev.quietly([sys.executable, "-c", "print('hello')"]) == ""
    assert dev.quietly([sys.executable, "-c", "raise SystemExit('No space left.')"]) == "No space left"
    assert dev.quietly([sys.executable, "-c", "raise SystemExit(7)"]) == "exit status 7"


def test_the_runs_are_summed_up_as_pytest_would(tmp_path: Path) -> None:
    suite = '<testsuites><testsuite tests="{}" failures="{}" errors="{}" skipped="{}"/></testsuites>'
    (tmp_path / "core.xml").write_text(suite.format(10, 1, 0, 2), encoding="utf-8")
    (tmp_path / "ui.xml").write_text(suite.format(5, 0, 1, 0), encoding="utf-8")
    assert dev.count_results(tmp_path) == "11 passed, 2 failed, 2 skipped"
