"""Programs get a plain number as one argument of a list, and no shell ever reads it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.errors import UserError, WorldError
from coachdesk.phone.baresip import Baresip
from coachdesk.phone.choosing import make_phone
from coachdesk.phone.linphone import Linphone
from coachdesk.phone.programs import ByLink, ByProgram, command_parts, dial_uri, open_with_system, start_program
from coachdesk.settings import Settings

NUMBER = "+12025550142"
HOSTILE = ["*#06#", "+1 202", "1;2", "--help", "$(id)", "&calc", "tel:123", "12\n34", "1" * 16, "911@host", "１２３"]


def test_the_own_command_gets_the_number_as_part_of_one_argument() -> None:
    started: list[Sequence[str]] = []
    parts = command_parts('"C:\\Program Files\\Phone\\phone.exe" --to sip:{number}@pbx \'a b\' ""')
    ByProgram(parts, name="mine", start=started.append).dial(NUMBER)
    assert started == [["C:\\Program Files\\Phone\\phone.exe", "--to", f"sip:{NUMBER}@pbx", "a b", ""]]


@pytest.mark.parametrize(
    "template", ["", "phone", "{number}", "phone {number} {number}", "{number} phone", '"phone {number}']
)
def test_a_command_without_one_place_for_the_number_is_refused(template: str) -> None:
    with pytest.raises(UserError, match="dial command"):
        command_parts(template)


@given(st.text(st.characters(exclude_characters="{}"), max_size=60))
def test_any_line_is_arguments_or_refused(text: str) -> None:
    try:
        parts = command_parts(f"phone {text} {{number}}")
    except UserError:
        return
    assert parts[0] == "phone"
    assert sum("{number}" in part for part in parts) == 1


@pytest.mark.parametrize("number", HOSTILE)
def test_what_is_no_plain_number_starts_nothing(number: str) -> None:
    started: list[object] = []

    def take(uri: str) -> bool:
        started.append(uri)
        return True

    for phone in (ByProgram(["phone", "{number}"], name="mine", start=started.append), ByLink(open_uri=take)):
        with pytest.raises(UserError, match="not a plain phone number"):
            phone.dial(number)
        phone.listen(started.append)
        phone.close()
    assert started == []


def test_a_link_is_a_tel_or_sip_address() -> None:
    opened: list[str] = []

    def take(uri: str) -> bool:
        opened.append(uri)
        return True

    for settings in (
        Settings(),
        Settings(dial_scheme="sip"),
        Settings(dial_scheme="sip", sip_domain="pbx.example:5061"),
    ):
        make_phone(settings, open_uri=take).dial(NUMBER)
    assert opened == [f"tel:{NUMBER}", f"sip:{NUMBER}", f"sip:{NUMBER}@pbx.example:5061"]
    assert dial_uri("123", scheme="tel", domain="pbx") == "tel:123"


def test_where_nothing_takes_the_link_that_is_told() -> None:
    with pytest.raises(WorldError, match="No program on this computer takes tel: links") as told:
        make_phone(Settings(), open_uri=lambda _uri: False).dial(NUMBER)
    assert told.value.code == "no_phone_program"


def test_a_link_that_would_come_back_to_us_is_not_opened() -> None:
    opened: list[str] = []

    def take(uri: str) -> bool:
        opened.append(uri)
        return True

    with pytest.raises(WorldError, match="tel: links come to CoachDesk itself, so"):
        ByLink(open_uri=take, handler=lambda scheme: f"coachdesk-open-{scheme}.desktop").dial(NUMBER)
    ByLink(open_uri=take, handler=lambda _scheme: "linphone.desktop").dial(NUMBER)
    assert opened == [f"tel:{NUMBER}"]


def test_each_softphone_of_the_settings_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Sequence[str]] = []
    assert isinstance(make_phone(Settings(softphone="baresip")), Baresip)
    assert isinstance(make_phone(Settings(softphone="linphone")), Linphone)
    make_phone(Settings(softphone="microsip"), start=started.append).dial(NUMBER)
    make_phone(Settings(softphone="microsip", sip_domain="pbx"), start=started.append, microsip="C:\\m.exe").dial("123")
    own = replace(Settings(softphone="command"), dial_command="phone {number}")
    make_phone(own, start=started.append).dial(NUMBER)
    (tmp_path / "MicroSIP").mkdir()
    (tmp_path / "MicroSIP" / "microsip.exe").touch()
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    make_phone(Settings(softphone="microsip"), start=started.append).dial("123")
    assert started.pop() == [str(tmp_path / "MicroSIP" / "microsip.exe"), "123"]
    assert started == [["microsip.exe", NUMBER], ["C:\\m.exe", "sip:123@pbx"], ["phone", NUMBER]]
    with pytest.raises(UserError, match="dial command"):
        make_phone(Settings(softphone="command"))


def test_a_program_really_gets_its_arguments(tmp_path: Path) -> None:
    out = tmp_path / "said"
    code = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(repr(sys.argv[2:]))"
    start_program([sys.executable, "-c", code, str(out), NUMBER, "$(id) & x"])
    assert out.read_text() == repr([NUMBER, "$(id) & x"])


def test_a_program_that_fails_or_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="ended with status 3"):
        start_program([sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(WorldError, match=r"no-phone could not be started \(No such file"):
        start_program([str(tmp_path / "no-phone"), NUMBER])
    with pytest.raises(WorldError, match="could not be started"):
        start_program(["a\0b"])


def test_a_program_that_runs_on_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.phone.programs.PATIENCE_SECONDS", 0.05)
    start_program([sys.executable, "-c", "import time; time.sleep(0.5)"])


def test_a_system_without_a_handler_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert open_with_system("tel:123") is False
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {tmp_path}/opened\n')
    opener.chmod(0o755)
    assert open_with_system("tel:123") is True
    assert (tmp_path / "opened").read_text() == "tel:123"
