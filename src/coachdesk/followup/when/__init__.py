"""Understands when to call back, as a rep types it after a call. Pure: now, zone and holidays are passed in.

Every word must be understood, or the phrase is refused: a wrong guess costs a prospect, a question costs a second.
Which reading was taken where people differ stands in docs/decisions.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.folding import LONGEST
from coachdesk.followup.when.grammar import not_a_time, parse
from coachdesk.followup.when.lex import tokens
from coachdesk.followup.when.parts import DAY_STARTS
from coachdesk.followup.when.settle import FURTHEST_YEARS, Settled, changes, resolve, settle, too_far
from coachdesk.followup.when.values import Now, Piece, add_months
from coachdesk.followup.when.zones import month_first, tz_of
from coachdesk.language import tr
from coachdesk.model.judgement import When
from coachdesk.playbook.time_words import TimeWords

__all__ = ["understand"]


def understand(
    phrase: str,
    *,
    now: datetime,
    zone: str,
    week_starts: str = "monday",
    holidays: Callable[[date], str] | None = None,
    day_starts: time = DAY_STARTS,
    tongues: Sequence[TimeWords] = (),
) -> When:
    """The moment ``phrase`` means at ``now`` (aware) to a prospect in ``zone`` (an IANA name).

    A range begins at ``at``. A day without a time is taken from ``day_starts``, and ``notes`` say so, as they
    say all else that was assumed. ``holidays`` names the public holiday of a day, or gives ""; working days skip those.
    ``tongues``: what it may be said in beside English; the first whose words it is made of reads it whole.
    Raises NotUnderstood, with what to type instead, for what is past, impossible, ambiguous or not understood.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware of its zone")
    home, _ = tz_of("", zone)
    piece, mended = _read(phrase, tongues)
    tz, place = tz_of(piece.zone, zone) if piece.zone else (home, "")
    here = Now(
        local=now.astimezone(tz).replace(tzinfo=None, fold=0),
        week_first=6 if week_starts == "sunday" else 0,
        month_first=month_first(zone),
        dots_month_first=month_first(zone, dots=True),
        closed=holidays or (lambda _: ""),
        day_starts=day_starts,
    )
    try:
        got = settle(piece, here)
        at, until, notes = _instants(got, now, tz)
    except (OverflowError, ValueError):  # datetime ends with the year 9999
        raise too_far() from None
    local = at.astimezone(home).replace(tzinfo=None, fold=0)
    if at <= now:
        raise NotUnderstood(tr("That time has passed."), hint=tr("Type a time that lies ahead, such as “tue 3pm”."))
    if local.date() > add_months(here.today, 12 * FURTHEST_YEARS):
        raise too_far()
    if place and local != at.astimezone(tz).replace(tzinfo=None):
        notes = (
            *notes,
            tr(
                "{astimezone:%H:%M} {place} time is {local:%H:%M} there",
                astimezone=at.astimezone(tz),
                place=place,
                local=local,
            ),
        )
    if changes(local.date(), home):
        notes = (*notes, tr("the clocks change that day"))
    return When(at, zone, local, until, phrase, tuple(dict.fromkeys((*mended, *notes))))


def _read(phrase: str, tongues: Sequence[TimeWords]) -> tuple[Piece, list[str]]:
    """What the phrase says, in the first language it is made of; what was mended."""
    refused: NotUnderstood | None = None
    for tongue in tongues if len(phrase) <= LONGEST else ():
        put = tongue.put(phrase)
        if put is None:
            continue
        try:
            found, mended = tokens(put.text)
            read = [tr("read “{text}” as {word}", text=typed, word=word) for typed, word in put.mended]
            return parse(found), [*read, *mended]
        except NotUnderstood as error:
            refused = refused or error
    if refused is not None or (tongues and not phrase.translate(_MARKS).isascii()):
        raise refused or not_a_time()
    found, mended = tokens(phrase)
    return parse(found), mended


_MARKS = str.maketrans(dict.fromkeys("’‘ʼ–—−⁄…¼½¾“”"))


def _instants(got: Settled, now: datetime, tz: tzinfo) -> tuple[datetime, datetime | None, tuple[str, ...]]:
    """UTC of what was settled, in whole minutes, and what the clocks did to it."""
    notes: tuple[str, ...]
    if got.exact and got.at == now.astimezone(tz).replace(tzinfo=None):
        at, notes = now.astimezone(UTC), ()
    else:
        at, notes = resolve(got.at, tz)
    at += got.exact
    until = resolve(got.until, tz)[0] if got.until else None
    at = _whole_minute(at)
    return at, until if until and until > at else None, (*got.notes, *notes)


def _whole_minute(at: datetime) -> datetime:
    floor = at.replace(second=0, microsecond=0)
    return floor if floor == at else floor + timedelta(minutes=1)
