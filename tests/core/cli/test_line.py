"""What other programs tell the desk while no window is open: kept, matched, put into the timeline; never dialled."""

import subprocess
import sys
import time

import pytest
from tests.core.cli.conftest import CommandLine

from coachdesk.cli.line import reason_in
from coachdesk.cli.parser import make_parser
from coachdesk.desk import open_desk
from coachdesk.errors import UserError
from coachdesk.model.phone import EndedBy, EventKind, Reason
from coachdesk.paths import DataFolder
from coachdesk.phone.spool import take

NUMBER = "+1 202 555 0142"


def test_an_event_is_kept_where_no_window_is_open(cli: CommandLine) -> None:
    assert cli.ask("call-event", "started", "--number", NUMBER) == {"matched": None, "delivered": False}
    cli.ask("call-event", "ended", "--number", NUMBER, "--by", "them", "--reason", "486 Busy Here")
    one, two = take(cli.data, mark="1").events
    assert (one.kind, one.number, one.by, one.reason) == (EventKind.STARTED, NUMBER, EndedBy.NOT_TOLD, None)
    assert (two.kind, two.by, two.reason, two.text) == (EventKind.ENDED, EndedBy.THEM, Reason.BUSY, "486 Busy Here")


def test_who_has_the_number_is_told_to_scripts(busy: CommandLine) -> None:
    people = busy.ask("prospects")["prospects"]
    who = next(one for one in people if one["phones"])
    digits = "".join(filter(str.isdigit, who["phones"][0]["number"]))
    answer = busy.ask("call-event", "answered", "--number", digits)
    assert answer["matched"]["id"] == who["id"]
    assert busy.ask("call-event", "answered", "--number", "+1 212 555 0777")["matched"] is None


@pytest.mark.parametrize(
    "number", ["--data=elsewhere", "+1 202 555 0142 --json", "-x", "$(id)", "Ann <b>", "\x1b[2J*21#", "x" * 500]
)
def test_what_a_caller_calls_themself_is_text_and_nothing_more(cli: CommandLine, number: str) -> None:
    answer = cli.run("call-event", "--incoming", "started", "--", *number.split(" "))
    assert (answer.status, answer.out) == (0, "Kept for the next time CoachDesk is open.\n")
    (event,) = take(cli.data, mark="1").events
    assert event.number.isprintable()
    assert len(event.number) <= 60
    assert event.incoming


@pytest.mark.parametrize(
    "words",
    [
        ("call-event",),
        ("call-event", "dialled"),
        ("call-event", "ended", "--by", "me"),
        ("call-event", "ended", "--at", "yesterday"),
        ("call-event", "ended", "--at", "2026-11-24T15:00:00"),
        ("call-event", "ended", "--run", "calc"),
    ],
)
def test_anything_else_is_refused_and_not_kept(cli: CommandLine, words: tuple[str, ...]) -> None:
    cli.refused(*words)
    assert take(cli.data, mark="1").events == ()


def test_calls_told_while_closed_stand_in_the_timeline_once(busy: CommandLine) -> None:
    who = next(one for one in busy.ask("prospects")["prospects"] if one["phones"])
    number = who["phones"][0]["number"]
    desk = open_desk(DataFolder(busy.data))
    try:
        assert desk.heard_while_closed(moment=time.monotonic()).ended == ()
        for kind, at in (("started", "09:00:00"), ("answered", "09:00:04"), ("ended", "09:01:10")):
            busy.ask("call-event", kind, "--number", number, "--at", f"2026-11-20T{at}+00:00")
        busy.ask("call-event", "started", "--number", "+1 212 555 0777", "--at", "2026-11-20T10:00:00+00:00")
        missed = desk.heard_while_closed(moment=time.monotonic())
        assert [(call.number, known.id if known else None) for call, known in missed.ended] == [
            (number, who["id"]), ("+1 212 555 0777", None),
        ]  # fmt: skip
        assert [call.ending.seconds for call, _known in missed.ended if call.ending] == [66.0, None]
        lines = [item for item in desk.history(who["id"]) if item.kind == "heard"]
        assert [(line.title, line.detail) for line in lines] == [
            ("Called while CoachDesk was closed", f"1\u00a0min 6\u00a0s · Hung up · {number}")
        ]
        assert desk.heard_while_closed(moment=time.monotonic()).ended == ()
    finally:
        desk.close()


