"""What the second opinion costs, on one core: to open it, to answer after the last key, in memory, by the thousand.

    .venv/bin/python benchmarks/opinion.py [--many 10000]

Limits of the figures: 50 ms for an answer, 150 MB, 200 s for 10,000 openers and 10 s by the rules alone; of the rules
alone 1 ms for what they say of 60 words and 30 ms from the first need until the first answer. Beside it stands what the
rewrites of its findings take, each judged again: no limit is set on them, and the window has them with every key. All
patterns are ready then, as they are on a desk some seconds after its start. Status 1 above a limit, or where no model
is there.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from training.reader import read_openers  # noqa: E402

from coachdesk.coach import check_opener  # noqa: E402
from coachdesk.coach.judging import judge_opener  # noqa: E402
from coachdesk.coach.opinion import Opinion  # noqa: E402
from coachdesk.paths import resources  # noqa: E402
from coachdesk.playbook.loader import load_playbook  # noqa: E402
from coachdesk.playbook.matching import compile_some  # noqa: E402
from coachdesk.playbook.schema import Playbook  # noqa: E402

ANSWER_MS, MEMORY_MB, MANY_S, MANY_RULES_S = 50.0, 150.0, 200.0, 10.0
RULES_MS, READY_MS = 1.0, 30.0
READY = """
import time
from coachdesk.coach import check_opener
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook
began = time.process_time()
check_opener("Who plans it?", playbook=load_playbook(resources() / "playbook"), fields={})
print((time.process_time() - began) * 1000)
"""
FIELDS = {
    "first_name": "Dana",
    "company": "Cobalt Rail",
    "my_name": "Priya",
    "my_company": "Fieldwise",
    "for_them": "half the wait at the gate",
}


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure the second opinion.")
    parser.add_argument("--many", type=int, default=10_000)
    asked = parser.parse_args(argv)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    lines = some_openers()
    playbook = load_playbook(resources() / "playbook")
    check_opener(lines[0], playbook=playbook, fields=FIELDS)
    good = rules_alone(lines, playbook=playbook)
    before = memory_mb()
    began = time.perf_counter()
    opinion = Opinion.open(resources() / "model")
    opening = time.perf_counter() - began
    if opinion is None:
        print("There is no model to measure.")
        return 1
    answers: list[float] = []
    worked: list[float] = []
    for text in long_openers(lines, words=60)[:200]:
        began, since = time.perf_counter(), time.process_time()
        check_opener(text, playbook=playbook, fields=FIELDS, opinion=opinion)
        answers.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - since) * 1000)
    p95, p95_worked = (statistics.quantiles(times, n=20)[-1] for times in (answers, worked))
    more = memory_mb() - before
    print(
        f"opened in {opening:.2f} s; both layers on 60 words: median {statistics.median(answers):.0f} ms, p95 {p95:.0f}"
        f" (of the processor: {statistics.median(worked):.0f}, {p95_worked:.0f})"
    )
    print(f"memory {more:.0f} MB more (limit {MEMORY_MB:.0f}); answer limit {ANSWER_MS:.0f} ms")
    good &= p95 <= ANSWER_MS and more <= MEMORY_MB
    for options, limit in (((), MANY_S), (("--rules-only",), MANY_RULES_S)):
        seconds, work = by_command(many(lines, asked.many), options)
        most = limit * asked.many / 10_000
        took = f"{seconds:.0f} s (limit {most:.0f}), {work:.0f} s of the processor"
        print(f"{asked.many} openers by coachdesk check {' '.join(options)}: {took}")
        good &= seconds <= most
    return 0 if good else 1


def rules_alone(lines: Sequence[str], *, playbook: Playbook) -> bool:
    """Prints what the rules take of the processor; whether they stay within their limits."""
    texts = long_openers(lines, words=60)
    for text in texts[:100]:
        check_opener(text, playbook=playbook, fields=FIELDS)
    while compile_some(100):
        pass
    each = each_ms(lambda text: judge_opener(text, playbook=playbook, fields=FIELDS), texts[100:300])
    whole = each_ms(lambda text: check_opener(text, playbook=playbook, fields=FIELDS), texts[300:500])
    started = [
        subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, check=True) for _ in "12345"
    ]
    ready = statistics.median(float(one.stdout) for one in started)
    print(
        f"rules alone, of the processor: 60 words never seen {each:.2f} ms (limit {RULES_MS:.0f}), {whole:.2f} with the"
        f" rewrites; ready {ready:.0f} ms (limit {READY_MS:.0f})"
    )
    return each <= RULES_MS and ready <= READY_MS


def each_ms(judge: Callable[[str], object], texts: Sequence[str]) -> float:
    since = time.process_time()
    for text in texts:
        judge(text)
    return (time.process_time() - since) * 1000 / len(texts)


def memory_mb() -> float:
    """What the process holds; 0 where the system doesn’t say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError):
        return 0.0


def some_openers() -> list[str]:
    return [opener.text for path in sorted((ROOT / "training/lines").glob("*.txt")) for opener in read_openers(path)]


def long_openers(lines: Sequence[str], *, words: int) -> list[str]:
    """Openers joined until they have so many words."""
    made, one = [], ""
    for line in lines:
        one = f"{one} {line}".strip()
        if len(one.split()) >= words:
            made.append(" ".join(one.split()[:words]))
            one = ""
    return made


def many(lines: Sequence[str], count: int) -> list[str]:
    """So many different texts: the openers, then two of them joined."""
    chance = random.Random(1)
    made = dict.fromkeys(lines[:count])
    while len(made) < count:
        made[" ".join(chance.sample(lines, 2))] = None
    return list(made)


def by_command(texts: Sequence[str], options: Sequence[str]) -> tuple[float, float]:
    """The seconds it took, and those of them that the processor worked: on a busy machine they are apart."""
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "coachdesk", "--data", data, "check", "-", "--lines", "--json", *options]
        began, since = time.perf_counter(), os.times()
        done = subprocess.run(command, input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
        seconds, until = time.perf_counter() - began, os.times()
        work = until.children_user + until.children_system - since.children_user - since.children_system
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(texts)
    assert all("error" not in answer for answer in answers)
    return seconds, work


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
