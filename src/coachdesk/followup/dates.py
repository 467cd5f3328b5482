"""Public holidays, weekends and the names of zones and countries. Knows no prospect and no rule."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzdata  # type: ignore[import-untyped]

_TABLES = Path(tzdata.__file__).parent / "zoneinfo"
_SATURDAY = 5
_DAY_FROM, _DAY_TO = time(8), time(20)


@lru_cache(maxsize=1024)
def zone_info(zone: str) -> ZoneInfo | None:
    """The zone of that IANA name, or None where there is none."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _zone_rows() -> tuple[tuple[str, str, str], ...]:
    """Country, zone and comment of each row of tzdata's zone.tab."""
    rows = []
    for line in (_TABLES / "zone.tab").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *comment = line.split("\t")
            rows.append((country, zone, comment[0] if comment else ""))
    return tuple(rows)


@lru_cache(maxsize=256)
def country_zones(country: str) -> tuple[tuple[str, str], ...]:
    """Each zone of an ISO country with the part of the country it is for ("" where there is one zone only)."""
    return tuple((zone, comment) for code, zone, comment in _zone_rows() if code == country)


@lru_cache(maxsize=512)
def zone_country(zone: str) -> str:
    """The ISO country a zone belongs to, or ""."""
    return next((country for country, known, _ in _zone_rows() if known == zone), "")


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    lines = (_TABLES / "iso3166.tab").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


def country_name(country: str) -> str:
    """The English name of an ISO country, or the code itself where it isn't one."""
    return _countries().get(country, country)


def zone_city(zone: str) -> str:
    """How a zone is called in a sentence: its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def is_weekend(day: date) -> bool:
    """Saturday or Sunday, as most of the listed countries have it."""
    return day.weekday() >= _SATURDAY


def is_day(at: time) -> bool:
    """Whether people expect to be called at this wall time, where no law says more."""
    return _DAY_FROM <= at < _DAY_TO


def next_day(day: date, *, days: int = 1) -> date:
    return day + timedelta(days=days)


@lru_cache(maxsize=512)
def _holidays_of(country: str, region: str, year: int) -> dict[date, str]:
    # holidays costs 110 ms to import, and only a proposed time or a rule with closed days needs it.
    import holidays  # noqa: PLC0415

    if country not in (known := holidays.list_supported_countries()):
        return {}
    part = region if region in known[country] else None
    languages = holidays.list_localized_countries().get(country, [])
    language = next((tag for tag in ("en_GB", "en_US") if tag in languages), None)
    return dict(holidays.country_holidays(country, subdiv=part, years=year, language=language))


def holiday(day: date, *, country: str, region: str = "") -> str:
    """The name of the public holiday on that day, or "" (also where the country isn't known)."""
    return _holidays_of(country, region, day.year).get(day, "") if country else ""


def local(at: datetime, *, zone: str) -> datetime:
    """Wall time (naive) of an instant; an unknown zone reads as UTC."""
    info = zone_info(zone)
    moved = at.astimezone(info or ZoneInfo("UTC"))
    return moved.replace(tzinfo=None, fold=0)


def prepare(country: str, *, year: int) -> None:
    """Look up the holidays of a country ahead of their first use, so that no outcome key waits for the import."""
    _holidays_of(country, "", year)
