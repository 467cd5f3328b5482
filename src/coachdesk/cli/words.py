"""``check``, ``say``, ``when`` and ``hours``: judgements on words, names and times, mostly without a database."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from coachdesk.cli.shapes import Json, instant, of_check, of_hours, of_saying, of_when, show
from coachdesk.errors import CoachDeskError, UserError
from coachdesk.model.judgement import OpenerCheck
from coachdesk.paths import data_folder

LINE = 2_000_000


def check(chosen: Namespace) -> int:
    """0 where nothing was found, 1 where something was."""
    from coachdesk.coach import check_opener
    from coachdesk.desk.opening import own_playbook

    data = data_folder(chosen.data)
    playbook = own_playbook(data)
    fields: dict[str, str] = {}
    if chosen.prospect:
        from coachdesk.desk import open_desk

        desk = open_desk(data)
        fields = desk.fields_of(desk.find(chosen.prospect))
        desk.close()

    def judge(text: str) -> OpenerCheck:
        return check_opener(text, playbook=playbook, fields=fields)

    if chosen.lines:
        return _lines(lambda line: of_check(judge(line)))
    text = _text(chosen.text)
    found = judge(text)
    if chosen.json:
        show(of_check(found))
    else:
        _print_check(text, found)
    return 1 if found.findings else 0


def say(chosen: Namespace) -> int:
    """How a name is said."""
    from coachdesk.names import say as say_name

    def one(line: str) -> Json:
        name, _, lang = line.partition("\t")
        return of_saying(say_name(name, lang=lang.strip() or chosen.lang))

    if chosen.play:
        raise UserError("This version has no voice yet.", hint="The respelling is shown without --play.", code="no_voice")
    if chosen.lines:
        return _lines(one)
    saying = one(_text(chosen.name))
    if chosen.json:
        show(saying)
        return 0
    for part in saying["parts"]:
        print(f"{part['text']}: {part['respelling'] or 'ask'}  /{part['ipa']}/  {part['lang']}, {part['confidence']}")
    return 0


def when(chosen: Namespace) -> int:
    """Which moment a phrase means."""
    from coachdesk.desk.opening import computer_zone
    from coachdesk.followup.when import understand
    from coachdesk.settings import load_settings

    home = chosen.zone or load_settings(data_folder(chosen.data).settings).zone or computer_zone()

    def one(line: str) -> Json:
        phrase, _, rest = line.partition("\t")
        start, _, zone = rest.partition("\t")
        now = instant(start.strip() or chosen.start, default=datetime.now(UTC))
        return of_when(understand(phrase, now=now, zone=zone.strip() or home))

    if chosen.lines:
        return _lines(one)
    found = one(_text(chosen.phrase))
    if chosen.json:
        show(found)
        return 0
    print(f"{found['local']} in {found['zone']}  ({found['at']})")
    for note in found["notes"]:
        print(note)
    return 0


def hours(chosen: Namespace) -> int:
    """Whether a number may be called."""
    from coachdesk.exchange import read_number
    from coachdesk.followup.hours import hours as judge
    from coachdesk.followup.rules import load_hours
    from coachdesk.paths import resources
    from coachdesk.settings import load_settings

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


def _text(given: str) -> str:
    if given != "-":
        return given
    text = sys.stdin.read(LINE + 1)
    if len(text) > LINE:
        raise UserError("That is more than 2 million characters.", hint="Give less.", code="too_long")
    return text.rstrip("\n")


def _lines(one: Callable[[str], Json]) -> int:
    """Every line is answered in order; one that fails says so in its own document."""
    from coachdesk.cli.run import failure

    for line in _each_line():
        try:
            show(one(line))
        except CoachDeskError as error:
            show(failure(error))
    return 0


def _each_line() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _print_check(text: str, found: OpenerCheck) -> None:
    if not found.findings:
        print("Nothing works against it.")
    for finding in found.findings:
        words = f"“{finding.text}”: " if finding.text else ""
        print(f"{finding.level}: {words}{finding.why} ({finding.source})")
        if finding.instead:
            print(f"  Say instead: “{finding.instead[0]}”")
    has = found.has
    parts = (("who", has.who), ("reason", has.reason), ("for them", has.for_them), ("question", has.question))
    print("Has: " + (", ".join(word for word, there in parts if there) or "none of who, reason, for them, question"))
