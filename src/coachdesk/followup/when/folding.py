"""Writes a callback phrase plainly before it is cut up: letters folded, glued and shortened forms in full words.

Knows spellings, never what day it is or which words may follow each other.
"""

import re
import unicodedata
from collections.abc import Callable

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.words import ALIAS, MONTHS, WEEKDAYS
from coachdesk.language import tr

LONGEST = 120
"""A phrase has at most this many characters: more is a note, not a time."""


def known(word: str) -> str:
    """The full word of an abbreviation; any other word as it is."""
    return ALIAS.get(word, word)


_PERIOD = {"w": "week", "m": "month", "q": "quarter", "y": "year"}
_NAMES = frozenset((*WEEKDAYS, *MONTHS))


def _end_of(match: re.Match[str]) -> str:
    return "eod" if match[1] == "d" else f"end {_PERIOD[match[1]]}"


def _hyphen(match: re.Match[str]) -> str:
    """Mon-fri is a stretch; three-quarters is two words."""
    stretch = known(match[1]) in _NAMES and known(match[2]) in _NAMES
    return f"{match[1]} - " if stretch else f"{match[1]} "


_ISO_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def _iso_length(match: re.Match[str]) -> str:
    """PT1H30M is an hour and a half."""
    said = [f"{figure} {unit}" for figure, unit in zip(match.groups(), _ISO_UNITS, strict=True) if figure]
    return f"in {' '.join(said)}" if said else match[0]


def _figures_only(match: re.Match[str]) -> str:
    """20270213T1500 is 2027-02-13 15:00."""
    year, month, day, hour, minute = match.groups()
    return f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")


def _year_first(match: re.Match[str]) -> str:
    """2027 March 20 is 20 March 2027."""
    return f"{match[3]} {match[2]} {match[1]}" if known(match[2]) in MONTHS else match[0]


def _day_month(match: re.Match[str]) -> str:
    """8/May and May/8 are 8 May; 8-tomorrow is not."""
    return f"{match[1]} {match[2]}" if known(match[1]) in MONTHS or known(match[2]) in MONTHS else match[0]


def _mixed(match: re.Match[str]) -> str:
    """1 1/2 hours are 1.5."""
    return f"{int(match[1]) + int(match[2]) / int(match[3]):g}"


def _month_year(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]}" if known(match[1]) in MONTHS else match[0]


def _half_year(match: re.Match[str]) -> str:
    return f"{'first' if (match[2] or match[3]) == '1' else 'second'} half of {match[1] or match[4]}"


def _in_the_day(match: re.Match[str]) -> str:
    return f"{match[1]} {'morning' if match[1] == 'early' else 'afternoon'}"


def _offset(match: re.Match[str]) -> str:
    """15:00:00-05:00 and 15:00 +0100 name an offset; 15:00-16:00 is a stretch."""
    return f"{match[1][:-1]} utc{match[1][-1]}{match[2]}:{match[3]}"


