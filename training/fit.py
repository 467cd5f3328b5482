"""Fits the network to openers, and asks it about others."""

import random
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from training.data import Batch, collate, epoch
from training.network import OpinionNet, load_encoder
from training.reader import Opener

from coachdesk.coach.opinion.pieces import Vocabulary

LEARN_ENCODER, LEARN_HEADS = 1.6e-4, 1e-3
WARM = 0.1
SMOOTH = 0.03
MARK_SHARE = 1.5
LAYER_DECAY = 0.85
AVERAGE = 0.99
AGAIN = 0.5
"""Of the steps of a new network, those of one that goes on learning."""
PART = 0.35
"""Of the lines it knows already, those that one that goes on learning sees in each round."""


def loss_of(net: OpinionNet, batch: Batch) -> torch.Tensor:
    ids, mask, labels, weights, marks, mark_weights = batch
    with torch.autocast("cpu", dtype=torch.bfloat16):
        text, pieces = net(ids, mask)
    soft = labels * (1 - 2 * SMOOTH) + SMOOTH
    whole = (binary_cross_entropy_with_logits(text.float(), soft, reduction="none") * weights).mean()
    each = binary_cross_entropy_with_logits(pieces.float(), marks, reduction="none") * mark_weights
    return whole + MARK_SHARE * each.sum() / mark_weights.sum().clamp(min=1)


def fit(
    openers: Sequence[Opener],
    words: Vocabulary,
    *,
    encoder: Path,
    epochs: int,
    seed: int,
    begun: OpinionNet | None = None,
) -> OpinionNet:
    """A network that has seen the openers ``epochs`` times; the average of its last steps.

    ``begun`` goes on learning where it is given.
    """
    torch.manual_seed(1)  # the same beginning whatever the seed, so that networks can be averaged
    net = begun or OpinionNet(load_encoder(str(encoder)))
    torch.manual_seed(seed)
    chance = random.Random(seed)
    average = deepcopy(net)
    part = PART if begun else 1.0
    steps = epochs * len(epoch(openers, words, chance=random.Random(0), size=32, part=part))
    learner = torch.optim.AdamW(_groups(net, pace=AGAIN if begun else 1.0), weight_decay=0.01)
    plan = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(step / (WARM * steps), max(0.02, (steps - step) / (steps * (1 - WARM))))
    )
    done = 0
    for _ in range(epochs):
        net.train()
        for batch in epoch(openers, words, chance=chance, size=32, part=part):
            learner.zero_grad()
            loss_of(net, batch).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            learner.step()
            plan.step()
            done += 1
            keep = min(AVERAGE, done / (done + 10))
            with torch.no_grad():
                for slow, quick in zip(average.parameters(), net.parameters(), strict=True):
                    if quick.requires_grad:
                        slow.lerp_(quick, 1 - keep)
    return average.eval()


def _groups(net: OpinionNet, *, pace: float) -> list[dict[str, object]]:
    """Upper layers learn faster than lower ones, the heads fastest."""
    layers = net.encoder.encoder.layer
    groups: list[dict[str, object]] = [
        {
            "params": [p for p in net.encoder.embeddings.parameters() if p.requires_grad],
            "lr": pace * LEARN_ENCODER * LAYER_DECAY ** (len(layers) + 1),
        }
    ]
    for number, layer in enumerate(layers):
        learn = pace * LEARN_ENCODER * LAYER_DECAY ** (len(layers) - number)
        groups.append({"params": layer.parameters(), "lr": learn})
    heads = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    return [*groups, {"params": heads, "lr": pace * LEARN_HEADS}]


@torch.no_grad()
def ask(net: OpinionNet, openers: Sequence[Opener], words: Vocabulary) -> tuple[np.ndarray, list[np.ndarray]]:
    """Logits of the nine labels for each opener, and of the five findings for each of its pieces."""
    order = sorted(range(len(openers)), key=lambda one: len(openers[one].text))
    texts = np.zeros((len(openers), 9), np.float32)
    pieces: list[np.ndarray] = [np.zeros(0)] * len(openers)
    for at in range(0, len(order), 64):
        chosen = order[at : at + 64]
        ids, mask, *_ = collate([openers[one] for one in chosen], words)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            text, marks = net(ids, mask)
        for row, one in enumerate(chosen):
            texts[one] = text[row].float().numpy()
            pieces[one] = marks[row, : int(mask[row].sum())].float().numpy()
    return texts, pieces
