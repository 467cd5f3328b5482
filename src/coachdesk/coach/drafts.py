"""Checks a draft by the drafts' own rules, which accept an open word about a hang-up. Pure; knows no channel."""

from collections.abc import Mapping

from coachdesk.coach.judging import Judge, judge_draft
from coachdesk.coach.rewriting import with_rewrites
from coachdesk.model.judgement import Finding
from coachdesk.playbook.schema import Playbook


def check_draft(text: str, *, playbook: Playbook, fields: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    """Findings with spans in characters of ``text`` and verified rewrites; empty where the draft may go as it is.

    ``fields`` fill the rewrites, and say whether leave to write was given: only then may a draft say "as agreed".
    """
    judge = Judge(lambda words: judge_draft(words, playbook=playbook, fields=fields))
    return with_rewrites(judge(text), text=text, playbook=playbook, fields=fields or {}, judge=judge).findings
