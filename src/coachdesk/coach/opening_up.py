"""Turns a question that a no can end into one that asks what or how, with all it was about. Judges nothing."""

import re
from collections.abc import Iterator, Sequence

_DO = re.compile(
    r"\b(?:(?:are|were) you (?:\w+ ){0,2}?(?:looking|trying|hoping|planning|wanting|aiming)"
    r"|(?:do|don['’]t|would|wouldn['’]t|did) (?:you|your \w+) (?:\w+ )?(?:like|want|need|love|care|prefer|wish)"
    r"|interested in (?:learning|hearing|seeing|finding out) (?:about )?how"
    r"|(?:you['’]d|you would|you) (?:like|want|need|love)|(?:a|any|some|the) (?:\w+ )?ways?)"
    r" to (?P<do>(?!(?:you|me|us|an?|the|our|your|my|this|that|have|be|hear|learn|see|know|talk|speak|chat|meet|discuss"
    r"|get|take|buy|book|schedule|set|go|find out|listen|try|do|receive|hang|join|attend|sign|order|continue|give|call"
    r"|add|come|upgrade|renew|subscribe|visit|donate|register|enrol|enroll|request|claim|invest|accept|proceed|start|stay|move"
    r"|chat|arrange|sit|jump|hop|connect|know|reschedule|confirm|apply|participate|decide|pick|choose|answer|hold|wait|leave)\b)"
    r"[a-z]+\b[^?.!]*?)"
    r"(?=,? (?:would|will|is that|are you|could you|right)\b|,? or\b|\s*[?.!]|$)",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:help|helps|helped|helping|support|supports|allows?|enables?|so|so that)"
    r" (?:(?:to )?(?=[a-z]+ (?:you|your)\b)|(?!(?:me|us|i|we|it|this|that)\b|i['’]|we['’])"
    r"(?:[\w’'&\[\]{}$-]+ ){1,8}?(?:to |can )?)"
    r"(?P<do>(?:save|cut|reduce|lower|improve|increase|streamline|grow|find|keep|stop|avoid|win|hire|fill|speed|simplify"
    r"|automate|build|boost|double|halve|prevent|protect|manage|earn|generate|attract|optimi[sz]e|free|retain|book|turn|get"
    r"|make|achieve|maximi[sz]e|minimi[sz]e|scale|solve)\b[^?.!;]*?)"
    r"(?=,? (?:through|with|via|using|by|thanks to) (?:our|my|us)\b|,? (?:and|so) (?:i|we)\b| [—–-]+ |\s*[?.!;]|$)",
    re.IGNORECASE,
)
_YOURS = ((re.compile(r"^(\w+) you (?!\w+ing\b)", re.IGNORECASE), r"\1 "), (re.compile(r"\btheir\b"), "your"))
_GAIN = re.compile(
    r"\b(?:interested in|open to|benefit from|looking at|thinking (?:of|about)|thought (?:of|about)|considered"
    r"|considering) (?P<gain>(?!hearing|learning|seeing|finding|having|how|a\b|an\b|our\b|receiving|getting|taking"
    r"|exploring|meeting|scheduling|discussing|talking|speaking|chatting|joining|booking|setting|giving|doing)[a-z]+ing\b[^?.!]*?)"
    r"(?=,? (?:would|will|is that|are you|could you|right|if)\b|,? or\b|\s*[?.!]|$)",
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
    elif helps and "?" not in sentence and (found := _HELP.search(sentence)):
        done = found["do"].rstrip(" ,")
        for pattern, yours in _YOURS:
            done = pattern.sub(yours, done)
        made.append((f"{helps[0]} {done}", ""))
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
