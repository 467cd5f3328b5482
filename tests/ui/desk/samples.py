"""Made-up people and calls for looking at the desk and for its tests: reserved numbers, example domains."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coachdesk.model.brief import (
    BriefSection,
    BriefStep,
    CallBrief,
    DayView,
    FollowUp,
    PlayChoice,
    QueueGroup,
    QueueRow,
    RowMark,
    StepState,
)
from coachdesk.model.call import Call, Callback, Channel, Draft, HistoryItem, Permission, Stop, StopKind
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
)
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.playbook.schema import Objection, Outcome, PlanB, Play
from coachdesk.ui.desk.outcome_bar import outcome_keys

NOW = datetime(2026, 11, 24, 15, 42, 10, tzinfo=UTC)
"""A Tuesday: 10:42 in Washington, 09:42 in Chicago."""

PHONEBURNER = "PhoneBurner"
JASON = "Jason Bay, tip 311"


def prospect(number: int, first: str, last: str, company: str, title: str = "", **more: object) -> Prospect:
    values: dict[str, object] = {
        "id": ProspectId(f"p{number}"),
        "first_name": first,
        "last_name": last,
        "company": company,
        "title": title,
        "phones": (Phone("+1 202 555 0142", "+12025550142", "work"),),
        "emails": (f"{first[:1].lower()}.{last.lower()}@example.com",),
        "zone": "America/New_York",
        "country": "US",
    }
    values.update(more)
    return Prospect(**values)  # type: ignore[arg-type]


SAOIRSE = prospect(
    1,
    "Saoirse",
    "Maguire",
    "Harrow & Pike",
    "Head of Finance",
    emails=("s.maguire@harrowpike.example",),
    for_them="Close the month in 3 days, not 9",
)
WOJCIECH = prospect(
    2,
    "Wojciech",
    "Zieliński",
    "Northgate Freight",
    "Finance Director",
    phones=(Phone("+1 312 555 0187", "+13125550187", "work"), Phone("+1 312 555 0188", "+13125550188", "mobile")),
    city="Chicago",
    zone="America/Chicago",
    for_them="Invoices matched to freight the same day",
)
LONG = prospect(
    3,
    "Maria-Magdalena Konstantina",
    "Papadimitriou-Featherstonehaugh",
    "Vereinigte Nordwestdeutsche Binnenschifffahrts- und Lagerhausgesellschaft",
    "Deputy Director of Group Financial Planning, Consolidation and Reporting",
    for_them="",
)
NO_EMAIL = prospect(4, "Greg", "Tillman", "Marrow Bay Supply", "Owner", emails=(), zone="", phones=(Phone("555 0199"),))
STOPPED = prospect(5, "Imani", "Okoro", "Bright Lane", "Controller", do_not_call=True)

HOURS = HoursVerdict(
    number="+12025550142",
    zones=("America/New_York",),
    verdict=Verdict.MAY,
    rule="Calls to homes and mobiles between 08:00 and 21:00 at the called party’s place",
    citation="47 CFR 64.1200(c)(1)",
    until=datetime(2026, 11, 25, 2, 0, tzinfo=UTC),
    where="United States",
    zone_source="number",
)
HOURS_UNKNOWN = HoursVerdict(number="555 0199", zones=(), verdict=Verdict.UNKNOWN, rule="", citation="")
HOURS_SHUT = replace(
    HOURS, verdict=Verdict.MUST_NOT, until=None, next=datetime(2026, 11, 25, 13, 0, tzinfo=UTC), number="+12025550142"
)

OPENER = (
    "Hi Saoirse, it’s Sam from Ledgerly. I know you’re busy, but we help finance teams close the month in "
    "three days. Who closes the books at Harrow & Pike?"
)
BUSY = Finding(
    rule="i_know_you_are_busy",
    category="negative",
    level=Level.ERROR,
    by="rule",
    start=36,
    end=54,
    text="I know you’re busy",
    why="Tells her she has no time, and offers the exit.",
    instead=("I’m calling because month-end often runs to nine days.",),
    source=PHONEBURNER,
)
CHECK_BUSY = OpenerCheck((BUSY,), Has(who=True, reason=False, for_them=True, question=True))
CLEAN_OPENER = (
    "Hi Wojciech, it’s Sam from Ledgerly. We spoke for a moment on Thursday. I’m calling because freight invoices "
    "often wait a week for a match. Who does that at Northgate?"
)
CHECK_CLEAN = OpenerCheck((), Has(who=True, reason=True, for_them=True, question=True))
CHECK_MANY = OpenerCheck(
    (
        BUSY,
        replace(
            BUSY,
            rule="no_question",
            category="no_question",
            level=Level.WARNING,
            start=0,
            end=0,
            text="",
            why="Ends without a question, so they have nothing to answer.",
            instead=("Who closes the books there?",),
        ),
    ),
    Has(who=True, reason=False, for_them=True, question=False),
)


def steps(*, said: bool = True, opener: int = 0, for_them: bool = True) -> tuple[BriefStep, ...]:
    done, half, still = StepState.DONE, StepState.HALF, StepState.OPEN
    return (
        BriefStep(
            "say",
            "Said it" if said else "Say it aloud",
            done if said else still,
            "pronunciation",
            "A name said right is half a welcome.",
            PHONEBURNER,
        ),
        BriefStep(
            "for_them",
            "For them" if for_them else "Add a for-them line",
            done if for_them else still,
            "for_them",
            "They ask within seconds what is in it for them.",
            PHONEBURNER,
        ),
        BriefStep(
            "opener",
            f"Opener: {opener} to fix" if opener else "Opener",
            half if opener else done,
            "opener",
            "Words that hand over an exit are taken.",
            PHONEBURNER,
        ),
        BriefStep(
            "outline", "Outline", done, "outline", "Points, not sentences: what is read sounds read.", PHONEBURNER
        ),
    )


OUTLINE = (
    BriefSection(
        "who", "Who and why", ("Sam, Ledgerly", "Month-end that runs to nine days", "Ask for three questions"), 20
    ),
    BriefSection(
        "theirs",
        "Their month-end",
        ("Who closes the books", "What slips, and who waits for it", "What nine days cost last quarter"),
        60,
    ),
    BriefSection("proof", "Proof", ("A firm their size, nine days to three", "What they changed first"), 30),
    BriefSection("ask", "Ask", ("Twenty minutes on Tuesday or Thursday",), 20),
)
OUTLINE_SECOND = (
    BriefSection(
        "who",
        "Who and why",
        ("Thursday was cut short, no harm done", "Freight invoices that wait for a match", "Ask for three questions"),
        20,
    ),
    BriefSection("theirs", "Their invoices", ("Who matches them", "How long they wait", "What a late one costs"), 60),
    BriefSection("proof", "Proof from freight", ("A carrier of their size", "What they changed first"), 30),
    BriefSection("ask", "Ask", ("Twenty minutes on Tuesday or Thursday",), 20),
)
SAY_SAOIRSE = Saying(
    "Saoirse Maguire",
    (
        SayPart("Saoirse", "SEER-shuh", "ˈsɪərʃə", "ga", Confidence.SURE),
        SayPart("Maguire", "muh-GWIRE", "məˈɡwaɪər", "en", Confidence.SURE),
    ),
    "CoachDesk’s list of Irish names",
)
SAY_WOJCIECH = Saying(
    "Wojciech Zieliński",
    (
        SayPart("Wojciech", "VOY-chekh", "ˈvɔjt͡ɕɛx", "pl", Confidence.SURE),
        SayPart("Zieliński", "zheh-LEEN-skee", "ʑɛˈliɲskʲi", "pl", Confidence.LIKELY),
    ),
    "spelling rules for Polish",
)

BRIEF = CallBrief(
    prospect=SAOIRSE,
    why_now="Best hour there, first attempt",
    attempt=1,
    hours=HOURS,
    checklist=steps(opener=1),
    opener=OPENER,
    opener_check=CHECK_BUSY,
    outline_id="first_call",
    outline=OUTLINE,
    saying=SAY_SAOIRSE,
)
BRIEF_NOTED = replace(BRIEF, prospect=replace(SAOIRSE, notes="Two systems, joins them by hand on day 6"))
CALLBACK = Callback(
    id=CallbackId("cb1"),
    prospect=WOJCIECH.id,
    call=CallId("c0"),
    at=datetime(2026, 11, 24, 15, 45, tzinfo=UTC),
    zone="America/Chicago",
    local=datetime(2026, 11, 24, 9, 45),  # noqa: DTZ001  wall time in the zone beside it
    reason="He said he was walking into a meeting.",
)
BRIEF_SECOND = CallBrief(
    prospect=WOJCIECH,
    why_now="Callback promised for 15:45",
    attempt=2,
    hours=replace(HOURS, zones=("America/Chicago",), until=datetime(2026, 11, 25, 3, 0, tzinfo=UTC)),
    checklist=steps(said=False),
    opener=CLEAN_OPENER,
    opener_check=CHECK_CLEAN,
    outline_id="second_call",
    outline=OUTLINE_SECOND,
    saying=SAY_WOJCIECH,
    callback=CALLBACK,
    play_title="Second call after a cut-off",
    play_why="He said he was walking into a meeting. Name that the first call was short, give one benefit, then ask.",
    play_source=PHONEBURNER,
)
BRIEF_LONG = replace(
    BRIEF,
    prospect=LONG,
    why_now="Attempt 2, another time of day",
    attempt=2,
    saying=None,
    checklist=steps(said=False, for_them=False, opener=2),
    opener_check=CHECK_MANY,
    hours=HOURS_SHUT,
)
BRIEF_UNKNOWN = replace(
    BRIEF, prospect=NO_EMAIL, hours=HOURS_UNKNOWN, saying=None, checklist=steps(), opener_check=CHECK_CLEAN
)
BRIEF_STOPPED = replace(BRIEF, prospect=STOPPED, checklist=steps(), saying=None, opener_check=CHECK_CLEAN)

DRAFT = Draft(
    id=DraftId("d1"),
    prospect=SAOIRSE.id,
    call=CallId("c1"),
    channel=Channel.EMAIL,
    template="empathetic",
    to="s.maguire@harrowpike.example",
    subject="After our short call",
    body=(
        "Hi Saoirse,\n\nI rang at 10:42 and you hung up. That’s fine: I may have caught a full morning, and you get "
        "plenty of these calls.\n\nWhat I meant to say: we helped [[similar_client]] close the month in 3 days, not 9. "
        "Worth ten minutes to see what they changed first?\n\nSam, Ledgerly"
    ),
    missing=("similar_client",),
    made_at=NOW,
    why="Most cut-offs are meant; say so without blame.",
    source=JASON,
)
CALL = Call(
    id=CallId("c1"),
    prospect=SAOIRSE.id,
    at=NOW,
    outcome=OutcomeId("hung_up_silent"),
    play=PlayId("write_instead"),
    number="+12025550142",
    seconds=52.0,
    section="Their month-end",
    opener=OPENER,
)
CALL_BACK_NOW = PlayChoice(
    PlayId("call_back_now"),
    "Call back now",
    "It may be a dropped line",
    "Say neutrally that the line was lost, and carry on.",
    PHONEBURNER,
)
WRITE_INSTEAD = PlayChoice(
    PlayId("write_instead"), "Write instead", "Most cut-offs are meant", "An honest, empathetic email.", JASON
)
FOLLOW_UP = FollowUp(
    call=CALL,
    prospect=SAOIRSE,
    outcome_label="Hung up, no word",
    plays=(CALL_BACK_NOW, WRITE_INSTEAD),
    chosen=PlayId("write_instead"),
    drafts=(DRAFT,),
    callback=None,
    callback_why=(
        "Not ringing again is the point of this school. A time you type is shown in both zones, "
        "holidays and hours said."
    ),
    asks_time=False,
    asks_permission=False,
    quality=(),
    notes=("Your team has too few meetings yet to tell which is better",),
    stopped=(),
    keep_going="A hang-up is a sign of work done.",
    next_up="Wojciech Zieliński, Northgate",
)
FOLLOW_UP_RING_BACK = replace(
    FOLLOW_UP,
    chosen=PlayId("call_back_now"),
    drafts=(),
    ring_back=True,
    next_up="Saoirse Maguire",
    callback_why="They may pick up: the line may have dropped.",
)
FOLLOW_UP_LATER = replace(
    FOLLOW_UP,
    call=replace(CALL, outcome=OutcomeId("call_later"), play=PlayId("plan_b"), permission=Permission.NOT_ASKED),
    outcome_label="Call later",
    plays=(PlayChoice(PlayId("plan_b"), "Plan B", "Fix a time, confirm by email", "Ask when, not if.", PHONEBURNER),),
    chosen=PlayId("plan_b"),
    asks_time=True,
    asks_permission=True,
    callback=replace(
        CALLBACK,
        prospect=SAOIRSE.id,
        at=datetime(2026, 11, 26, 15, 0, tzinfo=UTC),
        zone="America/New_York",
        local=datetime(2026, 11, 26, 10, 0),  # noqa: DTZ001  wall time in the zone beside it
    ),
    callback_why="They asked to be called later.",
    quality=("Thanksgiving Day: a public holiday there.",),
    notes=(),
)
FOLLOW_UP_STOPPED = replace(
    FOLLOW_UP,
    call=replace(CALL, outcome=OutcomeId("do_not_call"), play=PlayId("stop")),
    outcome_label="Do not call",
    plays=(
        PlayChoice(
            PlayId("stop"),
            "Never call again",
            "The number and the person are suppressed",
            "They asked not to be called.",
            PHONEBURNER,
        ),
    ),
    chosen=PlayId("stop"),
    drafts=(),
    callback_why="",
    notes=(),
    stopped=(
        Stop(StopKind.NUMBER, "+12025550142", "asked", NOW),
        Stop(StopKind.EMAIL, "s.maguire@harrowpike.example", "asked", NOW),
        Stop(StopKind.PROSPECT, "p1", "asked", NOW),
    ),
)


def row(number: int, name: str, under: str, right: str, mark: RowMark) -> QueueRow:
    return QueueRow(ProspectId(f"q{number}"), name, under, right, mark)


DAY = DayView(
    list_name="Finance, US",
    done=23,
    total=80,
    talked=9,
    meetings=1,
    to_go=57,
    pace=21,
    to_send=3,
    callbacks_due=2,
    groups=(
        QueueGroup(
            "Promised today",
            2,
            (
                row(1, "Wojciech Zieliński", "Northgate Freight", "at 15:45", RowMark.CURRENT),
                row(2, "Priya Raman", "Oakfield Dental Group", "at 16:30", RowMark.PROMISED),
            ),
        ),
        QueueGroup(
            "Up next",
            56,
            (
                row(3, "Chidinma Eze", "Lumen Row Hotels", "10:44 there", RowMark.READY),
                row(4, "Ana Beltrán", "Fieldstone Foods", "09:44 there", RowMark.READY),
                row(5, "Greg Tillman", "Marrow Bay Supply", "Zone unknown", RowMark.UNKNOWN),
                row(6, "Hyun-woo Baek", "Calder Optics", "From 08:00", RowMark.NOT_YET),
                row(7, "Ruth Abara", "Tern Street Clinics", "10:44 there", RowMark.READY),
                row(8, "Deepak Nair", "Solway Paper", "10:44 there", RowMark.READY),
            ),
        ),
        QueueGroup(
            "Done today",
            22,
            (
                row(9, "Saoirse Maguire", "Hung up, no word", "15:43", RowMark.DONE),
                row(10, "Lars Østby", "Voicemail left", "15:38", RowMark.DONE),
                row(11, "Imani Okoro", "Asked not to be called", "Never call", RowMark.STOPPED),
            ),
        ),
    ),
)
EMPTY_DAY = DayView("", 0, 0, 0, 0, 0, 0, 0, 0, ())

HISTORY = (
    HistoryItem(
        datetime(2026, 11, 19, 16, 12, tzinfo=UTC), "call", "Hung up, said so", "After 0:21. “Walking into a meeting.”"
    ),
    HistoryItem(
        datetime(2026, 11, 19, 16, 14, tzinfo=UTC), "draft", "Email opened in mail", "“Two minutes on Tuesday?”"
    ),
    HistoryItem(
        datetime(2026, 11, 19, 16, 14, tzinfo=UTC), "callback", "Callback fixed", "Tue 24 Nov, 09:45 in Chicago"
    ),
    HistoryItem(
        datetime(2026, 11, 9, 19, 5, tzinfo=UTC), "call", "No answer", "Rang 0:28. Next try set for a morning."
    ),
    HistoryItem(datetime(2026, 11, 6, 9, 20, tzinfo=UTC), "import", "Added from a list", "finance-us.csv, row 57"),
)


def play(play_id: str, label: str, short: str) -> Play:
    return Play(PlayId(play_id), label, short, "Because it helps.", PHONEBURNER)


def outcome(outcome_id: str, label: str, key: str, *plays: Play) -> Outcome:
    return Outcome(OutcomeId(outcome_id), label, key, "Why this one.", PHONEBURNER, plays)


OUTCOMES = (
    outcome(
        "hung_up_silent", "Hung up, no word", "1", play("write_instead", "Write instead", "Write, or call back now")
    ),
    outcome("hung_up_said", "Hung up, said so", "2", play("second_call", "Second call", "Call again on a later day")),
    outcome("call_later", "Call later", "3", play("plan_b", "Plan B", "Fix a time, confirm by email")),
    outcome("not_interested", "Not interested", "4", play("thanks", "Thank them", "A thank-you without pressure")),
    outcome("voicemail", "Voicemail", "5", play("left_message", "Message left", "A short email that refers to it")),
    outcome("no_answer", "No answer", "6", play("another_time", "Another time", "Next try at another hour")),
    outcome("gatekeeper", "Gatekeeper", "7", play("ask_way", "Ask the way", "Ask for the name and the best time")),
    outcome("meeting", "Meeting", "8", play("confirm", "Confirm", "Confirmation with calendar file")),
    outcome("do_not_call", "Do not call", "x", play("stop", "Never call again", "Suppressed everywhere")),
    outcome("referred", "Referred to somebody", "", play("add_person", "Add the person", "Adds who they named")),
    outcome("wrong_number", "Wrong number", "", play("mark_bad", "Mark the number", "Asks for a replacement")),
    outcome("left_company", "Left the company", "", play("mark_left", "Mark as left", "Asks who has the job now")),
)
DAY = replace(DAY, outcomes=outcome_keys(OUTCOMES))
PLAN_B = PlanB(
    title="Not a good time",
    ask_when="When is better, Saoirse: tomorrow morning, or Thursday after lunch?",
    ask_permission="May I send you two lines first, so that you know what it is about?",
    confirm="Good. I’ll ring Thursday at ten, and confirm it by email.",
    why="Asking when keeps the door open; asking if closes it.",
    source=PHONEBURNER,
)
OBJECTIONS = (
    Objection(
        "busy",
        "I don’t have time",
        ("time", "busy"),
        ("Fair, you weren’t expecting me", "Name the one benefit", "Ask for a time"),
        "When is a better ten minutes?",
        "",
        PHONEBURNER,
    ),
    Objection(
        "email",
        "Send me an email",
        ("email", "send"),
        ("Happy to", "One question so that it fits"),
        "What would make it worth opening?",
        "",
        PHONEBURNER,
    ),
    Objection(
        "have",
        "We already have someone",
        ("have", "happy", "supplier"),
        ("Good to hear", "Most clients had one too"),
        "What would you change about it?",
        "",
        PHONEBURNER,
    ),
)

LATER = NOW + timedelta(seconds=70)

WAYS = (
    SAY_WOJCIECH,
    Saying("Wojciech", (SayPart("Wojciech", "WOJ-chek", "ˈwɑd͡ʒ.t͡ʃɛk", "en", Confidence.GUESS),), "other usage"),
)
"""Two ways to say a name, of which the second is a guess."""
