"""What is to be copied into a softphone's settings parses, and stands in the guide as the settings page shows it."""

from pathlib import Path

import pytest

from coachdesk.cli.parser import make_parser
from coachdesk.phone.found import hooks_set, too_wide
from coachdesk.phone.programs import command_parts
from coachdesk.phone.recipes import EXAMPLE, Recipe, baresip, microsip, recipes

GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "guide" / "softphones.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("recipe", recipes(), ids=lambda recipe: recipe.title)
def test_the_guide_prints_what_the_settings_page_shows(recipe: Recipe) -> None:
    assert "```\n" + "\n".join(recipe.lines) + "\n```\n" in GUIDE
    assert recipe.file in GUIDE
    for number, step in enumerate(recipe.steps, 1):
        assert f"{number}. {step}" in GUIDE.replace("`", "")


@pytest.mark.parametrize("line", [line for r in recipes() for line in r.lines if "call-event" in line])
def test_every_hook_is_a_command_of_ours_whatever_number_follows(line: str) -> None:
    command = line.partition("=")[2] if line.startswith("cmd") else line
    program, *words = command_parts(f"{command} {{number}}")
    assert program == EXAMPLE
    for number in ("+12025550142", "--data=x", "-1 --json"):
        chosen = make_parser().parse_args([*words[:-1], *number.split(" ")])
        assert chosen.rest == number.split(" ")


def test_with_its_lines_a_softphone_is_ready_and_not_too_open() -> None:
    assert hooks_set("[Settings]\n" + "\n".join(microsip().lines))
    assert not hooks_set("[Settings]\n" + "\n".join(microsip().lines[:-1]))
    assert too_wide("\n".join(baresip().lines)) == ""


def test_the_lines_name_the_program_and_the_port_that_there_are() -> None:
    assert '"/usr/bin/coachdesk" call-event ended --' in microsip(program="/usr/bin/coachdesk").lines[-1]
    assert baresip(port=5001).lines[-1] == "ctrl_tcp_listen 127.0.0.1:5001"
