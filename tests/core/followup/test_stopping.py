"""What a stop covers."""

import pytest
from tests.core.followup.cases import NOW

from coachdesk.followup.stopping import phone_value, stops_for, without_extension
from coachdesk.model.call import StopKind
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect


@pytest.mark.parametrize(
    "written",
    [
        "202-555-0142 x5",
        "202-555-0142x5",
        "202 555 0142 ext 7",
        "202 555 0142 Ext. 7",
        "2025550142;ext=7",
        "(202) 555 0142 (ext 5)",
        "202 555 0142 extension 12",
        "202 555 0142 #12",
        "202 555 0142#12",
        "202 555 0142 Durchwahl 3",
        "202 555 0142 DW 3",
        "202 555 0142 poste 12",
        "202 555 0142,,12",
        "202 555 0142p12",
        "202 555 0142 w 12",
    ],
)
def test_an_extension_is_no_part_of_what_is_stopped(written: str) -> None:
    assert phone_value(Phone(written)) == "2025550142"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("+12025550142;ext=7", "+12025550142"),
        ("+1 202 555 0142 x5", "12025550142"),
        ("030 1234-0", "03012340"),
        ("555,7", "5557"),
        ("12#34", "1234"),
        ("#31#0171234567", "310171234567"),
        ("1 800 FLOWERS", "1 800 FLOWERS"),
        ("0171 mobile", "0171 mobile"),
        ("0171 555 0100 mobile", "01715550100"),
        ("٠٢٠ ٧٩٤٦", "0207946"),
        ("", ""),
    ],
)
def test_what_may_be_the_number_itself_stays(written: str, value: str) -> None:
    assert phone_value(Phone(written)) == value


def test_e164_goes_before_what_was_written() -> None:
    assert phone_value(Phone("0202 x5", "+12025550142;ext=5")) == "+12025550142"
    assert without_extension(" 202 555 0142 x5 ") == "202 555 0142"


def test_the_number_dialled_is_stopped_like_those_of_the_entry() -> None:
    who = Prospect(ProspectId("p1"), phones=(Phone("(01) 555-0101 ext 7"),))
    made = stops_for(who, number="(01) 555-0101 x9", reason="said so", at=NOW)
    assert [(stop.kind, stop.value) for stop in made] == [(StopKind.PROSPECT, "p1"), (StopKind.NUMBER, "015550101")]
