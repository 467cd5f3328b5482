"""Key caps that follow the command table: what stands on a button is the key that works now."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.commands import CommandTable
from coachdesk.ui.kit.paint import bare_key, cap_edge, cap_size, draw_cap
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role


class CapLabel(QWidget):
    """A key cap by itself, beside what the key opens."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key_cap = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        if key != self.key_cap:
            self.key_cap = key
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    # --- Qt

    def sizeHint(self) -> QSize:
        size = cap_size(self._theme, self.key_cap)
        # Room for the word Alt above and below, so that nothing moves when it comes.
        return QSize(round(size.width()) + 4, round(size.height()) + 2 * self._theme.px(5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink2 = self._theme.colour(Role.INK2)
        # With Alt the cap is wider by 2 px on each side.
        at = QPointF(2 if bare_key(self.key_cap)[1] else 0, self._theme.px(5))
        draw_cap(QPainter(self), self._theme, at, self.key_cap, text=ink2, edge=cap_edge(self._theme))


class Caps(QObject):
    """Tells widgets their key whenever keys or the place of the focus change."""

    def __init__(self, table: CommandTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._told: list[tuple[str, Callable[[str], None]]] = []
        table.caps_changed.connect(self.tell)

    def follow(self, command_id: str, set_key: Callable[[str], None]) -> None:
        self._told.append((command_id, set_key))
        self._tell_one(command_id, set_key)

    def follow_both(self, command_id: str, in_text: str, set_key: Callable[[str], None]) -> None:
        """``in_text`` is the command that does the same from inside a text field, where its key is the one to show."""
        self.follow(command_id, lambda key: None if self._table.in_text else set_key(key))
        self.follow(in_text, lambda key: set_key(key) if self._table.in_text else None)

    def forget(self, *set_keys: Callable[[str], None]) -> None:
        """The widgets behind these have gone."""
        self._told = [told for told in self._told if told[1] not in set_keys]

    def tell(self) -> None:
        for command_id, set_key in self._told:
            self._tell_one(command_id, set_key)

    def _tell_one(self, command_id: str, set_key: Callable[[str], None]) -> None:
        if self._table.get(command_id) is not None:
            set_key(self._table.cap(command_id))