@pytest.mark.parametrize("link", ["tel:*21%23", "--help=x", "tel:1\n2", "http://tel", "tel:"])
def test_a_hostile_link_opens_nothing(cli: CommandLine, link: str) -> None:
    answer = cli.run("open", "--", link)
    assert (answer.status, answer.out) == (2, "")
    assert "is no link to a phone number, so nothing was opened" in answer.err


def test_exactly_one_link_is_taken(cli: CommandLine) -> None:
    assert cli.refused("open", "tel:+12025550142", "tel:+12025550143") == "usage"
    assert cli.refused("open") == "usage"
    assert cli.run("open", "--", "tel:123", "--data=x").status == 2


def test_the_words_of_softphones_mean_one_thing() -> None:
    assert reason_in("603 Decline") is Reason.REJECTED
    assert reason_in("Call rejected") is Reason.REJECTED
    assert reason_in("404 Not Found") is Reason.UNKNOWN_NUMBER
    assert reason_in("normal clearing") is Reason.HUNG_UP
    assert reason_in("…") is None


def test_a_hook_needs_neither_qt_nor_the_database() -> None:
    code = """
import sys, tempfile
from coachdesk.cli import main
with tempfile.TemporaryDirectory() as folder:
    assert main(["--data", folder, "call-event", "started", "--", "+12025550142"]) == 0
print(sorted(name for name in ("PySide6", "sqlalchemy", "phonenumbers", "hashlib", "jinja2") if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_the_event_comes_first_and_its_options_after_it(cli: CommandLine) -> None:
    cli.ask("call-event", "started", "--number", NUMBER, "--at", "2026-11-24T15:00:00+00:00")
    cli.ask("call-event", "answered", "--number", NUMBER, "--at", "2026-11-24T15:00:03+00:00")
    options = ("--number", NUMBER, "--by", "them", "--reason", "486 Busy Here", "--at", "2026-11-24T15:00:09+00:00")
    cli.ask("call-event", "ended", *options)
    started, answered, ended = take(cli.data, mark="1").events
    assert [(one.kind, one.number, one.at.second) for one in (started, answered, ended)] == [
        (EventKind.STARTED, NUMBER, 0), (EventKind.ANSWERED, NUMBER, 3), (EventKind.ENDED, NUMBER, 9)
    ]  # fmt: skip
    assert (ended.by, ended.reason, ended.text) == (EndedBy.THEM, Reason.BUSY, "486 Busy Here")


@pytest.mark.parametrize(
    "words",
    [
        ("ringing", "--incoming", "--by", "them", "--", *NUMBER.split(" ")),
        ("ringing", "--incoming", "--by", "them", *NUMBER.split(" ")),
        ("ringing", "+1", "--incoming", "202", "--by", "them", "--", "555", "0142"),
        ("--incoming", "ringing", "--by", "them", "--number", NUMBER),
        ("--incoming", "--by", "them", "ringing", "--", NUMBER),
    ],
)
def test_options_stand_before_or_behind_the_event(words: tuple[str, ...]) -> None:
    parsed = make_parser().parse_args(["call-event", *words])
    assert (parsed.kind, parsed.incoming, parsed.by) == ("ringing", True, "them")
    assert " ".join([parsed.number, *parsed.rest]).strip() == NUMBER


def test_an_option_there_is_not_is_refused_behind_the_event_too() -> None:
    with pytest.raises(UserError, match="There is no argument --run calc here"):
        make_parser().parse_args(["call-event", "ended", "--by", "them", "--run", "calc", "--", "--by"])


def test_every_hook_of_the_help_parses() -> None:
    parsed = make_parser().parse_args(["call-event", "--by", "them", "--reason", "busy", "ended", "--", "1", "-2"])
    assert (parsed.kind, parsed.rest, parsed.by, parsed.reason) == ("ended", ["1", "-2"], "them", "busy")
