"""``check``: what works against an opener."""

from argparse import Namespace
from dataclasses import replace
from functools import lru_cache

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import Json, of_check, show
from coachdesk.cli.tell import tell
from coachdesk.coach import check_opener
from coachdesk.coach.limits import limits_of
from coachdesk.coach.opinion import Opinion
from coachdesk.model.judgement import Finding, Has, OpenerCheck
from coachdesk.paths import DataFolder, data_folder, part
from coachdesk.playbook.own import own_playbook
from coachdesk.playbook.schema import Playbook
from coachdesk.settings import load_settings, own_fields

PARTS = {
    "who": "who is calling",
    "reason": "the reason",
    "for_them": "what is in it for them",
    "question": "a question",
}

REPEATED, SHORT = 4_096, 2_000
"""Openers remembered, and their characters: the lists that scripts send hold many of them twice."""


def check(chosen: Namespace) -> int:
    """0 where nothing was found, 1 where something was."""
    data = data_folder(chosen.data)
    playbook = own_playbook(data)
    fields = _fields(chosen) if chosen.prospect else _own_fields(data, playbook)
    heard = playbook.language.second_opinion and not chosen.rules_only
    opinion = Opinion.open(part("model")) if heard else None

    def judge(text: str) -> OpenerCheck:
        found = check_opener(text, playbook=playbook, fields=fields, opinion=opinion)
        return replace(found, model="off") if chosen.rules_only else found

    def note(text: str) -> str:
        return limits_of(text, playbook.language)

    if chosen.lines:
        again = lru_cache(maxsize=REPEATED)(judge)
        return each_line(
            lambda line: _document(again(line) if len(line) <= SHORT else judge(line), note=note(line)),
            given=chosen.text,
            chosen=chosen,
            again=_words(chosen),
        )
    text = given_text(chosen.text)
    found = judge(text)
    if chosen.json:
        show(_document(found, note=note(text)))
    elif text.strip():
        _tell(found, note=note(text))
    else:
        tell("There are no words to check.")
    return 1 if found.findings else 0


def _words(chosen: Namespace) -> tuple[str, ...]:
    """The words of this command, for who is to do the same."""
    data = (f"--data={chosen.data}",) if chosen.data else ()
    prospect = (f"--prospect={chosen.prospect}",) if chosen.prospect else ()
    rules = ("--rules-only",) if chosen.rules_only else ()
    return (*data, "check", "-", "--lines", "--json", *prospect, *rules)


def _own_fields(data: DataFolder, playbook: Playbook) -> dict[str, str]:
    """What is known without a prospect: the team's values, and the rep's own before them."""
    known = dict(playbook.policy.fields) | {k: v for k, v in own_fields(load_settings(data.settings)).items() if v}
    return {key: value.strip() for key, value in known.items() if value.strip()}


def _fields(chosen: Namespace) -> dict[str, str]:
    # The database is only needed to fit the rewrites to somebody.
    from coachdesk.cli.at_desk import at_desk  # noqa: PLC0415

    with at_desk(chosen) as desk:
        return desk.fields_of(desk.find(chosen.prospect))


def _document(found: OpenerCheck, *, note: str) -> Json:
    """``note`` stands there only where something of the text was not judged, or not by both."""
    return of_check(found) | {"note": note} if note else of_check(found)


def _tell(found: OpenerCheck, *, note: str) -> None:
    if note:
        tell(note)
    if not found.findings:
        tell("Nothing works against it.")
    for finding in found.findings:
        _tell_finding(finding)
    _tell_has(found.has)


def _tell_finding(finding: Finding) -> None:
    mark = f"{finding.level:<7}  "
    tell(f"{mark}“{finding.text}”" if finding.text else f"{mark}{_missing(finding)}")
    tell(finding.why, indent=len(mark))
    if finding.instead:
        tell(f"Instead: {finding.instead[0]}", indent=len(mark))
    tell(finding.source, indent=len(mark))
    print()


def _missing(finding: Finding) -> str:
    part = PARTS.get(finding.category.removeprefix("no_"))
    return f"It lacks {part}." if part else "The whole opener"


def _tell_has(has: Has) -> None:
    there = [words for part, words in PARTS.items() if getattr(has, part)]
    tell(f"It says {_listed(there)}." if there else "It says none of the four things an opener needs.")


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]
