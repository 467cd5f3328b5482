from collections.abc import Callable
from pathlib import Path

from coachdesk.playbook.loader import load_playbook
from coachdesk.playbook.problems import Problem

POINTS = 'points = ["{{my_name}}, {{my_company}}", "What slips"]'


def test_a_section_with_whole_questions_needs_no_points(small: Path) -> None:
    file = small / "outline.toml"
    asked = (
        'questions = ["Who looks after that at {{company}}, and who else would have to agree to it?"]\ncues = ["Wait"]'
    )
    file.write_text(file.read_text(encoding="utf-8").replace(POINTS, asked), encoding="utf-8")
    section = load_playbook(small).outlines[0].sections[0]
    assert section.points == ()
    assert section.questions[0].startswith("Who looks after that")
    assert section.cues == ("Wait",)


def test_a_section_with_nothing_to_say_is_a_mistake(broken: Callable[[str, str, str], tuple[Problem, ...]]) -> None:
    (problem,) = broken("outline.toml", POINTS, 'cues = ["Wait"]')
    assert "points" in problem.message
