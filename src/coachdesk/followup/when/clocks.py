"""Times of day: "half past two", "15h30", "between 2 and 4", "after lunch". Knows nothing of dates."""

from collections.abc import Sequence
from dataclasses import replace

from coachdesk.followup.when.lex import Kind, Token
from coachdesk.followup.when.reader import Reader, whole
from coachdesk.followup.when.values import Clock, Hours, Piece
from coachdesk.followup.when.words import NUMBERS, TENS
from coachdesk.language import tr


def clock(r: Reader) -> Clock | None:
    """One time of day, with am or pm after it or not."""
    r.word("about")
    return _finished(r, r.longest((_special, _spoken, _figures, _compact, _words)))


def _start(r: Reader) -> Clock | None:
    """A time that a stretch begins with: in "from 5 to 6" the 5 is no minutes."""
    r.word("about")
    return _finished(r, r.longest((_special, _spoken_in_stretch, _figures, _compact, _words)))


def _finished(r: Reader, got: Clock | None) -> Clock | None:
    if got is None:
        return None
    while r.word("ish", "exactly", "about"):
        pass
    if got.half == "":
        got = _with_half(r, got)
    r.word("ish", "exactly", "about")
    return got if _possible(got) else None


def _possible(said: Clock) -> bool:
    top = 12 if said.half in ("am", "pm") else 24
    return said.minute < 60 and (said.hour < top or (said.hour, said.minute) == (24, 0) or said.hour == top == 12)


def _with_half(r: Reader, said: Clock) -> Clock:
    half = r.word("am", "pm", "a", "p")
    if half:
        # 15:00 pm is said by people who mean 15:00.
        return Clock(said.hour, said.minute, "24" if said.hour > 12 and half[0] == "p" else half[0] + "m")
    return Clock(said.hour, said.minute, "24", said.bare) if said.hour > 12 or said.hour == 0 else said


def _special(r: Reader) -> Clock | None:
    r.word("the")
    match r.word("noon", "midnight"):
        case "noon":
            return Clock(12, 0, "24")
        case "midnight":
            return Clock(24, 0, "24")
        case _:
            return None


def _figures(r: Reader) -> Clock | None:
    """3:30, 15h30, 15.30, 3, 3 o'clock, 15 h."""
    token = r.next(Kind.CLOCK)
    if token:
        hour, minute = token.parts[0], token.parts[1] if len(token.parts) > 1 else 0
        r.word("hour", "oclock")
        plain = token.text == ":" or r.peek().text in ("am", "pm")
        return Clock(hour, minute, "" if plain else "24")
    token = r.peek()
    if token.kind is Kind.NUMBER and token.parts:
        r.at += 1
        return Clock(token.parts[0], token.parts[1])
    if token.kind is Kind.NUMBER and len(token.text) > 2:
        return None
    hours = whole(r)
    if hours is None or hours > 24:
        return None
    if r.word("oclock"):
        return Clock(hours, 0)
    counted = r.peek().text in _UNITS or (r.peek().number == 2 and r.peek().kind is Kind.WORD)
    return None if counted else Clock(hours, 0, bare=True)


_UNITS = ("hour", "minute", "second", "day", "week", "month", "quarter", "year", "fortnight", "business", "working")


def _compact(r: Reader) -> Clock | None:
    """1530, 330 pm, 0900 hours."""
    token = r.next(Kind.NUMBER)
    if token is None or not token.text.isdecimal() or len(token.text) not in (3, 4):
        return None
    if len(token.text) == 3 and r.peek().text not in ("am", "pm", "ish") and r.peek(-2).text not in _POINTERS:
        return None
    got = Clock(int(token.text[:-2]), int(token.text[-2:]), "24" if token.text.startswith("0") else "")
    year_like = 1900 <= token.number <= 2100 and r.peek(-2).text not in ("at", "today", "tomorrow", "tonight")
    hours = r.word("hour")
    return None if year_like and not hours and r.peek().text not in ("am", "pm") else got


def _words(r: Reader) -> Clock | None:
    """ten thirty, 3 15, twelve oh three."""
    hour = whole(r)
    if hour is None or not 0 < hour < 24:
        return None
    if r.word("oh", "o", "ou", "zero"):
        minute = whole(r)
        return Clock(hour, minute) if minute is not None and 0 < minute < 10 else None
    spelt = r.peek().text in TENS
    minute = whole(r)
    if minute is None or not 10 <= minute < 60 or (minute % 5 and not spelt and not r.peek().text.endswith("m")):
        return None
    return Clock(hour, minute) if r.peek().text not in _UNITS else None


def _spoken_in_stretch(r: Reader) -> Clock | None:
    number = r.peek().kind is Kind.NUMBER or r.peek().text in NUMBERS
    return None if number and r.peek(1).text in _LESS else _spoken(r)


