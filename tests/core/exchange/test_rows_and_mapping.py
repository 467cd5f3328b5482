"""Rows to prospects: the mapping by hand, awkward values, and people who stand on a list twice."""

from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.exchange import read_contacts
from coachdesk.exchange.headers import read_header
from coachdesk.exchange.places import country_code, split_location, zone_name
from coachdesk.model.prospect import ContactList

LIST = "Name,Company,Work,Mobile,Remark\nAnn Lee,Lee Ltd,+44 20 7946 0000,+44 7911 123456,tall\n"


def read(tmp_path: Path, text: str, mapping: dict[str, str] | None = None, region: str | None = None) -> ContactList:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return read_contacts(path, mapping=mapping, region=region)


def test_a_mapping_by_hand_overrides_and_the_rest_is_kept(tmp_path: Path) -> None:
    contacts = read(tmp_path, LIST, {"phone": "mobile", "title": "Remark", "company": "Work", "notes": "Company"})
    (who,) = contacts.prospects
    assert [p.e164 for p in who.phones] == ["+447911123456"]
    assert (who.title, who.company, who.notes) == ("tall", "+44 20 7946 0000", "Lee Ltd")
    assert contacts.mapping["phone"] == "Mobile"


def test_a_mapping_may_join_columns_or_leave_a_field_out(tmp_path: Path) -> None:
    contacts = read(tmp_path, LIST, {"phones": "Mobile + Work", "company": "", "city": "Remark"})
    (who,) = contacts.prospects
    assert [p.e164 for p in who.phones] == ["+447911123456", "+442079460000"]
    assert (who.company, who.city) == ("", "tall")
    assert ("Company", "Lee Ltd") in who.extra


@pytest.mark.parametrize(("mapping", "said"), [({"shoe": "Name"}, "first_name"), ({"name": "Shoe"}, "Remark")])
def test_a_mapping_to_nowhere_says_what_there_is(tmp_path: Path, mapping: dict[str, str], said: str) -> None:
    with pytest.raises(UserError) as refusal:
        read(tmp_path, LIST, mapping)
    assert said in refusal.value.hint


def test_a_hopeless_table_is_read_when_told_how(tmp_path: Path) -> None:
    contacts = read(tmp_path, "a,b\nAnn Lee,020 7946 0000\n", {"name": "a", "phone": "b"}, region="GB")
    assert contacts.prospects[0].phones[0].e164 == "+442079460000"


