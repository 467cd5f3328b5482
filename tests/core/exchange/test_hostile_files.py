"""Whatever a file holds, it is read or refused in a sentence; whatever a value holds, it is only a value."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from tests.core.exchange.test_export import AT

from coachdesk.errors import UserError
from coachdesk.exchange import read_contacts, write_callbacks, write_prospects
from coachdesk.exchange.text import clean_line, clean_text, cut, fold, has_hidden
from coachdesk.model.call import Callback
from coachdesk.model.ids import CallbackId, ProspectId
from coachdesk.model.prospect import ContactList, Prospect

HERE = Path(__file__).parent
HOSTILE = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "hostile"
LISTS = [p.read_bytes() for p in sorted((HERE / "lists").iterdir())]
CARD = "BEGIN:VCARD\r\nN:Lee;Ann;;;\r\nFN:Ann Lee\r\nTEL;TYPE=CELL:+44 7911 123456\r\nNOTE:x\\n y\r\nEND:VCARD\r\n"
quick = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))

OWN_NAUGHTY = (
    "=cmd|'/C calc'!A0", "@SUM(1+1)", "+1+2", "-2+3", "\t=1", "'=1", "<script>alert(1)</script>", "{{7*7}}", "%s%n",
    "../../etc", "Robert'); DROP TABLE prospects;--", 'quo"te', "semi;colon", "comma, here", "pipe|bar", "back\\slash",
    "😀👩‍👩‍👧", "مرحبا", "Z͑ͫ̓a̴l̵g̶o", "ＴＥＳＴ", "ﷺ", "null", "None", "0", "1E5", "1/2", "#REF!", "BEGIN:VCARD",
    "END:VCALENDAR", "a:b", "sep=;",
)  # fmt: skip


def outcome(path: Path) -> ContactList | UserError:
    try:
        return read_contacts(path)
    except UserError as refusal:
        return refusal


def try_to_read(path: Path, data: bytes) -> ContactList | None:
    path.write_bytes(data)
    found = outcome(path)
    if isinstance(found, UserError):
        assert found.message.endswith(".")
        return None
    return found


@quick
@given(st.binary(max_size=400), st.sampled_from([".csv", ".vcf", ".txt"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, ending: str) -> None:
    try_to_read(tmp_path / f"x{ending}", data)


@quick
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]), st.sampled_from([".csv", ".vcf"]))
def test_any_text_is_read_or_refused(tmp_path: Path, text: str, encoding: str, ending: str) -> None:
    start = "BEGIN:VCARD\n" if ending == ".vcf" else "Name,Phone,Email\n"
    try_to_read(tmp_path / f"x{ending}", (start + text).encode(encoding, errors="ignore"))


@quick
@given(st.sampled_from([*LISTS, CARD.encode()]), st.data())
def test_a_damaged_list_is_read_or_refused(tmp_path: Path, whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(
        st.sampled_from([b"", b'"', b"\n", b"\x00", b"\xff\xfe", b";", b",,,", b"\\", b"=", b"BEGIN:VCARD\n", b'"\r"'])
    )
    dropped = data.draw(st.integers(0, 30))
    for ending in (".csv", ".vcf"):
        try_to_read(tmp_path / f"x{ending}", whole[:at] + put + whole[at + dropped :])
        try_to_read(tmp_path / f"x{ending}", whole[:at])


def naughty_strings() -> list[str]:
    if not HOSTILE.is_dir():
        return list(OWN_NAUGHTY)
    shared = json.loads((HOSTILE / "blns.json").read_text(encoding="utf-8"))
    for path in sorted(HOSTILE.glob("*.jsonl")):
        shared += [json.loads(line)["value"] for line in path.read_text(encoding="utf-8").splitlines() if line]
    for path in sorted([*HOSTILE.glob("*.txt"), *HOSTILE.glob("*.fuzz")]):
        shared += path.read_text(encoding="utf-8", errors="replace").splitlines()
    return [*OWN_NAUGHTY, *dict.fromkeys(shared)]


def naughty_batches() -> list[str]:
    """All of them; those of plain letters and signs five at a time, since they can only be read as what they are."""
    strings = naughty_strings()
    plain = [s for s in strings if s.isascii() and s.isprintable() and not any(sign in s for sign in ":;=%<\\")]
    odd = [s for s in strings if s not in set(plain)]
    return [*odd, *(" | ".join(plain[n : n + 5]) for n in range(0, len(plain), 5))]


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_every_naughty_string_survives_the_way_there_and_back(tmp_path: Path, ending: str) -> None:
    strings = [(cut(clean_line(s), 200), clean_text(s)) for s in naughty_strings()]
    people = [
        Prospect(id=ProspectId(""), first_name=line, last_name=f"No{i}", company=line, title=line, notes=text,
                 opener=line, extra=(("Kept", text),) if text else ())
        for i, (line, text) in enumerate(strings) if line
    ]  # fmt: skip
    path = tmp_path / f"out.{ending}"
    write_prospects(path, people)
    back = read_contacts(path).prospects
    shown = [(p.first_name, p.last_name, p.company, p.title, p.notes, p.opener, p.extra) for p in people]
    assert [(p.first_name, p.last_name, p.company, p.title, p.notes, p.opener, p.extra) for p in back] == shown


def test_naughty_strings_in_a_foreign_list_are_only_values(tmp_path: Path) -> None:
    for string in naughty_strings():
        quoted = string.replace('"', '""')
        filler = "Bo,Poe,Poe Ltd,,bo@poe.example,fine\n" * 30
        text = (
            f'First name,Last name,Company,Phone,Email,Notes\n"{quoted}",Lee,"{quoted}",'
            f'+44 20 7946 0000,a@b.example,"{quoted}"\n' + filler
        )
        contacts = try_to_read(tmp_path / "x.csv", text.encode("utf-8", errors="replace"))
        assert contacts is not None
        assert [p.e164 for p in contacts.prospects[0].phones] == ["+442079460000"]
        assert not any(c < " " or c in "\u202e\u2066" for c in contacts.prospects[0].company)


def test_naughty_strings_add_nothing_to_a_calendar(tmp_path: Path) -> None:
    strings = [s for s in naughty_strings() if clean_line(s)]
    people = {ProspectId(str(i)): Prospect(id=ProspectId(str(i)), first_name=s) for i, s in enumerate(strings)}
    callbacks = [
        Callback(CallbackId(str(i)), ProspectId(str(i)), None, AT, "UTC", AT.replace(tzinfo=None), s)
        for i, s in enumerate(strings)
    ]
    write_callbacks(tmp_path / "x.ics", callbacks, names=people)
    calendar = Calendar.from_ical((tmp_path / "x.ics").read_bytes())
    events = calendar.walk("VEVENT")
    usual = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"}
    assert len(events) == len(strings)
    assert all(set(e.keys()) <= usual for e in events)


def test_a_workbook_takes_every_naughty_string(tmp_path: Path) -> None:
    people = [Prospect(id=ProspectId(""), first_name=s, notes=s) for s in naughty_strings()]
    assert write_prospects(tmp_path / "x.xlsx", people) == len(people)
    assert write_prospects(tmp_path / "x.json", people) == len(people)


@quick
@given(st.text())
def test_cleaning_is_done_once_and_for_all(text: str) -> None:
    line, many = clean_line(text), clean_text(text)
    assert clean_line(line) == line
    assert clean_text(many) == many
    assert not has_hidden(line)
    assert "\n" not in line
    assert len(cut(line, 10)) <= 10
    assert fold(fold(text)) == fold(text)
