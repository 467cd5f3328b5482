from datetime import timedelta

import pytest
from tests.core.store.people import NOON, call, person, stop

from coachdesk.model.call import StopKind
from coachdesk.model.ids import BatchId, ProspectId
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Store


def add(store: Store, *people: Prospect) -> None:
    with store.step("Added") as step:
        step.add_prospects(people)


def ids(people: list[Prospect]) -> list[str]:
    return [someone.id for someone in people]


def test_a_prospect_comes_back_as_it_was_written(store: Store) -> None:
    full = Prospect(
        ProspectId("p1"), "Siobhán", "O’Neill", "Acme", "CFO",
        (Phone("020 7946 0123", "+442079460123", "work"), Phone("555", None, "", True)), ("a@b.co", "c@d.co"),
        "Europe/London", "GB", "London", "Camden", "notes", ("hot", "q3"), "cheaper", "Hello", "shi-VAWN", "Beta",
        "Bob", False, True, "list.csv", BatchId("b1"), (("Colour", "red"), ("", "")),
    )  # fmt: skip
    add(store, full)
    assert store.prospect(ProspectId("p1")) == full
    assert store.prospect(ProspectId("nobody")) is None


@pytest.mark.parametrize(
    "name",
    [
        'Robert"); DROP TABLE prospect;--',
        "👩‍👩‍👧 Ünï",
        "\u202eevil\u202c \u200f",
        "<b>bold</b>",
        "x" * 10_000,
        "%_*?[a]",
        "\x00nul",
    ],
)
def test_any_name_is_kept_and_found(store: Store, name: str) -> None:
    someone = Prospect(ProspectId("p1"), first_name=name, company="Acme")
    add(store, someone)
    assert store.prospect(ProspectId("p1")) == someone
    assert store.prospects() == [someone]
    assert ids(store.prospects(search="acme")) == ["p1"]


@pytest.mark.parametrize(
    "search",
    [
        "siobhan",
        "SIOBHÁN",
        "neill acme",
        "cme siob",
        "@ACME.example",
        "7946",
        "(020) 7946-01",
        "+44 20",
        "obhán o’n",
        "",
    ],
)
def test_search_finds_every_word_in_any_part_of_any_field(store: Store, search: str) -> None:
    phones = (Phone("020 7946 0123", "+442079460123"),)
    add(
        store,
        person("p1", "Siobhán O’Neill", company="Acme", email="so@acme.example", phones=phones),
    )
    assert ids(store.prospects(search=search)) == ["p1"]
    assert store.count(search=search) == 1


@pytest.mark.parametrize("search", ["zoe", "siobhan beta", "9999", "%", "_", "*", "[a-z]"])
def test_search_leaves_out_who_lacks_a_word(store: Store, search: str) -> None:
    add(store, person("p1", "Siobhán O’Neill", company="Acme", number="+442079460123"))
    assert store.prospects(search=search) == []
    assert store.count(search=search) == 0


def test_prospects_come_by_name_a_page_at_a_time(store: Store) -> None:
    add(store, *(person(f"p{n}", name) for n, name in enumerate(["Zoë B", "ada C", "Émile A", "bob D"])))
    names = [someone.first_name for someone in store.prospects()]
    assert names == ["ada", "bob", "Émile", "Zoë"]
    assert [someone.first_name for someone in store.prospects(limit=2, offset=1)] == ["bob", "Émile"]
    assert [someone.first_name for someone in store.prospects(search="b", limit=1, offset=1)] == ["Zoë"]


@pytest.mark.parametrize("number", ["+442079460123", "02079460123", "442079460123", "020 7946 0123", "00442079460123"])
def test_a_number_is_matched_in_any_spelling(store: Store, number: str) -> None:
    add(store, person("p1", number="+442079460123"), person("p2", number="+442079460124"))
    assert ids(store.matching(numbers=[number], emails=[])) == ["p1"]


def test_matching_finds_each_person_once_and_keeps_to_the_limit(store: Store) -> None:
    add(store, *(person(f"p{n}", number=f"+44207946{n:04}", email=f"p{n}@example.com") for n in range(1000)))
    numbers = [f"+44207946{n:04}" for n in range(1000)]
    everyone = store.matching(numbers=numbers, emails=["P7@Example.com"])
    assert sorted(ids(everyone)) == sorted(f"p{n}" for n in range(1000))
    assert len(store.matching(numbers=numbers, emails=[], limit=3)) == 3
    assert store.matching(numbers=["", "x"], emails=["", "nobody@example.com"]) == []


def test_the_queue_follows_the_list_and_skipped_ones_come_last(store: Store) -> None:
    add(store, *(person(f"a{n}", number="+44207946000", batch=BatchId("b1")) for n in (3, 1, 2)))
    add(store, person("a4", number="+44207946000", batch=BatchId("b1")))
    add(store, person("z1", number="+44207946000", batch=BatchId("b0")))
    assert ids(store.uncalled(limit=9)) == ["z1", "a3", "a1", "a2", "a4"]
    with store.step("Skipped") as step:
        step.mark_skipped(ProspectId("a3"), NOON)
        step.mark_skipped(ProspectId("z1"), NOON + timedelta(hours=1))
    assert ids(store.uncalled(limit=9)) == ["a1", "a2", "a4", "a3", "z1"]
    assert ids(store.uncalled(limit=1)) == ["a1"]


