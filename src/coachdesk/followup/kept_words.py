"""What the desk itself has kept in the database, put into words: there it stands in English, since code looks at it.

What a rep or a list has written is told as it stands.
"""

from coachdesk.followup.plays import FIXED, NO_TIME_YET
from coachdesk.language import tr

_KEPT = {
    NO_TIME_YET: tr("No time fixed yet"),
    FIXED: tr("The time that was fixed"),
    "Added by hand": tr("Added by hand"),
    "Filled in from a list": tr("Filled in from a list"),
    "Marked as do not call": tr("Marked as do not call"),
    "They asked not to be contacted.": tr("They asked not to be contacted."),
    "They asked to be forgotten.": tr("They asked to be forgotten."),
    "Of somebody who asked not to be called": tr("Of somebody who asked not to be called"),
    "Edited": tr("Edited"),
    "Note": tr("Note"),
    "Released from do not call": tr("Released from do not call"),
}
_ON_THE_LIST = "On the list "


def in_words(kept: str) -> str:
    """The text in the user’s language, where it is one of the desk’s own."""
    if kept.startswith(_ON_THE_LIST):
        return tr("On the list {file}", file=kept.removeprefix(_ON_THE_LIST))
    return _KEPT.get(kept, kept)
