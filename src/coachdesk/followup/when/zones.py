"""Zone words a prospect uses ("3pm EST", "10 London time"), and where 3/4 is 4 March. Knows no dates."""

from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.lex import Kind
from coachdesk.followup.when.reader import Reader, whole
from coachdesk.followup.when.values import Piece
from coachdesk.language import tr

NAMED = {
    "utc": "UTC",
    "gmt": "UTC",
    "zulu": "UTC",
    "wet": "Europe/Lisbon",
    "west": "Europe/Lisbon",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "eet": "Europe/Helsinki",
    "eest": "Europe/Helsinki",
    "msk": "Europe/Moscow",
    "est": "America/New_York",
    "edt": "America/New_York",
    "et": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "ct": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "mt": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
    "akst": "America/Anchorage",
    "akdt": "America/Anchorage",
    "hst": "Pacific/Honolulu",
    "nst": "America/St_Johns",
    "ndt": "America/St_Johns",
    "bst": "Europe/London",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
    "pht": "Asia/Manila",
    "gst": "Asia/Dubai",
    "sast": "Africa/Johannesburg",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "acst": "Australia/Adelaide",
    "acdt": "Australia/Adelaide",
    "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
    "brt": "America/Sao_Paulo",
}
_CITIES = (
    ("Europe", "london paris berlin madrid rome dublin lisbon zurich vienna amsterdam brussels stockholm oslo"),
    ("Europe", "copenhagen helsinki warsaw prague budapest athens bucharest istanbul kyiv moscow"),
    ("America", "chicago denver phoenix toronto vancouver halifax bogota lima new_york los_angeles"),
    ("Asia", "dubai singapore tokyo seoul shanghai manila bangkok jakarta karachi jerusalem kolkata hong_kong"),
    ("Australia", "sydney melbourne brisbane perth adelaide"),
    ("Africa", "lagos nairobi cairo johannesburg casablanca"),
)
_WITH_TIME: dict[tuple[str, ...], str] = {
    ("central", "european"): "Europe/Berlin",
    ("eastern", "european"): "Europe/Helsinki",
    ("eastern",): "America/New_York",
    ("central",): "America/Chicago",
    ("mountain",): "America/Denver",
    ("pacific",): "America/Los_Angeles",
    ("uk",): "Europe/London",
    ("british",): "Europe/London",
    ("irish",): "Europe/Dublin",
    ("german",): "Europe/Berlin",
    ("french",): "Europe/Paris",
    ("indian",): "Asia/Kolkata",
    ("india",): "Asia/Kolkata",
    ("china",): "Asia/Shanghai",
    ("japan",): "Asia/Tokyo",
} | {tuple(city.split("_")): f"{region}/{city.title()}" for region, cities in _CITIES for city in cities.split()}
_FIRST_WORDS = frozenset(words[0] for words in _WITH_TIME)
_AMERICAN = ("eastern", "central", "mountain", "pacific")
"""Words that mean a clock without "time" behind them: "noon eastern"."""
_HERE = ("their", "his", "her", "local", "prospect", "prospects", "your", "there")

# The same letters mean another clock to people in these places.
_LOCAL_MEANING = {
    ("cst", "Asia/Shanghai"): "Asia/Shanghai",
    ("cst", "Asia/Taipei"): "Asia/Taipei",
    ("cst", "America/Havana"): "America/Havana",
    ("ist", "Europe/Dublin"): "Europe/Dublin",
    ("ist", "Asia/Jerusalem"): "Asia/Jerusalem",
    ("bst", "Asia/Dhaka"): "Asia/Dhaka",
    ("est", "Australia/Sydney"): "Australia/Sydney",
    ("est", "Australia/Melbourne"): "Australia/Melbourne",
    ("est", "Australia/Brisbane"): "Australia/Brisbane",
}


