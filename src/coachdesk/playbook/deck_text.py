"""Decks as plain text, which a coach writes in any editor: read strictly, each mistake with its line, and written.

    Deck: Kim’s deck

    When: May I call you back some time?
    Answer: Is tomorrow before noon better, or Thursday after two?
    Why: A when gets a time.

A drill begins with its kind; an empty line ends it. Lines without a word and a colon that are known here carry on the
line above. Knows no screen and no schedule.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coachdesk.language import number, tr
from coachdesk.playbook.drilling import MOST_DRILLS, TASKS, Deck, Drill, DrillKind, drill_id, load_deck
from coachdesk.playbook.fields import Log, read_text
from coachdesk.playbook.problems import FaultyPlaybook, Problem

ENDING = ".txt"
MOST_TEXT = 2_000
"""Characters of one line of a drill; what is longer is no drill."""

KINDS = {
    "spot": DrillKind.SPOT,
    "play": DrillKind.PLAY,
    "objection": DrillKind.ANSWER,
    "when": DrillKind.WHEN,
    "name": DrillKind.NAME,
    "outline": DrillKind.OUTLINE,
}
_MORE = ("answer", "task", "why", "source")
_DECK = "deck"
_WORDS = (_DECK, *KINDS, *_MORE)
_KIND_LIST = ", ".join(kind.capitalize() for kind in KINDS)


def open_deck(file: Path) -> Deck:
    """A deck from its file: TOML where its name ends so, else text. Raises FaultyPlaybook with each mistake’s line.

    A text that was saved under a name that ends in .toml is known by its first line.
    """
    log = Log()
    text = read_text(file, name=file.name, log=log)
    if file.suffix.casefold() == ".toml" and not (text or "").lstrip().casefold().startswith(f"{_DECK}:"):
        return load_deck(file)
    deck, problems = deck_of(text, file=file.name) if text is not None else (None, log.problems())
    if problems or deck is None:
        raise FaultyPlaybook(problems, noun="deck")
    return deck


def deck_of(text: str, *, file: str) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a text as far as it can be read, and every mistake in it."""
    reader = _Reader(file)
    for line in _lines(text):
        reader.take(line)
    return reader.deck(), reader.problems()


def deck_text(deck: Deck) -> str:
    """A deck as text that reads as the same deck."""
    return "\n\n".join((f"Deck: {_written(deck.name)}", *map(_block, deck.drills))) + "\n"


def _block(drill: Drill) -> str:
    kind = next(word for word, known in KINDS.items() if known is drill.kind)
    values = {
        kind: drill.ask,
        "answer": drill.answer,
        "task": "" if drill.task == TASKS[drill.kind] else drill.task,
        "why": drill.why,
        "source": drill.source,
    }
    return "\n".join(f"{word.capitalize()}: {_written(value)}" for word, value in values.items() if value)


def _written(value: str) -> str:
    """A value whose further lines can be taken for nothing else: they are set in, and none of them is empty."""
    lines = [line.strip() for line in value.splitlines() if line.strip()]
    return (
        "\n    ".join((lines[0], *(f"| {line}" if _needs_bar(line) else line for line in lines[1:]))) if lines else ""
    )


def _needs_bar(line: str) -> bool:
    return _word_of(line) is not None or line.startswith(("#", "|"))


@dataclass(frozen=True, slots=True)
class _Line:
    """``word``: what it begins with, where that is known here; else ""."""

    number: int
    word: str
    value: str


def _lines(text: str) -> Iterator[_Line]:
    for place, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip()
        if line.startswith("#"):
            continue
        word = _word_of(line)
        if word is not None:
            yield _Line(place, word, line.partition(":")[2].strip())
        else:
            yield _Line(place, "", line.removeprefix("|").strip() if line.startswith("|") else line)


def _word_of(line: str) -> str | None:
    word, colon, _ = line.partition(":")
    known = word.strip().casefold()
    return known if colon and known in _WORDS else None


