"""Each sentence of softphone.feature: a real baresip and a real far end, and keys pressed in a real window."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot
from tests.core.desk.conftest import person
from tests.features.conftest import Rep, calls
from tests.real_softphone import REFUSES, FarEnd, Softphone, rings_us, softphone, talks

from coachdesk.model.phone import EndedBy, LineCall, Reason
from coachdesk.model.prospect import Phone as Number
from coachdesk.phone import Phone
from coachdesk.phone.baresip import Baresip
from coachdesk.phone.choosing import make_phone
from coachdesk.settings import Settings, load_settings, save_settings
from coachdesk.ui.kit.button import KeyButton
from coachdesk.ui.telephone import Telephone

scenarios("softphone.feature")

WAIT_MS = 30_000
BUSY = next(number for number, line in REFUSES.items() if "Busy" in line)
CALLER = "+12025550142"
"""Who rings us."""


@dataclass
class Call:
    """The softphone, its far end, and every call the window was told of."""

    real: Softphone
    far: FarEnd
    stack: ExitStack
    told: list[LineCall] = field(default_factory=list)


@pytest.fixture
def line() -> Iterator[Call]:
    with ExitStack() as stack:
        real = stack.enter_context(softphone())
        yield Call(real, stack.enter_context(closing(FarEnd(real.folder))), stack)


def set_up(rep: Rep, line: Call, qtbot: QtBot, *, numbers: tuple[str, str]) -> None:
    """The window is opened anew on this list, with this softphone chosen, and in touch with it."""
    rep.stop()
    settings = load_settings(rep.folder.settings)
    chosen = replace(settings, softphone="baresip", baresip_port=line.real.control, sip_domain=line.far.domain)
    save_settings(rep.folder.settings, chosen)
    made: list[Phone] = []

    def make(settings: Settings) -> Phone:
        made.append(make_phone(settings))
        return made[-1]

    rep.make_line = lambda context: Telephone(make, context)
    rep.start()
    for n, number in enumerate(numbers, 1):
        rep.desk.add_prospect(person(n, first_name=f"Ana{n:02}", phones=(Number(number),)))
    rep.desk.start_if_idle()
    rep.window.refresh()
    _listen(rep, line)
    _until(qtbot, lambda: any(isinstance(phone, Baresip) and phone.in_touch for phone in made))


def _listen(rep: Rep, line: Call) -> None:
    telephone = rep.window.context.telephone
    assert telephone is not None
    telephone.told.connect(line.told.append)
    telephone.start()


@given(parsers.parse("a softphone, and a list whose first person answers and hangs up after {seconds:d} seconds"))
def answers(rep: Rep, line: Call, qtbot: QtBot, seconds: int) -> None:
    set_up(rep, line, qtbot, numbers=(talks(seconds), "+1 212 555 0102"))


@given("a softphone, and a list whose first person is busy")
def busy(rep: Rep, line: Call, qtbot: QtBot) -> None:
    set_up(rep, line, qtbot, numbers=(f"{BUSY}00", "+1 212 555 0102"))


@given("a softphone, and a list whose second person rings us")
def second_rings(rep: Rep, line: Call, qtbot: QtBot) -> None:
    set_up(rep, line, qtbot, numbers=("+1 212 555 0101", CALLER))
    line.stack.enter_context(closing(FarEnd(line.real.folder, rings_us(gives_up=False), to=line.real.sip)))


@when(parsers.parse('I press "C" until it rings'))
def dial(rep: Rep, line: Call, qtbot: QtBot) -> None:
    # Open steps of the checklist cost one more key.
    for _ in range(2):
        if not line.told:
            rep.press("C")
    _until(qtbot, lambda: any(call.source == "baresip" for call in line.told))


@when("it rings")
def rings(line: Call, qtbot: QtBot) -> None:
    _until(qtbot, lambda: any(call.incoming for call in line.told))


@when("they have answered")
def answered(line: Call, qtbot: QtBot) -> None:
    _until(qtbot, lambda: any(call.answered for call in line.told))


@when("I close the window and start again while they talk")
def closed_meanwhile(rep: Rep, line: Call, qtbot: QtBot) -> None:
    rep.stop()
    line.told.clear()
    rep.start()
    # As the program does it: what is still to come of calls is looked up before the softphone is listened to.
    rep.window.calls.missed(rep.desk.heard_while_closed(moment=0.0))
    _listen(rep, line)
    _until(qtbot, lambda: any(call.answered for call in line.told))


@when("they have hung up")
def hung_up(line: Call, qtbot: QtBot) -> None:
    _until(qtbot, lambda: any(call.ending for call in line.told))


@then(parsers.parse('the bar leads with "{outcome}" because "{why}"'))
def leads(rep: Rep, line: Call, qtbot: QtBot, outcome: str, why: str) -> None:
    _until(qtbot, lambda: why in rep.window_text())
    (ended,) = {call.id: call for call in line.told if call.ending}.values()
    assert rep.desk.fitting(ended).outcomes[0] == outcome


@then(parsers.parse('the window says "{words}"'))
def says(rep: Rep, qtbot: QtBot, words: str) -> None:
    buttons = rep.window.findChildren(KeyButton)
    _until(qtbot, lambda: any(words in button.text() for button in buttons if button.isVisible()))


@then(parsers.parse("it is kept that they hung up after {seconds:d} seconds"))
def kept(rep: Rep, qtbot: QtBot, seconds: int) -> None:
    _until(qtbot, lambda: (times := calls(rep)[-1].times) is not None and times.ended_at is not None)
    call = calls(rep)[-1]
    assert call.times is not None
    assert (call.times.by, call.times.reason, call.times.incoming) == (EndedBy.THEM, Reason.HUNG_UP, False)
    assert call.times.seconds == pytest.approx(seconds, abs=0.1)
    assert call.seconds == call.times.seconds


@then("nothing was dialled")
def not_dialled(rep: Rep, line: Call) -> None:
    assert [call.incoming for call in line.told] == [True] * len(line.told)
    assert rep.opened == []
    assert calls(rep) == []


def _until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=WAIT_MS)
    QApplication.processEvents()
