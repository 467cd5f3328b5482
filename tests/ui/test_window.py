import base64
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from tests.ui.bench import ALT, CTRL, Bench, MakeBench
from tests.ui.fake_desk import NOW, FakeDesk, people

from coachdesk.errors import StoreBusy, StoreDamaged, UserError, WorldError
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.ui.banner import ProblemBanner
from coachdesk.ui.bar import PageBar
from coachdesk.ui.bar_buttons import FindButton, Tab
from coachdesk.ui.callbacks.page import CallbacksPage
from coachdesk.ui.context import NO_PHONE_PROGRAM, About
from coachdesk.ui.keys import KeyPage
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.kit.scroll import Scroll
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.toast import Toast
from coachdesk.ui.pages import PAGES
from coachdesk.ui.palette import Palette
from coachdesk.ui.prospects.page import ProspectsPage


def visible_tabs(bench: Bench) -> dict[str, Tab]:
    return {tab.text(): tab for tab in bench.window.findChildren(Tab) if tab.isVisible()}


def button(parent: QWidget, words: str) -> KeyButton:
    return next(b for b in parent.findChildren(KeyButton) if b.text() == words and b.isVisible())


def test_the_wide_bar_has_a_tab_for_each_page_that_works(wide_bench: Bench) -> None:
    assert list(visible_tabs(wide_bench)) == ["Desk", "Callbacks", "Prospects", "Practice", "Playbook"]


def test_a_tab_opens_its_page_and_shows_that_it_is_open(wide_bench: Bench) -> None:
    tabs = visible_tabs(wide_bench)
    tabs["Prospects"].click()
    assert wide_bench.window.page_id == "prospects"
    assert tabs["Prospects"].is_shown
    assert not tabs["Desk"].is_shown


def test_the_narrow_bar_has_a_menu_with_all_pages_and_their_keys(bench: Bench) -> None:
    menu = bench.window.menu()
    entries = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert entries[:6] == [
        "Desk\tCtrl 1",
        "Callbacks\tCtrl 2",
        "Prospects\tCtrl 3",
        "Practice\tCtrl 5",
        "Playbook\tCtrl 4",
        "Settings\tCtrl ,",
    ]
    menu.deleteLater()


def test_an_entry_of_the_menu_does_what_it_says(bench: Bench) -> None:
    menu = bench.window.menu()
    next(a for a in menu.actions() if a.text().startswith("Callbacks")).trigger()
    assert bench.window.page_id == "callbacks"
    menu.deleteLater()


def test_the_bar_changes_at_1100_pixels(bench: Bench) -> None:
    assert not visible_tabs(bench)
    bench.window.resize(1100, 700)
    assert visible_tabs(bench)
    bench.window.resize(1099, 700)
    assert not visible_tabs(bench)


def test_a_page_opened_later_learns_how_wide_the_window_is(wide_bench: Bench) -> None:
    page = wide_bench.open("prospects", ProspectsPage)
    assert page.wide
    wide_bench.window.resize(500, 700)
    assert not page.wide


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_1, "desk"), (Qt.Key.Key_2, "callbacks"), (Qt.Key.Key_3, "prospects"), (Qt.Key.Key_4, "playbook")],
)
def test_each_page_has_a_key(bench: Bench, key: Qt.Key, page: str) -> None:
    bench.window.open_page("settings")
    bench.press(key, CTRL)
    assert bench.window.page_id == page


def test_pages_are_built_when_they_are_first_opened(bench: Bench) -> None:
    assert not bench.window.findChildren(ProspectsPage)
    bench.press(Qt.Key.Key_3, CTRL)
    bench.press(Qt.Key.Key_1, CTRL)
    bench.press(Qt.Key.Key_3, CTRL)
    assert len(bench.window.findChildren(ProspectsPage)) == 1


def test_a_page_that_does_not_exist_is_not_opened(bench: Bench) -> None:
    bench.context.open_page("insight")
    assert bench.window.page_id == "desk"


