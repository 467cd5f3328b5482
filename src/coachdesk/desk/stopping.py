"""Do not call: what it covers, and what ends with it. Every way in which somebody is stopped comes through here."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from coachdesk.followup.plan import stops_for
from coachdesk.model.call import CallbackState, DraftState
from coachdesk.model.posting import PostingState
from coachdesk.model.prospect import Prospect
from coachdesk.store import Step, Store

STOPPED = "They asked not to be contacted."


def stop_people(
    step: Step, store: Store, people: Iterable[Prospect], *, reason: str, at: datetime, number: str = ""
) -> None:
    """Stop these people, every number and every address they have; all that waits for anyone covered ends."""
    step.add_stops([stop for who in people for stop in stops_for(who, number=number, reason=reason, at=at)])
    end_what_waits(step, store)


def end_what_waits(step: Step, store: Store) -> None:
    """Cancel the open callbacks and drafts of everybody who is stopped, also those on their way to the mailbox.

    A stop on a number or address also reaches others who share it, and an edit or a list can give somebody a number
    that was stopped before: so it is asked of all that waits, which is never much.
    """
    callbacks, drafts = store.waiting_for_stopped()
    for callback in callbacks:
        step.change_callback(replace(callback, state=CallbackState.CANCELLED))
    for draft in drafts:
        step.change_draft(replace(draft, state=DraftState.CANCELLED))
        if (posting := store.posting(draft.id)) and posting.state is PostingState.WAITING:
            step.put_posting(replace(posting, state=PostingState.CANCELLED, next_at=None, reason=STOPPED))
