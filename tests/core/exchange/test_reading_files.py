"""Bytes to rows: encodings, delimiters, headers, broken lines, and what is refused."""

import os
from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.exchange import Cancelled, read_contacts
from coachdesk.exchange.decoding import decode, decode_value
from coachdesk.exchange.tables import header_words, read_table
from coachdesk.model.prospect import ContactList

FRENCH = (
    "Nom;Prénom;Société;Téléphone\nLefèvre;Hélène;Société Générale;01 23 45 67 89\nGarçon;François;Œuf;0612345678\n"
)
GERMAN = "Vorname;Nachname;Firma\nJürgen;Müller;Größe GmbH\n"
POLISH = "Imię;Nazwisko;Miasto;E-mail\nŁukasz;Wiśniewski;Łódź;l@x.pl\n"
CZECH = "Jméno;Příjmení;Město;E-mail\nJiří;Dvořák;Plzeň;j@x.cz\n"
TURKISH = "Ad;Soyad;E-posta\nAyşe;Yıldız;a@x.com.tr\n"
RUSSIAN = "Имя;Фамилия;Компания;Телефон\nИван;Петров;ООО Ромашка;+7 495 123-45-67\n"
JAPANESE = "氏名,会社,電話\n田中太郎,株式会社山田製作所,03-1234-5678\n鈴木花子,東京商事株式会社,03-1234-5679\n"

ENCODED = [
    *(
        (FRENCH.replace("Œ", "Oe"), e)
        for e in ("cp1252", "mac_roman", "cp850", "utf-8", "utf-8-sig", "utf-16", "utf-32")
    ),
    *((FRENCH, e) for e in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")),
    *((GERMAN, e) for e in ("cp1252", "mac_roman", "cp850", "cp437")),
    *((POLISH, e) for e in ("cp1250", "iso8859_2")),
    (CZECH, "cp1250"),
    (TURKISH, "cp1254"),
    *((RUSSIAN, e) for e in ("cp1251", "koi8_r", "utf-16-le")),
    (JAPANESE, "cp932"),
]


def read(tmp_path: Path, content: str | bytes, name: str = "list.csv", **given: object) -> ContactList:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_contacts(path, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "encoding"), ENCODED, ids=[f"{t[:5]}-{e}" for t, e in ENCODED])
def test_text_is_read_in_the_encoding_it_was_written_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), likes=header_words).text == text


def test_a_mark_that_lies_is_found_out_by_where_the_zeros_stand() -> None:
    assert decode(b"\xfe\xff" + "name,phone\n".encode("utf-32-le")).text == "name,phone\n"


def test_a_few_stray_bytes_in_utf8_are_mended_and_told() -> None:
    decoded = decode("é".encode() * 40 + b"caf\xe9\n")
    assert decoded.text.endswith("café\n")
    assert "not UTF-8" in decoded.note


def test_a_file_cut_in_the_middle_of_a_character_keeps_what_came_before() -> None:
    decoded = decode("Name\nRené".encode()[:-1])
    assert decoded.text == "Name\nRen"
    assert decoded.note


def test_a_value_is_read_in_the_character_set_its_label_names_or_the_likeliest() -> None:
    assert decode_value(b"M\xfcller", "iso-8859-1") == "Müller"
    assert decode_value("Müller".encode(), "no-such-charset") == "Müller"
    assert decode_value(b"Iksi\xf1ski", "") == "Iksiński"
    assert decode_value(b"ab", "hex") == "ab"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = [["Name", "Company", "Phone", "Notes"], ["Ann Lee", "Lee", "+44 20 7946 0000", "a, b; c"]]
    text = "\n".join(delimiter.join(f'"{c}"' for c in row) for row in rows)
    contacts = read(tmp_path, text)
    assert contacts.delimiter == delimiter
    assert contacts.prospects[0].notes == "a, b; c"


def test_a_line_that_names_the_delimiter_is_obeyed(tmp_path: Path) -> None:
    assert read(tmp_path, "sep=^\nName^Phone\nAnn Lee^+44 20 7946 0000\n").prospects[0].first_name == "Ann"


def test_lines_above_the_header_are_passed_over(tmp_path: Path) -> None:
    text = 'Notes:\n"About this file, and why"\n\nFirst Name,Last Name,Company\nAnn,Lee,Lee Ltd\n'
    contacts = read(tmp_path, text)
    assert contacts.columns == ("First Name", "Last Name", "Company")
    assert contacts.prospects[0].name == "Ann Lee"


