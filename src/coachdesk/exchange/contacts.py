"""Opens a contact list, whatever wrote it, and says who is on it. Writes nothing and knows no database.

The walk: ``decoding`` makes text of bytes; ``tables`` and ``columns`` (CSV) or ``cards`` (vCard) say what stands where;
``rows`` makes drafts of people; here the drafts get their countries, and those who stand twice become one.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from coachdesk.errors import UserError
from coachdesk.exchange import cards, own
from coachdesk.exchange.columns import make_plan
from coachdesk.exchange.decoding import Decoded, decode
from coachdesk.exchange.merge import Merger
from coachdesk.exchange.quiet import collector_resting
from coachdesk.exchange.rows import Draft, finish, read_row
from coachdesk.exchange.tables import ROW_LIMIT, Table, header_words, read_table
from coachdesk.exchange.text import clean_line, cut
from coachdesk.language import number, tr
from coachdesk.model.prospect import ContactList, Prospect, RowProblem

SIZE_LIMIT = 200 * 2**20
SAMPLES = 20
TICK = 500
NOTHING = tr("Nothing was imported.")

VOTERS = 600

Progress = Callable[[int, int], bool]
Row = TypeVar("Row")
_CARD = re.compile(r"(?:^|[\r\n])[ \t]*BEGIN:VCARD[ \t]*(?=[\r\n]|$)", re.IGNORECASE)
_OTHER_KINDS = (
    (
        re.compile(r"\s*<(?:!doctype|html|\?xml|table)\b", re.IGNORECASE),
        tr("This is a web page or XML, not a contact list."),
    ),
    (re.compile(r"\s*BEGIN:VCALENDAR", re.IGNORECASE), tr("This is a calendar, not a contact list.")),
    (re.compile(r'\s*[{\[]\s*(?:["{\[]|[}\]]\s*$)'), tr("This is a JSON file, not a contact list.")),
    (re.compile(r"\s*(?:version: 1\s+)?dn: ", re.IGNORECASE), tr("This is an LDIF address book.")),
)


class Cancelled(UserError):
    """Reading was stopped by the person; nothing is kept."""

    code = "cancelled"


def read_contacts(
    path: Path, *, mapping: dict[str, str] | None = None, region: str | None = None, progress: Progress | None = None
) -> ContactList:
    """Everyone in a CSV or vCard file, what was read from where, and what was wrong in which row.

    ``mapping`` overrides the columns found: field to column, several joined by " + ", "" to leave a field out.
    ``region`` (alpha-2) is where numbers without a country code are called from when neither row nor list tells.
    ``progress(done, total)`` is asked every so often; False stops, and raises Cancelled.
    Raises UserError where the file can't be read as a list: the sentence says why and what to do.
    """
    with collector_resting():
        return _read(path, mapping or {}, region or "", progress)


def _read(path: Path, mapping: dict[str, str], region: str, progress: Progress | None) -> ContactList:
    data = _bytes_of(path)
    decoded = decode(data, likes=header_words)
    watch = _Watch(progress, max(decoded.text.count("\n"), 1))
    if _is_cards(path, decoded.text):
        return _from_cards(path, data, decoded, mapping, region, watch)
    for kind, sentence in _OTHER_KINDS:
        if kind.match(decoded.text):
            raise UserError(
                sentence,
                hint=tr("Save it as CSV or vCard and import that file. {nothing}", nothing=NOTHING),
                code="not_a_list",
            )
    if path.suffix.lower() in (".vcf", ".vcard"):
        raise UserError(tr("{name} holds no contact card.", name=path.name), hint=NOTHING, code="no_cards")
    return _from_table(path, decoded, mapping, region, watch)


class _Watch:
    """Asks ``progress`` now and then, and stops the work when it says so."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self.total = total

    def at(self, done: int) -> None:
        if self._progress and not self._progress(min(done, self.total), self.total):
            raise Cancelled(tr("The import was stopped."), hint=NOTHING)

    def every(self, done: int) -> None:
        if done % TICK == 0:
            self.at(done)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UserError(tr("{name} is a folder, not a file.", name=path.name), hint=NOTHING, code="folder")
        if not path.exists():
            raise UserError(tr("There is no file {path!r}.", path=str(path)), hint=NOTHING, code="missing")
        if not path.is_file():
            raise UserError(tr("{name} is not an ordinary file.", name=path.name), hint=NOTHING, code="not_a_file")
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            sentence = tr("{name} is larger than {size_limit} MB.", name=path.name, size_limit=SIZE_LIMIT // 2**20)
            raise UserError(
                sentence, hint=tr("Part it into smaller lists. {nothing}", nothing=NOTHING), code="too_large"
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or tr("the name is not a possible one")
        raise UserError(
            tr("{name} can’t be opened ({reason}).", name=path.name, reason=reason), hint=NOTHING, code="unreadable"
        ) from error
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UserError(tr("{name} is empty.", name=path.name), hint=NOTHING, code="empty")
    return data


def _is_cards(path: Path, text: str) -> bool:
    if path.suffix.lower() in (".vcf", ".vcard"):
        return _CARD.search(text) is not None
    return text.lstrip("\ufeff \t\r\n")[:11].upper() == "BEGIN:VCARD"


def _from_table(path: Path, decoded: Decoded, mapping: dict[str, str], region: str, watch: _Watch) -> ContactList:
    table = read_table(decoded.text, tick=watch.at)
    watch.total = max(len(table.rows), 1)
    problems = [RowProblem(0, "", "", decoded.note)] if decoded.note else []
    problems += [RowProblem(row, "", "", sentence) for row, sentence in table.notes]
    left_out = sum(1 for row, _ in table.notes if all(row != number for number, _ in table.rows))
    samples = tuple(
        tuple(cut(clean_line(c), 200) for c in cells[: len(table.columns)]) for _, cells in table.rows[:SAMPLES]
    )
    if own.is_own(table.columns) and not mapping:
        people = _own_people(table, watch)
        found = {f: c for c, f in own.FIELD_OF.items() if c in table.columns}
        kept, skipped, merged = people, 0, 0
    else:
        plan = make_plan(table, mapping=mapping)
        if not plan.understood:
            seen = ", ".join(cut(c, 40) for c in table.columns[:20]) + (" …" if len(table.columns) > 20 else "")
            sentence = tr("No column of {name} could be understood; it has {seen}.", name=path.name, seen=seen)
            hint = tr("Say which column holds the name, the company or the number. {nothing}", nothing=NOTHING)
            raise UserError(sentence, hint=hint, code="no_columns")
        found = plan.mapping()
        kept, skipped, merged, _ = _people(
            table.rows, lambda row: read_row(row[0], row[1], plan), region, problems, watch
        )
    return ContactList(
        file=path.name, kind="csv", encoding=decoded.encoding, delimiter=table.delimiter, columns=table.columns,
        mapping=found, prospects=kept, problems=tuple(problems), skipped=skipped + left_out, samples=samples,
        merged=merged,
    )  # fmt: skip


def _own_people(table: Table, watch: _Watch) -> tuple[Prospect, ...]:
    """Everyone in an export of our own, exactly as they were written; nobody is merged or doubted."""
    people = []
    for done, (_, cells) in enumerate(table.rows):
        watch.every(done)
        people.append(own.read_own([own.unguarded(c) for c in cells], table.columns))
    return tuple(people)


def _from_cards(
    path: Path, data: bytes, decoded: Decoded, mapping: dict[str, str], region: str, watch: _Watch
) -> ContactList:
    mixed = decoded.encoding not in ("utf-8", "utf-8-sig") and not decoded.encoding.startswith("utf-")
    text = data.decode("utf-8", "surrogateescape") if mixed or decoded.note else decoded.text
    found = []
    for card in cards.split_cards(text.lstrip("\ufeff"), encoding=decoded.encoding):
        found.append(card)
        watch.every(len(found))
        if len(found) > ROW_LIMIT:
            raise UserError(
                tr("The file has more than {row_limit} cards.", row_limit=number(ROW_LIMIT)),
                hint=NOTHING,
                code="too_large",
            )
    watch.total = max(len(found), 1)
    columns = tuple(dict.fromkeys(p.name for card in found for p in card if p.name != "VERSION"))
    if not found:
        raise UserError(tr("{name} holds no contact card.", name=path.name), hint=NOTHING, code="no_cards")
    chosen = cards.check_mapping(mapping, columns)
    problems: list[RowProblem] = []
    numbered = list(enumerate(found, start=1))
    people, skipped, merged, clips = _people(
        numbered, lambda n: cards.read_card(*n, mapping=chosen), region, problems, watch
    )
    samples = tuple(tuple(_sample(card, c) for c in columns) for card in found[:SAMPLES])
    return ContactList(
        file=path.name, kind="vcard", encoding=decoded.encoding, delimiter="", columns=columns,
        mapping=cards.mapping_of(columns, chosen), prospects=people, problems=tuple(problems), skipped=skipped,
        samples=samples, merged=merged, clips=clips,
    )  # fmt: skip


def _sample(card: cards.Card, name: str) -> str:
    return cut(clean_line(next((p.value for p in card if p.name == name), "")), 200)


def _people(
    rows: Sequence[Row], read: Callable[[Row], Draft], region: str, problems: list[RowProblem], watch: _Watch
) -> tuple[tuple[Prospect, ...], int, int, dict[int, bytes]]:
    """Everyone who can be told apart or reached, each once; how many rows named nobody; how many were doubles; whose
    name, by place, is recorded."""
    regions = _regions([read(row) for row in rows[:: max(1, len(rows) // VOTERS)]], region)
    merger = Merger.empty()
    clips: dict[int, bytes] = {}
    skipped = merged = 0
    for done, row in enumerate(rows):
        watch.every(done)
        draft = read(row)
        who, _ = finish(draft, regions=regions)
        if not (who.name or who.phones or who.emails):
            skipped += 1
            problems.append(
                RowProblem(draft.row, "", "", tr("No name, number or address in this row; it was skipped."))
            )
            continue
        problems += draft.problems
        if (first := merger.add(who, row=draft.row)) is not None:
            message = tr("The same person as in row {first}; the two were made one.", first=first)
            problems.append(RowProblem(draft.row, "", cut(who.name or who.email, 120), message))
            merged += 1
        elif draft.clip:
            clips[len(merger.people) - 1] = draft.clip
    watch.at(len(rows))
    return tuple(merger.people), skipped, merged, clips


def _regions(drafts: Sequence[Draft], region: str) -> tuple[str, ...]:
    """Countries to read plain numbers in: the one most of the list is in, then the one asked for."""
    votes: Counter[str] = Counter()
    for draft in drafts:
        if country := draft.known.get("country"):
            votes[country] += 2
        elif draft.phones:
            votes.update(finish(Draft(0, phones=draft.phones), regions=())[1])
    likeliest, count = votes.most_common(1)[0] if votes else ("", 0)
    most = [likeliest] if count > 1 and count * 2 > votes.total() else []
    return tuple(dict.fromkeys([*most, *([region] if region else [])]))
