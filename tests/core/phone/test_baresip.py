"""A real baresip rings a real far end on loopback: every call is heard once, with its end, reason and length."""

import socket
import time
from contextlib import closing

import pytest
from tests.core.phone.ears import listening, outcome
from tests.real_softphone import REFUSES, RINGS_FOR_EVER, FarEnd, Softphone, listens, rings_us, talks

from coachdesk.errors import UserError, WorldError
from coachdesk.model.phone import CallState, EndedBy, EventKind, Reason
from coachdesk.phone import Touch, baresip
from coachdesk.phone.baresip import Baresip

NEAR = 0.1
"""Seconds by which a length may be off."""


def test_calls_that_run_at_once_end_each_in_its_own_way(real: Softphone, far: FarEnd) -> None:
    numbers = [talks(0.5), talks(1.5), *REFUSES]
    with listening(real, domain=far.domain) as (phone, ear):
        for number in numbers:
            phone.dial(number)
        done = {call.number: call for call in ear.ended(len(numbers))}
    assert {number: outcome(call) for number, call in done.items()} == {
        talks(0.5): (EndedBy.THEM, Reason.HUNG_UP),
        talks(1.5): (EndedBy.THEM, Reason.HUNG_UP),
        "73000": (EndedBy.THEM, Reason.BUSY),
        "74000": (EndedBy.THEM, Reason.REJECTED),
        "75000": (EndedBy.THEM, Reason.UNKNOWN_NUMBER),
        "76000": (EndedBy.THEM, Reason.NO_ANSWER),
        "77000": (EndedBy.THEM, Reason.FAILED),
    }
    lengths = {number: call.ending.seconds for number, call in done.items() if call.ending}
    assert lengths.pop(talks(0.5)) == pytest.approx(0.5, abs=NEAR)
    assert lengths.pop(talks(1.5)) == pytest.approx(1.5, abs=NEAR)
    assert set(lengths.values()) == {None}


def test_what_the_rep_does_at_the_softphone_is_heard_as_theirs(real: Softphone, far: FarEnd) -> None:
    with listening(real, domain=far.domain) as (phone, ear):
        phone.dial(listens())
        ear.live()
        time.sleep(0.6)
        real.press("hangup")
        ear.ended(1)
        phone.dial(RINGS_FOR_EVER)
        ear.until(lambda: len(ear.calls) == 2)
        real.press("hangup")
        talk, cancelled = ear.ended(2)
    assert (outcome(talk), outcome(cancelled)) == (
        (EndedBy.US, Reason.HUNG_UP), (EndedBy.US, Reason.CANCELLED),
    )  # fmt: skip
    assert talk.ending is not None
    assert talk.ending.seconds == pytest.approx(0.6, abs=NEAR)


def test_somebody_who_rings_us_is_heard_with_their_number(real: Softphone) -> None:
    with listening(real) as (_phone, ear):
        with closing(FarEnd(real.folder, rings_us(gives_up=True), to=real.sip)):
            (given_up,) = ear.ended(1)
        with closing(FarEnd(real.folder, rings_us(gives_up=False), to=real.sip)):
            ear.until(lambda: len(ear.calls) == 2)
            real.press("accept")
            taken = ear.ended(2)[-1]
        with closing(FarEnd(real.folder, rings_us(gives_up=False), to=real.sip)):
            ear.until(lambda: len(ear.calls) == 3)
            real.press("hangup")
            refused = ear.ended(3)[-1]
    assert [(call.incoming, call.number) for call in (given_up, taken, refused)] == [(True, "+12025550142")] * 3
    assert [outcome(call) for call in (given_up, taken, refused)] == [
        (EndedBy.THEM, Reason.CANCELLED), (EndedBy.THEM, Reason.HUNG_UP), (EndedBy.US, Reason.REJECTED),
    ]  # fmt: skip
    assert taken.ending is not None
    assert taken.ending.seconds == pytest.approx(0.5, abs=NEAR)


