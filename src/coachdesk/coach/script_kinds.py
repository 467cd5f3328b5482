"""What a line of a pasted script can be. Knows no line."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """SAID is ours to say; CUE is to be done or listened for; IF is what they may say or do, with our answer."""

    HEADING = "heading"
    SAID = "said"
    CUE = "cue"
    IF = "if"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """``text`` is what is said, done or headed; ``when`` the condition or their words of an IF.

    ``waits``: the answer of this IF stands in the lines after it.
    """

    kind: Kind
    text: str = ""
    when: str = ""
    waits: bool = False
