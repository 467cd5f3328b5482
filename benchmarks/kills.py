"""Kills a process that records outcomes, over and over, and looks at what is left.

    python benchmarks/kills.py [--kills 200] [--seed 1] [--json]

A child records calls, each with a draft and a callback in one step, and prints the id of each call once the step is
acknowledged. It is killed (SIGKILL) at a random moment. Afterwards no acknowledged outcome may be lost, none may be
half, and SQLite must find the file sound. Exit status 1 where that is not so.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from coachdesk.model.call import Call, Callback, Channel, Draft
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId, uuid7
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Store, open_store

PROSPECT = ProspectId("someone")
LONGEST = 0.25
"""Seconds a child may record before it is killed, at most."""


@dataclass
class Outcome:
    """``acknowledged``: printed by the children. ``recorded``: found. ``lost``, ``half``, ``unsound`` must be empty."""

    kills: int = 0
    acknowledged: int = 0
    recorded: int = 0
    rolled_back: int = 0
    lost: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)

    @property
    def well(self) -> bool:
        return not (self.lost or self.half or self.unsound)


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    return uuid7(at_ms=time.time_ns() // 1_000_000, entropy=os.urandom(10))


def opened(path: Path) -> Store:
    return open_store(path, now=now, new_id=new_id)


def record_for_ever(path: Path) -> None:
    """The child: one outcome after the other, each acknowledged on standard output."""
    store = opened(path)
    print("ready", flush=True)
    while True:
        call = Call(CallId(new_id()), PROSPECT, now(), OutcomeId("voicemail"), PlayId("send_mail"), note="n" * 300)
        at = now()
        with store.step("Recorded: voicemail") as step:
            step.add_call(call)
            step.add_draft(
                Draft(DraftId(new_id()), PROSPECT, call.id, Channel.EMAIL, "t", "a@b.co", "Hello", "b" * 2000, (), at)
            )
            step.add_callback(
                Callback(CallbackId(new_id()), PROSPECT, call.id, at, "UTC", at.replace(tzinfo=None), "Asked to")
            )
            step.put("call", call.id)
        print(call.id, flush=True)


def kill_one(path: Path, *, after: float, acknowledged: bool) -> list[str]:
    """Starts a child, kills it ``after`` seconds of recording; returns the ids that it acknowledged.

    ``acknowledged``: the seconds count from its first acknowledged outcome, so that a slow machine kills there too.
    """
    command = [sys.executable, str(Path(__file__).resolve()), "--child", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        lines = [child.stdout.readline()] if acknowledged else []
        time.sleep(after)
        child.kill()
        lines += child.stdout.read().splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]


def look(path: Path, acknowledged: set[str], outcome: Outcome) -> None:
    """What the file holds now, against what was acknowledged."""
    journal = path.with_name(f"{path.name}-journal")
    outcome.rolled_back += journal.exists() and journal.stat().st_size > 0
    store = opened(path)
    try:
        calls = {call.id for call in store.calls(PROSPECT)}
        drafts = Counter(draft.call for draft in store.drafts())
        callbacks = Counter(callback.call for callback in store.callbacks())
        outcome.recorded = len(calls)
        outcome.lost = sorted(acknowledged - calls)
        outcome.half = sorted(id_ for id_ in calls if (drafts[id_], callbacks[id_]) != (1, 1))
        outcome.half += sorted(str(id_) for id_ in {*drafts, *callbacks} - calls)
        outcome.unsound = [text for _, well, text in store.check()[:2] if not well]
    finally:
        store.close()


def run(folder: Path, *, kills: int, seed: int) -> Outcome:
    """Kills that many children one after the other on one data file."""
    path, chance, outcome, acknowledged = folder / "coachdesk.db", random.Random(seed), Outcome(), set[str]()
    store = opened(path)
    with store.step("Added") as step:
        step.add_prospect(Prospect(PROSPECT, "Some", "One", phones=(Phone("+442079460123", "+442079460123"),)))
    store.close()
    for turn in range(kills):
        acknowledged.update(kill_one(path, after=chance.uniform(0, LONGEST), acknowledged=turn % 2 == 1))
        outcome.kills += 1
        outcome.acknowledged = len(acknowledged)
        look(path, acknowledged, outcome)
        if not outcome.well:
            break
    return outcome


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.child:
        record_for_ever(chosen.child)
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), kills=chosen.kills, seed=chosen.seed)
    if chosen.json:
        print(json.dumps({**asdict(outcome), "well": outcome.well}))
    else:
        print(f"{outcome.kills} kills, {outcome.acknowledged} outcomes acknowledged, {outcome.recorded} found,")
        print(f"{outcome.rolled_back} half-written changes rolled back,")
        print(f"lost {len(outcome.lost)}, half {len(outcome.half)}, unsound {len(outcome.unsound)}")
    return 0 if outcome.well else 1


if __name__ == "__main__":
    sys.exit(main())