def _spoken(r: Reader) -> Clock | None:
    """half past two, a quarter to noon, 20 minutes to 2 pm, half three."""
    r.word("a", "at")
    if r.word("half"):
        r.word("past", "after")
        return _moved(r, 30)
    minutes = _minutes_said(r)
    if minutes is None:
        return None
    match r.word("past", "after", *_LESS):
        case "past" | "after":
            return _moved(r, minutes)
        case "":
            return None
        case _:
            return _moved(r, -minutes)


def _minutes_said(r: Reader) -> int | None:
    if r.word("quarter"):
        return 15
    minutes = whole(r)
    said = bool(r.word("minute"))
    return minutes if minutes and minutes < 60 and (said or minutes % 5 == 0) else None


def _moved(r: Reader, minutes: int) -> Clock | None:
    base = r.longest((_special, _figures))
    if base is None or base.minute or (base.hour > 12 and base.half == ""):
        return None
    if base.half == "":
        base = _with_half(r, base)
    total = base.hour * 60 + minutes
    hour = total // 60
    half = base.half
    if half in ("am", "pm") and minutes < 0 and base.hour == 12:
        half = "am" if half == "pm" else "pm"
    elif half != "24" and hour == 0:
        hour = 12
    return Clock(hour % 24 if half == "24" else hour, total % 60, half)


_TO = ("to", "until")
_POINTERS = ("at", "about", "from", "to", "until", "between", "by", "before", "after", "and", "-")
"""Words after which three figures are a time."""
_LESS = ("to", "until", "before", "of")


def hours(r: Reader) -> Piece | None:
    """A time, or a stretch between two."""
    here = r.at
    got = r.longest((_at, _same_time, _between, _from_to, _after, _before, _for_length, _length_from))
    return _doubted(r.tokens[here : r.at], got) if got else None


def _doubted(said: Sequence[Token], got: Piece) -> Piece:
    """ "10 to 4" in figures is ten minutes to four or six hours. In words only the first is said."""
    if len(said) < 3 or said[0].text not in ("5", "10") or said[1].text not in _TO or not got.hours:
        return got
    if said[2].kind is not Kind.NUMBER or said[2].parts or len(said[2].text) > 2:
        return got
    text = tr("“{first} to {second}” may be minutes to the hour or a stretch.", first=said[0].text, second=said[2].text)
    return Piece(hours=replace(got.hours, doubt=text))


def _same_time(r: Reader) -> Piece | None:
    """same time tomorrow; this time next week."""
    r.word("at", "about")
    r.word("the")
    if not r.word("same", "this") or not r.word("time"):
        return None
    r.words("as", "today") or r.words("as", "now")
    return Piece(keep=True)


def _at(r: Reader) -> Piece | None:
    pointed = r.word("at")
    said = clock(r)
    if said is None:
        return None
    if pointed:
        said = replace(said, bare=False)
    r.word("onwards", "onward") or r.words("and", "later")
    return Piece(hours=Hours(said))


def _between(r: Reader) -> Piece | None:
    r.word("in")
    if not r.word("between"):
        return None
    start = _start(r)
    if start is None or not (r.word("and", *_TO) or r.mark("-")):
        return None
    return _range(r, start)


def _from_to(r: Reader) -> Piece | None:
    """from 9 to 11, 9-11, 8am until 6."""
    r.word("from")
    start = _start(r)
    if start is None:
        return None
    if not (r.mark("-") or r.word(*_TO)):
        return None
    return _range(r, start)


def _range(r: Reader, start: Clock) -> Piece | None:
    end = clock(r)
    return Piece(hours=Hours(start, end)) if end is not None else None


def _after(r: Reader) -> Piece | None:
    """after 2 pm; later than 9:30 but before 11; from 4 pm."""
    if r.word("later"):
        if not r.word("than"):
            return None
    elif not r.word("after", "from"):
        return None
    start = _start(r)
    if start is None:
        return None
    here = r.at
    if r.word("but", "and") and r.word("before", "until") and (end := clock(r)):
        return Piece(hours=Hours(start, end))
    r.at = here
    r.word("onwards", "onward")
    return Piece(hours=Hours(start))


def _before(r: Reader) -> Piece | None:
    if not r.word("before", "by", "until"):
        return None
    end = clock(r)
    return Piece(hours=Hours(None, end)) if end else None


def _for_length(r: Reader) -> Piece | None:
    """from 4 pm for thirty minutes."""
    r.word("from", "at")
    start = clock(r)
    minutes = _length(r) if start else None
    return Piece(hours=Hours(start, minutes=minutes)) if minutes else None


def _length_from(r: Reader) -> Piece | None:
    """for 30 minutes starting from 4 pm."""
    minutes = _length(r)
    if not minutes:
        return None
    r.word("starting")
    if not r.word("from", "at"):
        return None
    start = clock(r)
    return Piece(hours=Hours(start, minutes=minutes)) if start else None


def _length(r: Reader) -> int | None:
    if not r.word("for"):
        return None
    if r.words("half", "an", "hour"):
        return 30
    amount = 1 if r.word("a", "an") else whole(r)
    if amount is None:
        return None
    match r.word("minute", "hour"):
        case "minute":
            return amount
        case "hour":
            return amount * 60
        case _:
            return None
