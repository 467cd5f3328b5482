"""Says how each step of the pre-call checklist stands, in the words the screen shows. Pure; knows no screen."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import assert_never

from coachdesk.coach.for_them import check_for_them
from coachdesk.language import tr
from coachdesk.model.brief import BriefSection, BriefStep, StepState
from coachdesk.model.judgement import Has, Level, OpenerCheck
from coachdesk.playbook.schema import Evidence, Playbook, Step

OPENING = frozenset({Level.ERROR, Level.WARNING})


def run_checklist(
    steps: Sequence[Step] = (),
    *,
    check: OpenerCheck,
    for_them: str,
    outline: Sequence[BriefSection],
    done: Collection[str] = (),
    playbook: Playbook | None = None,
) -> tuple[BriefStep, ...]:
    """Each step with its state and label: "Said it" or "Say it aloud", "Opener: 1 to fix", "Outline".

    ``done`` holds the ids of the steps the rep has ticked; what can be seen (opener, for-them line, outline) is judged
    and needs no tick. Without ``steps`` the playbook's are taken. A notice leaves its step done, and is counted.
    """
    chosen = steps or (playbook.checklist if playbook else ())
    return tuple(
        _step(step, check=check, for_them=for_them, outline=outline, done=done, playbook=playbook) for step in chosen
    )


def with_opener(steps: Sequence[BriefStep], *, check: OpenerCheck, playbook: Playbook) -> tuple[BriefStep, ...]:
    """The steps as they stand after another judgement of the opener."""
    known = {step.id: step for step in playbook.checklist if step.kind is Evidence.OPENER}
    return tuple(_opener(known[step.id], check) if step.id in known else step for step in steps)


def with_for_them(steps: Sequence[BriefStep], *, for_them: str, playbook: Playbook) -> tuple[BriefStep, ...]:
    """The steps as they stand with another for-them line."""
    known = {step.id: step for step in playbook.checklist if step.kind is Evidence.FOR_THEM}
    return tuple(_for_them(known[step.id], for_them, playbook=playbook) if step.id in known else step for step in steps)


def summary(steps: Sequence[BriefStep]) -> str:
    """ "3 of 4", or nothing where all is done."""
    ready = sum(step.state is StepState.DONE for step in steps)
    return "" if ready == len(steps) else f"{ready} of {len(steps)}"


def _step(
    step: Step,
    *,
    check: OpenerCheck,
    for_them: str,
    outline: Sequence[BriefSection],
    done: Collection[str],
    playbook: Playbook | None,
) -> BriefStep:
    match step.kind:
        case Evidence.PRONUNCIATION | Evidence.MANUAL:
            return _made(step, StepState.DONE if step.id in done else StepState.HALF, step.open_label)
        case Evidence.FOR_THEM:
            return _for_them(step, for_them, playbook=playbook)
        case Evidence.OPENER:
            return _opener(step, check)
        case Evidence.OUTLINE:
            return _outline(step, outline)
        case _:
            assert_never(step.kind)


def _made(step: Step, state: StepState, missing: str) -> BriefStep:
    label = step.label if state is StepState.DONE else missing
    return BriefStep(step.id, label, state, step.kind, step.why, step.source)


def _for_them(step: Step, for_them: str, *, playbook: Playbook | None) -> BriefStep:
    finding = check_for_them(for_them, playbook=playbook)
    if finding is None or finding.level not in OPENING:
        return _made(step, StepState.DONE, "")
    if not for_them.strip():
        return _made(step, StepState.OPEN, step.open_label)
    return _made(step, StepState.HALF, tr("{label}: 1 to fix", label=step.label))


def _opener(step: Step, check: OpenerCheck) -> BriefStep:
    if not check.findings and check.has == Has():  # words that lack everything have findings: there are no words
        return _made(step, StepState.OPEN, tr("{open_label}: write one", open_label=step.open_label))
    count = sum(finding.level in OPENING for finding in check.findings)
    notices = len(check.findings) - count
    told = ", ".join(f"{n} {words}" for n, words in ((count, tr("to fix")), (notices, tr("to know"))) if n)
    made = _made(step, StepState.HALF if count else StepState.DONE, f"{step.label}: {told}")
    return replace(made, label=f"{step.label}: {told}") if notices else made


def _outline(step: Step, outline: Sequence[BriefSection]) -> BriefStep:
    if not any(section.points or section.questions for section in outline):
        return _made(step, StepState.OPEN, tr("{open_label}: add points", open_label=step.open_label))
    return _made(step, StepState.DONE, "")
