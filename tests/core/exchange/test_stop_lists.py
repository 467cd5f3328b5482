"""Do-not-call lists of any shape: what they stop, what is wrong in which row, and what leaves as a list."""

import csv
import io
import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.errors import UserError
from coachdesk.exchange import StopFile, open_stop_list, read_cell, write_stops
from coachdesk.exchange.stop_rows import JOINED, LINE_LIMIT
from coachdesk.model.call import Stop, StopKind

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOSTILE = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "hostile"
ONE, TWO = "+442079460123", "+12125550100"
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(path: Path, data: bytes | str, *, region: str = "", encoding: str = "utf-8") -> tuple[StopFile, list[str]]:
    """The list, gone through, and the values it stops."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode(encoding))
    listed = open_stop_list(path, region=region)
    try:
        return listed, [one.value for one in listed]
    finally:
        listed.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("+44 20 7946 0123", ONE), ("0044 20 7946 0123", ONE), ("+44 (0)20 7946 0123", ONE), ("442079460123", ONE),
        ("'+442079460123", ONE), ('="+442079460123"', ONE), ("tel:+44-20-7946-0123", ONE), ("+44 20 7946 0123 x5", ONE),
        ("+440 2079460123", ONE), ("\u202a+44 20 7946 0123\u202c", ONE),
        ("(212) 555-0100", TWO), ("1-212-555-0100", TWO),
        ("212.555.0100", TWO), ("+1 (212) 555 0100", TWO), ("1-800-FLOWERS", "+18003569377"), ("12345", "12345"),
        ("020 7946 0123", "02079460123"), ("0800 REVERSE", "0800 REVERSE"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_any_spelling(cell: str, value: str) -> None:
    assert read_cell(cell).values == ((StopKind.NUMBER, value),)


def test_the_country_of_a_plain_number_is_the_one_that_is_set() -> None:
    assert read_cell("020 7946 0123", region="GB").values == ((StopKind.NUMBER, ONE),)


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("Ann@Acme.example", StopKind.EMAIL, "ann@acme.example"),
        ("Ann Lee <ann@acme.example>", StopKind.EMAIL, "ann@acme.example"),
        ("mailto:ann@acme.example", StopKind.EMAIL, "ann@acme.example"),
        ("Acme.example", StopKind.DOMAIN, "acme.example"),
        ("@acme.example", StopKind.DOMAIN, "acme.example"),
        ("*.acme.example", StopKind.DOMAIN, "acme.example"),
        ("*@acme.example", StopKind.DOMAIN, "acme.example"),
        ("https://www.acme.example/contact", StopKind.DOMAIN, "acme.example"),
        ("bücher.example", StopKind.DOMAIN, "bücher.example"),
        ("acme.co.uk", StopKind.DOMAIN, "acme.co.uk"),
    ],
)
def test_addresses_and_domains_are_told_from_numbers(cell: str, kind: StopKind, value: str) -> None:
    assert read_cell(cell).values == ((kind, value),)


@pytest.mark.parametrize(
    ("cell", "hint", "problem"),
    [
        ("4.42E+11", None, "4.42E+11 was rounded by a spreadsheet and can’t be trusted."),
        ("12", None, "12 is not a phone number."),
        ("+1 555", None, "+1 555 is not a possible phone number."),
        ("Jane Doe", None, "Jane Doe is not a phone number."),
        ("os.dup2(s.fileno(), 12345", None, "os.dup2(s.fileno(), 12345 is not a phone number."),
        ("{{7*7}} 1234567", None, "{{7*7}} 1234567 is not a phone number."),
        ("Jane Doe", StopKind.EMAIL, "Jane Doe is not an e-mail address."),
        ("Jane Doe", StopKind.DOMAIN, "Jane Doe is not a domain."),
        ("ann@", None, "ann@ is not an e-mail address."),
        ("@nothing", None, "nothing is not a domain."),
        ("gmail.com", None, "gmail.com is shared by very many people, so it was not stopped."),
        ("@yahoo.co.uk", None, "yahoo.co.uk is shared by very many people, so it was not stopped."),
        ("co.uk", StopKind.DOMAIN, "co.uk is shared by very many people, so it was not stopped."),
        ("9" * 40, None, f"{'9' * 40} has too many digits for a phone number."),
    ],
)
def test_what_stops_nothing_says_why(cell: str, hint: StopKind | None, problem: str) -> None:
    found = read_cell(cell, hint=hint)
    assert (found.values, found.problem) == ((), problem)


def test_a_cell_may_hold_several_and_what_is_wrong_with_one_takes_no_other_along() -> None:
    found = read_cell("+44 20 7946 0123 / +1 212 555 0100 / 12")
    assert [value for _, value in found.values] == [ONE, TWO]
    assert found.problem == "12 is not a phone number."
    assert read_cell("a@x.example; b@x.example").values == tuple((StopKind.EMAIL, f"{name}@x.example") for name in "ab")
    assert read_cell("n/a") == read_cell(" ") == read_cell("-")


SHAPES = {
    "one a line": f"{ONE}\n{TWO}\n",
    "old line ends": f"{ONE}\r{TWO}\r",
    "no last line end": f"{ONE}\r\n{TWO}",
    "blank lines": f"\n\n{ONE}\n\n\n{TWO}\n",
    "a header": f"Phone\n{ONE}\n{TWO}\n",
    "a header nobody knows": f"Suppressed\n{ONE}\n{TWO}\n",
    "lines above": f"National list, as of 1 May\n\nNumber;Date\n{ONE};2024-01-02\n{TWO};2024-01-03\n",
    "semicolons": f"Name;Rufnummer\nAnn;{ONE}\nBob;{TWO}\n",
    "tabs": f"{ONE}\tAnn\n{TWO}\tBob\n",
    "bars": f"id|phone|date\n90210|{ONE}|2024-01-02\n90211|{TWO}|2024-01-02\n",
    "sep": f"sep=;\nPhone;Name\n{ONE};Ann\n{TWO};Bob\n",
    "quotes": f'"Phone","Note"\n"{ONE}","said, ""no"""\n"{TWO}","two\nlines"\n',
    "a quote never closed": f'{ONE},"oops\n{TWO},fine\n',
    "country code apart": "Country code,Number\n44,2079460123\n1,2125550100\n",
    "two columns": f"Home phone,Mobile\n{ONE},\n,{TWO}\n",
    "a flag": f"Phone,Do not call\n{ONE},yes\n+442079460999,no\n{TWO},Yes\n+442079460998,\n",
    "ids and dates beside": f"Record ID,Created,Phone,Agent phone\n1234567890,2024-01-02,{ONE},+15550001111\n"
    f"1234567891,2024-01-02,{TWO},+15550001111\n",
    "marks": f'\'{ONE}\n="{TWO}"\n',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_list_of_any_shape_gives_its_numbers(file: Path, shape: str) -> None:
    assert read(file, SHAPES[shape])[1] == [ONE, TWO]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "cp1250"]
)
def test_a_list_in_any_encoding_gives_its_numbers(file: Path, encoding: str) -> None:
    text = "Name;Telefon\r\n" + f"Jürgen Groß;{ONE}\r\nSöhne;{TWO}\r\n" * 40
    assert read(file, text, encoding=encoding)[1] == [ONE, TWO] * 40


