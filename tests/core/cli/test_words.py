"""``check``, ``say``, ``when`` and ``hours``: one item, and one a line."""

import gc
import json
from pathlib import Path
from typing import Any

import pytest
from tests.core.cli.conftest import PRIYA, TUESDAY, CommandLine
from tests.fake_sound import no_sound_at_all, silent_room

from coachdesk.sound.pcm import loudness

OPENER = "Hi, sorry to bother you, is this a bad time?"
CATEGORIES = {
    *("negative", "easy_out", "false_familiarity", "self_focused", "no_who", "no_reason", "no_for_them"),
    *("no_question", "too_long", "script_like", "filler", "deceptive"),
}


def of_check(document: Any) -> None:
    assert document.keys() >= {"findings", "has", "model"}
    assert document["has"].keys() == {"who", "reason", "for_them", "question"}
    for finding in document["findings"]:
        assert finding.keys() >= {"rule", "category", "level", "by", "start", "end", "text", "why", "instead", "source"}
        assert finding["category"] in CATEGORIES
        assert finding["by"] in ("rule", "model")


def test_check_finds_marks_and_ends_with_1(cli: CommandLine) -> None:
    found = cli.ask("check", OPENER, status=1)
    of_check(found)
    marked = [f for f in found["findings"] if f["end"]]
    assert marked
    assert all(OPENER[f["start"] : f["end"]] == f["text"] for f in marked)


