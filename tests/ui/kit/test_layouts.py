"""Rows that wrap and rows that fill: nothing outside, nothing on top of each other, nothing lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, getAllValidWrappers, isValid

from coachdesk.ui.kit.layouts import FlowRow, KeyRows, settle


class Brick(QWidget):
    """A widget of one size that may shrink to half."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's own name
        return QSize(self._width, 20)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's own name
        return QSize(self._width // 2, 20)


def rects(widgets: list[Brick]) -> list[QRect]:
    return [widget.geometry() for widget in widgets]


def apart(found: list[QRect]) -> bool:
    return not any(a.intersects(b) for n, a in enumerate(found) for b in found[n + 1 :])


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    widths=st.lists(st.integers(min_value=10, max_value=150), min_size=1, max_size=9),
    width=st.integers(min_value=150, max_value=500),
    grow=st.sets(st.integers(min_value=0, max_value=8)),
)
def test_a_flow_row_keeps_its_items_inside_and_apart(
    qtbot: QtBot, widths: list[int], width: int, grow: set[int]
) -> None:
    host = QWidget()
    row = FlowRow(host, across=8, down=4)
    bricks = [Brick(w, host) for w in widths]
    for number, brick in enumerate(bricks):
        row.add(brick, grow=number in grow)
    height = row.heightForWidth(width)
    row.setGeometry(QRect(0, 0, width, height))
    assert apart(rects(bricks))
    assert all(QRect(0, 0, width, height).contains(rect) for rect in rects(bricks))
    host.deleteLater()


def test_a_pushed_item_stands_at_the_right_edge(host: QWidget) -> None:
    row = FlowRow(host)
    left, right = Brick(50, host), Brick(60, host)
    row.add(left)
    row.add(right, push=True)
    row.setGeometry(QRect(0, 0, 300, 20))
    assert right.geometry().right() == 299
    assert left.geometry().left() == 0


def test_a_whole_item_takes_its_own_line_before_it_shrinks(host: QWidget) -> None:
    row = FlowRow(host)
    first, second = Brick(200, host), Brick(100, host)
    row.add(first, grow=True, whole=True)
    row.add(second)
    assert row.heightForWidth(250) > row.heightForWidth(400)


def test_items_come_closer_before_a_line_is_broken(host: QWidget) -> None:
    row = FlowRow(host, across=20, least=4)
    for _ in range(3):
        row.add(Brick(50, host))
    assert row.heightForWidth(160) == 20


def test_hidden_items_take_no_room(host: QWidget) -> None:
    row = FlowRow(host)
    shown, hidden = Brick(50, host), Brick(60, host)
    row.add(hidden)
    row.add(shown)
    hidden.hide()
    row.setGeometry(QRect(0, 0, 300, 20))
    assert shown.geometry().left() == 0


def test_a_layout_gives_its_items_back(host: QWidget) -> None:
    for layout in (FlowRow(), KeyRows()):
        brick = Brick(50, host)
        layout.addWidget(brick)
        assert layout.count() == 1
        assert layout.itemAt(3) is None
        layout.removeWidget(brick)
        assert layout.count() == 0
        assert layout.takeAt(0) is None


@pytest.mark.parametrize("kind", [FlowRow, KeyRows])
def test_items_outlive_those_that_stood_at_their_addresses(qtbot: QtBot, kind: type[FlowRow | KeyRows]) -> None:
    before = QWidget()
    column = QVBoxLayout(before)
    bricks = [Brick(40, before) for _ in range(30)]
    for brick in bricks:
        column.addWidget(brick)
    looked_at = [column.itemAt(index) for index in range(column.count())]
    host = QWidget()
    qtbot.addWidget(host)
    row = kind(host)
    for brick in bricks:  # Qt frees the item of the column and makes room for the next
        row.addWidget(brick)
    del looked_at, column
    delete(before)
    items = [row.itemAt(index) for index in range(row.count())]
    assert len(items) == len(bricks)
    assert all(item is not None and isValid(item) for item in items)
    row.activate()
    assert apart(rects(bricks))


@pytest.mark.parametrize("kind", [FlowRow, KeyRows])
def test_a_widget_that_goes_takes_its_item_along(qtbot: QtBot, kind: type[FlowRow | KeyRows]) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    row = kind(host)
    first, second, third = (Brick(40, host) for _ in range(3))
    for brick in (first, second, third):
        row.addWidget(brick)
    first.setParent(None)
    qtbot.addWidget(first)
    delete(second)
    assert row.count() == 1
    item = row.itemAt(0)
    assert item is not None
    assert item.widget() is third


@pytest.mark.parametrize("width", [348, 368, 600])
def test_every_row_of_keys_is_as_wide_as_the_bar(host: QWidget, width: int) -> None:
    keys = KeyRows(host)
    keys.set_rows((2, 3, 4, 2), even=False, across=7, down=4)
    bricks = [Brick(70, host) for _ in range(11)]
    for brick in bricks:
        keys.addWidget(brick)
    keys.setGeometry(QRect(0, 0, width, keys.heightForWidth(width)))
    by_line: dict[int, list[QRect]] = {}
    for rect in rects(bricks):
        by_line.setdefault(rect.top(), []).append(rect)
    assert [len(line) for line in by_line.values()] == [2, 3, 4, 2]
    assert all(line[0].left() == 0 and line[-1].right() == width - 1 for line in by_line.values())
    assert apart(rects(bricks))


def test_keys_that_do_not_fit_flow_onto_more_rows(host: QWidget) -> None:
    keys = KeyRows(host)
    keys.set_rows((2, 4), even=False, across=7, down=4)
    bricks = [Brick(200, host) for _ in range(6)]
    for brick in bricks:
        keys.addWidget(brick)
    keys.setGeometry(QRect(0, 0, 250, keys.heightForWidth(250)))
    assert apart(rects(bricks))
    assert all(rect.right() < 250 for rect in rects(bricks))


def test_settling_leaves_no_python_objects_of_items_behind(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.addWidget(Brick(40, inner))
    column.addWidget(inner)
    column.addLayout(QHBoxLayout())
    column.addStretch(1)
    before = held_items()
    settle(outer)
    assert held_items() == before


def held_items() -> int:
    return sum(isinstance(held, QLayoutItem) and not isinstance(held, QLayout) for held in getAllValidWrappers())


class Asked(Brick):
    """A brick that counts how often it is asked what it wants."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(width, parent)
        self.times = 0

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's own name
        self.times += 1
        return super().sizeHint()

    def become(self, width: int) -> None:
        self._width = width
        self.updateGeometry()


@pytest.mark.parametrize("kind", [FlowRow, KeyRows])
def test_what_stands_in_a_row_is_asked_again_only_after_it_changed(
    host: QWidget, kind: type[FlowRow | KeyRows]
) -> None:
    row = kind(host)
    bricks = [Asked(60, host) for _ in range(4)]
    for brick in bricks:
        row.addWidget(brick)
    row.activate()
    for width in (300, 200, 100, 300):
        row.setGeometry(QRect(0, 0, width, row.heightForWidth(width)))
    assert max(brick.times for brick in bricks) <= 2

    before = row.minimumSize()
    bricks[0].become(400)
    row.activate()
    assert row.minimumSize().width() == 200 > before.width()
    assert row.heightForWidth(300) >= 2 * 20
