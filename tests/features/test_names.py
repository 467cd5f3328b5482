"""Each sentence of names.feature, as keys pressed and facts looked up."""

import json
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from tests.core.desk.conftest import person
from tests.core.sound.sounds import joined, silence, tone
from tests.features.conftest import Rep
from tests.ui.fake_voice import FakeSounds

from coachdesk.model.brief import CallBrief
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone
from coachdesk.ui.desk.names_sheet import NamesSheet

scenarios("names.feature")

FOREIGN = """Wojciech Grzegorczyk; Rajesh Venkataraghavan; Tadhg Súilleabháin; Zsófia Nagyné; Mehmet Çağlayan
Dzmitry Khvorostovsky; Yevhenii Shcherbytskyi; Chukwuemeka Okonkwo; Ngozi Adichie; Krzysztof Szczepański
Oluwaseun Adeyemi; Guðrún Jónsdóttir; Þórður Sigurðsson; Ioannis Papadopoulos; Eyjafjalla Hrafnsdottir
Bjørn Skjærvø; Anneliese Schwarzkopf; Xqtzlwo Vrbkaniuk; Saoirse Dhomhnaill; Nguyễn Hương"""
PEOPLE = [name.split() for name in FOREIGN.replace("\n", ";").split(";") if name.strip()]


@dataclass
class Story:
    """What a scenario remembers."""

    sounds: FakeSounds
    keys: int = 0
    seconds: float = 0.0
    names: int = 0
    kept: dict[ProspectId, str] = field(default_factory=dict)


@pytest.fixture
def story(rep: Rep) -> Story:
    sounds = FakeSounds()
    rep.window.context.voice.use(sounds)
    return Story(sounds)


def sheet(rep: Rep) -> NamesSheet:
    found = rep.window.sheet
    assert isinstance(found, NamesSheet)
    return found


def brief(rep: Rep) -> CallBrief:
    found = rep.desk.brief()
    assert found is not None
    return found


def said(rep: Rep) -> str:
    saying = brief(rep).saying
    return " ".join(part.respelling for part in saying.parts) if saying else ""


@given(parsers.parse("a list of {count:d} people with foreign names"))
def foreign(rep: Rep, count: int) -> None:
    assert len(PEOPLE) == count
    for n, (first, last) in enumerate(PEOPLE, 1):
        phones = (Phone(f"+1 212 555 01{n:02}"),)
        rep.desk.add_prospect(person(n, first_name=first, last_name=last, phones=phones))
    rep.desk.open_next()
    rep.window.refresh()
    QApplication.processEvents()


@given("somebody else on the list has the same first name")
def same_name(rep: Rep) -> None:
    first = brief(rep).prospect.first_name
    rep.desk.add_prospect(person(77, first_name=first, last_name="Smith", phones=(Phone("+1 212 555 0177"),)))


@when(parsers.parse("I prepare the hard names and listen to each for {seconds:d} seconds"))
def prepare(rep: Rep, story: Story, seconds: int) -> None:
    rep.press("Shift+T")
    story.names, story.keys = len(sheet(rep).entries), 1
    rep.press("Q")
    while isinstance(rep.window.sheet, NamesSheet):
        story.seconds += seconds
        entry = sheet(rep).entry
        story.kept[entry.hard.prospect] = entry.said
        rep.press("Enter")
        story.keys += 1
        assert story.keys < 100


@when("I type what the receptionist says")
def told(rep: Rep) -> None:
    rep.press("Shift+N")
    rep.press("T")
    rep.type("WHY-jek GRAY-gor")
    rep.press("Enter")
    rep.press("Esc")


@when("I record how the name is said")
def record(rep: Rep, story: Story) -> None:
    rep.press("Shift+N")
    rep.press("R")
    story.sounds.last.hear(joined(silence(1), tone(0.8), silence(1)))
    rep.press("R")
    rep.press("K")
    rep.press("Esc")


@then("every name was heard")
def all_heard(story: Story) -> None:
    assert story.names == 20
    assert len(story.sounds.said) == story.names


@then("every name is said as it was kept")
def as_kept(rep: Rep, story: Story) -> None:
    assert {p.id: p.said_as for p in rep.people} == story.kept


@then("no more than two keys were pressed for a name")
def few_keys(story: Story) -> None:
    assert story.keys <= 2 * story.names


@then("it took less than two minutes")
def in_time(story: Story) -> None:
    assert story.seconds + 0.5 * story.keys < 120


@then("nothing is left to prepare")
def prepared(rep: Rep) -> None:
    assert rep.desk.hard_names() == ()


@then("the name is said so")
def is_said(rep: Rep) -> None:
    assert said(rep) == "WHY-jek GRAY-gor"


@then("somebody else of that name is greeted the same")
def elsewhere(rep: Rep) -> None:
    other = next(p for p in rep.people if p.last_name == "Smith")
    rep.desk.open_prospect(other.id)
    assert said(rep).split()[0] == "WHY-jek"


@then("the clip is kept without the silence round it")
def clip_kept(rep: Rep) -> None:
    clip = rep.desk.clip()
    assert clip is not None
    assert clip.seconds == pytest.approx(0.96, abs=0.05)


@then("the desk plays it back with one key")
def plays(rep: Rep, story: Story) -> None:
    before = len(story.sounds.said)
    rep.press("Q")
    assert len(story.sounds.said) == before + 1
    assert story.sounds.said[-1].seconds == pytest.approx(0.96, abs=0.05)


@then("the clip goes with the exported record")
def exported(rep: Rep) -> None:
    file = rep.folder.settings.parent / "all.json"
    rep.desk.export(file)
    [clip] = json.loads(file.read_text(encoding="utf-8"))["clips"]
    assert clip["prospect"] == brief(rep).prospect.id


@then("undo takes the clip away")
def undone(rep: Rep) -> None:
    rep.press("Ctrl+Z")
    assert rep.desk.clip() is None
