"""All settings on one page, made from the table, with a search. A change counts at once and is saved at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.changes import Topic
from coachdesk.playbook.homes import language_names
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings
from coachdesk.ui.companion import may_place
from coachdesk.ui.context import About, Context
from coachdesk.ui.desk.caps import Caps
from coachdesk.ui.head import PageHead
from coachdesk.ui.hot_keys import why_not
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.field import LineField
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role
from coachdesk.ui.languages import languages, own_name
from coachdesk.ui.matching import fit
from coachdesk.ui.page import Page
from coachdesk.ui.settings.data_part import DataPart
from coachdesk.ui.settings.editors import SettingRow
from coachdesk.ui.settings.key_rows import KeyRows
from coachdesk.ui.settings.mailbox_part import HELP, MailboxPart
from coachdesk.ui.settings.softphone_part import HELP as PHONE_HELP
from coachdesk.ui.settings.softphone_part import WORDS, SoftphonePart
from coachdesk.ui.settings.stops_part import StopsPart
from coachdesk.ui.settings.table import DATA, ENTRIES, GROUPS, KEYS, MAIL, PHONE, STOPS, YOU, Choice
from coachdesk.ui.sheet import scrolled, show_in_view

WIDEST = 680
BEHIND_THE_LINES = "dead_air"
"""The first setting that has nothing to do with setting the softphone up: it stands behind that."""
_PORTS = {"tls": 993, "starttls": 143}
"""The usual one goes with the encryption; a port of the rep's own stays."""


def possible(name: str) -> bool:
    """Whether this system lets a program do what the setting is for."""
    if name == "hot_keys":
        return not why_not()
    return may_place() if name in ("on_top", "come_up") else True


