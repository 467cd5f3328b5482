"""``roleplay`` as a script uses it: turns in, one document out, the same for the same seed."""

import pytest
from tests.core.cli.conftest import CommandLine

TURNS = """Hi Dana, I hope I’m not bothering you.

I know you’re busy, sorry.
Sorry again for interrupting.
Hello?
""".encode()
ENDINGS = {"hung_up_silent", "hung_up_said", "call_later", "not_interested", "meeting", "unfinished"}


def test_the_transcript_and_the_debrief_come_as_one_document(cli: CommandLine) -> None:
    told = cli.ask("roleplay", "--persona", "cfo", "--seed", "7", given=TURNS)
    assert told["ending"] in {"hung_up_silent", "hung_up_said"}
    assert [turn["who"] for turn in told["turns"]][:3] == ["prospect", "rep", "prospect"]
    assert told["turns"][0]["turn"] == 0
    assert all(turn.keys() >= {"who", "text", "patience"} for turn in told["turns"])
    said = {turn["turn"]: turn["text"] for turn in told["turns"] if turn["who"] == "rep"}
    assert told["debrief"]
    for one in told["debrief"]:
        assert one.keys() >= {"turn", "words", "reason", "try"}
        assert one["words"] in said[one["turn"]]


def test_the_same_seed_is_the_same_call(cli: CommandLine) -> None:
    first, second = (cli.ask("roleplay", "--persona", "owner", "--seed", "3", given=TURNS) for _ in range(2))
    assert first == second


def test_without_a_seed_the_drawn_one_is_told_and_repeats_the_call(cli: CommandLine) -> None:
    drawn = cli.ask("roleplay", "--persona", "owner", given=TURNS)
    again = cli.ask("roleplay", "--persona", "owner", "--seed", str(drawn["seed"]), given=TURNS)
    assert drawn == again


def test_without_a_turn_the_call_is_left_open(cli: CommandLine) -> None:
    told = cli.ask("roleplay", "--persona", "cfo", "--seed", "1", given=b"")
    assert told["ending"] == "unfinished"
    assert told["debrief"][0]["reason"] == "dead_air"


def test_people_read_it_as_a_talk(cli: CommandLine) -> None:
    told = cli.run("roleplay", "--persona", "gatekeeper", "--seed", "1", given=TURNS)
    assert told.status == 0
    assert "Mei-Ling" in told.out
    assert "patience" in told.out
    assert "Try:" in told.out
    assert "--persona gatekeeper --seed 1" in told.out
    assert "Silence after they answer" in cli.run("roleplay", "--persona", "cfo", "--seed", "1", given=b"").out


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--persona", "nobody"), "no_persona"), ((), "usage"), (("--persona", "cfo", "--seed", "x"), "usage")],
)
def test_what_is_not_there_is_told_with_what_is(cli: CommandLine, words: tuple[str, ...], code: str) -> None:
    assert cli.refused("roleplay", *words) == code


def test_hostile_turns_are_words_like_others(cli: CommandLine) -> None:
    turns = "\x00\x1b[31mred\u202e\n" + "x" * 100_000 + "\n=cmd()\n<b>bold</b>\n"
    assert cli.ask("roleplay", "--persona", "cfo", "--seed", "1", given=turns.encode())["ending"] in ENDINGS
    assert "\x1b" not in cli.run("roleplay", "--persona", "cfo", "--seed", "1", given=turns.encode()).out


def test_what_earned_is_not_titled_by_what_goes_wrong(cli: CommandLine) -> None:
    given = "Hi Dana, it’s Sam from Ledgerly. Finance teams of forty cut invoice days from nine to three with us.\n"
    told = cli.ask("roleplay", "--persona", "cfo", "--seed", "3", given=given.encode())
    assert told["worked"]
    assert {one["title"] for one in told["worked"]} == {"What worked"}
    assert "What worked" not in {one["title"] for one in told["debrief"] if one["points"] < 0}
