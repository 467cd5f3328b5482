"""What is said by itself to those who hear the screen, and that it waits while a call is live."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget
from tests.ui.bench import Bench

from coachdesk.errors import UserError
from coachdesk.ui.announcing import MOST_WAITING, Announcer


@dataclass
class Ear:
    said: list[tuple[str, bool]] = field(default_factory=list)

    def __call__(self, _widget: QWidget, text: str, *, urgent: bool = False) -> None:
        self.said.append((text, urgent))


def listening(bench: Bench) -> Ear:
    ear = Ear()
    Announcer(bench.context, bench.window, say=ear)
    return ear


def test_what_was_saved_is_said(bench: Bench) -> None:
    ear = listening(bench)
    bench.context.say("Recorded: voicemail", undo=True)
    assert ear.said == [("Recorded: voicemail", False)]


def test_a_problem_is_said_at_once(bench: Bench) -> None:
    ear = listening(bench)
    bench.context.problem(UserError("The disk is full.", hint="Free some space."))
    assert ear.said == [("The disk is full. Free some space.", True)]


def test_while_a_call_is_live_nothing_is_said_and_afterwards_the_last_few_things(bench: Bench) -> None:
    ear = listening(bench)
    bench.context.set_live(True)
    for number in range(MOST_WAITING + 1):
        bench.context.say(f"Thing {number}.")
        bench.context.say(f"Thing {number}.")
    assert ear.said == []
    bench.context.set_live(False)
    assert ear.said == [("Thing 1. Thing 2. Thing 3. Thing 4.", False)]
    bench.context.set_live(True)
    bench.context.set_live(False)
    assert len(ear.said) == 1
