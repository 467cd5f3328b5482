"""Says what a column header means, from whole phrases first and its single words then. Never looks at a value."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from coachdesk.exchange import vocabulary
from coachdesk.exchange.text import fold, word_set

# Fields of ours that a column can be read into, with the spellings people may use to name them.
FIELDS = (
    "first_name", "last_name", "name", "company", "title", "phone", "email", "notes", "tags", "city", "region",
    "country", "zone", "for_them", "opener", "said_as", "similar_client", "referred_by", "do_not_call", "left_company",
)  # fmt: skip
EXTRA_PREFIX = "Extra: "
WEAK = 3

# Later choices: used only where no stronger column of the field is there (from WEAK on), or after it.
_RANKS = {
    "role": 3, "rol": 3, "roll": 3, "ruolo": 3, "occupation": 4, "profession": 4, "beruf": 4, "headline": 5,
    "function": 4, "contact role": 3, "professione": 4, "profissao": 4, "profesion": 4, "yrke": 4, "zawod": 4,
    "beroep": 4,
    "account name": 1, "account": 1, "associated company": 1, "business": 2, "nazwa": 2, "dba": 3, "dba name": 3,
    "brand name": 3, "legal name": 2, "trading name": 2, "employer": 1, "school name": 3, "ente": 2, "ditta": 1,
    "description": 2, "info": 3, "message": 2, "background": 3, "biography": 3, "information": 3,
    "additional info": 2, "comments": 1, "ip country": 4, "ip country code": 4, "country code": 2, "st": 1, "area": 4,
    "display name": 1, "business name": 0, "denomination": 2, "geo": 4, "list": 2, "lists": 2, "group": 2, "groups": 1,
    "category": 2, "person": 1, "apelido": 3, "organization": 0, "attendee": 1,
}  # fmt: skip
_SIGNS = {
    "☎": " phone ",
    "✆": " phone ",
    "📞": " phone ",
    "📱": " mobile ",
    "✉": " email ",
    "📧": " email ",
    "#": " number ",
}
_GLUED = (
    (re.compile(r"\be (?=mail|post)"), "e"),
    (
        re.compile(r"\b(linked|whats|web|you|zoom|hub|face) (?=in\b|app\b|site\b|page\b|tube\b|info\b|spot\b|book\b)"),
        r"\1",
    ),
    (re.compile(r"\bposta elettronica\b|\bcorreo electronico\b|\badresse electronique\b"), "email"),
    (re.compile(r"\bzip code\b"), "zip"),
    (re.compile(r"\bcell phone\b"), "mobile"),
)
_COMPOUND = (
    ("telefax", "fax"), ("fax", "fax"), ("telefon", "phone"), ("telephone", "phone"), ("rufnummer", "phone"),
    ("phone", "phone"), ("mobil", "mobile"), ("handy", "mobile"), ("email", "email"), ("epost", "email"),
    ("courriel", "email"),
)  # fmt: skip
_BEFORE = {
    "geschafts": "work", "geschaefts": "work", "arbeits": "work", "buro": "work", "buero": "work", "dienst": "work",
    "privat": "home", "firmen": "company", "haupt": "primary", "zentral": "hq", "werk": "work", "arbets": "work",
    "jobb": "work", "hem": "home", "auto": "other", "work": "work", "home": "home", "business": "work",
    "office": "work",
    "company": "company", "other": "other", "owner": "others", "firma": "company", "unternehmens": "company",
}  # fmt: skip
_PERSON = word_set("contact contacts lead person people prospect customer client primary main properties")
_PLAIN = frozenset({"filler", "person", "name", "number", "value"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header says. ``field`` "" is a column of its own (extra); ``why`` says why it is.

    ``sure`` False leaves the last word to the values; ``rank`` orders columns of one field, lowest first; ``slot`` ties
    a value to its label, extension or dialling code; ``group`` names the address a city belongs to.
    """

    field: str = ""
    sure: bool = True
    label: str = ""
    rank: float = 0
    slot: str = ""
    group: str = ""
    why: str = ""


