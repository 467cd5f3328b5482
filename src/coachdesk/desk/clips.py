"""The rep’s own recordings of names, between how they are kept and how files hold them. Knows no store and no file."""

from array import array
from collections.abc import Container, Iterable

from coachdesk.errors import UserError
from coachdesk.model.ids import ProspectId
from coachdesk.model.pronouncing import CLIP_RATE, LONGEST_CLIP, Clip
from coachdesk.sound import Pcm, read_wav
from coachdesk.sound.pcm import packed, values
from coachdesk.sound.ulaw import decoded, encoded


def wavs_of(clips: Iterable[Clip], *, people: Container[ProspectId]) -> dict[ProspectId, bytes]:
    """The recordings of these people as WAV files, which any program plays."""
    return {clip.prospect: Pcm(decoded(clip.sound), CLIP_RATE).wav() for clip in clips if clip.prospect in people}


def sound_of(wav: bytes) -> bytes:
    """A WAV file as a clip is kept, cut where a clip ends; empty for what is no WAV file."""
    try:
        pcm = read_wav(wav)
    except UserError:
        return b""
    numbers = values(pcm.part(0, LONGEST_CLIP).samples)
    count = len(numbers) * CLIP_RATE // pcm.rate
    return encoded(packed(array("h", (numbers[turn * pcm.rate // CLIP_RATE] for turn in range(count)))))
