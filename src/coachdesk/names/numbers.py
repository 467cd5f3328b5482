"""Says the numbers in company names as people do: Studio 54, Boeing 747, 20th Century. Knows no names."""

import re

from coachdesk.names.sounds import Sounds, Syllable, read

_ONES = """ZEER-oh WUN TOO THREE FOR FYV SIKS SEV-uhn AYT NYN TEN i-LEV-uhn TWELV ther-TEEN for-TEEN fif-TEEN
    siks-TEEN sev-uhn-TEEN ay-TEEN nyn-TEEN"""
_TURNS = """ZEER-ohth FERST SEK-uhnd THERD FORTH FIFTH SIKSTH SEV-uhnth AYTTH NYNTH TENTH i-LEV-uhnth TWELFTH
    ther-TEENTH for-TEENTH fif-TEENTH siks-TEENTH sev-uhn-TEENTH ay-TEENTH nyn-TEENTH"""
_TENS = "TWEN-tee THER-tee FOR-tee FIF-tee SIKS-tee SEV-uhn-tee AY-tee NYN-tee"
_TENTHS = (
    "TWEN-tee-uhth THER-tee-uhth FOR-tee-uhth FIF-tee-uhth SIKS-tee-uhth SEV-uhn-tee-uhth AY-tee-uhth NYN-tee-uhth"
)
_NUMBER = re.compile("([1-9][0-9]{0,3}|0)(st|nd|rd|th)?")


def number(text: str) -> Sounds | None:
    """How ``text`` ("54", "747", "1984", "20th") is said; None where it is no such number, or longer than a year."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    said = _said(int(match[1]), turn=match[2] is not None)
    syllables = [syllable for part in said for syllable in read(part)]
    main = max(at for at, syllable in enumerate(syllables) if syllable.stressed)
    return tuple(Syllable(syllable.sounds, stressed=at == main) for at, syllable in enumerate(syllables))


def _said(value: int, *, turn: bool) -> list[str]:
    if value < 20:
        return [(_TURNS if turn else _ONES).split()[value]]
    if value < 100:
        tens, ones = divmod(value, 10)
        if ones:
            return [_TENS.split()[tens - 2], *_said(ones, turn=turn)]
        return [(_TENTHS if turn else _TENS).split()[tens - 2]]
    round_by, unit = (1000, "THOW-zuhnd") if value % 1000 == 0 else (100, "HUN-druhd")
    head, rest = divmod(value, round_by)
    if rest == 0:
        return [*_said(head, turn=False), unit + ("th" if turn else "")]
    # Seven forty-seven, nineteen eighty-four; nineteen oh five.
    return [*_said(head, turn=False), *(["OH"] if rest < 10 else []), *_said(rest, turn=turn)]
