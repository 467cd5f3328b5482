"""``roleplay``: a call with a prospect who answers by rules, the rep’s turns from standard input."""

import secrets
from argparse import Namespace

from coachdesk.cli.lines import item_lines
from coachdesk.cli.shapes import Json, show
from coachdesk.cli.tell import plain, tell
from coachdesk.coach import check_opener
from coachdesk.coach.judging import rules_judge
from coachdesk.errors import UserError
from coachdesk.paths import data_folder
from coachdesk.playbook.cast import Cast, Persona
from coachdesk.playbook.own import own_playbook
from coachdesk.playbook.own_practice import own_cast, playbook_of_cast
from coachdesk.practice.debrief import Debrief, Told, debrief
from coachdesk.practice.roleplay import RolePlay, begin, persona_fields, say, warm_up
from coachdesk.settings import load_settings, own_fields

SEEDS = 1_000_000


def roleplay(chosen: Namespace) -> int:
    """Plays until the call or the input ends; empty lines are passed over."""
    data = data_folder(chosen.data)
    playbook, cast = playbook_of_cast(data, own_playbook(data)), own_cast(data)
    persona = _persona(chosen.persona, cast)
    fields = persona_fields(persona) | {k: v for k, v in own_fields(load_settings(data.settings)).items() if v}
    seed = secrets.randbelow(SEEDS) if chosen.seed is None else chosen.seed
    judge = rules_judge(playbook, fields=fields)
    play = begin(persona, cast=cast, seed=seed, fields=fields)
    warm_up(play, judge=judge)
    if not chosen.json:
        tell(f"{persona.name}, {persona.title} at {persona.company}. {persona.about}")
        _tell_turn(play.speaker(play.start), play.hello, play.start.patience)
    for line in item_lines():
        if not line.strip():
            continue
        play = say(play, line.rstrip("\r\n"), judge=judge)
        if not chosen.json:
            _tell_turn("You", play.moments[-1].words, None)
            _tell_turn(play.speaker(play.standing), play.moments[-1].reply, play.standing.patience)
        if play.over:
            break
    told = debrief(play, playbook=playbook, rewrite=lambda text: check_opener(text, playbook=playbook, fields=fields))
    if chosen.json:
        show(_document(play, told))
    else:
        _tell_debrief(play, told)
    return 0


def _persona(wanted: str, cast: Cast) -> Persona:
    found = cast.persona(wanted)
    if found is None:
        known = ", ".join(persona.id for persona in cast.personas)
        said = f"There is no persona {wanted!r}." if wanted else "--persona is missing."
        raise UserError(said, hint=f"There are {known}.", code="no_persona" if wanted else "usage")
    return found


def _document(play: RolePlay, told: Debrief) -> Json:
    start = play.start
    turns: list[Json] = [
        {"who": "prospect", "text": play.hello, "patience": start.patience, "turn": 0, "name": play.speaker(start)}
    ]
    for moment in play.moments:
        left = moment.after.patience
        turns.append({"who": "rep", "text": moment.words, "patience": left, "turn": moment.turn})
        name = play.speaker(moment.after)
        turns.append({"who": "prospect", "text": moment.reply, "patience": left, "turn": moment.turn, "name": name})
    return {
        "persona": play.persona.id,
        "name": play.persona.name,
        "seed": play.seed,
        "turns": turns,
        "ending": play.ending,
        "time_fixed": play.standing.fixed,
        "ended_by": told.ended_by,
        "summary": told.summary,
        "debrief": [_shape(one) for one in told.moments],
        "worked": [_shape(one) for one in told.worked],
    }


def _shape(one: Told) -> Json:
    return {
        "turn": one.turn,
        "words": one.words,
        "reason": one.reason,
        "title": _title(one),
        "points": one.points,
        "why": one.why,
        "try": one.instead,
        "source": one.source,
    }


def _title(one: Told) -> str:
    """Reasons are titled by what goes wrong; what cost nothing is not."""
    return "What worked" if one.turn and one.points >= 0 else one.title


def _tell_turn(who: str, text: str, patience: int | None) -> None:
    left = "" if patience is None else f"   [patience {patience} of 10]"
    tell(f"{who}: {plain(text)}{left}")


def _tell_debrief(play: RolePlay, told: Debrief) -> None:
    print()
    tell(told.summary)
    for one in told.moments:
        print()
        title = _title(one)
        tell(f"Turn {one.turn}  “{one.words}”  {one.points:+d}  {title}" if one.turn else title)
        tell(one.why, indent=2)
        tell(one.instead if one.points > 0 else f"Try: {one.instead}", indent=2)
    print()
    tell(f"The same call again: coachdesk roleplay --persona {play.persona.id} --seed {play.seed}")
