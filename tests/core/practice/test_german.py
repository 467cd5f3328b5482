"""Role-play in German holds what it holds in English: good callers meet, bad ones are hung up on for their reason."""

from collections import Counter
from collections.abc import Callable, Iterable
from statistics import mean

import pytest
from tests.core.practice.callers_de import BAD, GOOD, MIXED
from tests.core.practice.test_roleplay import ENDED_BY_THEM, PERSONAS, correlation, worth

from coachdesk.coach import check_opener
from coachdesk.coach.judging import rules_judge
from coachdesk.paths import resources
from coachdesk.playbook.cast import REASONS, Cast, Persona
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.naming import named
from coachdesk.practice.roleplay import RolePlay, begin, say
from coachdesk.practice.standing import Ending

FOLDER = resources() / "playbook.de"
Call = Callable[[str, int, Iterable[str]], RolePlay]


@pytest.fixture(scope="module")
def german() -> Cast:
    return load_cast(FOLDER)


@pytest.fixture(scope="module")
def book() -> Playbook:
    return load_playbook(FOLDER)


def person(cast: Cast, persona_id: str) -> Persona:
    found = cast.persona(persona_id)
    assert found is not None
    return found


def addressed(persona: Persona) -> str:
    return next(name for name in persona.right if name.startswith(("Frau ", "Herr ")))


@pytest.fixture(scope="module")
def call(german: Cast, book: Playbook) -> Call:
    judge = rules_judge(book, fields={})

    def play(persona_id: str, seed: int, lines: Iterable[str]) -> RolePlay:
        persona = person(german, persona_id)
        wrong = persona.wrong[seed % len(persona.wrong)]
        made = begin(persona, cast=german, seed=seed)
        for line in lines:
            values = {"{n}": addressed(persona), "{c}": persona.company, "{g}": persona.for_them, "{w}": wrong}
            for name, value in values.items():
                line = line.replace(name, value)
            made = say(made, line, judge=judge)
        return made

    return play


def test_everybody_is_there_and_speaks_german(german: Cast) -> None:
    assert {persona.id for persona in german.personas} == set(PERSONAS)
    assert german.language.tag == "de"


@pytest.mark.no_cover
@pytest.mark.parametrize("persona", PERSONAS)
def test_a_good_caller_meets_in_most_calls(persona: str, call: Call) -> None:
    endings = Counter(call(persona, seed, lines).ending for seed in range(4) for lines in GOOD)
    assert endings[Ending.MEETING] >= 8


@pytest.mark.parametrize("persona", PERSONAS)
@pytest.mark.parametrize("reason", REASONS)
def test_a_bad_caller_is_hung_up_on_for_the_reason_they_give(persona: str, reason: str, call: Call) -> None:
    plays = [call(persona, seed, BAD[reason]) for seed in range(4)]
    ended = [play for play in plays if play.ending in ENDED_BY_THEM]
    assert len(ended) >= 3
    assert sum(play.standing.worst == reason for play in ended) > len(ended) * 0.7


@pytest.mark.parametrize("persona", PERSONAS)
def test_how_calls_end_follows_how_good_the_caller_was(persona: str, call: Call) -> None:
    graded = [float(grade) for grade, _ in MIXED]
    ended = [mean(worth(call(persona, seed, lines)) for seed in range(2)) for _, lines in MIXED]
    assert correlation(graded, ended) >= 0.7


def test_a_time_to_call_again_is_fixed_by_asking_when(call: Call) -> None:
    lines = ("Guten Tag, hier ist Sam Hart von Kontor.", "Wann passt es besser, morgen um zehn oder am Donnerstag?")
    plays = [call(persona, seed, lines) for persona in PERSONAS for seed in range(3)]
    kept = [play for play in plays if play.ending is Ending.CALL_LATER]
    assert len(kept) > len(plays) * 0.6
    assert all(play.standing.fixed for play in kept)


def test_who_says_goodbye_is_let_go(call: Call) -> None:
    lines = ("Guten Tag, hier ist Sam Hart von Kontor.", "Danke für Ihre Zeit, auf Wiederhören.")
    assert {call(persona, 1, lines).ending for persona in PERSONAS} == {Ending.NOT_INTERESTED}


@pytest.mark.parametrize("reason", REASONS)
def test_the_debrief_names_the_words_and_what_to_say_instead(reason: str, call: Call, book: Playbook) -> None:
    play = call("people", 1, BAD[reason])

    told = debrief(play, playbook=book, rewrite=lambda text: check_opener(text, playbook=book))
    assert told.moments
    assert reason in {one.reason for one in told.moments}
    assert all(one.words in play.moments[one.turn - 1].words and one.title and one.instead for one in told.moments)


@pytest.mark.parametrize(
    ("persona", "text", "right", "wrong"),
    [
        ("cfo", "Guten Tag, Frau Wischnewski, hier ist Sam Hart.", True, []),
        ("cfo", "Guten Tag, Herr Wischnewski.", True, ["Herr Wischnewski"]),
        ("cfo", "Guten Tag, Frau Wisniewski.", False, ["Wisniewski"]),
        ("cfo", "Guten Tag, Frau Kramer, es geht um den Abschluss.", False, ["Kramer"]),
        ("people", "Guten Morgen, Frau Dr. Schtschepanek.", True, []),
        ("owner", "Moin, Herr Lührs, Störung in der Säge?", True, []),
        ("owner", "Guten Tag, Jana Wolf von Kontorix.", False, []),
        ("owner", "Guten Tag, Jana Wolf, Kontorix.", False, []),
        ("owner", "Guten Tag, Wolf mein Name.", False, []),
        ("owner", "Guten Tag, hier ist Jana Wolf.", False, []),
        ("owner", "Guten Tag zusammen, läuft die Säge?", False, []),
        ("operations", "Spreche ich mit Herrn Aschenbrenner?", True, []),
        ("operations", "Spreche ich mit Herrn Aschenbach?", False, ["Aschenbach"]),
    ],
)
def test_who_was_called_what(german: Cast, persona: str, text: str, right: bool, wrong: list[str]) -> None:
    found = named(text, persona=person(german, persona), own_names=(), calling=german.language.calling)
    assert found.right is right
    assert [text[start:end] for start, end in found.wrong] == wrong
