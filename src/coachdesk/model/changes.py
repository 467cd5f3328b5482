"""What a verb of the desk changed, so that only the pages concerned refresh."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    DESK = "desk"
    PROSPECTS = "prospects"
    CALLBACKS = "callbacks"
    DRAFTS = "drafts"
    HISTORY = "history"
    SETTINGS = "settings"
    PLAYBOOK = "playbook"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Changes:
    """``said`` is the toast ("Recorded: hung up, no word"); ``undoable`` whether Ctrl+Z takes it back."""

    topics: frozenset[Topic] = frozenset()
    said: str = ""
    undoable: bool = False
