"""Where a sentence that is missing belongs, and how it joins what stands there. Knows no rule."""

import re
from collections.abc import Iterator, Sequence

from coachdesk.playbook.reading import Reading
from coachdesk.playbook.schema import Category

_HELLO = re.compile(
    r"\s*(?:hi+|hello|hey+|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b"
    r"(?: there)?(?:,? (?:(?:mr|mrs|ms|miss|dr)\.? )?"
    r"(?!it\b|this\b|my\b|i\b|who\b|is\b|can\b|do\b|how\b)[^\W\d_][\w'’-]*){0,2}?"
    r"(?P<mark>[,.!?;:]|\s+[–—-])(?=\s|$)\s*",
    re.IGNORECASE,
)


def insertions(category: str, *, words: Sequence[str], reading: Reading) -> Iterator[tuple[int, str]]:
    """Where, and with its own blanks and marks: who after the greeting, a question at the end, the rest before it."""
    spans = reading.said
    for sentence in words:
        if category == Category.NO_WHO:
            yield _at_the_head(sentence, reading=reading)
        elif category != Category.NO_QUESTION and len(spans) > 1 and reading.text[: spans[-1][1]].endswith("?"):
            yield spans[-1][0], f"{sentence} "
        yield _at_the_end(sentence, reading=reading)


def _at_the_head(sentence: str, *, reading: Reading) -> tuple[int, str]:
    hello = _HELLO.match(reading.text)
    if hello is None:
        at = len(reading.text) - len(reading.text.lstrip())
        return at, f"{sentence} "
    at = hello.end()
    follows = reading.text[at : at + 1]
    if not follows:
        said = sentence if hello["mark"] in ".!?" else _within(sentence)
        return at, said if reading.text[at - 1 :].isspace() else f" {said}"
    if hello["mark"] in ".!?":
        return at, f"{sentence} "
    joined = _within(sentence)
    return at, f"{joined} " if follows.isupper() else f"{joined.rstrip('.')} – "


def _at_the_end(sentence: str, *, reading: Reading) -> tuple[int, str]:
    at = len(reading.text.rstrip(" \t\n,;:–—-"))
    ended = not at or reading.text[at - 1] in '.?!…"”’)'
    if at < len(reading.text.rstrip()):
        return len(reading.text), f" {_within(sentence)}"
    return at, f" {sentence}" if ended else f" – {_within(sentence)}"


def _within(sentence: str) -> str:
    """The sentence as it goes on after a comma or a dash."""
    return sentence if sentence.startswith(("I’", "I ")) else sentence[:1].lower() + sentence[1:]
