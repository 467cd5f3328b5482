"""Lays what was edited over what a part holds by now, so that no edit takes back another. Pure; knows no file."""

from collections.abc import Mapping
from typing import Any, TypeVar

from coachdesk.errors import PlaybookError
from coachdesk.language import tr
from coachdesk.playbook.editing import FILE_OF, Part, Values
from coachdesk.playbook.schema import PlanB
from coachdesk.playbook.team import Team

Held = TypeVar("Held")


class ChangedMeanwhile(PlaybookError):
    """What is to be saved was changed by somebody else since it was opened; neither of the two is lost."""

    code = "playbook_changed"


def laid_over(now: Values, before: Values, wanted: Values, *, part: Part) -> Values:
    """``now`` with what was changed from ``before`` to ``wanted``. Raises ChangedMeanwhile where both changed one."""
    if now == before:
        return wanted
    if isinstance(now, Team) and isinstance(before, Team) and isinstance(wanted, Team):
        switches = _laid_over(dict(now.switches), dict(before.switches), dict(wanted.switches), part=part)
        return Team(tuple(switches.items()), _nouns(now.rules, before.rules, wanted.rules, part=part))
    if isinstance(wanted, PlanB):
        by_field = ({"all": one} for one in (now, before, wanted))
        return _laid_over(*by_field, part=part)["all"]
    return _nouns(now, before, wanted, part=part)


def _nouns(now: Any, before: Any, wanted: Any, *, part: Part) -> tuple[Any, ...]:
    by_id = [{noun.id: noun for noun in nouns} for nouns in (now, before, wanted)]
    return tuple(_laid_over(*by_id, part=part).values())


def _laid_over(
    now: Mapping[str, Held], before: Mapping[str, Held], wanted: Mapping[str, Held], *, part: Part
) -> dict[str, Held]:
    made = dict(now)
    for name in {**before, **wanted}:
        old, new, here = before.get(name), wanted.get(name), now.get(name)
        if new == old:
            continue
        if here not in (old, new):
            raise ChangedMeanwhile(
                tr(
                    "This was changed in {file} since you opened it. That change is kept; yours is not saved.",
                    file=FILE_OF[part],
                ),
                hint=tr("Copy your words from here, leave this sheet and open it again."),
            )
        if new is None:
            made.pop(name, None)
        else:
            made[name] = new
    return made
