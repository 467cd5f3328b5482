"""Writes prospects, calls and callbacks to a file of the kind its ending names. Opens no database.

Calls and callbacks name people by id; ``names`` is where their names are looked up.
"""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from coachdesk.errors import UserError
from coachdesk.exchange import card_writer, sheets
from coachdesk.exchange.calendars import calendar_of
from coachdesk.exchange.files import save
from coachdesk.exchange.quiet import collector_resting
from coachdesk.language import tr
from coachdesk.model.call import Call, Callback
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Prospect

Names = Mapping[ProspectId, Prospect]
Clips = Mapping[ProspectId, bytes]
"""WAV files of how somebody is said, in the rep’s own voice."""
_NO_CLIPS: Clips = {}
_Maker = Callable[[], bytes]


def write_prospects(path: Path, prospects: Sequence[Prospect], *, clips: Clips = _NO_CLIPS) -> int:
    """Everyone, to csv, xlsx, vcf or json; vcf and json hold the clips too. Returns the number of people written.

    Raises UserError for another ending, WorldError where the file can't be written.
    """
    table = sheets.of_prospects(prospects)
    _write(path, {
        ".csv": lambda: sheets.csv_of(table),
        ".xlsx": lambda: sheets.xlsx_of({"Prospects": table}),
        ".vcf": lambda: card_writer.cards_of(prospects, clips=clips),
        ".json": lambda: sheets.json_of({"prospects": prospects, **_sounds(clips)}),
    })  # fmt: skip
    return len(prospects)


def write_calls(path: Path, calls: Sequence[Call], *, names: Names) -> int:
    """All calls, to csv, xlsx or json. Returns the number of calls written. Raises as ``write_prospects``."""
    table = sheets.of_calls(calls, names)
    _write(path, {
        ".csv": lambda: sheets.csv_of(table),
        ".xlsx": lambda: sheets.xlsx_of({"Calls": table}),
        ".json": lambda: sheets.json_of({"calls": calls}),
    })  # fmt: skip
    return len(calls)


def write_callbacks(path: Path, callbacks: Sequence[Callback], *, names: Names) -> int:
    """All callbacks, to csv, xlsx, ics or json. Returns the number written. Raises as ``write_prospects``."""
    table = sheets.of_callbacks(callbacks, names)
    _write(path, {
        ".csv": lambda: sheets.csv_of(table),
        ".xlsx": lambda: sheets.xlsx_of({"Callbacks": table}),
        ".ics": lambda: calendar_of(callbacks, names=names),
        ".json": lambda: sheets.json_of({"callbacks": callbacks}),
    })  # fmt: skip
    return len(callbacks)


def write_all(
    path: Path,
    *,
    prospects: Sequence[Prospect],
    calls: Sequence[Call],
    callbacks: Sequence[Callback],
    clips: Clips = _NO_CLIPS,
) -> int:
    """Everything the kind of file can hold: all three in xlsx and json, people in csv and vcf, callbacks in ics.

    Returns the number of rows written. Raises as ``write_prospects``.
    """
    names = {who.id: who for who in prospects}
    match path.suffix.lower():
        case ".csv" | ".vcf":
            return write_prospects(path, prospects, clips=clips)
        case ".ics":
            return write_callbacks(path, callbacks, names=names)
    tables = {
        "Prospects": sheets.of_prospects(prospects),
        "Calls": sheets.of_calls(calls, names),
        "Callbacks": sheets.of_callbacks(callbacks, names),
    }
    everything = {"prospects": prospects, "calls": calls, "callbacks": callbacks}
    _write(path, {
        ".xlsx": lambda: sheets.xlsx_of(tables),
        ".json": lambda: sheets.json_of({**everything, **_sounds(clips)}),
    }, others=(".csv", ".vcf", ".ics"))  # fmt: skip
    return len(prospects) + len(calls) + len(callbacks)


def _sounds(clips: Clips) -> dict[str, list[object]]:
    """For JSON, where there is any: WAV files in base64."""
    found: list[object] = [{"prospect": who, "wav": b64encode(wav).decode("ascii")} for who, wav in clips.items()]
    return {"clips": found} if found else {}


def _write(path: Path, makers: Mapping[str, _Maker], *, others: Sequence[str] = ()) -> None:
    maker = makers.get(path.suffix.lower())
    if maker is None:
        endings = ", ".join(e.removeprefix(".") for e in (*makers, *others))
        found = f"“{path.suffix}”" if path.suffix else "A name without an ending"
        raise UserError(
            tr("{found} is no kind of file these can be written to.", found=found),
            hint=tr("Use {endings}. Nothing was written.", endings=endings),
            code="ending",
        )
    with collector_resting():
        data = maker()
    save(path, data)
