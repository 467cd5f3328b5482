"""Reads a language from its ``language.toml``, strictly. Knows no rule, and none of the languages."""

import re
from collections.abc import Mapping
from functools import lru_cache

from coachdesk.language import tr
from coachdesk.playbook.fields import Table
from coachdesk.playbook.language import NEVER, Calling, Dates, Invites, Language, Script, Spelling, speller
from coachdesk.playbook.patterns import fault

_INVITES = {
    "call": "Call",
    "meeting": "Meeting",
    "rings": "{who} will ring you",
    "about": "{about}",
    "number": "{number}",
}
_DATES = {"clock": "{hour:02}:{minute:02}", "long_day": "{weekday} {day} {month}", "time_in": "{time} {city}"}
SECTIONS = ("plan_b", "ask", "proof", "their_situation", "who_and_why")
"""Of an outline, in the order in which they are looked for."""
_SCRIPT = ("bad_time", "ours", "theirs", "opens", "frames")
_LISTS = ("fillers", "titles", "hard", "no_slips", "small", "leads")
_Pairs = tuple[tuple[str, str], ...]
_Script = tuple[_Pairs, tuple[_Pairs, _Pairs], tuple[str, ...], tuple[str, ...]]
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")


def read_language(table: Table) -> Language:
    """The language; the same one again where nothing has changed. Mistakes are noted in the table."""
    tag = table.text("tag")
    if not _TAG.fullmatch(tag):
        table.wrong(tr("“{tag}” is no language; it looks like “de” or “pt-BR”.", tag=tag[:20]), key="tag")
    words = tuple((name, table.text(name, default="")) for name in _LISTS)
    pairs = tuple((name, table.pairs(name)) for name in ("letters", "whole", "tails"))
    patterns = tuple((name, _pattern(table, name)) for name in ("subject", "greeting", "us"))
    dates = _dates(table.table("dates"))
    name, own_name = table.text("name"), table.text("own_name")
    script = _script(table.table("script")) if table.has("script") else None
    calling = _calling(table.table("calling")) if table.has("calling") else None
    table.done()
    return _made(tag, name, own_name, words, pairs, patterns, dates, script, calling)


def _pattern(table: Table, name: str) -> str:
    pattern = table.text(name, default="")
    if pattern and (wrong := fault(pattern)):
        table.wrong(wrong, key=name)
        return ""
    return pattern


_SOME_NAME = "{name}"


def _calling(table: Table) -> Calling:
    made = Calling(
        called=table.texts("called"),
        alone=table.text("alone", default=""),
        own=table.text("own", default=""),
        nobody=frozenset(table.text("nobody", default="").split()),
    )
    named = [("called", pattern, item) for item, pattern in enumerate(made.called)]
    for key, pattern, item in (*named, *([("alone", made.alone, 0)] if made.alone else [])):
        if pattern.count(_SOME_NAME) != 1:
            table.wrong(tr("The pattern needs one {name}, where the name stands."), key=key, item=item)
        elif wrong := fault(pattern.replace(_SOME_NAME, "x")):
            table.wrong(wrong, key=key, item=item)
    if made.own and (wrong := fault(made.own)):
        table.wrong(wrong, key="own")
    table.done()
    return made


def _script(table: Table) -> _Script:
    """Its patterns by name, by section, and the small words."""
    patterns = tuple((name, _pattern(table, name)) for name in _SCRIPT)
    sections = []
    for part in ("headings", "signs"):
        own = table.table(part)
        sections.append(tuple((name, _pattern(own, name)) for name in SECTIONS))
        own.done()
    drops, joints = (tuple(table.text(name, default="").split()) for name in ("drops", "joints"))
    table.done()
    return patterns, (sections[0], sections[1]), drops, joints


def _shapes(table: Table, likes: Mapping[str, str], known: Mapping[str, object]) -> dict[str, str]:
    """Texts with fields in them; one whose fields are not ``known`` is noted, and English's stands in."""
    texts = {name: table.text(name) for name in likes}
    for name, like in likes.items():
        try:
            texts[name].format_map(known)
        except (KeyError, ValueError, IndexError, AttributeError):
            table.wrong(tr("“{name}” looks like “{like}”.", name=name, like=like), key=name)
            texts[name] = like
    return texts


def _dates(table: Table) -> Dates:
    names = {"weekdays": 7, "months": 12}
    lists = {name: table.texts(name) for name in names}
    for name, count in names.items():
        if len(lists[name]) != count:
            table.wrong(tr("“{name}” must hold {what} names.", name=name, what=count), key=name)
    known = {"hour": 9, "minute": 5, "weekday": "x", "day": 1, "month": "x", "time": "x", "city": "x"}
    texts = _shapes(table, _DATES, known)
    invites = _shapes(table, _INVITES, {"who": "x", "about": "x", "number": "x"})
    agreed = table.text("as_agreed")
    table.done()
    return Dates(
        weekdays=lists["weekdays"],
        months=lists["months"],
        clock=texts["clock"],
        long_day=texts["long_day"],
        time_in=texts["time_in"],
        as_agreed=agreed,
        invites=Invites(**invites),
    )


@lru_cache(maxsize=4)
def _made(
    tag: str,
    name: str,
    own_name: str,
    words: _Pairs,
    pairs: tuple[tuple[str, _Pairs], ...],
    patterns: _Pairs,
    dates: Dates,
    script: _Script | None,
    calling: Calling | None,
) -> Language:
    """What is remembered of texts is remembered by language, so that one read again must be the same."""
    sets = {key: tuple(text.split()) for key, text in words}
    tables: Mapping[str, dict[str, str]] = {key: dict(value) for key, value in pairs}
    compiled = _compiled(patterns)
    letters = str.maketrans(tables["letters"])
    fillers, titles, hard, no_slips = (
        tuple(word.translate(letters) for word in sets[key]) for key in ("fillers", "titles", "hard", "no_slips")
    )
    spelling = Spelling(
        letters=tables["letters"],
        fillers=frozenset(fillers),
        whole={key.translate(letters): value.translate(letters) for key, value in tables["whole"].items()},
        tails=tables["tails"],
        hard=hard,
        no_slips=frozenset(no_slips),
    )
    return Language(
        tag=tag,
        name=name,
        plain=speller(spelling),
        titles=frozenset(titles),
        looks_ahead=frozenset(titles),
        subject=compiled["subject"],
        greeting=compiled["greeting"],
        us=compiled["us"],
        drops_capital=frozenset(sets["small"]),
        leads=sets["leads"],
        own_name=own_name,
        dates=dates,
        script=_read_script(*script) if script else None,
        calling=calling,
    )


def _compiled(patterns: _Pairs) -> dict[str, re.Pattern[str]]:
    return {key: re.compile(text, re.IGNORECASE) if text else NEVER for key, text in patterns}


def _read_script(
    patterns: _Pairs, sections: tuple[_Pairs, _Pairs], drops: tuple[str, ...], joints: tuple[str, ...]
) -> Script:
    headings, signs = map(_compiled, sections)
    return Script(
        headings=headings, signs=signs, drops=frozenset(drops), joints=frozenset(joints), **_compiled(patterns)
    )
