"""What the composition root does where something in the data folder is spoiled: the rep can still call."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent

from coachdesk.app.report import StartReport
from coachdesk.app.whole import _open, _settings
from coachdesk.errors import CoachDeskError
from coachdesk.paths import DataFolder
from coachdesk.settings import Settings
from coachdesk.ui.application import link_in


def test_a_spoiled_settings_file_is_kept_aside_and_the_defaults_are_used(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.settings.write_text("theme = 'pink'", encoding="utf-8")
    settings, problem = _settings(data)
    assert settings == Settings()
    assert "settings.toml.damaged" in str(problem)
    assert (tmp_path / "settings.toml.damaged").read_text(encoding="utf-8") == "theme = 'pink'"
    assert _settings(data) == (Settings(), None)


def test_a_playbook_with_mistakes_gives_way_to_the_default(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.playbook.mkdir()
    (data.playbook / "playbook.toml").write_text("name = 1", encoding="utf-8")
    troubles: list[CoachDeskError] = []
    desk = _open(data, StartReport(""), troubles)
    assert desk.playbook.outcome("hung_up_silent") is not None
    assert len(troubles) == 1
    assert "default playbook is in use" in str(troubles[0])
    desk.close()


def test_a_telephone_link_of_the_system_is_taken_and_others_are_left() -> None:
    assert link_in(QFileOpenEvent(QUrl("tel:+35315550100"))) == "tel:+35315550100"
    assert link_in(QFileOpenEvent(QUrl("https://example.com"))) == ""
    assert link_in(QEvent(QEvent.Type.Show)) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have file dialogs of their own")
def test_a_file_dialog_leaves_nothing_in_the_home(tmp_path: Path) -> None:
    # In a process of its own: where Qt keeps its notes holds for all of it.
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    data.mkdir()
    asked = (
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QFileDialog\n"
        "from coachdesk.ui.application import keep_notes_of_qt, make_app\n"
        "app = make_app()\n"
        f"keep_notes_of_qt(Path({str(data)!r}))\n"
        "dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)\n"
        "dialog.show()\n"
        "dialog.accept()\n"
        "dialog.close()\n"
        "del dialog"
    )
    own = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    subprocess.run([sys.executable, "-c", asked], env={**kept, **own}, check=True)
    assert (data / "QtProject.conf").is_file()
    assert [path for path in home.rglob("*") if path.suffix == ".conf"] == []