def test_the_registry_of_the_united_states_parts_area_and_number(file: Path) -> None:
    assert read(file, "212,5550100\n202,5550142\n")[1] == [TWO, "+12025550142"]
    assert read(file, "Area code,Phone number\n212,5550100\n")[1] == [TWO]


def test_numbers_addresses_and_domains_may_stand_in_one_column_or_in_several(file: Path) -> None:
    mixed = f"{ONE}\nann@acme.example\nfirm.example\n"
    assert read(file, mixed)[1] == [ONE, "ann@acme.example", "firm.example"]
    parted = f"Name,Phone,Email,Domain,Website\nAnn,{ONE},ann@acme.example,firm.example,other.example\n"
    assert read(file, parted)[1] == [ONE, "ann@acme.example", "firm.example"]


def test_each_row_that_stops_nothing_is_named_with_its_value(file: Path) -> None:
    listed, values = read(file, f"Phone,Email\n{ONE},ann@\n,\n12,\n{TWO},\n , \n,,\n")
    assert values == [ONE, TWO]
    assert [(p.row, p.column, p.value, p.message) for p in listed.problems] == [
        (1, "Email", "ann@", "ann@ is not an e-mail address."),
        (3, "Phone", "12", "12 is not a phone number."),
    ]
    assert (listed.rows, listed.left_out, listed.unmarked) == (3, 1, 0)
    listed, _ = read(file, f"Name,Phone\nAnn,{ONE}\nBob,\n")
    assert [(p.row, p.message) for p in listed.problems] == [(2, "No number, address or domain in this row.")]


def test_rows_that_the_list_does_not_mark_are_counted_apart(file: Path) -> None:
    listed, values = read(file, SHAPES["a flag"])
    assert (len(values), listed.rows, listed.unmarked, listed.left_out) == (2, 4, 2, 0)


def test_a_hundred_thousand_bad_rows_are_told_by_their_count(file: Path) -> None:
    listed, values = read(file, f"Phone\n{ONE}\n" + "nobody\n" * 3000)
    assert values == [ONE]
    assert (len(listed.problems), listed.more_problems, listed.left_out) == (1000, 2000, 3000)


