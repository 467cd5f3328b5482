"""Where marked words stand in their sentence: the clause round them, and what comes before and after. Knows no rule."""

import re
from dataclasses import dataclass

from coachdesk.playbook.reading import Reading

_LINK = re.compile(
    r"\s*[,;:]\s+(?:(?:but|so|and|though|however|yet)\s+(?!that\b|far\b|much\b|many\b))?"
    r"|(?:\s+[–—-]+\s+|—)(?:(?:but|so|and)\s+)?"
    r"|\s+(?:but|though)\s+"
    r"|(?<!\bshe)(?<!\bhe)(?<!\byou)(?<!\bthey)\s+(?:so|and)\s+(?=(?:i|we|you|it|this|that|let|who|what|how|when|where|which|why|my|can|could|may|do|is|are|wanted|was|just|thought|figured)\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\W*(?:hi+|hello|hey+|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings)"
    r"(?:\s+there)?(?:\s+(?:mr|mrs|ms|miss|dr|prof)\.?)?(?:\s+(?!it\b|this\b|my\b|i\b|who\b|sorry\b)"
    r"(?:[^\W\d_]|[\[{$<(])\S*){0,2}?\W*",
    re.IGNORECASE,
)
_OF_WORTH = re.compile(
    r"\d(?!\d*\s*(?:sec|min))|\["
    r"|\b(?:about|because|regarding|re|concerning|from|with|at|to (?:ask|see|discuss|find|learn))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.?!…] )(?<!^)\b(?!I\b|OK\b)[A-ZÀ-ÖØ-Þ]\w*")
