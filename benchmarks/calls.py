"""A hundred calls of real softphones on loopback: every one heard once, with its end, its reason and its length.

    .venv/bin/python benchmarks/calls.py [--only-calls]

Twenty baresips at once ring a sipp each, which plays people who answer, hang up, refuse or let it ring; four are killed
in the middle of a call and started again. Also what a listener costs while nothing happens, and how soon ``call-event``
has handed its event over. Needs baresip and sipp; ends with status 1 above a limit. The gate makes the calls alone.
"""

import argparse
import os
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.core.phone.ears import Ear, listening
from tests.real_softphone import REFUSES, RINGS_FOR_EVER, FarEnd, Softphone, listens, softphone, talks

from coachdesk.errors import CoachDeskError
from coachdesk.model.phone import EndedBy, LineCall, Reason
from coachdesk.phone.baresip import Baresip
from coachdesk.phone.door import ANSWER, LONGEST, address_of

SOFTPHONES, CALLS = 20, 100
NEAR, EVENT_MS, IDLE_CPU, IDLE_MB = 0.1, 100, 0.001, 5.0
IDLE_SECONDS, EVENTS = 20, 30
SHORTEST, LONGEST_TALK = 1.0, 30.0
WHY = dict(
    zip(REFUSES, (Reason.BUSY, Reason.REJECTED, Reason.UNKNOWN_NUMBER, Reason.NO_ANSWER, Reason.FAILED), strict=True)
)


@dataclass(frozen=True, slots=True)
class Plan:
    """One call to make, and what must be heard of it; ``do`` happens once they have answered, or while it rings."""

    what: str
    number: str
    by: EndedBy
    reason: Reason
    seconds: float | None = None
    do: str = ""


def main(argv: Sequence[str]) -> int:
    """Prints each figure with its limit beside it."""
    parser = argparse.ArgumentParser(description="Make a hundred real calls and see what is heard of them.")
    parser.add_argument("--only-calls", action="store_true", help="the calls, without what a listener costs")
    asked = parser.parse_args(argv)
    well = calls()
    if not asked.only_calls:
        well = all((well, idle(), events()))
    return 0 if well else 1


def calls() -> bool:
    """Whether every call was heard once and right."""
    draw = random.Random(7)
    plans = made_plans(draw)
    began = time.monotonic()
    with ThreadPoolExecutor(SOFTPHONES) as several:
        found = [result for share in several.map(ring_all, shared(plans, draw)) for result in share]
    took = time.monotonic() - began
    wrong = [f"{plan.what}: {told}" for plan, told, _off in found if told]
    off = sorted(abs(off) for _plan, _told, off in found if off is not None)
    print(f"{len(found)} calls in {took:.0f} s, {len(wrong)} heard wrongly, lost or doubled (limit 0)")
    for line in wrong:
        print(f"  {line}")
    print(f"lengths off by {statistics.median(off):.3f} s in the middle, {off[-1]:.3f} s at most (limit {NEAR})")
    far = [plan.what for plan, _told, by in found if by is not None and abs(by) > NEAR]
    print(f"{len(far)} lengths above the limit: {', '.join(far)}" if far else "Every length is within it.")
    return not wrong and not far and len(found) == CALLS


def made_plans(draw: random.Random) -> list[Plan]:
    """Half of them answered and ended by them, a quarter by us; the rest refused, given up, or cut by a crash."""

    def lasts() -> float:
        return round(draw.uniform(SHORTEST, LONGEST_TALK), 1)

    plans = [Plan("they hang up", talks(s), EndedBy.THEM, Reason.HUNG_UP, s) for s in (lasts() for _ in range(48))]
    plans += [Plan("we hang up", listens(n), EndedBy.US, Reason.HUNG_UP, lasts(), "hangup") for n in range(24)]
    plans += [Plan(line, number, EndedBy.THEM, WHY[number]) for number, line in REFUSES.items() for _ in range(4)]
    plans += [Plan("we give up", RINGS_FOR_EVER, EndedBy.US, Reason.CANCELLED, None, "hangup") for _ in range(4)]
    plans += [
        Plan("the softphone dies", listens(90 + n), EndedBy.NOT_TOLD, Reason.LOST, lasts(), "kill") for n in range(4)
    ]
    return plans


