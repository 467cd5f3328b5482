"""Turns one row of a table into a prospect, and says what was wrong in it. Knows a plan; opens no file."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from coachdesk.exchange.addresses import split_emails
from coachdesk.exchange.columns import Address, PhoneColumn, Plan
from coachdesk.exchange.people import Name, is_business, split_name
from coachdesk.exchange.phones import Reading, is_nothing, read_reading, same_number_key, split_numbers
from coachdesk.exchange.places import country_code, split_location, zone_name
from coachdesk.exchange.text import NAME_LIMIT, VALUE_LIMIT, clean_line, clean_text, cut, fold, has_hidden, word_set
from coachdesk.language import number as written
from coachdesk.language import tr
from coachdesk.model.ids import ProspectId
from coachdesk.model.prospect import Phone, Prospect, RowProblem

SHOWN = 120
Cell = Callable[[int | None], str]

_LINES = (
    "first_name", "last_name", "company", "title", "infix", "zone", "for_them", "opener", "similar_client",
    "referred_by", "said_as",
)  # fmt: skip

_YES = word_set(
    "1 true yes y x ja j oui o si sí sim s tak t wahr vrai verdadero vero prawda on dnc opted out checked 是"
)
_BLANK = word_set("n/a null (null) nan undefined #n/a #ref! #value! #name? #error! (blank) none nil -- -")
_TAGS = re.compile(r"\s*(?::::|[;,|\n])\s*")
_MARK = re.compile(r"^'+(?=[=+\-@\t\r])")
_TEXT_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_TYPES = {"cell": "mobile", "business": "work", "office": "work", "private": "home", "iphone": "mobile", "voice": ""}
_NO_CALL = ("fax", "pager", "isdn", "telex", "tty")
_SOLD_EVERYWHERE = word_set("IO CO AI ME TV CC FM GG SO SH LY TO VC WS AC BZ EU SU IM GL AM ID LA MU")
_SPANISH = word_set("ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR")


@dataclass(slots=True)
class Draft:
    """What is known of one person while a row or a card is read."""

    row: int
    known: dict[str, str] = field(default_factory=dict)
    phones: list[tuple[str, str, str]] = field(default_factory=list)  # column, number as written, label
    wrong: set[str] = field(default_factory=set)  # numbers our own export marks as wrong
    sure: dict[str, str] = field(default_factory=dict)  # numbers whose E.164 our own export knows
    emails: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    extra: list[tuple[str, str]] = field(default_factory=list)
    do_not_call: bool = False
    left_company: bool = False
    clip: bytes = b""  # a WAV file of how they are said
    problems: list[RowProblem] = field(default_factory=list)

    def problem(self, column: str, value: str, message: str) -> None:
        self.problems.append(RowProblem(self.row, column, cut(clean_line(value), SHOWN), message))

    def keep(self, column: str, value: str) -> None:
        """A value that has no field of its own."""
        if value:
            self.extra.append((column, cut(value, VALUE_LIMIT)))

    def line(self, column: str, value: str) -> str:
        """A value for a single-line field: plain, and of a length that a screen can show."""
        plain = clean_line(value)
        if len(plain) > NAME_LIMIT:
            self.problem(
                column,
                plain,
                tr(
                    "This is {count} characters long; the first {name_limit} are used, all are kept.",
                    count=written(len(plain)),
                    name_limit=NAME_LIMIT,
                ),
            )
            self.keep(f"{column}, in full", plain)
            return cut(plain, NAME_LIMIT)
        return plain

    def hidden(self, column: str, value: str) -> None:
        self.problem(column, value, tr("Invisible control characters were taken out."))

    def add_emails(self, column: str, cell: str) -> None:
        good, bad = split_emails(clean_text(cell).replace("\n", ";"))
        have = {e.casefold() for e in self.emails}
        self.emails += [e for e in dict.fromkeys(good) if e.casefold() not in have]
        for text in bad:
            self.problem(
                column, text, tr("“{cut}” is not an e-mail address; it was kept in the notes.", cut=cut(text, 60))
            )
            self.notes.append(f"{column}: {text}")

    def add_tags(self, cell: str) -> None:
        have = {t.casefold() for t in self.tags}
        for tag in _TAGS.split(clean_text(cell)):
            plain = cut(clean_line(tag).strip('*"“” '), 80)
            if plain and plain.casefold() not in have:
                have.add(plain.casefold())
                self.tags.append(plain)

    def name(self, column: str, whole: str, *, surname_first: bool = False) -> None:
        """Part a whole name, unless first and last name are known already."""
        if not whole or ("@" in whole and not self.known.get("first_name")):
            self.add_emails(column, whole)
            return
        if self.known.get("first_name") and self.known.get("last_name"):
            known = {fold(self.known[f]) for f in ("first_name", "last_name")}
            if {*fold(whole).split()} - {w for k in known for w in k.split()}:
                self.keep(column, whole)
            return
        spanish = self.known.get("country", "") in _SPANISH
        business = is_business(whole)
        read = Name(first=whole) if business else split_name(whole, surname_first=surname_first, two_surnames=spanish)
        if business and not self.known.get("company"):
            self.known["company"] = whole
            return
        had = {f: self.known[f] for f in ("first_name", "last_name") if self.known.get(f)}
        self.known |= {"first_name": read.first, "last_name": read.last} | had
        for label, value in (("Salutation", read.prefix), ("Middle name", read.middle), ("Suffix", read.suffix)):
            self.keep(label, value)


def read_row(number: int, cells: Sequence[str], plan: Plan) -> Draft:
    """What one row says, numbers still as they are written."""
    draft = Draft(number)
    width = len(cells)

    def cell(at: int | None) -> str:
        if at is None or at >= width or not (raw := cells[at]):
            return ""
        if not raw.isprintable() and has_hidden(raw):
            draft.hidden(plan.columns[at], raw)
        if raw[0] in "'=":
            raw = raw[1:] if _MARK.match(raw) else raw
            raw = found[1] if (found := _TEXT_FORMULA.fullmatch(raw.strip())) else raw
        return "" if len(raw) < 12 and raw.strip() in _BLANK else raw

    left: set[int] = set(plan.extra)
    for name in _LINES:
        for at in plan.single.get(name, ()):
            value = cell(at)
            if not value:
                continue
            if draft.known.get(name):
                left.add(at)
            elif plain := draft.line(plan.columns[at], value):
                draft.known[name] = plain
    _read_places(draft, plan, cell, left)
    _read_names(draft, plan, cell)
    for phone in plan.phones:
        _read_phone_cell(draft, phone, plan, cell)
    for at in plan.of("email"):
        if value := cell(at):
            draft.add_emails(plan.columns[at], value)
    for at in plan.of("notes"):
        if value := clean_text(cell(at)):
            draft.notes.append(value)
    for at in plan.of("tags"):
        draft.add_tags(cell(at))
    for at in plan.of("do_not_call"):
        draft.do_not_call |= is_yes(cell(at))
    for at in plan.of("left_company"):
        draft.left_company |= is_yes(cell(at))
    for at in sorted(left):
        if (value := cell(at)) and (plain := clean_text(value)):
            column = plan.columns[at]
            draft.keep(column.removeprefix("Extra: "), plain)
    return draft


def _read_names(draft: Draft, plan: Plan, cell: Cell) -> None:
    if infix := draft.known.pop("infix", ""):
        draft.known["last_name"] = f"{infix} {draft.known.get('last_name', '')}".strip()
    for name, label in (("prefix", "Salutation"), ("middle", "Middle name"), ("suffix", "Suffix")):
        for at in plan.single.get(name, ()):
            value = draft.line(plan.columns[at], cell(at))
            if name == "middle" and value and not draft.known.get("first_name"):
                draft.known["first_name"] = value
            else:
                draft.keep(plan.columns[at] if name != "middle" else label, value)
    said = [draft.line(plan.columns[at], cell(at)) for f in ("said_first", "said_last") for at in plan.of(f)]
    if any(said) and not draft.known.get("said_as"):
        draft.known["said_as"] = " ".join(s for s in said if s)
    for at in plan.of("name"):
        if value := draft.line(plan.columns[at], cell(at)):
            draft.name(plan.columns[at], value, surname_first=plan.surname_first)
    first, last = draft.known.get("first_name", ""), draft.known.get("last_name", "")
    if (last and "@" in last and not first) or (first and "@" in first):
        draft.add_emails("Name", first if "@" in first else last)
        draft.known["first_name" if "@" in first else "last_name"] = ""
    elif (
        first
        and not last
        and " " in first
        and plan.of("first_name")
        and not plan.of("last_name")
        and not plan.of("name")
    ):
        read = split_name(first)
        draft.known |= {"first_name": read.first, "last_name": read.last}


def _read_places(draft: Draft, plan: Plan, cell: Cell, left: set[int]) -> None:
    def weight(place: int) -> tuple[bool, int]:
        label = fold(cell(plan.addresses[place].label_at))
        return "work" not in label.split() and "business" not in label.split(), place

    order = (
        sorted(range(len(plan.addresses)), key=weight) if any(a.label_at is not None for a in plan.addresses) else None
    )
    taken = False
    for place in order if order is not None else range(len(plan.addresses)):
        address = plan.addresses[place]
        found = {f: (at, clean_line(cell(at))) for f, at in _places(address) if cell(at)}
        whole = not taken and bool({"city", "region"} & set(found) or (found and not draft.known.get("country")))
        for name, (at, value) in found.items():
            wanted = not draft.known.get(name) and (whole or (name == "country" and not taken))
            if not wanted:
                left.add(at)
            elif name == "country":
                _read_country(draft, plan.columns[at], value)
            else:
                draft.known[name] = draft.line(plan.columns[at], value)
        taken = taken or (whole and bool({"city", "region"} & set(found)))
    for at in plan.of("location"):
        if value := clean_line(cell(at)):
            city, region, country = split_location(value)
            for name, part in (("city", city), ("region", region), ("country", country)):
                if part and not draft.known.get(name):
                    draft.known[name] = cut(part, NAME_LIMIT)
            left.add(at)
    if zone := draft.known.pop("zone", ""):
        if name := zone_name(zone):
            draft.known["zone"] = name
        else:
            draft.keep("Time zone", zone)
            draft.problem(
                "Time zone",
                zone,
                tr("“{cut}” is not a time zone name; it was kept with the other details.", cut=cut(zone, 60)),
            )


def _places(address: Address) -> list[tuple[str, int]]:
    return [(f, at) for f in ("city", "region", "country") if (at := getattr(address, f)) is not None]


def _read_country(draft: Draft, column: str, value: str) -> None:
    if code := country_code(value):
        draft.known["country"] = code
    elif not is_nothing(value):
        draft.keep(column, value)
        draft.problem(
            column, value, tr("“{cut}” is no country we know; it was kept with the other details.", cut=cut(value, 60))
        )


def _read_phone_cell(draft: Draft, phone: PhoneColumn, plan: Plan, cell: Cell) -> None:
    text = clean_text(cell(phone.at))
    label_text = clean_line(cell(phone.label_at))
    if not text or is_nothing(text):
        return
    column = plan.columns[phone.at]
    label = _label(label_text) if label_text else phone.label
    if any(word in fold(label_text) for word in _NO_CALL):
        draft.keep(label_text or column, text)
        return
    if phone.stop_at is not None and is_yes(cell(phone.stop_at)):
        draft.keep(f"{column}, do not call", text)
        draft.problem(
            column,
            text,
            tr("{cut} is marked do-not-call in the file; it was not taken as a number to dial.", cut=cut(text, 40)),
        )
        return
    numbers = split_numbers(text)
    if len(numbers) == 1:
        numbers = [with_parts(numbers[0], cell(phone.code_at), cell(phone.area_at), cell(phone.ext_at))]
    draft.phones += [(column, number, label) for number in numbers]


def with_parts(number: str, code: str, area: str, ext: str) -> str:
    """A number put together from the columns it was parted into."""
    digits = re.sub(r"\D", "", code)
    if digits and len(digits) <= 4 and not number.lstrip().startswith(("+", "00")):
        bare = re.sub(r"\D", "", number)
        started = bare.startswith(digits) and len(bare) > 10
        number = f"+{number.strip()}" if started else f"+{digits} {number.strip().removeprefix('0')}"
    area = re.sub(r"\D", "", area)
    if area and len(re.sub(r"\D", "", number)) < 9 and not number.startswith("+"):
        number = f"({area}) {number.strip()}"
    ext = re.sub(r"\D", "", ext)
    return f"{number.strip()} ext. {ext}" if ext and "x" not in number.lower() else number


def _label(text: str) -> str:
    plain = clean_line(text).lstrip("* ").casefold()
    return _TYPES.get(plain, plain)[:40]


def is_yes(value: str) -> bool:
    """Whether a cell says yes, in the words of people and of programs."""
    plain = fold(value)
    return bool(plain) and (
        plain in _YES or plain.startswith(("do not call", "opted out", "dnc")) or value.strip() in ("☑", "✓", "✔", "是")
    )


def finish(draft: Draft, *, regions: Sequence[str]) -> tuple[Prospect, list[str]]:
    """The prospect of a draft, and the countries its own international numbers name.

    ``regions`` are the countries of the list, likeliest first; the person's own country comes before them.
    """
    country = draft.known.get("country", "")
    order = tuple(dict.fromkeys(r for r in (country or _domain_country(draft.emails), *regions) if r))
    phones: dict[str, Phone] = {}
    spoken: list[str] = []
    for column, number, label in draft.phones:
        reading = read_reading(number, regions=order, label=label)
        if reading.region and number.lstrip("('p:tel ").startswith("+"):
            spoken.append(reading.region)
        _take(draft, phones, column, reading)
    readable = sorted(phones.values(), key=lambda p: p.e164 is None and len(same_number_key(p.number)) < 5)
    known: dict[str, Any] = {f: v for f, v in draft.known.items() if v}
    who = Prospect(
        id=ProspectId(""), phones=tuple(readable), emails=tuple(draft.emails), notes="\n".join(draft.notes),
        tags=tuple(draft.tags), do_not_call=draft.do_not_call, left_company=draft.left_company,
        extra=_unique(draft.extra), **known,
    )  # fmt: skip
    return who, spoken


def _domain_country(emails: Sequence[str]) -> str:
    """The country an address ends in (jean@firma.fr); endings that are sold all over the world say nothing."""
    ending = emails[0].rpartition(".")[2].upper() if emails else ""
    if len(ending) != 2 or ending in _SOLD_EVERYWHERE:
        return ""
    return "GB" if ending == "UK" else country_code(ending)


def _take(draft: Draft, phones: dict[str, Phone], column: str, reading: Reading) -> None:
    phone = reading.phone
    if draft.wrong or draft.sure:
        sure = draft.sure.get(phone.number, phone.e164)
        reading = replace(reading, problem="" if sure else reading.problem)
        phone = replace(phone, e164=sure, bad=phone.number in draft.wrong)
    # A word (“mainphone”, “ask Jo”) would be offered as something to dial.
    a_word = not any(char.isdigit() for char in phone.number)
    if not reading.trusted or a_word:
        draft.problem(
            column,
            phone.number,
            tr("{number} {problem}; it was kept in the notes.", number=phone.number, problem=reading.problem),
        )
        draft.notes.append(f"{column}: {phone.number}")
        return
    key = phone.e164 or same_number_key(phone.number) or phone.number
    if key in phones:
        return
    if reading.problem:
        draft.problem(
            column,
            phone.number,
            tr("“{cut}” {problem}. It was kept as written.", cut=cut(phone.number, 40), problem=reading.problem),
        )
    phones[key] = phone


def _unique(extra: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Every column once; a second value of the same name gets a number."""
    found: dict[str, str] = {}
    for column, value in extra:
        name, n = column, 2
        while name in found and found[name] != value:
            name, n = f"{column} ({n})", n + 1
        found[name] = value
    return tuple(found.items())
