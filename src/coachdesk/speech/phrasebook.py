"""Builds the small language model by which a known text is listened for: its own words in order, anything else apart.

Text in, text out (the ARPA form, which every recogniser of the Sphinx family reads). Knows no sound.

What the rep was going to say is likely, but never the only way: each word may be skipped, repeated, followed by a
filler or by any common word, so that what the recogniser takes down says something about what was said.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

OWN, FILLING = 0.30, 0.60
"""Shares of the text’s words and of fillers where nothing is known of the word before; common words have the rest."""
FOLLOWS = 0.90
"""How likely the text goes on as it is written."""
_NEVER = -99.0


def phrasebook(text: Sequence[str], *, common: Sequence[str], fillers: Mapping[str, float]) -> str:
    """The model for ``text``, word by word. ``common``: other words, the most frequent first; ``fillers``: weights."""
    own = Counter(text)
    singles: defaultdict[str, float] = defaultdict(float)
    for word, count in own.items():
        singles[word] += OWN * count / len(text)
    filling = sum(fillers.values())
    for word, weight in fillers.items():
        singles[word] += FILLING * weight / filling
    zipf = [1 / (rank + 10) for rank in range(len(common))]
    for word, weight in zip(common, zipf, strict=True):
        singles[word] += (1 - OWN - FILLING) * weight / sum(zipf)
    pairs = _pairs(text)
    ends = 1 / len(text)
    lines = ["\\data\\", f"ngram 1={len(singles) + 2}", f"ngram 2={sum(map(len, pairs.values()))}", "", "\\1-grams:"]
    lines += [f"{_NEVER}\t<s>\t{_log(1 - FOLLOWS)}", f"{_log(ends)}\t</s>\t0"]
    for word, share in sorted(singles.items()):
        lines.append(f"{_log(share)}\t{word}\t{_log(1 - FOLLOWS) if word in pairs else 0}")
    lines += ["", "\\2-grams:"]
    for first, after in sorted(pairs.items()):
        whole = sum(after.values())
        lines += [f"{_log(FOLLOWS * count / whole)}\t{first} {second}" for second, count in sorted(after.items())]
    return "\n".join([*lines, "", "\\end\\", ""])


def _pairs(text: Sequence[str]) -> dict[str, Counter[str]]:
    pairs: dict[str, Counter[str]] = {}
    for first, second in zip(["<s>", *text], [*text, "</s>"], strict=True):
        pairs.setdefault(first, Counter())[second] += 1
    return pairs


def _log(share: float) -> str:
    return f"{math.log10(share):.4f}"
