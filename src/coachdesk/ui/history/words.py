"""What the lines of a history look like: their icons, their count, and how they are searched. Knows no widget."""

from collections.abc import Iterable, Sequence

from coachdesk.language import tr
from coachdesk.model.call import HistoryItem
from coachdesk.ui.context import Context
from coachdesk.ui.desk.clock import own_zone, stamp
from coachdesk.ui.kit.gap_prose import gap_words
from coachdesk.ui.kit.timeline import Moment

ICONS = {
    "call": "phone",
    "draft": "mail",
    "heard": "phone",
    "writing": "edit",
    "callback": "calendar",
    "note": "note",
    "stop": "stop",
    "import": "list",
    "edit": "person",
    "undo": "undo",
}


def icon_of(item: HistoryItem) -> str:
    return ICONS.get(item.kind, "note")


def moments(context: Context, items: Iterable[HistoryItem]) -> list[Moment]:
    """History as the short timeline shows it, by the rep's own clock."""
    zone, now = own_zone(context.settings.zone), context.now()
    return [
        Moment(icon_of(item), item.title, stamp(item.at, zone=zone, now=now), gap_words(item.detail)) for item in items
    ]


def counted(items: Sequence[HistoryItem]) -> str:
    """ "2 calls, 1 draft"; a draft counts once it has left."""
    calls = sum(1 for item in items if item.kind == "call")
    drafts = sum(1 for item in items if item.kind == "draft")
    parts = (
        tr("%n calls", "%n call", calls) if calls else "",
        tr("%n drafts", "%n draft", drafts) if drafts else "",
    )
    return ", ".join(filter(None, parts)) or tr("No calls yet")


def searched(item: HistoryItem, *, when: str) -> str:
    """All the words of a line, in small letters."""
    facts = (text for fact in item.facts for text in fact)
    return "\n".join((when, item.title, item.detail, *facts)).casefold()


def fits(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)