def test_offsets_count_characters_not_bytes(cli: CommandLine) -> None:
    text = f"Grüß Gott 👋🏽 {OPENER}"
    for finding in cli.ask("check", text, status=1)["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["text"]


def test_check_ends_with_0_where_nothing_is_found(cli: CommandLine) -> None:
    good = (
        "Hi Ana, it’s Sam from Ledgerly. I’m calling because finance teams like yours close the month in three days "
        "with us, not nine. Who looks after the close at your place?"
    )
    assert cli.ask("check", good)["findings"] == []
    assert cli.run("check", good).out.startswith("Nothing works against it.")


def test_rules_only_leaves_the_second_opinion_off(cli: CommandLine) -> None:
    assert cli.ask("check", OPENER, "--rules-only", status=1)["model"] == "off"
    assert cli.ask("check", OPENER, status=1)["model"] in ("used", "absent")


def test_check_reads_standard_input(cli: CommandLine) -> None:
    typed = cli.ask("check", OPENER, status=1)
    assert cli.ask("check", "-", given=f"\ufeff{OPENER}\r\n".encode(), status=1) == typed
    assert cli.ask("check", given=OPENER.encode(), status=1) == typed


def test_rewrites_fit_the_prospect(busy: CommandLine) -> None:
    of_check(busy.ask("check", OPENER, "--prospect", PRIYA, status=1))
    assert busy.refused("check", OPENER, "--prospect", "nobody@x.example") == "no_prospect"


def test_without_a_prospect_rewrites_know_the_reps_own_name(cli: CommandLine) -> None:
    text = "Hi Ana, I’m calling about your month end. Who closes the books?"
    nobody = [f["instead"][0] for f in cli.ask("check", text, "--rules-only", status=1)["findings"]]
    cli.data.mkdir(exist_ok=True)
    (cli.data / "settings.toml").write_text('my_name = "Samira"\nmy_company = "Ledgerly"\n', encoding="utf-8")
    mine = [f["instead"][0] for f in cli.ask("check", text, "--rules-only", status=1)["findings"]]
    assert any("[your name]" in words for words in nobody)
    assert any("Samira from Ledgerly" in words for words in mine)
    assert not any("[your" in words for words in mine)


def test_say_has_the_shape_of_the_contract(cli: CommandLine) -> None:
    said = cli.ask("say", "Siobhán Smith")
    assert said.keys() >= {"name", "parts", "source"}
    assert [part["text"] for part in said["parts"]] == ["Siobhán", "Smith"]
    for part in said["parts"]:
        assert part.keys() >= {"text", "respelling", "ipa", "lang", "confidence"}
    assert cli.ask("say", "Jan", "--lang", "nl") != cli.ask("say", "Jan", "--lang", "en")


@pytest.mark.parametrize("words", [("say", ""), ("say", "  "), ("say", "!!!"), ("say", "– -")])
def test_say_refuses_what_it_cannot_say(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.refused(*words) == "no_name"


def test_say_can_be_heard(cli: CommandLine) -> None:
    with silent_room() as room:
        heard = room.heard_while(lambda: cli.ask("say", "Siobhán", "--play"))
        lines = cli.run("say", "-", "--lines", "--play", given=b"Ann\nBo\n").out.splitlines()
    assert loudness(heard.samples) > 0.01
    assert [json.loads(line)["name"] for line in lines] == ["Ann", "Bo"]


def test_say_without_a_speaker_still_shows_how_it_is_said(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_sound_at_all(monkeypatch, tmp_path)
    answer = cli.run("say", "Siobhan", "--play")
    assert "shi-VAWN" in answer.out
    assert "no speaker" in answer.err
    assert cli.refused("say", "Siobhan", "--play", status=3) == "no_speaker"


def test_say_without_a_voice_says_so(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachdesk.cli.say.aloud", lambda _parts: (b"", 0))
    assert cli.refused("say", "Ann", "--play", status=3) == "no_voice"


def test_when_answers_in_the_prospects_zone(cli: CommandLine) -> None:
    assert cli.ask("when", "wed 3pm", "--from", TUESDAY, "--zone", "America/New_York") == {
        "at": "2025-11-26T20:00:00+00:00",
        "zone": "America/New_York",
        "local": "2025-11-26T15:00:00",
        "until": None,
        "phrase": "wed 3pm",
        "notes": [],
    }
    among = cli.ask("when", "tomorrow between 2 and 4pm", "--from", TUESDAY, "--zone", "Europe/Dublin")
    assert (among["local"], among["until"]) == ("2025-11-26T14:00:00", "2025-11-26T16:00:00+00:00")


def test_when_knows_the_settings_and_the_holidays_there(cli: CommandLine) -> None:
    cli.data.mkdir()
    (cli.data / "settings.toml").write_text('zone = "Europe/Dublin"\nday_starts = "08:30"\n', encoding="utf-8")
    assert cli.ask("when", "tomorrow", "--from", TUESDAY)["local"] == "2025-11-26T08:30:00"
    eve = "2026-12-24T10:00:00+00:00"
    assert cli.ask("when", "in 1 working day", "--from", eve)["local"].startswith("2026-12-28")
    assert cli.ask("when", "in 1 working day", "--from", eve, "--zone", "UTC")["local"].startswith("2026-12-25")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("yesterday",), "not_understood"),
        (("30 february",), "not_understood"),
        (("sometime, maybe",), "not_understood"),
        (("",), "not_understood"),
        (("tomorrow", "--zone", "Mars/Phobos"), "not_understood"),
        (("tomorrow", "--from", "today"), "instant"),
        (("tomorrow", "--from", "0001-01-01T00:00:00+14:00"), "instant"),
    ],
)
def test_when_refuses_what_it_does_not_understand(cli: CommandLine, words: tuple[str, ...], code: str) -> None:
    assert cli.refused("when", *words) == code


@pytest.mark.parametrize(
    "number", ["+44 20 7946 0958", "0044 20 7946 0958", "tel:+44-20-7946-0958", "+44 (0)20 79460958"]
)
def test_hours_judges_a_number_in_any_spelling(cli: CommandLine, number: str) -> None:
    found = cli.ask("hours", number, "--at", TUESDAY)
    assert found.keys() >= {"number", "zones", "verdict", "rule", "citation", "next"}
    assert (found["number"], found["zones"]) == ("+442079460958", ["Europe/London"])


def test_hours_says_when_it_opens_and_what_it_does_not_know(cli: CommandLine) -> None:
    early = cli.ask("hours", "+1 212 555 0142", "--at", "2025-11-25T10:00:00+00:00")
    assert (early["verdict"], early["next"]) == ("must_not", "2025-11-25T13:00:00+00:00")
    assert cli.ask("hours", "+1 212 555 0142", "--at", TUESDAY)["verdict"] == "may"
    assert cli.ask("hours", "+81 3 1234 5678", "--at", TUESDAY)["verdict"] == "unknown"
    for number in ("", "not a number", "999", "+"):
        assert cli.refused("hours", number) == "number"


def test_check_answers_each_line_in_order_also_an_empty_one(cli: CommandLine) -> None:
    found = cli.answers("check", "-", "--lines", given=f"{OPENER}\n\nHello\n{OPENER}".encode())
    assert len(found) == 4
    for document in found:
        of_check(document)
    assert found[0] == found[3] == cli.ask("check", OPENER, status=1)


def test_a_whole_file_of_openers_is_answered_in_order_and_the_same_as_one_by_one(cli: CommandLine) -> None:
    texts = [OPENER, "Hello", "", "It’s Sam from Ledgerly, the last voice you hoped for. Who closes your books?"]
    found = cli.answers("check", "-", "--lines", given="\n".join(texts * 200).encode())
    assert len(found) == len(texts) * 200
    one_by_one = [cli.ask("check", text, status=int(bool(text))) for text in texts]
    assert all(document == one_by_one[at % len(texts)] for at, document in enumerate(found))


def test_an_opener_that_is_too_long_fails_alone(cli: CommandLine) -> None:
    first, long, last = cli.answers("check", "-", "--lines", given=f"{OPENER}\n{'a' * 2_000_100}\n{OPENER}".encode())
    assert long["error"]["code"] == "too_long"
    assert first == last


def test_say_takes_a_language_after_a_tab_and_goes_on_after_a_bad_line(cli: CommandLine) -> None:
    given = "Jan\tnl\r\n\nJan\ten\n\tga\n\ufeff\nSiobhán\n".encode() + b"\xff\xfe\xe9\nAnn"
    dutch, empty, english, nameless, _, irish, _, last = cli.answers("say", "-", "--lines", given=given)
    assert dutch["parts"][0]["lang"] == "nl"
    assert english != dutch
    assert empty["error"]["code"] == nameless["error"]["code"] == "no_name"
    assert irish["parts"][0]["lang"] == "ga"
    assert last["name"] == "Ann"


def test_when_takes_instant_and_zone_after_tabs_and_goes_on_after_a_bad_line(cli: CommandLine) -> None:
    lines = [
        f"wed 3pm\t{TUESDAY}\tEurope/Dublin",
        "soonish",
        "",
        f"wed 3pm\t{TUESDAY}\tNo/Where",
        "wed 3pm\tnow",
        "wed 3pm",
    ]
    found = cli.answers("when", "-", "--lines", "--from", TUESDAY, given="\n".join(lines).encode())
    assert found[0]["at"] == "2025-11-26T15:00:00+00:00"
    assert [f["error"]["code"] for f in found[1:5]] == ["not_understood"] * 3 + ["instant"]
    assert found[5]["phrase"] == "wed 3pm"


def test_a_carriage_return_or_line_separator_inside_an_item_does_not_part_it(cli: CommandLine) -> None:
    given = "Hello\rthere\u2028and\x85here\x0bnow".encode()
    assert len(cli.answers("check", "-", "--lines", given=given + b"\n" + given)) == 2


def test_a_line_without_end_is_refused_and_the_next_is_read(cli: CommandLine) -> None:
    long, short = cli.answers("say", "-", "--lines", given=b"a" * 2_500_000 + b"\nAnn\n")
    assert long["error"]["code"] == "too_long"
    assert short["name"] == "Ann"
    assert cli.refused("say", "-", given=b"a" * 2_500_000) == "too_long"


@pytest.mark.parametrize("verb", ["check", "say", "when"])
def test_lines_come_from_standard_input_only(cli: CommandLine, verb: str) -> None:
    assert cli.refused(verb, "some words", "--lines") == "usage"
    assert cli.answers(verb, "-", "--lines", given=b"") == []


def test_a_mistake_of_ours_in_one_line_leaves_the_others_alone(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_on_bob(name: str, *, lang: str | None) -> object:
        raise ZeroDivisionError(name)

    monkeypatch.setattr("coachdesk.cli.say.say_name", fails_on_bob)
    answer = cli.run("say", "-", "--lines", given=b"Bob Byrne\n\n")
    first, second = map(json.loads, answer.out.splitlines())
    assert (first["error"]["code"], second["error"]["code"]) == ("bug", "no_name")
    assert answer.status == 3
    assert "Bob" not in Path(cli.data / "coachdesk.log").read_text(encoding="utf-8")


def test_say_takes_the_country_and_the_mail_domain_into_account(cli: CommandLine) -> None:
    at_home = cli.ask("say", "Wojciech Kowalczyk", "--country", "PL")
    assert {part["lang"] for part in at_home["parts"]} == {"pl"}
    assert cli.ask("say", "Wojciech Kowalczyk", "--domain", "kowalczyk.pl") == at_home
    assert cli.ask("say", "Wojciech Kowalczyk") != at_home


def test_what_of_an_opener_is_not_judged_is_said(cli: CommandLine) -> None:
    assert "Only English is judged" in cli.run("check", "Привет, я знаю, что вы заняты", "--rules-only").out
    assert cli.ask("check", "😀", "--rules-only")["note"] == "There are no words in it to judge."
    assert "note" not in cli.ask("check", "Who pays?", "--rules-only", status=1)
    assert "first 20,000 characters" in cli.run("check", "-", "--rules-only", given=b"Who pays? " * 100_000).out


def test_an_opener_cannot_turn_the_terminals_line_round(cli: CommandLine) -> None:
    said = cli.run("check", "Hi \u202e\x1b[31mAna, I know you’re busy\u2066.", "--rules-only").out
    assert not set("\u202e\u2066\x1b") & set(said)


def test_many_lines_leave_the_search_for_cycles_as_it_was(cli: CommandLine) -> None:
    before = gc.get_threshold()
    assert len(cli.answers("check", "-", "--lines", "--rules-only", given=b"a\nb")) == 2
    assert gc.get_threshold() == before
