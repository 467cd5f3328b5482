"""What a do-not-call list holds and what an import of one does, in words. Knows no widget."""

from typing import TYPE_CHECKING

from coachdesk.language import number, tr

if TYPE_CHECKING:
    from coachdesk.desk.results import StopCounts, StopsImported

TOLD, MANY = 5, 2


def counted_words(counts: "StopCounts") -> str:
    """1,204 numbers, 3 addresses and 2 domains; "Nothing" where nothing is stopped."""
    parts = [
        f"{number:,} {one if number == 1 else more}"
        for number, one, more in (
            (counts.numbers, "number", "numbers"),
            (counts.addresses, "address", "addresses"),
            (counts.domains, "domain", "domains"),
        )
        if number
    ]
    if not parts:
        return tr("No number, address or domain")
    return tr(" and ").join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def import_words(done: "StopsImported", *, would: bool = False) -> list[str]:
    """What an import did, and the first of what was wrong; ``would``: what it is going to do, without what is wrong."""
    few = all_of(done.added) < MANY
    verb = tr("would be stopped") if would else f"{'is' if few else 'are'} stopped now"
    lines = [f"{done.file}: {f'{counted_words(done.added)} {verb}.' if all_of(done.added) else 'nothing new.'}"]
    if done.added.people:
        on_list = tr("%n people", "1 person", done.added.people)
        lines[0] += f" {on_list} on your list {'would not' if would else 'won’t'} be called any more."
    counts = ((done.known, tr("stopped before")), (done.left_out, tr("left out")), (done.unmarked, tr("not marked")))
    if rest := ", ".join(f"{number:,} {words}" for number, words in counts if number):
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
