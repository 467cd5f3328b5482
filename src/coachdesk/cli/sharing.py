"""Shares many lines out among this process and helpers that run the same command. Knows not what the lines say.

A helper is the same program with the same words, a pipe to it and a pipe from it. It is started once many lines wait,
and does what this process leaves; whoever sends one line and waits for its answer never meets one.
"""

import json
import os
import select
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from coachdesk.cli.incoming import Incoming

ALONE = 200
"""So many lines are answered before a helper is started: that takes as long as some hundreds of answers."""
WAITING = 256
"""So many lines are held at most, and those that begin below so many characters:"""
HELD = 4_000_000
MANY = 64
"""A helper is started where so many wait;"""
HANDED, HANDED_BYTES = 24, 32_000
"""so many are handed to it ahead, which a pipe can hold: so nobody ever waits for the other to read."""
MOST = 3
_HELPS = "COACHDESK_HELPS"
_START = """
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from coachdesk.cli import main
sys.exit(main())
"""


@dataclass(slots=True, eq=False)
class Item:
    """A line and its answer, once there is one."""

    line: str
    answer: str | None = None

    @property
    def size(self) -> int:
        return len(self.line.encode()) + 1


def spare_processors() -> int:
    """How many helpers this process may have; none where it is one."""
    # A frozen program is no Python that could be given another command.
    if _HELPS in os.environ or getattr(sys, "frozen", False):
        return 0
    known = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(known - 1, MOST)


class Helper:
    """Another process that answers lines in the order in which it gets them."""

    def __init__(self, words: Sequence[str]) -> None:
        """``words``: the command with its options, as it would be typed."""
        command = [sys.executable, "-I", "-c", _START, json.dumps(sys.path), *words]
        # In a session of its own Ctrl+C doesn’t reach it: it ends with this process, which says so once.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, _HELPS: "1"},
            start_new_session=True,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._to, self._from = self._process.stdin, self._process.stdout
        os.set_blocking(self._from.fileno(), False)
        self._begun = b""
        self.handed: deque[Item] = deque()

    def fileno(self) -> int:
        return self._from.fileno()

    def has_room(self, item: Item) -> bool:
        return len(self.handed) < HANDED and sum(one.size for one in self.handed) + item.size <= HANDED_BYTES

    def hand(self, item: Item) -> None:
        """Raises OSError where the helper has gone."""
        self.handed.append(item)
        self._to.write(item.line.encode() + b"\n")
        self._to.flush()

    def take(self) -> bool:
        """Puts the answers that have come beside their lines; False once the helper has gone."""
        try:
            more = os.read(self._from.fileno(), 1 << 20)
        except BlockingIOError:
            return True
        *whole, self._begun = (self._begun + more).split(b"\n")
        for answer in whole:
            self.handed.popleft().answer = answer.decode()
        return bool(more)

    def dismiss(self) -> int:
        """Tells it that there is nothing more to do; its exit status."""
        with suppress(OSError):
            self._to.close()
        return self._process.wait()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._to, self._from):
            with suppress(OSError):
                pipe.close()


class Sharing:
    """Answers every line in its order, with helpers where many wait."""

    def __init__(self, incoming: Incoming, *, answer: Callable[[str], str], words: Sequence[str], most: int) -> None:
        self._incoming = incoming
        self._answer = answer
        self._words = words
        self._most = most
        self._answered = 0
        self._queue: deque[Item] = deque()
        self._open: deque[Item] = deque()
        self._helpers: list[Helper] = []

    def run(self) -> int:
        """The worst exit status of the helpers."""
        try:
            while self._go_on():
                pass
            return max((helper.dismiss() for helper in self._helpers), default=0)
        finally:
            for helper in self._helpers:
                helper.stop()

    def _go_on(self) -> bool:
        self._fetch()
        if self._answered >= ALONE and len(self._open) >= MANY:
            while len(self._helpers) < self._most:
                self._helpers.append(Helper(self._words))
        self._hand_out()
        if self._open:
            item = self._open.popleft()
            item.answer = self._answer(item.line)
            self._answered += 1
        elif self._queue:
            handles = [helper.fileno() for helper in self._helpers]
            select.select([*handles, *([] if self._incoming.ended else [self._incoming.fileno()])], [], [])
        else:
            line = self._incoming.next()
            if line is None:
                return False
            self._take_in(line)
        self._collect()
        self._tell()
        return True

    def _fetch(self) -> None:
        held = sum(len(item.line) for item in self._queue)
        while len(self._queue) < WAITING and held < HELD and self._incoming.waits():
            line = self._incoming.next()
            if line is not None:
                held += len(line)
                self._take_in(line)

    def _take_in(self, line: str) -> None:
        item = Item(line)
        self._queue.append(item)
        self._open.append(item)

    def _hand_out(self) -> None:
        """One line at least stays here: who sends one waits for no other process."""
        for helper in tuple(self._helpers):
            try:
                while len(self._open) > 1 and helper.has_room(self._open[0]):
                    helper.hand(self._open.popleft())
            except OSError:
                self._without(helper)

    def _collect(self) -> None:
        for helper in tuple(self._helpers):
            if not helper.take():
                self._without(helper)

    def _without(self, helper: Helper) -> None:
        """Its lines are answered here, and no other helper is started."""
        self._helpers.remove(helper)
        self._most = 0
        self._open.extendleft(reversed(helper.handed))
        helper.stop()
        print("A process that helped with the lines has ended. Its lines are answered by this one.", file=sys.stderr)

    def _tell(self) -> None:
        told = False
        while self._queue and self._queue[0].answer is not None:
            print(self._queue.popleft().answer)
            told = True
        if told:
            sys.stdout.flush()
