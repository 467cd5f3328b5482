from pytestqt.qtbot import QtBot

from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.prospects.mapping import NO_COLUMN, MappingGrid


def test_columns_read_into_one_field_are_shown_together(theme: Theme, qtbot: QtBot) -> None:
    grid = MappingGrid(theme)
    qtbot.addWidget(grid)
    grid.show_mapping({"phone": "Phone + Mobile"}, columns=("Phone", "Mobile"), sample=("+1 212 555 0101", ""))
    assert grid.combo("phone").currentText() == "Phone, Mobile"
    assert grid.combo("company").currentText() == NO_COLUMN