class _Reader:
    """Takes the lines one by one; a drill is whole with the empty line after it, or with the next kind."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: list[Problem] = []
        self._name = ""
        self._drills: dict[str, Drill] = {}
        self._open: dict[str, str] = {}
        self._kind = ""
        self._began = 0
        self._last = ""
        self._lost = False

    def take(self, line: _Line) -> None:
        self._look_at(line)
        if self._lost and line.word not in KINDS:
            self._lost = bool(line.value or line.word)  # what follows a mistake on the first line is no other mistake
            return
        self._lost = False
        if line.word in KINDS:
            self._close()
            self._kind, self._began = line.word, line.number
            self._put("ask", line)
        elif line.word == _DECK:
            self._close()
            if self._name:
                self._wrong(line.number, tr("The deck has its name already."), key=_DECK)
            self._name = line.value
        elif line.word:
            self._put_more(line)
        elif not line.value:
            self._close()
        elif self._last:
            self._open[self._last] = f"{self._open[self._last]}\n{line.value}".strip()
        else:
            self._wrong(line.number, tr("A drill begins with its kind and a colon: {kinds}.", kinds=_KIND_LIST))
            self._lost = True

    def deck(self) -> Deck:
        self._close()
        return Deck(self._name, tuple(self._drills.values()))

    def problems(self) -> tuple[Problem, ...]:
        if not self._name:
            self._wrong(1, tr("The deck has no name. It begins with “Deck:” and its name."), key=_DECK)
        if not self._drills and not self._found:
            self._wrong(1, tr("There is no drill in it."))
        return tuple(sorted(self._found, key=lambda problem: problem.line))

    def _put_more(self, line: _Line) -> None:
        if not self._kind:
            self._wrong(
                line.number,
                tr("Before it there is no drill; one begins with {kinds}.", kinds=_KIND_LIST),
                key=line.word,
            )
            self._lost = True
        elif line.word in self._open:
            self._wrong(line.number, tr("It stands in this drill twice."), key=line.word)
        else:
            self._put(line.word, line)

    def _put(self, name: str, line: _Line) -> None:
        self._open[name] = line.value
        self._last = name

    def _close(self) -> None:
        """The drill that is open is whole."""
        values, kind, began = self._open, self._kind, self._began
        self._open, self._kind, self._last = {}, "", ""
        if not kind:
            return
        ask, answer = values.get("ask", ""), values.get("answer", "")
        if not ask:
            self._wrong(began, tr("There is nothing after “{kind}:”.", kind=kind.capitalize()), key=kind)
        if not answer:
            self._wrong(began, tr("This drill has no answer to compare with: a line “Answer: …”."), key=kind)
        if long := next((name for name, value in values.items() if len(value) > MOST_TEXT), ""):
            self._wrong(
                began,
                tr("It holds more than {most} characters.", most=number(MOST_TEXT)),
                key=kind if long == "ask" else long,
            )
        id_ = drill_id(KINDS[kind], ask)
        if id_ in self._drills:
            self._wrong(began, tr("This drill stands in the deck twice."), key=kind)
        if len(self._drills) == MOST_DRILLS and id_ not in self._drills:
            self._wrong(began, tr("The deck holds more than {most} drills.", most=MOST_DRILLS), key=kind)
        self._drills.setdefault(id_, self._made(id_, KINDS[kind], values))

    def _made(self, id_: str, kind: DrillKind, values: dict[str, str]) -> Drill:
        return Drill(
            id=id_,
            kind=kind,
            task=values.get("task", "") or TASKS[kind],
            ask=values.get("ask", ""),
            answer=values.get("answer", ""),
            why=values.get("why", ""),
            source=values.get("source", ""),
            of=self._name,
        )

    def _look_at(self, line: _Line) -> None:
        if any(not (letter.isprintable() or letter == "\t") for letter in line.value):
            self._wrong(
                line.number, tr("It holds a character that no screen shows. Type the line again."), key=line.word
            )

    def _wrong(self, line: int, message: str, *, key: str = "") -> None:
        problem = Problem(self._file, key, line, message)
        # The same mistake over and over says no more than once; a file of a million lines is told of in a few.
        if len(self._found) < MOST_DRILLS and problem not in self._found[-1:]:
            self._found.append(problem)
