"""What every verb works with: store, playbook, settings, clock, and the few look-ups they share."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from coachdesk.errors import UserError
from coachdesk.followup.dates import holiday, zone_country
from coachdesk.followup.hours import hours
from coachdesk.followup.rules import HoursRules
from coachdesk.followup.slots import CLASH
from coachdesk.language import spoken, tr
from coachdesk.model.call import Call, CallbackState
from coachdesk.model.ids import CallId, ProspectId
from coachdesk.model.judgement import HoursVerdict, Verdict, When
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import Settings
from coachdesk.store import Store

P = ParamSpec("P")
R = TypeVar("R")
B = TypeVar("B", bound="Bench")

OPEN_CALLBACKS = (CallbackState.OPEN, CallbackState.SNOOZED, CallbackState.MISSED)

# The few things the desk remembers about itself between starts.
CURRENT = "current"
WHY = "why"
SAID_IN = "said_in"
"""The language in which WHY was said: another one says it anew."""
CALL = "call"
ASKED = "asked"
OUTLINE = "outline"
STEPS = "steps"
NUMBER = "number"
SKIPPED = "skipped"
RECORD = "record"
TEXT = "text"
ASIDE = "aside"
NAMED = "named"
TAKEN_BACK = "taken_back"
OF_A_SHEET = (CALL, ASKED, TEXT, ASIDE, NAMED, TAKEN_BACK)
"""What belongs to the open follow-up sheet, and goes with it."""
BUSY, BUSY_AHEAD = 500, timedelta(days=22)
"""Other callbacks that a time may clash with: as far ahead as times are proposed, two weeks from next week on."""
OPENER = "opener:"
"""Before the id of an outline: the template of the opener that the rep has sent to the desk for it."""
HOURS = "hours:"
"""Before the name of a jurisdiction: when the rep accepted that its calling hours are not known."""


def in_one_go(verb: Callable[Concatenate["B", P], R]) -> Callable[Concatenate["B", P], R]:
    """A verb that is one transaction from its first question to its last write."""

    @wraps(verb)
    def whole(bench: "B", /, *given: P.args, **named: P.kwargs) -> R:
        with bench.store.together(writes=True):
            return verb(bench, *given, **named)

    return whole


class Bench:
    """The shared state of the verbs. One thread owns it: nothing here is locked."""

    def __init__(
        self,
        *,
        data: DataFolder,
        store: Store,
        playbook: Playbook,
        settings: Settings,
        rules: HoursRules,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        zone_here: Callable[[], str],
    ) -> None:
        self.data = data
        self.store = store
        self.playbook = playbook
        self.settings = settings
        self._rules = rules
        self._now = now
        self._new_id = new_id
        self._zone_here = zone_here

    @property
    def zone_here(self) -> str:
        """The rep's own IANA zone: the one set by hand, else where the computer is now, which may travel."""
        return self.settings.zone or self._zone_here()

    def current(self) -> Prospect | None:
        """The prospect on the desk, if there is one."""
        known = self.store.get(CURRENT)
        return self.store.prospect(ProspectId(known)) if known else None

    def prospect(self, prospect: ProspectId) -> Prospect:
        """Raises UserError where nobody has this id."""
        found = self.store.prospect(prospect)
        if found is None:
            raise UserError(
                tr("There is no prospect {prospect!r}.", prospect=prospect),
                hint=tr("Nothing was changed."),
                code="no_prospect",
            )
        return found

    def _here(self, prospect: ProspectId | None = None) -> Prospect:
        if prospect is not None:
            return self.prospect(prospect)
        found = self.current()
        if found is None:
            raise UserError(
                tr("No prospect is open."), hint=tr("Press Enter to open the next one."), code="no_prospect"
            )
        return found

    def dialled(self, prospect: Prospect) -> Phone | None:
        """The number to dial: the one chosen on the desk, else the first usable one."""
        chosen = self.store.get(NUMBER) if prospect.id == self.store.get(CURRENT) else ""
        usable = [p for p in prospect.phones if not p.bad]
        return next((p for p in usable if p.number == chosen), usable[0] if usable else None)

    def hours(self, prospect: Prospect, *, at: datetime, calls: list[Call]) -> HoursVerdict:
        """May they be called at this instant, at their place, on the number chosen on the desk?"""
        return self._hours_on(self.dialled(prospect), prospect, at=at, calls=calls)

    def ruling(self, prospect: ProspectId) -> HoursVerdict:
        """May they be called now? Asked once more before every dialling: a brief may have been open for hours."""
        return self.hours(self.prospect(prospect), at=self._now(), calls=self.store.calls(prospect))

    def _hours_on(self, phone: Phone | None, prospect: Prospect, *, at: datetime, calls: list[Call]) -> HoursVerdict:
        return hours(
            phone.e164 if phone else None,
            now=at,
            zone=prospect.zone,
            country=prospect.country,
            region=prospect.region,
            city=prospect.city,
            calls_today=sum(call.at > at - timedelta(days=1) for call in calls),
            calls_month=sum(call.at > at - timedelta(days=30) for call in calls),
            rules=self._rules,
        )

    def hours_accepted(self, verdict: HoursVerdict) -> datetime | None:
        """When the rep accepted that this jurisdiction's hours are not known; None where they are, or nobody did."""
        if verdict.verdict is not Verdict.UNKNOWN or not verdict.where:
            return None
        kept = self.store.get(f"{HOURS}{verdict.where}")
        return datetime.fromisoformat(kept) if kept else None

    def zone_there(self, prospect: Prospect, verdict: HoursVerdict) -> str:
        """The zone a time is promised in: theirs where it is known, else the rep's own."""
        return prospect.zone or (verdict.zones[0] if verdict.zones else self.zone_here)

    def understand(self, phrase: str, *, prospect: ProspectId | None = None) -> When:
        """What a callback phrase means at the prospect's place. Raises NotUnderstood."""
        who = self.prospect(prospect) if prospect else self.current()
        return self._understand(phrase, who=who, at=self._now())

    def _understand(self, phrase: str, *, who: Prospect | None, at: datetime) -> When:
        zone = self.zone_here
        if who is not None:
            zone = self.zone_there(who, self.hours(who, at=at, calls=[]))
        return self._read_phrase(phrase, who=who, at=at, zone=zone)

    def _read_phrase(self, phrase: str, *, who: Prospect | None, at: datetime, zone: str) -> When:
        # The grammar is only needed once a phrase is typed.
        from coachdesk.followup.when import understand  # noqa: PLC0415
        from coachdesk.playbook.time_reading import time_words  # noqa: PLC0415

        country = (who.country if who else "") or zone_country(zone)
        region = who.region if who else ""
        return understand(
            phrase,
            now=at,
            zone=zone,
            day_starts=time.fromisoformat(self.settings.day_starts),
            holidays=lambda day: holiday(day, country=country, region=region),
            tongues=time_words(self.data, settings=self.settings, window=spoken().tag),
        )

    def _busy(self, who: Prospect, *, about: datetime | None = None) -> list[datetime]:
        """When callbacks of others are due, as far ahead as times are proposed; with ``about``, near that time too."""
        now = self._now()
        times = self.store.promised_times(start=now - CLASH, end=now + BUSY_AHEAD, but=who.id, limit=BUSY)
        if about is not None and about > now + BUSY_AHEAD:
            times += self.store.promised_times(start=about - CLASH, end=about + CLASH, but=who.id, limit=BUSY)
        return times

    def _last_call(self) -> Call | None:
        """The call whose follow-up sheet is open."""
        known = self.store.get(CALL)
        return self.store.call(CallId(known)) if known else None

    def _day_start(self, at: datetime) -> datetime:
        """Midnight of the rep's day, as an instant."""
        local = at.astimezone(ZoneInfo(self.zone_here))
        return local.replace(hour=0, minute=0, second=0, microsecond=0)
