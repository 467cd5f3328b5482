"""Where a prospect may be: zones, country and state, from hand, address or number. Knows no rule and no moment.

Order of trust: a zone set by hand, then the address, then the number. A number only narrows an address that leaves
several zones open. phonenumbers is imported when a number outside North America is all there is to go by.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache

from coachdesk.followup.dates import country_zones, zone_city, zone_country, zone_info
from coachdesk.followup.peopled import most_peopled_first
from coachdesk.followup.rules import HoursRules, Region

_NORTH_AMERICA = "+1"
_AREA = slice(2, 5)
_OTHER_SPELLINGS = {"UK": "GB", "USA": "US"}
_NOWHERE = ("", "ZZ", "001")


@dataclass(frozen=True, slots=True)
class Spot:
    """One place a prospect may be in; ``region`` is "" where the country's states don't matter or aren't known."""

    country: str
    region: str
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Every spot that can't be ruled out. ``source``: hand, address, number or "" (nothing is known)."""

    spots: tuple[Spot, ...] = ()
    source: str = ""

    @property
    def zones(self) -> tuple[str, ...]:
        """Every zone, that of most people first: in a state by its area codes, among several by their country."""
        found = tuple(dict.fromkeys(zone for spot in self.spots for zone in spot.zones))
        return most_peopled_first(found) if len(self.spots) > 1 else found


@dataclass(frozen=True, slots=True)
class _Given:
    """What there is to go by; ``number`` is E.164 or ""."""

    number: str
    country: str
    region: str
    city: str
    year: int
    rules: HoursRules


@lru_cache(maxsize=20_000)
def place(
    number: str | None, *, zone: str, country: str, region: str, city: str, year: int, rules: HoursRules
) -> Place:
    """Every place that hand, address and number leave open. ``year`` decides which zones of a country share a clock."""
    country = _OTHER_SPELLINGS.get(country.strip().upper(), country.strip().upper())
    if any(r.territory and r.id == country for r in rules.regions):
        country, region = "US", country
    given = _Given(number or "", country, _plain(region), _plain(city), year, rules)
    found = _by_address(given) if country or region else _by_number(given)
    return _by_hand(found or _by_number(given), zone=zone, rules=rules)


def _by_address(given: _Given) -> Place | None:
    by_code = _by_area_code(given)
    if named := _regions_named(given, near=by_code):
        return Place(tuple(_narrowed(region, by_code=by_code) for region in named), "address")
    if not given.country:
        return None
    if fitting := tuple(spot for spot in by_code if spot.country == given.country):
        return Place(fitting, "number")
    return _in_country(given, country=given.country)


def _by_number(given: _Given) -> Place:
    if by_code := _by_area_code(given):
        return Place(by_code, "number")
    if given.number.startswith(_NORTH_AMERICA) and given.number[_AREA] in given.rules.anywhere:
        regions = (region for country in given.rules.anywhere_in for region in given.rules.regions_of(country))
        return Place(tuple(Spot(region.country, region.id, region.zones) for region in regions), "number")
    country, _ = _read_number(given.number) if given.number else ("", ())
    found = _in_country(given, country=country) if country else None
    return replace(found, source="number") if found else Place()


def _by_hand(found: Place, *, zone: str, rules: HoursRules) -> Place:
    """The zone set by hand wins; the country and state stay what address and number say."""
    if not zone or zone_info(zone) is None:
        return found
    spots = found.spots
    if not spots:
        country = zone_country(zone)
        spots = tuple(Spot(country, r.id, r.zones) for r in rules.regions_of(country)) or (Spot(country, "", (zone,)),)
    here = tuple(spot for spot in spots if zone in spot.zones) or spots
    return Place(tuple(replace(spot, zones=(zone,)) for spot in here), "hand")


def _by_area_code(given: _Given) -> tuple[Spot, ...]:
    if not given.number.startswith(_NORTH_AMERICA):
        return ()
    found = given.rules.with_code(given.number[_AREA])
    return tuple(Spot(region.country, region.id, zones) for region, zones in found)


