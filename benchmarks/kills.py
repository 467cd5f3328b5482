"""Nothing acknowledged is ever lost: a process that records outcomes is killed at random moments, many times.

    .venv/bin/python benchmarks/kills.py [--kills 200] [--seed 1]

Each child opens the desk on the same data, records outcomes, and says each one once its verb has returned: what the
screen would then show as saved. It is killed with SIGKILL at a random moment. Then the file is opened anew and asked:
is each outcome that was said there, with its draft and its callback? Is there half an outcome? Does SQLite find the
file whole? Exit status 1 where the answer to any is wrong.
"""

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from coachdesk.desk import Desk, open_desk
from coachdesk.model.ids import CallId, OutcomeId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder

# It starts a draft and a callback, so that a half would show.
OUTCOME = OutcomeId("call_later")
PEOPLE = 40
LONGEST_LIFE = 0.25


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Kill a recording process again and again, and count what is lost.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(argv)
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory(prefix="coachdesk-kills-") as folder:
        data = DataFolder(Path(folder))
        add_people(data)
        said: set[CallId] = set()
        wrong: list[str] = []
        for _ in range(asked.kills):
            said |= killed(data, after=chance.uniform(0.0, LONGEST_LIFE))
            wrong += examine(data, said)
        recorded = count_calls(data)
    print(f"{asked.kills} kills, {len(said)} outcomes said to be saved, {recorded} on the disk, {len(wrong)} wrong")
    print(*wrong[:20], sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def add_people(data: DataFolder) -> None:
    desk = open_desk(data)
    for number in range(PEOPLE):
        phones = (Phone(f"+1 212 555 01{number:02}"),)
        desk.add_prospect(Prospect(ProspectId(""), first_name="Ana", last_name=f"Beltrán {number}", phones=phones))
    desk.close()


def killed(data: DataFolder, *, after: float) -> set[CallId]:
    """Start a child, kill it ``after`` seconds from its first outcome, and give back what it had said by then."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        record_forever(data, writer)
    os.close(writer)
    with os.fdopen(reader, encoding="ascii") as spoken:
        first = spoken.readline()
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = [first, *spoken]
    # A line that was cut short by the kill was not said.
    return {CallId(line.strip()) for line in lines if line.endswith("\n")}


def record_forever(data: DataFolder, writer: int) -> None:
    """The child: one outcome after the other, each said once its verb has returned. Ends by being killed."""
    desk = open_desk(data)
    while True:
        for prospect in people(desk):
            recorded = desk.record(OUTCOME, prospect=prospect, callback="tomorrow 3pm")
            os.write(writer, f"{recorded.follow_up.call.id}\n".encode("ascii"))


def people(desk: Desk) -> Iterator[ProspectId]:
    return (person.id for person in desk.prospects(limit=PEOPLE))


def examine(data: DataFolder, said: set[CallId]) -> list[str]:
    """What is wrong with the data after a kill. Opening it rolls a half-written transaction back, as a start would."""
    open_desk(data).close()
    with closing(sqlite3.connect(data.database)) as c:
        calls = {row[0] for row in c.execute("SELECT id FROM call WHERE deleted_at IS NULL")}
        drafts = {row[0] for row in c.execute('SELECT "call" FROM draft')}
        callbacks = {row[0] for row in c.execute('SELECT "call" FROM callback')}
        whole = c.execute("PRAGMA integrity_check").fetchone()[0]
        strangers = c.execute("PRAGMA foreign_key_check").fetchall()
    wrong = [f"said to be saved and lost: {call}" for call in sorted(said - calls)]
    wrong += [f"without its draft: {call}" for call in sorted(calls - drafts)]
    wrong += [f"without its callback: {call}" for call in sorted(calls - callbacks)]
    wrong += [f"integrity_check: {whole}"] if whole != "ok" else []
    return wrong + [f"foreign_key_check: {row}" for row in strangers]


def count_calls(data: DataFolder) -> int:
    with closing(sqlite3.connect(data.database)) as c:
        return int(c.execute("SELECT count(*) FROM call").fetchone()[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
