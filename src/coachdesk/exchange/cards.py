"""Turns vCards into drafts of prospects. Knows what each property means, not how lines are written."""

import binascii
import contextlib
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence

from coachdesk.errors import UserError
from coachdesk.exchange.content_lines import BULKY, Property, properties, split_value, unescaped
from coachdesk.exchange.headers import FIELDS
from coachdesk.exchange.people import is_business
from coachdesk.exchange.phones import read_number
from coachdesk.exchange.places import country_code, zone_name
from coachdesk.exchange.rows import Draft
from coachdesk.exchange.text import clean_line, clean_text, cut, fold, has_hidden, word_set
from coachdesk.language import tr

Card = list[Property]

OURS = "X-COACHDESK-"
_FIELDS = {
    "first_name": ("N", "FN"), "last_name": ("N", "FN"), "company": ("ORG",), "title": ("TITLE", "ROLE"),
    "phone": ("TEL",), "email": ("EMAIL",), "notes": ("NOTE",), "tags": ("CATEGORIES",),
    "city": ("ADR",), "region": ("ADR",), "country": ("ADR",), "zone": ("TZ",),
    "said_as": ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME"),
}  # fmt: skip
PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME")
_INLINE = re.compile(r"(?i)data:audio/[a-z0-9.+-]+;base64,")
_TECHNICAL = BULKY | word_set(
    "BEGIN END VERSION PRODID REV MAILER CLASS LABEL SORT-STRING X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS AGENT PROFILE "
    "CLIENTPIDMAP XML SOURCE NAME"
)
_NAMES = {
    "URL": "Website", "BDAY": "Birthday", "NICKNAME": "Nickname", "ROLE": "Role", "UID": "UID", "IMPP": "Messenger",
    "GENDER": "Gender", "ANNIVERSARY": "Anniversary", "LANG": "Language", "GEO": "Position", "RELATED": "Related",
    "KIND": "Kind", "TZ": "Time zone",
}  # fmt: skip
_OTHER_PEOPLE = ("assistant", "manager", "spouse", "secretary")
_NO_CALL = frozenset(
    {"fax", "pager", "homefax", "workfax", "otherfax", "modem", "bbs", "isdn", "textphone", "telex", "tlx"}
)
_LABELS = {
    "cell": "mobile", "iphone": "mobile", "mobile": "mobile", "work": "work", "home": "home", "main": "main",
    "car": "car", "other": "other", "company": "company", "msg": "", "direct": "direct", "whatsapp": "whatsapp",
    "mobil": "mobile",
}  # fmt: skip
_OUR_TEXTS = {
    "FOR-THEM": "for_them", "OPENER": "opener", "SIMILAR-CLIENT": "similar_client", "REFERRED-BY": "referred_by",
    "SAID-AS": "said_as", "ZONE": "zone", "SOURCE": "source",
}  # fmt: skip


def split_cards(text: str, *, encoding: str) -> Iterator[Card]:
    """Each card's properties. A missing END is forgiven; a card within a card (AGENT) is somebody else and left out."""
    card: Card | None = None
    inner = 0
    after_agent = False
    for prop in properties(text, encoding=encoding):
        is_card = prop.value.strip().upper() == "VCARD"
        if prop.name == "AGENT":
            inner += prop.value.strip().upper() == "BEGIN:VCARD"
        elif prop.name == "BEGIN" and is_card and after_agent:
            inner += 1
        elif prop.name == "END" and is_card and inner:
            inner -= 1
        elif prop.name in ("BEGIN", "END") and is_card:
            if card:
                yield card
            card, inner = ([] if prop.name == "BEGIN" else None), 0
        elif card is not None and not inner:
            card.append(prop)
        after_agent = prop.name == "AGENT" and not prop.value.strip()
    if card:
        yield card


def read_card(number: int, card: Card, *, mapping: Mapping[str, str]) -> Draft:
    """What one card says, numbers still as they are written. ``mapping``: field to the property it is read from."""
    draft = Draft(number)
    _read_hidden(draft, card)
    labels = {p.group: _label_text(p.value) for p in card if p.name == "X-ABLABEL" and p.group}
    used = {p.upper() for p in mapping.values()}
    _read_place(draft, card)
    _read_names(draft, card)
    for prop in sorted(card, key=lambda p: p.preferred):
        if prop.name in used and prop.name not in ("N", "FN"):
            continue
        _read_property(draft, prop, labels.get(prop.group, ""))
    for field, name in mapping.items():
        _read_mapped(draft, field, [p for p in card if p.name == name.upper()])
    _read_sound(draft, card)
    if "said_as" not in mapping:
        _read_phonetic(draft, [p for p in card if p.name in PHONETIC and p.name not in used])
    if not {"name", "first_name", "last_name"} & set(mapping):
        _settle(draft, card)
    return draft