def test_the_queue_leaves_out_who_may_not_or_cannot_be_called(store: Store) -> None:
    good = "+442079460123"
    add(
        store,
        person("called", number=good),
        person("nonumber"),
        person("bad", phones=(Phone(good, good, "", True),)),
        person("short", number="12"),
        person("left", number=good, left_company=True),
        person("marked", number=good, do_not_call=True),
        person("removed", number=good),
        person("stopped", number="+442079460999"),
        person("ready", number=good),
    )
    with store.step("Worked") as step:
        step.add_call(call("c1", "called"))
        step.remove_prospect(ProspectId("removed"))
        step.add_stop(stop("+442079460999"))
    assert ids(store.uncalled(limit=20)) == ["ready"]
    counts = store.counts(since=NOON)
    assert (counts.prospects, counts.uncalled) == (8, 1)


@pytest.mark.parametrize(
    "said",
    [
        stop("+442079460123"),
        stop("02079460123"),
        stop("ANN@example.com", StopKind.EMAIL),
        stop("p1", StopKind.PROSPECT),
    ],
)
def test_a_stop_reaches_a_person_by_number_address_or_in_person(ann: Store, said: object) -> None:
    assert ann.uncalled(limit=1) != []
    with ann.step("Stopped") as step:
        step.add_stop(said)  # type: ignore[arg-type]
    now = ann.prospect(ProspectId("p1"))
    assert now is not None
    assert now.do_not_call
    assert ann.stopped(now)
    assert ann.uncalled(limit=1) == []
    assert list(ann.stops()) == [said]


def test_someone_added_later_is_stopped_through_the_number_they_share(ann: Store) -> None:
    with ann.step("Stopped") as step:
        step.add_stop(stop("+442079460123"))
    add(ann, person("p2", phones=(Phone("020 7946 0123"),)), person("p3", number="+442079460124"))
    assert [p.id for p in ann.prospects() if ann.stopped(p)] == ["p1", "p2"]
    assert ids(ann.uncalled(limit=9)) == ["p3"]


def test_a_person_not_on_the_list_is_known_to_be_stopped(ann: Store) -> None:
    with ann.step("Stopped") as step:
        step.add_stop(stop("boss@example.com", StopKind.EMAIL))
    assert ann.stopped(person("", email="Boss@Example.com"))
    assert not ann.stopped(person("", email="other@example.com"))


def test_the_people_of_an_import_come_in_list_order(store: Store) -> None:
    add(store, *(person(f"p{n}", f"Name{9 - n} X", batch=BatchId("b1")) for n in range(3)), person("other"))
    assert ids(store.in_batch(BatchId("b1"))) == ["p0", "p1", "p2"]


@pytest.mark.parametrize("search", ["shivon", "Shivon", "shivon maguire", "maguire shivon", "mcgwire"])
def test_a_name_is_found_by_its_sound(store: Store, search: str) -> None:
    with store.step("Added") as step:
        step.add_prospects([person("p1", "Siobhán Maguire")])
        step.add_prospects([person("p2", "Steven Kraus")])
    assert ids(store.prospects(search=search)) == ["p1"]
    assert store.count(search=search) == 1


@pytest.mark.parametrize("search", ["voichik", "shreder", "voichik shreder"])
def test_a_double_name_is_found_by_the_sound_of_each_half(store: Store, search: str) -> None:
    with store.step("Added") as step:
        step.add_prospects([person("p1", "Anne Wójcik-Schröder"), person("p2", "Steven Kraus")])
    assert ids(store.prospects(search=search)) == ["p1"]


def test_who_has_the_letters_comes_before_who_only_sounds_so(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospects([person("p1", "Anh Nguyen")])
        step.add_prospects([person("p2", "Zelda Winter")])
    assert ids(store.prospects(search="win")) == ["p2", "p1"]
    assert ids(store.prospects(search="wi")) == ["p2"], "two letters sound like too much"
    assert store.count(search="win") == 2


def test_a_company_is_found_by_its_sound_and_a_changed_name_by_the_new_one(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospects([person("p1", "Ann Lee", company="Pfeiffer GmbH")])
    assert ids(store.prospects(search="fifer")) == ["p1"]
    with store.step("Changed") as step:
        step.change_prospect(person("p1", "Ann Lee", company="Acme"))
    assert store.count(search="fifer") == 0
    store.undo()
    assert store.count(search="fifer") == 1


def test_who_has_no_number_to_dial_is_counted_and_listed_by_name(store: Store) -> None:
    with store.step("Added") as step:
        step.add_prospect(person("p1", "Zoe Ash", number="+442079460123"))
        step.add_prospect(person("p2", "Zoe Birch"))
        step.add_prospect(person("p3", "Ann Cole", number="12"))
        step.add_prospect(person("gone", "Bob Dee"))
        step.remove_prospect(ProspectId("gone"))
    assert [who.id for who in store.without_number()] == ["p3", "p2"]
    assert [who.id for who in store.without_number(limit=1, offset=1)] == ["p2"]
    assert store.count_without_number() == 2
