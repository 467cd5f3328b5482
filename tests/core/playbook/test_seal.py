import shutil
from pathlib import Path

import pytest

from coachdesk.paths import resources
from coachdesk.playbook.loader import check_playbook, load_playbook, seal_playbook
from coachdesk.playbook.problems import FaultyPlaybook
from coachdesk.playbook.seal import SEAL, digest, is_sealed, known_index, known_tables, seal


@pytest.mark.no_cover
def test_the_default_playbook_is_whole_and_its_seal_fits() -> None:
    folder = resources() / "playbook"
    assert check_playbook(folder) == ()
    assert is_sealed(folder), "after a change: coachdesk.playbook.loader.seal_playbook(resources() / 'playbook')"


def test_a_seal_breaks_with_the_first_changed_byte(small: Path) -> None:
    assert not is_sealed(small)
    seal_playbook(small)
    assert is_sealed(small)
    (small / "rules.toml").write_text((small / "rules.toml").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert not is_sealed(small)


def test_under_a_fitting_seal_examples_are_not_tried_again_but_all_else_is(small: Path) -> None:
    rules = small / "rules.toml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("You’re really busy.", "Rest."), encoding="utf-8")
    seal(small)
    assert load_playbook(small).rules[0].bad == ("Rest.",)
    assert len(check_playbook(small)) == 1


def test_a_folder_without_rules_of_its_own_trusts_the_seal_of_its_base(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    assert not is_sealed(own, base=small)
    seal_playbook(small)
    assert is_sealed(own, base=small)
    (own / "rules.toml").write_text("", encoding="utf-8")
    assert not is_sealed(own, base=small)


def test_a_seal_that_is_no_text_or_has_no_files_does_not_fit(small: Path) -> None:
    (small / SEAL).write_bytes(b"\xff")
    assert not is_sealed(small)
    for content in ("", "[1]", "{}", "{" * 100_000):
        (small / SEAL).write_text(content)
        assert not is_sealed(small)
        assert known_index(small) == {}
    (small / "rules.toml").unlink()
    assert digest(small) == ""
    assert not is_sealed(small)


def test_a_seal_takes_over_what_is_known_of_the_same_patterns_and_of_no_others(small: Path, tmp_path: Path) -> None:
    same, other = (Path(shutil.copytree(small, tmp_path / name)) for name in ("same", "other"))
    rules = (other / "rules.toml").read_text(encoding="utf-8")
    rules = rules.replace("you are <rushed>", "you seem <rushed>|you are <rushed>")
    (other / "rules.toml").write_text(rules, encoding="utf-8")
    seal_playbook(same, base=small)  # which has no seal yet
    seal_playbook(small)
    assert known_index(same) == known_index(small) != {}
    seal_playbook(other)
    own = known_index(other)
    for folder in (same, other):
        seal_playbook(folder, base=small)
        assert is_sealed(folder)
    assert known_index(same) == known_index(small)
    assert known_index(other) == own != known_index(small)


def test_a_faulty_playbook_gets_no_seal(small: Path) -> None:
    (small / "lines.toml").write_text("lines = []", encoding="utf-8")
    with pytest.raises(FaultyPlaybook):
        seal_playbook(small)
    assert not (small / SEAL).exists()


def test_a_file_changed_since_the_seal_is_read_again(small: Path) -> None:
    seal_playbook(small)
    assert "lines.toml" in known_tables(small)
    (small / "lines.toml").write_text('lines = ["Go on."]', encoding="utf-8")
    assert is_sealed(small)
    assert "lines.toml" not in known_tables(small)
    assert load_playbook(small).keep_going == ("Go on.",)


def test_a_file_of_the_teams_own_stands_in_place_of_the_sealed_one(small: Path, tmp_path: Path) -> None:
    seal_playbook(small)
    own = tmp_path / "own"
    own.mkdir()
    (own / "lines.toml").write_text('lines = ["Our own."]', encoding="utf-8")
    assert load_playbook(own, base=small).keep_going == ("Our own.",)
