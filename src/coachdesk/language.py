"""The words of the program in the language of its user. Knows no Qt and no file: who has translations hands them in.

Qt Linguist’s lupdate finds texts by the name ``tr``, so a text is always written out as its first argument:

    tr("Nobody is waiting")
    tr("Call {name} later", name=person.name)      what stands in braces may move in another language
    tr("Call", "noun")                             the second text tells two meanings apart
    tr("%n calls", "%n call", count)               a plural; the second text is the English singular

Without a language, as on the command line, all of it is English.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

ENGLISH = "en"

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Language:
    """How a language says things; as it stands, English.

    ``translate`` takes a text, its comment and a count (None: no plural) and returns "" where it has nothing; any
    thread may call it. ``group`` and ``point`` stand in numbers. Days begin with Monday, months with January.
    """

    tag: str = ENGLISH
    translate: Callable[[str, str, int | None], str] | None = None
    group: str = ","
    point: str = "."
    days: tuple[str, ...] = DAYS
    short_days: tuple[str, ...] = tuple(day[:3] for day in DAYS)
    months: tuple[str, ...] = MONTHS
    short_months: tuple[str, ...] = tuple(month[:3] for month in MONTHS)


class _Spoken:
    """What is spoken in this process: set before the screens are loaded, so that their tables are right."""

    language = Language()


def speak(language: Language) -> None:
    """From now on every text is said in this language; what was said before stays as it is."""
    _Spoken.language = language


def spoken() -> Language:
    """The language of this process."""
    return _Spoken.language


def tr(text: str, comment: str = "", count: int | None = None, /, **values: object) -> str:
    """The text in the user’s language, with ``values`` in its braces and ``count`` for %n.

    ``comment`` tells apart two meanings of a text; where there is a count it is the English singular. A translation
    whose braces don’t fit is passed over: English is better than nothing.
    """
    translate = _Spoken.language.translate
    if translate is not None and (found := translate(text, comment, count)):
        try:
            return _filled(found, count, values)
        except (LookupError, ValueError):
            pass
    return _filled(comment if count == 1 and comment else text, count, values)


def _filled(text: str, count: int | None, values: dict[str, object]) -> str:
    if count is not None:
        text = text.replace("%n", number(count))
    return text.format(**values) if values else text


def number(value: int) -> str:
    """A count as people write it: "1,200"."""
    return f"{value:,}".replace(",", _Spoken.language.group)


def decimal(value: float, places: int) -> str:
    """A measure as people write it: "2.5"."""
    return f"{value:.{places}f}".replace(".", _Spoken.language.point)


def short_date(day: date, *, year: bool = False) -> str:
    """ "Tue 24 Nov", or with its year."""
    named = {"weekday": short_weekday(day), "day": day.day, "month": _Spoken.language.short_months[day.month - 1]}
    return (
        tr("{weekday} {day} {month} {year}", year=day.year, **named) if year else tr("{weekday} {day} {month}", **named)
    )


def plain_date(day: date) -> str:
    """ "24 Nov 2026"."""
    return tr("{day} {month} {year}", day=day.day, month=_Spoken.language.short_months[day.month - 1], year=day.year)


def long_date(day: date, *, weekday: bool = True) -> str:
    """ "Tuesday 24 November 2026", or without the weekday."""
    month = _Spoken.language.months[day.month - 1]
    if not weekday:
        return tr("{day} {long_month} {year}", day=day.day, long_month=month, year=day.year)
    named = _Spoken.language.days[day.weekday()]
    return tr("{weekday} {day} {long_month} {year}", weekday=named, day=day.day, long_month=month, year=day.year)


def weekday_name(number: int) -> str:
    """ "Tuesday" for 1."""
    return _Spoken.language.days[number]


def month_name(number: int) -> str:
    """ "November" for 11."""
    return _Spoken.language.months[number - 1]


def day_of_month(day: date) -> str:
    """ "24 Nov"."""
    return tr("{day} {month}", day=day.day, month=_Spoken.language.short_months[day.month - 1])


def short_weekday(day: date) -> str:
    """ "Tue"."""
    return _Spoken.language.short_days[day.weekday()]


def quoted(words: str) -> str:
    """The words in quotes as the language has them: „so“."""
    return tr("“{words}”", words=words)


def inside(label: str) -> str:
    """A label inside a sentence: English drops its capital, which other languages may need."""
    return label.lower() if _Spoken.language.tag == ENGLISH else label


def goes_on(sentence: str) -> str:
    """A sentence that goes on after a colon: English drops its first capital."""
    return sentence[:1].lower() + sentence[1:] if _Spoken.language.tag == ENGLISH else sentence
