"""One prospect's record in a file: the timeline to read, all of it for programs."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.exchange import write_record
from coachdesk.model.call import Call, Callback, Channel, Draft, HistoryItem, Stop, StopKind
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.model.record import CallbackOnRecord, CallOnRecord, DraftOnRecord, Record, StopOnRecord

AT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ANN = Prospect(
    ProspectId("p1"), "Ann", "Lee", "Lee & Sons", phones=(Phone("+1", bad=True),), emails=("a@x",), do_not_call=True
)
DRAFT = Draft(DraftId("d1"), ANN.id, None, Channel.EMAIL, "t", "a@x", "Hello", "=1+1", (), AT)
BACK = Callback(CallbackId("k1"), ANN.id, None, AT, "UTC", AT.replace(tzinfo=None), "asked")
RECORD = Record(
    ANN,
    AT,
    calls=(CallOnRecord(Call(CallId("c1"), ANN.id, AT, OutcomeId("meeting"), PlayId("m")), (OutcomeId("no_answer"),)),),
    drafts=(DraftOnRecord(((AT, DRAFT),)),),
    callbacks=(CallbackOnRecord(((AT, BACK),)),),
    stops=(StopOnRecord(Stop(StopKind.NUMBER, "+1", "Asked", AT), AT, "Mistake"),),
)
TOLD = (
    HistoryItem(AT, "draft", "Email draft copied", "Hello", (("Text", "=1+1\nYours"),)),
    HistoryItem(AT, "note", "Note", "Prefers\nmornings"),
    HistoryItem(AT, "import", "Added to the list"),
)


def test_json_holds_the_timeline_and_every_version_it_was_told_from(tmp_path: Path) -> None:
    path = tmp_path / "ann.json"
    assert write_record(path, RECORD, history=TOLD, zone="Europe/Dublin") == 3
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["prospect"]["first_name"] == "Ann"
    assert [line["title"] for line in found["history"]] == [item.title for item in TOLD]
    assert found["calls"][0]["pressed_before"] == ["no_answer"]
    assert found["drafts"][0][0]["since"] == AT.isoformat()
    assert found["drafts"][0][0]["body"] == "=1+1"
    assert found["callbacks"][0][0]["reason"] == "asked"
    assert found["stops"][0]["lifted_reason"] == "Mistake"


def test_csv_holds_a_row_for_each_line_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "ann.csv"
    write_record(path, RECORD, history=TOLD, zone="UTC")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert rows[0] == ["At (UTC)", "Kind", "What", "In short", "All of it"]
    assert rows[1] == [AT.isoformat(), "draft", "Email draft copied", "Hello", "Text: =1+1\nYours"]
    assert len(rows) == 4


def test_text_is_for_reading_by_the_reps_own_clock(tmp_path: Path) -> None:
    path = tmp_path / "ann.txt"
    write_record(path, RECORD, history=TOLD, zone="Europe/Helsinki")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:6] == ["Ann Lee", "Lee & Sons", "+1 (wrong)", "a@x", "Asked not to be called",
                         "Times by the clock of Europe/Helsinki, newest first"]  # fmt: skip
    assert "2026-11-24 17:00  Email draft copied" in lines
    assert "    Yours" in lines
    assert "    mornings" in lines


@pytest.mark.parametrize(("name", "words"), [("ann.exe", "“.exe”"), ("ann", "without an ending")])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        write_record(tmp_path / name, RECORD, history=TOLD, zone="UTC")
    assert not (tmp_path / name).exists()
