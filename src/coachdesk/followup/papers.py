"""Tells what became of one draft and of one callback: every version, every move, and how it ended."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from coachdesk.followup.callbacks import MISSED_AFTER
from coachdesk.followup.kept_words import in_words
from coachdesk.language import plain_date, tr
from coachdesk.model.call import Callback, CallbackState, Channel, Draft, DraftState, HistoryItem
from coachdesk.model.record import CallbackOnRecord, DraftOnRecord

WHAT = {
    Channel.EMAIL: tr("Email draft"),
    Channel.VOICEMAIL: tr("Voicemail script"),
    Channel.TEXT: tr("Text message"),
    Channel.NOTE: tr("Note to self"),
}
HOW = {
    "mail": tr("opened in the mail program"),
    "eml": tr("saved as .eml"),
    "plain": tr("copied without formatting"),
    "copy": tr("copied"),
    "file": tr("saved to a file"),
    "mailbox": tr("put in the mailbox’s drafts"),
}
_WAITS = (CallbackState.OPEN, CallbackState.SNOOZED, CallbackState.MISSED)
_ENDED = {CallbackState.DONE: tr("Callback done"), CallbackState.CANCELLED: tr("Callback cancelled")}


class Told(NamedTuple):
    """A line in the making: empty facts are left out."""

    at: datetime
    kind: str
    title: str
    detail: str
    facts: tuple[tuple[str, str], ...]

    def item(self) -> HistoryItem:
        known = tuple((name, text) for name, text in self.facts if text)
        return HistoryItem(self.at, self.kind, self.title, self.detail, known)


def tell_draft(one: DraftOnRecord) -> Iterator[HistoryItem]:
    """Oldest first: made, edited, handed over by each way, put away, taken up again."""
    first = one.versions[0][1]
    yield _of_draft(first, first.made_at, tr("made"), kind="writing")
    for (_, before), (at, after) in pairwise(one.versions):
        if _words(before) != _words(after):
            yield _of_draft(after, at, tr("edited"), kind="writing")
        handed = after.handed_at
        if after.state is DraftState.HANDED_OVER and handed is not None and handed != before.handed_at:
            yield _of_draft(after, handed, HOW.get(after.handed_how, tr("handed over")), kind="draft")
        elif after.state is not before.state and after.state is not DraftState.HANDED_OVER:
            put_away = after.state is DraftState.CANCELLED
            yield _of_draft(after, at, tr("put away, not sent") if put_away else tr("taken up again"), kind="writing")


def _words(draft: Draft) -> tuple[str, str, str]:
    return draft.to, draft.subject, draft.body


def _of_draft(draft: Draft, at: datetime, what: str, *, kind: str) -> HistoryItem:
    facts = (
        (tr("To"), draft.to),
        (tr("Subject"), draft.subject),
        (tr("Text"), draft.body),
        (tr("Gaps"), ", ".join(draft.missing)),
        (tr("Why"), draft.why),
        (tr("Source"), draft.source),
    )
    return Told(at, kind, f"{WHAT[draft.channel]} {what}", draft.subject or draft.to, facts).item()


def tell_callback(one: CallbackOnRecord, *, now: datetime) -> Iterator[HistoryItem]:
    """Oldest first: fixed, moved, missed where its time passed by more than an hour, done or cancelled."""
    at, first = one.versions[0]
    yield _of_callback(
        first, at, tr("Callback fixed"), f"{_when(first)}. {in_words(first.reason)}" if first.reason else _when(first)
    )
    ends = [*(at for at, _ in one.versions[1:]), now]
    for place, ((_, callback), end) in enumerate(zip(one.versions, ends, strict=True)):
        if callback.state in _WAITS and end - callback.at > MISSED_AFTER:
            yield _of_callback(
                callback, callback.at, tr("Callback missed"), tr("It was due {when}", when=_when(callback))
            )
        if place + 1 < len(one.versions):
            at, after = one.versions[place + 1]
            yield from _change(callback, after, at=at)


def _change(before: Callback, after: Callback, *, at: datetime) -> Iterator[HistoryItem]:
    if before.state in _WAITS and after.state in _ENDED:
        yield _of_callback(after, at, _ENDED[after.state], tr("It was due {when}", when=_when(before)))
    elif before.state in _ENDED and after.state in _WAITS:
        yield _of_callback(after, at, tr("Callback open again"), _when(after))
    if (before.at, before.zone) != (after.at, after.zone):
        yield _of_callback(
            after, at, tr("Callback moved"), tr("To {when}. Before: {when_2}", when=_when(after), when_2=_when(before))
        )


def _of_callback(callback: Callback, at: datetime, title: str, detail: str) -> HistoryItem:
    promised = tr("Yes") if callback.promised else tr("No, proposed by the desk")
    facts = (
        (tr("Due"), _when(callback)),
        (tr("Reason"), in_words(callback.reason)),
        (tr("They were told the time"), promised),
    )
    return Told(at, "callback", title, detail, facts).item()


def _when(callback: Callback) -> str:
    # The time stands first on a line of its own: a title gives way to the stamp beside it.
    local, town = callback.local, callback.zone.rpartition("/")[2].replace("_", " ")
    return tr("{day}, {local:%H:%M} in {town}", day=plain_date(local.date()), local=local, town=town)
