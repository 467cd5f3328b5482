"""A desk that lives in memory, for the screens' tests: every verb, simple rules, no store and no thread.

``FakeDesk(people(3))`` stands ready; ``desk.asked`` lists the verbs that were called, ``desk.fails["record"] = error``
makes a verb fail. Times are fixed: now is Wednesday 25 November 2026, 15:44 UTC.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from tests.ui.fake_phone import FakeLine
from tests.ui.fake_practice import FakePractice
from tests.ui.results import (
    CallbackBoard,
    CallbackRow,
    Exported,
    HandOver,
    Imported,
    Opened,
    Recorded,
    Released,
    StopCounts,
    StopsImported,
    Undone,
    Waiting,
)

from coachdesk.coach.scripts import ReadScript, read_script
from coachdesk.desk.editing import PlaybookState
from coachdesk.desk.forgetting import Forgettable
from coachdesk.errors import CoachDeskError, NotUnderstood, UserError
from coachdesk.followup.offering import Slot, offer_slots
from coachdesk.followup.putting_off import PutOff, put_off_to
from coachdesk.model.brief import (
    BriefSection,
    BriefStep,
    CallBrief,
    DayView,
    FollowUp,
    ForThemHelp,
    PlayChoice,
    QueueGroup,
    QueueRow,
    RowMark,
    StepState,
)
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
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId
from coachdesk.model.judgement import (
    Confidence,
    Finding,
    Has,
    HoursVerdict,
    Level,
    OpenerCheck,
    Saying,
    SayPart,
    Verdict,
    When,
)
from coachdesk.model.posting import Posting
from coachdesk.model.pronouncing import Clip, HardName
from coachdesk.model.prospect import ContactList, Phone, Prospect, RowProblem
from coachdesk.playbook.editing import Part, Values
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.schema import (
    DraftTemplate,
    Evidence,
    Figure,
    Objection,
    Outcome,
    Outline,
    PlanB,
    Play,
    Playbook,
    Policy,
    Rule,
    Section,
    Step,
    Timing,
)
from coachdesk.playbook.team import Team, with_team
from coachdesk.settings import Settings, validated

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

NOW = datetime(2026, 11, 25, 15, 44, tzinfo=UTC)
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"

_PEOPLE = (
    ("Wojciech", "Zieliński", "Northgate Freight", "Finance Director", "+1 312 555 0187", "America/Chicago"),
    ("Priya", "Raman", "Oakfield Dental Group", "Practice Manager", "+1 617 555 0143", "America/New_York"),
    ("Chidinma", "Eze", "Lumen Row Hotels", "Group Controller", "+44 20 7946 0123", "Europe/London"),
    ("Ana", "Beltrán", "Fieldstone Foods", "Head of Finance", "+1 312 555 0111", "America/Chicago"),
    ("Greg", "Tillman", "Marrow Bay Supply", "Owner", "555 0199", ""),
    ("Siobhán", "Ní Bhriain", "Harrow & Pike", "Head of Finance", "+353 1 555 0101", "Europe/Dublin"),
    ("Hyun-woo", "Baek", "Calder Optics", "CFO", "+1 206 555 0166", "America/Los_Angeles"),
)


def person(number: int = 0, **changes: object) -> Prospect:
    """The n-th sample person; fields can be changed by name."""
    first, last, company, title, phone, zone = _PEOPLE[number % len(_PEOPLE)]
    digits = "".join(c for c in phone if c.isdigit())
    made = Prospect(
        ProspectId(f"p{number}"),
        first_name=first,
        last_name=last,
        company=company,
        title=title,
        phones=(Phone(phone, e164=f"+{digits}" if phone.startswith("+") else None, label="work"),),
        emails=(f"{first.lower()}@example.com",),
        zone=zone,
        for_them="Invoices matched to freight the same day",
        source="finance-us.csv",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def people(count: int) -> tuple[Prospect, ...]:
    return tuple(person(n) for n in range(count))


def long_person() -> Prospect:
    """Everything as long and as hostile as it comes."""
    return person(
        99,
        first_name=LONG_NAME,
        last_name="<b>O’Brien</b> & “Söhne” 🎉",
        company="The Very Long and Winding Company of Much Too Many Words & Sons (Holdings) Limited " * 2,
        title="Deputy Vice President of Finance, Operations, Procurement and Everything Else " * 2,
    )


def playbook() -> Playbook:
    """Small, but with every kind of thing in it."""
    play = Play(PlayId("write_instead"), "Write instead", "Write", "Most such cut-offs are meant.", "Jason Bay")
    back = Play(
        PlayId("call_back_now"),
        "Call back now",
        "Call back",
        "It may have been a dropped line.",
        "PhoneBurner",
        timing=Timing.NOW,
        outline="ring_back",
        notice="Saying the line was lost when it was not is untrue. Say that the call ended.",
    )
    outcomes = (
        _outcome("hung_up_silent", "Hung up, no word", "1", play, back, hang_up=True),
        _outcome("hung_up_said", "Hung up, said so", "2", hang_up=True),
        _outcome("call_later", "Call later", "3", ask=True, talked=True),
        _outcome("not_interested", "Not interested", "4", talked=True),
        _outcome("voicemail", "Voicemail", "5"),
        _outcome("no_answer", "No answer", "6"),
        _outcome("gatekeeper", "Gatekeeper", "7", talked=True),
        _outcome("meeting", "Meeting", "8", talked=True, meeting=True),
        _outcome("referred", "Referred", "", talked=True, adds_person=True),
        _outcome("wrong_number", "Wrong number", "", marks_number=True),
        _outcome("left_company", "Left the company", "", leaves=True),
        _outcome("do_not_call", "Do not call", "x", stops=True),
    )
    outlines = tuple(
        Outline(name, title, "Hi {{first_name}}, it’s {{my_name}} from {{my_company}}.", _SECTIONS)
        for name, title in (("first_call", "First call"), ("second_call", "Second call"), ("ring_back", "Ring back"))
    )
    steps = (
        Step("said", "Said it", "Say it aloud", Evidence.PRONUNCIATION, "A name said wrong ends calls.", "PhoneBurner"),
        Step("for_them", "For them", "What is in it for them", Evidence.FOR_THEM, "They ask at once.", "PhoneBurner"),
        Step("opener", "Opener", "Opener to fix", Evidence.OPENER, "Some words hand over an exit.", "PhoneBurner"),
        Step("outline", "Outline", "Outline too long", Evidence.OUTLINE, "A script sounds read.", "PhoneBurner"),
    )
    rule = Rule(
        "busy",
        "negative",
        Level.WARNING,
        "Tells them they have no time, and offers the exit.",
        "PhoneBurner",
        ("I know you’re busy",),
        (),
        ("I’m calling because month-end often runs to nine days.",),
        ("I’m calling because invoices wait.",),
        ("I know you’re busy, but …",),
    )
    draft = DraftTemplate(
        "empathetic",
        Channel.EMAIL,
        "Honest email after a cut-off",
        "Two minutes on {{weekday}}?",
        "Hi {{first_name}},\n\nour call was short. It may have been a bad moment.\n\n{{my_name}}",
        "Says openly that the call ended.",
        "Jason Bay",
    )
    return Playbook(
        "Default",
        1,
        Policy(PlayId("write_instead"), 6, 45),
        outlines,
        steps,
        (rule,),
        outcomes,
        (draft,),
        _OBJECTIONS,
        PlanB(
            "Not a good time",
            "When suits you better, Tuesday or Thursday?",
            "May I send two lines by email?",
            "Thursday at ten then, and two lines by email.",
            "Ask when, not if.",
            "PhoneBurner",
        ),
        ("Each hang-up is part of the work.",),
        (Figure("reason", "Saying the reason for the call about doubles the baseline.", "Gong, 2018", "quoted"),),
    )


def _outcome(name: str, label: str, key: str, *plays: Play, ask: bool = False, **flags: Any) -> Outcome:
    own = Play(
        PlayId(f"{name}_play"),
        f"After {label.lower()}",
        label,
        "It is the next thing that helps.",
        "PhoneBurner",
        timing=Timing.ASK if ask else Timing.LATER_DAY,
        after_days=2,
        drafts=("empathetic",),
        ask_permission=ask,
    )
    return Outcome(OutcomeId(name), label, key, "So that it is counted.", "PhoneBurner", plays or (own,), **flags)


_SECTIONS = (
    Section("who", "Who and why", ("Thursday was cut short, no harm done", "Freight invoices that wait"), 15),
    Section("pain", "Their invoices", ("Who matches them", "What slips", "What it costs"), 45),
    Section("proof", "Proof from freight", ("Northgate’s neighbour saved two days", "Same system"), 20),
    Section("ask", "Ask", ("Fifteen minutes on Tuesday",), 15),
)
_OBJECTIONS = (
    Objection(
        "send_email",
        "Just send me an email",
        ("email", "send"),
        ("Glad to", "One question so it fits"),
        "What should it answer for you?",
        "An email alone is an exit.",
        "PhoneBurner",
    ),
    Objection(
        "no_budget",
        "We have no budget",
        ("budget", "money"),
        ("Nothing to buy today", "The cost of waiting"),
        "What do nine days cost you?",
        "Price comes before worth.",
        "The desk’s own",
    ),
)


@dataclass
class FakeDesk(FakePractice, FakeLine):
    """The verbs of the desk over plain dictionaries."""

    start: tuple[Prospect, ...] = ()
    settings: Settings = field(
        default_factory=lambda: Settings(my_name="Sam", my_company="Ledgerly", zone="Europe/Dublin")
    )
    playbook: Playbook = field(default_factory=playbook)
    asked: list[str] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    next_stops: StopsImported | None = None
    fails: dict[str, CoachDeskError] = field(default_factory=dict)
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.people: dict[ProspectId, Prospect] = {p.id: p for p in self.start}
        self.order: list[ProspectId] = list(self.people)
        self.current: ProspectId | None = self.order[0] if self.order else None
        self.sheet: FollowUp | None = None
        self.calls: list[Call] = []
        self.drafts: dict[DraftId, Draft] = {}
        self.booked: dict[CallbackId, Callback] = {}
        self.steps_done: dict[ProspectId, set[str]] = {}
        self.notes: dict[ProspectId, str] = {}
        self.done: list[ProspectId] = []
        self.sample = False
        self.forgotten: list[tuple[ProspectId, bool, bool]] = []
        self.own: set[Part] = set()
        self.team = Team()
        self.scripts: dict[str, str] = {}
        self.theirs = playbook()
        self.handed_playbooks: list[Path] = []
        self.tried: list[Values] = []
        self.befores: list[Values | None] = []
        self.faults: tuple[Problem, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.next_import: ContactList | None = None
        self._undo: list[tuple[str, dict[str, object]]] = []
        FakePractice.__init__(self)

    def __getattribute__(self, name: str) -> object:
        value = object.__getattribute__(self, name)
        if not name.startswith("_") and callable(value) and name not in ("remember", "add_callback"):
            object.__getattribute__(self, "asked").append(name)
            if error := object.__getattribute__(self, "fails").get(name):
                raise error
        return value

    # --- reading

    def ways(self, prospect: ProspectId | None = None, *, company: bool = False) -> tuple[Saying, ...]:
        assert prospect or self.current
        who = self.prospect(ProspectId(prospect or self.current or ""))
        return () if company else (Saying(who.name, (SayPart(who.name, "x", "", "", Confidence.GUESS),), "guess"),)

    def clip(self, prospect: ProspectId | None = None) -> Clip | None:
        return None

    def hard_names(self) -> tuple[HardName, ...]:
        ways = self.ways(self.current)
        return (HardName(self.current, ways[0].name, "Calder Optics", ways[0]),) if self.current else ()

    def brief(self) -> CallBrief | None:
        return self._brief(self.current) if self.current else None

    def follow_up(self) -> FollowUp | None:
        return self.sheet

    def day(self) -> DayView:
        rows = tuple(self._row(p) for p in self.order if p not in self.done)
        done = tuple(self._row(p) for p in self.done)
        return DayView(
            "Finance, US" if self.people else "",
            done=len(self.done),
            total=len(self.people),
            talked=sum(1 for c in self.calls if c.outcome in ("call_later", "not_interested", "gatekeeper", "meeting")),
            meetings=sum(1 for c in self.calls if c.outcome == "meeting"),
            to_go=len(rows),
            pace=18,
            to_send=len(self._open_drafts()),
            callbacks_due=len(self._board().overdue),
            groups=(QueueGroup("Up next", len(rows), rows), QueueGroup("Done today", len(done), done)),
        )

    def history(self, prospect: ProspectId) -> tuple[HistoryItem, ...]:
        calls = [HistoryItem(c.at, "call", c.outcome, c.note) for c in self.calls if c.prospect == prospect]
        added = HistoryItem(self.now - timedelta(days=3), "import", "Added from a list", "finance-us.csv, row 57")
        return (*reversed(calls), added)

    def export_record(self, prospect: ProspectId, path: Path) -> Exported:
        return Exported(path, len(self.history(prospect)))

    def ruling(self, _prospect: ProspectId) -> HoursVerdict:
        return HoursVerdict("", (), Verdict.MAY, "", "")

    @property
    def listed(self) -> tuple[Prospect, ...]:  # type: ignore[override]
        return tuple(self.people.values())

    def prospect(self, prospect: ProspectId) -> Prospect:
        if prospect not in self.people:
            raise UserError("There is no such prospect.")
        return self.people[prospect]

    def prospects(self, *, search: str = "", limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        return tuple(self._matching(search)[offset : offset + limit])

    def without_number(self, *, limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        return tuple(who for who in self._matching("") if who.phone is None)[offset : offset + limit]

    def count_without_number(self) -> int:
        return len(self.without_number())

    def count_prospects(self, *, search: str = "") -> int:
        return len(self._matching(search))

    def waiting(self) -> Waiting:
        board = self._board()
        rows = (*board.overdue, *board.today, *board.later)
        return Waiting(tuple(row.callback for row in rows), len(board.overdue), len(board.today))

    def callback_rows(self, callbacks: Collection[CallbackId]) -> tuple[CallbackRow, ...]:
        board = self._board()
        rows = (*board.overdue, *board.today, *board.later)
        return tuple(row for row in rows if row.callback.id in callbacks)

    def put_off(self, callback: CallbackId, by: PutOff) -> Changes:
        self.remember("Callback put off")
        kept = self._booked(callback)
        at = put_off_to(kept, by, now=self.now)
        local = at.astimezone(ZoneInfo(kept.zone)).replace(tzinfo=None)
        self.booked[callback] = replace(kept, at=at, local=local, state=CallbackState.SNOOZED)
        return Changes(frozenset({Topic.CALLBACKS}), "Callback put off", undoable=True)

    def slots(self, *, prospect: ProspectId | None = None) -> tuple[Slot, ...]:
        chosen = prospect or self.current
        assert chosen is not None
        who = self.people[chosen]
        return offer_slots(now=self.now, zone=who.zone or "UTC", own_zone="Europe/Dublin")

    def callbacks(self) -> CallbackBoard:
        return self._board()

    def to_send(self) -> tuple[Draft, ...]:
        return self._open_drafts()

    def check(self, text: str, *, prospect: ProspectId | None = None) -> OpenerCheck:
        return self._check(text)

    def check_draft(self, body: str, *, draft: DraftId | None = None) -> tuple[Finding, ...]:
        return ()

    def for_them_help(self, text: str = "") -> ForThemHelp:
        return ForThemHelp(lines=(("Close in days", "Own wording"),)) if not text.strip() else ForThemHelp()

    def understand(self, phrase: str, *, prospect: ProspectId | None = None) -> When:
        return self._when(phrase, prospect)

    def objections(self, letters: str = "") -> tuple[Objection, ...]:
        wanted = letters.lower()
        return tuple(o for o in self.playbook.objections if wanted in o.says.lower() or wanted in " ".join(o.finds))

    def plan_b(self) -> PlanB:
        return self.playbook.plan_b

    # --- the playbook

    def playbook_state(self) -> PlaybookState:
        return PlaybookState(self.playbook, playbook(), frozenset(self.own), self.team, dict(self.scripts), self.faults)

    def try_playbook(self, part: Part, values: Values, before: Values | None = None) -> tuple[Problem, ...]:
        self.tried.append(values)
        self.befores.append(before)
        return self.problems

    def save_playbook(self, part: Part, values: Values, before: Values | None = None) -> Changes:
        self.befores.append(before)
        if self.problems:
            raise FaultyPlaybook(self.problems)
        if isinstance(values, Team):
            self.team, self.playbook = values, with_team(playbook(), values)
        elif isinstance(values, PlanB):
            self.playbook = replace(self.playbook, plan_b=values)
        else:
            field = {"outline": "outlines", "checklist": "checklist", "objections": "objections"}[part]
            self.playbook = replace(self.playbook, **{field: tuple(values)})  # type: ignore[arg-type]
        self.own.add(part)
        return Changes(frozenset({Topic.PLAYBOOK, Topic.DESK}), f"Saved: {part}")

    def reset_playbook(self, part: Part) -> Changes:
        self.own.discard(part)
        self.playbook, self.team = playbook(), Team()
        return Changes(frozenset({Topic.PLAYBOOK, Topic.DESK}), "Back to the default")

    def hand_over_playbook(self, file: Path) -> Changes:
        self.handed_playbooks.append(file)
        return Changes(said=f"The playbook is in {file.name}")

    def look_at_playbook(self, file: Path) -> Playbook:
        return self.theirs

    def take_over_playbook(self, file: Path) -> Changes:
        self.playbook = self.theirs
        return Changes(frozenset({Topic.PLAYBOOK, Topic.DESK}), f"In use: {file.name}")

    def keep_script(self, outline: str, script: str) -> None:
        self.scripts[outline] = script

    def read_script(self, script: str) -> ReadScript:
        return read_script(script, playbook=self.playbook)

    # --- the call

    def open_next(self) -> Opened:
        if self.sheet and self.current and not self.sheet.ring_back:
            self.done.append(self.current)
            self.order.remove(self.current)
            self.current = self.order[0] if self.order else None
        self.sheet = None
        return self._opened()

    def open_prospect(self, prospect: ProspectId) -> Opened:
        if prospect not in self.people:
            raise UserError("There is no such prospect.")
        self.current, self.sheet = prospect, None
        if prospect not in self.order:
            self.order.insert(0, prospect)
        return self._opened()

    def skip(self) -> Opened:
        if self.current:
            self.order.append(self.order.pop(self.order.index(self.current)))
            self.current = self.order[0]
        return self._opened()

    def record(
        self,
        outcome: OutcomeId,
        *,
        prospect: ProspectId | None = None,
        shown: ProspectId | None = None,
        play: PlayId | None = None,
        note: str = "",
        seconds: float | None = None,
        section: str = "",
        permission: Permission = Permission.NOT_ASKED,
        callback: str = "",
        open_steps: tuple[str, ...] = (),
        override: str = "",
        number: str = "",
        times: CallTimes | None = None,
        at: datetime | None = None,
        id: CallId | None = None,  # noqa: A002
    ) -> Recorded:
        who = self.people[prospect or self.current or ProspectId("")]
        kind = self.playbook.outcome(outcome)
        if kind is None:
            raise UserError(f"There is no outcome called {outcome}.")
        self.remember(kind.label)
        chosen = next((p for p in kind.plays if p.id == play), kind.plays[0])
        call = Call(
            id or CallId(f"c{len(self.calls)}"),
            who.id,
            at or self.now,
            outcome,
            chosen.id,
            number=who.phone.number if who.phone else "",
            note=note,
            permission=permission,
            seconds=seconds,
            section=section,
            override=override,
        )
        self.calls.append(call)
        stopped: tuple[Stop, ...] = ()
        if kind.stops:
            self.people[who.id] = who = replace(who, do_not_call=True)
            stopped = (Stop(StopKind.PROSPECT, who.id, "asked", self.now),)
        self.sheet = self._sheet(call, who, kind, chosen, callback, stopped)
        return Recorded(self._saved(f"Recorded: {kind.label.lower()}"), self.sheet)

    def choose_play(self, play: PlayId) -> Recorded:
        sheet = self._need_sheet()
        return self.record(sheet.call.outcome, prospect=sheet.prospect.id, play=play)

    def set_permission(self, permission: Permission) -> Recorded:
        sheet = self._need_sheet()
        self.sheet = replace(sheet, call=replace(sheet.call, permission=permission))
        return Recorded(self._saved("Permission noted"), self.sheet)

    def set_callback(self, phrase: str) -> Recorded:
        sheet = self._need_sheet()
        when = self._when(phrase, sheet.prospect.id)
        booked = self.add_callback(sheet.prospect.id, at=when.at, call=sheet.call.id)
        self.sheet = replace(sheet, callback=booked, quality=when.notes, asks_time=False)
        return Recorded(self._saved("Callback fixed"), self.sheet)

    def clear_callback(self) -> Recorded:
        sheet = self._need_sheet()
        if sheet.callback:
            self.booked.pop(sheet.callback.id, None)
        self.sheet = replace(sheet, callback=None)
        return Recorded(self._saved("No callback"), self.sheet)

    def use_second_number(self) -> Opened:
        who = self.people[self.current or ProspectId("")]
        usable = [p for p in who.phones if not p.bad]
        if len(usable) < 2:
            raise UserError(f"{who.name} has no second number.", hint="Add one on the Prospects page.")
        self.people[who.id] = replace(who, phones=(*usable[1:], usable[0], *(p for p in who.phones if p.bad)))
        return self._opened()

    def undo(self) -> Undone:
        if not self._undo:
            raise UserError("There is nothing to take back.")
        what, state = self._undo.pop()
        for name, value in state.items():
            setattr(self, name, value)
        return Undone(Changes(frozenset(Topic), f"Taken back: {what.lower()}"), what)

    # --- words and checklist

    def save_opener(self, text: str) -> Opened:
        return self._edited(opener=text)

    def save_for_them(self, text: str) -> Opened:
        return self._edited(for_them=text)

    def save_note(self, text: str) -> Changes:
        if self.current:
            self.notes[self.current] = text
        return Changes(frozenset({Topic.HISTORY}))

    def note_point(self, *, section: str, point: str, text: str) -> Changes:
        return Changes(frozenset({Topic.HISTORY}))

    def mark_step(self, step: str, *, done: bool) -> Opened:
        steps = self.steps_done.setdefault(self.current or ProspectId(""), set())
        (steps.add if done else steps.discard)(step)
        return self._opened()

    # --- drafts, callbacks

    def edit_draft(self, draft: DraftId, *, to: str, subject: str, body: str) -> Draft:
        kept = replace(self.drafts[draft], to=to, subject=subject, body=body)
        self.drafts[draft] = kept
        return kept

    def letter(self, draft: DraftId) -> HandOver:
        kept = self.drafts[draft]
        text = f"Subject: {kept.subject}\n\n{kept.body}"
        return HandOver(Changes(), kept, f"mailto:{kept.to}?subject=x", text.encode(), text)

    def hand_over(self, draft: DraftId, *, how: str) -> HandOver:
        kept = replace(self.drafts[draft], state=DraftState.HANDED_OVER, handed_at=self.now, handed_how=how)
        self.drafts[draft] = kept
        text = f"Subject: {kept.subject}\n\n{kept.body}"
        said = Changes(
            frozenset({Topic.DRAFTS, Topic.HISTORY}), "Draft opened in mail" if how == "mail" else "Draft copied"
        )
        return HandOver(said, kept, f"mailto:{kept.to}?subject=x", text.encode(), text)

    def postings(self) -> tuple[Posting, ...]:
        return ()

    def mailbox_changed(self) -> Changes:
        return Changes(frozenset({Topic.DRAFTS}))

    def cancel_draft(self, draft: DraftId) -> Changes:
        self.drafts[draft] = replace(self.drafts[draft], state=DraftState.CANCELLED)
        return Changes(frozenset({Topic.DRAFTS}), "Draft put away", undoable=True)

    def callback_done(self, callback: CallbackId) -> Changes:
        self.remember("Callback done")
        self.booked[callback] = replace(self._booked(callback), state=CallbackState.DONE)
        return Changes(frozenset({Topic.CALLBACKS}), "Callback done", undoable=True)

    def snooze(self, callback: CallbackId, *, phrase: str = "") -> Changes:
        self.remember("Callback moved")
        kept = self._booked(callback)
        if phrase:
            when = self._when(phrase, kept.prospect)
            at, local = when.at, when.local
        else:
            on = max(self.now, kept.at) + timedelta(hours=1) - kept.at
            at, local = kept.at + on, kept.local + on
        self.booked[callback] = replace(kept, at=at, local=local, state=CallbackState.SNOOZED)
        return Changes(frozenset({Topic.CALLBACKS}), "Callback moved", undoable=True)

    def callback_ics(self, callback: CallbackId) -> bytes:
        return b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

    # --- prospects

    def add_prospect(self, prospect: Prospect) -> Changes:
        _must_be_reachable(prospect)
        self.remember("Prospect added")
        new = replace(prospect, id=prospect.id or ProspectId(f"new{len(self.people)}"))
        self.people[new.id] = new
        self.order.append(new.id)
        self.current = self.current or new.id
        return Changes(frozenset({Topic.PROSPECTS, Topic.DESK}), f"Added: {new.name}", undoable=True)

    def edit_prospect(self, prospect: Prospect) -> Changes:
        _must_be_reachable(prospect)
        self.remember("Prospect changed")
        self.people[prospect.id] = prospect
        return Changes(frozenset({Topic.PROSPECTS, Topic.DESK}), f"Saved: {prospect.name}", undoable=True)

    def remove_prospect(self, prospect: ProspectId) -> Changes:
        self.remember("Prospect removed")
        gone = self.people.pop(prospect)
        self.order = [p for p in self.order if p != prospect]
        self.current = self.order[0] if self.current == prospect and self.order else self.current
        return Changes(frozenset({Topic.PROSPECTS, Topic.DESK}), f"Removed: {gone.name}", undoable=True)

    def forgettable(self, prospect: ProspectId) -> Forgettable:
        who = self.people[prospect]
        kept = tuple(phone.number for phone in who.phones) + who.emails
        calls = sum(made.prospect == prospect for made in self.calls)
        return Forgettable(
            who, calls=calls, notes=2, drafts=1, callbacks=1, clip=True, kept=kept, must=who.do_not_call, copies=3
        )

    def forget(self, prospect: ProspectId, *, leave_alone: bool, copies: bool) -> Changes:
        self.forgotten.append((prospect, leave_alone, copies))
        self.remove_prospect(prospect)
        self._undo.clear()
        return Changes(frozenset(Topic), "Erased for good")

    def forget_removed(self) -> Changes:
        return Changes(frozenset(Topic), "2 people are erased for good")

    def release(self, prospect: ProspectId, *, reason: str) -> Changes:
        if not reason.strip():
            raise UserError("A do-not-call is only lifted with a reason.")
        self.people[prospect] = replace(self.people[prospect], do_not_call=False)
        return Changes(frozenset({Topic.PROSPECTS, Topic.DESK}), "Do-not-call lifted")

    def stop_counts(self) -> StopCounts:
        kinds = [s.kind for s in self.stops]
        counts = (kinds.count(kind) for kind in (StopKind.NUMBER, StopKind.EMAIL, StopKind.DOMAIN))
        return StopCounts(*counts, people=sum(p.do_not_call for p in self.people.values()))  # type: ignore[misc]

    def find_stops(self, *, search: str = "", limit: int = 100, offset: int = 0) -> tuple[Stop, ...]:
        return tuple(s for s in self.stops if search.lower() in s.value)[offset : offset + limit]

    def import_stops(self, path: Path, *, progress: Callable[[int, int], bool] | None = None) -> StopsImported:
        if self.next_stops is None:
            raise UserError(f"{path.name} holds nothing that can be stopped. Nothing was imported.")
        self.stops.append(Stop(StopKind.NUMBER, "+13125550142", f"On the list {path.name}", self.now))
        return self.next_stops

    def preview_stops(self, path: Path) -> StopsImported:
        if self.next_stops is None:
            raise UserError(f"{path.name} holds nothing that can be stopped. Nothing was imported.")
        return replace(self.next_stops, changes=Changes())

    def export_stops(self, path: Path) -> Exported:
        return Exported(path, len(self.stops))

    def release_stop(self, named: str, *, reason: str) -> Released:
        gone = tuple(s for s in self.stops if s.value == named)
        if not gone:
            raise UserError(f"{named} is not stopped.", hint="Nothing was changed.")
        self.stops = [s for s in self.stops if s.value != named]
        return Released(Changes(frozenset({Topic.PROSPECTS}), f"{named} may be called again"), gone, ())

    def read_list(
        self,
        path: Path,
        *,
        mapping: dict[str, str] | None = None,
        progress: Callable[[int, int], bool] | None = None,
    ) -> ContactList:
        if progress and not progress(0, 1):
            raise UserError("The reading was cancelled. Nothing was changed.", code="cancelled")
        if self.next_import is None:
            raise UserError(f"{path.name} holds no contacts. Nothing was imported.")
        return replace(self.next_import, mapping=mapping) if mapping is not None else self.next_import

    def import_list(self, contacts: ContactList, *, progress: Callable[[int, int], bool] | None = None) -> Imported:
        self.remember("Import")
        for n, new in enumerate(contacts.prospects):
            if progress and not progress(n, len(contacts.prospects)):
                raise UserError("The import was cancelled. Nothing was added.", code="cancelled")
            made = replace(new, id=ProspectId(f"i{len(self.people)}"))
            self.people[made.id] = made
            self.order.append(made.id)
        self.current = self.current or (self.order[0] if self.order else None)
        count = len(contacts.prospects)
        changes = Changes(frozenset({Topic.PROSPECTS, Topic.DESK}), f"{count} prospects added", undoable=True)
        return Imported(changes, count, 0, 0, contacts.skipped, contacts.problems)

    def export(self, path: Path, *, what: str = "all", search: str = "") -> Exported:
        path.write_text("name\n", encoding="utf-8")
        return Exported(path, len(self._matching(search)))

    def load_sample(self) -> Changes:
        for n in range(len(_PEOPLE)):
            self.people[ProspectId(f"p{n}")] = person(n)
            self.order.append(ProspectId(f"p{n}"))
        self.current, self.sample = self.order[0], True
        return Changes(frozenset(Topic), "The sample list is on the desk", undoable=True)

    def remove_sample(self) -> Changes:
        self.people, self.order, self.current, self.sample, self.sheet = {}, [], None, False, None
        self.booked.clear()
        return Changes(frozenset(Topic), "The sample list is gone", undoable=True)

    def has_sample(self) -> bool:
        return self.sample

    # --- house

    def save_settings(self, settings: Settings) -> Changes:
        self.settings = validated(settings)
        return Changes(frozenset({Topic.SETTINGS}))

    def backup(self, path: Path | None = None) -> Path:
        return path or Path("/data/backups/coachdesk-2026-11-25.db")

    def restore(self, path: Path) -> Changes:
        return Changes(frozenset(Topic), "Restored")

    # --- for the tests themselves

    def add_callback(
        self, prospect: ProspectId, *, at: datetime, reason: str = "Promised on the phone", call: CallId | None = None
    ) -> Callback:
        zone = self.people[prospect].zone or "UTC"
        local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        made = Callback(CallbackId(f"k{len(self.booked)}"), prospect, call, at, zone, local, reason)
        self.booked[made.id] = made
        return made

    def remember(self, what: str) -> None:
        names = ("people", "order", "current", "sheet", "calls", "drafts", "booked", "done")
        self._undo.append((what, {n: _copy(object.__getattribute__(self, n)) for n in names}))

    # --- inside

    def _booked(self, callback: CallbackId) -> Callback:
        if callback not in self.booked:
            raise UserError("There is no such callback.")
        return self.booked[callback]

    def _need_sheet(self) -> FollowUp:
        if self.sheet is None:
            raise UserError("No call has been recorded on this prospect yet.")
        return self.sheet

    def _saved(self, said: str) -> Changes:
        return Changes(frozenset({Topic.DESK, Topic.CALLBACKS, Topic.DRAFTS, Topic.HISTORY}), said, undoable=True)

    def _opened(self) -> Opened:
        return Opened(Changes(frozenset({Topic.DESK})), self._brief(self.current) if self.current else None)

    def _edited(self, **changes: str) -> Opened:
        who = self.people[self.current or ProspectId("")]
        self.people[who.id] = replace(who, **changes)  # type: ignore[arg-type]
        return self._opened()

    def _matching(self, search: str) -> list[Prospect]:
        words = search.lower().split()
        return [p for p in self.people.values() if all(w in f"{p.name} {p.company} {p.email}".lower() for w in words)]

    def _open_drafts(self) -> tuple[Draft, ...]:
        return tuple(d for d in self.drafts.values() if d.state is DraftState.OPEN)

    def _board(self) -> CallbackBoard:
        rows: dict[str, list[CallbackRow]] = {"overdue": [], "today": [], "later": []}
        here = ZoneInfo(self.settings.zone or "UTC")
        for kept in sorted(self.booked.values(), key=lambda c: c.at):
            if kept.state not in (CallbackState.OPEN, CallbackState.SNOOZED):
                continue
            who = self.people[kept.prospect]
            row = CallbackRow(kept, who.name, who.company, kept.local, kept.at.astimezone(here).replace(tzinfo=None))
            same_day = kept.at.date() == self.now.date()
            rows["overdue" if kept.at <= self.now else "today" if same_day else "later"].append(row)
        return CallbackBoard(tuple(rows["overdue"]), tuple(rows["today"]), tuple(rows["later"]))

    def _row(self, prospect: ProspectId) -> QueueRow:
        who = self.people[prospect]
        mark = RowMark.STOPPED if who.do_not_call else RowMark.DONE if prospect in self.done else RowMark.READY
        mark = RowMark.CURRENT if prospect == self.current else mark
        return QueueRow(prospect, who.name, who.company, "10:44 there", mark)

    def _brief(self, prospect: ProspectId) -> CallBrief:
        who = self.people[prospect]
        opener = who.opener or f"Hi {who.first_name}, it’s Sam from Ledgerly. I’m calling because invoices often wait."
        check = self._check(opener)
        done = self.steps_done.get(prospect, set())
        steps = tuple(
            BriefStep(
                s.id, s.label if ok else s.open_label, StepState.DONE if ok else StepState.HALF, s.kind, s.why, s.source
            )
            for s in self.playbook.checklist
            for ok in [self._step_done(s, who, check, done)]
        )
        verdict = Verdict.MAY if who.zone else Verdict.UNKNOWN
        return CallBrief(
            who,
            "Callback promised for 15:45" if prospect == "p0" else "Best hour there",
            sum(1 for c in self.calls if c.prospect == prospect) + 1,
            HoursVerdict(
                who.phone.number if who.phone else "",
                (who.zone,) if who.zone else (),
                verdict,
                "8:00 to 21:00 on any day" if who.zone else "",
                "47 CFR 64.1200" if who.zone else "",
                until=self.now + timedelta(hours=5) if who.zone else None,
            ),
            steps,
            opener,
            check,
            "first_call",
            tuple(BriefSection(s.id, s.title, s.points, s.seconds) for s in _SECTIONS),
            Saying(
                who.name,
                (SayPart(who.first_name, "VOY-chekh", "ˈvɔjt͡ɕɛx", "pl", Confidence.SURE),),
                "a list of Polish names",
            ),
        )

    def _step_done(self, step: Step, who: Prospect, check: OpenerCheck, done: set[str]) -> bool:
        match step.kind:
            case Evidence.FOR_THEM:
                return bool(who.for_them)
            case Evidence.OPENER:
                return not check.findings
            case Evidence.OUTLINE:
                return True
            case _:
                return step.id in done

    def _check(self, text: str) -> OpenerCheck:
        findings = tuple(
            Finding(r.id, r.category, r.level, "rule", m.start(), m.end(), m.group(), r.why, r.instead, r.source)
            for r in self.playbook.rules
            for p in r.patterns
            for m in re.finditer(p, text)
        )
        return OpenerCheck(findings, Has(True, "because" in text, "month" in text, text.endswith("?")))

    def _when(self, phrase: str, prospect: ProspectId | None) -> When:
        if " at " in phrase:
            there = ZoneInfo((self.people[prospect].zone if prospect else "") or "UTC")
            local = datetime.fromisoformat(phrase.replace(" at ", "T"))
            return When(local.replace(tzinfo=there).astimezone(UTC), there.key, local, None, phrase)
        days = {"tomorrow": 1, "tue 3pm": 6, "in 1 hour": 0, "next week": 7}
        if phrase.strip().lower() not in days:
            raise NotUnderstood(f"“{phrase}” is not a time I can read. Nothing was changed.", hint="Try “tue 3pm”.")
        zone = self.people[prospect].zone if prospect else ""
        at = self.now + timedelta(days=days[phrase.strip().lower()], hours=1)
        local = at.astimezone(ZoneInfo(zone or "UTC")).replace(tzinfo=None)
        return When(at, zone or "UTC", local, None, phrase)

    def _sheet(
        self, call: Call, who: Prospect, kind: Outcome, chosen: Play, callback: str, stopped: tuple[Stop, ...]
    ) -> FollowUp:
        drafts: tuple[Draft, ...] = ()
        booked = None
        if not kind.stops:
            draft = Draft(
                DraftId(f"d{len(self.drafts)}"),
                who.id,
                call.id,
                Channel.EMAIL,
                "empathetic",
                who.email,
                "Two minutes on Tuesday?",
                f"Hi {who.first_name},\n\nour call was short. We helped [[similar_client]] with the same.\n\nSam",
                ("similar_client",),
                self.now,
                why=chosen.why,
                source=chosen.source,
            )
            drafts = (draft,)
            self.drafts[draft.id] = draft
            if chosen.timing is Timing.LATER_DAY or callback:
                at = self._when(callback or "tomorrow", who.id).at
                booked = self.add_callback(who.id, at=at, reason=chosen.why, call=call.id)
        return FollowUp(
            call,
            who,
            kind.label,
            tuple(PlayChoice(p.id, p.label, p.short, p.why, p.source, p.notice) for p in kind.plays),
            chosen.id,
            drafts,
            booked,
            "Another hour than last time" if booked else "",
            chosen.timing is Timing.ASK and booked is None,
            chosen.ask_permission,
            (),
            (),
            stopped,
            "Each hang-up is part of the work." if kind.hang_up else "",
            "Priya Raman, Oakfield Dental Group",
            chosen.timing is Timing.NOW,
        )


def _must_be_reachable(prospect: Prospect) -> None:
    if not prospect.name:
        raise UserError("A prospect needs a name or a company. Nothing was saved.")
    for phone in prospect.phones:
        if not any(c.isdigit() for c in phone.number):
            raise UserError(f"“{phone.number}” is not a phone number. Nothing was saved.")


def _copy(value: object) -> object:
    return value.copy() if isinstance(value, dict | list) else value


def as_desk(fake: FakeDesk) -> "Desk":
    """The fake as the runner wants it."""
    return cast("Desk", fake)


def contact_list(count: int = 3) -> ContactList:
    """A file just read: two columns understood, one not."""
    return ContactList(
        "march.csv",
        "csv",
        "utf-8",
        ",",
        ("Full name", "Firm", "Shoe size"),
        {"name": "Full name", "company": "Firm"},
        tuple(replace(person(n), id=ProspectId("")) for n in range(count)),
        (RowProblem(2, "Phone", "call me", "This is not a phone number. The row was kept without it."),),
        skipped=1,
        samples=tuple((person(n).name, person(n).company, "42") for n in range(count)),
    )