class SettingsPage(Page):
    """Groups one below the other; the search hides what doesn't fit."""

    topics = frozenset({Topic.SETTINGS, Topic.PLAYBOOK, Topic.PROSPECTS})

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=tr("Settings"))
        theme = self.theme
        self.head = PageHead(theme, tr("Settings"))
        self.search = LineField(theme, name=tr("Search the settings"), hint=tr("Search the settings"), icon="search")
        self.search.input.textChanged.connect(self._filter)
        self.search.input.left.connect(self._leave_search)
        self.rows = {entry.name: SettingRow(theme, entry) for entry in ENTRIES if possible(entry.name)}
        spoken = (Choice(tag, own_name(tag)) for tag in languages())
        self.rows["language"].show_choices([*self.rows["language"].entry.choices, *spoken])
        for name, row in self.rows.items():
            row.edited.connect(lambda value, field=name: self._edited(field, value))
        self.keys = KeyRows(theme, context.commands)
        self.keys.changed.connect(self._key_changed)
        self.data = DataPart(context)
        self.stops = StopsPart(context)
        self.mailbox = MailboxPart(context)
        self.softphone = SoftphonePart(context)
        self.mailbox.folder_chosen.connect(lambda name: self.context.change_setting("mail_folder", name))
        self._none = PlainLabel(theme, tr("No setting fits that."), role=Role.INK2)
        self._parts: list[tuple[str, QWidget, list[tuple[QWidget, str]]]] = []
        self._lay_out()
        context.settings_changed.connect(self._show)
        caps = Caps(context.commands, self)
        caps.follow("settings.search", self.search.set_key)
        caps.follow("settings.copy_lines", self.softphone.copy_button.set_key)
        self._show(context.settings)
        self.set_wide(wide=False)

    def load(self) -> None:
        self.context.do(lambda desk: desk.playbook, self._show_schools)
        self.context.do(lambda _desk: language_names(), self._show_languages)
        self.stops.load()
        self.softphone.look()

    def set_wide(self, *, wide: bool) -> None:
        super().set_wide(wide=wide)
        edge = EDGE_WIDE if wide else EDGE_COMPACT
        self.head.set_wide(wide=wide)
        self._top.setContentsMargins(edge, 0 if wide else 10, edge, 10)
        self._whole.setContentsMargins(edge, 0, edge, 0)
        self._give_room()

    def _give_room(self) -> None:
        room = min(self.width(), self.theme.px(WIDEST)) - 2 * (EDGE_WIDE if self.wide else EDGE_COMPACT)
        for row in self.rows.values():
            row.set_room(room=room)

    def focus_search(self) -> None:
        self.search.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.input.selectAll()

    def show_about(self, about: About) -> None:
        """``you``: the first thing about the rep that is missing, ready to be typed."""
        if about.task != "you":
            return
        mine = [row for row in self.rows.values() if row.entry.group == YOU]
        empty = next((row for row in mine if not getattr(self.context.settings, row.entry.name)), mine[0])
        self.search.set_text("")
        empty.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_in_view(empty)

    def copy_lines(self) -> None:
        """The lines for the softphone that is chosen."""
        self.softphone.copy()

    def nothing_fits(self) -> bool:
        return not self._none.isHidden()

    # --- changes

    def _edited(self, name: str, value: object) -> None:
        row = self.rows[name]

        def refused(error: CoachDeskError) -> None:
            row.show_wrong(str(error))

        values = {name: value}
        if name == "mail_security" and self.context.settings.mail_port in _PORTS.values():
            values["mail_port"] = _PORTS[str(value)]
        self.context.save_settings(replace(self.context.settings, **values), refused)  # type: ignore[arg-type]

    def _key_changed(self, command_id: str, key: str) -> None:
        keys = {**self.context.settings.keys, command_id: key}
        command = self.context.commands.get(command_id)
        if command is not None and key == command.key:
            del keys[command_id]
        self.context.save_settings(replace(self.context.settings, keys=keys))

    def reset_keys(self) -> None:
        """Every command gets the key it came with."""
        self.keys.show_wrong("")
        self.context.save_settings(replace(self.context.settings, keys={}))

    # --- what is shown

    def _show(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))
        self.keys.show_keys()
        self._filter(self.search.text())

    def _show_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Those in which a playbook came with the program, each by what it calls itself."""
        row = self.rows["call_language"]
        row.show_choices([Choice(tag, name) for tag, name in languages])
        row.show_value(self.context.settings.call_language)

    def _show_schools(self, playbook: Playbook) -> None:
        chosen = playbook.policy.silent_hang_up
        plays = next((o.plays for o in playbook.outcomes if chosen in {p.id for p in o.plays}), ())
        named = next((p.label for p in plays if p.id == chosen), "")
        first = Choice("", tr("Playbook: {named}", named=named) if named else tr("As the playbook says"))
        row = self.rows["silent_hang_up"]
        row.show_choices([first, *(Choice(play.id, play.label) for play in plays)])
        row.show_value(self.context.settings.silent_hang_up)

    def _filter(self, text: str) -> None:
        if text:
            self.keys.finish()
        for title, heading, rows in self._parts:
            own = [*rows, *self.keys.rows()] if text and title == KEYS else rows
            for row, words in own:
                row.setVisible(fit(text, words) is not None and self._of_use(row))
            heading.setVisible(any(not row.isHidden() for row, _words in own))
        self.keys.follow_search()
        self._none.setVisible(all(heading.isHidden() for _title, heading, _rows in self._parts))

    def _of_use(self, row: QWidget) -> bool:
        """Whether it is for the softphone that is chosen."""
        only = row.entry.only if isinstance(row, SettingRow) else ()
        return not only or self.context.settings.softphone in only

    def restyle(self) -> None:
        self._give_room()

    def _leave_search(self) -> None:
        self.search.set_text("")
        self.focus_home()

    def _group(self, column: QVBoxLayout, title: str) -> None:
        heading = QWidget()
        line = QHBoxLayout(heading)
        line.setContentsMargins(0, 20, 0, 4)
        line.addWidget(PlainLabel(self.theme, title, size=15, weight=SEMIBOLD), 1)
        column.addWidget(heading)
        rows: list[tuple[QWidget, str]] = []
        helps = {MAIL: HELP, PHONE: PHONE_HELP}
        if title in helps:
            help_ = PlainLabel(self.theme, helps[title], size=12, role=Role.INK2, wrap=True)
            column.addWidget(help_)
            rows.append((help_, helps[title]))
        if title == PHONE:
            column.addWidget(self.softphone.here)
            rows.append((self.softphone.here, WORDS))
        for row in [r for r in self.rows.values() if r.entry.group == title]:
            if row.entry.name == BEHIND_THE_LINES:
                column.addWidget(self.softphone)
                rows.append((self.softphone, WORDS))
            column.addWidget(row)
            rows.append((row, row.words()))
        if title == KEYS:
            reset = KeyButton(self.theme, tr("All keys as they were"), kind=Kind.QUIET, pad=8)
            reset.clicked.connect(self.reset_keys)
            line.addWidget(reset)
            column.addWidget(self.keys)
        if title == MAIL:
            column.addWidget(self.mailbox)
            rows.append((self.mailbox, tr("Mailbox drafts IMAP password keyring test folder mail")))
        if title == STOPS:
            column.addWidget(self.stops)
            rows.append((self.stops, tr("Do not call list stop import export search release number address domain")))
        if title == DATA:
            column.addWidget(self.data)
            rows.append((self.data, tr("Data folder backup restore doctor check everything")))
        self._parts.append((title, heading, rows))

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._none)
        for title in GROUPS:
            self._group(inner, title)
        inner.addSpacing(24)
        inner.addStretch(1)
        middle = QWidget()
        middle.setLayout(inner)
        middle.setMaximumWidth(self.theme.px(WIDEST))
        across = QHBoxLayout()
        across.addWidget(middle, 1000)
        across.addStretch(1)
        self._whole = QVBoxLayout()
        self._whole.addLayout(across, 1)
        self._top = QHBoxLayout()
        self._top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._top)
        column.addWidget(Hairline(self.theme))
        column.addWidget(scrolled(self.theme, self._whole, fill=Role.WINDOW), 1)

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()
