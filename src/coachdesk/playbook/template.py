"""Fills merge fields in texts of the playbook. Knows which words are fields, nothing of where their values come from.

A field without a value shows as a gap, ``[[similar client]]``, and is listed; a value is never read as a template.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from coachdesk.errors import PlaybookError
from coachdesk.language import tr
from coachdesk.playbook.schema import ANSWER, MERGE_FIELDS

if TYPE_CHECKING:
    import jinja2
    import jinja2.nodes

MAX_TEMPLATE = 20_000
MAX_VALUE = 10_000
MAX_RESULT = 100_000
MAX_DEPTH = 10

_FIELD = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}")
_GAP = re.compile(r"\[\[([^\[\]\n]{1,60})\]\]")
_CONDITION = re.compile(
    r"\{%-?\s*(?:(?:el)?if\s+((?:not\s+)?[a-z_]+(?:\s+(?:and|or)\s+(?:not\s+)?[a-z_]+)*)|else|endif)\s*-?%\}"
)
_OPENING = ("{{", "{%", "{#")
_ALLOWED_NODES = frozenset({"Template", "Output", "TemplateData", "Name", "If", "And", "Or", "Not"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """``missing`` names the fields that had no value, as they stand in the gaps, each once, in order."""

    text: str
    missing: tuple[str, ...]


def gap(field: str) -> str:
    return f"[[{gap_name(field)}]]"


def gap_name(field: str) -> str:
    return field.replace("_", " ")


def gaps(text: str) -> tuple[str, ...]:
    """The names in the gaps that still stand in a text, each once, in order."""
    return tuple(dict.fromkeys(_GAP.findall(text)))


def render(template: str, fields: Mapping[str, str]) -> Rendered:
    """``template`` with its fields filled.

    Values are cut at 10,000 characters, the result at 100,000; a value that ends in a full stop loses it where the
    template goes on with one. Raises PlaybookError where the template itself is too long, malformed, or more than
    fields and conditions.
    """
    if len(template) > MAX_TEMPLATE:
        raise PlaybookError(tr("A text of the playbook is longer than {most} characters.", most=MAX_TEMPLATE))
    if any(mark in _FIELD.sub("", template) for mark in _OPENING):
        template = _decided(template, fields=fields)
    missing: dict[str, None] = {}
    pieces: list[str] = []
    size = done = 0
    for found in _FIELD.finditer(template):
        name = found.group(1)
        value = _value(fields.get(name, ""), before=template[found.end() : found.end() + 1])
        if not value:
            missing[gap_name(name)] = None
        pieces += (template[done : found.start()], value or gap(name))
        size += len(pieces[-1]) + len(pieces[-2])
        done = found.end()
        if size > MAX_RESULT:
            break
    text = "".join([*pieces, template[done:]])
    return Rendered(text if len(text) <= MAX_RESULT else text[: MAX_RESULT - 1] + "…", tuple(missing))


def _value(value: str, *, before: str) -> str:
    value = value.strip()
    if len(value) > MAX_VALUE:
        value = value[: MAX_VALUE - 1] + "…"
    ends = before in {".", ",", ";", ":", "?"} and value.endswith(".") and not value.endswith("..")
    return value[:-1] if ends else value


class _Blank:
    """Stands for a field without a value: false in a condition, still a field where it is printed."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return f"{{{{{self._name}}}}}"


def _decided(template: str, *, fields: Mapping[str, str]) -> str:
    """The template with its conditions decided and its fields still standing; the engine never sees a value."""
    made = _compiled(template)
    names = _names(template)
    return made.render({name: f"{{{{{name}}}}}" if fields.get(name, "").strip() else _Blank(name) for name in names})


@lru_cache(maxsize=1)
def _environment() -> "jinja2.Environment":
    # jinja2 costs 107 ms to import, and the first brief needs only plain fields.
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    environment = ImmutableSandboxedEnvironment(autoescape=False, keep_trailing_newline=True)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment


def prepare() -> None:
    """Imports the template engine ahead of its first use, so that no key press waits for it."""
    _environment()


def _parsed(template: str) -> "jinja2.nodes.Template":
    # jinja2 costs 107 ms to import, and the first brief needs only plain fields.
    import jinja2  # noqa: PLC0415

    try:
        tree = _environment().parse(template)
    except jinja2.TemplateError as error:
        raise PlaybookError(
            tr("A text of the playbook has a mistake in its fields: {message}", message=error.message)
        ) from None
    except RecursionError:
        raise PlaybookError(tr("A text of the playbook nests its conditions too deeply.")) from None
    _refuse_more_than_fields(tree)
    return tree


def _refuse_more_than_fields(tree: "jinja2.nodes.Node") -> None:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        kind = type(node).__name__
        if kind not in _ALLOWED_NODES:
            raise PlaybookError(
                tr("A text of the playbook may hold only fields and conditions, not “{kind}”.", kind=kind.lower())
            )
        waiting.extend(node.iter_child_nodes())


@lru_cache(maxsize=256)
def _compiled(template: str) -> "jinja2.Template":
    # jinja2 costs 107 ms to import, and the first brief needs only plain fields.
    import jinja2  # noqa: PLC0415

    _parsed(template)
    try:
        return _environment().from_string(template)
    except (jinja2.TemplateError, RecursionError, SyntaxError):
        raise PlaybookError(tr("A text of the playbook has a mistake in its conditions.")) from None


@lru_cache(maxsize=256)
def _names(template: str) -> tuple[str, ...]:
    # jinja2 costs 107 ms to import, and the first brief needs only plain fields.
    from jinja2 import meta  # noqa: PLC0415

    return tuple(sorted(meta.find_undeclared_variables(_parsed(template))))


def field_names(template: str) -> tuple[str, ...]:
    """The fields a template names, conditions included. Raises PlaybookError where it is malformed."""
    rest = _CONDITION.sub("", _FIELD.sub("", template))
    if not any(mark in rest for mark in _OPENING):
        if "{%" not in template:
            return tuple(dict.fromkeys(_FIELD.findall(template)))
        if balanced(template):
            words = " ".join(_CONDITION.findall(template)).split()
            named = [word for word in words if word not in {"and", "or", "not"}]
            return tuple(dict.fromkeys([*_FIELD.findall(template), *named]))
    _compiled(template)
    return _names(template)


def balanced(template: str) -> bool:
    """Whether each plain condition is closed, so that the engine need not be asked."""
    depth = 0
    for found in _CONDITION.finditer(template):
        word = found.group().strip("{%- }").split()[0]
        depth += {"if": 1, "endif": -1}.get(word, 0)
        if not 0 <= depth <= MAX_DEPTH or (word in {"else", "elif"} and not depth):
            return False
    return depth == 0


def faults(template: str, *, known: Collection[str] = MERGE_FIELDS) -> tuple[str, ...]:
    """What is wrong with a template, in sentences: its syntax, or fields nobody fills."""
    if len(template) > MAX_TEMPLATE:
        return (tr("The text is longer than {most} characters.", most=MAX_TEMPLATE),)
    try:
        names = field_names(template)
    except PlaybookError as error:
        return (error.message,)
    strange = (name for name in names if name not in known and not name.startswith(ANSWER))
    return tuple(tr("There is no field called “{name}”.", name=name) for name in strange)
