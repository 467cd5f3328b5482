"""The columns of our own CSV export, written and read back without any guessing. Knows no file and no other layout."""

import re
from collections.abc import Sequence

from coachdesk.exchange.headers import EXTRA_PREFIX
from coachdesk.exchange.text import clean_line, clean_text
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect

MARK = "CoachDesk source"  # the column that tells our exports from all others
_TEXTS = {
    "First name": "first_name", "Last name": "last_name", "Company": "company", "Title": "title", "City": "city",
    "Region": "region", "Country": "country", "Time zone": "zone", "For them": "for_them", "Opener": "opener",
    "Said as": "said_as", "Similar client": "similar_client", "Referred by": "referred_by", MARK: "source",
}  # fmt: skip
FIELD_OF = {c: f for c, f in _TEXTS.items() if c != MARK} | {
    "Phone 1 - Value": "phone", "Email 1": "email", "Tags": "tags", "Notes": "notes", "Do not call": "do_not_call",
    "Left company": "left_company",
}  # fmt: skip
_MARKS = {"Do not call": "do_not_call", "Left company": "left_company"}
_NUMBERED = re.compile(r"(Phone|Email) (\d+)(?: - (Label|Value|E\.164|Wrong))?")
_E164 = re.compile(r"\+[1-9]\d{5,14}")
_YES = "yes"
_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_PLAIN_NUMBER = re.compile(r"\+\d[\d ]{4,18}\d")


def columns_for(people: Sequence[Prospect]) -> list[str]:
    """All columns a list needs; those for a second number, a wrong one or a country only where somebody has it."""
    names = ["First name", "Last name", "Company", "Title"]
    for i in range(max((len(p.phones) for p in people), default=0)):
        these = [p.phones[i] for p in people if i < len(p.phones)]
        names += [f"Phone {i + 1} - Label", f"Phone {i + 1} - Value"]
        names += [f"Phone {i + 1} - E.164"] if any(p.e164 != p.number for p in these) else []
        names += [f"Phone {i + 1} - Wrong"] if any(p.bad for p in these) else []
    names += [f"Email {i + 1}" for i in range(max((len(p.emails) for p in people), default=0))]
    names += [
        "City",
        "Region",
        "Country",
        "Time zone",
        "Tags",
        "Notes",
        "For them",
        "Opener",
        "Said as",
        "Similar client",
    ]
    names += ["Referred by", "Do not call", "Left company", MARK]
    return names + [EXTRA_PREFIX + name for name in dict.fromkeys(n for p in people for n, _ in p.extra)]


def cells_for(who: Prospect, columns: Sequence[str]) -> list[str]:
    return [_cell(who, column) for column in columns]


def _cell(who: Prospect, column: str) -> str:
    if name := _TEXTS.get(column):
        return str(getattr(who, name))
    if name := _MARKS.get(column):
        return _YES if getattr(who, name) else ""
    if column.startswith(EXTRA_PREFIX):
        return next((v for n, v in who.extra if EXTRA_PREFIX + n == column), "")
    if found := _NUMBERED.fullmatch(column):
        return _numbered(who, found[1], int(found[2]) - 1, found[3] or "")
    return "; ".join(who.tags) if column == "Tags" else who.notes


def _numbered(who: Prospect, kind: str, place: int, part: str) -> str:
    if kind == "Email":
        return who.emails[place] if place < len(who.emails) else ""
    if place >= len(who.phones):
        return ""
    phone = who.phones[place]
    values = {
        "Label": phone.label,
        "Value": phone.number,
        "E.164": phone.e164 or "",
        "Wrong": _YES if phone.bad else "",
    }
    return values[part]


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before =, +, -, @, tab and line breaks.

    Plain international numbers (+ and digits) stay as they are: nothing can be calculated with one number, and people
    read them. ``unguarded`` takes the apostrophe off again, so that nothing is lost on the way there and back.
    """
    return f"'{cell}" if _RISKY.match(cell) and not _PLAIN_NUMBER.fullmatch(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _RISKY.match(cell) else cell


def is_own(columns: Sequence[str]) -> bool:
    return MARK in columns and all(
        c in _TEXTS or c in _MARKS or c in ("Tags", "Notes") or c.startswith(EXTRA_PREFIX) or _NUMBERED.fullmatch(c)
        for c in columns
    )


def read_own(cells: Sequence[str], columns: Sequence[str]) -> Prospect:
    """The prospect of one row that ``cells_for`` wrote, with an empty id."""
    values = {c: v for c, v in zip(columns, cells, strict=False) if v}
    known = {name: clean_line(values[c]) for c, name in _TEXTS.items() if c in values}
    marks = {name: values.get(c) == _YES for c, name in _MARKS.items()}
    count = sum(c.endswith(" - Value") for c in columns)
    phones = [
        _phone(values, i, separate=f"Phone {i} - E.164" in columns)
        for i in range(1, count + 1)
        if f"Phone {i} - Value" in values
    ]
    emails = tuple(v for c, v in values.items() if c.startswith("Email ") and _NUMBERED.fullmatch(c))
    extra = tuple(
        (c.removeprefix(EXTRA_PREFIX), clean_text(v)) for c, v in values.items() if c.startswith(EXTRA_PREFIX)
    )
    return Prospect(
        id=ProspectId(""), phones=tuple(phones), emails=emails, extra=extra,
        tags=tuple(t for t in values.get("Tags", "").split("; ") if t), notes=clean_text(values.get("Notes", "")),
        **marks, **known,  # type: ignore[arg-type]
    )  # fmt: skip


def _phone(values: dict[str, str], place: int, *, separate: bool) -> Phone:
    number = clean_line(values[f"Phone {place} - Value"])
    e164 = values.get(f"Phone {place} - E.164", "") if separate else number
    label, wrong = clean_line(values.get(f"Phone {place} - Label", "")), values.get(f"Phone {place} - Wrong") == _YES
    return Phone(number, e164 if _E164.fullmatch(e164) else None, label, wrong)
