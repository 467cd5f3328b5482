"""English as people type it, written out: contractions with and without apostrophe, shorthand, slips of the fingers.

Knows words one by one, and nothing of what they mean.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

_SHORTEST = 6
_ENDS = frozenset(".?!…")
_IS_FOR_S_TEXT = """
it that this what who how where there here he she when why everything something name time timing plate diary
calendar inbox nobody everyone everybody somebody someone
"""
_WHOLE = {
    "how'd": "how did", "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "have got to", "gimme": "give me",
    "lemme": "let me", "y'all": "you all", "c'mon": "come on", "im": "i am", "ive": "i have", "dont": "do not",
    "wont": "will not", "cant": "can not", "didnt": "did not", "doesnt": "does not", "isnt": "is not",
    "arent": "are not", "youre": "you are", "youve": "you have", "theyre": "they are", "thats": "that is",
    "whats": "what is", "hows": "how is", "wasnt": "was not", "wouldnt": "would not", "couldnt": "could not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "werent": "were not", "shouldnt": "should not",
    "aint": "am not", "youll": "you will", "youd": "you would", "theyll": "they will", "itll": "it will",
    "thatll": "that will", "whos": "who is", "wheres": "where is", "heres": "here is", "theres": "there is",
    "hes": "he is", "shes": "she is", "lets": "let us", "dunno": "do not know", "howve": "how have",
    "weve": "we have", "mustnt": "must not", "realize": "realise", "apologize": "apologise",
    "recognize": "recognise", "e-mail": "email", "apologizing": "apologising", "favor": "favour", "u": "you",
    "ur": "your", "ya": "you", "abt": "about", "bothr": "bother", "thx": "thanks", "plz": "please",
    "pls": "please", "cuz": "because",
    "coz": "because", "gd": "good", "b4": "before", "tmrw": "tomorrow", "sory": "sorry", "srry": "sorry",
    "sry": "sorry", "soz": "sorry", "sozz": "sorry", "soory": "sorry", "sorrry": "sorry", "buzy": "busy",
    "bussy": "busy", "bsy": "busy", "tiem": "time", "tme": "time", "mintue": "minute", "minit": "minute",
    "jsut": "just", "wast": "waste", "realy": "really", "probaly": "probably", "prolly": "probably",
    "thier": "their", "teh": "the", "recieve": "receive", "intrested": "interested", "intersted": "interested",
    "anoying": "annoying", "anoy": "annoy", "waisting": "wasting",
}  # fmt: skip
_TAILS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "n't": "not"}
_ILL_TEXT = "be call come keep get leave let try make just only take ring say tell ask"
_ID_TEXT = "love like hate be rather appreciate want have understand never"
_ITS_TEXT = "a an the me about not only just regarding in on really probably no been"
_YOUR_TEXT = "busy swamped slammed probably really not super gonna interested likely"
_HARD_TEXT = """
bother bothered bothering disturb disturbed disturbing disturbance interrupt interrupted interrupting interruption
intrusion intrude intruding apologies apologise apology forgive inconvenience inconvenient unexpected minutes seconds
moment interested annoying family remember
"""
_NO_SLIPS_TEXT = """
brother brothers mother bothers bather moments remembers remembered families apologist forgave forgiven interest
interests seconded distort distorts minuets minuses
"""
_IS_FOR_S = frozenset(_IS_FOR_S_TEXT.split())
_HARD = tuple(_HARD_TEXT.split())
_TITLES_TEXT = """
mr mrs ms mx dr prof st rev sr jr capt sgt inc ltd co corp llc no vs etc eg ie approx dept
"""
_FILLERS_TEXT = """
um umm uh uhm er erm ah hmm just really actually basically literally simply very quite probably maybe perhaps possibly
certainly definitely obviously totally absolutely truly honestly frankly please clearly surely merely truthfully
"""
TITLES = frozenset(_TITLES_TEXT.split())
_FILLERS = frozenset(_FILLERS_TEXT.split())
_NO_SLIPS = frozenset(_NO_SLIPS_TEXT.split())
_PARTING = frozenset(".?!…-")
_SAYS_WHO = frozenset({"from", "with", "at", "here"})
_BEFORE = {
    "ill": ("i will", frozenset(_ILL_TEXT.split())),
    "id": ("i would", frozenset(_ID_TEXT.split())),
    "its": ("it is", frozenset(_ITS_TEXT.split())),
    "your": ("you are", frozenset(_YOUR_TEXT.split())),
}
"""What is written without its apostrophe, and the words before which it can be nothing else."""
AMBIGUOUS = frozenset(_BEFORE)


def lower(word: str) -> str:
    """Lower case where that keeps the number of characters."""
    low = word.lower()
    return low if len(low) == len(word) else word


@lru_cache(maxsize=20_000)
def plain(token: str) -> str:
    """The word or mark as the plain reading has it, "" where that leaves it out."""
    if token[0].isalnum():
        word = spelt_out(token)
        return "" if word in _FILLERS else word
    return mark(token)


def mark(token: str) -> str:
    """What anything but a word is in the plain reading of any language: the end of a sentence or clause, or nothing."""
    if token[0] in _ENDS:
        return "?" if "?" in token else "!" if "!" in token else "."
    if token.isspace():
        return "."
    return ";" if token in {";", ":"} or token.startswith("-") else ""


@lru_cache(maxsize=20_000)
def spelt_out(word: str) -> str:
    """The word in lower case, contractions written out, compounds held together, its one slip put right."""
    low = lower(word).rstrip("'")
    if whole := _WHOLE.get(low):
        return whole
    if "'" in low:
        for tail, full in _TAILS.items():
            if low.endswith(tail) and len(low) > len(tail):
                return f"{low[: -len(tail)]} {full}"
        if low.endswith("'s") and low[:-2] in _IS_FOR_S:
            return f"{low[:-2]} is"
    return slip(low, hard=_HARD, but=_NO_SLIPS).replace("-", "_").replace("'", "_")


def in_front_of(word: str, following: Sequence[str]) -> str:
    """The ambiguous word written out where the next ones show its apostrophe is missing ("ill be", "its Ann from")."""
    full, ahead = _BEFORE[word]
    coming = [one.lower() for one in following[:2]]
    named = word == "its" and coming[1:] and coming[0][0] not in _PARTING and coming[1] in _SAYS_WHO
    return full if named or (coming and coming[0] in ahead) else word


def slip(word: str, *, hard: tuple[str, ...], but: Collection[str]) -> str:
    """The hard word that was meant, where one letter is missing, doubled, wrong or changed places; or the word."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    near = _by_first_letter(hard).get(word[0], ())
    if not near or word in near or word in but:
        return word
    return next((meant for meant in near if _nearly(word, meant)), word)


@lru_cache(maxsize=8)
def _by_first_letter(words: tuple[str, ...]) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for word in words:
        made.setdefault(word[0], []).append(word)
    return made


def _nearly(word: str, hard: str) -> bool:
    """Whether one slip of the fingers leads from the hard word to this one; the first letter is right."""
    if word[0] != hard[0] or abs(len(word) - len(hard)) > 1:
        return False
    shorter = min(len(word), len(hard))
    same = next((at for at in range(shorter) if word[at] != hard[at]), shorter)
    if same == shorter:  # only an ending: another form of the word, unless a letter is held down
        return word == hard + hard[-1]
    rest, other = word[same:], hard[same:]
    if len(word) == len(hard):
        return rest[1:] == other[1:] or (rest[2:] == other[2:] and rest[:2] == other[1::-1])
    return rest[1:] == other if len(word) > len(hard) else rest == other[1:]
