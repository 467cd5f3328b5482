"""Who is called: a prospect, their numbers, and the list they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coachdesk.model.ids import BatchId, ProspectId


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it was written, and in E.164 where it could be understood.

    ``bad`` marks a wrong number: kept for the record, never proposed again.
    """

    number: str
    e164: str | None = None
    label: str = ""
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Prospect:
    """One person on the list. Empty text means not known; text is plain, never markup.

    ``zone`` is an IANA name set by hand or read from a file (else zones come from number and place);
    ``country`` an ISO 3166 alpha-2 code; ``for_them`` what is in it for them, in one line;
    ``opener`` the rep's own opener for this person ('' means the playbook's); ``said_as`` a respelling
    the rep has learned; ``extra`` the columns of the import that have no field of their own.
    """

    id: ProspectId
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    title: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    zone: str = ""
    country: str = ""
    region: str = ""
    city: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    for_them: str = ""
    opener: str = ""
    said_as: str = ""
    similar_client: str = ""
    referred_by: str = ""
    do_not_call: bool = False
    left_company: bool = False
    source: str = ""
    batch: BatchId | None = None
    extra: tuple[tuple[str, str], ...] = ()
    version: int = 1

    @property
    def name(self) -> str:
        """First and last name, or the company where no person is known."""
        return f"{self.first_name} {self.last_name}".strip() or self.company

    @property
    def shown_name(self) -> str:
        """The name, or what else they are known by: an address or a number. For people to read, never to compare."""
        return self.name or self.email or (self.phones[0].number if self.phones else "")

    @property
    def phone(self) -> Phone | None:
        """The number to dial: the first that isn't known to be wrong."""
        return next((p for p in self.phones if not p.bad), None)

    @property
    def email(self) -> str:
        return self.emails[0] if self.emails else ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What was wrong with one value of a list. ``row`` counts data rows from 1 as a person would, 0 is the file."""

    row: int
    column: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class ContactList:
    """What an import file says, before anything is written.

    ``kind`` is csv or vcard; ``mapping`` gives for each of our fields the column it is read from
    (e.g. ``{"first_name": "Given Name"}``); ``prospects`` have empty ids; ``columns`` are all the file's columns;
    ``samples`` its first rows, cell by cell; ``merged`` how many rows were doubles of others in the same file;
    ``clips`` WAV files of how somebody is said, by their place in ``prospects``.
    """

    file: str
    kind: str
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    mapping: dict[str, str]
    prospects: tuple[Prospect, ...]
    problems: tuple[RowProblem, ...] = ()
    skipped: int = 0
    samples: tuple[tuple[str, ...], ...] = field(default=())
    merged: int = 0
    clips: Mapping[int, bytes] = field(default_factory=dict)
