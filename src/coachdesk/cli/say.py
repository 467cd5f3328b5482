"""``say``: how a name is pronounced."""

from argparse import Namespace

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import Json, of_saying, show
from coachdesk.cli.tell import table, tell
from coachdesk.errors import UserError
from coachdesk.names import readings
from coachdesk.names import say as say_name


def say(chosen: Namespace) -> int:
    """How a name is said."""
    if chosen.play:
        raise UserError(
            "This version has no voice yet.", hint="The respelling is shown without --play.", code="no_voice"
        )

    def one(line: str) -> Json:
        name, _, lang = line.partition("\t")
        if not name.strip():
            raise UserError("There is no name in that.", hint="Give the name as it is written.", code="no_name")
        tag = lang.strip() or chosen.lang or None
        document = of_saying(say_name(name, lang=tag))
        for part, ways in zip(document["parts"], readings(name, lang=tag), strict=True):
            part["also"] = [other.respelling for other in ways[1:]]
        return document

    if chosen.lines:
        return each_line(one, given=chosen.name, chosen=chosen)
    saying = one(given_text(chosen.name))
    if chosen.json:
        show(saying)
        return 0
    table(
        (
            part["text"],
            part["respelling"] or "ask them",
            f"/{part['ipa']}/" if part["ipa"] else "",
            part["confidence"],
            f"or {', '.join(part['also'])}" if part["also"] else "",
        )
        for part in saying["parts"]
    )
    tell(f"From {saying['source']}.")
    return 0
