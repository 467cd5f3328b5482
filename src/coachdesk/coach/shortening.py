"""Cuts a sentence down to points of at most eight words; numbers, names and fields stay. Pure; knows no playbook."""

import re
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from coachdesk.playbook.reading import straighten
from coachdesk.playbook.schema import POINT_WORDS
from coachdesk.playbook.words import count_words

LONG_SENTENCE = 60
LONG_WORD = 120
"""Characters of a word that are kept: the longest words and addresses of a script have fewer."""


class Weight(IntEnum):
    """How soon a word may go: fillers first, then what grammar asks for; what is KEPT never goes."""

    FILLER = 0
    GRAMMAR = 1
    VAGUE = 2
    JOINT = 3
    CONTENT = 4
    KEPT = 5


class Word(NamedTuple):
    """One word as written, with the marks that stick to it."""

    text: str
    weight: Weight


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FILLER = word_set("""
just really actually basically simply very quite probably maybe perhaps literally honestly obviously also so well
please okay ok um uh er ah kind sort definitely certainly absolutely totally essentially especially
""")
_GRAMMAR = word_set("""
a an the i we me us my our ours am is are was were be been being have has had having do does did doing will would can
could should may might shall must that this these those it its it's there here i'm i've i'd i'll we're we've we'd we'll
that's there's here's let's you're you've you'd you'll they're they've to
""")
_VAGUE = word_set("""
some any all many much more most other another such own currently typically usually often always even still then now
today you yours theirs they them he she him got get getting able going things thing stuff lot lots
actually sure great good nice quick quickly etc
""")
_JOINT = word_set("""
and or but because which who whom whose when while where if of in on at for with from by about into over than as
between through across per without within after before during until against like so nor
""")
_LEADING_ON = word_set("a an the to i we my our is are was were that you")
_DROPPED_FIRST = word_set("and or but because which that so then while")
_NUMBERS = word_set("""
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion dozen half third quarter quarters thirds twice double triple percent first second
""")
_PERIODS = word_set("second minute hour day week month quarter year person head unit call site team")
_ASKING = word_set("who what when where why how which whose")
_COMMON = (
    _FILLER
    | _GRAMMAR
    | _VAGUE
    | _JOINT
    | _NUMBERS
    | _ASKING
    | word_set("""
hi hello hey good morning afternoon evening thanks thank yes no not yeah yep right perfect awesome fantastic wonderful
understood fair fine cool sounds wait pause ask tell say call calling called ring book send leave listen smile let
imagine think know see look find help helps helping helped work works working worked use using used make made take give
give given show keep try talk speak discuss share explain mention note remember offer provide introduce confirm thank
sorry excuse apologies appreciate understand hope wanted want need love like would happy glad based since once although
though however therefore instead meanwhile first second third last next finally lastly also alternatively otherwise
everyone everybody someone somebody anyone people companies teams clients customers businesses business company
most many several few each every both either neither no-one nobody nothing something anything everything
does did is are can could would should will shall may might have has had do don't doesn't didn't isn't aren't can't
won't wouldn't couldn't haven't hasn't what's who's how's where's when's that'll it'll question questions reason purpose
today tomorrow yesterday opening intro introduction close closing pitch script proof voicemail gatekeeper objection
objections prospect rep agent caller customer client buyer lead step section part option speaking reaching our your my
their his her its this that these those there here when where why how what which who whose if unless until after before
during because so and or but as at by for from in into of on over per since than then through to under up with without
""")
)
_PIECE = re.compile(r"(?:\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]|\S)+")
_EDGES = " \t,;:.!?…\"'“”‘’()[]<>*_–—-"
_GLUE = word_set("of and & the to in for de la le van von der du den at on from - – x by per")
_CLAUSES = re.compile(r"[;:–—]\s+|,\s+|\s[-–—]+\s|\s+(?=(?:because|which|so that|and then|but|in order to)\s)", re.I)
_FRAMES = re.compile(
    r"(?:(?:so|well|okay|ok|alright|now|and|but|also|then|look|listen|great|sure|perfect|you know|basically|actually)"
    r"(?:,\s*|\s+)"
    r"|(?:and |so )?(?:the|my) (?:main |only )?(?:reason|purpose) (?:for|of|why|that|behind)?\s*(?:i'm|i am|my|this"
    r"|the)?"
    r"\s*(?:calling|call|reaching out)?(?: you)?(?: today)? (?:is|was) (?:that |because |to )?"
    r"|(?:and )?(?:i'm|i am|i was|we're|we are) (?:just |only )?(?:calling|ringing|phoning|reaching out"
    r"|getting in touch)"
    r"(?: you)?(?: today)?(?: because| about| to| regarding| as| since)? "
    r"|(?:i|we)(?: just| really| only)? (?:wanted|want|hoped|hope) to (?:ask |tell you |share |mention |say "
    r"|let you know )?"
    r"(?:that |about )?"
    r"|(?:i'd|i would|we'd|we would) (?:just |really )?(?:like|love) to (?:ask |tell you |share "
    r"|mention )?(?:about )?"
    r"|(?:i|we) (?:think|believe|know|understand|see|noticed|saw|read|guess|assume|heard)(?: that)? "
    r"|(?:i'm|i am|i was) (?:just )?(?:wondering|curious) (?:if |whether |about )?"
    r"|let me (?:just )?(?:ask|tell|explain|share|show)(?: to)?(?: you)? (?:that |about |how )?"
    r"|what (?:we|i) do is "
    r"|(?:my name is|my name's|this is|it's|it is|i'm|i am) (?=[A-Z{\[])"
    r"|(?:we're|we are|i'm|i am) (?:a |an |the )?"
    r"|(?:we've|we have|i've|i have|we'd|we'll|we will|i'll|i will|we can|i can) "
    r"|(?:we|i) (?:just |also |really |can |do )*(?=[a-z]))",
    re.I,
)
_ASIDES = re.compile(
    r"\b(?:that |who )?(?:i|we)(?: usually| often)? (?:speak|talk|work|deal|meet|chat) (?:with|to)\b ?"
    r"|\bas you (?:know|may know)\b,? ?"
    r"|\bto be honest\b,? ?|\bif that makes sense\b ?|\bin order (?=to )",
    re.I,
)
FIRST_PERSON = re.compile(
    r"(?:hi|hello|hey)?[ ,]*(?:i|we|i'm|i'd|i'll|i've|we're|we'd|we'll|we've|let me|my name)\b", re.I
)
"""How talk in the first person begins, after straightening the quotes."""
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_NO_END = word_set("mr mrs ms mx dr prof st sr jr vs etc e.g i.e approx dept inc ltd co corp a.m p.m no u.s u.k")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph; "Mr. Lee", "3.5" and "9 a.m. sharp" end none."""
    found: list[str] = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        before = text[start : mark.start()].rsplit(None, 1)
        if mark.group()[0] == "." and before and _is_short_form(before[-1]):
            continue
        found.append(text[start : mark.end()].strip())
        start = mark.end()
    found.append(text[start:].strip())
    return tuple(one for one in found if one)


def _is_short_form(word: str) -> bool:
    low = word.lower().lstrip("(\"'“")
    return low in _NO_END or (len(low) == 1 and low.isalpha() and low != "i")


def is_question(text: str) -> bool:
    """Whether it is written as a question."""
    return text.rstrip("\"'”’)] *_").endswith("?")


def shorten(text: str, *, names: Collection[str] = (), whole: bool = False) -> tuple[str, ...]:
    """Points of at most 8 words that say the essential: all numbers, names and merge fields, and what comes first.

    A question stays a question. ``names`` are words (lower case) known to be names however they are written; ``whole``
    keeps what comes later too, for texts whose capitals tell no names.
    """
    text = " ".join(word[:LONG_WORD] for word in _PIECE.findall(text))
    if count_words(text) <= POINT_WORDS and len(sentences(text)) < 2:
        bare = _unframed(text) if not is_question(text) else text
        return tuple(filter(None, (_tidied(bare, asks=is_question(text)),)))
    made: list[str] = []
    for sentence in sentences(text):
        for piece in _pieces(sentence):
            made += _shorten_sentence(piece, names=names, whole=whole)
    return tuple(dict.fromkeys(made))


def _pieces(sentence: str) -> list[str]:
    """A sentence of more than 60 words in stretches of 60, so that time grows with the length only."""
    words = _PIECE.findall(sentence)
    if len(words) <= LONG_SENTENCE:
        return [sentence]
    return [" ".join(words[at : at + LONG_SENTENCE]) for at in range(0, len(words), LONG_SENTENCE)]


def kept_words(text: str, *, names: Collection[str] = ()) -> tuple[str, ...]:
    """The numbers, names and fields of a sentence, bare, in order."""
    return tuple(w.text.strip(_EDGES) for w in weigh(text, names=names) if w.weight is Weight.KEPT)


def weigh(text: str, *, names: Collection[str] = ()) -> list[Word]:
    """The words of a sentence with how soon each may go."""
    pieces = [piece[:LONG_WORD] for piece in _PIECE.findall(text)]
    shouted = text.upper() == text and len(pieces) > 3
    words = [
        Word(piece, _weight(piece, first=number == 0, shouted=shouted, names=names))
        for number, piece in enumerate(pieces)
    ]
    return _glued(words)


def _weight(piece: str, *, first: bool, shouted: bool, names: Collection[str]) -> Weight:
    if "{{" in piece or "[[" in piece:
        return Weight.KEPT
    bare = straighten(piece).strip(_EDGES)
    low = bare.lower()
    owner = low.removesuffix("'s")
    numeral = any(c.isdigit() for c in bare) or any(part in _NUMBERS for part in low.split("-"))
    if numeral or low in names or owner in names:
        return Weight.KEPT
    if _is_name(bare, low, first=first, shouted=shouted):
        return Weight.KEPT
    for weight, known in (
        (Weight.FILLER, _FILLER), (Weight.GRAMMAR, _GRAMMAR), (Weight.VAGUE, _VAGUE), (Weight.JOINT, _JOINT),
    ):  # fmt: skip
        if low in known:
            return weight
    return Weight.CONTENT if low else Weight.FILLER


def _is_name(bare: str, low: str, *, first: bool, shouted: bool) -> bool:
    if shouted or low.split("'")[0] == "i":
        return False
    inner = any(c.isupper() for c in bare[1:])
    return inner or (bare[:1].isupper() and not (first and low in _COMMON))


def _glued(words: list[Word]) -> list[Word]:
    """What a number counts stays with it, and so do small words between two that stay: "9 days to 3", "Bank of X"."""
    made = list(words)
    for n, word in enumerate(words):
        if n and _counted(words[n - 1], word):
            made[n] = Word(word.text, Weight.KEPT)
    kept = [w.weight is Weight.KEPT for w in made]
    for n, word in enumerate(words):
        # What a comma or a colon parts is parted when the sentence is, so it holds nothing together.
        if not 0 < n < len(words) - 1 or not kept[n - 1] or words[n - 1].text[-1:] in ",;:":
            continue
        following = words[n + 1].text.strip(_EDGES).lower()
        rate = word.text.lower() in ("a", "an", "per") and following in _PERIODS
        if rate or (kept[n + 1] and word.text.lower() in _GLUE):
            made[n] = Word(word.text, Weight.KEPT)
            made[n + 1] = Word(words[n + 1].text, Weight.KEPT)
    return made


def _counted(number: Word, word: Word) -> bool:
    """Whether the word is what the number before it counts: "9 days"."""
    bare = number.text.strip(_EDGES).lower()
    counts = any(c.isdigit() for c in bare) or bare in _NUMBERS
    return counts and number.text[-1:] not in ",;:." and word.weight is Weight.CONTENT


def _unframed(text: str) -> str:
    """Without what leads up to the matter: "I’m calling because", "we help" becomes "help"."""
    straight = straighten(text)
    at = 0
    while (frame := _FRAMES.match(straight, at)) and frame.end() > at:
        at = frame.end()
    return text[at:] if text[at:].strip(_EDGES) else text


def _shorten_sentence(sentence: str, *, names: Collection[str], whole: bool) -> list[str]:
    asks = is_question(sentence)
    text = sentence if asks else _ASIDES.sub("", _unframed(sentence))
    clauses = _joined(_essential(_clauses(text, names=names), whole=whole))
    if len(clauses) == 1 and _count(clauses[0]) <= POINT_WORDS:
        return _points(clauses, asks=asks)
    words = _squeezed(weigh(text, names=names), upto=Weight.GRAMMAR, asks=asks)
    if _count(words) <= POINT_WORDS:
        return _points([words], asks=asks)
    parts = [part for clause in _clauses(text, names=names) for part in _split(clause)]
    return _points(_joined(_essential(parts, whole=whole)), asks=asks)


def _clauses(text: str, *, names: Collection[str]) -> list[list[Word]]:
    found = []
    for number, clause in enumerate(_CLAUSES.split(text)):
        # A word that begins a later clause begins no sentence: its capital says that it is a name.
        weighed = weigh(clause if number == 0 else f"x {clause}", names=names)[0 if number == 0 else 1 :]
        found.append(weighed if number == 0 else _begun(weighed))
    return [clause for clause in found if clause]


def _squeezed(words: list[Word], *, upto: Weight, asks: bool) -> list[Word]:
    """Without the words that may go first, the last of each kind before the others, until the rest fits."""
    left = list(words)
    for weight in (w for w in Weight if w <= upto):
        for at in range(len(left) - 1, -1, -1):
            if _count(left) <= POINT_WORDS:
                return left
            if left[at].weight is weight and not (asks and at == 0):
                del left[at]
    return left


def _split(words: list[Word]) -> list[list[Word]]:
    """Parts that fit, parted before a joint where there is one, and never between words that are kept."""
    parts = []
    words = _squeezed(words, upto=Weight.VAGUE, asks=False)
    while _count(words) > POINT_WORDS:
        room = range(min(POINT_WORDS, len(words) - 1), 0, -1)
        at = next((n for n in room if words[n].weight is Weight.JOINT), 0)
        at = at or next((n for n in room if not _bound(words, n)), POINT_WORDS)
        parts.append(words[:at])
        words = words[at:]
    return [*parts, words]


def _bound(words: Sequence[Word], at: int) -> bool:
    return words[at - 1].weight is Weight.KEPT and words[at].weight is Weight.KEPT


def _essential(parts: Sequence[list[Word]], *, whole: bool) -> list[list[Word]]:
    """The first part that says something, and all that hold what must be kept."""
    ended = [_ended(part) for part in parts]
    telling = [p for p in ended if any(w.weight in (Weight.CONTENT, Weight.KEPT) for w in p)]
    if len(telling) > 1 and len(telling[0]) == 1 and telling[0][0].weight is not Weight.KEPT:
        del telling[0]
    return [p for n, p in enumerate(telling) if whole or n == 0 or any(w.weight is Weight.KEPT for w in p)]


def _ended(words: list[Word]) -> list[Word]:
    """Without the small words that were to lead on to what has been parted from them."""
    end = len(words)
    while end > 1 and (words[end - 1].weight is Weight.JOINT or words[end - 1].text.lower() in _LEADING_ON):
        end -= 1
    return words[:end]


def _joined(parts: Iterable[list[Word]]) -> list[list[Word]]:
    """Neighbours that fit into one point together."""
    made: list[list[Word]] = []
    for part in parts:
        if made and _count([*made[-1], *part]) <= POINT_WORDS:
            last = made[-1][-1]
            made[-1][-1] = Word(last.text.rstrip(",;:") + ",", last.weight)
            made[-1] += _begun(part)
        else:
            made.append(list(part))
    return made


def _begun(words: list[Word]) -> list[Word]:
    at = next((n for n, w in enumerate(words) if w.text.lower().strip(_EDGES) not in _DROPPED_FIRST), 0)
    return words[at:]


def _points(parts: Iterable[list[Word]], *, asks: bool) -> list[str]:
    made = [" ".join(w.text for w in (_begun(part) if not asks else part)) for part in parts]
    return [tidy for n, one in enumerate(made) if (tidy := _tidied(one, asks=asks and n == len(made) - 1))]


def _tidied(text: str, *, asks: bool) -> str:
    """One point: no loose marks at its ends, a capital at its beginning."""
    tidy = text.strip(" ,;:–—-").rstrip(" .,;:–—-!?…")
    tidy = _balanced(tidy)
    if tidy[:1].islower() and (tidy.split()[0].islower()):
        tidy = tidy[:1].upper() + tidy[1:]
    return f"{tidy}?" if asks and tidy else tidy


def _balanced(text: str) -> str:
    """Without quotes and brackets that have lost their other half."""
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        alone = text.count('"') % 2 if opening == closing else text.count(opening) != text.count(closing)
        if alone:
            text = text.replace(opening, "").replace(closing, "")
    return text.strip()


def _count(words: Sequence[Word]) -> int:
    return count_words(" ".join(w.text for w in words))
