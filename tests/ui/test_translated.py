"""Every text of the screens goes through translation; asked in a process that speaks a language nobody speaks."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk import ui

HERE = Path(__file__).parent
SCREENS = Path(ui.__file__).parent
SENTENCE = re.compile(r"[A-Za-z’]{2,} [a-z’]+ [a-z’]+|^[A-Z][a-z’]+ [a-z’]+$")
NO_TEXT = {"demo.py", "languages.py", "preview.py", "saying_view.py", "drill_words.py"}
"""Their words are data: an opener of the tour, a sample prospect, words kept in English beside their translations."""


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Words that a person could read: no docstring, no annotation, and not inside ``tr``."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                passed.add(node.value)
            case ast.Call(func=ast.Name(id="tr")):
                passed.update(node.args)
            case ast.AnnAssign() | ast.arg() if node.annotation is not None:
                passed.update(ast.walk(node.annotation))
            case ast.FunctionDef() if node.returns is not None:
                passed.update(ast.walk(node.returns))
            case ast.Assign(targets=[ast.Name(id="UNFILLED")]):
                # The ends of sentences that are looked for, not shown.
                passed.update(ast.walk(node))
            case ast.Call(func=ast.Name(id="ValueError")) | ast.Assert() | ast.Call(func=ast.Name(id="Template")):
                passed.update(ast.walk(node))
            case ast.Call(func=ast.Attribute(attr="setStyleSheet" | "warning" | "error" | "exception")):
                passed.update(ast.walk(node))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in passed:
            yield node.lineno, node.value


@pytest.mark.parametrize("file", sorted(SCREENS.rglob("*.py")), ids=lambda file: str(file.relative_to(SCREENS)))
def test_no_sentence_of_a_screen_stands_outside_translation(file: Path) -> None:
    if file.name in NO_TEXT:
        return
    found = [one for one in texts(ast.parse(file.read_text(encoding="utf-8"))) if SENTENCE.search(one[1])]
    assert not found, "put it into tr(…)"


def test_whatever_a_page_or_a_sheet_shows_is_translated_or_data() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.ui.pseudo.language", "-p", "no:cacheprovider"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    walk = [*command, str(HERE / "pseudo" / "walk.py")]
    done = subprocess.run(walk, cwd=HERE.parents[1], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
