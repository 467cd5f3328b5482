"""The English words of a callback phrase as plain tables. Knows no grammar and no dates."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_SHORT = {
    **{short: day for day in WEEKDAYS for short in (day[:3], day + "s")},
    **{short: month for month in MONTHS for short in (month[:3],) if short != month},
    **{"tues": "tuesday", "wedn": "wednesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday"},
    **{"sept": "september", "febr": "february", "novem": "november", "decem": "december"},
    **{"tmrw": "tomorrow", "tmr": "tomorrow", "tomo": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow"},
    **{"tomorrows": "tomorrow", "todays": "today", "tonite": "tonight", "nite": "night", "arvo": "afternoon"},
    **{"morn": "morning", "mornings": "morning", "afternoons": "afternoon", "evenings": "evening", "aft": "afternoon"},
    **{"untill": "until", "til": "until", "till": "until", "thru": "until", "through": "until"},
    **{"wk": "week", "wks": "week", "weeks": "week", "mo": "month", "mos": "month", "mth": "month", "mths": "month"},
    **{"months": "month", "yr": "year", "yrs": "year", "years": "year", "y": "year", "qtr": "quarter"},
    **{"qtrs": "quarter", "quarters": "quarter", "days": "day", "d": "day", "dy": "day", "w": "week"},
    **{"hr": "hour", "hrs": "hour", "hours": "hour", "h": "hour", "min": "minute", "mins": "minute"},
    **{"minutes": "minute", "m": "minute", "sec": "second", "secs": "second", "seconds": "second"},
    **{"fortnights": "fortnight", "weekends": "weekend", "wkend": "weekend", "xmas": "christmas", "midday": "noon"},
    **{
        "forenoon": "morning",
        "noonish": "noon",
        "lunchtime": "lunch",
        "nxt": "next",
        "ditto": "",
        "abt": "about",
        "approx": "about",
    },
    **{
        "approximately": "about",
        "roughly": "about",
        "circa": "about",
        "around": "about",
        "btw": "between",
        "btwn": "between",
    },
    **{"upcoming": "upcoming", "followin": "following", "sharp": "exactly", "precisely": "exactly"},
    **{"businessday": "workday", "workdays": "workday", "weekdays": "weekday", "beginning": "start"},
    **{"begin": "start", "mid": "middle", "cob": "eod", "eob": "eod", "cop": "eod", "ending": "end"},
}
ALIAS = _SHORT

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
NUMBERS = {word: value for value, word in enumerate(_ONES + _TEENS)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_LATER = ("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
ORDINALS = {word: value for value, word in enumerate((*_FIRST, *_LATER, "twentieth"), 1)} | {"thirtieth": 30}

_NOISE = """say maybe perhaps probably please call ring phone try him them us let is best better sometime
    catch up speak talk connect follow prefer preferably will be ok okay fine free available how would could can
    you we should he she they what do does did that if possible so also too still some round
    i ill id im well want need like love think guess suit suits sounds lets shall
    hi hello hey dear sir thanks thank cheers kind regards many yes yeah yep sure kindly
    meet meetup discuss speaking talking calling schedule scheduled book booked pencil arrange arranged put down
    drop line said says asked asks prefers wants wanted likes remind message text ping dial contact reach email"""
_NOISE_OF_RULES = """the on at in of for about exactly ish again back me it her good just
    work works and then during to time anytime any give a an from"""
NOISE = frozenset(_NOISE.split())
"""Words that may stand anywhere, say nothing about the time and begin no rule of the grammar."""

FILLER = NOISE | frozenset(_NOISE_OF_RULES.split())
"""Words that may stand anywhere and say nothing about the time. "a", "an", "to", "from" and "time" are here because
a rule that needs them is tried first, and the longest reading wins."""

UNDECIDED = frozenset({"or", "not", "except", "never", "unless", "either", "every", "each", "daily", "weekly"})
"""Words that make a phrase mean several moments or none: such phrases are refused."""

VAGUE = frozenset({"soon", "asap", "whenever", "someday", "sometimes", "several", "shortly", "eventually"})

SEASONS = frozenset({"spring", "summer", "autumn", "winter", "season"})

PAST = frozenset({"yesterday", "ago", "previous", "earlier"})
