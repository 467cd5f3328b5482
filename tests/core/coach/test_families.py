"""Stock phrases by family: whatever the verb, the adjective and the length of time, a family is judged alike."""

from itertools import product

import pytest

from coachdesk.coach.judging import judge_opener
from coachdesk.playbook.schema import Playbook

GOOD = (
    "a good time", "an OK time", "an okay time", "a decent time", "a good moment", "a convenient time",
    "the right time", "an all right time", "a quiet moment", "a better time",
)  # fmt: skip
BAD = ("a bad time", "a terrible time", "an inconvenient time", "the wrong moment", "an awkward time", "a rough time")
ASKED = (
    "Am I catching you at {}?", "Did I catch you at {}?", "Have I caught you at {}?", "Is this {}?", "Is now {}?",
    "Is it {} to talk?", "Have I reached you at {}?", "Am I reaching you at {}?", "Did I get you at {}?",
    "Is this still {}?", "Would this be {}?", "Did I call at {}?", "Have I rung at {}?", "Am I calling at {}?",
    "Did I happen to catch you at {}?",
)  # fmt: skip
HOPED = ("I hope I’ve caught you at {}.", "I hope I’m catching you at {}.")
LONG = (
    "30 seconds", "thirty seconds", "a minute", "two minutes", "a couple of minutes", "half a minute", "a sec",
    "27 seconds", "a quick minute", "one minute",
)  # fmt: skip
LEAVE = (
    "Do you have {}?", "Have you got {}?", "Got {}?", "Can you spare {}?", "Could you spare {} of your time?",
    "Can I have {}?", "May I have {} of your time?", "Can I borrow {}?", "Can I steal {}?", "Can I take {}?",
    "Is it okay if I take {} of your time?", "Would you give me {}?", "Do you happen to have {}?",
)  # fmt: skip
SORRY = ("Sorry", "I’m so sorry", "Apologies", "I apologise", "I apologize", "Forgive me", "Pardon me")
FOR = (
    "calling", "ringing", "the interruption", "bothering you", "disturbing you", "calling out of the blue",
    "calling you at home", "taking up your time", "the cold call", "interrupting your day",
)  # fmt: skip
CALLERS = ("", "Hi Tom, it’s Sara at Fieldwise. ")


def found(text: str, playbook: Playbook) -> set[str]:
    return {str(finding.category) for finding in judge_opener(text, playbook=playbook, fields={}).findings}


@pytest.mark.parametrize(("asked", "times"), [*product(ASKED, [GOOD]), *product(LEAVE, [LONG])])
def test_asking_for_a_good_time_or_a_little_is_a_way_out_and_nothing_worse(
    default: Playbook, asked: str, times: tuple[str, ...]
) -> None:
    for time, caller in product(times, CALLERS):
        assert found(caller + asked.format(time), default) & {"easy_out", "negative"} == {"easy_out"}, (asked, time)


@pytest.mark.parametrize("asked", ASKED)
def test_asking_for_a_bad_time_is_both(default: Playbook, asked: str) -> None:
    for time, caller in product(BAD, CALLERS):
        assert found(caller + asked.format(time), default) >= {"easy_out", "negative"}, (asked, time)


@pytest.mark.parametrize("hoped", HOPED)
def test_hoping_for_a_good_time_is_not_negative(default: Playbook, hoped: str) -> None:
    for time in GOOD:
        assert "negative" not in found(hoped.format(time), default), (hoped, time)


@pytest.mark.parametrize("sorry", SORRY)
def test_an_apology_for_ringing_is_negative(default: Playbook, sorry: str) -> None:
    for what, caller in product(FOR, CALLERS):
        assert "negative" in found(f"{caller}{sorry} for {what}.", default), (sorry, what)


@pytest.mark.parametrize(
    "text",
    [
        "I’ll be brief.", "I’ll only take a minute.", "I won’t keep you long.", "I’m not trying to sell you anything.",
        "This isn’t a sales call.", "No worries, who looks after the gate?",
        "Those missed calls go to whoever is next.",
    ],
)  # fmt: skip
def test_brevity_and_selling_nothing_are_not_negative(default: Playbook, text: str) -> None:
    assert "negative" not in found(text, default)


@pytest.mark.parametrize(
    "text",
    [
        "Would Monday at ten or Tuesday at four work better?", "Are you still using the old card reader?",
        "Can I ask what system the desk uses?", "I wanted to see if you were open to a visit.",
        "It’s completely free, no strings attached.", "I figured you might be interested in a short demo.",
        "We have a limited time offer for the spring.", "Could you put me through to the office manager?",
        "Have you looked at what your plan changes in June?", "Call me back when you get a chance.",
    ],
)  # fmt: skip
def test_facts_alternatives_and_statements_are_no_way_out(default: Playbook, text: str) -> None:
    assert "easy_out" not in found(text, default)
