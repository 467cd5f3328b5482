"""``stops import``, ``stops export``, ``stops list`` and ``stops release``."""

import sys
from argparse import Namespace
from pathlib import Path

from coachdesk.cli.at_desk import at_desk
from coachdesk.cli.lists import MOST, SHOWN
from coachdesk.cli.shapes import Json, of_prospect, show
from coachdesk.cli.tell import joined, moment, problems, table, tell
from coachdesk.desk.results import StopCounts, StopsImported
from coachdesk.errors import UserError
from coachdesk.model.call import Stop


def import_stops(chosen: Namespace) -> int:
    """Stop everything a list says."""
    with at_desk(chosen, changes=True) as desk:
        progress = _progress if sys.stderr.isatty() else None
        done = desk.import_stops(Path(chosen.file), progress=progress, keep=not chosen.preview)
    if chosen.json:
        show(_document(done))
        return 0
    people = f"{_many(done.added.people, 'person', 'people')} on your list stopped by it" if done.added.people else ""
    known = f"{done.known} stopped before" if done.known else ""
    left_out = f"{_many(done.left_out, 'row')} left out" if done.left_out else ""
    unmarked = f"{_many(done.unmarked, 'row')} not marked" if done.unmarked else ""
    tell(f"{done.file}: {joined(_counted(done.added) or 'nothing new', people, known, left_out, unmarked)}.")
    if chosen.preview:
        tell(f"Nothing was stopped. It begins with {', '.join(done.first)}.")
    problems(done.problems)
    if done.more_problems:
        tell(f"… and {done.more_problems} more rows with problems.")
    return 0


def export_stops(chosen: Namespace) -> int:
    """Write all that is stopped; the kind comes from the ending."""
    with at_desk(chosen) as desk:
        done = desk.export_stops(Path(chosen.file))
    if chosen.json:
        show({"file": str(done.path), "rows": done.rows})
    else:
        tell(f"{_many(done.rows, 'number, address or domain', 'numbers, addresses and domains')} in {done.path}.")
    return 0


def list_stops(chosen: Namespace) -> int:
    """Show what is stopped, the newest first."""
    if chosen.limit is not None and chosen.limit < 1:
        raise UserError("--limit must be at least 1.", hint="Leave it out to see the newest.", code="usage")
    with at_desk(chosen) as desk:
        found = desk.find_stops(search=chosen.search, limit=min(chosen.limit or SHOWN, MOST))
        counts = desk.stop_counts()
    if chosen.json:
        show({"stops": [_of_stop(stop) for stop in found], **_of_counts(counts)})
        return 0
    if found:
        table((stop.kind.value, stop.value, moment(stop.at.astimezone()), stop.reason) for stop in found)
    else:
        tell("Nothing fits." if chosen.search else "Nothing is stopped.")
    tell(f"Stopped in all: {_counted(counts) or 'nothing'}; {_many(counts.people, 'person', 'people')} on your list.")
    return 0


def release(chosen: Namespace) -> int:
    """Lift a do-not-call, with the reason that is kept."""
    with at_desk(chosen, changes=True) as desk:
        done = desk.release_stop(chosen.who, reason=chosen.reason)
    if chosen.json:
        released, still = [_of_stop(stop) for stop in done.released], [of_prospect(who) for who in done.still]
        show({"released": released, "reason": chosen.reason.strip(), "still": still})
        return 0
    tell(f"{done.changes.said}. The reason is kept.")
    for who in done.still:
        tell(f"{who.name} stays stopped in another way ({who.id}).")
    return 0


def _document(done: StopsImported) -> Json:
    return {
        "file": done.file,
        "encoding": done.encoding,
        "columns": list(done.columns),
        "rows": done.rows,
        "added": _of_counts(done.added),
        "known": done.known,
        "left_out": done.left_out,
        "unmarked": done.unmarked,
        "problems": [{"row": p.row, "column": p.column, "value": p.value, "message": p.message} for p in done.problems],
        "more_problems": done.more_problems,
        "first": list(done.first),
    }


def _of_stop(stop: Stop) -> Json:
    return {"kind": stop.kind.value, "value": stop.value, "reason": stop.reason, "at": stop.at.isoformat()}


def _of_counts(counts: StopCounts) -> Json:
    return {
        "numbers": counts.numbers,
        "addresses": counts.addresses,
        "domains": counts.domains,
        "people": counts.people,
    }


def _counted(counts: StopCounts) -> str:
    return joined(
        _many(counts.numbers, "number") if counts.numbers else "",
        _many(counts.addresses, "address", "addresses") if counts.addresses else "",
        _many(counts.domains, "domain") if counts.domains else "",
    )


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or f'{one}s'}"


def _progress(done: int, total: int) -> bool:
    print(f"\r{100 * done // total} %", end="\n" if done >= total else "", file=sys.stderr, flush=True)
    return True
