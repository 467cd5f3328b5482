"""Judges an opener by the rules: what works against it, and what it has. Offers no other words; knows no prospect."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from coachdesk.coach.findings import find
from coachdesk.model.judgement import Has, OpenerCheck
from coachdesk.playbook.reading import Reading, read
from coachdesk.playbook.rules import Watch, signs_of
from coachdesk.playbook.schema import Playbook, RuleKind

_SIGNS = {"who": ("my_name", "my_company"), "reason": (), "for_them": ("for_them",), "question": ()}
"""Each sign of a good opener, and the fields whose value in the text is that sign as well."""


KEPT = 4
"""So many playbooks with their fields are kept ready to judge by: one desk has one."""
SENTENCES = 256


class Judge:
    """Says what works against a text and what it has, and remembers what it said of single sentences."""

    def __init__(self, judge: Callable[[str], OpenerCheck]) -> None:
        self._judge = judge
        self.alone = lru_cache(maxsize=SENTENCES)(judge)

    def __call__(self, text: str) -> OpenerCheck:
        return self._judge(text)


_judges: "dict[tuple[int, tuple[tuple[str, str], ...], str], RulesJudge]" = {}


def rules_judge(playbook: Playbook, *, fields: Mapping[str, str], last: str = "") -> "RulesJudge":
    """The judge by this playbook's rules for a prospect with these fields; the same one when it is asked for again."""
    key = (id(playbook), tuple(sorted(fields.items())), last)
    kept = _judges.get(key)
    if kept is None:
        if len(_judges) >= KEPT:
            _judges.clear()
        # The playbook is kept with it, so that its id stays its own.
        kept = _judges[key] = RulesJudge(playbook, fields=fields, last=last)
    return kept


def judge_opener(text: str, *, playbook: Playbook, fields: Mapping[str, str], last: str = "") -> OpenerCheck:
    """Findings without rewrites, and what it has. Of more than 20,000 characters only the first are judged."""
    return rules_judge(playbook, fields=fields, last=last)(text)


class RulesJudge(Judge):
    """Judges by the rules of a playbook for a prospect with these fields; any thread may ask."""

    def __init__(self, playbook: Playbook, *, fields: Mapping[str, str], last: str) -> None:
        super().__init__(self._by_rules)
        self.playbook, self.fields, self._last = playbook, dict(fields), last
        self._signs = signs_of(playbook.signs)
        self._implied = [(sign.id, sign.implied) for sign in playbook.signs if sign.id in _SIGNS and sign.implied]
        self._rules = Watch(rule for rule in playbook.rules if rule.on and not rule.drafts)

    def _by_rules(self, text: str) -> OpenerCheck:
        reading, signs = read(text, self.playbook.language), self._signs
        has = {
            sign: signs.seen(sign, reading=reading) or _says(self.fields, names, reading)
            for sign, names in _SIGNS.items()
        }
        for sign, implied in self._implied:
            if all(has.get(name, False) for name in implied):
                has[sign] = True
        asked = [
            rule
            for rule in self._rules.awake(reading)
            if rule.kind is not RuleKind.ABSENT or not has.get(rule.sign, False)
        ]
        return OpenerCheck(find(asked, reading=reading, signs=signs, last=self._last), Has(**has))


def judge_draft(text: str, *, playbook: Playbook, fields: Mapping[str, str] | None) -> OpenerCheck:
    """Findings of the drafts' own rules, without rewrites. A draft need not have what an opener has.

    A rule that a field can waive is not asked where the fields are not known.
    """
    known = fields or {}
    rules = [
        rule
        for rule in playbook.rules
        if rule.on
        and rule.drafts
        and (not rule.waived_by or (fields is not None and not known.get(rule.waived_by, "").strip()))
    ]
    reading = read(text, playbook.language)
    return OpenerCheck(find(Watch(rules).awake(reading), reading=reading, signs=signs_of(playbook.signs)), Has())


def _says(values: Mapping[str, str], names: tuple[str, ...], reading: Reading) -> bool:
    said = reading.straight.casefold()
    return any((value := values.get(name, "").strip(" .").casefold()) and value in said for name in names)
