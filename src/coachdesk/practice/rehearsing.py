"""What a rehearsal comes to: pace, the silence before it, pauses, fillers, the longest stretch. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coachdesk.language import tr
from coachdesk.model.rehearsal import Filling, Heard, Rehearsal, Sensed, Span, Word
from coachdesk.practice.counting import count_of_all, count_of_text, counted, likely_count
from coachdesk.practice.fillers import SOUNDS, fillers, without_scraps
from coachdesk.practice.fillings import CLEAR_ENOUGH, believed, believed_with_ear, with_fillers
from coachdesk.practice.fillings import likely as hardly_else
from coachdesk.practice.said_of_text import FOLLOWS, follow
from coachdesk.practice.sensing import (
    SHORTEST,
    fillers_sensed,
    filling_sensed,
    meet,
    spare,
    speech_in,
    talk_sensed,
    words_sensed,
    words_that_fill,
)
from coachdesk.practice.talking import can_be_heard, clearness, even, pauses, talk

RISES_A_WORD = 1.13
"""Rises of the voice (see ``rises``) in a word: measured on generated speech, where it is right within a sixth."""
BRIEF = 3.0
"""Seconds of talk below which a pace says nothing."""
CUT_OFF = 0.002
"""The share of samples at the very top from which a recording is cut off there."""
TOP = 0.98
OTHER_SOUND = 2.0
"""So many times as long as a moment of talk, other sound says that it is no talk either."""
SLOWEST, QUICKEST = 95, 330
"""Words in a minute of talk, pauses left out: nobody speaks slower or quicker for long, but music is taken down so."""
QUIET_ROOM = 25.0
"""dB by which a voice stands out from a room in which loudness alone tells where talk begins and ends."""
BREATH = 1.0
"""Seconds of silence that end a monologue: a listener could come in."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")

NOBODY = tr("Nobody can be heard speaking in it: silence, or a noise that is always the same.")
NO_WORDS = tr(
    "The part that takes down words is not installed, so fillers can’t be told, and the pace is a rough one, counted "
    "by how often the voice rises."
)
TAKEN = tr("A recogniser took down the words; it mishears some, so the words prove nothing about what was said.")
BESIDE = tr(
    "The text was known to the recogniser: its words are heard more readily, and a word heard is likely, not proven."
)
NOT_THE_TEXT = tr(
    "Little of the text can be heard in it. Either something else was said, or it could not be understood."
)
UNCLEAR = tr(
    "Too little is clear to tell fillers, so none is named; the pace takes it that the text was said as written."
)
FEW_CLEAR = tr(
    "Few of its words are clear, so what was left out can’t be told; the pace takes it that the text was said as "
    "written."
)
LOUD = tr("The recording is cut off at its loudest; move the microphone away a little.")
NOT_SPEECH = tr("It hardly sounds like speech (music, or too much noise), so its words and its pace are left out.")


