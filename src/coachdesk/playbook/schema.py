"""What a playbook holds: frozen values, made only by the strict loader. Says nothing about how they are used.

Text fields marked *template* carry merge fields such as ``{{first_name}}``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from coachdesk.model.call import Channel
from coachdesk.model.ids import OutcomeId, PlayId
from coachdesk.model.judgement import Level
from coachdesk.playbook.language import ENGLISH, Language

POINT_WORDS = 8
"""An outline point holds at most this many words: a longer one is read out, and sounds read."""


MERGE_FIELDS = {
    "first_name": "the prospect’s first name",
    "last_name": "the prospect’s last name",
    "name": "the prospect’s whole name, or the company where no person is known",
    "company": "the prospect’s company",
    "title": "the prospect’s job",
    "for_them": "what is in it for them, in one line",
    "similar_client": "a named client of the same kind",
    "industry": "the prospect’s trade",
    "my_name": "the caller’s name",
    "my_company": "the caller’s company",
    "my_phone": "the caller’s number",
    "my_email": "the caller’s address",
    "call_time": "when the call was made, their time",
    "call_day": "the day of the call",
    "callback_time": "the time that was fixed",
    "callback_zone": "the place whose time it is",
    "referrer": "who gave the name",
    "named_person": "whom they named instead, for the thanks",
    "note": "what the prospect said",
    "section": "the part of the outline that was open",
    "answers": "what they said to the points of the outline, one a line",
    "as_agreed": "“As agreed” where leave to write was given",
    "permission_yes": "set where leave to write was given; for conditions",
    "permission_no": "set where leave to write was refused; for conditions",
    "has_email": "set where the prospect has an email address; for conditions",
    "zone_unsure": "set where the time that was fixed may be another on their clock; for conditions",
    "cut_short": "set where an earlier call was cut short; for conditions",
}
"""Every field a template may name, and what it holds. An empty one shows as a gap, and is false in a condition."""

ANSWER = "answer_"
"""Before the id of a section: what they said to its points (``answer_their_situation``)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the call. All texts are templates; ``seconds`` is how long it should take.

    ``questions`` are asked as they stand and may be whole sentences: a question hands back the turn. ``cues`` are what
    to listen for or to do ("If yes: the two dates"); nobody says them.
    """

    id: str
    title: str
    points: tuple[str, ...]
    seconds: int
    questions: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """``id``: first_call, second_call (after an announced hang-up), ring_back (call back now), gatekeeper."""

    id: str
    title: str
    opener: str
    sections: tuple[Section, ...]
    why: str = ""
    source: str = ""


class Evidence(StrEnum):
    """How a checklist step is known to be done."""

    PRONUNCIATION = "pronunciation"
    FOR_THEM = "for_them"
    OPENER = "opener"
    OUTLINE = "outline"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the pre-call checklist; ``label`` when done ("Said it"), ``open_label`` when not ("Say it aloud")."""

    id: str
    label: str
    open_label: str
    kind: Evidence
    why: str
    source: str


class Category(StrEnum):
    """What a finding is about; the values are promised to scripts."""

    NEGATIVE = "negative"
    EASY_OUT = "easy_out"
    FALSE_FAMILIARITY = "false_familiarity"
    SELF_FOCUSED = "self_focused"
    NO_WHO = "no_who"
    NO_REASON = "no_reason"
    NO_FOR_THEM = "no_for_them"
    NO_QUESTION = "no_question"
    TOO_LONG = "too_long"
    SCRIPT_LIKE = "script_like"
    FILLER = "filler"
    DECEPTIVE = "deceptive"


class RuleKind(StrEnum):
    """How a rule looks at a text; what it looks for is data.

    ``words``: marks what its patterns match. ``absent``: fires where the sign named by ``sign`` is not seen.
    ``length``: fires above ``limit`` words. ``sentence``: marks each sentence above ``limit`` words.
    ``us``: marks the talk about us (its patterns) where it fills at least ``limit`` sentences, and more of them
    than ``sign`` does. ``often``: from ``limit`` matches on, of patterns over the text as written.
    """

    WORDS = "words"
    ABSENT = "absent"
    LENGTH = "length"
    SENTENCE = "sentence"
    US = "us"
    OFTEN = "often"


