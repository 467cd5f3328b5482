"""Keys as text: as Qt reports them, as they are compared, and as a cap shows them. Knows no command."""

import sys
from functools import lru_cache

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from coachdesk.language import tr

# Numbers, because touching Qt.Key makes all 480 of its members: 16 ms of the start.
_ENTER, _RETURN, _UNKNOWN = 0x01000005, 0x01000004, 0x01FFFFFF
_SHIFT_TO_META, _ALT_GR, _CAPS_TO_SCROLL_LOCK = range(0x01000020, 0x01000024), 0x01001103, range(0x01000024, 0x01000027)
_KEY_BITS = 0x01FFFFFF
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ALT_GR_IS_BOTH = sys.platform == "win32"
"""There AltGr comes as Ctrl and Alt together; with a command the two make no text."""


def pressed_key(event: QKeyEvent) -> str:
    """The key of an event as normal portable text; '' for a modifier alone, and for a letter typed with AltGr."""
    key = event.key()
    if key in _SHIFT_TO_META or key in _CAPS_TO_SCROLL_LOCK or key in (_ALT_GR, 0, _UNKNOWN):
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if _ALT_GR_IS_BOTH and modifiers & _BOTH == _BOTH and event.text().isprintable() and event.text():
        # On a Polish keyboard this is an “ą” in a note, and no command.
        return ""
    return _normal(key, modifiers)


@lru_cache(maxsize=512)
def normal_key(text: str) -> str:
    """A key as we compare it ("ctrl+k" is "Ctrl+K"); '' for what is no single key."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return ""
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    key = combination.toCombined() & _KEY_BITS
    return "" if key == _UNKNOWN else _normal(key, combination.keyboardModifiers())


def _normal(key: int, modifiers: Qt.KeyboardModifier) -> str:
    if key == _ENTER:
        key = _RETURN
    # The shift that a sign needs on this keyboard ("?" or, in France, the digits) is not part of the key.
    if 0x20 < key < 0x110000 and not chr(key).isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    code = key | modifiers.value
    return QKeySequence(code).toString(QKeySequence.SequenceFormat.PortableText)


def is_single(key: str) -> bool:
    """Whether it is one character, which a text field needs for itself."""
    return len(key) == 1


def shown_key(key: str) -> str:
    """A key as a cap shows it."""
    if len(key) < 2:
        return key
    head, plus, last = key[:-1].rpartition("+")[0], key[:-1].endswith("+"), key[-1:]
    parts = [*head.split("+"), last] if plus else key.split("+")
    return " ".join({"Return": "Enter", "PgDown": tr("Page down"), "PgUp": tr("Page up")}.get(p, p) for p in parts)
