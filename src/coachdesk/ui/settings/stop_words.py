"""What a do-not-call list holds and what an import of one does, in words. Knows no widget."""

from typing import TYPE_CHECKING

from coachdesk.language import number, tr

if TYPE_CHECKING:
    from coachdesk.desk.results import StopCounts, StopsImported

TOLD, MANY = 5, 2


def counted_words(counts: "StopCounts") -> str:
    """1,204 numbers, 3 addresses and 2 domains; "Nothing" where nothing is stopped."""
    parts = [
        *([tr("%n numbers", "%n number", counts.numbers)] if counts.numbers else ()),
        *([tr("%n addresses", "%n address", counts.addresses)] if counts.addresses else ()),
        *([tr("%n domains", "%n domain", counts.domains)] if counts.domains else ()),
    ]
    if not parts:
        return tr("No number, address or domain")
    return tr(" and ").join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def import_words(done: "StopsImported", *, would: bool = False) -> list[str]:
    """What an import did, and the first of what was wrong; ``would``: what it is going to do, without what is wrong."""
    what, file, people = counted_words(done.added), done.file, done.added.people
    if not all_of(done.added):
        lines = [tr("{file}: nothing new.", file=file)]
    elif would:
        lines = [tr("{file}: {what} would be stopped.", file=file, what=what)]
    elif all_of(done.added) < MANY:
        lines = [tr("{file}: {what} is stopped now.", file=file, what=what)]
    else:
        lines = [tr("{file}: {what} are stopped now.", file=file, what=what)]
    if people and would:
        lines[0] += tr(
            " %n people on your list would not be called any more.",
            " 1 person on your list would not be called any more.",
            people,
        )
    elif people:
        lines[0] += tr(
            " %n people on your list won’t be called any more.",
            " 1 person on your list won’t be called any more.",
            people,
        )
    counts = ((done.known, tr("stopped before")), (done.left_out, tr("left out")), (done.unmarked, tr("not marked")))
    if rest := ", ".join(f"{number(count)} {words}" for count, words in counts if count):
        lines.append(tr("Of {rows} rows: {rest}.", rows=number(done.rows), rest=rest))
    return lines if would else [*lines, *problem_words(done, most=TOLD)]


def problem_words(done: "StopsImported", *, most: int) -> list[str]:
    """What is wrong with the first rows that are wrong, and how many more there are."""
    lines = [
        tr("Row {row}: {message}", row=p.row, message=p.message) if p.row else p.message for p in done.problems[:most]
    ]
    if (more := len(done.problems) - most + done.more_problems) > 0:
        lines.append(tr("… and {more} more.", more=number(more)))
    return lines


def all_of(counts: "StopCounts") -> int:
    """Numbers, addresses and domains; people are counted by what they have."""
    return counts.numbers + counts.addresses + counts.domains
