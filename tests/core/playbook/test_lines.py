import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.playbook.lines import Path, key_lines

TEXT = """# a comment with [brackets] and = signs
name = "a # no comment"  # a comment
"quoted key" = 'it''s'

[policy] # the policy
limit = 5
deep.er = [
  "one", # first

  [ 'two', { x = 1, y = [2,
     3] } ],
]
long = \"\"\"
[not.a.table]
key = 1 ""\"\"\"
raw = '''
x = "\\'''

[[rule]]
id = "a"
patterns = ['\\[x\\]', "y\\"]"]

[[rule.part]]
n = 1
[[rule.part]]
n = 2

[[rule]]
id = "b"
[rule.sub.deep]
day = 2026-11-22T01:20:30Z
[[rule.part]]
n = 3
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("quoted key",), 3),
        (("policy",), 5),
        (("policy", "limit"), 6),
        (("policy", "deep", "er"), 7),
        (("policy", "deep", "er", 0), 8),
        (("policy", "deep", "er", 1), 10),
        (("policy", "deep", "er", 1, 1, "y"), 10),
        (("policy", "deep", "er", 1, 1, "y", 1), 11),
        (("policy", "long"), 13),
        (("policy", "raw"), 16),
        (("rule", 0), 19),
        (("rule", 0, "patterns", 1), 21),
        (("rule", 0, "part", 1, "n"), 26),
        (("rule", 1, "id"), 29),
        (("rule", 1, "sub", "deep", "day"), 31),
        (("rule", 1, "part", 0), 32),
    ],
)
def test_every_key_and_item_has_its_line(path: Path, line: int) -> None:
    assert key_lines(TEXT.replace("''s", "s"))[path] == line
    assert key_lines(TEXT.replace("''s", "s").replace("\n", "\r\n"))[path] == line


def test_an_empty_text_has_no_keys() -> None:
    assert key_lines("") == {}


def paths(value: Any, path: Path = ()) -> list[Path]:
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += paths(inner, (*path, key))
    return found


words = st.text("abc_-0", min_size=1, max_size=4)
scalars = st.one_of(
    st.integers(-9, 9).map(str),
    st.booleans().map(lambda flag: str(flag).lower()),
    st.text('x [#]{}=,"\\\n', max_size=6).map(
        lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    ),
    st.text("x [#]{}=,\"'\n", max_size=6).map(lambda text: "'''\n" + text.replace("'", "") + "'''"),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[\n" + ", # c ]\n".join(items) + "\n]"),
    max_leaves=6,
)
tables = st.dictionaries(words, values, max_size=3).map(
    lambda table: "".join(f"{key} = {value}\n" for key, value in table.items())
)


@given(tables, st.lists(tables, max_size=3))
def test_whatever_toml_accepts_has_a_line_for_every_path(top: str, items: list[str]) -> None:
    text = top + "".join(f"[[zz]]\n{item}" for item in items)
    found = key_lines(text)
    for path in paths(tomllib.loads(text)):
        if path != ("zz",):
            assert 1 <= found[path] <= text.count("\n") + 1
