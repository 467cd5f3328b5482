"""Reads the people to practise with, their voices and their ears, strictly. Knows no call and no screen.

They are read when practice is opened: nobody waits for them when the desk starts.
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from coachdesk.language import tr
from coachdesk.playbook import parts
from coachdesk.playbook.cast import (
    LINE_FIELDS,
    MAY_BE_DEAF,
    REASONS,
    SIGNS,
    STANDS_IN,
    Asking,
    Cast,
    Gate,
    Heard,
    Move,
    Objecting,
    Persona,
    Voice,
    Weight,
)
from coachdesk.playbook.fields import Log, Table, each, read_table, unique
from coachdesk.playbook.files import CAST_FILES, LANGUAGE
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.problems import FaultyPlaybook, Problem
from coachdesk.playbook.rules import faulty_sign_examples
from coachdesk.playbook.schema import Sign
from coachdesk.playbook.seal import known_tables
from coachdesk.playbook.tongues import read_language

COMMON = "common"
MOST_PATIENCE = 10
USUAL_PITCH = 50
_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def load_cast(folder: Path, *, base: Path | None = None) -> Cast:
    """The cast of the playbook in ``folder``; a file it lacks is taken from ``base``. Raises FaultyPlaybook."""
    cast, problems = _read(folder, base=base, sealed=known_tables(folder, base=base))
    if problems or cast is None:
        raise FaultyPlaybook(check_cast(folder, base=base) or problems)  # that reads all, so it knows each line
    return cast


def check_cast(folder: Path, *, base: Path | None = None) -> tuple[Problem, ...]:
    """Every mistake in the cast; none where neither folder has a file of one."""
    places = [place for place in (folder, base) if place is not None]
    there = any((place / name).exists() for place in places for name in CAST_FILES)
    return _read(folder, base=base, sealed={})[1] if there else ()


def _read(
    folder: Path, *, base: Path | None, sealed: dict[str, dict[str, Any]]
) -> tuple[Cast | None, tuple[Problem, ...]]:
    """``sealed``: the files as read whose bytes have passed every check; their examples are not tried again."""
    log = Log()
    found = {
        name: Table(sealed[name], file=name, path=(), log=log)
        if name in sealed
        else read_table(_place(folder, name, base=base), name=name, log=log)
        for name in CAST_FILES
    }
    tables = {name: table for name, table in found.items() if table is not None}
    if len(tables) < len(CAST_FILES):
        return None, log.problems()
    voices = _many(tables["voices.toml"], "voice", _voice)
    cast = Cast(
        personas=_many(tables["personas.toml"], "persona", _persona),
        common=next((voice for voice in voices if voice.id == COMMON), Voice(COMMON, ())),
        voices=tuple(voice for voice in voices if voice.id != COMMON),
        signs=_many(tables["ears.toml"], "sign", partial(parts.sign, words=parts.Words())),
        weights=_many(tables["ears.toml"], "heard", _weight),
        language=_language(folder, base=base),
    )
    for table in tables.values():
        table.done()
    _check(cast, tables=tables, cards=_cards(folder, base=base))
    if "ears.toml" not in sealed:
        _check_examples(cast, ears=tables["ears.toml"])
    return cast, log.problems()


def _place(folder: Path, name: str, *, base: Path | None) -> Path:
    own = folder / name
    return own if base is None or own.exists() else base / name


def _language(folder: Path, *, base: Path | None) -> Language:
    """What they speak; a mistake in how it is written is told with the playbook’s own."""
    place = _place(folder, LANGUAGE, base=base)
    table = read_table(place, name=LANGUAGE, log=Log()) if place.exists() else None
    return read_language(table) if table else ENGLISH


def _cards(folder: Path, *, base: Path | None) -> set[str]:
    """The ids of the objection cards in either folder: a card that a team drops must not spoil the default’s people."""
    log, name = Log(), "objections.toml"
    found = (read_table(place / name, name=name, log=log) for place in (folder, base) if place is not None)
    return {card.text("id") for table in found if table is not None for card in table.tables("objection")}


def _many(table: Table, key: str, make: Callable[[Table], Any]) -> tuple[Any, ...]:
    items = table.tables(key)
    made = tuple(each(items, make))
    unique(zip(items, (m.id for m in made), strict=True), noun=f"{key}s")
    return made


def _said(table: Table, key: str, *, required: bool = True) -> tuple[str, ...]:
    """Lines to say; each names only fields that there are."""
    lines = table.texts(key, required=required)
    for item, line in enumerate(lines):
        for name in _FIELD.findall(line):
            if name not in LINE_FIELDS:
                table.wrong(tr("A line has no field called “{name}”.", name=name[:40]), key=key, item=item)
    return lines


def _voice(table: Table) -> Voice:
    return Voice(table.text("id"), tuple((move, _said(table, move)) for move in Move if table.has(move)))


def _weight(table: Table) -> Weight:
    return Weight(
        id=Heard(table.choice("id", Heard)),
        reason=table.choice("reason", REASONS),
        points=table.number("points", least=-MOST_PATIENCE, most=MOST_PATIENCE),
        why=table.text("why"),
        instead=table.text("try"),
    )


def _persona(table: Table) -> Persona:
    percent = partial(table.number, least=0, most=100, default=0)
    objections = table.tables("objection", required=False)
    made = Persona(
        id=table.text("id"),
        first_name=table.text("first_name"),
        last_name=table.text("last_name"),
        said=table.text("said"),
        company=table.text("company"),
        company_said=table.text("company_said", default=""),
        title=table.text("title"),
        about=table.text("about"),
        mood=table.text("mood"),
        patience=table.number("patience", least=1, most=MOST_PATIENCE),
        needs=table.number("needs", least=1, most=8),
        silent=percent("silent"),
        busy=percent("busy"),
        boss=table.text("boss", default=""),
        pain=table.text("pain"),
        for_them=table.text("for_them"),
        words=table.texts("words"),
        right=table.texts("right", required=False),
        wrong=table.texts("wrong"),
        company_wrong=table.texts("company_wrong", required=False),
        minds=_minds(table),
        pitch=table.number("pitch", least=0, most=100) if table.has("pitch") else USUAL_PITCH,
        hello=_said(table, "hello"),
        pains=tuple(each(table.tables("pains"), partial(_said, key="lines"))),
        asked=tuple(each(table.tables("asked", required=False), _asking)),
        slots=_said(table, "slots"),
        objections=tuple(each(objections, _objecting)),
        gate=_gate(table.table("gate")) if table.has("gate") else None,
    )
    unique(zip(objections, (o.id for o in made.objections), strict=True), noun="objections of one person")
    for reason, _more in made.minds:
        if reason not in REASONS:
            table.wrong(
                tr("“{reason}” is none of the seven reasons: {known}.", reason=reason[:40], known=", ".join(REASONS)),
                key="minds",
            )
    for wrong in sorted({w.casefold() for w in made.wrong} & {made.first_name.casefold(), made.last_name.casefold()}):
        table.wrong(tr("“{wrong}” is the right name, and can’t be a wrong one.", wrong=wrong), key="wrong")
    return made


def _minds(table: Table) -> tuple[tuple[str, int], ...]:
    if not table.has("minds"):
        return ()
    inner = table.table("minds")
    made = tuple((name, inner.number(name, least=-2, most=MOST_PATIENCE)) for name in inner.names())
    inner.done()
    return made


def _objecting(table: Table) -> Objecting:
    return Objecting(table.text("id"), _said(table, "lines"), table.texts("answered", required=False))


def _asking(table: Table) -> Asking:
    return Asking(table.text("sign"), _said(table, "lines"))


def _gate(table: Table) -> Gate:
    made = Gate(
        name=table.text("name"),
        percent=table.number("percent", least=0, most=100),
        hello=_said(table, "hello"),
        asks=_said(table, "asks"),
        through=_said(table, "through"),
    )
    table.done()
    return made


def _check(cast: Cast, *, tables: dict[str, Table], cards: set[str]) -> None:
    """Notes names that lead nowhere, and what a call could not do without."""
    people, voices, ears = (tables[name] for name in CAST_FILES)
    signs = {sign.id for sign in cast.signs}
    moods = {voice.id for voice in cast.voices}
    for table, persona in zip(people.tables("persona"), cast.personas, strict=True):
        if persona.mood not in moods:
            table.wrong(tr("There is no voice called “{mood}”.", mood=persona.mood[:40]), key="mood")
        for inner, objecting in zip(table.tables("objection", required=False), persona.objections, strict=True):
            if objecting.id not in cards:
                inner.wrong(tr("There is no objection card called “{id}”.", id=objecting.id[:40]), key="id")
        for inner, asking in zip(table.tables("asked", required=False), persona.asked, strict=True):
            if asking.sign not in signs:
                inner.wrong(tr("There is no sign called: {known}.", known=asking.sign[:40]), key="sign")
    silent = [move for move in Move if move not in STANDS_IN and not cast.common.of(move)]
    if silent:
        voices.wrong(
            tr("The voice “{voice}” has no lines for: {known}.", voice=COMMON, known=", ".join(silent)), key="voice"
        )
    needless = {heard for heard, sign in MAY_BE_DEAF.items() if sign not in signs}
    deaf = [heard for heard in Heard if heard not in needless and all(one.id is not heard for one in cast.weights)]
    if deaf:
        ears.wrong(tr("There is no weight for: {known}.", known=", ".join(deaf)), key="heard")
    if missing := [name for name in SIGNS if name not in signs]:
        ears.wrong(tr("There is no sign called: {known}.", known=", ".join(missing)), key="sign")


def _check_examples(cast: Cast, *, ears: Table) -> None:
    looked: list[tuple[Table, Sign]] = list(zip(ears.tables("sign"), cast.signs, strict=True))
    for table, sign in looked:
        for wrong in faulty_sign_examples(sign, language=cast.language) if table.sound else ():
            table.wrong(wrong)
