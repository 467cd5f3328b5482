"""Parts of the day: "tomorrow morning", "after lunch", "eod", "first thing". Knows no clock times and no dates."""

from datetime import time

from coachdesk.followup.when.reader import Reader
from coachdesk.followup.when.values import Part, Piece
from coachdesk.followup.when.words import WEEKDAYS
from coachdesk.language import tr

DAY_STARTS = time(9)
"""When a day begins that is named without a time."""
DAY_ENDS = time(17)

END_OF_DAY = tr("end of the day", "part of the day")
_PARTS = {
    "morning": Part(tr("morning", "part of the day"), time(9), time(12), "am"),
    "afternoon": Part(tr("afternoon", "part of the day"), time(12), time(17), "pm"),
    "evening": Part(tr("evening", "part of the day"), time(18), time(21), "pm"),
    "night": Part(tr("night", "part of the day"), time(18), time(22), "pm"),
    "lunch": Part(tr("lunch", "part of the day"), time(12), time(14), "pm"),
    "eod": Part(END_OF_DAY, time(17), None, "pm"),
    "breakfast": Part(tr("breakfast", "part of the day"), time(8), time(9), "am"),
    "am": Part(tr("morning", "part of the day"), time(9), time(12), "am"),
    "pm": Part(tr("afternoon", "part of the day"), time(12), time(17), "pm"),
    "brunch": Part(tr("brunch", "part of the day"), time(10), time(12), "am"),
    "dinner": Part(tr("dinner", "part of the day"), time(18), time(20), "pm"),
    "supper": Part(tr("supper", "part of the day"), time(18), time(20), "pm"),
    "teatime": Part(tr("teatime", "part of the day"), time(16), time(17), "pm"),
}
_SHADES = {
    ("early", "morning"): Part(tr("early morning", "part of the day"), time(8), time(9), "am"),
    ("middle", "morning"): Part(tr("mid-morning", "part of the day"), time(10), time(11), "am"),
    ("late", "morning"): Part(tr("late morning", "part of the day"), time(11), time(12), "am"),
    ("early", "afternoon"): Part(tr("early afternoon", "part of the day"), time(12), time(14), "pm"),
    ("middle", "afternoon"): Part(tr("mid-afternoon", "part of the day"), time(15), time(16), "pm"),
    ("late", "afternoon"): Part(tr("late afternoon", "part of the day"), time(16), time(18), "pm"),
    ("early", "evening"): Part(tr("early evening", "part of the day"), time(18), time(19), "pm"),
    ("late", "evening"): Part(tr("late evening", "part of the day"), time(21), time(22), "pm"),
    ("late", "night"): Part(tr("late night", "part of the day"), time(21), time(23), "pm"),
    ("after", "lunch"): Part(tr("after lunch", "part of the day"), time(13), time(17), "pm"),
    ("before", "lunch"): Part(tr("before lunch", "part of the day"), time(11), time(12), "am"),
    ("after", "work"): Part(tr("after work", "part of the day"), time(17), time(21), "pm"),
    ("before", "work"): Part(tr("before work", "part of the day"), time(8), time(9), "am"),
    ("after", "hours"): Part(tr("after hours", "part of the day"), time(17), time(21), "pm"),
    ("after", "school"): Part(tr("after school", "part of the day"), time(15), time(18), "pm"),
    ("after", "dinner"): Part(tr("after dinner", "part of the day"), time(20), time(21), "pm"),
    ("before", "dinner"): Part(tr("before dinner", "part of the day"), time(17), time(18), "pm"),
    ("after", "breakfast"): Part(tr("after breakfast", "part of the day"), time(9), time(12), "am"),
}
_FIRST_THING = Part(tr("first thing", "part of the day"), DAY_STARTS, None, "am")
_START_OF_DAY = Part(tr("start of the day", "part of the day"), DAY_STARTS, None, "am")
_LAST_THING = Part(tr("last thing", "part of the day"), time(16, 30), None, "pm")


def part(r: Reader) -> Piece | None:
    """A part of the day, with the article or "in" before it or not."""
    r.word("in", "at", "during")
    r.word("the")
    if r.word("first") and r.word("thing"):
        here = r.at
        if not (r.word("in", "on") and r.word("the", "a") and r.word("morning")) and not r.word("morning"):
            r.at = here
        return Piece(part=_FIRST_THING)
    if r.peek().text == "last" and r.peek(1).text == "thing":
        r.at += 2
        return Piece(part=_LAST_THING)
    here = r.at
    if r.words("end", "of"):
        r.word("the", "this", "coming")
        if r.peek().text in ("today", "tomorrow", *WEEKDAYS):
            return Piece(part=_PARTS["eod"])
        r.at = here
    for ends, meant in ((("end", "close"), _PARTS["eod"]), (("start", "open", "opening"), _START_OF_DAY)):
        here = r.at
        r.word("by") and r.word("the")
        if r.word(*ends) and _of_the_day(r):
            return Piece(part=meant)
        r.at = here
    if r.words("by", "eod"):
        return Piece(part=_PARTS["eod"])
    shade = r.word("early", "late", "middle", "after", "before")
    r.word("in")
    r.word("the")
    name = r.word(*_PARTS, "work", "school", "hours")
    got = part_named(shade, name)
    if got is None:
        return None
    r.word("ish")
    return Piece(part=got)


def part_named(shade: str, name: str) -> Part | None:
    """The part of the day called ``name``, or its early or late end."""
    return _SHADES.get((shade, name)) if shade else _PARTS.get(name)


def _of_the_day(r: Reader) -> bool:
    r.word("of")
    r.word("the")
    return bool(r.word("day", "business", "play"))
