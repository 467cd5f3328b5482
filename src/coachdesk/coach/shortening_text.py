"""Makes a long text shorter and keeps what counts: whole sentences go, or one is cut in two. Knows no rule."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coachdesk.playbook.reading import Reading

_JOINT = re.compile(
    r",?\s+(?P<word>and then|and so|and|but|so|because|which|where|while|whereas|since|although)\s+"
    r"|\s*[;:]\s+|\s+[–—-]+\s+|,\s+"
)
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def cut(reading: Reading, *, most: int) -> Iterator[tuple[int, str]]:
    """From where on, and what is kept of it: the text without some of its sentences, the last question kept first."""
    text = reading.text
    spans = [reading.where(*one) for one in reading.sentences]
    sentences = [(start, text[start:end].strip(), count(text[start:end])) for start, end in spans]
    for first in range(len(sentences) - 1, -1, -1):
        room = most - sum(words for _, _, words in sentences[:first])
        if room < 0:
            continue
        late = sentences[first:]
        order = sorted(range(len(late)), key=lambda at: (not late[at][1].endswith("?"), -at))
        kept: list[int] = []
        for at in order:
            if late[at][2] <= room:
                room -= late[at][2]
                kept.append(at)
        if kept or first:
            yield (
                len(text[: late[0][0]].rstrip()),
                "".join(f" {late[at][1]}" for at in sorted(kept))
                if first
                else " ".join(late[at][1] for at in sorted(kept)),
            )


def split(sentence: str, *, most: int) -> Iterator[str]:
    """The sentence as two or more, cut at the joints nearest its middle."""
    if count(sentence) <= most:
        yield sentence
        return
    joints = sorted(_JOINT.finditer(sentence), key=lambda found: abs(found.start() - len(sentence) // 2))
    for found in joints[:8]:
        head, rest = sentence[: found.start()].rstrip(" ,"), sentence[found.end() :].lstrip()
        word = found["word"] or ""
        if min(count(head), count(rest)) < 3:
            continue
        lead = {"which": "That", "where": "There", "because": "That’s because", "since": "That’s since"}.get(
            word, word[:1].upper() + word[1:]
        )
        tail = f"{lead} {rest}" if lead else rest[:1].upper() + rest[1:]
        first = _first(head + ".", most)
        second = _first(tail, most) if first else ""
        if first and second:
            yield f"{first} {second}"


@lru_cache(maxsize=1024)
def _first(half: str, most: int) -> str:
    """The best way to split a half, "" without one; remembered, as halves of halves meet again and again."""
    return next(split(half, most=most), "")


def count(text: str) -> int:
    return len(_WORDS.findall(text))
