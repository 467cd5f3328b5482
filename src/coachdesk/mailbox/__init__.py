"""The rep's own mailbox: puts drafts into its drafts folder over IMAP, always under TLS. Sends nothing, knows no desk.

Each name is loaded when it is first asked for: TLS and IMAP cost a start 40 ms, and no screen needs them. Where what
lives: ``agent`` is what the window asks, ``errand`` what it does there, ``session`` the conversation with the server,
``folders`` their names, ``faults`` what its words mean for a person, ``secrets`` the password.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coachdesk.mailbox.agent import Agent, Looked
    from coachdesk.mailbox.errand import Found, deliver, look
    from coachdesk.mailbox.secrets import Secrets

__all__ = ["Agent", "Found", "Looked", "Secrets", "deliver", "look"]

_HOME = {
    "Agent": "agent", "Looked": "agent", "Found": "errand", "deliver": "errand", "look": "errand", "Secrets": "secrets",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if home := _HOME.get(name):
        return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
