"""What people write in country and time zone columns, as ISO 3166 and IANA names. Knows no person and no rule."""

import re
from functools import cache, lru_cache

from coachdesk.exchange.text import fold
from coachdesk.paths import resources

# Zones as Rails, Windows and Salesforce name them (Unicode CLDR windowsZones, "001" territory).
_ZONES = {
    "eastern time us canada": "America/New_York", "eastern standard time": "America/New_York",
    "eastern time": "America/New_York", "central time us canada": "America/Chicago",
    "central standard time": "America/Chicago", "central time": "America/Chicago",
    "mountain time us canada": "America/Denver", "mountain standard time": "America/Denver",
    "mountain time": "America/Denver", "arizona": "America/Phoenix", "us mountain standard time": "America/Phoenix",
    "pacific time us canada": "America/Los_Angeles", "pacific standard time": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles", "alaska": "America/Anchorage", "alaskan standard time": "America/Anchorage",
    "hawaii": "Pacific/Honolulu", "hawaiian standard time": "Pacific/Honolulu",
    "atlantic time canada": "America/Halifax", "atlantic standard time": "America/Halifax",
    "newfoundland": "America/St_Johns", "gmt standard time": "Europe/London", "greenwich mean time": "Europe/London",
    "british summer time": "Europe/London", "london": "Europe/London", "dublin": "Europe/Dublin",
    "w europe standard time": "Europe/Berlin", "romance standard time": "Europe/Paris",
    "central europe standard time": "Europe/Budapest", "central european standard time": "Europe/Warsaw",
    "central european time": "Europe/Paris", "e europe standard time": "Europe/Chisinau",
    "fle standard time": "Europe/Kiev", "gtb standard time": "Europe/Bucharest", "berlin": "Europe/Berlin",
    "paris": "Europe/Paris", "madrid": "Europe/Madrid", "rome": "Europe/Rome", "amsterdam": "Europe/Amsterdam",
    "brussels": "Europe/Brussels", "vienna": "Europe/Vienna", "warsaw": "Europe/Warsaw",
    "stockholm": "Europe/Stockholm",
    "india standard time": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "tokyo standard time": "Asia/Tokyo",
    "china standard time": "Asia/Shanghai", "singapore standard time": "Asia/Singapore",
    "aus eastern standard time": "Australia/Sydney", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne",
    "new zealand standard time": "Pacific/Auckland", "auckland": "Pacific/Auckland",
    "arabian standard time": "Asia/Dubai", "israel standard time": "Asia/Jerusalem",
    "south africa standard time": "Africa/Johannesburg", "e south america standard time": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago", "mst": "America/Denver",
    "mdt": "America/Denver", "mt": "America/Denver", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles", "cet": "Europe/Paris", "cest": "Europe/Paris", "gmt": "Europe/London",
    "bst": "Europe/London", "utc": "UTC",
}  # fmt: skip
US_STATES = {
    "AL": "alabama", "AK": "alaska", "AZ": "arizona", "AR": "arkansas", "CA": "california", "CO": "colorado",
    "CT": "connecticut", "DE": "delaware", "DC": "district of columbia", "FL": "florida", "GA": "georgia",
    "HI": "hawaii", "ID": "idaho", "IL": "illinois", "IN": "indiana", "IA": "iowa", "KS": "kansas", "KY": "kentucky",
    "LA": "louisiana", "ME": "maine", "MD": "maryland", "MA": "massachusetts", "MI": "michigan", "MN": "minnesota",
    "MS": "mississippi", "MO": "missouri", "MT": "montana", "NE": "nebraska", "NV": "nevada", "NH": "new hampshire",
    "NJ": "new jersey", "NM": "new mexico", "NY": "new york", "NC": "north carolina", "ND": "north dakota",
    "OH": "ohio", "OK": "oklahoma", "OR": "oregon", "PA": "pennsylvania", "RI": "rhode island", "SC": "south carolina",
    "SD": "south dakota", "TN": "tennessee", "TX": "texas", "UT": "utah", "VT": "vermont", "VA": "virginia",
    "WA": "washington", "WV": "west virginia", "WI": "wisconsin", "WY": "wyoming",
}  # fmt: skip
_STATE_NAMES = frozenset(US_STATES.values())


@lru_cache(maxsize=2048)
def country_code(written: str) -> str:
    """The alpha-2 code of a country as people write it: "Germany", "DEU", "Allemagne", "USA (US)". '' if unknown."""
    known = _countries()
    if found := known.get(fold(written)):
        return found
    for part in re.split(r"[()\[\],/;|]| - ", written):
        if part.strip() and (found := known.get(fold(part))):
            return found
    return ""


@lru_cache(maxsize=512)
def zone_name(written: str) -> str:
    """The IANA name of a time zone as programs write it; '' where it names none.

    Reads "America/New_York", HubSpot's america_slash_new_york, Salesforce's
    "(GMT-05:00) Eastern Standard Time (America/New_York)", and the names that Windows and Rails use.
    """
    text = written.strip().replace("_slash_", "/")
    known = _zones()
    for candidate in (text, *re.findall(r"[A-Za-z]+(?:/[A-Za-z_+-]+)+", text)):
        if found := known.get(candidate.replace(" ", "_").casefold()):
            return found
    bare = re.sub(r"\((?:GMT|UTC)[^)]*\)|\b(?:GMT|UTC)[+-]\d\d?(?::?\d\d)?\b", " ", text)
    return _ZONES.get(fold(bare)) or _ZONES.get(fold(text), "")


def split_location(written: str) -> tuple[str, str, str]:
    """City, region and country code of "Austin, Texas, United States"; all '' where the end names no place."""
    parts = [p.strip() for p in written.split(",") if p.strip()]
    if not parts or len(parts) > 4:
        return "", "", ""
    country = country_code(parts[-1])
    last = re.sub(r"\s+\d{5}(?:-\d{4})?$", "", parts[-1])
    if len(parts) > 1 and (last.upper() in US_STATES or fold(last) in _STATE_NAMES):
        return parts[-2], last, "US"
    if not country:
        return "", "", ""
    rest = parts[:-1]
    return (rest[0] if rest else ""), (rest[-1] if len(rest) > 1 else ""), country


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    lines = (resources() / "places" / "countries.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            two, three, names = line.split(" ", 2)
            for name in (two, three, *names.split("|")):
                found.setdefault(fold(name), two)
    return found


@cache
def _zones() -> dict[str, str]:
    # 10 ms, and only lists with a time zone column need it.
    from zoneinfo import available_timezones  # noqa: PLC0415

    return {z.casefold(): z for z in available_timezones() if "/" in z and not z.startswith(("posix/", "right/"))} | {
        "utc": "UTC"
    }
