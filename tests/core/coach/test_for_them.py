import pytest

from coachdesk.coach import check_for_them, suggest_for_them
from coachdesk.model.judgement import Level
from coachdesk.playbook.schema import Playbook


def test_an_empty_line_holds_nothing_for_them() -> None:
    finding = check_for_them("  ")
    assert finding is not None
    assert finding.rule == "for_them_empty"


def test_a_line_about_us_is_told() -> None:
    finding = check_for_them("We are the leading vendor")
    assert finding is not None
    assert (finding.rule, finding.category) == ("for_them_about_us", "self_focused")
    assert check_for_them("We save you a day a week") is None


def test_a_line_longer_than_a_breath_is_told() -> None:
    finding = check_for_them("close the month " * 7)
    assert finding is not None
    assert finding.rule == "for_them_too_long"


@pytest.mark.parametrize(
    "text",
    ["Close the month in 3 days, not 9", "quieter wards at night", "Fewer no-shows", "What Coltra did about its gate"],
)
def test_a_line_one_can_picture_passes(default: Playbook, text: str) -> None:
    assert check_for_them(text, playbook=default) is None


@pytest.mark.parametrize("text", ["Better efficiency", "Grow the business", "An innovative solution"])
def test_a_line_that_fits_anybody_is_a_notice(default: Playbook, text: str) -> None:
    finding = check_for_them(text, playbook=default)
    assert finding is not None
    assert (finding.rule, finding.level) == ("for_them_vague", Level.NOTICE)
    assert check_for_them(text) is None


def test_what_comes_with_it_is_concrete_and_short(default: Playbook) -> None:
    assert len(default.offers) >= 50
    assert [offer.line for offer in default.offers if check_for_them(offer.line, playbook=default)] == []
    assert all(offer.source for offer in default.offers)


def test_lines_are_proposed_by_role_and_trade_those_for_the_trade_first(default: Playbook) -> None:
    lines = suggest_for_them(playbook=default, title="Finance Director (CFO)", company="Northgate Haulage Ltd")
    assert [line for line, _source in lines] == [
        "Fewer empty miles on the way home",
        "Delivery papers in before the driver is",
        "Close the month in days, not weeks",
    ]
    assert all("own wording" in source for _line, source in lines)


def test_tags_and_industry_count_as_the_trade(default: Playbook) -> None:
    by_tag = suggest_for_them(playbook=default, tags=["VIP", "Bakery"], most=1)
    assert by_tag == suggest_for_them(playbook=default, industry="bakery", most=1)
    assert by_tag[0][0] == "Less food thrown out on Sunday night"


def test_a_line_for_role_and_trade_needs_both(default: Playbook) -> None:
    lines = suggest_for_them(playbook=default, title="Head of Transport", industry="logistics")
    assert lines[0][0] == "Less waiting at the gate"
    assert "Less waiting at the gate" not in [line for line, _ in suggest_for_them(playbook=default, title="Transport")]


def test_nobody_known_gets_nothing_proposed(default: Playbook) -> None:
    assert suggest_for_them(playbook=default) == ()
    assert suggest_for_them(playbook=default, title="Astronaut", company="Moon") == ()


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("VP Ops", "operations"),
        ("Dir. of Fin.", "finance"),
        ("Geschäftsführerin", "managing director"),
        ("GF", "managing director"),
        ("Directeur général", "managing director"),
        ("Leiter Einkauf", "purchasing procurement head"),
        ("DRH", "hr"),
        ("MD", "managing director"),
        ("Vertriebsleiter", "sales"),
        ("Titolare", "owner"),
    ],
)
def test_titles_are_known_as_lists_have_them(default: Playbook, title: str, role: str) -> None:
    assert suggest_for_them(playbook=default, title=title) == suggest_for_them(playbook=default, title=role)


def test_a_short_title_stands_by_itself(default: Playbook) -> None:
    assert suggest_for_them(playbook=default, title="Mdina Gfrorer") == ()
