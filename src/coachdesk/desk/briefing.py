"""Makes one prospect ready: outline filled, opener checked, hours and name looked up. Writes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from coachdesk.coach import check_opener, run_checklist
from coachdesk.coach.cards import find_cards
from coachdesk.desk.bench import OPEN_CALLBACKS, OPENER, OUTLINE, SAID_IN, STEPS, WHY, Bench
from coachdesk.desk.saying import company_said, keys_of, person_said
from coachdesk.followup.drafts import callback_fields, merge_fields
from coachdesk.followup.next_up import Candidate, why
from coachdesk.followup.plays import call_behind, play_behind
from coachdesk.language import spoken
from coachdesk.model.brief import BriefSection, CallBrief
from coachdesk.model.call import Call, Callback
from coachdesk.model.ids import ProspectId
from coachdesk.model.judgement import HoursVerdict, OpenerCheck
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.matching import compile_some
from coachdesk.playbook.schema import Objection, Outline, PlanB, Play
from coachdesk.playbook.template import render
from coachdesk.settings import own_fields

FIRST_CALL = "first_call"
PATTERNS = 20
"""So many are made ready between two keys: some two milliseconds."""


class BriefVerbs(Bench):
    """Reading the desk: who is next to speak to, and with which words."""

    def brief(self) -> CallBrief | None:
        """The current prospect, made ready; None on an empty desk."""
        who = self.current()
        return self._brief(who) if who else None

    def warm_words(self) -> bool:
        """Make ready a few of the patterns that no text needed yet; whether there are more. Keeps nothing."""
        return compile_some(PATTERNS)

    def check(self, text: str, *, prospect: ProspectId | None = None) -> OpenerCheck:
        """Judge an opener; rewrites fit the prospect given, else the current one."""
        who = self.prospect(prospect) if prospect else self.current()
        if who is None:
            return check_opener(text, playbook=self.playbook)
        fields, last = self._fields(who, at=self._now()), self.last_with(self.store.calls(who.id))
        return check_opener(text, playbook=self.playbook, fields=fields, last=last)

    def last_with(self, calls: Sequence[Call]) -> str:
        """The outcome of the last call in which they were reached (``calls`` newest first); "" where none was.

        Who hung up with a word and then let it ring has still hung up with a word.
        """
        known = ((call.outcome, self.playbook.outcome(call.outcome)) for call in calls)
        return next((id_ for id_, outcome in known if outcome and (outcome.talked or outcome.hang_up)), "")

    def fields_of(self, who: Prospect) -> dict[str, str]:
        """What the merge fields stand for, for this prospect."""
        return self._fields(who, at=self._now())

    def objections(self, letters: str = "") -> tuple[Objection, ...]:
        """The cards found by these letters, typos allowed, nearest first; filled for the current prospect."""
        fields = self._fields_here()
        return tuple(
            replace(card, points=tuple(self._fill(p, fields) for p in card.points), ask=self._fill(card.ask, fields))
            for card in find_cards(self.playbook.objections, letters)
        )

    def plan_b(self, phrase: str = "") -> PlanB:
        """What to say when it is not a good time, filled for the current prospect.

        ``phrase`` is the time they gave; without one nothing is promised. Raises NotUnderstood.
        """
        plan, fields = self.playbook.plan_b, self._fields_here()
        if phrase.strip():
            when = self.understand(phrase)
            fields = fields | callback_fields(when.local, zone=when.zone, dates=self.playbook.language.dates)
        return PlanB(
            plan.title,
            self._fill(plan.ask_when, fields),
            self._fill(plan.ask_permission, fields),
            self._fill(plan.confirm, fields),
            plan.why,
            plan.source,
        )

    def _why_now(self, who: Prospect, hours: HoursVerdict, callback: Callback | None, *, attempt: int) -> str:
        """Why they are on the desk; anew where the window spoke another language when they came to it."""
        said, language = self.store.get(WHY), self.store.get(SAID_IN)
        if not said or language in ("", spoken().tag):
            return said
        due = callback if callback is not None and callback.at <= self._now() else None
        promised = due is not None and due.promised
        again = Candidate(who, hours, attempt, due, promised=promised)
        return why(again, now=self._now(), own_zone=self.zone_here)

    def _brief(self, who: Prospect) -> CallBrief:
        at = self._now()
        calls = self.store.calls(who.id)
        verdict = self.hours(who, at=at, calls=calls)
        callback = next(iter(self.store.callbacks(states=OPEN_CALLBACKS, prospect=who.id, limit=1)), None)
        play = self._play_behind(calls, callback=callback)
        outline = self.playbook.outline(self._outline_id(play))
        behind = call_behind(calls, playbook=self.playbook, callback=callback)
        fields = self._fields(who, at=at, callback=callback, call=behind)
        opener = self._opener(who, outline, fields)
        check = check_opener(opener, playbook=self.playbook, fields=fields, last=self.last_with(calls))
        learned = self.store.learned(keys_of(who))
        sections = tuple(
            BriefSection(
                s.id,
                self._fill(s.title, fields),
                tuple(self._fill(text, fields) for text in s.points),
                s.seconds,
                tuple(self._fill(text, fields) for text in s.questions),
                tuple(self._fill(text, fields) for text in s.cues),
            )
            for s in outline.sections
        )
        steps = run_checklist(
            self.playbook.checklist,
            check=check,
            for_them=who.for_them,
            outline=sections,
            done=frozenset(self.store.get(STEPS).split()),
            playbook=self.playbook,
        )
        return CallBrief(
            prospect=who,
            why_now=self._why_now(who, verdict, callback, attempt=len(calls) + 1),
            attempt=len(calls) + 1,
            hours=verdict,
            checklist=steps,
            opener=opener,
            opener_check=check,
            outline_id=outline.id,
            outline=sections,
            saying=person_said(who, learned=learned),
            callback=callback,
            play_title=play.label if play else "",
            play_why=play.why if play else "",
            play_source=play.source if play else "",
            hours_accepted=self.hours_accepted(verdict),
            company_saying=company_said(who, learned=learned),
            clip=self.store.has_clip(who.id),
            answers=tuple(note for note in self.store.point_notes(who.id) if note.call is None),
        )

    def _opener(self, who: Prospect, outline: Outline, fields: dict[str, str]) -> str:
        """The rep's own words for a first call; a second call and a ring-back open in their own way."""
        if who.opener and outline.id == FIRST_CALL:
            return who.opener
        # What the rep has built and sent goes before the playbook's own.
        return render(self.store.get(f"{OPENER}{outline.id}") or outline.opener, fields).text

    def _outline_id(self, play: Play | None) -> str:
        return self.store.get(OUTLINE) or (play.outline if play and play.outline else FIRST_CALL)

    def _play_behind(self, calls: list[Call], *, callback: Callback | None = None) -> Play | None:
        """The play that shapes how this call opens: of the last call that no real talk has ended."""
        return play_behind(calls, playbook=self.playbook, callback=callback)

    def _fields_here(self) -> dict[str, str]:
        who = self.current()
        return self._fields(who, at=self._now()) if who else {}

    def _fields(
        self,
        who: Prospect,
        *,
        at: datetime,
        calls: list[Call] | None = None,
        callback: Callback | None = None,
        call: Call | None = None,
    ) -> dict[str, str]:
        last = call or next(iter(calls or ()), None)
        zone = who.zone or next(iter(self.hours(who, at=at, calls=[]).zones), "")
        return merge_fields(
            who,
            call=last,
            settings_fields=own_fields(self.settings),
            callback=callback,
            playbook=self.playbook,
            now=at,
            zone_here=self.zone_here,
            zone_there=zone,
            answers=self.store.point_notes(who.id),
        )

    def _fill(self, template: str, fields: dict[str, str]) -> str:
        return render(template, fields).text
