"""A whole call for real: dialled by a key through baresip, hung up on by sipp, written to by one key, and next."""

import re
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.project.test_start import PATIENCE_SECONDS, Started
from tests.real_softphone import RINGS, FarEnd, Softphone, softphone, talks

from coachdesk.desk import open_desk
from coachdesk.model.ending import EndedBy, Reason
from coachdesk.paths import DataFolder
from coachdesk.settings import Settings, save_settings

pytestmark = pytest.mark.x11

SECONDS = 6.0
POINTER_ROOT = 1
"""Keys go to whatever lies under the pointer: not to the desk, which has no focus."""
SEEN_SECONDS, SETTLED_SECONDS = 0.5, 1.0
"""Between what is shown and the key: as long as a person takes to look at it."""
LIST = "first name,last name,company,phone,email,for them,similar client\n"


class Beside(Started):
    """The desk on a list of two, beside a softphone that is running."""

    def __init__(self, folder: Path, phone: Softphone, far: FarEnd) -> None:
        self._set = Settings(
            my_name="Sam",
            my_company="Ledgerly",
            softphone="baresip",
            baresip_port=phone.control,
            sip_domain=far.domain,
        )
        super().__init__(folder)

    def ask(self, *words: str) -> dict[str, object]:
        if words[0] == "import":
            people = self.data.parent / "people.csv"
            ana = f"Ana,Beltran,Fieldstone Foods,{talks(SECONDS)},ana@fieldstone.example,Invoices in a day,Oakfield\n"
            people.write_text(
                f"{LIST}{ana}Greg,Tillman,Marrow Bay,7106001,greg@marrow.example,Two days saved,Oakfield\n"
            )
            self.data.mkdir(mode=0o700)
            save_settings(self.data / "settings.toml", self._set)
            words = ("import", str(people))
        return super().ask(*words)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.screen.press(key)
            time.sleep(0.3)


class Untold(Started):
    """The desk beside a softphone that tells nothing."""

    def ask(self, *words: str) -> dict[str, object]:
        if words[0] == "import":
            self.data.mkdir(mode=0o700)
            save_settings(self.data / "settings.toml", Settings(hot_keys=True))
        return super().ask(*words)

    def press(self, key: str) -> None:
        self.screen.press(key)
        time.sleep(SETTLED_SECONDS)


@contextmanager
def closing_desk(started: Untold) -> Iterator[Untold]:
    try:
        yield started
    finally:
        if started.program.poll() is None:
            started.program.kill()
        started.program.wait()


@pytest.fixture
def phone() -> Iterator[Softphone]:
    with softphone() as real:
        yield real


@pytest.fixture
def desk(tmp_path: Path, phone: Softphone) -> Iterator[Beside]:
    with closing(FarEnd(phone.folder)) as far:
        started = Beside(tmp_path, phone, far)
        yield started
        if started.program.poll() is None:
            started.program.kill()
        started.program.wait()


def is_talking(phone: Softphone) -> bool:
    """Whether the softphone has a call, as it says itself."""
    return "(0)" not in phone.press("listcalls")


def test_answered_hung_up_without_a_word_after_six_seconds_written_to_and_next(desk: Beside, phone: Softphone) -> None:
    desk.ready()
    # The number's country is not known, so neither are its hours: that costs one more key.
    desk.press("c", "c")
    desk.wait(lambda: is_talking(phone))
    time.sleep(RINGS + SECONDS - 1)
    desk.wait(lambda: not is_talking(phone))
    time.sleep(SEEN_SECONDS)
    desk.press("1")
    time.sleep(SETTLED_SECONDS)
    desk.press("y", "enter")
    time.sleep(SETTLED_SECONDS)
    desk.screen.press("control", "q")
    assert desk.program.wait(PATIENCE_SECONDS) == 0
    with closing(open_desk(DataFolder(desk.data))) as after:
        brief = after.brief()
        assert brief is not None
        assert brief.prospect.first_name == "Greg", "the next one is on the desk"
        (ana,) = after.prospects(search="Ana")
        told = [(item.kind, item.title, item.detail) for item in after.history(ana.id)]
        (call,) = after.store.calls(ana.id)
        waiting = [(draft.missing, draft.subject) for draft in after.to_send()]
        assert not waiting, "the draft was copied, so it was handed over"
    assert call.outcome == "hung_up_silent"
    assert call.seconds == pytest.approx(SECONDS, abs=0.1)
    assert call.times is not None
    assert (call.times.by, call.times.reason) == (EndedBy.THEM, Reason.HUNG_UP)
    assert [kind for kind, _title, _detail in told].count("call") == 1
    assert ("draft", "Email draft copied") in [(kind, title) for kind, title, _detail in told]
    (said,) = (detail for kind, _title, detail in told if kind == "call")
    assert re.search(r"\b(?:6\ss|0:06|6\.0)", said), said


def test_answered_and_ended_are_told_by_keys_while_another_program_has_the_keyboard(tmp_path: Path) -> None:
    with closing_desk(Untold(tmp_path)) as desk:
        desk.ready()
        desk.screen.focus(POINTER_ROOT)
        desk.screen.press("control", "alt", "a")
        time.sleep(2)
        desk.screen.press("control", "alt", "h")
        time.sleep(SEEN_SECONDS)
        desk.screen.focus(desk.screen.wait_for_window())
        desk.press("4")
        desk.wait(lambda: "first_key" in desk.marks())
        desk.screen.press("control", "q")
        assert desk.program.wait(PATIENCE_SECONDS) == 0
        with closing(open_desk(DataFolder(desk.data))) as after:
            calls = [call for who in after.prospects() for call in after.store.calls(who.id)]
    (call,) = calls
    assert call.outcome == "not_interested"
    assert call.times is not None
    assert call.times.answered_at is not None
    assert call.seconds is not None
    assert call.seconds > 1
