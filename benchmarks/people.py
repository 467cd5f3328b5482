"""Makes lists of invented people for measuring: the same list for the same seed. Numbers are reserved for fiction."""

import csv
import random
from pathlib import Path

FIRST = ("Ana", "Wojciech", "Siobhán", "Priya", "Greg", "Chidinma", "Ruth", "Deepak", "Lars", "Imani", "Niamh")
LAST = (
    "Beltrán",
    "Zieliński",
    "Maguire",
    "Raman",
    "Tillman",
    "Eze",
    "Abara",
    "Nair",
    "Østby",
    "Okoro",
    "Phạm",
    "Llwyd",
)
TRADES = ("Freight", "Dental", "Hotels", "Foods", "Supply", "Optics", "Clinics", "Paper", "Timber", "Solar", "Mills")
TITLES = ("Owner", "Finance Director", "Head of IT", "Operations Manager", "Controller", "Practice Manager")
# Area codes of the United States, in all their time zones; each has 100 numbers for fiction.
AREAS = (
    *(
        *range(201, 204),
        *range(205, 211),
        *range(212, 220),
        224,
        225,
        228,
        229,
        231,
        234,
        239,
        240,
        248,
        *range(251, 255),
    ),
    *(
        256,
        260,
        262,
        267,
        269,
        270,
        272,
        276,
        281,
        *range(301, 306),
        307,
        308,
        309,
        310,
        *range(312, 322),
        323,
        325,
        330,
    ),
    *(331, 334, 336, 337, 339, 346, 347, 351, 352, 360, 361, 380, 385, 386, 401, 402, *range(404, 411), 412, 413, 414),
    *(
        415,
        417,
        419,
        423,
        424,
        425,
        430,
        432,
        434,
        435,
        440,
        442,
        443,
        458,
        469,
        470,
        475,
        478,
        479,
        480,
        484,
        501,
        502,
    ),
    *(503, 504, 505, *range(507, 511), 512, 513, *range(515, 519), 520, 808, 907),
)
COLUMNS = ("First name", "Last name", "Title", "Company", "Phone", "Email", "Country", "For them", "Notes")


def write_list(file: Path, count: int, *, seed: int = 1) -> Path:
    """A CSV of ``count`` prospects, each with a number and an address of their own up to 12,000."""
    chance = random.Random(seed)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for number in range(count):
            first, last = chance.choice(FIRST), chance.choice(LAST)
            company = f"{chance.choice(LAST)} {chance.choice(TRADES)} {number}"
            phone = f"+1 {AREAS[number // 100 % len(AREAS)]} 555 01{number % 100:02}"
            email = f"p{number}@{TRADES[number % len(TRADES)].lower()}{number}.example"
            gain = "Invoices matched the same day" if number % 3 else ""
            note = "Asked for papers by mail" if number % 7 == 0 else ""
            writer.writerow((first, last, chance.choice(TITLES), company, phone, email, "US", gain, note))
    return file
