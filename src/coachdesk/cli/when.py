"""``when``: which moment a callback phrase means."""

from argparse import Namespace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import instant, of_when, show
from coachdesk.cli.tell import moment, tell
from coachdesk.followup.dates import holiday, zone_country
from coachdesk.followup.when import understand
from coachdesk.model.judgement import When
from coachdesk.paths import data_folder
from coachdesk.playbook.time_reading import time_words
from coachdesk.settings import home_zone, load_settings


def when(chosen: Namespace) -> int:
    """Which moment a phrase means."""
    data = data_folder(chosen.data)
    settings, tongues = load_settings(data.settings), time_words(data)
    home = chosen.zone or home_zone(settings)
    day_starts = time.fromisoformat(settings.day_starts)

    def one(line: str) -> When:
        phrase, _, rest = line.partition("\t")
        start, _, zone = rest.partition("\t")
        now = instant(start.strip() or chosen.start, default=datetime.now(UTC))
        there = zone.strip() or home
        country = zone_country(there)
        return understand(
            phrase,
            now=now,
            zone=there,
            day_starts=day_starts,
            holidays=lambda day: holiday(day, country=country),
            tongues=tongues,
        )

    if chosen.lines:
        return each_line(lambda line: of_when(one(line)), given=chosen.phrase, chosen=chosen)
    found = one(given_text(chosen.phrase))
    if chosen.json:
        show(of_when(found))
        return 0
    until = f" to {_end(found)}" if found.until else ""
    tell(f"{moment(found.local)}{until} ({found.zone})")
    for note in found.notes:
        tell(f"{note[:1].upper()}{note[1:]}.")
    return 0


def _end(found: When) -> str:
    assert found.until is not None
    end = found.until.astimezone(ZoneInfo(found.zone))
    return f"{end:%H:%M}" if end.date() == found.local.date() else moment(end)
