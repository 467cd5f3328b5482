"""For how long a callback may be put off with one key, and when it then is. Writes nothing and reads no phrase."""

from datetime import datetime, timedelta
from enum import StrEnum

from coachdesk.followup.dates import local, next_day
from coachdesk.followup.slots import instant, working_days
from coachdesk.model.call import Callback


class PutOff(StrEnum):
    """Minutes, or the same time on the next working day there."""

    FIVE = "5"
    QUARTER = "15"
    HOUR = "60"
    NEXT_DAY = "next_day"


def put_off_to(callback: Callback, by: PutOff, *, now: datetime, country: str = "", region: str = "") -> datetime:
    """The new instant: minutes count from now, or from its own time where that lies ahead.

    The next working day is theirs, at the wall time that was promised; two weeks of holidays end in the day after now.
    """
    if by is not PutOff.NEXT_DAY:
        return max(now.replace(second=0, microsecond=0), callback.at) + timedelta(minutes=int(by))
    tomorrow = next_day(max(local(now, zone=callback.zone), callback.local).date())
    day = next(working_days(tomorrow, country=country, region=region), tomorrow)
    return instant(day, callback.local.time(), zone=callback.zone)
