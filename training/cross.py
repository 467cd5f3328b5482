"""Cross-validation: how well the network judges openers it has not seen, label by label, real lines apart from traps.

    python -m training.cross --encoder FOLDER [--folds 5] [--epochs 9] [--out FILE.npz]

Writes the judgements of every opener by the network that never saw it, for the thresholds.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from training.data import MARKED, folds, gather, vocabulary
from training.examples import examples
from training.fit import ask, fit
from training.reader import LABELS, Opener

LINES = Path(__file__).parent / "lines"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--only", type=int, action="append", help="this fold only; may be given again")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--nets", type=Path, help="a folder for the fitted network of each fold")
    parser.add_argument("--begun", type=Path, help="a folder with a network of each fold, to go on from")
    parser.add_argument("--known", type=Path, action="append", default=[], help="where those networks judged; again")
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    openers, words = gather(LINES), vocabulary(chosen.encoder / "vocab.txt")
    shown = list(examples())
    fold = np.array(folds(openers, count=chosen.folds, seed=7, settled=settled(chosen.known)))
    texts = np.full((len(openers), len(LABELS)), np.nan, np.float32)
    peaks = np.full((len(openers), len(MARKED)), np.nan, np.float32)
    every: list[np.ndarray] = [np.zeros((0, len(MARKED)), np.float32)] * len(openers)
    started = time.monotonic()
    for held in chosen.only or range(chosen.folds):
        seen = [o for o, f in zip(openers, fold, strict=True) if f != held] + shown
        places = np.flatnonzero(fold == held)
        begun = torch.load(chosen.begun / f"net-{held}.pt", weights_only=False) if chosen.begun else None
        net = fit(seen, words, encoder=chosen.encoder, epochs=chosen.epochs, seed=held, begun=begun)
        if chosen.nets:
            chosen.nets.mkdir(parents=True, exist_ok=True)
            torch.save(net, chosen.nets / f"net-{held}.pt")
        apart = [openers[place] for place in places]
        texts[places], pieces = ask(net, apart, words)
        for place, marks in zip(places, pieces, strict=True):
            every[place] = marks[1:-1]
            peaks[place] = every[place].max(0, initial=-9)
        print(f"fold {held}: {len(seen)} seen, {len(apart)} judged, {time.monotonic() - started:.0f} s", flush=True)
        report(openers, texts, peaks)
    lengths = [len(one) for one in every]
    names = np.array([o.text for o in openers])
    np.savez(chosen.out, texts=texts, peaks=peaks, names=names, pieces=np.concatenate(every), lengths=lengths)


def settled(paths: Sequence[Path]) -> dict[str, int]:
    """The fold of each opener that earlier networks judged; the files stand in the order of the folds."""
    found: dict[str, int] = {}
    for fold, path in enumerate(paths):
        cross = np.load(path)
        names = cross["names"].tolist()
        found |= {names[row]: fold for row in np.flatnonzero(~np.isnan(cross["texts"][:, 0]))}
    return found


def report(openers: list[Opener], texts: np.ndarray, peaks: np.ndarray) -> None:
    """F1 of each label at its best threshold, of text and piece judgements and both."""
    for kind in ("real", "trap", ""):
        chosen = np.array([kind in o.kind for o in openers]) & ~np.isnan(texts[:, 0])
        line = [f"{kind or 'all':5}{chosen.sum():6}"]
        for number, label in enumerate(LABELS):
            clear = chosen & np.array([label not in o.borderline for o in openers])
            truth = np.array([label in o.labels for o in openers])
            scores = {"": texts[:, number]}
            if number < len(MARKED):
                scores["/"] = peaks[:, number]
                scores["+"] = texts[:, number] + peaks[:, number]
            said = "".join(f"{mark}{f1(truth[clear], score[clear] > 0):.2f}" for mark, score in scores.items())
            line.append(f"{label[:8]} {said} ({truth[clear].sum()})")
        print("  ".join(line), flush=True)


def f1(truth: np.ndarray, said: np.ndarray) -> float:
    hit = int((truth & said).sum())
    return 2 * hit / max(1, int(truth.sum() + said.sum()))


if __name__ == "__main__":
    main()
