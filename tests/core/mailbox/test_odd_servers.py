"""What no honest server says: each is one calm sentence, and the password never leaves in the clear."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.core.mailbox.dovecot import NAME, Dovecot
from tests.core.mailbox.lines import Script, talking

from coachdesk.mailbox import deliver, look
from coachdesk.mailbox.faults import SHOWN, MailboxError
from coachdesk.model.ids import DraftId
from coachdesk.model.posting import MailboxAnswer, Parcel, Reply
from coachdesk.settings import Mailbox

PARCEL = Parcel(DraftId("d"), "<d@x.example>", b"Message-ID: <d@x.example>\r\n\r\nHello\r\n", datetime.now(UTC))
FOLDERS: Script = {"LIST": [b'* LIST (\\HasNoChildren \\Drafts) "/" Drafts', b"OK listed"]}
NOTHING: Script = {"UID SEARCH": [b"* SEARCH", b"OK searched"]}
TAKES: Script = {"APPEND": [b"+ go on", b"OK there"]}


def try_it(server: Dovecot, script: Script, **more: object) -> tuple[MailboxAnswer, list[bytes]]:
    tls = more.pop("security", "tls")
    with talking(server.here, FOLDERS | NOTHING | script, tls=tls == "tls", **more) as (port, heard):  # type: ignore[arg-type]
        answer = deliver(server.mailbox(port=port, security=tls), PARCEL, password="secret", patience=0.5)
    return answer, heard


@pytest.mark.parametrize(
    ("script", "reply", "words"),
    [
        ({"PASSWORD": [b"NO [UNAVAILABLE] directory is down"]}, Reply.AWAY, "lets nobody in just now"),
        ({"PASSWORD": [b"NO [AUTHENTICATIONFAILED] no"]}, Reply.HELD, "did not accept the password of sam"),
        ({"PASSWORD": [b"HANG UP"]}, Reply.AWAY, ""),
        ({"LIST": [b"BAD what"]}, Reply.AWAY, "does not answer like a mail server"),
        ({"LIST": [b"* LIST nonsense ((((", b"OK listed"]}, Reply.AWAY, "does not answer like a mail server"),
        ({"LIST": [b"HANG UP"]}, Reply.AWAY, "broke the connection off"),
        ({"EXAMINE": [b"NO [NONEXISTENT] gone"]}, Reply.HELD, "no folder “Drafts”"),
        ({"UID SEARCH": [b"NO search is off"]}, Reply.AWAY, "does not answer like a mail server"),
        ({"APPEND": [b"NO [TRYCREATE] no such folder"]}, Reply.HELD, "no folder “Drafts”"),
        ({"APPEND": [b"NO [OVERQUOTA] Full up"]}, Reply.REFUSED, "The mailbox is full. The server says: Full up"),
        ({"APPEND": [b"NO [INUSE] busy"]}, Reply.AWAY, "takes nothing just now. The server says: busy"),
        ({"APPEND": [b"NO [CANNOT] "]}, Reply.REFUSED, "The mailbox refused the draft."),
        ({"APPEND": [b"BAD I take no drafts"]}, Reply.REFUSED, "The server says: I take no drafts"),
        ({"APPEND": [b"* BYE going down", b"HANG UP"]}, Reply.AWAY, "broke the connection off"),
    ],
)
def test_each_refusal_is_a_sentence_and_says_whether_to_try_again(
    server: Dovecot, script: Script, reply: Reply, words: str
) -> None:
    answer, _ = try_it(server, script)
    assert answer.reply is reply
    assert words in answer.reason


def test_hostile_words_of_a_server_are_one_short_plain_line(server: Dovecot) -> None:
    words = b"NO [ALERT] <b>Pay\x07 now</b>\x1b[2J \xe2\x80\xae" + b"x" * 900
    answer, _ = try_it(server, {"APPEND": [words]})
    said = answer.reason.partition("The server says: ")[2]
    assert said.startswith("<b>Pay now</b> [2J")
    assert said.isprintable()
    assert len(said) <= SHOWN


GREETINGS = [b"* BYE too many", b"220 smtp.example ESMTP", b"", b"\x00\xff" * 40, b"* PREAUTH hi"]


@pytest.mark.parametrize("hello", GREETINGS)
def test_whatever_greets_us_is_a_sentence(server: Dovecot, hello: bytes) -> None:
    answer, _ = try_it(server, {}, hello=hello)
    assert answer.reply in {Reply.AWAY, Reply.HELD}
    assert NAME in answer.reason


@pytest.mark.parametrize(
    ("script", "more"),
    [
        ({}, {"can": b"IMAP4rev1 AUTH=PLAIN"}),
        ({"STARTTLS": [b"NO not today"]}, {}),
        ({"STARTTLS": [b"OK go"]}, {}),
        ({"STARTTLS": [b"* BYE", b"HANG UP"]}, {}),
        ({}, {"hello": b"* PREAUTH you are in"}),
    ],
)
def test_without_tls_no_password_and_no_draft_leaves(server: Dovecot, script: Script, more: dict[str, bytes]) -> None:
    answer, heard = try_it(server, script, security="starttls", **more)
    assert answer.reply in {Reply.AWAY, Reply.HELD}
    said = b"".join(heard)
    assert not [word for word in (b"LOGIN", b"AUTHENTICATE", b"APPEND", b"secret") if word in said]


def test_marks_that_are_told_only_when_asked_for_are_asked_for(server: Dovecot) -> None:
    script: Script = {
        "LIST (SPECIAL-USE)": [b'* LIST (\\Drafts) "." "INBOX.Concepts"', b"OK"],
        "LIST": [
            b'* LIST (\\HasNoChildren) "." INBOX',
            b'* LIST () "." "INBOX.Concepts"',
            b'* LIST (\\Noselect) "." Top',
            b"OK",
        ],
    }
    with talking(server.here, script) as (port, _):
        found = look(server.mailbox(port=port), password="secret")
    assert (found.drafts, found.marked) == ("INBOX.Concepts", True)
    assert found.folders == ("INBOX", "INBOX.Concepts"), "what holds no mail is not offered"


def test_names_in_utf_8_and_broken_names_are_shown_and_given_back_as_they_came(server: Dovecot) -> None:
    script: Script = {
        "LIST": [
            '* LIST () "/" "Entwürfe"'.encode(),
            b'* LIST () "/" "bad &AP"',
            b'* LIST () "/" "odd \xff"',
            '* LIST () "/" "evil \u202egnp"'.encode(),
            b"OK",
        ]
    }
    with talking(server.here, script | NOTHING | TAKES) as (port, _):
        found = look(server.mailbox(port=port, folder="entwürfe"), password="secret")
        assert found.drafts == ""
        assert found.folders[0] == "Entwürfe"
        assert all(name.isprintable() for name in found.folders)


def test_inbox_is_the_same_in_any_spelling(server: Dovecot) -> None:
    with talking(server.here, {"LIST": [b'* LIST () "/" "Inbox"', b"OK"]}) as (port, _):
        assert look(server.mailbox(port=port, folder="INBOX"), password="x").drafts == "Inbox"


@pytest.mark.parametrize(("user", "password"), [("sam", "a\0b"), ("sam", "a\r\nb"), ("s\nam", "x")])
def test_a_user_or_password_that_would_be_another_command_is_not_given(
    server: Dovecot, user: str, password: str
) -> None:
    with talking(server.here, {}) as (port, heard), pytest.raises(MailboxError, match="no way to hear"):
        look(server.mailbox(user, port=port), password=password)
    assert not [line for line in heard if b"LOGIN" in line or b"AUTH" in line]


def test_a_server_without_sasl_gets_the_user_quoted_and_is_told_of_no_other_letters(server: Dovecot) -> None:
    with talking(server.here, FOLDERS, can=b"IMAP4rev1") as (port, heard):
        look(server.mailbox('sam "x" NOOP', port=port), password="pass word")
        with pytest.raises(MailboxError, match="no way to hear"):
            look(server.mailbox("sam", port=port), password="ß")
    [login] = [line for line in heard if b"LOGIN" in line]
    assert login.endswith(b'LOGIN "sam \\"x\\" NOOP" "pass word"\r\n')


@pytest.mark.parametrize(("content", "words"), [(None, "can’t be read"), ("no certificate", "holds none")])
def test_a_file_of_certificates_that_is_none_is_said_to_be_none(
    tmp_path: Path, content: str | None, words: str
) -> None:
    file = tmp_path / "own.pem"
    if content is not None:
        file.write_text(content)
    answer = deliver(Mailbox(NAME, user="sam", ca_file=str(file)), PARCEL, password="x")
    assert answer.reply is Reply.HELD
    assert f"own.pem {words}" in answer.reason
