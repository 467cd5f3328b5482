"""Says in a sentence what of an opener cannot be judged: its length, its script, or that it has no words. Pure."""

from coachdesk.language import number, tr
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.reading import MAX_CHARS

_LATIN_ENDS = "\u0250"
"""Letters from here on are of other scripts; the accents of Europe stand before."""


def limits_of(text: str, language: Language = ENGLISH) -> str:
    """What the judgement leaves out; empty where it is of the whole, or where there is no text."""
    if not text.strip():
        return ""
    letters = [char for char in text[:MAX_CHARS] if char.isalpha()]
    if not letters:
        return tr("There are no words in it to judge.")
    if sum(char < _LATIN_ENDS for char in letters) * 2 < len(letters):
        return tr("Only {language} is judged, and most of this is in another script.", language=language.called)
    if len(text) > MAX_CHARS:
        return tr("Only the first {most} characters are judged.", most=number(MAX_CHARS))
    if not language.second_opinion:
        return tr(
            "In {language} the rules judge alone; the second opinion knows only English.", language=language.called
        )
    return ""
