"""An opener in four steps: put together, taken apart, judged step by step, mended, and never of one person only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.coach import check_opener
from coachdesk.model.judgement import OpenerCheck
from coachdesk.model.practice import Pieces
from coachdesk.playbook.schema import Playbook
from coachdesk.practice.openers import STEPS, Judged, joined, judged, mended, parted, unfilled, wrong_with

FIELDS = {
    "first_name": "Dana",
    "company": "Brightwater Foods",
    "my_name": "Sam",
    "my_company": "Ledgerly",
    "for_them": "month-end close in four days instead of nine",
}
GOOD = Pieces(
    "Hi {{first_name}}, it’s {{my_name}} from {{my_company}}",
    "I’m calling because of one thing:",
    "{{for_them}}",
    "Who looks after that at {{company}}?",
)


@pytest.fixture
def look(playbook: Playbook) -> "Look":
    return Look(playbook)


class Look:
    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook

    def check(self, text: str) -> OpenerCheck:
        return check_opener(text, playbook=self._playbook, fields=FIELDS)

    def __call__(self, pieces: Pieces) -> Judged:
        return judged(pieces, fields=FIELDS, judge=self.check)


def test_the_pieces_make_one_text(look: Look) -> None:
    told = look(GOOD)
    assert told.text == (
        "Hi Dana, it’s Sam from Ledgerly. I’m calling because of one thing: month-end close in four days instead of "
        "nine. Who looks after that at Brightwater Foods?"
    )
    assert [step.there for step in told.steps] == [True] * 4
    assert (told.check.findings, told.missing) == ((), ())
    assert (told.words, told.seconds) == (27, 11)


def test_each_step_says_what_it_lacks_and_what_works_against_it(look: Look) -> None:
    told = look(Pieces("Hi {{first_name}}, sorry to bother you.", "", "{{similar_client}} did it", "Okay?"))
    who, reason, for_them, _question = told.steps
    assert [finding.text for finding in who.findings] == ["sorry to bother you. [[similar"]
    assert not who.there
    assert not reason.there
    assert for_them.text == "[[similar client]] did it."
    assert told.missing == ("similar client",)
    assert all(
        told.text[step.findings[0].start :].startswith(step.findings[0].text) for step in told.steps if step.findings
    )


def test_a_known_judgement_of_the_whole_is_taken(look: Look) -> None:
    known = look.check("Sorry to bother you.")
    assert judged(GOOD, fields=FIELDS, judge=look.check, check=known).check is known


def test_a_template_that_cannot_be_filled_is_told_at_its_step(look: Look) -> None:
    told = look(Pieces("Hi {{nick}}", "{% if %}", "", "{{"))
    assert told.steps[0].fault == "There is no field called “nick”."
    assert told.steps[1].fault
    assert told.steps[3].fault
    assert told.text.startswith("Hi {{nick}}.")
    assert len(wrong_with(Pieces("Hi {{nick}}", "{% if %}"))) == 2
    assert wrong_with(Pieces(" ")) == ("There are no words in it.",)
    assert "2,000" in wrong_with(Pieces("x" * 2_001))[0]
    assert wrong_with(GOOD) == ()


def test_every_opener_of_the_playbook_comes_apart_and_together(playbook: Playbook, look: Look) -> None:
    for outline in playbook.outlines:
        pieces = parted(outline.opener)
        assert joined(pieces) == outline.opener
        assert all(getattr(pieces, step) for step in STEPS)
    assert parted("") == Pieces()
    assert parted("Hello there.") == Pieces("Hello there.")
    assert parted("Who are you?") == Pieces(question="Who are you?")
    assert parted("Hi. I call. You?") == Pieces("Hi.", "I call.", "", "You?")


@given(st.text(max_size=200))
def test_nothing_is_lost_in_taking_apart(opener: str) -> None:
    there = parted(opener)
    kept = "".join("".join(getattr(there, step).split()) for step in STEPS)
    assert kept == "".join(opener.split())


def test_a_rewrite_goes_into_its_step_and_fits_the_next_prospect(look: Look) -> None:
    pieces = Pieces("Hi {{first_name}}, it’s {{my_name}} from {{my_company}}. Sorry to bother you.", *_rest())
    told = look(pieces)
    after = mended(pieces, told.check.findings[0], told=told, fields=FIELDS)
    assert after is not None
    assert after.who == "Hi {{first_name}}, it’s {{my_name}} from {{my_company}}."
    assert "Dana" not in joined(after)
    lacks = Pieces("", *_rest())
    told = look(lacks)
    absent = next(finding for finding in told.check.findings if finding.category == "no_who")
    after = mended(lacks, absent, told=told, fields=FIELDS)
    assert after is not None
    assert "{{my_name}}" in after.who
    assert mended(Pieces("Hello.", *_rest()), absent, told=told, fields=FIELDS) is None, "somebody’s words stand there"


def test_what_fits_no_step_is_left_to_be_typed(look: Look) -> None:
    filled = Pieces("Hi, {{for_them}}.")
    told = judged(filled, fields={"for_them": "sorry to bother you"}, judge=look.check)
    found = next(finding for finding in told.check.findings if finding.end > finding.start)
    assert mended(filled, found, told=told, fields=FIELDS) is None, "the words are a field’s value"
    speech = Pieces(" ".join(["We are the leader in that."] * 60))
    told = look(speech)
    without = next(finding for finding in told.check.findings if not finding.instead)
    assert mended(speech, without, told=told, fields=FIELDS) is None


def test_values_become_fields_again() -> None:
    said = "Hi Dana, Sam from Ledgerly for Brightwater Foods: month-end close in four days instead of nine. Danas."
    assert unfilled(said, FIELDS) == (
        "Hi {{first_name}}, {{my_name}} from {{my_company}} for {{company}}: {{for_them}}. Danas."
    )


def _rest() -> tuple[str, str, str]:
    return GOOD.reason, GOOD.for_them, GOOD.question
