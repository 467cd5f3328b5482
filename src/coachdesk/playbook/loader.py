"""Reads a playbook from its folder, strictly: any mistake is told with file, key and line. Knows no screen or store."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from coachdesk.language import tr
from coachdesk.playbook import parts
from coachdesk.playbook.drafts import read_drafts
from coachdesk.playbook.fields import Log, Table, each, read_table, unique
from coachdesk.playbook.files import CAST_FILES, DRILLS, LANGUAGE, WHEN
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.matching import PLAIN, WRITTEN
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.references import check_references
from coachdesk.playbook.rules import faulty_examples, faulty_sign_examples, signs_of
from coachdesk.playbook.schema import Playbook, Rule, Sign
from coachdesk.playbook.seal import is_sealed, known_index, known_tables, seal
from coachdesk.playbook.team import TEAM, Team, read_team, with_team
from coachdesk.playbook.tongues import read_language

FILES = (
    "playbook.toml",
    "outline.toml",
    "checklist.toml",
    "words.toml",
    "rules.toml",
    "signs.toml",
    "remarks.toml",
    "wordings.toml",
    "outcomes.toml",
    "objections.toml",
    "plan_b.toml",
    "lines.toml",
    "figures.toml",
    "method.toml",
)
"""What every playbook has. ``PARTS`` are all files it may have; those for practice are read when practice is opened."""
PARTS = (*FILES, *CAST_FILES, DRILLS, LANGUAGE, WHEN)


def load_playbook(folder: Path, *, base: Path | None = None) -> Playbook:
    """The playbook in ``folder``; a file it lacks is taken from ``base``. Raises FaultyPlaybook (a PlaybookError).

    Patterns and examples are not tried again where the folder's seal says that these very bytes passed: that takes
    160 of 190 ms on the machine where it was measured.
    """
    trusted = is_sealed(folder, base=base)
    playbook, team, problems = _read(folder, base=base, trusted=trusted)
    if problems or playbook is None:
        raise FaultyPlaybook(check_playbook(folder, base=base) or problems)  # that reads all, so it knows each line
    known = known_index(folder, base=base) if trusted else {}
    whole = with_team(playbook, team)
    if known:
        PLAIN.adopt(known["plain"], patterns=playbook.plain_patterns)
        WRITTEN.adopt(known["written"], patterns=playbook.written_patterns)
    PLAIN.learn(whole.plain_patterns)
    WRITTEN.learn(whole.written_patterns)
    return whole


def load_team(folder: Path, *, base: Path) -> Team:
    """What the team in ``folder`` changes of the rules; nothing where there is no such folder or file."""
    return _read(folder, base=base, trusted=is_sealed(folder, base=base))[1]


def seal_playbook(folder: Path, *, base: Path | None = None) -> None:
    """Checks the playbook in ``folder`` wholly and seals it, so that it loads faster. Raises FaultyPlaybook.

    What the seal of ``base`` knows of the same patterns is not found out again.
    """
    problems = check_playbook(folder)
    playbook = _read(folder, base=None, trusted=False)[0]
    if problems or playbook is None:
        raise FaultyPlaybook(problems)
    seal(folder, plain=playbook.plain_patterns, written=playbook.written_patterns, base=base)


def check_playbook(folder: Path, *, base: Path | None = None) -> tuple[Problem, ...]:
    """Every mistake in the playbook and its cast, none where both would load."""
    # A start checks no playbook, and need not wait for what practice alone has.
    from coachdesk.playbook.casting import check_cast  # noqa: PLC0415
    from coachdesk.playbook.drilling import check_drills  # noqa: PLC0415
    from coachdesk.playbook.time_reading import check_times  # noqa: PLC0415

    return (
        *_read(folder, base=base, trusted=False)[2],
        *check_cast(folder, base=base),
        *check_drills(folder),
        *check_times(folder),
    )


def _read(folder: Path, *, base: Path | None, trusted: bool) -> tuple[Playbook | None, Team, tuple[Problem, ...]]:
    """The playbook without the team's changes of its rules, those changes, and all that is wrong with either."""
    log = Log()
    if not folder.is_dir():
        return None, Team(), (Problem(folder.name, "", 0, tr("There is no such folder.")),)
    sealed = known_tables(folder, base=base) if trusted else {}

    def table_of(name: str) -> Table | None:
        if name in sealed:
            return Table(sealed[name], file=name, path=(), log=log)
        return read_table(_place(folder, name, base=base), name=name, log=log)

    tables = {name: table_of(name) for name in FILES}
    spoken = table_of(LANGUAGE) if _place(folder, LANGUAGE, base=base).exists() else None
    language = read_language(spoken) if spoken else ENGLISH
    drafts = read_drafts(folder, base=base, log=log)
    present = {name: table for name, table in tables.items() if table is not None}
    if len(present) < len(FILES):
        return None, Team(), log.problems()
    playbook = _build(present, drafts=drafts, language=language, trusted=trusted)
    check_references(playbook, tables=present)
    team = Team()
    if (folder / TEAM).exists():
        known = parts.words(present["words.toml"], trusted=True).known
        team = read_team(folder, playbook=playbook, words=parts.Words(known), log=log)
    return playbook, team, log.problems()


