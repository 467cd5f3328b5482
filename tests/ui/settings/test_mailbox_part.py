"""The mailbox on the settings page; the courier is written for these tests and answers at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.bench import Bench

from coachdesk.errors import CoachDeskError, WorldError
from coachdesk.settings import Mailbox
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.settings.mailbox_part import MARKED, MailboxPart
from coachdesk.ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from coachdesk.ui.courier import Courier


@dataclass(frozen=True)
class Found:
    drafts: str = "Drafts"
    marked: bool = True
    folders: tuple[str, ...] = ("INBOX", "Drafts", "Entwürfe 草稿")


@dataclass(frozen=True)
class Looked:
    found: Found = Found()
    in_keyring: bool = True


@dataclass
class FakeCourier:
    answer: Looked | CoachDeskError = Looked()
    asked: list[tuple[Mailbox, str]] = field(default_factory=list)
    forgot: list[Mailbox] = field(default_factory=list)

    def look(
        self, mailbox: Mailbox, password: str, then: Callable[[Looked], None], failed: Callable[[CoachDeskError], None]
    ) -> None:
        self.asked.append((mailbox, password))
        if isinstance(self.answer, Looked):
            then(self.answer)
        else:
            failed(self.answer)

    def forget(self, mailbox: Mailbox, then: Callable[[None], None], failed: Callable[[CoachDeskError], None]) -> None:
        self.forgot.append(mailbox)
        then(None)


@pytest.fixture
def made(qtbot: QtBot, theme: Theme) -> Iterator[tuple[Bench, MailboxPart, FakeCourier]]:
    bench = Bench(qtbot, theme, wide=True, mail_server="imap.ledgerly.example", mail_user="sam")
    courier = FakeCourier()
    bench.context.courier = cast("Courier", courier)
    yield bench, bench.open("settings", SettingsPage).mailbox, courier
    bench.close()


Made = tuple[Bench, MailboxPart, FakeCourier]


def test_a_test_says_what_was_found_and_keeps_no_password_on_the_screen_or_in_the_settings(made: Made) -> None:
    bench, part, courier = made
    assert part.password.input.echoMode() is QLineEdit.EchoMode.Password
    part.password.set_text("secret")
    part.test_button.click()
    assert courier.asked == [(Mailbox("imap.ledgerly.example", user="sam"), "secret")]
    assert part.said() == (
        "It works: drafts go to “Drafts”, which your server marks as drafts. The password is in the system’s keyring."
    )
    assert part.password.text() == ""
    assert "secret" not in repr(bench.desk.settings)


def test_without_a_keyring_it_says_how_long_the_password_is_kept(made: Made) -> None:
    _, part, courier = made
    courier.answer = Looked(in_keyring=False)
    part.test()
    assert part.said().endswith(
        "This system has no keyring that keeps passwords: yours is kept until CoachDesk is closed."
    )


def test_without_a_marked_folder_one_is_chosen_from_those_there_are(made: Made) -> None:
    bench, part, courier = made
    courier.answer = Looked(Found(drafts="", marked=False))
    part.test()
    assert part.said().startswith("Your server marks no folder as drafts. Choose one below.")
    assert [part.folder.itemText(n) for n in range(part.folder.count())] == [MARKED, *Found().folders]
    part.folder.setCurrentIndex(3)
    part.folder.activated.emit(3)
    assert bench.desk.settings.mail_folder == "Entwürfe 草稿"
    assert part.folder.currentData() == "Entwürfe 草稿"
    part.test()
    assert part.said().startswith("The mailbox has no folder “Entwürfe 草稿”. Choose another below.")
    courier.answer = Looked(Found(drafts="Entwürfe 草稿", marked=False))
    part.test()
    assert part.said().startswith("It works: drafts go to “Entwürfe 草稿”. ")


def test_what_fails_is_said_in_its_own_sentence(made: Made) -> None:
    _, part, courier = made
    courier.answer = WorldError("imap.ledgerly.example did not accept the password of sam.", hint="Type it again.")
    part.password.set_text("wrong")
    part.test()
    assert part.said() == "imap.ledgerly.example did not accept the password of sam. Type it again."
    assert part.test_button.isEnabled()


def test_a_password_that_could_not_be_tried_lets_what_is_held_wait_for_the_server(made: Made) -> None:
    bench, part, courier = made
    courier.answer = WorldError("imap.ledgerly.example can’t be reached now.", code="away")
    part.test()
    assert "mailbox_changed" not in bench.desk.asked, "nothing was given"
    part.password.set_text("right")
    part.test()
    assert "mailbox_changed" in bench.desk.asked


def test_what_was_found_goes_when_the_mailbox_is_another(made: Made) -> None:
    bench, part, _ = made
    part.test()
    bench.context.change_setting("mail_server", "imap.other.example")
    assert part.said() == ""
    bench.context.change_setting("mail_user", "")
    assert not part.test_button.isEnabled()
    part.test()
    assert part.said() == "Name the server and the user first."


def test_the_password_is_forgotten_by_a_button(made: Made) -> None:
    _, part, courier = made
    part.forget_button.click()
    assert courier.forgot
    assert part.said() == "The password is forgotten."


def test_the_usual_port_goes_with_the_encryption_and_an_own_one_stays(made: Made) -> None:
    bench, _, _ = made
    page = bench.open("settings", SettingsPage)
    page.rows["mail_security"].edited.emit("starttls")
    assert (bench.desk.settings.mail_security, bench.desk.settings.mail_port) == ("starttls", 143)
    page.rows["mail_port"].edited.emit(1143)
    page.rows["mail_security"].edited.emit("tls")
    assert bench.desk.settings.mail_port == 1143


def test_the_search_finds_it(made: Made) -> None:
    bench, part, _ = made
    page = bench.open("settings", SettingsPage)
    page.search.set_text("keyring")
    assert not part.isHidden()
    page.search.set_text("theme")
    assert part.isHidden()
