"""Judges outline points: short enough to talk from. Pure; knows no playbook."""

from coachdesk.coach.plain_points import plain_points, whole_sentences
from coachdesk.coach.shortening import FIRST_PERSON, is_question, sentences, shorten
from coachdesk.language import tr
from coachdesk.model.judgement import Finding, Level
from coachdesk.playbook.language import ENGLISH, Language
from coachdesk.playbook.reading import straighten
from coachdesk.playbook.schema import POINT_WORDS, Category
from coachdesk.playbook.words import count_words

SENTENCE_WORDS = 4
"""From this many words on, a full stop at the end makes a sentence of a point."""

_SOURCE_POINT = "PhoneBurner, reason 6"


def check_point(text: str, language: Language = ENGLISH) -> Finding | None:
    """A finding where an outline point has grown into a speech, with the points it comes down to.

    A speech has over 8 words, or more than one sentence, or talks in the first person ("I’m calling …"), or is a
    whole sentence with its full stop. A short question is none. ``instead`` holds one text, a point a line.
    """
    count = count_words(text)
    if count > POINT_WORDS:
        return _grown(
            text,
            language,
            "point_too_long",
            tr("{count} words get read out; a point has at most {most}.", count=count, most=POINT_WORDS),
        )
    parts = whole_sentences(sentences(text)) if language.script else sentences(text)
    if len(parts) > 1 and not is_question(text):
        return _grown(text, language, "point_speech", tr("Two sentences get read out; a point is a few words."))
    if (language.us if language.script else FIRST_PERSON).match(straighten(text)) and not is_question(text):
        return _grown(
            text, language, "point_first_person", tr("Talk in the first person gets read out; name what it is about.")
        )
    if count >= SENTENCE_WORDS and text.rstrip().endswith((".", "!")):
        return _grown(text, language, "point_sentence", tr("A whole sentence gets read out; a few words get said."))
    return None


def _grown(text: str, language: Language, rule: str, why: str) -> Finding:
    points = "\n".join(plain_points(text, language.script) if language.script else shorten(text))
    return Finding(
        rule=rule,
        category=Category.TOO_LONG if rule == "point_too_long" else Category.SCRIPT_LIKE,
        level=Level.WARNING,
        by="rule",
        start=0,
        end=len(text),
        text=text,
        why=why,
        instead=(points,) if points and points != text.strip() else (),
        source=_SOURCE_POINT,
    )
