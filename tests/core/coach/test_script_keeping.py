"""What messy scripts say is kept, told by a scanner that shares nothing with the program’s own.

``scripts`` holds scripts as people paste them: out of a word processor, a table, a chat, a dialler's HTML. All names,
numbers and addresses are made up.
"""

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from coachdesk.coach.scripts import outline_from_script
from coachdesk.playbook.schema import Outline, Playbook

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.txt"))
EDGES = " .,;:!?()[]{}<>\"'“”‘’*|…→=>-–—•_"
NO_NAMES = {"I", "OK", "YES", "NO", "CLOSE", "DRAFT", "IF", "THE"}
BLANK = re.compile(r"\{\{?[^{}\n]*\}?\}|\[\[[^\[\]\n]*\]\]|\[[^\[\]\n]*\]|<[^<>\n]*>|%[A-Z]+%|_{3,}|\([a-z]+\)")


def plain(text: str) -> str:
    text = html.unescape(re.sub(r"</?(?:p|b|ul|li)>", "", text))
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u00a0", " ")


def lines_of(script: str) -> Iterator[str]:
    """The lines with blanks taken out, and without the bullet or number of a list before them."""
    for line in plain(script).splitlines():
        bare = re.sub(r"^\s*(?:step \d+ ?[-:.)]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|[-*•+→]\s|#+)", "", line, flags=re.I)
        yield BLANK.sub(" ", bare)


def numbers(script: str) -> set[str]:
    """Each word with a digit in it, bare."""
    words = " ".join(lines_of(script)).replace("|", " ").split()
    return {word.strip(EDGES) for word in words if any(c.isdigit() for c in word)}


def names(script: str) -> set[str]:
    """Each word with a capital that stands inside a sentence: what went before it is no end, colon or quote."""
    found = set()
    for line in lines_of(script):
        words = line.split()
        if all(word.strip(EDGES)[:1].isupper() or len(word) < 4 for word in words):
            continue
        for before, word in pairwise(words):
            bare = word.strip(EDGES)
            starts = before[-1] in ".?!:…|\"/'→>)" or word[0] in "\"'(" or before in {"-", "–", "—"}
            if bare[:1].isupper() and not starts and bare.split("'")[0] not in NO_NAMES:
                found.add(bare.removesuffix("'s"))
    return found


def questions(script: str) -> list[list[str]]:
    """The words from the last end, quote, colon or line break to each question mark."""
    found = []
    for line in lines_of(script):
        start = 0
        for mark in re.finditer(r"\?", line):
            said = re.split(r"[.!?…]+[\"')]*\s|\"|:\s|\||/ | [-=]>|[→>]", line[start : mark.start()])[-1]
            found.append(words_of(said))
            start = mark.end()
    return [words for words in found if words]


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def texts(outline: Outline) -> list[str]:
    parts = [text for s in outline.sections for text in (*s.points, *s.questions, *s.cues)]
    return [" ".join(BLANK.sub(" ", plain(text)).split()) for text in (outline.opener, *parts)]


def holds(words: list[str], inner: list[str]) -> bool:
    return any(words[at : at + len(inner)] == inner for at in range(len(words) - len(inner) + 1))


@pytest.fixture(params=SCRIPTS, ids=lambda path: path.stem)
def script(request: pytest.FixtureRequest) -> str:
    return Path(request.param).read_text(encoding="utf-8")


def test_each_number_name_and_question_of_a_script_stands_in_its_outline(default: Playbook, script: str) -> None:
    kept = texts(outline_from_script(script, playbook=default))
    whole = {bare for text in kept for word in text.split() for bare in (word.strip(EDGES), word.strip(EDGES)[:-2])}
    assert numbers(script) - whole == set()
    assert names(script) - whole == set()
    asked = [words_of(text) for text in kept if "?" in text]
    assert [words for words in questions(script) if not any(holds(one, words) for one in asked)] == []


def test_each_point_of_a_script_has_eight_words_at_most(default: Playbook, script: str) -> None:
    outline = outline_from_script(script, playbook=default)
    points = [BLANK.sub("x", point) for section in outline.sections for point in section.points]
    assert points
    assert [point for point in points if len(point.split()) > 8] == []
