"""Which variant a call began with is known by its own words; few calls are said to be few."""

import pytest

from coachdesk.playbook.schema import Playbook
from coachdesk.practice.openings import Endings, Opening, endings, told_apart

A = "Hi {{first_name}}, it’s {{my_name}}. I saw {{for_them}}. How do you handle that?"
B = "{{first_name}}, a word about invoices. Who looks after them at {{company}}?"
SAID_A = "Hi Ana, it’s Sam. I saw that month end takes nine days. How do you handle that?"
SAID_B = "Ana, a word about invoices. Who looks after them at Acme Ltd?"


def counted(playbook: Playbook, *calls: tuple[str, str, int], **more: list[str]) -> dict[str, Endings]:
    templates = {"a": [A], "b": [B], **more}
    return endings([Opening(*one) for one in calls], templates=templates, outcomes=playbook.outcomes)


def test_calls_are_counted_for_the_variant_whose_words_they_hold(playbook: Playbook) -> None:
    told = counted(
        playbook,
        (SAID_A, "hung_up_silent", 2),
        (SAID_A, "hung_up_said", 1),
        (SAID_A, "meeting", 1),
        (SAID_B, "not_interested", 4),
        ("Something else altogether.", "meeting", 9),
    )
    assert told == {"a": Endings(3, 1, 0), "b": Endings(0, 0, 4)}
    assert told["a"].calls == 4


def test_who_heard_no_opener_is_left_out(playbook: Playbook) -> None:
    told = counted(
        playbook, (SAID_A, "no_answer", 5), (SAID_A, "voicemail", 5), (SAID_A, "gatekeeper", 5), (SAID_A, "gone", 5)
    )
    assert told["a"] == Endings()


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        ("Hi Ana, it’s Sam. How do you handle that?", False),
        ("Well, " + SAID_A, False),
        (SAID_A + " And more.", False),
        (SAID_A.replace(". ", ".\n"), True),
    ],
)
def test_the_words_must_stand_in_their_order_from_end_to_end(playbook: Playbook, said: str, fits: bool) -> None:
    assert bool(counted(playbook, (said, "meeting", 1))["a"].calls) is fits


def test_a_template_without_fields_must_be_the_same(playbook: Playbook) -> None:
    plain = "Good morning, who buys paper here?"
    assert counted(playbook, (plain, "meeting", 1), a=[plain])["a"].calls == 1
    assert counted(playbook, (plain + " Hm?", "meeting", 1), a=[plain])["a"].calls == 0


def test_one_that_is_all_fields_fits_nothing_and_what_is_sure_goes_first(playbook: Playbook) -> None:
    assert counted(playbook, (SAID_A, "meeting", 1), a=["{{for_them}}"])["a"].calls == 0
    loose = "{{first_name}} I saw {{for_them}} that?"
    assert counted(playbook, (SAID_A, "meeting", 1), b=[loose])["a"].calls == 1


def test_a_condition_may_hold_anything(playbook: Playbook) -> None:
    either = "Hi {{first_name}}.{% if company %} I rang {{company}} before.{% endif %} Who buys paper here?"
    told = counted(playbook, ("Hi Ana. Who buys paper here?", "meeting", 1), a=[either])
    assert told["a"].calls == 1


def test_few_calls_tell_nothing_and_many_do() -> None:
    assert not told_apart(Endings(hung_up=3), Endings(others=3))
    assert not told_apart(Endings(), Endings(others=3))
    assert told_apart(Endings(hung_up=40, others=10), Endings(hung_up=10, others=40))
