"""``hours``: whether a number may be called."""

from argparse import Namespace
from zoneinfo import ZoneInfo

from coachdesk.cli.shapes import instant, of_hours, show
from coachdesk.cli.tell import moment, tell
from coachdesk.errors import UserError
from coachdesk.exchange.phones import read_number
from coachdesk.followup.hours import hours as judge
from coachdesk.followup.rules import load_hours
from coachdesk.model.judgement import HoursVerdict, Verdict
from coachdesk.paths import data_folder, resources
from coachdesk.settings import load_settings

SHOWN = 4


def hours(chosen: Namespace) -> int:
    """Whether a number may be called."""
    region = load_settings(data_folder(chosen.data).settings).region
    phone = read_number(chosen.number, region=region)
    if phone.e164 is None:
        hint = "Write it with its country code, such as +1 202 555 0142."
        raise UserError(f"{chosen.number!r} is not a number that can be placed.", hint=hint, code="number")
    verdict = judge(phone.e164, now=instant(chosen.at), rules=load_hours(resources() / "hours.toml"))
    if chosen.json:
        show(of_hours(verdict))
    else:
        _tell(verdict)
    return 0


def _tell(verdict: HoursVerdict) -> None:
    match verdict.verdict:
        case Verdict.MAY:
            tell(f"{verdict.number} may be called.")
        case Verdict.MUST_NOT:
            tell(f"{verdict.number} must not be called {_until(verdict)}.")
        case Verdict.UNKNOWN:
            tell(f"Whether {verdict.number} may be called isn’t known.")
    tell(verdict.rule)
    if len(verdict.zones) > SHOWN:
        tell(f"It may lie in any of {len(verdict.zones)} zones.")
    elif verdict.zones:
        tell(f"It lies in {' or '.join(verdict.zones)}.")
    if verdict.citation:
        tell(f"Source: {verdict.citation}{f' ({verdict.verified})' if verdict.verified else ''}.")


def _until(verdict: HoursVerdict) -> str:
    if verdict.next is None:
        return "now"
    if not verdict.zones:
        return f"before {verdict.next.isoformat()}"
    return f"before {moment(verdict.next.astimezone(ZoneInfo(verdict.zones[0])))} there"
