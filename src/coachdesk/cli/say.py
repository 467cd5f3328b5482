"""``say``: how a name is pronounced."""

from argparse import Namespace

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import Json, of_saying, show
from coachdesk.errors import UserError
from coachdesk.names import say as say_name


def say(chosen: Namespace) -> int:
    """How a name is said."""

    def one(line: str) -> Json:
        name, _, lang = line.partition("\t")
        return of_saying(say_name(name, lang=lang.strip() or chosen.lang))

    if chosen.play:
        raise UserError(
            "This version has no voice yet.", hint="The respelling is shown without --play.", code="no_voice"
        )
    if chosen.lines:
        return each_line(one)
    saying = one(given_text(chosen.name))
    if chosen.json:
        show(saying)
        return 0
    for part in saying["parts"]:
        print(f"{part['text']}: {part['respelling'] or 'ask'}  /{part['ipa']}/  {part['lang']}, {part['confidence']}")
    return 0
