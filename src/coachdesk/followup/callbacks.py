"""What becomes of a callback that still waits: missed, done, kept or taken back. Rings no bell, saves nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from coachdesk.followup.case import Case
from coachdesk.followup.dates import local
from coachdesk.followup.plays import find_play, is_unanswered, was_promised
from coachdesk.followup.slots import instant
from coachdesk.model.call import Callback, CallbackState
from coachdesk.playbook.schema import Timing

MISSED_AFTER = timedelta(hours=1)
"""Who was told a time expects the call at it; an hour later it was missed."""
SOON = timedelta(hours=1)
"""A call up to an hour early is the call that was promised, where it reached them."""


class Settles(StrEnum):
    """What one call makes of the callback that was open when it was made."""

    KEEP = "keep"
    DONE = "done"
    CANCEL = "cancel"


def is_missed(callback: Callback, *, now: datetime) -> bool:
    """Whether its time has passed by more than an hour and nobody called or put it off."""
    return callback.state in (CallbackState.OPEN, CallbackState.SNOOZED) and now - callback.at > MISSED_AFTER


def in_zone(callback: Callback, *, zone: str, in_writing: bool) -> Callback:
    """The callback of somebody whose zone turned out to be another one.

    What they said was a time on their own clock, so that wall time stays and the instant moves. Where the time has been
    confirmed ``in_writing``, with its place, the instant was promised, and stays.
    """
    at = callback.at if in_writing else instant(callback.local.date(), callback.local.time(), zone=zone)
    return replace(callback, at=at, zone=zone, local=local(at, zone=zone))


def _is_the_one(case: Case, *, waiting: Callback) -> bool:
    """Whether this call is the one that was waited for, or comes after it.

    Who was told a time and wasn't reached before it still expects the call at it.
    """
    early = SOON if _reached(case) or not _was_told(case, callback=waiting) else timedelta()
    return waiting.at <= case.call.at + early


def _reached(case: Case) -> bool:
    """Whether they themselves picked up: nobody, the front desk or a stranger is not them."""
    outcome = case.outcome
    return not (is_unanswered(outcome) or outcome.other_person or (outcome.marks_number and not outcome.leaves))


def keeps_promise(case: Case) -> bool:
    """Whether a time they were told still stands after a call made before it, so that none is proposed.

    It stands where nobody of theirs was reached (no answer, voicemail, somebody else, a cut without a word), and where
    a new time was asked for and isn't fixed yet. A talk settles it otherwise, and so does what ends the calls: a
    meeting, somebody else named, somebody gone, a wrong number with no other left.
    """
    waiting, outcome = case.open_callback, case.outcome
    if waiting is None or case.asked or _is_the_one(case, waiting=waiting) or not _was_told(case, callback=waiting):
        return False
    if outcome.leaves or outcome.meeting or outcome.adds_person or (outcome.marks_number and not case.other_number):
        return False
    return not outcome.talked or case.play.timing is Timing.ASK


def settle(case: Case, *, proposed: bool, given_up: bool) -> Settles:
    """What becomes of the callback that was open. ``proposed`` says that there is a new one, ``given_up`` that the play
    wants none any more; a ring-back, and a time that couldn't be found, leave even a mere proposal as it is."""
    if case.open_callback is None:
        return Settles.KEEP
    if _is_the_one(case, waiting=case.open_callback):
        return Settles.DONE
    if keeps_promise(case):
        return Settles.KEEP
    told = _was_told(case, callback=case.open_callback)
    return Settles.CANCEL if proposed or given_up or told else Settles.KEEP


def _was_told(case: Case, *, callback: Callback) -> bool:
    made_by = next((call.play for call in case.calls if call.id == callback.call), "")
    return was_promised(callback, play=find_play(made_by, playbook=case.playbook))
