"""Decides which column is read into which of our fields: by its header, its neighbours and what stands in it.

Knows tables and headers; builds no prospect.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from coachdesk.errors import UserError
from coachdesk.exchange import looks, vocabulary
from coachdesk.exchange.headers import FIELDS, WEAK, Meaning, normal, read_header
from coachdesk.exchange.places import country_code
from coachdesk.exchange.tables import Table
from coachdesk.exchange.text import clean_line, fold, word_set
from coachdesk.language import tr

SAMPLE_ROWS = 400
JOIN = " + "

_SPELLINGS = {
    "phones": "phone",
    "emails": "email",
    "e-mail": "email",
    "tag": "tags",
    "note": "notes",
    "state": "region",
}
_ONE_COLUMN_EACH = (
    "zone",
    "for_them",
    "opener",
    "similar_client",
    "referred_by",
    "do_not_call",
    "left_company",
    "said_as",
)
_TEXT_FIELDS = ("name", "first_name", "last_name", "company", "title")
_LABEL_VALUES = word_set("work home mobile other personal business office cell main primary alternate fax")
_SURNAME_FIRST = (
    "nachname vorname", "nom prenom", "nom et prenom", "cognome e nome", "nazwisko i imie", "name vorname",
    "apellidos y nombre", "last name first name", "surname first name", "last first name", "lastname firstname",
    "cognome nome", "apellidos nombre", "naam voornaam", "achternaam voornaam",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PhoneColumn:
    """A column of numbers, and the columns that belong to it (None where there is none)."""

    at: int
    label: str = ""
    label_at: int | None = None
    ext_at: int | None = None
    code_at: int | None = None
    area_at: int | None = None
    stop_at: int | None = None


@dataclass(slots=True)
class Address:
    """The columns of one address."""

    rank: float = 0
    city: int | None = None
    region: int | None = None
    country: int | None = None
    label_at: int | None = None


@dataclass(slots=True)
class Plan:
    """Which columns are read into what, in the order in which they are tried."""

    columns: tuple[str, ...]
    single: dict[str, list[int]] = field(default_factory=dict)
    phones: list[PhoneColumn] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    surname_first: bool = False
    extra: list[int] = field(default_factory=list)

    def of(self, name: str) -> list[int]:
        return self.single.get(name, [])

    @property
    def understood(self) -> bool:
        """True where some column can make a prospect."""
        return bool(self.phones or any(self.of(f) for f in ("first_name", "last_name", "name", "company", "email")))

    def mapping(self) -> dict[str, str]:
        """For each of our fields the columns it is read from, joined by " + "."""
        at: dict[str, list[int]] = {f: list(self.of(f)) for f in FIELDS}
        at["phone"] = [p.at for p in self.phones]
        for name in ("city", "region", "country"):
            at[name] = [i for a in self.addresses if (i := getattr(a, name)) is not None] + self.of("location")
        at["said_as"] = [*self.of("said_first"), *self.of("said_last"), *self.of("said_as")]
        at["last_name"] = [*self.of("infix"), *at["last_name"]] if at["last_name"] else []
        return {f: JOIN.join(self.columns[i] for i in ats) for f, ats in at.items() if ats}


@dataclass(slots=True)
class _Column:
    at: int
    header: str
    meaning: Meaning
    values: list[str]

    def share(self, test: Callable[[str], bool]) -> float:
        return sum(map(test, self.values)) / len(self.values) if self.values else 0.0

    @property
    def field(self) -> str:
        return self.meaning.field

    def become(self, name: str, **changes: object) -> None:
        self.meaning = replace(self.meaning, field=name, sure=True, why="" if name else "unknown", **changes)  # type: ignore[arg-type]


def make_plan(table: Table, *, mapping: Mapping[str, str] | None = None) -> Plan:
    """Who reads what. ``mapping`` (field to column) overrides; "" for a column leaves a field out.

    Raises UserError for a field or column that isn't there.
    """
    columns = _columns_of(table)
    chosen = _chosen(table.columns, mapping or {})
    for column in columns:
        _by_content(column, headed=table.headed)
    _settle_lone(columns)
    _settle_doubtful(columns)
    _settle_names(columns)
    _settle_titles(columns)
    if not any(c.field in ("name", "first_name", "last_name", "company") for c in columns):
        _guess_people(columns, owners=table.headed)
    return _plan(columns, table.columns, chosen)


def _columns_of(table: Table) -> list[_Column]:
    step = max(1, len(table.rows) // SAMPLE_ROWS)
    sample = [cells for _, cells in table.rows[::step]]
    columns = []
    for at, header in enumerate(table.columns):
        values = [v for cells in sample if at < len(cells) and (v := clean_line(cells[at][:300]))]
        meaning = read_header(header) if table.headed else Meaning(why="unknown")
        columns.append(_Column(at, header, meaning, values))
    return columns


def _by_content(column: _Column, *, headed: bool) -> None:
    """Let the values overrule a header they plainly contradict, and speak where it says nothing."""
    meaning = column.meaning
    if not column.values or meaning.why in ("own", "other person", "fax", "address"):
        if meaning.field == "country" and not meaning.sure and not column.values:
            column.become("country")
        return
    emails, phones = column.share(looks.looks_like_email), column.share(looks.looks_like_phone)
    doubtful = not meaning.sure or len(column.values) > 2  # one odd value doesn't overrule a plain header
    if emails >= 0.6 and meaning.field not in ("email", "notes") and (doubtful or not meaning.field):
        column.become("email", rank=meaning.rank + (1 if meaning.field or headed else 0), label="", slot="")
    elif meaning.field == "email":
        _judge_email(column, emails, phones)
    elif meaning.field == "phone":
        _judge_phone(column)
    elif meaning.field in _TEXT_FIELDS and phones >= 0.8 and doubtful:
        column.become("phone", label="", slot=normal(column.header))
    elif not meaning.field and meaning.why in ("unknown", "blank") and _is_phone_column(column, phones):
        column.become("phone", label="", rank=1.0, slot=normal(column.header))
    elif meaning.field == "country" and not meaning.sure:
        _judge_country(column)
    elif meaning.field == "do_not_call" and column.share(lambda v: len(v) < 24) < 0.5:
        column.become("")


def _is_phone_column(column: _Column, phones: float) -> bool:
    bare = column.share(str.isdigit)
    return phones >= 0.6 and (bare < 0.5 or column.share(lambda v: v.isdigit() and len(v) in (10, 11)) >= 0.8)


def _judge_email(column: _Column, emails: float, phones: float) -> None:
    if emails == 0 and phones >= 0.8:
        column.become("phone", label="", rank=1.0, slot=normal(column.header))
    elif _names_a_kind(column) or (not column.meaning.sure and emails < 0.1):
        column.become("")


def _judge_phone(column: _Column) -> None:
    loose = column.share(looks.looks_like_loose_phone)
    if _names_a_kind(column) or (not column.meaning.sure and loose < 0.5):
        contact = column.header and "contact" in normal(column.header).split() and "number" not in normal(column.header)
        column.become("name" if contact and column.share(looks.looks_like_person) >= 0.5 else "")


def _names_a_kind(column: _Column) -> bool:
    """True for "Preferred Phone": it says "Work" or "Mobile", not a number."""
    said = {"preferred", "primary", "best", "default"} & set(normal(column.header).split())
    return bool(said) and column.share(lambda v: fold(v) in _LABEL_VALUES) == 1


def _judge_country(column: _Column) -> None:
    if column.share(lambda v: v.lstrip("+").isdigit()) >= 0.6:
        column.become("dial_code", slot="")
    else:
        column.become("country" if column.share(lambda v: bool(country_code(v))) >= 0.3 else "")


def _settle_doubtful(columns: Sequence[_Column]) -> None:
    """An empty column that may be about a number ("Phone blocked") is none where another surely holds numbers."""
    for name in ("phone", "email"):
        sure = any(c.field == name and c.meaning.sure for c in columns)
        for column in columns:
            if sure and column.field == name and not column.meaning.sure and not column.values:
                column.become("" if column.meaning.slot not in ("mobile", "cell") else name)


def _settle_lone(columns: Sequence[_Column]) -> None:
    """Headers such as "Home" and "Work" are numbers where they hold some, or where several stand together."""
    lone = [c for c in columns if c.meaning.why == "lone"]
    for column in lone:
        if column.values:
            continue  # the values have spoken
        if len(lone) < 3:
            column.become("")


def _settle_names(columns: Sequence[_Column]) -> None:
    """What a bare "Name", "Nom", "Nombre" or "Client" holds: a person, a surname, a first name or a business."""
    have = {c.field for c in columns if c.meaning.sure}
    unsure = [c for c in columns if c.field == "name" and not c.meaning.sure]
    if not unsure:
        return
    bare = [c for c in unsure if normal(c.header) in _BARE_NAMES]
    for column in unsure:
        if column in bare and "first_name" in have and "last_name" not in have and not _holds_first(column, columns):
            column.become("last_name")
            have.add("last_name")
        elif column in bare and "last_name" in have and "first_name" not in have:
            column.become("first_name")
            have.add("first_name")
    people = {c.field for c in columns if c.meaning.sure} & {"first_name", "last_name", "name"}
    left = [c for c in unsure if not c.meaning.sure]
    for column in left:
        others = people or any(c is not column and c.field == "name" and _asks_person(c) for c in left)
        business = "company" not in have and _is_business(column, columns, with_people=bool(others))
        if business:
            have.add("company")
        column.become("company" if business else "name", rank=column.meaning.rank)


_BARE_NAMES = word_set("name nom nombre nome naam namn navn nimi nume nombres jmeno ime ad adi isim names")


def _asks_person(column: _Column) -> bool:
    return bool(
        {"contact", "kontakt", "contacto", "contatto", "contato", "person"} & set(normal(column.header).split())
    )


def _holds_first(column: _Column, columns: Sequence[_Column]) -> bool:
    """True where the name already begins with the first name beside it: then it is the whole name."""
    first = next((c for c in columns if c.field == "first_name"), None)
    if not first or not first.values or len(first.values) != len(column.values):
        return False
    pairs = list(zip(column.values, first.values, strict=True))
    return sum(fold(f) in fold(n) for n, f in pairs) / len(pairs) > 0.6


def _is_business(column: _Column, columns: Sequence[_Column], *, with_people: bool) -> bool:
    if _asks_person(column):
        return False
    businesslike = column.share(looks.looks_like_company)
    personlike = column.share(looks.looks_like_person)
    words = {w for c in columns if c is not column for w in normal(c.header).split()}
    hints = len(words & vocabulary.BUSINESS_WORDS)
    personal = {"birthday", "gender", "email", "mobile", "title", "position", "job"} & words
    ids = any(c.share(lambda v: v.startswith("001") and len(v) in (15, 18)) > 0.5 for c in columns)
    if with_people:
        return businesslike > personlike or (hints > 0 and not column.values)
    score = businesslike - personlike + 0.4 * min(hints, 3) - 0.3 * len(personal) + (1.0 if ids else 0.0)
    return score > 0.3


def _settle_titles(columns: Sequence[_Column]) -> None:
    """A bare "Title" is a salutation where another column holds the job, or where its values are Mr and Dr."""
    sure = any(c.field == "title" and c.meaning.sure and c.meaning.rank < WEAK for c in columns)
    for column in columns:
        if column.field == "title" and not column.meaning.sure:
            polite = column.share(looks.looks_like_honorific)
            if polite > 0.5 or (
                sure and (polite > 0.1 or not column.values or (polite == 0 and _foreign_title(column)))
            ):
                column.become("prefix")
            else:
                column.become("title", rank=column.meaning.rank + 0.2)


def _foreign_title(column: _Column) -> bool:
    return normal(column.header) != "title" and column.share(looks.looks_like_title) == 0


def _guess_people(columns: Sequence[_Column], *, owners: bool) -> None:
    """Names and companies in columns whose headers say nothing (or that are no headers)."""
    free = [c for c in columns if not c.field and c.meaning.why in ("unknown", "blank") and c.values]
    free = [c for c in free if c.share(looks.looks_like_link) < 0.5 and c.share(looks.looks_like_date) < 0.5]
    whole = max(free, key=lambda c: c.share(looks.looks_like_person), default=None)
    if whole and whole.share(looks.looks_like_person) >= 0.6:
        whole.become("name")
    else:
        _guess_pair(free, columns)
    firms = [c for c in free if not c.field]
    firm = max(firms, key=lambda c: c.share(looks.looks_like_company), default=None)
    reach = any(c.field in ("phone", "email") for c in columns)
    if firm and reach and firm.share(looks.looks_like_company) >= 0.3 and firm.share(_lettered) >= 0.7:
        firm.become("company")
    job = max((c for c in free if not c.field), key=lambda c: c.share(looks.looks_like_title), default=None)
    if job and reach and job.share(looks.looks_like_title) >= 0.5:
        job.become("title")
    if not any(c.field in ("name", "first_name", "last_name") for c in columns):
        _owners(columns if owners else [])


def _lettered(value: str) -> bool:
    return sum(c.isalpha() for c in value) * 2 > len(value)


def _guess_pair(free: Sequence[_Column], columns: Sequence[_Column]) -> None:
    """Two neighbouring columns of single words are first and last name; an address (jane.doe@) tells the order."""
    if not any(c.field in ("phone", "email") for c in columns):
        return
    words = [c for c in free if c.share(looks.looks_like_word) >= 0.6]
    for one, two in pairwise(words):
        if two.at - one.at == 1:
            emails = next((c.values for c in columns if c.field == "email" and len(c.values) == len(one.values)), [])
            turned = sum(
                _begins(e, t) and not _begins(e, o) for e, o, t in zip(emails, one.values, two.values, strict=False)
            )
            straight = sum(
                _begins(e, o) and not _begins(e, t) for e, o, t in zip(emails, one.values, two.values, strict=False)
            )
            first, last = (two, one) if turned > straight else (one, two)
            first.become("first_name")
            last.become("last_name")
            return


def _begins(email: str, name: str) -> bool:
    return fold(email).replace(" ", "").startswith(fold(name)[:4])


def _owners(columns: Sequence[_Column]) -> None:
    """Lists of businesses and of houses name the owner: the person to call, where no other person is on the list."""
    for column in columns:
        tokens = column.meaning.group.split() if column.meaning.why == "other person" else []
        crm = {"contact", "lead", "account", "deal", "record", "hubspot", "company", "task", "opportunity"} & set(
            tokens
        )
        repeated = len(set(column.values)) < max(2, len(column.values) // 2) if len(column.values) > 2 else False
        if not {"owner", "owners", "inhaber", "agent", "manager"} & set(tokens) or crm or repeated:
            continue
        rest = [t for t in tokens if t not in ("owner", "owners", "s", "agent", "manager", "business", "1")]
        found = {"": "name", "name": "name", "full name": "name", "first name": "first_name", "last name": "last_name",
                 "firstname": "first_name", "lastname": "last_name"}.get(" ".join(rest))  # fmt: skip
        if found and column.share(looks.looks_like_email) == 0:
            column.become(found)


def _chosen(columns: Sequence[str], mapping: Mapping[str, str]) -> dict[str, list[int]]:
    """The mapping given by hand as field and column places. A column may be named by any capitals, or by its number."""
    places = {fold(c): i for i, c in reversed(list(enumerate(columns)))} | {c: i for i, c in enumerate(columns)}
    chosen: dict[str, list[int]] = {}
    for name, given in mapping.items():
        plain = name.strip().casefold()
        known = _SPELLINGS.get(plain, plain)
        if known not in FIELDS:
            raise UserError(
                tr("There is no field called {name!r}.", name=name),
                hint=tr("The fields are {list}.", list=", ".join(FIELDS)),
                code="no_field",
            )
        parts = [given] if given in places else [p for p in given.split(JOIN) if p.strip()]
        for part in parts:
            if part not in places and fold(part) not in places:
                listed = ", ".join(columns[:40]) + (" …" if len(columns) > 40 else "")
                raise UserError(
                    tr("There is no column called {part!r}.", part=part),
                    hint=tr("The columns are {listed}.", listed=listed),
                    code="no_column",
                )
        chosen[known] = [places.get(part, places.get(fold(part), 0)) for part in parts]
    return chosen


def _plan(columns: Sequence[_Column], names: tuple[str, ...], chosen: Mapping[str, list[int]]) -> Plan:
    taken = {i for ats in chosen.values() for i in ats}
    own = {"said_as": ("said", "said_first", "said_last")}
    free = [
        c for c in columns
        if c.at not in taken and c.field not in chosen and not any(c.field in own.get(f, ()) for f in chosen)
    ]  # fmt: skip
    plan = Plan(names)
    for name in ("first_name", "last_name", "name", "company", "title", "email", "notes", "tags", *_ONE_COLUMN_EACH,
                 "middle", "infix", "prefix", "suffix", "said_first", "said_last"):  # fmt: skip
        source = "said" if name == "said_as" else name
        ats = _ranked([c for c in free if c.field == source])
        plan.single[name] = list(chosen.get(name, ats))
    if not plan.of("last_name") and plan.of("infix"):
        plan.single["last_name"] = plan.single.pop("infix")
    plan.surname_first = any(normal(columns[i].header).startswith(_SURNAME_FIRST) for i in plan.of("name"))
    by_hand = [PhoneColumn(i, columns[i].meaning.label) for i in chosen.get("phone", [])]
    plan.phones = by_hand or ([] if "phone" in chosen else _phone_columns(free))
    _plan_places(plan, free, chosen)
    used = {i for ats in plan.single.values() for i in ats}
    for phone in plan.phones:
        used |= {i for i in (phone.at, phone.label_at, phone.ext_at, phone.code_at, phone.area_at) if i is not None}
    used |= {i for a in plan.addresses for i in (a.city, a.region, a.country) if i is not None}
    plan.extra = [i for i in range(len(names)) if i not in used]
    return plan


def _ranked(columns: Sequence[_Column]) -> list[int]:
    """Best first; weak ones only where there is nothing better."""
    ordered = sorted(columns, key=lambda c: (c.meaning.rank, c.at))
    strong = [c for c in ordered if c.meaning.rank < WEAK or c.field == "email"]
    return [c.at for c in strong or ordered[:1]]


def _phone_columns(free: Sequence[_Column]) -> list[PhoneColumn]:
    found = sorted((c for c in free if c.field == "phone"), key=lambda c: (int(c.meaning.rank // 1), c.at))
    return [
        PhoneColumn(
            c.at,
            c.meaning.label,
            _partner(free, c, "label"),
            _partner(free, c, "extension", nearest=1),
            _partner(free, c, "dial_code", nearest=-1),
            _partner(free, c, "area_code", nearest=-1),
            _partner(free, c, "number_dnc"),
        )
        for c in found
    ]


def _partner(free: Sequence[_Column], phone: _Column, kind: str, *, nearest: int = 0) -> int | None:
    """The column of a kind that belongs to a number: by its name, else (``nearest``) the one right beside it."""
    wanted = set(phone.meaning.slot.split())
    kinds = [c for c in free if c.field == kind]
    for column in kinds:
        slot = set(column.meaning.slot.split()) - {
            "code",
            "prefix",
            "country",
            "dial",
            "dnc",
            "flag",
            "area",
            "extension",
        }
        if slot and slot == wanted - {"number"}:
            return column.at
    return next((c.at for c in kinds if nearest and c.at == phone.at + nearest), None)


def _plan_places(plan: Plan, free: Sequence[_Column], chosen: Mapping[str, list[int]]) -> None:
    groups: dict[str, Address] = {}
    for column in free:
        if column.field in ("city", "region", "country"):
            key = _PLAIN_GROUPS.get(column.meaning.slot, column.meaning.slot)
            address = groups.setdefault(key, Address(column.meaning.rank))
            address.rank = min(address.rank, column.meaning.rank)
            if getattr(address, column.field) is None:
                setattr(address, column.field, column.at)
    for column in free:
        if column.field == "address_label" and column.meaning.slot in groups:
            groups[column.meaning.slot].label_at = column.at
    plan.addresses = sorted(groups.values(), key=lambda a: a.rank)
    by_hand = {f: chosen[f] for f in ("city", "region", "country") if f in chosen}
    if by_hand:
        first = {f: ats[0] for f, ats in by_hand.items() if ats}
        plan.addresses = [Address(-1, first.get("city"), first.get("region"), first.get("country"))] + [
            Address(a.rank, *(None if f in by_hand else getattr(a, f) for f in ("city", "region", "country")))
            for a in plan.addresses
        ]
    if not plan.addresses:
        plan.single["location"] = _ranked([c for c in free if c.field == "location"])[:1]
    else:
        has = {f for a in plan.addresses for f in ("city", "country") if getattr(a, f) is not None}
        located = _ranked([c for c in free if c.field == "location"])[:1]
        plan.single["location"] = [] if "city" in has and "country" in has else located


_PLAIN_GROUPS = {
    "person": "",
    "contact": "",
    "mailing": "mailing",
    "primary": "",
    "lead": "",
    "prospect": "",
    "address": "",
}
