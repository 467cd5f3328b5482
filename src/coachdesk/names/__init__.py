"""How to say a name: a respelling and IPA made from the same sounds, and how far they can be trusted. Knows no Qt.

What the rep has learned comes first, then our own lexicon, the pronouncing dictionary, the voice or the rules of a
language that is known or hinted at, and what the letters of 50,000 American names teach beside the English voice. A
word nobody can read keeps an empty respelling: no guess is better than a silly one.
"""

from coachdesk.names.by_sound import sound_keys
from coachdesk.names.reading import readings, say
from coachdesk.names.ways import languages, ways

__all__ = ["languages", "readings", "say", "sound_keys", "ways"]
