"""Who was called what: the right name in any spelling of how it is heard, wrong forms, somebody else’s name."""

import pytest

from coachdesk.playbook.cast import Cast
from coachdesk.practice.naming import Naming, named


def heard(cast: Cast, persona_id: str, text: str) -> tuple[bool, list[str], list[str]]:
    persona = cast.persona(persona_id)
    assert persona is not None
    found: Naming = named(text, persona=persona, own_names=("Sam Hart", "Ledgerly"))
    return found.right, [text[a:b] for a, b in found.wrong], [text[a:b] for a, b in found.company_wrong]


@pytest.mark.parametrize(
    ("persona", "text"),
    [
        ("cfo", "Hi Dana, it’s Sam."),
        ("cfo", "good morning dana, sam here"),
        ("cfo", "Ms. Okafor? Sam Hart from Ledgerly."),
        ("people", "Hi Siobhán, it’s Sam."),
        ("people", "Hi Siobhan, it’s Sam."),
        ("people", "Hello shi-vawn, it’s Sam."),
        ("it_manager", "Mr Zielinski, this is Sam Hart."),
        ("gatekeeper", "Could I speak to Ms Ní Bhriain?"),
        ("cfo", "Is Dana’s month-end done?"),
    ],
)
def test_the_right_name_is_heard_however_it_is_written(cast: Cast, persona: str, text: str) -> None:
    assert heard(cast, persona, text) == (True, [], [])


@pytest.mark.parametrize(
    ("persona", "text", "wrong"),
    [
        ("cfo", "Hi Donna, it’s Sam.", ["Donna"]),
        ("cfo", "hi donna, it’s sam", ["donna"]),
        ("cfo", "Is this Ms Okafur?", ["Okafur"]),
        ("cfo", "Am I speaking to Karen?", ["Karen"]),
        ("cfo", "Hello Steve, Sam here.", ["Steve"]),
        ("cfo", "I understand, Donna.", ["Donna"]),
        ("cfo", "Dave, what happens then?", ["Dave"]),
        ("cfo", "Is that Dana Okkafor?", ["Okkafor"]),
        ("people", "Hi Sio-ban, it’s Sam.", ["Sio-ban"]),
        ("plant_manager", "Morning Ms Crispy!", ["Crispy"]),
    ],
)
def test_a_wrong_name_is_heard_where_a_name_stands(cast: Cast, persona: str, text: str, wrong: list[str]) -> None:
    assert heard(cast, persona, text)[1] == wrong


@pytest.mark.parametrize(
    ("persona", "text"),
    [
        ("cfo", "Hi, Sam from Ledgerly."),
        ("cfo", "Hello, Sam Hart from Ledgerly here."),
        ("cfo", "Hello Brightwater, it’s Sam."),
        ("cfo", "Hi Priya, could you put me through?"),
        ("gatekeeper", "It’s about the mailing you sent."),
        ("plant_manager", "Crispy castings are what you make."),
        ("cfo", "Hi there, how are you?"),
        ("cfo", "HELLO IT IS SAM"),
        ("cfo", "Understood, Thursday then."),
        ("cfo", "Splendid, what happens then?"),
        ("cfo", "Nobody, I see."),
        ("cfo", ""),
    ],
)
def test_nobody_is_called_wrong_where_nobody_was_called(cast: Cast, persona: str, text: str) -> None:
    assert heard(cast, persona, text) == (False, [], [])


def test_a_wrong_company_is_heard(cast: Cast) -> None:
    assert heard(cast, "operations", "Is that Leo-minster?")[2] == ["Leo-minster"]


def test_every_wrong_form_is_heard_as_wrong_and_every_right_one_as_right(cast: Cast) -> None:
    for persona in cast.personas:
        for wrong in persona.wrong:
            assert heard(cast, persona.id, f"Hi {wrong}, it’s Sam Hart from Ledgerly.")[1], (persona.id, wrong)
        for right in (persona.first_name, persona.name, persona.last_name, *persona.right):
            assert heard(cast, persona.id, f"Hello {right}, it’s Sam.") == (True, [], []), (persona.id, right)
