from coachdesk.ui.kit.label import _units


def test_a_line_after_an_emoji_keeps_its_letters() -> None:
    text = "\N{WAVING HAND SIGN} one two"
    assert _units(text, 3, 6) == "one"
    assert _units(text, 7) == "two"
    assert _units(text, 0, 2) == "\N{WAVING HAND SIGN}"
