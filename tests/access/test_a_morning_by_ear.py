"""A morning’s work by a rep who hears the screen: through the accessibility bus alone, without a pixel or a mouse."""

from pathlib import Path

import pytest
from tests.access.bus import CONTROL, wait_for
from tests.access.reader import DOWN, ENTER, ESCAPE, Reader

# Each thing is looked for through the bus, one answer at a time: a busy machine needs its time.
pytestmark = [pytest.mark.bus, pytest.mark.timeout(400)]

PEOPLE = ("Ana Duarte", "Ben Okafor", "Cleo Marsh", "Dov Levin", "Eva Lindqvist", "Finn Boyle")
DESK, CALLBACKS, PROSPECTS, SETTINGS = (ord(key) for key in "123,")


def a_list(folder: Path) -> Path:
    file = folder / "monday.csv"
    rows = [f"{name},Acme {n},+353 1 555 01{n:02},{name.split()[0]}@acme{n}.example" for n, name in enumerate(PEOPLE)]
    file.write_text("\n".join(["Name,Company,Phone,Email", *rows]), encoding="utf-8")
    return file


def import_list(reader: Reader, file: Path) -> None:
    reader.press("Import a list")
    reader.press("Choose a file")
    reader.find("File name:", "text").write(str(file))
    reader.press("Open")
    reader.press(f"Import {len(PEOPLE)} people")
    reader.hear(f"Imported {len(PEOPLE)} from monday.csv")


def record(reader: Reader, who: str, outcome: str) -> None:
    """An outcome for this prospect, heard as saved."""
    reader.find(who, "label")
    reader.press(outcome)
    reader.find("Save and next")
    reader.hear(f"Recorded: {outcome.lower()}")


def go_on(reader: Reader, who: str) -> None:
    """The next one, by name."""
    reader.press("Save and next")
    reader.hear(f"{who}, ")


def look_up(reader: Reader, who: str) -> str:
    """The row of the one who is searched for."""
    search = reader.find("Search prospects", "text")
    search.focus()
    search.write(who)

    def alone() -> str | None:
        names = [row.name for row in reader.every("cell")]
        return names[0] if len(names) == 1 and names[0].startswith(who) else None

    return wait_for(alone, f"{who}, as the one who fits,")


def test_a_list_five_calls_a_stop_and_a_callback_are_done_and_found_again_by_ear(
    reader: Reader, tmp_path: Path
) -> None:
    ana, ben, cleo, dov, eva, finn = PEOPLE
    import_list(reader, a_list(tmp_path))
    reader.keys(DESK, held=CONTROL)
    record(reader, ana, "No answer")
    go_on(reader, ben)
    record(reader, ben, "Call later")
    when = reader.find("Call back when", "text")
    when.focus()
    when.write("friday 3pm")
    reader.keys(ENTER)
    reader.find("Fri", "label")
    go_on(reader, cleo)
    record(reader, cleo, "Do not call")
    go_on(reader, dov)
    record(reader, dov, "Voicemail")
    go_on(reader, eva)
    record(reader, eva, "Not interested")
    go_on(reader, finn)

    reader.end()
    reader.start()
    reader.find(finn, "label")
    reader.keys(CALLBACKS, held=CONTROL)
    promised = reader.find(ben, "list item")
    assert "Fri " in promised.name
    assert "15:00" in promised.name
    reader.keys(PROSPECTS, held=CONTROL)
    for who, outcome in ((ana, "No answer"), (dov, "Voicemail"), (eva, "Not interested")):
        look_up(reader, who)
        reader.keys(DOWN, ord("h"))
        reader.find(f"History of {who}", "dialog")
        assert any(outcome in item.name for item in reader.every("list item")), f"{outcome} is not in the history"
        reader.keys(ESCAPE)
        wait_for(lambda: not reader.every("dialog"), "the history to be closed")
    assert "Never call" in look_up(reader, cleo)
    reader.keys(SETTINGS, held=CONTROL)
    reader.find("Search the settings", "text").write("stop")
    reader.find("Search the do-not-call list", "text").write("0102")
    reader.button("Release +35315550102")
    reader.end()


def test_a_finding_is_said_while_the_opener_is_typed(reader: Reader, tmp_path: Path) -> None:
    import_list(reader, a_list(tmp_path))
    reader.keys(DESK, held=CONTROL)
    reader.find(PEOPLE[0], "label")
    reader.keys(ord("e"))
    opener = reader.find("Opener", "text")
    wait_for(lambda: "focused" in opener.states, "the opener to have the focus")
    reader.keys(*map(ord, " sorry to bother you "))

    def told() -> bool:
        return any("sorry to bother you" in said for said in reader.bus.said())

    wait_for(told, "the finding to be said")
