"""Our values in the shapes that scripts rely on. Fields may be added here, none removed."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from coachdesk.errors import UserError
from coachdesk.model.plain import to_plain

if TYPE_CHECKING:
    # Making all the nouns costs 20 ms, a third of what ``say`` takes; each command imports those it uses.
    from coachdesk.model.brief import CallBrief, FollowUp
    from coachdesk.model.call import Callback, Draft
    from coachdesk.model.judgement import HoursVerdict, OpenerCheck, Saying, When
    from coachdesk.model.prospect import Prospect

Json = dict[str, Any]

EARLIEST, LATEST = 1900, 2200

_ENDS = re.compile("[\x7f-\x9f\u2028\u2029]")
"""JSON lets these stand as they are, but some readers of lines part there, and terminals obey them."""


def show(document: object) -> None:
    """Print one JSON document on one line."""
    print(shown(document))


def shown(document: object) -> str:
    """One JSON document on one line, whatever a reader takes for the end of a line."""
    return _ENDS.sub(lambda end: f"\\u{ord(end.group()):04x}", json.dumps(document, ensure_ascii=False))


def instant(text: str, *, default: datetime | None = None) -> datetime:
    """An ISO 8601 instant with an offset, as UTC. Raises UserError for anything else."""
    if not text:
        return default or datetime.now(UTC)
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        hint = "Write it like 2026-11-24T15:00:00+00:00."
        raise UserError(f"{text!r} is not an instant.", hint=hint, code="instant") from error
    if read.tzinfo is None:
        raise UserError(f"{text!r} has no offset.", hint="Write it like 2026-11-24T15:00:00+00:00.", code="instant")
    if not EARLIEST <= read.year <= LATEST:
        hint = f"Give one of the years {EARLIEST} to {LATEST}."
        raise UserError(f"{text!r} is out of reach.", hint=hint, code="instant")
    return read.astimezone(UTC)


def of_prospect(who: Prospect) -> Json:
    return {
        "id": who.id,
        "first_name": who.first_name,
        "last_name": who.last_name,
        "name": who.name,
        "company": who.company,
        "title": who.title,
        "phones": [{"number": p.number, "e164": p.e164, "label": p.label, "bad": p.bad} for p in who.phones],
        "emails": list(who.emails),
        "zone": who.zone,
        "country": who.country,
        "region": who.region,
        "city": who.city,
        "notes": who.notes,
        "tags": list(who.tags),
        "for_them": who.for_them,
        "do_not_call": who.do_not_call,
        "source": who.source,
        "extra": dict(who.extra),
    }


def of_check(check: OpenerCheck) -> Json:
    """Written out: ten thousand openers go through here at once."""
    has = check.has
    return {
        "findings": [
            {
                "rule": found.rule,
                "category": str(found.category),
                "level": str(found.level),
                "by": found.by,
                "start": found.start,
                "end": found.end,
                "text": found.text,
                "why": found.why,
                "instead": found.instead,
                "source": found.source,
                "marked": found.marked,
            }
            for found in check.findings
        ],
        "has": {"who": has.who, "reason": has.reason, "for_them": has.for_them, "question": has.question},
        "model": check.model,
    }


def of_saying(saying: Saying) -> Json:
    plain: Json = to_plain(saying)
    return plain


def of_when(when: When) -> Json:
    plain: Json = to_plain(when)
    return plain


def of_hours(verdict: HoursVerdict) -> Json:
    plain: Json = to_plain(verdict)
    return plain


def of_callback(callback: Callback) -> Json:
    plain: Json = to_plain(callback)
    return {k: plain[k] for k in ("id", "prospect", "at", "zone", "local", "reason", "state", "call")}


def of_draft(draft: Draft) -> Json:
    return {
        "id": draft.id,
        "channel": draft.channel.value,
        "to": draft.to,
        "subject": draft.subject,
        "body": draft.body,
        "missing": list(draft.missing),
        "template": draft.template,
        "state": draft.state.value,
    }


def notes_of(sheet: FollowUp) -> list[str]:
    """What to know about the play and its callback: the notice of the play that was chosen comes first."""
    notices = [play.notice for play in sheet.plays if play.id == sheet.chosen and play.notice]
    return [*notices, *sheet.notes, *sheet.quality]


def of_record(sheet: FollowUp) -> Json:
    return {
        "call": sheet.call.id,
        "prospect": sheet.call.prospect,
        "at": sheet.call.at.isoformat(),
        "outcome": sheet.call.outcome,
        "play": sheet.chosen,
        "drafts": [of_draft(d) for d in sheet.drafts],
        "callback": of_callback(sheet.callback) if sheet.callback else None,
        "stopped": [s.value for s in sheet.stopped],
        "notes": notes_of(sheet),
    }


def of_brief(brief: CallBrief) -> Json:
    plain: Json = to_plain(brief)
    return {
        "prospect": of_prospect(brief.prospect),
        "why": brief.why_now,
        "attempt": brief.attempt,
        "checklist": plain["checklist"],
        "opener": {"text": brief.opener, **of_check(brief.opener_check)},
        "outline": plain["outline"],
        "hours": plain["hours"],
        "pronunciation": plain["saying"],
        "callback": of_callback(brief.callback) if brief.callback else None,
    }
