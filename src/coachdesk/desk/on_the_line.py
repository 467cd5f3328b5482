"""The verbs of calls on the line: may this number be dialled, who rings, which outcomes fit. Dials nothing itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from coachdesk.desk.bench import in_one_go
from coachdesk.desk.practising import PracticeVerbs
from coachdesk.desk.results import changed
from coachdesk.errors import UserError
from coachdesk.exchange import read_number, same_number_key
from coachdesk.followup.fitting import Fitting, fitting
from coachdesk.followup.line import Line, hear, lost
from coachdesk.followup.rejoining import Unended, end_of, same_call
from coachdesk.followup.timeline import heard_line
from coachdesk.language import tr
from coachdesk.model.changes import Changes, Topic
from coachdesk.model.ids import CallId, ProspectId
from coachdesk.model.judgement import Verdict
from coachdesk.model.phone import CallTimes, LineCall
from coachdesk.model.prospect import Prospect

if TYPE_CHECKING:
    from coachdesk.phone.door import Told

MOST_CALLERS = 5
SPOOL = "spool"
"""The events kept while no window was open that the timeline holds already."""
OLDEST = timedelta(hours=4).total_seconds()
"""A call that has begun before then and whose end nobody told is no longer going on."""
NOT_DIALLED = tr("It was not dialled.")


@dataclass(frozen=True, slots=True)
class Missed:
    """What softphones told while the window was closed.

    ``line``: the calls that are still going on, to go on listening to; ``ended`` with who has the number, nobody where
    it is unknown or several share it. ``joined`` are the ends of calls that were recorded before them; ``unended`` the
    recorded calls whose end is still to come.
    """

    changes: Changes = field(default_factory=Changes)
    line: Line = field(default_factory=Line)
    ended: tuple[tuple[LineCall, Prospect | None], ...] = ()
    joined: tuple[tuple[CallId, CallTimes], ...] = ()
    unended: tuple[Unended, ...] = ()


class LineVerbs(PracticeVerbs):
    """Asked before every dialling and with every call that a softphone tells of."""

    def dialable(self, prospect: ProspectId, number: str, *, reason: str = "") -> str:
        """The plain number to hand to the softphone: digits, with a plus where the country is known.

        ``number`` as their entry spells it or in E.164; ``reason`` is the rep's own for calling outside the hours.
        Raises UserError with the sentence where it must not be dialled: they asked not to be called, it isn't a number
        of theirs in use, the hours forbid it, or it is a command, an emergency or a paid service.
        """
        who = self.prospect(prospect)
        if who.do_not_call:
            raise _refused(tr("{shown_name} asked not to be called.", shown_name=who.shown_name), code="stopped")
        phone = next((p for p in who.phones if number and number in (p.number, p.e164)), None)
        if phone is None or phone.bad:
            raise _refused(
                tr(
                    "{number} is not a number of {shown_name} that is in use.",
                    number=number[:60],
                    shown_name=who.shown_name,
                ),
                code="no_number",
            )
        verdict = self._hours_on(phone, who, at=self._now(), calls=self.store.calls(who.id))
        if verdict.verdict is Verdict.MUST_NOT and not reason:
            raise UserError(
                tr(
                    "{number} must not be called at this hour there. {not_dialled}",
                    number=phone.number,
                    not_dialled=NOT_DIALLED,
                ),
                hint=tr("The Call key asks for a reason to call all the same."),
                code="hours",
            )
        return self._plain(phone.number, e164=phone.e164)

    def plain_number(self, number: str) -> str:
        """A number typed by hand, such as the rep's own for a test call, as ``dialable`` gives it; refused likewise."""
        e164 = read_number(number, region=self.settings.region).e164
        key = e164 or same_number_key(number)
        if key and self.store.stopped_contacts((key,), ()):
            raise _refused(tr("{number} is on your do-not-call list.", number=number[:60]), code="stopped")
        return self._plain(number, e164=e164)

    def callers(self, number: str) -> tuple[Prospect, ...]:
        """Who has this number, in any spelling; who is on the desk comes first. Nobody where it is no number."""
        key = read_number(number, region=self.settings.region).e164 or same_number_key(number)
        if not key:
            return ()
        found = self.store.matching(numbers=(key,), emails=(), limit=MOST_CALLERS)
        here = self.current()
        return tuple(sorted(found, key=lambda who: here is None or who.id != here.id))

    def fitting(self, call: LineCall) -> Fitting:
        """The outcomes that lead the bar after a call that ended, and why."""
        return fitting(call, playbook=self.playbook)

    @in_one_go
    def call_ended(self, call: CallId, times: CallTimes) -> Changes:
        """Keep the end of a call whose outcome ``call`` was pressed before it; the first end that is told counts.

        A correction since is the same call, and so is an outcome taken back that is chosen again. Whatever was heard
        before and isn't told anew stays. Nothing happens where there is no such call.
        """
        known = self.store.call(call) or self.store.taken_back(call)
        if known is None or (known.times is not None and known.times.ended_at is not None):
            return Changes()
        if known.times is not None and times.first_word is None:
            times = replace(times, first_word=known.times.first_word)
        seconds = known.seconds if times.seconds is None else times.seconds
        with self.store.step(tr("The call ended"), undoable=False) as step:
            step.add_ending(known.id, times, seconds=seconds)
        return changed(Topic.HISTORY)

    def heard_while_closed(self, *, moment: float) -> Missed:
        """Put what was told while no window was open into the timelines, each call once; ``moment`` is now.

        No outcome is guessed: the call stands there until the rep says what came of it.
        """
        # Nothing waits at nearly every start.
        from coachdesk.phone.spool import take, waiting  # noqa: PLC0415

        unended = self._unended()
        if not waiting(self.data.root):
            return Missed(unended=unended)
        taken = take(self.data.root, mark=self._new_id())
        heard = self._heard(taken.events, unended, moment=moment)
        if taken.id and taken.id == self.store.get(SPOOL):
            # The desk ended between keeping them and letting go of the file.
            heard = Missed(line=heard.line, unended=unended)
        elif heard.ended or heard.joined:
            with self.store.step(tr("Heard while closed"), undoable=False) as step:
                for call_id, times in heard.joined:
                    step.add_ending(call_id, times, seconds=times.seconds)
                for call, who in heard.ended:
                    if who is not None:
                        title, detail = heard_line(call)
                        step.event(who.id, "heard", title, detail, at=call.began_at)
                step.put(SPOOL, taken.id)
        taken.let_go()
        return heard

    def was_taken_back(self, call: CallId) -> bool:
        """Whether the outcome of this call was undone."""
        return self.store.call(call) is None and self.store.taken_back(call) is not None

    def _unended(self) -> tuple[Unended, ...]:
        now, near = self._now(), timedelta(seconds=OLDEST)
        return tuple(
            Unended(call.id, call.number, call.times)
            # Also where the clock was put back since.
            for call in self.store.calls_between(now - near, now + near)
            if call.times is not None and call.times.ended_at is None
        )

    def _heard(self, events: "Sequence[Told]", unended: tuple[Unended, ...], *, moment: float) -> Missed:
        from coachdesk.phone.hooks import events_of  # noqa: PLC0415 - as above

        now, line = self._now(), Line()
        done: list[LineCall] = []
        for event in events_of(events, now=now, moment=moment):
            heard = hear(line, event)
            line = heard.line
            done += [call for call in heard.changed if call.ending]
        if any(moment - call.since > OLDEST for call in line.calls):
            over = lost(line, at=now, moment=moment)
            line, done = over.line, [*done, *(_unended(call) for call in over.changed)]
        ended, joined = [], []
        for call in done:
            if (known := same_call(unended, call)) is not None:
                unended = tuple(one for one in unended if one != known)
                joined.append((known.call, end_of(known, call)))
            else:
                ended.append((call, self._only(call.number)))
        changes = changed(Topic.HISTORY) if done else Changes()
        return Missed(changes, line, tuple(ended), tuple(joined), unended)

    def _only(self, number: str) -> Prospect | None:
        found = self.callers(number)
        return found[0] if len(found) == 1 else None

    def _plain(self, number: str, *, e164: str | None) -> str:
        # 50 ms of tables, and only who dials needs them.
        from coachdesk.exchange.dialable import refusal  # noqa: PLC0415

        if why := refusal(number, e164=e164, region=self.settings.region):
            raise _refused(f"{number[:60]} {why}.", code="number")
        # The key leaves an extension out: its digits would make another number of it.
        return e164 or ("+" if number.strip().startswith("+") else "") + same_number_key(number)


def _unended(call: LineCall) -> LineCall:
    """Nobody told when it ended, so that it has no length."""
    assert call.ending is not None
    return replace(call, ending=replace(call.ending, seconds=None))


def _refused(what: str, *, code: str) -> UserError:
    return UserError(f"{what} {NOT_DIALLED}", code=code)
