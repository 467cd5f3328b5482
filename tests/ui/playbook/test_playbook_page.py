from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.bench import CTRL, Bench, MakeBench
from tests.ui.fake_desk import FakeDesk, people, playbook

from coachdesk.playbook.schema import Principle, Reason
from coachdesk.ui.playbook.cards import Card
from coachdesk.ui.playbook.page import PlaybookPage
from coachdesk.ui.playbook.parts import Part, parts, readable, search


@pytest.fixture
def page(wide_bench: Bench) -> PlaybookPage:
    return wide_bench.open("playbook", PlaybookPage)


def part(name: str) -> Part:
    return next(p for p in parts(playbook()) if p.id == name)


def test_all_parts_of_the_method_are_there_in_the_order_of_a_call() -> None:
    titles = [p.title for p in parts(playbook())]
    assert titles == [
        "Outlines", "Checklist", "Opener rules", "Outcomes", "Drafts", "Objections", "Plan B", "Figures"
    ]  # fmt: skip


def test_a_part_with_nothing_in_it_is_left_out_and_comes_when_there_is() -> None:
    more = replace(
        playbook(),
        reasons=(
            Reason("r", "Silence after they answer", "Speak at once.", "One call by hand.", "A gap warns.", "PB"),
        ),
        principles=(Principle("p", "Never hides who calls", "Trust.", "The desk’s own"),),
    )
    titles = [p.title for p in parts(more)]
    assert "Why people hang up" in titles
    assert "Always and never" in titles


def test_an_outcome_says_its_key_and_each_play_what_it_starts() -> None:
    items = part("outcomes").items
    assert (items[0].title, items[0].tag) == ("Hung up, no word", "Key 1")
    first, other = items[1], items[2]
    assert first.lines[0] == "Comes first; the other school is one key away"
    assert other.lines == ("Ring back at once",)
    assert other.note.startswith("Saying the line was lost")
    assert next(i for i in items if i.title == "Do not call").lines == ("Stops the person and every number they have",)
    assert next(i for i in items if i.title == "Referred").tag == "Key 9, More"


def test_a_rule_shows_a_bad_example_and_what_to_say_instead() -> None:
    rule = part("rules").items[0]
    assert rule.title == "Negative"
    assert rule.lines == ("Not: “I know you’re busy, but …”",)
    assert rule.note == "Say instead: “I’m calling because month-end often runs to nine days.”"
    assert rule.source == "PhoneBurner"


def test_a_figure_stands_with_its_source_and_how_it_was_seen() -> None:
    figure = part("figures").items[0]
    assert figure.source == "Gong, 2018 (known only through another page)"


def test_merge_fields_are_words() -> None:
    assert readable("Hi {{first_name}}, it’s {{ my_name }}.") == "Hi ‹first name›, it’s ‹my name›."


def test_the_search_looks_into_every_part() -> None:
    found = search(parts(playbook()), "phoneburner exit")
    assert {p.id for p in found} >= {"checklist", "rules"}
    assert search(parts(playbook()), "zzz") == ()


def test_choosing_a_part_shows_its_cards(wide_bench: Bench, page: PlaybookPage) -> None:
    assert page.shown_titles()[0] == "First call"
    wide_bench.press(Qt.Key.Key_Down)
    assert page.shown_titles() == ["Said it", "For them", "Opener", "Outline"]
    assert page.cards.cards()[0].heading == "Checklist"


def test_a_draft_is_shown_as_it_reads_for_a_sample_prospect(wide_bench: Bench, page: PlaybookPage) -> None:
    page.nav.choose(4)
    assert page.shown_titles() == ["Honest email after a cut-off"]
    preview = page.preview_of("empathetic")
    assert preview.body.startswith("Hi Wojciech,")
    assert preview.body.endswith("Sam")


def test_the_search_of_the_page_shows_what_fits(wide_bench: Bench, page: PlaybookPage) -> None:
    wide_bench.press(Qt.Key.Key_Slash)
    wide_bench.type("budget")
    wide_bench.press(Qt.Key.Key_Return)
    assert page.shown_titles() == ["“We have no budget”"]
    wide_bench.type("zzz")
    wide_bench.press(Qt.Key.Key_Return)
    assert page.shown_titles() == []
    wide_bench.press(Qt.Key.Key_Escape)
    assert page.shown_titles()[0] == "First call"


def test_the_narrow_page_chooses_the_part_in_a_box(make_bench: MakeBench) -> None:
    bench = make_bench(desk=FakeDesk(people(1)))
    page = bench.open("playbook", PlaybookPage)
    assert page.pick.isVisible()
    page.pick.activated.emit(3)
    assert page.shown_titles()[0] == "Hung up, no word"
    assert page.head.count.text() == "Default, version 1"


def test_a_card_is_copied_whole(wide_bench: Bench, page: PlaybookPage) -> None:
    page.nav.choose(4)
    page.cards.setFocus()
    page.cards.setCurrentIndex(page.cards.model().index(1, 0))
    wide_bench.press(Qt.Key.Key_C, CTRL)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Honest email after a cut-off\nEmail\n")
    assert "Hi Wojciech," in copied
    assert copied.endswith("Source: Jason Bay")


def test_a_heading_is_heard_with_what_it_says() -> None:
    assert Card(None, heading="Figures", lead="Each is one vendor’s.").spoken == "Figures\nEach is one vendor’s."


def test_cards_grow_where_there_is_less_room(wide_bench: Bench, page: PlaybookPage) -> None:
    page.nav.choose(3)
    wide = page.cards.sizeHintForRow(3)
    wide_bench.window.resize(400, 700)
    assert page.cards.sizeHintForRow(3) > wide


def test_every_part_paints_at_any_width(wide_bench: Bench, page: PlaybookPage) -> None:
    for width in (1280, 400):
        wide_bench.window.resize(width, 700)
        for row in range(len(page.nav.rows())):
            page.nav.choose(row)
            assert not page.cards.grab().isNull()
