"""Checks an opener: what works against the caller, and what it has. Pure; knows no prospect but their fields."""

from collections.abc import Mapping

from coachdesk.coach.findings import find
from coachdesk.model.judgement import Has, OpenerCheck
from coachdesk.playbook.reading import Reading, read
from coachdesk.playbook.rules import signs_of
from coachdesk.playbook.schema import Playbook, Rule, RuleKind

_SIGNS = {"who": ("my_name", "my_company"), "reason": (), "for_them": ("for_them",), "question": ()}
"""Each sign of a good opener, and the fields whose value in the text is that sign as well."""


def check_opener(text: str, *, playbook: Playbook, fields: Mapping[str, str] | None = None) -> OpenerCheck:
    """Findings with spans in characters of ``text``, and what it has.

    Time grows with the length of the text; of more than 20,000 characters only the first are judged. ``fields`` fill
    the rewrites; a rewrite with a gap is left out.
    """
    values = fields or {}
    reading = read(text)
    signs = signs_of(playbook.signs)
    has = {sign: signs.seen(sign, reading=reading) or _says(values, names, reading) for sign, names in _SIGNS.items()}
    for sign in playbook.signs:
        if sign.id in has and sign.implied and all(has.get(name, False) for name in sign.implied):
            has[sign.id] = True
    found = find(_asked(playbook, has=has), reading=reading, signs=signs, fields=values)
    return OpenerCheck(found, Has(**has))


def _asked(playbook: Playbook, *, has: Mapping[str, bool]) -> list[Rule]:
    """The opener rules that are on, without those that miss what is there."""
    return [
        rule
        for rule in playbook.rules
        if rule.on and not rule.drafts and not (rule.kind is RuleKind.ABSENT and has.get(rule.sign, False))
    ]


def _says(values: Mapping[str, str], names: tuple[str, ...], reading: Reading) -> bool:
    said = reading.straight.casefold()
    return any((value := values.get(name, "").strip(" .").casefold()) and value in said for name in names)
