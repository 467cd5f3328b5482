"""Keys as text: as Qt reports them, as they are compared, and as a cap shows them. Knows no command."""

from functools import lru_cache

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_MODIFIER_KEYS = {
    key.value
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    )
}


def pressed_key(event: QKeyEvent) -> str:
    """The key of an event as normal portable text; '' for a modifier alone."""
    key = event.key()
    if key in _MODIFIER_KEYS or key in (0, Qt.Key.Key_unknown.value):
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _normal(key, modifiers)


@lru_cache(maxsize=512)
def normal_key(text: str) -> str:
    """A key as we compare it ("ctrl+k" is "Ctrl+K"); '' for what is no single key."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return ""
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    if combination.key() == Qt.Key.Key_unknown:
        return ""
    return _normal(combination.key().value, combination.keyboardModifiers())


def _normal(key: int, modifiers: Qt.KeyboardModifier) -> str:
    if key == Qt.Key.Key_Enter.value:
        key = Qt.Key.Key_Return.value
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
    return " ".join({"Return": "Enter", "PgDown": "Page down", "PgUp": "Page up"}.get(p, p) for p in parts)
