"""The rules speak at once; the second opinion joins them a moment later, and stays as long as the words do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.desk.opinion import Asked
from coachdesk.model.judgement import Finding, Has, Level, OpenerCheck
from coachdesk.paths import resources
from coachdesk.playbook.loader import load_playbook

WORDS = "Hi Saoirse, it’s Sam. You will hate this. Who closes the books?"
SEEN = "You will hate this"
AT = WORDS.index(SEEN)
WHY, SOURCE = "It runs the call down.", "Reason 4"
BY_MODEL = Finding("negative", "negative", Level.WARNING, "model", AT, AT + len(SEEN), SEEN, WHY, ("",), SOURCE)
BOTH = OpenerCheck((BY_MODEL,), Has(who=True, question=True), "used")


class Waiting:
    """A second opinion that answers when the test says so."""

    def __init__(self, rig: Rig) -> None:
        self.asked: list[tuple[Asked, Callable[[OpenerCheck], None]]] = []
        playbook = load_playbook(resources() / "playbook")
        desk: Any = rig.desk
        desk.asking = lambda text: Asked(text, playbook, {})
        rig.context.second = self  # type: ignore[assignment]

    def ask(self, asked: Asked, then: Callable[[OpenerCheck], None]) -> None:
        self.asked.append((asked, then))

    def answer(self, check: OpenerCheck = BOTH) -> None:
        _asked, then = self.asked.pop()
        then(check)


def own_words(make: Make) -> Rig:
    person = replace(samples.BRIEF.prospect, opener=WORDS)
    return make(replace(samples.BRIEF, prospect=person, opener=WORDS, opener_check=OpenerCheck((), Has(who=True))))


def test_it_is_asked_with_every_judgement_and_shown_when_it_comes(rig: Rig) -> None:
    waiting = Waiting(rig)
    rig.page.call.opening.opener.set_text(WORDS)
    rig.page.doing.checking.check(WORDS)
    waiting.answer()
    assert rig.page.call.opening.current_finding() == BY_MODEL
    assert rig.page.call.opening.finding.speaks.text() == "Second opinion: Reason 4"


def test_one_that_comes_for_words_of_before_changes_nothing(rig: Rig) -> None:
    waiting = Waiting(rig)
    before = rig.page.call.opening.current_finding()
    rig.page.doing.checking.check("Hello")
    waiting.answer()
    assert rig.page.call.opening.current_finding() == before


def test_nothing_is_asked_about_no_words(rig: Rig) -> None:
    waiting = Waiting(rig)
    rig.page.doing.checking.check("  ")
    assert not waiting.asked


def test_a_reps_own_opener_is_looked_at_twice_and_the_checklist_follows(make: Make) -> None:
    rig = own_words(make)
    waiting = Waiting(rig)
    rig.page.reload()
    assert waiting.asked[-1][0].text == WORDS
    waiting.answer()
    steps = {step.kind: step.label for step in rig.page.doing.checking.steps(rig.page.brief)}  # type: ignore[arg-type]
    assert steps["opener"].endswith("1 to fix")
    rig.page.reload()
    assert rig.page.call.opening.current_finding() == BY_MODEL
