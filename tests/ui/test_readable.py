"""Whatever is read on any page or sheet can be read: whole with letters twice as large, and against its ground."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from tests.ui.bench import MakeBench
from tests.ui.kit.test_tokens import ratio
from tests.ui.painted import Watch, ground, watch
from tests.ui.places import walk, walked

from coachdesk.ui.kit.toast import Toast

__all__ = ["watch"]

DATA = ("@", "finance-us.csv", "Priya Raman, Oakfield Dental Group")
"""Parts of what comes from files: it may be cut in a row of a list or beside a button’s own words, for it stands
whole where it is opened."""
READABLE = 4.5
LONGEST = 4000
"""Pixels: so tall that nothing is scrolled out of sight."""


WALKS = {
    "narrow": (False, 0, "light"),
    "narrow, all of it": (False, LONGEST, "dark"),
    "wide": (True, 0, "dark"),
    "wide, all of it": (True, LONGEST, "light"),
}


@pytest.mark.parametrize("way", WALKS)
def test_letters_twice_as_large_are_whole_and_stand_out(make_bench: MakeBench, watch: Watch, way: str) -> None:
    wide, tall, mode = WALKS[way]
    bench = walked(make_bench, wide=wide)
    theme = bench.context.theme
    theme.set_look(mode=mode, text_size=200, reduce_motion=True)
    if tall:
        bench.window.resize(bench.window.width(), tall)
    wrong: list[str] = []
    for place in walk(bench):
        for toast in bench.window.findChildren(Toast):
            toast.hide()
        # What lies below a sheet is veiled.
        image = watch.look(bench.window.sheet.card if bench.window.sheet else bench.window)
        cut = [f"{text} is cut" for text in watch.cut if not any(part in text for part in DATA)]
        wrong += [f"{place}: {what}" for what in (*cut, *low(watch, least=theme.line(9)), *faint(watch, image))]
    assert not wrong, "\n".join(wrong)


def low(watch: Watch, *, least: int) -> Iterator[str]:
    """What has less height than its letters."""
    yield from (f"{text.text} is {text.place.height()} px high" for text in watch.texts if text.place.height() < least)


def faint(watch: Watch, image: QImage) -> Iterator[str]:
    """What has less than 4.5 to 1 against its ground (WCAG 2.2, 1.4.3)."""
    for text in watch.texts:
        behind = ground(image, text.place) if text.text.strip() else None
        if behind is not None and (found := ratio(text.colour.name(), behind.name())) < READABLE:
            yield f"{text.text[:40]} in {text.colour.name()} on {behind.name()}: {found:.2f}"
