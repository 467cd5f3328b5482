"""Judges a for-them line, and proposes some: about them, concrete, said in a breath. Pure; knows no prospect."""

import re
from collections.abc import Iterable

from coachdesk.language import tr
from coachdesk.model.judgement import Finding, Level
from coachdesk.playbook.language import ENGLISH
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import has_sign
from coachdesk.playbook.schema import Category, Offer, Playbook
from coachdesk.playbook.words import count_words

FOR_THEM_WORDS = 20
SHORT = 4
"""Letters of a title’s short form, which stands by itself; a longer one may begin a word."""
CONCRETE = "concrete"
"""The playbook's sign of a line that can be pictured: a pain, a gain, a number, a peer."""

_SOURCE = "PhoneBurner, reason 5"
_WORD = re.compile(r"[^\W_]+")


def check_for_them(text: str, *, playbook: Playbook | None = None) -> Finding | None:
    """A finding where the line is empty, about us instead of them, or too long to say in a breath.

    With a playbook also, as a notice, where nothing in it is concrete.
    """
    if not text.strip():
        return _found(text, "for_them_empty", Category.NO_FOR_THEM, tr("Nothing is in it for them yet."))
    language = playbook.language if playbook else ENGLISH
    reading = read(text, language)
    if language.us.match(reading.plain):
        return _found(
            text, "for_them_about_us", Category.SELF_FOCUSED, tr("The line is about us; begin with what they gain.")
        )
    if count_words(text) > FOR_THEM_WORDS:
        return _found(
            text,
            "for_them_too_long",
            Category.TOO_LONG,
            tr("Over {most} words don’t fit in a breath.", most=FOR_THEM_WORDS),
        )
    concrete = playbook.sign(CONCRETE) if playbook else None
    if concrete and not has_sign(concrete, reading=reading):
        why = tr("It fits anybody. Name a pain, a gain, a number, or somebody like them.")
        return _found(text, "for_them_vague", Category.NO_FOR_THEM, why, level=Level.NOTICE)
    return None


def _found(text: str, rule: str, category: Category, why: str, *, level: Level = Level.WARNING) -> Finding:
    return Finding(rule, category, level, "rule", 0, len(text), text, why, (), _SOURCE)


def suggest_for_them(
    *,
    playbook: Playbook,
    title: str = "",
    company: str = "",
    industry: str = "",
    tags: Iterable[str] = (),
    most: int = 3,
) -> tuple[tuple[str, str], ...]:
    """Up to ``most`` lines for such a prospect, each with its source: those for role and trade first, then for one."""
    role = _role(_words(title), playbook=playbook)
    trade = _words(" ".join((industry, company, *tags)))
    ranked = sorted(playbook.offers, key=lambda offer: -_fit(offer, role=role, trade=trade))
    fitting = (offer for offer in ranked if _fit(offer, role=role, trade=trade))
    return tuple((offer.line, offer.source) for offer in fitting)[:most]


def _fit(offer: Offer, *, role: str, trade: str) -> int:
    """0 for no fit. An offer for a role and a trade must fit both."""
    by_role = any(f" {name} " in role for name in offer.roles)
    by_trade = any(f" {name} " in trade for name in offer.industries)
    if (offer.roles and not by_role) or (offer.industries and not by_trade):
        return 0
    return by_role + 2 * by_trade


def _role(title: str, *, playbook: Playbook) -> str:
    """The title, and what its short and foreign words stand for: "VP Ops", "Geschäftsführerin"."""
    meant = (
        words for short, words in playbook.titles if (f" {short} " if len(short) <= SHORT else f" {short}") in title
    )
    return _words(" ".join((title, *meant)))


def _words(text: str) -> str:
    return " ".join(["", *_WORD.findall(text.lower()), ""])
