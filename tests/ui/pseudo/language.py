"""A language that nobody speaks: every text is marked, in foreign letters and two fifths longer. A plug-in of pytest.

Loaded with ``-p`` before anything of the screens is imported, as the program does it with a real language.
"""

import re

from coachdesk.language import DAYS, MONTHS, Language, speak

OPEN, CLOSE = "⟦", "⟧"
_LETTERS = str.maketrans("aceinosuyACEINOSUY", "åçéîñöšûýÅÇÉÎÑÖŠÛÝ")
_KEPT = re.compile(r"(\{[^{}]*\}|%n|\(\*[^)]*\)|;;)")


def pseudo(text: str, _comment: str = "", _count: int | None = None) -> str:
    """ "⟦Çåll låtér~~~~⟧" for "Call later"; what stands in braces stays."""
    foreign = "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in _KEPT.split(text))
    return f"{OPEN}{foreign}{'~' * (len(text) * 2 // 5)}{CLOSE}"


def marked(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(pseudo, words))


PSEUDO = Language("qps", pseudo, days=marked(DAYS), months=marked(MONTHS))
speak(PSEUDO)
