"""What the composition root does where something in the data folder is spoiled: the rep can still call."""

from pathlib import Path

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
