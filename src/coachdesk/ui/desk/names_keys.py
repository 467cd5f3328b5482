"""Which key does what on the sheet that prepares names. Does nothing itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coachdesk.ui.desk.clip_box import ARROWS

if TYPE_CHECKING:
    from coachdesk.ui.desk.names_sheet import NamesSheet

_REPEATING = frozenset({Qt.Key.Key_Down.value, Qt.Key.Key_Up.value})


def pressed(sheet: "NamesSheet", event: QKeyEvent) -> bool:
    """Do what the key means; False where it means nothing here."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held:
        return False
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in ARROWS:
        by = ARROWS[event.key()]
        sheet.clip.cut(**({"end": by} if shift else {"start": by}))
        return True
    does = _keys(sheet).get(event.key())
    if does is not None and (not event.isAutoRepeat() or event.key() in _REPEATING):
        does()
    return does is not None


def _keys(sheet: "NamesSheet") -> dict[int, Callable[[], object]]:
    key = Qt.Key
    clip: dict[int, Callable[[], object]] = {
        key.Key_R.value: sheet.clip.start_or_stop,
        key.Key_P.value: sheet.clip.hear,
        key.Key_K.value: sheet.clip.keep_take,
        key.Key_Delete.value: sheet.clip.throw_away,
    }
    return {
        key.Key_Q.value: sheet.say,
        key.Key_S.value: sheet.say_slowly,
        key.Key_Z.value: sheet.next_reading,
        key.Key_U.value: sheet.look_up,
        key.Key_Return.value: sheet.keep,
        key.Key_Enter.value: sheet.keep,
        key.Key_Down.value: lambda: sheet.step(1),
        key.Key_Up.value: lambda: sheet.step(-1),
        key.Key_T.value: sheet.type_it,
        **({} if sheet.entry.hard.of_company else clip),
    }
