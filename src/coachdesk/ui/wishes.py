"""What the desktop asks of every program: dark or light, text size, less motion, more contrast. Knows no screen.

On Linux it stands in the settings portal, which GNOME, KDE and others answer, and each change is told while a program
runs; where nobody answers, nothing is asked for. Qt itself asks the portal for dark and light on a few desktops only.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
LOOK, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
SCHEME = (LOOK, "color-scheme")
TEXT, MOTION, ANIMATIONS = (GNOME, "text-scaling-factor"), (LOOK, "reduced-motion"), (GNOME, "enable-animations")
CONTRAST = (LOOK, "contrast")


@dataclass(frozen=True, slots=True)
class Wishes:
    """``text`` is the desktop's factor on all letters (1.0: as they are), ``calm`` that nothing should move; ``dark``
    is None where the desktop has no opinion, ``strong`` asks for high contrast."""

    text: float = 1.0
    calm: bool = False
    dark: bool | None = None
    strong: bool = False


def wished(wishes: Wishes, *, where: tuple[str, str], value: object) -> Wishes:
    """The wishes after one setting of the portal was told; what is not understood changes nothing."""
    if where == TEXT and isinstance(value, float) and 0.5 <= value <= 4:
        return replace(wishes, text=value)
    if where == SCHEME and isinstance(value, int):
        return replace(wishes, dark={1: True, 2: False}.get(value))
    if where == MOTION and isinstance(value, int):
        return replace(wishes, calm=value == 1)
    if where == CONTRAST and isinstance(value, int):
        return replace(wishes, strong=value == 1)
    if where == ANIMATIONS and isinstance(value, bool):
        return replace(wishes, calm=not value)
    return wishes


class Desktop(QObject):
    """Asks the portal once, and hears of each change. ``changed`` carries the Wishes."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes()
        self._bus = QDBusConnection.sessionBus()

    def follow(self) -> None:
        """From now on. Nobody waits for an answer: a portal may have to be started first."""
        if not self._bus.isConnected():
            return
        told = SLOT("setting_changed(QString,QString,QDBusVariant)")
        self._bus.connect(SERVICE, PATH, SETTINGS, "SettingChanged", self, told)  # type: ignore[call-overload]
        # What every desktop means goes last: it outweighs the one desktop's own word.
        for where in (SCHEME, TEXT, ANIMATIONS, MOTION, CONTRAST):
            self._ask(where)

    def _ask(self, where: tuple[str, str]) -> None:
        question = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "Read")
        question.setArguments(list(where))
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
        watcher.finished.connect(lambda: self._answered(where, watcher))

    def _answered(self, where: tuple[str, str], watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self._take(where, answer.arguments()[0])
        watcher.deleteLater()

    def _take(self, where: tuple[str, str], value: object) -> None:
        # The portal wraps its answer twice.
        while isinstance(value, QDBusVariant):
            value = value.variant()
        wishes = wished(self.wishes, where=where, value=value)
        if wishes != self.wishes:
            self.wishes = wishes
            self.changed.emit(wishes)

    @Slot(str, str, QDBusVariant)
    def setting_changed(self, group: str, key: str, value: QDBusVariant) -> None:
        self._take((group, key), value)
