"""Takes down the words of a recording with pocketsphinx, where it is installed. Knows no device, and judges nothing.

The package is imported here and nowhere else, and only when words are wanted: it is a part of its own that a computer
may lack. Its settings are chosen for speed (ten times faster than speech, measured by ``benchmarks/rehearsal.py``).
"""

import importlib
import importlib.util
import math
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.rehearsal import Filling, Span, Word
from coachdesk.names.dictionary import ARPABET
from coachdesk.names.letters import guesses
from coachdesk.speech.grammars import exactly, strewn
from coachdesk.speech.phrasebook import phrasebook

RATE = 16_000
"""Samples a second that are listened to."""
PIECE = RATE // 2 * 2
"""Bytes given at once: half a second, so that whoever waits can stop it and a screen stays alive."""
LISTED = 8_000
"""Common words that are listened for where no text is known."""
BESIDE = 150
"""Common words that are listened for beside a known text."""
MOST_TEXT = 3_000
"""Words of a known text: twenty minutes of talk."""

_PACKAGE = "pocketsphinx"
_FRAME = 0.01
_UM, _UH, _LIKE, _YOU_KNOW, _ER, _ERM = "um_", "uh_", "like_", "you_know_", "er_", "erm_"
_FILLERS = {_UM: 6_000.0, _UH: 9_500.0}
"""Weights beside one word of a hundred thousand: a filler may come after any word."""
_BETWEEN = {_UM: 1.0, _UH: 1.0, _LIKE: 0.4, _YOU_KNOW: 0.4}
"""Weights of what may come between the words of a known text."""
_STREWN = {_UM: 1.0, _UH: 1.0, _ER: 0.5, _ERM: 0.5, _LIKE: 0.25, _YOU_KNOW: 0.25}
"""Weights of what is looked for between the words of a known text when they are gone through a second time."""
_SOUNDS = {_UM: "AH M", _UH: "AH", _LIKE: "L AY K", _YOU_KNOW: "Y UW N OW", _ER: "ER", _ERM: "ER M"}
_SAID = {_UM: ("um",), _UH: ("uh",), _LIKE: ("like",), _YOU_KNOW: ("you", "know"), _ER: ("er",), _ERM: ("erm",)}
_BESIDE_IT = 2
"""Words on either side with which a filler is weighed."""
_ROUND = 0.1
"""Seconds of sound before and after them."""
_FREE: dict[str, object] = {"topn": 2, "maxhmmpf": 1_800, "maxwpf": 10, "lw": 9.0, "wip": 0.3}
_KNOWN: dict[str, object] = {"topn": 2, "maxhmmpf": 3_000, "maxwpf": 20}
_ARPABET = {
    **{ours: theirs for theirs, ours in ARPABET.items()},
    **{"o": "AA", "uh": "AH", "kh": "K", "oe": "ER", "ew": "UW", "ahⁿ": "AA N", "awⁿ": "AO N", "aⁿ": "AE N"},
    **{"ar": "AA R", "or": "AO R", "air": "EH R", "eer": "IH R", "oor": "UH R"},
}
"""Our signs for sounds in those of the package."""
_ALIKE = frozenset(
    word
    for line in ("a the of up or are uh um ah oh huh her am an", "and in on i'm them him come from some one er")
    for word in line.split()
)
"""Common words so like an um or uh that beside a text, where they are not expected, they only stand in its way."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def installed() -> bool:
    """Whether there is a recogniser. Imports nothing."""
    return importlib.util.find_spec(_PACKAGE) is not None


def text_words(text: str) -> tuple[str, ...]:
    """The words of a text as the recogniser writes them."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


