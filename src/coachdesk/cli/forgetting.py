"""``forget``: erases somebody for good, after it has said what goes and been told yes."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from coachdesk.cli.at_desk import at_desk
from coachdesk.cli.shapes import Json, show
from coachdesk.cli.tell import plain, tell
from coachdesk.errors import UserError

if TYPE_CHECKING:
    from coachdesk.desk.forgetting import Forgettable

YES = ("y", "yes")


def forget(chosen: Namespace) -> int:
    """Erase one person; asks first on a terminal, and wants --yes from a script."""
    with at_desk(chosen, changes=True) as desk:
        found = desk.forgettable(desk.find(chosen.prospect).id)
        stays = found.kept if found.must or not chosen.no_stop else ()
        older = 0 if chosen.keep_copies else found.copies
        if not chosen.yes:
            _ask(found, stays=stays, older=older)
        done = desk.forget(found.prospect.id, leave_alone=not chosen.no_stop, copies=not chosen.keep_copies)
    if chosen.json:
        show(_document(found, stays=stays, said=done.said))
    else:
        tell(f"{done.said.removesuffix('.')}.")
        if stays:
            tell(f"On the do-not-call list, without a name: {', '.join(stays)}.")
    return 0


def _ask(found: "Forgettable", *, stays: tuple[str, ...], older: int) -> None:
    """Return where the answer is yes. Raises UserError else, also where nobody is there to answer."""
    if not sys.stdin.isatty():
        hint = "Give --yes where a script erases somebody."
        raise UserError("Nobody is here to say yes, so nothing was erased.", hint=hint, code="not_confirmed")
    who = ", ".join(part for part in (found.prospect.shown_name, found.prospect.company) if part)
    copies = f" The older copies they stand in ({older}) are deleted, and a new backup is made first." if older else ""
    kept = f" On the do-not-call list stays: {', '.join(stays)}." if stays else " Nothing stops a next call to them."
    # On standard error, so that --json still prints one document.
    print(plain(f"{who}: {_counted(found)}.{copies}{kept} Nothing brings this back."), file=sys.stderr)
    print("Erase for good? [y/N] ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() not in YES:
        raise UserError("Nothing was erased.", code="not_confirmed")


def _counted(found: "Forgettable") -> str:
    clip = ", the recording of their name" if found.clip else ""
    counts = {"calls": found.calls, "notes": found.notes, "drafts": found.drafts, "callbacks": found.callbacks}
    return f"their entry, {', '.join(f'{word} {count}' for word, count in counts.items())}{clip}"


def _document(found: "Forgettable", *, stays: tuple[str, ...], said: str) -> Json:
    return {
        "forgotten": found.prospect.id,
        "calls": found.calls,
        "notes": found.notes,
        "drafts": found.drafts,
        "callbacks": found.callbacks,
        "recording": found.clip,
        "copies": found.copies,
        "kept": list(stays),
        "said": said,
    }
