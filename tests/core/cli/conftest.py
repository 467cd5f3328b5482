"""The command line as a script uses it: words in, one answer out."""

import io
import json
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coachdesk.cli import main


def hear_ctrl_c() -> None:
    """For a new process: what is run in the background by a shell has Ctrl+C switched off."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


LIST = """First Name,Last Name,Company,Title,Phone,Mobile,Email,Time Zone,Country,State
Priya,Raman,Oakfield Dental Group,Owner,+1 202 555 0142,,priya@oakfield.example,America/New_York,US,DC
Greg,Tillman,Marrow Bay Supply,Buyer,(312) 555-0143,(312) 555-0150,greg@marrowbay.example,America/Chicago,US,IL
Siobhán,Ní Bhriain,Claddagh Foods,CFO,+353 20 910 0144,,siobhan@claddagh.example,Europe/Dublin,IE,
Jürgen,Groß,Großhandel KG,Einkauf,+49 30 23125 145,,,Europe/Berlin,DE,
Ana,Beltrán,Fieldstone Foods,Head of Finance,+44 20 7946 0958,,ana@fieldstone.example,Europe/London,GB,
"""
PEOPLE = 5
TUESDAY = "2025-11-25T15:00:00+00:00"
PRIYA, GREG, SIOBHAN = "priya@oakfield.example", "greg@marrowbay.example", "siobhan@claddagh.example"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    out: str
    err: str


class CommandLine:
    """Runs commands on one data folder, in this process."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.data = data
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def run(self, *words: str, given: bytes = b"") -> Answer:
        """One command, with ``given`` on standard input."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        status = main(["--data", str(self.data), *words])
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        return Answer(status, out, err)

    def ask(self, *words: str, given: bytes = b"", status: int = 0) -> Any:
        """The one JSON document of a command that ends with this status; nothing else may be printed there."""
        answer = self.run(*words, "--json", given=given)
        assert answer.status == status, answer
        assert answer.out.count("\n") == 1
        assert (answer.err == "") == (status in (0, 1))
        return json.loads(answer.out)

    def refused(self, *words: str, given: bytes = b"", status: int = 2) -> str:
        """The code of a refusal, which is one sentence and its hint on standard error, and the same as JSON."""
        answer = self.run(*words, "--json", given=given)
        assert answer.status == status, answer
        error = json.loads(answer.out)["error"]
        assert error.keys() == {"code", "message", "hint"}
        assert answer.err == f"{error['message']} {error['hint']}".strip() + "\n"
        assert error["message"].endswith(".")
        assert answer.err.count("\n") == 1
        code: str = error["code"]
        return code

    def answers(self, *words: str, given: bytes) -> list[Any]:
        """One document a line, as ``- --lines`` prints them."""
        answer = self.run(*words, given=given)
        assert answer.status == 0, answer
        return [json.loads(line) for line in answer.out.splitlines()]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A folder that isn't there yet."""
    return CommandLine(tmp_path / "data", capsys, monkeypatch)


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with five people on the list, imported once."""
    place = tmp_path_factory.mktemp("stock")
    file = place / "list.csv"
    file.write_text(LIST, encoding="utf-8")
    (place / "data").mkdir(mode=0o700)
    (place / "data" / "settings.toml").write_text('my_name = "Sam"\nmy_company = "Ledgerly"\nzone = "Europe/Dublin"\n')
    assert main(["--data", str(place / "data"), "import", str(file)]) == 0
    return place / "data"


@pytest.fixture
def busy(cli: CommandLine, stock: Path) -> CommandLine:
    """A command line on a copy of that folder."""
    shutil.copytree(stock, cli.data)
    return cli


@pytest.fixture
def undoing(busy: CommandLine) -> Callable[..., Any]:
    """Records, and takes it back at once."""

    def record(*words: str) -> Any:
        done = busy.ask("record", *words)
        busy.ask("undo")
        return done

    return record
