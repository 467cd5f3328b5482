"""``say``: how a name is pronounced, shown and, with ``--play``, heard."""

from argparse import Namespace

from coachdesk.cli.lines import each_line, given_text
from coachdesk.cli.shapes import Json, of_saying, show
from coachdesk.cli.tell import table, tell
from coachdesk.errors import UserError, WorldError
from coachdesk.model.judgement import Saying
from coachdesk.names import readings
from coachdesk.names import say as say_name
from coachdesk.names.aloud import aloud
from coachdesk.sound import Pcm, play


def say(chosen: Namespace) -> int:
    """How a name is said. What a script reads is printed once it was heard: a failure is then the only answer."""

    def one(line: str) -> Json:
        saying, document = _asked(line, chosen)
        if chosen.play:
            hear(saying)
        return document

    if chosen.lines:
        return each_line(one, given=chosen.name, chosen=chosen)
    if chosen.json:
        show(one(given_text(chosen.name)))
        return 0
    saying, document = _asked(given_text(chosen.name), chosen)
    table(
        (
            part["text"],
            part["respelling"] or "ask them",
            f"/{part['ipa']}/" if part["ipa"] else "",
            part["confidence"],
            f"or {', '.join(part['also'])}" if part["also"] else "",
        )
        for part in document["parts"]
    )
    tell(f"From {document['source']}.")
    if chosen.play:
        hear(saying)
    return 0


def hear(saying: Saying) -> None:
    """Say it aloud and wait for the end. Raises WorldError without a voice or a speaker."""
    samples, rate = aloud(saying.parts)
    if not samples:
        raise WorldError("There is no voice here that could say this.", code="no_voice")
    playing = play(Pcm(samples, rate))
    playing.wait()
    if playing.error is not None:
        raise playing.error


def _asked(line: str, chosen: Namespace) -> tuple[Saying, Json]:
    name, _, lang = line.partition("\t")
    nothing = UserError("There is no name in that.", hint="Give the name as it is written.", code="no_name")
    if not name.strip():
        raise nothing
    tag = lang.strip() or chosen.lang or None
    saying = say_name(name, lang=tag, country=chosen.country, domain=chosen.domain)
    if not saying.parts:
        raise nothing
    document = of_saying(saying)
    found = readings(name, lang=tag, country=chosen.country, domain=chosen.domain)
    for part, ways in zip(document["parts"], found, strict=True):
        part["also"] = [other.respelling for other in ways[1:]]
    return saying, document
