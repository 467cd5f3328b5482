"""The last resort: what no room has named. Keeps where it happened, and never a name, a number or an address."""

import contextlib
import traceback
from datetime import UTC, datetime
from pathlib import Path

from coachdesk import __version__
from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.paths import data_folder


def last_resort(error: Exception, *, data: str | None) -> CoachDeskError:
    """The calm sentence for a failure that nothing expected; its trace goes to the log in the data folder."""
    if isinstance(error, OSError) and error.strerror:
        where = f" ({Path(str(error.filename)).name})" if error.filename else ""
        return WorldError(
            f"The system refused: {error.strerror[:1].lower()}{error.strerror[1:]}{where}.",
            hint="Nothing half-done was kept. Check the disk and who may write there.",
        )
    log = data_folder(data).log
    kept = _keep(error, log=log)
    return WorldError(
        "CoachDesk made a mistake, and this step was not done. What was saved before is safe.",
        hint=f"Where it happened is in {log}." if kept else "",
        code="bug",
    )


def _keep(error: Exception, *, log: Path) -> bool:
    """Appends the kind of error and the places in the code: its text could hold a name or a number."""
    places = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
    entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} ERROR coachdesk {__version__}: {type(error).__name__}\n{places}"
    with contextlib.suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="replace") as out:
            out.write(entry)
        return True
    return False
