"""One prospect to add or to edit, on a sheet: fields, sentences where something is wrong, and the history below."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.ui.banner import Icon
from coachdesk.ui.context import Context
from coachdesk.ui.controls import Switch
from coachdesk.ui.history.panel import HistorySheet
from coachdesk.ui.history.words import counted, moments
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Card, Hairline
from coachdesk.ui.kit.timeline import Timeline
from coachdesk.ui.kit.tokens import MEDIUM, SEMIBOLD, Role
from coachdesk.ui.prospects.checking import mistakes
from coachdesk.ui.prospects.fields import Labelled, Line, LineList
from coachdesk.ui.release import release_person
from coachdesk.ui.sheet import Sheet

NEW = Prospect(ProspectId(""))

TOP = (
    ("first_name", tr("First name"), ""),
    ("last_name", tr("Last name"), ""),
    ("title", tr("Title"), tr("Head of Finance")),
)
WORDS = (
    ("for_them", tr("For them, in one line"), tr("Close the month in 3 days, not 9"), 1),
    ("opener", tr("Opener of their own"), tr("Empty: the playbook’s opener"), 3),
    ("said_as", tr("How the name is said"), "shi-VAWN", 1),
    ("notes", tr("Notes"), "", 3),
)
PLACE = (
    ("zone", tr("Time zone"), "Europe/Dublin"),
    ("country", tr("Country"), "IE"),
    ("region", tr("Region or state"), ""),
    ("city", tr("City"), ""),
)
MORE = (
    ("similar_client", tr("A client like them"), "", 1),
    ("referred_by", tr("Referred by"), "", 1),
    ("tags", tr("Tags, with commas between"), "", 1),
)
TWO_COLUMNS_FROM = 520
SHOWN_MOMENTS = 20


class ProspectSheet(Sheet):
    """Saved with Ctrl+Enter. Esc with something unsaved asks once by a line, not by a box."""

    def __init__(self, context: Context, prospect: Prospect = NEW) -> None:
        new = not prospect.id
        super().__init__(
            context.theme, tr("Add a prospect") if new else prospect.shown_name or tr("Prospect"), width=680
        )
        self._context, self._prospect, self._new = context, prospect, new
        self._dirty = self._warned = False
        self._fields: dict[str, Labelled] = {}
        self._grids: list[tuple[QGridLayout, list[QWidget]]] = []
        self._stop = self._stop_card()
        self.phones = LineList(
            self.theme,
            tr("Phone numbers"),
            one=tr("Phone number"),
            add=tr("Another number"),
            hint="+353 1 555 0101",
            labelled=True,
        )
        self.emails = LineList(
            self.theme,
            tr("Email addresses"),
            one=tr("Email address"),
            add=tr("Another address"),
            hint="name@company.com",
            labelled=False,
        )
        self._left = Switch(self.theme, name=tr("Has left the company"))
        self._said = PlainLabel(self.theme, "", size=12, role=Role.WARN, wrap=True)
        self._said.hide()
        self._fill()
        self._buttons()
        self.build()
        self._listen()

    def first_focus(self) -> QWidget:
        return self._fields["first_name"].field.input

    def card_height(self, room: int) -> int:
        return min(room, self.theme.px(760))

    def may_leave(self) -> bool:
        if not self._dirty or self._warned:
            return True
        self._warned = True
        self._say(tr("This is not saved. Esc again leaves it; Ctrl+Enter saves it."))
        return False

    def typed(self) -> Prospect:
        """The prospect as it stands in the fields."""
        texts = {name: field.text() for name, field in self._fields.items() if name != "tags"}
        tags = tuple(dict.fromkeys(t.strip() for t in self._fields["tags"].text().split(",") if t.strip()))
        known = {phone.number: phone for phone in self._prospect.phones}
        phones = tuple(
            replace(known.get(line.value, Phone(line.value)), label=line.label, bad=line.wrong)
            for line in self.phones.lines()
        )
        emails = tuple(line.value for line in self.emails.lines())
        texts["country"] = texts["country"].upper()
        left = self._left.isChecked()
        return replace(
            self._prospect,
            **texts,  # type: ignore[arg-type]
            tags=tags,
            phones=phones,
            emails=emails,
            left_company=left,
        )

    def save(self) -> None:
        prospect = self.typed()
        found = mistakes(prospect)
        self._show_mistakes(found)
        if found:
            self._say(tr("Not saved: %n to mend.", "Not saved: one to mend.", len(found)))
            return
        add = self._new
        self._context.do(
            lambda desk: desk.add_prospect(prospect) if add else desk.edit_prospect(prospect),
            lambda _changes: self.shut(),
            self._refused,
        )

    def field(self, name: str) -> Labelled:
        return self._fields[name]

    def said(self) -> str:
        return self._said.text()

    def _refused(self, error: CoachDeskError) -> None:
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _show_mistakes(self, found: dict[str, str]) -> None:
        for name, field in self._fields.items():
            field.show_wrong(found.get(name, ""))
        for name, lines in (("phones", self.phones), ("emails", self.emails)):
            lines.clear_wrong()
            for key, sentence in found.items():
                if key.startswith(f"{name}."):
                    lines.show_wrong(int(key.partition(".")[2]), sentence)

    # --- building

    def _fill(self) -> None:
        self.body.addWidget(self._stop)
        self._grid([self._labelled(*entry) for entry in TOP] + [self._labelled("company", tr("Company"), "")])
        self.body.addWidget(self.phones)
        self.body.addWidget(self.emails)
        for name, label, hint, lines in WORDS:
            self.body.addWidget(self._labelled(name, label, hint, lines=lines))
        self._grid([self._labelled(*entry) for entry in PLACE])
        self._grid([self._labelled(name, label, hint, lines=lines) for name, label, hint, lines in MORE])
        left = QHBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._left)
        left.addWidget(PlainLabel(self.theme, tr("Has left the company")), 1)
        self.body.addLayout(left)
        self._show_prospect()
        if not self._new:
            self._add_history()
        self.body.addStretch(1)

    def _labelled(self, name: str, label: str, hint: str, *, lines: int = 1) -> Labelled:
        field = Labelled(self.theme, label, hint=hint, lines=lines)
        self._fields[name] = field
        return field

    def _grid(self, widgets: list[Labelled]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        parts: list[QWidget] = list(widgets)
        self._grids.append((grid, parts))
        _arrange(grid, parts, columns=2)
        self.body.addLayout(grid)

    def _show_prospect(self) -> None:
        who = self._prospect
        for name, field in self._fields.items():
            field.set_text(", ".join(who.tags) if name == "tags" else str(getattr(who, name)))
        self.phones.show_lines([Line(p.number, p.label, p.bad) for p in who.phones])
        self.emails.show_lines([Line(address) for address in who.emails])
        self._left.setChecked(who.left_company)

    def _add_history(self) -> None:
        self._history = Timeline(self.theme)
        self._counted = PlainLabel(self.theme, "", size=12, role=Role.INK3)
        place = QWidget()
        head = FlowRow(place, across=8)
        head.add(PlainLabel(self.theme, tr("History"), size=15, weight=SEMIBOLD))
        head.add(self._counted, push=True)
        whole = KeyButton(self.theme, tr("All of it"), kind=Kind.QUIET, pad=8)
        whole.set_tip(tr("Search, print or save the whole history"))
        whole.clicked.connect(self.open_history)
        head.add(whole)
        self.body.addSpacing(4)
        self.body.addWidget(Hairline(self.theme))
        self.body.addWidget(place)
        self.body.addWidget(self._history)
        who = self._prospect.id
        self._context.do(lambda desk: desk.history(who), self._show_history)

    def _show_history(self, items: tuple[HistoryItem, ...]) -> None:
        self._counted.setText(counted(items))
        self._history.show_moments(moments(self._context, items[:SHOWN_MOMENTS]))

    def open_history(self) -> None:
        """All of it, to search, print and save. Opening that ends this sheet, unless something here is unsaved."""
        who = self._prospect
        self._context.open_sheet(HistorySheet(self._context, who.id, who.shown_name))

    def _stop_card(self) -> QWidget:
        card = Card(self.theme, fill=Role.STOP_TINT, edge=None, mark=Role.STOP)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(10)
        words = PlainLabel(self.theme, tr("Asked not to be called."), weight=MEDIUM, role=Role.STOP, wrap=True)
        lift = KeyButton(self.theme, tr("Lift it"))
        lift.clicked.connect(self.lift)
        row.addWidget(Icon(self.theme, "stop", Role.STOP))
        row.addWidget(words, 1)
        row.addWidget(lift)
        if not self._prospect.do_not_call:
            card.hide()
        return card

    def lift(self) -> None:
        """Go on to the sheet that asks for the reason."""
        # Opening the other sheet ends this one, unless something here is unsaved.
        self._context.open_sheet(release_person(self._context, self._prospect))

    def _buttons(self) -> None:
        save = KeyButton(self.theme, tr("Save"), key="Ctrl Enter", kind=Kind.FILLED)
        save.clicked.connect(self.save)
        leave = KeyButton(self.theme, tr("Cancel"), key="Esc")
        leave.clicked.connect(self.leave)
        self.add_words(self._said)
        self.add_buttons(leave, save)

    def _listen(self) -> None:
        for field in self._fields.values():
            field.changed.connect(self._edited)
        self.phones.changed.connect(self._edited)
        self.emails.changed.connect(self._edited)
        self._left.toggled.connect(self._edited)

    def _edited(self) -> None:
        self._dirty, self._warned = True, False
        self._say("")

    def _cover(self) -> None:
        super()._cover()
        columns = 2 if self.card.width() >= self.theme.px(TWO_COLUMNS_FROM) else 1
        for grid, parts in self._grids:
            _arrange(grid, parts, columns=columns)

    def finish(self) -> None:
        self.save()


def _arrange(grid: QGridLayout, parts: list[QWidget], *, columns: int) -> None:
    for number, part in enumerate(parts):
        grid.addWidget(part, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
    for column in range(2):
        grid.setColumnStretch(column, 1 if column < columns else 0)
