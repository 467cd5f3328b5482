"""How a name is said: the respelling with its stressed syllables told by weight and colour. Judges nothing."""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.language import tr
from coachdesk.model.judgement import Confidence, Saying
from coachdesk.ui.desk.languages import language_name
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.heard import HeardAs
from coachdesk.ui.kit.mirror import read_as_it_is
from coachdesk.ui.kit.paint import set_tip, text_width
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import BOLD, REGULAR, Role

GUESS = tr("a guess: ask")
LEARNED = "As you have learned it"
SOURCES = {
    LEARNED: tr("As you have learned it"),
    "As you have learned it with somebody else": tr("As you have learned it with somebody else"),
    "CoachDesk’s own list of names": tr("CoachDesk’s own list of names"),
    "the voice of its language": tr("the voice of its language"),
    "letters, as in 50,000 American names": tr("letters, as in 50,000 American names"),
    "spelling rules": tr("spelling rules"),
}
"""What the readings’ own sources are called; a reading is kept with its source in English."""
ASK = tr("Ask the receptionist how the name is said, then keep what is shown or type what you hear.")
_SYLLABLES = re.compile(r"[\s-]+|[^\s-]+")


def pieces(respelling: str) -> list[tuple[str, bool]]:
    """Parts of a respelling with whether each is stressed: "shi-VAWN" is shi-, VAWN."""
    found: list[tuple[str, bool]] = []
    for part in _SYLLABLES.findall(respelling):
        stressed = any(c.isalpha() for c in part) and part == part.upper()
        if found and found[-1][1] == stressed:
            found[-1] = (found[-1][0] + part, stressed)
        else:
            found.append((part, stressed))
    return found


def doubt(saying: Saying) -> str:
    """A word about how sure this is; '' where it is."""
    worst = {part.confidence for part in saying.parts}
    if Confidence.GUESS in worst:
        return GUESS
    return tr("likely") if Confidence.LIKELY in worst else ""


def source_words(saying: Saying) -> str:
    """Where a reading comes from, in the words of the window."""
    return SOURCES.get(saying.source, saying.source)


def languages(saying: Saying) -> str:
    """The languages a name is read in as far as that is more than a guess, each once: "Irish, English"."""
    known = (language_name(part.lang) for part in saying.parts if part.confidence is not Confidence.GUESS)
    return ", ".join(dict.fromkeys(filter(None, known)))


def show_doubt(chip: Chip, saying: Saying | None, *, more: str = "", quiet: bool = False) -> None:
    """How sure a reading is, by words, icon and colour: a guess never looks like something known.

    ``more`` comes before it; ``quiet``: only a guess is told.
    """
    words = doubt(saying) if saying is not None else ""
    is_guess = words == GUESS
    learned = saying is not None and saying.source.startswith(LEARNED) and not words
    shown = ", ".join(filter(None, (more, "" if quiet and not is_guess else tr("learned") if learned else words)))
    chip.setVisible(bool(shown))
    chip.set_tip(ASK if is_guess else source_words(saying) if saying is not None else "")
    if is_guess:
        chip.show_state(shown, icon="info", fill=Role.WARN_TINT, role=Role.WARN)
    else:
        chip.show_state(shown, icon="tick" if learned and not more else "")


class SayingView(QWidget):
    """The respelling on one line, or broken between words where the page is too narrow for it.

    A word that is a guess stands on dots, and takes no accent colour.
    """

    heard_as = HeardAs.StaticText

    def __init__(self, theme: Theme, *, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self._words: list[list[tuple[str, bool]]] = []
        self._guessed: list[bool] = []
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_saying(self, saying: Saying | None, *, at: str = "") -> None:
        """``at``: it is where they are, and so named for those who hear it."""
        parts = [part for part in saying.parts if part.respelling] if saying else []
        said = [part.respelling for part in parts]
        self._words = [pieces(word) for word in " ".join(said).split()]
        self._guessed = [part.confidence is Confidence.GUESS for part in parts for _ in part.respelling.split()]
        if at:
            self._words.insert(0, [("at", False)])
            self._guessed.insert(0, False)
        self.setVisible(bool(said))
        heard = " ".join(said).lower()
        name = tr("Say {name}: {heard}", name=at, heard=heard) if at else tr("Say it: {heard}", heard=heard)
        self.setAccessibleName(name if said else "")
        ipa = " ".join(part.ipa for part in saying.parts if part.ipa) if saying else ""
        told = (tr("IPA {ipa}", ipa=ipa) if ipa else "", languages(saying), source_words(saying)) if saying else ()
        set_tip(self, ". ".join(filter(None, told)))
        self.restyle()

    def set_size(self, size: int) -> None:
        self._size = size
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _wide(self, text: str, *, stressed: bool = False) -> float:
        return text_width(self._theme, text, size=self._size, weight=BOLD if stressed else REGULAR)

    def _word_width(self, word: list[tuple[str, bool]]) -> float:
        return sum(self._wide(text, stressed=stressed) for text, stressed in word)

    def _places(self, width: float) -> list[tuple[float, int]]:
        """Left edge and line of each word."""
        found: list[tuple[float, int]] = []
        left, line, space = 0.0, 0, self._wide(" ")
        for word in self._words:
            wide = self._word_width(word)
            if left and left + wide > width + 0.5:
                left, line = 0.0, line + 1
            found.append((left, line))
            left += wide + space
        return found

    # --- Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return ((places[-1][1] if places else 0) + 1) * self._theme.line(self._size)

    def sizeHint(self) -> QSize:
        words = sum(self._word_width(word) for word in self._words)
        gaps = self._wide(" ") * max(len(self._words) - 1, 0)
        return QSize(round(words + gaps) + 1, self._theme.line(self._size))

    def minimumSizeHint(self) -> QSize:
        widest = max((self._word_width(word) for word in self._words), default=0.0)
        return QSize(round(min(widest, self._theme.px(160))), self._theme.line(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        read_as_it_is(painter)
        step = self._theme.line(self._size)
        metrics = self._theme.metrics(self._size)
        first = (step - metrics.height()) / 2 + metrics.ascent()
        places = self._places(self.width())
        for word, guess, (left, line) in zip(self._words, self._guessed, places, strict=True):
            start, baseline = left, first + line * step
            for text, stressed in word:
                painter.setFont(self._theme.font(self._size, weight=BOLD if stressed else REGULAR))
                ink = Role.INK2 if not stressed else Role.WARN if guess else Role.ACCENT
                painter.setPen(self._theme.colour(ink))
                painter.drawText(QPointF(left, baseline), text)
                left += self._wide(text, stressed=stressed)
            if guess:
                painter.setPen(QPen(self._theme.colour(Role.WARN_MARK), 1.5, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(start, baseline + 3), QPointF(left, baseline + 3))
