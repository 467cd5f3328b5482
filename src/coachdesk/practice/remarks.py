"""What can be said of an answer typed to a drill, before the rep rates it. Pure; claims no more than it hears."""

from coachdesk.language import tr
from coachdesk.model.judgement import Level
from coachdesk.playbook.cast import Cast
from coachdesk.playbook.drilling import Drill, DrillKind
from coachdesk.playbook.reading import read
from coachdesk.playbook.rules import has_sign
from coachdesk.playbook.schema import POINT_WORDS
from coachdesk.playbook.words import count_words
from coachdesk.practice.hearing import Judge

LINE = 30
"""Words of an answer that is still one line."""


def remark(drill: Drill, said: str, *, judge: Judge, cast: Cast) -> str:
    """One or two sentences on the words; "" where nothing was typed, or where only the ear could tell."""
    if not said.strip() or drill.kind in (DrillKind.NAME, DrillKind.PLAY):
        return ""
    if drill.kind is DrillKind.OUTLINE:
        count = count_words(said)
        return (
            tr("{count} words; a point has at most {point_words}.", count=count, point_words=POINT_WORDS)
            if count > POINT_WORDS
            else ""
        )
    if drill.kind is DrillKind.WHEN and not _asks(said, "asks_when", cast):
        return tr("That is still an if.") if _asks(said, "asks_if", cast) else tr("No time is asked for in it.")
    found = [f for f in judge(said).findings if f.end > f.start and f.level is not Level.NOTICE]
    if found:
        return tr("Still heard: “{text}”. {why}", text=found[0].text, why=found[0].why)
    if count_words(said) > LINE:
        return tr(
            "Nothing works against it. It has {count_words} words, which is more than a line.",
            count_words=count_words(said),
        )
    return tr("That is a when.") if drill.kind is DrillKind.WHEN else tr("Nothing in it works against you.")


def _asks(said: str, sign: str, cast: Cast) -> bool:
    return any(has_sign(known, reading=read(said, cast.language)) for known in cast.signs if known.id == sign)
