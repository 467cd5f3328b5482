"""What a playbook holds for practice: the people to ring, how they talk and what they hear. Frozen values; says nothing
about how a call goes."""

from dataclasses import dataclass
from enum import StrEnum

from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.schema import Sign

LINE_FIELDS = ("first_name", "last_name", "said", "company", "boss")
"""What a line may name as ``{{field}}``: their own names, how the name is said, and whom a gatekeeper guards."""


class Move(StrEnum):
    """What a prospect does with a turn. Each voice has lines for it; the common voice has lines for all."""

    HELLO_AGAIN = "hello_again"
    ASKS_WHO = "asks_who"
    ASKS_WHY = "asks_why"
    WHY_ASK = "why_ask"
    ASKS_FOR_ME = "asks_for_me"
    MISNAMED = "misnamed"
    FAMILIAR = "familiar"
    PRETENDED = "pretended"
    NEGATIVE = "negative"
    NEGATIVE_ASKED = "negative_asked"
    ABOUT_US = "about_us"
    SCRIPTED = "scripted"
    UNHEARD = "unheard"
    TALKED_DOWN = "talked_down"
    WARM = "warm"
    AND_SO = "and_so"
    BRIEFLY = "briefly"
    LATER = "later"
    PRESSED = "pressed"
    RELENTS = "relents"
    TOLD_ALL = "told_all"
    ASKS_NEXT = "asks_next"
    TOO_EARLY = "too_early"
    BOOKS = "books"
    TAKES_TIME = "takes_time"
    OTHER_TIME = "other_time"
    FIXES = "fixes"
    VAGUE = "vague"
    DECLINES = "declines"
    OUT_OF_TIME = "out_of_time"
    GOODBYE = "goodbye"
    BYE_DEAD_AIR = "bye_dead_air"
    BYE_FAMILIAR = "bye_familiar"
    BYE_MISNAMED = "bye_misnamed"
    BYE_NEGATIVE = "bye_negative"
    BYE_NOTHING = "bye_nothing"
    BYE_SCRIPT = "bye_script"
    BYE_UNHEARD = "bye_unheard"


STANDS_IN = {
    Move.PRETENDED: Move.FAMILIAR,
    Move.NEGATIVE_ASKED: Move.NEGATIVE,
    Move.TALKED_DOWN: Move.UNHEARD,
    Move.WHY_ASK: Move.ASKS_WHY,
    Move.TOLD_ALL: Move.AND_SO,
    Move.TAKES_TIME: Move.BOOKS,
    Move.OTHER_TIME: Move.BOOKS,
}
"""Where no voice has lines for the one, those of the other are said: a team’s older voices stay whole."""


class Heard(StrEnum):
    """What a prospect can hear in one turn: what costs patience, and what earns it."""

    PAUSED = "paused"
    FAMILIAR = "familiar"
    PRETENDED = "pretended"
    NOT_INTRODUCED = "not_introduced"
    MISNAMED = "misnamed"
    COMPANY_MISNAMED = "company_misnamed"
    NEGATIVE = "negative"
    EXIT_HANDED = "exit_handed"
    ABOUT_US = "about_us"
    NO_REASON = "no_reason"
    NOTHING_FOR_THEM = "nothing_for_them"
    TOO_EARLY = "too_early"
    SCRIPT_WORDS = "script_words"
    SPEECH = "speech"
    REPEATED = "repeated"
    NO_QUESTION = "no_question"
    UNANSWERED = "unanswered"
    TALKED_OVER = "talked_over"
    TALKED_DOWN = "talked_down"
    PRESSED_ON = "pressed_on"
    ASKED_ON = "asked_on"
    ASKED_IF = "asked_if"
    LEFT_NO_TIME = "left_no_time"
    NAMED_RIGHT = "named_right"
    SAID_WHO = "said_who"
    FOR_THEM = "for_them"
    PAIN_TOUCHED = "pain_touched"
    ASKED = "asked"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"
    EXIT_OFFERED = "exit_offered"
    ASKED_WHEN = "asked_when"


