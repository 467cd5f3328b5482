from dataclasses import replace

from tests.ui.bench import Bench

from coachdesk.settings import Settings
from coachdesk.ui.introduction import ASKS, Introduction


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


def test_who_is_known_is_not_asked(bench: Bench) -> None:
    bench.window.context.settings = Settings(my_name="Sam", my_company="Ledgerly")
    assert not Introduction(bench.window).isVisible()
