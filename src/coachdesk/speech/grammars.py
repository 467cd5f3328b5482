"""Builds the grammars by which fillers are looked for between the words of a known text. Text in, text out.

A grammar leaves no other way than the text: it says where a filler would fit best, and nothing of whether the text was
said. Written in JSGF, which the recogniser reads.
"""

from collections.abc import Mapping, Sequence

CHANCE = 0.0005
"""How likely a filler is held between two words before anything is heard: low, since only what fits well is wanted."""


def strewn(text: Sequence[str], *, fillers: Mapping[str, float]) -> str:
    """The words in their order, one filler or none before, between and after them. ``fillers``: weights."""
    whole = sum(fillers.values())
    ways = [
        f"/{1 - CHANCE:.5f}/ <NULL>",
        *(f"/{CHANCE * share / whole:.7f}/ {word}" for word, share in fillers.items()),
    ]
    return _grammar(" ".join(["<f>", *(f"{word} <f>" for word in text)]), f"<f> = {' | '.join(ways)};\n")


def exactly(words: Sequence[str]) -> str:
    """These words and nothing else."""
    return _grammar(" ".join(words))


def _grammar(line: str, more: str = "") -> str:
    return f"#JSGF V1.0;\ngrammar g;\n{more}public <s> = {line};\n"
