"""What the prospect does with a turn that was weighed: the next words, what is asked now, and whether it ends. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coachdesk.language import tr
from coachdesk.playbook.cast import Cast, Heard, Move, Persona
from coachdesk.practice.drawing import happens, pick
from coachdesk.practice.hearing import Said, times_in, touches
from coachdesk.practice.standing import Asked, Ending, Event, Standing
from coachdesk.practice.weighing import OPENING, asks_to_meet, earned, is_ready, objecting

MOST_TURNS = 12
"""Turns of the rep; then the prospect has to go, whatever was said."""
LOW = 2
"""Patience from which they look for a way out."""
MOST = 10

MOST_NEXT = 2
"""How often they ask what comes next; who is asked no more doesn’t ask in turn."""

_REACTIONS = {
    Heard.MISNAMED: Move.MISNAMED,
    Heard.FAMILIAR: Move.FAMILIAR,
    Heard.PRETENDED: Move.PRETENDED,
    Heard.NEGATIVE: Move.NEGATIVE,
    Heard.SPEECH: Move.SCRIPTED,
    Heard.REPEATED: Move.SCRIPTED,
    Heard.SCRIPT_WORDS: Move.SCRIPTED,
    Heard.ABOUT_US: Move.ABOUT_US,
    Heard.TALKED_OVER: Move.UNHEARD,
    Heard.TALKED_DOWN: Move.TALKED_DOWN,
    Heard.UNANSWERED: Move.UNHEARD,
    Heard.PRESSED_ON: Move.PRESSED,
}
_NOT_NOW = frozenset({Heard.TOO_EARLY, Heard.UNANSWERED, Heard.TALKED_OVER, Heard.TALKED_DOWN})
"""What keeps a meeting from being agreed in that very turn."""
_GOODBYES = {
    "dead_air": Move.BYE_DEAD_AIR,
    "pretended_acquaintance": Move.BYE_FAMILIAR,
    "name_butchered": Move.BYE_MISNAMED,
    "negative_opener": Move.BYE_NEGATIVE,
    "nothing_for_them": Move.BYE_NOTHING,
    "script": Move.BYE_SCRIPT,
    "not_listening": Move.BYE_UNHEARD,
}
HANGS_UP = tr("(hangs up)")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said back, and where the call stands after it."""

    text: str
    standing: Standing


class Prospect:
    """One answer in the making: what is drawn depends on the seed and the turn alone."""

    def __init__(self, persona: Persona, *, cast: Cast, seed: int, turn: int, standing: Standing) -> None:
        self.persona, self.cast, self.seed, self.turn = persona, cast, seed, turn
        self.standing = standing
        self._said: list[str] = []

    def say(self, lines: Sequence[str], about: str) -> None:
        line = pick(lines, seed=self.seed, about=(self.persona.id, self.turn, about), used=self.standing.used)
        self.standing = replace(self.standing, used=(*self.standing.used, line))
        self._said.append(filled(line, persona=self.persona))

    def do(self, move: Move) -> None:
        mood = "formal" if self.standing.at_gate else self.persona.mood
        self.say(self.cast.lines(move, mood=mood), move)

    def happens(self, percent: int, about: str) -> bool:
        return happens(percent, seed=self.seed, about=(self.persona.id, self.turn, about))

    def set(self, **changes: object) -> None:
        self.standing = replace(self.standing, **changes)  # type: ignore[arg-type]

    def answer(self) -> Answer:
        return Answer(" ".join(self._said), self.standing)

    def ends(self, ending: Ending, *moves: Move, fixed: bool = False) -> Answer:
        for move in moves:
            self.do(move)
        self.set(ending=ending, fixed=fixed, asked=Asked.NOTHING)
        return self.answer()


def filled(line: str, *, persona: Persona) -> str:
    """The line with the persona’s own names in it."""
    values = {
        "first_name": persona.first_name,
        "last_name": persona.last_name,
        "said": persona.said,
        "company": persona.company,
        "boss": persona.boss or persona.name,
    }
    for name, value in values.items():
        line = line.replace(f"{{{{{name}}}}}", value)
    return line


