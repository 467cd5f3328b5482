"""Everything a person can do, as one table: menus, buttons, the palette and the key page are made from it.

Knows keys and when they count, and nothing of what a command does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from coachdesk.language import tr
from coachdesk.ui.key_text import is_single, normal_key, pressed_key, shown_key

UNDO = "window.undo"
YIELDS_LETTERS = "yields_letters"
"""A property of a combo box whose page has single keys that go first: it is worked by the arrows."""
KEPT_KEYS = "coachdesk.keys"
"""A widget's dynamic property: the keys that work the widget itself while it has focus, parted by spaces."""

ALL_KEYS = "*"
"""In that property: every key, as while a new shortcut is being pressed."""


def always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    ``key`` is portable text ("Ctrl+K", "X", "Space", "" for none), ``more_keys`` further ones for the same thing.
    A single character counts while no text field has focus, and always together with Alt. ``in_text``: the key also
    counts inside a text field. ``page``: the page on which it counts, '' for all. ``group``: its heading on the
    key page. ``repeats``: goes on while the key is held. ``listed``: stands in the palette.
    """

    id: str
    text: str
    key: str
    handler: Callable[[], object]
    enabled_when: Callable[[], bool] = always
    in_text: bool = False
    group: str = ""
    page: str = ""
    more_keys: tuple[str, ...] = ()
    repeats: bool = False
    listed: bool = True


class CommandTable(QObject):
    """All commands by id. Adding a second one with the same id, or the same key where both count, is an error."""

    caps_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._changed_keys: dict[str, str] = {}
        self._single_keys = True
        self._in_text = False
        self.page = ""

    def add(self, *commands: Command) -> None:
        """Raises ValueError for an id or a key that is taken: a mistake of ours, found at start."""
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"two commands are called {command.id}")
            for key in (command.key, *command.more_keys):
                if taken := self._holder(key, page=command.page):
                    raise ValueError(f"{command.id} and {taken.id} both want the key {key}")
            self._commands[command.id] = command

    def use(self, *, single_keys: bool, keys: Mapping[str, str]) -> tuple[str, ...]:
        """Take over the keys a person has set ('' switches one off). Returns a sentence for each one that can't be."""
        self._single_keys = single_keys
        self._changed_keys = {}
        refused = []
        for command_id, key in keys.items():
            if why := self.why_not(command_id, key):
                refused.append(why)
            else:
                self._changed_keys[command_id] = normal_key(key)
        self.caps_changed.emit()
        return tuple(refused)

    def why_not(self, command_id: str, key: str) -> str:
        """The sentence why a command can't have this key; '' where it can."""
        command = self._commands.get(command_id)
        if command is None:
            return tr("There is no command called “{command_id}”, so its key was left out.", command_id=command_id)
        if key and not normal_key(key):
            return tr(
                "“{key}” is not a key, so “{name}” keeps {kept}.",
                key=key,
                name=command.text,
                kept=command.key or tr("none"),
            )
        taken = self._holder(normal_key(key), page=command.page, but=command_id) if key else None
        return (
            tr(
                "{key} already stands for “{taken}”, so “{name}” keeps {kept}.",
                key=key,
                taken=taken.text,
                name=command.text,
                kept=command.key,
            )
            if taken
            else ""
        )

    def key(self, command_id: str) -> str:
        """The key as it is set, in portable text; '' where there is none."""
        return self._changed_keys.get(command_id, normal_key(self._commands[command_id].key))

    def cap(self, command_id: str) -> str:
        """What the key cap on the button shows: the key that works now ("X", or "Alt X" inside a text field)."""
        key = self.key(command_id)
        if is_single(key) and self.alt_needed and not self._commands[command_id].in_text:
            return f"Alt {key}"
        return shown_key(key)

    def run(self, command_id: str) -> bool:
        """Do it if it can be done now."""
        command = self._commands[command_id]
        if not self.counts(command):
            return False
        command.handler()
        return True

    def counts(self, command: Command) -> bool:
        return command.page in ("", self.page) and command.enabled_when()

    def find(self, key: str, *, in_text: bool) -> Command | None:
        """The command for a key pressed now, wherever focus is; None where the key means nothing here."""
        alt = key.startswith("Alt+") and is_single(key[4:])
        plain = key[4:] if alt else key
        for command in self._commands.values():
            if not self.counts(command):
                continue
            keys = [self.key(command.id), *(normal_key(k) for k in command.more_keys)]
            if key in keys and self._counts_here(key, command, in_text=in_text):
                return command
            if alt and plain in keys:
                return command
        return None

    def get(self, command_id: str) -> Command | None:
        return self._commands.get(command_id)

    @property
    def alt_needed(self) -> bool:
        """Whether single keys need Alt now."""
        return self._in_text or not self._single_keys

    @property
    def in_text(self) -> bool:
        """Whether a text field has the focus."""
        return self._in_text

    def set_in_text(self, in_text: bool) -> None:
        """Whether a text field has focus; key caps follow."""
        if in_text != self._in_text:
            self._in_text = in_text
            self.caps_changed.emit()

    def _counts_here(self, key: str, command: Command, *, in_text: bool) -> bool:
        if in_text:
            return command.in_text
        return self._single_keys or not is_single(key)

    def _holder(self, key: str, *, page: str, but: str = "") -> Command | None:
        wanted = normal_key(key)
        if not wanted:
            return None
        for command in self._commands.values():
            if command.id == but or (page and command.page and page != command.page):
                continue
            if wanted in (self.key(command.id), *(normal_key(k) for k in command.more_keys)):
                return command
        return None

    def __iter__(self) -> Iterator[Command]:
        return iter(tuple(self._commands.values()))