def test_a_line_that_never_ends_spoils_no_other(file: Path) -> None:
    listed, values = read(file, f"{ONE}\n{'x' * (3 * LINE_LIMIT)}\n{TWO}\n")
    assert values == [ONE, TWO]
    assert listed.problems[-1].message == "1 lines never end; they were left out."


def test_a_quotation_mark_that_is_never_closed_spoils_its_own_line_only(file: Path) -> None:
    many = [f"+4420794{n:05}" for n in range(JOINED * 3)]
    assert read(file, f'Phone,Note\n{ONE},"never closed\n' + "".join(f"{n},fine\n" for n in many))[1] == [ONE, *many]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"  \n\n", b"PK\x03\x04rest", b"%PDF-1.7", b"\x00\x01\x02" * 500, b"Name,Company\nAnn,Acme\nBob,Dell\n",
        b"\xff\xfe\x00",
    ],
)  # fmt: skip
def test_what_is_no_such_list_is_refused_in_a_sentence(file: Path, data: bytes) -> None:
    with pytest.raises(UserError) as refused:
        read(file, data)
    assert refused.value.message.endswith(".")
    assert "Nothing was imported." in refused.value.hint


def test_files_that_are_not_there_or_no_files_are_refused(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none.csv", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(UserError):
            open_stop_list(place)


@quick
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    with suppress(UserError):
        listed, values = read(tmp_path / "x.csv", data)
        assert listed.left_out <= listed.rows
        assert all(values)


@quick
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_any_text_among_the_numbers_loses_none_of_them(tmp_path: Path, text: str, encoding: str) -> None:
    plain = " ".join(text.replace('"', "").split())
    data = f"Phone,Note\n{ONE},x\n" + f"{TWO},{plain}\n{ONE},y\n"
    with suppress(UserError):  # with as many controls as letters it is no text, and all of it is refused
        assert set(read(tmp_path / "x.csv", data.encode(encoding, errors="replace"))[1]) >= {ONE, TWO}


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the payloads in ../shared/data are not here")
@pytest.mark.parametrize("name", [p.name for p in sorted(HOSTILE.glob("*"))] if HOSTILE.is_dir() else [])
def test_no_payload_hides_the_numbers_before_and_behind_it(file: Path, name: str) -> None:
    payload = (HOSTILE / name).read_bytes()
    _, values = read(file, f"Phone\n{ONE}\n".encode() + payload + f"\n{TWO}\n".encode())
    assert values[0] == ONE
    assert TWO in values
    assert all(value.isprintable() for value in values)


def stops() -> list[Stop]:
    found = [(StopKind.NUMBER, ONE), (StopKind.EMAIL, "ann@acme.example"), (StopKind.DOMAIN, "firm.example")]
    return [Stop(kind, value, '=cmd|"/C calc"!A0, said so', AT) for kind, value in found]


def test_a_list_that_leaves_comes_back_the_same(tmp_path: Path) -> None:
    people = [*stops(), Stop(StopKind.PROSPECT, "0190-a-prospect", "said so", AT)]
    assert write_stops(tmp_path / "out.csv", people) == 3
    listed = open_stop_list(tmp_path / "out.csv")
    assert [(one.kind, one.value) for one in listed] == [(s.kind, s.value) for s in stops()]
    listed.close()
    assert listed.problems == []
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Kind", "Number, address or domain", "Reason", "Since"]
    assert rows[1] == ["number", ONE, '\'=cmd|"/C calc"!A0, said so', "2026-11-24T12:00:00+00:00"]


def test_reasons_come_back_with_the_list(tmp_path: Path) -> None:
    write_stops(tmp_path / "out.csv", stops())
    listed = open_stop_list(tmp_path / "out.csv")
    assert {one.reason for one in listed} == {'=cmd|"/C calc"!A0, said so'}
    listed.close()


def test_text_is_one_value_a_line_and_json_holds_everything(tmp_path: Path) -> None:
    assert write_stops(tmp_path / "out.txt", stops()) == 3
    assert (tmp_path / "out.txt").read_text() == f"{ONE}\nann@acme.example\nfirm.example\n"
    assert write_stops(tmp_path / "out.JSON", stops()) == 3
    written = json.loads((tmp_path / "out.JSON").read_text(encoding="utf-8"))
    assert [one["value"] for one in written["stops"]] == [s.value for s in stops()]
    assert write_stops(tmp_path / "none.json", []) == 0
    assert json.loads((tmp_path / "none.json").read_text()) == {"stops": []}


@pytest.mark.parametrize("name", ["out.xlsx", "out"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="no kind of file"):
        write_stops(tmp_path / name, stops())
    assert not (tmp_path / name).exists()
