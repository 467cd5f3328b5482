"""The style sheet for Qt's own controls."""

import re

from coachdesk.ui.kit.sheet import style_sheet
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role


def test_the_hint_in_an_empty_field_has_a_colour_of_its_own(theme: Theme) -> None:
    # Where only the text has one, Qt paints the hint half as strong: 3.3 to 1.
    rules = re.findall(r"^(Q(?:Line|PlainText)Edit, [^{]*)\{([^}]*)\}", style_sheet(theme.hex, theme.px), re.MULTILINE)
    coloured = [body for names, body in rules if re.search(r"(?<!-)color: ", body) and ":disabled" not in names]
    assert len(coloured) == 2
    assert all(f"placeholder-text-color: {theme.hex(Role.INK3)}" in body for body in coloured)
