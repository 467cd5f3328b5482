"""One line that names a person."""

import pytest

from coachdesk.exchange import Named, read_named


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Ruth Abara Jones", Named("Ruth Abara Jones")),
        ("Ruth Jones, Controller", Named("Ruth Jones", "Controller")),
        ("Ruth Jones, Controller, +1 212 555 0177", Named("Ruth Jones", "Controller", "+1 212 555 0177")),
        ("Ruth Jones on 0171 555 0100 x5", Named("Ruth Jones", "", "0171 555 0100 x5")),
        ("Ruth Jones <ruth@fieldstone.example>", Named("Ruth Jones", "", "", "ruth@fieldstone.example")),
        ("ruth@fieldstone.example; Ruth Jones", Named("Ruth Jones", "", "", "ruth@fieldstone.example")),
        (
            "Ruth Jones, CFO, (212) 555-0177, mailto:ruth@fieldstone.example.",
            Named("Ruth Jones", "CFO", "(212) 555-0177", "ruth@fieldstone.example"),
        ),
        ("Zoë O’Brien 🎉", Named("Zoë O’Brien 🎉")),
        ("Ruth\u202e\nJones", Named("Ruth Jones")),
        ("Ruth @ Jones", Named("Ruth @ Jones")),
        ("Ruth at home@here", Named("Ruth at home@here")),
        ("Ruth 2", Named("Ruth 2")),
        ("+1 212 555 0177", Named("", "", "+1 212 555 0177")),
        (" ,; ", Named("")),
        ("", Named("")),
    ],
)
def test_a_line_is_read_as_a_person_means_it(line: str, named: Named) -> None:
    assert read_named(line) == named


def test_a_name_of_any_length_is_bounded() -> None:
    assert len(read_named("x" * 10_000).name) == 200
