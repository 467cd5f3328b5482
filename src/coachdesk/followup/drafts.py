"""Writes follow-up drafts: fills the playbook's templates with what is known of one call. Sends and saves nothing.

What isn't known stays a visible gap. Only a *yes* fills ``as_agreed`` and ``permission_yes``, only a *no*
``permission_no``; ``zone_unsure`` and ``cut_short`` need the earlier calls and the hours, and are the planner's.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coachdesk.followup.dates import local, zone_city
from coachdesk.followup.wording import clock_in, long_day, past_day
from coachdesk.model.call import Call, Callback, Channel, Permission, PointNote
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.language import ENGLISH_DATES, Dates
from coachdesk.playbook.schema import ANSWER, DraftTemplate, Playbook
from coachdesk.playbook.template import render

LONGEST_VOICEMAIL = 30
"""Seconds a voicemail may take (design rule of CoachDesk; no source)."""

WORDS_A_MINUTE = 150
"""Speaking pace: 140 to 160 words a minute (speechfit.app, a vendor's figure, read)."""

_GSM7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ!\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM7_TWICE = frozenset("^{}\\[~]|€\f")
"""The basic character set of GSM 03.38, and its extension, whose characters count as two."""

_TYPED_PLAINLY = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " ", "\u202f": " ",
})  # fmt: skip
_DIGITS_SAID_ONE_BY_ONE = 3


@dataclass(frozen=True, slots=True)
class DraftProposal:
    """A draft that a play proposes. Gaps stand in ``body`` and ``subject`` as ``[[field]]``, and in ``missing``."""

    channel: Channel
    template: str
    to: str
    subject: str
    body: str
    missing: tuple[str, ...]
    why: str
    source: str


def merge_fields(
    prospect: Prospect,
    *,
    call: Call | None,
    settings_fields: Mapping[str, str],
    callback: Callback | None,
    playbook: Playbook,
    now: datetime,
    note: str = "",
    permission: Permission | None = None,
    zone_here: str = "UTC",
    zone_there: str = "",
    answers: Sequence[PointNote] = (),
) -> dict[str, str]:
    """What the merge fields of a text stand for, as text; a field that isn't known is absent.

    A prospect's own column comes before the team's value. ``zone_there`` is the zone in which call and callback are
    told, else the prospect's own, the callback's, or ``zone_here``. ``note`` and ``permission`` default to the call's.
    ``answers`` are what they said to points of the outline, oldest first; the last word on a point counts.
    """
    team = dict(playbook.policy.fields)
    theirs = {
        "similar_client": prospect.similar_client,
        "referrer": prospect.referred_by,
        "for_them": prospect.for_them,
    }
    extra = {key.casefold().replace(" ", "_"): value for key, value in prospect.extra}
    known = team | {"industry": extra.get("industry") or team.get("industry", "")}
    known |= {key: value for key, value in {**settings_fields, **theirs}.items() if value}
    known |= {
        "first_name": prospect.first_name,
        "last_name": prospect.last_name,
        "name": prospect.name,
        "company": prospect.company,
        "title": prospect.title,
        "note": note or (call.note if call else ""),
        "section": call.section if call else "",
    }
    known |= _answer_fields(answers)
    zone = zone_there or prospect.zone or (callback.zone if callback else "") or zone_here
    if call:
        known |= call_fields(call.at, zone=zone, now=now, dates=playbook.language.dates)
    if callback:
        known |= callback_fields(callback.local, zone=callback.zone, dates=playbook.language.dates)
    match permission or (call.permission if call else None):
        case Permission.YES:
            known |= {"as_agreed": playbook.language.dates.as_agreed, "permission_yes": "yes"}
        case Permission.NO:
            known["permission_no"] = "yes"
    if prospect.email:
        known["has_email"] = "yes"
    return {key: value.strip() for key, value in known.items() if value.strip()}


def _answer_fields(answers: Sequence[PointNote]) -> dict[str, str]:
    """All of them with their points, one a line, and those of each section together."""
    last = {(note.section, note.point): note.text for note in answers}
    found: dict[str, list[str]] = {}
    for (section, _point), text in last.items():
        found.setdefault(f"{ANSWER}{section}", []).append(text)
    lines = {"answers": "\n".join(f"- {point}: {text}" for (_section, point), text in last.items())}
    return lines | {name: "; ".join(texts) for name, texts in found.items()}