REASONS = (
    "dead_air",
    "pretended_acquaintance",
    "name_butchered",
    "negative_opener",
    "nothing_for_them",
    "script",
    "not_listening",
)
"""The seven reasons people hang up, by their ids in ``method.toml``."""

SIGNS = (
    "acknowledges",
    "asks_meeting",
    "asks_through",
    "names_time",
    "asks_when",
    "asks_if",
    "lets_go",
    "offers_exit",
    "offers_email",
    "asks_open",
    "talks_over",
)
"""The signs that a call can’t do without."""

MAY_BE_DEAF = {Heard.TALKED_DOWN: "talks_down"}
"""What needs a weight only where there is a sign that hears it."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What hearing something costs or earns. ``points`` below 0 cost patience; ``reason`` is the one of the seven it
    belongs to (for what earns: the one it keeps away); ``instead`` is what to try, or why it worked."""

    id: Heard
    reason: str
    points: int
    why: str
    instead: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A mood’s way of saying things: lines for each move it has words of its own for."""

    id: str
    lines: tuple[tuple[Move, tuple[str, ...]], ...]

    def of(self, move: Move) -> tuple[str, ...]:
        return next((lines for known, lines in self.lines if known is move), ())


@dataclass(frozen=True, slots=True)
class Objecting:
    """An objection by its card’s id, in this person’s words. ``answered``: beginnings of words that answer it; where
    there are none, hearing it out and asking on is the answer."""

    id: str
    lines: tuple[str, ...]
    answered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """What they say to one kind of question, which is known by a sign."""

    sign: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """Who picks up first, in so many of a hundred calls, and puts through whoever says who and why."""

    name: str
    percent: int
    hello: tuple[str, ...]
    asks: tuple[str, ...]
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to ring. ``patience`` is of 10. ``needs``: how much must have been heard before they meet.

    ``silent`` and ``busy`` are of a hundred: hanging up without a word, and having no time at the start. ``words``:
    beginnings of words that touch the pain. ``right`` and ``wrong``: other spellings of the name as it is heard,
    such as "shivawn". ``pains`` are told one after another to whoever asks about them, ``asked`` to questions of a kind
    (who, how much, why). ``minds``: reasons that cost this person so much more. ``boss``: whom they guard, if anybody.
    ``pitch`` of the voice is of 100, low to high.
    """

    id: str
    first_name: str
    last_name: str
    said: str
    company: str
    company_said: str
    title: str
    about: str
    mood: str
    patience: int
    needs: int
    silent: int
    busy: int
    boss: str
    pain: str
    for_them: str
    words: tuple[str, ...]
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    company_wrong: tuple[str, ...]
    minds: tuple[tuple[str, int], ...]
    pitch: int
    hello: tuple[str, ...]
    pains: tuple[tuple[str, ...], ...]
    asked: tuple[Asking, ...]
    slots: tuple[str, ...]
    objections: tuple[Objecting, ...]
    gate: Gate | None

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def minds_more(self, reason: str) -> int:
        return dict(self.minds).get(reason, 0)


@dataclass(frozen=True, slots=True)
class Cast:
    """All that role-play needs of a playbook. ``common`` has lines for every move, ``weights`` one for each Heard.

    ``language`` is what they speak and understand.
    """

    personas: tuple[Persona, ...]
    common: Voice
    voices: tuple[Voice, ...]
    signs: tuple[Sign, ...]
    weights: tuple[Weight, ...]
    language: Language = ENGLISH

    def persona(self, persona_id: str) -> Persona | None:
        return next((p for p in self.personas if p.id == persona_id), None)

    def lines(self, move: Move, *, mood: str) -> tuple[str, ...]:
        """The lines of the mood, then the common ones; those of the move that stands in where there are none."""
        own = next((voice.of(move) for voice in self.voices if voice.id == mood), ())
        lines = (*own, *self.common.of(move))
        return lines if lines or move not in STANDS_IN else self.lines(STANDS_IN[move], mood=mood)

    def weight(self, heard: Heard) -> Weight:
        return next(weight for weight in self.weights if weight.id is heard)
