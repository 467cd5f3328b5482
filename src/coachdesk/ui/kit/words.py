"""Counts in two ways: people and rules count characters, Qt counts UTF-16 units. Knows no widget."""


def to_utf16(text: str, index: int) -> int:
    """The UTF-16 position of the character at ``index``."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, position: int) -> int:
    """The character at a UTF-16 position; inside a pair it is the character of the pair."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > position:
            return index
    return len(text)
