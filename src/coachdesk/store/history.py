"""A prospect's timeline, put together from every table that tells something. Reads only."""

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from coachdesk.model.call import Call, CallbackState, Channel, HistoryItem
from coachdesk.model.ids import OutcomeId, ProspectId
from coachdesk.store import derived, queries, stops
from coachdesk.store.schema import callback, draft, event_line, prospect

_WHAT = {
    Channel.EMAIL: "Email draft",
    Channel.VOICEMAIL: "Voicemail script",
    Channel.TEXT: "Text message",
    Channel.NOTE: "Note to self",
}
_HOW = {
    "mail": "opened in the mail program",
    "eml": "saved as .eml",
    "plain": "copied without formatting",
    "copy": "copied",
    "file": "saved to a file",
    "mailbox": "put in the mailbox’s drafts",
}


def timeline(
    c: Connection, of: ProspectId, *, label: Callable[[OutcomeId], str], about: Callable[[Call], str]
) -> list[HistoryItem]:
    """Newest first. ``label`` says an outcome in words, ``about`` what else is worth telling of a call."""
    items = [
        *_calls(c, of, label, about),
        *_answers(c, of),
        *_drafts(c, of),
        *_callbacks(c, of),
        *_events(c, of),
        *_stops(c, of),
        *_start(c, of),
    ]
    # Sorting is stable: what happened at one instant stays in the order a person would tell it.
    return sorted(items, key=lambda item: item.at, reverse=True)


def _calls(
    c: Connection, of: ProspectId, label: Callable[[OutcomeId], str], about: Callable[[Call], str]
) -> Iterator[HistoryItem]:
    for call in queries.calls(c, of):
        yield HistoryItem(call.at, "call", label(call.outcome), " · ".join(filter(None, (call.note, about(call)))))


def _answers(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    """What they said to each point, in the order it was said: newest first, as all of the timeline is."""
    for note in reversed(queries.point_notes(c, of)):
        yield HistoryItem(note.at, "note", f"On “{note.point}”", note.text)


def _drafts(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    t = draft.c
    query = select(t.handed_at, t.channel, t.handed_how, t.subject, t.to).where(
        t.prospect == of, t.handed_at.is_not(None), t.deleted_at.is_(None)
    )
    for at, channel, how, subject, to in c.execute(query):
        assert at is not None
        yield HistoryItem(at, "draft", f"{_WHAT[Channel(channel)]} {_HOW.get(how, 'handed over')}", subject or to)


def _callbacks(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    t = callback.c
    query = select(t.created_at, t.closed_at, t.state, t.local, t.zone, t.reason).where(
        t.prospect == of, t.deleted_at.is_(None)
    )
    for created, closed, state, local, zone, reason in c.execute(query):
        if closed is not None:
            yield HistoryItem(
                closed, "callback", "Callback done" if state == CallbackState.DONE else "Callback cancelled"
            )
        # The time stands first on a line of its own: a title gives way to the stamp beside it.
        town = zone.rpartition("/")[2].replace("_", " ")
        when = f"{_wall(local)} in {town}"
        yield HistoryItem(created, "callback", "Callback fixed", f"{when}. {reason}" if reason else when)


def _wall(at: datetime) -> str:
    return f"{at.day} {at:%b %Y, %H:%M}"


def _events(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    t = event_line.c
    query = select(t.at, t.kind, t.title, t.detail).where(t.prospect == of, t.deleted_at.is_(None))
    for at, kind, title, detail in c.execute(query.order_by(t.at.desc(), t.id.desc())):
        yield HistoryItem(at, kind, title, detail)


def _stops(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    """Stops made together (a person, their numbers, their addresses) are one line."""
    lines = dict[tuple[datetime, str, str], None]()
    for stop in stops.covering(c, derived.person(c, of), lifted=True):
        lines[stop.at, "Do not call", stop.reason] = None
        if stop.lifted_at is not None:
            lines[stop.lifted_at, "Released from do not call", stop.lifted_reason] = None
    for at, title, detail in lines:
        yield HistoryItem(at, "stop", title, detail)


BY_HAND = ("Added ", "Named ")


def _start(c: Connection, of: ProspectId) -> Iterator[HistoryItem]:
    at, source = c.execute(select(prospect.c.created_at, prospect.c.source).where(prospect.c.id == of)).one()
    # Who was added by hand or named by somebody has that for a source, in words of its own.
    said = source if source.startswith(BY_HAND) else f"Imported from {source}" if source else "Added to the list"
    yield HistoryItem(at, "import", said)
