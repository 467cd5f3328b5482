"""The cast and the coach that come with the program, and a way to play a whole call."""

from collections.abc import Callable, Iterable

import pytest

from coachdesk.coach.judging import Judge, rules_judge
from coachdesk.paths import resources
from coachdesk.playbook.cast import Cast, Persona
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.roleplay import RolePlay, begin, say

Call = Callable[[str, int, Iterable[str]], RolePlay]


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@pytest.fixture(scope="session")
def cast() -> Cast:
    return load_cast(resources() / "playbook")


@pytest.fixture(scope="session")
def judge(playbook: Playbook) -> Judge:
    return rules_judge(playbook, fields={})


@pytest.fixture(scope="session")
def call(cast: Cast, judge: Judge) -> Call:
    def play(persona_id: str, seed: int, lines: Iterable[str]) -> RolePlay:
        persona = cast.persona(persona_id)
        assert persona is not None
        made = begin(persona, cast=cast, seed=seed)
        for line in lines:
            made = say(made, spelled(line, persona=persona, seed=seed), judge=judge)
        return made

    return play


def spelled(line: str, *, persona: Persona, seed: int) -> str:
    values = {
        "{n}": persona.first_name,
        "{c}": persona.company,
        "{g}": persona.for_them,
        "{w}": persona.wrong[seed % len(persona.wrong)],
    }
    for name, value in values.items():
        line = line.replace(name, value)
    return line
