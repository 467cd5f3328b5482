"""``hours``: whether a number may be called."""

from argparse import Namespace

from coachdesk.cli.shapes import instant, of_hours, show
from coachdesk.errors import UserError
from coachdesk.exchange import read_number
from coachdesk.followup.hours import hours as judge
from coachdesk.followup.rules import load_hours
from coachdesk.paths import data_folder, resources
from coachdesk.settings import load_settings


def hours(chosen: Namespace) -> int:
    """Whether a number may be called."""

    region = load_settings(data_folder(chosen.data).settings).region
    phone = read_number(chosen.number, region=region)
    if phone.e164 is None:
        hint = "Write it with its country code, such as +1 202 555 0142."
        raise UserError(f"{chosen.number!r} is not a number that can be placed.", hint=hint, code="number")
    rules = load_hours(resources() / "hours.toml")
    verdict = judge(phone.e164, now=instant(chosen.at), rules=rules)
    if chosen.json:
        show(of_hours(verdict))
        return 0
    print(f"{phone.e164}: {verdict.verdict.replace('_', ' ')}. {verdict.rule}")
    print(f"Zones: {', '.join(verdict.zones) or 'unknown'}. {verdict.citation}")
    return 0
