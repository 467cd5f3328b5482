"""Which drafts a play opens for one call, and what they may say. Writes by the playbook's templates; sends nothing."""

from coachdesk.followup.case import Case
from coachdesk.followup.drafts import DraftProposal, call_fields, callback_fields, write_draft
from coachdesk.followup.proposing import CallbackProposal
from coachdesk.followup.wording import either_time
from coachdesk.language import tr
from coachdesk.model.call import Channel, Permission
from coachdesk.playbook.schema import DraftTemplate

_WRITTEN = (Channel.EMAIL, Channel.TEXT)
_DECIDED_HERE = (
    "as_agreed", "permission_yes", "permission_no", "has_email", "callback_time", "callback_zone", "zone_unsure",
    "cut_short",
)  # fmt: skip
"""Fields that follow from the case alone, whatever was passed in."""


def written(
    case: Case, *, callback: CallbackProposal | None
) -> tuple[tuple[DraftProposal, ...], tuple[str, ...], tuple[str, ...]]:
    """The drafts (one of each channel), the templates they stand in for, and notes.

    Of several templates of one channel the play's first is taken, or the one the rep prefers.
    """
    no_email = not case.prospect.email
    found = [t for name in _named(case) if (t := case.playbook.draft(name))]
    refused = case.permission is Permission.NO
    kept = [t for t in found if not (refused and t.channel in _WRITTEN)]
    notes = [tr("They said no to an email: none is prepared.")] if len(kept) < len(found) else []
    if no_email and any(_is_email(case, name) for name in case.play.drafts) and not refused:
        notes.append(
            tr("No email address: this is second best.") if kept else tr("No email address: no draft is prepared.")
        )
    chosen: dict[Channel, DraftTemplate] = {}
    for template in kept:
        chosen.setdefault(template.channel, template)
    chosen |= {t.channel: t for t in kept if t.id == case.prefer_draft}
    fields = _fields(case, callback=callback)
    drafts = tuple(write_draft(template, prospect=case.prospect, fields=fields) for template in chosen.values())
    others = tuple(template.id for template in kept if template not in chosen.values())
    return drafts, others, tuple(notes)


def _named(case: Case) -> tuple[str, ...]:
    """The play's templates; without an address those marked second best, or what of the first needs none."""
    if case.prospect.email:
        return case.play.drafts
    without = tuple(name for name in case.play.drafts if not _is_email(case, name))
    return case.play.second_best or without


def _is_email(case: Case, name: str) -> bool:
    template = case.playbook.draft(name)
    return template is not None and template.channel is Channel.EMAIL


def _fields(case: Case, *, callback: CallbackProposal | None) -> dict[str, str]:
    """The fields as this case has them. A time only proposed is nothing to write to anybody.

    A time in a zone that isn't sure names its city plainly, and ``zone_unsure`` lets the text ask: the time that is
    written is then the one that is kept, and whoever lives by another clock sees it.
    """
    known = {key: value for key, value in case.fields.items() if key not in _DECIDED_HERE}
    known |= _when_called(case)
    if case.permission is Permission.YES:
        known |= {"as_agreed": case.playbook.language.dates.as_agreed, "permission_yes": "yes"}
    if case.permission is Permission.NO:
        known["permission_no"] = "yes"
    if case.prospect.email:
        known["has_email"] = "yes"
    if any(_was_cut_short(case, outcome=call.outcome) for call in case.calls):
        known["cut_short"] = "yes"
    if callback and callback.promised:
        known |= callback_fields(callback.local, zone=callback.zone, dates=case.playbook.language.dates)
        if either_time(callback.at, zone=callback.zone, zones=case.hours(callback.at).zones):
            known["zone_unsure"] = "yes"
    return known


def _when_called(case: Case) -> dict[str, str]:
    """When the call was made, told at their place whatever zone the fields were made in."""
    at = case.call.at
    unsure = bool(either_time(at, zone=case.zone, zones=case.hours(at).zones))
    return call_fields(at, zone=case.zone, now=case.now, unsure=unsure, dates=case.playbook.language.dates)


def _was_cut_short(case: Case, *, outcome: str) -> bool:
    spec = case.playbook.outcome(outcome)
    return spec is not None and spec.hang_up
