"""One real softphone and one far end for the tests that need them."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from tests.real_softphone import FarEnd, Softphone, softphone


@pytest.fixture
def real() -> Iterator[Softphone]:
    with softphone() as phone:
        yield phone


@pytest.fixture
def far(real: Softphone) -> Iterator[FarEnd]:
    with closing(FarEnd(real.folder)) as end:
        yield end
