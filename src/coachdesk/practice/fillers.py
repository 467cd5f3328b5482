"""Finds the words that fill a silence: um, uh, and “like” and “you know” where the sentence does without. Pure.

“Like” and “you know” are also plain words: beside words that ask for them they are left alone.
"""

from collections.abc import Sequence

from coachdesk.model.rehearsal import Word

SOUNDS = frozenset({"um", "uh", "erm", "er", "hmm", "uhm", "umm", "uhh"})
"""Said for no other reason."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LIKE_AFTER = _set(
    "would i'd you'd we'd they'd he'd she'd who'd look looks looked looking feel feels feeling felt sound "
    "sounds sounded seem seems seemed smell taste tastes something anything nothing everything things stuff "
    "just more much most lot i we they you he she who people don't didn't doesn't do does did might really to "
    "be is are was were been what's that's it's not never also always still act acts work works worked exactly "
    "a an the "
)
"""Words after which “like” is meant: a verb’s subject, “looks like”, “something like”, “would like”."""
_LIKE_BEFORE = _set("to this that these those it you yours ours mine me him her them us a an most many any other every")
_KNOW_AFTER = _set("do did does don't didn't if as would to that how what may might let when because")
_KNOW_BEFORE = _set("how what who why when where that about whether which if me him her of anyone anybody")


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