class Recogniser:
    """An open recogniser. One recording at a time; makes its model anew for each, and keeps the dictionary.

    ``common``: frequent words, the most frequent first.
    """

    def __init__(self, common: Sequence[str]) -> None:
        try:
            # 30 MB that only a rehearsal needs.
            self._library = importlib.import_module(_PACKAGE)
        except (ImportError, OSError) as error:
            raise WorldError(
                tr("The part that takes down words is not installed."),
                hint=tr("Pauses are found without."),
                code="no_words",
            ) from error
        self.common = tuple(common)

    def words(
        self,
        samples: bytes,
        *,
        text: Sequence[str] = (),
        parts: Sequence[Span] = (),
        go_on: Callable[[], bool] = lambda: True,
    ) -> tuple[Word, ...]:
        """What it takes the words for, in order. ``samples``: 16-bit, one channel, at ``RATE``.

        With ``text`` those words in that order are likely, others possible. ``parts``: only these are listened to, all
        where there are none. ``go_on`` is asked every half second of sound; after a False the words so far are given.
        Raises WorldError where it can’t work.
        """
        try:
            with tempfile.TemporaryDirectory(prefix="coachdesk-words-") as folder:
                decoder = self._known(text[:MOST_TEXT], Path(folder)) if text else self._free(Path(folder))
                colour = self._colour(samples, Path(folder))
                whole = Span(0.0, len(samples) / 2 / RATE)
                return tuple(
                    word
                    for part in parts or (whole,)
                    for word in self._heard(decoder, samples, part=part, colour=colour, go_on=go_on)
                )
        except (OSError, RuntimeError, ValueError) as error:
            raise WorldError(
                tr("The words could not be taken down."), hint=tr("The recording is kept as it is."), code="no_words"
            ) from error

    def fillings(
        self, samples: bytes, *, text: Sequence[str], go_on: Callable[[], bool] = lambda: True
    ) -> tuple[Filling, ...]:
        """What may be a filler between the words of ``text``, taken to have been said; each weighed by itself.

        Other arguments and errors as for ``words``. Twice as quick as those; proves no word of the text.
        """
        own = [word for word in text[:MOST_TEXT] if self._ways(word)]
        try:
            with tempfile.TemporaryDirectory(prefix="coachdesk-words-") as folder:
                decoder = self._decoder(Path(folder), [*dict.fromkeys(own)])
                ear = _Ear(decoder, samples, self._colour(samples, Path(folder)))
                pieces = ear.take(strewn(own, fillers=_STREWN), go_on=go_on)
                return tuple(self._weighed(ear, pieces)) if go_on() else ()
        except (OSError, RuntimeError, ValueError) as error:
            raise WorldError(
                tr("The words could not be taken down."), hint=tr("The recording is kept as it is."), code="no_words"
            ) from error

    def _heard(
        self, decoder: Any, samples: bytes, *, part: Span, colour: str, go_on: Callable[[], bool]
    ) -> Iterator[Word]:
        first, last = (max(0, round(second * RATE)) * 2 for second in (part.start, part.end))
        decoder.set_cmn(colour)
        decoder.start_utt()
        for at in range(first, min(last, len(samples)), PIECE):
            if not go_on():
                break
            decoder.process_raw(samples[at : min(at + PIECE, last)])
        decoder.end_utt()
        return self._taken(decoder, later=first / 2 / RATE)

    def _weighed(self, ear: "_Ear", pieces: Sequence["_Piece"]) -> Iterator[Filling]:
        words = [piece for piece in pieces if not piece.silent]
        for at, piece in enumerate(words):
            if piece.word not in _SAID:
                continue
            before = [one for one in words[:at] if one.word not in _SAID][-_BESIDE_IT:]
            after = [one for one in words[at + 1 :] if one.word not in _SAID][:_BESIDE_IT]
            gain = ear.gain(before, piece, after)
            if gain is None:
                continue
            place = pieces.index(piece)
            hush, hush_after = (beside.seconds if beside.silent else 0.0 for beside in _beside(pieces, place))
            known = all(one.word in self.sounds for one in (*before[-1:], *after[:1]))
            word = Word(" ".join(_SAID[piece.word]), piece.start, piece.end, filler=True)
            yield Filling(word, gain, hush, hush_after, known=known, inside=bool(before and after))

    def _colour(self, samples: bytes, folder: Path) -> str:
        """What microphone, room and voice have in common all along, as the recogniser writes it.

        Known beforehand, the first words are heard as well as the last. Costs a hundredth of the recording’s length.
        """
        listener = self._decoder(folder, ())
        # It wants to know what to listen for before it hears anything, and is never asked for it.
        listener.add_keyphrase("nothing", _UM)
        listener.activate_search("nothing")
        listener.start_utt()
        listener.process_raw(samples, no_search=True, full_utt=True)
        return str(listener.get_cmn(True))

    def _free(self, folder: Path) -> Any:
        decoder = self._decoder(folder, [w for w in self.common if w in self.sounds][:LISTED], **_FREE)
        file = self._library.get_model_path("en-us/en-us.lm.bin")
        model = self._library.NGramModel(decoder.config, decoder.get_logmath(), file)
        for word, weight in _FILLERS.items():
            model.add_word(word, weight)
        return _searching(decoder, model)

    def _known(self, text: Sequence[str], folder: Path) -> Any:
        own = [word for word in text if self._ways(word)]
        beside = [word for word in self.common if word in self.sounds and word not in _ALIKE][:BESIDE]
        decoder = self._decoder(folder, [*dict.fromkeys([*own, *beside])], **_KNOWN)
        file = folder / "text.lm"
        file.write_text(phrasebook(own or ["the"], common=beside, fillers=_BETWEEN), encoding="utf-8")
        return _searching(decoder, self._library.NGramModel(decoder.config, decoder.get_logmath(), str(file)))

    def _decoder(self, folder: Path, words: Sequence[str], **settings: object) -> Any:
        lines = [f"{word}{'' if at == 0 else f'({at + 1})'} {said}" for word in words for at, said in self._each(word)]
        lines += [f"{word} {said}" for word, said in _SOUNDS.items()]
        file = folder / "words.dict"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        quick = {"fwdflat": False, "bestpath": False, "loglevel": "FATAL"}
        return self._library.Decoder(lm=None, dict=str(file), **quick, **settings)

    def _each(self, word: str) -> Iterator[tuple[int, str]]:
        yield from enumerate(self._ways(word))

    def _ways(self, word: str) -> list[str]:
        """How a word may be said: by the dictionary, else by its letters."""
        known = self.sounds.get(word)
        if known:
            return known
        found = guesses(word.replace("'", ""))[:1]
        return [" ".join(_ARPABET[sound] for part in guess.said for sound in part.sounds) for guess in found]

    @cached_property
    def sounds(self) -> dict[str, list[str]]:
        """How the words of the dictionary may be said, in signs of the ARPABET."""
        found: dict[str, list[str]] = {}
        with Path(self._library.get_model_path("en-us/cmudict-en-us.dict")).open(encoding="utf-8") as lines:
            for line in lines:
                word, _, said = line.strip().partition(" ")
                found.setdefault(word.partition("(")[0], []).append(said)
        return found

    def _taken(self, decoder: Any, *, later: float) -> Iterator[Word]:
        for piece in decoder.seg() or ():
            word = piece.word.partition("(")[0]
            if word and word[0] not in "<[":
                start, end = later + piece.start_frame * _FRAME, later + (piece.end_frame + 1) * _FRAME
                said = _SAID.get(word, (word,))
                each = (end - start) / len(said)
                for at, one in enumerate(said):
                    yield Word(one, start + at * each, start + (at + 1) * each, filler=word in _SAID)


