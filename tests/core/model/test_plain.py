from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.model.brief import QueueGroup, QueueRow, RowMark
from coachdesk.model.call import Call, Permission
from coachdesk.model.ids import CallId, OutcomeId, PlayId, ProspectId, uuid7
from coachdesk.model.plain import from_plain, to_plain
from coachdesk.model.prospect import Phone, Prospect

CALL = Call(
    CallId("c"),
    ProspectId("p"),
    datetime(2026, 11, 24, 9, tzinfo=UTC),
    OutcomeId("voicemail"),
    PlayId("voicemail_and_email"),
    permission=Permission.YES,
    seconds=6.5,
    open_steps=("opener",),
)


@given(st.text(), st.lists(st.text()), st.lists(st.tuples(st.text(), st.text())))
def test_a_prospect_comes_back_as_it_was(text: str, tags: list[str], extra: list[tuple[str, str]]) -> None:
    who = Prospect(
        ProspectId("1"), text, phones=(Phone(text, None), Phone(text, text)), tags=tuple(tags), extra=tuple(extra)
    )
    assert from_plain(Prospect, to_plain(who)) == who


def test_instants_choices_and_missing_values_come_back() -> None:
    assert from_plain(Call, to_plain(CALL)) == CALL
    without = {**to_plain(CALL), "seconds": None}
    assert from_plain(Call, without).seconds is None


def test_a_whole_number_is_read_where_a_fraction_belongs() -> None:
    assert from_plain(Call, {**to_plain(CALL), "seconds": 6}).seconds == 6.0


def test_nested_tuples_come_back() -> None:
    group = QueueGroup("Up next", 1, (QueueRow(ProspectId("1"), "Ana", "Oak", "10:44 there", RowMark.READY),))
    assert from_plain(QueueGroup, to_plain(group)) == group


@pytest.mark.parametrize(
    "spoiled",
    [
        [],
        "call",
        {**to_plain(CALL), "new": 1},
        {**to_plain(CALL), "note": 7},
        {**to_plain(CALL), "at": "yesterday"},
        {**to_plain(CALL), "permission": "perhaps"},
        {**to_plain(CALL), "open_steps": "opener"},
        {k: v for k, v in to_plain(CALL).items() if k != "at"},
    ],
)
def test_data_of_another_shape_is_refused(spoiled: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(Call, spoiled)


def test_a_pair_of_another_length_is_refused() -> None:
    plain = {**to_plain(Prospect(ProspectId("1"))), "extra": [["only one"]]}
    with pytest.raises(ValueError, match="expected 2 items, found 1"):
        from_plain(Prospect, plain)


def test_mappings_and_sets_become_plain() -> None:
    assert to_plain({"a": (1, 2)}) == {"a": [1, 2]}
    assert to_plain(frozenset({"x"})) == ["x"]


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_ids_are_version_7_and_sort_by_time(at_ms: int, entropy: bytes) -> None:
    made = uuid7(at_ms=at_ms, entropy=entropy)
    assert made[14] == "7"
    assert made[19] in "89ab"
    assert int(made.replace("-", "")[:12], 16) == at_ms