_FIXES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"^(?:in )?p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$"),
        _iso_length,
    ),
    (re.compile(r"\b((?:19|20)\d\d)(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(?:\d\d)?)?(?![\d:])"), _figures_only),
    (re.compile(r"\b([a-z]{3,9})[-/](\d{1,2})[-/](\d{4})\b"), r"\1 \2 \3"),
    (re.compile(r"\b(\d{4}) ([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d| ?[ap]m)"), _year_first),
    (re.compile(r"\b(\d{1,2})[-/]([a-z]{3,9})\b(?![-/])"), _day_month),
    (re.compile(r"(?<![/-])\b([a-z]{3,9})/(\d{1,2})\b(?!/)"), _day_month),
    (re.compile(r"(?<![\d:.,])(\d{1,3}),(\d{3})(?= ?[hdwm])"), r"\1\2"),
    (re.compile(r"\b(\d{1,3}) (?:and )?([13])/([24])(?= ?(?:an? )?[hdwmy])"), _mixed),
    (re.compile(r"\bwithin the (hour|day)\b"), r"within 1 \1"),
    (re.compile(r"\b(?:an?|one) (minute|hour|day|week|month) or (?:two|2)\b"), r"1 to 2 \1"),
    (re.compile(r"(\d\d:\d\d:\d\d)[.,]\d+"), r"\1"),
    (re.compile(r"(\d\d:\d\d(?::\d\d)? ?[+]|(?:(?<=t)\d\d:\d\d|\d\d:\d\d:\d\d)-)(\d\d):?(\d\d)\b"), _offset),
    (re.compile(r"(\d\d:\d\d(?::\d\d)? -)(\d\d)(\d\d)\b"), _offset),
    (
        re.compile(r"\b([a-z]{3,9}\.? \d{1,2}) (\d{1,2}:\d\d(?::\d\d)?(?: [a-z]{3,4})?) (\d{4})$"),
        r"\1 \3 \2",
    ),
    (re.compile(r"(?<![\d:.])(\d+) ?h(?:(?:ou)?rs?)? ?(\d+) ?m(?:ins?|inutes?)?\b"), r"\1 hour \2 minute"),
    (re.compile(r"(?<![\d:.])(\d+) ?(?:hrs?|hours?)(\d{1,2})\b"), r"\1 hour \2 minute"),
    (re.compile(r"(?<=\d)(d|days?|w|wks?|weeks?|hrs?|hours?|m|mins?)(?=\d)"), r" \1 "),
    (re.compile(r"(?<![a-z])([ap])\s?\.?\s?m\b\.?"), r" \1m "),
    (re.compile(r"\bo\s?['`]?\s?clock\b"), " oclock "),
    (re.compile(r"\bweek-ends?\b|\bweek ends?\b(?! of)"), "weekend"),
    (re.compile(r"\bw\s?/\s?c\b"), "week of"),
    (re.compile(r"(\d{4}-\d{1,2}-\d{1,2})t(?=\d)"), r"\1 "),
    (re.compile(r"(?<=\d)z\b"), " utc"),
    (re.compile(r"\bmid[ -]?day\b"), "noon"),
    (re.compile(r"\ba\.d\.?(?![a-z])"), "ad"),
    (re.compile(r"(?<![a-z0-9])([a-z]+)-(?=([a-z]+))"), _hyphen),
    (re.compile(r"\bmidweek\b"), "middle week"),
    (re.compile(r"\b(\d{1,2})q([1-4])\b"), r"q\2 20\1"),
    (re.compile(r"\b(\d{4})\s?q([1-4])\b"), r"q\2 \1"),
    (re.compile(r"\beo([dwmqy])\b"), _end_of),
    (re.compile(r"\bsaint\b"), "st"),
    (re.compile(r"\b2(?:mor(?:o|row)|mrw|mw|moz)\b"), "tomorrow"),
    (re.compile(r"\b2(day|night|nite)\b"), r"to\1"),
    (re.compile(r"\b12\s+(?:oclock\s+)?(?:at )?(noon|midnight)\b"), r"\1"),
    (re.compile(r"\b(this|next|the) (week|month|quarter|year)'?s end\b"), r"end of \1 \2"),
    (re.compile(r"(?<!this )(?<!next )\b(?:the )?year (?=(?:19|20)\d\d\b)"), ""),
    (
        re.compile(r"^(?:meeting|appointment|demo|chat|reminder|deadline|due)\b(?!.*\b(?:until|till?|thru|through)\b)"),
        "",
    ),
    (
        re.compile(
            r"\b(?:do not|don't|dont) (?:call|ring|phone|try) (?:me |us |back |again )*(?:before|until|till?)\b"
        ),
        "from",
    ),
    (re.compile(r"\b(?:(?:no|not) later than|not after)\b"), "by"),
    (re.compile(r"\ball day\b"), ""),
    (re.compile(r"\bthis day\b"), "today"),
    (re.compile(r"\blater in the day\b"), "later today"),
    (re.compile(r"\blater in the (?=morning|afternoon|evening)"), "this "),
    (re.compile(r"\b(early|late) in the day\b"), _in_the_day),
    (re.compile(r"\bwork ?week\b"), "week"),
    (re.compile(r"\btime ?zone\b"), "time"),
    (re.compile(r"\b((?:19|20)\d\d)[ -]?h([12])\b|\bh([12])[ ,-]*((?:19|20)\d\d)\b"), _half_year),
    (re.compile(r"(?<![-/])\b([a-z]{3,9}) ?[-/,] ?((?:19|20)\d\d)\b"), _month_year),
    (re.compile(r"\ball (?=morning|afternoon|evening)"), ""),
    (re.compile(r"\ball (week|month)\b"), r"this \1"),
    (re.compile(r"\bb/w\b"), "between"),
    (re.compile(r"\b(month|year|quarter|week)[- ]end\b(?! of)"), r"end \1"),
    (re.compile(r"\b(?:not (?:until|till?|before)|(?:no|not) (?:earlier|sooner) than)\b"), "from"),
    (
        re.compile(r"\b(?:any|some|one) ?(?:time|day) (?=(?:in |on |during )?(?:the )?(?:next|this|early|late|week))"),
        "",
    ),
    (re.compile(r"(?<!\w)'(\d\d)\b(?!')"), r"20\1"),
    (re.compile(r"\b1st thing\b"), "first thing"),
    (re.compile(r"\b(dinner|supper) ?time\b"), r"\1"),
    (re.compile(r"\blate at night\b"), "late night"),
    (re.compile(r"\b(this|tomorrow|[a-z]+sday|friday|sunday|monday|saturday) eve\b(?!n)"), r"\1 evening"),
    (re.compile(r"\b(morning|afternoon|evening|noon|lunch|lunchtime|midday)ish\b"), r"\1"),
    (re.compile(r"\bor (?:so|later|after|thereabouts)\b|\bat the (?:very )?(?:latest|earliest)\b"), " "),
    (re.compile(r"\bmid(?=[a-z]{4})(?!night|dle)"), "mid "),
)


_VULGAR = re.compile("[¼½¾]")


def folded(phrase: str) -> str:
    """``phrase`` in small letters and full words. Raises NotUnderstood for one that is too long to be a time."""
    if len(phrase) > LONGEST:
        raise NotUnderstood(
            tr("That is too long for a time."), hint=tr("Type only the day and the time, such as “tue 3pm”.")
        )
    text = unicodedata.normalize("NFKC", _VULGAR.sub(r" \g<0>", phrase)).casefold()
    for typed, plain in (
        ("’", "'"),
        ("‘", "'"),
        ("ʼ", "'"),
        ("`", "'"),
        ("–", "-"),
        ("—", "-"),
        ("−", "-"),
        ("⁄", "/"),
    ):
        text = text.replace(typed, plain)
    text = " ".join(text.split())
    for pattern, plain_form in _FIXES:
        text = pattern.sub(plain_form, text)
    return " ".join(text.split())
