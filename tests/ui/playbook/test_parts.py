"""The playbook cut into cards: what is read there is never a template."""

from dataclasses import replace

import pytest
from tests.ui.fake_desk import playbook

from coachdesk.ui.playbook.parts import parts

CONDITION = "{% if callback_time %}Good: {{callback_time}}.{% else %}Which day?{% endif %} I’ll ring you."


@pytest.mark.parametrize(
    ("confirm", "lines"),
    [
        (
            CONDITION,
            ("Before a time is fixed: Which day? I’ll ring you.", "Once it is: Good: ‹callback time›. I’ll ring you."),
        ),
        ("Good: {{callback_time}}.", ("Good: ‹callback time›.",)),
        ("I’ll ring you, {{first_name}}.", ("I’ll ring you, ‹first name›.",)),
    ],
)
def test_plan_b_reads_as_it_is_said_before_and_after_a_time_is_fixed(confirm: str, lines: tuple[str, ...]) -> None:
    book = playbook()
    book = replace(book, plan_b=replace(book.plan_b, confirm=confirm))
    shown = next(part for part in parts(book) if part.id == "plan_b")
    assert shown.items[0].lines[2:] == lines


def test_what_is_not_as_it_came_says_so() -> None:
    default = playbook()
    ours = replace(
        default,
        plan_b=replace(default.plan_b, title="Another day"),
        rules=tuple(replace(rule, title="Too busy") for rule in default.rules[:1]),
        checklist=(replace(default.checklist[0], label="Said"), *default.checklist[1:]),
    )
    tags = {part.id: [item.tag for item in part.items] for part in parts(ours, default=default)}
    assert tags["plan_b"] == ["Yours"]
    assert tags["checklist"][0].endswith(", yours")
    assert not tags["checklist"][1].endswith(", yours")
    assert tags["rules"] == ["Negative, warning, yours"]
    assert not any(tag.endswith("ours") for tag in tags["objections"])
