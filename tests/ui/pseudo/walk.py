"""Walks through every page and sheet in the language that nobody speaks; what is not marked must be data.

Not collected with the other tests: ``test_translated`` runs it in a process of its own, where that language is spoken.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from tests.ui import fake_desk
from tests.ui.bench import Bench, MakeBench
from tests.ui.fake_desk import people
from tests.ui.places import walk, walked

from coachdesk.paths import resources
from coachdesk.ui.desk.languages import LANGUAGES

MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
BREAKS = re.compile(r"[\n·•:,;()\[\]“”„‹›|/]|(?<=[.?!]) ")
ADDRESS = re.compile(r"\S+@\S+|\S+\.\w+|\"coachdesk\".*")
WORD = re.compile(r"[^\W\d_]{3,}")
KEY = re.compile(r"(?:Ctrl|Shift|Alt|Enter|Esc|Space|Backspace|Del|Return|Up|Down|Left|Right|Page down|Page up|F\d+)\b")
HINTS = "Sam Rivers STARTTLS New York Hi Wojciech"
NAMES = ("coachdesk", "baresip", "linphone", "microsip", "linphonec", "system")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture(scope="module")
def data() -> str:
    """All that is no text of the screens: the playbook, the rules, the sample list, the people of the tests."""
    files = [file for file in resources().rglob("*") if file.suffix in (".toml", ".txt", ".csv", ".md")]
    here = Path(fake_desk.__file__).parent
    files += [*here.glob("fake_*.py"), here / "bench.py", here / "results.py", here / "places.py"]
    texts = (file.read_text(encoding="utf-8") for file in files if "languages" not in file.parts)
    who = " ".join(person.shown_name for person in people(9))
    return " ".join(f"{' '.join(texts)} {who} {' '.join(LANGUAGES.values())} {HINTS}".split()).casefold()


def unmarked(text: str, data: str) -> list[str]:
    """The pieces that carry no mark and are no data."""
    rest, before = text, ""
    while rest != before:
        rest, before = MARKED.sub(" · ", rest), rest
    pieces = (" ".join(KEY.sub(" ", piece).split()) for piece in BREAKS.split(rest))
    pieces = (piece.strip(" .&0123456789").casefold() for piece in pieces if not ADDRESS.fullmatch(piece))
    return [piece for piece in pieces if WORD.search(piece) and piece not in NAMES and not is_data(piece, data)]


def is_data(piece: str, data: str) -> bool:
    """All of it, or two things that stand side by side, as a reason and its source do."""
    words = piece.split(" ")
    halves = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))
    return piece in data or any(one in data and other in data for one, other in halves)


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QSpinBox():
            yield widget.suffix()
        case QAbstractItemView():
            yield from texts_in(widget.model())


def texts_in(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    top = QModelIndex()
    for column in range(model.columnCount(top) if isinstance(model, QAbstractTableModel) else 1):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(top), 200)):
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


@pytest.fixture(params=[False, True], ids=["narrow", "wide"])
def any_bench(request: pytest.FixtureRequest, make_bench: MakeBench) -> Bench:
    return walked(make_bench, wide=request.param)


def test_every_text_of_every_place_is_marked(any_bench: Bench, data: str) -> None:
    left: dict[str, set[str]] = {}
    for place in walk(any_bench):
        for widget in any_bench.window.findChildren(QWidget):
            if widget.isVisible():
                for text in texts_of(widget):
                    for piece in unmarked(re.sub(r"<[^>]*>", " ", text), data):
                        left.setdefault(place, set()).add(f"{type(widget).__name__}: {piece}")
    assert not left, "\n".join(f"{place}: {sorted(texts)}" for place, texts in left.items())
