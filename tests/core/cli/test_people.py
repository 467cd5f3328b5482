"""What people read: names in place of ids, columns that stand under each other, and nothing that steers a terminal."""

import re
from pathlib import Path

from tests.core.cli.conftest import PRIYA, SIOBHAN, TUESDAY, CommandLine

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")


def read(cli: CommandLine, *words: str, status: int = 0) -> str:
    answer = cli.run(*words)
    assert (answer.status, answer.err) == (status, ""), answer
    assert not ID.search(answer.out)
    assert all(len(line) <= 160 for line in answer.out.splitlines())
    return answer.out


def test_a_day_reads_without_ids(busy: CommandLine, tmp_path: Path) -> None:
    assert "Priya Raman" in read(busy, "prospects")
    brief = read(busy, "next")
    assert "Say it: " in brief
    assert "“Hi " in brief
    recorded = read(busy, "record", SIOBHAN, "call_later", "--callback", "tomorrow 3pm", "--at", TUESDAY)
    assert recorded.startswith("Recorded: call later (Siobhán Ní Bhriain, Claddagh Foods).")
    assert "Callback: Wed 26 Nov 2025, 15:00 (Europe/Dublin)" in recorded
    assert "Siobhán Ní Bhriain, Claddagh Foods" in read(busy, "due", "--at", "2025-11-26T15:00:00+00:00")
    assert read(busy, "due", "--at", TUESDAY) == "No callback is due.\n"
    stopped = read(busy, "record", PRIYA, "do_not_call")
    assert "Never call again: +12025550142, priya@oakfield.example" in stopped
    assert read(busy, "undo") == "Taken back: do not call.\n"
    assert read(busy, "export", str(tmp_path / "a.csv")).startswith("5 rows of prospects in")


def test_the_same_call_again_says_so(busy: CommandLine) -> None:
    given = ("record", PRIYA, "no_answer", "--id", "0193b1a2-7c4e-7d10-9f00-2b6d5c1e8a44")
    assert read(busy, *given).startswith("Recorded: no answer")
    assert read(busy, *given).startswith("Already recorded (Priya Raman")


def test_an_import_says_what_came_of_it(cli: CommandLine, list_file: Path) -> None:
    preview = read(cli, "import", str(list_file), "--preview")
    assert "This is a preview; nothing was written." in preview
    assert read(cli, "import", str(list_file)) == "list.csv: 5 new.\n"
    assert read(cli, "import", str(list_file)) == "list.csv: 0 new, 5 already there.\n"


def test_rows_stand_under_each_other(busy: CommandLine) -> None:
    lines = read(busy, "prospects").splitlines()
    assert len({line.index("  ", 20) > 0 for line in lines}) == 1
    companies = ("Fieldstone", "Marrow", "Großhandel", "Oakfield", "Claddagh")
    assert len({line.index(company) for line, company in zip(lines, companies, strict=True)}) == 1


def test_an_empty_desk_reads_calmly(cli: CommandLine) -> None:
    assert read(cli, "prospects") == "The list is empty.\n"
    assert read(cli, "prospects", "--search", "ann") == "Nobody fits.\n"
    assert "Nobody is left to call." in cli.run("next").err


def test_the_words_of_the_judges(cli: CommandLine) -> None:
    assert read(cli, "say", "Siobhan").startswith("Siobhan  shi-VAWN")
    assert read(cli, "when", "wed 3pm", "--from", TUESDAY, "--zone", "Europe/Dublin") == (
        "Wed 26 Nov 2025, 15:00 (Europe/Dublin)\n"
    )
    among = read(cli, "when", "tomorrow between 2 and 4pm", "--from", TUESDAY, "--zone", "Europe/Dublin")
    assert among.startswith("Wed 26 Nov 2025, 14:00 to 16:00 (Europe/Dublin)\n")
    early = read(cli, "hours", "+1 212 555 0142", "--at", "2025-11-25T10:00:00+00:00")
    assert early.startswith("+12125550142 must not be called before Tue 25 Nov 2025, 08:00 there.\n")
    assert read(cli, "hours", "+44 20 7946 0958").startswith("+442079460958 may be called.\n")
    assert read(cli, "hours", "+81 3 1234 5678").startswith("Whether +81312345678 may be called isn’t known.\n")
    assert "Instead: " in read(cli, "check", "Sorry to bother you", status=1)
    assert read(cli, "check", " ") == "There are no words to check.\n"


def test_names_from_a_file_cannot_steer_the_terminal(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "hostile.csv"
    signs = "\x1b[31m\x07\x9b2J\x85\u2028\r\x7f"
    row = f'"Ann{signs}Byrne","Acme{signs}","CFO{signs}",+1 202 555 0142,"Nice{signs}"\n'
    file.write_text(f"Name,Company,Title,Phone,Notes\n{row}", encoding="utf-8", newline="")
    shown = [cli.run(*words) for words in (("import", str(file)), ("prospects",), ("next",))]
    shown += [cli.run(*words, "--json") for words in (("prospects",), ("next",))]
    shown.append(cli.run("record", "+12025550142", "voicemail", "--note", signs))
    for answer in shown:
        assert answer.status == 0
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", answer.out)
