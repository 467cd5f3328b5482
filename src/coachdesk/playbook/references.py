"""Checks that what a playbook names exists: drafts, outlines, plays, figures, signs. Knows no file but by its name."""

from collections import Counter

from coachdesk.language import tr
from coachdesk.playbook.fields import Table
from coachdesk.playbook.schema import Evidence, Outcome, Play, Playbook


def check_references(playbook: Playbook, *, tables: dict[str, Table]) -> None:
    """Notes in ``tables`` each name that leads nowhere, and each key or step that is taken twice."""
    _check_policy(playbook, table=tables["playbook.toml"])
    _check_outcomes(playbook, table=tables["outcomes.toml"])
    _check_rules(playbook, table=tables["rules.toml"])
    _check_signs(playbook, table=tables["signs.toml"])
    _check_checklist(playbook, table=tables["checklist.toml"])
    if not any(outline.id == "first_call" for outline in playbook.outlines):
        tables["outline.toml"].wrong(tr("The outline “first_call” is missing."), key="outline")


def _check_policy(playbook: Playbook, *, table: Table) -> None:
    plays = {play.id for outcome in playbook.outcomes for play in outcome.plays}
    if (chosen := playbook.policy.silent_hang_up) and chosen not in plays:
        table.table("policy").wrong(tr("There is no play called “{chosen}”.", chosen=chosen), key="silent_hang_up")


def _check_outcomes(playbook: Playbook, *, table: Table) -> None:
    keys = Counter(outcome.key for outcome in playbook.outcomes if outcome.key)
    every_play = {play.id: outcome.id for outcome in playbook.outcomes for play in outcome.plays}
    for outcome_table, outcome in zip(table.tables("outcome"), playbook.outcomes, strict=True):
        if keys[outcome.key] > 1:
            outcome_table.wrong(tr("The key {key} belongs to two outcomes.", key=outcome.key), key="key")
        for play_table, play in zip(outcome_table.tables("play"), outcome.plays, strict=True):
            _check_play(play, outcome=outcome, playbook=playbook, table=play_table)
            if play.then and play.then not in every_play:
                play_table.wrong(tr("There is no play called “{then}”.", then=play.then), key="then")


def _check_play(play: Play, *, outcome: Outcome, playbook: Playbook, table: Table) -> None:
    for key, names in (("drafts", play.drafts), ("second_best", play.second_best)):
        for item, name in enumerate(names):
            if playbook.draft(name) is None:
                table.wrong(tr("There is no draft called “{name}” (drafts/{name}.txt).", name=name), key=key, item=item)
    if play.outline and all(outline.id != play.outline for outline in playbook.outlines):
        table.wrong(tr("There is no outline called “{outline}”.", outline=play.outline), key="outline")
    if outcome.stops and (play.drafts or play.second_best):
        table.wrong(tr("An outcome that stops opens no draft."), key="drafts")


def _check_rules(playbook: Playbook, *, table: Table) -> None:
    signs = {sign.id for sign in playbook.signs}
    for rule_table, rule in zip(table.tables("rule"), playbook.rules, strict=True):
        for item, name in enumerate(rule.figures):
            if playbook.figure(name) is None:
                rule_table.wrong(tr("There is no figure called “{name}”.", name=name), key="figures", item=item)
        if rule.sign and rule.sign not in signs:
            rule_table.wrong(tr("There is no sign called “{sign}”.", sign=rule.sign), key="sign")


def _check_signs(playbook: Playbook, *, table: Table) -> None:
    signs = {sign.id for sign in playbook.signs}
    for sign_table, sign in zip(table.tables("sign"), playbook.signs, strict=True):
        for item, name in enumerate(sign.implied):
            if name not in signs:
                sign_table.wrong(tr("There is no sign called “{name}”.", name=name), key="implied", item=item)


def _check_checklist(playbook: Playbook, *, table: Table) -> None:
    kinds: Counter[str] = Counter(step.kind for step in playbook.checklist if step.kind is not Evidence.MANUAL)
    for step_table, step in zip(table.tables("step"), playbook.checklist, strict=True):
        if kinds[step.kind] > 1:
            step_table.wrong(tr("Two steps are known to be done by “{kind}”.", kind=step.kind), key="kind")
