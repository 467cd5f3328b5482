"""``next``, ``record``, ``undo`` and ``due``."""

from argparse import Namespace
from datetime import UTC, datetime

from coachdesk.cli.shapes import instant, of_brief, of_callback, of_record, show
from coachdesk.desk import open_desk
from coachdesk.errors import UserError
from coachdesk.model.call import Permission
from coachdesk.model.ids import CallId, OutcomeId, PlayId
from coachdesk.paths import data_folder


def open_next(chosen: Namespace) -> int:
    """Open the next prospect; one that is open and not yet called stays."""
    desk = open_desk(data_folder(chosen.data))
    try:
        brief = desk.next_or_open().brief
        desk.keep_glance()
    finally:
        desk.close()
    if brief is None:
        raise UserError("Nobody is left to call.", hint="Import a list.", code="list_empty")
    if chosen.json:
        show(of_brief(brief))
        return 0
    who = brief.prospect
    print(f"{who.name}, {who.title}, {who.company}".replace(", ,", ","))
    print(f"{who.phone.number if who.phone else 'no number'}  {brief.hours.rule}")
    print(brief.why_now)
    print(f"\n{brief.opener}\n")
    for section in brief.outline:
        print(section.title)
        for point in section.points:
            print(f"  · {point}")
    return 0


def record(chosen: Namespace) -> int:
    """Save an outcome with all it starts."""
    at = instant(chosen.at) if chosen.at else None
    desk = open_desk(data_folder(chosen.data))
    try:
        done = desk.record(
            OutcomeId(chosen.outcome),
            prospect=desk.find(chosen.prospect).id,
            play=PlayId(chosen.play) if chosen.play else None,
            note=chosen.note,
            callback=chosen.callback,
            permission=Permission(chosen.permission),
            at=at,
            id=CallId(chosen.id) if chosen.id else None,
        )
        desk.keep_glance()
    finally:
        desk.close()
    sheet = done.follow_up
    if chosen.json:
        show(of_record(sheet))
        return 0
    print(done.changes.said or "Already recorded.")
    for draft in sheet.drafts:
        print(f"Draft ({draft.channel}) for {draft.to or 'no address'}: {draft.subject}")
    if sheet.callback:
        print(f"Callback {sheet.callback.local:%a %d %b %H:%M} in {sheet.callback.zone}: {sheet.callback.reason}")
    for stop in sheet.stopped:
        print(f"Never call: {stop.value}")
    return 0


def undo(chosen: Namespace) -> int:
    """Take back the last step."""
    desk = open_desk(data_folder(chosen.data))
    try:
        done = desk.undo()
        desk.keep_glance()
    finally:
        desk.close()
    if chosen.json:
        show({"undone": done.what})
    else:
        print(f"Taken back: {done.what}")
    return 0


def due(chosen: Namespace) -> int:
    """List callbacks due at an instant."""
    at = instant(chosen.at, default=datetime.now(UTC))
    desk = open_desk(data_folder(chosen.data))
    try:
        rows = desk.due(at=at)
    finally:
        desk.close()
    if chosen.json:
        show({"callbacks": [of_callback(row.callback) for row in rows]})
        return 0
    for row in rows:
        print(f"{row.local_there:%a %d %b %H:%M}  {row.prospect_name}, {row.company}: {row.callback.reason}")
    return 0
