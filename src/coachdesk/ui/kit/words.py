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


def part_of(text: str, start: int, end: int | None = None) -> str:
    """The part between two UTF-16 positions, as a line of a text layout names it."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace")
