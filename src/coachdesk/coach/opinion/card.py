"""Reads the model's card: what each label needs to be believed. Knows no text and no runtime."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coachdesk.coach.opinion.verdict import LABELS

CARD, NET, VOCABULARY = "card.json", "opinion.onnx", "vocabulary.txt"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Log-odds. The model speaks alone from ``says`` on, and overrules a rule below ``denies``. A piece of a word is
    marked from ``marks`` on."""

    says: float
    denies: float
    marks: float


class FaultyCard(ValueError):
    """The card is not one this program can use; the message says why."""


def read_card(path: Path) -> Mapping[str, Bounds]:
    """The bounds of each label. Raises FaultyCard, or OSError where there is no card."""
    try:
        labels = json.loads(path.read_text(encoding="utf-8"))["labels"]
        return {label: _bounds(labels[label]) for label in LABELS}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise FaultyCard(f"{path.name}: {error}") from error


def _bounds(values: Any) -> Bounds:
    made = Bounds(float(values["says"]), float(values["denies"]), float(values["marks"]))
    if math.isnan(made.says + made.denies + made.marks):
        raise ValueError("a bound is no number")
    return made
