"""Checks an opener: what works against the caller, what to say instead, and what it has. Pure; knows no prospect."""

from collections.abc import Mapping
from functools import lru_cache

from coachdesk.coach.judging import Judge, RulesJudge, rules_judge
from coachdesk.coach.opinion.merging import with_verdict
from coachdesk.coach.opinion.opinion import Opinion
from coachdesk.coach.rewriting import with_rewrites
from coachdesk.model.judgement import OpenerCheck
from coachdesk.playbook.schema import Playbook

REMEMBERED, SHORT = 32, 2_000
"""So many openers are remembered, and up to so many characters: each brief asks again about the one it shows."""


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
    judge = rules_judge(playbook, fields=fields or {}, last=last)
    return _remembered(text, judge, opinion) if len(text) <= SHORT else _checked(text, judge, opinion)


def _checked(text: str, judge: RulesJudge, opinion: Opinion | None) -> OpenerCheck:
    playbook, check = judge.playbook, judge(text)
    second = (
        _with_opinion(opinion, first=judge, playbook=playbook) if opinion and playbook.language.second_opinion else None
    )
    both = second(text) if second else check
    return with_rewrites(
        both, text=text, playbook=playbook, fields=judge.fields, judge=judge, before=check, second=second
    )


_remembered = lru_cache(maxsize=REMEMBERED)(_checked)


def _with_opinion(opinion: Opinion, *, first: Judge, playbook: Playbook) -> Judge:
    return Judge(lambda text: with_verdict(first(text), opinion.of(text), text=text, playbook=playbook))
