"""What the rooms without Qt say to people goes through translation too: a look through their source, on every way."""

import ast
import re
from pathlib import Path

import pytest
from tests.ui.test_translated import texts

import coachdesk
from coachdesk.followup.kept_words import in_words
from coachdesk.language import Language, speak

SOURCE = Path(coachdesk.__file__).parent
ROOMS = (
    "desk",
    "followup",
    "practice",
    "coach",
    "mailbox",
    "phone",
    "playbook",
    "speech",
    "sound",
    "names",
    "exchange",
)
SENTENCE = re.compile(
    r"^[A-Z“][A-Za-z’“”]*,? [a-z’“”]+ [a-z’]+|[a-z’”]{2,} [a-z’]+ [a-z’]+[^|\\()\[\]]*\.$|^ (?:[a-z’]+ ){2,}[a-z’.]+$"
)
PATTERN = re.compile(r"[|\\]|\(\?|\n|%s")
DATA = {
    "followup/kept_words.py": "each stands there beside its translation",
    "practice/roleplay.py": "lines to warm up with, which nobody sees",
    "playbook/drilling.py": "kept with a drill in English; ui/practice/drill_words.py translates them",
    "coach/opening_up.py": "put into an English opener",
    "coach/script_sections.py": "titles of an English outline",
    "playbook/language.py": "what an English draft or invitation says",
    "playbook/schema.py": "what a merge field is",
    "exchange/people.py": "particles of names",
    "exchange/own.py": "headings of our own file, which is read again",
    "exchange/records.py": "headings of a file for other programs",
    "exchange/export.py": "file types in words of the command line",
    "exchange/stop_lists.py": "headings of a file for other programs",
    "names/sources.py": "kept with a reading; ui/desk/saying_view.py translates them",
    "playbook/tongues.py": "how a pattern looks",
}
"""Files whose words are data, and why."""


@pytest.mark.parametrize("room", ROOMS)
def test_no_sentence_of_a_room_stands_outside_translation(room: str) -> None:
    found = [
        f"{file.relative_to(SOURCE)}:{line}: {text}"
        for file in sorted((SOURCE / room).rglob("*.py"))
        if str(file.relative_to(SOURCE)) not in DATA
        for line, text in texts(ast.parse(file.read_text(encoding="utf-8")))
        if SENTENCE.search(text) and not PATTERN.search(text) and in_words(text) == text and text not in KEPT
    ]
    assert not found, "put it into tr(…), or into followup/kept_words.py where it is kept in the database"


def kept() -> set[str]:
    """The desk’s own texts in the database, which are put into words where they are shown."""
    tree = ast.parse((SOURCE / "followup" / "kept_words.py").read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


KEPT = kept() | {"As you have learned it with somebody else"}


def test_what_the_desk_keeps_is_put_into_words() -> None:
    assert in_words("a rep’s own words") == "a rep’s own words"
    assert in_words("On the list x.csv") == "On the list x.csv"
    speak(Language("xx", lambda text, _comment, _count: text.upper() if "{" not in text else ""))
    try:
        assert in_words("a rep’s own words") == "a rep’s own words"
    finally:
        speak(Language())
