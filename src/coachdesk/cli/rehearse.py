"""``rehearse``: how a recording is spoken: pace, the silence before it, pauses, fillers, words."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from coachdesk.cli.shapes import Json, show
from coachdesk.cli.tell import tell
from coachdesk.desk.rehearsing import Listener
from coachdesk.model.rehearsal import Rehearsal, Span, Word
from coachdesk.practice.said_of_text import follow
from coachdesk.sound import read_wav_file
from coachdesk.speech.recogniser import text_words


def rehearse(chosen: Namespace) -> int:
    """Reads the file, and nothing else; keeps nothing."""
    pcm = read_wav_file(Path(chosen.file).expanduser())
    told = Listener().hear(pcm, text=chosen.text)
    if chosen.json:
        show(_document(told, text=chosen.text))
    else:
        _tell(told)
    return 0


def _document(told: Rehearsal, *, text: str) -> Json:
    longest = told.longest
    shape: Json = {
        "words_per_minute": None if told.pace is None else round(told.pace, 1),
        "lead_silence_s": None if told.lead is None else round(told.lead, 2),
        "pauses": [_span(pause) for pause in told.pauses],
        "fillers": [_word(word) for word in told.fillers],
        "words": [_word(word) for word in told.words],
        "word_count": told.count,
        "pace": _pace(told),
        "seconds": round(told.seconds, 2),
        "longest_monologue": _span(longest) if longest else None,
        "heard": str(told.heard),
        "notes": list(told.notes),
    }
    if text.strip():
        followed = follow(told.words, text=text_words(text))
        shape["text"] = {"share_heard": round(followed.share, 3), "not_heard": list(followed.missed)}
    return shape


def _pace(told: Rehearsal) -> Json | None:
    """What the pace stands on, and how quick the talk itself is."""
    if told.pace is None:
        return None
    talk = sum(span.seconds for span in told.talk)
    return {
        "words": told.count,
        "seconds": round(told.talk[-1].end - told.talk[0].start, 2),
        "counts": "all words from the first to the last, fillers and pauses included",
        "without_pauses": round(told.count / talk * 60, 1),
    }


def _span(span: Span) -> Json:
    return {"start": round(span.start, 2), "end": round(span.end, 2), "seconds": round(span.seconds, 2)}


def _word(word: Word) -> Json:
    return {"text": word.text, "start": round(word.start, 2), "end": round(word.end, 2)}


def _tell(told: Rehearsal) -> None:
    if told.lead is not None:
        pace = "can’t be told" if told.pace is None else f"{told.pace:.0f} words a minute, pauses included"
        tell(f"Pace                       {pace}")
        tell(f"Before the first word      {told.lead:.2f} s")
        tell(f"Pauses over half a second  {_times(told.pauses)}")
        if told.longest:
            tell(f"Longest stretch            {told.longest.seconds:.1f} s without a breath of a second")
        if told.words:
            tell(f"Fillers                    {_fillers(told.fillers)}")
            tell(f"Taken down                 {' '.join(word.text for word in told.words)}")
        print()
    for note in told.notes:
        tell(note)


def _times(pauses: Sequence[Span]) -> str:
    if not pauses:
        return "none"
    return f"{len(pauses)}: " + ", ".join(f"{pause.seconds:.1f} s at {pause.start:.1f}" for pause in pauses)


def _fillers(fillers: Sequence[Word]) -> str:
    return f"{len(fillers)}: " + ", ".join(f"{f.text} at {f.start:.1f} s" for f in fillers) if fillers else "none heard"