def _searching(decoder: Any, model: Any) -> Any:
    decoder.add_lm("words", model)
    decoder.activate_search("words")
    return decoder


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, a filler or a silence in a recording, in seconds."""

    word: str
    start: float
    end: float

    @property
    def silent(self) -> bool:
        return self.word[0] in "<["

    @property
    def seconds(self) -> float:
        return self.end - self.start


_NOTHING = _Piece("<s>", 0.0, 0.0)


def _beside(pieces: Sequence[_Piece], at: int) -> tuple[_Piece, _Piece]:
    return (pieces[at - 1] if at else _NOTHING), (pieces[at + 1] if at + 1 < len(pieces) else _NOTHING)


@dataclass(frozen=True, slots=True)
class _Ear:
    """A decoder that hears one recording by one grammar after the other."""

    decoder: Any
    samples: bytes
    colour: str

    def take(self, grammar: str, *, go_on: Callable[[], bool]) -> list[_Piece]:
        """The pieces by which the whole recording fits the grammar best."""
        self._begin(grammar)
        for at in range(0, len(self.samples), PIECE):
            if not go_on():
                break
            self.decoder.process_raw(self.samples[at : at + PIECE])
        self.decoder.end_utt()
        return [
            _Piece(one.word.partition("(")[0], one.start_frame * _FRAME, (one.end_frame + 1) * _FRAME)
            for one in self.decoder.seg() or ()
            if not one.word.startswith("(")
        ]

    def gain(self, before: Sequence[_Piece], filler: _Piece, after: Sequence[_Piece]) -> float | None:
        """How much better the words fit with the filler; None where the two can’t be compared."""
        start = max(0.0, (before[0] if before else filler).start - _ROUND)
        end = (after[-1] if after else filler).end + _ROUND
        part = self.samples[round(start * RATE) * 2 : round(end * RATE) * 2]
        without = [one.word for one in (*before, *after)]
        fits = [
            self._fits(exactly(words), part)
            for words in (without, [*without[: len(before)], filler.word, *without[len(before) :]])
            if words
        ]
        if len(fits) < 2 or not all(fits):
            return None
        return math.log(fits[1]) - math.log(fits[0])

    def _fits(self, grammar: str, part: bytes) -> float:
        self._begin(grammar)
        self.decoder.process_raw(part, full_utt=True)
        self.decoder.end_utt()
        told = self.decoder.hyp()
        return float(told.best_score) if told else 0.0

    def _begin(self, grammar: str) -> None:
        self.decoder.set_cmn(self.colour)
        self.decoder.add_jsgf_string("text", grammar)
        self.decoder.activate_search("text")
        self.decoder.start_utt()
