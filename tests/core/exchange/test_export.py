"""What is written: there and back again, guarded against spreadsheets, and whole or not at all."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from coachdesk.errors import UserError, WorldError
from coachdesk.exchange import read_contacts, read_number, write_all, write_callbacks, write_calls, write_prospects
from coachdesk.exchange.own import guarded, unguarded
from coachdesk.exchange.text import clean_line, clean_text
from coachdesk.model.call import Call, Callback, CallbackState
from coachdesk.model.ids import CallbackId, CallId, OutcomeId, PlayId, ProspectId
from coachdesk.model.prospect import Phone, Prospect

AT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ANN = Prospect(
    id=ProspectId("p1"), first_name="Ann", last_name="van der Lee", company="Lee & Sons; Ltd, “East”", title="CEO\\CFO",
    phones=(read_number("06 12 34 56 78", region="FR"),
            Phone("+442079460000", "+442079460000", "front desk", bad=True)),
    emails=("ann@lee.example", "a2@lee.example"), zone="Europe/Paris", country="FR", region="IDF", city="Paris",
    notes="One\n\ttwo, three; four", tags=("vip", "hot lead"), for_them="Half the queue", opener="=1+1",
    said_as="ann LEE", similar_client="Poe", referred_by="Bo", do_not_call=True, left_company=True, source="Fair",
    extra=(("Lead Status", "NEW"), ("Notes (old)", "-2+3")),
)  # fmt: skip
SHOP = Prospect(id=ProspectId("p2"), company="Shop", phones=(Phone("the desk, 12"),))
PEOPLE = [ANN, SHOP]
CALLS = [
    Call(
        CallId("c1"),
        ProspectId("p1"),
        AT,
        OutcomeId("hung_up_said"),
        PlayId("write"),
        number="+1",
        note="@x",
        seconds=4.0,
    )
]
CALLBACKS = [
    Callback(
        CallbackId("b1"), ProspectId("p1"), CallId("c1"), AT, "Europe/Paris", AT.replace(hour=16, tzinfo=None), "asked"
    ),
    Callback(CallbackId("b2"), ProspectId("p9"), None, AT, "", AT.replace(tzinfo=None), "", CallbackState.CANCELLED),
]
NAMES = {p.id: p for p in PEOPLE}


def without_id(who: Prospect) -> Prospect:
    return replace(who, id=ProspectId(""), extra=tuple(sorted(who.extra)))


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_everything_known_of_people_comes_back(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    assert write_prospects(path, PEOPLE) == 2
    back = read_contacts(path).prospects
    extra = [tuple(e for e in p.extra if e[0] != "UID") for p in back]
    assert [without_id(replace(p, extra=e)) for p, e in zip(back, extra, strict=True)] == [
        without_id(p) for p in PEOPLE
    ]


def test_an_export_of_ours_that_someone_has_edited_is_still_understood(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_prospects(path, PEOPLE)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    rows = [[*row, extra] for row, extra in zip(rows, ("Colour", "red", ""), strict=True)]
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    ann = read_contacts(path).prospects[0]
    assert (ann.name, ann.title, ann.city, ann.opener) == ("Ann van der Lee", "CEO\\CFO", "Paris", "=1+1")
    assert dict(ann.extra)["Colour"] == "red"
    assert dict(ann.extra)["Lead Status"] == "NEW"


def test_no_cell_begins_a_formula_and_plain_numbers_stay_readable(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_prospects(path, PEOPLE)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [c for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for c in row]
    assert "+442079460000" in cells
    assert "'=1+1" in cells
    assert not [c for c in cells if c[:1] in ("=", "-", "@", "\t", "\r")]


@given(st.text())
def test_guarding_a_cell_loses_nothing(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


def test_calls_and_callbacks_name_their_people(tmp_path: Path) -> None:
    assert write_calls(tmp_path / "calls.csv", CALLS, names=NAMES) == 1
    assert write_callbacks(tmp_path / "callbacks.csv", CALLBACKS, names=NAMES) == 2
    calls = list(csv.DictReader(io.StringIO((tmp_path / "calls.csv").read_text(encoding="utf-8-sig"))))
    callbacks = list(csv.DictReader(io.StringIO((tmp_path / "callbacks.csv").read_text(encoding="utf-8-sig"))))
    assert (calls[0]["Name"], calls[0]["Note"], calls[0]["Seconds"]) == ("Ann van der Lee", "'@x", "4")
    assert (callbacks[0]["Name"], callbacks[0]["Number"]) == ("Ann van der Lee", "+33612345678")
    assert callbacks[1]["Name"] == ""


def test_a_workbook_holds_constant_text_only(tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"
    odd = replace(SHOP, notes="x" * 40_000 + "\x00\ud800", opener="=HYPERLINK(1)", title="http://example.com")
    assert write_all(path, prospects=[ANN, odd], calls=CALLS, callbacks=CALLBACKS) == 5
    with zipfile.ZipFile(path) as book:
        names = book.namelist()
        sheets = [book.read(n).decode() for n in names if n.startswith("xl/worksheets/sheet")]
        strings = book.read("xl/sharedStrings.xml").decode()
    assert len(sheets) == 3
    assert not any("<f>" in s or "<hyperlink" in s for s in sheets)
    assert not any("externalLink" in n for n in names)
    assert "=HYPERLINK(1)" in strings
    write_prospects(tmp_path / "people.xlsx", PEOPLE)
    write_calls(tmp_path / "calls.xlsx", CALLS, names=NAMES)
    write_callbacks(tmp_path / "empty.xlsx", [], names=NAMES)


def test_json_holds_every_field(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    assert write_all(path, prospects=PEOPLE, calls=CALLS, callbacks=CALLBACKS) == 5
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["prospects"][0]["phones"][0]["e164"] == "+33612345678"
    assert (found["calls"][0]["outcome"], found["callbacks"][1]["state"]) == ("hung_up_said", "cancelled")
    write_prospects(tmp_path / "p.json", PEOPLE)
    write_calls(tmp_path / "c.json", CALLS, names=NAMES)
    write_callbacks(tmp_path / "b.json", CALLBACKS, names=NAMES)


def test_all_goes_into_what_the_kind_can_hold(tmp_path: Path) -> None:
    assert write_all(tmp_path / "all.csv", prospects=PEOPLE, calls=CALLS, callbacks=CALLBACKS) == 2
    assert write_all(tmp_path / "all.VCF", prospects=PEOPLE, calls=CALLS, callbacks=CALLBACKS) == 2
    assert write_all(tmp_path / "all.ics", prospects=PEOPLE, calls=CALLS, callbacks=CALLBACKS) == 2


def test_a_calendar_of_callbacks_is_one_that_others_read(tmp_path: Path) -> None:
    write_callbacks(tmp_path / "b.ics", CALLBACKS, names=NAMES)
    events = Calendar.from_ical((tmp_path / "b.ics").read_bytes()).walk("VEVENT")
    assert [str(e["SUMMARY"]) for e in events] == ["Call Ann van der Lee", "Call back"]
    assert [str(e["STATUS"]) for e in events] == ["CONFIRMED", "CANCELLED"]
    assert [len(e.walk("VALARM")) for e in events] == [1, 0]
    assert "16:00 in Europe/Paris" in str(events[0]["DESCRIPTION"])


def test_cards_are_folded_and_another_reader_understands_them(tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    write_prospects(path, [replace(ANN, notes="Ünïcödé 😀 " * 60), SHOP])
    data = path.read_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    cards = list(vobject.readComponents(data.decode()))
    assert cards[0].n.value.family == "van der Lee"
    assert cards[0].org.value == ["Lee & Sons; Ltd, “East”"]
    assert cards[0].note.value == ("Ünïcödé 😀 " * 60).strip()
    assert cards[0].tel.value == "06 12 34 56 78"


@pytest.mark.parametrize("name", ["out.txt", "out", "out.ics", "calls.vcf"])
def test_another_ending_is_refused_and_the_right_ones_named(tmp_path: Path, name: str) -> None:
    calls = name.startswith("calls")
    with pytest.raises(UserError, match="csv"):
        _ = write_calls(tmp_path / name, CALLS, names=NAMES) if calls else write_prospects(tmp_path / name, PEOPLE)
    with pytest.raises(UserError, match="ics"):
        write_all(tmp_path / "x.doc", prospects=[], calls=[], callbacks=[])
    assert not list(tmp_path.iterdir())


def test_a_failure_of_the_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WorldError, match="No space left"):
        write_prospects(path, PEOPLE)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_places_where_nothing_can_be_written_say_so(tmp_path: Path) -> None:
    (tmp_path / "dir.csv").mkdir()
    with pytest.raises(UserError, match="folder"):
        write_prospects(tmp_path / "dir.csv", PEOPLE)
    with pytest.raises(WorldError, match="could not be written"):
        write_prospects(tmp_path / "gone" / "out.csv", PEOPLE)


lines = st.text(max_size=30).map(clean_line)
texts = st.text(max_size=80).map(clean_text)
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map(clean_line).filter(bool)
numbers = st.sampled_from(["+442079460000", "06 12 34 56 78", "(415) 555-2671 x23", "call me", "=1+2"])
phones = st.builds(
    lambda number, label, bad: replace(read_number(number, region="FR"), label=label, bad=bad),
    numbers, lines.map(str.casefold), st.booleans(),
)  # fmt: skip
people = st.builds(
    Prospect, id=st.just(ProspectId("")), first_name=lines, last_name=lines, company=words, title=lines,
    phones=st.lists(phones, max_size=3).map(tuple), emails=st.lists(st.emails(), max_size=2, unique=True).map(tuple),
    country=st.sampled_from(["", "DE", "US"]), city=lines, region=lines, zone=st.sampled_from(["", "Europe/Berlin"]),
    notes=texts, tags=st.lists(words, max_size=2, unique=True).map(tuple), for_them=lines, opener=lines, said_as=lines,
    similar_client=lines, referred_by=lines, do_not_call=st.booleans(), left_company=st.booleans(), source=lines,
    extra=st.dictionaries(words, texts.filter(bool), max_size=2).map(lambda d: tuple(d.items())),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(people, min_size=1, max_size=3))
def test_any_list_comes_back_from_csv_as_it_was(tmp_path_factory: pytest.TempPathFactory, who: list[Prospect]) -> None:
    path = tmp_path_factory.mktemp("x") / "out.csv"
    write_prospects(path, who)
    assert [without_id(p) for p in read_contacts(path).prospects] == [without_id(p) for p in who]


def test_a_card_tells_phones_how_first_name_and_last_are_said(tmp_path: Path) -> None:
    def lines(said_as: str, first: str = "Mary Ann", last: str = "Nguyen") -> list[str]:
        who = Prospect(ProspectId("a" * 32), first_name=first, last_name=last, said_as=said_as)
        write_prospects(tmp_path / "one.vcf", [who])
        written = (tmp_path / "one.vcf").read_text(encoding="utf-8").splitlines()
        return [line for line in written if line.startswith("X-PHONETIC")]

    both = ["X-PHONETIC-FIRST-NAME:MAIR-ee AN", "X-PHONETIC-LAST-NAME:WIN"]
    assert lines("MAIR-ee AN WIN") == both
    assert lines("WIN", first="") == both[1:]
    assert lines("MAIR-ee WIN") == []
    assert lines("") == []
