"""Whether somebody may be called is asked once more when the number is dialled: a brief may be hours old."""

from collections.abc import Callable

import pytest
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk
from coachdesk.errors import UserError
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import Verdict


def test_the_ruling_is_that_of_the_moment(open_again: Callable[[], Desk], clock: Clock) -> None:
    desk = open_again()
    desk.add_prospect(person(1))
    who = desk.prospects()[0].id
    assert desk.ruling(who).verdict is Verdict.MAY
    clock.move(hours=14)
    assert desk.ruling(who).verdict is Verdict.MUST_NOT


def test_nobody_has_no_ruling(open_again: Callable[[], Desk]) -> None:
    with pytest.raises(UserError, match="no prospect"):
        open_again().ruling(ProspectId("nobody"))