@dataclass(frozen=True, slots=True)
class Measured:
    """What the sound itself says. ``bands``: dB each ``step`` seconds, the voice’s band first.

    ``top``, ``at_top``: the highest sample (0 to 1) and the share of samples that lie there. ``sensed``: what a small
    ear makes of it; None where there is none.
    """

    seconds: float
    bands: tuple[tuple[float, ...], ...]
    step: float
    top: float = 0.0
    at_top: float = 0.0
    sensed: Sensed | None = None


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text that was typed, without times."""
    return tuple(Word(word, 0.0, 0.0) for word in _WORD.findall(text.lower().replace("’", "'")))


def talk_of(measured: Measured) -> tuple[Span, ...]:
    """Where somebody talks: a recogniser needs to hear nothing else.

    In a quiet room loudness tells where it begins and ends, and the ear what of it is no voice; in a noisy one the ear.
    """
    loud = talk(measured.bands, step=measured.step)
    sensed = measured.sensed
    if sensed is None or not can_be_heard(measured.bands):
        return loud
    voiced = talk_sensed(sensed)
    if not voiced or clearness(measured.bands) < QUIET_ROOM:
        return voiced or loud
    return tuple(span for span in loud if speech_in(sensed, span) >= SHORTEST) or voiced


def rehearsal(
    measured: Measured,
    *,
    said: tuple[Span, ...],
    words: Sequence[Word] | None,
    text: Sequence[str] = (),
    fillings: Sequence[Filling] = (),
) -> Rehearsal:
    """All that can be told. ``words``: None without a recogniser; ``text``: what was to be said, word by word.

    ``fillings``: what may be fillers between the words of the text.
    """
    loud = (LOUD,) if measured.top >= TOP and measured.at_top > CUT_OFF else ()
    if not said:
        return Rehearsal(measured.seconds, None, None, 0, (), (), None, (), (), Heard.NOTHING, (NOBODY, *loud))
    told = _Told(measured.seconds, said, clearness(measured.bands), loud)
    sensed = measured.sensed
    if words is None:
        count = round(rises(even(measured.bands[0]), step=measured.step, said=said) / RISES_A_WORD)
        return told.of(count, heard=Heard.ABSENT, notes=(NO_WORDS,))
    if sensed is not None and _mostly_no_voice(measured, said):
        return told.of(0, heard=Heard.NOTHING, notes=(NOT_SPEECH,))
    if sensed is not None:
        return _by_ear(told, words, sensed=sensed, text=text, fillings=fillings)
    if text:
        return _beside_text(told, words, text=text, fillings=fillings)
    fills = hardly_else(fillers(without_scraps(words)), words=words, clear=told.clear)
    words = [word for word in words if word.text not in SOUNDS or word in fills]
    if not _sounds_spoken(len(words), said):
        return told.of(0, heard=Heard.NOTHING, notes=(NOT_SPEECH,))
    count = likely_count(len(words), talk=sum(span.seconds for span in said))
    return told.of(count, words=words, fills=fills, notes=(TAKEN,))


def _mostly_no_voice(measured: Measured, said: Sequence[Span]) -> bool:
    """Whether a moment of what may be talk stands in a lot of sound that is none: music, a workshop."""
    moment = sum(span.seconds for span in said)
    loud = sum(span.seconds for span in talk(measured.bands, step=measured.step))
    return moment < BRIEF and loud > OTHER_SOUND * moment


def _by_ear(
    told: "_Told", words: Sequence[Word], *, sensed: Sensed, text: Sequence[str], fillings: Sequence[Filling]
) -> Rehearsal:
    """The same where a small ear says how many words there are, and which of them are fillers."""
    followed = follow(words, text=text)
    agree = followed.sure if text else (False,) * len(words)
    sounds = fillers_sensed(sensed, said=told.said)
    likely = filling_sensed(sensed, [one.word for one in fillings])
    fitting = believed_with_ear(fillings, words=words, agree=agree, ear=likely)
    found = (
        *sounds,
        *(one for one in fitting if not any(meet(one, sound) for sound in sounds)),
        *spare(words_that_fill(sensed, said=told.said), words=words, agree=agree, text=text),
    )
    trusted = with_fillers(words, found, agree=agree)
    fills = fillers([word for word in trusted if word.filler])
    heard = words_sensed(sensed, said=told.said)
    little = followed.share < FOLLOWS
    if (little or not text) and not _sounds_spoken(round(heard), told.said):
        return told.of(0, heard=Heard.NOTHING, notes=(NOT_SPEECH,))
    if not text:
        said = sum(span.seconds for span in told.said)
        count = count_of_all(sensed.words or 0, heard=heard, taken=len(words), talk=said, clear=told.clear)
        return told.of(count, words=trusted, fills=fills, notes=(TAKEN,))
    count = count_of_text(words, text=text, talk=told.said, share=followed.share, sensed=sensed, fills=fills)
    notes = (NOT_THE_TEXT, TAKEN) if little else (BESIDE,) if followed.share >= CLEAR_ENOUGH else (BESIDE, FEW_CLEAR)
    return told.of(count, words=trusted, fills=fills, notes=notes)


def _beside_text(
    told: "_Told", words: Sequence[Word], *, text: Sequence[str], fillings: Sequence[Filling]
) -> Rehearsal:
    """The same where it is known what was to be said."""
    followed = follow(words, text=text)
    by_time = counted(words, text=text, talk=told.said)
    little = (NOT_THE_TEXT, TAKEN) if followed.share < FOLLOWS else (BESIDE,)
    if followed.share < FOLLOWS and not _sounds_spoken(len(words), told.said):
        return told.of(0, heard=Heard.NOTHING, notes=(NOT_SPEECH,))
    if not any(by_time.of_text):
        sure = [word for word, sure in zip(words, followed.sure, strict=True) if sure or not word.filler]
        trusted: Sequence[Word] = without_scraps(sure)
        return told.of(len(trusted), words=trusted, fills=fillers(trusted), notes=little)
    found = believed(fillings, words=words, agree=followed.sure, clear=told.clear)
    trusted = with_fillers(words, found, agree=followed.sure)
    fills = fillers([word for word in trusted if word.filler or word.text in SOUNDS])
    count = by_time.count + sum(word.filler for word in trusted)
    unclear = (UNCLEAR,) if followed.share < CLEAR_ENOUGH else ()
    return told.of(count, words=trusted, fills=fills, notes=(*little, *unclear))


def fillers_can_be_told(words: Sequence[Word], *, text: Sequence[str]) -> bool:
    """Whether enough of the text was heard to look for fillers between its words."""
    return follow(words, text=text).share >= CLEAR_ENOUGH


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known before any word is."""

    seconds: float
    said: tuple[Span, ...]
    clear: float
    notes: tuple[str, ...]

    def of(
        self,
        count: int,
        *,
        words: Sequence[Word] = (),
        fills: tuple[Word, ...] = (),
        heard: Heard = Heard.RECOGNISED,
        notes: tuple[str, ...],
    ) -> Rehearsal:
        whole = self.said[-1].end - self.said[0].start
        return Rehearsal(
            seconds=self.seconds,
            lead=self.said[0].start,
            pace=count / whole * 60 if whole >= BRIEF and count else None,
            count=count,
            talk=self.said,
            pauses=pauses(self.said),
            longest=_longest(self.said),
            fillers=fills,
            words=tuple(words),
            heard=heard,
            notes=(*notes, *self.notes),
        )