def test_a_first_row_with_a_number_is_data_and_columns_are_numbered(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Ann Lee,ann@lee.example,+44 20 7946 0000\nBo Poe,bo@poe.example,+44 20 7946 0001\n")
    assert contacts.columns == ("Column 1", "Column 2", "Column 3")
    assert contacts.mapping == {"name": "Column 1", "phone": "Column 3", "email": "Column 2"}
    assert len(contacts.prospects) == 2


def test_a_header_alone_is_a_list_of_nobody(tmp_path: Path) -> None:
    contacts = read(tmp_path, "First Name,Last Name,Phone\n")
    assert (contacts.prospects, contacts.skipped, contacts.problems) == ((), 0, ())
    assert contacts.mapping["phone"] == "Phone"


def test_repeated_and_blank_headers_get_names_of_their_own(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Note,Note,,Phone\nAnn Lee,a,b,c,+44 20 7946 0000\n")
    assert contacts.columns == ("Name", "Note", "Note (2)", "Column 4", "Phone")
    assert contacts.prospects[0].notes == "a\nb"
    assert contacts.prospects[0].extra == (("Column 4", "c"),)


def test_a_quotation_mark_that_is_never_closed_spoils_its_line_only(tmp_path: Path) -> None:
    rows = [f"Person {chr(97 + i)}x,Firm {i}" for i in range(20)]
    rows[3] = '"Broken one,Firm 3'
    contacts = read(tmp_path, "Name,Company\n" + "\n".join(rows))
    assert len(contacts.prospects) == 20
    assert contacts.prospects[3].company == "Firm 3"
    assert [p.row for p in contacts.problems] == [4]


def test_backslashed_quotes_are_understood() -> None:
    table = read_table('name,notes\n"Ann \\"A\\" Lee","says \\"hi\\", always"\n')
    assert table.rows[0][1] == ['Ann "A" Lee', 'says "hi", always']


def test_a_report_s_last_lines_are_nobody(tmp_path: Path) -> None:
    text = "Name,Company,Phone\nAnn Lee,Lee,+44 20 7946 0000\n\nGrand Total (1)\nCopyright (c) 2024 Vendor\n"
    contacts = read(tmp_path, text)
    assert (len(contacts.prospects), contacts.skipped, len(contacts.problems)) == (1, 2, 2)


def test_somebody_with_a_strange_name_is_no_last_line(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Company,Phone\nAnn Lee,Lee,\nGrand Total,,\n")
    assert len(contacts.prospects) == 2


def test_rows_without_anybody_are_skipped_and_counted(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Id,Name,Phone\n1,,\n2,Ann Lee,\n,,\n")
    assert (len(contacts.prospects), contacts.skipped) == (1, 1)
    assert contacts.problems[0].row == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\xef\xbb\xbf \n\n", "is empty"),
        ("a.xlsx", b"PK\x03\x04xl/workbook.xml", "spreadsheet"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "spreadsheet"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        ("a.csv", b"%PDF-1.7", "PDF"),
        ("a.csv", bytes(range(256)) * 4, "text"),
        ("a.csv", b"a\x00b,c\n", "text"),
        ("a.csv", b"a,b,c\n1,2,3\n", "it has a, b, c"),
        ("a.csv", b"<!DOCTYPE html><table><tr><td>x", "web page"),
        ("a.csv", b'[{"name": "Ann"}]', "JSON"),
        ("a.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"),
        ("a.ldif", b"dn: cn=Ann\nobjectclass: top\n", "LDIF"),
        ("a.vcf", b"card", "no contact card"),
        ("a.vcf", b"BEGIN:VCARD\r\nEND:VCARD\r\n", "no contact card"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    with pytest.raises(UserError) as refusal:
        read(tmp_path, content, name)
    assert said in refusal.value.message
    assert refusal.value.message.endswith(".")
    assert "Nothing was imported" in str(refusal.value)


def test_places_that_hold_no_file_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, said in (
        (tmp_path, "folder"),
        (tmp_path / "gone.csv", "no file"),
        (pipe, "ordinary"),
        (Path("a\0b"), "no file"),
    ):
        with pytest.raises(UserError, match=said):
            read_contacts(path)


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.csv").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(UserError, match="Permission denied"):
        read_contacts(tmp_path / "a.csv")


def test_a_list_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.exchange.tables.ROW_LIMIT", 5)
    monkeypatch.setattr("coachdesk.exchange.contacts.ROW_LIMIT", 1)
    with pytest.raises(UserError, match="more than 5 rows"):
        read(tmp_path, "Name\n" + "Ann Lee\n" * 9)
    with pytest.raises(UserError, match="more than 1 cards"):
        read(tmp_path, "BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 3, "a.vcf")


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.exchange.contacts.SIZE_LIMIT", 10)
    with pytest.raises(UserError, match="larger than"):
        read(tmp_path, "Name,Phone\nAnn,1\n")


def test_progress_is_told_and_can_stop_the_work(tmp_path: Path) -> None:
    text = "Name,Phone\n" + "".join(f"Ann L{i:04},+44 20 7946 {i:04}\n" for i in range(1200))
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> bool:
        seen.append((done, total))
        return True

    assert len(read(tmp_path, text, progress=watch).prospects) == 1200
    assert seen[-1] == (1200, 1200)
    assert len(seen) > 2
    with pytest.raises(Cancelled):
        read(tmp_path, text, progress=lambda done, total: done < 600)
    with pytest.raises(Cancelled):
        read(tmp_path, "BEGIN:VCARD\nFN:Ann\nEND:VCARD\n", "a.vcf", progress=lambda done, total: False)
