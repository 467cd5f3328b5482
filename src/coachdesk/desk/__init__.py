"""What a rep can do, as verbs: each returns what it changed. Knows store, rules and files; no screen."""

from coachdesk.desk.desk import Desk
from coachdesk.desk.opening import open_desk

__all__ = ["Desk", "open_desk"]