def rises(levels: Sequence[float], *, step: float, said: Sequence[Span]) -> int:
    """How often the voice rises and falls by 6 dB and more while somebody talks: about once a word.

    After de Jong and Wempe, “Praat script to detect syllable nuclei”, 2009, with a deeper dip: it bears noise better.
    """
    count = 0
    for span in said:
        low = high = levels[round(span.start / step)] if round(span.start / step) < len(levels) else 0.0
        rising = True
        for level in levels[round(span.start / step) : round(span.end / step)]:
            if rising:
                high = max(high, level)
                if level < high - _DIP:
                    count, rising, low = count + 1, False, level
            else:
                low = min(low, level)
                if level > low + _DIP:
                    rising, high = True, level
    return count


_DIP = 6.0


def _sounds_spoken(count: int, said: Sequence[Span]) -> bool:
    """Whether there are as many words as people say; of a brief sound nobody can tell."""
    minutes = sum(span.seconds for span in said) / 60
    return minutes * 60 < BRIEF or SLOWEST <= count / minutes <= QUICKEST


def _longest(said: Sequence[Span]) -> Span:
    """The longest stretch in which nobody could come in."""
    joined: list[Span] = []
    for span in said:
        if joined and span.start - joined[-1].end < BREATH:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return max(joined, key=lambda span: span.seconds)
