"""Messages come out of bytes whole, however the bytes were cut; garbage is told and never grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.phone.netstring import LONGEST, Garbled, Netstrings, netstring


@given(st.lists(st.binary(max_size=40), max_size=8), st.lists(st.integers(1, 30), max_size=40))
def test_whatever_the_pieces_the_messages_are_the_same(messages: list[bytes], cuts: list[int]) -> None:
    data = b"".join(map(netstring, messages))
    reader = Netstrings()
    found: list[bytes] = []
    for size in cuts:
        found += reader.feed(data[:size])
        data = data[size:]
    found += reader.feed(data)
    assert found == messages


@given(st.lists(st.binary(max_size=40), max_size=4), st.binary(max_size=80))
def test_what_was_good_before_garbage_is_given_first(messages: list[bytes], rest: bytes) -> None:
    reader = Netstrings()
    found: list[bytes] = []
    try:
        for message in reader.feed(b"".join(map(netstring, messages)) + rest):
            found.append(message)
    except Garbled:
        pass
    assert found[: len(messages)] == messages


@pytest.mark.parametrize(
    "data", [b"x", b"5hello", b":,", b"-1:,", b"3:abcd", b"03:abc,", b"9999999:", b"70000:", b" 3:abc,", b"123456"]
)
def test_what_is_no_netstring_is_garbled(data: bytes) -> None:
    with pytest.raises(Garbled):
        list(Netstrings().feed(data))


def test_the_longest_message_passes() -> None:
    message = bytes(LONGEST)
    assert list(Netstrings().feed(netstring(message))) == [message]
