"""Finds the words that fill a silence: um, uh, and “like” and “you know” where the sentence does without. Pure.

“Like” and “you know” are also plain words: beside words that ask for them they are left alone.
"""

from collections.abc import Sequence

from coachdesk.model.rehearsal import Word

SOUNDS = frozenset({"um", "uh", "erm", "er", "hmm", "uhm", "umm", "uhh"})
"""Said for no other reason."""
BRIEFEST = {"uh": 0.065, "um": 0.105}
"""Seconds: what is briefer is a piece of another word (measured on generated speech)."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LIKE_AFTER = _set(
    "would i'd you'd we'd they'd he'd she'd who'd look looks looked looking feel feels feeling felt sound sounds "
    "sounded seem seems seemed smell taste tastes something anything nothing everything things stuff i we they he "
    "she people don't didn't doesn't might really more just act acts exactly"
)
"""Words after which “like” is meant: who likes, “looks like”, “something like”, “would like”."""
_LIKE_BEFORE = _set("to this that these those it you yours ours mine me him her them us")
_KNOW_AFTER = _set("do did does don't didn't if as would")
_KNOW_BEFORE = _set("how what who why where whether if of anyone anybody")


def without_scraps(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without sounds too brief to be fillers."""
    return tuple(word for word in words if word.end - word.start >= BRIEFEST.get(word.text, 0.0))


def fillers(words: Sequence[Word]) -> tuple[Word, ...]:
    """The fillers among what was said, in order; “you know” is one."""
    found: list[Word] = []
    for at, word in enumerate(words):
        before = words[at - 1].text if at else ""
        after = words[at + 1].text if at + 1 < len(words) else ""
        if word.text in SOUNDS or (
            word.text == "like" and (word.filler or _fills(before, after, _LIKE_AFTER, _LIKE_BEFORE))
        ):
            found.append(word)
        elif word.text == "know" and before == "you":
            further = words[at - 2].text if at > 1 else ""
            if word.filler or _fills(further, after, _KNOW_AFTER, _KNOW_BEFORE):
                found.append(Word("you know", words[at - 1].start, word.end))
    return tuple(found)


def _fills(before: str, after: str, meant_after: frozenset[str], meant_before: frozenset[str]) -> bool:
    return before not in meant_after and after not in meant_before
