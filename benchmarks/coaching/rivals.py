"""What the coach is compared with: a list of stock words, and three linters for prose."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.coaching.sets import MARKED, Answer
from training.reader import Mark

_WORDS = {
    "negative": r"busy|bother\w*|bad time|sorry|interrupt\w*|disturb\w*|apolog\w*|inconvenien\w*|intrud\w*|hang up"
    r"|waste your time|out of the blue|cold call|not interested|not (?:selling|a sales call)|expecting my call",
    "easy_out": r"(?:good|bad) time|a (?:quick )?(?:minute|moment|second|sec|word)|\d+ seconds|may i|can i|could i"
    r"|mind if|do you (?:have|need)|let you go|just (?:tell|let) me|interested in",
    "false_familiarity": r"how have you been|long time|remember me|family|buddy|mate|pal|my friend|it's just|only me"
    r"|the kids|old friend",
    "deceptive": r"returning|your account|survey|expecting me|personal (?:call|matter)|we spoke|technical support"
    r"|been selected",
    "self_focused": r"we are|we're|our (?:company|products?|team)|leading|leaders?|number one|award\w*|i'd love to",
    "who": r"this is|my name|i'm \w+ (?:from|with|at)|it's \w+ (?:from|with|at)|here (?:from|at)",
    "reason": r"calling|reason|about|because|rang|phoned",
    "for_them": r"sav(?:e|es|ed|ing)|costs?|cut|lose|loses|percent|%|faster|help",
}
_GERMAN = {
    "negative": r"stör\w*|entschuldig\w*|verzeih\w*|belästig\w*|aufhalten|viel zu tun|keine zeit|stress|ungünstig\w*"
    r"|ungelegen|kaltakquise|kaltanruf|werbeanruf\w*|kein interesse|nerven?|auflegen",
    "easy_out": r"haben sie (?:kurz|einen|eine|zwei)|hätten sie|passt es|darf ich|dürfte ich|kann ich|störe ich"
    r"|brauchen sie|interesse|guter zeitpunkt",
    "false_familiarity": r"lange nichts|urlaub|wochenende|familie|mein lieber|erinnern sie sich|ich bin's|alter freund",
    "deceptive": r"zurück|wie (?:besprochen|vereinbart)|umfrage|ihr\w* vertrag|persönlich|im auftrag|unterbrochen",
    "self_focused": r"wir sind|wir bieten|unser\w*|marktführer|führend\w*|vorstellen|präsentieren",
    "who": r"hier ist|hier spricht|mein name|ich bin \w+ (?:von|vom)|\w+ von der firma",
    "reason": r"rufe|grund|es geht um|wegen|weil|melde mich",
    "for_them": r"spar\w*|kosten?|senk\w*|verlier\w*|prozent|%|schneller|weniger",
}
KEYWORDS = {label: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I) for label, words in _WORDS.items()}
KEYWORDS["question"] = re.compile(r"\?")
_LISTS = {
    "en": KEYWORDS,
    "de": {label: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I) for label, words in _GERMAN.items()}
    | {"question": KEYWORDS["question"]},
}
"""A list such as a team keeps on a wall: made from the stock phrases of the method's pages, not tuned to any set."""

LINTERS = ("write-good", "alex", "proselint")


def keywords(text: str, *, language: str = "en") -> Answer:
    straight = text.replace("’", "'")
    found = {label: match for label, words in _LISTS[language].items() if (match := words.search(straight))}
    return Answer(
        frozenset(found), tuple(Mark(label, *match.span()) for label, match in found.items() if label in MARKED)
    )


def complaints(name: str, texts: Sequence[str], *, folder: Path | None) -> list[Answer] | None:
    """Whatever a linter complains of is taken as every finding on those words. None where it isn't installed.

    ``folder``: where `npm install` and `python -m venv venv` were run; without it the search path.
    """
    places = [str(folder / "node_modules/.bin"), str(folder / "venv/bin")] if folder else [None]
    found = next((path for place in places if (path := shutil.which(name, path=place))), None)
    if found is None:
        return None
    with tempfile.TemporaryDirectory(prefix="coachdesk-linter-") as here:
        page = Path(here) / "openers.txt"
        # A paragraph each: the linters look across lines of one paragraph.
        page.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        options = {"write-good": ["--parse"], "alex": ["--text"], "proselint": ["check", "-o", "json"]}[name]
        done = subprocess.run([found, *options, str(page)], capture_output=True, text=True, check=False)
    marked: dict[int, list[Mark]] = {}
    for line, start, length in _places(name, done):
        marked.setdefault((line - 1) // 2, []).extend(Mark(label, start, start + length) for label in MARKED)
    return [
        Answer(frozenset(MARKED) if row in marked else frozenset(), tuple(marked.get(row, ())))
        for row in range(len(texts))
    ]


def _places(name: str, done: subprocess.CompletedProcess[str]) -> Iterator[tuple[int, int, int]]:
    """Line from 1, first character from 0, length."""
    if name == "proselint":
        for file in json.loads(done.stdout)["result"].values():
            for one in file["diagnostics"]:
                yield one["pos"][0], max(0, one["pos"][1] - 1), one["span"][1] - one["span"][0]
    elif name == "alex":
        for found in re.finditer(r"^\s*(\d+):(\d+)-\d+:(\d+)\s+warning", done.stderr, re.M):
            line, start, end = (int(number) for number in found.groups())
            yield line, start - 1, end - start
    else:
        for found in re.finditer(r"openers\.txt:(\d+):(\d+):\"(.*?)\"", done.stdout):
            yield int(found[1]), int(found[2]), len(found[3])
