"""One name and how it is said: the reading shown, how sure it is, where from, and which of how many. Judges nothing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.judgement import Saying
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.desk.saying_view import GUESS, SayingView, doubt, languages, show_doubt, source_words
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import SEMIBOLD, Role

ASK = tr("Ask the receptionist: “How is the name said?” Enter keeps this, T types another.")
UNREADABLE = tr("Nobody here can read this name. Ask, and type what you hear with T.")
AS_WRITTEN = tr("It is said as it is written, as far as is known. If you hear it otherwise, type that with T.")


class NameCard(QWidget):
    """Shows; the sheet around it holds the keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = PlainLabel(theme, size=17, weight=SEMIBOLD, wrap=True, most_lines=3)
        self.beside = PlainLabel(theme, size=12, role=Role.INK3, wrap=True, most_lines=2)
        self.saying = SayingView(theme, size=22)
        self.doubt = Chip(theme)
        self.ipa = PlainLabel(theme, role=Role.INK2, wrap=True)
        self.source = PlainLabel(theme, size=12, role=Role.INK3, wrap=True)
        self.ask = IconLine(theme, size=12, wrap=True)
        line = QWidget()
        row = FlowRow(line, across=10)
        row.add(self.saying)
        row.add(self.doubt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.name, self.beside):
            column.addWidget(widget)
        column.addSpacing(6)
        for part in (line, self.ipa, self.source, self.ask):
            column.addWidget(part)

    def show_name(self, name: str, beside: str) -> None:
        self.name.setText(name)
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))

    def show_way(self, saying: Saying | None, *, at: int, of: int, plain: bool = False) -> None:
        """Reading ``at`` (from 0) ``of`` so many, 0 where nobody has counted them yet; None where there is none,
        ``plain`` where none is needed."""
        self.saying.show_saying(saying)
        show_doubt(self.doubt, saying)
        ipa = " ".join(part.ipa for part in saying.parts if part.ipa) if saying else ""
        self.ipa.setText(f"/{ipa}/" if ipa else "")
        self.ipa.setVisible(bool(ipa))
        which = tr("reading {at} of {of}", at=at + 1, of=of) if of else ""
        told = (which, languages(saying), source_words(saying)) if saying else ()
        words = ", ".join(filter(None, told))
        self.source.setText(words[:1].upper() + words[1:])
        self.source.setVisible(bool(words))
        guess = saying is None or doubt(saying) == GUESS
        ask = ASK if saying else AS_WRITTEN if plain else UNREADABLE
        self.ask.show_line("info", ask if guess else "", icon_role=Role.INK3 if plain else Role.WARN)
        self.ask.setVisible(guess)
