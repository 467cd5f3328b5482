"""Netstrings (``5:hello,``): whole messages out of bytes that arrive in any pieces. Knows no message.

The form is D. J. Bernstein’s, https://cr.yp.to/proto/netstrings.txt.
"""

from collections.abc import Iterator

LONGEST = 64 * 1024
"""Bytes of one message at most: a softphone’s list of two hundred calls takes a quarter of it."""
_DIGITS = len(str(LONGEST))


class Garbled(Exception):
    """What came is no netstring; nothing after it can be trusted."""


class Netstrings:
    """Feed it what was read; it gives the messages that are whole and keeps the rest: part of one message at most."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The messages that are whole now, one by one. Raises Garbled once the good ones before it are given."""
        self._rest += data
        while (message := self._one()) is not None:
            yield message

    def _one(self) -> bytes | None:
        colon = self._rest.find(b":", 0, _DIGITS + 1)
        if colon < 0:
            if len(self._rest) > _DIGITS or not (self._rest.isdigit() or not self._rest):
                raise Garbled
            return None
        size = _size(bytes(self._rest[:colon]))
        end = colon + 1 + size
        if len(self._rest) <= end:
            return None
        if self._rest[end : end + 1] != b",":
            raise Garbled
        message = bytes(self._rest[colon + 1 : end])
        del self._rest[: end + 1]
        return message


def netstring(message: bytes) -> bytes:
    return b"%d:%s," % (len(message), message)


def _size(written: bytes) -> int:
    if not written.isdigit() or (len(written) > 1 and written.startswith(b"0")) or int(written) > LONGEST:
        raise Garbled
    return int(written)
