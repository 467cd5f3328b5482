import pytest
from PySide6.QtCore import Qt
from tests.ui.bench import CTRL, Bench, MakeBench

from coachdesk.ui.keys import KeyPage


@pytest.fixture
def keys(bench: Bench) -> KeyPage:
    bench.press(Qt.Key.Key_F1)
    return bench.sheet(KeyPage)


def test_every_command_with_a_key_stands_there_even_of_pages_never_opened(bench: Bench, keys: KeyPage) -> None:
    with_key = [c for c in bench.context.commands if bench.context.commands.key(c.id)]
    assert len(keys.shown()) == len(with_key)
    assert "Put off: minutes, or the next working day Callbacks S" in keys.shown()


def test_what_counts_on_the_page_below_comes_first(bench: Bench) -> None:
    bench.press(Qt.Key.Key_3, CTRL)
    bench.press(Qt.Key.Key_F1)
    page = bench.sheet(KeyPage)
    assert page.shown()[0].endswith("Prospects /")
    bench.press(Qt.Key.Key_PageDown)
    assert page.list.current() not in page.shown()[:5]


def test_the_search_looks_at_words_groups_and_keys(bench: Bench, keys: KeyPage) -> None:
    bench.type("callbacks put off")
    assert keys.shown() == ["Put off: minutes, or the next working day Callbacks S"]
    keys.field.input.setText("ctrl o")
    assert "Import a list List Ctrl O" in keys.shown()
    keys.field.input.setText("zzz")
    assert keys.shown() == []


def test_keys_stand_there_as_they_are_set(make_bench: MakeBench) -> None:
    bench = make_bench(single_keys=False, keys={"callbacks.done": ""})
    bench.press(Qt.Key.Key_F1)
    shown = bench.sheet(KeyPage).shown()
    assert "Put off: minutes, or the next working day Callbacks Alt S" in shown
    assert not any(words.startswith("Done Callbacks") for words in shown)


def test_it_leads_to_where_keys_are_changed(bench: Bench, keys: KeyPage) -> None:
    keys.change.click()
    assert bench.window.page_id == "settings"
    assert bench.no_sheet()
