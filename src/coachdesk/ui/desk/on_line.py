"""The call with the prospect on the desk as softphones tell it: its state, its clock, and what fits when it ends.

Which call is whose is told by the number; what an end most likely was is the desk's to say. Dials nothing.
"""

from typing import TYPE_CHECKING

from coachdesk.followup.line import same_number
from coachdesk.followup.rejoining import end_of, same_call
from coachdesk.language import tr
from coachdesk.model.phone import BY_HAND, CallState, CallTimes, EventKind, LineCall, Reason, times_of
from coachdesk.ui.desk.dead_air import LEVEL_ONLY, DeadAir

if TYPE_CHECKING:
    from coachdesk.followup.fitting import Fitting
    from coachdesk.followup.rejoining import Unended
    from coachdesk.model.ids import CallId
    from coachdesk.ui.desk.page import DeskPage
    from coachdesk.ui.telephone import Telephone

LONGEST = 4 * 3600.0
"""Seconds after which a call whose end was never told keeps nothing silent any more."""
_WORDS = {CallState.CALLING: tr("Calling"), CallState.RINGING: tr("Ringing")}
ON_CALL, RINGS_US = tr("On call"), tr("Rings you")


class OnLine:
    """``call`` is the one with this prospect, open or ended and without its outcome; None where there is none."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._recorded: set[int] = set()
        self._saved: dict[int, CallId] = {}
        self._ends: dict[int, CallTimes] = {}
        self._kept: dict[int, CallId] = {}
        self._first_words: dict[int, float | None] = {}
        self._before: tuple[Unended, ...] = ()
        self._joined: dict[int, Unended] = {}
        self.dead_air = DeadAir(page)
        self.call: LineCall | None = None

    @property
    def phone(self) -> "Telephone | None":
        return self._page.context.telephone

    @property
    def open(self) -> bool:
        """Whether a call with them is under way, however far."""
        return self.call is not None and self.call.state is not CallState.ENDED

    @property
    def rings_us(self) -> bool:
        return self.call is not None and self.call.incoming and self._waits(self.call)

    def words(self) -> str:
        """What stands on the Call button while a call is under way."""
        if self.call is None or not self._waits(self.call):
            return ON_CALL
        return RINGS_US if self.call.incoming else _WORDS[self.call.state]

    def seconds(self) -> float | None:
        """How long it has been ringing; None where nobody waits for an answer."""
        if self.call is None or self.phone is None or not self._waits(self.call):
            return None
        return max(0.0, self.phone.clock() - self.call.since)

    # --- what the rep does

    def dialled(self, number: str) -> None:
        """C was pressed: a call begins."""
        self.call = None
        self._page.call.bar.show_fit("")
        if self.phone is not None:
            self.dead_air.begin()
            self.phone.by_hand(EventKind.STARTED, number=number)

    def stopped(self) -> None:
        """The clock was stopped by hand; of a call that nobody else told of nothing is known."""
        call = self.call
        if self.phone is None or call is None or call.ending is not None:
            return
        if call.source == BY_HAND and call.answered is None:
            self.forget()
        else:
            self.phone.by_hand(EventKind.ENDED)

    def forget(self) -> None:
        """It was not dialled after all."""
        call, self.call = self.call, None
        self.dead_air.end()
        self._page.call.bar.show_fit("")
        if call is not None and call.ending is None and self.phone is not None:
            self._recorded.add(call.id)
            self.phone.by_hand(EventKind.ENDED, number=call.number, reason=Reason.CANCELLED)

    def recorded(self) -> int | None:
        """It has its outcome; of what is told of it from now on only its end is kept. Returns its id on the line."""
        heard = self.call.id if self.call is not None else None
        if heard is not None:
            self._recorded.add(heard)
        self.call = None
        self.dead_air.end()
        self._page.call.bar.show_fit("")
        return heard

    def saved(self, heard: int | None, call: "CallId") -> None:
        """The outcome of a call on the line is kept as ``call``; its end may have been told meanwhile."""
        if heard is not None:
            self._saved[heard] = self._kept[heard] = call
            self._keep_end(heard)

    def go_on_with(self, unended: "tuple[Unended, ...]") -> None:
        """Calls that were recorded before this window opened, and may still be going on: their ends are kept too."""
        self._before = unended

    def look_back(self) -> None:
        """The desk is shown anew: a call that goes on, and whose outcome was taken back, is theirs again."""
        page, calls = self._page, self.phone.line.calls if self.phone is not None else ()
        if self.call is not None or page.brief is None or page.follow_up is not None:
            return
        for call in calls:
            if call.id in self._recorded and call.id in self._kept and self._has_number(call):
                self._ask_back(call.id, self._kept[call.id])

    def times(self) -> CallTimes | None:
        """What is kept with the outcome; None of a call that nobody told of but its own key."""
        call = self.call
        if call is None or (call.source == BY_HAND and call.answered is None and call.ending is None):
            return None
        self.dead_air.end()
        first_word = self.dead_air.first_word
        first_word = self._first_words.setdefault(call.id, first_word) if first_word is None else first_word
        self._first_words[call.id] = first_word
        return times_of(call, first_word=first_word)

    def talked(self) -> float | None:
        """Seconds since the answer, up to the end or to now."""
        return None if self.call is None or self.phone is None else self.call.talk(self.phone.clock())

    def begin(self) -> None:
        """Another prospect is ready: a call with them may be under way already."""
        self.call = None
        self.dead_air.end()
        self._page.call.bar.show_fit("")
        calls = self.phone.line.calls if self.phone is not None else ()
        theirs = [call for call in calls if call.number and self._is_theirs(call)]
        if theirs:
            self._follow(theirs[-1])

    # --- what is told

    def take(self, call: LineCall) -> bool:
        """Follow a call where it is with the prospect on the desk; False where it is somebody else's."""
        self._join(call)
        if call.id in self._recorded:
            if call.ending is not None and not _guessed(call):
                joined = self._joined.get(call.id)
                self._ends[call.id] = times_of(call) if joined is None else end_of(joined, call)
                self._keep_end(call.id)
            self.tell_live()
            return True
        if not self._is_mine(call):
            self.tell_live()
            return False
        self._follow(call)
        page = self._page
        page.show_walk()
        page.tick()
        if call.ending is not None:
            page.do(lambda desk: desk.fitting(call), lambda fit: self._show_fit(call, fit))
        return True

    def tell_live(self) -> None:
        """While any call goes on nothing announces itself, also where its outcome was pressed before its end."""
        phone = self.phone
        now = phone.clock() if phone is not None else 0.0
        calls = phone.line.calls if phone is not None else ()
        told = any(call.source != BY_HAND and now - call.since < LONGEST for call in calls)
        self._page.context.set_live(told or self._page.walk.live)

    def _keep_end(self, heard: int) -> None:
        """Once both are known: as which call its outcome is kept, and how it ended."""
        if heard in self._saved and heard in self._ends:
            call, times = self._saved.pop(heard), self._ends.pop(heard)
            self._page.context.do(lambda desk: desk.call_ended(call, times))

    def _join(self, call: LineCall) -> None:
        """Where it is one that was recorded before this window opened, nothing but its end is still wanted."""
        known = same_call(self._before, call) if call.source != BY_HAND and call.id not in self._recorded else None
        if known is not None:
            self._before = tuple(one for one in self._before if one != known)
            self._joined[call.id] = known
            self._recorded.add(call.id)
            self._saved[call.id] = self._kept[call.id] = known.call

    def _ask_back(self, heard: int, kept: "CallId") -> None:
        self._page.do(lambda desk: desk.was_taken_back(kept), lambda back: self._take_back(heard) if back else None)

    def _take_back(self, heard: int) -> None:
        call = next((one for one in (self.phone.line.calls if self.phone else ()) if one.id == heard), None)
        if call is None or self.call is not None or self._page.follow_up is not None:
            return
        self._recorded.discard(heard)
        for known in (self._saved, self._kept, self._joined):
            known.pop(heard, None)
        # Its first word is long said: only the clock goes on.
        self.call = call
        self._follow(call)
        self._page.show_walk()
        self._page.tick()

    def _follow(self, call: LineCall) -> None:
        page, before, phone = self._page, self.call, self.phone
        self.call = call
        if before is None or before.id != call.id:
            page.call.bar.show_fit("")
            if not self.dead_air.listens and call.source != BY_HAND and call.ending is None:
                # Dialled or rung at the softphone itself.
                self.dead_air.begin()
        if phone is not None and call.answered is not None and call.ending is None:
            moment = page.doing.moment() - (phone.clock() - call.answered)
            if before is None or before.answered != call.answered or not page.walk.live:
                page.walk.answered(moment)
                self.dead_air.answered(call.answered)
                page.doing.dialling.sure = False
        if call.ending is not None and page.walk.live:
            page.walk.stop(page.doing.moment())
            page.doing.dialling.sure = False
        if call.ending is not None:
            self.dead_air.end()
            if page.call.bar.why.text() == LEVEL_ONLY:
                page.call.bar.show_fit("")
        self.tell_live()

    def _show_fit(self, call: LineCall, fit: "Fitting") -> None:
        if self.call is not None and self.call.id == call.id:
            why = ". ".join(part for part in (fit.why, self.dead_air.words()) if part)
            self._page.call.bar.show_fit(why, fit.outcomes)
            self._page.settle()

    # --- whose it is

    def _is_mine(self, call: LineCall) -> bool:
        if self._page.brief is None or self._page.follow_up is not None:
            return False
        if self.call is not None and self.call.id == call.id:
            return True
        if self.open:
            return False
        return self._is_theirs(call) if call.number else not call.incoming

    def _is_theirs(self, call: LineCall) -> bool:
        return call.id not in self._recorded and self._has_number(call)

    def _has_number(self, call: LineCall) -> bool:
        brief = self._page.brief
        return brief is not None and any(
            same_number(call.number, phone.e164 or phone.number) for phone in brief.prospect.phones
        )

    def _waits(self, call: LineCall) -> bool:
        """Nobody has answered yet, as far as somebody tells of that here."""
        told = call.source != BY_HAND or (self.phone is not None and self.phone.tells)
        return told and call.state in _WORDS


def _guessed(call: LineCall) -> bool:
    """Of a call that only its own key told of, an end says nothing unless the rep told the answer and the end."""
    unheard = call.answered is None or (call.ending is not None and call.ending.reason is Reason.LOST)
    return call.source == BY_HAND and unheard
