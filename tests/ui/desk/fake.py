"""A hand-written desk for the desk page's tests: it answers with made-up values and notes what it was asked."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from tests.ui.desk import samples
from tests.ui.fake_phone import FakeLine

from coachdesk.errors import CoachDeskError, NotUnderstood, UserError
from coachdesk.followup.offering import Slot, offer_slots
from coachdesk.model.brief import CallBrief, DayView, FollowUp, ForThemHelp
from coachdesk.model.call import Draft, DraftState, HistoryItem, Permission
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ending import CallTimes
from coachdesk.model.ids import CallId, DraftId, ProspectId
from coachdesk.model.judgement import (
    Confidence,
    Finding,
    Has,
    HoursVerdict,
    Level,
    OpenerCheck,
    Saying,
    SayPart,
    When,
)
from coachdesk.model.posting import Posting
from coachdesk.model.pronouncing import Clip, HardName
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.schema import Objection, PlanB

DESK = Changes(frozenset({Topic.DESK, Topic.HISTORY}))


@dataclass(frozen=True)
class Opened:
    changes: Changes
    brief: CallBrief | None


@dataclass(frozen=True)
class Recorded:
    changes: Changes
    follow_up: FollowUp


@dataclass(frozen=True)
class HandOver:
    changes: Changes
    draft: Draft
    mailto: str
    eml: bytes
    text: str
    html: str = "<p>the text</p>"
    attached: bool = False


@dataclass
class FakeDesk(FakeLine):
    """``asked`` lists each verb with what it was given; ``next`` are the prospects that Enter brings."""

    now_brief: CallBrief | None = samples.BRIEF
    now_follow_up: FollowUp | None = None
    day_view: DayView = samples.DAY
    past: tuple[HistoryItem, ...] = samples.HISTORY
    next: list[CallBrief | None] = field(default_factory=lambda: [samples.BRIEF_SECOND])
    asked: list[tuple[str, Any]] = field(default_factory=list)
    proposed: tuple[tuple[str, str], ...] = (("Close in days", "Own wording"), ("No invoice typed twice", "A team’s"))
    ruled: HoursVerdict | None = None
    gaps_refuse: bool = False
    own_clip: Clip | None = None
    hard: tuple[HardName, ...] = ()
    fits_a_link: bool = True
    has_calendar: bool = False
    queued: tuple[Posting, ...] = ()
    waiting: tuple[Draft, ...] = (
        samples.DRAFT,
        replace(samples.DRAFT, id=DraftId("d2"), subject="Two minutes on Tuesday?", missing=(), body="Hi."),
    )
    book: Any = field(
        default_factory=lambda: SimpleNamespace(
            outcomes=samples.OUTCOMES, checklist=(), figure=lambda _id: None, language=ENGLISH
        )
    )
    checks: Callable[[str], OpenerCheck] | None = None
    sheets: dict[str, FollowUp] = field(default_factory=lambda: {"hung_up_silent": samples.FOLLOW_UP})

    @property
    def playbook(self) -> Any:
        return self.book

    def verbs(self, name: str) -> list[Any]:
        """What a verb was given, each time it was asked."""
        return [given for verb, given in self.asked if verb == name]

    def slots(self, *, prospect: ProspectId | None = None) -> tuple[Slot, ...]:
        return offer_slots(now=samples.NOW, zone=samples.SAOIRSE.zone, own_zone="Europe/Dublin")

    # --- names

    def ways(self, prospect: ProspectId | None = None, *, company: bool = False) -> tuple[Saying, ...]:
        self.asked.append(("ways", company))
        return () if company else samples.WAYS

    def learn(self, said: str, prospect: ProspectId | None = None, *, company: bool = False) -> Opened:
        self.asked.append(("learn", (said, prospect, company)))
        if self.now_brief is not None and prospect in (None, self.now_brief.prospect.id) and not company:
            name = self.now_brief.prospect.name
            learned = Saying(name, (SayPart(name, said, "", "", Confidence.SURE),), "As you have learned it")
            self.now_brief = replace(self.now_brief, saying=learned)
        return Opened(DESK, self.now_brief)

    def clip(self, prospect: ProspectId | None = None) -> Clip | None:
        return self.own_clip

    def keep_clip(self, sound: bytes, prospect: ProspectId | None = None) -> Opened:
        self.asked.append(("keep_clip", len(sound)))
        self.own_clip = Clip(samples.SAOIRSE.id, sound, samples.NOW)
        return Opened(DESK, self.now_brief)

    def drop_clip(self, prospect: ProspectId | None = None) -> Opened:
        self.asked.append(("drop_clip", prospect))
        self.own_clip = None
        return Opened(DESK, self.now_brief)

    def hard_names(self) -> tuple[HardName, ...]:
        return self.hard

    # --- reading

    def brief(self) -> CallBrief | None:
        return self.now_brief

    def follow_up(self) -> FollowUp | None:
        return self.now_follow_up

    def day(self) -> DayView:
        return self.day_view

    def history(self, prospect: str) -> tuple[HistoryItem, ...]:
        return self.past

    def ruling(self, _prospect: str) -> HoursVerdict:
        assert self.now_brief is not None
        return self.ruled or self.now_brief.hours

    def prospect(self, prospect: str) -> Prospect:
        assert self.now_brief is not None
        return self.now_brief.prospect

    def prospects(self, *, search: str = "", limit: int = 200, offset: int = 0) -> tuple[Prospect, ...]:
        self.asked.append(("prospects", search))
        everybody = (samples.SAOIRSE, samples.WOJCIECH, samples.STOPPED)
        return tuple(p for p in everybody if search.casefold() in p.name.casefold())

    def to_send(self) -> tuple[Draft, ...]:
        return self.waiting

    def check(self, text: str) -> OpenerCheck:
        self.asked.append(("check", text))
        if self.checks is not None:
            return self.checks(text)
        return OpenerCheck((), Has(who=True, reason=True, for_them=True, question="?" in text))

    def check_draft(self, body: str, *, draft: str) -> tuple[Finding, ...]:
        self.asked.append(("check_draft", body))
        why = "it blames."
        return tuple(
            Finding(word, "negative", Level.WARNING, "rule", at, at + len(word), word, f"{word}: {why}", new, "Own")
            for word, new in (("rudely", ()), ("abruptly", ("early",)))
            if (at := body.find(word)) >= 0
        )

    def for_them_help(self, text: str) -> ForThemHelp:
        self.asked.append(("for_them_help", text))
        if not text:
            return ForThemHelp(lines=self.proposed)
        return ForThemHelp("The line is about us.", "Reason 5", self.proposed) if "We" in text else ForThemHelp()

    def understand(self, phrase: str) -> When:
        self.asked.append(("understand", phrase))
        if phrase != "tue 3pm":
            raise NotUnderstood(f"“{phrase}” is not a time.", hint="Type one such as “tue 3pm”.")
        return When(
            at=datetime(2026, 12, 1, 20, 0, tzinfo=UTC),
            zone="America/New_York",
            local=datetime(2026, 12, 1, 15, 0),  # noqa: DTZ001  wall time in the zone beside it
            until=None,
            phrase=phrase,
        )

    def objections(self, letters: str = "") -> tuple[Objection, ...]:
        return tuple(card for card in samples.OBJECTIONS if letters in card.says)

    def plan_b(self, phrase: str = "") -> PlanB:
        self.asked.append(("plan_b", phrase))
        promise = "Good: Tuesday 1 December, 15:00, New York time." if phrase else "Which day and hour, then?"
        return replace(samples.PLAN_B, confirm=promise)

    # --- doing

    def open_next(self) -> Opened:
        self.asked.append(("open_next", None))
        self.now_brief, self.now_follow_up = (self.next.pop(0) if self.next else None), None
        return Opened(DESK, self.now_brief)

    def skip(self) -> Opened:
        self.asked.append(("skip", None))
        return self.open_next()

    def open_prospect(self, prospect: str) -> Opened:
        self.asked.append(("open_prospect", prospect))
        return self.open_next()

    def use_second_number(self) -> Opened:
        self.asked.append(("use_second_number", None))
        assert self.now_brief is not None
        second = self.now_brief.prospect.phones[1]
        self.now_brief = replace(self.now_brief, hours=replace(self.now_brief.hours, number=second.e164 or ""))
        self.now_follow_up = None
        return Opened(DESK, self.now_brief)

    def record(self, outcome: str, **given: Any) -> Recorded:
        self.asked.append(("record", (outcome, given)))
        sheet = self.sheets.get(outcome, samples.FOLLOW_UP_LATER)
        assert self.now_brief is not None
        sheet = replace(sheet, asks_time=sheet.asks_time and outcome == "call_later")
        call = replace(sheet.call, outcome=outcome, seconds=given["seconds"], section=given["section"])  # type: ignore[arg-type]
        label = next(o.label for o in samples.OUTCOMES if o.id == outcome)
        self.now_follow_up = replace(sheet, call=call, outcome_label=label, prospect=self.now_brief.prospect)
        said = f"Recorded: {label[:1].lower()}{label[1:]}"
        return Recorded(Changes(DESK.topics, said=said, undoable=True), self.now_follow_up)

    def call_ended(self, call: CallId, times: CallTimes) -> Changes:
        self.asked.append(("call_ended", (call, times)))
        return Changes()

    def was_taken_back(self, call: CallId) -> bool:
        """Whether anything was undone since."""
        return ("undo", None) in self.asked and bool(call)

    def choose_play(self, play: str) -> Recorded:
        self.asked.append(("choose_play", play))
        other = samples.FOLLOW_UP_RING_BACK if play == "call_back_now" else samples.FOLLOW_UP
        return self._again(other)

    def choose_text(self, template: str) -> Recorded:
        self.asked.append(("choose_text", template))
        assert self.now_follow_up is not None
        choices = tuple(replace(c, chosen=c.template == template) for c in self.now_follow_up.choices)
        return self._again(replace(self.now_follow_up, choices=choices))

    def name_person(self, line: str) -> Recorded:
        self.asked.append(("name_person", line))
        name = line.split(",")[0].strip(" 0123456789+")
        if not name:
            raise UserError("Somebody who was named needs a name.", hint="Type the name they gave you.")
        assert self.now_follow_up is not None
        return self._again(replace(self.now_follow_up, named=name))

    def accept_hours(self) -> Opened:
        self.asked.append(("accept_hours", None))
        return self._words(hours_accepted=samples.NOW)

    def set_permission(self, permission: Permission) -> Recorded:
        self.asked.append(("set_permission", permission))
        assert self.now_follow_up is not None
        call = replace(self.now_follow_up.call, permission=permission)
        return self._again(replace(self.now_follow_up, call=call))

    def set_callback(self, phrase: str) -> Recorded:
        self.asked.append(("set_callback", phrase))
        self.understand(phrase)
        assert self.now_follow_up is not None
        return self._again(replace(self.now_follow_up, callback=samples.CALLBACK))

    def clear_callback(self) -> Recorded:
        self.asked.append(("clear_callback", None))
        assert self.now_follow_up is not None
        return self._again(replace(self.now_follow_up, callback=None))

    def undo(self) -> Any:
        self.asked.append(("undo", None))
        self.now_follow_up = None
        return SimpleNamespace(changes=Changes(frozenset(Topic), said="Taken back"), what="Recorded")

    def save_opener(self, text: str) -> Opened:
        self.asked.append(("save_opener", text))
        return self._words(opener=text, opener_check=self.check(text))

    def save_for_them(self, text: str) -> Opened:
        self.asked.append(("save_for_them", text))
        assert self.now_brief is not None
        return self._words(prospect=replace(self.now_brief.prospect, for_them=text))

    def save_note(self, text: str) -> Changes:
        self.asked.append(("save_note", text))
        return Changes()

    def note_point(self, *, section: str, point: str, text: str) -> Changes:
        self.asked.append(("note_point", (section, point, text)))
        return Changes()

    def mark_step(self, step: str, *, done: bool) -> Opened:
        self.asked.append(("mark_step", (step, done)))
        return self._words(checklist=samples.steps(said=done))

    def edit_draft(self, draft: str, *, to: str, subject: str, body: str) -> Draft:
        self.asked.append(("edit_draft", (to, subject, body)))
        return replace(samples.DRAFT, to=to, subject=subject, body=body)

    def letter(self, draft: str) -> HandOver:
        self.asked.append(("letter", draft))
        if "[[" in samples.DRAFT.body and draft == "d1" and self.gaps_refuse and not self.verbs("edit_draft"):
            raise UserError("The draft still has a gap: similar_client.", hint="Fill it in first.", code="gaps")
        link = "mailto:s.maguire@harrowpike.example?subject=Hi" if self.fits_a_link else ""
        return HandOver(
            Changes(), samples.DRAFT, link, b"Subject: Hi\r\n\r\nHi", "the text", attached=self.has_calendar
        )

    def put_in_mailbox(self, draft: str) -> Changes:
        self.asked.append(("put_in_mailbox", draft))
        self.queued = (Posting(DraftId(draft), "<d@x.example>", samples.NOW),)
        return Changes(frozenset({Topic.DRAFTS, Topic.DESK}), "On its way to your mailbox")

    def take_from_mailbox(self, draft: str) -> Changes:
        self.asked.append(("take_from_mailbox", draft))
        self.queued = ()
        return Changes(frozenset({Topic.DRAFTS, Topic.DESK}), "Taken back: it is still to send")

    def postings(self) -> tuple[Posting, ...]:
        return self.queued

    def cancel_draft(self, draft: str) -> Changes:
        self.asked.append(("cancel_draft", draft))
        put_away = replace(samples.DRAFT, state=DraftState.CANCELLED)
        self.waiting = tuple(d for d in self.waiting if d.id != draft)
        if self.now_follow_up is not None:
            self.now_follow_up = replace(self.now_follow_up, drafts=(put_away,))
        return Changes(DESK.topics, said="Draft put away", undoable=True)

    def hand_over(self, draft: str, *, how: str) -> HandOver:
        self.asked.append(("hand_over", how))
        self.waiting = tuple(d for d in self.waiting if d.id != draft)
        gone = replace(samples.DRAFT, state=DraftState.HANDED_OVER, handed_how=how)
        if self.now_follow_up is not None:
            self.now_follow_up = replace(self.now_follow_up, drafts=(gone,))
        return HandOver(
            DESK, gone, "mailto:s.maguire@harrowpike.example?subject=Hi", b"Subject: Hi\r\n\r\nHi", "the text"
        )

    def _again(self, follow_up: FollowUp) -> Recorded:
        self.now_follow_up = follow_up
        return Recorded(DESK, follow_up)

    def _words(self, **more: Any) -> Opened:
        assert self.now_brief is not None
        self.now_brief = replace(self.now_brief, **more)
        return Opened(DESK, self.now_brief)


class Clock:
    """A clock that only goes on when told."""

    def __init__(self, at: datetime = samples.NOW) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def go(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


Failed = Callable[[CoachDeskError], None]