def shared(plans: Sequence[Plan], draw: random.Random) -> list[list[Plan]]:
    """As much to talk for each softphone; calls come before a crash and after it."""
    shares: list[list[Plan]] = [[] for _ in range(SOFTPHONES)]
    for plan in sorted(plans, key=lambda plan: -(plan.seconds or 0)):
        min(shares, key=lambda share: sum((one.seconds or 0) + 1 for one in share)).append(plan)
    for share in shares:
        draw.shuffle(share)
        deaths = [plan for plan in share if plan.do == "kill"]
        share[:] = [plan for plan in share if plan.do != "kill"]
        share[len(share) // 2 : len(share) // 2] = deaths
    return shares


def ring_all(plans: list[Plan]) -> list[tuple[Plan, str, float | None]]:
    """One softphone's calls, one after the other: each with what was wrong ('' nothing) and by how much its length."""
    with softphone() as real, closing(FarEnd(real.folder)) as far, listening(real, domain=far.domain) as (phone, ear):
        found = []
        for plan in plans:
            try:
                found.append(ring(plan, real, phone, ear))
            except (AssertionError, CoachDeskError) as error:
                # What comes after a call that was lost says no more.
                return [*found, (plan, f"lost, and the {len(plans) - len(found) - 1} after it: {error}", None)]
        extra = len(ear.calls) - len(plans)
    if extra:
        found[-1] = (found[-1][0], f"{extra:+d} calls", None)
    return found


def ring(plan: Plan, real: Softphone, phone: Baresip, ear: Ear) -> tuple[Plan, str, float | None]:
    before = len(ear.calls)
    phone.dial(plan.number)
    if plan.do:
        ear.until(lambda: len(ear.calls) > before and (plan.seconds is None or _newest(ear).answered is not None))
        time.sleep(plan.seconds or 0.5)
        real.kill() if plan.do == "kill" else real.press(plan.do)
    ear.until(lambda: len(ear.calls) > before and _newest(ear).ending is not None, seconds=LONGEST_TALK + 20)
    end = _newest(ear).ending
    assert end is not None
    if plan.do == "kill":
        real.start()
        ear.until(lambda: phone.in_touch)
    told = "" if (end.by, end.reason) == (plan.by, plan.reason) else f"{end.by or 'not told'}, {end.reason}"
    if (end.seconds is None) != (plan.seconds is None):
        return plan, f"{told} lasted {end.seconds}", None
    return plan, told, None if end.seconds is None or plan.seconds is None else end.seconds - plan.seconds


def _newest(ear: Ear) -> LineCall:
    return ear.calls[max(ear.calls)]


def idle() -> bool:
    """What a listener costs while nothing happens, in touch and out of touch."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
        before = _memory_mb()
        with closing(Baresip(port=port)) as phone, closing(Baresip(port=1)) as away:
            phone.listen(lambda _event: None)
            away.listen(lambda _event: None)
            one, _address = server.accept()
            with one:
                one.recv(4096)
                time.sleep(1)
                spent = time.process_time()
                time.sleep(IDLE_SECONDS)
                share = (time.process_time() - spent) / IDLE_SECONDS
        grew = _memory_mb() - before
    print(f"idle: {share:.4%} of a processor (limit {IDLE_CPU:.1%}), {grew:.1f} MB more (limit {IDLE_MB:.0f})")
    return share <= IDLE_CPU and grew <= IDLE_MB


def events() -> bool:
    """From the start of ``coachdesk call-event`` until a listener at the window's door has the whole message."""
    with tempfile.TemporaryDirectory(prefix="cd-") as place:
        runtime, data = Path(place), Path(place) / "data"
        address = address_of(data, runtime=runtime)
        env = {**os.environ, "XDG_RUNTIME_DIR": place, "COACHDESK_DATA": str(data)}
        with closing(socket.socket(socket.AF_UNIX)) as server:
            server.bind(address)
            server.listen()
            arrived: list[float] = []
            threading.Thread(target=_doorman, args=(server, arrived.append), daemon=True).start()
            took = sorted(_event_ms(env, arrived) for _ in range(EVENTS))
    p95 = took[int(len(took) * 0.95)]
    print(f"call-event: {took[len(took) // 2]:.0f} ms in the middle, p95 {p95:.0f} ms (limit {EVENT_MS})")
    return p95 <= EVENT_MS


def _doorman(server: socket.socket, arrived: Callable[[float], None]) -> None:
    with suppress(OSError):
        while True:
            one, _address = server.accept()
            with one:
                one.recv(LONGEST)
                arrived(time.monotonic())
                one.sendall(ANSWER)


def _event_ms(env: dict[str, str], arrived: list[float]) -> float:
    began = time.monotonic()
    command = [sys.executable, "-m", "coachdesk", "call-event", "started", "--", "+12025550142"]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    return (arrived[-1] - began) * 1000


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
