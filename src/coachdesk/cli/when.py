"""``when``: which moment a callback phrase means."""

from argparse import Namespace
from datetime import UTC, datetime

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import Json, instant, of_when, show
from coachdesk.followup.when import understand
from coachdesk.paths import data_folder
from coachdesk.settings import home_zone, load_settings


def when(chosen: Namespace) -> int:
    """Which moment a phrase means."""

    home = chosen.zone or home_zone(load_settings(data_folder(chosen.data).settings))

    def one(line: str) -> Json:
        phrase, _, rest = line.partition("\t")
        start, _, zone = rest.partition("\t")
        now = instant(start.strip() or chosen.start, default=datetime.now(UTC))
        return of_when(understand(phrase, now=now, zone=zone.strip() or home))

    if chosen.lines:
        return each_line(one)
    found = one(given_text(chosen.phrase))
    if chosen.json:
        show(found)
        return 0
    print(f"{found['local']} in {found['zone']}  ({found['at']})")
    for note in found["notes"]:
        print(note)
    return 0
