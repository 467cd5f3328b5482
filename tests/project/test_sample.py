"""The sample list can't reach anybody: invented people, reserved numbers, addresses that lead nowhere."""

import csv
import re
from pathlib import Path

import pytest

LIST = Path(__file__).resolve().parents[2] / "resources" / "sample" / "prospects.csv"
with LIST.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

RESERVED = re.compile(
    r"""
    \+1[ ][2-9]\d\d[ ]555[ ]01\d\d                          # North America: 555-0100 to 555-0199
    | \+44[ ]20[ ]7946[ ]0\d{3}                             # Ofcom, numbers for drama: London
    | \+44[ ]1(?:13|14|15|16|17|18|21|31|41|51|61)[ ]496[ ]0\d{3}
    | \+44[ ]191[ ]498[ ]0\d{3}
    | \+44[ ]28[ ]9649[ ]6\d{3}
    | \+44[ ]29[ ]2018[ ]0\d{3}
    | \+44[ ]1632[ ]960[ ]\d{3}
    | \+44[ ]7700[ ]900\d{3}
    | \+353[ ]20[ ]91\d[ ]\d{4}                             # ComReg
    | \+33[ ](?:1[ ]99[ ]00|2[ ]61[ ]91)[ ]\d\d[ ]\d\d      # Arcep
    | \+49[ ]30[ ]23125[ ]\d{3}                             # Bundesnetzagentur
    | \+46[ ]8[ ]465[ ]004[ ]\d\d                           # PTS
    | \+61[ ]2[ ]5550[ ]\d{4} | \+61[ ]491[ ]570[ ]156      # ACMA
    """,
    re.VERBOSE,
)


def who(row: dict[str, str]) -> str:
    return f"{row['First name']} {row['Last name']}".strip() or row["Company"]


@pytest.mark.parametrize("row", ROWS, ids=who)
def test_nobody_can_be_rung_or_written_to(row: dict[str, str]) -> None:
    for number in (row["Phone"], row["Mobile"]):
        assert not number or RESERVED.fullmatch(number), number
    assert not row["Email"] or row["Email"].endswith(".example")


@pytest.mark.parametrize("row", ROWS, ids=who)
def test_each_says_that_it_is_a_sample(row: dict[str, str]) -> None:
    assert row["Tags"] == "sample"


def test_there_are_enough_for_a_session_and_no_number_twice() -> None:
    numbers = [number for row in ROWS for number in (row["Phone"], row["Mobile"]) if number]
    assert len(ROWS) >= 40
    assert len(numbers) == len(set(numbers))


def test_some_miss_what_real_lists_miss() -> None:
    for column in ("Phone", "Email", "Last name", "For them", "Similar client", "City"):
        assert any(not row[column] for row in ROWS), column
