"""What one cell of a do-not-call list stops: a number, an address, a domain. Knows no file and no column."""

import re
from dataclasses import dataclass

from coachdesk.exchange.addresses import is_email, split_emails
from coachdesk.exchange.numbering import dialling_codes
from coachdesk.exchange.phones import is_nothing, read_reading, split_numbers
from coachdesk.exchange.text import clean_line, cut, word_set
from coachdesk.followup.stopping import phone_value
from coachdesk.language import tr
from coachdesk.model.call import StopKind
from coachdesk.model.prospect import Phone

SHORTEST, LONGEST = 5, 15
"""Digits of a number that can be stopped: switchboards have short ones."""

_SIGNS = str.maketrans("", "", " .-()/\u00a0\u2011\u2013")
_E164 = re.compile(r"\+[1-9]\d{7,14}")
_AMERICAN = re.compile(r"(?:\+?1)?([2-9]\d{2}[2-9]\d{6})")
_AMERICANS = ("", "US", "CA")
_PLAIN = re.compile(r"[+(#*]*\d[\d\s().,;=/#*–-]*(?:[^\W\d_.: ][^\W\d_]{0,11}[.:= ]*\d{0,7})?\W?")
"""Digits and the signs between them, with an extension or one word behind them."""
_SPELT = re.compile(r"[+(]*\d[\d\s().-]{2,8}[A-Za-z][A-Za-z .-]{3,11}")
_LINK = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_WILD = re.compile(r"^(?:\*@|@|\*\.)")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,30})", re.IGNORECASE)
_PUBLIC = re.compile(r"(?:co|com|org|net|gov|edu|ac|gob|or|ne|nom|ltd|plc|me)\.[a-z]{2}")
_EVERYBODYS = word_set(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com aol.com gmx.de "
    "gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.ru yandex.ru yandex.com proton.me "
    "protonmail.com pm.me orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it "
    "alice.it btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net att.net "
    "sbcglobal.net bellsouth.net cox.net charter.net earthlink.net qq.com 163.com 126.com sina.com naver.com "
    "daum.net hanmail.net rediffmail.com zoho.com mail.com fastmail.com hey.com tutanota.com bluewin.ch "
    "telenet.be skynet.be ziggo.nl kpnmail.nl hetnet.nl wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz "
    "abv.bg uol.com.br bol.com.br terra.com.br bigpond.com rogers.com shaw.ca sympatico.ca eircom.net ymail.com "
    "rocketmail.com"
)
_PROVIDER = re.compile(r"(?:yahoo|hotmail|live|outlook|gmx)\.[a-z.]{2,6}")


@dataclass(frozen=True, slots=True)
class Found:
    """``values`` are (kind, value as a stop keeps it); ``problem`` is '' or a sentence about what was left out."""

    values: tuple[tuple[StopKind, str], ...] = ()
    problem: str = ""


NOTHING = Found()


def read_cell(cell: str, *, region: str = "", hint: StopKind | None = None) -> Found:
    """All that one cell stops. ``hint`` is what its column holds, ``region`` where plain numbers are called from."""
    if quick := _quick(cell, region):
        return Found(((StopKind.NUMBER, quick),))
    text = clean_line(cell).strip("'\"“” ;,")
    if is_nothing(text):
        return NOTHING
    if "@" in text:
        return _address(text)
    domain = _LINK.sub("", _WILD.sub("", text)).split("/")[0].rstrip(".")
    if _DOMAIN.fullmatch(domain):
        return _domain(domain)
    if hint is StopKind.DOMAIN:
        return Found(problem=tr("{cut} is not a domain.", cut=cut(text, 60)))
    if hint is StopKind.EMAIL:
        return Found(problem=tr("{cut} is not an e-mail address.", cut=cut(text, 60)))
    return _numbers(text, region)


def is_value(cell: str) -> bool:
    """Whether a cell looks like a number, an address or a domain at first sight; a short number doesn't."""
    text = clean_line(cell).strip("'\"")
    digits = sum(map(str.isdigit, text))
    if 7 <= digits <= 15 and not _DATE.fullmatch(text) and sum(map(str.isalpha, text)) <= _REMARK:
        return True
    bare = _LINK.sub("", _WILD.sub("", text)).split("/")[0]
    return is_email(text) or (" " not in text and _DOMAIN.fullmatch(bare) is not None)


_REMARK = 11
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:[ ,].*)?|20\d{6}")


def _quick(cell: str, region: str) -> str:
    """A number that needs no second look, which nearly all of a million are: international, or plainly American."""
    bare = cell.translate(_SIGNS)
    if not bare.isascii():
        return ""
    if (bare[:2] == "+1" or (region in _AMERICANS and bare.isdigit())) and (found := _AMERICAN.fullmatch(bare)):
        return f"+1{found[1]}"
    if not _E164.fullmatch(bare) or bare[1] == "1" or "(0)" in cell:
        return ""
    # A zero may be a trunk prefix that stayed in by mistake.
    code = next((n for n in (1, 2, 3) if int(bare[1 : n + 1]) in dialling_codes()), 0)
    return bare if code and bare[code + 1] != "0" else ""


def _address(text: str) -> Found:
    if text.startswith(("@", "*@")):
        return _domain(text.lstrip("*@"))
    good, bad = split_emails(text)
    problem = tr("{cut} is not an e-mail address.", cut=cut(", ".join(bad), 60)) if bad else ""
    return Found(tuple((StopKind.EMAIL, address.strip().lower()) for address in good), problem)


def _domain(text: str) -> Found:
    name = text.lower()
    if not _DOMAIN.fullmatch(name):
        return Found(problem=tr("{cut} is not a domain.", cut=cut(text, 60)))
    if name in _EVERYBODYS or _PROVIDER.fullmatch(name) or _PUBLIC.fullmatch(name):
        return Found(problem=tr("{name} is shared by very many people, so it was not stopped.", name=name))
    return Found(((StopKind.DOMAIN, name),))


def _numbers(text: str, region: str) -> Found:
    values: list[tuple[StopKind, str]] = []
    problems = []
    for part in split_numbers(text):
        value, problem = _number(part, region)
        values += [(StopKind.NUMBER, value)] if value else []
        problems += [f"{cut(part, 60)} {problem}."] if problem else []
    return Found(tuple(values), " ".join(problems))


def _number(text: str, region: str) -> tuple[str, str]:
    reading = read_reading(text, regions=(region,) if region else ())
    if not reading.trusted:
        return "", reading.problem
    value = phone_value(reading.phone if reading.phone.e164 else Phone(reading.phone.number))
    digits = sum(map(str.isdigit, value))
    shown = reading.phone.number
    if reading.phone.e164 or _SPELT.fullmatch(shown) or (_PLAIN.fullmatch(shown) and SHORTEST <= digits <= LONGEST):
        return value, ""
    return "", reading.problem if _PLAIN.fullmatch(shown) else "is not a phone number"
