"""``forget``: erased for good by script, and on a terminal only after a yes."""

import os
import sys
from pathlib import Path

import pytest
from tests.core.cli.conftest import GREG, PRIYA, TUESDAY, CommandLine

from coachdesk.cli import main

FORGOTTEN = {"forgotten", "calls", "notes", "drafts", "callbacks", "recording", "copies", "kept", "said"}


def names(busy: CommandLine) -> set[str]:
    return {person["first_name"] for person in busy.ask("prospects")["prospects"]}


def test_a_script_erases_somebody_with_all_that_is_theirs(busy: CommandLine) -> None:
    busy.ask("record", GREG, "call_later", "--callback", "thu 3pm", "--note", "wants figures", "--at", TUESDAY)
    (greg,) = busy.ask("prospects", "--search", "tillman")["prospects"]
    done = busy.ask("forget", GREG, "--yes")
    assert done.keys() >= FORGOTTEN
    assert (done["forgotten"], done["calls"], done["notes"], done["callbacks"]) == (greg["id"], 1, 1, 1)
    assert (done["recording"], done["said"]) == (False, "Erased for good")
    assert "Greg" not in names(busy)
    assert "Priya" in names(busy)
    stopped = {stop["value"] for stop in busy.ask("stops", "list")["stops"]}
    assert set(done["kept"]) == stopped == {"+13125550143", "+13125550150", GREG}
    for file in busy.data.rglob("*"):
        assert not file.is_file() or b"Tillman" not in file.read_bytes(), file
    assert busy.refused("undo") == "nothing_to_undo"
    assert busy.refused("forget", GREG, "--yes") == "no_prospect"


def test_the_do_not_call_list_is_left_out_where_wished_but_not_where_they_had_asked(busy: CommandLine) -> None:
    assert busy.ask("forget", GREG, "--yes", "--no-stop")["kept"] == []
    assert busy.ask("stops", "list")["stops"] == []
    busy.ask("record", PRIYA, "do_not_call", "--at", TUESDAY)
    assert PRIYA in busy.ask("forget", PRIYA, "--yes", "--no-stop")["kept"]
    assert PRIYA in {stop["value"] for stop in busy.ask("stops", "list")["stops"]}


def test_older_copies_go_unless_they_are_to_be_kept(busy: CommandLine) -> None:
    first = Path(busy.ask("backup")["file"])
    assert busy.ask("forget", PRIYA, "--yes", "--keep-copies")["copies"] == 1
    assert first.exists()
    lines = busy.run("forget", GREG, "--yes").out.splitlines()
    assert lines[0] == "Erased for good. The older copy is deleted and a new one is made."
    assert lines[1].startswith("On the do-not-call list, without a name: +13125550143")
    assert not first.exists()


def test_nobody_is_erased_by_a_script_that_gave_no_yes(busy: CommandLine) -> None:
    for given in (b"", b"y\n"):
        assert busy.refused("forget", GREG, given=given) == "not_confirmed"
    assert "Greg" in names(busy)


@pytest.mark.parametrize(("answer", "status"), [("\n", 2), ("n\n", 2), ("yesterday\n", 2), ("y\n", 0), (" YES\n", 0)])
def test_a_terminal_is_told_what_goes_and_asked(
    busy: CommandLine,
    answer: str,
    status: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pty = pytest.importorskip("pty")
    busy.ask("record", GREG, "call_later", "--callback", "thu 3pm", "--at", TUESDAY)
    busy.ask("backup")
    keyboard, terminal = pty.openpty()
    os.write(keyboard, answer.encode())
    with os.fdopen(terminal, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert main(["--data", str(busy.data), "forget", GREG]) == status
    os.close(keyboard)
    told = capsys.readouterr()
    first, asked = told.err.split("\n", 1)
    assert first == (
        "Greg Tillman, Marrow Bay Supply: their entry, calls 1, notes 0, drafts 1, callbacks 1. The older copies they "
        "stand in (1) are deleted, and a new backup is made first. On the do-not-call list stays: +13125550143, "
        f"+13125550150, {GREG}. Nothing brings this back."
    )
    assert asked.startswith("Erase for good? [y/N] ")
    assert asked.endswith("Nothing was erased.\n") == bool(status)
    assert ("Greg" in names(busy)) == bool(status)
