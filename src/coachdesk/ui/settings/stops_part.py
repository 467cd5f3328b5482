"""The do-not-call list on the settings page: its length, lists in and out, looking one up, releasing one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.followup.kept_words import in_words
from coachdesk.language import number, tr
from coachdesk.model.call import Stop
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import date, own_zone
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.tokens import MEDIUM, Role
from coachdesk.ui.release import release_stop
from coachdesk.ui.settings.stop_list_sheet import StopListSheet
from coachdesk.ui.settings.stop_words import MANY, all_of, counted_words, import_words

if TYPE_CHECKING:
    from coachdesk.desk.results import StopCounts, StopsImported

LISTS_IN = tr("Lists (*.csv *.txt *.tsv);;All files (*)")
LISTS_OUT = tr("Comma-separated values (*.csv);;Text, one a line (*.txt);;JSON (*.json)")
SHOWN = 6


class StopsPart(QWidget):
    """The counts, two buttons, a search and what it found, each with a way to release it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._counts = PlainLabel(theme, "", weight=MEDIUM, wrap=True)
        self._said = PlainLabel(theme, "", size=12, role=Role.INK2, wrap=True)
        self._said.hide()
        self.import_button = KeyButton(theme, tr("Import a list"), icon="open")
        self.export_button = KeyButton(theme, tr("Export the list"), icon="save")
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)
        buttons = QWidget()
        flow = FlowRow(buttons, across=8, down=8)
        flow.add(self.import_button)
        flow.add(self.export_button)
        self.search = LineField(
            theme, name=tr("Search the do-not-call list"), hint=tr("Number, address or domain"), icon="search"
        )
        self.search.input.textChanged.connect(self._look)
        self.search.input.left.connect(lambda: self.search.set_text(""))
        self._found = QVBoxLayout()
        self._found.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        for part in (self._counts, self._help(), buttons, self._said, self.search):
            column.addWidget(part)
        column.addLayout(self._found)

    def _help(self) -> PlainLabel:
        words = tr(
            "What is stopped is never dialled, written to or called back, whoever has it, on the list now or imported "
            "later. An import is taken back with Undo until the next prospect opens; later only a reason lifts it."
        )
        return PlainLabel(self._context.theme, words, size=12, role=Role.INK2, wrap=True)

    def load(self) -> None:
        """Count anew, and look again for what is searched."""
        self._context.do(lambda desk: desk.stop_counts(), self._show_counts)
        self._look(self.search.text())

    # --- what is shown

    def counted(self) -> str:
        return self._counts.text()

    def said(self) -> str:
        return "" if self._said.isHidden() else self._said.text()

    def shown(self) -> list[str]:
        """What each row found says."""
        return [row.accessibleName() for row in self._rows()]

    def release_buttons(self) -> list[KeyButton]:
        return [b for row in self._rows() for b in row.findChildren(KeyButton)]

    def _rows(self) -> list[QWidget]:
        items = (self._found.itemAt(n) for n in range(self._found.count()))
        return [row for item in items if item is not None and (row := item.widget()) is not None]

    def _show_counts(self, counts: "StopCounts") -> None:
        what = counted_words(counts)
        few = all_of(counts) < MANY
        self._counts.setText(tr("{what} is stopped.", what=what) if few else tr("{what} are stopped.", what=what))
        self.export_button.setEnabled(all_of(counts) > 0)

    def _look(self, text: str) -> None:
        wanted = text.strip()
        if not wanted:
            self._show_found("", ())
            return
        self._context.do(
            lambda desk: desk.find_stops(search=wanted, limit=SHOWN), lambda found: self._show_found(wanted, found)
        )

    def _show_found(self, wanted: str, found: Sequence[Stop]) -> None:
        if wanted != self.search.text().strip():
            return
        while (item := self._found.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: QWidget = self.search.input
        for stop in found:
            self._found.addWidget(row := self._row(stop))
            row.show()
            # What is made later would come last on the page: Tab leads from the search to what it found.
            for button in row.findChildren(KeyButton):
                self.setTabOrder(before, button)
                before = button
        if wanted and not found:
            none = PlainLabel(
                self._context.theme, tr("Nothing on the do-not-call list fits that."), role=Role.INK2, wrap=True
            )
            none.setAccessibleName(none.text())
            self._found.addWidget(none)

    def _row(self, stop: Stop) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        since = tr(
            "Since {date}. {reason}",
            date=date(stop.at, zone=own_zone(self._context.settings.zone)),
            reason=in_words(stop.reason),
        )
        row.setAccessibleName(f"{stop.value}. {since}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(theme, stop.value, weight=MEDIUM, wrap=True))
        words.addWidget(PlainLabel(theme, since, size=12, role=Role.INK2, wrap=True))
        release = KeyButton(theme, tr("Release"), kind=Kind.QUIET, pad=8)
        release.setAccessibleName(tr("Release {value}", value=stop.value))
        release.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        release.clicked.connect(
            lambda: self._context.open_sheet(release_stop(self._context, stop, done=self._released))
        )
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addLayout(words, 1)
        line.addWidget(release)
        return row

    # --- what is done

    def _released(self) -> None:
        """Its row goes, and the focus with it: back to the search."""
        self.load()
        self.search.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _import(self) -> None:
        path = self._context.files.ask_open(self, tr("Import a do-not-call list"), kinds=LISTS_IN)
        if path is None:
            return
        sheet = StopListSheet(self._context, path, done=self._imported, refused=self._refused)
        self._context.open_sheet(sheet)

    def _imported(self, done: "StopsImported") -> None:
        self._say("\n".join(import_words(done)))
        self.load()

    def _refused(self, error: CoachDeskError) -> None:
        self._say(str(error))

    def _export(self) -> None:
        path = self._context.files.ask_save(
            self, tr("Export the do-not-call list"), name="do-not-call", kinds=LISTS_OUT
        )
        if path is not None:
            self._context.do(lambda desk: desk.export_stops(path), lambda done: self._exported(path, done.rows))

    def _exported(self, path: Path, rows: int) -> None:
        self._context.say(tr("{rows} lines in {name}", rows=number(rows), name=path.name))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
