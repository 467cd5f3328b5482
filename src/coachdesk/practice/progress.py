"""What practice has come to: what gets better, what doesn't, and one thing to look at next. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from coachdesk.model.practice import Lesson, Played, Rating, Review
from coachdesk.playbook.cast import REASONS
from coachdesk.playbook.schema import Reason
from coachdesk.practice.standing import Ending

WINDOW = 10
"""Role-plays that are compared with as many before them."""
FEWEST = 3
"""Role-plays in each half below which nothing is said about better or worse."""
CLEAR = 0.15
"""A change of the share of calls that is worth a word."""

DAYS = 14
"""Days of drills that are shown."""
EXAMPLES = 3
"""Of one's own words beside the focus; more would be a list of sins."""
OFTEN = 0.3
"""A reason heard in so many of the latest calls, and no less often than before, has not got better."""

LOST = (Ending.HUNG_UP_SILENT, Ending.HUNG_UP_SAID)


@dataclass(frozen=True, slots=True)
class Share:
    """A reason, in how many of the latest role-plays it was heard, and in how many of those before."""

    reason: str
    title: str
    now: int
    of: int
    before: int
    of_before: int

    @property
    def change(self) -> float | None:
        """Above 0 where it is heard more often; None where there are too few calls to say."""
        if self.of < FEWEST or self.of_before < FEWEST:
            return None
        return self.now / self.of - self.before / self.of_before


@dataclass(frozen=True, slots=True)
class DrillDay:
    """How many drills were answered on a day of the rep's, and how many of them were known."""

    day: date
    answered: int
    known: int


@dataclass(frozen=True, slots=True)
class Progress:
    """``shares`` in the order of the seven reasons; ``focus``: what to look at next, "" without a role-play.

    ``endings``: of the latest role-plays, the oldest first; ``before``: of those before them. ``drills``: answers, and
    those that were known; ``days``: the last fourteen. ``better``, ``worse`` and ``steady`` name reasons; the last is
    what doesn't improve. ``examples``: the latest words that fed the focus.
    ``spoken``: what rehearsals tell of how the rep speaks, each a sentence.
    """

    shares: tuple[Share, ...]
    endings: tuple[str, ...]
    meetings: int
    hung_up: int
    drills: int
    known: int
    better: tuple[str, ...]
    worse: tuple[str, ...]
    focus: str
    advice: str
    before: tuple[str, ...] = ()
    days: tuple[DrillDay, ...] = ()
    steady: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    examples: tuple[Lesson, ...] = ()


def progress(
    plays: Sequence[Played],
    *,
    reviews: Iterable[Review],
    reasons: Iterable[Reason],
    today: date,
    zone: tzinfo,
    spoken: Iterable[str] = (),
) -> Progress:
    """``plays``: newest first. ``today`` and the days are those of ``zone``."""
    latest, before = plays[:WINDOW], plays[WINDOW : 2 * WINDOW]
    known = {reason.id: reason for reason in reasons}
    now, then = _heard(latest), _heard(before)
    shares = tuple(
        Share(name, known[name].title if name in known else name, now[name], len(latest), then[name], len(before))
        for name in REASONS
    )
    often = Counter(lesson.reason for play in latest for lesson in play.lessons)
    worst = max(shares, key=lambda share: (share.now, often[share.reason]))
    answers = list(reviews)
    return Progress(
        shares=shares,
        endings=tuple(play.ending for play in reversed(latest)),
        meetings=sum(play.ending == Ending.MEETING for play in latest),
        hung_up=sum(play.ending in LOST for play in latest),
        drills=len(answers),
        known=sum(review.rating >= Rating.GOOD for review in answers),
        better=tuple(s.title for s in shares if s.change is not None and s.change <= -CLEAR),
        worse=tuple(s.title for s in shares if s.change is not None and s.change >= CLEAR),
        focus=worst.title if worst.now else "",
        advice=known[worst.reason].do if worst.now and worst.reason in known else "",
        before=tuple(play.ending for play in reversed(before)),
        days=tuple(_days(answers, today=today, zone=zone)),
        steady=tuple(share.title for share in shares if _stays(share)),
        spoken=tuple(spoken),
        examples=tuple(_examples(latest, reason=worst.reason))[:EXAMPLES],
    )


def _examples(plays: Iterable[Played], *, reason: str) -> Iterable[Lesson]:
    """Words that fed the reason, each once, the latest first."""
    said = (lesson for play in plays for lesson in play.lessons if lesson.reason == reason and lesson.words)
    found: dict[str, Lesson] = {}
    for lesson in said:
        found.setdefault(lesson.words.casefold(), lesson)
    return found.values()


def _stays(share: Share) -> bool:
    change = share.change
    return change is not None and abs(change) < CLEAR and share.now / share.of >= OFTEN


def _days(answers: Sequence[Review], *, today: date, zone: tzinfo) -> Iterator[DrillDay]:
    by_day: dict[date, list[Review]] = {}
    for review in answers:
        by_day.setdefault(review.at.astimezone(zone).date(), []).append(review)
    for back in reversed(range(DAYS)):
        day = today - timedelta(days=back)
        told = by_day.get(day, [])
        yield DrillDay(day, len(told), sum(review.rating >= Rating.GOOD for review in told))


def _heard(plays: Iterable[Played]) -> Counter[str]:
    """In how many of these each reason was heard."""
    return Counter(reason for play in plays for reason in {lesson.reason for lesson in play.lessons})