def answer(
    said: Said, events: Sequence[Event], *, standing: Standing, persona: Persona, cast: Cast, seed: int, turn: int
) -> Answer:
    """The prospect’s answer to the rep’s ``turn``, from where the call stood before it."""
    after = _moved(said, events, standing=standing)
    who = Prospect(persona, cast=cast, seed=seed, turn=turn, standing=after)
    heard = {event.heard for event in events}
    if after.patience <= 0:
        return _hang_up(who)
    if said.silent:
        who.do(Move.HELLO_AGAIN)
        return who.answer()
    ended = _agreed(who, said, heard, before=standing) or _left(who, said, heard, before=standing)
    if ended:
        return ended
    if turn >= MOST_TURNS:
        kept = is_ready(who.standing, persona=persona)
        return who.ends(Ending.CALL_LATER if kept else Ending.NOT_INTERESTED, Move.OUT_OF_TIME)
    _react(who, said, events)
    if after.at_gate:
        return _at_the_gate(who)
    _go_on(who, said, heard, before=standing)
    return who.answer()


def _moved(said: Said, events: Sequence[Event], *, standing: Standing) -> Standing:
    """Where the call stands after hearing the turn, before anything is said."""
    heard = {event.heard for event in events}
    has = said.check.has
    told = standing.told | {name for name in ("who", "reason") if getattr(has, name)}
    if has.for_them and Heard.ABOUT_US not in heard:
        told |= {"for_them"}
    new = told - standing.told
    interest = (
        standing.interest + len(new & {"for_them"}) + ("reason" in new or ("for_them" in new and "reason" not in told))
    )
    worth = (Heard.ASKED, Heard.ANSWERED, Heard.ACKNOWLEDGED, Heard.PAIN_TOUCHED)
    interest += min(2, sum(one in heard for one in worth))
    asks = said.asks or said.has("asks_open")
    return replace(
        standing,
        patience=max(0, min(MOST, standing.patience + sum(event.points for event in events))),
        told=frozenset(told),
        interest=interest,
        statements=0 if asks or said.silent else standing.statements + 1,
        early=standing.early + (Heard.TOO_EARLY in heard),
        touched=standing.touched + (Heard.PAIN_TOUCHED in heard),
        named=standing.named or said.naming.right,
        lost=(*standing.lost, *((event.reason, -event.points) for event in events if event.points < 0)),
        keys=(*standing.keys, said.key) if said.key else standing.keys,
    )


def _hang_up(who: Prospect) -> Answer:
    reason = who.standing.worst
    silent = who.persona.silent + (30 if reason == "dead_air" else 0)
    if who.happens(min(silent, 90), "silent"):
        who.set(ending=Ending.HUNG_UP_SILENT, asked=Asked.NOTHING)
        return Answer(HANGS_UP, who.standing)
    ended = who.ends(Ending.HUNG_UP_SAID, _GOODBYES[reason])
    return Answer(f"{ended.text} {HANGS_UP}", ended.standing)


def _agreed(who: Prospect, said: Said, heard: set[Heard], *, before: Standing) -> Answer | None:
    """A meeting, where one was asked for in time."""
    offers = before.asked is Asked.NEXT and said.has("names_time") and not said.has("asks_open")
    wanted = asks_to_meet(said, who.persona) or offers
    if who.standing.at_gate or before.asked is Asked.LATER or not wanted:
        return None
    if is_ready(who.standing, persona=who.persona) and not heard & _NOT_NOW:
        _fixes_meeting(who, said)
        return who.ends(Ending.MEETING)
    if who.standing.early > 1 and who.standing.patience < MOST // 2:
        return who.ends(Ending.NOT_INTERESTED, Move.DECLINES)
    return None


def _fixes_meeting(who: Prospect, said: Said) -> None:
    """A day and an hour that were named, one of their own on a day that was, else one of their own."""
    slots = who.persona.slots
    same = [slot for slot in slots if times_in(slot, cast=who.cast) & said.times]
    if not who.persona.boss and len(said.times) > 1 and not said.has("asks_when"):
        who.do(Move.TAKES_TIME)
        return
    who.do(Move.OTHER_TIME if said.times and not same and not who.persona.boss else Move.BOOKS)
    who.say(same or slots, "slot")


