"""Feast days a prospect may name: fixed ones, those that hang on Easter, and the American floating ones.

Days of the lunar calendars are left out on purpose: their dates are announced, not computed.
"""

from collections.abc import Callable
from datetime import date, timedelta

from coachdesk.followup.when.reader import Reader
from coachdesk.followup.when.values import month_end, month_start


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Butcher 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quads, left = divmod(rest, 4)
    sunday = (32 + 2 * skipped + 2 * quads - epact - left) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(first: date, weekday: int, nth: int) -> date:
    """The ``nth`` such weekday from ``first`` on; negative counts back from the end of that month."""
    if nth < 0:
        last = month_end(first)
        return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _floating(month: int, weekday: int, nth: int, days: int = 0) -> Callable[[int], date]:
    return lambda year: nth_weekday(month_start(year, month), weekday, nth) + timedelta(days=days)


FEASTS: dict[tuple[str, ...], Callable[[int], date]] = {
    ("new", "year"): _fixed(1, 1),
    ("epiphany",): _fixed(1, 6),
    ("groundhog",): _fixed(2, 2),
    ("valentine",): _fixed(2, 14),
    ("valentines",): _fixed(2, 14),
    ("st", "valentine"): _fixed(2, 14),
    ("st", "valentines"): _fixed(2, 14),
    ("st", "patrick"): _fixed(3, 17),
    ("st", "patricks"): _fixed(3, 17),
    ("st", "paddy"): _fixed(3, 17),
    ("st", "paddys"): _fixed(3, 17),
    ("april", "fool"): _fixed(4, 1),
    ("april", "fools"): _fixed(4, 1),
    ("earth",): _fixed(4, 22),
    ("may", "day"): _fixed(5, 1),
    ("juneteenth",): _fixed(6, 19),
    ("independence",): _fixed(7, 4),
    ("bastille",): _fixed(7, 14),
    ("halloween",): _fixed(10, 31),
    ("all", "saints"): _fixed(11, 1),
    ("all", "hallows", "eve"): _fixed(10, 31),
    ("bonfire", "night"): _fixed(11, 5),
    ("guy", "fawkes"): _fixed(11, 5),
    ("veterans",): _fixed(11, 11),
    ("remembrance",): _fixed(11, 11),
    ("armistice",): _fixed(11, 11),
    ("christmas", "eve"): _fixed(12, 24),
    ("christmas",): _fixed(12, 25),
    ("boxing",): _fixed(12, 26),
    ("st", "stephen"): _fixed(12, 26),
    ("st", "stephens"): _fixed(12, 26),
    ("new", "year", "eve"): _fixed(12, 31),
    ("shrove", "tuesday"): _easter(-47),
    ("pancake", "day"): _easter(-47),
    ("mardi", "gras"): _easter(-47),
    ("ash", "wednesday"): _easter(-46),
    ("palm", "sunday"): _easter(-7),
    ("maundy", "thursday"): _easter(-3),
    ("good", "friday"): _easter(-2),
    ("holy", "saturday"): _easter(-1),
    ("easter",): _easter(0),
    ("easter", "sunday"): _easter(0),
    ("easter", "monday"): _easter(1),
    ("ascension",): _easter(39),
    ("pentecost",): _easter(49),
    ("whit", "sunday"): _easter(49),
    ("whit", "monday"): _easter(50),
    ("pentecost", "monday"): _easter(50),
    ("corpus", "christi"): _easter(60),
    ("pi",): _fixed(3, 14),
    ("flag",): _fixed(6, 14),
    ("tax",): _fixed(4, 15),
    ("cinco", "de", "mayo"): _fixed(5, 5),
    ("patriot",): _fixed(9, 11),
    ("kwanzaa",): _fixed(12, 26),
    ("all", "souls"): _fixed(11, 2),
    ("australia",): _fixed(1, 26),
    ("anzac",): _fixed(4, 25),
    ("canada",): _fixed(7, 1),
    ("burns", "night"): _fixed(1, 25),
    ("st", "david"): _fixed(3, 1),
    ("st", "george"): _fixed(4, 23),
    ("st", "andrew"): _fixed(11, 30),
    ("mothering", "sunday"): _easter(-21),
    ("mother",): _floating(5, 6, 2),
    ("mothers",): _floating(5, 6, 2),
    ("father",): _floating(6, 6, 3),
    ("fathers",): _floating(6, 6, 3),
    ("election",): _floating(11, 0, 1, 1),
    ("mlk",): _floating(1, 0, 3),
    ("martin", "luther", "king"): _floating(1, 0, 3),
    ("presidents",): _floating(2, 0, 3),
    ("memorial",): _floating(5, 0, -1),
    ("labor",): _floating(9, 0, 1),
    ("columbus",): _floating(10, 0, 2),
    ("indigenous", "peoples"): _floating(10, 0, 2),
    ("canadian", "thanksgiving"): _floating(10, 0, 2),
    ("thanksgiving",): _floating(11, 3, 4),
    ("black", "friday"): _floating(11, 3, 4, 1),
    ("cyber", "monday"): _floating(11, 3, 4, 4),
}
_LONGEST_FIRST = sorted(FEASTS, key=len, reverse=True)
_FIRST_WORDS = {name[0] for name in FEASTS}
_NEEDS_DAY = frozenset({
    "earth", "independence", "bastille", "veterans", "remembrance", "armistice", "boxing", "presidents", "memorial",
    "labor", "columbus", "groundhog", "pi", "flag", "tax", "patriot", "australia", "anzac", "canada", "election",
    "mother", "mothers", "father", "fathers", "souls", "david", "george", "andrew", "peoples",
})  # fmt: skip


def feast(r: Reader) -> Callable[[int], date] | None:
    """Reads a feast's name with its "day" and gives its date in any year."""
    if r.peek().text not in _FIRST_WORDS:
        return None
    for name in _LONGEST_FIRST:
        if r.words(*name):
            said = r.word("day")
            if not said and name[-1] in _NEEDS_DAY:
                return None
            return FEASTS[name]
    return None