@lru_cache(maxsize=4096)
def read_header(header: str) -> Meaning:
    """What one header means. Unknown ones are extra with ``why`` "unknown"; an empty one with "blank"."""
    if header.startswith(EXTRA_PREFIX):
        return Meaning(why="own")
    phrase = normal(header)
    if not phrase:
        return Meaning(why="blank")
    if found := _whole(phrase):
        return found
    tokens = phrase.split()
    for start in (1, 2):
        if len(tokens) > start and set(tokens[:start]) <= _PERSON:
            found = _whole(" ".join(tokens[start:]))
            if found and found.field not in ("name", "notes", "tags", "location"):
                return found
    numbered = _whole(" ".join(tokens[:-1])) if len(tokens) > 1 and tokens[-1].isdigit() else None
    if numbered and numbered.sure and numbered.field in ("tags", "notes", "company", "title"):
        return replace(numbered, rank=numbered.rank + min(int(tokens[-1]), 99) / 100)
    if tokens[0] in ("deal", "opportunity") and (found := _whole(" ".join(tokens[1:]))):
        asks_person = found.field == "name" and {"contact", "person"} & set(tokens)
        if found.field == "company" or asks_person:
            return replace(found, rank=found.rank + 1)
    index = [int(t) for t in tokens if t.isdecimal() and len(t) < 3]
    meaning = _Reason(tokens, header).meaning()
    return replace(meaning, rank=meaning.rank + (index[0] / 100 if index else 0))


def normal(header: str) -> str:
    """A header in lower case without accents or signs, its words parted: "npe01__WorkPhone__c" is "work phone"."""
    text = header
    for sign, word in _SIGNS.items():
        if sign in text:
            text = text.replace(sign, word)
    text = re.sub(r"__(?:c|r|pc)\b", "", text)
    text = re.sub(r"^[A-Za-z]\w*?[a-z0-9]__(?=[A-Za-z])", "", text)
    text = re.sub(r"(?<=[a-zà-ÿ0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", text) if "_" not in text else text
    text = re.sub(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])", " ", fold(text))
    for pattern, instead in _GLUED:
        text = pattern.sub(instead, text)
    return text


def weight(header: str) -> int:
    """How much a cell reads like a column header: 10 for a field of ours, 1 for another usual column, else 0."""
    if len(header) > 60:
        return 0
    meaning = read_header(header)
    if meaning.field:
        return 10
    return int(meaning.why not in ("unknown", "blank"))


def _whole(phrase: str) -> Meaning | None:
    field = vocabulary.headers().get(phrase)
    if field is None:
        return None
    rank = _RANKS.get(phrase, 0)
    if field in ("street", "zip"):
        return Meaning(why="address")
    if field == "phone":
        labels = {
            "mobile": "mobile",
            "cell": "mobile",
            "hq": "company",
            "main line": "company",
            "land line": "landline",
        }
        label = labels.get(phrase, "direct" if phrase.startswith(("di", "dd", "work d")) else "")
        sure = phrase not in ("call", "ring", "hq", "contact details", "did", "mobile", "cell")
        return Meaning("phone", sure=sure, label=label, rank=2 if label == "company" else 0, slot=phrase)
    if field in ("city", "region", "country", "location"):
        sure = phrase not in ("area", "geo", "plats", "il", "st", "by", "country code", "cp", "zone")
        return Meaning(field, sure=sure, rank=rank)
    if phrase == "business":  # telephone books write it for the number, lists for the firm
        return Meaning("company", sure=False, rank=rank)
    return Meaning(field.lstrip("~"), sure=not field.startswith("~"), rank=rank, group=phrase)


