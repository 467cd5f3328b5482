"""Which column of a file is read into which of our fields, one combo box a field. Knows no file."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.language import inside, tr
from coachdesk.ui.controls import Pick
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

FIELDS: tuple[tuple[str, str], ...] = (
    ("first_name", tr("First name")),
    ("last_name", tr("Last name")),
    ("name", tr("Whole name")),
    ("company", tr("Company")),
    ("title", tr("Title")),
    ("phone", tr("Phone")),
    ("email", tr("Email")),
    ("notes", tr("Notes")),
    ("tags", tr("Tags")),
    ("city", tr("City")),
    ("region", tr("Region or state")),
    ("country", tr("Country")),
    ("zone", tr("Time zone")),
    ("for_them", tr("For them")),
    ("referred_by", tr("Referred by")),
    ("do_not_call", tr("Do not call")),
)
SAMPLES_FROM, BESIDE_FROM = 300, 240
NO_COLUMN = tr("Not in this file")
JOINED = " + "
"""How a mapping names several columns that are read into one field."""
ALWAYS = ("company", "phone", "email")
PARTED, WHOLE = ("first_name", "last_name"), ("name",)


class MappingGrid(QWidget):
    """Field, its column, and what the first row says there. ``changed`` carries field and column ('' for none)."""

    changed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._combos: dict[str, Pick] = {}
        self._values: dict[str, PlainLabel] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._filling = False
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for name, label in FIELDS:
            combo = Pick(theme, name=tr("Column for {label}", label=inside(label)))
            combo.activated.connect(lambda _index, field=name: self._chosen(field))
            self._combos[name] = combo
            self._labels[name] = PlainLabel(theme, label, size=12, role=Role.INK2)
            self._values[name] = PlainLabel(theme, "", size=12, role=Role.INK3)
        self._beside: bool | None = None
        self._lay_out(beside=True)

    def show_mapping(
        self, mapping: Mapping[str, str], *, columns: Sequence[str], sample: Sequence[str], every: bool = False
    ) -> None:
        """Fields that were found and those that matter are shown; ``every`` shows the rest too."""
        self._filling = True
        needed = (*ALWAYS, *(WHOLE if mapping.get("name") else PARTED))
        for name, combo in self._combos.items():
            column = mapping.get(name, "")
            combo.clear()
            combo.addItem(NO_COLUMN, "")
            parts = [column] if not column or column in columns else column.split(JOINED)
            if len(parts) > 1:
                combo.addItem(", ".join(parts), column)
            for heading in columns:
                combo.addItem(heading or tr("(no heading)"), heading)
            combo.setCurrentIndex(max(combo.findData(column), 0) if column else 0)
            places = [columns.index(part) for part in parts if part in columns]
            values = (" ".join(sample[place].split()) for place in places if place < len(sample))
            self._values[name].setText(", ".join(value for value in values if value))
            shown = every or bool(column) or name in needed
            for part in (combo, self._values[name], self._labels[name]):
                part.setVisible(shown)
        self._filling = False

    def combo(self, field: str) -> Pick:
        return self._combos[field]

    def _lay_out(self, *, beside: bool) -> None:
        """Each label beside its column, or above it where both would be cut."""
        if beside is self._beside:
            return
        self._beside = beside
        for row, (name, _label) in enumerate(FIELDS):
            label, combo = self._labels[name], self._combos[name]
            self._grid.addWidget(label, 2 * row, 0 if beside else 1)
            self._grid.addWidget(combo, 2 * row + (0 if beside else 1), 1)
            self._grid.addWidget(self._values[name], 2 * row, 2)

    def _chosen(self, field: str) -> None:
        if not self._filling:
            self.changed.emit(field, str(self._combos[field].currentData() or ""))

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow sheet the samples would be cut to a letter or two.
        roomy = self.width() >= self._theme.px(SAMPLES_FROM)
        self._grid.setColumnStretch(2, 2 if roomy else 0)
        self._lay_out(beside=self.width() >= self._theme.px(BESIDE_FROM))
        for name, value in self._values.items():
            value.setVisible(roomy and not self._combos[name].isHidden())
