from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench

from coachdesk.errors import UserError
from coachdesk.language import Language, speak
from coachdesk.settings import Settings
from coachdesk.ui.introduction import ASKS, Introduction, offered
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.settings.page import SettingsPage
from coachdesk.ui.tour import Tour


def test_a_new_rep_is_asked_for_name_and_company_until_both_are_known(bench: Bench) -> None:
    context = bench.window.context
    context.settings = Settings()
    line = Introduction(bench.window)
    assert line.isVisible()
    assert line.text() == ASKS
    context.settings_changed.emit(replace(Settings(), my_name="Sam"))
    assert line.isVisible()
    context.settings_changed.emit(replace(Settings(), my_name="Sam", my_company="Ledgerly"))
    assert not line.isVisible()


@pytest.fixture
def in_german() -> Iterator[None]:
    speak(Language("de"))
    yield
    speak(Language())


@pytest.mark.usefixtures("in_german")
def test_where_the_window_speaks_another_language_calls_are_offered_in_it_with_one_key(bench: Bench) -> None:
    bench.desk.settings = bench.context.settings = replace(bench.settings, my_name="")
    line = Introduction(bench.window)
    assert line.text() == "Openers, outlines and drafts for your calls come in Deutsch too."
    bench.press(Qt.Key.Key_F3)
    assert bench.desk.settings.call_language == "de"
    assert line.text() == ASKS, "then the next thing is asked"
    bench.press(Qt.Key.Key_F3)
    assert not line.asks_language


@pytest.mark.usefixtures("in_german")
def test_who_leaves_the_calls_in_english_is_not_asked_again(bench: Bench) -> None:
    line = Introduction(bench.window)
    assert line.asks_language
    next(b for b in line.findChildren(KeyButton) if b.text() == "Leave them in English").click()
    assert not line.isVisible()
    assert bench.desk.settings.call_language == "en"
    assert not offered(bench.desk.settings)


def test_once_closed_it_stays_away_for_this_run(bench: Bench) -> None:
    context = bench.window.context
    context.settings = Settings()
    line = Introduction(bench.window)
    line.put_away()
    context.settings_changed.emit(replace(Settings(), text_size=125))
    assert not line.isVisible()


def test_its_way_on_leads_to_the_first_field_that_is_empty(bench: Bench) -> None:
    context = bench.window.context
    context.settings = replace(Settings(), my_name="Sam")
    line = Introduction(bench.window)
    button = next(b for b in line.findChildren(KeyButton) if b.text() == "Add them")
    button.click()
    page = bench.window.page("settings")
    assert isinstance(page, SettingsPage)
    editor = page.rows["my_company"].editor
    assert isinstance(editor, LineField)
    assert QApplication.focusWidget() is editor.input


def test_who_is_known_is_not_asked(bench: Bench) -> None:
    bench.window.context.settings = Settings(my_name="Sam", my_company="Ledgerly")
    assert not Introduction(bench.window).isVisible()


def test_it_waits_until_the_tour_has_ended(bench: Bench) -> None:
    bench.window.context.settings = Settings()
    line = Introduction(bench.window)
    tour = Tour(bench.window)
    tour.start()
    assert (tour.isVisible(), line.isVisible()) == (True, False)
    tour.put_away()
    assert (tour.isVisible(), line.isVisible()) == (False, True)


def test_it_leaves_the_room_to_a_problem_until_that_has_gone(bench: Bench) -> None:
    bench.window.context.settings = Settings()
    line = Introduction(bench.window)
    bench.window.context.problem(UserError("That was not understood."))
    assert (bench.window.notices.problem.isVisible(), line.isVisible()) == (True, False)
    bench.window.notices.problem.put_away()
    assert line.isVisible()
