"""What a screen reader finds on every page, and that the desktop’s own text size is followed while the desk runs."""

import pytest
from tests.access.bus import CONTROL, Node, wait_for
from tests.access.portal import GNOME, LOOK, Portal
from tests.access.reader import F1, Reader

# Each thing is looked for through the bus, one answer at a time: a busy machine needs its time.
pytestmark = [pytest.mark.bus, pytest.mark.timeout(400)]

PAGES = {"Desk": "1", "Callbacks": "2", "Prospects": "3", "Playbook": "4", "Practice": "5", "Settings": ","}
SAYS_NOTHING = ("filler", "unknown", "invalid", "")


def faults(root: Node) -> list[str]:
    """What can take the focus and is not named, or is nothing that a screen reader knows."""
    found = []
    for node in root.showing():
        if "focusable" in node.states and (not node.name.strip() or node.role in SAYS_NOTHING):
            found.append(f"{node} at {node.path}, below {node.parent()}")
    return found


def test_whatever_takes_the_focus_is_named_and_known_on_every_page(reader: Reader) -> None:
    reader.press("Try the sample list")
    reader.hear("Added the sample list")
    for name, key in PAGES.items():
        reader.keys(ord(key), held=CONTROL)
        reader.find(name, "panel")
        assert faults(reader.root) == [], name
    reader.keys(F1)
    reader.find("Keys", "dialog")
    assert faults(reader.root) == []


def test_the_text_size_of_the_desktop_is_followed_while_the_desk_runs(
    reader: Reader, environment: dict[str, str]
) -> None:
    size = (GNOME, "text-scaling-factor")
    portal = Portal(environment, {size: ("d", 1.0), (LOOK, "color-scheme"): ("u", 1)})
    try:
        reader.end()
        reader.start()
        wait_for(lambda: size in portal.asked, "the question for the size")
        before = reader.find("Who do you call today?", "label").box
        portal.tell(size, ("d", 2.0))
        wait_for(lambda: reader.find("Who do you call today?", "label").box[3] > 1.5 * before[3], "larger letters")
    finally:
        portal.close()
