"""Writes the average of the folds’ networks and its card into a folder.

python -m training.final --encoder FOLDER --cross FILE.npz --net ONE.pt --net OTHER.pt --out FOLDER
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from training.cross import LINES
from training.data import MARKED, gather, vocabulary
from training.export import digest, write_net
from training.fit import ask
from training.network import OpinionNet
from training.thresholds import chosen_bounds

DEVELOPMENT = Path(__file__).parent / "development"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--cross", type=Path, action="append", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--net", type=Path, action="append", required=True)
    parser.add_argument("--before", type=Path, help="the card whose bounds stay where they are about as good")
    parser.add_argument("--bound", action="append", default=[], help="one set by hand: LABEL=SAYS,DENIES; again")
    parser.add_argument(
        "--beside",
        type=Path,
        action="append",
        default=[],
        help="a folder of more lines like those of development, which may not be kept here; again",
    )
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    openers = gather(LINES)
    net = averaged([torch.load(path, weights_only=False) for path in chosen.net])
    write_net(net, chosen.out / "opinion.onnx")
    (chosen.out / "vocabulary.txt").write_bytes((chosen.encoder / "vocab.txt").read_bytes())
    beside = [opener for folder in (DEVELOPMENT, *chosen.beside) for opener in gather(folder)]
    texts, pieces = ask(net, beside, vocabulary(chosen.encoder / "vocab.txt"))
    texts[:, : len(MARKED)] += np.array([marks[1:-1].max(0, initial=-9) for marks in pieces])
    earlier = json.loads(chosen.before.read_text(encoding="utf-8"))["labels"] if chosen.before else {}
    before = {label: (row["says"], row["denies"]) for label, row in earlier.items()}
    fixed = {label: (float(says), float(denies)) for label, says, denies in map(_parts, chosen.bound)}
    card = {
        "what": "A second opinion on an opener: nine labels for the text, five for each piece of a word.",
        "base": "all-MiniLM-L6-v2 (Apache-2.0), fitted further on the lines in training/lines",
        "licence": "Apache-2.0 for the base; GPL-3.0-or-later for what was added",
        "lines": len(openers),
        "files": {name: digest(chosen.out / name) for name in ("opinion.onnx", "vocabulary.txt")},
        **chosen_bounds(
            [np.load(path) for path in chosen.cross], openers, beside=beside, heard=texts, before=before, fixed=fixed
        ),
    }
    (chosen.out / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _parts(bound: str) -> list[str]:
    return bound.replace("=", ",").split(",")


def averaged(nets: Sequence[OpinionNet]) -> OpinionNet:
    """One network with the mean of their weights: better than each where all set out from the same beginning."""
    states = [net.state_dict() for net in nets]
    nets[0].load_state_dict({key: torch.stack([state[key].float() for state in states]).mean(0) for key in states[0]})
    return nets[0]


if __name__ == "__main__":
    main()
