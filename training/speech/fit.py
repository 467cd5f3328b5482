"""Fits the small ear to clips: which sound, which filler and whether a word begins, fifty times a second.

python fit.py OUT.pt --clips A.npz[,B.npz] --rounds 12 [--try OTHER.npz]
"""

import argparse
import time

import numpy as np
import torch
from rooms import heard
from torch import nn
from torch.nn import functional

from coachdesk.speech.frames import WIDTH, frames

CHANNELS, SOUNDS, KINDS = 160, 42, 8
VOWELS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)
"""Sounds that a syllable has one of."""
DILATIONS = (1, 2, 4, 8, 16, 1, 2, 4, 8, 16)
CROP, BATCH = 400, 16
FRAME = 320
COUNTED = 0.05
AGAIN = 0.6
NOBODY = 0.06
"""The share of clips in which nobody speaks."""


class Ear(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv1d(WIDTH, CHANNELS, 3, padding=1)
        self.blocks = nn.ModuleList(nn.Conv1d(CHANNELS, CHANNELS, 3, padding=d, dilation=d) for d in DILATIONS)
        self.evens = nn.ModuleList(nn.BatchNorm1d(CHANNELS) for _ in DILATIONS)
        self.last = nn.Conv1d(CHANNELS, SOUNDS + KINDS + 2, 1)

    def forward(self, x):
        x = functional.relu(self.first(x))
        for block, even in zip(self.blocks, self.evens, strict=True):
            x = x + functional.relu(even(block(x)))
        return self.last(x)


def load(names: str):
    all_ = []
    for name in names.split(","):
        d = np.load(name)
        ends, fends = np.cumsum(d["sizes"]), np.cumsum(d["frames"])
        samples, p, o, f = d["samples"], d["phones"], d["onsets"], d["fills"]
        for e, s, fe, fs in zip(ends, d["sizes"], fends, d["frames"], strict=True):
            all_.append((samples[e - s : e], p[fe - fs : fe], o[fe - fs : fe], f[fe - fs : fe]))
    return all_


def crops(clips, drawn, kept):
    """Frames and answers of every clip in another room, in an order of chance.

    ``kept``: as each was heard before; every other time that is taken again, which costs nothing.
    """

    def other():
        return clips[drawn.integers(len(clips))][0]

    order = drawn.permutation(len(clips))
    for at in order:
        samples, p, o, f = clips[at]
        if drawn.random() < NOBODY:
            samples, p, o, f = (np.zeros_like(one) for one in clips[at])
        elif drawn.random() < NOBODY:
            # Only a few words in a long silence.
            quiet = np.zeros(drawn.integers(1, 400) * FRAME, samples.dtype)
            samples = np.concatenate([quiet, samples[: 150 * FRAME], quiet])
            blank = np.zeros(len(quiet) // FRAME, p.dtype)
            p, o, f = (np.concatenate([blank, one[:150], blank]) for one in (p, o, f))
        if at in kept and drawn.random() < AGAIN:
            x, p, o, f = kept.pop(at)
        else:
            x = frames(heard(samples, drawn, other))
            kept[at] = x.astype(np.float16), p, o, f
        n = min(len(x), len(p))
        shift = drawn.integers(CROP // 2)
        x, p, o, f = (one[shift:n] for one in (x, p, o, f))
        n -= shift
        for start in range(0, n, CROP):
            start = max(0, min(start, n - CROP))
            part = slice(start, start + CROP)
            pad = CROP - len(x[part][: n - start])
            one = [np.pad(a[:n][part], ((0, pad),) + ((0, 0),) * (a.ndim - 1)) for a in (x, p, o, f)]
            yield one


def loss_of(out, p, o, s, f):
    heard = torch.stack((o, s))
    said = out[:, -2:].transpose(0, 1)
    counts = torch.sigmoid(said).sum(-1) - heard.sum(-1)
    return (
        0.5 * functional.cross_entropy(out[:, :SOUNDS], p)
        + 2.0 * functional.cross_entropy(out[:, SOUNDS : SOUNDS + KINDS], f)
        + 2.0 * functional.binary_cross_entropy_with_logits(said[0], o)
        + 1.0 * functional.binary_cross_entropy_with_logits(said[1], s)
        # What is wanted in the end is how many there are.
        + COUNTED * (counts**2 / (heard.sum(-1) + 4)).mean()
    )


def syllables(p: np.ndarray) -> np.ndarray:
    """Where a vowel begins."""
    other = np.concatenate([[0], p[:-1]]) != p
    return (np.isin(p, VOWELS) & other).astype(np.float32)


def batches(clips, drawn, kept):
    pool = []
    for one in crops(clips, drawn, kept):
        pool.append(one)
        if len(pool) == BATCH * 8:
            drawn.shuffle(pool)
            while len(pool) >= BATCH:
                yield tensors([pool.pop() for _ in range(BATCH)])
    while pool:
        yield tensors([pool.pop() for _ in range(min(BATCH, len(pool)))])


def tensors(some):
    x, p, o, f = (np.stack(c) for c in zip(*some, strict=True))
    s = np.stack([syllables(one) for one in p])
    return (
        torch.from_numpy(x.astype(np.float32)).transpose(1, 2),
        torch.from_numpy(p.astype(np.int64)),
        torch.from_numpy(np.minimum(o, 1).astype(np.float32)),
        torch.from_numpy(s),
        torch.from_numpy(f.astype(np.int64)),
    )


def tried(net, clips, seed=5):
    """How it does on other clips: sounds, silence, words counted, fillers by frame."""
    drawn = np.random.default_rng(seed)
    net.eval()
    right = quiet = all_ = 0
    off, hit, false, there = [], 0, 0, 0
    with torch.no_grad():
        for samples, p, o, f in clips:
            x = frames(heard(samples, drawn, lambda: clips[drawn.integers(len(clips))][0]))
            n = min(len(x), len(p))
            out = net(torch.from_numpy(x[:n].T[None]))[0].numpy()
            guess = out[:SOUNDS].argmax(0)
            right += (guess == p[:n]).sum()
            quiet += ((guess == 0) == (p[:n] == 0)).sum()
            all_ += n
            off.append((1 / (1 + np.exp(-out[-2]))).sum() / o.sum() - 1)
            fill = out[SOUNDS : SOUNDS + KINDS].argmax(0)
            hit += ((fill > 0) & (f[:n] > 0)).sum()
            false += ((fill > 0) & (f[:n] == 0)).sum()
            there += (f[:n] > 0).sum()
    net.train()
    off = np.array(off)
    return (
        f"sounds {right / all_:.3f} silence {quiet / all_:.3f} words {off.mean():+.3f} ±{off.std():.3f} within 5 % "
        f"{np.mean(np.abs(off) < 0.05):.2f}; filler frames {hit / there:.2f}, {false / max(1, hit + false):.2f} false"
    )


def grown(small: dict, net: nn.Module) -> None:
    """Begins with what a smaller net has learned: its channels come first, the others say nothing yet."""
    with torch.no_grad():
        for name, one in net.state_dict().items():
            old = small.get(name)
            if old is None or one.dim() == 0:
                continue
            if name.startswith("blocks") and one.dim() == 3:
                one[: old.shape[0], old.shape[1] :] = 0
            if name.startswith("last") and one.dim() == 3:
                one[:, old.shape[1] :] *= 0.1
            one[tuple(slice(0, size) for size in old.shape)] = old


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--clips", required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--try", dest="other")
    parser.add_argument("--from", dest="begin")
    parser.add_argument("--rate", type=float, default=3e-3)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    drawn = np.random.default_rng(1)
    clips = load(asked.clips)
    others = [load(one) for one in asked.other.split(",")] if asked.other else []
    net = Ear()
    if asked.begin:
        grown(torch.load(asked.begin), net)
    doer = torch.optim.AdamW(net.parameters(), lr=asked.rate, weight_decay=0.01)
    started, number, kept, done = time.time(), 0, {}, 0.0
    while done < 1:
        begun, sum_, count = time.time(), 0.0, 0
        for x, p, o, v, f in batches(clips, drawn, kept):
            done = (time.time() - started) / 60 / asked.minutes
            if done >= 1:
                break
            for group in doer.param_groups:
                group["lr"] = asked.rate * min(1, done / 0.06 + 0.02) * (1 + np.cos(np.pi * done)) / 2
            doer.zero_grad()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = net(x)
            loss = loss_of(out.float(), p, o, v, f)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            doer.step()
            sum_, count = sum_ + float(loss.detach()), count + 1
            if count % 100 == 0:
                print(f"  {count} {sum_ / count:.3f} {done:.2f}", flush=True)
        torch.save(net.state_dict(), asked.out)
        told = " | ".join(tried(net, one) for one in others)
        print(number, f"loss {sum_ / max(1, count):.3f}", f"{time.time() - begun:.0f} s", told, flush=True)
        number += 1


if __name__ == "__main__":
    main()
