"""Takes down the words of a recording with pocketsphinx, where it is installed. Knows no device, and judges nothing.

The package is imported here and nowhere else, and only when words are wanted: it is a part of its own that a computer
may lack. Its settings are chosen for speed (ten times faster than speech, measured by ``benchmarks/rehearsal.py``).
"""

import importlib
import importlib.util
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.model.rehearsal import Word
from coachdesk.names.dictionary import ARPABET
from coachdesk.names.letters import guesses
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
_UM, _UH, _LIKE, _YOU_KNOW = "um_", "uh_", "like_", "you_know_"
_FILLERS = {_UM: 6_000.0, _UH: 9_500.0}
"""Weights beside one word of a hundred thousand: a filler may come after any word."""
_BETWEEN = {_UM: 1.0, _UH: 1.0, _LIKE: 0.4, _YOU_KNOW: 0.4}
"""Weights of what may come between the words of a known text."""
_SOUNDS = {_UM: "AH M", _UH: "AH", _LIKE: "L AY K", _YOU_KNOW: "Y UW N OW"}
_SAID = {_UM: ("um",), _UH: ("uh",), _LIKE: ("like",), _YOU_KNOW: ("you", "know")}
_FREE: dict[str, object] = {"topn": 2, "maxhmmpf": 3_000, "maxwpf": 10, "lw": 9.0, "wip": 0.3}
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
        self._common = tuple(common)

    def words(
        self, samples: bytes, *, text: Sequence[str] = (), go_on: Callable[[], bool] = lambda: True
    ) -> tuple[Word, ...]:
        """What it takes the words for, in order. ``samples``: 16-bit, one channel, at ``RATE``.

        With ``text`` those words in that order are likely, others possible. ``go_on`` is asked every half second of
        sound; after a False the words so far are given. Raises WorldError where it can’t work.
        """
        try:
            with tempfile.TemporaryDirectory(prefix="coachdesk-words-") as folder:
                decoder = self._known(text[:MOST_TEXT], Path(folder)) if text else self._free(Path(folder))
                decoder.set_cmn(self._colour(samples, Path(folder)))
                decoder.start_utt()
                for at in range(0, len(samples), PIECE):
                    if not go_on():
                        break
                    decoder.process_raw(samples[at : at + PIECE])
                decoder.end_utt()
                return tuple(self._taken(decoder))
        except (OSError, RuntimeError, ValueError) as error:
            raise WorldError(
                tr("The words could not be taken down."), hint=tr("The recording is kept as it is."), code="no_words"
            ) from error

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
        decoder = self._decoder(folder, [w for w in self._common if w in self._sounds][:LISTED], **_FREE)
        file = self._library.get_model_path("en-us/en-us.lm.bin")
        model = self._library.NGramModel(decoder.config, decoder.get_logmath(), file)
        for word, weight in _FILLERS.items():
            model.add_word(word, weight)
        return _searching(decoder, model)

    def _known(self, text: Sequence[str], folder: Path) -> Any:
        own = [word for word in text if self._ways(word)]
        beside = [word for word in self._common if word in self._sounds and word not in _ALIKE][:BESIDE]
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
        known = self._sounds.get(word)
        if known:
            return known
        found = guesses(word.replace("'", ""))[:1]
        return [" ".join(_ARPABET[sound] for part in guess.said for sound in part.sounds) for guess in found]

    @cached_property
    def _sounds(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        with Path(self._library.get_model_path("en-us/cmudict-en-us.dict")).open(encoding="utf-8") as lines:
            for line in lines:
                word, _, said = line.strip().partition(" ")
                found.setdefault(word.partition("(")[0], []).append(said)
        return found

    def _taken(self, decoder: Any) -> Iterator[Word]:
        for piece in decoder.seg() or ():
            word = piece.word.partition("(")[0]
            if word and word[0] not in "<[":
                start, end = piece.start_frame * _FRAME, (piece.end_frame + 1) * _FRAME
                said = _SAID.get(word, (word,))
                each = (end - start) / len(said)
                for at, one in enumerate(said):
                    yield Word(one, start + at * each, start + (at + 1) * each, filler=word in _SAID)


def _searching(decoder: Any, model: Any) -> Any:
    decoder.add_lm("words", model)
    decoder.activate_search("words")
    return decoder
