"""Ten thousand role-plays with words drawn at random: every one ends with a debrief that names the words; and how fast.

    .venv/bin/python benchmarks/roleplay.py [--plays N]

Turns are drawn from good and bad callers’ lines, openers of the held-out sets and noise. Limits: no play without an
ending or a debrief, and 50 ms of the processor for the first reply. Status 1 outside a limit.
"""

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.core.practice.callers import BAD, GOOD, MIXED
from tests.core.practice.conftest import spelled

from coachdesk.coach.judging import rules_judge
from coachdesk.paths import resources
from coachdesk.playbook.cast import REASONS
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.loader import load_playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.roleplay import begin, say

FIRST_REPLY_MS = 50.0
NOISE = ("", "...", "???", "ok", "Anyway.", "\u202etxet", "x" * 300, "How?", "No.", "Bye.", "Tuesday?", "Hi hi hi")


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Play many calls with words drawn at random.")
    parser.add_argument("--plays", type=int, default=10_000)
    plays = parser.parse_args(argv).plays
    folder = resources() / "playbook"
    playbook, cast = load_playbook(folder), load_cast(folder)
    judge = rules_judge(playbook, fields={})
    lines = [line for call in (*GOOD, *BAD.values(), *(call for _, call in MIXED)) for line in call]
    chance = random.Random(6)
    judge("Hello, it’s Sam.")
    endings: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    first, wrong = [], 0
    for number in range(plays):
        persona = chance.choice(cast.personas)
        play = begin(persona, cast=cast, seed=number)
        for _turn in range(chance.randint(1, 14)):
            line = spelled(chance.choice((*lines, *NOISE)), persona=persona, seed=number)
            begun = time.process_time()
            play = say(play, line, judge=judge)
            if len(play.moments) == 1:
                first.append((time.process_time() - begun) * 1_000)
        told = debrief(play, playbook=playbook, rewrite=judge)
        said = {moment.turn: moment.words for moment in play.moments}
        sound = told.moments and all(one.words in said[one.turn] and one.reason in REASONS for one in told.moments)
        wrong += not sound
        endings[play.ending] += 1
        reasons.update(one.reason for one in told.moments)
    slowest, usual = max(first), statistics.median(first)
    print(f"{plays:,} role-plays; without a sound debrief: {wrong} (limit 0)")
    print("endings:", ", ".join(f"{name} {count:,}" for name, count in endings.most_common()))
    print("reasons told:", ", ".join(f"{name} {count:,}" for name, count in reasons.most_common()))
    print(f"first reply, processor time: median {usual:.1f} ms, slowest {slowest:.1f} ms (limit {FIRST_REPLY_MS:.0f})")
    return 1 if wrong or slowest > FIRST_REPLY_MS else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
