from pathlib import Path

from benchmarks import kills
from tests.core.store.people import call, callback


def test_ten_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    outcome = kills.run(tmp_path, kills=10, seed=7)
    assert (outcome.lost, outcome.half, outcome.unsound) == ([], [], [])
    assert outcome.recorded >= outcome.acknowledged > 0


def test_a_lost_or_half_outcome_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "coachdesk.db"
    kills.run(tmp_path, kills=0, seed=7)
    store = kills.opened(path)
    first = call("c1", kills.PROSPECT)
    with store.step("Half") as step:
        step.add_call(first)
        step.add_callback(callback("k1", kills.PROSPECT, call=first.id))
    store.close()
    outcome = kills.Outcome()
    kills.look(path, {"never"}, outcome)
    assert outcome.lost == ["never"]
    assert outcome.half == [first.id]
    assert not outcome.well
