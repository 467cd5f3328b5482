"""The people to practise with: read whole, and each mistake told with its place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.errors import PlaybookError
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.cast import REASONS, STANDS_IN, Heard, Move
from coachdesk.playbook.casting import check_cast, load_cast
from coachdesk.playbook.files import CAST_FILES
from coachdesk.playbook.loader import check_playbook
from coachdesk.playbook.own_practice import own_cast
from coachdesk.playbook.parcel import export_playbook, install_playbook
from coachdesk.playbook.problems import Problem

DEFAULT = resources() / "playbook"
Break = Callable[[str, str, str], tuple[Problem, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "playbook"
    made.mkdir()
    for name in (*CAST_FILES, "objections.toml"):
        shutil.copy(DEFAULT / name, made / name)
    return made


@pytest.fixture
def broken(folder: Path) -> Break:
    """Replaces the first such words of a file, and gives what is wrong then."""

    def replace(name: str, old: str, new: str) -> tuple[Problem, ...]:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return check_cast(folder)

    return replace


def test_the_cast_that_comes_with_the_program_is_sound() -> None:
    assert check_cast(DEFAULT) == ()


def test_each_reason_and_each_move_has_its_words() -> None:
    cast = load_cast(DEFAULT)
    assert {weight.reason for weight in cast.weights if weight.points < 0} == set(REASONS)
    for persona in cast.personas:
        for move in Move:
            assert len(cast.lines(move, mood=persona.mood)) >= 4, (persona.id, move)
    assert cast.weight(Heard.MISNAMED).points < 0
    assert cast.persona("nobody") is None


def test_a_mood_without_words_of_its_own_has_the_common_ones() -> None:
    cast = load_cast(DEFAULT)
    assert cast.lines(Move.HELLO_AGAIN, mood="nowhere") == cast.common.of(Move.HELLO_AGAIN)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("personas.toml", 'mood = "brisk"', 'mood = "cheery"', "no voice called “cheery”"),
        ("personas.toml", "patience = 6", "patience = 60", "between 1 and 10"),
        ("personas.toml", "patience = 6", 'patience = 6\ncolour = "red"', "“colour” isn’t known here"),
        ("personas.toml", 'id = "have_supplier"', 'id = "no_card"', "no objection card called “no_card”"),
        ("personas.toml", 'sign = "asks_tried"', 'sign = "asks_colour"', "no sign called: asks_colour"),
        ("personas.toml", 'sign = "asks_tried"\nlines', 'sign = "asks_tried"\nwords', "“lines” is missing"),
        ("ears.toml", 'id = "talked_down"', 'id = "asked"', "no weight for: talked_down"),
        ("personas.toml", "nothing_for_them = 1", "boredom = 1", "none of the seven reasons"),
        ("personas.toml", 'wrong = ["Diana"', 'wrong = ["dana"', "“dana” is the right name"),
        ("personas.toml", 'hello = ["Okafor."', 'hello = ["{{nick}}."', "no field called “nick”"),
        ("personas.toml", 'id = "no_budget"', 'id = "have_supplier"', "two objections of one person"),
        ("personas.toml", 'id = "it_manager"', 'id = "cfo"', "two personas called “cfo”"),
        ("personas.toml", "percent = 12", "percent = 120", "between 0 and 100"),
        ("voices.toml", "hello_again = [", "hallo = [", "“hallo” isn’t known here"),
        ("voices.toml", "hello_again = [", "hallo = [", "has no lines for: hello_again"),
        ("voices.toml", 'id = "common"', 'id = "usual"', "has no lines for: hello_again, asks_who"),
        ("ears.toml", 'id = "paused"', 'id = "bored"', "must be one of"),
        ("ears.toml", 'id = "paused"', 'id = "familiar"', "no weight for: paused"),
        ("ears.toml", "points = -3", "points = -30", "between -10 and 10"),
        ("ears.toml", 'id = "lets_go"', 'id = "leaves"', "no sign called: lets_go"),
        ("ears.toml", 'good = ["Fair enough', 'good = ["Bananas', "is not recognised"),
        ("ears.toml", r"\bunderstood\b", r"(\bun)*+(derstood", "The pattern is broken"),
    ],
)
def test_a_mistake_is_told(broken: Break, name: str, old: str, new: str, said: str) -> None:
    problems = broken(name, old, new)
    assert any(said in problem.message for problem in problems), [str(problem) for problem in problems]
    assert all(problem.file == name for problem in problems)
    assert all(problem.line for problem in problems)


def test_a_persona_may_be_plain(folder: Path) -> None:
    """Without a gatekeeper, objections, and anything that costs more."""
    text = (folder / "personas.toml").read_text(encoding="utf-8")
    head = text[: text.index("[persona.minds]")]
    pains = '[[persona.pains]]\nlines = ["It slips."]\n'
    (folder / "personas.toml").write_text(head + pains, encoding="utf-8")
    (persona,) = load_cast(folder).personas
    assert (persona.gate, persona.objections, persona.minds) == (None, (), ())


def test_voices_and_ears_written_before_a_move_was_known_stay_whole(folder: Path) -> None:
    voices, ears = folder / "voices.toml", folder / "ears.toml"
    kept = [line for line in voices.read_text("utf-8").splitlines() if line.split(" = ")[0] not in STANDS_IN]
    voices.write_text("\n".join(kept), encoding="utf-8")
    weights = ears.read_text("utf-8").replace('id = "talks_down"', 'id = "nobody_hears_it"')
    at = weights.index('[[heard]]\nid = "talked_down"')
    ears.write_text(weights[:at] + weights[weights.index("[[heard]]", at + 1) :], encoding="utf-8")
    assert check_cast(folder) == ()
    cast = load_cast(folder)
    for move, other in STANDS_IN.items():
        assert cast.lines(move, mood="kind") == cast.lines(other, mood="kind")


def test_a_faulty_cast_does_not_load(folder: Path) -> None:
    (folder / "ears.toml").unlink()
    with pytest.raises(PlaybookError, match=r"ears\.toml: The file is missing"):
        load_cast(folder)


def test_what_a_team_lacks_is_taken_from_the_default(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = (DEFAULT / "personas.toml").read_text(encoding="utf-8")
    (own / "personas.toml").write_text(text.replace('first_name = "Dana"', 'first_name = "Dora"'), encoding="utf-8")
    cfo = load_cast(own, base=DEFAULT).persona("cfo")
    assert cfo is not None
    assert cfo.first_name == "Dora"
    (own / "objections.toml").write_text("", encoding="utf-8")
    assert check_cast(own, base=DEFAULT) == ()


def test_a_playbook_without_a_cast_is_whole(tmp_path: Path) -> None:
    assert check_cast(tmp_path) == ()


def test_checking_a_playbook_checks_its_cast(folder: Path) -> None:
    (folder / "personas.toml").write_text("persona = 3\n", encoding="utf-8")
    assert any(problem.file == "personas.toml" for problem in check_playbook(folder, base=DEFAULT))


def test_the_cast_travels_with_the_playbook_and_is_checked_on_the_way_in(folder: Path, tmp_path: Path) -> None:
    parcel, data = tmp_path / "team.playbook", DataFolder(tmp_path / "data")
    assert own_cast(data).persona("cfo") is not None
    export_playbook(folder, parcel, base=DEFAULT)
    install_playbook(parcel, data.playbook, base=DEFAULT)
    assert own_cast(data).persona("owner") is not None


def test_a_faulty_cast_is_not_installed(folder: Path, tmp_path: Path) -> None:
    import zipfile

    parcel = tmp_path / "team.playbook"
    export_playbook(folder, parcel, base=DEFAULT)
    with zipfile.ZipFile(parcel) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["voices.toml"] = b"voice = []\n"
    with zipfile.ZipFile(parcel, "w") as faulty:
        for name, content in parts.items():
            faulty.writestr(name, content)
    with pytest.raises(PlaybookError, match=r"voices\.toml"):
        install_playbook(parcel, tmp_path / "data" / "playbook", base=DEFAULT)
    assert not (tmp_path / "data" / "playbook").exists()
