"""Lists as CRMs, dialers, mail programs and people write them: what lands where, without a touch."""

import json
from pathlib import Path
from typing import Any

import pytest

from coachdesk.exchange import read_contacts
from coachdesk.model.prospect import Prospect

HERE = Path(__file__).parent
EXPECTED: dict[str, Any] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
LISTS = sorted(p.name for p in (HERE / "lists").iterdir())


def as_expected(who: Prospect) -> dict[str, Any]:
    shown = {
        "first_name": who.first_name,
        "last_name": who.last_name,
        "company": who.company,
        "title": who.title,
        "phones": [[p.e164 or p.number, p.label] for p in who.phones],
        "emails": list(who.emails),
        "notes": who.notes,
        "tags": list(who.tags),
        "city": who.city,
        "country": who.country,
        "zone": who.zone,
        "do_not_call": who.do_not_call,
    }
    return {k: v for k, v in shown.items() if v}


def test_every_list_has_an_expectation() -> None:
    assert sorted(EXPECTED) == LISTS


@pytest.mark.parametrize("name", LISTS)
def test_people_land_in_the_right_fields(name: str) -> None:
    contacts = read_contacts(HERE / "lists" / name)
    assert [as_expected(p) for p in contacts.prospects] == EXPECTED[name]["people"]
    assert contacts.mapping == EXPECTED[name]["mapping"]
    assert contacts.skipped == EXPECTED[name]["skipped"]
    assert [[p.row, p.column, p.message] for p in contacts.problems] == EXPECTED[name]["problems"]


@pytest.mark.parametrize("name", LISTS)
def test_nothing_of_a_row_is_lost(name: str) -> None:
    """Every value of the first row can be found again somewhere in its prospect, in any field."""
    contacts = read_contacts(HERE / "lists" / name)
    who = contacts.prospects[0]
    everything = [*(str(getattr(who, f)) for f in who.__slots__), *(v for _, v in who.extra)]
    kept = "".join(c for c in " ".join(everything).casefold() if c.isalnum())
    known_elsewhere = {*contacts.mapping.values()}
    for column, value in zip(contacts.columns, contacts.samples[0], strict=False):
        plain = "".join(c for c in value.casefold() if c.isalnum())
        coded = any(column in m.split(" + ") for m in known_elsewhere)  # a country becomes a code, a label a word
        assert plain in kept or coded or _says_a_kind(column) or not plain, (column, value)


def _says_a_kind(column: str) -> bool:
    """Labels, dialling codes and marks are read into the number they belong to."""
    words = ("type", "label", "code", "ext", "dnc", "group", "name", "labels")
    return any(word in column.lower() for word in words)
