"""The second opinion on an opener: asked for at the desk, answered on any other thread. Knows no screen.

Opening the model takes 0.4 s and an answer some hundredths of one; the desk's own thread has keys to serve meanwhile.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coachdesk.coach import check_opener
from coachdesk.coach.opinion import Opinion
from coachdesk.desk.briefing import BriefVerbs
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.schema import Playbook


@dataclass(frozen=True, slots=True)
class Asked:
    """An opener with all that its judgement needs, so that whoever answers needs no desk.

    ``last`` is the outcome of the last call with them.
    """

    text: str
    playbook: Playbook
    fields: Mapping[str, str]
    last: str = ""


class OpinionVerbs(BriefVerbs):
    """Asking for more than the rules."""

    def asking(self, text: str, *, prospect: ProspectId | None = None) -> Asked:
        """What a second opinion on this opener needs; rewrites fit the prospect given, else the current one."""
        who = self.prospect(prospect) if prospect else self.current()
        if who is None:
            return Asked(text, self.playbook, {})
        return Asked(text, self.playbook, self.fields_of(who), self.last_with(self.store.calls(who.id)))


class SecondOpinion:
    """Opens the model in ``folder`` when it is first asked, and only once. Any thread may ask."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opinion: Opinion | None = None
        self._opened = False
        self._turn = threading.Lock()

    def answer(self, asked: Asked) -> OpenerCheck | None:
        """The judgement of both layers, which replaces that of the rules; None where there is no model, or
        none that knows the language."""
        if not asked.playbook.language.second_opinion:
            return None
        with self._turn:
            if not self._opened:
                self._opinion = Opinion.open(self._folder)
                self._opened = True
        if self._opinion is None:
            return None
        return check_opener(
            asked.text, playbook=asked.playbook, fields=asked.fields, opinion=self._opinion, last=asked.last
        )
