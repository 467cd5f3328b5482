"""Who speaks in a script that has labels before its lines. Pure; knows no line’s meaning."""

import re
from collections import Counter
from collections.abc import Iterable

from coachdesk.coach.script_headings import is_heading_words
from coachdesk.coach.weighing import word_set

LABEL = re.compile(r"([^\W\d_][\w .'’/&-]{0,40}?)\s*(?:\((?P<note>[^()\n]{0,40})\)\s*)?(?::|>(?!>))\s+(?=\S)")
OURS = word_set("rep agent sdr bdr caller me you seller salesperson sales ae advisor say script opener")
THEIRS = word_set(
    "prospect customer client lead them buyer they contact homeowner owner gatekeeper receptionist him her"
)
_REPLIES = word_set("answer response reply rebuttal")
_OBJECTION = re.compile(r"objection(?: \d+)?", re.I)
_NO_SPEAKER = word_set(
    "yes no maybe note notes tip tips goal aim price prices cost costs email e-mail phone number date time day tone"
    " benefit benefits example examples context background key line bridge transition trigger source name company"
    " title role address web website site why what who how when where cta ps nb alternative option version reminder"
    " important remember result results if when step remark budget"
)


def speakers(lines: Iterable[str]) -> dict[str, bool]:
    """Labels of speakers, in lower case, each with whether it is us: those known, and names that speak twice or more.

    Of two names, the one who says more is the caller. What answers an objection is ours.
    """
    words: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for line in lines:
        if (label := LABEL.match(line)) and len(label.group(1).split()) <= 3:
            name = label.group(1).lower()
            words[name] += len(line.split())
            times[name] += 1
    objections = any(_OBJECTION.fullmatch(name) for name in words)
    known = {name: True for name in words if set(name.split()) <= OURS}
    known |= {name: False for name in words if set(name.split()) & THEIRS}
    known |= {name: objections for name in words if name in _REPLIES}
    if "q" in words:
        known |= {"q": "a" not in words, "a": True}
    for name, _ in words.most_common():
        if times[name] > 1 and name not in known and not _is_no_speaker(name):
            known[name] = True not in known.values()
    return known


def names_somebody(speaker: str) -> bool:
    """Whether a label is a name, and not what somebody is in the call."""
    return not set(speaker.lower().split()) <= OURS | THEIRS | _REPLIES | {"q", "a"}


def _is_no_speaker(name: str) -> bool:
    return name.split()[0] in _NO_SPEAKER or is_heading_words(name) or bool(_OBJECTION.fullmatch(name))
