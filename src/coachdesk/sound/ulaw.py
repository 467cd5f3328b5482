"""µ-law (ITU-T G.711): 16-bit samples in 8 bits, as telephones carry speech. Half the size, and no ear minds.

A code is sign, three bits of exponent and four of mantissa, all inverted; 33 is the standard's bias in 14 bits.
"""

from array import array

from coachdesk.sound.pcm import packed, values

_BIAS, _MOST = 33 << 2, 32_635


def _decoded(code: int) -> int:
    code = ~code & 0xFF
    size = (((code & 0x0F) << 3) + _BIAS << (code >> 4 & 7)) - _BIAS
    return -size if code & 0x80 else size


def _encoded(value: int) -> int:
    size = min(abs(value), _MOST) + _BIAS
    exponent = size.bit_length() - 8
    return ~((0x80 if value < 0 else 0) | exponent << 4 | (size >> exponent + 3) & 0x0F) & 0xFF


_VALUES = tuple(_decoded(code) for code in range(256))


def encoded(samples: bytes) -> bytes:
    """16-bit samples as µ-law."""
    return bytes(map(_encoded, values(samples)))


def decoded(sound: bytes) -> bytes:
    """µ-law as 16-bit samples."""
    return packed(array("h", (_VALUES[code] for code in sound)))
