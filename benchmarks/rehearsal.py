"""How well and how fast rehearsals are measured, on speech that flite says here and now; needs flite (Debian: flite).

    .venv/bin/python benchmarks/rehearsal.py [--clips N] [--seed N] [--verbose]

Every clip is one voice at one speed with silence before it, pauses between its parts and fillers strewn in, in quiet
or in noise (white, pink, hum, babble). Half of the clips say texts that are written here, half openers with names of
people and firms. Pace, silence and pauses are known, because the clip is put together from its parts; where a filler
lies is not, so that one counts as found where as many of its kind are told as were said: um or erm, uh or er.
"""

import argparse
import math
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from coachdesk.desk.rehearsing import Listener
from coachdesk.model.rehearsal import Rehearsal
from coachdesk.sound import Pcm, read_wav
from coachdesk.sound.pcm import packed, values
from coachdesk.speech.recogniser import text_words
from coachdesk.speech.resampling import resampled

RATE = 16_000
VOICES = ("slt", "rms", "awb", "kal16")
SPEEDS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4)
NOISES: tuple[tuple[int | None, str], ...] = (
    (None, ""),
    (30, "white"),
    (20, "white"),
    (10, "white"),
    (20, "pink"),
    (10, "pink"),
    (20, "hum"),
    (10, "hum"),
    (20, "babble"),
    (10, "babble"),
)
LOUD = 15
"""dB of a voice above the noise, below which the noise is called loud."""
FILLERS = ("um", "um", "uh", "uh", "er", "erm", "like", "you know")
ALIKE = {"erm": "um", "er": "uh"}
TEXTS = (
    "Hi Dana, this is Sam from Ledgerly. Three finance teams in Leeds told me that month end takes them nine days. We "
    "help them close in four. How do you handle reconciliations today?",
    "Good morning, my name is Robin and I work with dental clinics near you. Most of them lose about six appointments "
    "each week because patients forget. What happens at your practice when somebody does not show up?",
    "You do not know me, so I will be brief. I saw that you are hiring four support engineers. Teams that grow so "
    "quickly find that new people take three months to answer tickets alone. Would fifteen minutes be fair?",
    "Last year the average office in this district paid eleven percent more for electricity. I am ringing because we "
    "compare contracts for landlords. Who looks after the energy bills in your building?",
    "Our software tells the maintenance crew which bearing is going to fail. A plant near yours avoided two stoppages "
    "in March. I would like to hear how your engineers plan their repairs, and what an hour of downtime costs you.",
    "I noticed that your company opened two warehouses this spring. Stock counts often drift within a month of that. "
    "Could I ask how you count inventory at the moment, and who waits when a figure is wrong?",
)


@dataclass(frozen=True)
class Clip:
    pcm: Pcm
    text: str
    said: str
    lead: float
    pauses: tuple[tuple[float, float], ...]
    pace: float
    fillers: Counter[str]
    db: int | None
    about: str


