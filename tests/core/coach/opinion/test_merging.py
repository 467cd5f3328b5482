from dataclasses import replace

import pytest

from coachdesk.coach.opinion import Verdict
from coachdesk.coach.opinion.merging import with_verdict
from coachdesk.model.judgement import Finding, Has, Level, OpenerCheck
from coachdesk.playbook.schema import Playbook

TEXT = "Go on, hang up. It’s Sam."


def by_rule(category: str, start: int, end: int) -> Finding:
    return Finding("some_rule", category, Level.WARNING, "rule", start, end, TEXT[start:end], "Why.", (), "Source")


def merged(playbook: Playbook, *found: Finding, has: Has | None = None, verdict: Verdict) -> OpenerCheck:
    return with_verdict(OpenerCheck(found, has or Has()), verdict, text=TEXT, playbook=playbook)


def test_what_only_the_model_hears_is_added_with_its_words_and_the_playbooks_remark(default: Playbook) -> None:
    verdict = Verdict(says=frozenset({"negative"}), words={"negative": ((0, 14),)})
    check = merged(default, verdict=verdict)
    (finding,) = check.findings
    assert (finding.by, finding.rule, finding.text) == ("model", "heard_negative", "Go on, hang up")
    assert finding.why.endswith(".")
    assert finding.source
    assert check.model == "used"


def test_words_that_a_rule_has_marked_are_not_marked_twice(default: Playbook) -> None:
    rule = by_rule("negative", 7, 14)
    verdict = Verdict(says=frozenset({"negative"}), words={"negative": ((0, 14), (16, 24))})
    check = merged(default, rule, verdict=verdict)
    assert [(f.by, f.text) for f in check.findings] == [("rule", "hang up"), ("model", "It’s Sam")]


def test_what_a_remark_knows_to_be_harmless_is_not_marked_whatever_the_model_hears(default: Playbook) -> None:
    text = "Is it a bad time to be in retail? Go on, hang up."
    verdict = Verdict(says=frozenset({"negative"}), words={"negative": ((0, 33), (34, 48))})
    check = with_verdict(OpenerCheck((), Has()), verdict, text=text, playbook=default)
    assert [finding.text for finding in check.findings] == ["Go on, hang up"]


@pytest.mark.parametrize(
    "text",
    [
        'Do your carers log "how have you been, pet" each time?',
        "Do your carers log “how have you been, pet” each time?",
    ],
)
def test_what_somebody_else_is_quoted_with_is_not_marked_whatever_the_model_hears(default: Playbook, text: str) -> None:
    inside, around = (
        Verdict(words={"false_familiarity": ((20, 42),)}),
        Verdict(words={"false_familiarity": ((14, 42),)}),
    )
    assert text[20:42] == "how have you been, pet"
    assert not with_verdict(OpenerCheck((), Has()), inside, text=text, playbook=default).findings
    assert with_verdict(OpenerCheck((), Has()), around, text=text, playbook=default).findings


def test_a_rule_the_model_denies_falls_and_others_stay(default: Playbook) -> None:
    wrong, right = by_rule("easy_out", 7, 14), by_rule("negative", 7, 14)
    check = merged(default, wrong, right, verdict=Verdict(denies=frozenset({"easy_out"})))
    assert check.findings == (right,)


def test_a_sign_the_model_sees_takes_the_missing_one_away(default: Playbook) -> None:
    missing = by_rule("no_question", 0, 0)
    check = merged(default, missing, verdict=Verdict(says=frozenset({"question"})))
    assert (check.findings, check.has) == ((), Has(question=True))


def test_a_gap_is_no_name_whatever_the_model_hears(default: Playbook) -> None:
    text = "Hi Ana, it’s [[my name]] from [[my company]]. Who keeps the books?"
    verdict = Verdict(says=frozenset({"who", "question"}))
    missing = by_rule("no_who", 0, 0)
    check = with_verdict(OpenerCheck((missing,), Has()), verdict, text=text, playbook=default)
    assert (check.findings, check.has) == ((missing,), Has(question=True))
    said = text.replace("[[my name]]", "Sam Reed").replace("[[my company]]", "Ledgerly")
    assert with_verdict(OpenerCheck((), Has()), verdict, text=said, playbook=default).has.who


@pytest.mark.parametrize("sign", ["who", "reason", "for_them", "question"])
def test_a_sign_the_model_denies_is_missing(default: Playbook, sign: str) -> None:
    check = merged(default, has=replace(Has(), **{sign: True}), verdict=Verdict(denies=frozenset({sign})))
    (finding,) = check.findings
    assert (finding.category, finding.by, finding.start, finding.end) == (f"no_{sign}", "model", 0, 0)
    assert check.has == Has()


def test_a_sign_the_model_neither_sees_nor_denies_stays_as_the_rules_have_it(default: Playbook) -> None:
    check = merged(default, has=Has(who=True), verdict=Verdict())
    assert (check.findings, check.has) == ((), Has(who=True))


def test_a_category_without_a_remark_is_left_to_the_rules(default: Playbook) -> None:
    off = replace(default, remarks=tuple(replace(r, on=r.category != "negative") for r in default.remarks))
    rule = by_rule("negative", 7, 14)
    adds = Verdict(says=frozenset({"negative"}), words={"negative": ((0, 6),)})
    assert merged(off, rule, verdict=adds).findings == (rule,)
    assert merged(off, rule, verdict=Verdict(denies=frozenset({"negative"}))).findings == (rule,)
