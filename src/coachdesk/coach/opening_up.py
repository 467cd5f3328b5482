"""Turns a question that a no can end into one that asks what or how, with all it was about. Judges nothing."""

import re
from collections.abc import Iterator, Sequence

_DO = re.compile(
    r"\b(?:(?:are|were) you (?:\w+ ){0,2}?(?:looking|trying|hoping|planning|wanting|aiming)"
    r"|(?:do|don['’]t|would|wouldn['’]t|did) (?:you|your \w+) (?:\w+ )?(?:like|want|need|love|care|prefer|wish)"
    r"|interested in (?:learning|hearing|seeing|finding out) (?:about )?how"
    r"|(?:you['’]d|you would|you) (?:like|want|need|love)|(?:a|any|some|the) (?:\w+ )?ways?)"
    r" to (?P<do>(?!(?:you|me|us|an?|the|our|your|my|this|that|have|be|hear|learn|see|know|talk|speak|chat|meet|discuss"
    r"|get|take|buy|book|schedule|set|go|find out|listen|try|do)\b)[a-z]+\b[^?.!]*?)"
    r"(?=,? (?:would|will|is that|are you|could you|right)\b|,? or\b|\s*[?.!]|$)",
    re.IGNORECASE,
)
_GAIN = re.compile(
    r"\b(?:interested in|open to|benefit from|looking at|thinking (?:of|about)|thought (?:of|about)|considered"
    r"|considering) (?P<gain>(?!hearing|learning|seeing|finding|having|how|a\b|an\b|our\b)[a-z]+ing\b[^?.!]*?)"
    r"(?=,? (?:would|will|is that|are you|could you|right)\b|,? or\b|\s*[?.!]|$)",
    re.IGNORECASE,
)


def opened_up(sentence: str, *, helps: Sequence[str], changes: Sequence[str]) -> Iterator[str]:
    """Questions in place of the whole sentence, and the same as the reason for the call where it asked nothing.

    ``helps``: what stands before something to do ("What would help you"); ``changes``: what stands before and after
    something to gain.
    """
    made = []
    if helps and (found := _DO.search(sentence)):
        made.append((f"{helps[0]} {found['do'].rstrip(' ,')}", ""))
    if len(changes) > 1 and (found := _GAIN.search(sentence)):
        made.append((f"{changes[0]} {found['gain'].rstrip(' ,')}", f" {changes[1]}"))
    for head, tail in made:
        if "?" in sentence:
            yield f"{head}{tail}?"
        elif tail:
            first, _, rest = head.partition(" would ")
            yield f"I’m calling to ask {first[:1].lower()}{first[1:]} {rest} would{tail}."
        else:
            yield f"I’m calling to ask {head[:1].lower()}{head[1:]}."
