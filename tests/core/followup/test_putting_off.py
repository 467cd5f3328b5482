from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.followup.dates import local
from coachdesk.followup.putting_off import PutOff, put_off_to
from coachdesk.model.call import Callback
from coachdesk.model.ids import CallbackId, ProspectId

NEW_YORK = "America/New_York"


def promised(wall: datetime) -> Callback:
    at = wall.replace(tzinfo=UTC) + timedelta(hours=5)
    return Callback(CallbackId("k"), ProspectId("p"), None, at, NEW_YORK, wall, "")


@pytest.mark.parametrize(("by", "minutes"), [(PutOff.FIVE, 5), (PutOff.QUARTER, 15), (PutOff.HOUR, 60)])
def test_minutes_count_from_now_or_from_a_time_that_lies_ahead(by: PutOff, minutes: int) -> None:
    due = promised(datetime(2026, 11, 24, 10, 0))  # noqa: DTZ001 - a wall time
    now = due.at + timedelta(minutes=20, seconds=31)
    assert put_off_to(due, by, now=now) == due.at + timedelta(minutes=20 + minutes)
    assert put_off_to(due, by, now=due.at - timedelta(hours=3)) == due.at + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("promised_on", "lands_on"),
    [
        (datetime(2026, 11, 24, 10, 0), datetime(2026, 11, 25, 10, 0)),  # noqa: DTZ001
        (datetime(2026, 11, 25, 10, 0), datetime(2026, 11, 27, 10, 0)),  # noqa: DTZ001 - over Thanksgiving
        (datetime(2026, 11, 27, 16, 30), datetime(2026, 11, 30, 16, 30)),  # noqa: DTZ001 - over a weekend
    ],
)
def test_the_next_working_day_is_theirs_at_the_time_that_was_promised(
    promised_on: datetime, lands_on: datetime
) -> None:
    due = promised(promised_on)
    at = put_off_to(due, PutOff.NEXT_DAY, now=due.at + timedelta(minutes=3), country="US")
    assert local(at, zone=NEW_YORK) == lands_on


def test_from_an_old_one_the_next_day_is_tomorrow() -> None:
    due = promised(datetime(2026, 11, 16, 10, 0))  # noqa: DTZ001
    at = put_off_to(due, PutOff.NEXT_DAY, now=datetime(2026, 11, 23, 20, 0, tzinfo=UTC))
    assert local(at, zone=NEW_YORK) == datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001


def test_over_a_change_to_summer_time_the_wall_time_stays() -> None:
    due = promised(datetime(2027, 3, 12, 10, 0))  # noqa: DTZ001 - a Friday; clocks change on Sunday
    at = put_off_to(due, PutOff.NEXT_DAY, now=due.at)
    assert local(at, zone=NEW_YORK) == datetime(2027, 3, 15, 10, 0)  # noqa: DTZ001
    assert at - due.at == timedelta(days=3, hours=-1)
