"""Checks a draft by the drafts' own rules, which accept an open word about a hang-up. Pure; knows no channel."""

from coachdesk.coach.findings import find
from coachdesk.model.judgement import Finding
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import signs_of
from coachdesk.playbook.schema import Playbook


def check_draft(text: str, *, playbook: Playbook) -> tuple[Finding, ...]:
    """Findings with spans in characters of ``text``; empty where the draft may go as it is."""
    rules = [rule for rule in playbook.rules if rule.on and rule.drafts]
    return find(rules, reading=read(text), signs=signs_of(playbook.signs), fields={})
