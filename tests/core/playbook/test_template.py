import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.errors import PlaybookError
from coachdesk.playbook.schema import MERGE_FIELDS
from coachdesk.playbook.template import MAX_RESULT, MAX_TEMPLATE, MAX_VALUE, faults, gap, gaps, prepare, render

HOSTILE = Path(__file__).parents[3].parent / "shared" / "data" / "hostile"
CONDITION = "{% if permission_yes %}As agreed, here{% else %}Here{% endif %} is {{name}}"


def test_fields_are_filled_and_gaps_are_named_in_order_once() -> None:
    made = render("Hi {{first_name}}, {{ similar_client }}, {{company}}, {{similar_client}}", {"first_name": "Ana"})
    assert made.text == "Hi Ana, [[similar client]], [[company]], [[similar client]]"
    assert made.missing == ("similar client", "company")


def test_a_value_of_blanks_is_a_gap() -> None:
    assert render("{{note}}", {"note": " \n"}).missing == ("note",)


@pytest.mark.parametrize(
    ("fields", "text", "missing"),
    [
        ({"permission_yes": "yes", "name": "Ana"}, "As agreed, here is Ana", ()),
        ({"permission_yes": "", "name": "Ana"}, "Here is Ana", ()),
        ({}, "Here is [[name]]", ("name",)),
    ],
)
def test_a_condition_asks_whether_a_field_is_filled(
    fields: dict[str, str], text: str, missing: tuple[str, ...]
) -> None:
    made = render(CONDITION, fields)
    assert (made.text, made.missing) == (text, missing)


def test_conditions_can_be_joined_and_nested() -> None:
    template = "{% if note and not title %}A{% elif title or note %}B{% if note %}C{% endif %}{% endif %}"
    assert render(template, {"note": "n"}).text == "A"
    assert render(template, {"note": "n", "title": "t"}).text == "BC"
    assert render(template, {}).text == ""


def test_a_value_that_ends_in_a_full_stop_does_not_double_it() -> None:
    assert (
        render("One: {{for_them}}. Two: {{for_them}}", {"for_them": "Go. Now."}).text == "One: Go. Now. Two: Go. Now."
    )
    assert render("{{for_them}}.", {"for_them": "Wait..."}).text == "Wait...."


@pytest.mark.parametrize(
    "template",
    [
        "{% for x in name %}{{x}}{% endfor %}",
        "{{ name.__class__ }}",
        "{{ name * 1000000 }}",
        "{{ range(10) }}",
        "{{ name|upper }}",
        "{% set x = 1 %}{{ x }}",
        "{% include 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{{ 'x' }}",
        "{% if name == 'x' %}y{% endif %}",
        "{% if name %}",
        "{{ name",
        "{{ }}",
        "{% endif %}{% if name %}{% else %}",
        "{% else %}{% if name %}{% endif %}",
        "{% if " + "not " * 5_000 + "name %}{% endif %}",
        "x" * (MAX_TEMPLATE + 1),
    ],
)
def test_a_template_that_is_more_than_fields_and_conditions_is_refused(template: str) -> None:
    with pytest.raises(PlaybookError):
        render(template, {"name": "Ana"})
    assert faults(template)


def test_a_comment_in_a_template_is_left_out() -> None:
    assert render("a{# {{name}} #}b", {}).text == "ab"
    assert faults("a{# {{name}} #}b") == ()


@pytest.mark.parametrize("deep", [120, 400])
def test_nesting_beyond_reason_is_a_mistake_and_no_crash(deep: int) -> None:
    template = "{% if name %}" * deep + "x" + "{% endif %}" * deep
    with pytest.raises(PlaybookError, match="conditions"):
        render(template, {"name": "Ana"})
    assert faults(template)


def test_unknown_fields_are_faults_with_their_names() -> None:
    assert faults("{{first_name}} {{shoe}}") == ("There is no field called “shoe”.",)
    assert faults("{% if shoe %}{{name}}{% endif %}") == ("There is no field called “shoe”.",)
    assert faults("{# c #}{% if shoe %}{% endif %}") == ("There is no field called “shoe”.",)
    assert faults("no fields") == ()
    assert faults(" ".join(f"{{{{{name}}}}}" for name in MERGE_FIELDS)) == ()


def test_sizes_are_bounded() -> None:
    long = "x" * (MAX_VALUE + 5)
    assert render("{{note}}", {"note": long}).text == long[: MAX_VALUE - 1] + "…"
    made = render("{{note}}" * 2_000, {"note": long})
    assert len(made.text) == MAX_RESULT
    assert made.text.endswith("…")


def test_gaps_are_found_again_in_an_edited_text() -> None:
    assert gaps("a [[similar client]] b [[x]] [[similar client]] [not] [[ ]") == ("similar client", "x")
    assert gap("for_them") == "[[for them]]"


@given(st.text(), st.text())
def test_a_value_is_never_read_as_a_template(value: str, other: str) -> None:
    kept = value.strip()
    fields = {"name": value, "note": other, "permission_yes": "yes"}
    assert render("a {{name}} b", fields).text == f"a {kept or '[[name]]'} b"
    assert render(CONDITION, fields).text == f"As agreed, here is {kept or '[[name]]'}"


@given(st.text("{}%# ifendlsmotr_x", max_size=40))
def test_any_template_renders_or_is_a_mistake_of_the_playbook(template: str) -> None:
    try:
        render(template, {"name": "Ana"})
    except PlaybookError:
        assert faults(template)


def hostile_lines() -> list[str]:
    lines: list[str] = []
    for file in sorted(HOSTILE.glob("*")):
        if file.suffix in {".txt", ".fuzz", ".jsonl"}:
            lines += file.read_bytes().decode("utf-8", "replace").splitlines()
        elif file.suffix == ".json":
            lines += json.loads(file.read_bytes())
    return [line[:9_000] for line in lines]


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile strings lie outside the project")
def test_every_hostile_string_is_harmless_as_a_value() -> None:
    for line in hostile_lines():
        kept = line.strip()
        assert render("[{{name}}]", {"name": line}).text == f"[{kept or '[[name]]'}]"
        assert render(CONDITION, {"name": line, "permission_yes": line or "x"}).text.endswith(
            kept[-9_999:] or "[[name]]"
        )


def test_plain_fields_need_no_template_engine() -> None:
    code = (
        "import sys; from coachdesk.playbook.template import render, faults;"
        "render('Hi {{name}}', {'name': 'Ana'}); faults('{% if note %}{{name}}{% endif %}');"
        "assert 'jinja2' not in sys.modules"
    )
    source = Path(__file__).parents[3] / "src"
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(source)})


def test_the_engine_can_be_fetched_ahead() -> None:
    prepare()
    assert "jinja2" in sys.modules


def test_a_section_of_the_outline_may_be_named_for_what_was_answered_to_it() -> None:
    assert faults("{% if answer_ask %}{{answer_ask}}{% endif %}") == ()
    assert faults("{{answers_ask}}") == ("There is no field called “answers_ask”.",)
