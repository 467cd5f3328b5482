"""Kinds of callback phrases that people and public parsers have, on Friday 20 November 2026, 10:37 in London."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand

LONDON = "Europe/London"
FRIDAY = datetime(2026, 11, 20, 10, 37, tzinfo=ZoneInfo(LONDON))


def local(phrase: str) -> str:
    return f"{understand(phrase, now=FRIDAY, zone=LONDON).local:%a %d %b %Y %H:%M}"


def end(phrase: str) -> str:
    until = understand(phrase, now=FRIDAY, zone=LONDON).until
    return f"{until.astimezone(ZoneInfo(LONDON)):%a %d %b %Y %H:%M}" if until else ""


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("20261203T1500", "Thu 03 Dec 2026 15:00"),
        ("20261203", "Thu 03 Dec 2026 09:00"),
        ("2026-12-03T15:00:00.000-05:00", "Thu 03 Dec 2026 20:00"),
        ("2026-12-03T15:00-05:00", "Thu 03 Dec 2026 20:00"),
        ("Thu, 3 Dec 2026 15:00:00 -0500", "Thu 03 Dec 2026 20:00"),
        ("Thu, 3 Dec 2026 15:00:00 +0100", "Thu 03 Dec 2026 14:00"),
        ("Thu Dec 3 15:00:00 2026", "Thu 03 Dec 2026 15:00"),
        ("2026 December 3", "Thu 03 Dec 2026 09:00"),
        ("saint valentine's day", "Sun 14 Feb 2027 09:00"),
        ("armistice day", "Thu 11 Nov 2027 09:00"),
        ("all hallows eve", "Sun 31 Oct 2027 09:00"),
        ("holy saturday", "Sat 27 Mar 2027 09:00"),
        ("indigenous peoples day", "Mon 11 Oct 2027 09:00"),
        ("canadian thanksgiving 2028", "Mon 09 Oct 2028 09:00"),
        ("april fools, 2028", "Sat 01 Apr 2028 09:00"),
        ("christmas eve, 3pm", "Thu 24 Dec 2026 15:00"),
        ("dinner time tomorrow", "Sat 21 Nov 2026 18:00"),
        ("monday late at night", "Mon 23 Nov 2026 21:00"),
        ("due on the 3rd", "Thu 03 Dec 2026 09:00"),
        ("2027 may 22nd", "Sat 22 May 2027 09:00"),
        ("Dec-03-2026", "Thu 03 Dec 2026 09:00"),
        ("3/Dec", "Thu 03 Dec 2026 09:00"),
        ("dec/3", "Thu 03 Dec 2026 09:00"),
        ("3-dec", "Thu 03 Dec 2026 09:00"),
        ("the 3rd of december in the year 2026", "Thu 03 Dec 2026 09:00"),
        ("beginning of the year 2027", "Fri 01 Jan 2027 09:00"),
        ("next december 3rd at 5pm", "Thu 03 Dec 2026 17:00"),
        ("next year on 3 july", "Sat 03 Jul 2027 09:00"),
        ("this year, on december 3", "Thu 03 Dec 2026 09:00"),
        ("next month on the 5th", "Sat 05 Dec 2026 09:00"),
        ("this month, the 25th", "Wed 25 Nov 2026 09:00"),
        ("this day at 6pm", "Fri 20 Nov 2026 18:00"),
        ("3rd thursday this december", "Thu 17 Dec 2026 09:00"),
        ("the last friday next month", "Fri 25 Dec 2026 09:00"),
        ("first half of december", "Tue 01 Dec 2026 09:00"),
        ("2nd half of december", "Wed 16 Dec 2026 09:00"),
        ("the latter part of next year", "Thu 01 Jul 2027 09:00"),
        ("this coming weekend", "Sat 21 Nov 2026 09:00"),
        ("good friday", "Fri 26 Mar 2027 09:00"),
        ("mother's day", "Sun 09 May 2027 09:00"),
        ("mothering sunday", "Sun 07 Mar 2027 09:00"),
        ("election day 2027", "Tue 02 Nov 2027 09:00"),
        ("week tomorrow", "Sat 28 Nov 2026 09:00"),
        ("the 21st next month", "Mon 21 Dec 2026 09:00"),
        ("dec-2026", "Tue 01 Dec 2026 09:00"),
        ("dec, 2026", "Tue 01 Dec 2026 09:00"),
        ("the third month of next year", "Mon 01 Mar 2027 09:00"),
        ("the first quarter of the year", "Fri 01 Jan 2027 09:00"),
        ("2027 h2", "Thu 01 Jul 2027 09:00"),
        ("h1 2027", "Fri 01 Jan 2027 09:00"),
        ("next workweek", "Mon 23 Nov 2026 09:00"),
        ("monday two weeks from now", "Mon 30 Nov 2026 09:00"),
        ("friday 27 at 4", "Fri 27 Nov 2026 16:00"),
        ("wednesday evening next week", "Wed 25 Nov 2026 18:00"),
        ("monday at 3 next week", "Mon 23 Nov 2026 15:00"),
        ("tuesday at 10 the week after next", "Tue 01 Dec 2026 10:00"),
        ("first monday evening of next month", "Mon 07 Dec 2026 18:00"),
        ("starting on january 7th", "Thu 07 Jan 2027 09:00"),
        ("next year in march", "Mon 01 Mar 2027 09:00"),
        ("saturday of next weekend", "Sat 28 Nov 2026 09:00"),
        ("a week next tuesday", "Tue 01 Dec 2026 09:00"),
        ("sat 12/5", "Sat 05 Dec 2026 09:00"),
        ("all week", "Fri 20 Nov 2026 11:00"),
        ("this month's end", "Sat 21 Nov 2026 09:00"),
    ],
)
def test_dates(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("an hour before noon", "Fri 20 Nov 2026 11:00"),
        ("2 hours after 1pm", "Fri 20 Nov 2026 15:00"),
        ("half an hour before 3pm tomorrow", "Sat 21 Nov 2026 14:30"),
        ("today at 8", "Fri 20 Nov 2026 20:00"),
        ("at 2030", "Fri 20 Nov 2026 20:30"),
        ("12 o'clock noon", "Fri 20 Nov 2026 12:00"),
        ("noon eastern", "Fri 20 Nov 2026 17:00"),
        ("no later than 5pm tomorrow", "Sat 21 Nov 2026 09:00"),
        ("no earlier than 3", "Fri 20 Nov 2026 15:00"),
        ("don't call me before 3", "Fri 20 Nov 2026 15:00"),
        ("early tomorrow", "Sat 21 Nov 2026 08:00"),
        ("tomorrow, early", "Sat 21 Nov 2026 08:00"),
        ("late on monday", "Mon 23 Nov 2026 16:00"),
        ("late monday night", "Mon 23 Nov 2026 21:00"),
        ("late monday morning", "Mon 23 Nov 2026 11:00"),
        ("later this afternoon", "Fri 20 Nov 2026 12:00"),
        ("later in the afternoon", "Fri 20 Nov 2026 12:00"),
        ("later in the day", "Fri 20 Nov 2026 12:37"),
        ("late this afternoon", "Fri 20 Nov 2026 16:00"),
        ("early in the day on monday", "Mon 23 Nov 2026 08:00"),
        ("end of this monday", "Mon 23 Nov 2026 17:00"),
        ("1pm mountain timezone", "Fri 20 Nov 2026 20:00"),
        ("by close of business on monday", "Mon 23 Nov 2026 17:00"),
        ("by the end of the day", "Fri 20 Nov 2026 17:00"),
        ("by eod monday", "Mon 23 Nov 2026 17:00"),
        ("later tonight", "Fri 20 Nov 2026 21:00"),
        ("all morning monday", "Mon 23 Nov 2026 09:00"),
        ("after dinner on monday", "Mon 23 Nov 2026 20:00"),
    ],
)
def test_times_of_day(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("in 2h30m", "Fri 20 Nov 2026 13:07"),
        ("in 1hr30", "Fri 20 Nov 2026 12:07"),
        ("1h15m from now", "Fri 20 Nov 2026 11:52"),
        ("1d2h", "Sat 21 Nov 2026 12:37"),
        ("PT1H30M", "Fri 20 Nov 2026 12:07"),
        ("P2DT3H", "Sun 22 Nov 2026 13:37"),
        ("in ninety minutes", "Fri 20 Nov 2026 12:07"),
        ("in a hundred days", "Sun 28 Feb 2027 10:37"),
        ("in a dozen days", "Wed 02 Dec 2026 10:37"),
        ("in an hour or two", "Fri 20 Nov 2026 11:37"),
        ("in 1 1/2 hours", "Fri 20 Nov 2026 12:07"),
        ("1½ hours", "Fri 20 Nov 2026 12:07"),
        ("in 1,500 minutes", "Sat 21 Nov 2026 11:37"),
        ("next second", "Fri 20 Nov 2026 10:38"),
    ],
)
def test_lengths(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "start", "last"),
    [
        ("monday 3pm to tuesday 4pm", "Mon 23 Nov 2026 15:00", "Tue 24 Nov 2026 16:00"),
        ("12/1/2027 6:00 pm - 13/1/2027 12:00 am", "Tue 12 Jan 2027 18:00", "Wed 13 Jan 2027 00:00"),
        ("5 - 16/12", "Sat 05 Dec 2026 09:00", "Wed 16 Dec 2026 17:00"),
        ("26 june to 28 june 2028", "Mon 26 Jun 2028 09:00", "Wed 28 Jun 2028 17:00"),
        ("from may to october 2028", "Mon 01 May 2028 09:00", "Tue 31 Oct 2028 17:00"),
        ("from april the 9th to the 17th", "Fri 09 Apr 2027 09:00", "Sat 17 Apr 2027 17:00"),
        ("3 next weeks", "Mon 23 Nov 2026 09:00", "Sun 13 Dec 2026 17:00"),
        ("12/25-27", "Fri 25 Dec 2026 09:00", "Sun 27 Dec 2026 17:00"),
        ("from the 2026/12/05 to the 2026/12/16", "Sat 05 Dec 2026 09:00", "Wed 16 Dec 2026 17:00"),
        ("starting 5 december until 16 december", "Sat 05 Dec 2026 09:00", "Wed 16 Dec 2026 17:00"),
    ],
)
def test_stretches(phrase: str, start: str, last: str) -> None:
    assert (local(phrase), end(phrase)) == (start, last)


@pytest.mark.parametrize(
    "phrase",
    [
        "I’ll be back at 3pm tomorrow",
        "hi, could you try me again tomorrow at 3?",
        "let’s meet tomorrow at 3pm",
        "Meeting tomorrow @ 3pm",
        "he’ll be free tomorrow after 3",
        "remind me to call tomorrow at 3, thanks",
        "text me 2moro at 3",
    ],
)
def test_what_is_said_around_a_time_does_no_harm(phrase: str) -> None:
    assert local(phrase) == "Sat 21 Nov 2026 15:00"


@pytest.mark.parametrize(
    "phrase",
    [
        "2 weeks back",
        "meeting until 3",
        "he is in a meeting at 3",
        "busy until 3",
        "away until monday",
        "can’t do tuesday",
        "don’t call on monday",
        "monday 3pm to monday 2pm",
        "monday 3pm to tuesday",
        "8-bananas",
        "2027 bananas 3",
        "banana/3",
        "p",
        "pt",
        "20261345",
        "today at 9am",
        "today 8 to 9",
        "early",
        "late",
        "late banana",
        "early monday evening 3pm",
        "mother’s",
        "all day",
        "next year on banana",
        "next month on banana",
        "first banana of december",
        "the second banana",
        "many days",
        "3 mornings",
        "5 next month",
        "late this banana",
        "banana-2027",
        "monday banana next week",
        "monday 3pm next tuesday",
        "monday 40 at 3",
        "monday 12 banana",
    ],
)
def test_what_is_not_understood_is_refused(phrase: str) -> None:
    with pytest.raises(NotUnderstood):
        local(phrase)
