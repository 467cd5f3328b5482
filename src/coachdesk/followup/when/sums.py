"""A time named by its distance from another: "an hour before noon", "two hours after 1pm". Knows no dates."""

from datetime import timedelta

from coachdesk.followup.when.clocks import clock
from coachdesk.followup.when.lengths import amounts
from coachdesk.followup.when.reader import Reader
from coachdesk.followup.when.values import Hours, Piece

_MINUTE = timedelta(minutes=1)


def clock_sum(r: Reader) -> Piece | None:
    """Only lengths of hours and minutes: "two days before noon" is no time of day."""
    length = r.attempt(amounts)
    if length is None or not length.exact or length.days or length.months or length.workdays or length.spread:
        return None
    joint = r.word("before", "after", "from", "past", "following")
    base = clock(r) if joint else None
    if base is None:
        return None
    minutes = length.exact // _MINUTE
    return Piece(hours=Hours(base, moved=-minutes if joint == "before" else minutes))
