from dataclasses import replace

from PySide6.QtWidgets import QApplication
from tests.ui.bench import Bench

from coachdesk.errors import UserError
from coachdesk.settings import Settings
from coachdesk.ui.introduction import ASKS, Introduction
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
