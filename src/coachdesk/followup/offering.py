"""A few good times to click for a callback, each with its reason. Decides no play."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from coachdesk.followup.dates import local, next_day
from coachdesk.followup.proposing import by_preference, why_then
from coachdesk.followup.slots import Hours, instant, quality, working_days
from coachdesk.followup.wording import local_and_own, short_day
from coachdesk.language import tr

_NOON = time(12)
_THURSDAY, _A_WEEK = 3, 7


@dataclass(frozen=True, slots=True)
class Slot:
    """A time to click: ``at`` in UTC, ``local`` their wall time and ``own`` the rep’s (both naive), ``both`` said.

    ``why`` is the reason for this time of day, ``phrase`` what a rep would type for it.
    """

    label: str
    at: datetime
    zone: str
    local: datetime
    own: datetime
    both: str
    why: str

    @property
    def phrase(self) -> str:
        return f"{self.local:%Y-%m-%d} at {self.local:%H:%M}"


def offer_slots(
    *,
    now: datetime,
    zone: str,
    own_zone: str,
    country: str = "",
    region: str = "",
    hours: Hours | None = None,
    busy: Sequence[datetime] = (),
    tries: Sequence[datetime] = (),
) -> tuple[Slot, ...]:
    """Up to four times to click: the next working day in both halves, a Thursday, a day of next week.

    Times of day that ``tries`` haven’t had come first. Each lies in the future, in their hours where those are known,
    on a working day, and clear of other callbacks.
    """
    today = local(now, zone=zone).date()
    walls = by_preference(tries, zone=zone)
    other_half = next(wall for wall in walls if (wall < _NOON) != (walls[0] < _NOON))
    wanted = (
        (next_day(today), walls[0]),
        (next_day(today), other_half),
        (next_day(today, days=(_THURSDAY - today.weekday()) % _A_WEEK or _A_WEEK), walls[0]),
        (next_day(today, days=_A_WEEK - today.weekday()), walls[0]),
    )
    found: dict[datetime, Slot] = {}
    for first, wall in wanted:
        for day in working_days(first, country=country, region=region):
            at = instant(day, wall, zone=zone)
            if at in found:
                continue
            if not quality(at, zone=zone, country=country, region=region, hours=hours, busy=busy, now=now):
                why = why_then(at, tries=tries, zone=zone)
                found[at] = _slot(at, today=today, zone=zone, own_zone=own_zone, why=why)
                break
    return tuple(sorted(found.values(), key=lambda slot: slot.at))


def _slot(at: datetime, *, today: date, zone: str, own_zone: str, why: str) -> Slot:
    there = local(at, zone=zone)
    day = tr("Tomorrow") if there.date() == next_day(today) else short_day(there.date())
    return Slot(
        label=f"{day} {there:%H:%M}",
        at=at,
        zone=zone,
        local=there,
        own=local(at, zone=own_zone),
        both=local_and_own(at, zone=zone, own_zone=own_zone),
        why=why,
    )
