"""What of a reply is heard, and how its names are said."""

from dataclasses import replace

import pytest

from coachdesk.playbook.cast import Cast
from coachdesk.practice.speaking import names_in, spoken


@pytest.mark.parametrize(
    ("reply", "heard"),
    [
        ("(hangs up)", ""),
        ("I’ll stop. Goodbye. (hangs up)", "I’ll stop. Goodbye."),
        ("One moment. … Okafor.", "One moment. Okafor."),
        ("...", ""),
        ("Hm.", "Hm."),
    ],
)
def test_only_words_are_heard(reply: str, heard: str) -> None:
    assert spoken(reply) == heard


def test_names_are_said_as_their_bearers_say_them(cast: Cast) -> None:
    tom, ray = cast.persona("operations"), cast.persona("owner")
    assert tom is not None
    assert ray is not None
    assert names_in(tom)["Tom"] == "tom"
    assert names_in(tom)["Ashby"] == "ASH-bee"
    assert names_in(tom)["Leominster"] == "LEM-ster"
    assert names_in(ray)["ray LIND-kvist"] == "ray LIND-kvist"
    assert "Mary Ann" not in names_in(replace(ray, first_name="Mary Ann", said="mary ann LIND"))
