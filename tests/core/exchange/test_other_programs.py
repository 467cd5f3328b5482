"""The files that leave the desk, read by Debian programs that no one here wrote: calcurse and munpack."""

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coachdesk.exchange import callback_ics, eml, write_callbacks
from coachdesk.model.call import Callback, Channel, Draft
from coachdesk.model.ids import CallbackId, CallId, DraftId, ProspectId
from coachdesk.model.prospect import Phone, Prospect

AT = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
NAMES = ("Siobhán Ní Bhriain", "李 小龍", "محمد علي", "Zoë; “Q”, O’Brien\\n")
PEOPLE = {
    ProspectId(f"p{n}"): Prospect(
        ProspectId(f"p{n}"), first_name=name, company="Straße & 株式会社", phones=(Phone("+1"),)
    )
    for n, name in enumerate(NAMES)
}
CALLBACKS = [
    Callback(
        CallbackId(f"k{n}"), who, None, AT.replace(day=26 + n), "America/New_York", AT.replace(tzinfo=None), "Asked"
    )
    for n, who in enumerate(PEOPLE)
]
DRAFT = Draft(
    DraftId("d1"), ProspectId("p0"), CallId("c1"), Channel.EMAIL, "t", "ann@lee.example", "Unser Gespräch, Zoë",
    "Grüße an 李 小龍.\n\nSam", (), AT,
)  # fmt: skip


def run(program: str, *words: str, at: Path) -> str:
    """What the program says; the test is left out where it isn't installed."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed; `python3 dev.py test` installs it")
    around = {**os.environ, "TZ": "Europe/Dublin", "LC_ALL": "C.UTF-8", "HOME": str(at)}
    done = subprocess.run([found, *words], cwd=at, env=around, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def test_a_calendar_program_takes_every_callback_with_its_time_and_alarm(tmp_path: Path) -> None:
    file = tmp_path / "callbacks.ics"
    write_callbacks(file, CALLBACKS, names=PEOPLE)
    data = tmp_path / "calcurse"
    data.mkdir()
    report = run("calcurse", "-D", str(data), "-i", str(file), at=tmp_path)
    assert "4 apps / 0 events / 0 todos / 0 skipped" in report
    taken = (data / "apts").read_text(encoding="utf-8").splitlines()
    assert [line[: len("11/26/2026 @ 15:00 -> 11/26/2026 @ 15:15")] for line in taken] == [
        f"11/{day}/2026 @ 15:00 -> 11/{day}/2026 @ 15:15" for day in (26, 27, 28, 29)
    ]
    # "!" is its mark for an entry that rings.
    assert [line.partition("!")[2] for line in taken] == [f"Call {name}" for name in NAMES]


def test_the_same_callback_moved_is_one_entry_at_its_new_time(tmp_path: Path) -> None:
    moved = replace(CALLBACKS[0], at=AT.replace(hour=17), version=2)
    data = tmp_path / "calcurse"
    data.mkdir()
    file = tmp_path / "one.ics"
    file.write_bytes(callback_ics(moved, title="Call Ann", description="Line\none"))
    run("calcurse", "-D", str(data), "-i", str(file), at=tmp_path)
    assert "11/26/2026 @ 17:00" in (data / "apts").read_text(encoding="utf-8")


def test_a_mail_unpacker_finds_the_calendar_file_whole(tmp_path: Path) -> None:
    ics = callback_ics(CALLBACKS[1], title="Call 李 小龍", description="Straße")
    (tmp_path / "draft.eml").write_bytes(eml(DRAFT, sender="Sam Reed <sam@ledgerly.example>", ics=ics))
    assert "appointment.ics (text/calendar)" in run("munpack", "-q", "draft.eml", at=tmp_path)
    unpacked = (tmp_path / "appointment.ics").read_bytes()
    assert unpacked.replace(b"\r\n", b"\n").strip() == ics.replace(b"\r\n", b"\n").strip()
