"""Judges words: openers, outline points, for-them lines and drafts, by the playbook's rules alone. Pure functions."""

from coachdesk.coach.checklist import run_checklist
from coachdesk.coach.drafts import check_draft
from coachdesk.coach.for_them import check_for_them, suggest_for_them
from coachdesk.coach.opener import check_opener
from coachdesk.coach.points import check_point
from coachdesk.coach.shortening import shorten

__all__ = [
    "check_draft",
    "check_for_them",
    "check_opener",
    "check_point",
    "run_checklist",
    "shorten",
    "suggest_for_them",
]
