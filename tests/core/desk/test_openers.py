"""Openers in the making: two variants a kind of call, kept as typed, one on the desk, and back by undo."""

import pytest
from tests.core.desk.conftest import person

from coachdesk.desk import Desk
from coachdesk.errors import UserError
from coachdesk.model.changes import Topic
from coachdesk.model.ids import OutcomeId
from coachdesk.model.practice import Pieces

OWN = Pieces("Hi {{first_name}}, {{my_name}}, {{my_company}}", "I’m ringing because", "{{for_them}}", "How is it here?")


@pytest.fixture
def who(desk: Desk) -> Desk:
    desk.add_prospect(person(1))
    desk.open_next()
    return desk


def opener(desk: Desk) -> str:
    brief = desk.brief()
    assert brief is not None
    return brief.opener


def test_a_begins_with_the_playbooks_words_and_b_with_none(desk: Desk) -> None:
    made = desk.opener_builder()
    assert (made.kind, made.kinds[0], made.sent, made.theirs) == ("first_call", ("first_call", "First call"), "", False)
    assert made.variants["a"].for_them.startswith("{{for_them}}")
    assert made.variants["b"] == Pieces()
    assert made.heard_by == "Dana Okafor"
    assert "Dana" in desk.judge_pieces(OWN).text


def test_it_is_judged_as_whoever_is_on_the_desk_hears_it(who: Desk) -> None:
    told = who.judge_pieces(OWN)
    assert told.text.startswith("Hi Ana1, Sam, Ledgerly. I’m ringing because month-end close in 3 days, not 9.")
    assert who.opener_builder().heard_by == "Ana1 Beltrán"
    bad = Pieces("Hi {{first_name}}. Sorry to bother you.", OWN.reason, OWN.for_them, OWN.question)
    told = who.judge_pieces(bad)
    mended = who.mend_pieces(bad, next(f for f in told.check.findings if f.end > f.start), told=told)
    assert mended is not None
    assert "bother" not in mended.who


def test_what_is_typed_is_kept_and_nothing_else_changes(who: Desk) -> None:
    before = opener(who)
    who.keep_pieces("first_call", "b", OWN)
    assert who.opener_builder().variants["b"] == OWN
    assert opener(who) == before
    assert who.opener_builder("gatekeeper").variants["b"] == Pieces()


def test_one_is_sent_to_the_desk_and_undo_takes_it_back(who: Desk) -> None:
    before = opener(who)
    sent = who.send_opener("first_call", "b", OWN)
    assert sent.undoable
    assert Topic.DESK in sent.topics
    assert opener(who) == (
        "Hi Ana1, Sam, Ledgerly. I’m ringing because month-end close in 3 days, not 9. How is it here?"
    )
    assert (who.opener_builder().sent, who.opener_builder().changed) == ("b", False)
    who.keep_pieces("first_call", "b", Pieces("Hi."))
    assert who.opener_builder().changed, "the desk has the one that was sent"
    assert who.undo().what == "Opener B is on the desk: First call"
    assert opener(who) == before
    assert who.opener_builder().sent == ""


def test_the_playbooks_own_comes_back_by_a_word(who: Desk) -> None:
    before = opener(who)
    who.send_opener("first_call", "a", OWN)
    who.drop_opener("first_call")
    assert opener(who) == before
    assert who.opener_builder().variants["a"] == OWN
    who.undo()
    assert who.opener_builder().sent == "a"


def test_an_opener_of_their_own_goes_before(who: Desk) -> None:
    who.save_opener("Hello Ana.")
    who.send_opener("first_call", "a", OWN)
    assert opener(who) == "Hello Ana."
    assert who.opener_builder().theirs


def test_what_cannot_be_said_is_refused(who: Desk) -> None:
    for kind, variant, pieces, said in (
        ("first_call", "a", Pieces("Hi {{nick}}"), "no field called"),
        ("first_call", "a", Pieces(), "no words"),
        ("first_call", "c", OWN, "no variant"),
        ("nonsense", "a", OWN, "no outline"),
    ):
        with pytest.raises(UserError, match=said):
            who.send_opener(kind, variant, pieces)
    with pytest.raises(UserError, match="no variant"):
        who.keep_pieces("first_call", "c", OWN)
    assert who.opener_builder().sent == ""


def test_what_was_spoilt_begins_anew(who: Desk) -> None:
    with who.store.step("spoil", undoable=False) as step:
        step.put("opener:first_call:b", "{not json")
        step.put("opener:first_call:a", "[1]")
    made = who.opener_builder()
    assert made.variants["b"] == Pieces()
    assert made.variants["a"].who


def test_how_the_calls_ended_that_began_with_a_variant_is_counted(who: Desk) -> None:
    assert who.opener_builder().ended == {}
    who.send_opener("first_call", "b", OWN)
    assert {name: one.calls for name, one in who.opener_builder().ended.items()} == {"a": 0, "b": 0}
    who.record(OutcomeId("hung_up_silent"))
    assert who.opener_builder().ended["b"].hung_up == 1
    who.undo()
    assert who.opener_builder().ended["b"].hung_up == 0


def test_a_variant_is_known_by_each_of_its_wordings(who: Desk) -> None:
    who.send_opener("first_call", "a", OWN)
    who.record(OutcomeId("meeting"))
    who.send_opener("first_call", "a", Pieces("Hello {{first_name}}.", "", "", "Who buys the paper here?"))
    assert who.opener_builder().ended["a"].meetings == 1


@pytest.mark.parametrize("kept", ["{", "{}", "[1]"])
def test_what_can_t_be_read_of_earlier_wordings_is_left_out(who: Desk, kept: str) -> None:
    with who.store.step("x", undoable=False) as step:
        step.put("opener:first_call:said-a", kept)
    assert who.opener_builder().ended == {}


def test_what_was_sent_before_wordings_were_remembered_counts_too(who: Desk) -> None:
    who.send_opener("first_call", "a", OWN)
    who.record(OutcomeId("meeting"))
    with who.store.step("x", undoable=False) as step:
        step.put("opener:first_call:said-a", "")
    assert who.opener_builder().ended["a"].meetings == 1
