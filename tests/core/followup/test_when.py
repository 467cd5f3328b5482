"""Callback phrases: what each means on Friday 20 November 2026, 10:37 in London."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when import understand
from coachdesk.model.judgement import When

LONDON = "Europe/London"
FRIDAY = datetime(2026, 11, 20, 10, 37, tzinfo=ZoneInfo(LONDON))


def read(phrase: str, *, now: datetime = FRIDAY, zone: str = LONDON) -> When:
    return understand(phrase, now=now, zone=zone)


def local(phrase: str, *, now: datetime = FRIDAY, zone: str = LONDON) -> str:
    return f"{read(phrase, now=now, zone=zone).local:%a %d %b %Y %H:%M}"


def until(phrase: str, *, now: datetime = FRIDAY, zone: str = LONDON) -> str:
    end = read(phrase, now=now, zone=zone).until
    assert end is not None
    return f"{end.astimezone(ZoneInfo(zone)):%a %d %b %Y %H:%M}"


def refusal(phrase: str, *, now: datetime = FRIDAY, zone: str = LONDON) -> str:
    with pytest.raises(NotUnderstood) as refused:
        read(phrase, now=now, zone=zone)
    assert refused.value.hint, "a refusal says what to type instead"
    return refused.value.message


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("tue 3pm", "Tue 24 Nov 2026 15:00"),
        ("TUESDAY 3 PM", "Tue 24 Nov 2026 15:00"),
        ("tues. at 3 p.m.", "Tue 24 Nov 2026 15:00"),
        ("next tues 10ish", "Tue 24 Nov 2026 10:00"),
        ("monday", "Mon 23 Nov 2026 09:00"),
        ("this monday", "Mon 23 Nov 2026 09:00"),
        ("this coming monday", "Mon 23 Nov 2026 09:00"),
        ("monday coming", "Mon 23 Nov 2026 09:00"),
        ("friday", "Fri 27 Nov 2026 09:00"),
        ("this friday at noon", "Fri 20 Nov 2026 12:00"),
        ("this friday at 9", "Fri 27 Nov 2026 09:00"),
        ("next friday", "Fri 27 Nov 2026 09:00"),
        ("friday after next", "Fri 04 Dec 2026 09:00"),
        ("friday after the next", "Fri 04 Dec 2026 09:00"),
        ("friday this week at 4", "Fri 20 Nov 2026 16:00"),
        ("wednesday of next week", "Wed 25 Nov 2026 09:00"),
        ("next week wednesday", "Wed 25 Nov 2026 09:00"),
        ("next week, on wednesday", "Wed 25 Nov 2026 09:00"),
        ("wednesday, next week", "Wed 25 Nov 2026 09:00"),
        ("thursday the week after next", "Thu 03 Dec 2026 09:00"),
        ("thursday in a fortnight", "Thu 03 Dec 2026 09:00"),
        ("tuesday in two weeks time", "Tue 01 Dec 2026 09:00"),
        ("tuesday week", "Tue 01 Dec 2026 09:00"),
        ("monday fortnight", "Mon 07 Dec 2026 09:00"),
        ("a week from tuesday", "Tue 01 Dec 2026 09:00"),
        ("two weeks on tuesday", "Tue 08 Dec 2026 09:00"),
        ("week on tuesday", "Tue 01 Dec 2026 09:00"),
        ("2 weeks tuesday", "Tue 08 Dec 2026 09:00"),
        ("three fridays from now", "Fri 11 Dec 2026 09:00"),
        ("2 mondays from today", "Mon 30 Nov 2026 09:00"),
        ("two tuesdays hence", "Tue 01 Dec 2026 09:00"),
        ("Tuesday 24th", "Tue 24 Nov 2026 09:00"),
        ("tue 24", "Tue 24 Nov 2026 09:00"),
        ("Mon, November 30", "Mon 30 Nov 2026 09:00"),
        ("Nov 30, Monday", "Mon 30 Nov 2026 09:00"),
        ("monday 30/11", "Mon 30 Nov 2026 09:00"),
        ("saturday, tomorrow", "Sat 21 Nov 2026 09:00"),
    ],
)
def test_weekdays(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("tomorrow", "Sat 21 Nov 2026 09:00"),
        ("day after tomorrow 5pm", "Sun 22 Nov 2026 17:00"),
        ("the day after tomorrow", "Sun 22 Nov 2026 09:00"),
        ("next day", "Sat 21 Nov 2026 09:00"),
        ("next working day at 10", "Mon 23 Nov 2026 10:00"),
        ("the following weekday", "Mon 23 Nov 2026 09:00"),
        ("a week today", "Fri 27 Nov 2026 09:00"),
        ("a week tomorrow", "Sat 28 Nov 2026 09:00"),
        ("today fortnight", "Fri 04 Dec 2026 09:00"),
        ("tomorrow week", "Sat 28 Nov 2026 09:00"),
        ("3 days after tomorrow", "Tue 24 Nov 2026 09:00"),
        ("the 15th at half past two", "Tue 15 Dec 2026 14:30"),
        ("the 24", "Tue 24 Nov 2026 09:00"),
        ("8pm on 15", "Tue 15 Dec 2026 20:00"),
        ("on the 20th at 3pm", "Fri 20 Nov 2026 15:00"),
        ("on the 20th at 9am", "Sun 20 Dec 2026 09:00"),
        ("the 31st", "Thu 31 Dec 2026 09:00"),
        ("the first", "Tue 01 Dec 2026 09:00"),
        ("first of the month", "Tue 01 Dec 2026 09:00"),
        ("20th of next month", "Sun 20 Dec 2026 09:00"),
        ("20 of this month at 11", "Fri 20 Nov 2026 11:00"),
        ("20th day of next month", "Sun 20 Dec 2026 09:00"),
        ("30th nov", "Mon 30 Nov 2026 09:00"),
        ("march 3", "Wed 03 Mar 2027 09:00"),
        ("the third of march", "Wed 03 Mar 2027 09:00"),
        ("march the 3rd", "Wed 03 Mar 2027 09:00"),
        ("3rd day of march", "Wed 03 Mar 2027 09:00"),
        ("twenty-first of december", "Mon 21 Dec 2026 09:00"),
        ("dec-2", "Wed 02 Dec 2026 09:00"),
        ("14april", "Wed 14 Apr 2027 09:00"),
        ("April 14, 2028", "Fri 14 Apr 2028 09:00"),
        ("14th April 28", "Fri 14 Apr 2028 09:00"),
        ("3 march next year", "Wed 03 Mar 2027 09:00"),
        ("3 december this year", "Thu 03 Dec 2026 09:00"),
        ("29 feb", "Tue 29 Feb 2028 09:00"),
        ("2026-12-03", "Thu 03 Dec 2026 09:00"),
        ("2026-12-03 14:00", "Thu 03 Dec 2026 14:00"),
        ("2026-12-03T14:00", "Thu 03 Dec 2026 14:00"),
        ("2026/12/3", "Thu 03 Dec 2026 09:00"),
        ("3-dec-2026", "Thu 03 Dec 2026 09:00"),
        ("2026-dec-3", "Thu 03 Dec 2026 09:00"),
        ("31/Oct/27", "Sun 31 Oct 2027 09:00"),
        ("2027-03", "Mon 01 Mar 2027 09:00"),
        ("3/2027", "Mon 01 Mar 2027 09:00"),
        ("30/11/26 2pm", "Mon 30 Nov 2026 14:00"),
        ("30.11.2026", "Mon 30 Nov 2026 09:00"),
        ("1/1", "Fri 01 Jan 2027 09:00"),
        ("1.12.", "Tue 01 Dec 2026 09:00"),
        ("at 1.12.", "Fri 20 Nov 2026 13:12"),
    ],
)
def test_dates(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("next week", "Mon 23 Nov 2026 09:00"),
        ("the coming week", "Mon 23 Nov 2026 09:00"),
        ("week after next", "Mon 30 Nov 2026 09:00"),
        ("the week after the next", "Mon 30 Nov 2026 09:00"),
        ("this week", "Fri 20 Nov 2026 11:00"),
        ("rest of the week", "Fri 20 Nov 2026 11:00"),
        ("early next week", "Mon 23 Nov 2026 09:00"),
        ("mid next week", "Wed 25 Nov 2026 09:00"),
        ("midweek", "Wed 25 Nov 2026 09:00"),
        ("end of next week", "Fri 27 Nov 2026 09:00"),
        ("later next week", "Mon 23 Nov 2026 09:00"),
        ("end of the week after next", "Fri 04 Dec 2026 09:00"),
        ("week of 6 december", "Mon 07 Dec 2026 09:00"),
        ("w/c 7 dec", "Mon 07 Dec 2026 09:00"),
        ("the week starting on 9 dec", "Mon 07 Dec 2026 09:00"),
        ("next month", "Tue 01 Dec 2026 09:00"),
        ("early next month", "Tue 01 Dec 2026 09:00"),
        ("end of the month", "Sat 21 Nov 2026 09:00"),
        ("beginning of the month", "Tue 01 Dec 2026 09:00"),
        ("eom", "Sat 21 Nov 2026 09:00"),
        ("end of november", "Sat 21 Nov 2026 09:00"),
        ("mid january", "Mon 11 Jan 2027 09:00"),
        ("mid-january 2028", "Tue 11 Jan 2028 09:00"),
        ("january", "Fri 01 Jan 2027 09:00"),
        ("january 2028", "Sat 01 Jan 2028 09:00"),
        ("next november", "Mon 01 Nov 2027 09:00"),
        ("june next year", "Tue 01 Jun 2027 09:00"),
        ("q1", "Fri 01 Jan 2027 09:00"),
        ("the third quarter", "Thu 01 Jul 2027 09:00"),
        ("2nd qtr", "Thu 01 Apr 2027 09:00"),
        ("q1 next year", "Fri 01 Jan 2027 09:00"),
        ("week 50", "Mon 07 Dec 2026 09:00"),
        ("in wk 2", "Mon 11 Jan 2027 09:00"),
        ("week 3 of 2028", "Mon 17 Jan 2028 09:00"),
        ("month end", "Sat 21 Nov 2026 09:00"),
        ("any day next week", "Mon 23 Nov 2026 09:00"),
        ("dec '27", "Wed 01 Dec 2027 09:00"),
        ("q2 of 2028", "Sat 01 Apr 2028 09:00"),
        ("27q4", "Fri 01 Oct 2027 09:00"),
        ("2027q4", "Fri 01 Oct 2027 09:00"),
        ("next quarter", "Fri 01 Jan 2027 09:00"),
        ("this quarter", "Mon 23 Nov 2026 09:00"),
        ("start of q2", "Thu 01 Apr 2027 09:00"),
        ("end of the quarter", "Tue 01 Dec 2026 09:00"),
        ("middle of q1 2027", "Mon 01 Feb 2027 09:00"),
        ("next year", "Fri 01 Jan 2027 09:00"),
        ("in 2028", "Sat 01 Jan 2028 09:00"),
        ("eoy", "Tue 01 Dec 2026 09:00"),
        ("middle of 2027", "Tue 01 Jun 2027 09:00"),
        ("beginning of next year", "Fri 01 Jan 2027 09:00"),
        ("at the weekend", "Sat 21 Nov 2026 09:00"),
        ("next weekend", "Sat 28 Nov 2026 09:00"),
        ("weekend after next", "Sat 05 Dec 2026 09:00"),
        ("first monday in june", "Mon 07 Jun 2027 09:00"),
        ("first monday of the month", "Mon 07 Dec 2026 09:00"),
        ("last friday of the month", "Fri 27 Nov 2026 09:00"),
        ("last day of march", "Wed 31 Mar 2027 09:00"),
        ("second last day of march", "Tue 30 Mar 2027 09:00"),
        ("2nd to last friday of february", "Fri 19 Feb 2027 09:00"),
        ("penultimate day of march", "Tue 30 Mar 2027 09:00"),
        ("third tuesday of september 2027", "Tue 21 Sep 2027 09:00"),
        ("first week of january", "Mon 04 Jan 2027 09:00"),
        ("last weekend of november", "Sat 28 Nov 2026 09:00"),
        ("first working day of next month", "Tue 01 Dec 2026 09:00"),
        ("last working day of the quarter", "Thu 31 Dec 2026 09:00"),
        ("first weekday in 2027", "Fri 01 Jan 2027 09:00"),
        ("first friday in november", "Fri 05 Nov 2027 09:00"),
        ("first day of the year", "Fri 01 Jan 2027 09:00"),
    ],
)
def test_weeks_months_quarters_and_years(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("christmas eve", "Thu 24 Dec 2026 09:00"),
        ("xmas at 6 pm", "Fri 25 Dec 2026 18:00"),
        ("new year", "Fri 01 Jan 2027 09:00"),
        ("new year's eve", "Thu 31 Dec 2026 09:00"),
        ("a month today", "Sun 20 Dec 2026 09:00"),
        ("in the new year", "Mon 04 Jan 2027 09:00"),
        ("christmas 2027", "Sat 25 Dec 2027 09:00"),
        ("christmas next year", "Sat 25 Dec 2027 09:00"),
        ("christmas this year", "Fri 25 Dec 2026 09:00"),
        ("may day", "Sat 01 May 2027 09:00"),
        ("saint patrick's day", "Wed 17 Mar 2027 09:00"),
        ("thanksgiving", "Thu 26 Nov 2026 09:00"),
        ("black friday", "Fri 27 Nov 2026 09:00"),
        ("memorial day", "Mon 31 May 2027 09:00"),
        ("easter monday", "Mon 29 Mar 2027 09:00"),
        ("halloween", "Sun 31 Oct 2027 09:00"),
        ("day before christmas", "Thu 24 Dec 2026 09:00"),
        ("2 days before christmas", "Wed 23 Dec 2026 09:00"),
        ("3 working days after christmas", "Wed 30 Dec 2026 09:00"),
        ("the week after easter", "Mon 29 Mar 2027 09:00"),
        ("the monday after christmas", "Mon 28 Dec 2026 09:00"),
        ("third tuesday after christmas", "Tue 12 Jan 2027 09:00"),
        ("the friday before easter", "Fri 26 Mar 2027 09:00"),
        ("first working day after christmas", "Mon 28 Dec 2026 09:00"),
        ("the working day before christmas", "Thu 24 Dec 2026 09:00"),
        ("after christmas", "Mon 28 Dec 2026 09:00"),
        ("before christmas", "Thu 24 Dec 2026 09:00"),
        ("after the weekend", "Mon 23 Nov 2026 09:00"),
    ],
)
def test_feasts_and_the_days_around_them(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("noon", "Fri 20 Nov 2026 12:00"),
        ("midday tomorrow", "Sat 21 Nov 2026 12:00"),
        ("midnight", "Sat 21 Nov 2026 00:00"),
        ("15h30", "Fri 20 Nov 2026 15:30"),
        ("15h", "Fri 20 Nov 2026 15:00"),
        ("15.30", "Fri 20 Nov 2026 15:30"),
        ("15:30:20", "Fri 20 Nov 2026 15:30"),
        ("3.30pm", "Fri 20 Nov 2026 15:30"),
        ("03:30", "Sat 21 Nov 2026 03:30"),
        ("07:00 pm", "Fri 20 Nov 2026 19:00"),
        ("15:00 pm", "Fri 20 Nov 2026 15:00"),
        ("1430", "Fri 20 Nov 2026 14:30"),
        ("330 pm", "Fri 20 Nov 2026 15:30"),
        ("0900 hours", "Sat 21 Nov 2026 09:00"),
        ("2015 pm", "Fri 20 Nov 2026 20:15"),
        ("2015 hours", "Fri 20 Nov 2026 20:15"),
        ("at 3", "Fri 20 Nov 2026 15:00"),
        ("at 9", "Sat 21 Nov 2026 09:00"),
        ("at 15", "Fri 20 Nov 2026 15:00"),
        ("10", "Sat 21 Nov 2026 10:00"),
        ("3p", "Fri 20 Nov 2026 15:00"),
        ("12am", "Sat 21 Nov 2026 00:00"),
        ("12pm", "Fri 20 Nov 2026 12:00"),
        ("3 o’clock in the afternoon", "Fri 20 Nov 2026 15:00"),
        ("3 oclock", "Fri 20 Nov 2026 15:00"),
        ("half past two", "Fri 20 Nov 2026 14:30"),
        ("half three", "Fri 20 Nov 2026 15:30"),
        ("a quarter to noon", "Fri 20 Nov 2026 11:45"),
        ("a quarter past 1pm", "Fri 20 Nov 2026 13:15"),
        ("quarter to 1pm", "Fri 20 Nov 2026 12:45"),
        ("quarter to 12am tomorrow", "Sat 21 Nov 2026 23:45"),
        ("quarter to 1", "Fri 20 Nov 2026 12:45"),
        ("20 minutes to 2pm tomorrow", "Sat 21 Nov 2026 13:40"),
        ("3 minutes past 3", "Fri 20 Nov 2026 15:03"),
        ("20 to 15h", "Fri 20 Nov 2026 14:40"),
        ("10 to noon", "Fri 20 Nov 2026 11:50"),
        ("ten to four", "Fri 20 Nov 2026 15:50"),
        ("quarter past midnight", "Sat 21 Nov 2026 00:15"),
        ("ten thirty am", "Sat 21 Nov 2026 10:30"),
        ("at 330", "Fri 20 Nov 2026 15:30"),
        ("for noon tomorrow", "Sat 21 Nov 2026 12:00"),
        ("the 3 pm", "Fri 20 Nov 2026 15:00"),
        ("at 3 15", "Fri 20 Nov 2026 15:15"),
        ("twelve oh five", "Fri 20 Nov 2026 12:05"),
        ("3ish pm", "Fri 20 Nov 2026 15:00"),
        ("about 3pm approximately", "Fri 20 Nov 2026 15:00"),
        ("monday 24:00 hours or so", ""),
        ("this eve", "Fri 20 Nov 2026 18:00"),
        ("tonight", "Fri 20 Nov 2026 18:00"),
        ("late tonight", "Fri 20 Nov 2026 21:00"),
        ("8 tonight", "Fri 20 Nov 2026 20:00"),
        ("12 tonight", "Sat 21 Nov 2026 00:00"),
        ("this evening at 11", "Fri 20 Nov 2026 23:00"),
        ("this afternoon", "Fri 20 Nov 2026 12:00"),
        ("this afternoon at 2", "Fri 20 Nov 2026 14:00"),
        ("12 in the afternoon", "Fri 20 Nov 2026 12:00"),
        ("9 tomorrow morning", "Sat 21 Nov 2026 09:00"),
        ("12 in the morning", "Sat 21 Nov 2026 00:00"),
        ("9 tomorrow evening", "Sat 21 Nov 2026 21:00"),
        ("tomorrow morning", "Sat 21 Nov 2026 09:00"),
        ("wed pm", "Wed 25 Nov 2026 12:00"),
        ("mon am", "Mon 23 Nov 2026 09:00"),
        ("first thing monday", "Mon 23 Nov 2026 09:00"),
        ("first thing tomorrow morning", "Sat 21 Nov 2026 09:00"),
        ("tomorrow morning, first thing", "Sat 21 Nov 2026 09:00"),
        ("first thing in the morning on monday", "Mon 23 Nov 2026 09:00"),
        ("last thing monday", "Mon 23 Nov 2026 16:30"),
        ("start of business monday", "Mon 23 Nov 2026 09:00"),
        ("eod", "Fri 20 Nov 2026 17:00"),
        ("eod friday", "Fri 27 Nov 2026 17:00"),
        ("close of business tomorrow", "Sat 21 Nov 2026 17:00"),
        ("end of tomorrow", "Sat 21 Nov 2026 17:00"),
        ("after lunch on the 3rd", "Thu 03 Dec 2026 13:00"),
        ("late afternoonish", "Fri 20 Nov 2026 16:00"),
        ("after school", "Fri 20 Nov 2026 15:00"),
        ("same time tomorrow", "Sat 21 Nov 2026 10:37"),
        ("tomorrow at the same time as today", "Sat 21 Nov 2026 10:37"),
    ],
)
def test_times_of_day(phrase: str, meant: str) -> None:
    if meant:
        assert local(phrase) == meant
    else:
        assert refusal(phrase).startswith("Midnight")


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("in 20", "Fri 20 Nov 2026 10:57"),
        ("in twenty five minutes", "Fri 20 Nov 2026 11:02"),
        ("in 10 mins", "Fri 20 Nov 2026 10:47"),
        ("in 30'", "Fri 20 Nov 2026 11:07"),
        ('in 30"', "Fri 20 Nov 2026 10:38"),
        ("10 minutes", "Fri 20 Nov 2026 10:47"),
        ("+15 min", "Fri 20 Nov 2026 10:52"),
        ("25 minutes later", "Fri 20 Nov 2026 11:02"),
        ("in half an hour", "Fri 20 Nov 2026 11:07"),
        ("in ½ hour", "Fri 20 Nov 2026 11:07"),
        ("in 3/4 of an hour", "Fri 20 Nov 2026 11:22"),
        ("in three-quarters of an hour", "Fri 20 Nov 2026 11:22"),
        ("in a quarter of an hour", "Fri 20 Nov 2026 10:52"),
        ("in an hour and a half", "Fri 20 Nov 2026 12:07"),
        ("in one and a half hours", "Fri 20 Nov 2026 12:07"),
        ("in an hour and a quarter", "Fri 20 Nov 2026 11:52"),
        ("in 1.5 hours", "Fri 20 Nov 2026 12:07"),
        ("in 0,5 hours", "Fri 20 Nov 2026 11:07"),
        ("in 1h30", "Fri 20 Nov 2026 12:07"),
        ("in 2h", "Fri 20 Nov 2026 12:37"),
        ("in 1 hour 30 minutes", "Fri 20 Nov 2026 12:07"),
        ("in an hour or so", "Fri 20 Nov 2026 11:37"),
        ("today in one hour", "Fri 20 Nov 2026 11:37"),
        ("now + 40 minutes", "Fri 20 Nov 2026 11:17"),
        ("within the hour", "Fri 20 Nov 2026 11:37"),
        ("after an hour", "Fri 20 Nov 2026 11:37"),
        ("couple of days", "Sun 22 Nov 2026 10:37"),
        ("in a few hours", "Fri 20 Nov 2026 13:37"),
        ("in a day", "Sat 21 Nov 2026 10:37"),
        ("a day from right now", "Sat 21 Nov 2026 10:37"),
        ("in 1.5 days", "Sat 21 Nov 2026 22:37"),
        ("in two weeks", "Fri 04 Dec 2026 10:37"),
        ("in two weeks' time", "Fri 04 Dec 2026 10:37"),
        ("3w later", "Fri 11 Dec 2026 10:37"),
        ("fortnight", "Fri 04 Dec 2026 10:37"),
        ("in a fortnight", "Fri 04 Dec 2026 10:37"),
        ("in 2 to 3 weeks", "Fri 04 Dec 2026 10:37"),
        ("2 or 3 days", "Sun 22 Nov 2026 10:37"),
        ("next 2 weeks 3 days", "Mon 07 Dec 2026 10:37"),
        ("in 3 months", "Sat 20 Feb 2027 10:37"),
        ("in half a year", "Thu 20 May 2027 10:37"),
        ("a year from now", "Sat 20 Nov 2027 10:37"),
        ("3 working days", "Wed 25 Nov 2026 10:37"),
        ("in 3 business days at noon", "Wed 25 Nov 2026 12:00"),
        ("in 2 days at 5pm", "Sun 22 Nov 2026 17:00"),
        ("later today", "Fri 20 Nov 2026 12:37"),
        ("later on today", "Fri 20 Nov 2026 12:37"),
        ("this time next week", "Fri 27 Nov 2026 10:37"),
        ("same time next month", "Sun 20 Dec 2026 10:37"),
        ("next hour", "Fri 20 Nov 2026 11:00"),
        ("next 3 minutes", "Fri 20 Nov 2026 10:38"),
        ("next 3 hours", "Fri 20 Nov 2026 11:00"),
        ("over the next few days", "Sat 21 Nov 2026 09:00"),
        ("next 2 weeks", "Mon 23 Nov 2026 09:00"),
        ("two upcoming weeks", "Mon 30 Nov 2026 09:00"),
        ("upcoming 2 months", "Fri 01 Jan 2027 09:00"),
        ("next fortnight", ""),
        ("next two fortnights", "Mon 23 Nov 2026 09:00"),
        ("next 3 months", "Tue 01 Dec 2026 09:00"),
    ],
)
def test_lengths_from_now(phrase: str, meant: str) -> None:
    if meant:
        assert local(phrase) == meant
    else:
        assert refusal(phrase)


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("between 2 & 4 tomorrow", "Sat 21 Nov 2026 14:00", "Sat 21 Nov 2026 16:00"),
        ("between 2 and 4 tomorrow", "Sat 21 Nov 2026 14:00", "Sat 21 Nov 2026 16:00"),
        ("from 9:30 to 11 on thursday", "Thu 26 Nov 2026 09:30", "Thu 26 Nov 2026 11:00"),
        ("from 5 to 6", "Fri 20 Nov 2026 17:00", "Fri 20 Nov 2026 18:00"),
        ("from quarter to 3 to 4", "Fri 20 Nov 2026 14:45", "Fri 20 Nov 2026 16:00"),
        ("thursday 9:30 - 11:00", "Thu 26 Nov 2026 09:30", "Thu 26 Nov 2026 11:00"),
        ("9h30 - 11h on thursday", "Thu 26 Nov 2026 09:30", "Thu 26 Nov 2026 11:00"),
        ("9-5 tomorrow", "Sat 21 Nov 2026 09:00", "Sat 21 Nov 2026 17:00"),
        ("9-17 tomorrow", "Sat 21 Nov 2026 09:00", "Sat 21 Nov 2026 17:00"),
        ("11 to 1 monday", "Mon 23 Nov 2026 11:00", "Mon 23 Nov 2026 13:00"),
        ("3:30 to 6 PM", "Fri 20 Nov 2026 15:30", "Fri 20 Nov 2026 18:00"),
        ("11-1pm", "Fri 20 Nov 2026 11:00", "Fri 20 Nov 2026 13:00"),
        ("11-1am", "Fri 20 Nov 2026 23:00", "Sat 21 Nov 2026 01:00"),
        ("8pm - 11", "Fri 20 Nov 2026 20:00", "Fri 20 Nov 2026 23:00"),
        ("10pm-1am", "Fri 20 Nov 2026 22:00", "Sat 21 Nov 2026 01:00"),
        ("8am until 6 monday", "Mon 23 Nov 2026 08:00", "Mon 23 Nov 2026 18:00"),
        ("later than 9:30 but before 11:00 on thursday", "Thu 26 Nov 2026 09:30", "Thu 26 Nov 2026 11:00"),
        ("between 3 and 5 in the afternoon", "Fri 20 Nov 2026 15:00", "Fri 20 Nov 2026 17:00"),
        ("monday 2pm for 30 minutes", "Mon 23 Nov 2026 14:00", "Mon 23 Nov 2026 14:30"),
        ("from 4pm for half an hour", "Fri 20 Nov 2026 16:00", "Fri 20 Nov 2026 16:30"),
        ("for an hour starting from 4pm", "Fri 20 Nov 2026 16:00", "Fri 20 Nov 2026 17:00"),
        ("before 4pm tomorrow", "Sat 21 Nov 2026 09:00", "Sat 21 Nov 2026 16:00"),
        ("before noon", "Fri 20 Nov 2026 11:00", "Fri 20 Nov 2026 12:00"),
        ("tomorrow morning", "Sat 21 Nov 2026 09:00", "Sat 21 Nov 2026 12:00"),
        ("this morning", "Fri 20 Nov 2026 11:00", "Fri 20 Nov 2026 12:00"),
        ("monday to wednesday", "Mon 23 Nov 2026 09:00", "Wed 25 Nov 2026 17:00"),
        ("mon-wed", "Mon 23 Nov 2026 09:00", "Wed 25 Nov 2026 17:00"),
        ("between friday and monday", "Fri 27 Nov 2026 09:00", "Mon 30 Nov 2026 17:00"),
        ("20 december to 5 january", "Sun 20 Dec 2026 09:00", "Tue 05 Jan 2027 17:00"),
        ("10 - 22 December", "Thu 10 Dec 2026 09:00", "Tue 22 Dec 2026 17:00"),
        ("the 23rd to the 26th of dec", "Wed 23 Dec 2026 09:00", "Sat 26 Dec 2026 17:00"),
        ("December 10 - 22, 2027", "Fri 10 Dec 2027 09:00", "Wed 22 Dec 2027 17:00"),
        ("dec 24-26", "Thu 24 Dec 2026 09:00", "Sat 26 Dec 2026 17:00"),
        ("18 dec for 10 days", "Fri 18 Dec 2026 09:00", "Sun 27 Dec 2026 17:00"),
        ("for 10 days, from 18 dec", "Fri 18 Dec 2026 09:00", "Sun 27 Dec 2026 17:00"),
        ("a week starting tomorrow", "Sat 21 Nov 2026 09:00", "Fri 27 Nov 2026 17:00"),
        ("next week", "Mon 23 Nov 2026 09:00", "Fri 27 Nov 2026 17:00"),
        ("in 2-3 weeks", "Fri 04 Dec 2026 10:37", "Fri 11 Dec 2026 10:37"),
        ("next 3 hours", "Fri 20 Nov 2026 11:00", "Fri 20 Nov 2026 14:00"),
    ],
)
def test_a_range_begins_at_at_and_gives_its_end(phrase: str, start: str, end: str) -> None:
    assert (local(phrase), until(phrase)) == (start, end)


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("by monday", "Mon 23 Nov 2026 09:00"),
        ("by monday 5pm", "Mon 23 Nov 2026 17:00"),
        ("no later than monday", "Mon 23 Nov 2026 09:00"),
        ("monday at the latest", "Mon 23 Nov 2026 09:00"),
        ("monday or later", "Mon 23 Nov 2026 09:00"),
        ("until monday", "Mon 23 Nov 2026 09:00"),
        ("by the end of the month", "Mon 30 Nov 2026 09:00"),
        ("before the end of november", "Mon 30 Nov 2026 09:00"),
        ("before monday at 11", "Fri 20 Nov 2026 11:00"),
        ("after monday", "Tue 24 Nov 2026 09:00"),
        ("after next week", "Mon 30 Nov 2026 09:00"),
        ("not before monday", "Mon 23 Nov 2026 09:00"),
        ("not until the 24th", "Tue 24 Nov 2026 09:00"),
        ("from monday", "Mon 23 Nov 2026 09:00"),
        ("after 5", "Fri 20 Nov 2026 17:00"),
        ("after 2 pm onwards", "Fri 20 Nov 2026 14:00"),
        ("3pm and later", "Fri 20 Nov 2026 15:00"),
        ("within two weeks", "Fri 04 Dec 2026 10:37"),
    ],
)
def test_bounds(phrase: str, meant: str) -> None:
    assert local(phrase) == meant


@pytest.mark.parametrize(
    "phrase",
    [
        "call me back tomorrow at 4, please",
        "let's say tomorrow at 4",
        "tomorrow @ 4",
        "tomorrow - 4pm",
        "(tomorrow) 4pm!",
        "tomorrow ~4pm",
        "how about tomorrow at 4",
        "tmrw 4",
        "tomorow 4",
        "tommorrow at 4:00",
    ],
)
def test_words_around_a_time_do_no_harm(phrase: str) -> None:
    assert local(phrase) == "Sat 21 Nov 2026 16:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wendesday", "Wed 25"),
        ("thrusday", "Thu 26"),
        ("tuseday", "Tue 24"),
        ("mondayy", "Mon 23"),
        ("satrday", "Sat 21"),
    ],
)
def test_a_slip_in_a_weekday_is_mended_and_noted(typed: str, meant: str) -> None:
    assert local(typed).startswith(meant)
    assert any(typed in note for note in read(typed).notes)


@pytest.mark.parametrize("typed", ["mumday", "wed1day", "marrtch", "xonday", "juneteen", "fryday2"])
def test_what_is_more_than_a_slip_is_refused(typed: str) -> None:
    assert refusal(typed)


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("", "No time was typed"),
        ("  …  ", "No time was typed"),
        (" . ! ", "No time was typed"),
        ("x" * 121, "too long"),
        ("1 " * 40, "too long"),
        ("tuesday 💥", "can’t be part"),
        ("soon", "names no time"),
        ("asap", "names no time"),
        ("in the summer", "names no day"),
        ("yesterday", "in the past"),
        ("last friday", "in the past"),
        ("an hour ago", "in the past"),
        ("1 november", "in the past"),
        ("12 oct 2025", "in the past"),
        ("today at 9am", "passed today"),
        ("on friday 20 november at 9", "passed today"),
        ("before 9", "passed today"),
        ("31 feb", "has no day 31"),
        ("2027-13-01", "Month 13"),
        ("the 32nd", "No month has a day 32"),
        ("fifth monday of february", "no such day"),
        ("30 november 2037", "ten years"),
        ("9999-01-01", "ten years"),
        ("in 9000 years", "ten years"),
        ("in 90000 days", "ten years"),
        ("in 9000 working days", "too far"),
        ("in 9999", "too far"),
        ("end of 9998", "too far"),
        ("november", "already begun"),
        ("q4", "already begun"),
        ("mon 24th", "is a Tuesday, not a Monday"),
        ("tue 15", "may be a day or a time"),
        ("15", "may be a day or a time"),
        ("10 to 4", "may be minutes"),
        ("10 till 4 tomorrow", "may be minutes"),
        ("4-22", "may be hours or a date"),
        ("monday at midnight", "Midnight may begin or end"),
        ("tuesday or wednesday", "more than one"),
        ("every monday", "more than one"),
        ("not monday", "more than one"),
        ("3pm my time", "does not say where"),
        ("next month at 3pm", "no day"),
        ("this morning at 3pm", "does not lie in the morning"),
        ("this afternoon at 11", "does not lie in the afternoon"),
        ("tonight at 2", "does not lie in the night"),
        ("in 2 hours at 3pm", "two times"),
        ("in 2-3 weeks at 3pm", "two times"),
        ("in 2 days 3", "two times"),
        ("same time in the morning tomorrow", "two times"),
        ("tomorrow in 3 days", "two days"),
        ("today in 20 hours", "two days"),
        ("friday to thursday 2020", "not understood"),
        ("2027-05-01 to 2026-12-01", "ends before it begins"),
        ("tomorrow today", "not understood"),
        ("in the next week banana", "not understood"),
        ("2 weeks tomorrow banana", "not understood"),
        ("week 53 of 2027", "has no week 53"),
        ("week 60", "not understood"),
        ("at 8", "this evening or tomorrow morning"),
        ("the week before christmas", "not understood"),
        ("banana", "not understood"),
        ("in", "not understood"),
        ("4 adults", "not understood"),
        ("a4", "is no time"),
        ("for 10 days", "says how long"),
        ("for 30 minutes", "says how long"),
        ("next 1.5 days", "not understood"),
        ("first monday of banana", "not understood"),
        ("the week of banana", "not understood"),
        ("monday & tuesday", "not understood"),
        ("at the 99 pm", "not understood"),
        ("5 to 30", "not understood"),
        ("99999 months after tomorrow", "ten years"),
        ("330", "not understood"),
        ("in 15:30", "not understood"),
        ("25:00", "not understood"),
        ("13pm tomorrow at 14 am", "not understood"),
        ("year 2027", "not understood"),
        ("in 200", "not understood"),
        ("3/2 hours", "not understood"),
        ("in 1.5 months", "not understood"),
        ("in 1.5 working days", "not understood"),
        ("in 3 to 2 weeks", "not understood"),
        ("in 0 days", "not understood"),
        ("q5", "not understood"),
        ("independence", "not understood"),
    ],
)
def test_what_is_past_impossible_ambiguous_or_unknown_is_refused(phrase: str, says: str) -> None:
    assert says in refusal(phrase)


def test_a_refused_weekday_offers_both_repairs() -> None:
    with pytest.raises(NotUnderstood, match=r"Tuesday 24 November 2026.*Monday 23 November 2026"):
        read("mon 24th")


@pytest.mark.parametrize(
    ("phrase", "note"),
    [
        ("monday", "took 9:00"),
        ("at 3", "took 15:00"),
        ("at 9", "took tomorrow"),
        ("tomorrow", "Saturday: weekend"),
        ("friday", "today is Friday: took next week’s"),
        ("in 20", "took minutes"),
        ("in two weeks", "took the same time of day, 10:37"),
        ("within two weeks", "took the latest moment"),
        ("by monday", "took the latest day"),
        ("after christmas", "took the working day after 25 December 2026"),
        ("next week at 3pm", "took Monday 23"),
        ("tomorrow morning", "took 9:00 to 12:00 for “morning”"),
        ("eod", "took 17:00 for “end of the day”"),
        ("this morning", "that has begun: took 11:00"),
        ("midnight", "took the midnight that ends the day"),
        ("later today", "took two hours from now"),
        ("friday after next", "took the second Friday from now; the third is 11 December 2026"),
    ],
)
def test_notes_say_what_was_assumed(phrase: str, note: str) -> None:
    assert note in read(phrase).notes


def test_next_weekday_said_early_in_the_week_names_the_one_it_passes_over() -> None:
    monday = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    got = read("next friday", now=monday)
    assert str(got.local) == "2026-12-04 09:00:00"
    assert "“next” is the week after this one; for 27 November 2026 type “this friday”" in got.notes


def test_a_clear_time_needs_no_note() -> None:
    assert read("tue 3pm").notes == ()


def test_the_phrase_is_kept_as_typed() -> None:
    assert read("  Tue 3PM ").phrase == "  Tue 3PM "


def test_the_playbooks_start_of_the_day_is_taken() -> None:
    assert understand("monday", now=FRIDAY, zone=LONDON, day_starts=time(8, 30)).local.time() == time(8, 30)
    assert understand("first thing monday", now=FRIDAY, zone=LONDON, day_starts=time(8)).local.hour == 8


def test_working_days_pass_over_public_holidays() -> None:
    def closed(day: date) -> str:
        return "Founders’ Day" if day == date(2026, 11, 23) else ""

    assert understand("next working day", now=FRIDAY, zone=LONDON, holidays=closed).local.day == 24
    assert "public holiday: Founders’ Day" in understand("monday", now=FRIDAY, zone=LONDON, holidays=closed).notes
    assert understand("last working day of november", now=FRIDAY, zone=LONDON, holidays=closed).local.day == 30


def test_the_week_starts_where_the_reader_says() -> None:
    sunday = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    assert understand("next week", now=sunday, zone="UTC").local.day == 23
    assert understand("next week", now=sunday, zone="UTC", week_starts="sunday").local.day == 30
    assert understand("sunday of next week", now=sunday, zone="UTC", week_starts="sunday").local.day == 29
    assert understand("sunday of next week", now=sunday, zone="UTC").local.day == 29


def test_a_naive_now_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="aware"):
        understand("monday", now=FRIDAY.replace(tzinfo=None), zone=LONDON)


@pytest.mark.parametrize("phrase", ["later this week", "later in the week", "later this month"])
def test_later_is_not_today_while_another_day_is_left(phrase: str) -> None:
    monday = datetime(2026, 11, 16, 8, 10, tzinfo=UTC)
    assert local(phrase, now=monday, zone="UTC") == "Tue 17 Nov 2026 09:00"


def test_this_weekend_on_a_sunday_is_the_next_one() -> None:
    sunday = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    assert local("this weekend", now=sunday, zone="UTC").startswith("Sat 28")


def test_today_is_the_rest_of_today() -> None:
    assert local("today") == "Fri 20 Nov 2026 11:00"
    assert local("today", now=FRIDAY.replace(hour=7)) == "Fri 20 Nov 2026 09:00"
    assert "passed today" in refusal("today", now=FRIDAY.replace(hour=23, minute=50))
    assert "passed today" in refusal("eod", now=FRIDAY.replace(hour=18))
    assert "passed today" in refusal("this week", now=FRIDAY.replace(hour=18))


def test_a_stretch_under_way_goes_on_tomorrow_when_the_day_is_over() -> None:
    evening = datetime(2026, 11, 18, 18, 0, tzinfo=UTC)
    assert local("this week", now=evening, zone="UTC") == "Thu 19 Nov 2026 09:00"
    assert local("this week at 3pm", now=evening, zone="UTC") == "Thu 19 Nov 2026 15:00"


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("this week", "Thu 26 Nov 2026 09:00"),
        ("this month", "Thu 26 Nov 2026 09:00"),
        ("end of the month", "Mon 30 Nov 2026 09:00"),
        ("last week of the month", "Thu 26 Nov 2026 09:00"),
        ("monday in 2 weeks", "Mon 07 Dec 2026 09:00"),
    ],
)
def test_a_stretch_under_way_is_not_in_a_quarter_of_an_hour(phrase: str, meant: str) -> None:
    wednesday = datetime(2026, 11, 25, 14, 20, tzinfo=UTC)
    assert local(phrase, now=wednesday, zone="UTC") == meant
