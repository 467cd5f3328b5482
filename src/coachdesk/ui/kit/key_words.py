"""What the keys of a keyboard are called on their caps, which differs by country. Knows no command."""

from coachdesk.language import tr

CAPS = {
    "Ctrl": tr("Ctrl"),
    "Shift": tr("Shift"),
    "Alt": tr("Alt"),
    "Enter": tr("Enter"),
    "Esc": tr("Esc"),
    "Del": tr("Del"),
    "Space": tr("Space"),
    "Backspace": tr("Backspace"),
    "Home": tr("Home"),
    "End": tr("End"),
    "Up": tr("Up", "key"),
    "Down": tr("Down", "key"),
    "Left": tr("Left", "key"),
    "Right": tr("Right", "key"),
}


def cap_words(key: str) -> str:
    """ "Strg Enter" for "Ctrl Enter" on a German keyboard."""
    return " ".join(CAPS.get(part, part) for part in key.split(" "))
