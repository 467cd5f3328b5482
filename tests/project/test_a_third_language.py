"""A third language is a folder and no code: five texts for the window, one rule and a few times for the calls."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coachdesk.coach import check_opener
from coachdesk.followup.when import understand
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.homes import language_names
from coachdesk.playbook.loader import check_playbook
from coachdesk.playbook.own import own_playbook
from coachdesk.playbook.own_practice import own_cast
from coachdesk.playbook.time_reading import time_words
from coachdesk.settings import Settings

WINDOW = {
    "Desk": "Bureau",
    "Callbacks": "Terugbellen",
    "Prospects": "Contacten",
    "Practice": "Oefenen",
    "Settings": "Instellingen",
}
LANGUAGE = """
tag = "nl"
name = "Dutch"
own_name = "Nederlands"
fillers = "even nou eigenlijk"
small = "ik wij u het de een"
greeting = '''\\s*(?:goedemiddag|goedemorgen|hallo)\\b(?P<mark>[,.!?])\\s*'''
[letters]
"ë" = "e"
[dates]
weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
months = ["januari", "februari", "maart", "april", "mei", "juni", "juli",
  "augustus", "september", "oktober", "november", "december"]
clock = "{hour}.{minute:02} uur"
long_day = "{weekday} {day} {month}"
time_in = "{time} ({city})"
as_agreed = "Zoals afgesproken"
call = "Gesprek"
meeting = "Afspraak"
rings = "{who} belt u."
about = "Over: {about}."
number = "Nummer: {number}"
[calling]
called = ['\\b(?:meneer|mevrouw) {name}']
"""
WHEN = """
tag = "nl"
vague = "ooit"
[parts]
hour = '(?:een|twee|drie|vier|\\d{1,2})'
[words]
tuesday = "dinsdag"
tomorrow = "morgen"
three = "drie"
at = "om"
[[rewrite]]
say = '\\bhalf (<hour>)\\b'
as = "30 minutes to {1}"
[[example]]
say = "morgen om half drie"
means = "tomorrow at 30 minutes to three"
"""
RULES = """
[[rule]]
id = "stoor_ik"
title = "Stoor ik?"
category = "negative"
level = "warning"
why = "Wie vraagt of hij stoort, stoort."
source = "een proef"
patterns = ['\\bstoor ik\\b']
good = ["Wie plant bij u de routes?"]
bad = ["Stoor ik even?"]
"""
SIGNS = """
[[sign]]
id = "question"
label = "een vraag"
patterns = ['\\?']
good = ["Hoe gaat dat nu?"]
bad = ["Dag."]
[[sign]]
id = "who"
label = "wie belt"
patterns = ['\\bmet \\w+ van \\w+']
good = ["Met Jan van Kantoor."]
bad = ["Hoe gaat dat nu?"]
[[sign]]
id = "reason"
label = "waarom"
patterns = ['\\bik bel (?:u )?omdat\\b']
good = ["Ik bel omdat u bouwt."]
bad = ["Dag."]
[[sign]]
id = "for_them"
label = "voor hen"
patterns = ['\\bbespaart\\b']
good = ["Dat bespaart u een dag."]
bad = ["Dag."]
[[sign]]
id = "concrete"
label = "tastbaar"
patterns = ['\\d']
good = ["3 dagen"]
bad = ["Beter"]
"""


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Resources with one language more, where a frozen program would have them."""
    whole, root = resources(), tmp_path_factory.mktemp("frozen")
    here = root / "coachdesk" / "resources"
    calls, window = here / "playbook.nl", here / "languages" / "nl"
    calls.mkdir(parents=True)
    window.mkdir(parents=True)
    for place in whole.iterdir():
        if place.name != "languages":
            (here / place.name).symlink_to(place)
    (here / "languages" / "de").symlink_to(whole / "languages" / "de")
    own = {"language.toml": LANGUAGE, "when.toml": WHEN, "rules.toml": RULES, "signs.toml": SIGNS, "words.toml": ""}
    for name, text in own.items():
        (calls / name).write_text(text, encoding="utf-8")
    left_out = {*own, "checked.json", "personas.toml", "voices.toml", "ears.toml", "drills.toml", "remarks.toml"}
    for place in (whole / "playbook").iterdir():
        if place.name not in left_out:
            (calls / place.name).symlink_to(place)
    (calls / "remarks.toml").write_text("", encoding="utf-8")
    messages = "".join(
        f"<message><source>{text}</source><translation>{said}</translation></message>" for text, said in WINDOW.items()
    )
    ts = f'<TS version="2.1" language="nl"><context><name></name>{messages}</context></TS>'
    (window / "coachdesk.ts").write_text(ts, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    done = [str(part) for part in (tool, "-silent", window / "coachdesk.ts", "-qm", window / "coachdesk.qm")]
    subprocess.run(done, check=True, capture_output=True)
    return root


@pytest.fixture
def data(frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    return DataFolder(tmp_path)


def test_the_window_speaks_it_as_far_as_it_goes(frozen: Path) -> None:
    asked = (
        "import sys\n"
        f"sys._MEIPASS = {str(frozen)!r}\n"
        "from coachdesk.ui.application import make_app\n"
        "from coachdesk.ui.languages import languages, speak_in\n"
        "app = make_app()\n"
        "speak_in(app, 'nl')\n"
        "from coachdesk.language import number, tr\n"
        "print(languages(), tr('Callbacks'), tr('Settings'), number(12000), tr('Not translated'))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=False)
    told = "('en', 'de', 'nl') Terugbellen Instellingen 12.000 Not translated"
    assert done.stdout.strip() == told, done.stderr


def test_calls_are_judged_by_its_own_rules(data: DataFolder) -> None:
    assert ("nl", "Nederlands") in language_names()
    assert check_playbook(resources() / "playbook.nl") == ()
    book = own_playbook(data, Settings(call_language="nl"))
    check = check_opener("Goedemiddag, met Jan van Kantoor. Stoor ik even?", playbook=book)
    assert [finding.rule for finding in check.findings] == ["stoor_ik"]
    assert check.has.who
    assert check.has.question


def test_times_are_typed_in_it(data: DataFolder) -> None:
    amsterdam = ZoneInfo("Europe/Amsterdam")
    now = datetime(2026, 11, 24, 10, 7, tzinfo=amsterdam)
    tongues = time_words(data, settings=Settings(call_language="nl"))
    got = understand("morgen om half drie", now=now, zone="Europe/Amsterdam", tongues=tongues)
    assert (got.local.day, got.local.hour, got.local.minute) == (25, 14, 30)


def test_until_somebody_speaks_it_practice_is_in_english(data: DataFolder) -> None:
    data.settings.write_text('call_language = "nl"\n', encoding="utf-8")
    assert own_playbook(data).language.tag == "nl"
    assert own_cast(data).language.tag == "en"