class KeyDispatcher(QObject):
    """Sends the keys pressed in one window to the commands, before the focused control sees them.

    Qt's own shortcuts are not used: a line edit swallows Ctrl+K on Linux, Space on a focused button would be lost,
    and an ambiguous shortcut does nothing at all.
    """

    def __init__(self, table: CommandTable, window: QWidget) -> None:
        super().__init__(window)
        self._table = table
        self._window = window
        self._watched: QObject | None = None
        self.suspended: Callable[[], bool] = lambda: False
        self.leave_text: Callable[[], None] = window.setFocus
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The part of a file dialog that had the focus may be gone before it says so.
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = None
        if new is not None and new is not self._window and new.window() is self._window:
            new.installEventFilter(self)
            new.destroyed.connect(self._forget)
            self._watched = new
        self._table.set_in_text(is_text_field(new))

    def _forget(self) -> None:
        self._watched = None

    def _handle(self, event: QKeyEvent, *, at_window: bool) -> bool:
        focus = QApplication.focusWidget()
        if self.suspended() or QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return False
        key = pressed_key(event)
        in_text = is_text_field(focus)
        if not key or (focus is not None and not in_text and keeps(focus, key)):
            return False
        command = self._table.find(key, in_text=in_text)
        if command is None and in_text and nothing_to_undo(focus):
            # Undo in an untouched field means the last step: an outcome may have put the cursor there.
            undo = self._table.find(key, in_text=False)
            command = undo if undo is not None and undo.id == UNDO else None
        if command is None:
            # A field that wants Esc for itself has had it by the time it arrives at the window.
            if in_text and key == "Esc" and at_window:
                self.leave_text()
                return True
            return False
        # A key held down must not record an outcome twice.
        if event.type() == QEvent.Type.KeyPress and (command.repeats or not event.isAutoRepeat()):
            command.handler()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        at_window = watched is self._window
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self._handle(event, at_window=False):
                event.accept()
                return True
            return False
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._handle(event, at_window=at_window)
        return False


def is_text_field(widget: QWidget | None) -> bool:
    """Whether letters typed now go into a text."""
    match widget:
        case QLineEdit() | QTextEdit() | QPlainTextEdit() | QAbstractSpinBox():
            return widget.isEnabled() and not widget.isReadOnly()
        case QComboBox():
            return widget.isEditable()
        case _:
            return False


def nothing_to_undo(field: QWidget | None) -> bool:
    """Whether nothing was typed here that could be taken back: then the key means the last step."""
    match field:
        case QLineEdit():
            return not field.isUndoAvailable() and not field.text()
        case QTextEdit() | QPlainTextEdit():
            return not field.document().isUndoAvailable() and field.document().isEmpty()
        case _:
            return False


def keeps(widget: QWidget, key: str) -> bool:
    """Whether a focused control needs this key to be worked at all."""
    kept = str(widget.property(KEPT_KEYS) or "").split()
    if key in kept or ALL_KEYS in kept:
        return True
    match widget:
        case QAbstractButton():
            return key == "Space"
        case QAbstractItemView():
            return key in _LIST_KEYS
        case QComboBox():
            return key in _LIST_KEYS or (is_single(key) and not widget.property(YIELDS_LETTERS))
        case QAbstractSlider() | QTabBar():
            return key in _ARROWS
        case QLineEdit() | QTextEdit() | QPlainTextEdit():
            return key in _LIST_KEYS - {"Space", "Return"}
        case _:
            return False


def groups(commands: Iterable[Command]) -> dict[str, list[Command]]:
    """Commands by heading, in the order in which they were added."""
    found: dict[str, list[Command]] = {}
    for command in commands:
        found.setdefault(command.group or tr("Everywhere"), []).append(command)
    return found


_ARROWS = frozenset({"Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"})
_LIST_KEYS = _ARROWS | {"Space", "Return"}
