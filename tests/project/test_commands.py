"""Every command is explained: in ``coachdesk --help``, in its own help, and on the page of commands."""

import argparse
import re
from pathlib import Path

import pytest

from coachdesk.cli.parser import make_parser

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

# Scripts and softphones rely on these; a command that goes missing breaks them.
PROMISED = (
    *("demo", "check", "say", "when", "roleplay", "hours", "import", "export", "prospects"),
    *("next", "record", "undo", "due", "playbook", "backup", "restore", "forget", "doctor"),
)


def commands(parser: argparse.ArgumentParser, before: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command and command of a command, by the words a person types."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                words = f"{before} {name}".strip()
                found |= {words: inner} | commands(inner, words)
    return found


ALL = commands(make_parser())


def test_every_promised_command_is_there() -> None:
    assert set(PROMISED) <= ALL.keys()


def test_the_general_help_names_every_promised_command() -> None:
    words = set(re.findall(r"^\s{2,4}(\S+)", make_parser().format_help(), re.MULTILINE))
    assert set(PROMISED) <= words


@pytest.mark.parametrize("command", ALL)
def test_a_command_is_on_the_page_with_every_option_it_has(command: str) -> None:
    sections = dict(re.findall(r"^## `coachdesk (.+?)`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
    first = command.split()[0]
    assert first in {title.split()[0] for title in sections}
    text = next(f"{title}\n{body}" for title, body in sections.items() if title.split()[0] == first)
    assert command in f"{text}", f"{command} has no line of its own"
    everywhere = {"--help", "--json", "--data"}
    for action in ALL[command]._actions:
        for option in action.option_strings:
            if option.startswith("--") and option not in everywhere:
                assert option in text


@pytest.mark.parametrize("command", ALL)
def test_a_command_says_in_a_sentence_what_it_does(command: str) -> None:
    description = ALL[command].description or ""
    assert len(description.split()) >= 2, f"coachdesk {command} --help says too little"
