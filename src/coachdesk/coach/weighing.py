"""What each word of a sentence weighs: what may go first, and what is never lost. Pure; knows no playbook."""

import re
from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple

from coachdesk.playbook.reading import straighten

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
that's there's here's let's he's she's im ive you're you've you'd you'll they're they've to
""")
_VAGUE = word_set("""
some any all many much more most other another such own their his her currently typically usually often always even
still then now today you yours theirs they them he she him got get getting able going things thing stuff lot lots
actually sure great good nice quick quickly etc
""")
_JOINT = word_set("""
and or but because which who whom whose when while where if of in on at for with from by about into over than as
between through across per without within after before during until against like so nor
""")
LEADING_ON = word_set("a an the to i we my our is are was were that you")
DROPPED_FIRST = word_set("and or but because which that so then while")
NUMBERS = word_set("""
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion dozen half third quarter quarters thirds twice double triple percent first second
""")
_PERIODS = word_set("second minute hour day week month quarter year person head unit call site team")
_TIMES = word_set("second minute hour day week month quarter year")
_ASKING = word_set("who what when where why how which whose")
_COMMON = (
    _FILLER
    | _GRAMMAR
    | _VAGUE
    | _JOINT
    | NUMBERS
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
PIECE = re.compile(r"(?:\{\{[^{}]*\}\}|\[\[[^\[\]]*\]\]|\S)+")
EDGES = " \t,;:.!?…\"'“”‘’()[]<>*_–—-"
_GLUE = word_set("of and & the to in for de la le van von der du den at on from - – x by per not → -> =>")
_GLUES = frozenset({"instead of", "rather than", "as opposed to", "compared to", "compared with", "down to", "up to",
                    "out of", "not the", "more than", "less than", "away from", "as against"})  # fmt: skip
"""What sets two numbers or names against each other, and is as dear as they are."""
_ADDRESS = re.compile(r"\w@|@\w|://|\bwww\.|\w\.[a-z]{2,}/", re.I)


def counted(text: str) -> int:
    """The words of a point as anybody counts them: all between blanks, a field being one."""
    return sum(len(piece.split()) if "[[" in piece else 1 for piece in PIECE.findall(text))


def is_address(word: str) -> bool:
    """Whether a word is an e-mail or a web address, or half of one."""
    return bool(_ADDRESS.search(word[:LONG_WORD]))


def is_dear(word: str) -> bool:
    """Whether a word has a figure in it, or is an address."""
    return any(c.isdigit() for c in word) or is_address(word)


def begins_a_sentence(text: str) -> bool:
    """Whether a text begins with a common word that has a capital."""
    word = next(iter(text.split()), "").strip(EDGES)
    return word[:1].isupper() and straighten(word).lower() in _COMMON


def kept_words(text: str, *, names: Collection[str] = ()) -> tuple[str, ...]:
    """The numbers, names and fields of a sentence, bare, in order."""
    return tuple(w.text.strip(EDGES) for w in weigh(text, names=names) if w.weight is Weight.KEPT)


def weigh(text: str, *, names: Collection[str] = ()) -> list[Word]:
    """The words of a sentence with how soon each may go."""
    pieces = [piece[:LONG_WORD] for piece in PIECE.findall(text)]
    shouted = text.upper() == text and len(pieces) > 3
    words = [
        Word(piece, _weight(piece, first=number == 0, shouted=shouted, names=names))
        for number, piece in enumerate(pieces)
    ]
    return _glued(words)


def _weight(piece: str, *, first: bool, shouted: bool, names: Collection[str]) -> Weight:
    if "{{" in piece or "[[" in piece:
        return Weight.KEPT
    bare = straighten(piece).strip(EDGES)
    low = bare.lower()
    owner = low.removesuffix("'s")
    numeral = is_dear(piece) or any(part in NUMBERS for part in low.split("-"))
    if numeral or not {low, owner, bare, bare.removesuffix("'s")}.isdisjoint(names):
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
    made = [_pronoun(word, words[n + 1 : n + 2]) for n, word in enumerate(words)]
    for n, word in enumerate(words):
        if n and _counted(words[n - 1], word):
            made[n] = Word(word.text, Weight.KEPT)
    kept = [w.weight is Weight.KEPT for w in made]
    for n, word in enumerate(words[:-1]):
        # "two full days a month": what is counted may stand apart from its number.
        rate = word.text.lower() in ("a", "an", "per") and words[n + 1].text.strip(EDGES).lower() in _TIMES
        if rate and any(kept[max(0, n - 5) : n]):
            made[n], made[n + 1] = Word(word.text, Weight.KEPT), Word(words[n + 1].text, Weight.KEPT)
    for n, word in enumerate(words):
        # What a comma or a colon parts is parted when the sentence is, so it holds nothing together.
        if not 0 < n < len(words) - 1 or not kept[n - 1] or words[n - 1].text[-1:] in ",;:":
            continue
        following = words[n + 1].text.strip(EDGES).lower()
        rate = word.text.lower() in ("a", "an", "per") and following in _PERIODS
        if rate or (kept[n + 1] and word.text.lower() in _GLUE):
            made[n] = Word(word.text, Weight.KEPT)
            made[n + 1] = Word(words[n + 1].text, Weight.KEPT)
    for n in range(1, len(words) - 2):
        pair = f"{words[n].text} {words[n + 1].text}".lower()
        if pair in _GLUES and kept[n - 1] and kept[n + 2] and words[n - 1].text[-1:] not in ",;:":
            made[n], made[n + 1] = (Word(words[at].text, Weight.KEPT) for at in (n, n + 1))
    return made


def _pronoun(word: Word, following: list[Word]) -> Word:
    """“One of them” counts nothing."""
    alone = word.text.lower() == "one" and (not following or following[0].text.lower() in ("of", "who", "that"))
    return Word(word.text, Weight.VAGUE) if alone else word


def _counted(number: Word, word: Word) -> bool:
    """Whether the word is what the number before it counts: "9 days"."""
    bare = number.text.strip(EDGES).lower()
    counts = any(c.isdigit() for c in bare) or bare in NUMBERS
    return counts and number.text[-1:] not in ",;:." and word.weight is Weight.CONTENT
