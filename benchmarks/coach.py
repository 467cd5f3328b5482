"""How right the coach is: labelled openers it has never seen, against a word list and three linters.

    .venv/bin/python benchmarks/coach.py [--language de] [--data FILE ...] [--linters FOLDER] [--wrong] [--write PAGE]

Asks the program as a script does (`coachdesk check - --lines --json`), so the figures are what people get. Without
`--data` it takes the held-out sets and the call scripts of `benchmarks/openers`, and ends with status 1 below a
limit. `--write` puts the tables into a page, between its `<!-- figures: … -->` marks.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.coaching.outlines import measure  # noqa: E402
from benchmarks.coaching.program import Check, answer_of, ask  # noqa: E402
from benchmarks.coaching.rewrites import rewrites  # noqa: E402
from benchmarks.coaching.rivals import LINTERS, complaints, keywords  # noqa: E402
from benchmarks.coaching.scores import overlaps, score, wrong  # noqa: E402
from benchmarks.coaching.sets import MARKED, Answer, openers_of  # noqa: E402
from training.reader import LABELS, Opener  # noqa: E402

from coachdesk.paths import resources  # noqa: E402
from coachdesk.playbook.loader import load_playbook  # noqa: E402

GERMAN = ("real.txt", "traps.txt", "real-2.txt", "real-3.txt")
"""In the order in which they were written; all before the rules were asked."""
OPENERS = ROOT / "benchmarks/openers"
SETS = ("real.txt", "traps.txt", "real-2.txt", "traps-2.txt", "real-3.txt", "traps-3.txt", "real-4.txt", "traps-4.txt")
HELD_OUT = tuple(OPENERS / name for name in SETS)
LEAST_OVERLAP, LEAST_CLEAN = 0.9, 0.95
HARDEST = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """One set, and what each system says of it. ``systems``: by the name that stands above its column."""

    name: str
    openers: Sequence[Opener]
    checks: Sequence[Check]
    systems: dict[str, Sequence[Answer]]


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Measure the coach on labelled openers.")
    parser.add_argument("--data", type=Path, action="append", help="another set (.txt, .jsonl); may be given again")
    parser.add_argument("--linters", type=Path, help="the folder that write-good, alex and proselint are installed in")
    parser.add_argument("--wrong", action="store_true", help="also print each opener with a clear label wrong")
    parser.add_argument("--write", type=Path, help="a page whose marked figures are renewed")
    parser.add_argument("--language", choices=("en", "de"), default="en", help="that of the calls")
    asked = parser.parse_args(argv)
    own = HELD_OUT if asked.language == "en" else tuple(OPENERS / asked.language / name for name in GERMAN)
    sets = [measured(path, folder=asked.linters, language=asked.language) for path in asked.data or own]
    blocks = {"accuracy": "\n".join(line for one in sets for line in accuracy(one))}
    rewriting, clean = rewriting_of(sets, language=asked.language)
    blocks["rewrites"] = rewriting
    if not asked.data and asked.language == "en":
        blocks["outlines"] = outlines()
    if asked.wrong or asked.write:
        blocks["hardest"] = "\n".join(hardest(sets, most=sys.maxsize if asked.wrong else HARDEST))
    print("\n\n".join(blocks.values()))
    if asked.write:
        asked.write.write_text(filled(asked.write.read_text(encoding="utf-8"), blocks), encoding="utf-8")
    if asked.language != "en":  # no aim was set for what rules reach alone
        return 0
    return 0 if asked.data or (clean >= LEAST_CLEAN and all(overlap(one) >= LEAST_OVERLAP for one in sets)) else 1


def measured(path: Path, *, folder: Path | None, language: str) -> Measured:
    openers = openers_of(path)
    texts = [opener.text for opener in openers]
    checks = ask(texts, language=language)
    used = sorted({check["model"] for check in checks})
    systems: dict[str, Sequence[Answer]] = {f"coach (model {', '.join(used)})": [answer_of(check) for check in checks]}
    if language == "en":
        systems["rules alone"] = [answer_of(check) for check in ask(texts, "--rules-only")]
    systems["word list"] = [keywords(text, language=language) for text in texts]
    for name in LINTERS if language == "en" else ():
        answers = complaints(name, texts, folder=folder)
        if answers:
            systems[name] = answers
    return Measured(path.name, openers, checks, systems)


def accuracy(one: Measured) -> Iterator[str]:
    yield f"**{one.name}**: {len(one.openers)} openers. Precision, recall, **F1**; (F1 with the borderline ones)."
    yield ""
    yield "| label | clear, of them with it | " + " | ".join(one.systems) + " |"
    yield "|---|---|" + "---|" * len(one.systems)
    for label in LABELS:
        clear = [opener for opener in one.openers if label not in opener.borderline]
        row = [label, f"{len(clear)}, {sum(label in opener.labels for opener in clear)}"]
        for name, answers in one.systems.items():
            row.append(cell(one.openers, answers, label=label, linter=name in LINTERS))
        yield "| " + " | ".join(row) + " |"
    shares = [share(*overlaps(one.openers, answers)) for name, answers in one.systems.items() if name not in LINTERS]
    shares += [""] * (len(one.systems) - len(shares))
    yield "| marked words overlap | | " + " | ".join(shares) + " |"
    yield ""


def cell(openers: Sequence[Opener], answers: Sequence[Answer], *, label: str, linter: bool) -> str:
    """A linter speaks of words, for its own reasons: it is only right on the words that the reader marked."""
    if linter and label not in MARKED:
        return ""
    clear = score(openers, answers, label=label, borderline=False, on_words=linter)
    every = score(openers, answers, label=label, borderline=True, on_words=linter)
    return f"{clear.precision:.2f}, {clear.recall:.2f}, **{clear.f1:.2f}** ({every.f1:.2f})"


def share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({part / whole:.0%})" if whole else "")


def overlap(one: Measured) -> float:
    part, whole = overlaps(one.openers, next(iter(one.systems.values())))
    return part / whole if whole else 1.0  # a set whose readers marked no words says nothing of marks


def rewriting_of(sets: Sequence[Measured], *, language: str) -> tuple[str, float]:
    """The first rewrite of every finding on words, taken as it stands; and the share that is clean."""
    texts = [opener.text for one in sets for opener in one.openers]
    done = rewrites(texts, [check for one in sets for check in one.checks], language=language)
    lost = ", ".join(f"{name} {count}" for name, count in done.lost.most_common()) or "nothing"
    text = (
        f"Of {done.tried} rewrites taken as they stand, {share(done.clean, done.tried)} clear their finding, add none "
        f"and lose nothing. Not cleared: {done.not_cleared}; another finding added: {done.added}; lost: {lost}. "
        f"Findings on words without a rewrite: {done.without}."
    )
    return text, done.share


def outlines() -> str:
    kept = measure(OPENERS / "scripts", playbook=load_playbook(resources() / "playbook"))
    return (
        f"Of the call scripts’ numbers {share(kept.numbers, kept.all_numbers)}, of their names "
        f"{share(kept.names, kept.all_names)} and of their questions {share(kept.questions, kept.all_questions)} stand "
        f"in the outline; {share(kept.short, kept.points)} points have at most eight words. The outlines have "
        f"{kept.words / max(1, kept.script_words):.0%} of the scripts’ words."
    )


def hardest(sets: Sequence[Measured], *, most: int) -> Iterator[str]:
    """The openers with the most clear labels wrong, worst first."""
    rows = [
        (opener, check, wrong(opener, answer))
        for one in sets
        for opener, check, answer in zip(one.openers, one.checks, next(iter(one.systems.values())), strict=True)
    ]
    rows.sort(key=lambda row: -len(row[2]))
    for opener, check, labels in rows[:most]:
        if labels:
            said = [f"{found['category']} “{found['text']}”" for found in check["findings"] if found["text"]]
            has = [name for name, there in check["has"].items() if there]
            yield f"- {opener.text}"
            yield f"  - the coach: {'; '.join(said) or 'no finding on words'}; has {', '.join(has) or 'nothing'}"
            missed = [name for name in labels if name in opener.labels]
            alarms = [name for name in labels if name not in opener.labels]
            yield f"  - missed: {', '.join(missed) or 'nothing'}; said wrongly: {', '.join(alarms) or 'nothing'}"


def filled(page: str, blocks: dict[str, str]) -> str:
    """The page with the text between the marks of each block renewed; a block without marks is left out."""
    for name, text in blocks.items():
        head, mark, rest = page.partition(f"<!-- figures: {name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        if mark and end:
            page = head + mark + text.rstrip() + "\n" + end + after
    return page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
