"""How to say a name: a respelling and IPA made from the same sounds, and how far they can be trusted. Knows no Qt.

What the rep has learned comes first, then our own lexicon, the pronouncing dictionary, the voice or the rules of the
language that the letters hint at, and the English voice. A word nobody can read keeps an empty respelling: no guess is
better than a silly one.
"""

from coachdesk.names.reading import readings, say

__all__ = ["readings", "say"]