def _place(folder: Path, name: str, *, base: Path | None) -> Path:
    own = folder / name
    return own if base is None or own.exists() else base / name


def _build(tables: dict[str, Table], *, drafts: tuple[Any, ...], language: Language, trusted: bool) -> Playbook:
    main, method, wordings = tables["playbook.toml"], tables["method.toml"], tables["wordings.toml"]
    words = parts.words(tables["words.toml"], trusted=trusted)
    rule, sign = partial(parts.rule, words=words), partial(parts.sign, words=words)
    made = Playbook(
        name=main.text("name"),
        version=main.number("version", least=1, most=1_000_000),
        policy=parts.policy(main.table("policy")),
        outlines=_many(tables["outline.toml"], "outline", parts.outline),
        checklist=_many(tables["checklist.toml"], "step", parts.step),
        rules=_many(tables["rules.toml"], "rule", rule),
        outcomes=_many(tables["outcomes.toml"], "outcome", parts.outcome),
        drafts=drafts,
        objections=_many(tables["objections.toml"], "objection", parts.objection),
        plan_b=parts.plan_b(tables["plan_b.toml"]),
        keep_going=tables["lines.toml"].texts("lines"),
        joins=parts.joins(wordings.table("joins")),
        offers=_many(wordings, "offer", parts.offer),
        titles=wordings.pairs("titles"),
        figures=_many(tables["figures.toml"], "figure", parts.figure),
        signs=_many(tables["signs.toml"], "sign", sign),
        reasons=_many(method, "reason", parts.reason),
        principles=_many(method, "principle", parts.principle),
        remarks=_many(tables["remarks.toml"], "remark", partial(parts.remark, words=words), required=False),
        language=language,
    )
    for table in tables.values():
        table.done()
    if not trusted:
        _check_examples(made, tables=tables)
    return made


def _many(table: Table, key: str, make: Callable[[Table], Any], *, required: bool = True) -> tuple[Any, ...]:
    items = table.tables(key, required=required)
    made = tuple(each(items, make))
    unique(zip(items, (m.id for m in made), strict=True), noun=f"{key.replace('_', ' ')}s")
    return made


def _check_examples(playbook: Playbook, *, tables: dict[str, Table]) -> None:
    signs = signs_of(playbook.signs)
    rules: Iterable[tuple[Table, Rule]] = zip(tables["rules.toml"].tables("rule"), playbook.rules, strict=True)
    for table, rule in rules:
        for wrong in faulty_examples(rule, signs=signs, language=playbook.language) if table.sound else ():
            table.wrong(wrong)
    looked: Iterable[tuple[Table, Sign]] = zip(tables["signs.toml"].tables("sign"), playbook.signs, strict=True)
    for table, sign in looked:
        for wrong in faulty_sign_examples(sign, language=playbook.language) if table.sound else ():
            table.wrong(wrong)
