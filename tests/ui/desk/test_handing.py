"""The ways a draft leaves the desk, by keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.desk import samples
from tests.ui.desk.conftest import Make, Rig

from coachdesk.model.call import Channel
from coachdesk.model.posting import Posting, PostingState
from coachdesk.ui.desk.draft_card import head_of, way_words

WITH_MAILBOX = {"mail_server": "imap.ledgerly.example", "mail_user": "sam"}
POSTING = Posting(samples.DRAFT.id, "<d@x.example>", samples.NOW)


@pytest.fixture
def mail_rig(rig: Rig) -> Rig:
    rig.context.settings = replace(rig.context.settings, **WITH_MAILBOX)  # type: ignore[arg-type]
    return rig


def test_a_copy_has_its_paragraphs_and_one_without_formatting_has_none(rig: Rig) -> None:
    rig.press("1", "Y")
    copied = QApplication.clipboard().mimeData()
    assert (copied.text(), copied.html()) == ("the text", "<p>the text</p>")
    rig.press("U")
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "the text"
    assert not copied.hasHtml()
    assert rig.desk.verbs("hand_over") == ["copy", "plain"]
    assert rig.page.panes.sheet.draft.gone.text() == "Copied without formatting"


@pytest.mark.parametrize(
    ("why", "more"),
    [
        ("Too long for a mail link.", {"fits_a_link": False}),
        ("The calendar file is not in a mail link.", {"has_calendar": True}),
    ],
)
def test_what_a_mail_link_can_not_hold_is_opened_as_an_unsent_message(
    make: Make, why: str, more: dict[str, bool]
) -> None:
    rig = make(**more)
    rig.press("1", "M")
    [url] = rig.opened
    file = Path(unquote(url.removeprefix("file://")))
    assert file.name == "After our short call.eml"
    assert file.read_bytes().startswith(b"Subject")
    assert file.parent.stat().st_mode & 0o077 == 0, "for this user’s eyes only"
    assert f"{why} An unsent message was opened instead." in rig.said
    assert rig.desk.verbs("hand_over") == ["mail"]
    rig.context.clear_own_folder()
    assert not file.exists()


def test_where_no_program_opens_it_the_text_is_copied_and_that_is_said(make: Make) -> None:
    rig = make(fits_a_link=False)
    rig.mail_works = False
    rig.press("1", "M")
    assert QApplication.clipboard().text() == "the text"
    assert rig.desk.verbs("hand_over") == ["copy"]
    said = "Too long for a mail link. No program here opens an unsent message, so the text was copied."
    assert said in rig.said
    rig.context.clear_own_folder()


def test_a_message_that_can_not_be_written_is_copied(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    rig = make(fits_a_link=False)
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    rig.press("1", "M")
    assert "There is no room for a file of its own" in str(rig.problems[0])
    assert rig.desk.verbs("hand_over") == ["copy"]


def test_what_is_no_email_is_saved_as_text(make: Make, tmp_path: Path) -> None:
    spoken = replace(samples.DRAFT, channel=Channel.VOICEMAIL, subject="", body="Hi Saoirse.", missing=())
    rig = make()
    rig.saved_to = tmp_path
    rig.desk.now_follow_up = None
    rig.press("1")
    card = rig.page.panes.sheet.draft
    card.show_draft(spoken)
    assert card.buttons["eml"].text() == "Save as text"
    assert not card.buttons["mailbox"].isVisible()
    rig.press("L")
    assert rig.desk.verbs("hand_over") == ["file"]
    assert (tmp_path / "voicemail.txt").read_text() == "the text\n"


def test_a_draft_on_its_way_to_the_mailbox_says_so_and_can_not_be_changed_until_it_is_taken_back(
    mail_rig: Rig,
) -> None:
    rig = mail_rig
    rig.press("1", "G")
    card = rig.page.panes.sheet.draft
    assert rig.desk.verbs("put_in_mailbox") == ["d1"]
    assert card.way.text() == "On its way to your mailbox."
    assert card.buttons["mailbox"].text() == "Take back"
    rig.press("R")
    rig.type("x")
    assert card.body.text() == samples.DRAFT.body
    assert card.to.isReadOnly()
    rig.press("Esc", "G")
    assert rig.desk.verbs("take_from_mailbox") == ["d1"]
    assert not card.way.isVisible()
    assert card.buttons["mailbox"].text() == "To my drafts"
    assert not card.to.isReadOnly()


def test_those_to_send_say_which_are_on_their_way_and_which_were_refused(mail_rig: Rig) -> None:
    rig = mail_rig
    rig.desk.queued = (
        replace(POSTING, state=PostingState.REFUSED, reason="The mailbox is full."),
        replace(POSTING, draft=rig.desk.waiting[1].id),
    )
    rig.press("W")
    panel = rig.page.panes.to_send
    assert panel.rows[0].accessibleName().endswith("refused")
    assert panel.rows[1].accessibleName().endswith("on its way")
    assert panel.card.way.text() == "Not in your mailbox. The mailbox is full."
    assert not panel.card.to.isReadOnly()
    rig.press("Down")
    assert panel.card.way.text() == "On its way to your mailbox."


def test_what_keeps_a_draft_is_said_with_whether_it_goes_by_itself() -> None:
    away = replace(POSTING, tries=1, reason="The server is away.", next_at=samples.NOW + timedelta(minutes=1))
    assert way_words(away)[1] == "Waits for your mailbox. The server is away. It is tried again by itself."
    held = replace(POSTING, tries=1, reason="The password is wrong.")
    assert way_words(held)[1] == "Waits for your mailbox. The password is wrong."


def test_a_voicemail_over_half_a_minute_says_so() -> None:
    assert not head_of(Channel.VOICEMAIL, "word " * 75).too_long
    over = head_of(Channel.VOICEMAIL, "word " * 76)
    assert over.too_long
    assert over.words == "To say on voicemail, about 31 s at 150 words a minute; more than 30 s, shorten it"


def test_a_text_message_says_what_makes_it_unicode() -> None:
    head = head_of(Channel.TEXT, "Hi Siobhán, it’s Sam.")
    assert head.words == "Text message, 1 part, 21 characters, Unicode"
    assert head.tip.endswith("á ’ can’t be sent in GSM-7, where 160 fit.")
