"""The calling-hours rules as values, and their strict loader. Says nothing of any call, number or moment."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from coachdesk.errors import UserError
from coachdesk.language import tr
from coachdesk.playbook.fields import Log, Table, each, read_table
from coachdesk.playbook.problems import Problem

Span = tuple[int, int]
"""Minutes after midnight: from, and up to but not including."""
Week = tuple[tuple[Span, ...], ...]
"""The spans of Monday to Sunday."""

VERIFIED = ("read", "partly", "secondary")
DAY = 24 * 60
_SPAN = re.compile(r"([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class HoursRule:
    """The rule of a country, or of one state of it. ``week`` is None where the law was read and sets no hours.

    ``calls_a_day`` counts within 24 hours, ``calls_a_month`` within 30 days, both to one person; 0 is no limit.
    """

    name: str
    country: str
    region: str
    week: Week | None
    text: str
    more: str
    citation: str
    verified: str
    calls_a_day: int = 0
    calls_a_month: int = 0
    closed_on_holidays: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A state or province. ``codes`` pairs the zones an area code may lie in with those codes.

    ``territory`` says that the id is an ISO country code of its own too (Puerto Rico).
    """

    country: str
    id: str
    name: str
    codes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    territory: bool = False

    @property
    def zones(self) -> tuple[str, ...]:
        """Every zone of the region, the one with most area codes first."""
        return tuple(dict.fromkeys(zone for zones, _ in self.codes for zone in zones))


@dataclass(frozen=True, eq=False)
class HoursRules:
    """All rules, regions and the codes that lie nowhere. Compared by identity, so that places can be remembered."""

    rules: tuple[HoursRule, ...]
    regions: tuple[Region, ...]
    anywhere: frozenset[str] = frozenset()
    anywhere_in: tuple[str, ...] = ()
    _by_place: dict[tuple[str, str], HoursRule] = field(init=False, repr=False)
    _by_country: dict[str, tuple[Region, ...]] = field(init=False, repr=False)
    _by_code: dict[str, tuple[tuple[Region, tuple[str, ...]], ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_country: dict[str, tuple[Region, ...]] = {}
        by_code: dict[str, tuple[tuple[Region, tuple[str, ...]], ...]] = {}
        for region in self.regions:
            by_country[region.country] = (*by_country.get(region.country, ()), region)
            for zones, codes in region.codes:
                for code in codes:
                    by_code[code] = (*by_code.get(code, ()), (region, zones))
        object.__setattr__(self, "_by_place", {(rule.country, rule.region): rule for rule in self.rules})
        object.__setattr__(self, "_by_country", by_country)
        object.__setattr__(self, "_by_code", by_code)

    def of(self, country: str, region: str) -> tuple[HoursRule, ...]:
        """The rules that hold in a place: the country's and, where there is one, the state's. Empty is not known."""
        found = (self._by_place.get((country, "")), self._by_place.get((country, region)) if region else None)
        return tuple(rule for rule in found if rule)

    def regions_of(self, country: str) -> tuple[Region, ...]:
        return self._by_country.get(country, ())

    def with_code(self, code: str) -> tuple[tuple[Region, tuple[str, ...]], ...]:
        """The regions a North American area code may lie in, each with the zones it may have there."""
        return self._by_code.get(code, ())


def load_hours(file: Path) -> HoursRules:
    """Read the rules; strict: an unknown key, a bad span or a second rule for a place is a UserError that names
    file, key and line."""
    log = Log()
    table = read_table(file, name=file.name, log=log)
    if table is None:
        raise _faulty(log.problems())
    numbers = table.table("numbers")
    rules = tuple(each(table.tables("rule"), _rule))
    regions = tuple(each(table.tables("region"), _region))
    made = HoursRules(
        rules=rules,
        regions=regions,
        anywhere=frozenset(numbers.text("codes").split()),
        anywhere_in=numbers.texts("countries"),
    )
    numbers.done()
    table.done()
    _no_doubles(table, made)
    if problems := log.problems():
        raise _faulty(problems)
    return made


def _faulty(problems: tuple[Problem, ...]) -> UserError:
    said = " ".join(str(problem) for problem in problems[:_SHOWN])
    more = tr(" And {value} more.", value=len(problems) - _SHOWN) if len(problems) > _SHOWN else ""
    return UserError(tr("The calling hours can’t be used: {said}{more}", said=said, more=more), code="hours_rules")


def _no_doubles(table: Table, made: HoursRules) -> None:
    places = [(rule.country, rule.region) for rule in made.rules]
    if double := next((place for place in places if places.count(place) > 1), None):
        table.wrong(tr("There are two rules for {where}.", where=" ".join(double).strip()), key="rule")
    known = {(region.country, region.id) for region in made.regions}
    if lost := next((place for place in places if place[1] and place not in known), None):
        table.wrong(tr("There is a rule for {known}, and no such region.", known=" ".join(lost)), key="rule")


def _rule(table: Table) -> HoursRule:
    found = table.flag("hours_found", default=True)
    return HoursRule(
        name=table.text("name"),
        country=table.text("country"),
        region=table.text("region", default=""),
        week=_week(table) if found else None,
        text=table.text("text"),
        more=table.text("more", default=""),
        citation=table.text("citation"),
        verified=table.choice("verified", VERIFIED),
        calls_a_day=table.number("calls_a_day", least=1, most=99, default=0),
        calls_a_month=table.number("calls_a_month", least=1, most=999, default=0),
        closed_on_holidays=table.flag("closed_on_holidays"),
    )


def _week(table: Table) -> Week:
    weekdays, saturday, sunday = (_spans(table, key) for key in ("weekdays", "saturday", "sunday"))
    return (*[weekdays] * 5, saturday, sunday)


def _spans(table: Table, key: str) -> tuple[Span, ...]:
    if not table.has(key):
        table.wrong(tr("The key “{key}” is missing.", key=key))
    spans: list[Span] = []
    for item, text in enumerate(table.texts(key, required=False)):
        read = _SPAN.fullmatch(text)
        span = (_minutes(read[1], read[2]), _minutes(read[3], read[4])) if read else (0, 0)
        if not (spans[-1][1] if spans else -1) < span[0] < span[1] <= DAY:
            table.wrong(
                tr("“{what}” must be like “08:00-20:00”, later than the one before.", what=text[:40]),
                key=key,
                item=item,
            )
        spans.append(span)
    return tuple(spans)


def _minutes(hour: str, minute: str) -> int:
    return int(hour) * 60 + int(minute)


def _region(table: Table) -> Region:
    return Region(
        country=table.text("country"),
        id=table.text("id"),
        name=table.text("name"),
        codes=tuple((tuple(zones.split()), tuple(codes.split())) for zones, codes in table.pairs("codes")),
        territory=table.flag("territory"),
    )