_TAIL = re.compile(
    r"(?:^|.*?)\s+(?=(?:about(?! to\b)|because|regarding|concerning|re:|with regard to)\s)"
    r"|\s+(?=from\s+[A-Z]|to (?:ask|see|discuss|find|learn)\s)",
    re.IGNORECASE,
)
_OF_THE_CALL = re.compile(
    r"(?:(?:or|and|then|so|but)\s+)?"
    r"(?:(?:i['’]ll|i will|i['’]d|i would|let me|let['’]s)\s+(?:\w+\s+)?"
    r"(?:be|keep|get|come|cut|make|go|take|stop|hang|leave|try|understand|never|not|only|jump|dive|call|let|blame)\b"
    r"|i (?:promise|swear|won['’]t|will not|get it|know|understand|won’t)\b"
    r"|just\b|feel\b|tell\b|say\b|stop\b|no\b|hang\b|give\b|you can\b|we can\b|that['’]?s\b"
    r"|(?:this|it)(?:['’]ll| will| won['’]t)\b|hear me)",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"(?:(?:and|then|so|or)\s+)*you (?:can |could |get to |may )?(?:then )?"
    r"(?:(?:tell|let) me|decide|judge|choose|say (?:yes|no|if|whether)|hang up)\b(?![^,;]*[,;])",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:(?:but|and|so)\s+)?"
    r"(?:if|unless|when|should|even if|in case|although|though|while|as|before|until|since|once|now that|given that"
    r"|seeing as)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\s+(?:(?:does|do|would) (?:that|this) (?:sound|seem|work)|is (?:that|this)|(?:that )?sounds?|that)?\s*"
    r"(?:ok|okay|fair|fair enough|good|all ?right|deal|cool)\s*\?",
    re.IGNORECASE,
)
"""A question that asks leave for what was said just before."""
_EMPTY = re.compile(
    r"(?:(?:oh|so|well|look|listen|okay|ok|sorry|please|right|yes|now|um|er|ah|i['’]m sorry|i am sorry)[\s,;:–—-]+)+",
    re.IGNORECASE,
)
_FRANKLY = (
    r"(?:(?:so|and|but|well|look|okay|ok|yeah)[\s,]+){0,3}"
    r"(?:(?:i['’]ll|i will|let me|i['’]m (?:going to|gonna)|i want to|i have to|just to) be (?:\w+ )?"
    r"(?:honest|upfront|up[ -]front|straight|frank|transparent|blunt|direct|real)(?: (?:with|to) you)?(?: here)?"
    r"|(?:full|total|complete) (?:honesty|disclosure|transparency)|to be (?:\w+ )?honest(?: with you)?"
    r"|(?:i )?confession|honestly|frankly|(?:the )?truth is|i won['’]t lie|cards on the table"
    r"|on a scale (?:of|from) \w+ to(?: \w+)?)"
)
_FRANKLY_SAID = re.compile(_FRANKLY, re.IGNORECASE)
_FRANK = re.compile(rf"(?:^|(?<=[\s,;:–—-]))(?P<said>{_FRANKLY})[\s,;:–—-]+(?:that )?$", re.IGNORECASE)
"""What announces an admission, which has nothing to announce where that is gone."""
_FRANK_BEFORE = re.compile(rf"(?:^|[.!?…]\s+)(?P<said>{_FRANKLY})\s*[.!:…]+\s+$", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"(?:it['’]?s|it is|this is|my name|[iI]['’]?m [A-Z]|I am [A-Z]"
    r"|[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?(?:here|from|with|at)\b)"
)
_LOOSE_TAIL = re.compile(
    r"(?:about|because|regarding|concerning|re:|from [A-Z]|to (?:ask|see|discuss|find|learn))\s?", re.IGNORECASE
)
_CONJUNCTION = re.compile(r"\b(?:and|but|so|or|though|however|yet|because)\s+$", re.IGNORECASE)
_PART = re.compile(r"[.?!…]+\s+|\s+[–—-]+\s+|(?<!\S)[.?!…,;:]\s*")
_FEW = 2
_MOST = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Marked words in their sentence; all are places in the text.

    ``start`` to ``end`` is what may be replaced as one: the clause, less what stands of worth before the marked words,
    with what follows in the sentence and speaks of the call alone. ``sentence`` to ``close`` is the sentence, its end
    mark ``ends`` included. ``rest`` is where the sentence goes on after the words that join it to the clause.
    ``tail`` is where the clause itself goes on with "about …" or "from …", or -1. ``lead`` is what words in its place
    begin with: a comma after a bare greeting, "and" after another clause; None where they would stand in the midst of
    one. ``greeted``: only a greeting comes before.
    """

    sentence: int
    start: int
    end: int
    rest: int
    close: int
    tail: int
    ends: str
    lead: str | None
    greeted: bool

    @property
    def first(self) -> bool:
        """Whether the sentence begins with it."""
        return self.start == self.sentence

    @property
    def last(self) -> bool:
        """Whether only the end mark comes after it."""
        return self.rest >= self.close - len(self.ends)


def place_of(start: int, end: int, *, reading: Reading) -> Place:
    """The place of the marked words ``start`` to ``end``."""
    text = reading.straight
    end = start + len(text[start:end].rstrip(" \t\n.?!…"))
    sentence, close = _sentence(start, end, reading=reading)
    if tag := _TAG.match(text, close):
        close = tag.end()
    if frank := _FRANK_BEFORE.search(text, max(0, sentence - _MOST), sentence):
        sentence = frank.start("said")
    ends = re.search(r"[.?!…]*[\"')\]]*\s*$", text[sentence:close])
    stop = max(end, sentence + ends.start()) if ends else close
    close = max(stop, sentence + len(text[sentence:close].rstrip()))
    begin, until, rest = _clause(start, end, sentence=sentence, stop=stop, text=text)
    tail = _tail(text, end, until)
    head, lead = _head(start, begin, sentence=sentence, text=text)
    greeted = head > sentence and _GREETING.fullmatch(text[sentence:head]) is not None
    if tail < 0 and _LOOSE_TAIL.match(text, rest, stop):
        tail = rest
    if tail < 0 and _goes_with_it(text[rest:stop], asked="?" in text[stop:close]):
        until = rest = stop
    return Place(sentence, head, until, rest, close, tail, text[stop:close], lead, greeted)


def meant(start: int, end: int, *, reading: Reading) -> tuple[int, int]:
    """The words that a mark set by weight means: without a scrap of what comes before, and with the rest of its clause
    where it is but a word."""
    text = reading.straight
    begins = {one for one, _ in reading.said}
    for found in _PART.finditer(text, start, end):
        if start not in begins and len(text[start : found.start()].split()) <= _FEW and text[found.end() : end].strip():
            start = found.end()
            break
    if len(re.findall(r"\w+", text[start:end])) >= _FEW:
        return start, end
    sentence, close = _sentence(start, end, reading=reading)
    begin, until, _ = _clause(start, end, sentence=sentence, stop=max(end, close), text=text)
    return begin, max(until, end)


def _head(start: int, begin: int, *, sentence: int, text: str) -> tuple[int, str | None]:
    """Where what may be replaced begins, and what leads over to words in its place."""
    if _EMPTY.fullmatch(text[sentence:begin]):
        begin = sentence
    elif frank := _FRANK.search(text, max(sentence, begin - _MOST), begin):
        begin = frank.start("said")
    before = text[begin:start]
    if not worth(_FRANKLY_SAID.sub("", before), first=begin == sentence):
        if begin > sentence and _CONDITION.match(text, sentence) and not worth(text[sentence:begin], first=True):
            return sentence, ""
        linked = begin == sentence or _GREETING.fullmatch(text[sentence:begin]) or _CONJUNCTION.search(text, 0, begin)
        return begin, "" if linked else "and "
    if begin == sentence and _GREETING.fullmatch(before):
        return begin + len(before.rstrip()), ", "
    return start, None


def conditional(words: str) -> bool:
    """Whether the words begin with "if", "when" and the like, so that something must follow."""
    return _CONDITION.match(words) is not None


def introduces(words: str) -> bool:
    """Whether somebody says who they are at the beginning of the words."""
    return _INTRODUCTION.match(words) is not None


def _clause(start: int, end: int, *, sentence: int, stop: int, text: str) -> tuple[int, int, int]:
    """Where the clause begins and ends, and where the sentence goes on after the joining words."""
    begin, until, rest = sentence, stop, stop
    for link in _LINK.finditer(text, sentence, stop):
        if link.end() <= start:
            begin = link.end()
        elif link.end() > end:
            return begin, max(end, link.start()), link.end()
    return begin, until, rest


def _tail(text: str, end: int, until: int) -> int:
    """Where the clause goes on with what must not be lost, or -1."""
    if not worth(text[end:until], first=False):
        return -1
    found = _TAIL.match(text, end, until)
    return found.end() if found else -1


def _goes_with_it(rest: str, *, asked: bool) -> bool:
    """Whether what follows in the sentence speaks of the call alone, or is a word or two hung on."""
    if introduces(rest):
        return False
    if len(rest.split()) <= _FEW or _WAY_OUT.match(rest):
        return True
    return not asked and _OF_THE_CALL.match(rest) is not None and not worth(rest, first=True)


def _sentence(start: int, end: int, *, reading: Reading) -> tuple[int, int]:
    """From the sentence in which the words begin to the one in which they end."""
    first, last = 0, len(reading.straight)
    spans = reading.said
    ended = 0
    for one, following in zip(spans, [*spans[1:], (last, last)], strict=False):
        if one[0] <= start:
            between = reading.straight[ended : one[0]]
            first = ended + len(between) - len(between.lstrip(" \t\n.?!…"))  # words that the reading leaves out count
        ended = one[1]
        if one[1] >= end:
            return first, min(max(one[1], end), following[0])
    return first, last


def worth(words: str, *, first: bool) -> bool:
    """Whether something stands there that must not be lost: a number, a name, a reason, or simply a lot."""
    if len(words) > _MOST or _OF_WORTH.search(words):
        return True
    return _NAME.search(words if first else f"x {words}") is not None
