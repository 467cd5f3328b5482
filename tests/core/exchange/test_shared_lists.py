"""The real exports that lie beside the project, where they are there: each is read, or refused in one sentence."""

from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.exchange import read_contacts
from coachdesk.model.prospect import ContactList

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared" / "data" / "contacts"
FILES = sorted(p for p in SHARED.glob("*") if p.name != "SOURCES.md") if SHARED.is_dir() else []

pytestmark = pytest.mark.skipif(not FILES, reason="the shared contact lists are not beside this checkout")

UNREADABLE = ("csvspectrum__", "sfdataloader__csv", "monica__stub")


def outcome(path: Path) -> ContactList | UserError:
    try:
        return read_contacts(path)
    except UserError as refusal:
        return refusal


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_is_read_or_refused_with_a_sentence(path: Path) -> None:
    found = outcome(path)
    if isinstance(found, UserError):
        assert path.name.startswith(UNREADABLE)
        assert found.message.endswith(".")
        assert "Nothing was imported" in found.hint
    else:
        assert found.mapping
        assert found.prospects or path.name.startswith("headers_") or found.skipped


def test_a_list_of_headers_alone_gives_the_mapping_and_nobody() -> None:
    contacts = read_contacts(SHARED / "headers_outlook_full.csv")
    assert contacts.prospects == ()
    assert contacts.mapping["title"] == "Job Title"
    assert "Assistant's Phone" not in contacts.mapping["phone"]
    assert "Fax" not in contacts.mapping["phone"]


def test_polish_names_survive_a_card_without_a_character_set() -> None:
    (who,) = read_contacts(SHARED / "roundcube__thebat.vcf").prospects
    assert who.name == "Piotr Iksiński"


def test_a_french_number_is_not_read_as_a_german_one_because_of_a_neighbour() -> None:
    jean, hans = read_contacts(SHARED / "european-semicolon__cp1252_OWN_REENCODING.csv").prospects
    assert (jean.phones[0].e164, hans.phones[0].e164) == ("+33612345678", "+491701234567")
