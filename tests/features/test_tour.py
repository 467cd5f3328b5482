"""The tour goes on by what is done at a real desk, by keys alone, and doesn't come back once it was closed."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from tests.features.conftest import Rep

from coachdesk.ui.desk_slot import DeskSlot
from coachdesk.ui.first_start import FirstStart
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.tour import SEEN, Tour, offered, stops


def take_the_sample(rep: Rep) -> Tour | None:
    slot = rep.window.page("desk")
    assert isinstance(slot, DeskSlot)
    assert isinstance(slot.first, FirstStart)
    slot.first.sample_button.click()
    rep.window.context.do(lambda desk: desk.start_if_idle())
    return rep.window.findChild(Tour)


def click(tour: Tour, words: str) -> None:
    QApplication.processEvents()
    next(b for b in tour.findChildren(KeyButton) if b.text() == words and b.isVisible()).click()


def test_the_first_call_is_made_along_the_tour(rep: Rep) -> None:
    tour = take_the_sample(rep)
    assert tour is not None
    keys = (("V",), (), ("C",), ("Space",) * 6, ("1",), ("Right", "Left", "Right"), ("Enter",))
    for at, pressed in enumerate(keys):
        tour.look()
        assert tour.at == at, tour.text()
        assert tour.text().startswith(f"{at + 1} of {len(stops())}. ")
        if not pressed:
            rep.press("E")
            rep.type("I know you're busy. ")
            tour.look()
            assert tour.at == at  # still typing
            rep.press("Ctrl+.")
            rep.press("Esc")
        for key in pressed:
            rep.press(key)
        tour.look()
    assert tour.at == len(stops()) - 1
    assert "Ctrl+Z" in tour.text()
    click(tour, "Done")
    assert not tour.isVisible()
    assert not offered(rep.window.context.settings)


def test_who_runs_ahead_finds_the_tour_where_they_are(rep: Rep) -> None:
    tour = take_the_sample(rep)
    assert tour is not None
    tour.look()
    rep.press("1")
    tour.look()
    assert "silent hang-up" in tour.text()
    rep.press("Enter")
    tour.look()
    assert tour.at == 5, "the schools are looked at in the next call"
    rep.press("1")
    rep.press("Right")
    rep.press("Left")
    tour.look()
    rep.press("Right")
    tour.look()
    assert "Enter saves" in tour.text()


def test_once_closed_it_is_closed_for_good_and_can_still_be_asked_for(rep: Rep) -> None:
    tour = take_the_sample(rep)
    assert tour is not None
    click(tour, "Next")
    assert tour.at == 1
    tour.put_away()
    assert rep.desk.settings.window[SEEN] == "seen"
    assert rep.window.context.commands.run("window.tour")
    assert tour.isVisible()
    assert tour.at == 0


def test_who_has_seen_it_gets_the_sample_list_alone(rep: Rep) -> None:
    context = rep.window.context
    context.save_settings(replace(context.settings, window={SEEN: "seen"}))
    assert take_the_sample(rep) is None


def test_on_an_empty_desk_the_tour_brings_the_sample_list(rep: Rep) -> None:
    rep.window.context.commands.run("window.tour")
    assert rep.desk.count_prospects() > 0
    tour = rep.window.findChild(Tour)
    assert tour is not None
    tour.look()
    assert tour.at == 0


def test_the_demos_tour_keeps_nothing(rep: Rep) -> None:
    made = Tour(rep.window, keep=False)
    made.start()
    made.put_away()
    assert offered(rep.window.context.settings)