def _left(who: Prospect, said: Said, heard: set[Heard], *, before: Standing) -> Answer | None:
    """A call that is put off, or that the rep ends."""
    if before.asked is Asked.LATER:
        if Heard.ASKED_WHEN in heard:
            return who.ends(Ending.CALL_LATER, Move.FIXES, fixed=True)
        if heard & {Heard.ASKED_IF, Heard.LEFT_NO_TIME}:
            return who.ends(Ending.CALL_LATER, Move.VAGUE)
        return None
    if said.has("asks_when") and not asks_to_meet(said, who.persona) and before.told:
        return who.ends(Ending.CALL_LATER, Move.FIXES, fixed=True)
    if Heard.ASKED_IF in heard:
        return who.ends(Ending.CALL_LATER, Move.VAGUE)
    if said.has("lets_go") and not said.asks:
        return who.ends(Ending.NOT_INTERESTED, Move.GOODBYE)
    return None


def _react(who: Prospect, said: Said, events: Sequence[Event]) -> None:
    """A word about the worst they heard; about something good now and then."""
    costly = sorted((e for e in events if e.points < 0 and e.heard in _REACTIONS), key=lambda e: e.points)
    if costly:
        worst = costly[0]
        asked = worst.heard is Heard.NEGATIVE and _is_question(said.text, worst)
        who.do(Move.NEGATIVE_ASKED if asked else _REACTIONS[worst.heard])
    elif any(event.points > 0 for event in events) and who.standing.stage and who.happens(60, "warm"):
        who.do(Move.WARM)


def _is_question(text: str, event: Event) -> bool:
    """Whether the sentence that ``event`` stands in ends with a question mark."""
    end = next((letter for letter in text[max(event.start, event.end - 1) :] if letter in ".?!…"), "")
    return end == "?"


def _at_the_gate(who: Prospect) -> Answer:
    gate, told = who.persona.gate, who.standing.told
    assert gate is not None
    if "who" in told and told & {"reason", "for_them"}:
        who.say(gate.through, "through")
        who.set(at_gate=False, asked=Asked.NOTHING)
        return who.answer()
    if who.turn > 2:
        return who.ends(Ending.NOT_INTERESTED, Move.DECLINES)
    who.say(gate.asks, "gate")
    who.set(asked=Asked.WHO if "who" not in told else Asked.WHY)
    return who.answer()


def _go_on(who: Prospect, said: Said, heard: set[Heard], *, before: Standing) -> None:
    """The next thing in the prospect’s own mind: one of a way out, a question, an answer, an objection."""
    told = who.standing.told
    if before.asked is Asked.LATER and Heard.ASKED_ON not in heard:
        return  # they have said so once more
    if Heard.ASKED_ON in heard:
        who.do(Move.RELENTS)
    if _wants_out(who, heard):
        who.do(Move.LATER)
        who.set(asked=Asked.LATER, later=who.standing.later + 1)
    elif before.asked is Asked.OBJECTION and not before.again and heard & {Heard.UNANSWERED, Heard.TALKED_OVER}:
        _object(who, before.objection)
        who.set(again=True)  # once more, and then they let it go
    elif Heard.TOO_EARLY in heard:
        who.do(Move.TOO_EARLY)
        who.set(asked=Asked.FOR_ME)
    elif "who" not in told:
        who.do(Move.ASKS_WHO)
        who.set(asked=Asked.WHO)
    elif not told & {"reason", "for_them"} and not _may_ask_already(who, said, heard):
        _says_briefly(who, said, heard)
        _asks_what_for(who)
    elif "for_them" not in told and not said.has("asks_open") and who.standing.touched == 0:
        _says_briefly(who, said, heard)
        who.do(Move.ASKS_FOR_ME)
        who.set(asked=Asked.FOR_ME)
    elif said.has("asks_open"):
        _tells(who, said)
        who.set(stage=who.standing.stage + 1, asked=Asked.NOTHING)
        _and_then(who, said, before=before, objects=35)
    else:
        who.set(asked=Asked.NOTHING)
        told_briefly = _says_briefly(who, said, heard)
        if not _and_then(who, said, before=before, objects=70) and not told_briefly:
            who.do(Move.AND_SO)