def call_fields(
    at: datetime, *, zone: str, now: datetime, unsure: bool = False, dates: Dates = ENGLISH_DATES
) -> dict[str, str]:
    """When a call was made, told in ``zone``; with its city where it isn't sure that this is their clock."""
    there = local(at, zone=zone)
    time = clock_in(dates, there)
    told = dates.time_in.format(time=time, city=zone_city(zone)) if unsure else time
    return {"call_time": told, "call_day": past_day(there.date(), today=local(now, zone=zone).date(), dates=dates)}


def callback_fields(at: datetime, *, zone: str, dates: Dates = ENGLISH_DATES) -> dict[str, str]:
    """The time that was fixed; ``at`` is their wall time (naive)."""
    return {
        "callback_time": f"{long_day(at.date(), dates=dates)}, {clock_in(dates, at)}",
        "callback_zone": zone_city(zone),
    }


def write_draft(template: DraftTemplate, *, prospect: Prospect, fields: Mapping[str, str]) -> DraftProposal:
    """The template filled; line ends and other control characters never reach ``to`` and ``subject``."""
    subject, body = render(template.subject, fields), render(template.body, fields)
    words = body.text.strip()
    return DraftProposal(
        channel=template.channel,
        template=template.id,
        to=_one_line(recipient(prospect, channel=template.channel)),
        subject=_one_line(subject.text),
        body=plainly_typed(words) if template.channel is Channel.TEXT else words,
        missing=tuple(dict.fromkeys(subject.missing + body.missing)),
        why=template.why,
        source=template.source,
    )


def recipient(prospect: Prospect, *, channel: Channel) -> str:
    """Where a draft of this channel goes; "" for a note, or where nothing is known."""
    if channel is Channel.EMAIL:
        return prospect.email
    if channel is Channel.NOTE or prospect.phone is None:
        return ""
    return prospect.phone.e164 or prospect.phone.number


def _one_line(text: str) -> str:
    """A header must not carry a line end: it could start another header."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def speak_seconds(text: str) -> int:
    """How long a voicemail takes to say, at 150 words a minute; each digit of a longer number is a word."""
    words = 0
    for word in text.split():
        digits = sum(char.isdigit() for char in word)
        words += digits if digits >= _DIGITS_SAID_ONE_BY_ONE else 1
    return math.ceil(words * 60 / WORDS_A_MINUTE)


def plainly_typed(text: str) -> str:
    """A text message with typewriter quotes and dashes where that lets it go in GSM-7, at twice the length a part."""
    plain = text.translate(_TYPED_PLAINLY)
    return plain if not not_gsm(plain) else text


def not_gsm(text: str) -> tuple[str, ...]:
    """The characters that keep a text message out of GSM-7, each once, in order."""
    return tuple(dict.fromkeys(char for char in text if char not in _GSM7 and char not in _GSM7_TWICE))


def text_parts(text: str) -> tuple[int, int, str]:
    """How many text messages it takes, its length in units of its encoding, and that encoding (GSM-7 or UCS-2).

    One GSM-7 message holds 160 septets, each of several 153; one UCS-2 message 70 UTF-16 units, each of several 67.
    An escaped pair of either never straddles two parts, so a part may hold one less.
    """
    if not not_gsm(text):
        return _parts([2 if char in _GSM7_TWICE else 1 for char in text], one=160, many=153), _gsm_length(text), "GSM-7"
    sizes = [len(char.encode("utf-16-le", "surrogatepass")) // 2 for char in text]
    return _parts(sizes, one=70, many=67), sum(sizes), "UCS-2"


def _gsm_length(text: str) -> int:
    return sum(2 if char in _GSM7_TWICE else 1 for char in text)


def _parts(sizes: list[int], *, one: int, many: int) -> int:
    if sum(sizes) <= one:
        return 1 if sizes else 0
    parts, room = 1, many
    for size in sizes:
        if size > room:
            parts, room = parts + 1, many
        room -= size
    return parts
