from coachdesk.ui.kit.words import part_of


def test_a_line_after_an_emoji_keeps_its_letters() -> None:
    text = "\N{WAVING HAND SIGN} one two"
    assert part_of(text, 3, 6) == "one"
    assert part_of(text, 7) == "two"
    assert part_of(text, 0, 2) == "\N{WAVING HAND SIGN}"
