"""Talk stands out from the room, quiet or noisy; silences of half a second are pauses."""

import pytest

from coachdesk.model.rehearsal import Span
from coachdesk.practice.talking import pauses, talk

STEP = 0.01
VOICE, ROOM = -25.0, -70.0


def heard(*parts: tuple[float, float]) -> list[float]:
    """(seconds, dB) one after the other; the room trembles a little."""
    return [level + (at % 3) * 0.3 for seconds, level in parts for at in range(round(seconds / STEP))]


def spans(found: tuple[Span, ...]) -> list[object]:
    return [(pytest.approx(span.start, abs=0.06), pytest.approx(span.end, abs=0.06)) for span in found]


@pytest.mark.parametrize("room", [-120.0, -70.0, -40.0])
def test_talk_is_found_in_any_room_that_is_quieter_than_the_voice(room: float) -> None:
    found = talk([heard((0.8, room), (2, VOICE), (0.9, room), (1, VOICE), (0.5, room))], step=STEP)
    assert [(s.start, s.end) for s in found] == spans((Span(0.8, 2.8), Span(3.7, 4.7)))
    assert pauses(found)[0].seconds == pytest.approx(0.9, abs=0.1)


def test_a_breath_is_no_pause_and_a_click_is_no_talk() -> None:
    found = talk(
        [heard((1, ROOM), (0.02, VOICE), (1, ROOM), (1, VOICE), (0.3, ROOM), (1, VOICE), (0.6, ROOM))], step=STEP
    )
    assert [(s.start, s.end) for s in found] == spans((Span(2.02, 4.32),))
    assert pauses(found) == ()


@pytest.mark.parametrize("levels", [[], heard((5, -70.0)), heard((5, -120.0)), heard((2, -90.0), (2, -65.0))])
def test_where_nothing_stands_out_nobody_talks(levels: list[float]) -> None:
    assert talk([levels], step=STEP) == ()


def test_what_either_band_hears_is_talk() -> None:
    hiss = heard((0.7, ROOM), (0.3, VOICE), (1.5, ROOM))
    voice = heard((1.0, ROOM), (1.0, VOICE), (0.5, ROOM))
    inside = heard((1.2, ROOM), (0.3, VOICE), (1.0, ROOM))
    assert [(s.start, s.end) for s in talk([voice, hiss, inside], step=STEP)] == spans((Span(0.7, 2.0),))
