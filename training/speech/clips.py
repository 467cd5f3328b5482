"""Makes clips to learn from: what is said, with fillers strewn in, pauses between, and the time of everything.

python clips.py OUT.npz --hours 3 --voices slt,rms,awb,kal,kal16 --seed 1
"""

import argparse
import random
import re
from pathlib import Path

import numpy as np
import robot
import said as flite
from said import PHONES, RATE, Said

FRAME = RATE // 50
FILLERS = {
    "um": ("um", "um", "um", "umm", "uhm"),
    "uh": ("uh", "uh", "uh", "uhh", "ah"),
    "er": ("er",),
    "erm": ("erm",),
    "hmm": ("hm",),
    "like": ("like",),
    "you know": ("you know",),
}
KINDS = ("", *FILLERS)
WEIGHTS = (10, 10, 4, 4, 1, 3, 3)
NAMES = "Dana Sam Priya Marcus Ingrid Karen Tom Aisha Robert Julie Wei Olga Carlos Fatima Hugh Nina Peter"
FIRMS = "Ledgerly Northwind Apex Fernhill Brightline Acme Orion Bluebird Summit Harbour Kestrel Delta"
ROOT = Path(__file__).parents[2]
_FIELD = re.compile(r"\{\{[^}]*\}\}|\[[^\]]*\]|<<?[^>]*>>?|%\w+%")