@dataclass
class Sums:
    """What a mode of listening came to over all clips."""

    paces: list[float] = field(default_factory=list)
    leads: list[float] = field(default_factory=list)
    pauses: int = 0
    pauses_found: int = 0
    fillers: int = 0
    fillers_found: int = 0
    false: int = 0
    seconds: float = 0.0
    took: float = 0.0

    def add(self, clip: Clip, told: Rehearsal, took: float) -> None:
        self.paces.append((told.pace or 0.0) / clip.pace - 1)
        self.leads.append(abs((told.lead if told.lead is not None else 99.0) - clip.lead))
        self.pauses += len(clip.pauses)
        self.pauses_found += sum(
            any(abs(p.start - start) < 0.3 and abs(p.end - end) < 0.3 for p in told.pauses)
            for start, end in clip.pauses
        )
        found = Counter(ALIKE.get(word.text, word.text) for word in told.fillers)
        said = Counter(ALIKE.get(word, word) for word in clip.fillers.elements())
        self.fillers += said.total()
        self.fillers_found += (found & said).total()
        self.false += (found - said).total()
        self.seconds += clip.pcm.seconds
        self.took += took

    def line(self) -> str:
        within = sum(abs(pace) <= 0.05 for pace in self.paces)
        return (
            f"{self.seconds / self.took:5.1f} times real time; pace within 5 % in {within} of {len(self.paces)} "
            f"(mean {sum(self.paces) / len(self.paces):+.1%}); silence within 0.15 s in "
            f"{sum(lead <= 0.15 for lead in self.leads)}; pauses {self.pauses_found} of {self.pauses}; "
            f"fillers {self.fillers_found} of {self.fillers}, {self.false} false in {self.seconds / 60:.1f} min"
        )


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="How well and how fast rehearsals are measured.")
    parser.add_argument("--clips", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args(argv)
    if not shutil.which("flite"):
        print("flite is not here; on Debian: apt-get install flite", file=sys.stderr)
        return 1
    listener = Listener()
    sums: defaultdict[str, Sums] = defaultdict(Sums)
    for clip in clips(asked.clips, seed=asked.seed):
        room = "quiet" if clip.db is None else "loud noise" if clip.db < LOUD else "some noise"
        for mode, text in (("without a text", ""), ("with the text", clip.text)):
            before = time.process_time()
            told = listener.hear(clip.pcm, text=text)
            took = time.process_time() - before
            for name in (f"{mode}, {room}", f"{mode}, all"):
                sums[name].add(clip, told, took)
            if asked.verbose:
                print(f"{clip.about:28} {mode:30} {(told.pace or 0) / clip.pace:.2f}")
    for name, sum_ in sorted(sums.items()):
        print(f"{name:26} {sum_.line()}")
    return 0


def clips(count: int, *, seed: int) -> Iterator[Clip]:
    drawn = random.Random(seed)
    for number in range(count):
        db, noise = NOISES[number % len(NOISES)]
        yield clip(drawn, voice=drawn.choice(VOICES), speed=drawn.choice(SPEEDS), db=db, noise=noise)


def clip(drawn: random.Random, *, voice: str, speed: float, db: int | None, noise: str) -> Clip:
    text = drawn.choice(TEXTS) if drawn.random() < 0.5 else " ".join(drawn.sample(openers(), 3))
    words = text.split()
    wanted = [drawn.choice(FILLERS) for _ in range(drawn.randint(1, 4))]
    for place, filler in zip(
        sorted(drawn.sample(range(2, len(words) - 1), len(wanted)), reverse=True), wanted, strict=True
    ):
        words[place:place] = [filler + drawn.choice(("", ","))]
    cut = drawn.randint(len(words) // 3, 2 * len(words) // 3)
    lead, gap = drawn.choice((0.2, 0.6, 1.2, 2.5)), drawn.choice((0.7, 1.0, 1.6))
    first, second = (spoken(" ".join(part), voice, speed) for part in (words[:cut], words[cut:]))
    samples = array("h", bytes(2 * round(lead * RATE))) + first + array("h", bytes(2 * round(gap * RATE))) + second
    end = len(samples) / RATE
    samples += array("h", bytes(RATE))
    start = lead + len(first) / RATE
    said = " ".join(words)
    return Clip(
        pcm=Pcm(packed(noisy(samples, db, noise, drawn)), RATE),
        text=text,
        said=said,
        lead=lead,
        pauses=((start, start + gap),),
        pace=len(text_words(said)) / (end - lead) * 60,
        fillers=Counter(wanted),
        db=db,
        about=f"{voice} {speed} {noise} {db or ''}",
    )


@cache
def openers() -> tuple[str, ...]:
    """Lines of the held-out openers that can be said as they are written."""
    files = sorted((Path(__file__).parent / "openers").glob("real*.txt"))
    lines = (line.partition("\t")[2] for file in files for line in file.read_text(encoding="utf-8").splitlines())
    plain = (re.sub(r"\{[^:{}]*:([^{}]*)\}", r"\1", line).replace("’", "'") for line in lines)
    return tuple(line for line in plain if re.fullmatch(r"[A-Za-z',.? ]{40,}", line))


@cache
def spoken(text: str, voice: str, speed: float) -> "array[int]":
    """What flite says, without the silence before and after."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        stretch = f"duration_stretch={speed}"
        subprocess.run(["flite", "-voice", voice, "--setf", stretch, "-t", text, "-o", str(file)], check=True)
        pcm = read_wav(file.read_bytes())
    numbers = values(resampled(pcm.samples, pcm.rate, to=RATE))
    loud = [
        at
        for at in range(0, len(numbers) - 160, 160)
        if math.sqrt(sum(n * n for n in numbers[at : at + 160]) / 160) > 150
    ]
    return numbers[loud[0] : loud[-1] + 160]


def pink(count: int, drawn: random.Random) -> list[float]:
    """Noise that is softer the higher it is: white noise through three slow filters (Paul Kellet’s)."""
    low = middle = high = 0.0
    made = []
    for _ in range(count):
        white = drawn.gauss(0, 1)
        low, middle, high = 0.997 * low + 0.029 * white, 0.985 * middle + 0.032 * white, 0.95 * high + 0.048 * white
        made.append(low + middle + high + 0.05 * white)
    return made


def noisy(samples: "array[int]", db: int | None, kind: str, drawn: random.Random) -> "array[int]":
    if db is None:
        return samples
    count = len(samples)
    if kind == "white":
        noise = [drawn.gauss(0, 1) for _ in range(count)]
    elif kind == "pink":
        noise = pink(count, drawn)
    elif kind == "hum":
        noise = [sum(math.sin(2 * math.pi * 50 * k * at / RATE) / k for k in (1, 2, 3)) for at in range(count)]
    else:
        others = [spoken(TEXTS[n], VOICES[n % 4], 1.0) for n in range(6)]
        noise = [
            float(sum(other[(at + 7_000 * n) % len(other)] for n, other in enumerate(others))) for at in range(count)
        ]
    loud = [n for n in samples if n]
    factor = math.sqrt(sum(n * n for n in loud) / len(loud) / (sum(n * n for n in noise) / count)) / 10 ** (db / 20)
    return array("h", (max(-32768, min(32767, round(n + factor * m))) for n, m in zip(samples, noise, strict=True)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
