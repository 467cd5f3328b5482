from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from tests.ui.fake_desk import FakeDesk, as_desk, people, person

from coachdesk.model.prospect import Prospect
from coachdesk.settings import Settings
from coachdesk.ui.context import Context
from coachdesk.ui.prospects.model import COLUMNS, KEPT, PAGE, WAITING, ProspectsModel, state_words
from coachdesk.ui.runner import Done, Failed, InlineRunner

if TYPE_CHECKING:
    from coachdesk.ui.runner import Job


class MillionDesk(FakeDesk):
    """A list too long to hold: it makes up who is asked for, and notes which pages were."""

    def __init__(self, count: int = 1_000_000) -> None:
        super().__init__()
        self.count = count
        self.fetched: list[tuple[str, int, int]] = []

    def count_prospects(self, *, search: str = "") -> int:
        return self.count

    def prospects(self, *, search: str = "", limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        self.fetched.append((search, offset, limit))
        return tuple(person(0, last_name=str(n)) for n in range(offset, min(offset + limit, self.count)))


class LaterRunner(InlineRunner):
    """Keeps verbs until they are asked for, so that answers can come late."""

    def __init__(self, desk: FakeDesk) -> None:
        super().__init__(as_desk(desk))
        self.waiting: list[tuple[Job, Done, Failed]] = []

    def submit(self, job: "Job", done: Done, failed: Failed) -> None:
        self.waiting.append((job, done, failed))

    def answer(self, place: int) -> None:
        super().submit(*self.waiting[place])


def text(model: ProspectsModel, row: int, column: int = 0) -> object:
    return model.index(row, column).data(Qt.ItemDataRole.DisplayRole)


def model_over(desk: FakeDesk) -> ProspectsModel:
    return ProspectsModel(Context(InlineRunner(as_desk(desk)), settings=Settings()))


def test_only_the_first_page_is_fetched_for_a_million_rows(qapp: object) -> None:
    desk = MillionDesk()
    model = model_over(desk)
    model.look_up("")
    assert model.rowCount() == 1_000_000
    assert desk.fetched == [("", 0, PAGE)]


def test_a_page_is_fetched_when_it_comes_into_view_and_only_once(qapp: object) -> None:
    desk = MillionDesk()
    model = model_over(desk)
    model.look_up("")
    assert text(model, 500_123) == "Wojciech 500123"
    assert text(model, 500_124) == "Wojciech 500124"
    assert desk.fetched[1:] == [("", 500_000, PAGE)]


def test_what_was_seen_long_ago_is_let_go(qapp: object) -> None:
    desk = MillionDesk()
    model = model_over(desk)
    model.look_up("")
    for page in range(1, KEPT + 5):
        text(model, page * PAGE)
    text(model, 0)
    assert desk.fetched.count(("", 0, PAGE)) == 2


def test_a_row_still_being_fetched_shows_that_it_waits(qapp: object) -> None:
    runner = LaterRunner(MillionDesk())
    model = ProspectsModel(Context(runner, settings=Settings()))
    model.look_up("")
    runner.answer(0)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    assert text(model, 400) == WAITING
    assert text(model, 401) == WAITING
    assert len(runner.waiting) == 2
    runner.answer(1)
    assert text(model, 400) == "Wojciech 400"
    assert changed == [(400, 599)]


def test_an_answer_to_an_older_search_is_dropped(qapp: object) -> None:
    runner = LaterRunner(FakeDesk(people(7)))
    model = ProspectsModel(Context(runner, settings=Settings()))
    counts: list[int] = []
    model.counted.connect(counts.append)
    model.look_up("pri")
    model.look_up("wojciech")
    runner.answer(1)
    runner.answer(0)
    assert counts == [1]
    assert text(model, 0) == "Wojciech Zieliński"


def test_a_page_of_an_older_search_is_dropped_too(qapp: object) -> None:
    runner = LaterRunner(MillionDesk())
    model = ProspectsModel(Context(runner, settings=Settings()))
    model.look_up("")
    runner.answer(0)
    text(model, 400)
    model.look_up("x")
    runner.answer(2)
    runner.answer(1)
    assert text(model, 400) == WAITING


def test_a_row_that_is_not_there_is_nobody(qapp: object) -> None:
    model = model_over(FakeDesk(people(2)))
    model.look_up("")
    assert model.prospect(-1) is None
    assert model.prospect(2) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_a_line_break_in_a_cell_hides_nothing(qapp: object) -> None:
    model = model_over(FakeDesk((person(0, company="Northgate\n\nFreight"),)))
    model.look_up("")
    assert text(model, 0, 1) == "Northgate Freight"


def test_a_row_is_heard_with_who_they_are(qapp: object) -> None:
    model = model_over(FakeDesk(people(1)))
    model.look_up("")
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Wojciech Zieliński, Finance Director, Northgate Freight, +1 312 555 0187"
    model.one_column = False
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Wojciech Zieliński, Finance Director, Northgate Freight"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert len(COLUMNS) == model.columnCount()


def test_the_state_says_what_hinders_a_call() -> None:
    wrong = person(0).phones[0].__class__("1", bad=True)
    assert state_words(person(0)) == ""
    assert state_words(person(0, do_not_call=True)) == "Never call"
    assert state_words(person(0, left_company=True)) == "Left the company"
    assert state_words(person(0, phones=())) == "No number"
    assert state_words(person(0, phones=(wrong,))) == "Wrong number"
