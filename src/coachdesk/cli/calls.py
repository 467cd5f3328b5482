"""``next``, ``record``, ``undo`` and ``due``."""

from argparse import Namespace
from datetime import UTC, datetime
from uuid import UUID

from coachdesk.cli.at_desk import at_desk
from coachdesk.cli.brief import tell_brief
from coachdesk.cli.shapes import instant, notes_of, of_brief, of_callback, of_record, show
from coachdesk.cli.tell import joined, moment, table, tell
from coachdesk.errors import UserError
from coachdesk.model.brief import FollowUp
from coachdesk.model.call import Permission
from coachdesk.model.ids import CallId, OutcomeId, PlayId


def open_next(chosen: Namespace) -> int:
    """Open the next prospect; one that is open and not yet called stays."""
    with at_desk(chosen, changes=True) as desk:
        brief = desk.next_or_open().brief
    if brief is None:
        raise UserError(
            "Nobody is left to call.", hint="Import a list, or wait for the next callback.", code="list_empty"
        )
    if chosen.json:
        show(of_brief(brief))
    else:
        tell_brief(brief)
    return 0


def record(chosen: Namespace) -> int:
    """Save an outcome with all it starts."""
    at = instant(chosen.at) if chosen.at else None
    known = CallId(_uuid(chosen.id)) if chosen.id else None
    with at_desk(chosen, changes=True) as desk:
        who = desk.find(chosen.prospect)
        done = desk.record(
            OutcomeId(chosen.outcome),
            prospect=who.id,
            number=desk.number_named(who, chosen.prospect),
            play=PlayId(chosen.play) if chosen.play else None,
            note=chosen.note,
            callback=chosen.callback,
            permission=Permission(chosen.permission),
            at=at,
            id=known,
        )
    if chosen.json:
        show(of_record(done.follow_up))
    else:
        _tell_record(done.follow_up, said=done.changes.said)
    return 0


def undo(chosen: Namespace) -> int:
    """Take back the last step."""
    with at_desk(chosen, changes=True) as desk:
        done = desk.undo()
    if chosen.json:
        show({"undone": done.what})
    else:
        what = done.what.removeprefix("Recorded: ")
        tell(f"Taken back: {what[:1].lower()}{what[1:]}.")
    return 0


def due(chosen: Namespace) -> int:
    """List callbacks due at an instant."""
    at = instant(chosen.at, default=datetime.now(UTC))
    with at_desk(chosen) as desk:
        rows = desk.due(at=at)
    if chosen.json:
        show({"callbacks": [of_callback(row.callback) for row in rows]})
    elif rows:
        table(
            (moment(row.callback.local), row.callback.zone, joined(row.prospect_name, row.company), row.callback.reason)
            for row in rows
        )
    else:
        tell("No callback is due.")
    return 0


def _uuid(text: str) -> str:
    """The id in its one usual spelling, so that capitals or braces don't make it another one."""
    try:
        return str(UUID(text))
    except ValueError as error:
        hint = "Write it like 0193b1a2-7c4e-7d10-9f00-2b6d5c1e8a44."
        raise UserError(f"{text[:60]!r} is not a UUID.", hint=hint, code="id") from error


def _tell_record(sheet: FollowUp, *, said: str) -> None:
    tell(f"{said or 'Already recorded'} ({joined(sheet.prospect.name, sheet.prospect.company)}).")
    play = next((choice for choice in sheet.plays if choice.id == sheet.chosen), None)
    if play:
        tell(f"{play.label}.", indent=2)
    for draft in sheet.drafts:
        to = draft.to or ("no address" if draft.channel == "email" else "")
        gaps = f"; still to fill: {', '.join(draft.missing)}" if draft.missing else ""
        tell(f"Draft: {joined(draft.channel, to, draft.subject)}{gaps}.", indent=2)
    if sheet.callback:
        tell(f"Callback: {moment(sheet.callback.local)} ({sheet.callback.zone}). {sheet.callback.reason}.", indent=2)
    if sheet.stopped:
        tell(f"Never call again: {joined(*(s.value for s in sheet.stopped if s.kind != 'prospect'))}", indent=2)
    for note in notes_of(sheet):
        tell(note, indent=2)
    if sheet.next_up:
        tell(f"Next: {sheet.next_up}.")
