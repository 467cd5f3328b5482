"""When a drill comes back: spaced repetition over the answers that were kept. Pure; ``now`` is passed in.

The schedule is the ``fsrs`` package's, without its fuzz: the same answers give the same day, on every machine.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from coachdesk.model.practice import Review
from coachdesk.playbook.drilling import Drill

if TYPE_CHECKING:
    from fsrs import Scheduler

NEW_A_DAY = 8
"""Drills that are met for the first time on one day; more would come back as a heap."""
STEP = timedelta(minutes=10)
"""What was not known comes back after this."""


@dataclass(frozen=True, slots=True)
class Session:
    """``due``: what to do now, the longest overdue first and new ones at the end. ``new``: how many of them are new.

    ``next``: when the next one falls due, where none is due now. ``tomorrow``: what comes on the rep's next day, if all
    that is due now is done: known ones first, then those to be met.
    """

    due: tuple[Drill, ...]
    new: int
    next: datetime | None
    tomorrow: tuple[Drill, ...]


@cache
def _scheduler() -> "Scheduler":
    # The package takes 70 ms to import, and only a drill needs it.
    from fsrs import Scheduler  # noqa: PLC0415

    return Scheduler(learning_steps=(STEP,), relearning_steps=(STEP,), enable_fuzzing=False)


def due_at(reviews: Sequence[Review]) -> datetime:
    """When a drill with these answers (its own, oldest first, one at least) is due again."""
    # As above.
    from fsrs import Card, Rating  # noqa: PLC0415

    # An id and a date are given, or the package would take both from the clock.
    card = Card(card_id=1, due=reviews[0].at)
    for review in reviews:
        card, _log = _scheduler().review_card(card, Rating(int(review.rating)), review.at)
    due: datetime = card.due
    return due


def session(drills: Iterable[Drill], *, reviews: Sequence[Review], now: datetime, day_began: datetime) -> Session:
    """What there is to do. ``reviews`` are all answers, oldest first; ``day_began``: when the rep's day did."""
    answered: dict[str, list[Review]] = {}
    for review in reviews:
        answered.setdefault(review.drill, []).append(review)
    begun = sum(told[0].at >= day_began for told in answered.values())
    known, fresh = [], []
    for drill in drills:
        if told := answered.get(drill.id):
            known.append((due_at(told), drill))
        else:
            fresh.append(drill)
    known.sort(key=lambda pair: pair[0])
    due = [drill for at, drill in known if at <= now]
    new = fresh[: max(0, NEW_A_DAY - begun)]
    later = [at for at, _ in known if at > now]
    begins, ends = day_began + timedelta(days=1), day_began + timedelta(days=2)
    tomorrow = [drill for at, drill in known if begins <= at < ends and at > now]
    tomorrow += fresh[len(new) : len(new) + NEW_A_DAY]
    return Session((*due, *new), len(new), later[0] if later and not due and not new else None, tuple(tomorrow))