def _says_briefly(who: Prospect, said: Said, heard: set[Heard]) -> bool:
    """A yes-or-no gets no more than that; nothing at once, nor after something that has to be put right first."""
    if not said.asks or who.turn == 1 or heard & {*_NOT_NOW, Heard.NEGATIVE, Heard.MISNAMED}:
        return False
    fits = [] if said.has("asks_open") else _of_its_kind(who, said)
    if fits:
        who.say(fits, "pain")
    else:
        who.do(Move.BRIEFLY)
    return True


def _asks_what_for(who: Prospect) -> None:
    """What the call is about; where they have told something already, what the questions are for; where the matter was
    named, what is in it for them."""
    if who.standing.stage:
        who.do(Move.WHY_ASK)
        who.set(asked=Asked.WHY)
    elif who.standing.touched:
        who.do(Move.ASKS_FOR_ME)
        who.set(asked=Asked.FOR_ME)
    else:
        who.do(Move.ASKS_WHY)
        who.set(asked=Asked.WHY)


def _tells(who: Prospect, said: Said) -> None:
    """The answer to an open question: what fits its kind, else the next of what hurts, each fact once."""
    used, pains = who.standing.used, who.persona.pains
    fresh = [lines for lines in pains if not set(lines) & set(used)]
    left = [line for lines in pains[:0:-1] for line in lines if line not in used]
    if lines := _of_its_kind(who, said) or [line for lines in fresh[:1] for line in lines] or left:
        who.say(lines, "pain")
    else:
        who.do(Move.TOLD_ALL)


def _of_its_kind(who: Prospect, said: Said) -> list[str]:
    """What they have to say to such a question and have not said yet."""
    kinds = (one.lines for one in who.persona.asked if said.has(one.sign))
    fresh = ([line for line in lines if line not in who.standing.used] for lines in kinds)
    return next((lines for lines in fresh if lines), [])


def _may_ask_already(who: Prospect, said: Said, heard: set[Heard]) -> bool:
    """Whether a question about them gets an answer though they don’t know the reason yet."""
    return said.has("asks_open") and (who.turn > 1 or Heard.PAIN_TOUCHED in heard)


def _wants_out(who: Prospect, heard: set[Heard]) -> bool:
    if who.standing.later:
        return False
    if who.turn == 1:
        good = earned(who.standing) and Heard.ASKED in heard
        return who.happens(who.persona.busy // (4 if good else 1), "busy")
    return who.standing.patience <= LOW and who.happens(70, "out")


def _and_then(who: Prospect, said: Said, *, before: Standing, objects: int) -> bool:
    """An objection they still have, or what comes next where they are ready; False where neither is said."""
    open_ones = (one for one in who.persona.objections if one.id not in who.standing.raised)
    left = [one.id for one in open_ones if not touches(one.answered, said)]  # nobody asks what was just said
    asks = who.turn > OPENING and who.standing.nexts < MOST_NEXT and before.asked is not Asked.NEXT
    if asks and is_ready(who.standing, persona=who.persona) and who.happens(50, "next"):
        who.do(Move.ASKS_NEXT)
        who.set(asked=Asked.NEXT, nexts=who.standing.nexts + 1)
        return True
    if left and len(who.standing.raised) < 2 and who.happens(objects, "objects"):
        _object(who, pick(left, seed=who.seed, about=(who.persona.id, who.turn, "which")))
        return True
    return False


def _object(who: Prospect, objection: str) -> None:
    known = objecting(who.persona, objection)
    who.say(known.lines if known else (), "objection")
    raised = tuple(dict.fromkeys((*who.standing.raised, objection)))
    who.set(asked=Asked.OBJECTION, objection=objection, again=False, raised=raised)
