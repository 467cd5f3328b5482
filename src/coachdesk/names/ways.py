"""All the ways a whole name may be said, for who wants to choose among them. Decides nothing."""

from collections.abc import Iterator, Mapping

from coachdesk.model.judgement import Saying
from coachdesk.names.guess import country_of, home_language, language
from coachdesk.names.lexicon import entries
from coachdesk.names.reading import lettered, read_all, say, weakest
from coachdesk.names.words import Kind, words


def languages(name: str, *, country: str = "", domain: str = "") -> tuple[str, ...]:
    """The languages ``name`` may be from, the likeliest first; English is the last of them unless it comes before.

    From the lexicon, the letters of every word, the number’s ``country`` (ISO 3166) and the e-mail’s ``domain``.
    """
    cut = [word.folded for word in words(name) if word.kind is Kind.WORD]
    listed = [entry.lang for word in reversed(cut) for entry in entries(word)]
    spelt = [language(word, country=country)[0] for word in reversed(cut)]
    homes = [home_language(country), home_language(country_of(domain))]
    found = [*listed, *(lang for lang in spelt if lang != "en"), *homes, "en"]
    return tuple(dict.fromkeys(lang for lang in found if lang))


def ways(
    name: str,
    *,
    lang: str | None = None,
    country: str = "",
    domain: str = "",
    learned: Mapping[str, str] | None = None,
) -> tuple[Saying, ...]:
    """``name`` in every way it may be said, each once: first as ``say`` has it, then as others of that name say it, as
    in each language it may be from, and as Americans read its letters. Its parts tell language and confidence.
    """
    country, known = country or country_of(domain), learned or {}
    found: dict[tuple[str, ...], Saying] = {}
    for saying in _all(name, lang or "", country, known):
        found.setdefault(tuple(part.respelling for part in saying.parts), saying)
    return tuple(found.values())


def _all(name: str, lang: str, country: str, learned: Mapping[str, str]) -> Iterator[Saying]:
    found = read_all(name, lang=lang, country=country, learned=learned)
    for turn in range(max((len(one.parts) for one in found), default=0) or 1):
        parts = tuple(one.parts[min(turn, len(one.parts) - 1)] for one in found)
        yield Saying(name, parts, weakest(found))
    if learned:
        yield say(name, lang=lang, country=country)
    yield say(name)
    for other in languages(name, country=country):
        yield say(name, lang=other)
    yield lettered(name)
