"""``import``, ``export`` and ``prospects``: real lists in, files out, nobody twice."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.core.cli.conftest import LIST, PEOPLE, PRIYA, SIOBHAN, TUESDAY, CommandLine

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "contacts"
IMPORT = {"file", "kind", "encoding", "mapping", "added", "updated", "merged", "skipped", "problems"}
PROSPECT = {
    *("id", "first_name", "last_name", "name", "company", "title", "phones", "emails", "zone", "country"),
    *("notes", "tags", "for_them", "do_not_call"),
}


def everybody(cli: CommandLine) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = cli.ask("prospects", "--limit", "10000")["prospects"]
    return found


def test_import_says_what_it_read_and_adds_nobody_twice(cli: CommandLine, list_file: Path) -> None:
    done = cli.ask("import", str(list_file))
    assert done.keys() >= IMPORT
    assert (done["file"], done["kind"], done["encoding"], done["added"]) == ("list.csv", "csv", "utf-8", PEOPLE)
    assert done["mapping"]["first_name"] == "First Name"
    again = cli.ask("import", str(list_file))
    assert (again["added"], again["updated"], again["merged"]) == (0, 0, PEOPLE)
    assert len(everybody(cli)) == PEOPLE


def test_a_preview_shows_the_first_rows_and_writes_nothing(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    rows = [f"Person {n},{n}@x.example,+1 212 555 {n:04}" for n in range(100, 150)]
    file.write_text("\n".join(["Name,Email,Phone", *rows, "Ann,no address,12"]), encoding="utf-8")
    shown = cli.ask("import", str(file), "--preview")
    assert shown.keys() >= IMPORT | {"rows"}
    assert shown["added"] == 51
    assert len(shown["rows"]) == 20
    assert shown["rows"][0].keys() >= PROSPECT
    assert all(p.keys() == {"row", "column", "value", "message"} for p in shown["problems"])
    assert {p["row"] for p in shown["problems"]} == {51}
    assert everybody(cli) == []


def test_a_field_can_be_read_from_another_column(cli: CommandLine, list_file: Path) -> None:
    cli.ask("import", str(list_file), "--map", "company=Title", "--map", "title=Company")
    assert {p["company"] for p in everybody(cli)} >= {"Owner", "Buyer"}


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ("company", "usage"),
        ("=Title", "usage"),
        ("company=", "usage"),
        ("x=Title", "no_field"),
        ("title=X", "no_column"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(cli: CommandLine, list_file: Path, mapping: str, code: str) -> None:
    assert cli.refused("import", str(list_file), "--map", mapping) == code
    assert everybody(cli) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02" * 500,
        b"PK\x03\x04rest",
        b"\xff\xfe\x00",
        b"{}",
        b"%PDF-1.7 \xe2",
        b"\n\n\n",
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(cli: CommandLine, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.csv"
    file.write_bytes(content)
    cli.refused("import", str(file))
    assert everybody(cli) == []


def test_files_that_are_not_there_or_no_files_are_refused(cli: CommandLine, tmp_path: Path) -> None:
    for place in (tmp_path / "none.csv", tmp_path, Path("/dev/zero")):
        cli.refused("import", str(place))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the lists in ../shared/data are not here")
@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("linkedin_connections_preamble_lf.csv", 0),
        ("stress__facebook-leads-realistic.csv", 0),
        ("ezvcard__John_Doe_ANDROID.vcf", 0),
        ("headers_outlook_full.csv", 0),
        ("csvspectrum__empty.csv", 2),
    ],
)
def test_a_real_list_is_imported_or_refused_in_a_sentence(cli: CommandLine, name: str, status: int) -> None:
    if status:
        cli.refused("import", str(SHARED / name))
    else:
        assert cli.ask("import", str(SHARED / name)).keys() >= IMPORT


def test_prospects_have_the_shape_of_the_contract(busy: CommandLine) -> None:
    for who in everybody(busy):
        assert who.keys() >= PROSPECT
        assert all(phone.keys() >= {"number", "e164", "label"} for phone in who["phones"])
    (greg,) = busy.ask("prospects", "--search", "greg marrow")["prospects"]
    assert [p["e164"] for p in greg["phones"]] == ["+13125550143", "+13125550150"]
    assert (greg["name"], greg["zone"], greg["country"]) == ("Greg Tillman", "America/Chicago", "US")


def test_prospects_are_found_by_any_part_and_no_more_than_asked_for(busy: CommandLine) -> None:
    assert [p["first_name"] for p in busy.ask("prospects", "--search", "siobhan bhr")["prospects"]] == ["Siobhán"]
    assert busy.ask("prospects", "--search", "nobody at all")["prospects"] == []
    some = busy.ask("prospects", "--limit", "2")
    assert (len(some["prospects"]), some["total"]) == (2, PEOPLE)
    assert len(busy.ask("prospects", "--limit", "99999999999999999999")["prospects"]) == PEOPLE
    for limit in ("0", "-1", "many"):
        assert busy.refused("prospects", "--limit", limit) == "usage"


def test_a_long_list_is_whole_for_scripts_and_short_for_people(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text("Name,Email\n" + "".join(f"Person {n},{n}@x.example\n" for n in range(130)), encoding="utf-8")
    cli.ask("import", str(file))
    assert len(cli.ask("prospects")["prospects"]) == 130
    lines = cli.run("prospects").out.splitlines()
    assert (len(lines), lines[-1]) == (101, "… and 30 more; --limit shows them.")


@pytest.mark.parametrize(
    ("name", "what", "rows"),
    [
        ("a.csv", "prospects", PEOPLE),
        ("a.CSV", "prospects", PEOPLE),
        ("a.vcf", "prospects", PEOPLE),
        ("a.ics", "callbacks", 1),
        ("a.json", "all", PEOPLE + 2),
        ("a.xlsx", "all", PEOPLE + 2),
    ],
)
def test_export_takes_the_kind_from_the_ending(
    busy: CommandLine, tmp_path: Path, name: str, what: str, rows: int
) -> None:
    busy.ask("record", SIOBHAN, "call_later", "--callback", "tue 3pm", "--at", TUESDAY)
    file = tmp_path / name
    done = busy.ask("export", str(file))
    assert done == {"file": str(file), "rows": rows, "what": what}
    match file.suffix.lower():
        case ".json":
            assert json.loads(file.read_text(encoding="utf-8"))
        case ".xlsx":
            assert zipfile.is_zipfile(file)
        case ".ics":
            assert "BEGIN:VALARM" in file.read_text(encoding="utf-8")
        case _:
            again = CommandLine(tmp_path / "other", busy._capsys, busy._monkeypatch)
            assert again.ask("import", str(file))["added"] == PEOPLE
            key = ("name", "company", "title", "emails", "zone", "country")
            assert [[p[k] for k in key] for p in everybody(again)] == [[p[k] for k in key] for p in everybody(busy)]


@pytest.mark.parametrize(
    ("name", "what", "status", "code"),
    [
        ("a.txt", (), 2, "ending"),
        ("a", (), 2, "ending"),
        ("a.ics", ("--what", "calls"), 2, "ending"),
        ("a.csv", ("--what", "wishes"), 2, "bad_input"),
        ("no/folder/a.csv", (), 3, "disk"),
    ],
)
def test_an_export_that_cannot_be_is_refused(
    busy: CommandLine, tmp_path: Path, name: str, what: tuple[str, ...], status: int, code: str
) -> None:
    assert busy.refused("export", str(tmp_path / name), *what, status=status) == code
    assert not (tmp_path / name).exists()


def test_a_formula_in_a_name_stays_text_in_a_table(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST.replace("Owner", "=HYPERLINK(1)"), encoding="utf-8")
    cli.ask("import", str(file))
    cli.ask("export", str(tmp_path / "out.csv"))
    assert ",=HYPERLINK" not in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert cli.ask("prospects", "--search", PRIYA)["prospects"][0]["title"] == "=HYPERLINK(1)"
