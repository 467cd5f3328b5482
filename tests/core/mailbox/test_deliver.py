"""Every promise of the mailbox against a real Dovecot."""

from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.policy import default

import pytest
from tests.core.exchange.test_hostile_files import naughty_batches
from tests.core.mailbox.dovecot import NAME, OTHER, PASSWORD, Dovecot
from tests.core.mailbox.lines import breaking

from coachdesk.exchange import mail_draft
from coachdesk.exchange.text import clean_line
from coachdesk.followup.posting import message_id
from coachdesk.mailbox import deliver, look
from coachdesk.mailbox.faults import MailboxError
from coachdesk.mailbox.session import open_session
from coachdesk.model.call import Channel, Draft
from coachdesk.model.ids import DraftId, ProspectId
from coachdesk.model.posting import MailboxAnswer, Parcel, Reply

# Long ago: no mailbox takes a date to come.
NOW = datetime(2024, 11, 26, 15, 44, tzinfo=timezone(timedelta(hours=1)))


def parcel(name: str = "one", *, body: str = "Hello,\r\nlong text\r\n.\r\nend") -> Parcel:
    id_ = f"<{name}@ledgerly.example>"
    head = f"Message-ID: {id_}\r\nSubject: Our call\r\nDate: Tue, 26 Nov 2024 15:44:00 +0100\r\n\r\n"
    return Parcel(DraftId(name), id_, (head + body + "\r\n").encode(), NOW)


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_draft_lies_in_the_folder_marked_as_drafts_as_a_draft_that_was_seen(server: Dovecot, security: str) -> None:
    mailbox = server.mailbox(port=server.tls if security == "tls" else server.starttls, security=security)
    assert deliver(mailbox, parcel(), password=PASSWORD) == MailboxAnswer(Reply.PUT, folder="Drafts")
    [raw] = server.messages()
    assert raw.replace(b"\n", b"\r\n") == parcel().message
    assert message_from_bytes(raw, policy=default)["Message-ID"] == "<one@ledgerly.example>"
    assert server.flags() == ["DS"]


def test_its_date_in_the_mailbox_is_the_time_it_was_put_there_for(server: Dovecot) -> None:
    deliver(server.mailbox(), parcel(), password=PASSWORD)
    [date] = server.ask("FETCH", "1", "INTERNALDATE")
    assert b"26-Nov-2024 14:44:00 +0000" in date


def test_the_same_draft_is_never_there_twice(server: Dovecot) -> None:
    answers = [deliver(server.mailbox(), parcel(), password=PASSWORD).reply for _ in range(3)]
    assert answers == [Reply.PUT, Reply.THERE, Reply.THERE]
    assert deliver(server.mailbox(), parcel("two"), password=PASSWORD).reply is Reply.PUT
    assert len(server.messages()) == 2


def test_a_draft_whose_answer_was_lost_is_asked_for_before_it_is_put_there_again(server: Dovecot) -> None:
    letter = parcel(body="x" * 60_000)
    with breaking(server.tls, after=30_000, swallow=True) as port:
        lost = deliver(server.mailbox(port=port), letter, password=PASSWORD)
    assert lost.reply is Reply.AWAY
    assert len(server.messages()) == 1, "it arrived, and nobody said so"
    assert deliver(server.mailbox(), letter, password=PASSWORD) == MailboxAnswer(Reply.THERE, folder="Drafts")
    assert len(server.messages()) == 1


def test_a_server_gone_in_the_middle_has_no_half_of_it(server: Dovecot) -> None:
    letter = parcel(body="x" * 60_000)
    with breaking(server.tls, after=30_000, swallow=False) as port:
        gone = deliver(server.mailbox(port=port), letter, password=PASSWORD)
    assert gone.reply is Reply.AWAY
    assert NAME in gone.reason
    assert server.messages() == []
    assert deliver(server.mailbox(), letter, password=PASSWORD).reply is Reply.PUT


def test_a_draft_that_was_sent_meanwhile_is_not_put_there_again(server: Dovecot) -> None:
    deliver(server.mailbox(folder="Sent"), parcel(), password=PASSWORD)
    assert deliver(server.mailbox(), parcel(), password=PASSWORD) == MailboxAnswer(Reply.THERE, folder="Sent")
    assert server.messages() == []


def test_what_was_called_off_meanwhile_is_not_put_there(server: Dovecot) -> None:
    assert deliver(server.mailbox(), parcel(), password=PASSWORD, wanted=lambda: False).reply is Reply.AWAY
    assert server.messages() == []


def test_a_wrong_password_waits_for_the_rep_and_is_not_tried_on(server: Dovecot) -> None:
    answer = deliver(server.mailbox(), parcel(), password="wrong")
    assert answer.reply is Reply.HELD
    assert "did not accept the password of sam" in answer.reason
    assert "Authentication failed" in answer.reason, "the server’s own words"


