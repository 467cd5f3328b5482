"""May this prospect be called now? Judges a number and a place against the calling-hours rules. Reads no clock.

Every place that can't be ruled out must permit: one that forbids makes it *must not*, else one whose rule is not known
makes it *unknown*. A place whose law was read and sets no hours permits, and its rule says so.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from coachdesk.followup.dates import country_name, holiday, next_day, zone_info
from coachdesk.followup.places import Place, Spot, place
from coachdesk.followup.rules import VERIFIED, HoursRule, HoursRules, Week
from coachdesk.language import tr
from coachdesk.model.judgement import HoursVerdict, Verdict

_DAYS_AHEAD = 9
_NAMED = 3
_A_DAY = timedelta(hours=24)
_A_MONTH = timedelta(days=30)

Window = tuple[datetime, datetime]
Clock = tuple[str, Week, str]
"""A zone, the week that holds there, and the country whose public holidays are closed ("" for none)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Ruling:
    """What holds in a place, whatever the moment. ``rules`` the closest one of each spot, ``clocks`` of all of them.

    Compared by identity: a list of hundreds is judged with every key, and comparing weeks would be half the work.
    """

    where: str
    words: str
    rules: tuple[HoursRule, ...]
    clocks: tuple[Clock, ...]
    all_known: bool
    zones: tuple[str, ...]
    citation: str
    verified: str


def hours(
    number_e164: str | None,
    *,
    now: datetime,
    zone: str = "",
    country: str = "",
    region: str = "",
    city: str = "",
    calls_today: int = 0,
    calls_month: int = 0,
    rules: HoursRules,
) -> HoursVerdict:
    """The verdict for this moment; ``now`` is aware.

    ``zone`` is one set by hand. ``calls_today`` and ``calls_month`` count calls to this person in the last 24 hours and
    the last 30 days, ring-backs included. Where a cap is reached ``next`` is the first permitted moment after the whole
    24 hours or 30 days, as the times of those calls are not passed in.
    """
    now = now.astimezone(UTC)
    source, ruling = _ruled(number_e164, zone, country, region, city, now.year, rules)
    permitted, until, opens = _at(ruling, at=now)
    words, verdict = ruling.words, Verdict.MAY if ruling.all_known else Verdict.UNKNOWN
    if capped := _capped(ruling, calls_today=calls_today, calls_month=calls_month):
        words, wait = capped
        later, _, opens = _at(ruling, at=now + wait)
        permitted, opens = False, now + wait if later else opens
    if not permitted:
        verdict, until = Verdict.MUST_NOT, None
    return HoursVerdict(
        number=number_e164 or "",
        zones=ruling.zones,
        verdict=verdict,
        rule=words,
        citation=ruling.citation,
        verified=ruling.verified,
        where=ruling.where,
        next=opens if verdict is Verdict.MUST_NOT else None,
        until=until,
        zone_source=source,
    )


@lru_cache(maxsize=20_000)
def _ruled(
    number: str | None, zone: str, country: str, region: str, city: str, year: int, rules: HoursRules
) -> tuple[str, _Ruling]:
    """What the place was told by, and what holds there."""
    found = place(number, zone=zone, country=country, region=region, city=city, year=year, rules=rules)
    return found.source, _ruling(found, rules=rules)


def _at(ruling: _Ruling, *, at: datetime) -> tuple[bool, datetime | None, datetime | None]:
    """Whether all clocks permit, until when, and when they next do (each None where there is no such moment)."""
    if not ruling.clocks:
        return True, None, None
    for start, end in _windows(ruling, at.date()):
        if at < start:
            return False, None, start
        if at < end:
            return True, end, None
    return False, None, None


@lru_cache(maxsize=4096)
def _windows(ruling: _Ruling, day: date) -> tuple[Window, ...]:
    """The stretches in which every clock permits, from the UTC day before ``day`` for nine days."""
    shared: tuple[Window, ...] | None = None
    for clock in ruling.clocks:
        mine = _windows_of(clock, day=day)
        shared = mine if shared is None else _both(shared, mine)
    return shared or ()


@lru_cache(maxsize=4096)
def _windows_of(clock: Clock, *, day: date) -> tuple[Window, ...]:
    zone, week, closed = clock
    info = zone_info(zone)
    found = []
    for ahead in range(-1, _DAYS_AHEAD):
        local_day = next_day(day, days=ahead)
        if closed and holiday(local_day, country=closed):
            continue
        midnight = datetime.combine(local_day, time(), tzinfo=info)
        for start, end in week[local_day.weekday()]:
            found.append((_wall(midnight, start), _wall(midnight, end)))
    return tuple(found)