def test_a_wrong_address_is_kept_in_the_notes_and_told(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Email\nAnn Lee,[email protected]\n")
    (who,) = contacts.prospects
    assert (who.emails, who.notes) == ((), "Email: [email protected]")
    assert "is not an e-mail address" in contacts.problems[0].message


def test_a_number_rounded_by_a_spreadsheet_is_no_number_but_is_kept(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Phone\nAnn Lee,3.53155501E+11\n")
    assert contacts.prospects[0].phones == ()
    assert contacts.prospects[0].notes == "Phone: 3.53155501E+11"
    assert "spreadsheet" in contacts.problems[0].message


def test_impossible_numbers_are_kept_as_written_behind_possible_ones(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Work Phone,Mobile\nAnn Lee,desk 12,+44 7911 123456\n")
    assert [(p.number, p.e164) for p in contacts.prospects[0].phones] == [
        ("+44 7911 123456", "+447911123456"),
        ("desk 12", None),
    ]
    assert contacts.problems[0].column == "Work Phone"


def test_a_word_where_a_number_should_be_is_said_and_kept_in_the_notes(tmp_path: Path) -> None:
    (who,) = (contacts := read(tmp_path, "Name,Phone\nAnn Lee,mainphone\n")).prospects
    assert (who.phones, who.notes) == ((), "Phone: mainphone")
    assert contacts.problems[0].message == "mainphone is not a phone number; it was kept in the notes."


def test_the_country_of_a_plain_number_comes_from_row_then_list_then_settings(tmp_path: Path) -> None:
    rows = "Name,Phone,Country\nA A,06 12 34 56 78,France\n"
    rows += "B B,030 1234567,Germany\nC C,040 1234567,Germany\nD D,030 7654321,\n"
    assert [p.phones[0].e164 for p in read(tmp_path, rows).prospects] == [
        "+33612345678", "+49301234567", "+49401234567", "+49307654321",
    ]  # fmt: skip
    bare = "Name,Phone\nA A,020 7946 0000\n"
    assert read(tmp_path, bare).prospects[0].phones[0].e164 is None
    assert read(tmp_path, bare, region="GB").prospects[0].phones[0].e164 == "+442079460000"


def test_ten_thousand_characters_are_cut_in_a_name_and_kept_whole(tmp_path: Path) -> None:
    long = "x" * 10_000
    contacts = read(tmp_path, f"First name,Last name,Notes\n{long},Lee,{long}\n")
    (who,) = contacts.prospects
    assert len(who.first_name) == 200
    assert dict(who.extra)["First name, in full"] == long
    assert who.notes == long
    assert "10,000" in contacts.problems[0].message


def test_invisible_characters_are_taken_out_and_told(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Company\n\u202eAnn\u202c Le\u0007e,\u200bLee\u00a0Ltd\n")
    assert (contacts.prospects[0].name, contacts.prospects[0].company) == ("Ann Lee", "Lee Ltd")
    assert "Invisible" in contacts.problems[0].message


def test_the_same_person_twice_is_one_with_everything_known(tmp_path: Path) -> None:
    text = (
        "Id,Name,Company,Title,Phone,Email,Tags\n"
        "1,Ann Lee,Lee Ltd,CEO,+44 20 7946 0000,ann@lee.example,a\n"
        "2,ann lee,LEE LTD,Founder,+44 7911 123456,Ann@Lee.example,a;b\n"
    )
    contacts = read(tmp_path, text)
    (who,) = contacts.prospects
    assert len(who.phones) == 2
    assert who.tags == ("a", "b")
    assert dict(who.extra) == {"Id": "1", "Id (2)": "2", "Title": "Founder"}
    assert contacts.problems[0].message == "The same person as in row 1; the two were made one."


def test_people_who_only_share_a_number_an_address_or_a_name_stay_apart(tmp_path: Path) -> None:
    text = (
        "Name,Company,Phone,Email\n"
        "Ann Lee,Acme,+44 20 7946 0000,info@acme.example\nBo Poe,Acme,+44 20 7946 0000,info@acme.example\n"
        "Cy Roe,Acme,+44 20 7946 0001,\nCy Roe,Acme,+44 20 7946 0002,\nDi Soe,One,,\nDi Soe,Two,,\n"
    )
    assert len(read(tmp_path, text).prospects) == 6


def test_a_number_marked_do_not_call_is_kept_aside(tmp_path: Path) -> None:
    contacts = read(tmp_path, "Name,Phone,Phone DNC,Mobile\nAnn Lee,+44 20 7946 0000,Y,+44 7911 123456\n")
    (who,) = contacts.prospects
    assert [p.label for p in who.phones] == ["mobile"]
    assert not who.do_not_call
    assert ("Phone, do not call", "+44 20 7946 0000") in who.extra


def test_unknown_countries_and_zones_are_kept_and_told(tmp_path: Path) -> None:
    contacts = read(
        tmp_path, "Name,Country,Time zone\nAnn Lee,Narnia,Noon\nBo Poe,Deutschland,america_slash_new_york\n"
    )
    ann, bo = contacts.prospects
    assert dict(ann.extra) == {"Country": "Narnia", "Time zone": "Noon"}
    assert (bo.country, bo.zone) == ("DE", "America/New_York")
    assert len(contacts.problems) == 2


@pytest.mark.parametrize(
    ("written", "code"),
    [("Germany", "DE"), ("DEU", "DE"), ("de", "DE"), ("Allemagne", "DE"), ("U.S.A.", "US"),
     ("United States (US)", "US"),      ("UK", "GB"), ("Côte d'Ivoire", "CI"), ("日本", "JP"), ("Narnia", ""),
     ("", "")],
)  # fmt: skip
def test_countries_are_known_by_the_names_people_write(written: str, code: str) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize(
    ("written", "zone"),
    [("Europe/Berlin", "Europe/Berlin"), ("america/new york", "America/New_York"),
     ("(GMT-05:00) Eastern Standard Time (America/New_York)", "America/New_York"),
     ("Eastern Time (US & Canada)", "America/New_York"), ("(UTC+01:00) Berlin", "Europe/Berlin"),
     ("PST", "America/Los_Angeles"),
     ("UTC", "UTC"), ("-0500", ""), ("nonsense", "")],
)  # fmt: skip
def test_time_zones_are_known_by_the_names_programs_write(written: str, zone: str) -> None:
    assert zone_name(written) == zone


@pytest.mark.parametrize(
    ("written", "place"),
    [("Austin, Texas, United States", ("Austin", "Texas", "US")), ("Austin, TX 78701", ("Austin", "TX", "US")),
     ("London, England, United Kingdom", ("London", "England", "GB")), ("Berlin, Germany", ("Berlin", "", "DE")),
     ("France", ("", "", "FR")), ("Greater Bay Area", ("", "", "")), ("", ("", "", ""))],
)  # fmt: skip
def test_a_location_is_parted_where_its_end_names_a_place(written: str, place: tuple[str, str, str]) -> None:
    assert split_location(written) == place


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Contact owner", ""), ("Assistant's Phone", ""), ("Owner email", ""), ("Created By", ""), ("Sales Rep", ""),
        ("Lead Status", ""), ("Record ID", ""), ("Email Opt Out", ""), ("Company Name for Emails", ""), ("Fax", ""),
        ("Previous Job Title", ""), ("Last Contacted", ""), ("Email Display Name", ""), ("campaign_name", ""),
        ("Number of Employees", ""), ("LinkedIn URL", ""), ("Work Dept", ""), ("Zip/Postal Code", ""),
        ("npe01__WorkPhone__c", "phone"), ("Account.Name", "company"), ("MailingCity", "city"), ("☎ Contact", "phone"),
        ("Mobile #", "phone"), ("Tel.", "phone"), ("Geschäftstelefon", "phone"), ("Privattelefon", "phone"),
        ("Téléphone (bureau)", "phone"), ("E-mail 2 Address", "email"), ("Email ID", "email"), ("Courriel", "email"),
        ("Dirección de correo electrónico", "email"), ("Person - Job title", "title"),
        ("Contact First Name", "first_name"),         ("Nom de famille", "last_name"),
        ("State/Province", "region"), ("Land/Region geschäftlich", "country"),
        ("Bundesland", "region"), ("Time Zone", "zone"), ("Do Not Call", "do_not_call"), ("Deal - Title", ""),
        ("Deal - Organization", "company"), ("Event 1 - Value", ""), ("Ragione sociale", "company"),
    ],
)  # fmt: skip
def test_headers_mean_what_their_exporters_mean(header: str, field: str) -> None:
    assert read_header(header).field == field
