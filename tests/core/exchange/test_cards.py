"""vCards as phones and mail programs write them, and as they should not."""

import base64
from pathlib import Path

import pytest

from coachdesk.errors import UserError
from coachdesk.exchange import read_contacts
from coachdesk.exchange.content_lines import split_value, unescaped
from coachdesk.model.prospect import ContactList, Prospect


def read(tmp_path: Path, text: str | bytes, mapping: dict[str, str] | None = None) -> ContactList:
    path = tmp_path / "cards.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_contacts(path, mapping=mapping)


def one(tmp_path: Path, *lines: str) -> Prospect:
    (who,) = read(tmp_path, "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))).prospects
    return who


def test_quoted_printable_goes_on_over_soft_breaks(tmp_path: Path) -> None:
    who = one(tmp_path, "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=", "ller;J=C3=BCrgen;;;", "FN:x")
    assert (who.first_name, who.last_name) == ("Jürgen", "Müller")


def test_a_character_set_of_its_own_is_obeyed_line_by_line(tmp_path: Path) -> None:
    card = b"BEGIN:VCARD\nN;CHARSET=ISO-8859-1:M\xfcller;J\xfcrgen\nNOTE;CHARSET=UTF-8:Gr\xc3\xbc\xc3\x9fe\nEND:VCARD\n"
    (who,) = read(tmp_path, card).prospects
    assert (who.last_name, who.notes) == ("Müller", "Grüße")


def test_folded_lines_and_escapes_are_undone(tmp_path: Path) -> None:
    who = one(tmp_path, "FN:Ann Lee", "NOTE:one\\, two\\; thr", " ee\\nfour \\\\ five", "ORG:Lee\\, Inc.;Sales;East")
    assert who.notes == "one, two; three\nfour \\ five"
    assert who.company == "Lee, Inc."
    assert dict(who.extra)["Department"] == "Sales, East"


def test_numbers_keep_their_kind_and_faxes_and_assistants_are_not_called(tmp_path: Path) -> None:
    who = one(
        tmp_path, "FN:Ann Lee", "TEL;TYPE=WORK,VOICE:+44 20 7946 0000", "TEL;CELL;PREF:+44 7911 123456",
        'TEL;TYPE="home,voice":+44 20 7946 0009', "TEL;TYPE=WORK,FAX:+44 20 7946 0001", "item1.TEL:+44 20 7946 0002",
        "item1.X-ABLabel:_$!<AssistantPhone>!$_", "item2.TEL:+44 20 7946 0003", "item2.X-ABLabel:Front desk",
        "TEL;VALUE=uri;TYPE=work:tel:+44-20-7946-0004;ext=5",
    )  # fmt: skip
    assert [(p.e164, p.label) for p in who.phones] == [
        ("+447911123456", "mobile"), ("+442079460000", "work"), ("+442079460009", "home"),
        ("+442079460003", "front desk"), ("+442079460004", "work"),
    ]  # fmt: skip
    assert dict(who.extra) == {"Work fax": "+44 20 7946 0001", "Assistant phone": "+44 20 7946 0002"}


@pytest.mark.parametrize(
    ("lines", "first", "last", "company"),
    [
        (("N:Lee;Ann;;;",), "Ann", "Lee", ""),
        (("FN:Ann van der Lee",), "Ann", "van der Lee", ""),
        (("N:;;;;", "FN:Lee Ltd", "ORG:Lee Ltd"), "", "", "Lee Ltd"),
        (("N:;Ann Lee;;;", "FN:Ann Lee"), "Ann", "Lee", ""),
        (("FN:Lee Ltd", "KIND:org"), "", "", "Lee Ltd"),
        (("N:Works;;;;", "FN:Works", "X-ABShowAs:COMPANY"), "", "", "Works"),
        (("FN:Lee & Sons", "TEL:+442079460000"), "", "", "Lee & Sons"),
        (("N:Cher;;;;", "FN:Cher"), "", "Cher", ""),
        (("N:Lee;Ann", "ORG:Lee"), "Ann", "Lee", "Lee"),
    ],
)
def test_names_are_found_where_they_are(
    tmp_path: Path, lines: tuple[str, ...], first: str, last: str, company: str
) -> None:
    who = one(tmp_path, *lines)
    assert (who.first_name, who.last_name, who.company) == (first, last, company)


def test_an_address_gives_city_region_and_country_and_work_comes_first(tmp_path: Path) -> None:
    who = one(
        tmp_path, "FN:Ann Lee", "ADR;TYPE=HOME:;;1 St;Bath;Avon;BA1;United Kingdom",
        "item1.ADR;TYPE=WORK:;;2 Rd;Zürich;;8000;",
        "item1.X-ABADR:ch", "TZ:Europe/Zurich", "CATEGORIES:vip,hot\\, soon",
    )  # fmt: skip
    assert (who.city, who.country, who.zone) == ("Zürich", "CH", "Europe/Zurich")
    assert who.tags == ("vip", "hot", "soon")
    assert "Bath" in dict(who.extra)["Home address"]


def test_pictures_are_skipped_folded_or_not(tmp_path: Path) -> None:
    who = one(
        tmp_path,
        "PHOTO;BASE64:",
        "  AAAA",
        "  BBBB",
        "",
        "FN:Ann Lee",
        "PHOTO;ENCODING=b;TYPE=JPEG:AAAA",
        "CCCCDDDD",
        "TITLE:CEO",
    )
    assert (who.name, who.title, who.extra) == ("Ann Lee", "CEO", ())


def test_a_card_within_a_card_is_somebody_else(tmp_path: Path) -> None:
    who = one(
        tmp_path, "FN:Ann Lee", "AGENT:", "BEGIN:VCARD", "FN:Bo Agent", "TEL:+442079460001", "END:VCARD", "TITLE:CEO"
    )
    assert (who.name, who.title, who.phones) == ("Ann Lee", "CEO", ())
    inline = one(tmp_path, "FN:Ann Lee", "AGENT:BEGIN:VCARD\\nFN:Bo\\nEND:VCARD\\n", "TITLE:CEO")
    assert inline.title == "CEO"


def test_a_missing_end_does_not_join_two_people(tmp_path: Path) -> None:
    cards = read(tmp_path, "BEGIN:VCARD\nFN:Ann Lee\nBEGIN:VCARD\nFN:Bo Poe\nTEL:+4420794600")
    assert [p.name for p in cards.prospects] == ["Ann Lee", "Bo Poe"]


def test_a_note_whose_lines_were_not_folded_is_whole(tmp_path: Path) -> None:
    who = one(tmp_path, "FN:Ann Lee", "NOTE:first line", "second line", "Remember: third", "TITLE:CEO")
    assert who.notes == "first line\nsecond line\nRemember: third"


def test_several_titles_notes_and_roles_are_kept(tmp_path: Path) -> None:
    who = one(tmp_path, "FN:Ann Lee", "TITLE:CEO", "ROLE:Boss", "NOTE:a", "NOTE:b", "NOTE:a", "ORG:One", "ORG:Two;Dept")
    assert (who.title, who.notes, who.company) == ("CEO", "a\nb", "One")
    assert dict(who.extra) == {"Role": "Boss", "Organization": "Two", "Department": "Dept"}


def test_a_mapping_by_hand_reads_another_property(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nFN:Ann Lee\nTITLE:CEO\nROLE:Boss\n"
    card += "X-TEL:+442079460000\nX-MAIL:a@b.example\nX-C:Germany\nX-T:a,b\nEND:VCARD\n"
    contacts = read(
        tmp_path,
        card,
        {"title": "role", "phone": "X-TEL", "email": "X-MAIL", "country": "X-C", "tags": "X-T", "notes": "TITLE"},
    )
    (who,) = contacts.prospects
    assert (who.title, who.country, who.tags, who.notes) == ("Boss", "DE", ("a", "b"), "CEO")
    assert (who.phones[0].e164, who.emails) == ("+442079460000", ("a@b.example",))
    assert contacts.mapping["title"] == "ROLE"
    renamed = read(tmp_path, card, {"name": "ROLE", "do_not_call": "X-C"}).prospects[0]
    assert (renamed.name, renamed.do_not_call) == ("Boss", False)
    for wrong in ({"shoe": "FN"}, {"name": "SHOE"}):
        with pytest.raises(UserError):
            read(tmp_path, card, wrong)


def test_values_are_parted_only_where_the_separator_is_not_escaped() -> None:
    assert split_value("a\\;b;c\\\\;d") == ["a;b", "c\\", "d"]
    assert unescaped("C:\\temp\\new") == "C:\\temp\new"


WAV = b"RIFF" + bytes(range(256)) * 3
B64 = base64.b64encode(WAV).decode()


@pytest.mark.parametrize(
    "lines",
    [
        f"SOUND;ENCODING=b;TYPE=WAVE:{B64[:60]}\r\n {B64[60:]}",
        f"SOUND;WAVE;BASE64:\r\n  {B64[:72]}\r\n  {B64[72:]}\r\n",
        f"SOUND;TYPE=WAVE;ENCODING=BASE64:{B64[:72]}\r\n{B64[72:]}\r\n",
        f"SOUND:data:audio/wav;base64,{B64}",
    ],
)
def test_a_recording_of_the_name_comes_with_the_card(tmp_path: Path, lines: str) -> None:
    card = ("BEGIN:VCARD", "VERSION:3.0", "FN:Saoirse Ronan", lines, "TEL:+12125550142", "END:VCARD", "")
    found = read(tmp_path, "\r\n".join(card))
    assert found.clips == {0: WAV}
    assert found.prospects[0].phones
    assert found.problems == ()
    assert not any(B64[:20] in cell for row in found.samples for cell in row)


@pytest.mark.parametrize(
    "line",
    [
        "SOUND;VALUE=uri:https://example.com/name.wav",
        "SOUND;X-IRMC-N:ronan;saoirse",
        "SOUND;ENCODING=b;TYPE=OGG:T2dnUwAC",
        "SOUND;ENCODING=b:@@@",
        f"SOUND;ENCODING=b:{B64}\r\n " + "A" * 2_000_001 + "\r\n " + "A" * 100,
    ],
)
def test_a_sound_that_is_no_recording_within_the_card_is_left_out(tmp_path: Path, line: str) -> None:
    found = read(tmp_path, f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Saoirse Ronan\r\n{line}\r\nEND:VCARD\r\n")
    assert [who.name for who in found.prospects] == ["Saoirse Ronan"]
    assert found.clips == {}


def test_how_a_name_is_said_is_read_in_the_order_of_the_name(tmp_path: Path) -> None:
    lines = "N:Ronan;Saoirse;;;\r\nX-PHONETIC-LAST-NAME:ROH-nuhn\r\nX-PHONETIC-FIRST-NAME:SEER-shuh"
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}\r\nEND:VCARD\r\n"
    assert read(tmp_path, card).prospects[0].said_as == "SEER-shuh ROH-nuhn"
    assert read(tmp_path, card, {"said_as": ""}).prospects[0].said_as == ""
    ours = card.replace("END:", "X-COACHDESK-SAID-AS:SER-shuh ROH-nuhn\r\nEND:")
    assert read(tmp_path, ours).prospects[0].said_as == "SER-shuh ROH-nuhn"
