"""Writes a fitted ear as the file that ``coachdesk.speech.ear`` reads: half the digits, evening-out folded in.

python export.py FROM.pt TO.npz
"""

import sys

import numpy as np
import torch
from fit import DILATIONS, Ear


def main() -> None:
    net = Ear()
    net.load_state_dict(torch.load(sys.argv[1]))
    net.eval()
    made = {"apart": np.array(DILATIONS, np.float32)}
    with torch.no_grad():
        made["first"] = flat(net.first.weight)
        made["first_bias"] = net.first.bias.numpy()
        for at, (block, even) in enumerate(zip(net.blocks, net.evens, strict=True)):
            scale = even.weight / torch.sqrt(even.running_var + even.eps)
            made[f"block{at}"] = flat(block.weight * scale[:, None, None])
            made[f"bias{at}"] = (even.bias + (block.bias - even.running_mean) * scale).numpy()
        made["last"] = net.last.weight[:, :, 0].T.numpy()
        made["last_bias"] = net.last.bias.numpy()
    np.savez_compressed(sys.argv[2], **{name: one.astype(np.float16) for name, one in made.items()})


def flat(weight: torch.Tensor) -> np.ndarray:
    """Out, in, place becomes one row for each place and in."""
    return weight.permute(2, 1, 0).reshape(-1, weight.shape[0]).numpy()


if __name__ == "__main__":
    main()
