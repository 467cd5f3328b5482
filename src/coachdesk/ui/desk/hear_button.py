"""The button that says a name aloud; where nothing can, it says that. Plays nothing itself."""

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import Role

SHORT = {
    "no_speaker": tr("No speaker"),
    "no_sound": tr("No sound here"),
    "no_voice": tr("No voice"),
    "unplugged": tr("Unplugged"),
    "sound_busy": tr("In use elsewhere"),
}


class HearButton(KeyButton):
    """An icon and its key; words only while it speaks or can't."""

    def __init__(self, theme: Theme, key: str, name: str) -> None:
        self._hear = self._spoken = name
        super().__init__(theme, "", key=key, icon="voice", kind=Kind.QUIET, size=12, height=24, pad=6, gap=8)
        self.show_state(speaking=False, trouble=None)

    def show_state(self, *, speaking: bool, trouble: CoachDeskError | None, clip: bool = False) -> None:
        """``clip``: the rep's own recording is what is heard."""
        words = "" if trouble is None else SHORT.get(trouble.code, tr("No sound"))
        self.set_icon("microphone" if clip else "voice", Role.ACCENT if speaking else Role.INK2)
        tip = tr("{hear}: your own clip", hear=self._hear) if clip else self._hear
        self._spoken = f"{self._hear}. {words}" if words else tip
        self.set_words(words)
        self.set_tip(str(trouble) if trouble is not None else tip)

    def _name(self) -> None:
        """An icon alone says nothing to those who hear the screen."""
        super()._name()
        self.setAccessibleName(self._spoken)
