"""What those who hear the screen are told of our own widgets, and what is said to them by itself. Knows no screen.

Qt’s own controls say by themselves what they are. A widget that only paints is a nameless box to a screen reader unless
its class says what it is heard as; the decision is in docs/decisions/0033-heard-as.md.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

HeardAs = QAccessible.Role
"""A class of widgets names one of these as ``heard_as``: Qt is only asked where it says nothing."""


def give_roles() -> None:
    """Let classes say what they are heard as. Once, when the application is there and before its first window."""
    QAccessible.installFactory(_heard)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say this now, ``urgent``: before what it is saying. Nothing happens where there is none."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        manner = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manner.Assertive if urgent else manner.Polite)
        QAccessible.updateAccessibility(event)


def _heard(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "heard_as", None)
    return QAccessibleWidget(thing, role) if isinstance(role, HeardAs) and isinstance(thing, QWidget) else None
