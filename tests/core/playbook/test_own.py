from pathlib import Path

from coachdesk.paths import DataFolder
from coachdesk.playbook.own import own_playbook


def test_without_an_own_playbook_the_default_is_in_use(tmp_path: Path) -> None:
    assert own_playbook(DataFolder(tmp_path)).name == "CoachDesk playbook"


def test_a_file_of_the_teams_own_comes_first_and_the_rest_is_the_default(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.playbook.mkdir()
    (data.playbook / "lines.toml").write_text('lines = ["Ours."]\n', encoding="utf-8")
    playbook = own_playbook(data)
    assert playbook.keep_going == ("Ours.",)
    assert playbook.name == "CoachDesk playbook"