def test_a_softphone_that_is_killed_ends_its_calls_then_and_is_heard_again_when_it_is_back(
    real: Softphone, far: FarEnd
) -> None:
    with listening(real, domain=far.domain) as (phone, ear):
        phone.dial(listens(1))
        phone.dial(RINGS_FOR_EVER)
        ear.until(lambda: len(ear.calls) == 2 and any(call.answered for call in ear.calls.values()))
        time.sleep(0.5)
        real.kill()
        talk, ringing = ear.ended(2)
        assert [outcome(talk), outcome(ringing)] == [(EndedBy.NOT_TOLD, Reason.LOST)] * 2
        assert talk.ending is not None
        assert talk.ending.seconds == pytest.approx(0.5, abs=NEAR)
        real.start()
        ear.until(lambda: ear.touch == [Touch.THERE, Touch.AWAY, Touch.THERE])
        phone.dial(talks(0.3))
        again = ear.ended(3)[-1]
        assert outcome(again) == (EndedBy.THEM, Reason.HUNG_UP)
        assert len(ear.calls) == 3


def test_a_call_goes_on_where_only_the_connection_is_lost(real: Softphone, far: FarEnd) -> None:
    with listening(real, domain=far.domain) as (phone, ear):
        phone.dial(listens())
        ear.live()
        # baresip serves one at a time: this one pushes ours out.
        with socket.create_connection(("127.0.0.1", real.control), 5):
            ear.until(lambda: ear.touch[-1] is Touch.AWAY)
        ear.until(lambda: ear.touch[-1] is Touch.THERE and any(e.kind is EventKind.PRESENT for e in ear.events))
        time.sleep(0.3)
        real.press("hangup")
        (call,) = ear.ended(1)
    assert outcome(call) == (EndedBy.US, Reason.HUNG_UP)


def test_two_that_listen_to_one_softphone_both_say_so_and_a_call_is_heard_by_both(
    real: Softphone, far: FarEnd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(baresip, "WAITS", (0.2,))
    with listening(real, domain=far.domain) as (phone, ear), listening(real) as (_other, beside):
        ear.until(lambda: Touch.SHARED in ear.touch)
        beside.until(lambda: Touch.SHARED in beside.touch)
        ear.until(lambda: phone.in_touch)
        real.press(f"dial sip:{listens()}@{far.domain}")
        ear.live()
        beside.live()
        real.press("hangup")
        ear.ended()
        beside.ended()
    assert len(ear.calls) == len(beside.calls) == 1


def test_a_call_that_was_under_way_before_we_listened_is_heard_too(real: Softphone, far: FarEnd) -> None:
    real.press(f"dial sip:{listens()}@{far.domain}")
    real.press(f"dial sip:{RINGS_FOR_EVER}@{far.domain}")
    time.sleep(0.5)
    with listening(real) as (_phone, ear):
        ear.until(lambda: len(ear.calls) == 2)
        assert sorted(call.state for call in ear.calls.values()) == [CallState.LIVE, CallState.RINGING]
        real.press("hangup")
        real.press("hangup")
        ear.ended(2)
    assert {call.number: outcome(call) for call in ear.calls.values()} == {
        listens(): (EndedBy.US, Reason.HUNG_UP),
        RINGS_FOR_EVER: (EndedBy.US, Reason.CANCELLED),
    }


def test_a_softphone_that_is_not_there_is_told_and_nothing_is_dialled() -> None:
    with closing(Baresip(port=1)) as phone, pytest.raises(WorldError, match="does not answer on port 1"):
        phone.dial("+12025550142")


@pytest.mark.parametrize("number", ["*21*5550142#", "12 34", "911;hangup", "sip:x@y", "", "\n123", "١٢٣٤"])
def test_what_is_no_plain_number_never_reaches_the_softphone(number: str) -> None:
    with closing(Baresip(port=1)) as phone, pytest.raises(UserError, match="not a plain phone number"):
        phone.dial(number)


def test_what_the_softphone_refuses_to_dial_is_told_in_its_words(real: Softphone) -> None:
    (real.folder / "accounts").write_text("", encoding="utf-8")
    real.kill()
    real.start()
    with listening(real) as (phone, _ear), pytest.raises(WorldError, match="baresip did not dial"):
        phone.dial("5550142")
