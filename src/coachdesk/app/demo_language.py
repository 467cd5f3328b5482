"""Lets the demo speak another language. Apart, since no page may be imported before a language is chosen."""

import os

from coachdesk.ui.application import make_app
from coachdesk.ui.languages import language_for, speak_in


def speak_for_demo(wanted: str, *, screen: bool) -> None:
    """Say everything in this language from now on; what isn't there gives way to English."""
    if not screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    speak_in(make_app(), language_for(wanted))