def _regions_named(given: _Given, *, near: tuple[Spot, ...]) -> tuple[Region, ...]:
    """Short names (WA) only count where a country is known, or the number's area code lies there."""
    text = given.region
    countries = {given.country} if given.country else {spot.country for spot in near}
    regions = given.rules.regions
    if countries:
        return tuple(r for r in regions if r.country in countries and text in (_plain(r.id), _plain(r.name)))
    return tuple(r for r in regions if text == _plain(r.name))


def _narrowed(region: Region, *, by_code: tuple[Spot, ...]) -> Spot:
    """The region with the zones its area code leaves, where the number is one of that region."""
    whole = Spot(region.country, region.id, region.zones)
    return next((s for s in by_code if (s.country, s.region) == (region.country, region.id)), whole)


def _in_country(given: _Given, *, country: str) -> Place | None:
    regions = given.rules.regions_of(country)
    listed = {zone: "" for region in regions for zone in region.zones} or dict(country_zones(country))
    known = [(zone, listed[zone]) for zone in most_peopled_first(tuple(listed))]
    zones = _clocks((zone for zone, _ in known), year=given.year)
    if not zones:
        return Place((Spot(country, "", ()),), "address")
    source = "address"
    if len(zones) > 1:
        zones, source = _fewer(given, country=country, known=known, zones=zones)
    if regions and source == "address":
        spots = tuple(Spot(country, r.id, tuple(z for z in r.zones if z in zones)) for r in regions)
        return Place(tuple(spot for spot in spots if spot.zones), source)
    return Place((Spot(country, "", zones),), source)


def _fewer(
    given: _Given, *, country: str, known: list[tuple[str, str]], zones: tuple[str, ...]
) -> tuple[tuple[str, ...], str]:
    """The zones of a country that its city, its region or the number leave open."""
    at_city = tuple(zone for zone, _ in known if given.city and _plain(zone_city(zone)) == given.city)
    in_region = tuple(zone for zone, part in known if given.region and _plain(part).startswith(given.region))
    if narrowed := at_city or in_region:
        return _clocks(narrowed, year=given.year), "address"
    if given.number:
        number_country, number_zones = _read_number(given.number)
        if number_country == country and number_zones:
            return number_zones, "number"
    return zones, "address"


@lru_cache(maxsize=4096)
def _read_number(number: str) -> tuple[str, tuple[str, ...]]:
    """ISO country ("" where not known) and zones of a number in E.164.

    A number of no valid range (those reserved for fiction) counts as one of the main country of its code.
    """
    # phonenumbers costs 65 ms with its zones, and most prospects have an address or a North American number.
    import phonenumbers  # noqa: PLC0415
    from phonenumbers.timezone import time_zones_for_number  # noqa: PLC0415

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "", ()
    certain = phonenumbers.region_code_for_number(parsed)
    country = certain or phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    if country in _NOWHERE:
        return "", ()
    zones = (zone for zone in time_zones_for_number(parsed) if zone_info(zone) and zone_country(zone) == country)
    return country, most_peopled_first(tuple(zones))


@lru_cache(maxsize=1024)
def _clock(zone: str, *, year: int) -> tuple[object, ...]:
    info = zone_info(zone)
    moments = (datetime(year, month, day, tzinfo=UTC) for month in range(1, 13) for day in (1, 15))
    return tuple(moment.astimezone(info).utcoffset() for moment in moments)


def _clocks(zones: Iterable[str], *, year: int) -> tuple[str, ...]:
    """One zone for each different clock, in the order given."""
    first: dict[tuple[object, ...], str] = {}
    for zone in zones:
        first.setdefault(_clock(zone, year=year), zone)
    return tuple(first.values())


def _plain(text: str) -> str:
    """Lower case without accents, to compare names of places."""
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
