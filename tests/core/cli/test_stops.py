"""``stops import``, ``export``, ``list`` and ``release``: do-not-call lists by script."""

import json
from pathlib import Path

import pytest
from tests.core.cli.conftest import GREG, PRIYA, TUESDAY, CommandLine

IMPORTED = {
    *("file", "encoding", "columns", "rows", "added", "known", "left_out", "unmarked", "problems", "more_problems"),
}
LISTED = {"stops", "numbers", "addresses", "domains", "people"}


@pytest.fixture
def dnc(tmp_path: Path) -> Path:
    file = tmp_path / "dnc.csv"
    file.write_text(
        "Phone;Email\n(312) 555-0150 x2;\n;nobody@\n;ANA@fieldstone.example\n+442079460999;\n", encoding="utf-8"
    )
    return file


def test_a_list_stops_people_and_tells_what_it_did(busy: CommandLine, dnc: Path) -> None:
    done = busy.ask("stops", "import", str(dnc))
    assert done.keys() >= IMPORTED
    assert (done["file"], done["encoding"], done["columns"], done["rows"]) == (
        "dnc.csv",
        "utf-8",
        ["Phone", "Email"],
        4,
    )
    assert done["added"] == {"numbers": 2, "addresses": 1, "domains": 0, "people": 2}
    assert (done["known"], done["left_out"], done["unmarked"], done["more_problems"]) == (0, 1, 0, 0)
    assert done["problems"] == [
        {"row": 2, "column": "Email", "value": "nobody@", "message": "nobody@ is not an e-mail address."}
    ]
    stopped = [p["first_name"] for p in busy.ask("prospects")["prospects"] if p["do_not_call"]]
    assert sorted(stopped) == ["Ana", "Greg"]
    assert busy.ask("record", GREG, "call_later", "--callback", "tue 3pm", "--at", TUESDAY)["callback"] is None
    assert busy.ask("stops", "import", str(dnc))["added"]["numbers"] == 0
    assert busy.ask("undo")["undone"]


def test_an_import_tells_people_what_it_did(busy: CommandLine, dnc: Path) -> None:
    lines = busy.run("stops", "import", str(dnc)).out.splitlines()
    assert lines == [
        "dnc.csv: 2 numbers, 1 address, 2 people on your list stopped by it, 1 row left out.",
        "Row 2, Email: nobody@ is not an e-mail address. ('nobody@')",
    ]
    assert busy.run("stops", "import", str(dnc)).out.startswith(
        "dnc.csv: nothing new, 3 stopped before, 1 row left out."
    )


def test_what_is_no_list_is_refused_in_a_sentence(busy: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    for content in (b"", b"PK\x03\x04", b"Name\nAnn\n", b"\x00\x01" * 99):
        file.write_bytes(content)
        busy.refused("stops", "import", str(file))
    busy.refused("stops", "import", str(tmp_path / "none.csv"))
    assert busy.ask("stops", "list")["stops"] == []


def test_the_list_is_searched_in_any_spelling(busy: CommandLine, dnc: Path) -> None:
    busy.ask("stops", "import", str(dnc))
    everything = busy.ask("stops", "list")
    assert everything.keys() >= LISTED
    assert (everything["numbers"], everything["addresses"], everything["domains"], everything["people"]) == (2, 1, 0, 2)
    (found,) = busy.ask("stops", "list", "--search", "312.555.0150")["stops"]
    assert (found["kind"], found["value"], found["reason"]) == ("number", "+13125550150", "On the list dnc.csv")
    assert found["at"].endswith("+00:00")
    assert len(busy.ask("stops", "list", "--limit", "2")["stops"]) == 2
    assert busy.refused("stops", "list", "--limit", "0") == "usage"
    words = busy.run("stops", "list").out
    assert "ana@fieldstone.example" in words
    assert "Stopped in all: 2 numbers, 1 address; 2 people on your list." in words
    assert busy.run("stops", "list", "--search", "zzz").out.startswith("Nothing fits.")


def test_an_empty_list_says_so(busy: CommandLine) -> None:
    assert busy.run("stops", "list").out.startswith("Nothing is stopped.")


def test_all_that_is_stopped_is_exported(busy: CommandLine, tmp_path: Path, dnc: Path) -> None:
    busy.ask("stops", "import", str(dnc))
    file = tmp_path / "out.json"
    assert busy.ask("stops", "export", str(file)) == {"file": str(file), "rows": 3}
    assert len(json.loads(file.read_text())["stops"]) == 3
    assert busy.refused("stops", "export", str(tmp_path / "out.xlsx")) == "ending"
    text = busy.run("stops", "export", str(tmp_path / "out.txt")).out
    assert " ".join(text.split()).startswith("3 numbers, addresses and domains in /")


def test_a_release_wants_a_reason_and_keeps_it(busy: CommandLine) -> None:
    busy.ask("record", PRIYA, "do_not_call", "--at", TUESDAY)
    assert busy.refused("stops", "release", PRIYA) == "usage"
    assert busy.refused("stops", "release", PRIYA, "--reason", " ") == "no_reason"
    done = busy.ask("stops", "release", PRIYA, "--reason", "Rang us herself")
    assert {s["kind"] for s in done["released"]} == {"number", "email", "prospect"}
    assert (done["reason"], done["still"]) == ("Rang us herself", [])
    assert busy.refused("stops", "release", PRIYA, "--reason", "Again") == "not_stopped"
    assert busy.refused("undo") == "nothing_to_undo"


def test_a_release_tells_who_stays_stopped(busy: CommandLine, tmp_path: Path, dnc: Path) -> None:
    file = tmp_path / "more.csv"
    file.write_text("First name,Phone\nTwin,+1 202 555 0142\n")
    busy.ask("import", str(file))
    busy.ask("record", PRIYA, "do_not_call", "--at", TUESDAY)
    lines = busy.run("stops", "release", "202-555-0142", "--reason", "The switchboard").out.splitlines()
    assert lines[0] == "+12025550142 may be called again. The reason is kept."
    assert lines[1].startswith("Priya Raman stays stopped in another way")


def test_stops_alone_and_an_unknown_word_are_refused(busy: CommandLine) -> None:
    assert busy.refused("stops") == "usage"
    assert busy.refused("stops", "wish") == "usage"