def test_the_bar_says_how_far_the_day_has_come(bench: Bench) -> None:
    bar = bench.window.findChild(PageBar)
    assert isinstance(bar, PageBar)
    assert bar.progress() == "Finance, US 0 of 7"
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    bench.context.do(lambda desk: desk.open_next())
    assert bar.progress() == "Finance, US 1 of 7"


def test_the_tab_counts_callbacks_of_today(make_bench: MakeBench) -> None:
    desk = FakeDesk(people(3))
    desk.add_callback(ProspectId("p0"), at=NOW - timedelta(hours=1))
    desk.add_callback(ProspectId("p1"), at=NOW + timedelta(hours=1))
    desk.add_callback(ProspectId("p2"), at=NOW + timedelta(days=4))
    bench = make_bench(desk=desk, wide=True)
    assert visible_tabs(bench)["Callbacks"].accessibleName() == "Callbacks, 2"


def test_what_was_done_is_said_with_undo_on_it(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    toast = bench.window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert toast.isVisible()
    assert toast.text == "Recorded: voicemail"
    toast.undo.emit()
    assert bench.desk.calls == []
    assert bench.said[-1] == "Taken back: voicemail"


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("page", ["desk", "callbacks", "prospects", "playbook", "settings"])
def test_the_toast_covers_nothing_that_can_be_read_or_worked(make_bench: MakeBench, page: str, wide: bool) -> None:
    bench = make_bench(wide=wide)
    bench.window.open_page(page)
    bench.context.say("A checked backup was saved as coachdesk-20261125-154400.db", undo=True)
    QApplication.processEvents()
    toast = bench.window.findChild(Toast)
    assert isinstance(toast, Toast)
    place = QRect(toast.mapTo(bench.window, QPoint()), toast.size())
    assert bench.window.rect().contains(place)
    assert place.width() >= 200
    shown = bench.window.page(page)
    if not (page == "desk" and wide):
        assert not place.intersects(QRect(shown.mapTo(bench.window, QPoint()), shown.size()))
    for button in bench.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert not place.intersects(QRect(button.mapTo(bench.window, QPoint()), button.size())), button.text()
    toast.grab()


def test_at_twice_the_text_the_toast_still_says_its_sentence(make_bench: MakeBench) -> None:
    bench = make_bench(text_size=200)
    bench.context.say("Recorded: hung up, no word", undo=True)
    QApplication.processEvents()
    toast = bench.window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert toast.width() > 350
    toast.grab()


def test_ctrl_z_takes_back_the_last_step_on_every_page(bench: Bench) -> None:
    bench.context.do(lambda desk: desk.record(OutcomeId("voicemail")))
    bench.window.open_page("callbacks")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.desk.calls == []


def test_ctrl_z_in_an_untouched_field_takes_the_last_step_back_and_elsewhere_the_letters(bench: Bench) -> None:
    bench.press(Qt.Key.Key_3)
    bench.window.open_page("prospects")
    bench.press(Qt.Key.Key_Slash)
    bench.type("ana")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert len(bench.desk.calls) == 1
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Slash)
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.desk.calls == []


def test_a_problem_is_shown_whole_can_be_copied_and_closed(bench: Bench) -> None:
    bench.context.problem(UserError("The disk is full.", hint="Free some space. What you recorded is kept."))
    banner = bench.window.findChild(ProblemBanner)
    assert isinstance(banner, ProblemBanner)
    assert banner.isVisible()
    assert banner.text() == "The disk is full. Free some space. What you recorded is kept."
    button(banner, "Copy the message").click()
    assert QApplication.clipboard().text() == banner.text()
    assert banner.isVisible()
    banner.put_away()
    assert not banner.isVisible()


def test_a_newer_problem_is_shown_at_once_and_a_key_goes_back_to_those_that_wait(bench: Bench) -> None:
    for words in ("First.", "First.", "Second.", "Third.", "Second."):
        bench.context.problem(UserError(words))
    banner = bench.window.findChild(ProblemBanner)
    assert isinstance(banner, ProblemBanner)
    seen = []
    while banner.isVisible():
        seen.append((banner.text(), banner.waiting()))
        bench.press(Qt.Key.Key_F4)
    assert seen == [
        ("Second.", "2 more problems wait: F4 closes this one"),
        ("Third.", "One more problem waits: F4 closes this one"),
        ("First.", ""),
    ], "the same was said twice, or one was lost"