def lines(drawn: random.Random) -> list[str]:
    """Sentences of the lines that the coach learns from, names put in, and random sequences of words."""
    names, firms = NAMES.split(), FIRMS.split()
    found = []
    for file in sorted((ROOT / "training" / "lines").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = line.partition("\t")[2]
            text = re.sub(r"\{[^:{}]*:([^{}]*)\}", r"\1", text).replace("’", "'")
            text = _FIELD.sub(lambda _: drawn.choice(drawn.choice((names, firms))), text)
            text = re.sub(r"[^A-Za-z',.?!; -]", " ", text).strip()
            if len(text) > 20:
                found.append(" ".join(text.split()))
    found += prose()
    common = (ROOT / "resources" / "speech" / "common.txt").read_text(encoding="utf-8").split()
    # Frequent words come often, all of them sometimes.
    for _ in range(len(found) // 3):
        some = [_some(common, drawn) for _ in range(drawn.randint(5, 25))]
        at = drawn.randrange(len(some))
        some[at] += drawn.choice((",", "", "."))
        found.append(" ".join(some) + ".")
    drawn.shuffle(found)
    return found


def prose() -> list[str]:
    """Sentences of the project’s own pages: words that no call has."""
    found = []
    for file in sorted((ROOT / "docs").rglob("*.md")):
        for part in file.read_text(encoding="utf-8").split("\n\n"):
            if part.lstrip()[:1] in "|#`>!<" or part.startswith("    "):
                continue
            plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", part).replace("’", "'")
            for sentence in re.split(r"(?<=[.?!:;])\s+", " ".join(plain.split())):
                words = re.sub(r"[^A-Za-z', .?!-]", "", sentence).replace("-", " ").strip("' ").split()
                if 4 <= len(words) <= 40 and not re.search(r"[`/_=<>{}|@#]|[A-Z]{3}", sentence):
                    found.append(" ".join(word for word in words if re.search("[A-Za-z]", word)))
    return found


def _some(common: list[str], drawn: random.Random) -> str:
    often = int(drawn.paretovariate(0.35)) if drawn.random() < 0.7 else drawn.randrange(len(common))
    return common[min(often, len(common) - 1)]


def strewn(text: str, drawn: random.Random) -> list[tuple[str, str]]:
    """Words, each with the kind of filler that it is ("" for a word of the text)."""
    words = [(word, "") for word in text.split()]
    for _ in range(drawn.choice((0, 1, 1, 2, 3))):
        kind = drawn.choices(KINDS[1:], WEIGHTS)[0]
        said = drawn.choice(FILLERS[kind])
        at = drawn.randint(0, len(words))
        after = drawn.choice(("", ",", ",", "..."))
        if at and drawn.random() < 0.4 and words[at - 1][0][-1].isalnum():
            words[at - 1] = (words[at - 1][0] + ",", words[at - 1][1])
        parts = said.split()
        words[at:at] = [(p + (after if n == len(parts) - 1 else ""), kind) for n, p in enumerate(parts)]
    return words


def say(text: str, *, voice: str, stretch: float) -> Said:
    if voice in robot.VOICES:
        return robot.say(text, voice=voice, stretch=stretch)
    return flite.say(text, voice=voice, stretch=stretch)


def trimmed(said: Said) -> Said:
    """Without the silence before the first and after the last sound."""
    loud = [s for s in said.sounds if s[0] != "pau"]
    if not loud:
        return Said(said.samples[:0], [], [])
    a, b = loud[0][1], min(loud[-1][2], len(said.samples))
    return Said(
        said.samples[a:b],
        [(n, s - a, e - a) for n, s, e in said.sounds if s >= a and e <= b],
        [(n, s - a, e - a) for n, s, e in said.words],
    )


def clip(texts: list[str], drawn: random.Random, voices: list[str]):
    voice = drawn.choice(voices)
    stretch = drawn.choice((0.72, 0.8, 0.9, 1.0, 1.0, 1.1, 1.25, 1.45)) * drawn.uniform(0.94, 1.06)
    if voice == "robot":
        voice = drawn.choice(robot.VOICES)
    samples, phones, onsets, fills = [], [], [], []
    at = 0

    def hush(seconds: float) -> None:
        nonlocal at
        count = round(seconds * RATE)
        samples.append(np.zeros(count, np.int16))
        at += count

    def put(said: Said, kinds: list[str]) -> None:
        nonlocal at
        samples.append(said.samples)
        phones.extend((PHONES.index(n) if n in PHONES else 1, s + at, e + at) for n, s, e in said.sounds)
        # One line of kinds a word, where flite reads as many words as there are.
        for place, (_, s, e) in enumerate(said.words):
            onsets.append(s + at)
            kind = kinds[place] if len(kinds) == len(said.words) else ""
            if kind:
                fills.append((KINDS.index(kind), s + at, e + at))
        at += len(said.samples)

    hush(drawn.choice((0.1, 0.3, 0.6, 1.2, 2.5)) * drawn.uniform(0.8, 1.2))
    length = drawn.uniform(8, 16)
    while at < length * RATE:
        words = strewn(texts[drawn.randrange(len(texts))], drawn)
        cut = drawn.randint(len(words) // 3, len(words)) if drawn.random() < 0.5 else len(words)
        for part in (words[:cut], words[cut:]):
            if not part:
                continue
            said = say(" ".join(w for w, _ in part), voice=voice, stretch=stretch)
            whole = len(said.words) == len(part)
            if not whole and any(kind for _, kind in part):
                # Words and kinds can't be told apart: said without its fillers.
                part = [p for p in part if not p[1]]
                if not part:
                    continue
                said = say(" ".join(w for w, _ in part), voice=voice, stretch=stretch)
            put(trimmed(said), [k for _, k in part] if whole else [])
            hush(drawn.choice((0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0, 1.6)))
        if drawn.random() < 0.25:
            # A filler by itself, often drawn out.
            kind = drawn.choices(KINDS[1:6], WEIGHTS[:5])[0]
            one = trimmed(say(drawn.choice(FILLERS[kind]), voice=voice, stretch=stretch * drawn.uniform(0.8, 2.0)))
            put(one, [kind])
            hush(drawn.choice((0.02, 0.1, 0.3, 0.7)))
    hush(drawn.choice((0.1, 0.5, 1.0)))
    return np.concatenate(samples), phones, onsets, fills


def frames(count: int, phones, onsets, fills):
    n = int(count / FRAME)
    p, o, f = np.zeros(n, np.int8), np.zeros(n, np.int8), np.zeros(n, np.int8)
    for name, s, e in phones:
        p[round(s / FRAME) : round(e / FRAME)] = name
    for s in onsets:
        o[min(n - 1, int(s / FRAME))] += 1
    for name, s, e in fills:
        f[round(s / FRAME) : round(e / FRAME)] = name
    return p, o, f


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--voices", default="slt,rms,awb,kal,kal16")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    drawn = random.Random(asked.seed)
    texts = lines(drawn)
    total, all_ = 0, []
    while total < asked.hours * 3600 * RATE:
        samples, phones, onsets, fills = clip(texts, drawn, asked.voices.split(","))
        # A higher or lower voice, quicker or slower: the same sound at another rate.
        if drawn.random() < 0.6:
            factor = drawn.uniform(0.86, 1.16)
            places = np.arange(0, len(samples) - 1, factor)
            samples = np.interp(places, np.arange(len(samples)), samples).astype(np.int16)
            phones, fills = ([(n, s / factor, e / factor) for n, s, e in some] for some in (phones, fills))
            onsets = [s / factor for s in onsets]
        all_.append((samples, *frames(len(samples), phones, onsets, fills)))
        total += len(samples)
    names = ("samples", "phones", "onsets", "fills")
    columns = {name: np.concatenate(some) for name, some in zip(names, zip(*all_, strict=True), strict=True)}
    sizes, counts = [len(one[0]) for one in all_], [len(one[1]) for one in all_]
    np.savez(asked.out, sizes=sizes, frames=counts, **columns)
    kinds = np.bincount(columns["fills"], minlength=len(KINDS))
    print(len(texts), "lines;", len(all_), "clips;", total / RATE / 3600, "hours; frames by kind", kinds)


if __name__ == "__main__":
    main()
