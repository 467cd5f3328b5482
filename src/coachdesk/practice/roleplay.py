"""A role-play from hello to the end: one value that grows turn by turn, and can go back to any of them. Pure.

The same persona, seed and words make the same call. What is heard in the words comes from the coach that is passed in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from coachdesk.playbook.cast import Cast, Persona
from coachdesk.practice.answering import answer, filled
from coachdesk.practice.drawing import draw, happens, pick
from coachdesk.practice.hearing import Judge, hear, heard
from coachdesk.practice.standing import Ending, Event, Standing
from coachdesk.practice.weighing import weigh

_WARMING = (
    "Hello, good morning, it’s Sam Hart here from Ledgerly. I’m calling because teams like yours lose two hours a "
    "week. How do you handle that today?",
    "Sorry to bother you, I know you’re busy, is this a bad time? How are you, how’s the family?",
    "We are the leading provider of solutions, our platform has won awards. I just wanted to introduce our company.",
    "I see, fair enough. Would it be worth twenty minutes on Thursday at ten? When can I call you back? Goodbye.",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One turn of the rep (``turn`` counts from 1), what was heard in it, the answer, and where the call then stood."""

    turn: int
    words: str
    events: tuple[Event, ...]
    reply: str
    after: Standing


@dataclass(frozen=True, slots=True)
class RolePlay:
    """``hello`` is what is said on picking up. ``fields``: the rep’s own name and company, by merge field."""

    persona: Persona
    cast: Cast = field(repr=False)
    seed: int
    hello: str
    start: Standing
    fields: Mapping[str, str] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()

    @property
    def standing(self) -> Standing:
        return self.moments[-1].after if self.moments else self.start

    @property
    def ending(self) -> Ending:
        return self.standing.ending or Ending.UNFINISHED

    def speaker(self, standing: Standing) -> str:
        """Who speaks where the call stands so: the person, or who picks up for them."""
        gate = self.persona.gate
        return gate.name if gate and standing.at_gate else self.persona.first_name

    @property
    def over(self) -> bool:
        return self.standing.ending is not None


def begin(persona: Persona, *, cast: Cast, seed: int, fields: Mapping[str, str] | None = None) -> RolePlay:
    """They pick up. Patience differs by a point from one seed to another."""
    gate = persona.gate
    at_gate = gate is not None and happens(gate.percent, seed=seed, about=(persona.id, "gate"))
    lines = gate.hello if gate and at_gate else persona.hello
    hello = filled(pick(lines, seed=seed, about=(persona.id, "hello")), persona=persona)
    patience = max(1, min(10, persona.patience - 1 + draw(seed, persona.id, "patience") % 3))
    return RolePlay(persona, cast, seed, hello, Standing(patience, at_gate=at_gate), dict(fields or {}))


def warm_up(play: RolePlay, *, judge: Judge) -> None:
    """Hear a few lines for nothing while it rings: patterns are made ready when they are first needed, which takes
    longer than anybody waits for a reply."""
    for line in _WARMING:
        say(play, line, judge=judge)


def say(play: RolePlay, words: str, *, judge: Judge) -> RolePlay:
    """The call after the rep has said ``words``; as it is where it is over. At most 5,000 characters are heard."""
    if play.over:
        return play
    text = heard(words)
    turn = len(play.moments) + 1
    persona, cast, before = play.persona, play.cast, play.standing
    own = tuple(play.fields.get(name, "") for name in ("my_name", "my_company"))
    said = hear(text, persona=persona, cast=cast, judge=judge, own_names=own)
    events = weigh(said, turn=turn, standing=before, persona=persona, cast=cast)
    made = answer(said, events, standing=before, persona=persona, cast=cast, seed=play.seed, turn=turn)
    moment = Moment(turn, text, events, made.text, made.standing)
    return replace(play, moments=(*play.moments, moment))


def again_from(play: RolePlay, turn: int) -> RolePlay:
    """The call as it stood before the rep’s ``turn``, ready for other words."""
    return replace(play, moments=play.moments[: max(0, turn - 1)])


def persona_fields(persona: Persona) -> dict[str, str]:
    """What the coach’s rewrites need to know of whom they are for."""
    return {
        "first_name": persona.first_name,
        "last_name": persona.last_name,
        "name": persona.name,
        "company": persona.company,
        "title": persona.title,
        "for_them": persona.for_them,
    }
