"""The languages of the window: which there are, which is chosen, and how it writes days and numbers."""

import os
import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from coachdesk.language import Language, decimal, long_date, number, short_date, speak
from coachdesk.ui.languages import in_words_of, language_for, languages, own_name


def test_english_comes_first_and_each_language_is_named_by_its_speakers() -> None:
    assert languages()[:2] == ("en", "de")
    assert [own_name(tag) for tag in languages()[:2]] == ["English", "Deutsch"]


@pytest.mark.parametrize(
    ("wanted", "tag"), [("de", "de"), ("de_AT", "de"), ("de-CH", "de"), ("en", "en"), ("xx", "en")]
)
def test_a_language_that_is_not_there_gives_way_to_its_nearest_or_to_english(wanted: str, tag: str) -> None:
    assert language_for(wanted) == tag


def test_days_months_and_numbers_are_those_of_the_language() -> None:
    speak(in_words_of(QLocale("de"), "de", lambda _text, _comment, _count: ""))
    try:
        assert (number(12_000), decimal(2.5, 1)) == ("12.000", "2,5")
        assert short_date(date(2026, 11, 24)).startswith("Di")
        assert "Dienstag" in long_date(date(2026, 11, 24))
    finally:
        speak(Language())


def test_nothing_asks_for_its_words_before_the_language_is_chosen() -> None:
    # What is loaded before the first picture, and so before the language, must hold no text of its own.
    asked = (
        "import coachdesk.language as l\n"
        "asked = []\n"
        "l.speak(l.Language('xx', lambda text, comment, count: asked.append(text) or ''))\n"
        "import coachdesk.app.start\n"
        "raise SystemExit(repr(asked) if asked else 0)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_whole_window_is_german_where_german_is_chosen() -> None:
    asked = (
        "from coachdesk.ui.application import make_app\n"
        "from coachdesk.ui.languages import speak_in\n"
        "app = make_app()\n"
        "speak_in(app, 'de')\n"
        "from coachdesk.ui.pages import PAGES\n"
        "print([page.title for page in PAGES][:3])"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "['Arbeitsplatz', 'Wiedervorlagen', 'Kontakte']", done.stderr


@pytest.mark.parametrize(
    ("wanted", "told"), [("de", "de 1 von 8. Das ist Ihr erster Kontakt."), ("xx", "en 1 of 8. This is your first")]
)
def test_the_guided_demo_speaks_the_language_it_is_given(wanted: str, told: str) -> None:
    # The whole command, until its guide has said the first sentence; it would wait for a person then.
    asked = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from coachdesk.cli import main\n"
        "from coachdesk.ui.application import make_app\n"
        "app = make_app()\n"
        "def look():\n"
        "    from coachdesk.ui.tour import Tour\n"
        "    for window in app.topLevelWidgets():\n"
        "        for tour in window.findChildren(Tour):\n"
        "            if tour.isVisible() and tour.text():\n"
        "                print(window.context.settings.call_language, tour.text())\n"
        "                timer.stop()\n"
        "                window.close()\n"
        "timer = QTimer()\n"
        "timer.timeout.connect(look)\n"
        "timer.start(20)\n"
        f"sys.exit(main(['demo', '--language', {wanted!r}]))"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(told), done.stdout + done.stderr
    assert done.returncode == 0, done.stderr