class _Reason:
    """What the single words of a header add up to."""

    def __init__(self, tokens: list[str], header: str) -> None:
        known_words = vocabulary.words()
        self.tokens = tokens
        self.header = header
        self.means = [known_words.get(t) or _compound(t) for t in tokens]
        self.all = frozenset().union(*self.means) if self.means else frozenset()
        self.unknown = [t for t, m in zip(tokens, self.means, strict=True) if not m and not t.isdigit() and len(t) > 1]

    def only(self, *allowed: str) -> bool:
        """True where every word means one of these (or is a number or a filler)."""
        fine = _PLAIN | set(allowed)
        return not self.unknown and all(not m or m & fine for m in self.means)

    def meaning(self) -> Meaning:
        have = self.all
        if have & {"others", "past"}:
            return Meaning(why="other person", group=" ".join(self.tokens))
        if "zone" in have:
            return Meaning("zone", rank=1)
        if "dnc" in have:
            return Meaning(
                "number_dnc" if have & {"phone", "mobile", "direct", "hq"} else "do_not_call", slot=self._slot()
            )
        if "fax" in have and not re.search(r"(?i)(?:tel\w*|phone)\.?\s*[/&+]\s*fax", self.header):
            return Meaning(why="fax")
        for reading in (self._phone, self._email, self._closed, self._person, self._place, self._work, self._rest):
            if (found := reading()) is not None:
                return found
        return Meaning(why="unknown")

    def _slot(self) -> str:
        skipped = {"label", "value", "ext", "dnc", "filler"}
        return " ".join(t for t, m in zip(self.tokens, self.means, strict=True) if not m & skipped)

    def _phone(self) -> Meaning | None:
        have = self.all
        if not have & {"phone", "mobile"}:
            return None
        if "ext" in have:
            return Meaning("extension", slot=self._slot())
        if "label" in have:
            return Meaning("label", slot=self._slot())
        if "dialcode" in have:
            return Meaning("area_code" if "area" in have else "dial_code", slot=self._slot())
        if have & {"meta", "notes", "country", "street", "title"}:
            return Meaning(why="metadata")
        label, rank = self._label()
        return Meaning(
            "phone", sure=not self.unknown and "email" not in have, label=label, rank=rank, slot=self._slot()
        )

    def _label(self) -> tuple[str, float]:
        have, tokens = self.all, set(self.tokens)
        if "mobile" in have:
            return ("whatsapp" if "whatsapp" in tokens else "mobile"), (1 if "other" in have else 0)
        if "direct" in have:
            return "direct", 0
        if "company" in have or (have & {"hq"} and not have & {"primary", "home"}) or "hq" in tokens:
            return "company", 2
        for meaning, label, rank in (("home", "home", 4.0), ("other", "other", 3.0), ("work", "work", 0.0)):
            if meaning in have:
                return label, rank
        if tokens & {"landline", "festnetz", "festnetznummer"}:
            return "landline", 0
        return ("main", -0.5) if "primary" in have and tokens - {"contact"} else ("", 0)

    def _email(self) -> Meaning | None:
        have = self.all
        if "email" not in have or have & {"city", "region", "country", "zip"}:
            return None
        named = "name" in have or bool(have & {"device", "notes", "title", "label", "first", "last"})
        id_only = {t for t, m in zip(self.tokens, self.means, strict=True) if "meta" in m} <= {"id"}
        if named or ("meta" in have and not id_only):
            return Meaning(why="metadata")
        rank = 0.0
        for meaning, value in (("company", 3.0), ("home", 2.0), ("other", 1.0)):
            if meaning in have:
                rank = value
                break
        if "primary" in have and "other" not in have:
            rank = -0.5
        return Meaning("email", sure="meta" not in have and not self.unknown, rank=rank, slot=self._slot())

    def _closed(self) -> Meaning | None:
        if "meta" in self.all or "device" in self.all:
            return Meaning(why="metadata")
        return None

    def _person(self) -> Meaning | None:
        have = self.all
        if have & {"first", "last", "middle"} and self.only("first", "last", "middle", "primary", "mailing"):
            if {"first", "last"} <= have:
                return Meaning("name", rank=1, group=" ".join(self.tokens))
            return Meaning("first_name" if "first" in have else "last_name" if "last" in have else "middle", rank=0.5)
        return None

    def _place(self) -> Meaning | None:
        have = self.all
        if not have & {"city", "region", "country", "street", "zip", "location"}:
            return None
        groups = ("work", "home", "other", "mailing", "billing", "company", "hq", "primary")
        if not self.only("city", "region", "country", "street", "zip", "location", "label", "dialcode", *groups):
            return Meaning(why="address")
        if "zip" in have and not have & {"city", "statelike", "country"}:
            return Meaning(why="address")
        if "label" in have:
            return Meaning("address_label", slot=self._address_slot()) if "street" in have else Meaning(why="metadata")
        rank = 0.0
        for meaning, value in (("billing", 5.0), ("other", 4.0), ("home", 3.0), ("company", 2.0), ("hq", 2.0)):
            if meaning in have and not (meaning == "hq" and "primary" in have):
                rank = value
                break
        group = self._address_slot()
        if "zip" in have and "city" in have:
            return Meaning(why="address")
        for field, marks in (
            ("city", {"city"}),
            ("region", {"statelike"}),
            ("country", {"country"}),
            ("region", {"region"}),
        ):
            if have & marks:
                return Meaning(field, sure="dialcode" not in have, rank=rank, group=group, slot=group)
        if "location" in have and have & {"person", "company", "mailing"} and "street" not in have:
            return Meaning("location", rank=rank + 1)
        return Meaning(why="address")

    def _address_slot(self) -> str:
        dropped = {"city", "region", "country", "label", "value", "filler", "dialcode"}
        return " ".join(t for t, m in zip(self.tokens, self.means, strict=True) if not m & dropped)

    def _work(self) -> Meaning | None:
        have = self.all
        if "notes" in have:
            return Meaning("notes", rank=2) if len(self.unknown) < 3 and "title" not in have else None
        if have & {"job", "title"} and self.only("job", "title", "company", "work", "primary", "mailing", "work"):
            return Meaning("title", sure="job" in have or bool(have & {"company", "work"}), rank=0.5)
        if "company" in have and "number" not in have and self.only("company", "primary", "work", "hq"):
            return Meaning("company", rank=0.5)
        return None

    def _rest(self) -> Meaning | None:
        have = self.all
        if "name" in have and "number" not in have and self.only("primary", "mailing"):
            return Meaning("name", sure=False, rank=1, group=" ".join(self.tokens))
        if "ext" in have and self.only("ext"):
            return Meaning("extension", slot=self._slot())
        if {"area", "dialcode"} <= have and self.only("area", "dialcode"):
            return Meaning("area_code")
        if have & {"number"} and self.only("primary", "mailing", "work", "home", "other", "direct"):
            listed = any(t.isdigit() for t in self.tokens) or bool(have & {"person", "work", "home", "direct"})
            if listed or len(self.tokens) == 1:
                return Meaning("phone", sure=False, label=self._label()[0], rank=1, slot=self._slot())
        if have & {"work", "home", "other", "direct", "hq", "primary"} and self.only(
            "work", "home", "other", "direct", "hq", "primary", "company"
        ):
            return Meaning("phone", sure=False, label=self._label()[0], rank=self._label()[1] + 1, why="lone")
        return None


def _compound(token: str) -> frozenset[str]:
    """Words grown together, as German, Dutch and Swedish do: "privattelefon", "geschäftstelefon", "workemail"."""
    if token.startswith(("phonet", "mailchimp", "mailing", "voicemail", "mobility", "emaillist")):
        return frozenset()
    for part, meaning in _COMPOUND:
        if part in token:
            before = token.split(part, 1)[0]
            return frozenset({meaning, _BEFORE[before]}) if before in _BEFORE else frozenset({meaning})
    return frozenset()
