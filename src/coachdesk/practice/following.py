"""What follows a role-play: whether the outcome fits how it ended, and what each play would start. Pure.

The reasons are the playbook’s own; where its outcomes have other ids than the endings, what they do tells them apart.
"""

from dataclasses import dataclass

from coachdesk.language import tr
from coachdesk.playbook.schema import Outcome, Play, Playbook
from coachdesk.practice.roleplay import RolePlay
from coachdesk.practice.standing import Ending

_HAPPENED = {
    Ending.HUNG_UP_SILENT: tr("{name} hung up without a word"),
    Ending.HUNG_UP_SAID: tr("{name} hung up and said so"),
    Ending.CALL_LATER: tr("{name} can be called again"),
    Ending.NOT_INTERESTED: tr("{name} listened and declined"),
    Ending.MEETING: tr("{name} agreed to meet"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """``fits``: those that do, the nearest first; ``right``: whether the chosen one is among them. ``why`` in one or
    two sentences, with their ``source``."""

    chosen: Outcome
    fits: tuple[Outcome, ...]
    why: str
    source: str

    @property
    def right(self) -> bool:
        return self.chosen in self.fits

    @property
    def outcome(self) -> Outcome:
        """Whose plays come next: the chosen one’s, where it fits, else the nearest that does."""
        return self.chosen if self.right else self.fits[0]


@dataclass(frozen=True, slots=True)
class PlayVerdict:
    """What a play would start, and the method’s reason; ``other`` tells of the school beside it, "" where there is
    none."""

    play: Play
    why: str
    other: str
    source: str


def asks_for_outcome(play: RolePlay) -> bool:
    """Whether there is anything to choose: a call that was left open has come to nothing."""
    return play.ending is not Ending.UNFINISHED


def judge_outcome(play: RolePlay, chosen: Outcome, *, playbook: Playbook) -> Verdict:
    """Whether the outcome fits how the call ended, and why."""
    fits = _fitting(play, playbook) or (chosen,)
    happened = _HAPPENED[play.ending].format(name=play.speaker(play.standing))
    if chosen in fits:
        return Verdict(chosen, fits, f"{happened}. {chosen.why}", chosen.source)
    against = _against(play, chosen)
    nearest = fits[0]
    why = tr(
        "{happened}, {against} “{label}” fits: {why}",
        happened=happened,
        against=against,
        label=nearest.label,
        why=nearest.why,
    )
    return Verdict(chosen, fits, why, nearest.source)


def judge_play(outcome: Outcome, chosen: Play, *, play: RolePlay) -> PlayVerdict:
    """What the play starts, and what speaks for it and for the other."""
    others = [one for one in outcome.plays if one.id != chosen.id]
    first = outcome.plays[0].id == chosen.id
    place = tr("It is what the playbook puts first. ") if others and first else ""
    other = " ".join(f"“{one.label}”: {one.why}" for one in others)
    return PlayVerdict(chosen, f"{place}{chosen.why}{_of_the_call(play)}", other, chosen.source)


def _fitting(play: RolePlay, playbook: Playbook) -> tuple[Outcome, ...]:
    named = [one for one in playbook.outcomes if str(one.id) == play.ending]
    alike = named or [one for one in playbook.outcomes if _does(one, play.ending)]
    other = [one for one in playbook.outcomes if one.other_person]
    if play.standing.at_gate:
        return (*other, *alike)
    # Who guards the phone of somebody else is reached like anybody, and is a gatekeeper all the same.
    return (*alike, *other) if play.persona.boss and not _hung_up(play) else tuple(alike)


def _does(outcome: Outcome, ending: Ending) -> bool:
    match ending:
        case Ending.HUNG_UP_SILENT:
            return outcome.hang_up and not outcome.talked
        case Ending.HUNG_UP_SAID:
            return outcome.hang_up and outcome.talked
        case Ending.MEETING:
            return outcome.meeting
        case _:
            return False


def _hung_up(play: RolePlay) -> bool:
    return play.ending in (Ending.HUNG_UP_SILENT, Ending.HUNG_UP_SAID)


def _against(play: RolePlay, chosen: Outcome) -> str:
    """What is wrong with the chosen one, by what it would do."""
    if chosen.stops:
        return tr("and nobody asked never to be called: that would close the door for good.")
    if chosen.meeting:
        return tr("and no meeting was fixed.")
    if chosen.hang_up and _hung_up(play):
        return tr("and the two are not the same: what is said to end a call leaves no doubt about the line.")
    if chosen.hang_up:
        return tr("and did not hang up.")
    if chosen.marks_number or chosen.leaves or chosen.adds_person:
        return tr("and nothing was said that makes it “{casefold}”.", casefold=chosen.label.casefold())
    if chosen.other_person:
        return tr("and was on the phone in person.")
    return tr("which is not “{casefold}”.", casefold=chosen.label.casefold())


def _of_the_call(play: RolePlay) -> str:
    """What this call adds: a time that was fixed, or one that still has to be asked for."""
    if play.ending is not Ending.CALL_LATER:
        return ""
    if play.standing.fixed:
        return tr(" You fixed a time on the phone, so this one keeps a promise.")
    return tr(" No time was fixed on the phone: next time ask when, not if, before they go.")
