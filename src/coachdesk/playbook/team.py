"""What a team changes of the rules: switched off, softened, or added. Lies over the default, which stays up to date.

Knows no file but ``team.toml``: a table ``[rules]`` of ids with "off" or a level, and ``[[rule]]`` tables of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from coachdesk.language import tr
from coachdesk.model.judgement import Level
from coachdesk.playbook import parts
from coachdesk.playbook.fields import Log, Table, each, read_table, unique
from coachdesk.playbook.rules import faulty_examples, signs_of
from coachdesk.playbook.schema import Playbook, Remark, Rule

Switched = TypeVar("Switched", Rule, Remark)

TEAM = "team.toml"
OFF = "off"
STATES = (OFF, *Level)


@dataclass(frozen=True, slots=True)
class Team:
    """``switches`` are pairs of a rule's (or remark's) id and "off" or a level. An id that an update has dropped is
    passed over, so that no update ever spoils a team's playbook."""

    switches: tuple[tuple[str, str], ...] = ()
    rules: tuple[Rule, ...] = ()


def read_team(folder: Path, *, playbook: Playbook, words: parts.Words, log: Log) -> Team:
    """The team's changes in ``folder``, with each mistake noted."""
    table = read_table(folder / TEAM, name=TEAM, log=log)
    return _team(table, playbook=playbook, words=words) if table is not None else Team()


def with_team(playbook: Playbook, team: Team) -> Playbook:
    """The playbook with the team's changes laid over it; its own rules come first, so that they are seen."""
    states = dict(team.switches)
    rules = tuple(_switched(rule, states.get(rule.id, "")) for rule in playbook.rules)
    remarks = tuple(_switched(remark, states.get(remark.id, "")) for remark in playbook.remarks)
    return replace(playbook, rules=(*team.rules, *rules), remarks=remarks)


def _switched(one: Switched, state: str) -> Switched:
    if not state:
        return one
    return replace(one, on=False) if state == OFF else replace(one, on=True, level=Level(state))


def _team(table: Table, *, playbook: Playbook, words: parts.Words) -> Team:
    switches = table.pairs("rules")
    for name, state in switches:
        if state not in STATES:
            table.wrong(
                tr(
                    "“{name}” is “{state}”, and must be one of: {known}.",
                    name=name,
                    state=state[:40],
                    known=", ".join(STATES),
                ),
                key="rules",
            )
    items = table.tables("rule", required=False)
    rules = tuple(each(items, lambda item: parts.rule(item, words=words)))
    table.done()
    unique(zip(items, (rule.id for rule in rules), strict=True), noun="own rules")
    _check(zip(items, rules, strict=True), playbook=playbook)
    return Team(tuple(pair for pair in switches if pair[1] in STATES), rules)


def _check(found: Iterable[tuple[Table, Rule]], *, playbook: Playbook) -> None:
    taken, signs = {rule.id for rule in playbook.rules}, signs_of(playbook.signs)
    for table, rule in found:
        if rule.id in taken:
            table.wrong(tr("The playbook has a rule called “{id}” already.", id=rule.id), key="id")
        if rule.sign and rule.sign not in signs.known:
            table.wrong(tr("There is no sign called “{sign}”.", sign=rule.sign), key="sign")
        for item, name in enumerate(rule.figures):
            if playbook.figure(name) is None:
                table.wrong(tr("There is no figure called “{name}”.", name=name), key="figures", item=item)
        for wrong in faulty_examples(rule, signs=signs, language=playbook.language) if table.sound else ():
            table.wrong(wrong, key="good" if "good example" in wrong else "bad")
