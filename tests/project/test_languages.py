"""Every text of the program stands in every language, translated, with its braces, and compiled."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

import dev

BRACES = re.compile(r"\{[^{}]*\}")
LANGUAGES = sorted(dev.LANGUAGES.glob("*/coachdesk.ts"))

Key = tuple[str, str]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """What lupdate finds in the source, each with its comment."""
    found = tmp_path_factory.mktemp("languages") / "found.ts"
    sources = map(str, sorted((dev.HERE / "src").rglob("*.py")))
    tool = str(Path(sys.executable).with_name("pyside6-lupdate"))
    subprocess.run([tool, *sources, *dev.LUPDATE, "-silent", "-ts", str(found)], check=True, capture_output=True)
    return set(messages(found))


def messages(file: Path) -> dict[Key, ET.Element]:
    found = ET.parse(file).getroot().findall("context/message")
    return {(m.findtext("source") or "", m.findtext("comment") or ""): m for m in found}


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


def test_german_comes_along() -> None:
    assert dev.LANGUAGES / "de" / "coachdesk.ts" in LANGUAGES


def test_a_text_with_a_count_is_a_plural(texts: set[Key]) -> None:
    plurals = {key for key, m in messages(dev.LANGUAGES / "de" / "coachdesk.ts").items() if m.get("numerus") == "yes"}
    assert {text for text, _ in texts if "%n" in text} <= {text for text, _ in plurals}


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.parent.name)
def test_a_language_has_every_text_and_no_other(file: Path, texts: set[Key]) -> None:
    there = set(messages(file))
    assert not texts - there, "new texts; python3 dev.py words puts them into the file, to be translated"
    assert not there - texts, "texts that are gone; python3 dev.py words takes them out"


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.parent.name)
def test_every_text_is_translated_with_its_braces_and_edges(file: Path) -> None:
    unfinished, torn = [], []
    for (text, _), message in messages(file).items():
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished" or not all(forms(message)):
            unfinished.append(text)
        for form in forms(message):
            edges = [(text[:1] == " ") == (form[:1] == " "), (text[-1:] == " ") == (form[-1:] == " ")]
            if set(BRACES.findall(text)) != set(BRACES.findall(form)) or not all(edges):
                torn.append((text, form))
    assert not unfinished
    assert not torn


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.parent.name)
def test_what_is_compiled_says_the_same(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    different = [
        text
        for (text, comment), message in messages(file).items()
        if message.get("numerus") != "yes" and translator.translate("", text, comment or None) != forms(message)[0]
    ]
    assert not different, "python3 dev.py words compiles it"


def test_no_text_stands_where_linguist_does_not_look() -> None:
    """lupdate passes over what is said inside the braces of an f-string: it would stay English for ever."""
    unseen = [
        f"{file.name}:{node.lineno}"
        for file in (dev.HERE / "src").rglob("*.py")
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"
    ]
    assert not unseen, "say it before, and put what it says into the braces"


def test_a_text_goes_through_linguist_and_back(tmp_path: Path) -> None:
    source = tmp_path / "page.py"
    source.write_text('def f(n):\n    tr("Call {name} later", name=n)\n    tr("%n calls", "%n call", len(n))\n')
    bin_folder = Path(sys.executable).parent
    ts, qm = tmp_path / "fr.ts", tmp_path / "fr.qm"
    update = [str(bin_folder / "pyside6-lupdate"), str(source), *dev.LUPDATE, "-silent", "-target-language", "fr"]
    update += ["-ts", str(ts)]
    subprocess.run(update, check=True, capture_output=True)
    tree = ET.parse(ts)
    said = {"Call {name} later": ["Rappeler {name}"], "%n calls": ["%n appel", "%n appels", "%n appels"]}
    for message in tree.getroot().findall("context/message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type")
        places = translation.findall("numerusform") or [translation]
        for place, words in zip(places, said[message.findtext("source") or ""], strict=False):
            place.text = words
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    shutil.copy(ts, tmp_path / "kept.ts")
    subprocess.run(update, check=True, capture_output=True)
    assert messages(ts).keys() == messages(tmp_path / "kept.ts").keys()
    subprocess.run([bin_folder / "pyside6-lrelease", "-silent", ts, "-qm", qm], check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(qm))
    assert translator.translate("", "Call {name} later") == "Rappeler {name}"
    assert [translator.translate("", "%n calls", "%n call", n) for n in (1, 2)] == ["%n appel", "%n appels"]
