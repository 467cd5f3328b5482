"""Identities: UUIDv7 made by the client, so that two laptops never clash and keys sort by time."""

import uuid
from typing import NewType

ProspectId = NewType("ProspectId", str)
CallId = NewType("CallId", str)
DraftId = NewType("DraftId", str)
CallbackId = NewType("CallbackId", str)
BatchId = NewType("BatchId", str)
OutcomeId = NewType("OutcomeId", str)
PlayId = NewType("PlayId", str)


def uuid7(*, at_ms: int, entropy: bytes) -> str:
    """A version 7 UUID (RFC 9562, 5.7) from Unix milliseconds and 10 random bytes."""
    value = int.from_bytes(at_ms.to_bytes(6, "big") + entropy[:10], "big")
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    return str(uuid.UUID(int=value))
