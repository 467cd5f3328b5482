"""Reads a language’s ``when.toml``, strictly: every example in it must come out as it says. Knows no language."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from coachdesk.errors import NotUnderstood
from coachdesk.language import tr
from coachdesk.paths import DataFolder, resources
from coachdesk.playbook.fields import Log, Table, each, read_table
from coachdesk.playbook.files import WHEN
from coachdesk.playbook.homes import home
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.patterns import fault, spelt_out
from coachdesk.playbook.problems import Problem
from coachdesk.playbook.time_words import Doubt, TimeWords
from coachdesk.settings import Settings


def time_words(
    data: DataFolder, *, settings: Settings | None = None, window: str = ENGLISH.tag
) -> tuple[TimeWords, ...]:
    """What a rep may type a time in beside English: the language of the calls first, then that of the window."""
    calls = home(data, settings).base
    places = dict.fromkeys((calls, resources() / f"playbook.{window.partition('_')[0]}"))
    return tuple(words for place in places if (words := _words_in(place / WHEN)) is not None)


def words_of(file: Path) -> TimeWords | None:
    """What the file holds; None where there is none or it is faulty."""
    return _words_in(file)


def check_times(folder: Path) -> tuple[Problem, ...]:
    """Every mistake in the file; none where the folder has none."""
    if not (folder / WHEN).exists():
        return ()
    log = Log()
    table = read_table(folder / WHEN, name=WHEN, log=log)
    if table is not None:
        _check_examples(_read(table), table)
        table.done()
    return log.problems()


def _words_in(file: Path) -> TimeWords | None:
    try:
        stamp = file.stat()
    except OSError:
        return None
    return _remembered(file, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4)
def _remembered(file: Path, _changed: int, _size: int) -> TimeWords | None:
    log = Log()
    table = read_table(file, name=WHEN, log=log)
    made = _read(table) if table is not None else None
    return None if log.problems() else made


def _read(table: Table) -> TimeWords:
    letters = {ord(letter): into for letter, into in table.pairs("letters") if len(letter) == 1}
    names = TimeWords(table.text("tag"), letters)
    parts = {key: (value,) for key, value in table.pairs("parts")}
    words: dict[str, str] = {}
    for plain, typed in table.pairs("words"):
        words |= dict.fromkeys(names.folded(typed).split(), "" if plain == "nothing" else plain)
    return TimeWords(
        tag=names.tag,
        letters=letters,
        words=words,
        rewrites=tuple(each(table.tables("rewrite", required=False), lambda one: _rewrite(one, parts))),
        doubts=tuple(each(table.tables("doubt", required=False), lambda one: _doubt(one, parts))),
        vague=frozenset(names.folded(table.text("vague", default="")).split()),
    )


def _rewrite(table: Table, parts: Mapping[str, tuple[str, ...]]) -> tuple[re.Pattern[str], str]:
    return _pattern(table, parts), table.text("as", default="")


def _doubt(table: Table, parts: Mapping[str, tuple[str, ...]]) -> Doubt:
    return Doubt(_pattern(table, parts), table.text("one"), table.text("other"))


def _pattern(table: Table, parts: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    pattern = spelt_out(table.text("say"), words=parts)
    if wrong := fault(pattern):
        table.wrong(wrong, key="say")
        return re.compile("(?!)")
    return re.compile(pattern)


def _check_examples(words: TimeWords, table: Table) -> None:
    for one in table.tables("example", required=False):
        say, means = one.text("say"), one.text("means")
        try:
            put = words.put(say)
        except NotUnderstood:
            got = "?"
        else:
            got = put.text if put else "a word of another language"
        if got != means:
            one.wrong(tr("“{say}” comes out as “{got}”.", say=say, got=got), key="say")
        one.done()
