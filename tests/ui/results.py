"""The values that verbs give back, without the store behind the desk: screens are tested without it."""

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import coachdesk

if TYPE_CHECKING:
    from coachdesk.desk.results import (
        CallbackBoard,
        CallbackRow,
        Exported,
        HandOver,
        Imported,
        Opened,
        Recorded,
        Released,
        StopCounts,
        StopsImported,
        Undone,
        Waiting,
    )
else:
    _file = Path(coachdesk.__file__).parent / "desk" / "results.py"
    _spec = importlib.util.spec_from_file_location("tests_ui_desk_results", _file)
    _module = importlib.util.module_from_spec(_spec)
    sys.modules[_spec.name] = _module
    _spec.loader.exec_module(_module)
    globals().update({name: value for name, value in vars(_module).items() if name[0].isupper()})

__all__ = [
    "CallbackBoard",
    "CallbackRow",
    "Exported",
    "HandOver",
    "Imported",
    "Opened",
    "Recorded",
    "Released",
    "StopCounts",
    "StopsImported",
    "Undone",
    "Waiting",
]
