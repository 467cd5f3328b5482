"""How examples are made up for every test: a machine that is slow or busy is no mistake of the program."""

import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings
from tests.statements import share_statements

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
share_statements()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """No branch counts as reached by an example that was made up: the next run may make up another.

    Nor does it by a test marked ``no_cover``, which goes over hundreds of cases. What is not counted takes half the
    time, and comes last: the others find nothing that it has put in a cache.
    """
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is not None)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Where tests run in several processes, a collector that nobody asks goes on when pytest-cov stops its own."""
    if not item.get_closest_marker("no_cover"):
        return (yield)
    tracing = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracing)