def test_a_tall_problem_in_a_low_window_leaves_every_button_of_the_page_within_reach(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.context.theme.set_look(text_size=200, reduce_motion=True)
    bench.window.resize(380, 600)
    bench.window.open_page("prospects")
    bench.context.problem(UserError("No softphone took the number. " * 6))
    bench.context.theme.changed.emit()
    area = bench.window.findChild(Scroll)
    assert isinstance(area, Scroll)
    for _ in range(4):
        QApplication.processEvents()
    assert area.verticalScrollBar().maximum() > 0
    adding = button(bench.window.page("prospects"), "Add")
    adding.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert not adding.visibleRegion().isEmpty(), "what has the focus is scrolled out of sight"
    bench.window.open_page("callbacks")
    assert area.verticalScrollBar().value() == 0, "on another page the problem is seen first"
    bench.press(Qt.Key.Key_F4)
    for _ in range(4):
        QApplication.processEvents()
    assert area.verticalScrollBar().maximum() == 0


def test_what_holds_for_one_number_gives_way_to_what_is_newer_and_goes_with_the_next_prospect(bench: Bench) -> None:
    def no_phone(who: str) -> None:
        bench.context.problem(WorldError(f"{who}’s number is 555.", code=NO_PHONE_PROGRAM))

    banner = bench.window.findChild(ProblemBanner)
    assert isinstance(banner, ProblemBanner)
    bench.context.problem(UserError("First."))
    no_phone("Ann")
    no_phone("Bea")
    assert banner.text() == "Bea’s number is 555."
    bench.context.problem(UserError("Last."))
    no_phone("Cy")
    assert (banner.text(), banner.waiting()[:1]) == ("Cy’s number is 555.", "2")
    bench.context.changed.emit(Changes(frozenset({Topic.DESK})))
    assert banner.text() == "Cy’s number is 555."
    bench.context.do(lambda desk: desk.skip())
    assert banner.text() == "Last."
    banner.put_away()
    assert banner.text() == "First."
    banner.put_away()
    no_phone("Di")
    bench.context.do(lambda desk: desk.skip())
    assert not banner.isVisible()


def test_enter_presses_the_button_of_the_bar_that_has_the_focus(wide_bench: Bench) -> None:
    for page in ("Callbacks", "Desk"):
        visible_tabs(wide_bench)[page].setFocus()
        wide_bench.press(Qt.Key.Key_Return)
        assert wide_bench.window.page_id == page.lower()
    assert wide_bench.desk.current == "p0", "Enter did not open the next prospect"


def test_trouble_with_the_store_can_be_tried_again(bench: Bench) -> None:
    bench.context.problem(StoreBusy("Another program holds the data."))
    banner = bench.window.findChild(ProblemBanner)
    assert isinstance(banner, ProblemBanner)
    before = bench.desk.asked.count("day")
    button(banner, "Try again").click()
    assert bench.desk.asked.count("day") > before
    assert not banner.isVisible()


def test_a_damaged_database_offers_a_backup(bench: Bench) -> None:
    bench.context.problem(StoreDamaged("coachdesk.db is damaged. It was kept aside."))
    banner = bench.window.findChild(ProblemBanner)
    assert isinstance(banner, ProblemBanner)
    button(banner, "Restore a backup").click()
    assert banner.isVisible(), "no backup was chosen"
    bench.files.answer = Path("/backups/monday.db")
    before = bench.desk.asked.count("day")
    button(banner, "Restore a backup").click()
    assert bench.files.asked[-1] == "Restore a backup"
    assert bench.desk.asked.count("day") > before
    assert not banner.isVisible()


def test_the_window_opens_where_it_was_left(make_bench: MakeBench) -> None:
    first = make_bench()
    first.window.open_page("callbacks")
    first.window.resize(640, 700)
    first.window.close()
    kept = first.desk.settings.window
    assert kept["page"] == "callbacks"
    assert base64.b64decode(kept["geometry"])
    second = make_bench(desk=FakeDesk(people(2)), window=kept)
    assert second.window.page_id == "callbacks"


def test_a_place_that_can_not_be_read_is_passed_over(make_bench: MakeBench) -> None:
    bench = make_bench(window={"page": "gone", "geometry": "not base64 at all"})
    assert bench.window.page_id == "desk"


def test_a_changed_theme_and_text_size_count_at_once(bench: Bench, theme: Theme) -> None:
    bench.context.save_settings(replace(bench.settings, theme="dark", text_size=150))
    assert theme.dark
    assert theme.text_factor == 1.5


def test_larger_and_smaller_text_by_key_stop_at_the_ends(bench: Bench, theme: Theme) -> None:
    bench.press(Qt.Key.Key_Plus, CTRL)
    assert bench.settings.text_size == 110
    for _ in range(9):
        bench.press(Qt.Key.Key_Equal, CTRL)
    assert bench.settings.text_size == 200
    for _ in range(9):
        bench.press(Qt.Key.Key_Minus, CTRL)
    assert bench.settings.text_size == 100


def test_the_theme_can_be_switched_by_command(bench: Bench, theme: Theme) -> None:
    bench.context.commands.run("window.theme")
    assert theme.dark
    bench.context.commands.run("window.theme")
    assert not theme.dark


def test_a_backup_says_what_it_is_called(bench: Bench) -> None:
    bench.context.commands.run("window.backup")
    assert bench.said[-1] == "A checked backup was saved as coachdesk-2026-11-25.db"


def test_keys_pressed_over_a_sheet_do_not_reach_the_page(bench: Bench) -> None:
    bench.press(Qt.Key.Key_K, CTRL)
    assert isinstance(bench.window.sheet, Palette)
    bench.press(Qt.Key.Key_1)
    bench.press(Qt.Key.Key_5, ALT)
    assert bench.desk.calls == []
    bench.press(Qt.Key.Key_Escape)
    assert bench.no_sheet()


def test_a_sheet_gives_the_focus_back(bench: Bench) -> None:
    before = QApplication.focusWidget()
    bench.press(Qt.Key.Key_F1)
    assert isinstance(bench.window.sheet, KeyPage)
    bench.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_tab_stays_inside_a_sheet(bench: Bench) -> None:
    bench.press(Qt.Key.Key_F1)
    sheet = bench.sheet(KeyPage)
    seen = []
    for _ in range(6):
        bench.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        seen.append(focus)
    bench.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() in seen


def test_the_search_box_of_the_bar_opens_the_palette(wide_bench: Bench) -> None:
    next(b for b in wide_bench.window.findChildren(FindButton) if b.isVisible()).click()
    assert isinstance(wide_bench.window.sheet, Palette)


def test_escape_in_a_field_of_a_page_leads_back_to_the_page(bench: Bench) -> None:
    page = bench.open("callbacks", CallbacksPage)
    bench.desk.add_callback(ProspectId("p1"), at=NOW + timedelta(hours=1))
    bench.window.refresh()
    bench.press(Qt.Key.Key_T)
    assert page.tools.phrase.input.hasFocus()
    bench.press(Qt.Key.Key_Escape)
    assert not page.tools.phrase.input.hasFocus()


def test_every_page_is_told_its_own_commands_once(bench: Bench) -> None:
    for entry in PAGES:
        bench.window.open_page(entry.id)
    ids = [command.id for command in bench.context.commands]
    assert len(ids) == len(set(ids))


def test_nothing_is_announced_while_a_call_goes_on(bench: Bench) -> None:
    bench.context.set_live(True)
    bench.context.say("Saved")
    toast = bench.window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert toast.accessibleName() == ""
    bench.context.set_live(False)


def test_opening_a_prospect_from_elsewhere_brings_them_to_the_desk(bench: Bench) -> None:
    bench.window.open_page("settings")
    bench.context.open_page("desk", About(prospect=ProspectId("p3")))
    assert bench.window.page_id == "desk"
    assert bench.desk.current == "p3"