@dataclass(frozen=True, slots=True)
class Rule:
    """An opener rule. ``patterns`` mark words, ``unless`` are readings in which those words are harmless.

    Both are regular expressions over the text's plain reading (see ``playbook.reading``): lower case, straight
    quotes, contractions written out, fillers left out, no commas; ``cased`` look at the text as written.
    ``instead`` are rewrites (templates); ``swaps`` are plain words for single marked ones.
    ``error_after``: outcomes of the last call after which it is an error, whatever its level. ``waived_by``: a field
    whose value makes the words right.
    Each rule marks all its ``bad`` examples and none of its ``good`` ones, or it does not load. ``drafts`` says
    that the rule is for drafts, not openers; ``figures`` are ids of published figures about it. ``title`` says in a
    few words what it marks.
    """

    id: str
    category: str
    level: Level
    why: str
    source: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    instead: tuple[str, ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]
    on: bool = True
    drafts: bool = False
    kind: RuleKind = RuleKind.WORDS
    sign: str = ""
    limit: int = 0
    cased: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    error_after: tuple[str, ...] = ()
    waived_by: str = ""
    title: str = ""

    @property
    def name(self) -> str:
        """What it is called: its title, else what it is about."""
        return self.title or self.category.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Sign:
    """How one thing is recognised in what is said: ``who``, ``reason``, ``for_them``, ``question``.

    ``patterns`` look at the plain reading, ``cased`` at the text as written (capitals tell names); one of them is
    enough. ``together`` are patterns that must all stand in one sentence. ``implied`` are signs that, all seen, say
    this one as well. ``good`` examples carry the sign, ``bad``
    ones don't, or the playbook does not load.
    """

    id: str
    label: str
    patterns: tuple[str, ...]
    cased: tuple[str, ...]
    together: tuple[str, ...]
    implied: tuple[str, ...]
    unless: tuple[str, ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What the second opinion says of words no rule marked. One a category; one that is off leaves it to the rules.

    ``unless``: readings in which the words are harmless, whatever it hears in them.
    """

    id: str
    category: str
    level: Level
    why: str
    source: str
    unless: tuple[str, ...] = ()
    on: bool = True


class Timing(StrEnum):
    """What callback a play proposes."""

    NONE = "none"
    ASK = "ask"
    LATER_DAY = "later_day"
    OTHER_TIME = "other_time"
    LONG_TERM = "long_term"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Play:
    """What an outcome starts. ``drafts`` are template ids, first one opened; ``second_best`` those for a prospect
    without an e-mail address; ``then`` the play that follows when a ring-back isn't answered; ``outline`` the one
    used when this play's callback comes due.
    """

    id: PlayId
    label: str
    short: str
    why: str
    source: str
    timing: Timing = Timing.NONE
    after_days: int = 0
    reason: str = ""
    drafts: tuple[str, ...] = ()
    second_best: tuple[str, ...] = ()
    calendar: bool = False
    ask_permission: bool = False
    outline: str = ""
    then: str = ""
    notice: str = ""


class Fit(StrEnum):
    """How a call ended that an outcome fits, as far as a softphone can tell.

    ``CUT_SHORT``: answered, and ended by them within the policy's ``cut_short_seconds``; ``THEIR_END``: by them, later;
    ``OUR_END``: answered, and ended by the rep; ``NOT_REACHED``: refused, busy or not answered.
    """

    CUT_SHORT = "cut_short"
    THEIR_END = "their_end"
    OUR_END = "our_end"
    NOT_REACHED = "not_reached"
    NO_SUCH_NUMBER = "no_such_number"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What can come of a call. ``key`` "1" to "8" stands on the bar, "" under 9 *More*, "x" do not call.

    ``stops`` suppresses person and numbers; ``marks_number`` marks the number bad; ``leaves`` marks that the person
    left; ``talked`` whether there was a conversation with them; ``other_person`` whether somebody else picked up;
    ``meeting`` counts as one; ``adds_person`` asks who; ``fits`` are the ends of a call after which it leads the bar.
    """

    id: OutcomeId
    label: str
    key: str
    why: str
    source: str
    plays: tuple[Play, ...]
    talked: bool = False
    meeting: bool = False
    hang_up: bool = False
    stops: bool = False
    marks_number: bool = False
    leaves: bool = False
    adds_person: bool = False
    other_person: bool = False
    fits: tuple[Fit, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTemplate:
    """``subject`` and ``body`` are templates."""

    id: str
    channel: Channel
    label: str
    subject: str
    body: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Objection:
    """A card: what they say, points to answer with (at most 8 words each), the question that hands back the turn."""

    id: str
    says: str
    finds: tuple[str, ...]
    points: tuple[str, ...]
    ask: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class PlanB:
    """Not a good time: ask when, not if; ask leave to send an email; confirm. Each line a template to say."""

    title: str
    ask_when: str
    ask_permission: str
    confirm: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure, shown only with its source and year; ``seen`` is read or quoted.

    ``topic`` says what it is about: attempts, openers, talk, voicemail, hours, outcomes, pace.
    """

    id: str
    text: str
    source: str
    seen: str
    year: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One of the reasons people hang up: what the caller does about it, and where the desk helps."""

    id: str
    title: str
    do: str
    desk: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Principle:
    """What the method always or never does."""

    id: str
    text: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What a team decides: the school that comes first after a silent hang-up, and when to stop trying.

    ``cut_short_seconds``: a call that they end this soon after the answer counts as cut short.
    """

    silent_hang_up: PlayId
    attempt_limit: int
    listen_after_seconds: int
    fields: tuple[tuple[str, str], ...] = ()
    cut_short_seconds: int = 30


@dataclass(frozen=True, slots=True)
class Offer:
    """A for-them line for a kind of prospect: words of their job, of their trade, or both, in lower case."""

    id: str
    line: str
    roles: tuple[str, ...]
    industries: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Joins:
    """Words that join a rewrite to the sentence it comes into. All are templates, the best first.

    ``question`` and ``statement`` stand before what goes on as a question, or otherwise; ``who`` before a name;
    ``aside`` between commas; ``tail`` before "about …" or "from …", ``tail_question`` the same in a question;
    ``ask`` are questions that fit any opener; ``helps`` stands before what they want to do ("save an hour a day"),
    ``changes`` before and after what they would gain by it ("saving an hour a day").
    """

    question: tuple[str, ...] = ()
    statement: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    tail_question: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Playbook:
    name: str
    version: int
    policy: Policy
    outlines: tuple[Outline, ...]
    checklist: tuple[Step, ...]
    rules: tuple[Rule, ...]
    outcomes: tuple[Outcome, ...]
    drafts: tuple[DraftTemplate, ...]
    objections: tuple[Objection, ...]
    plan_b: PlanB
    keep_going: tuple[str, ...]
    figures: tuple[Figure, ...]
    signs: tuple[Sign, ...] = ()
    reasons: tuple[Reason, ...] = ()
    principles: tuple[Principle, ...] = ()
    joins: Joins = field(default_factory=Joins)
    offers: tuple[Offer, ...] = ()
    remarks: tuple[Remark, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    language: Language = ENGLISH

    @property
    def plain_patterns(self) -> tuple[str, ...]:
        """Every regular expression of rules, signs and remarks that looks at plain readings."""
        rules = (text for r in self.rules if r.kind is not RuleKind.OFTEN for text in (*r.patterns, *r.unless))
        signs = (text for s in self.signs for text in (*s.patterns, *s.unless, *s.together))
        remarks = (text for remark in self.remarks for text in remark.unless)
        return tuple(dict.fromkeys((*rules, *signs, *remarks)))

    @property
    def written_patterns(self) -> tuple[str, ...]:
        """Every regular expression of theirs that looks at texts as they are written."""
        often = (text for r in self.rules if r.kind is RuleKind.OFTEN for text in (*r.patterns, *r.unless))
        cased = [one.cased for one in self.rules] + [one.cased for one in self.signs]
        return tuple(dict.fromkeys((*often, *(text for each in cased for text in each))))

    def outline(self, outline_id: str) -> Outline:
        """The outline with this id, or the first call's where there is none."""
        return next((o for o in self.outlines if o.id == outline_id), self.outlines[0])

    def outcome(self, outcome_id: str) -> Outcome | None:
        return next((o for o in self.outcomes if o.id == outcome_id), None)

    def figure(self, figure_id: str) -> Figure | None:
        return next((f for f in self.figures if f.id == figure_id), None)

    def sign(self, sign_id: str) -> Sign | None:
        return next((s for s in self.signs if s.id == sign_id), None)

    def draft(self, template_id: str) -> DraftTemplate | None:
        return next((d for d in self.drafts if d.id == template_id), None)
