"""Role-plays with words drawn at random, and with callers of graded quality: how they end, why, and how fast.

    PYTHONPATH=. .venv/bin/python benchmarks/roleplay.py [--plays N] [--seeds N]

Turns drawn at random come from good and bad callers’ lines and from noise; graded callers from three sets, two of which
were played before the signs were last widened; nothing was set on the third. Limits: no play without a sound debrief,
50 ms of the processor for the first reply, and a rank correlation of 0.7 between grades and endings for each persona
and seed. Status 1 outside a limit.
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
from tests.core.practice.graded import GRADED, OTHERS, THIRD
from tests.core.practice.test_roleplay import about_them, correlation, worth

from coachdesk.coach.judging import Judge, rules_judge
from coachdesk.paths import resources
from coachdesk.playbook.cast import REASONS, Cast, Persona
from coachdesk.playbook.casting import load_cast
from coachdesk.playbook.loader import load_playbook
from coachdesk.practice.debrief import debrief
from coachdesk.practice.roleplay import begin, say, warm_up

FIRST_REPLY_MS = 50.0
FOLLOWS = 0.7
"""Spearman’s rank correlation of grades and endings."""
NOISE = ("", "...", "???", "ok", "Anyway.", "\u202etxet", "x" * 300, "How?", "No.", "Bye.", "Tuesday?", "Hi hi hi")


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Play many calls with words drawn at random.")
    parser.add_argument("--plays", type=int, default=10_000)
    parser.add_argument("--seeds", type=int, default=8)
    chosen = parser.parse_args(argv)
    plays = chosen.plays
    folder = resources() / "playbook"
    playbook, cast = load_playbook(folder), load_cast(folder)
    judge = rules_judge(playbook, fields={})
    lines = [line for call in (*GOOD, *BAD.values(), *(call for _, call in MIXED)) for line in call]
    chance = random.Random(6)
    warm_up(begin(cast.personas[0], cast=cast, seed=0), judge=judge)
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
    lowest = min(graded(cast, judge, persona, seeds=chosen.seeds) for persona in cast.personas)
    return 1 if wrong or slowest > FIRST_REPLY_MS or lowest < FOLLOWS else 0


def graded(cast: Cast, judge: Judge, persona: Persona, *, seeds: int) -> float:
    """Plays all sets of graded callers and prints how the endings follow the grades; returns the lowest of a seed."""
    lowest = 1.0
    for name, callers in (("first", GRADED), ("second", OTHERS), ("third", THIRD)):
        grades = [float(grade) for grade, _ in callers]
        found = []
        for seed in range(seeds):
            ended = []
            for _grade, lines in callers:
                play = begin(persona, cast=cast, seed=seed)
                for line in about_them(lines, persona.id):
                    play = say(play, spelled(line, persona=persona, seed=seed), judge=judge)
                ended.append(float(worth(play)))
            found.append(correlation(grades, ended))
        lowest = min(lowest, *found)
        print(f"{persona.id}, {name} callers: rank correlation {statistics.mean(found):.2f}, lowest {min(found):.2f}")
    return lowest


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