def mapping_of(columns: Sequence[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """For each of our fields the properties it is read from."""
    found = {f: " + ".join(n for n in names if n in columns) for f, names in _FIELDS.items()}
    for field in ("first_name", "last_name"):
        found[field] = "N" if "N" in columns else found[field]
    return {f: n for f, n in (found | dict(chosen)).items() if n}


def check_mapping(mapping: Mapping[str, str], columns: Sequence[str]) -> dict[str, str]:
    """The mapping given by hand, as written in the file. Raises UserError for a field or property that isn't there."""
    for field, name in mapping.items():
        if field not in FIELDS:
            raise UserError(
                tr("There is no field called {field!r}.", field=field),
                hint=tr("The fields are {list}.", list=", ".join(FIELDS)),
                code="no_field",
            )
        if name and name.upper() not in columns:
            hint = tr("The file has {list}.", list=", ".join(columns))
            raise UserError(tr("There is no property called {name!r}.", name=name), hint=hint, code="no_column")
    return {f: n.upper() for f, n in mapping.items()}


def _read_hidden(draft: Draft, card: Card) -> None:
    for prop in card:
        if not prop.value.isprintable() and has_hidden(prop.value):
            draft.hidden(prop.name, prop.value)


def _read_names(draft: Draft, card: Card) -> None:
    n = next((p for p in card if p.name == "N"), None)
    parts = [draft.line("N", p) for p in split_value(n.value)] if n else []
    last, first, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    draft.known |= {"first_name": first or middle, "last_name": last}
    if first and last:
        named = [("Salutation", prefix), ("Middle name", middle), ("Suffix", suffix)]
        for label, value in named:
            draft.keep(label, value.replace(",", ", ").replace(",  ", ", "))


def _settle(draft: Draft, card: Card) -> None:
    """Where N doesn't name a person, FN does; unless that is the company's name or an address."""
    whole = next((clean_line(unescaped(p.value)) for p in card if p.name == "FN" and p.value.strip()), "")
    first, last = draft.known.get("first_name", ""), draft.known.get("last_name", "")
    company = draft.known.get("company", "")
    kind = " ".join(p.value.lower() for p in card if p.name in ("KIND", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND"))
    if "org" in kind.split() or "company" in kind.split():
        draft.known |= {
            "company": company or draft.line("FN", whole) or f"{first} {last}".strip(),
            "first_name": "",
            "last_name": "",
        }
    elif first and last:
        return
    elif company and fold(company) in (fold(whole), fold(f"{first} {last}")):
        draft.known |= {"first_name": "", "last_name": ""}
    elif not whole or "@" in whole or is_business(whole):
        if whole and not first and not last:
            draft.name("FN", draft.line("FN", whole))
        elif " " in (first or last) and not is_business(first or last):
            draft.known |= {"first_name": "", "last_name": ""}
            draft.name("N", first or last)
    elif not (first or last) or fold(whole) != fold(first or last) or " " in whole:
        draft.known |= {"first_name": "", "last_name": ""}
        draft.name("FN", draft.line("FN", whole))


def _read_place(draft: Draft, card: Card) -> None:
    """The address to go by: preferred, then work, then the first with a city or country."""
    hints = {p.group: p.value.strip() for p in card if p.name == "X-ABADR" and p.group}
    addresses = [p for p in card if p.name == "ADR"]
    ordered = sorted(addresses, key=lambda p: ("work" not in p.types, p.preferred))
    taken = False
    for prop in ordered:
        parts = [clean_line(p) for p in split_value(prop.value)]
        _, _, _, city, region, _, country = (*parts, *[""] * 7)[:7]
        where = "Home address" if "home" in prop.types else "Work address" if "work" in prop.types else "Address"
        code = country_code(country) or (
            country_code(hints.get(prop.group, "")) if len(hints.get(prop.group, "")) == 2 else ""
        )
        full = ", ".join(p for p in parts if p)
        if not taken and (city or region or country):
            taken = True
            draft.known |= {"city": cut(city, 200), "region": cut(region, 200), "country": code}
            full = full if any(parts[:3]) or (country and not code) else ""
            if country and not code:
                draft.problem(
                    "ADR",
                    country,
                    tr(
                        "“{cut}” is no country we know; the address was kept with the other details.",
                        cut=cut(country, 60),
                    ),
                )
        draft.keep(where, full)


def _read_property(draft: Draft, prop: Property, label: str) -> None:
    value = prop.value.strip()
    if not value or prop.name in _TECHNICAL or prop.name in ("N", "FN", "ADR"):
        return
    match prop.name:
        case "TEL":
            _read_phone(draft, prop, label)
        case "EMAIL":
            _read_email(draft, unescaped(value), label)
        case "ORG":
            _read_company(draft, value)
        case "TITLE" | "ROLE":
            _read_line(draft, "title", prop.name, unescaped(value), "Title" if prop.name == "TITLE" else "Role")
        case "NOTE":
            if (note := clean_text(unescaped(value))) and note not in draft.notes:
                draft.notes.append(note)
        case "CATEGORIES":
            draft.add_tags(unescaped(value))
        case "TZ" if zone := zone_name(unescaped(value)):
            draft.known["zone"] = zone
        case name if name in PHONETIC:
            return
        case name if name.startswith(OURS):
            _read_ours(draft, name.removeprefix(OURS), value)
        case name:
            plain = clean_text(unescaped(value))
            draft.keep(label.capitalize() if label and name.startswith("X-AB") else _NAMES.get(name, name), plain)


def _read_phonetic(draft: Draft, said: Sequence[Property]) -> None:
    """How the first name and the last are said, where no respelling of our own tells."""
    parts = {prop.name: text for prop in said if (text := clean_line(unescaped(prop.value)))}
    if parts and not draft.known.get("said_as"):
        draft.known["said_as"] = draft.line(PHONETIC[0], " ".join(parts[name] for name in PHONETIC if name in parts))


def _read_sound(draft: Draft, card: Card) -> None:
    """A recording of the name within the card; one elsewhere is not fetched, one that is no WAV file is left out."""
    for prop in card:
        inline = _INLINE.match(prop.content)
        if inline or prop.params.get("ENCODING", "").upper() in ("B", "BASE64"):
            with contextlib.suppress(binascii.Error, ValueError):
                written = prop.content[inline.end() if inline else 0 :]
                sound = b64decode("".join(written.split()), validate=True)
                draft.clip = sound if sound[:4] == b"RIFF" else draft.clip


def _read_phone(draft: Draft, prop: Property, label: str) -> None:
    value = clean_text(unescaped(prop.value).replace("\n", " "))
    types = set(prop.types)
    plain = fold(label)
    if any(word in plain for word in _OTHER_PEOPLE):
        draft.keep(f"{label.capitalize()} phone" if "phone" not in plain else label.capitalize(), value)
    elif types & _NO_CALL or "fax" in plain or "pager" in plain:
        kind = "pager" if "pager" in types or "pager" in plain else "fax"
        where = "Home " if "home" in types else "Work " if "work" in types else ""
        draft.keep(f"{where}{kind}".capitalize(), value)
    elif value:
        number = re.sub(r"(?i)^tel:", "", value)
        named = (
            _LABELS.get(plain, plain)
            if label
            else next((_LABELS[t] for t in ("cell", *prop.types) if t in types and t in _LABELS), "")
        )
        draft.phones.append(("TEL", number, named))
        if prop.params.get(f"{OURS}WRONG"):
            draft.wrong.add(number)
        if (sure := prop.params.get(f"{OURS}E164", "")) and read_number(sure).e164 == sure:
            draft.sure[number] = sure


def _read_email(draft: Draft, value: str, label: str) -> None:
    if any(word in fold(label) for word in _OTHER_PEOPLE):
        draft.keep(f"{label.capitalize()} e-mail", clean_line(value))
    else:
        draft.add_emails("EMAIL", value)


def _read_company(draft: Draft, value: str) -> None:
    company, *units = [clean_line(p) for p in split_value(value)]
    _read_line(draft, "company", "ORG", company, "Organization")
    draft.keep("Department", ", ".join(u for u in units if u))


def _read_line(draft: Draft, field: str, name: str, value: str, spare: str) -> None:
    plain = draft.line(name, value)
    if not draft.known.get(field):
        draft.known[field] = plain
    elif plain and fold(plain) != fold(draft.known[field]):
        draft.keep(spare, plain)


def _read_ours(draft: Draft, name: str, value: str) -> None:
    if field := _OUR_TEXTS.get(name):
        draft.known[field] = draft.line(name, unescaped(value))
    elif name == "EXTRA":
        column, kept = (*split_value(value), "", "")[:2]
        draft.keep(clean_line(column) or "Extra", clean_text(kept))
    elif name == "DO-NOT-CALL":
        draft.do_not_call = True
    elif name == "LEFT-COMPANY":
        draft.left_company = True


def _read_mapped(draft: Draft, field: str, props: list[Property]) -> None:
    texts = [clean_text(" ".join(split_value(p.value))) for p in props]
    for text in (t for t in texts if t):
        match field:
            case "phone":
                draft.phones.append((props[0].name, text, ""))
            case "email":
                draft.add_emails(props[0].name, text)
            case "notes":
                draft.notes.append(text)
            case "tags":
                draft.add_tags(text)
            case "name":
                draft.known |= {"first_name": "", "last_name": ""}
                draft.name(props[0].name, clean_line(text))
            case "do_not_call" | "left_company":
                setattr(draft, field, text.casefold() in ("1", "true", "yes"))
            case _:
                draft.known[field] = country_code(text) if field == "country" else draft.line(props[0].name, text)


def _label_text(value: str) -> str:
    """Apple's own labels are wrapped: _$!<HomePage>!$_ is "home page"."""
    plain = re.sub(r"^_\$!<(.*)>!\$_$", r"\1", unescaped(value).strip())
    return clean_line(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)).casefold()
