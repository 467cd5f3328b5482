"""Keeps what the rep did in one SQLite file; nothing of SQLAlchemy leaves this room. Knows no rule and no screen."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coachdesk.store.opening import open_store
    from coachdesk.store.restoring import restore
    from coachdesk.store.step import Step
    from coachdesk.store.store import Store
    from coachdesk.store.values import Cancelled, Counts, StepInfo

__all__ = ["Cancelled", "Counts", "Step", "StepInfo", "Store", "open_store", "restore"]

_HOMES = {
    "Cancelled": "values",
    "Counts": "values",
    "StepInfo": "values",
    "Step": "step",
    "Store": "store",
    "open_store": "opening",
    "restore": "restoring",
}


def __getattr__(name: str) -> Any:
    """Names arrive when first used: ``store.glance`` paints the first screen before SQLAlchemy is imported."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Measured: SQLAlchemy costs about 150 ms, and the first paint must not wait for it.
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
