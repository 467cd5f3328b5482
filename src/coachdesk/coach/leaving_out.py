"""Leaves marked words out and mends the seam: the name that was said, the capital, the end mark. Judges nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coachdesk.coach.clauses import Place, introduces
from coachdesk.playbook.reading import Reading

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?"
_NO_NAMES = (
    r"(?:I\b|OK\b|Mondays?\b|Tuesdays?\b|Wednesdays?\b|Thursdays?\b|Fridays?\b|Saturdays?\b|Sundays?\b|January|February"
    r"|March\b|April\b|May\b|June\b|July\b|August\b|September|October|November|December|LinkedIn|Facebook|Google)"
)
GAP = (
    r"(?:\$?\{{1,2}|\[{1,2}|<|\()\s*(?i:[^\]\[{}<>()\n]{0,20}(?:name|prospect|owner|contact|customer|lead|dm)[^\]\[{}<>()\n]{0,20})"
    r"\s*(?:\}{1,2}|\]{1,2}|>|\))"
)
"""Where somebody’s name belongs in a template."""
_CALLED = rf"(?:{_TITLE}(?!{_NO_NAMES})[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]+|{GAP})"
_NAME_LAST = re.compile(
    rf"(?:,\s*|\b(?:you|your time|moment|call|time|day|morning|calling|ringing|interruption|intrusion)\s+)"
    rf"(?P<name>{_CALLED})(?:,?\s+(?:but|so|and|though))?[\s,;:.!?–—-]*$"
)
_NAME_NEXT = re.compile(
    rf"(?P<name>{_CALLED})(?:\s*[,;:]\s*|\s+[–—-]+\s+|\s+(?=(?:but|so|and)\b))(?:(?:but|so|and|because)\s+)?(?=\S)"
)
_ADDRESS = re.compile(rf"{_CALLED},?\s*")
_AND_SO = re.compile(r"(?:i know|i get it|i admit|i realise|believe me)\s*[,;]?\s+(?:but|so|and)\s+", re.IGNORECASE)
_CANNOT_LEAD = re.compile(
    r"(?:which|that['’]?s why|that is why|then|because|or|not|to|from|about|for|with|and|but|so|if|when|as|like|than"
    r"|regarding|concerning|re:|please)\b",
    re.IGNORECASE,
)
_LED_ON = re.compile(
    r"(?:but|so|and|then|however|still|anyway|that said)\b,?\s+(?!far\b|much\b|many\b)(?=\w)", re.IGNORECASE
)
_NO_SUBJECT = re.compile(
    r"(?:was|wanted|would (?:love|like)|thought|figured|hoping|wondering|had|have been|am|['’]d (?:love|like))\s"
    r"(?!(?:i|you|he|she|it|we|they|that|this|there|your|the)\b)",
    re.IGNORECASE,
)
ASKING = "who|what|how|when|where|which|why|do|does|did|is|are|can|could|would|will|have|has|may|should"
"""What a question begins with."""
_ASKING = re.compile(rf"(?:{ASKING}|was|were|any)\b", re.IGNORECASE)
_SMALL = re.compile(
    r"(?:we|who|what|how|when|where|which|why|do|does|did|is|are|can|could|would|will|have|has|the|a|an|your|our|my|it"
    r"|it['’]s|this|that|there|you|you['’]re|most|many|some|two|three|let|let['’]s|here|in|at|on)\b(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"\b(?:about|with|discuss|regarding|over|on|in|for|of|outsourcing)\s+"
    r"(?P<topic>(?:your|the)\s+(?:(?!for\b|with\b|and\b|about\b|while\b|next\b|this\b|or\b)[\w’'-]+\s+){0,3}[\w’'-]+)"
    r"\s*[?.!]*\s*$"
    r"|\babout\s+(?P<bare>(?!our\b|my\b|us\b|it\b|this\b|that\b|me\b|how\b|what\b|a\b|an\b|the\b|your\b|them\b|him\b|her\b|these\b"
    r"|those\b|something\b|anything\b|some\b|any\b|why\b|who\b|when\b|where\b|whether\b|if\b|you\b|getting\b|it['’]s\b)"
    r"[\w’'-]+(?:\s+(?!for\b|with\b|and\b|about\b|while\b|next\b|this\b|or\b)[\w’'-]+){0,2})\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(
    r"(?:your|the)\s+(?:\w+\s+)?(?:time|day|moment|minute|call|way|week|phone|place|office|morning|afternoon|point"
    r"|matter|mobile|area|region|city|town|street|neighbou?rhood|name|number|list|line|behalf|agent|industry|book|map|loop"
    r"|world|future|end|meantime|past|schedule|diary|calendar|convenience|permission|thoughts?|interest|radar|plate|mind|opinion|table)\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:hear|hearing|tell you|see|seeing|show you|learn|learning|about|on|explain|of|discuss)\s+"
    r"(?P<how>(?:how|why)\s+(?!(?:i|i['’]m|i am|are|you)\b)"
    r"[^?!.\n]+?)(?=,? (?:and|so|then) (?:then )?you (?:can|could|decide|tell)|[?!.]|$)",
    re.IGNORECASE,
)
_OF_OURS = re.compile(r"\s+(?:with|through|using|by|via|thanks to)\s+(?:our|my)\b[^,;]*$", re.IGNORECASE)
_HELLO = re.compile(r"\s*(?:hi+|hello|hey+|hiya|dear|good|morning|afternoon|evening)\b", re.IGNORECASE)
_GREETED = re.compile(
    r"(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Dd]ear|(?:[Gg]ood )?(?:[Mm]orning|[Aa]fternoon|[Ee]vening))(?:\s+there)?"
    rf"(?:,?\s+{_CALLED}){{0,2}}\s*(?:,|\s[–—-])\s+"
)
_I = re.compile(r"I\b")
PAUSES = (":", "–", "—", " -", "--")
"""What stands between two halves without an "and"."""
_FEW = 3
_MOST = 240


@dataclass(frozen=True, slots=True)
class Asking:
    """How to ask openly: what ``change``s they would want, before "about …"; and ``free`` where nothing was named."""

    change: str
    free: str


@dataclass(frozen=True, slots=True)
class Gone:
    """``words`` in place of the characters from ``start`` to ``end``, after something was left out."""

    start: int
    end: int
    words: str


def left_out(place: Place, *, asking: Asking, reading: Reading) -> Iterator[Gone]:
    """Without the clause, best first: the rest of its sentence, what was said before it, or the sentences round it."""
    text = reading.text
    if place.lead is None:
        return
    name, rest = _named(place, text=reading.straight)
    until = place.close - len(place.ends)
    if rest < until:
        yield from _rest_of_sentence(place, name=name, rest=rest, text=text)
        return
    before = text[place.sentence : place.start]
    if before.strip() and not place.greeted:
        kept = before.rstrip(" \t\n,;:–—-")
        kept = re.sub(r",?\s+(?:and|but|so|or|though)$", "", kept)
        yield _moved_back(place.sentence, place.close, kept=kept, ends="?" if _ASKING.match(kept) else ".")
        return
    yield from _without_sentence(place, name=name, asking=asking, text=text)


def _rest_of_sentence(place: Place, *, name: str, rest: int, text: str) -> Iterator[Gone]:
    following = text[rest : place.close]
    word = following.split(maxsplit=1)[0]
    if _CANNOT_LEAD.match(following) or (len(following.split()) < _FEW and not introduces(following)):
        return
    end = rest + len(word)
    if _NO_SUBJECT.match(following):
        word = f"I {word[:1].lower()}{word[1:]}"
    if place.first:
        yield Gone(place.start, end, _addressed(word, following, name=name, text=text[: place.start]))
        return
    lead = ", " if place.lead == ", " else ""
    called = f"{name}, " if name and place.greeted and name not in text[: place.start] else ""
    called_only = _ADDRESS.fullmatch(text, place.sentence, place.start) is not None
    joins = (
        place.lead == "and "
        and not called_only
        and not _ASKING.match(following)
        and not text[: place.start].rstrip().endswith(PAUSES)
    )
    yield Gone(place.start, end, f"{lead}{called}{'and ' if joins else ''}{word}")


def _without_sentence(place: Place, *, name: str, asking: Asking, text: str) -> Iterator[Gone]:
    """The whole sentence goes, but for a greeting at its head; what it asked is asked better at the end."""
    head = text[place.sentence : place.start].rstrip(" ,;:–—-") if place.greeted else ""
    after = text[place.close :]
    at = place.close + len(after) - len(after.lstrip())
    if led_on := _LED_ON.match(text, at):
        at = led_on.end()
    before = text[: place.sentence].rstrip()
    if at < len(text):
        word = text[at:].split(maxsplit=1)[0]
        start = place.start
        if head:
            led = f"{', ' if place.lead == ', ' else ''}{_small(word, text[at:])}"
            if led[:1].isupper() and not _I.match(word):
                # A comma would part the greeting from a capital: it gets a full stop of its own.
                hello = head.rsplit(maxsplit=1)[-1]
                start, led = place.sentence + len(head) - len(hello), f"{hello}. {word}"
        else:
            led = _addressed(word, text[at:], name=name, text=before)
        yield Gone(start, at + len(word), led)
        remaining = text[at + len(word) :].rstrip()
        if "?" in place.ends and len(remaining) < _MOST:
            kept = f"{led}{remaining}"
            stop = "" if kept.endswith((".", "!", "?", "…")) else "."
            yield Gone(start, len(text.rstrip()), f"{kept}{stop} {_asked_of(remaining, asking=asking)}")
    elif before and not head:
        if "?" in place.ends:
            yield Gone(place.sentence, place.close, _asked_of(before, asking=asking))
        last = re.search(r"\S+$", before)
        yield Gone(last.start() if last else 0, place.close, before[last.start() :] if last else "")


def told(place: Place, *, text: str) -> str:
    """The "how …" that the clause offers to tell; "" where it offers none."""
    found = _HOW.search(text[place.start : place.close - len(place.ends)])
    return _OF_OURS.sub("", found["how"]) if found else ""


def topic_of(place: Place, *, text: str) -> str:
    """What the clause is about, as it says it; "" where it names nothing."""
    return _topic(text[place.start : place.close])


def can_lead(words: str) -> bool:
    """Whether a sentence can begin with the words."""
    return _CANNOT_LEAD.match(words) is None


def asks(words: str) -> bool:
    """Whether a question begins with the words."""
    return _ASKING.match(words) is not None


def addressed(words: str, place: Place, *, reading: Reading) -> str:
    """The words begun with the name that goes with the marked clause, where one was said in it."""
    name, _ = _named(place, text=reading.straight)
    return _addressed(words, words, name=name, text=reading.text[: place.sentence]) if name and place.first else words


def greeting(text: str, *, start: int, end: int) -> int:
    """Where a sentence goes on after a greeting with a comma; its start where it begins with none."""
    found = _GREETED.match(text, start, end)
    return found.end() if found else start


def _named(place: Place, *, text: str) -> tuple[str, int]:
    """The name called in the clause or right after it, and where the sentence goes on."""
    found = _NAME_NEXT.match(text, place.rest, place.close)
    if found:
        return found["name"], found.end()
    last = _NAME_LAST.search(text[place.start : place.rest])
    aside = _AND_SO.match(text, place.rest, place.close)
    return (last["name"] if last else ""), aside.end() if aside else place.rest


def _addressed(word: str, following: str, *, name: str, text: str) -> str:
    """The word at the head of a sentence, after the name if one must be kept."""
    if not name or name in text:
        return word[:1].upper() + word[1:]
    hello = "" if _HELLO.match(text) else "Hi "
    return f"{hello}{name}, {_small(word, following)}"


def _small(word: str, following: str) -> str:
    """The word without its capital, where it is none that keeps it."""
    return word[:1].lower() + word[1:] if _SMALL.match(following) else word


def _moved_back(start: int, end: int, *, kept: str, ends: str) -> Gone:
    """What stands before ends the sentence; its last word is part of the wording so that it can be seen."""
    last = re.search(r"\S+$", kept)
    at = last.start() if last else 0
    return Gone(start + at, end, f"{kept[at:]}{ends}")


def _asked_of(said: str, *, asking: Asking) -> str:
    """After "I’m calling about …" what they would change about that; else the question that fits any opener."""
    found = _TOPIC.search(said)
    named = found is not None and found[0].lower().startswith("about") and _topic(said)
    return f"{asking.change} about that?" if named and asking.change else asking.free


def _topic(said: str) -> str:
    found = _TOPIC.search(said)
    topic = (found["topic"] or found["bare"]) if found else ""
    return "" if _NO_TOPIC.match(topic) else topic
