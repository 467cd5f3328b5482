"""Checks an opener: what works against the caller, what to say instead, and what it has. Pure; knows no prospect."""

from collections.abc import Mapping

from coachdesk.coach.judging import rules_judge
from coachdesk.coach.rewriting import with_rewrites
from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.schema import Playbook


def check_opener(text: str, *, playbook: Playbook, fields: Mapping[str, str] | None = None) -> OpenerCheck:
    """Findings with spans in characters of ``text``, and what it has.

    Time grows with the length of the text; of more than 20,000 characters only the first are judged. ``fields`` fill
    the rewrites. The first rewrite of each finding has been put in its place and judged again.
    """
    values = fields or {}
    by_rules = rules_judge(playbook, fields=values)
    return with_rewrites(by_rules(text), text=text, playbook=playbook, fields=values, judge=by_rules)