def zone(r: Reader) -> Piece | None:
    """A zone word. "Their time" is the prospect's own; "my time" is refused, for nobody here knows where that is."""
    if r.attempt(lambda at: (at.word(*_HERE) and at.word("time")) or None) or r.word("local", "there"):
        return Piece(zone="")
    if r.words("my", "time") or r.words("our", "time"):
        raise NotUnderstood(
            tr("“My time” does not say where you are."),
            hint=tr("Type it in the prospect’s time, or name the zone: “3pm EST”."),
        )
    said_in = r.word("in")
    name = r.word(*NAMED)
    if name:
        r.word("time")
        if name in ("utc", "gmt") and r.peek().text in ("+", "-") and (shifted := r.attempt(_offset)):
            return shifted
        return Piece(zone=name)
    if r.peek().text not in _FIRST_WORDS:
        return None
    for words, iana in _WITH_TIME.items():
        if r.words(*words):
            # "Standard" in July means that place's clock all the same, as EST does.
            season = r.word("standard", "daylight")
            if r.word("time") or season or said_in or words[0] in _AMERICAN:
                return Piece(zone=iana)
            return None
    return None


def _offset(r: Reader) -> Piece | None:
    sign = 1 if r.mark("+") else -1
    r.mark("-")
    token = r.next(Kind.CLOCK)
    hours, minutes = (token.parts[0], token.parts[-1]) if token else (whole(r), 0)
    return Piece(zone=_signed(sign, hours, minutes)) if hours is not None and hours <= 14 and minutes < 60 else None


def _signed(sign: int, hours: int, minutes: int) -> str:
    return f"{'+' if sign > 0 else '-'}{hours:02}:{minutes:02}"


def tz_of(name: str, home: str) -> tuple[tzinfo, str]:
    """The zone a word names for a prospect in ``home``, and how to say it. Raises NotUnderstood for no zone."""
    if name.startswith(("+", "-")):
        hours, minutes = int(name[1:3]), int(name[4:])
        delta = timedelta(hours=hours, minutes=minutes) * (-1 if name[0] == "-" else 1)
        return timezone(delta), f"UTC{name}"
    iana = _LOCAL_MEANING.get((name, home)) or NAMED.get(name) or name or home
    try:
        return ZoneInfo(iana), iana.rpartition("/")[2].replace("_", " ")
    except (ValueError, OSError, KeyError):
        raise NotUnderstood(
            tr("There is no time zone called “{iana}”.", iana=iana[:60]),
            hint=tr("Choose the prospect’s zone from the list."),
        ) from None


_US_CITIES = """New_York Chicago Denver Los_Angeles Phoenix Anchorage Detroit Boise Juneau Sitka Nome Yakutat Adak
    Menominee Metlakatla Shiprock Louisville Indianapolis Fort_Wayne Atka Puerto_Rico"""
_CANADIAN_CITIES = """Toronto Vancouver Montreal Halifax Winnipeg Regina Edmonton St_Johns Moncton Whitehorse
    Yellowknife Iqaluit Glace_Bay Goose_Bay Swift_Current Thunder_Bay Dawson Dawson_Creek Fort_Nelson Creston Inuvik
    Resolute Rankin_Inlet Cambridge_Bay Atikokan Blanc-Sablon Nipigon Rainy_River Pangnirtung Coral_Harbour"""
_MONTH_FIRST = {f"America/{city}" for city in _US_CITIES.split()} | {"Pacific/Honolulu", "Pacific/Guam", "Asia/Manila"}
_MONTH_FIRST_FAMILIES = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
_EITHER = {f"America/{city}" for city in _CANADIAN_CITIES.split()}


def month_first(home: str, *, dots: bool = False) -> bool | None:
    """Whether 3/4 is 4 March where the prospect is; None where both are usual.

    The United States, Puerto Rico, Guam and the Philippines write the month first, Canada both ways (Unicode CLDR,
    short date patterns of en-US, en-PH, en-CA and fr-CA); all others the day first. Of a zone that names no country
    ("UTC") the month first, as every public suite of English phrases has it, but not between ``dots``, which are a
    European habit.
    """
    if home in _EITHER or home.startswith("Canada/"):
        return None
    if home.startswith("Etc/") or "/" not in home:
        return not dots
    return home in _MONTH_FIRST or home.startswith(_MONTH_FIRST_FAMILIES)