def _wall(midnight: datetime, minute: int) -> datetime:
    """The instant of a wall time; adding to an aware value moves the wall clock, also over a change to summer time."""
    return (midnight + timedelta(minutes=minute)).astimezone(UTC)


def _both(one: tuple[Window, ...], other: tuple[Window, ...]) -> tuple[Window, ...]:
    shared = ((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other)
    return tuple(sorted(window for window in shared if window[0] < window[1]))


def _capped(ruling: _Ruling, *, calls_today: int, calls_month: int) -> tuple[str, timedelta] | None:
    """The cap that is reached, in words, and how long it may last; the longer one where both are."""
    for rule in ruling.rules:
        if 0 < rule.calls_a_month <= calls_month:
            return tr(
                "{name}: {calls} in 30 days, and {calls_a_month} are allowed.",
                name=rule.name,
                calls=_calls(calls_month),
                calls_a_month=rule.calls_a_month,
            ), _A_MONTH
    for rule in ruling.rules:
        if 0 < rule.calls_a_day <= calls_today:
            return tr(
                "{name}: {calls} in 24 hours, and {calls_a_day} are allowed.",
                name=rule.name,
                calls=_calls(calls_today),
                calls_a_day=rule.calls_a_day,
            ), _A_DAY
    return None


def _calls(count: int) -> str:
    return tr("%n calls", "1 call", count)


@lru_cache(maxsize=4096)
def _ruling(found: Place, *, rules: HoursRules) -> _Ruling:
    closest: dict[HoursRule, None] = {}
    clocks: dict[Clock, None] = {}
    all_known = bool(found.spots)
    for spot in found.spots:
        here = rules.of(spot.country, spot.region)
        all_known = all_known and bool(here)
        if here:
            closest[here[-1]] = None
        for rule in here:
            closed = rule.country if rule.closed_on_holidays else ""
            clocks |= {(zone, rule.week, closed): None for zone in spot.zones if rule.week is not None}
    named = tuple(closest)
    words = _words(found, named, all_known=all_known, rules=rules)
    return _Ruling(
        where=_where(found.spots, rules=rules),
        words=words,
        rules=named,
        clocks=tuple(clocks),
        all_known=all_known,
        zones=found.zones,
        citation="; ".join(dict.fromkeys(rule.citation for rule in named[:_NAMED])),
        verified=max((rule.verified for rule in named), key=VERIFIED.index, default=""),
    )


def _words(found: Place, named: tuple[HoursRule, ...], *, all_known: bool, rules: HoursRules) -> str:
    if not found.spots:
        return tr("Where this number lies isn’t known, so neither is its rule.")
    if not all_known:
        lost = next(spot for spot in found.spots if not rules.of(spot.country, spot.region))
        return tr("No calling-hours rule is known for {name}.", name=_name(lost, rules=rules))
    if len(named) > _NAMED:
        return tr("It may lie in {count} places, and all of them must permit.", count=len(found.spots))
    words = " ".join(f"{rule.name}: {rule.text} {rule.more}".strip() for rule in named)
    several = len(found.zones) > 1 or len(named) > 1
    return (
        tr("{words} It may lie in several places or zones, and all of them must permit.", words=words)
        if several
        else words
    )


def _where(spots: tuple[Spot, ...], *, rules: HoursRules) -> str:
    """The jurisdiction's name, or those it may be."""
    names = tuple(dict.fromkeys(_name(spot, rules=rules) for spot in spots))
    if len(names) <= _NAMED:
        return " or ".join(names)
    countries = tuple(dict.fromkeys(_name(Spot(spot.country, "", ()), rules=rules) for spot in spots))
    return tr("{list}, state not known", list=" or ".join(countries))


def _name(spot: Spot, *, rules: HoursRules) -> str:
    """The state is only named where states have rules of their own: elsewhere the country is the jurisdiction."""
    of_country = next((rule.name for rule in rules.of(spot.country, "")), country_name(spot.country))
    matters = any(rule.country == spot.country and rule.region for rule in rules.rules)
    region = next((r.name for r in rules.regions_of(spot.country) if r.id == spot.region), "") if matters else ""
    return f"{region}, {of_country}" if region else of_country or tr("a place that isn’t known")
