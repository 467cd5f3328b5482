"""The timeline tells what is on record, no more and no less."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coachdesk.followup.timeline import Words, hours_told, talk, tell, words_of
from coachdesk.model.call import (
    Call,
    Callback,
    CallbackState,
    Channel,
    Draft,
    DraftState,
    HistoryItem,
    Permission,
    Stop,
    StopKind,
)
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.model.prospect import Prospect
from coachdesk.model.record import (
    CallbackOnRecord,
    CallOnRecord,
    DraftOnRecord,
    LineOnRecord,
    Record,
    StopOnRecord,
)
from coachdesk.playbook.schema import Playbook

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ANA = Prospect(ProspectId("p1"), first_name="Ana", source="march.csv")
CALL = Call(CallId("c1"), ANA.id, NOON, OutcomeId("voicemail"), PlayId("leave_voicemail"))
DRAFT = Draft(DraftId("d1"), ANA.id, CALL.id, Channel.EMAIL, "t", "ana@x.example", "Hello", "Dear Ana", (), NOON)
BACK = Callback(
    CallbackId("k1"), ANA.id, CALL.id, NOON, "Europe/London", datetime(2026, 11, 24, 12), "They asked", promised=True  # noqa: DTZ001
)  # fmt: skip
WORDS = Words(outcomes={"voicemail": "Voicemail"}, plays={"leave_voicemail": "Leave one"}, steps={"said": "Say it"})


def after(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def told(*, words: Words = WORDS, now: datetime = NOON, **parts: object) -> list[HistoryItem]:
    """Without the line of how it began."""
    record = Record(ANA, after(-9), **parts)  # type: ignore[arg-type]
    return [*tell(record, words=words, now=now, zone="Europe/Dublin")][:-1]


def titles(*versions: tuple[datetime, Callback], now: datetime = NOON) -> list[str]:
    """Oldest first."""
    return [item.title for item in told(callbacks=(CallbackOnRecord(versions),), now=now)][::-1]


def test_a_call_is_told_whole() -> None:
    call = replace(
        CALL,
        number="+12125550101",
        note="Rang long",
        seconds=112.4,
        override="They asked for it",
        open_steps=("said", "gone"),
        opener="Hi Ana",
        section="Why",
        hours="Allowed",
        permission=Permission.YES,
    )
    (item,) = told(calls=(CallOnRecord(call, (OutcomeId("no_answer"),)),))
    assert item.title == "Voicemail"
    assert item.detail == (
        "1\u00a0min 52\u00a0s · Rang long · Called all the same: They asked for it · "
        "Dialled with open steps: Say it, gone · Put right, first “no_answer”"
    )
    assert item.facts == (
        ("Note", "Rang long"),
        ("Number", "+12125550101"),
        ("Talk", "1\u00a0min 52\u00a0s"),
        ("Calling hours", "Allowed"),
        ("Called all the same", "They asked for it"),
        ("Open steps at dialling", "Say it, gone"),
        ("Opener", "Hi Ana"),
        ("Outline open at the end", "Why"),
        ("Play", "Leave one"),
        ("May we email", "Yes"),
        ("First recorded as", "no_answer"),
    )


def test_a_permission_not_asked_for_is_told_where_the_play_asks() -> None:
    def answer(words: Words) -> str | None:
        (item,) = told(calls=(CallOnRecord(CALL),), words=words)
        return dict(item.facts).get("May we email")

    assert answer(WORDS) is None
    assert answer(replace(WORDS, asking=frozenset({"leave_voicemail"}))) == "Not asked"


def test_the_playbook_names_outcomes_plays_and_steps(playbook: Playbook) -> None:
    words = words_of(playbook)
    assert words.outcomes["hung_up_silent"].startswith("Hung up")
    assert words.plays["write_instead"]
    assert words.steps
    assert words.asking


def test_every_version_of_a_draft_and_each_way_it_left_is_told() -> None:
    edited = replace(DRAFT, body="Dear Ana, hello")
    sent = replace(edited, state=DraftState.HANDED_OVER, handed_at=after(2), handed_how="mail")
    again = replace(sent, handed_at=after(3), handed_how="by pigeon")
    versions = ((NOON, DRAFT), (after(1), edited), (after(2), sent), (after(3), again), (after(4), again))
    items = told(drafts=(DraftOnRecord(versions),))[::-1]
    assert [(item.at, item.kind, item.title) for item in items] == [
        (NOON, "writing", "Email draft made"),
        (after(1), "writing", "Email draft edited"),
        (after(2), "draft", "Email draft opened in the mail program"),
        (after(3), "draft", "Email draft handed over"),
    ]
    assert [dict(item.facts)["Text"] for item in items] == ["Dear Ana", *["Dear Ana, hello"] * 3]
    assert items[0].detail == "Hello"


def test_a_draft_put_away_and_taken_up_again_is_told() -> None:
    away = replace(DRAFT, channel=Channel.TEXT, subject="", state=DraftState.CANCELLED)
    versions = (
        (NOON, replace(away, state=DraftState.OPEN)),
        (after(1), away),
        (after(2), replace(away, state=DraftState.OPEN)),
    )
    items = told(drafts=(DraftOnRecord(versions),))[::-1]
    assert [item.title for item in items] == [
        "Text message made",
        "Text message put away, not sent",
        "Text message taken up again",
    ]
    assert items[0].detail == "ana@x.example"


def test_a_callback_is_told_with_every_move_and_how_it_ended() -> None:
    moved = replace(BACK, at=after(24), local=BACK.local + timedelta(hours=24), state=CallbackState.SNOOZED)
    done = replace(moved, state=CallbackState.DONE)
    versions = ((after(-1), BACK), (after(-0.5), moved), (after(24), done))
    items = told(callbacks=(CallbackOnRecord(versions),), now=after(99))[::-1]
    assert [(item.title, item.detail) for item in items] == [
        ("Callback fixed", "24 Nov 2026, 12:00 in London. They asked"),
        ("Callback moved", "To 25 Nov 2026, 12:00 in London. Before: 24 Nov 2026, 12:00 in London"),
        ("Callback done", "It was due 25 Nov 2026, 12:00 in London"),
    ]
    assert dict(items[0].facts)["They were told the time"] == "Yes"


def test_a_callback_that_was_missed_is_told_so_whatever_came_of_it_later() -> None:
    done, cancelled = (replace(BACK, state=state) for state in (CallbackState.DONE, CallbackState.CANCELLED))
    assert titles((after(-1), BACK), now=after(0.9)) == ["Callback fixed"]
    assert titles((after(-1), BACK), now=after(2)) == ["Callback fixed", "Callback missed"]
    assert titles((after(-1), BACK), (after(5), done)) == ["Callback fixed", "Callback missed", "Callback done"]
    assert titles((after(-1), BACK), (after(-0.5), cancelled), now=after(9)) == ["Callback fixed", "Callback cancelled"]


def test_a_callback_open_again_is_told_and_a_change_of_words_alone_is_not() -> None:
    proposed = replace(BACK, reason="", promised=False)
    done = replace(proposed, state=CallbackState.DONE)
    versions = ((after(-3), proposed), (after(-2), done), (after(-1), proposed), (NOON, replace(proposed, reason="So")))
    assert titles(*versions) == ["Callback fixed", "Callback done", "Callback open again"]
    first = told(callbacks=(CallbackOnRecord(versions),))[-1]
    assert first.detail == "24 Nov 2026, 12:00 in London"
    assert dict(first.facts)["They were told the time"] == "No, proposed by the desk"


def test_stops_made_together_are_one_line_and_so_are_releases() -> None:
    stops = [Stop(StopKind.PROSPECT, "p1", "Asked", NOON), Stop(StopKind.NUMBER, "+1", "Asked", NOON)]
    released = (StopOnRecord(stop, after(1), "Asked for a call") for stop in stops)
    whole_firm = StopOnRecord(Stop(StopKind.DOMAIN, "x.example", "A list", after(2)))
    items = told(stops=(*released, whole_firm))
    assert [(item.title, item.detail, item.facts[1:]) for item in items] == [
        ("Do not call", "A list", (("Everybody at", "x.example"),)),
        ("Released from do not call", "Asked for a call", (("Person", "Themself"), ("Number", "+1"))),
        ("Do not call", "Asked", (("Person", "Themself"), ("Number", "+1"))),
    ]


def test_what_was_taken_back_is_told_with_when_it_had_been_done() -> None:
    lines = (
        LineOnRecord(NOON, "edit", "Edited", "company"),
        LineOnRecord(after(1), "undo", "Taken back: recorded: voicemail", after(0.5).isoformat()),
    )
    assert told(lines=lines) == [
        HistoryItem(after(1), "undo", "Taken back: recorded: voicemail", "It had been done on 24 Nov 2026 at 12:30"),
        HistoryItem(NOON, "edit", "Edited", "company"),
    ]


def test_the_last_line_says_how_it_began() -> None:
    def start(source: str) -> HistoryItem:
        record = Record(replace(ANA, source=source), NOON)
        (item,) = tell(record, words=WORDS, now=NOON, zone="UTC")
        return item

    assert start("march.csv") == HistoryItem(NOON, "import", "Imported from march.csv")
    assert start("Named by Ruth Jones").title == "Named by Ruth Jones"
    assert start("").title == "Added to the list"


def test_talk_is_said_in_minutes_and_seconds() -> None:
    assert (talk(7.6), talk(60), talk(125)) == ("8\u00a0s", "1\u00a0min 0\u00a0s", "2\u00a0min 5\u00a0s")


def test_the_ruling_at_dialling_is_kept_in_words_with_its_source() -> None:
    may = HoursVerdict("+1", ("America/New_York",), Verdict.MAY, "US: 8:00 to 21:00 there.", "16 CFR 310.4(c)")
    assert hours_told(may, at=NOON) == "Allowed, 07:00 in New York. US: 8:00 to 21:00 there. 16 CFR 310.4(c)"
    must_not = replace(may, verdict=Verdict.MUST_NOT, zones=("America/New_York", "America/Chicago"))
    assert hours_told(must_not, at=NOON).startswith("Not allowed at this hour, 07:00 in New York or 06:00 in Chicago")
    assert hours_told(HoursVerdict("", (), Verdict.UNKNOWN, "No rule.", ""), at=NOON) == "Not known. No rule"
