"""Checks an opener: what works against the caller, what to say instead, and what it has. Pure; knows no prospect."""

from collections.abc import Mapping

from coachdesk.coach.judging import Judge, rules_judge
from coachdesk.coach.opinion.merging import with_verdict
from coachdesk.coach.opinion.opinion import Opinion
from coachdesk.coach.rewriting import with_rewrites
from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.schema import Playbook


def check_opener(
    text: str,
    *,
    playbook: Playbook,
    fields: Mapping[str, str] | None = None,
    opinion: Opinion | None = None,
    last: str = "",
) -> OpenerCheck:
    """Findings with spans in characters of ``text``, and what it has.

    Time grows with the length of the text; of more than 20,000 characters only the first are judged. ``fields`` fill
    the rewrites. The first rewrite of each finding has been put in its place and judged again: by the rules, and by
    the ``opinion`` where there is one. ``last`` is the outcome of the last call with them: who says "we got cut off"
    after an announced hang-up says what is not so.
    """
    values = fields or {}
    by_rules = rules_judge(playbook, fields=values, last=last)
    check = by_rules(text)
    second = (
        _with_opinion(opinion, first=by_rules, playbook=playbook)
        if opinion and playbook.language.second_opinion
        else None
    )
    both = second(text) if second else check
    return with_rewrites(both, text=text, playbook=playbook, fields=values, judge=by_rules, before=check, second=second)


def _with_opinion(opinion: Opinion, *, first: Judge, playbook: Playbook) -> Judge:
    return Judge(lambda text: with_verdict(first(text), opinion.of(text), text=text, playbook=playbook))