def test_a_full_mailbox_says_so_in_its_own_words(server: Dovecot) -> None:
    answer = deliver(server.mailbox("full"), parcel(body="x" * 5_000), password=PASSWORD)
    assert answer.reply is Reply.REFUSED
    assert answer.reason.startswith("The mailbox is full. The server says: Quota exceeded")
    assert server.messages("full") == []


def test_a_certificate_of_an_unknown_authority_is_refused_before_the_password(server: Dovecot) -> None:
    answer = deliver(server.mailbox(ca_file=""), parcel(), password=PASSWORD)
    assert answer.reply is Reply.AWAY
    assert "can’t be trusted" in answer.reason
    assert "The password was not given" in answer.reason


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_for_another_name_is_refused(server: Dovecot, security: str) -> None:
    port = server.tls if security == "tls" else server.starttls
    mailbox = server.mailbox(server=OTHER, port=port, security=security)
    assert "can’t be trusted" in deliver(mailbox, parcel(), password=PASSWORD).reason


def test_the_wrong_port_for_tls_says_so(server: Dovecot) -> None:
    assert "does not speak TLS" in deliver(server.mailbox(port=server.starttls), parcel(), password=PASSWORD).reason
    asked = server.mailbox(port=server.tls, security="starttls")
    assert deliver(asked, parcel(), password=PASSWORD, patience=0.5).reply is Reply.AWAY


def test_a_server_that_is_not_there_is_tried_again_later(server: Dovecot) -> None:
    answer = deliver(server.mailbox(port=1), parcel(), password=PASSWORD)
    assert answer == MailboxAnswer(Reply.AWAY, f"{NAME} can’t be reached now.")


def test_without_a_marked_folder_nothing_is_guessed_and_a_chosen_one_takes_it(server: Dovecot) -> None:
    server.command("CREATE", '"Later"', user="bare")
    found = look(server.mailbox("bare"), password=PASSWORD)
    assert (found.drafts, found.marked) == ("", False)
    assert "Later" in found.folders
    answer = deliver(server.mailbox("bare"), parcel(), password=PASSWORD)
    assert answer.reply is Reply.HELD
    assert "marks no folder as its drafts" in answer.reason
    assert deliver(server.mailbox("bare", folder="Later"), parcel(), password=PASSWORD).folder == "Later"
    assert len(server.messages("bare", "Later")) == 1


def test_a_chosen_folder_that_has_gone_says_so(server: Dovecot) -> None:
    answer = deliver(server.mailbox(folder="Gone"), parcel(), password=PASSWORD)
    assert answer.reply is Reply.HELD
    assert "no folder “Gone”" in answer.reason


def test_a_folder_with_letters_of_every_script_is_found_by_its_name(server: Dovecot) -> None:
    # Modified UTF-7, RFC 3501, 5.1.3.
    server.command("CREATE", '"Entw&APw-rfe &- &g0l6Pw-/\\"Neu\\""')
    name = 'Entwürfe & 草稿/"Neu"'
    found = look(server.mailbox(folder=name), password=PASSWORD)
    assert (found.drafts, found.marked) == (name, False)
    assert deliver(server.mailbox(folder=name), parcel(), password=PASSWORD).folder == name
    assert deliver(server.mailbox(folder=name), parcel(), password=PASSWORD).reply is Reply.THERE
    assert server.messages() == []


def test_a_look_says_where_drafts_would_go_and_writes_nothing(server: Dovecot) -> None:
    found = look(server.mailbox(), password=PASSWORD)
    assert (found.drafts, found.marked) == ("Drafts", True)
    assert set(found.folders) == {"INBOX", "Drafts", "Sent"}
    assert server.messages() == []
    with pytest.raises(MailboxError) as refused:
        look(server.mailbox(), password="wrong")
    assert refused.value.code == "password"


def test_every_hostile_string_lies_in_the_mailbox_as_one_message_with_its_own_head(server: Dovecot) -> None:
    texts = [text for text in dict.fromkeys(naughty_batches()) if clean_line(text)]
    with open_session(server.mailbox(), password=PASSWORD) as session:
        drafts = next(one for one in session.folders() if one.name == "Drafts")
        for number, text in enumerate(texts):
            letter = Draft(
                DraftId(f"d{number}"), ProspectId("p"), None, Channel.EMAIL, "t", "ann@lee.example", text, text, (), NOW
            )
            id_ = message_id(letter, sender=text)
            session.put(drafts, message=mail_draft(letter, sender=text, message_id=id_, at=NOW), at=NOW)
            assert number % 100 or session.holds(drafts, message_id=id_), text
    kept = [message_from_bytes(raw, policy=default) for raw in server.messages()]
    assert len(kept) == len(texts)
    for message in kept:
        assert not {"bcc", "cc", "x-evil", "reply-to"} & {name.lower() for name in message}
        assert str(message["To"]) == "ann@lee.example"
    assert len({str(message["Message-ID"]) for message in kept}) == len(texts)
